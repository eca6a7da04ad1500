import { describe, expect, test } from 'vitest'
import { looksOf } from '../../../../src/core/platform/looks.ts'
import { at, crons, every, run, runs } from './support.ts'

const HALF_HOURLY = crons('17,47 * * * *')
const NOW = at('20T10:50')
const HOUR = 3600

const looks = (list: Parameters<typeof runs>[1], schedule = HALF_HOURLY) => looksOf(runs(NOW, list), undefined, schedule, NOW)

describe('how late a look comes', () => {
  test('is counted from the first slot that nobody served', () => {
    expect(looks([run(at('20T09:18'))])).toMatchObject({
      last: at('20T09:18') + 40,
      late: { due: at('20T09:47'), by: 63 * 60, dropped: 2 },
    })
  })

  test('is nothing when no slot has passed since the last look', () => {
    expect(looks([run(at('20T10:48'), { event: 'issue_comment' })])).not.toHaveProperty('late')
  })

  test('does not count what did not look: this run, one under way, one whose jobs were all left out, one that was cancelled', () => {
    const self = run(at('20T10:49'))
    const { ended: _, conclusion: __, ...under } = run(at('20T10:45'))
    const list = [
      self,
      under,
      run(at('20T10:30'), { conclusion: 'skipped' }),
      run(at('20T10:20'), { conclusion: 'cancelled' }),
      run(at('20T09:50')),
    ]
    expect(looksOf(runs(NOW, list), self.id, HALF_HOURLY, NOW).last).toBe(at('20T09:50') + 40)
  })

  test('counts a run that failed as a look: it came', () => {
    expect(looks([run(at('20T10:30'), { conclusion: 'failure' })]).last).toBe(at('20T10:30') + 40)
  })

  test('is not claimed of a first look, nor without a schedule', () => {
    expect(looks([])).not.toHaveProperty('late')
    expect(looks([run(at('19T10:00'))], [])).toEqual({ last: at('19T10:00') + 40 })
  })

  test('does not count slots that passed while the run before lingered', () => {
    expect(looks([run(at('20T10:40'), { ended: at('20T10:49') })])).not.toHaveProperty('late')
  })
})

describe('the schedule', () => {
  test('has an interval and a next slot', () => {
    expect(looks([])).toMatchObject({ interval: HOUR / 2, next: at('20T11:17') })
    expect(looks([], crons('0 8-18 * * 1-5'))).toMatchObject({ interval: HOUR, next: at('20T11:00') })
  })

  test('tells how many of the day’s slots GitHub served', () => {
    const hourly = every(HOUR, at('20T10:20'), 60)
    expect(looks(hourly).started).toEqual({ slots: 48, runs: 24, since: NOW - 24 * HOUR })
    expect(looks(every(HOUR, at('20T10:20'), 60, { event: 'workflow_dispatch' })).started).toMatchObject({ slots: 48, runs: 0 })
  })

  test('of a young workflow is judged from its first run on', () => {
    expect(looks([run(at('20T10:17')), run(at('20T10:47'))]).started).toMatchObject({ slots: 2, runs: 2 })
  })

  test('is silent when more than any known delay has passed, not before', () => {
    const dispatched = every(HOUR, at('20T10:40'), 30, { event: 'workflow_dispatch' })
    expect(looks([run(at('20T05:30')), ...dispatched])).not.toHaveProperty('silent')
    expect(looks([run(at('20T02:48')), ...dispatched]).silent).toEqual({ since: at('20T02:48'), slots: 16 })
    expect(looks(dispatched).silent).toMatchObject({ since: at('19T05:40') })
  })

  test('that is seldom is not called silent after a day', () => {
    expect(looks([run(at('18T08:00'))], crons('0 8 * * *'))).not.toHaveProperty('silent')
  })
})
