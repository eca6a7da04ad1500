import type { Instant } from './model.ts'

export const DAY = 86_400

/** A day of the civil calendar, in UTC. */
export interface Civil {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

/** Whole days since the epoch. */
export const dayOf = (at: Instant): number => Math.floor(at / DAY)

/** The civil day, by Hinnant's days algorithm, for the core has no Date. @param days since the epoch */
export const civilOf = (days: number): Civil => {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const doe = z - era * 146_097
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365)
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100))
  const mp = Math.floor((5 * doy + 2) / 153)
  const month = mp < 10 ? mp + 3 : mp - 9
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: doy - Math.floor((153 * mp + 2) / 5) + 1 }
}

/** The same the other way round: days since the epoch. */
export const daysTo = ({ year, month, day }: Civil): number => {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yoe = y - era * 400
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const doe = yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy
  return era * 146_097 + doe - 719_468
}

/** 0 is Sunday. The epoch was a Thursday. @param days since the epoch */
export const weekdayOf = (days: number): number => (((days + 4) % 7) + 7) % 7

/** The calendar month that an instant lies in, in UTC: its first second, and the first one after it. */
export const monthOf = (at: Instant): { start: Instant; end: Instant } => {
  const { year, month } = civilOf(dayOf(at))
  const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return { start: daysTo({ year, month, day: 1 }) * DAY, end: daysTo(next) * DAY }
}
