import { civilOf, DAY, dayOf, weekdayOf } from '../calendar.ts'
import type { Instant } from '../model.ts'

/** A cron line as GitHub takes it: five fields, in UTC. */
export interface Cron {
  minutes: ReadonlySet<number>
  hours: ReadonlySet<number>
  months: ReadonlySet<number>
  /** Undefined: any day of the month, or of the week. Where both are given, either is enough. */
  days?: ReadonlySet<number>
  weekdays?: ReadonlySet<number>
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Names as the numbers that they stand for. */
const numbered = (field: string, names: readonly string[], first: number): string =>
  field.toLowerCase().replace(/[a-z]{3}/g, (name) => (names.includes(name) ? String(names.indexOf(name) + first) : name))

/** The values that a cron field means: `*`, a step, `1,31`, `8-18`, `8-18/2`. Undefined: not understood. */
const valuesOf = (field: string, from: number, to: number): Set<number> | undefined => {
  const values = new Set<number>()
  for (const part of field.split(',')) {
    const match = /^(?:\*|(\d{1,2})(?:-(\d{1,2}))?)(?:\/(\d{1,2}))?$/.exec(part)
    if (!match) return undefined
    const [, first, last, step] = match
    const begin = first === undefined ? from : Number(first)
    // `5/15` counts from 5 to the end
    const end = last !== undefined ? Number(last) : first === undefined || step !== undefined ? to : begin
    const by = Number(step ?? 1)
    if (by === 0 || begin < from || end > to) return undefined
    for (let value = begin; value <= end; value += by) values.add(value)
  }
  return values
}

/** Reads one cron line; undefined for one that is not understood. */
export const readCron = (line: string): Cron | undefined => {
  const [minute = '', hour = '', day = '', month = '', weekday = '', ...rest] = line.trim().split(/\s+/)
  const minutes = valuesOf(minute, 0, 59)
  const hours = valuesOf(hour, 0, 23)
  const days = valuesOf(day, 1, 31)
  const months = valuesOf(numbered(month, MONTHS, 1), 1, 12)
  // 7 is Sunday as well
  const weekdays = valuesOf(numbered(weekday, WEEKDAYS, 0), 0, 7)
  if (!minutes || !hours || !days || !months || !weekdays || rest.length > 0) return undefined
  return {
    ...{ minutes, hours, months },
    ...(day === '*' ? {} : { days }),
    ...(weekday === '*' ? {} : { weekdays: new Set([...weekdays].map((value) => value % 7)) }),
  }
}

/** @param on days since the epoch */
const runsOn = ({ months, days, weekdays }: Cron, on: number): boolean => {
  const { month, day } = civilOf(on)
  if (!months.has(month)) return false
  if (days === undefined && weekdays === undefined) return true
  return days?.has(day) === true || weekdays?.has(weekdayOf(on)) === true
}

const ascending = (values: ReadonlySet<number>): number[] => [...values].sort((a, b) => a - b)

const slotsOn = (cron: Cron, on: number): Instant[] =>
  runsOn(cron, on)
    ? ascending(cron.hours).flatMap((hour) => ascending(cron.minutes).map((minute) => on * DAY + hour * 3600 + minute * 60))
    : []

/** The instants after `from`, up to `until`, at which the crons ask for a run: each once, ascending. */
export const slotsBetween = (crons: readonly Cron[], from: Instant, until: Instant): Instant[] => {
  const slots = new Set<Instant>()
  for (let on = dayOf(from); on <= dayOf(until); on++)
    for (const cron of crons) for (const slot of slotsOn(cron, on)) if (slot > from && slot <= until) slots.add(slot)
  return ascending(slots)
}

/** Days to look ahead for the next slot: a cron may name one day of a year. */
const AHEAD = 366

/** The first slot after an instant; undefined when there is none within a year. */
export const nextSlot = (crons: readonly Cron[], after: Instant): Instant | undefined => {
  for (let on = dayOf(after); on <= dayOf(after) + AHEAD; on++) {
    const [first] = slotsBetween(crons, Math.max(after, on * DAY - 1), (on + 1) * DAY - 1)
    if (first !== undefined) return first
  }
  return undefined
}

/** About how many runs a month (of 30 days) a cron starts, in a month in which it runs at all. */
export const runsAMonth = ({ minutes, hours, days, weekdays }: Cron): number => {
  const onDays = days !== undefined ? Math.min(days.size, 30) : weekdays === undefined ? 30 : Math.round((weekdays.size * 30) / 7)
  return minutes.size * hours.size * onDays
}
