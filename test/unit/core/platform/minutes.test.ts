import { describe, expect, test } from 'vitest'
import { monthlyMinutes, needsCount } from '../../../../src/core/platform/minutes.ts'
import { at, crons, every, run, runs } from './support.ts'

const NOW = at('20T12:00')
const HALF_HOURLY = crons('17,47 * * * *')

describe('minutes of the month', () => {
  test('every run is rounded up to a minute, and one that is under way counts so far', () => {
    const { ended: _, conclusion: __, ...under } = run(NOW - 90)
    const list = [run(NOW - 4000), run(NOW - 3000, { ended: NOW - 3000 + 61 }), under]
    expect(monthlyMinutes(runs(NOW, list), undefined, [], NOW)).toMatchObject({ used: 1 + 2 + 2, exact: true })
  })

  test('what was left out by its condition costs nothing, and last month’s runs are last month’s', () => {
    const list = [run(NOW - 60, { conclusion: 'skipped' }), run(at('01T00:00')), run(at('01T00:00') - 1)]
    expect(monthlyMinutes(runs(NOW, list), undefined, [], NOW).used).toBe(1)
  })

  test('of more runs than a page, their number is asked for and their length is that of the newest', () => {
    const page = every(1800, NOW, 100).map((one) => ({ ...one, ended: one.created + 90 }))
    const seen = runs(NOW, page, { total: 1400 })
    expect(needsCount(seen, NOW)).toBe(true)
    expect(monthlyMinutes(seen, 930, HALF_HOURLY, NOW)).toEqual({ used: 1860, forecast: 2868, exact: false })
  })

  test('are not asked for when the page reaches back into last month', () => {
    expect(needsCount(runs(at('01T06:00'), every(1800, at('01T06:00'), 100), { total: 1400 }), at('01T06:00'))).toBe(false)
    expect(needsCount(runs(NOW, every(1800, NOW, 100)), NOW)).toBe(false)
  })

  test('a count at the most that a search gives is not taken for the whole', () => {
    const seen = runs(NOW, every(600, NOW, 100), { total: 2900 })
    expect(monthlyMinutes(seen, 1000, [], NOW).used).toBe(19.5 * 24 * 6)
  })
})

describe('the forecast', () => {
  test('goes on at the pace of the runs that were seen', () => {
    const seen = runs(NOW, every(3600, NOW, 19 * 24))
    expect(monthlyMinutes(seen, undefined, HALF_HOURLY, NOW)).toMatchObject({ used: 456, forecast: 708 })
  })

  test('of a workflow that is younger than a day follows its schedule', () => {
    expect(monthlyMinutes(runs(NOW, [run(NOW - 600)]), undefined, HALF_HOURLY, NOW)).toMatchObject({ used: 1, forecast: 505 })
  })

  test('is not made without either', () => {
    expect(monthlyMinutes(runs(NOW, [run(NOW - 600)]), undefined, [], NOW)).not.toHaveProperty('forecast')
    expect(monthlyMinutes(runs(NOW, []), undefined, [], NOW)).toEqual({ used: 0, exact: true })
  })
})
