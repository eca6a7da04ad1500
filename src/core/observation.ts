import type { Instant } from './model.ts'

/**
 * Where a job is. `held` waits for our own release (or a person's); `ended` has a final state and an end time.
 * `unknown`: the scheduler used a word that we do not know; reported, never guessed.
 */
export type JobPhase = 'held' | 'queued' | 'running' | 'ended' | 'unknown'

/** One element of an array, by its index. */
export interface ElementSeen {
  index: number
  phase: JobPhase
  state: string
  exit?: ExitSeen
  node?: string
  /** When it began, while it runs. */
  started?: Instant
}

export interface ExitSeen {
  code: number
  signal: number
}

/** A job as the scheduler's own words tell it, all sources joined. Times are the cluster's clock. */
export interface JobSeen {
  id: string
  phase: JobPhase
  /** SLURM's word without suffix: `COMPLETED`, `CANCELLED`, `TIMEOUT`, …; `EXITED` for a local process. */
  state: string
  /** `CANCELLED by 1001` → `1001`. */
  by?: string
  reason: string
  exit?: ExitSeen
  submitted?: Instant
  started?: Instant
  ended?: Instant
  /** squeue's own guess for a queued job. */
  startEstimate?: Instant
  timeLimit?: number
  node?: string
  partition?: string
  cpus?: number
  /** Cores × seconds of what has ended, all elements of an array together; undefined: nobody accounts for it. */
  coreSeconds?: number
  restarts?: number
  elements?: ElementSeen[]
  /** Our token (core/keys.ts), if the job bears one. */
  token?: string
}

/** One attempt as the cluster's own ledger tells it: the memory that survives a lost push. */
export interface LedgerEntry {
  stage: string
  attempt: number
  /** Undefined: claimed, but no job is known to have come of it. `void`: given up for good. */
  job?: string
  released: boolean
  /** Its commit once reached git. */
  recorded: boolean
  /** When the job's id was written, the cluster's clock. */
  since?: Instant
  /** For commands and local jobs. */
  process?: { host: string; pid: number; alive: 'yes' | 'no' | 'unknown' }
  /** Checkpoint's hash or step, noted when the attempt was submitted. */
  checkpoint?: string
  /** When and where its newest run began, as the job itself noted it: only where there is no accounting. */
  began?: { at: Instant; node: string }
}

/** What one look at a backend gave. */
export type Sight =
  /** `hint`: the way out, for people. */
  | { kind: 'unobserved'; code: string; why: string; hint?: string }
  | {
      kind: 'seen'
      /** The cluster's clock. */
      clock: Instant
      jobs: ReadonlyMap<string, JobSeen>
      /** `unobserved`: slurmdbd did not answer; then absence from squeue proves nothing. */
      accounting: 'available' | 'absent' | 'unobserved'
      /** By campaign. */
      ledgers: ReadonlyMap<string, LedgerSight>
      /** Live jobs whose tokens name campaigns that nobody asked about. */
      strays?: JobSeen[]
      /** A line of the queue that could not be read: then absence from it proves nothing. */
      garbled?: string
      /** Words that no parser knew. */
      oddities: string[]
    }

/** `foreign`: the folder is another campaign's, which no waiting will change. */
export type LedgerSight = { kind: 'unobserved'; why: string; foreign?: true } | { kind: 'seen'; entries: LedgerEntry[] }
