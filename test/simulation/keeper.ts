/** A folder of the machine that runs us, in which outputs are kept: several runs at once, deaths at any step, a full disk. */
import { createHash } from 'node:crypto'
import { PortError } from '../../src/ports/error.ts'
import type { Draft, Keeper } from '../../src/ports/keeper.ts'
import type { Mutation } from './mutations.ts'
import type { Thread } from './threads.ts'

interface Part {
  bytes: Uint8Array
  /** Who writes it; dead, its lock is nobody's. */
  by: Thread | undefined
}

/** What stands in that folder, and what is being written. */
export class Archive {
  readonly places = new Map<string, Uint8Array>()
  readonly parts = new Map<string, Part>()
  /** `<path> <sha256>` of everything that ever stood there whole. */
  readonly stood = new Set<string>()
}

export interface KeeperWorld {
  archive: Archive
  step: (label: string) => Promise<void>
  /** The disk is full, or the mount is away. */
  refusing: () => boolean
  mutated: (mutation: Mutation) => boolean
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const joined = (a: Uint8Array, b: Uint8Array): Uint8Array => Uint8Array.from([...a, ...b])

/** One run's way to it. */
export const simulatedKeeper = ({ archive, step, refusing, mutated }: KeeperWorld, run: Thread): Keeper => {
  const reach = async (label: string): Promise<void> => {
    await step(label)
    if (refusing()) throw new PortError('REFUSED', 'no space left on device')
  }
  const draftOf = (path: string, part: Part): Draft => ({
    get length() {
      return part.bytes.length
    },
    hash: async () => {
      await reach('keep: hash what is here')
      return sha256(part.bytes)
    },
    add: async (bytes) => {
      await reach('keep: add')
      part.bytes = joined(part.bytes, bytes)
    },
    clear: async () => {
      await reach('keep: clear')
      part.bytes = new Uint8Array()
    },
    finish: async (hash, _modified, replaces) => {
      await reach('keep: finish')
      const own = sha256(part.bytes)
      if (own !== hash && !mutated('copy-is-not-compared')) return 'other'
      const there = archive.places.get(path)
      if (there && sha256(there) !== replaces && sha256(there) !== hash) return 'occupied'
      archive.places.set(path, part.bytes)
      archive.stood.add(`${path} ${own}`)
      archive.parts.delete(path)
      await step('keep: finished')
      return 'done'
    },
    close: async (discard) => {
      await step('keep: close')
      part.by = undefined
      if (discard && archive.parts.get(path) === part) archive.parts.delete(path)
    },
  })
  return {
    artifact: undefined,
    stands: async ({ path }) => {
      await reach('keep: look')
      const there = archive.places.get(path)
      return there && { size: there.length }
    },
    hash: async ({ path }) => {
      await reach('keep: hash')
      const there = archive.places.get(path)
      return there && sha256(there)
    },
    open: async ({ path }) => {
      await reach('keep: open')
      const part = archive.parts.get(path) ?? { bytes: new Uint8Array(), by: undefined }
      if (part.by !== undefined && !part.by.ended) throw new PortError('LIMIT', `another run writes ${path}`)
      part.by = run
      archive.parts.set(path, part)
      return draftOf(path, part)
    },
  }
}
