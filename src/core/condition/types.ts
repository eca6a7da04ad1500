import type { Tolerance } from '../model.ts'

/** One check. `not-understood` is never passed and never guessed: a person confirms it. */
export type Predicate =
  | { kind: 'always' }
  | { kind: 'stage-done'; stage: string }
  | { kind: 'exit-code'; code: number }
  | { kind: 'command'; command: string; code: number }
  /** Path or glob relative to remote_dir; `count` at least that many matches. */
  | { kind: 'files'; glob: string; count: number }
  /** Like files, but the words do not name a place: `20 production DCDs` → extension `dcd`. */
  | { kind: 'files-of-kind'; extensions: string[]; count: number; folder?: string; hint?: string }
  | { kind: 'restart' }
  | { kind: 'manifest' }
  | { kind: 'log-lacks'; word: string }
  | { kind: 'log-has'; word: string }
  /** A bound value: `density within 5% of target`, `ρ ≈ ρ*`, `energy < -3`. Without a tolerance `≈` is ± 5 %. */
  | { kind: 'value'; name: string; target?: number; within?: Tolerance; min?: number; max?: number }
  /** Simulated time that a trajectory must reach, in picoseconds. */
  | { kind: 'trajectory'; file: string; picoseconds: number }
  /** Outputs copied into the repository; `what` is the author's wording, an extension or glob. */
  | { kind: 'synced'; what: string }
  /** A JSON file exists and, if named, has this key (dotted). */
  | { kind: 'json'; glob: string; key?: string }
  /** VERIFICATION.md or ORCHESTRATION_CHECK.md is green. */
  | { kind: 'document'; file: string; wanted: string }
  | { kind: 'not-understood'; text: string }

/** A predicate, the words it was read from, and where they begin within the cell (characters, from 0). */
export interface Clause {
  text: string
  predicate: Predicate
  offset: number
}

/** What a check came to. `cannot-tell` waits for a person or for evidence; it never passes. */
export interface Verdict {
  text: string
  result: 'holds' | 'fails' | 'cannot-tell'
  /** What was seen, for people: `density 1.034, target 1.02 ± 5 %`. */
  saw: string
  /** For `cannot-tell`: which lines in `stages:` would make it checkable. */
  hint?: string
}
