import { costOf } from '../budget.ts'
import type { Effect } from '../effect.ts'
import type { Event } from '../event.ts'
import type { Diagnosis } from '../failure/diagnose.ts'
import type { Cost } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import { coresOf } from '../script.ts'
import { type Context, due, type Found, happened, outcomeOf, waits } from './context.ts'
import { type Decision, decide, requestedOptions } from './remedy.ts'

/** A jammed job that has begun after all is left to end. */
const isWanted = ({ phase }: JobSeen, name: string): boolean => phase === 'queued' || (phase === 'running' && name !== 'queue-jam')

/** Accounting has the figure only when the job has ended, and then nobody asks for it any more: the cores that were asked for, until now. */
const costSoFar = (context: Context, job: JobSeen): Cost | undefined => {
  if (job.phase !== 'running' || job.started === undefined) return undefined
  const ended = context.sight.kind === 'seen' ? context.sight.clock : context.now
  const cores = coresOf({ ...requestedOptions(context), ...context.at.overrides })
  return costOf({ ...job, phase: 'ended', ended, coreSeconds: cores * (ended - job.started) }, context.price)
}

/**
 * The attempt of a live job is given up, on paper first: the job is cancelled only when that is in git (`cancelGivenUp`), so that a run
 * which dies in between leaves no cancellation that nobody ordered. Where no remedy is left, the decision is returned as it stands.
 */
export const giveUp = (context: Context, diagnosis: Diagnosis, job: JobSeen, error: string): Found | Decision => {
  const decision = decide(context, diagnosis, job, error)
  if (decision.kind !== 'event' || decision.event.type !== 'stage-retried') return decision
  const cost = costSoFar(context, job)
  const failed: Event = {
    type: 'attempt-failed',
    stage: context.stage.slug,
    attempt: context.at.attempt,
    at: context.now,
    class: diagnosis.entry.class,
    error,
    because: diagnosis.because,
    job: job.id,
    ...(cost ? { cost } : {}),
  }
  return happened(failed, { ...decision.event, later: true, givesUp: job.id })
}

/** The job of an attempt that was given up, and committed as that. One job that is ours: pre-approved. */
export const cancelGivenUp = (context: Context, id: string): Found | undefined => {
  const job = context.sight.kind === 'seen' ? context.sight.jobs.get(id) : undefined
  const name = context.at.failures.at(-1) ?? ''
  if (context.at.givenUp !== id || context.at.job !== id || !job || !isWanted(job, name)) return undefined
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
