import { PortError } from '../../ports/error.ts'
import type { Change, Committed, Store } from '../../ports/store.ts'
import { follow, publishHere } from './follow.ts'
import { nameOfRemote } from './identity.ts'
import { makeCommit } from './objects.ts'
import { reader } from './reader.ts'
import { askToPush, fetchObject, has, headOf, publish, writable } from './remote.ts'
import { type GitStoreOptions, line, openRepository, type Repository } from './repository.ts'

const needCommit = async (at: Repository, sha: string): Promise<void> => {
  if (await has(at, sha)) return
  if (at.remote) await fetchObject(at, at.remote, `refs/heads/${at.branch}`)
  if (await has(at, sha)) return
  throw new PortError('MISCONFIGURED', `${at.root}: there is no commit ${sha}`, { hint: 'was the branch forced elsewhere? run again' })
}

const mayWriteHere = async (at: Repository): Promise<void> =>
  writable(at.root, (await line(at.git, 'rev-parse', '--path-format=absolute', '--git-path', 'objects')) ?? at.root)

/**
 * A repository through the `git` of this machine, by plumbing: a commit is made without the work tree, published by
 * compare-and-swap, and the checkout brought along afterwards. With a remote, the remote's branch is the truth.
 * Every method throws PortError; see the port.
 */
export const gitStore = (options: GitStoreOptions): Store => {
  let opened: Promise<Repository> | undefined
  const open = (): Promise<Repository> => {
    opened ??= openRepository(options).catch((error: unknown) => {
      // tried again by the next call
      opened = undefined
      throw error
    })
    return opened
  }
  const { files, read } = reader(needCommit)
  const commit = async (parent: string, message: string, changes: readonly Change[]): Promise<Committed> => {
    const at = await open()
    const sha = await makeCommit(at.git, parent, message, changes, await files(at, parent))
    if (!at.remote) return publishHere(at, parent, sha)
    const done = await publish(at, at.remote, parent, sha)
    // The commit stands: what its own checkout does about it cannot undo that, and must not look as if it had.
    if (done.kind === 'committed') await follow(at, sha).catch(() => {})
    return done
  }
  return {
    identity: async () => {
      const at = await open()
      return options.repository ?? (at.remote ? nameOfRemote(at.remote.url) : undefined) ?? `local:${at.root}`
    },
    head: async () => headOf(await open()),
    files: async (sha) => files(await open(), sha),
    read: async (sha, paths) => read(await open(), sha, paths),
    mayWrite: async () => {
      const at = await open()
      return at.remote ? askToPush(at, at.remote) : mayWriteHere(at)
    },
    commit,
  }
}
