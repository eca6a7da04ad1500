import type { Event } from './event.ts'
import { secondsOf } from './failure/amount.ts'
import { type Profile, partitionOf, timeLimitOf } from './failure/profile.ts'
import type { CampaignSpec, CampaignState, Cost, Seconds } from './model.ts'
import type { JobSeen } from './observation.ts'
import { coresOf, nodesOf } from './script.ts'

const HOUR = 3600

/** Spending is written with four decimals: 0.0001 h is a third of a second, and sums stay free of binary dust. */
const rounded = (amount: number): number => Math.round(amount * 10_000) / 10_000

/**
 * What a job that ended has cost: core-hours as the scheduler accounts for them, dollars by its time and the backend's price.
 * Undefined: nothing that anybody counts.
 */
export const costOf = (job: JobSeen | undefined, price: { usdPerHour: number } | undefined): Cost | undefined => {
  if (job?.phase !== 'ended') return undefined
  const hours = job.started === undefined || job.ended === undefined ? 0 : Math.max(0, job.ended - job.started) / HOUR
  const cost = { coreHours: rounded((job.coreSeconds ?? 0) / HOUR), usd: rounded(hours * (price?.usdPerHour ?? 0)) }
  return cost.coreHours > 0 || cost.usd > 0 ? cost : undefined
}

/** The campaign's spending after one more attempt. */
export const spentAfter = (state: CampaignState, cost: Cost): Pick<CampaignState, 'spentCoreHours' | 'spentUsd'> => ({
  ...(cost.coreHours > 0 ? { spentCoreHours: rounded((state.spentCoreHours ?? 0) + cost.coreHours) } : {}),
  ...(cost.usd > 0 ? { spentUsd: rounded((state.spentUsd ?? 0) + cost.usd) } : {}),
})

/** The most that an attempt may take: cores, the time limit of each element, and how many elements there are. */
export interface Projection {
  cores: number
  seconds: Seconds
  elements: number
}

/** `--exclusive` takes whole nodes, and only a profile knows how large they are. */
const coresAsked = (options: Readonly<Record<string, string>>, profile: Profile | undefined): number => {
  const whole = options.exclusive === undefined ? undefined : partitionOf(options, profile)?.coresPerNode
  return Math.max(coresOf(options), (whole ?? 0) * nodesOf(options))
}

/**
 * What a submission may take at most. Without a time limit in the request the partition's counts, then what the author expects;
 * undefined when nothing bounds it.
 */
export const project = (
  options: Readonly<Record<string, string>>,
  elements: number,
  profile: Profile | undefined,
  expected: Seconds | undefined,
): Projection | undefined => {
  const seconds = (options.time === undefined ? undefined : secondsOf(options.time)) ?? timeLimitOf(options, profile) ?? expected
  return seconds === undefined ? undefined : { cores: coresAsked(options, profile), seconds, elements: Math.max(1, elements) }
}

export const coreHoursOf = ({ cores, seconds, elements }: Projection): number => rounded((cores * seconds * elements) / HOUR)

/** A figure for people: `12.5`, `0.03`. */
export const figure = (amount: number): string => String(Math.round(amount * 100) / 100)

/** From this part of a cap on people are told, once. */
const WARN_AT = 0.8

const crossed = (cap: number | undefined, before: number, after: number): cap is number =>
  cap !== undefined && cap > 0 && before < cap * WARN_AT && after >= cap * WARN_AT

/** Said in the tick in which the spending passes 80 % of a cap, so it needs no memory to be said once. */
export const budgetWarnings = (spec: CampaignSpec, before: CampaignState, after: CampaignState, stage: string): Event[] => {
  const { capCoreHours, capUsd } = spec.budget
  const [hours, usd] = [after.spentCoreHours ?? 0, after.spentUsd ?? 0]
  const events: Event[] = []
  if (crossed(capCoreHours, before.spentCoreHours ?? 0, hours)) {
    events.push({ type: 'budget-warned', stage, budget: 'cap_core_hours', spent: hours, cap: capCoreHours })
  }
  if (crossed(capUsd, before.spentUsd ?? 0, usd)) events.push({ type: 'budget-warned', stage, budget: 'cap_usd', spent: usd, cap: capUsd })
  return events
}
