import type { Waiting } from '../core/effect.ts'
import type { Event } from '../core/event.ts'
import type { CampaignSpec, CampaignState, Status } from '../core/model.ts'
import type { StagePreview } from '../core/preview.ts'
import type { Problem } from '../core/problem.ts'
import { campaignStatus, stageOf } from '../core/state.ts'
import type { Usage } from '../ports/backend.ts'
import type { CampaignChange, RemovedCampaign } from './compare.ts'
import type { PlatformReport } from './platform.ts'

export interface StageReport {
  number: string
  name: string
  status: Status
  job: string | null
  attempt: number
  started: string | null
  completed: string | null
  retries: number
}

/** Spent so far against the caps; null: no cap. */
export interface SpentReport {
  core_hours: number
  cap_core_hours: number | null
  usd: number
  cap_usd: number | null
}

export interface CampaignReport {
  campaign: string
  file: string
  status: Status
  held: boolean
  current_stage: string
  stages: StageReport[]
  spent: SpentReport
  /** The open issue where a person is asked about it. */
  issue: number | null
  /** What happened in this run, in order, in words and as data. */
  events: { text: string; event: Event }[]
  waiting: Waiting[]
  /** What is due: in a plan, what a tick would do now; in a tick, what was put off. */
  due: string[]
  /** In a plan: the stages still to come. */
  preview?: StagePreview[]
  /** In the plan of a pull request: what it does to this campaign. */
  change?: CampaignChange
}

/** A pull request as a whole. */
export interface Compared {
  /** The commit that it was compared with; null: it is not in the checkout, so every campaign is shown. */
  base: string | null
  /** Campaigns of the repository that the change leaves as they are. */
  untouched: number
  removed: RemovedCampaign[]
  /** Problems in files that the change does not touch. */
  elsewhere: number
}

/** What a run asked of a backend, and why it could not be looked at. */
export interface BackendReport {
  name: string
  connections: number
  commands: number
  scheduler_calls: number
  trouble: string | null
  /** Beside `trouble`. */
  outage?: {
    code: string
    hint: string | null
    /** The issue that tells of it since then; null in the run that first meets it. */
    told: { issue: number; since: string } | null
    /** What git knows to be in flight there. */
    jobs: { campaign: string; job: string }[]
  }
}

/** What `tick --json` prints and the action writes; its JSON Schema is templates/schemas/report.schema.json. */
export interface Report {
  version: 1
  mode: 'tick' | 'plan'
  /** ISO, UTC. */
  at: string
  /** How often it looked: more than once when it lingered. */
  looks: number
  /** The commit that was read. */
  read: string | null
  /** The newest commit that this run made. */
  commit: string | null
  commits: string[]
  next_tick: string
  campaigns: CampaignReport[]
  /** In the plan of a pull request: what it was compared with, and what of it is not among the campaigns above. */
  compared?: Compared
  backends: BackendReport[]
  problems: Problem[]
  /** What GitHub tells of the workflow that ticks; absent where nobody asked. */
  platform?: PlatformReport
  /** Escapement's own trouble, as against a campaign's: no access, bad configuration. */
  failed: string | null
}

export const stageReports = (spec: CampaignSpec, state: CampaignState): StageReport[] =>
  spec.stages.map((stage) => {
    const at = stageOf(state, stage.slug)
    return {
      number: stage.number,
      name: stage.name,
      status: at.status,
      job: at.job ?? null,
      attempt: at.attempt,
      started: at.started ?? null,
      completed: at.completed ?? null,
      retries: at.retries,
    }
  })

const spentReport = ({ budget }: CampaignSpec, state: CampaignState): SpentReport => ({
  core_hours: state.spentCoreHours ?? budget.spentCoreHours,
  cap_core_hours: budget.capCoreHours ?? null,
  usd: state.spentUsd ?? budget.spentUsd,
  cap_usd: budget.capUsd ?? null,
})

/** An approval goes first: it lapses. */
export const issueOf = (spec: CampaignSpec, state: CampaignState): number | null =>
  spec.stages
    .flatMap(({ slug }) => [stageOf(state, slug).approval?.issue, stageOf(state, slug).issue])
    .find((issue) => issue !== undefined) ?? null

/** The part that the file alone tells; a run adds events, waiting and due. */
export const campaignReport = (spec: CampaignSpec, state: CampaignState): CampaignReport => ({
  campaign: spec.campaign,
  file: spec.file,
  status: campaignStatus(spec, state),
  held: spec.held,
  current_stage: state.currentStage,
  stages: stageReports(spec, state),
  spent: spentReport(spec, state),
  issue: issueOf(spec, state),
  events: [],
  waiting: [],
  due: [],
})

export const usageReport = (name: string, usage: Usage): BackendReport => ({
  name,
  connections: usage.connections,
  commands: usage.commands,
  scheduler_calls: usage.schedulerCalls,
  trouble: null,
})
