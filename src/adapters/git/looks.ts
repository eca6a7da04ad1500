import type { Stats } from 'node:fs'
import { lstat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { must, type Repository } from './repository.ts'

export interface Blob {
  mode: string
  oid: string
}

/** One path of a checkout that is brought from one commit to another. */
export interface Look {
  path: string
  old: Blob | undefined
  new: Blob | undefined
  /** What the index holds; `ours` and `base` while a conflict of an earlier run is open. */
  index: { kind: 'absent' } | { kind: 'entry'; blob: Blob } | { kind: 'unmerged'; base: Blob | undefined }
  /** `odd`: no regular file, or beyond a symbolic link: never touched. */
  work: { kind: 'absent' } | { kind: 'odd' } | { kind: 'file'; oid: string; stat: Stats }
}

const blobOf = (mode: string, oid: string): Blob | undefined => (/^0+$/.test(mode) ? undefined : { mode, oid })

/** Reads `git diff-tree -r -z --raw`. */
export const parseDiff = (listing: string): Pick<Look, 'path' | 'old' | 'new'>[] => {
  const parts = listing.split('\0')
  const found: Pick<Look, 'path' | 'old' | 'new'>[] = []
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [oldMode = '', newMode = '', oldOid = '', newOid = ''] = (parts[at] ?? '').slice(1).split(' ')
    found.push({ path: parts[at + 1] ?? '', old: blobOf(oldMode, oldOid), new: blobOf(newMode, newOid) })
  }
  return found
}

/** Reads `git ls-files -s -z`. */
export const parseIndex = (listing: string): Map<string, Look['index']> => {
  const found = new Map<string, Look['index']>()
  for (const entry of listing.split('\0').filter((text) => text !== '')) {
    const tab = entry.indexOf('\t')
    const path = entry.slice(tab + 1)
    const [mode = '', oid = '', stage = ''] = entry.slice(0, tab).split(' ')
    const before = found.get(path)
    if (stage === '0') found.set(path, { kind: 'entry', blob: { mode, oid } })
    else found.set(path, { kind: 'unmerged', base: stage === '1' ? { mode, oid } : before?.kind === 'unmerged' ? before.base : undefined })
  }
  return found
}

const statOf = (path: string): Promise<Stats | undefined> => lstat(path).catch(() => undefined)

/** A folder on the way that is a symbolic link leads out of the work tree. */
const behindLink = async (root: string, path: string): Promise<boolean> => {
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) {
    const stat = await statOf(join(root, folder))
    if (stat !== undefined && !stat.isDirectory()) return true
  }
  return false
}

const quoted = (path: string): string =>
  `"${path.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}"`

/** What git would store for the files as they lie in the work tree. */
const hashFiles = async (at: Repository, paths: readonly string[]): Promise<string[]> => {
  if (paths.length === 0) return []
  const answer = await must(at.git, ['hash-object', '--stdin-paths'], { input: `${paths.map(quoted).join('\n')}\n` })
  return answer.toString('utf8').trim().split('\n')
}

/** Looks at the index and the work tree for what differs between two commits. */
export const lookAt = async (at: Repository, from: string, to: string, env: Record<string, string>): Promise<Look[]> => {
  const diff = parseDiff(
    (await must(at.git, ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--full-index', from, to])).toString('utf8'),
  )
  const index = parseIndex((await must(at.git, ['ls-files', '-s', '-z'], { env })).toString('utf8'))
  const stats = await Promise.all(
    diff.map(async ({ path }) => ((await behindLink(at.root, path)) ? 'odd' : ((await statOf(join(at.root, path))) ?? 'absent'))),
  )
  const regular = (stat: (typeof stats)[number] | undefined): stat is Stats => typeof stat === 'object' && stat.isFile()
  const hashes = await hashFiles(
    at,
    diff.filter((_, n) => regular(stats[n])).map(({ path }) => path),
  )
  return diff.map((entry, n): Look => {
    const stat = stats[n]
    const work: Look['work'] = regular(stat)
      ? { kind: 'file', oid: hashes.shift() ?? '', stat }
      : { kind: stat === 'absent' ? 'absent' : 'odd' }
    return { ...entry, index: index.get(entry.path) ?? { kind: 'absent' }, work }
  })
}

/** Whether a file still is what was looked at. A change of the same size within one clock tick shows in ctime or inode. */
export const unchanged = async (path: string, seen: Stats | undefined): Promise<boolean> => {
  const now = await statOf(path)
  if (now === undefined || seen === undefined) return now === seen
  return now.ino === seen.ino && now.size === seen.size && now.mtimeMs === seen.mtimeMs && now.ctimeMs === seen.ctimeMs
}
