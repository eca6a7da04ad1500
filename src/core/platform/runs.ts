import { DAY } from '../calendar.ts'
import type { Instant, Seconds } from '../model.ts'

/** One run of the workflow that ticks, as the forge remembers it. */
export interface RunSeen {
  id: number
  /** What started it: `schedule`, `workflow_dispatch`, `issue_comment` … */
  event: string
  created: Instant
  /** Its newest attempt. */
  started: Instant
  /** Undefined while it is under way. */
  ended?: Instant
  /** `success`, `failure`, `skipped` …; undefined while it is under way. */
  conclusion?: string
  /** Time of the commit that it ran on. */
  commitAt?: Instant
}

/** The newest runs since an instant. */
export interface RunsSeen {
  /** Undefined: no run was there to tell. */
  isPublic?: boolean
  since: Instant
  /** Newest first; at most a page. */
  runs: readonly RunSeen[]
  /** How many there are since then. */
  total: number
}

/** How far back runs are asked for. */
export const LOOK_BACK: Seconds = 30 * DAY

/** A run whose every job was left out by its `if:` looked at nothing and is not billed. */
export const counts = ({ conclusion }: RunSeen): boolean => conclusion !== 'skipped' && conclusion !== 'action_required'

/** The instant from which on every run is known: that of the oldest one when there are more than a page. */
export const knownSince = ({ since, runs, total }: RunsSeen): Instant => (total > runs.length ? (runs.at(-1)?.created ?? since) : since)
