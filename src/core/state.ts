import { spentAfter } from './budget.ts'
import { civilOf, DAY, dayOf } from './calendar.ts'
import type { Event, EventOf } from './event.ts'
import type { Approval, CampaignSpec, CampaignState, Instant, StageSpec, StageState, Status } from './model.ts'
import { own } from './own.ts'

/** State of a stage that nobody has touched. */
export const untouched = (): StageState => ({
  status: 'pending',
  attempt: 0,
  retries: 0,
  overrides: {},
  accepted: [],
  failures: [],
  links: 0,
  preemptions: 0,
})

/** The stage's state; a stage that the table has just gained is pending. */
export const stageOf = (state: CampaignState, slug: string): StageState => own(state.stages, slug) ?? untouched()

/** First stage of the table that is not done; undefined when the campaign is finished. */
export const currentStage = (spec: CampaignSpec, state: CampaignState): StageSpec | undefined =>
  spec.stages.find((stage) => stageOf(state, stage.slug).status !== 'done')

/** The frontmatter's `status`: the current stage's, `escalated` when the flag is up, `done` at the end. */
export const campaignStatus = (spec: CampaignSpec, state: CampaignState): Status => {
  if (state.escalation) return 'escalated'
  const current = currentStage(spec, state)
  return current ? stageOf(state, current.slug).status : 'done'
}

/** Epoch seconds → `2026-05-05T20:10:00Z`. */
export const isoOf = (at: Instant): string => {
  const { year, month, day } = civilOf(dayOf(at))
  const rest = at - dayOf(at) * DAY
  const two = (n: number): string => String(n).padStart(2, '0')
  const clock = [Math.floor(rest / 3600), Math.floor((rest % 3600) / 60), Math.floor(rest % 60)].map(two).join(':')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${clock}Z`
}

type Evolver<T extends Event['type']> = (stage: StageState, event: EventOf<T>) => StageState

const without = <K extends keyof StageState>(stage: StageState, ...keys: K[]): StageState => {
  const copy = { ...stage }
  for (const key of keys) delete copy[key]
  return copy
}

/** The issue that asked about a condition is not the one that an escalation is about. */
const unasked = (stage: StageState): StageState => (stage.asked === undefined ? stage : without(stage, 'issue', 'asked'))

const EVOLVE: { [T in Event['type']]: Evolver<T> } = {
  // an issue that asked about the entry condition has its answer
  'stage-ready': (stage) => ({ ...without(stage, 'issue', 'asked'), status: 'ready' }),
  'attempt-submitted': (stage, event) => {
    const { attempt, job } = event
    // what a person has set to done stays done: only the job that nobody had heard of is written down
    if (stage.status === 'done') return { ...stage, attempt, job }
    // what was taken as given was that of an earlier attempt
    const accepted = attempt > stage.attempt ? [] : stage.accepted
    return {
      ...without(stage, 'completed', 'missingSince', 'givenUp', 'escalatedAt'),
      status: 'running',
      attempt,
      job,
      // of an attempt that is taken back it is known when it was started
      started: (attempt === stage.attempt && job === stage.job ? stage.started : undefined) ?? isoOf(event.at),
      accepted,
    }
  },
  'job-missed': (stage, event) => ({ ...stage, missingSince: event.at }),
  'job-found-again': (stage) => without(stage, 'missingSince'),
  'stage-done': (stage, event) => ({
    ...without(stage, 'missingSince', 'elements', 'escalatedAt', 'issue', 'asked', 'granted'),
    status: 'done',
    started: stage.started ?? isoOf(event.at),
    completed: isoOf(event.at),
    failures: [],
  }),
  'stage-taken-as-done': (stage, event) => ({ ...without(stage, 'escalatedAt', 'elements'), completed: isoOf(event.at) }),
  'stage-reopened': (stage) => ({ ...without(stage, 'completed'), accepted: [] }),
  'attempt-failed': (stage, event) => ({
    ...without(stage, 'missingSince'),
    status: 'failed',
    attempt: Math.max(stage.attempt, event.attempt),
  }),
  'stage-retried': (stage, event) => ({
    ...without(unasked(stage), 'elements'),
    status: 'ready',
    retries: stage.retries + (event.free ? 0 : 1),
    links: stage.links + (event.free === 'link' ? 1 : 0),
    preemptions: stage.preemptions + (event.free === 'preempted' ? 1 : 0),
    failures: event.free ? stage.failures : [...stage.failures, event.class],
    overrides: event.overrides,
    ...(event.elements === undefined ? {} : { elements: event.elements }),
    ...(event.givesUp === undefined ? {} : { givenUp: event.givesUp }),
  }),
  'stage-escalated': (stage, event) => ({
    ...without(unasked(stage), 'granted'),
    status: 'escalated',
    escalatedAt: event.at,
    ...(event.elements === undefined ? {} : { elements: event.elements }),
  }),
  // a row that a person has set already keeps what the person wrote
  'escalation-cleared': (stage) => {
    const status = stage.status === 'escalated' || stage.status === 'failed' ? 'ready' : stage.status
    return { ...without(stage, 'escalatedAt', 'issue', 'asked'), status, failures: [] }
  },
  // the issue stays until the stage passes: that a person has decided does not mean that the cause is gone
  'retry-granted': (stage, event) => ({
    ...without(unasked(stage), 'escalatedAt'),
    status: 'ready',
    retries: stage.retries + 1,
    overrides: event.overrides,
    granted: event.by,
  }),
  'predicate-confirmed': (stage, event) => ({
    ...without(stage, 'issue', 'asked'),
    accepted: [...stage.accepted, { predicate: event.predicate, by: event.by, at: isoOf(event.at) }],
  }),
  'stage-skipped': (stage, event) => ({
    ...without(stage, 'escalatedAt', 'issue', 'asked', 'granted', 'missingSince', 'elements'),
    status: 'done',
    started: stage.started ?? isoOf(event.at),
    completed: isoOf(event.at),
    failures: [],
    accepted: [...stage.accepted, ...event.predicates.map((predicate) => ({ predicate, by: event.by, at: isoOf(event.at) }))],
  }),
  'stage-restarted': (stage, event) => ({
    ...without(unasked(stage), 'elements', 'missingSince', 'completed', 'escalatedAt'),
    status: 'ready',
    retries: stage.retries + 1,
    links: 0,
    preemptions: 0,
    granted: event.by,
  }),
  'budget-warned': (stage) => stage,
  'files-synced': (stage) => stage,
  'campaign-held': (stage) => stage,
  'campaign-resumed': (stage) => stage,
  'cancel-requested': (stage, event) => ({ ...stage, cancel: event.job }),
  'job-cancelled': (stage, { job }) =>
    stage.givenUp === job ? without(stage, 'cancel', 'givenUp', 'missingSince') : without(stage, 'cancel'),
  'cancel-interrupted': (stage) => without(stage, 'cancel'),
  'approval-asked': (stage, { act, digest, by, at, expires }) => ({
    ...stage,
    approval: { act, digest, by, at: isoOf(at), expires: isoOf(expires) },
  }),
  'approval-given': (stage) => without(stage, 'approval'),
  'approval-ended': (stage) => without(stage, 'approval'),
  'comment-handled': (stage) => stage,
  'issue-opened': (stage, { role, issue, asked }) => {
    if (role === 'progress') return stage
    if (role === 'approval') return stage.approval ? { ...stage, approval: { ...stage.approval, issue } } : stage
    return { ...without(stage, 'asked'), issue, ...(asked === undefined ? {} : { asked }) }
  },
  'issue-lost': (stage, { role }) => {
    if (role === 'progress') return stage
    if (role !== 'approval') return without(stage, 'issue', 'asked')
    return stage.approval ? { ...stage, approval: unnumbered(stage.approval) } : stage
  },
}

const unnumbered = ({ issue: _, ...approval }: Approval): Approval => approval

const CLEARING: readonly Event['type'][] = ['escalation-cleared', 'retry-granted', 'stage-skipped', 'stage-restarted']

/** Numbers of the issues that the state still speaks of. */
const issuesIn = (state: CampaignState): string[] =>
  [state.progressIssue, ...Object.values(state.stages).flatMap(({ issue, approval }) => [issue, approval?.issue])].map(String)

/** Issues let go of which it is remembered what was handled there. */
const LET_GO = 32

/** An issue that was let go is taken up again when its cause comes back before it is closed: what was said there has had its effect. */
const remembered = (handled: [issue: string, comment: number][], known: readonly string[]): [string, number][] => {
  const newest = handled.filter(([issue]) => !known.includes(issue)).sort(([, a], [, b]) => b - a)
  const kept = [...known, ...newest.slice(0, LET_GO).map(([issue]) => issue)]
  return handled.filter(([issue]) => kept.includes(issue))
}

/** What belongs to the campaign as a whole: which comments were handled, where advances are told. */
const correspondence = (state: CampaignState, event: Event): Pick<CampaignState, 'handled' | 'progressIssue'> => {
  const opened = event.type === 'issue-opened' && event.role === 'progress' ? event.issue : state.progressIssue
  const progressIssue = event.type === 'issue-lost' && event.role === 'progress' ? undefined : opened
  const handled = event.type === 'comment-handled' ? { ...state.handled, [event.issue]: event.comment } : state.handled
  const known = issuesIn({ ...state, ...(progressIssue === undefined ? {} : { progressIssue }) })
  const kept = remembered(Object.entries(handled ?? {}), known)
  return {
    ...(progressIssue === undefined ? {} : { progressIssue }),
    ...(kept.length === 0 ? {} : { handled: Object.fromEntries(kept) }),
  }
}

const escalationAfter = (state: CampaignState, event: Event): CampaignState['escalation'] => {
  if (event.type === 'stage-escalated') return { reason: `${event.stage}: ${event.class}: ${event.reason}` }
  return CLEARING.includes(event.type) ? undefined : state.escalation
}

/** Folds one event into the state. */
export const evolve = (spec: CampaignSpec, state: CampaignState, event: Event): CampaignState => {
  const { escalation: _, handled: _handled, progressIssue: _progress, ...rest } = state
  const evolver = EVOLVE[event.type] as Evolver<Event['type']>
  const stages = { ...state.stages, [event.stage]: evolver(stageOf(state, event.stage), event) }
  const escalation = escalationAfter(state, event)
  const told = correspondence({ ...state, stages }, event)
  const spent = 'cost' in event && event.cost ? spentAfter(state, event.cost) : {}
  const next: CampaignState = { ...rest, ...spent, stages, ...told, ...(escalation ? { escalation } : {}) }
  const current = currentStage(spec, next) ?? spec.stages.at(-1)
  return { ...next, status: campaignStatus(spec, next), currentStage: current?.name ?? '' }
}
