import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PortError } from '../../ports/error.ts'
import type { Change, TreeFile } from '../../ports/store.ts'
import type { Git } from './process.ts'
import { must } from './repository.ts'

/** Reads `git ls-tree -r -z -l`. Submodules have no size: 0. */
export const parseTree = (listing: Buffer): TreeFile[] =>
  listing
    .toString('utf8')
    .split('\0')
    .filter((entry) => entry !== '')
    .map((entry) => {
      const tab = entry.indexOf('\t')
      const [mode = '', , oid = '', size = ''] = entry.slice(0, tab).split(/ +/)
      return { path: entry.slice(tab + 1), mode, size: Number(size) || 0, oid }
    })

/** Reads the answer of `git cat-file --batch`, object after object; undefined for one that is missing. */
export const parseBatch = (answer: Buffer): (Buffer | undefined)[] => {
  const contents: (Buffer | undefined)[] = []
  for (let at = 0; at < answer.length; ) {
    const end = answer.indexOf(10, at)
    const [, kind, size] = answer.toString('utf8', at, end).split(' ')
    at = end + 1
    if (kind === 'missing') {
      contents.push(undefined)
      continue
    }
    contents.push(answer.subarray(at, at + Number(size)))
    // every object is followed by a line end of its own
    at += Number(size) + 1
  }
  return contents
}

/** Contents of blobs in the order of their ids, by one child. */
export const readBlobs = async (git: Git, oids: readonly string[]): Promise<(Buffer | undefined)[]> =>
  oids.length === 0 ? [] : parseBatch(await must(git, ['cat-file', '--batch'], { input: `${oids.join('\n')}\n` }))

/** A folder for the time of a task, gone afterwards whatever happens. Outside the repository: a killed run leaves nothing in it. */
export const inScratch = async <T>(task: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'escapement-git-'))
  try {
    return await task(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Stores bytes as they are, without filters. Returns git's object id. */
export const writeBlob = async (git: Git, content: Uint8Array): Promise<string> =>
  (await must(git, ['hash-object', '-w', '--stdin'], { input: content })).toString('utf8').trim()

/** The mode a changed file keeps. Throws PortError MISCONFIGURED for what is no regular file. */
export const keptMode = (path: string, existing: TreeFile | undefined): string => {
  if (existing === undefined) return '100644'
  if (existing.mode === '100644' || existing.mode === '100755') return existing.mode
  throw new PortError(
    'MISCONFIGURED',
    `${path} is a ${existing.mode === '120000' ? 'symbolic link' : 'submodule'} in git: it is not written through`,
    {
      hint: 'put the file itself there',
    },
  )
}

const foldersOf = (path: string): string[] => {
  const parts = path.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
}

/**
 * Throws PortError REFUSED for a path that cannot stand in a tree, or that would take the place of a folder or go through a file:
 * `git update-index` passes over the former in silence, and drops what stood in the way of the latter.
 */
export const checkPlaces = (paths: readonly string[], tree: readonly TreeFile[]): void => {
  const bad = paths.find((path) => path.split('/').some((part) => /^(|\.|\.\.|\.git)$/i.test(part)))
  if (bad !== undefined) throw new PortError('REFUSED', `${bad}: no path of a repository`)
  const files = new Set(tree.map(({ path }) => path))
  const folders = new Set(tree.flatMap(({ path }) => foldersOf(path)))
  const clash = paths.find((path) => folders.has(path) || foldersOf(path).some((folder) => files.has(folder)))
  if (clash !== undefined) throw new PortError('REFUSED', `${clash}: a file and a folder of one name`, { hint: 'rename one of them' })
}

/** Makes a commit object on top of `parent`; no ref moves. */
export const makeCommit = (
  git: Git,
  parent: string,
  message: string,
  changes: readonly Change[],
  tree: readonly TreeFile[],
): Promise<string> =>
  inScratch(async (folder) => {
    const env = { GIT_INDEX_FILE: join(folder, 'index') }
    checkPlaces(
      changes.map(({ path }) => path),
      tree,
    )
    const modes = new Map(tree.map((file) => [file.path, file]))
    let entries = ''
    for (const { path, content } of changes) {
      const mode = keptMode(path, modes.get(path))
      entries += `${mode} ${await writeBlob(git, content)}\t${path}\0`
    }
    await must(git, ['read-tree', parent], { env })
    await must(git, ['update-index', '--add', '-z', '--index-info'], { env, input: entries })
    const written = (await must(git, ['write-tree'], { env })).toString('utf8').trim()
    return (await must(git, ['commit-tree', written, '-p', parent, '-F', '-'], { input: message })).toString('utf8').trim()
  })
