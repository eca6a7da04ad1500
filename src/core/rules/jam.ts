import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import { diagnose } from '../failure/diagnose.ts'
import { fallbackFor, inForce } from '../failure/fallback.ts'
import type { FailureEvidence } from '../failure/match.ts'
import type { Seconds } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import { type Context, due, type Found, happened, outcomeOf, waits } from './context.ts'
import { decide, requestedOptions } from './remedy.ts'

/** domain.md §2: pending on resources for longer than this is a jam. */
export const JAM_SECONDS: Seconds = 4 * 3600

const CLASS = 'queue-jam'

/** Reasons that only a shorter queue, or another partition, can end. */
const FULL = /^(Resources|Priority)$/

const waitedFor = ({ sight, now }: Pick<Context, 'sight' | 'now'>, job: JobSeen): Seconds =>
  job.submitted === undefined ? 0 : (sight.kind === 'seen' ? sight.clock : now) - job.submitted

const isJammed = (context: Pick<Context, 'sight' | 'now'>, job: JobSeen): boolean =>
  job.phase === 'queued' && FULL.test(job.reason) && waitedFor(context, job) > JAM_SECONDS

/** For the text of a job that waits too long: what would allow another partition. */
export const jamHint = (context: Context, job: JobSeen): string => {
  if (!isJammed(context, job)) return ''
  const hours = Math.floor(waitedFor(context, job) / 3600)
  const named = fallbackFor(CLASS, [...context.stage.fallback, ...context.fallbacks])
  return named
    ? ` for ${hours} h; its fallback for \`${CLASS}\` is used up`
    : ` for ${hours} h; a \`fallback\` for \`${CLASS}\` under \`stages.${context.stage.name}\` would move it`
}

/**
 * A job that waits for over four hours where somebody named a fallback for that: the attempt is given up, on paper first. The job is
 * cancelled only when that is in git (`cancelJammed`), so that a run which dies in between leaves no cancellation that nobody ordered.
 */
export const jam = (context: Context, job: JobSeen): Found | undefined => {
  if (!isJammed(context, job)) return undefined
  const { stage, at } = context
  const fallback = fallbackFor(CLASS, [...stage.fallback, ...context.fallbacks])
  if (!fallback || inForce(fallback, { ...requestedOptions(context), ...at.overrides })) return undefined
  const evidence: FailureEvidence = { job, failedVerdicts: [], signs: [CLASS] }
  const diagnosis = diagnose(evidence, context.catalog, context.search)
  if (diagnosis?.entry.class !== CLASS) return undefined
  const error = `job ${job.id} is pending (${job.reason}) for ${Math.floor(waitedFor(context, job) / 3600)} h`
  const decision = decide(context, diagnosis, job, error)
  // no remedy left: the job waits on, which harms nobody
  if (decision.kind !== 'event' || decision.event.type !== 'stage-retried') return undefined
  const failed: Event = {
    type: 'attempt-failed',
    stage: stage.slug,
    attempt: at.attempt,
    at: context.now,
    class: CLASS,
    error,
    because: diagnosis.because,
    job: job.id,
  }
  return happened(failed, { ...decision.event, later: true })
}

/**
 * The job of an attempt that was given up for a jam, and committed as that. One pending job: pre-approved. One that has begun
 * meanwhile is left to end.
 */
export const cancelJammed = (context: Context, id: string): Found | undefined => {
  const job = context.sight.kind === 'seen' ? context.sight.jobs.get(id) : undefined
  if (context.at.failures.at(-1) !== CLASS || context.at.job !== id || !job || !isJammed(context, job)) return undefined
  const effect: Effect = { type: 'cancel', stage: context.stage.slug, attempt: context.at.attempt, job: id }
  const outcome = outcomeOf(context, effect)
  switch (outcome?.kind) {
    case undefined:
      return due(effect)
    case 'put-off':
      return waits(context, { on: 'limit', why: outcome.why })
    case 'refused':
    case 'unknown':
      return waits(context, { on: 'backend', why: `job ${id} waits for too long and is to be cancelled: ${outcome.message}` })
    default:
      return waits(context, {
        on: 'time',
        why: `job ${id} waited for too long and was cancelled; a new attempt starts when it has ended`,
        within: 60,
      })
  }
}
