import { type ConditionContext, logGlobs } from '../condition/context.ts'
import { evaluate } from '../condition/evaluate.ts'
import { needsOf } from '../condition/needs.ts'
import type { Clause, Verdict } from '../condition/types.ts'
import type { Effect } from '../effect.ts'
import type { Need } from '../evidence.ts'
import type { CampaignState, StageSpec } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import { own } from '../own.ts'
import { type Context, findingOf, type Knowledge, lookups } from './context.ts'

/** A condition as a whole: all clauses must hold, one that fails decides, a doubt waits. */
export interface Judgement {
  result: 'holds' | 'fails' | 'cannot-tell' | 'look'
  verdicts: Verdict[]
  /** For `look`: evidence that nobody has gathered yet. */
  lookups: Effect[]
}

/** Where this attempt's logs are: what the file or the script says, with the job's own numbers filled in. */
export const logsOf = (context: Pick<Context, 'stage' | 'directives'>, job: JobSeen | undefined): string[] => {
  const options = own(context.directives, context.stage.slug)?.options ?? {}
  const stage = { ...context.stage, sbatch: { ...options, ...context.stage.sbatch } }
  const output = [stage.sbatch.output, stage.sbatch.error].filter((path) => path !== undefined)
  return logGlobs(stage, job, output)
}

const conditionContext = (context: Knowledge & Pick<Context, 'state' | 'stage' | 'synced'>, job?: JobSeen): ConditionContext => ({
  spec: context.spec,
  stage: context.stage,
  state: context.state,
  owner: context.owner,
  wanted: context.wanted,
  logs: logsOf(context, job),
  ...(context.engine ? { engine: context.engine } : {}),
  ...(job ? { job } : {}),
  ...(context.synced ? { synced: context.synced } : {}),
})

/** The exit condition with nothing looked at: what is a doubt even so, a person will be asked. */
export const judgeBlind = (knowledge: Knowledge, state: CampaignState, stage: StageSpec): Verdict[] => {
  const inner = conditionContext({ ...knowledge, state, stage })
  return stage.exit.map((clause) => evaluate(clause, inner, new Map(), knowledge.search))
}

/** Bytes from which an engine is told: each prints its name and its first steps within them. */
const HEAD_BYTES = 8192

/** What must be looked at to tell the engine: nothing, when it is named or no job has written a log. */
export const engineNeeds = (context: Context, job: JobSeen | undefined): Need[] =>
  context.engine || !job ? [] : logsOf(context, job).map((glob) => ({ kind: 'head', glob, bytes: HEAD_BYTES }))

/** The context with the engine that the logs gave away, if the campaign names none. */
export const withEngine = (context: Context, job: JobSeen | undefined): Context => {
  const texts = engineNeeds(context, job).flatMap((need) => {
    const finding = findingOf(context, need)
    return finding?.kind === 'text' ? [finding.text] : []
  })
  const engine = texts.map(context.recognise).find((found) => found !== undefined)
  return engine ? { ...context, engine } : context
}

/** Evaluates the clauses on what was seen; asks for what is missing first. */
export const judge = (context: Context, clauses: readonly Clause[], job?: JobSeen): Judgement => {
  const heads = lookups(context, engineNeeds(context, job))
  if (heads.length > 0) return { result: 'look', verdicts: [], lookups: heads }
  const inner = conditionContext(withEngine(context, job), job)
  const missing = lookups(
    context,
    clauses.flatMap((clause) => needsOf(clause, inner)),
  )
  if (missing.length > 0) return { result: 'look', verdicts: [], lookups: missing }
  const verdicts = clauses.map((clause) => evaluate(clause, inner, context.findings, context.search))
  const has = (result: Verdict['result']): boolean => verdicts.some((v) => v.result === result)
  return { result: has('fails') ? 'fails' : has('cannot-tell') ? 'cannot-tell' : 'holds', verdicts, lookups: [] }
}
