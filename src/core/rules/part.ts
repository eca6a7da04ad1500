import type { Effect, Waiting } from '../effect.ts'
import type { Kept } from '../kept.ts'
import type { Copy } from '../sync.ts'
import type { Left } from '../target.ts'

/** Why something is not there yet. */
export type Reason = Omit<Waiting, 'stage'>

/** An output that is not where it should be; `waiting`: it is on its way. */
export interface Missing extends Left {
  waiting?: Reason
}

/** What has become of the copies that go to one kind of target. */
export interface Part {
  looks: Effect[]
  here: { glob: string; from: string }[]
  /** Fetched, and to go into this commit. */
  copied: Copy[]
  /** Lines to be written into the index of what is kept elsewhere. */
  kept: Kept[]
  left: Missing[]
  /** Globs that match more files than were listed. */
  cut: string[]
  /** Why not all of them are here yet. */
  later: Reason[]
}

export const nothingYet = (): Part => ({ looks: [], here: [], copied: [], kept: [], left: [], cut: [], later: [] })

/** Two kinds of targets together. */
export const bothParts = (a: Part, b: Part): Part => ({
  looks: [...a.looks, ...b.looks],
  here: [...a.here, ...b.here],
  copied: [...a.copied, ...b.copied],
  kept: [...a.kept, ...b.kept],
  left: [...a.left, ...b.left],
  cut: [...a.cut, ...b.cut],
  later: [...a.later, ...b.later],
})
