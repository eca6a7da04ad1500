import { diagnose } from '../failure/diagnose.ts'
import { fallbackFor, inForce } from '../failure/fallback.ts'
import type { FailureEvidence } from '../failure/match.ts'
import type { Fallback, Seconds } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import type { Context, Found } from './context.ts'
import { giveUp } from './give-up.ts'
import { requestedOptions } from './remedy.ts'
import { minutes } from './words.ts'

/** domain.md §2: pending on resources for longer than this is a jam, where the fallback does not say `after`. */
export const JAM_SECONDS: Seconds = 4 * 3600

const CLASS = 'queue-jam'

/** Reasons that only a shorter queue, or another partition, can end. */
const FULL = /^(Resources|Priority)$/

const named = ({ stage, fallbacks }: Context): Fallback | undefined => fallbackFor(CLASS, [...stage.fallback, ...fallbacks])

const waitedFor = ({ sight, now }: Pick<Context, 'sight' | 'now'>, job: JobSeen): Seconds =>
  job.submitted === undefined ? 0 : (sight.kind === 'seen' ? sight.clock : now) - job.submitted

const patience = (context: Context): Seconds => named(context)?.after ?? JAM_SECONDS

const isJammed = (context: Context, job: JobSeen): boolean =>
  job.phase === 'queued' && FULL.test(job.reason) && waitedFor(context, job) > patience(context)

/** For the text of a job that waits too long: what would allow another partition. */
export const jamHint = (context: Context, job: JobSeen): string => {
  if (!isJammed(context, job)) return ''
  const waited = minutes(waitedFor(context, job))
  return named(context)
    ? ` for ${waited}; its fallback for \`${CLASS}\` is used up`
    : ` for ${waited}; a \`fallback\` for \`${CLASS}\` under \`stages.${context.stage.name}\` would move it`
}

/** A job that waits for too long where somebody named a fallback for that: its attempt is given up. */
export const jam = (context: Context, job: JobSeen): Found | undefined => {
  if (!isJammed(context, job)) return undefined
  const fallback = named(context)
  if (!fallback || inForce(fallback, { ...requestedOptions(context), ...context.at.overrides })) return undefined
  const evidence: FailureEvidence = { job, failedVerdicts: [], signs: [CLASS] }
  const diagnosis = diagnose(evidence, context.catalog, context.search)
  if (diagnosis?.entry.class !== CLASS) return undefined
  const given = giveUp(context, diagnosis, job, `job ${job.id} is pending (${job.reason}) for more than ${minutes(patience(context))}`)
  // no remedy left: the job waits on, which harms nobody
  return 'kind' in given ? undefined : given
}
