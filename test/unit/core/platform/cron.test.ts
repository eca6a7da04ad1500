import { describe, expect, test } from 'vitest'
import { nextSlot, readCron, runsAMonth, slotsBetween } from '../../../../src/core/platform/cron.ts'
import { at, crons } from './support.ts'

const iso = (instant: number | undefined): string => new Date((instant ?? 0) * 1000).toISOString().slice(0, 16)

test('a cron line tells what it costs a month', () => {
  const lines = ['17,47 * * * *', '*/5 * * * *', '0 8-18/2 * * 1-5', '5/15 * 1 * *', '0 0 1,15 * *']
  expect(crons(...lines).map(runsAMonth)).toEqual([1440, 8640, 126, 96, 2])
})

test.each(['@daily', '61 * * * *', '*/0 * * * *', '* * * *', '* * * * * *', '0 0 * foo *', '9-3 * * *', ''])('%j is no cron', (line) =>
  expect(readCron(line)).toBeUndefined(),
)

describe('the slots of a schedule', () => {
  test('lie between two instants, the first one left out', () => {
    expect(slotsBetween(crons('17,47 * * * *'), at('20T09:47'), at('20T10:50')).map(iso)).toEqual(['2026-11-20T10:17', '2026-11-20T10:47'])
  })

  test('of several crons are one schedule, each slot once', () => {
    expect(slotsBetween(crons('0 12 * * *', '0 */6 * * *'), at('20T06:00'), at('20T23:00')).map(iso)).toEqual([
      '2026-11-20T12:00',
      '2026-11-20T18:00',
    ])
  })

  test('know weekdays by number and by name, 7 as Sunday, and months by name', () => {
    // the 20th is a Friday
    expect(iso(nextSlot(crons('0 6 * * MON-FRI'), at('20T07:00')))).toBe('2026-11-23T06:00')
    expect(iso(nextSlot(crons('0 6 * * 7'), at('20T07:00')))).toBe('2026-11-22T06:00')
    expect(iso(nextSlot(crons('0 6 1 jan *'), at('20T07:00')))).toBe('2027-01-01T06:00')
  })

  test('with a day and a weekday come on either', () => {
    expect(slotsBetween(crons('0 0 25 * 0'), at('20T07:00'), at('26T07:00')).map(iso)).toEqual(['2026-11-22T00:00', '2026-11-25T00:00'])
  })

  test('may be none within a year', () => {
    expect(nextSlot(crons('0 0 30 2 *'), at('20T07:00'))).toBeUndefined()
    expect(nextSlot([], at('20T07:00'))).toBeUndefined()
  })
})
