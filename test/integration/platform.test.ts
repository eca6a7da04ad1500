import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import { summaryOf } from '../../src/shell/summary.ts'
import { NAME } from '../github/setup.ts'
import { closeAfterEach, people, type World, type WorldOptions } from './people-world.ts'

closeAfterEach()

const HALF_HOURLY = `on: {schedule: [{cron: '17,47 * * * *'}]}
jobs:
  tick: {runs-on: ubuntu-slim, permissions: {contents: write, issues: write, actions: read}, steps: [{uses: 'escapement/escapement@${'a1'.repeat(20)}'}]}
`
const TICK = '.github/workflows/tick.yml'

const start = async (options: WorldOptions = {}): Promise<World> => {
  const w = await people({ workflow: HALF_HOURLY, token: { actions: 'read' }, ...options })
  w.cluster.clock = Date.parse('2026-11-20T09:18:00Z') / 1000
  return w
}

/** A run of the workflow, before those of the test. */
const past = (w: World, at: string, over: object = {}) =>
  w.lab.github.run(NAME, TICK, {
    ...{ event: 'schedule', as: 'ada', status: 'completed' as const, conclusion: 'success', at: new Date(at), took: 40 },
    ...over,
  })

const lines = (report: Report): string[] =>
  summaryOf(report)
    .split('\n')
    .filter((line) => /^- \*\*[^*]*:\*\*/.test(line))

describe('what a run tells of its own workflow', () => {
  test('the look before, how late this one is, what the schedule asks, and the minutes', async () => {
    const w = await start()
    await w.tick()
    w.cluster.pass(92 * 60)
    const report = await w.tick()
    expect(report.platform).toEqual({
      unknown: null,
      last_look: '2026-11-20T09:18:50Z',
      late: { due: '2026-11-20T09:47:00Z', seconds: 63 * 60, dropped: 2 },
      interval: 1800,
      next_slot: '2026-11-20T11:17:00Z',
      started: { slots: 3, runs: 2, since: '2026-11-20T09:17:59Z' },
      silent: null,
      minutes: { used: 2, forecast: 508, exact: true, free: 2000 },
      idle: null,
    })
    expect(lines(report).slice(0, 4)).toEqual([
      '- **This look:** 2026-11-20 10:50 UTC, 1 h 31 min after the last one — **1 h 3 min late**: it was due at 09:47, and 2 more slots of the schedule passed without one',
      `- **Next look:** due ${report.next_tick.slice(11, 16)} UTC; the schedule's next slot is 11:17`,
      '- **Schedule:** every 30 min; GitHub started 2 of 3 runs in the last 1 h 32 min',
      '- **Actions minutes:** 2 this month, about 508 by its end at this pace; 2000 a month are free for the account',
    ])
  })

  test('on a public repository the minutes are free, and on a machine of one’s own they are not counted', async () => {
    const open = await start({ private: false })
    expect((await open.tick()).platform?.minutes).toMatchObject({ used: 1, free: null })
    const own = await start({ hosted: false })
    expect((await own.tick()).platform).toMatchObject({ unknown: null, minutes: null })
  })

  test('without the right it says which one it needs, and a public repository needs none', async () => {
    const w = await start({ token: {} })
    const report = await w.tick()
    expect(report.platform).toMatchObject({ unknown: { needs: 'actions: read' }, late: null, minutes: null })
    expect(lines(report)).toContain('- **Lateness and Actions minutes:** not shown; the job needs <code>actions: read</code> for that')
    expect(report.problems).toEqual([])
    expect((await (await start({ token: {}, private: false })).tick()).platform).toMatchObject({ unknown: null })
  })

  test('when GitHub is silent or at its limit, nothing is claimed and nothing is waited for', async () => {
    for (const fault of [{ status: 503 }, { status: 429 }, { cut: 'before' as const }]) {
      const w = await start()
      w.lab.github.faults.add({ operation: 'actions/list-workflow-runs', ...fault })
      const report = await w.tick()
      expect(report.platform).toMatchObject({ unknown: { why: expect.stringMatching(/^GitHub: /), needs: null }, minutes: null })
      expect(w.lab.github.requests.filter(({ operation }) => operation === 'actions/list-workflow-runs')).toHaveLength(1)
      expect(report.failed).toBeNull()
    }
  })

  test('a run that lingers asks once, however often it looks', async () => {
    const w = await start({
      front: 'stages:\n  smoke: {expected_walltime: 2m, sbatch: {time: "00:02:00"}}\n',
      program: () => ({ seconds: 100, code: 0 }),
    })
    const report = await w.tick({ linger: 300, sleep: async (seconds) => void w.cluster.pass(seconds) })
    expect(report.looks).toBeGreaterThan(1)
    expect(report.platform).toMatchObject({ unknown: null })
    expect(w.lab.github.requests.filter(({ operation }) => operation === 'actions/list-workflow-runs')).toHaveLength(1)
  })

  test('a busy month costs one call more, and its runs are all counted', async () => {
    const w = await start()
    const now = w.cluster.clock
    for (let i = 1; i <= 130; i++) await past(w, new Date((now - i * 600) * 1000).toISOString(), { took: 70 })
    const report = await w.tick()
    expect(report.platform?.minutes).toMatchObject({ used: 261, exact: false })
    expect(w.lab.github.requests.filter(({ operation }) => operation === 'actions/list-workflow-runs')).toHaveLength(2)
    expect(report.problems).toMatchObject([{ code: 'MINUTES', file: TICK, line: 1 }])
  })
})

describe('what somebody should see to', () => {
  const people = (report: Report) => report.problems.map(({ code, message, hint }) => [code, message, hint])

  test('a schedule that GitHub does not start any more', async () => {
    const w = await start({ event: 'issue_comment' })
    await past(w, '2026-11-20T04:18:00Z')
    await past(w, '2026-11-20T09:10:00Z', { event: 'issue_comment' })
    expect((await w.tick()).platform?.silent).toBeNull()
    w.cluster.pass(2 * 3600)
    const report = await w.tick()
    expect(report.platform?.silent).toEqual({ since: '2026-11-20T04:18:00Z', slots: 14 })
    expect(people(report)).toEqual([
      [
        'SCHEDULE_SILENT',
        'GitHub has started no run by this schedule since 2026-11-20T04:18:00Z',
        expect.stringContaining('gh workflow view tick.yml'),
      ],
    ])
  })

  test('a public repository that rests for 45 days; a commit of the run itself ends the rest', async () => {
    const w = await start({ private: false })
    w.cluster.clock = Date.parse('2026-12-20T09:18:00Z') / 1000
    const moved = await w.tick()
    expect(moved.commit).not.toBeNull()
    expect(moved.platform?.idle).toBeNull()
    w.cluster.pass(5)
    const rested = await w.tick()
    expect(rested.commit).toBeNull()
    expect(rested.platform?.idle).toEqual({ since: '2026-11-01T08:00:00Z', disabled_at: '2026-12-31T08:00:00Z' })
    expect(people(rested)).toEqual([
      [
        'SCHEDULE_ENDS',
        'no commit since 2026-11-01: GitHub disables the schedule of a public repository after 60 days, here on 2026-12-31',
        expect.stringContaining('any commit'),
      ],
    ])
  })
})

describe('the dashboard', () => {
  test('shows minutes and lateness as of its last change, and is not edited because they have moved on', async () => {
    const w = await start({ config: 'dashboard: true\n', program: () => ({ seconds: 10_000, code: 0 }) })
    await w.tick()
    const board = w.issues()[0]
    expect(board?.body).toContain('- **Actions minutes:** 1 this month')
    const body = board?.body
    for (let i = 0; i < 3; i++) {
      w.cluster.pass(1800)
      expect((await w.tick()).platform?.minutes?.used).toBe(2 + i)
      expect(board?.body).toBe(body)
    }
    w.cluster.pass(10_000)
    await w.tick()
    expect(board?.body).toContain('- **Actions minutes:** 5 this month')
  })

  test('a quiet tick of a hundred campaigns asks GitHub two things and writes nothing', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `c${i}`)
    const rows = [['smoke', 'always', 'exit=0']] as const
    const w = await start({ names, rows, config: 'dashboard: true\n', program: () => ({ seconds: 1e6, code: 0 }) })
    for (let i = 0; i < 8; i++) await w.tick()
    const { requests } = w.lab.github
    requests.length = 0
    w.cluster.pass(60)
    expect((await w.tick()).commit).toBeNull()
    expect(requests.map(({ operation, kind }) => `${operation} ${kind}`)).toEqual(['graphql read', 'actions/list-workflow-runs read'])
  })
})
