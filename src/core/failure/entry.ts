import type { Remedy } from './remedy.ts'

/**
 * Facts that the tick itself established, beside what the scheduler and the log say.
 * `checkpoint-advanced`: its step or hash differs from the one noted at submission; a newer mtime proves nothing.
 * `unreachable` and `auth` are a backend's trouble, never a stage's failure.
 */
export const SIGNS = [
  'lost',
  'interrupted',
  'idempotent',
  'checkpoint-advanced',
  'queue-jam',
  'slow',
  'stuck',
  'budget',
  'unreachable',
  'auth',
] as const
export type Sign = (typeof SIGNS)[number]

/**
 * One way to recognise a class. Kinds of criteria are joined by AND, the members of a list by OR.
 * All patterns are re2; none is anchored by itself.
 */
export interface Criteria {
  /** The scheduler's words without suffix: `TIMEOUT`, `NODE_FAIL`; `EXITED` for a local process. */
  states?: readonly string[]
  /** Patterns over the scheduler's reason. */
  reasons?: readonly string[]
  /** `any` is any code but 0. A 0 counts only beside `states`: 0:0 proves nothing (TIMEOUT and NODE_FAIL have it too). */
  exit?: readonly (number | 'any')[]
  /** The number after the colon of sacct's exit code: 9 for SIGKILL, 125 for out of memory, 53 for a bad path. */
  signal?: readonly number[]
  log?: readonly string[]
  /** Text with which sbatch refused. */
  submit?: readonly string[]
  /** Failed exit predicates: their kind (`restart`), a word of their text (`nan`), or both (`value:density`). */
  predicates?: readonly string[]
  signs?: readonly Sign[]
  engine?: string
  /** None of these may stand in the log or in sbatch's refusal. */
  notLog?: readonly string[]
}

/** `pre-approved`: at once. `if-named`: only if `fallback` or a marked queue item names the class. `never`: a person decides. */
export const APPROVALS = ['pre-approved', 'if-named', 'never'] as const
export type Approval = (typeof APPROVALS)[number]

export const SCOPES = ['infrastructure', 'physics', 'request'] as const
/** What is at fault: the machines, the calculation, or what was asked of the scheduler. */
export type Scope = (typeof SCOPES)[number]

/** Later ones win at equal specificity and replace an earlier entry of the same class. */
export const ORIGINS = ['built-in', 'repository', 'campaign'] as const
export type Origin = (typeof ORIGINS)[number]

/** Where an entry was written; `line` from 1. */
export interface Source {
  origin: Origin
  file?: string
  line?: number
}

/** One failure class: how it looks, what mends it, and who has to agree. */
export interface CatalogEntry {
  class: string
  /** For people: `Out of memory on the node`. */
  title: string
  /** Alternatives: any one of them is enough. */
  match: readonly Criteria[]
  remedy: Remedy
  approval: Approval
  /** The pre-approval holds only if the tick saw this; otherwise a person decides. */
  provided?: Sign
  scope: Scope
  /** One or two sentences: what it is, what to try. */
  advice: string
  /** Harmless: is named, never wins. */
  benign?: boolean
  /** The resubmission leaves Retries unchanged: the failure was not the stage's doing. */
  free?: boolean
  source: Source
}
