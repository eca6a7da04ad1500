import { figure } from '../core/budget.ts'
import { DAY } from '../core/calendar.ts'
import { ON_TIME } from '../core/platform/looks.ts'
import { code, inline } from './inert.ts'
import type { PlatformReport } from './platform.ts'
import type { Report } from './report.ts'
import { length, utc } from './time.ts'

const secondsBetween = (from: string, to: string): number => Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000))

/** The time alone, when it is of the same day. */
const clockOf = (iso: string, beside: string): string => (iso.slice(0, 10) === beside.slice(0, 10) ? iso.slice(11, 16) : utc(iso))

const lateWords = ({ late }: PlatformReport, at: string): string => {
  if (!late || late.seconds < ON_TIME) return ''
  const more =
    late.dropped === 0 ? '' : `, and ${late.dropped} more slot${late.dropped === 1 ? '' : 's'} of the schedule passed without one`
  return ` — **${length(late.seconds)} late**: it was due at ${clockOf(late.due, at)}${more}`
}

const thisLook = ({ at, platform, looks }: Report): string => {
  const before = platform?.last_look == null ? '' : `, ${length(secondsBetween(platform.last_look, at))} after the last one`
  const often = looks > 1 ? `, the last of ${looks} of this run` : ''
  return `- **This look:** ${utc(at)}${often}${before}${platform ? lateWords(platform, at) : ''}`
}

const nextLook = ({ at, next_tick: next, platform }: Report): string => {
  const slot = platform?.next_slot == null ? '' : `; the schedule's next slot is ${clockOf(platform.next_slot, at)}`
  return `- **Next look:** due ${clockOf(next, at)}${next.slice(0, 10) === at.slice(0, 10) ? ' UTC' : ''}${slot}`
}

const schedule = ({ interval, started }: PlatformReport, at: string): string[] => {
  if (interval === null || started === null) return []
  const seconds = secondsBetween(started.since, at)
  return [
    `- **Schedule:** every ${length(interval)}; GitHub started ${started.runs} of ${started.slots} runs in the last ${seconds === DAY ? 'day' : length(seconds)}`,
  ]
}

const minutes = ({ minutes: told }: PlatformReport): string[] => {
  if (told === null) return []
  const about = told.exact ? '' : 'about '
  const ahead = told.forecast === null ? '' : `, about ${told.forecast} by its end at this pace`
  const free = told.free === null ? 'all free, the repository is public' : `${told.free} a month are free for the account`
  return [`- **Actions minutes:** ${about}${told.used} this month${ahead}; ${free}`]
}

const unknown = ({ unknown: told }: PlatformReport): string[] => {
  if (told === null) return []
  const way = told.needs === null ? inline(told.why, 120) : `the job needs ${code(told.needs, 60)} for that`
  return [`- **Lateness and Actions minutes:** not shown; ${way}`]
}

const spent = ({ campaigns }: Report): string[] => {
  const hours = campaigns.reduce((sum, each) => sum + each.spent.core_hours, 0)
  const usd = campaigns.reduce((sum, each) => sum + each.spent.usd, 0)
  const words = [...(hours > 0 ? [`${figure(hours)} core-hours`] : []), ...(usd > 0 ? [`$${usd.toFixed(2)}`] : [])]
  return campaigns.length > 1 && words.length > 0 ? [`- **Spent:** ${words.join(' and ')} by all campaigns together`] : []
}

/** When it looked and will look, how late that is, and what it has cost, one line each. */
export const clockLines = (report: Report): string[] => {
  const { platform, at } = report
  return [
    thisLook(report),
    nextLook(report),
    ...(platform ? [...schedule(platform, at), ...minutes(platform), ...unknown(platform)] : []),
    ...spent(report),
  ]
}
