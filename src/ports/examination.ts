import type { Instant, Seconds } from '../core/model.ts'

/** What a check-up asks of a cluster. Nothing is submitted unless `trial` says what. */
export interface Questions {
  /** Absolute folders that campaigns are to live in; they need not exist yet. */
  folders: readonly string[]
  /** Requests for `sbatch --test-only`: sbatch options by long name. */
  requests: readonly Readonly<Record<string, string>>[]
  /** Options of one trivial job that is submitted held, released and cancelled. */
  trial?: Readonly<Record<string, string>>
}

/** What a command came to. `code` undefined: no answer in time. */
export interface Reply {
  code: number | undefined
  said: string
}

export interface FolderSeen {
  path: string
  /** The folder itself, or the nearest one above it that is there. */
  nearest: string
  isFolder: boolean
  writable: boolean
  /** Symbolic links can be made, and files made there can be executed. */
  links: boolean
  executes: boolean
  /** Why it could not be written. */
  said: string
  freeBytes?: number
  freeInodes?: number
  fileSystem?: string
  /** Who the folder belongs to by `.escapement/owner`. */
  owner?: string
}

export interface PartitionSeen {
  name: string
  isDefault: boolean
  up: boolean
  /** Undefined: no limit, or none that could be read. */
  maxTime?: Seconds
}

/** One line of what the account may use, by `sacctmgr`. */
export interface Association {
  account: string
  /** Empty: every partition. */
  partition: string
  qos: readonly string[]
}

/** What a cluster said of itself in one look. */
export interface Examination {
  /** The cluster's clock, between two readings of our own. */
  clock: { before: Instant; there: Instant; after: Instant }
  /** What the login shell printed by itself. */
  noise: string
  /** Path and version of each command that was found. */
  commands: Readonly<Record<string, { path: string; version: string }>>
  /** Commands that are found the other way: without the login shell and `setup`, or with it. Undefined: that way gave no answer. */
  other: { loginShell: boolean; found: readonly string[] } | undefined
  squeue: Reply
  sacct: Reply
  accounting: 'available' | 'absent' | 'unobserved'
  /** Undefined: sinfo did not answer. */
  partitions: readonly PartitionSeen[] | undefined
  /** Undefined: sacctmgr did not answer, or there is no accounting. */
  associations: readonly Association[] | undefined
  /** slurm.conf as `scontrol show config` tells it. */
  settings: Readonly<Record<string, string>>
  folders: readonly FolderSeen[]
  /** In the order of the requests. */
  requests: readonly Reply[]
  trial?: Trial
}

/** What became of the trivial job. */
export interface Trial {
  job: string | undefined
  commentKept: boolean
  nameKept: boolean
  released: boolean
  /** State after the release. */
  state: string
  cancelled: boolean
  said: string
}
