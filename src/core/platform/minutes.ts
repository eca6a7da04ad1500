import { DAY, monthOf } from '../calendar.ts'
import type { Instant } from '../model.ts'
import { type Cron, slotsBetween } from './cron.ts'
import { counts, knownSince, type RunSeen, type RunsSeen } from './runs.ts'

/**
 * Minutes a month that GitHub gives away for private repositories, to an account as a whole (Free plan; other plans have more).
 * Public repositories pay nothing.
 */
export const FREE_MINUTES = 2000

/** Actions minutes of the workflow that ticks, in this calendar month. */
export interface Minutes {
  used: number
  /** At its end, when it goes on like this; undefined while too little is known. */
  forecast?: number
  /** Every run was seen; else the number of runs is known, and their length is that of the newest ones. */
  exact: boolean
}

/** Every job is billed as whole minutes, at least one; a run has one job. Waiting for a runner is taken along: the runs do not tell it apart. */
export const minutesOf = (run: RunSeen, now: Instant): number =>
  counts(run) ? Math.max(1, Math.ceil(((run.ended ?? now) - run.started) / 60)) : 0

/** Whether the month's runs are more than were seen, so that their number has to be asked for. */
export const needsCount = (seen: RunsSeen, now: Instant): boolean => knownSince(seen) > monthOf(now).start

/** Fewer seconds than this say nothing about a pace, unless a page of runs fell into them. */
const LEAST = DAY

/** Minutes a second at the present pace; a young workflow has none yet, but its schedule says what is to come. */
const paceOf = (seen: RunsSeen, each: number, crons: readonly Cron[], now: Instant): number | undefined => {
  const from = seen.runs.at(-1)?.created ?? now
  // the oldest run only marks where the span begins
  if (now - from >= LEAST || seen.total > seen.runs.length) return ((seen.runs.length - 1) * each) / Math.max(1, now - from)
  return crons.length === 0 ? undefined : (slotsBetween(crons, now, now + LEAST).length * each) / LEAST
}

/** GitHub answers a search for runs with at most so many; a count of exactly that may be short. */
const SEARCHED = 1000

/**
 * What the month has cost so far and will have cost.
 * @param inMonth number of runs in this month, where `needsCount` said that it has to be asked for
 */
export const monthlyMinutes = (seen: RunsSeen, inMonth: number | undefined, crons: readonly Cron[], now: Instant): Minutes => {
  const { start, end } = monthOf(now)
  const own = seen.runs.filter(({ created }) => created >= start)
  const sum = (runs: readonly RunSeen[]): number => runs.reduce((minutes, run) => minutes + minutesOf(run, now), 0)
  const each = seen.runs.length === 0 ? 1 : sum(seen.runs) / seen.runs.length
  const pace = paceOf(seen, each, crons, now)
  const exact = !needsCount(seen, now)
  const counted = sum(own) + Math.max(0, (inMonth ?? own.length) - own.length) * each
  const used = inMonth === SEARCHED ? Math.max(counted, (pace ?? 0) * (now - start)) : counted
  return { used: Math.round(used), ...(pace === undefined ? {} : { forecast: Math.round(used + pace * (end - now)) }), exact }
}
