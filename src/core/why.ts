import type { Waiting } from './effect.ts'
import type { CampaignSpec, CampaignState, StageSpec, StageState } from './model.ts'
import type { JobSeen } from './observation.ts'
import type { Knowledge, Seen } from './rules/context.ts'
import { type Judgement, judge } from './rules/judge.ts'
import { quoted } from './rules/words.ts'
import { currentStage, stageOf } from './state.ts'

/** Who can bring the campaign on: `tick` is Escapement itself, at its next run. */
export type Actor = 'nobody' | 'person' | 'time' | 'backend' | 'tick'

/** The stage a campaign stands at, with what the scheduler says of its job. */
export interface Standing {
  stage: StageSpec
  at: StageState
  job?: JobSeen
}

/** Undefined: every stage is done. */
export const standing = (spec: CampaignSpec, state: CampaignState, sight: Seen['sight']): Standing | undefined => {
  const stage = currentStage(spec, state)
  if (!stage) return undefined
  const at = stageOf(state, stage.slug)
  const job = sight.kind === 'seen' && at.job !== undefined ? sight.jobs.get(at.job) : undefined
  return { stage, at, ...(job ? { job } : {}) }
}

/** The condition that the stage stands before, judged on what was seen; `look` in it names evidence still to be gathered. */
export const standsBefore = (
  knowledge: Knowledge,
  state: CampaignState,
  seen: Seen,
): { which: 'entry' | 'exit'; judged: Judgement } | undefined => {
  const found = standing(knowledge.spec, state, seen.sight)
  // once it is ready the entry condition held, and nothing has run yet that the exit condition could be about
  if (!found || (found.at.status === 'ready' && found.stage.work.kind !== 'check-only')) return undefined
  // whoever waits for a person is not looked at, and of a job that nobody looked at there is nothing to say
  if (found.at.status === 'escalated' && found.job === undefined && found.at.job !== undefined) return undefined
  const which = found.at.status === 'pending' ? 'entry' : 'exit'
  const context = { ...knowledge, ...seen, state, stage: found.stage, at: found.at }
  return { which, judged: judge(context, found.stage[which], found.job) }
}

/** Who must act first: a doubt or a silence stands before what a tick would do by itself. */
export const actorOf = (finished: boolean, would: readonly string[], waiting: readonly Waiting[]): Actor => {
  if (waiting.some(({ on }) => on === 'person' || on === 'hold')) return 'person'
  if (waiting.some(({ on }) => on === 'backend')) return 'backend'
  if (would.length > 0) return 'tick'
  if (finished) return 'nobody'
  return waiting.some(({ on }) => on === 'limit') ? 'tick' : 'time'
}

const forPerson = (wait: Waiting, { stage, at }: Standing, state: CampaignState): string[] => {
  const key = `stages.${stage.name}`
  if (state.escalation) {
    return [
      `mend the cause, then set \`escalation_required: false\`, or the row of ${stage.name} to \`ready\` (try again) or \`done\` (take it as done)`,
    ]
  }
  if (wait.predicate !== undefined) {
    return [
      `a person confirms that ${quoted(wait.predicate)} holds, and sets the row of ${stage.name} to \`${at.status === 'pending' ? 'ready' : 'done'}\``,
      `or the words are bound under \`${key}\`, so that it can be checked without a person`,
    ]
  }
  return [`a person settles it and sets the row of ${stage.name} to \`ready\` (try again) or \`done\``]
}

const forHold = ({ stage, job }: Standing, spec: CampaignSpec): string[] => {
  if (job?.phase === 'held') return [`\`scontrol release ${job.id}\`, by whoever held it`]
  return [spec.held ? 'take `held: true` out of the frontmatter' : `take \`held: true\` out of \`stages.${stage.name}\``]
}

const forTime = ({ job }: Standing, judged: Judgement | undefined): string[] => {
  if (job !== undefined && job.phase !== 'ended') return [`the end of job ${job.id}`]
  const failing = judged?.verdicts.filter(({ result }) => result === 'fails') ?? []
  return failing.length > 0 ? failing.map(({ text }) => `${quoted(text)} coming true`) : ['time, by itself']
}

interface Look {
  spec: CampaignSpec
  state: CampaignState
  found: Standing
  judged: Judgement | undefined
}

const BY_CAUSE: { [On in Waiting['on']]: (wait: Waiting, look: Look) => string[] } = {
  person: (wait, { found, state }) => forPerson(wait, found, state),
  hold: (_, { found, spec }) => forHold(found, spec),
  backend: (_, { spec }) => [`an answer of the backend \`${spec.backend}\`; \`escapement doctor\` says what is wrong with it`],
  limit: () => ['the next tick, or a higher bound under `limits:` in .github/escapement.yml'],
  time: (_, { found, judged }) => forTime(found, judged),
}

/** What would bring the campaign on, one sentence for each way. */
export const movesOf = (
  spec: CampaignSpec,
  state: CampaignState,
  found: Standing,
  waiting: readonly Waiting[],
  judged: Judgement | undefined,
): string[] => [...new Set(waiting.flatMap((wait) => BY_CAUSE[wait.on](wait, { spec, state, found, judged })))]
