import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { PortError } from '../../ports/error.ts'
import type { Store, TreeFile } from '../../ports/store.ts'

const SKIPPED = ['node_modules', '.git']

const walk = async (root: string, below = ''): Promise<string[]> => {
  const entries = await readdir(join(root, below), { withFileTypes: true })
  const nested = entries.map((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.includes(entry.name) ? [] : walk(root, path)
    return entry.isFile() ? [path] : []
  })
  return (await Promise.all(nested)).flat()
}

const described = async (root: string, path: string): Promise<TreeFile> => {
  const { mode, size } = await stat(join(root, path))
  return { path, mode: (mode & 0o100) === 0 ? '100644' : '100755', size, oid: '' }
}

/** No link of somebody's change leads out of the folder. */
const readBelow = async (root: string, path: string): Promise<Uint8Array | undefined> => {
  try {
    const [inside, file] = [await realpath(root), await realpath(join(root, path))]
    return file.startsWith(inside + sep) ? await readFile(file) : undefined
  } catch {
    return undefined
  }
}

/** A folder as it stands on disk, to be checked before anything is committed; nothing is ever written to it. */
export const folderStore = (root: string): Store => ({
  identity: async () => `local:${root}`,
  head: async () => '',
  files: async () => Promise.all((await walk(root)).map((path) => described(root, path))),
  read: async (_sha, paths) => Promise.all(paths.map((path) => readBelow(root, path))),
  mayWrite: async () => {
    throw new PortError('MISCONFIGURED', 'a folder is only read')
  },
  commit: async () => {
    throw new PortError('MISCONFIGURED', 'a folder is only read')
  },
})
