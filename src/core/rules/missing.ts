import { type Context, type Found, happened, waits } from './context.ts'
import { minutes } from './words.ts'

/** How long a job may be unknown to squeue, sacct and scontrol before it counts as lost: slurmdbd lags by minutes at worst. */
export const GRACE_SECONDS = 15 * 60

const SEQUEL = `if nobody knows it after ${GRACE_SECONDS / 60} min, a person is asked`

/** A job that no source knows: the silence is timed first. @param then what follows when the grace time is over */
export const missing = (context: Context, job: string, then: () => Found): Found => {
  const { at, now, stage } = context
  if (at.missingSince === undefined) return happened({ type: 'job-missed', stage: stage.slug, job, at: now })
  const gone = now - at.missingSince
  if (gone >= GRACE_SECONDS) return then()
  const left = GRACE_SECONDS - gone
  return waits(context, { on: 'time', why: `job ${job} is unknown to the scheduler since ${minutes(gone)}; ${SEQUEL}`, within: left })
}
