import type { Asked } from './evidence.ts'
import type { Keeping } from './keep.ts'
import type { Instant, StageSpec } from './model.ts'

/** Work that is due, imperative. Derived from state and sight alone, so a run that dies is simply repeated. */
export type Effect =
  | { type: 'gather'; need: Asked }
  /** Bring these files to what git has; `expect` is what must still stand there, `started` the ledger's entries that have a job. */
  | { type: 'deploy'; uploads: string[]; remove: string[]; expect: Record<string, string>; started: string[] }
  | { type: 'submit'; stage: StageSpec; attempt: number; options: Record<string, string>; checkpoint?: string }
  | { type: 'release'; stage: string; attempt: number; job: string }
  | { type: 'cancel-surplus'; stage: string; attempt: number; job: string }
  | { type: 'void'; stage: string; attempt: number }
  /** A person asked for it, or the attempt of a jammed or slow job was given up. */
  | { type: 'cancel'; stage: string; attempt: number; job: string }
  /** Copy this output to its place outside of the repository. */
  | { type: 'keep'; stage: string; file: Keeping }

/** What a backend does; the others are looks, and copies that this machine makes. */
export type DeedEffect = Exclude<Effect, { type: 'gather' | 'keep' }>

/** Stable name of an effect, by which its outcome is found again. */
export const effectId = (effect: Effect): string =>
  effect.type === 'submit' ? `submit ${effect.stage.slug}.${effect.attempt}` : JSON.stringify(effect)

/** What came of a deed on a backend. `unknown`: perhaps done, perhaps not; the next look tells. */
export type Outcome =
  | { kind: 'done' }
  /** `adopted`: the job had been submitted before, only the answer was lost. */
  | { kind: 'submitted'; job: string; adopted: boolean; note?: string }
  /** The output stands whole at this address (core/kept.ts). */
  | { kind: 'kept'; sha256: string; size: number; modified: Instant; at: string }
  /** A definite no, in the other side's own words. */
  | { kind: 'refused'; code: 'SUBMIT' | 'OWNER' | 'DRIFT' | 'UNSAFE_PATH' | 'IO'; message: string }
  /** `untried`: what came before it was refused in these words, so it has certainly not been done. */
  | { kind: 'unknown'; message: string; untried?: true }
  /** Not tried: a cap, or an earlier deed of this run that the scheduler did not answer. */
  | { kind: 'put-off'; why: string }

/** What a campaign waits for. `time`: it will mend by itself; `person`: only somebody can; `hold`: a person paused it. */
export interface Waiting {
  stage: string
  on: 'time' | 'person' | 'backend' | 'hold' | 'limit'
  why: string
  /** The exact words of the predicate that a person may confirm. */
  predicate?: string
  /** When it may be worth looking again, in seconds from now. */
  within?: number
  /** When the job of a short stage is expected to end, in seconds from now; negative: it is overdue. */
  ends?: number
}
