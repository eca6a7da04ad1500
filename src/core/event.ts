import type { Verdict } from './condition/types.ts'
import type { Kept } from './kept.ts'
import type { Cost, Instant, JobEnd } from './model.ts'

/** Established facts about one campaign, in the past tense. The journal, the commit and the summary are made of them. */
export type Event =
  | { type: 'stage-ready'; stage: string }
  /** `adopted`: the job was already there (a lost answer, a lost push); only our record of it is new. */
  | { type: 'attempt-submitted'; stage: string; attempt: number; job: string; at: Instant; adopted: boolean; note?: string }
  /** No source knows the job any more; counted from here, because a silence needs a beginning. */
  | { type: 'job-missed'; stage: string; job: string; at: Instant }
  | { type: 'job-found-again'; stage: string; job: string }
  | { type: 'stage-done'; stage: string; at: Instant; job?: string; verdicts: Verdict[]; cost?: Cost; end?: JobEnd }
  | { type: 'stage-taken-as-done'; stage: string; at: Instant }
  /** A finished row that somebody set back to pending or ready. */
  | { type: 'stage-reopened'; stage: string }
  | {
      type: 'attempt-failed'
      stage: string
      attempt: number
      at: Instant
      class: string
      error: string
      because: string
      job?: string
      cost?: Cost
      end?: JobEnd
    }
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
      /** A live job that is to be cancelled, once this is in git. */
      givesUp?: string
      /** `link`: walltime with a checkpoint that advanced. `preempted`: the cluster's doing. Neither is a retry; each has its own bound. */
      free?: 'link' | 'preempted'
    }
  /** `elements`: those of an array that are to run again when a person lets it. */
  | { type: 'stage-escalated'; stage: string; class: string; reason: string; at: Instant; elements?: string }
  /** `by`: who cleared it, or `the cause is gone`. */
  | { type: 'escalation-cleared'; stage: string; by: string }
  /** Spending has passed 80 % of a cap. In core-hours or dollars, as `budget` says. */
  | { type: 'budget-warned'; stage: string; budget: 'cap_core_hours' | 'cap_usd'; spent: number; cap: number }
  /**
   * Outputs that this very commit contains (`path`: below the campaign's folder); `left`: those that stay on the cluster, and why;
   * `kept`: news of those that stand outside of the repository.
   */
  | {
      type: 'files-synced'
      stage: string
      files: { from: string; path: string; sha256: string }[]
      left: { from: string; why: string }[]
      kept?: Kept[]
    }
  | PersonEvent

/** What people decided on the forge, and what came of it. `by`: a login. */
export type PersonEvent =
  /** One attempt more. `overrides` as they shall stand afterwards, whole; `text`: what is changed, empty for nothing. */
  | { type: 'retry-granted'; stage: string; by: string; overrides: Record<string, string>; text: string }
  | { type: 'predicate-confirmed'; stage: string; predicate: string; by: string; at: Instant }
  /** `predicates`: the exit condition that is taken as given. */
  | { type: 'stage-skipped'; stage: string; predicates: string[]; by: string; at: Instant }
  | { type: 'stage-restarted'; stage: string; by: string }
  | { type: 'campaign-held'; stage: string; by: string }
  | { type: 'campaign-resumed'; stage: string; by: string }
  | { type: 'cancel-requested'; stage: string; job: string; by: string }
  /** `attempt`: of a job that was given up, with what it has cost. */
  | { type: 'job-cancelled'; stage: string; job: string; attempt?: number; cost?: Cost; end?: JobEnd }
  /** Asked for in an earlier run that did not live to tell; it is not repeated by itself. */
  | { type: 'cancel-interrupted'; stage: string; job: string; why: string }
  | {
      type: 'approval-asked'
      stage: string
      act: 'cancel' | 'restart'
      digest: string
      by: string
      at: Instant
      expires: Instant
      words: string
    }
  | { type: 'approval-given'; stage: string; digest: string; by: string; words: string }
  | { type: 'approval-ended'; stage: string; how: 'denied' | 'expired' | 'stale'; by: string }
  | { type: 'comment-handled'; stage: string; issue: number; comment: number }
  /** `asked`: the predicate that a `question` is about. */
  | { type: 'issue-opened'; stage: string; issue: number; role: IssueRole; asked?: string }
  /** Deleted on the forge, so another one may be opened. */
  | { type: 'issue-lost'; stage: string; issue: number; role: IssueRole }

export type IssueRole = 'escalation' | 'question' | 'approval' | 'progress'

export type EventOf<T extends Event['type']> = Extract<Event, { type: T }>
