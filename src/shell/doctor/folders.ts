import type { FolderSeen } from '../../ports/examination.ts'
import { oneLine } from '../inert.ts'
import { about, type Finding } from './finding.ts'

/** A folder that campaigns want, and who they are on the cluster. */
export interface Wanted {
  path: string
  /** `backend x` for its root, `campaign y` for a remote_dir. */
  subject: string
  /** Who must own it; undefined for a backend's root. */
  owner?: string
}

const GIB = 1024 ** 3
/** Less than this and a trajectory or two fill it. */
const FREE_BYTES = 5 * GIB
const FREE_INODES = 10_000

/** Names by which sites call what they empty after weeks. */
const PURGED = /\/(scratch|tmp|work|purge)[^/]*(\/|$)/i

const usable = ({ path, subject, owner }: Wanted, seen: FolderSeen): Finding[] => {
  const { ok, warning, problem } = about(subject)
  const at = seen.nearest === path ? path : `${path} (it would be made below ${seen.nearest})`
  if (seen.nearest === '')
    return [
      problem('folder', `${path}: ${oneLine(seen.said, 200)}`, 'its file system does not answer: choose another `root:`, or ask the site'),
    ]
  if (!seen.isFolder)
    return [problem('folder', `${seen.nearest} is a file`, 'choose another `root:` in .github/escapement.yml, or `deploy.remote_dir:`')]
  if (owner !== undefined && seen.owner !== undefined && seen.owner !== owner)
    return [
      problem(
        'owner',
        `${path} belongs to ${oneLine(seen.owner, 120)}`,
        `give this campaign another \`deploy.remote_dir:\`; if the other one is gone for good, remove ${path}/.escapement there`,
      ),
    ]
  if (!seen.writable)
    return [
      problem(
        'folder',
        `${at} cannot be written: ${oneLine(seen.said.replace(/^mktemp: .*: /, ''), 200)}`,
        'choose a `root:` in .github/escapement.yml (or `deploy.remote_dir:`) that the account may write; a full quota looks the same: `df`, `quota` or `lfs quota` tells',
      ),
    ]
  if (!seen.links)
    return [
      problem(
        'links',
        `${at} takes no symbolic links, and the record of attempts is made of them`,
        'choose a folder on another file system',
      ),
    ]
  return [
    seen.executes
      ? ok('folder', `${at} can be written`)
      : warning(
          'execute',
          `${at} can be written, but nothing there can be executed`,
          'commands of stages run there: choose a file system without `noexec`, or call programs by `sh`',
        ),
  ]
}

const room = ({ subject, path }: Wanted, { freeBytes, freeInodes }: FolderSeen): Finding[] => {
  const { ok, warning } = about(subject)
  if (freeInodes !== undefined && freeInodes > 0 && freeInodes < FREE_INODES)
    return [warning('space', `${path}: room for only ${freeInodes} more files`, 'remove old files, or choose another `root:`')]
  if (freeBytes === undefined) return []
  const gib = `${(freeBytes / GIB).toFixed(1)} GiB`
  return [
    freeBytes < FREE_BYTES
      ? warning('space', `${path}: ${gib} are free`, 'remove old outputs, or choose another `root:`')
      : ok('space', `${path}: ${gib} are free (a quota may be less)`),
  ]
}

const purge = ({ subject, path }: Wanted): Finding[] =>
  PURGED.test(`${path}/`)
    ? [
        about(subject).warning(
          'purge',
          `${path} looks like scratch, which sites empty after some weeks`,
          'let `sync:` bring home what must last, and ask the site for its rule; a campaign that pauses longer than that loses its files',
        ),
      ]
    : []

/** Findings about one folder; nothing is said of the room in one that cannot be used anyway. Pure. */
export const folderFindings = (wanted: Wanted, seen: FolderSeen): Finding[] => {
  const first = usable(wanted, seen)
  return first.some(({ level }) => level === 'problem') ? first : [...first, ...room(wanted, seen), ...purge(wanted)]
}
