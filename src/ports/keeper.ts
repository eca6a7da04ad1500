import type { Instant } from '../core/model.ts'
import type { Place } from '../core/target.ts'

/** A copy that is being made: a file of its own beside its place, which nobody else writes until it is let go. */
export interface Draft {
  /** Bytes that are here already, also from a run that was killed. */
  readonly length: number
  /** sha256 of those bytes. */
  hash(): Promise<string>
  add(bytes: Uint8Array): Promise<void>
  /** Starts again. */
  clear(): Promise<void>
  /**
   * Gives it its place, if all its bytes have this hash. What stands there already stays, unless it has the content `replaces`.
   * `other`: the bytes are others; `occupied`: the place is taken.
   */
  finish(sha256: string, modified: Instant, replaces?: string): Promise<'done' | 'other' | 'occupied'>
  /** Lets go of it; `discard`: what is here of it goes too. */
  close(discard?: boolean): Promise<void>
}

/**
 * Places of this machine where outputs are kept whole. Throws PortError: `MISCONFIGURED` (there is no such place here), `LIMIT`
 * (another run is at it), `REFUSED` (a link or a special file is in the way, no room, no permission).
 */
export interface Keeper {
  /** The artifact of this run, where one is made. */
  readonly artifact: string | undefined
  /** What stands at a place; undefined: nothing. Never through a link. */
  stands(place: Place): Promise<{ size: number } | undefined>
  /** sha256 of what stands there, undefined: nothing; what a run that died has left beside it goes. */
  hash(place: Place): Promise<string | undefined>
  /** Begins a copy of so many bytes, or goes on with one. */
  open(place: Place, size: number): Promise<Draft>
}
