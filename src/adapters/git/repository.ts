import { realpath } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { PortError } from '../../ports/error.ts'
import { authentication } from './identity.ts'
import { configured, environment, type Git, gitIn, type Ran, type RunOptions } from './process.ts'
import { asPortError } from './words.ts'

export interface GitStoreOptions {
  /** A folder of the checkout. */
  root: string
  /** Default: the branch that is checked out, else the branch of `GITHUB_REF`. */
  branch?: string
  /** Default `origin`; a repository without it is written in place. */
  remote?: string
  /** For an https remote; handed to git by its environment. Without it git's own helpers are asked. */
  token?: string
  /** `owner/name`, where it is known better than by the remote's address (GITHUB_REPOSITORY). */
  repository?: string
  /** Author and committer of our commits. */
  author: { name: string; email: string }
  env?: Record<string, string | undefined>
  /** Seconds that one exchange with the remote may take; default 60. */
  limit?: number
}

/** An opened repository: where it is, which branch is ours, whom to push to. */
export interface Repository {
  git: Git
  /** Absolute, links resolved. */
  root: string
  /** The index of this work tree; undefined in a bare repository. */
  index: string | undefined
  branch: string
  remote: { name: string; url: string } | undefined
  limit: number
  host: string
}

// Our commits touch documents only: the hooks of a person's checkout are not theirs to run, and would be handed our token.
const QUIET: readonly (readonly [string, string])[] = [
  ['core.hooksPath', '/dev/null'],
  ['core.fsmonitor', 'false'],
  ['core.splitIndex', 'false'],
  ['color.ui', 'false'],
  ['gc.auto', '0'],
  ['maintenance.auto', 'false'],
  ['i18n.commitEncoding', 'utf-8'],
  ['fetch.recurseSubmodules', 'false'],
  ['push.recurseSubmodules', 'no'],
  ['push.followTags', 'false'],
  ['push.gpgSign', 'false'],
]

/** One line of git's answer; undefined when git said no. */
export const line = async (git: Git, ...args: string[]): Promise<string | undefined> => {
  const ran = await git(args)
  return ran.code === 0 ? ran.stdout.toString('utf8').replace(/\r?\n$/, '') : undefined
}

/** A local git command that is expected to work: its failure is a full disk, a missing right or a bug. */
export const must = async (git: Git, args: readonly string[], options: RunOptions = {}): Promise<Buffer> => {
  const ran = await git(args, options)
  if (ran.code === 0) return ran.stdout
  throw new PortError('REFUSED', `git ${args[0]}: ${ran.stderr.trim().slice(0, 500) || `ended with ${ran.code ?? 'a signal'}`}`, {
    hint: 'look at the free space and the permissions of the repository',
  })
}

/**
 * An exchange with the remote that may be repeated without harm: silence is tried again, twice.
 * Throws PortError.
 */
export const talk = async (at: Repository, doing: string, args: readonly string[]): Promise<Ran> => {
  for (let left = 2; ; left--) {
    const ran = await at.git(args, { limit: at.limit })
    if (ran.code === 0) return ran
    const error = asPortError(doing, ran)
    if (error.code !== 'UNREACHABLE' || left === 0) throw error
    await sleep(400 * (3 - left))
  }
}

/** @param checkedOut undefined: the head is detached */
const branchOf = (checkedOut: string | undefined, options: GitStoreOptions): string => {
  if (options.branch) return options.branch
  if (checkedOut) return checkedOut
  // a pull request's GITHUB_REF is refs/pull/…: no branch of ours
  const ref = options.env?.GITHUB_REF ?? ''
  if (ref.startsWith('refs/heads/')) return ref.slice('refs/heads/'.length)
  throw new PortError('MISCONFIGURED', `${options.root}: no branch is checked out (detached HEAD)`, {
    hint: '`git switch main`, or whichever branch holds the campaigns; in a workflow give actions/checkout a `ref:` that is a branch',
  })
}

/** Where the work tree and its index are; of a bare repository neither. Throws PortError. */
const placeOf = async (probe: Git, folder: string): Promise<{ root: string; index: string | undefined }> => {
  const found = await probe(['rev-parse', '--is-bare-repository', '--path-format=absolute', '--git-path', 'index', '--show-toplevel'])
  const [bare, index, root] = found.stdout.toString('utf8').split('\n')
  // git stops at the question for the work tree, having answered what stands before it
  if (bare === 'true') return { root: folder, index: undefined }
  if (found.code === 0 && index && root) return { root, index }
  // inside of `.git` of a repository that has a work tree
  if (bare === 'false' && index) return { root: folder, index }
  const { message, hint } = asPortError(folder, found)
  throw new PortError('MISCONFIGURED', message, { hint: hint ?? 'run it inside a clone of the repository' })
}

/** Opens the repository that contains a folder. Throws PortError MISCONFIGURED when it cannot be worked in. */
export const openRepository = async (options: GitStoreOptions): Promise<Repository> => {
  const outer = options.env ?? process.env
  const own = {
    GIT_AUTHOR_NAME: options.author.name,
    GIT_AUTHOR_EMAIL: options.author.email,
    GIT_COMMITTER_NAME: options.author.name,
    GIT_COMMITTER_EMAIL: options.author.email,
  }
  const folder = await realpath(options.root).catch((cause: unknown) => {
    throw new PortError('MISCONFIGURED', `${options.root}: no such folder`, { cause, hint: 'name the folder of a clone with --root' })
  })
  const probe = gitIn(folder, environment(outer, { ...own, ...configured(QUIET) }))
  const name = options.remote ?? 'origin'
  // at once: each child costs a start that hardly anything else in a quiet run costs
  const [{ root, index }, url, checkedOut] = await Promise.all([
    placeOf(probe, folder),
    line(probe, 'remote', 'get-url', '--push', name),
    options.branch ? undefined : line(probe, 'symbolic-ref', '--quiet', '--short', 'HEAD'),
  ])
  return {
    git: gitIn(root, environment(outer, { ...own, ...configured([...QUIET, ...authentication(url, options.token)]) })),
    root,
    index,
    branch: branchOf(checkedOut, options),
    remote: url ? { name, url } : undefined,
    limit: options.limit ?? 60,
    host: hostname(),
  }
}
