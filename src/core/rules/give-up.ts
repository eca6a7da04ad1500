import { isOf } from '../attempts.ts'
import { costOf } from '../budget.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import type { Diagnosis } from '../failure/diagnose.ts'
import { endOf, wasInterrupted } from '../job.ts'
import type { JobSeen } from '../observation.ts'
import { type Context, due, type Found, happened, ledgerOf, outcomeOf, waits } from './context.ts'
import { missing } from './missing.ts'
import { type Decision, decide } from './remedy.ts'

/**
 * The attempt of a live job is given up, on paper first: the job is cancelled only when that is in git (`followGivenUp`), so that a run
 * which dies in between leaves no cancellation that nobody ordered. Where no remedy is left, the decision is returned as it stands.
 */
export const giveUp = (context: Context, diagnosis: Diagnosis, job: JobSeen, error: string): Found | Decision => {
  const decision = decide(context, diagnosis, job, error)
  if (decision.kind !== 'event' || decision.event.type !== 'stage-retried') return decision
  const failed: Event = {
    type: 'attempt-failed',
    stage: context.stage.slug,
    attempt: context.at.attempt,
    at: context.now,
    class: diagnosis.entry.class,
    error,
    because: diagnosis.because,
    job: job.id,
  }
  return happened(failed, { ...decision.event, later: true, givesUp: job.id })
}

/** One job that is ours: pre-approved. */
const cancel = (context: Context, id: string, name: string): Found => {
  const effect: Effect = { type: 'cancel', stage: context.stage.slug, attempt: context.at.attempt, job: id }
  const outcome = outcomeOf(context, effect)
  switch (outcome?.kind) {
    case undefined:
      return due(effect)
    case 'put-off':
      return waits(context, { on: 'limit', why: outcome.why })
    case 'refused':
    case 'unknown':
      return waits(context, { on: 'backend', why: `job ${id} was given up (${name}) and is to be cancelled: ${outcome.message}` })
    default:
      return waits(context, {
        on: 'time',
        why: `job ${id} was given up (${name}) and cancelled; a new attempt starts when it has ended`,
        within: 60,
      })
  }
}

/** What a job looks like that was told to end; without accounting its own record knows no better word. */
const TOLD = ['CANCELLED', 'TERMINATED']

/** A jammed job that began after all is not jammed any more, and one that came to its own end has done its work, or failed at it. */
const isOurs = (job: JobSeen, name: string): boolean =>
  job.phase === 'ended' ? !TOLD.includes(job.state) && !wasInterrupted(job) : job.phase === 'running' && name === 'queue-jam'

/**
 * The job of an attempt that was given up, and committed as that: cancelled, and nothing starts before its end is known. Where it was
 * quicker than the cancellation, the attempt is taken back and judged like any other. Undefined: there is no such job.
 */
export const followGivenUp = (context: Context): Found | undefined => {
  const { at, stage, sight } = context
  const { givenUp: id, attempt } = at
  const ledger = ledgerOf(context)
  if (id === undefined || id !== at.job || sight.kind === 'unobserved' || ledger.kind === 'unobserved') return undefined
  // its successor is there, and only its record was lost: that is taken over, whatever is heard of this one by now
  if (ledger.entries.some((entry) => entry.stage === stage.slug && entry.attempt > attempt && entry.job && entry.job !== 'void'))
    return undefined
  const name = at.failures.at(-1) ?? ''
  const seen = sight.jobs.get(id)
  const over = (job?: JobSeen): Found => {
    const cost = costOf(job, context.price)
    return happened({ type: 'job-cancelled', stage: stage.slug, job: id, attempt, ...(cost ? { cost } : {}), ...endOf(job) })
  }
  if (!seen || !isOf(seen, { stage: stage.slug, attempt })) {
    return sight.accounting === 'unobserved'
      ? waits(context, { on: 'backend', why: `job ${id} left the queue and accounting does not answer` })
      : missing(context, id, over)
  }
  if (isOurs(seen, name))
    return happened({ type: 'attempt-submitted', stage: stage.slug, attempt, job: id, at: context.now, adopted: true })
  if (seen.phase === 'ended') return over(seen)
  return seen.phase === 'unknown'
    ? waits(context, { on: 'backend', why: `job ${id}: the scheduler says ${seen.state} (${seen.reason}), which is not understood yet` })
    : cancel(context, id, name)
}
