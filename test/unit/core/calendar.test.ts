import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilOf, DAY, daysTo, monthOf, weekdayOf } from '../../../src/core/calendar.ts'
import { isoOf } from '../../../src/core/state.ts'

const at = (iso: string): number => Date.parse(iso) / 1000

test('the calendar is the one that everybody has', () => {
  fc.assert(
    fc.property(fc.integer({ min: -30_000, max: 60_000 }), (days) => {
      const date = new Date(days * DAY * 1000)
      expect(civilOf(days)).toEqual({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() })
      expect(daysTo(civilOf(days))).toBe(days)
      expect(weekdayOf(days)).toBe(date.getUTCDay())
    }),
  )
})

test('an instant is written as everybody writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (instant) => {
      expect(isoOf(instant)).toBe(new Date(instant * 1000).toISOString().replace('.000', ''))
    }),
  )
})

test('a month begins with its first second and ends with the next one’s', () => {
  expect(monthOf(at('2026-12-31T23:59:59Z'))).toEqual({ start: at('2026-12-01T00:00:00Z'), end: at('2027-01-01T00:00:00Z') })
  expect(monthOf(at('2028-02-01T00:00:00Z'))).toEqual({ start: at('2028-02-01T00:00:00Z'), end: at('2028-03-01T00:00:00Z') })
})
