import type { Seconds, Tolerance } from '../core/model.ts'
import { type ExpectedRate, unitOf } from '../core/rate.ts'

const UNIT: Record<string, number> = { s: 1, sec: 1, m: 60, min: 60, h: 3600, d: 86_400 }

const clock = (text: string): Seconds | undefined => {
  const match = /^(?:(\d+)-)?(\d+)(?::(\d{1,2}))?(?::(\d{1,2}))?$/.exec(text)
  if (!match) return undefined
  const [days, a, b, c] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if ((b ?? 0) > 59 || (c ?? 0) > 59) return undefined
  if (days !== undefined) return days * 86_400 + (a ?? 0) * 3600 + (b ?? 0) * 60 + (c ?? 0)
  // sbatch: minutes; minutes:seconds; hours:minutes:seconds
  if (b === undefined) return (a ?? 0) * 60
  return c === undefined ? (a ?? 0) * 60 + b : (a ?? 0) * 3600 + b * 60 + c
}

const units = (text: string): Seconds | undefined => {
  if (!/^(\d+(\.\d+)?\s*(s|sec|m|min|h|d)\s*)+$/.test(text)) return undefined
  let sum = 0
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)\s*(sec|min|s|m|h|d)/g)) sum += Number(amount) * (UNIT[unit ?? ''] ?? 0)
  return Math.round(sum)
}

const secondsIn = (value: string | number): Seconds | undefined => {
  if (typeof value === 'number') return value >= 0 ? Math.round(value * 60) : undefined
  const text = value.trim().toLowerCase()
  return text.length > 40 ? undefined : (clock(text) ?? units(text))
}

/** `20m`, `1h 30m`, `00:30:00`, `1-00:00:00`, or minutes as a number, as sbatch's `--time` reads it. Undefined: none of these. */
export const parseDuration = (value: string | number): Seconds | undefined => {
  const seconds = secondsIn(value)
  // a shell must be able to count them
  return Number.isSafeInteger(seconds) ? seconds : undefined
}

/** `5%` of the target, or `0.1` in the target's own unit. */
export const parseTolerance = (value: string | number): Tolerance | undefined => {
  if (typeof value === 'number') return value >= 0 ? { kind: 'absolute', amount: value } : undefined
  const match = /^±?\s*(\d{1,12}(?:\.\d{1,12})?)\s*(%?)$/.exec(value.trim())
  if (!match) return undefined
  return { kind: match[2] === '%' ? 'percent' : 'absolute', amount: Number(match[1]) }
}

/** `50 ns/day`: a positive number and a unit that `unitOf` reads. */
export const parseRate = (text: string): ExpectedRate | undefined => {
  const [, value, unit = ''] = /^(\d{1,12}(?:\.\d{1,12})?)\s*([A-Za-z]+\/[A-Za-z]+)$/.exec(text.trim()) ?? []
  return Number(value) > 0 && unitOf(unit) ? { value: Number(value), unit } : undefined
}

const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|UTC|[+-]\d{2}:?\d{2})?)?$/

/** Whether the text is a date or an ISO timestamp of a day that exists. */
export const isDate = (text: string): boolean => {
  const match = DATE.exec(text)
  if (!match) return false
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) && hour < 24 && minute < 60 && second <= 60
}

/** A date or timestamp as epoch seconds; without a zone it is UTC. Undefined when it is neither. */
export const instantOf = (text: string): number | undefined => {
  if (!isDate(text)) return undefined
  const [, zone] = /(Z|UTC|[+-]\d{2}:?\d{2})$/.exec(text.slice(10)) ?? []
  const bare = zone === undefined ? text : text.slice(0, -zone.length).trim()
  const iso = bare.length === 10 ? `${bare}T00:00:00` : bare.replace(' ', 'T')
  const offset = zone === undefined || zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')
  const time = Date.parse(`${iso}${offset}`)
  return Number.isNaN(time) ? undefined : Math.floor(time / 1000)
}
