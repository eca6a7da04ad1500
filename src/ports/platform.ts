import type { Instant } from '../core/model.ts'
import type { RunsSeen } from '../core/platform/runs.ts'

/** What the platform said. */
export type Answer<T> =
  | { kind: 'told'; value: T }
  /** `needs`: the right that it names for it, as a workflow writes it (`actions: read`). */
  | { kind: 'refused'; why: string; needs?: string }
  /** It does not exist, or this token is not to know of it. */
  | { kind: 'missing' }
  | { kind: 'silent'; why: string }

/** Standing of the repository, for the token that asks. */
export interface RepositorySeen {
  isPublic: boolean
  archived: boolean
  hasIssues: boolean
  defaultBranch: string
  /** Whether the account behind the token may write, where that is told. */
  mayWrite?: boolean
}

/** A rule of a branch, from whatever ruleset. */
export interface RuleSeen {
  type: string
  /** Whether the account that asks may pass it by; `unknown`: the token is not told. */
  bypass: 'may' | 'may-not' | 'unknown'
}

/** Classic protection of a branch, as administrators are told of it. */
export interface ProtectionSeen {
  reviews: boolean
  statusChecks: boolean
  signatures: boolean
  /** Only named people, teams and apps may push. */
  restricted: boolean
  locked: boolean
}

export interface BranchSeen {
  name: string
  isProtected: boolean
  /** Asked for only where it is protected and no ruleset explains it. */
  protection?: Answer<ProtectionSeen>
}

/** `disabled_inactivity`, `disabled_manually`, `disabled_fork` …: as GitHub names them. */
export interface WorkflowSeen {
  state: string
}

export interface EnvironmentSeen {
  waitMinutes: number
  /** Somebody must agree to each run. */
  reviewed: boolean
  /** Which branches may use it: `all`, `protected` ones, or these patterns. */
  branches: 'all' | 'protected' | Answer<string[]>
}

/** What a check-up asks about. */
export interface PlatformQuestions {
  branch: string
  /** File names of the workflows that tick, `escapement.yml`. */
  workflows: readonly string[]
  environments: readonly string[]
  /** Whether the names of secrets and variables matter. */
  names: boolean
}

/** What a check-up was told of the repository itself. */
export interface StandingSeen {
  repository: Answer<RepositorySeen>
  /** Scopes of a classic token of a person; undefined: another kind of token. */
  scopes?: string[]
}

/** What else it was told, of a repository that the token sees. */
export interface PlatformSeen {
  rules: Answer<RuleSeen[]>
  branch: Answer<BranchSeen>
  /** Whether issues can be read. */
  issues: Answer<true>
  workflows: ReadonlyMap<string, Answer<WorkflowSeen>>
  environments: ReadonlyMap<string, Answer<EnvironmentSeen>>
  /** Names in the repository, its organization and the environments that were asked about. */
  secrets: Answer<string[]>
  variables: Answer<string[]>
}

/** What GitHub knows of the repository and of the workflow that ticks. Reads only; nothing that the outside does throws. */
export interface Platform {
  readonly usage: { calls: number }
  /** The newest runs of a workflow since then: one call, one page. @param workflow its file's name, `escapement.yml` */
  runs(workflow: string, since: Instant): Promise<Answer<RunsSeen>>
  /** How many runs there are since then; one call. */
  countRuns(workflow: string, since: Instant): Promise<Answer<number>>
  /** The newest run that the schedule started, however long ago; one call. */
  lastScheduled(workflow: string): Promise<Answer<Instant | undefined>>
  /** How the repository stands for this token; one call. */
  standing(): Promise<StandingSeen>
  /** Some ten calls. */
  examine(questions: PlatformQuestions): Promise<PlatformSeen>
}
