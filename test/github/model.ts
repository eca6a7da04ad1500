/** The state of the double. Plain records; the resources change them, REST and GraphQL only show them. */
export type Level = 'none' | 'read' | 'triage' | 'write' | 'maintain' | 'admin'
export const LEVELS: readonly Level[] = ['none', 'read', 'triage', 'write', 'maintain', 'admin']

export type Access = 'read' | 'write'
/** What a token may do, named as in a workflow's `permissions:` (with underscores, as the API spells them). */
export type Permission =
  | 'contents'
  | 'issues'
  | 'actions'
  | 'pull_requests'
  | 'metadata'
  | 'administration'
  | 'environments'
  | 'secrets'
  | 'variables'
  | 'workflows'
export type Permissions = { readonly [P in Permission]?: Access }

export type User = { id: number; login: string; type: 'User' | 'Bot' | 'Organization' }

export type ReactionContent = '+1' | '-1' | 'laugh' | 'confused' | 'heart' | 'hooray' | 'rocket' | 'eyes'
export type Reaction = { id: number; user: User; content: ReactionContent; createdAt: Date }

/** Common to issues and comments: text that somebody wrote and somebody may have edited; `before` is the text before the last edit. */
export type Authored = {
  id: number
  author: User
  body: string
  createdAt: Date
  updatedAt: Date
  editedAt?: Date
  editor?: User
  before?: string
}
export type Comment = Authored & { issue: number; reactions: Reaction[] }

export type Label = { id: number; name: string; color: string; description: string | null }
export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened'
export type IssueEvent = { id: number; kind: 'closed' | 'reopened'; actor: User; at: Date; reason: StateReason | null }
export type Issue = Authored & {
  number: number
  title: string
  state: 'open' | 'closed'
  stateReason: StateReason | null
  closedAt: Date | null
  closedBy: User | null
  locked: boolean
  lockReason: string | null
  pinned: boolean
  labels: Label[]
  comments: Comment[]
  reactions: Reaction[]
  events: IssueEvent[]
}

export type WorkflowState = 'active' | 'disabled_manually' | 'disabled_inactivity' | 'disabled_fork'
export type WorkflowFile = { id: number; path: string; state: WorkflowState; createdAt: Date; updatedAt: Date }
export type Run = {
  id: number
  number: number
  workflow: WorkflowFile
  name: string
  branch: string
  sha: string
  message: string
  event: string
  status: 'queued' | 'in_progress' | 'completed'
  conclusion: string | null
  actor: User
  inputs: Record<string, string>
  createdAt: Date
  startedAt: Date
  updatedAt: Date
}

/** What an upload step of a run left. */
export type Artifact = { id: number; name: string; size: number; expired: boolean; createdAt: Date }

/** A ruleset over some branches; `bypass` names logins that may push all the same. `statusChecks`: contexts that must have passed. */
export type Ruleset = {
  id: number
  name: string
  branches: string[]
  requirePullRequest: boolean
  requireSignatures: boolean
  statusChecks: string[]
  bypass: string[]
}
export type Protection = { branch: string; requirePullRequest: boolean }
export type Environment = {
  id: number
  name: string
  waitTimer: number
  reviewers: User[]
  branches: 'all' | 'protected' | string[]
  secrets: string[]
  variables: string[]
  createdAt: Date
}

export type Repository = {
  id: number
  owner: User
  name: string
  private: boolean
  archived: boolean
  hasIssues: boolean
  gitDir: string
  defaultBranch: string
  collaborators: Map<number, Level>
  labels: Label[]
  issues: Map<number, Issue>
  deletedIssues: Set<number>
  nextNumber: number
  workflows: Map<string, WorkflowFile>
  runs: Run[]
  artifacts: Artifact[]
  rulesets: Ruleset[]
  protections: Protection[]
  environments: Environment[]
  /** Names of the repository's own. */
  secrets: string[]
  variables: string[]
  createdAt: Date
}

/** Who asks: what a token stands for. */
export type Viewer = {
  kind: 'anonymous' | 'user' | 'app'
  user: User | undefined
  /** undefined: a classic token, which may whatever its user and its scopes may. */
  permissions: Permissions | undefined
  /** Of a classic token. */
  scopes: readonly string[] | undefined
  /** The repositories an App's token reaches (`owner/name`); undefined: all. GITHUB_TOKEN reaches one. */
  repositories: ReadonlySet<string> | undefined
  token: string
}

export const fullName = (repo: Repository): string => `${repo.owner.login}/${repo.name}`
