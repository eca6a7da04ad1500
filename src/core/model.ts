import type { Clause, Tolerance } from './condition/types.ts'
import type { ExpectedRate } from './rate.ts'

export type { Tolerance }

/** Seconds since the epoch, whole. The core never asks for the time: it is told. */
export type Instant = number
/** A length of time in seconds. */
export type Seconds = number

/** The seed's status enum, in the order in which a stage lives through it. */
export const STATUSES = ['pending', 'ready', 'running', 'done', 'failed', 'escalated'] as const
export type Status = (typeof STATUSES)[number]

/** How a stage's work is started. `missing` names the files that would have been taken, for the message. */
export type Work =
  | { kind: 'script'; path: string }
  | { kind: 'command'; command: string }
  | { kind: 'deploy-script'; path: string; flag: string }
  | { kind: 'check-only' }
  | { kind: 'missing'; lookedFor: string[] }

/** A word of an exit condition bound in `stages.<name>.expect`: a glob, or a number to be read from a file. */
export type Binding =
  | { kind: 'glob'; glob: string }
  | { kind: 'value'; file: string; pattern?: string; key?: string; target?: number; within?: Tolerance; min?: number; max?: number }

/** What a person allowed beforehand: on a failure of this class, set these sbatch options. */
export interface Fallback {
  on: string
  set: Record<string, string>
  /** Only for `queue-jam`: how long a job may be pending; undefined: four hours. */
  after?: Seconds
}

/** One stage as its author wrote it: a row of the table plus its entry in `stages:`. */
export interface StageSpec {
  /** Cell `#`, as written (`0`, `0.5-verification`). */
  number: string
  name: string
  /** Name reduced to letters, digits, `.`, `_`, `-`: unique within the campaign, used in keys. */
  slug: string
  entry: Clause[]
  exit: Clause[]
  work: Work
  /** sbatch options by long name, as bound in the file, before overrides. */
  sbatch: Record<string, string>
  /** sbatch `--array` expression, `1-20%5`. */
  array?: string
  expectedWalltime?: Seconds
  expectedRate?: ExpectedRate
  /** Log patterns with sbatch's own `%x %j %A %a`; empty: what the script's `--output` says, else `slurm-%j.out`. */
  logs: string[]
  checkpoint?: string
  maxLinks: number
  /** Resubmissions after a preemption that leave Retries as they are. */
  maxPreemptions: number
  /** remote glob → folder below the campaign's own folder. */
  sync: Record<string, string>
  fallback: Fallback[]
  expect: Record<string, Binding>
  idempotent: boolean
  /** Limit for `command:` and `deploy_hpc.sh`. */
  timeout: Seconds
  held: boolean
  production: boolean
}

/** A campaign as its people wrote it. */
export interface CampaignSpec {
  campaign: string
  /** Path of WORKFLOW.md in the repository, with `/`. */
  file: string
  /** Folder whose files are deployed, in the repository. */
  localDir: string
  backend: string
  /** Where on the backend; undefined: the backend's `root`/<campaign>. */
  remoteDir?: string
  engine?: string
  held: boolean
  stages: StageSpec[]
  references: { path: string; section?: string }[]
  notify: { onAdvance: boolean; onEscalate: boolean; users: string[] }
  budget: { capUsd?: number; spentUsd: number; capCoreHours?: number; spentCoreHours: number }
  /** Ticked and open bullets of the action queue, as written. */
  queue: { text: string; done: boolean }[]
}

/** A predicate that a person took as given. */
export interface Accepted {
  predicate: string
  by: string
  at: string
}

/** A destructive act that was proposed and waits for a person's yes, bound to a digest of exactly what would be done. */
export interface Approval {
  act: 'cancel' | 'restart'
  digest: string
  /** Who asked for the act. */
  by: string
  /** ISO, UTC. */
  at: string
  /** ISO, UTC: after that it lapses. */
  expires: string
  issue?: number
}

/** What the table and the machine's own scalars say about one stage. */
export interface StageState {
  status: Status
  /** Lifetime number of the newest attempt, 0 before the first; only ever grows. */
  attempt: number
  /** Cell JobID. */
  job?: string
  started?: string
  completed?: string
  /** Cell Retries: what people see. */
  retries: number
  overrides: Record<string, string>
  accepted: Accepted[]
  /** Since when no source knows the job any more. */
  missingSince?: Instant
  /** Classes of the failures since the stage last passed or a person cleared it, oldest first. */
  failures: string[]
  /** Free resubmissions (walltime with a checkpoint that advanced) so far. */
  links: number
  /** Free resubmissions for what was the cluster's doing (preempted, a node that died) so far. */
  preemptions: number
  /** Elements that the newest attempt consists of, when only some of an array were resubmitted; of a failed one: that the next consists of. */
  elements?: string
  issue?: number
  /** Since when the stage waits for a person: what was said before is no answer to that. */
  escalatedAt?: Instant
  /** The predicate that the stage's issue asks about. */
  asked?: string
  /** Who granted the newest attempt: it is one attempt, and what fails then goes to a person again. */
  granted?: string
  /** Job of the newest attempt, which was given up while the job lived: it is to be cancelled. */
  givenUp?: string
  /** Job that a person wants cancelled. */
  cancel?: string
  approval?: Approval
}

/** What one attempt cost. */
export interface Cost {
  coreHours: number
  /** US dollars; 0 where nobody is paid. */
  usd: number
}

/** How an attempt's job ended: the scheduler's own word, and times by its clock; a job that never began has no `started`. */
export interface JobEnd {
  state: string
  submitted?: Instant
  started?: Instant
  ended: Instant
}

/** State of one campaign, read from its file; keys of `stages` are slugs. */
export interface CampaignState {
  status: Status
  currentStage: string
  escalation?: { reason: string }
  /** Frontmatter `last_tick`, as written. */
  lastTick?: string
  stages: Record<string, StageState>
  /** By issue number: the last comment that was handled there. */
  handled?: Record<string, number>
  /** The issue on which advances are told. */
  progressIssue?: number
  /** Core-hours of all attempts that ended, by the scheduler's accounting. */
  spentCoreHours?: number
  /** Dollars, on backends that have a price. */
  spentUsd?: number
}

/** Names one attempt for good: the unit of "exactly once". */
export interface AttemptKey {
  campaign: string
  stage: string
  attempt: number
}
