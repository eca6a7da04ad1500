/** `5%` is relative to the target, `0.1` is absolute. */
export type Tolerance = { kind: 'percent' | 'absolute'; amount: number }

/** One check. `not-understood` is never passed and never guessed: a person confirms it. */
export type Predicate =
  | { kind: 'always' }
  | { kind: 'stage-done'; stage: string }
  /** `of`: the job that the words name (`smoke job exit=0`); undefined is the stage's own. */
  | { kind: 'exit-code'; code: number; of?: string }
  | { kind: 'command'; command: string; code: number }
  /** Path or glob relative to remote_dir; `count` at least that many matches. */
  | { kind: 'files'; glob: string; count: number }
  /** Like files, but the words do not name a place: `20 production DCDs` → extension `dcd`. */
  | { kind: 'files-of-kind'; extensions: string[]; count: number; folder?: string; hint?: string }
  | { kind: 'restart' }
  | { kind: 'manifest' }
  /** `file`: a glob that the words name instead of the stage's own logs. */
  | { kind: 'log-lacks'; word: string; file?: string }
  | { kind: 'log-has'; word: string; file?: string }
  /** A bound value: `density within 5% of target`, `ρ ≈ ρ*`, `energy < -3`. Without a tolerance `≈` is ± 5 %. */
  /** `exclusive`: the bounds themselves do not count (`<`, `>`). A `unit` is a remark: numbers are compared as the file prints them. */
  | { kind: 'value'; name: string; target?: number; within?: Tolerance; min?: number; max?: number; exclusive?: true; unit?: string }
  /** Simulated time that a trajectory must reach, in picoseconds; without `file` the words name none (`100 ns reached`). */
  | { kind: 'trajectory'; file?: string; picoseconds: number }
  /** Outputs copied into the repository; `what` is the author's wording, an extension or glob. */
  | { kind: 'synced'; what: string; folder?: string }
  /** A JSON file exists and, if named, has this key (dotted). `named`: the words gave a name (`analysis JSON`), not a place. */
  | { kind: 'json'; glob: string; key?: string; named?: string }
  /** VERIFICATION.md or ORCHESTRATION_CHECK.md; `wanted` is `green`, `production-ready` or `exists`. */
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
  /** For `cannot-tell`: the evidence could not be looked at now; time will tell, no person is needed. */
  unobserved?: true
  /** For `cannot-tell`: which lines in `stages:` would make it checkable. */
  hint?: string
}
