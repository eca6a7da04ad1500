import { access, constants } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PortError } from '../../ports/error.ts'
import type { Committed } from '../../ports/store.ts'
import { folderOfRemote } from './identity.ts'
import { line, type Repository, talk } from './repository.ts'
import { cleaned, readPush } from './words.ts'

type Remote = NonNullable<Repository['remote']>

const unborn = (at: Repository, where: string): PortError =>
  new PortError('MISCONFIGURED', `${where}: the branch \`${at.branch}\` has no commit`, {
    hint: 'put the files into git: `git add .github campaigns`, `git commit`, `git push`; or `git switch` to the branch that holds them',
  })

/** Whether the commit's object is here. */
export const has = async (at: Repository, sha: string): Promise<boolean> => (await at.git(['cat-file', '-e', `${sha}^{commit}`])).code === 0

/** Brings a branch or a commit here. No ref and no FETCH_HEAD is written, so parallel runs do not meet; nothing is deepened or cut. */
export const fetchObject = async (at: Repository, remote: Remote, what: string): Promise<void> => {
  const quiet = ['--quiet', '--no-tags', '--no-prune', '--no-write-fetch-head', '--refmap=', '--no-recurse-submodules']
  await talk(at, `fetch from ${cleaned(remote.url)}`, ['fetch', ...quiet, remote.name, what])
}

const tipOf = async (at: Repository, remote: Remote): Promise<string> => {
  const ref = `refs/heads/${at.branch}`
  const ran = await talk(at, `ask ${cleaned(remote.url)} for its newest commit`, ['ls-remote', '--refs', remote.name, ref])
  const found = ran.stdout
    .toString('utf8')
    .split('\n')
    .map((row) => row.split('\t'))
    .find(([, name]) => name === ref)
  if (!found?.[0]) throw unborn(at, cleaned(remote.url))
  return found[0]
}

/** The branch's newest commit, here with its objects. In the quiet case this is one exchange and no fetch. */
export const headOf = async (at: Repository): Promise<string> => {
  if (!at.remote) {
    const sha = await line(at.git, 'rev-parse', '--verify', '--quiet', `refs/heads/${at.branch}^{commit}`)
    if (sha === undefined) throw unborn(at, at.root)
    return sha
  }
  // the branch may be forced elsewhere between asking and fetching
  for (let left = 3; left > 0; left--) {
    const sha = await tipOf(at, at.remote)
    if (await has(at, sha)) return sha
    await fetchObject(at, at.remote, `refs/heads/${at.branch}`)
    if (await has(at, sha)) return sha
  }
  throw new PortError('UNREACHABLE', `${cleaned(at.remote.url)}: \`${at.branch}\` moved faster than it could be fetched`)
}

/** Whether `sha` is in the history of `head`. */
export const contains = async (at: Repository, head: string, sha: string): Promise<boolean> =>
  head === sha || (await at.git(['merge-base', '--is-ancestor', sha, head])).code === 0

const push = (at: Repository, remote: Remote, parent: string, sha: string, ...options: string[]) => {
  const ref = `refs/heads/${at.branch}`
  // The lease makes it a compare-and-swap on `parent`: a plain push would also fast-forward a branch that was rewound below it,
  // and bring back what somebody had taken away. Nothing is ever overwritten: `sha` is a child of `parent`.
  const args = ['push', '--porcelain', '--no-verify', ...options, `--force-with-lease=${ref}:${parent}`, remote.name, `${sha}:${ref}`]
  return at.git(args, { limit: at.limit })
}

/**
 * Publishes a commit by compare-and-swap. After silence the remote is looked at first; the very same commit may then be
 * pushed again, as the swap can succeed only once. Throws PortError.
 */
export const publish = async (at: Repository, remote: Remote, parent: string, sha: string): Promise<Committed> => {
  for (let left = 2; ; left--) {
    const answer = readPush(await push(at, remote, parent, sha))
    if (answer.kind === 'accepted') return { kind: 'committed', sha }
    if (answer.kind === 'refused') throw new PortError('REFUSED', `push to \`${at.branch}\`: ${answer.words}`, { hint: answer.hint })
    const head = await headOf(at)
    if (await contains(at, head, sha)) return { kind: 'committed', sha }
    if (head !== parent) return { kind: 'moved', head }
    if (left === 0)
      throw answer.kind === 'silent'
        ? answer.error
        : new PortError('REFUSED', `push to \`${at.branch}\`: its ref stays locked on the remote`)
    await sleep(300 * (3 - left))
  }
}

/** Throws PortError REFUSED unless one of the folders can be written. */
export const writable = async (name: string, ...folders: string[]): Promise<void> => {
  const asked = await Promise.allSettled(folders.map((folder) => access(folder, constants.W_OK)))
  if (asked.some((answer) => answer.status === 'fulfilled')) return
  throw new PortError('REFUSED', `${cleaned(name)}: the repository cannot be written`, { hint: 'ask for write permission on the folder' })
}

/** Asks the remote for the right to push, without pushing. Throws PortError. */
export const askToPush = async (at: Repository, remote: Remote): Promise<void> => {
  const folder = folderOfRemote(remote.url)
  if (folder !== undefined) await writable(remote.url, resolve(at.root, folder, 'objects'), resolve(at.root, folder, '.git/objects'))
  const head = await headOf(at)
  for (let left = 2; ; left--) {
    const answer = readPush(await push(at, remote, head, head, '--dry-run'))
    // `stale`: the branch moved meanwhile, but we were let in
    if (answer.kind === 'accepted' || answer.kind === 'stale') return
    if (answer.kind === 'refused') throw new PortError('REFUSED', answer.words, { hint: answer.hint })
    if (answer.error.code !== 'UNREACHABLE' || left === 0) throw answer.error
    await sleep(300 * (3 - left))
  }
}
