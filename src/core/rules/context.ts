import type { SyncSeen } from '../condition/context.ts'
import type { Effect, Outcome, Waiting } from '../effect.ts'
import { effectId } from '../effect.ts'
import type { EngineDefaults } from '../engine.ts'
import type { Event } from '../event.ts'
import type { Asked, Finding, Findings, ManifestEntry } from '../evidence.ts'
import { needId } from '../evidence.ts'
import type { InputFile } from '../failure/edit.ts'
import type { CatalogEntry } from '../failure/entry.ts'
import type { Profile } from '../failure/profile.ts'
import { parseToken } from '../keys.ts'
import type { CampaignSpec, CampaignState, Fallback, Instant, StageSpec, StageState } from '../model.ts'
import type { JobSeen, LedgerSight, Sight } from '../observation.ts'
import { isOutage } from '../outage.ts'
import type { Directives } from '../script.ts'
import type { Results } from '../sync.ts'
import type { Search } from '../text.ts'

/** What does not change during a run: the documents and the data that ships. */
export interface Knowledge {
  spec: CampaignSpec
  /** Who we are on the cluster: `<repository> <path>`. */
  owner: string
  ownerHash: string
  catalog: readonly CatalogEntry[]
  engine?: EngineDefaults
  /** The engine that gives itself away in a log, for campaigns that name none. */
  recognise: (log: string) => EngineDefaults | undefined
  profile?: Profile
  search: Search
  /** `#SBATCH` lines of each stage's script, by slug. */
  directives: Readonly<Record<string, Directives>>
  /** What must stand on the cluster; or why git's tree cannot be deployed. */
  wanted: readonly ManifestEntry[]
  undeployable?: string
  /** The campaign's text files as git has them; asked for only when a remedy edits one. */
  inputs: () => readonly InputFile[]
  /** Remedies that the action queue or `fallback:` allows beforehand. */
  fallbacks: readonly Fallback[]
  /** What a backend is paid for one job's hour; undefined: nothing. */
  price?: { usdPerHour: number }
  /** What the repository has of the campaign's outputs; undefined: nothing. */
  results?: Results
  /** Jobs whose cancellation this very run has recorded: only it may do the act. */
  cancelling?: ReadonlySet<string>
}

/** What was seen in this run so far. */
export interface Seen {
  now: Instant
  sight: Sight
  findings: Findings
  /** By `effectId`. */
  outcomes: ReadonlyMap<string, Outcome>
}

/** Everything that a rule may look at for one stage. */
export interface Context extends Knowledge, Seen {
  state: CampaignState
  stage: StageSpec
  at: StageState
  /** What became of the copies that `sync:` asks for, once somebody has looked. */
  synced?: readonly SyncSeen[]
}

/** What a rule found: events first; without any, the work that is due or the reason to wait. */
export interface Found {
  events: Event[]
  effects: Effect[]
  waiting: Waiting[]
}

export const nothing: Found = { events: [], effects: [], waiting: [] }
export const happened = (...events: Event[]): Found => ({ ...nothing, events })
export const due = (...effects: Effect[]): Found => ({ ...nothing, effects })
export const waits = (context: Pick<Context, 'stage'>, waiting: Omit<Waiting, 'stage'>): Found => ({
  ...nothing,
  waiting: [{ stage: context.stage.name, ...waiting }],
})

/** The finding for a need, if anybody has looked yet. */
export const findingOf = (context: Pick<Seen, 'findings'>, need: Asked): Finding | undefined => context.findings.get(needId(need))

/** Gather effects for those needs that nobody has looked at yet. */
export const lookups = (context: Pick<Seen, 'findings'>, needs: readonly Asked[]): Effect[] =>
  needs.filter((need) => !findingOf(context, need)).map((need) => ({ type: 'gather', need }))

export const outcomeOf = (context: Pick<Seen, 'outcomes'>, effect: Effect): Outcome | undefined => context.outcomes.get(effectId(effect))

/** What stands in the way of a stage whose backend could not be looked at; why it could not is told once, for the backend. */
export const unseen = ({ sight, spec }: Pick<Context, 'sight' | 'spec'>, sequel = ''): string => {
  if (sight.kind === 'unobserved' && !isOutage(sight)) return sight.why
  return `\`${spec.backend}\` could not be looked at${sequel === '' ? '' : `; ${sequel}`}`
}

/** The campaign's ledger, when the backend could be looked at. */
export const ledgerOf = (context: Pick<Context, 'sight' | 'spec'>): LedgerSight => {
  if (context.sight.kind === 'unobserved') return { kind: 'unobserved', why: unseen(context) }
  return context.sight.ledgers.get(context.spec.campaign) ?? { kind: 'unobserved', why: 'its ledger was not read' }
}

/** A stage's job as the scheduler shows it. Ids come round again: one that bears the token of another stage is not meant. */
export const jobOf = ({ sight, stage }: Pick<Context, 'sight' | 'stage'>, id: string): JobSeen | undefined => {
  const job = sight.kind === 'seen' ? sight.jobs.get(id) : undefined
  const named = parseToken(job?.token ?? '')?.stage
  return named === undefined || named === stage.slug ? job : undefined
}
