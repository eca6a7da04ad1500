import type { Verdict } from './condition/types.ts'
import type { Instant } from './model.ts'

/** Established facts about one campaign, in the past tense. The journal, the commit and the summary are made of them. */
export type Event =
  | { type: 'stage-ready'; stage: string }
  /** `adopted`: the job was already there (a lost answer, a lost push); only our record of it is new. */
  | { type: 'attempt-submitted'; stage: string; attempt: number; job: string; at: Instant; adopted: boolean; note?: string }
  /** No source knows the job any more; counted from here, because a silence needs a beginning. */
  | { type: 'job-missed'; stage: string; job: string; at: Instant }
  | { type: 'job-found-again'; stage: string; job: string }
  | { type: 'stage-done'; stage: string; at: Instant; job?: string; verdicts: Verdict[] }
  | { type: 'stage-taken-as-done'; stage: string; at: Instant }
  | { type: 'attempt-failed'; stage: string; attempt: number; at: Instant; class: string; error: string; because: string; job?: string }
  | {
      type: 'stage-retried'
      stage: string
      class: string
      /** What was changed, for the failure log. */
      action: string
      /** As they shall stand afterwards, whole. */
      overrides: Record<string, string>
      elements?: string
      /** Input files of the campaign (paths below its folder) that this very commit changes; whole texts. */
      edits?: { path: string; before: string; after: string }[]
      /** Not in this run: what was in the way needs time. */
      later?: true
      /** `link`: walltime with a checkpoint that advanced. `preempted`: the cluster's doing. Neither counts. */
      free?: 'link' | 'preempted'
    }
  | { type: 'stage-escalated'; stage: string; class: string; reason: string; at: Instant }
  /** `by`: who cleared it, or `the cause is gone`. */
  | { type: 'escalation-cleared'; stage: string; by: string }

export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>
