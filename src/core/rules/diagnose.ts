import { costOf } from '../budget.ts'
import { checkpointNeeds, checkpointSeen, hasAdvanced } from '../checkpoint.ts'
import type { Verdict } from '../condition/types.ts'
import type { Event } from '../event.ts'
import type { Need } from '../evidence.ts'
import { type Diagnosis, diagnose } from '../failure/diagnose.ts'
import type { Sign } from '../failure/entry.ts'
import { lineOf } from '../failure/line.ts'
import type { FailureEvidence } from '../failure/match.ts'
import { toldByLog } from '../failure/told.ts'
import { endOf, failedElements, succeeded, wasInterrupted } from '../job.ts'
import type { JobSeen } from '../observation.ts'
import { own } from '../own.ts'
import { isoOf } from '../state.ts'
import { type Context, due, type Found, findingOf, happened, jobOf, ledgerOf, lookups, unseen, waits } from './context.ts'
import { logsOf, withEngine } from './judge.ts'
import { decide } from './remedy.ts'
import { endingWords, refusalWords, sentence } from './words.ts'

/** Bytes of each log that a failure is judged on: the last words of an engine fit into far less. */
const TAIL_BYTES = 16_384

/** Failed elements of an array whose logs are read: they mostly fail alike. */
const MOST_LOGS = 3

/** As if the logs of one element were all: of a glob over every element's, the newest may be of one that went well. */
const ofElement = ({ stage, directives }: Context, index: number): Pick<Context, 'stage' | 'directives'> => {
  const put = (pattern: string): string => pattern.replace(/%(\d{0,3})a/g, (_, width: string) => String(index).padStart(Number(width), '0'))
  const { output = 'slurm-%A_%a.out', error } = { ...own(directives, stage.slug)?.options, ...stage.sbatch }
  const sbatch = { ...stage.sbatch, output: put(output), ...(error === undefined ? {} : { error: put(error) }) }
  return { directives, stage: { ...stage, logs: stage.logs.map(put), sbatch } }
}

const tailNeeds = (context: Context, job: JobSeen | undefined): Need[] => {
  const failed = job ? failedElements(job).slice(0, MOST_LOGS) : []
  const places = failed.length === 0 ? [context] : failed.map(({ index }) => ofElement(context, index))
  return [...new Set(places.flatMap((place) => logsOf(place, job)))].map((glob) => ({ kind: 'tail', glob, bytes: TAIL_BYTES }))
}

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

/** A checkpoint at submission against today's. */
const advanced = (context: Context): boolean => {
  const seen = checkpointSeen(context.stage.checkpoint, context.findings, context.search)
  const ledger = ledgerOf(context)
  if (seen === undefined || ledger.kind !== 'seen') return false
  const entry = ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === context.at.attempt)
  return entry !== undefined && hasAdvanced(entry.checkpoint, seen)
}

const signsOf = (context: Context, job: JobSeen): Sign[] => [
  ...(advanced(context) ? (['checkpoint-advanced'] as const) : []),
  ...(job.state === 'INTERRUPTED' ? (['interrupted'] as const) : []),
  ...(context.stage.idempotent ? (['idempotent'] as const) : []),
]

/** The last words of a log: where no catalog knows the failure, they must do. */
const lastWords = (log: string | undefined): string => {
  const line = lineOf(log?.split('\n').findLast((text) => text.trim() !== '') ?? '')
  return line === '' ? '' : `log: ${line}`
}

/** What went wrong, in one line. */
const failedBy = (evidence: FailureEvidence, verdicts: readonly Verdict[], known: boolean): string => {
  const { job } = evidence
  const good = job !== undefined && succeeded(job)
  // how it ended is said already, and better
  const said = good ? [] : evidence.failedVerdicts.filter(({ kind }) => kind === 'exit-code').map(({ text }) => text)
  const failed = sentence(verdicts.filter(({ result, text }) => result === 'fails' && !said.includes(text)))
  const log = known ? '' : lastWords(evidence.logTail)
  const ending = job ? endingWords(job) : ''
  return (good ? [ending, failed, log] : [ending, log, failed]).filter((text) => text !== '').join('; ')
}

const errorOf = (evidence: FailureEvidence, verdicts: readonly Verdict[], diagnosis: Diagnosis | undefined): string =>
  evidence.submitMessage === undefined
    ? (diagnosis?.line ?? failedBy(evidence, verdicts, diagnosis !== undefined))
    : refusalWords(diagnosis?.line ?? evidence.submitMessage)

/** Failed attempt → diagnosis → what follows. `attempt` is the one that failed. */
export const conclude = (context: Context, attempt: number, evidence: FailureEvidence, verdicts: readonly Verdict[]): Found => {
  const diagnosis: Diagnosis | undefined = diagnose(evidence, context.catalog, context.search)
  const error = lineOf(errorOf(evidence, verdicts, diagnosis))
  const cost = costOf(evidence.job, context.price)
  const failed: Event = {
    type: 'attempt-failed',
    stage: context.stage.slug,
    attempt,
    at: context.now,
    class: diagnosis?.entry.class ?? 'unmatched',
    error,
    because: diagnosis?.because ?? 'no entry of the failure catalogs matches',
    ...(evidence.job ? { job: evidence.job.id } : {}),
    ...(cost ? { cost } : {}),
    ...endOf(evidence.job),
  }
  const decision = decide(context, diagnosis, evidence.job, error)
  return decision.kind === 'wait' ? decision.found : happened(failed, decision.event)
}

/** A command that was told to end was not preempted, whatever its exit code says elsewhere: nobody runs it again by himself. */
const asInterrupted = ({ stage }: Context, job: JobSeen): JobSeen =>
  stage.work.kind !== 'script' && wasInterrupted(job) ? { ...job, state: 'INTERRUPTED' } : job

/** A job that ended badly, or well with a condition that does not hold. */
export const diagnoseEnded = (context: Context, seen: JobSeen, verdicts: readonly Verdict[]): Found => {
  const job = asInterrupted(context, seen)
  const looks = lookups(context, [...tailNeeds(context, job), ...checkpointNeeds(context.stage.checkpoint)])
  if (looks.length > 0) return due(...looks)
  const { engine } = withEngine(context, job)
  const logTail = tailOf(context, job)
  const evidence: FailureEvidence = {
    job: toldByLog(job, logTail),
    logTail,
    failedVerdicts: failedOf(context, verdicts),
    signs: signsOf(context, job),
    ...(engine ? { engine: engine.name } : {}),
  }
  return conclude(context, context.at.attempt, evidence, verdicts)
}

/** A row that says failed (an agent or a person wrote it): its job's end is looked up and judged. */
export const diagnoseFailed = (context: Context): Found => {
  if (context.sight.kind === 'unobserved')
    return waits(context, { on: 'backend', why: unseen(context, 'how its job ended is not known yet') })
  const job = context.at.job === undefined ? undefined : jobOf(context, context.at.job)
  if (job?.phase === 'ended') return diagnoseEnded(context, job, [])
  if (job) return waits(context, { on: 'time', why: `the row says failed, but job ${job.id} has not ended` })
  if (context.at.job !== undefined && context.sight.accounting === 'unobserved')
    return waits(context, {
      on: 'backend',
      why: `job ${context.at.job} has left the queue; how it ended only accounting can tell, which does not answer now`,
    })
  return lost(context, context.at.job ?? 'none')
}

/** Forgotten by squeue, sacct and scontrol for the whole grace time, and no exit record: a failure class of its own. */
export const lost = (context: Context, job: string): Found => {
  const ledger = ledgerOf(context)
  const entries = ledger.kind === 'seen' ? ledger.entries : []
  const began = entries.find((entry) => entry.stage === context.stage.slug && entry.job === job)?.began
  const trace = began ? `; it began at ${isoOf(began.at)} on ${began.node} and left no exit status` : ''
  const evidence: FailureEvidence = {
    job: { id: job, phase: 'ended', state: 'LOST', reason: `no source knows the job any more${trace}` },
    failedVerdicts: [],
    signs: ['lost'],
  }
  return conclude(context, context.at.attempt, evidence, [])
}

/** Pending reasons out of which no job ever comes by itself. */
const DEAD_END = /^(DependencyNeverSatisfied|Partition(TimeLimit|NodeLimit|Config)|(QOS|Assoc)(?=[A-Za-z]*Wall)[A-Za-z]*)$/

/** A queued job that can never start is a failure now, not in a week. */
export const deadEnd = (context: Context, job: JobSeen): Found | undefined => {
  if (job.phase !== 'queued' && job.phase !== 'held') return undefined
  if (!DEAD_END.test(job.reason)) return undefined
  return conclude(context, context.at.attempt, { job, failedVerdicts: [], signs: [] }, [])
}
