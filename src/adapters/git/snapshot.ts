import { realpath } from 'node:fs/promises'
import { PortError } from '../../ports/error.ts'
import type { Store } from '../../ports/store.ts'
import { environment, type Git, gitIn } from './process.ts'
import { reader } from './reader.ts'
import { line } from './repository.ts'

/** A commit's whole name: nothing else from an event is handed to git. */
const SHA = /^[0-9a-f]{40}([0-9a-f]{24})?$/

/** What the checkout has of a pull request's two sides, as its event names them. */
export interface Sides {
  base?: string | undefined
  head?: string | undefined
}

/** A checkout of which only commits are read. */
export interface Snapshot {
  store: Store
  /** The commit that a pull request is compared with; undefined: it is not here. */
  base: (sides: Sides) => Promise<string | undefined>
}

const readOnly = async (): Promise<never> => {
  throw new PortError('MISCONFIGURED', 'a pull request is only read')
}

const parentsOf = async (git: Git): Promise<string[]> =>
  ((await line(git, 'rev-parse', 'HEAD^@')) ?? '').split('\n').filter((sha) => SHA.test(sha))

const baseOf = async (git: Git, { base, head }: Sides): Promise<string | undefined> => {
  // what actions/checkout takes by default: GitHub's own merge of the change into its base
  const [first, second] = await parentsOf(git)
  if (first !== undefined && second !== undefined && second === head) return first
  if (base === undefined || !SHA.test(base)) return undefined
  const common = await line(git, 'merge-base', base, 'HEAD')
  return common !== undefined && SHA.test(common) ? common : undefined
}

/**
 * The commit that is checked out, read from git itself: no branch, no remote, no network, and no symbolic link of somebody's change leads out
 * of it. Undefined: the folder is no checkout.
 */
export const snapshotOf = async (root: string, identity: string): Promise<Snapshot | undefined> => {
  const folder = await realpath(root).catch(() => undefined)
  if (folder === undefined) return undefined
  const git = gitIn(folder, environment(process.env, {}))
  const head = await line(git, 'rev-parse', '--verify', '--quiet', 'HEAD^{commit}')
  if (head === undefined) return undefined
  const { files, read } = reader<{ git: Git }>(async () => undefined)
  const store: Store = {
    identity: async () => identity,
    head: async () => head,
    files: (sha) => files({ git }, sha),
    read: (sha, paths) => read({ git }, sha, paths),
    mayWrite: readOnly,
    commit: readOnly,
  }
  return { store, base: (sides) => baseOf(git, sides) }
}
