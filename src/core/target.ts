import { withoutEnd } from './text.ts'

/** Where an entry of `stages.<name>.sync` takes files. */
export type Target =
  /** Below the campaign's folder: `results/`. */
  | { kind: 'repository'; folder: string }
  /** Absolute, on the machine that runs Escapement. */
  | { kind: 'folder'; folder: string }
  /** Below the campaign's own folder in the artifact of the run that copies. */
  | { kind: 'artifact'; folder: string }

/** One file's place outside of the repository. */
export interface Place {
  /** `folder`: `path` is absolute. `artifact`: it is a path in the artifact. */
  in: 'folder' | 'artifact'
  path: string
}

/** An output that is not where its entry takes it. */
export interface Left {
  glob: string
  from: string
  why: string
}

const ARTIFACT = /^artifact(?::(.*))?$/

/** Reads what stands in the document, which has been checked. */
export const targetFrom = (written: string): Target => {
  const [artifact, folder = ''] = ARTIFACT.exec(written) ?? []
  if (artifact !== undefined) return { kind: 'artifact', folder }
  return { kind: written.startsWith('/') ? 'folder' : 'repository', folder: written }
}

/** Entries of `sync:` that stay in the repository, and those that leave it. */
export const isOutside = (written: string): boolean => targetFrom(written).kind !== 'repository'

/** A folder without slashes at its end; `/` stays. */
export const folderFrom = (path: string): string => path.slice(0, 1) + withoutEnd(path.slice(1), '/')

/** Folders of a glob before its first wildcard: `snapshots/*.pdb` → `snapshots/`. What follows them is kept, so that no two files meet. */
const literalFolders = (glob: string): string => {
  const wild = glob.search(/[*?[]/)
  const literal = wild < 0 ? glob : glob.slice(0, wild)
  return literal.slice(0, literal.lastIndexOf('/') + 1)
}

const bare = (path: string): string => path.replace(/^(?:\.\/)+/, '')

/** Where a file goes: `from` without the folders that its glob names, in `folder`. */
export const pathIn = (glob: string, folder: string, from: string): string => {
  const prefix = literalFolders(bare(glob))
  const rest = from.startsWith(prefix) ? from.slice(prefix.length) : from
  return `${withoutEnd(bare(folder), '/')}/${rest}`
}

/** The longest path that is written anywhere; names of files end at 255 bytes on most file systems, ours of a half-made copy are a little longer. */
const MAX_PATH = 400
const MAX_NAME = 240

/** Whether a file may be called so anywhere. Names come from the cluster and are not trusted. */
export const isPlainPath = (path: string): boolean =>
  path.length <= MAX_PATH &&
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused here
  path.split('/').every((part) => part !== '' && part !== '..' && part.length <= MAX_NAME && !/[\u0000-\u001f\u007f\\\ufffd]/.test(part))

const MIB = 1024 * 1024

/** `412 KiB`, `5.2 GiB`. */
export const sizeOf = (bytes: number): string => {
  if (bytes < MIB / 10) return `${Math.ceil(bytes / 1024)} KiB`
  const [unit, name] = bytes < 1024 * MIB ? [MIB, 'MiB'] : [1024 * MIB, 'GiB']
  return `${Math.round((bytes / Number(unit)) * 10) / 10} ${name}`
}
