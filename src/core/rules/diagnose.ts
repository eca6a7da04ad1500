import type { Verdict } from '../condition/types.ts'
import type { Event } from '../event.ts'
import type { Need } from '../evidence.ts'
import { type Diagnosis, diagnose } from '../failure/diagnose.ts'
import type { Sign } from '../failure/entry.ts'
import type { FailureEvidence } from '../failure/match.ts'
import { endingOf } from '../job.ts'
import type { JobSeen } from '../observation.ts'
import { type Context, due, type Found, findingOf, happened, ledgerOf, lookups, waits } from './context.ts'
import { logsOf, withEngine } from './judge.ts'
import { decide } from './remedy.ts'
import { sentence } from './words.ts'

/** Bytes of each log that a failure is judged on: the last words of an engine fit into far less. */
const TAIL_BYTES = 16_384

const tailNeeds = (context: Context, job: JobSeen | undefined): Need[] =>
  logsOf(context, job).map((glob) => ({ kind: 'tail', glob, bytes: TAIL_BYTES }))

const checkpointNeeds = (context: Context): Need[] =>
  context.stage.checkpoint === undefined ? [] : [{ kind: 'hash', glob: context.stage.checkpoint }]

const tailOf = (context: Context, job: JobSeen | undefined): string =>
  tailNeeds(context, job)
    .map((need) => findingOf(context, need))
    .map((finding) => (finding?.kind === 'text' ? finding.text : ''))
    .join('\n')

/** The predicates that failed, with the kinds that the catalog speaks of. */
const failedOf = (context: Context, verdicts: readonly Verdict[]): FailureEvidence['failedVerdicts'] =>
  context.stage.exit.flatMap((clause, i) => {
    const verdict = verdicts[i]
    return verdict?.result === 'fails' ? [{ kind: clause.predicate.kind, text: verdict.text, saw: verdict.saw }] : []
  })

/** A checkpoint's content at submission against today's: a newer time alone proves nothing. */
const advanced = (context: Context): boolean => {
  const [need] = checkpointNeeds(context)
  const finding = need && findingOf(context, need)
  const ledger = ledgerOf(context)
  if (finding?.kind !== 'hash' || finding.sha256 === undefined || ledger.kind !== 'seen') return false
  const entry = ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === context.at.attempt)
  return entry !== undefined && entry.checkpoint !== finding.sha256
}

const signsOf = (context: Context, job: JobSeen): Sign[] => [
  ...(advanced(context) ? (['checkpoint-advanced'] as const) : []),
  ...(job.state === 'INTERRUPTED' ? (['interrupted'] as const) : []),
  ...(context.stage.idempotent ? (['idempotent'] as const) : []),
]

const failedBy = (evidence: FailureEvidence, verdicts: readonly Verdict[]): string => {
  if (evidence.submitMessage !== undefined) return evidence.submitMessage
  const ending = evidence.job ? endingOf(evidence.job) : ''
  return [ending, sentence(verdicts.filter((verdict) => verdict.result === 'fails'))].filter((text) => text !== '').join('; ')
}

/** Failed attempt → diagnosis → what follows. `attempt` is the one that failed. */
export const conclude = (context: Context, attempt: number, evidence: FailureEvidence, verdicts: readonly Verdict[]): Found => {
  const diagnosis: Diagnosis | undefined = diagnose(evidence, context.catalog, context.search)
  const error = diagnosis?.line ?? failedBy(evidence, verdicts)
  const failed: Event = {
    type: 'attempt-failed',
    stage: context.stage.slug,
    attempt,
    at: context.now,
    class: diagnosis?.entry.class ?? 'unmatched',
    error,
    because: diagnosis?.because ?? 'no entry of the failure catalogs matches',
    ...(evidence.job ? { job: evidence.job.id } : {}),
  }
  const decision = decide(context, diagnosis, evidence.job)
  return decision.kind === 'wait' ? decision.found : happened(failed, decision.event)
}

/** A job that ended badly, or well with a condition that does not hold. */
export const diagnoseEnded = (context: Context, job: JobSeen, verdicts: readonly Verdict[]): Found => {
  const looks = lookups(context, [...tailNeeds(context, job), ...checkpointNeeds(context)])
  if (looks.length > 0) return due(...looks)
  const { engine } = withEngine(context, job)
  const evidence: FailureEvidence = {
    job,
    logTail: tailOf(context, job),
    failedVerdicts: failedOf(context, verdicts),
    signs: signsOf(context, job),
    ...(engine ? { engine: engine.name } : {}),
  }
  return conclude(context, context.at.attempt, evidence, verdicts)
}

/** A row that says failed (an agent or a person wrote it): its job's end is looked up and judged. */
export const diagnoseFailed = (context: Context): Found => {
  if (context.sight.kind === 'unobserved') return waits(context, { on: 'backend', why: context.sight.why })
  const job = context.at.job === undefined ? undefined : context.sight.jobs.get(context.at.job)
  if (job?.phase === 'ended') return diagnoseEnded(context, job, [])
  if (job) return waits(context, { on: 'time', why: `the row says failed, but job ${job.id} has not ended` })
  return lost(context, context.at.job ?? 'none')
}

/** Forgotten by squeue, sacct and scontrol for the whole grace time, and no exit record: a failure class of its own. */
export const lost = (context: Context, job: string): Found => {
  const evidence: FailureEvidence = { job: { id: job, phase: 'ended', state: 'LOST', reason: 'no source knows the job any more' }, failedVerdicts: [], signs: ['lost'] }
  return conclude(context, context.at.attempt, evidence, [])
}

/** Pending reasons out of which no job ever comes by itself. */
const DEAD_END = /^(DependencyNeverSatisfied|Partition(TimeLimit|NodeLimit|Config)|(QOS|Assoc)[A-Za-z]*Wall[A-Za-z]*)$/

/** A queued job that can never start is a failure now, not in a week. */
export const deadEnd = (context: Context, job: JobSeen): Found | undefined => {
  if (job.phase !== 'queued' && job.phase !== 'held') return undefined
  if (!DEAD_END.test(job.reason)) return undefined
  return conclude(context, context.at.attempt, { job, failedVerdicts: [], signs: [] }, [])
}
