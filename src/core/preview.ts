import type { Verdict } from './condition/types.ts'
import type { CampaignState, StageSpec, Status } from './model.ts'
import type { Knowledge } from './rules/context.ts'
import { judgeBlind } from './rules/judge.ts'
import { stageOf } from './state.ts'

/** What is known of a stage before it runs: how it would be started, and what its condition will ask of a person. */
export interface StagePreview {
  number: string
  name: string
  status: Status
  /** Words for how it starts. */
  start: string
  /** Predicates that nothing can check as the file stands, with the lines that would spare the person. */
  asks: { predicate: string; why: string; hint?: string }[]
}

const options = (set: Readonly<Record<string, string>>): string =>
  Object.entries(set)
    .map(([name, value]) => ` --${name}=${value}`)
    .join('')

/** How the stage would be started, in words. */
export const startWords = (stage: StageSpec, overrides: Readonly<Record<string, string>>): string => {
  const array = stage.array === undefined ? {} : { array: stage.array }
  switch (stage.work.kind) {
    case 'script':
      return `sbatch${options({ ...stage.sbatch, ...array, ...overrides })} ${stage.work.path}`
    case 'command':
      return `run \`${stage.work.command}\``
    case 'deploy-script':
      return `run \`${stage.work.path} ${stage.work.flag}\``
    case 'check-only':
      return 'nothing to run, its exit condition is checked'
    case 'missing':
      return `nothing says how: add ${stage.work.lookedFor.join(' or ')}`
  }
}

const asks = (verdicts: readonly Verdict[]): StagePreview['asks'] =>
  verdicts
    .filter((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved)
    .map(({ text, saw, hint }) => (hint === undefined ? { predicate: text, why: saw } : { predicate: text, why: saw, hint }))

/** Every stage that is still to be done, before anything was looked at. */
export const preview = (knowledge: Knowledge, state: CampaignState): StagePreview[] =>
  knowledge.spec.stages
    .filter(({ slug }) => stageOf(state, slug).status !== 'done')
    .map((stage) => ({
      number: stage.number,
      name: stage.name,
      status: stageOf(state, stage.slug).status,
      start: startWords(stage, stageOf(state, stage.slug).overrides),
      asks: asks(judgeBlind(knowledge, state, stage)),
    }))
