import { lstat, mkdir, realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Place } from '../../core/target.ts'
import { PortError } from '../../ports/error.ts'
import type { Keeper } from '../../ports/keeper.ts'
import { hashFile, openDraft, tidy } from './draft.ts'
import { guarded, orMissing } from './errors.ts'

export interface KeeperOptions {
  /** Absolute folders below which documents may have outputs kept. */
  roots: readonly string[]
  /** The folder from which this run's artifact is uploaded, and its name. */
  artifact?: { folder: string; name: string }
}

/** A root that is really there, and the folders below it. */
interface Way {
  root: string
  folders: string[]
}

const partsOf = (path: string): string[] => {
  const parts = path.split('/').filter((part) => part !== '')
  if (parts.length > 0 && !parts.some((part) => part === '.' || part === '..' || part.includes('\0'))) return parts
  throw new PortError('REFUSED', `${path} is no place for a file`)
}

const rootFor = (path: string, roots: readonly string[]): string => {
  const [root] = roots.filter((one) => path.startsWith(`${one}/`)).toSorted((a, b) => b.length - a.length)
  if (root !== undefined) return root
  throw new PortError('MISCONFIGURED', `${path} is below none of the folders that \`sync_root\` allows`, {
    hint: 'name its root in .github/escapement.yml',
  })
}

const wayTo = async ({ in: kind, path }: Place, { roots, artifact }: KeeperOptions): Promise<Way> => {
  if (kind === 'artifact') {
    if (!artifact) throw new PortError('MISCONFIGURED', 'an artifact is made only by a run on GitHub; this is none')
    await mkdir(artifact.folder, { recursive: true })
    return { root: await realpath(artifact.folder), folders: partsOf(path).slice(0, -1) }
  }
  const root = rootFor(path, roots)
  const real = await orMissing(realpath(root))
  // never made by us: where a disk is not mounted, an empty folder of its name would swallow the outputs
  if (real === undefined)
    throw new PortError('MISCONFIGURED', `${root} is not there on this machine`, { hint: 'is its disk mounted? If it is new, make it' })
  return { root: real, folders: partsOf(path.slice(root.length)).slice(0, -1) }
}

/** Goes down from the root through real folders only. Undefined: one of them is missing, and was not to be made. */
const descend = async ({ root, folders }: Way, make: boolean): Promise<string | undefined> => {
  let at = root
  for (const folder of folders) {
    at = join(at, folder)
    let seen = await orMissing(lstat(at))
    if (!seen && make) {
      await mkdir(at).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
      seen = await lstat(at)
    }
    if (!seen) return undefined
    if (!seen.isDirectory()) throw new PortError('REFUSED', `${at} is a link or no folder`)
  }
  return at
}

/** Folders of this machine as places for outputs. */
export const folderKeeper = (options: KeeperOptions): Keeper => {
  const find = async (place: Place, make: boolean): Promise<string | undefined> => {
    const folder = await descend(await wayTo(place, options), make)
    return folder === undefined ? undefined : join(folder, basename(place.path))
  }
  return {
    artifact: options.artifact?.name,
    stands: (place) =>
      guarded(place.path, async () => {
        const path = await find(place, false)
        const seen = path === undefined ? undefined : await orMissing(lstat(path))
        if (!seen) return undefined
        if (!seen.isFile()) throw new PortError('REFUSED', `${place.path} is a link or a special file`)
        return { size: seen.size }
      }),
    hash: (place) =>
      guarded(place.path, async () => {
        const path = await find(place, false)
        if (path === undefined) return undefined
        await tidy(path)
        return hashFile(path)
      }),
    open: (place, size) =>
      guarded(place.path, async () => {
        const path = await find(place, true)
        if (path === undefined) throw new Error(`the folders of ${place.path} were to be made`)
        return openDraft(path, size)
      }),
  }
}
