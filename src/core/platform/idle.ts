import { DAY } from '../calendar.ts'
import type { Instant } from '../model.ts'
import type { RunsSeen } from './runs.ts'

/** GitHub disables the schedules of a public repository after so many days without activity. */
export const DISABLED_AFTER = 60
/** From then on it is said. */
const WARN_AFTER = 45

/** How long a public repository has rested. */
export interface Idle {
  /** Time of the newest commit that a run was seen on. */
  since: Instant
  days: number
  disabledAt: Instant
}

/**
 * Undefined: nothing to say, because the repository is private, has moved, or nobody knows.
 * @param committed this run has made a commit itself
 */
export const idleOf = ({ isPublic, runs }: RunsSeen, committed: boolean, now: Instant): Idle | undefined => {
  const times = runs.flatMap(({ commitAt }) => commitAt ?? [])
  if (!isPublic || committed || times.length === 0) return undefined
  const since = Math.max(...times)
  const days = Math.floor((now - since) / DAY)
  return days >= WARN_AFTER ? { since, days, disabledAt: since + DISABLED_AFTER * DAY } : undefined
}
