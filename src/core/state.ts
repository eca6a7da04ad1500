import type { Event, EventOf } from './event.ts'
import type { CampaignSpec, CampaignState, Instant, StageSpec, StageState, Status } from './model.ts'

/** State of a stage that nobody has touched. */
export const untouched = (): StageState => ({
  status: 'pending',
  attempt: 0,
  retries: 0,
  overrides: {},
  accepted: [],
  failures: [],
  links: 0,
})

/** The stage's state; a stage that the table has just gained is pending. */
export const stageOf = (state: CampaignState, slug: string): StageState => state.stages[slug] ?? untouched()

/** First stage of the table that is not done; undefined when the campaign is finished. */
export const currentStage = (spec: CampaignSpec, state: CampaignState): StageSpec | undefined =>
  spec.stages.find((stage) => stageOf(state, stage.slug).status !== 'done')

/** The frontmatter's `status`: the current stage's, `escalated` when the flag is up, `done` at the end. */
export const campaignStatus = (spec: CampaignSpec, state: CampaignState): Status => {
  if (state.escalation) return 'escalated'
  const current = currentStage(spec, state)
  return current ? stageOf(state, current.slug).status : 'done'
}

/** Epoch seconds → `2026-05-05T20:10:00Z`, by the civil calendar (Hinnant's days algorithm), for the core has no Date. */
export const isoOf = (at: Instant): string => {
  const days = Math.floor(at / 86_400)
  const rest = at - days * 86_400
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), Math.floor(rest % 60)].map(two).join(':')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}Z`
}

type Evolver<T extends Event['type']> = (stage: StageState, event: EventOf<T>) => StageState

const without = <K extends keyof StageState>(stage: StageState, ...keys: K[]): StageState => {
  const copy = { ...stage }
  for (const key of keys) delete copy[key]
  return copy
}

const EVOLVE: { [T in Event['type']]: Evolver<T> } = {
  'stage-ready': (stage) => ({ ...stage, status: 'ready' }),
  'attempt-submitted': (stage, event) => ({
    ...without(stage, 'completed', 'missingSince'),
    status: 'running',
    attempt: event.attempt,
    job: event.job,
    started: isoOf(event.at),
  }),
  'job-missed': (stage, event) => ({ ...stage, missingSince: event.at }),
  'job-found-again': (stage) => without(stage, 'missingSince'),
  'stage-done': (stage, event) => ({
    ...without(stage, 'missingSince', 'elements'),
    status: 'done',
    started: stage.started ?? isoOf(event.at),
    completed: isoOf(event.at),
    failures: [],
  }),
  'stage-taken-as-done': (stage, event) => ({ ...stage, completed: isoOf(event.at) }),
  'attempt-failed': (stage, event) => ({
    ...without(stage, 'missingSince'),
    status: 'failed',
    attempt: Math.max(stage.attempt, event.attempt),
  }),
  'stage-retried': (stage, event) => ({
    ...without(stage, 'elements'),
    status: 'ready',
    retries: stage.retries + (event.free ? 0 : 1),
    links: stage.links + (event.free === 'link' ? 1 : 0),
    failures: event.free ? stage.failures : [...stage.failures, event.class],
    overrides: event.overrides,
    ...(event.elements === undefined ? {} : { elements: event.elements }),
  }),
  'stage-escalated': (stage) => ({ ...stage, status: 'escalated' }),
  // a row that a person has set already keeps what the person wrote
  'escalation-cleared': (stage) => {
    const status = stage.status === 'escalated' || stage.status === 'failed' ? 'ready' : stage.status
    return { ...without(stage, 'issue'), status, failures: [] }
  },
}

const escalationAfter = (state: CampaignState, event: Event): CampaignState['escalation'] => {
  if (event.type === 'stage-escalated') return { reason: `${event.stage}: ${event.class}: ${event.reason}` }
  return event.type === 'escalation-cleared' ? undefined : state.escalation
}

/** Folds one event into the state. */
export const evolve = (spec: CampaignSpec, state: CampaignState, event: Event): CampaignState => {
  const { escalation: _, ...rest } = state
  const evolver = EVOLVE[event.type] as Evolver<Event['type']>
  const stages = { ...state.stages, [event.stage]: evolver(stageOf(state, event.stage), event) }
  const escalation = escalationAfter(state, event)
  const next: CampaignState = { ...rest, stages, ...(escalation ? { escalation } : {}) }
  const current = currentStage(spec, next) ?? spec.stages.at(-1)
  return { ...next, status: campaignStatus(spec, next), currentStage: current?.name ?? '' }
}
