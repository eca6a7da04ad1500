import { expectedEnd } from '../core/cadence.ts'
import type { Seconds } from '../core/model.ts'
import { parseDuration } from '../document/duration.ts'
import type { Journal, Options } from './journal.ts'

/** A login node is shared, and squeue costs its controller something: nobody gets banned for watching. */
export const CLUSTER_FLOOR: Seconds = 30
export const LOCAL_FLOOR: Seconds = 2
/** People's comments are read with each poll: they do not wait longer than this. */
const LONGEST: Seconds = 120

/** What `linger` may be, in words that follow its name and value. */
export const LINGER_IS = 'it is minutes (`5`) or a length of time (`5m`), at most ten minutes: a run ends within them'
const MAX: Seconds = 600

/** Reads `5` (minutes), `5m`, `90s`; nothing is 0. Undefined: it is none of these, or too long. */
export const readLinger = (text: string): Seconds | undefined => {
  const seconds = text.trim() === '' ? 0 : parseDuration(text)
  return seconds !== undefined && seconds <= MAX ? seconds : undefined
}

/**
 * Seconds to wait before a run that lingers looks again: half of what is left until the first short stage is expected to end.
 * Undefined: nothing ends within the rest of its time, and the run ends now.
 * @param start when the run began
 */
export const pauseBefore = (
  { told, failed }: Journal,
  { linger, seconds, now, mode, signal }: Options,
  start: number,
): Seconds | undefined => {
  if (linger === undefined || mode === 'plan' || failed !== undefined || signal?.aborted) return undefined
  const rest = start + Math.min(linger, seconds) - now()
  const all = [...told.values()].map(({ progress }) => progress)
  const ends = all.flatMap(({ campaign, ticked }) => expectedEnd(campaign.knowledge, ticked.state, ticked.waiting) ?? [])
  const first = Math.min(...ends.filter((end) => end <= rest))
  if (first === Number.POSITIVE_INFINITY) return undefined
  const floor = all.some(({ campaign }) => campaign.backend && campaign.backend.kind !== 'local') ? CLUSTER_FLOOR : LOCAL_FLOOR
  const pause = Math.min(LONGEST, Math.max(floor, Math.round(first / 2)))
  return pause < rest ? pause : undefined
}
