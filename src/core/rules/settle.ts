import { costOf } from '../budget.ts'
import { shortEnd, untilEnd } from '../cadence.ts'
import type { Verdict } from '../condition/types.ts'
import type { Event } from '../event.ts'
import { elementsOf } from '../failure/elements.ts'
import { endOf, succeeded } from '../job.ts'
import type { JobSeen, LedgerEntry } from '../observation.ts'
import { check } from './check.ts'
import { type Context, due, type Found, happened, jobOf, ledgerOf, unseen, waits } from './context.ts'
import { deadEnd, diagnoseEnded, lost } from './diagnose.ts'
import { jam, jamHint } from './jam.ts'
import { judge } from './judge.ts'
import { missing } from './missing.ts'
import type { Missing } from './part.ts'
import { requestedArray } from './remedy.ts'
import { slow } from './slow.ts'
import { stuck } from './stuck.ts'
import { submitOptions } from './submit.ts'
import { onlyCopiesFail, withCopies } from './sync.ts'
import { doubt, sentence } from './words.ts'

/** What nobody saw is left as it is. */
const untouched = ({ at }: Context): string => `${at.job === undefined ? 'its job' : `job ${at.job}`} is left as it is`

const alive = (context: Context, job: JobSeen, entry: LedgerEntry | undefined): Found => {
  const back: Event[] = context.at.missingSince === undefined ? [] : [{ type: 'job-found-again', stage: context.stage.slug, job: job.id }]
  if (back.length > 0) return happened(...back)
  const noWay = deadEnd(context, job) ?? jam(context, job) ?? stuck(context, job, entry) ?? slow(context, job)
  if (noWay) return noWay
  if (job.phase === 'held' && entry?.job === job.id && !entry.released) {
    return due({ type: 'release', stage: context.stage.slug, attempt: entry.attempt, job: job.id })
  }
  if (job.phase === 'unknown')
    return waits(context, {
      on: 'backend',
      why: `job ${job.id}: the scheduler says ${job.state} (${job.reason}), which is not understood yet`,
    })
  if (job.phase === 'held') return waits(context, { on: 'hold', why: `job ${job.id} is held in the queue (${job.reason})` })
  return waits(context, { on: 'time', why: `${phrase(context, job)}${unfounded(context, entry)}`, ...remaining(context, job) })
}

/** A job that we submitted has a record in its folder, unless somebody took that away under it: scratch is purged. */
const unfounded = (context: Context, entry: LedgerEntry | undefined): string =>
  entry === undefined && context.at.attempt > 0 && ledgerOf(context).kind === 'seen'
    ? '; its record in the folder on the cluster is gone: was the folder purged?'
    : ''

const phrase = (context: Context, job: JobSeen): string => {
  if (job.phase === 'queued') return `job ${job.id} is queued (${job.reason})${jamHint(context, job)}`
  const minutes = job.started === undefined ? undefined : Math.max(0, Math.round((context.now - job.started) / 60))
  const where = job.node ? ` on ${job.node}` : ''
  return `job ${job.id} runs${where}${minutes === undefined ? '' : ` since ${minutes} min`}`
}

const remaining = ({ stage, now }: Context, job: JobSeen): { within?: number; ends?: number } => {
  const left = untilEnd(stage, job, now)
  const ends = shortEnd(stage, job, now)
  return { ...(left === undefined ? {} : { within: Math.max(60, left) }), ...(ends === undefined ? {} : { ends }) }
}

/** An attempt that another run has started since, after the branch was put back, and that git has never heard of: what comes of it counts. */
const newer = (context: Context): Found | undefined => {
  const { at, stage, now } = context
  const ledger = ledgerOf(context)
  if (ledger.kind === 'unobserved') return undefined
  const own = ledger.entries.filter((entry) => entry.stage === stage.slug && entry.attempt > at.attempt && !entry.recorded)
  const { attempt, job } = own.findLast((entry) => entry.job !== undefined && entry.job !== 'void') ?? {}
  if (attempt === undefined || job === undefined) return undefined
  return happened({ type: 'attempt-submitted', stage: stage.slug, attempt, job, at: now, adopted: true })
}

const done = (context: Context, job: JobSeen, verdicts: Verdict[]): Found => {
  const next = newer(context)
  if (next) return next
  const cost = costOf(job, context.price)
  return happened({
    type: 'stage-done',
    stage: context.stage.slug,
    at: context.now,
    job: job.id,
    verdicts,
    ...(cost ? { cost } : {}),
    ...endOf(job),
  })
}

const judged = (context: Context, job: JobSeen, left: readonly Missing[]): Found => {
  const { exit } = context.stage
  const { result, verdicts, lookups } = judge(context, exit, job)
  switch (result) {
    case 'look':
      return due(...lookups)
    case 'fails':
      return onlyCopiesFail(context, exit, verdicts, left) ?? diagnoseEnded(context, job, verdicts)
    case 'cannot-tell':
      // a job that the scheduler itself calls failed needs no person to say so
      return succeeded(job) ? waits(context, { ...doubt(verdicts), why: sentence(verdicts) }) : diagnoseEnded(context, job, verdicts)
    case 'holds':
      return succeeded(job) || saysExit(context) ? done(context, job, verdicts) : diagnoseEnded(context, job, verdicts)
  }
}

/** What a job that ended well left behind is copied before anybody judges it, for the condition may ask for the copies. */
const ended = (context: Context, job: JobSeen): Found =>
  succeeded(job) ? withCopies(context, (inner, left) => judged(inner, job, left)) : judged(context, job, [])

/** An author who writes `exit=3` has said which failure is meant to pass. */
const saysExit = (context: Context): boolean => context.stage.exit.some((clause) => clause.predicate.kind === 'exit-code')

/** Without accounting an element that was killed leaves no record: those that did must not speak for the whole array. */
const isPartial = (context: Context, job: JobSeen): boolean => {
  if (context.sight.kind !== 'seen' || context.sight.accounting !== 'absent') return false
  const array = submitOptions(context).array ?? requestedArray(context) ?? ''
  return elementsOf(array).some((index) => !job.elements?.some((element) => element.index === index))
}

/** running → done | failed, on the scheduler's word alone; silence changes nothing. */
export const settle = (context: Context): Found => {
  const { at, sight } = context
  if (context.stage.work.kind === 'check-only' && at.job === undefined) return check(context)
  if (sight.kind === 'unobserved') return waits(context, { on: 'backend', why: unseen(context, untouched(context)) })
  const ledger = ledgerOf(context)
  const entry = ledger.kind === 'seen' ? ledger.entries.find((e) => e.stage === context.stage.slug && e.attempt === at.attempt) : undefined
  const id = at.job ?? (entry?.job === 'void' ? undefined : entry?.job)
  if (id === undefined)
    return waits(context, {
      on: 'person',
      why: 'the row says running but names no job; set it to ready for a new attempt, or write the job id',
    })
  // accounting is asked only for jobs that git names: the row gets its id back before anything is concluded from silence
  if (at.job === undefined)
    return happened({ type: 'attempt-submitted', stage: context.stage.slug, attempt: at.attempt, job: id, at: context.now, adopted: true })
  const job = jobOf(context, id)
  if (job?.phase === 'ended' && !isPartial(context, job)) return ended(context, job)
  if (job && job.phase !== 'ended') return alive(context, job, entry)
  if (sight.accounting === 'unobserved')
    return waits(context, {
      on: 'backend',
      why: `job ${id} has left the queue; how it ended only accounting can tell, which does not answer now`,
    })
  if (ledger.kind === 'unobserved') return waits(context, { on: 'backend', why: ledger.why })
  if (sight.garbled !== undefined)
    return waits(context, { on: 'backend', why: `job ${id} was not seen, but part of squeue's answer can't be read; nothing is concluded` })
  return missing(context, id, () => lost(context, id))
}
