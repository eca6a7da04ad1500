import { isOf, type Next, nextAttempt } from '../attempts.ts'
import { checkpointNeeds, checkpointSeen } from '../checkpoint.ts'
import type { Effect } from '../effect.ts'
import type { LedgerEntry } from '../observation.ts'
import { stageOf } from '../state.ts'
import { overBudget } from './budget.ts'
import { type Context, due, type Found, happened, ledgerOf, lookups, outcomeOf, unseen, waits } from './context.ts'
import { deploy } from './deploy.ts'
import { followGivenUp } from './give-up.ts'
import { refusal } from './refusal.ts'
import { tokened } from './sweep.ts'

/** sbatch options of this submission: what the file says, then the remedies on top. */
export const submitOptions = (context: Context): Record<string, string> => {
  const { stage, at } = context
  const array = at.elements ?? stage.array
  return { ...stage.sbatch, ...(array === undefined ? {} : { array }), ...at.overrides }
}

const submission = (context: Context, attempt: number): Effect => {
  const checkpoint = checkpointSeen(context.stage.checkpoint, context.findings, context.search)
  const base = { type: 'submit' as const, stage: context.stage, attempt, options: submitOptions(context) }
  return checkpoint === undefined ? base : { ...base, checkpoint }
}

/** What the next look makes of a submission that nobody confirmed. */
const sequel = ({ stage }: Context): string =>
  stage.work.kind === 'script' ? 'if a job came of it, it is held, and the next run finds it' : 'if it was started, the next run finds it'

/** Its number could not be written down: somebody must make room. */
const isHeldThere = (message: string): boolean => /^job [0-9]+ is held/.test(message)

/** A job that is named is known to be held, and what was not tried did nothing: there no doubt is left. */
const unconfirmed = (context: Context, message: string): string => {
  if (isHeldThere(message)) return message
  const [, why] = /^not tried: ([\s\S]*)/.exec(message) ?? []
  if (why !== undefined) return `not submitted yet: ${why}; the next run tries again`
  return `the submission is not confirmed (${said(message)}); ${sequel(context)}`
}

/** sbatch's own words without its three prefixes. */
const said = (message: string): string => message.replace(/^sbatch: error: (?:Batch job submission failed: )?/, 'sbatch: ')

/** Says what became of the submission, once it was tried. */
const result = (context: Context, effect: Effect & { type: 'submit' }): Found | undefined => {
  const outcome = outcomeOf(context, effect)
  switch (outcome?.kind) {
    case undefined:
      return undefined
    case 'submitted': {
      const { job, adopted, note } = outcome
      const event = {
        type: 'attempt-submitted' as const,
        stage: context.stage.slug,
        attempt: effect.attempt,
        job,
        at: context.now,
        adopted,
      }
      return happened(note === undefined ? event : { ...event, note })
    }
    case 'refused':
      return refusal(context, effect.attempt, outcome)
    case 'unknown':
      return waits(context, { on: isHeldThere(outcome.message) ? 'person' : 'backend', why: unconfirmed(context, outcome.message) })
    case 'put-off':
      return waits(context, { on: 'limit', why: outcome.why })
    case 'done':
      return undefined
  }
}

/** Of a submission that was not tried because its files did not come to stand there, the files are the reason. */
const filesFirst = (context: Context, effect: Effect): Found | undefined => {
  const outcome = outcomeOf(context, effect)
  if (outcome?.kind !== 'put-off' || outcome.after === undefined) return undefined
  const found = deploy(context)
  return found.events.length + found.effects.length + found.waiting.length > 0 ? found : undefined
}

const submit = (context: Context, attempt: number, orphaned: boolean): Found => {
  const looks = lookups(context, checkpointNeeds(context.stage.checkpoint))
  if (looks.length > 0) return due(...looks)
  const effect = submission(context, attempt)
  const answered = effect.type === 'submit' ? result(context, effect) : undefined
  if (answered) return orphaned ? answered : (filesFirst(context, effect) ?? answered)
  const refused = overBudget(context)
  if (refused) return refused
  // a held job of this attempt froze its inputs when it was accepted: nothing is deployed under it
  return orphaned ? due(...openClaims(context, attempt), effect) : deploy(context, ...openClaims(context, attempt), effect)
}

/** Earlier attempts that somebody claimed and never bore a job: a run that stood still meanwhile must not begin one of them now. */
const openClaims = (context: Context, attempt: number): Effect[] => {
  const ledger = ledgerOf(context)
  if (ledger.kind === 'unobserved') return []
  return ledger.entries
    .filter((entry) => entry.stage === context.stage.slug && entry.attempt < attempt && entry.job === undefined)
    .map((entry): Effect => ({ type: 'void', stage: entry.stage, attempt: entry.attempt }))
}

/**
 * A live job of another stage of this campaign, by the ledger. Of a row that runs also one of which nobody can tell: a process on
 * another login node. Older attempts of which nobody will ever tell hold up nothing.
 */
export const aliveBeside = (context: Context, entries: readonly LedgerEntry[]): string | undefined => {
  if (context.sight.kind !== 'seen') return undefined
  const { jobs } = context.sight
  const live = ({ stage, job = '', process }: LedgerEntry): boolean => {
    // begun, and not yet numbered: a deploy script gets its number at its end
    if (job === '') return process?.alive === 'yes'
    const phase = jobs.get(job)?.phase
    if (phase === 'running' || phase === 'queued' || phase === 'held') return true
    const row = stageOf(context.state, stage)
    return phase === 'unknown' && row.status === 'running' && row.job === job
  }
  const found = entries.find((entry) => entry.stage !== context.stage.slug && live(entry) && isOf(jobs.get(entry.job ?? ''), entry))
  return found?.job ?? (found?.process && `p${found.process.pid} on ${found.process.host}`)
}

const isOrphaned = (context: Context, attempt: number): boolean =>
  tokened(context).some(({ job, key }) => job.phase === 'held' && key.stage === context.stage.slug && key.attempt === attempt)

const follow = (context: Context, next: Next): Found => {
  switch (next.kind) {
    case 'wait':
      return waits(context, { on: 'time', why: `its earlier job ${next.job} is still there; a new attempt starts when it has ended` })
    case 'adopt': {
      const { attempt, job } = next
      return happened({ type: 'attempt-submitted', stage: context.stage.slug, attempt, job, at: context.now, adopted: true })
    }
    case 'submit':
      return submit(context, next.attempt, isOrphaned(context, next.attempt))
  }
}

/** ready → running: adopts what the cluster already has under this stage's name, else deploys and submits. */
export const start = (context: Context): Found => {
  const ledger = ledgerOf(context)
  if (ledger.kind === 'unobserved' && ledger.foreign) {
    const reason = `${ledger.why}; give this campaign its own \`deploy.remote_dir\``
    return happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason, at: context.now })
  }
  if (context.sight.kind === 'unobserved')
    return waits(context, { on: 'backend', why: unseen(context, 'it is submitted once that answers') })
  if (ledger.kind === 'unobserved') return waits(context, { on: 'backend', why: ledger.why })
  const beside = aliveBeside(context, ledger.entries)
  if (beside !== undefined)
    return waits(context, {
      on: 'time',
      // a process has no number that scancel would take
      why: `job ${beside} of another stage is still there; this one starts when that has ended${/^[0-9]+$/.test(beside) ? ` (\`scancel ${beside}\` ends it)` : ''}`,
    })
  const entries = ledger.entries.filter((entry) => entry.stage === context.stage.slug)
  return followGivenUp(context) ?? follow(context, nextAttempt(context.at, entries, context.sight.jobs))
}

/** A stage that nobody can start is a person's to mend: it says which file would do. */
export const noScript = (context: Context): Found => {
  const { work, slug } = context.stage
  const files = work.kind === 'missing' ? work.lookedFor.join(', ') : ''
  const reason = `nothing says how to run it: add one of ${files}, or \`script:\` / \`command:\` under stages.${context.stage.name}`
  return happened({ type: 'stage-escalated', stage: slug, class: 'no-script', reason, at: context.now })
}
