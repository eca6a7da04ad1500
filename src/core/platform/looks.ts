import { DAY } from '../calendar.ts'
import type { Instant, Seconds } from '../model.ts'
import { type Cron, nextSlot, slotsBetween } from './cron.ts'
import { counts, knownSince, type RunSeen, type RunsSeen } from './runs.ts'

/** How the looks come, as against how the workflow's schedule asks for them. */
export interface Looks {
  /** When the look before this one ended. */
  last?: Instant
  /** Since that look the schedule has asked for one: when first, how long ago, and how many more of its slots nobody served. */
  late?: { due: Instant; by: Seconds; dropped: number }
  /** Usual time between two slots of the schedule. */
  interval?: Seconds
  /** The schedule's next slot. */
  next?: Instant
  /** Slots of the schedule in the last day, or as much of it as is known, and scheduled runs that GitHub started. */
  started?: { slots: number; runs: number; since: Instant }
  /** GitHub has started no scheduled run for so long that more than lateness is behind it. */
  silent?: { since: Instant; slots: number }
}

/** Runs that are over and looked: what failed has looked, too, as far as it came. */
const looked = ({ conclusion }: RunSeen): boolean => conclusion === 'success' || conclusion === 'failure'

const lastLook = ({ runs }: RunsSeen, self: number | undefined): Instant | undefined => {
  const ends = runs.flatMap((run) => (run.id !== self && run.ended !== undefined && looked(run) ? [run.ended] : []))
  return ends.length === 0 ? undefined : Math.max(...ends)
}

/** GitHub starts scheduled runs minutes late as a rule, and nobody need read that. */
export const ON_TIME: Seconds = 5 * 60

const lateness = (last: Instant, crons: readonly Cron[], now: Instant): Looks['late'] => {
  const [due, ...more] = slotsBetween(crons, last, now)
  if (due === undefined) return undefined
  return { due, by: now - due, dropped: more.length }
}

/** Delays of three to six hours were seen; what is longer is no delay any more. */
const SILENCE: Seconds = 6 * 3600
const FEW_SLOTS = 3

const scheduled = (run: RunSeen): boolean => run.event === 'schedule' && counts(run)

const silence = (seen: RunsSeen, crons: readonly Cron[], now: Instant): Looks['silent'] => {
  // without any, the workflow has existed at least since its oldest run
  const since = seen.runs.find(scheduled)?.created ?? seen.runs.at(-1)?.created
  if (since === undefined || now - since < SILENCE) return undefined
  const slots = slotsBetween(crons, since, now).length
  return slots >= FEW_SLOTS ? { since, slots } : undefined
}

const startedOf = (seen: RunsSeen, crons: readonly Cron[], now: Instant): Looks['started'] => {
  const oldest = seen.runs.at(-1)?.created ?? now
  const since = Math.max(now - DAY, knownSince(seen), oldest - 1)
  const slots = slotsBetween(crons, since, now).length
  const runs = seen.runs.filter((run) => run.created > since && scheduled(run)).length
  return slots === 0 ? undefined : { slots, runs: Math.min(runs, slots), since }
}

/** Days from which the usual distance of two slots is read: a week and a day, for crons that know weekdays. */
const WEEK = 8 * DAY

const intervalOf = (crons: readonly Cron[], now: Instant): Seconds | undefined => {
  const slots = slotsBetween(crons, now, now + WEEK)
  const gaps = slots.slice(1).map((slot, i) => slot - (slots[i] ?? slot))
  return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)]
}

const present = <K extends keyof Looks>(key: K, value: Looks[K]): Pick<Looks, K> | object => (value === undefined ? {} : { [key]: value })

/**
 * When the look before this one was, how late this one comes, and whether the schedule still runs at all.
 * @param self id of the run that looks now
 * @param crons of the workflow; empty: it has no schedule, or one that is not understood
 */
export const looksOf = (seen: RunsSeen, self: number | undefined, crons: readonly Cron[], now: Instant): Looks => {
  const last = lastLook(seen, self)
  return {
    ...present('last', last),
    ...present('late', last === undefined ? undefined : lateness(last, crons, now)),
    ...present('interval', intervalOf(crons, now)),
    ...present('next', nextSlot(crons, now)),
    ...present('started', startedOf(seen, crons, now)),
    ...present('silent', silence(seen, crons, now)),
  }
}
