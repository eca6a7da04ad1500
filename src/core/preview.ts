import type { Clause, Verdict } from './condition/types.ts'
import type { CampaignState, StageSpec, Status } from './model.ts'
import type { Knowledge } from './rules/context.ts'
import { judgeBlind } from './rules/judge.ts'
import { requestedArray, requestedOptions } from './rules/remedy.ts'
import { stageOf } from './state.ts'

/** What is known of a stage before it runs: how it would be started, and what its condition will ask of a person. */
export interface StagePreview {
  number: string
  name: string
  status: Status
  /** Words for how it starts, without the options. */
  start: string
  /** What sbatch is asked for in all, by long name: the script's own lines, the file's on top, then what remedies changed. */
  requests: Record<string, string>
  /** Its conditions, as written. */
  entry: string
  exit: string
  /** Predicates that nothing can check as the file stands, with the lines that would spare the person. */
  asks: { predicate: string; why: string; hint?: string }[]
}

const options = (set: Readonly<Record<string, string>>): string =>
  Object.entries(set)
    .map(([name, value]) => ` --${name}=${value}`)
    .join('')

/** How the stage would be started, in words. @param set options beside those of the script itself */
export const startWords = (stage: StageSpec, set: Readonly<Record<string, string>> = {}): string => {
  switch (stage.work.kind) {
    case 'script':
      return `sbatch${options(set)} ${stage.work.path}`
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

/** The settings that decide where and how long a job runs come first, the rest by name. */
const FIRST = ['partition', 'qos', 'account', 'time', 'nodes', 'ntasks', 'gres', 'mem', 'array']
const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length)

/** Where a job writes and what it is called decides nothing. */
const NAMES = ['job-name', 'output', 'error']

/** `partition=aa100 time=00:30:00`: what sbatch is asked for, as far as it matters where and how long the job runs. */
export const requestWords = (requests: Readonly<Record<string, string>>): string =>
  Object.entries(requests)
    .filter(([name]) => !NAMES.includes(name))
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([name, value]) => (value === '' ? name : `${name}=${value}`))
    .join(' ')

const words = (clauses: readonly Clause[]): string => clauses.map(({ text }) => text).join(', ')

const requests = (knowledge: Knowledge, stage: StageSpec, overrides: Readonly<Record<string, string>>): Record<string, string> => {
  if (stage.work.kind !== 'script') return {}
  const about = { directives: knowledge.directives, stage }
  const array = requestedArray(about)
  return { ...requestedOptions(about), ...(array === undefined ? {} : { array }), ...overrides }
}

/** One stage, before anything was looked at. */
export const stagePreview = (knowledge: Knowledge, state: CampaignState, stage: StageSpec): StagePreview => {
  const { status, overrides } = stageOf(state, stage.slug)
  return {
    number: stage.number,
    name: stage.name,
    status,
    start: startWords(stage),
    requests: requests(knowledge, stage, overrides),
    entry: words(stage.entry),
    exit: words(stage.exit),
    asks: asks(judgeBlind(knowledge, state, stage)),
  }
}

/** Every stage that is still to be done. */
export const preview = (knowledge: Knowledge, state: CampaignState): StagePreview[] =>
  knowledge.spec.stages.filter(({ slug }) => stageOf(state, slug).status !== 'done').map((stage) => stagePreview(knowledge, state, stage))
