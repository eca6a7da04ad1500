import { setTimeout as sleep } from 'node:timers/promises'
import { withoutEnd } from '../../core/text.ts'
import { PortError } from '../../ports/error.ts'
import type { Change, Committed, Store } from '../../ports/store.ts'
import { failureOf } from './store-failure.ts'
import { askRules } from './store-rules.ts'
import { type Target, writeSigned, writeWithModes } from './store-write.ts'

export interface GithubStoreOptions extends Target {
  /** The checkout, for everything but writing: git's own fetch costs no API calls. Must work on the same branch. */
  local: Store
}

/** How many commits above `parent` are looked at for ours; people may have pushed on top of it. */
const DEPTH = 10
const LOOKS = 3

const runOf = (message: string): string | undefined => {
  const last = [...message.matchAll(/^Run: *(\S.*)$/gm)].at(-1)?.[1]
  return last === undefined ? undefined : withoutEnd(last, ' ')
}

const plain = (message: string): string => message.replace(/\s+/g, ' ').trim()

const subjectOf = (message: string): string => plain(message.trim().split('\n')[0] ?? '')

/**
 * Whether two messages are of the same commit: one run says one thing once. Not the whole text, for GitHub may add trailers of its own; not the
 * run alone, for a run makes several commits, and may have been shown an old head.
 */
export const sameMessage = (a: string, b: string): boolean => {
  const run = runOf(a)
  return run === undefined ? plain(a) === plain(b) : run === runOf(b) && subjectOf(a) === subjectOf(b)
}

const commitAt = async (at: Target, sha: string): Promise<{ message: string; parents: { sha: string }[] }> =>
  (await at.api.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { owner: at.owner, repo: at.name, commit_sha: sha })).data

/** Our commit between `parent` and `head`, if it is there. Throws what octokit throws. */
const findOurs = async (at: Target, head: string, parent: string, message: string): Promise<string | undefined> => {
  let sha: string | undefined = head
  for (let left = DEPTH; left > 0 && sha !== undefined && sha !== parent; left--) {
    const data = await commitAt(at, sha)
    const above = data.parents[0]?.sha
    if (above === parent && sameMessage(message, data.message)) return sha
    sha = above
  }
  return undefined
}

/** After an answer that was lost or doubtful: what stands on the branch. Throws PortError UNREACHABLE when that cannot be seen. */
const lookUp = async (at: GithubStoreOptions, parent: string, message: string): Promise<Committed | undefined> => {
  for (let left = LOOKS; left > 0; left--) {
    const head = await at.local.head()
    if (head !== parent) {
      const ours = await findOurs(at, head, parent, message).catch((raised: unknown) => {
        throw new PortError('UNREACHABLE', 'GitHub did not tell whether the commit arrived', {
          cause: raised,
          hint: 'the next run looks again',
        })
      })
      return ours === undefined ? { kind: 'moved', head } : { kind: 'committed', sha: ours }
    }
    // the write may still be under way, or git's servers a moment behind the API
    if (left > 1) await sleep(400 * (LOOKS + 1 - left))
  }
  return undefined
}

const modesOf = async (local: Store, parent: string, changes: readonly Change[]): Promise<Map<string, string>> => {
  const changed = new Set(changes.map(({ path }) => path))
  const modes = new Map((await local.files(parent)).filter(({ path }) => changed.has(path)).map(({ path, mode }) => [path, mode]))
  for (const [path, mode] of modes) {
    if (mode === '100644' || mode === '100755') continue
    throw new PortError(
      'MISCONFIGURED',
      `${path} is a ${mode === '120000' ? 'symbolic link' : 'submodule'} in git: it is not written through`,
      {
        hint: 'put the file itself there',
      },
    )
  }
  return modes
}

/**
 * The repository on GitHub: read by git, written by the API, so that commits are signed. One call for a commit; an executable
 * file among its changes makes it 4 and one for each file. Throws PortError; see the port.
 */
export const githubStore = (options: GithubStoreOptions): Store => {
  const { local } = options
  const commit = async (parent: string, message: string, changes: readonly Change[]): Promise<Committed> => {
    const modes = await modesOf(local, parent, changes)
    const executable = [...modes.values()].includes('100755')
    try {
      const sha = await (executable
        ? writeWithModes(options, parent, message, changes, modes)
        : writeSigned(options, parent, message, changes))
      return { kind: 'committed', sha }
    } catch (raised) {
      const failure = failureOf(raised)
      if (failure.kind === 'refused') throw failure.error
      const seen = await lookUp(options, parent, message)
      if (seen) return seen
      throw failure.kind === 'silent'
        ? failure.error
        : new PortError('UNREACHABLE', 'GitHub says that the branch moved, but does not show where to')
    }
  }
  return {
    identity: async () => `${options.owner}/${options.name}`,
    head: () => local.head(),
    files: (sha) => local.files(sha),
    read: (sha, paths) => local.read(sha, paths),
    mayWrite: async () => {
      await local.mayWrite()
      await askRules(options)
    },
    commit,
  }
}
