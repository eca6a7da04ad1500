import { expectedEnd } from '../core/cadence.ts'
import type { Seconds } from '../core/model.ts'
import { currentStage, stageOf } from '../core/state.ts'
import { parseDuration } from '../document/duration.ts'
import type { Progress } from './decide.ts'
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

/** A command that runs on the very machine which ends with this run: whoever does not wait for it has lost it. */
const diesWithUs = ({ campaign, ticked }: Progress): boolean => {
  const stage = currentStage(campaign.spec, ticked.state)
  const runs = stage !== undefined && stageOf(ticked.state, stage.slug).status === 'running'
  return campaign.backend?.kind === 'local' && runs && ticked.waiting.some(({ on }) => on === 'time')
}

/** The longer it takes, the less often: two, three, five … seconds. */
const pauseForOwn = (elapsed: Seconds): Seconds => Math.min(CLUSTER_FLOOR, Math.max(LOCAL_FLOOR, Math.round(elapsed / 2)))

/**
 * Seconds to wait before a run looks again that stays for what would end with it, or lingers: half of what is left until the first short stage is expected to end.
 * Undefined: nothing ends within the rest of its time, and the run ends now.
 * @param start when the run began
 * @param hosted whether the machine is GitHub's, which ends every process with the run
 */
export const pauseBefore = (
  { told, failed }: Journal,
  { linger, seconds, now, mode, signal }: Options,
  start: number,
  hosted: boolean,
): Seconds | undefined => {
  if (mode === 'plan' || failed !== undefined || signal?.aborted) return undefined
  const all = [...told.values()].map(({ progress }) => progress)
  const own = pauseForOwn(now() - start)
  if (hosted && all.some(diesWithUs) && now() + own < start + seconds) return own
  if (linger === undefined) return undefined
  const rest = start + Math.min(linger, seconds) - now()
  const ends = all.flatMap(({ campaign, ticked }) => expectedEnd(campaign.knowledge, ticked.state, ticked.waiting) ?? [])
  const first = Math.min(...ends.filter((end) => end <= rest))
  if (first === Number.POSITIVE_INFINITY) return undefined
  const floor = all.some(({ campaign }) => campaign.backend && campaign.backend.kind !== 'local') ? CLUSTER_FLOOR : LOCAL_FLOOR
  const pause = Math.min(LONGEST, Math.max(floor, Math.round(first / 2)))
  return pause < rest ? pause : undefined
}
