import { describe, expect, test } from 'vitest'
import type { Backend } from '../../src/ports/backend.ts'
import { PortError } from '../../src/ports/error.ts'
import { workflow } from '../support/workflow.ts'
import { type World as Alone, world } from '../unit/shell/support.ts'
import { closeAfterEach, escalated, people, stateOf, type World, type WorldOptions } from './people-world.ts'

closeAfterEach()

const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const
const SHORT = 'stages:\n  smoke: {expected_walltime: 2m}\n  prod: {expected_walltime: 2m}\n'

/** A clock that stands still but for the pauses of the run; `meanwhile` happens in the pause of that number, from 1. */
const clockOf = (w: Pick<Alone, 'cluster'>, meanwhile: Record<number, () => void> = {}) => {
  const pauses: number[] = []
  const sleep = async (seconds: number): Promise<void> => {
    pauses.push(seconds)
    w.cluster.pass(seconds)
    meanwhile[pauses.length]?.()
  }
  return { pauses, sleep }
}

const lingering = async <W extends Pick<Alone, 'cluster'> & { tick: World['tick'] }>(
  w: W,
  linger = 600,
  meanwhile: Record<number, () => void> = {},
) => {
  const { pauses, sleep } = clockOf(w, meanwhile)
  const start = w.cluster.clock
  const report = await w.tick({ linger, sleep })
  return { report, pauses, stayed: w.cluster.clock - start }
}

const alone = (front = SHORT, seconds = 60): Alone => world(ROWS, { front, program: () => ({ seconds, code: 0 }) })

describe('a run that lingers', () => {
  test('sees short stages through to their end: one connection, a squeue and an sacct for each poll, a commit for each change only', async () => {
    const w = alone()
    const { report, pauses } = await lingering(w)
    expect(report.campaigns[0]).toMatchObject({ status: 'done', waiting: [] })
    expect(report.campaigns[0]?.events.map(({ event }) => `${event.type} ${event.stage}`)).toEqual([
      ...['stage-ready smoke', 'attempt-submitted smoke', 'stage-done smoke'],
      ...['stage-ready prod', 'attempt-submitted prod', 'stage-done prod'],
    ])
    expect(report.commits).toHaveLength(3)
    expect(report.looks).toBe(pauses.length + 1)
    expect(report.backends).toMatchObject([{ connections: 1, scheduler_calls: 2 * report.looks }])
    expect(w.cluster.executions).toHaveLength(2)
  })

  test('looks more often the nearer the end is, and never more often than a cluster can bear', async () => {
    const w = alone('stages:\n  smoke: {expected_walltime: 8m}\n', 481)
    const { pauses } = await lingering(w)
    expect(pauses).toEqual([120, 120, 120, 60, 30, 30, 30])
  })

  test('makes no commit in a poll that sees no change', async () => {
    const w = alone('stages:\n  smoke: {expected_walltime: 8m}\n', 3600)
    const { report } = await lingering(w)
    expect(report.looks).toBeGreaterThan(4)
    expect(report.commits).toHaveLength(1)
  })

  test('stays no longer than it may, and gives up a stage that takes twice as long as expected', async () => {
    const late = await lingering(alone('stages:\n  smoke: {expected_walltime: 8m}\n', 3600), 570)
    expect(late.stayed).toBeLessThanOrEqual(570)
    const lost = await lingering(alone('stages:\n  smoke: {expected_walltime: 1m}\n', 3600))
    expect(lost.stayed).toBeLessThan(180)
    expect(lost.report.campaigns[0]?.status).toBe('running')
  })

  test('ends within its own bound, whatever it may linger', async () => {
    const w = alone('stages:\n  smoke: {expected_walltime: 2m}\n', 3600)
    const { sleep } = clockOf(w)
    const start = w.cluster.clock
    await w.tick({ linger: 600, seconds: 100, sleep })
    expect(w.cluster.clock - start).toBeLessThanOrEqual(100)
  })

  test('ends at once when what comes next is long', async () => {
    const w = alone('stages:\n  smoke: {expected_walltime: 2m}\n  prod: {expected_walltime: 10h}\n')
    const { report, pauses } = await lingering(w)
    expect(report.campaigns[0]?.stages.map(({ status }) => status)).toEqual(['done', 'running'])
    expect(pauses).toEqual([60])
  })

  test.for<[string, string, ((w: Alone) => void)?]>([
    ['a long stage', 'stages:\n  smoke: {expected_walltime: 10h}\n'],
    ['a stage whose length nobody knows', 'stages:\n  smoke: {logs: [run.log]}\n'],
    ['a campaign that is held', `held: true\n${SHORT}`],
    ['a stage that is held', 'stages:\n  smoke: {expected_walltime: 2m, held: true}\n'],
    ['a backend that is dark', SHORT, ({ cluster }) => (cluster.silence = 'ssh: no route to host')],
    ['a repository that cannot be written', SHORT, ({ branch }) => (branch.refusing = true)],
  ])('does not stay for %s', async ([, front, change]) => {
    const w = world([['smoke', 'always', 'exit=0']], {
      front: front.replace('logs', 'expect: {}, logs'),
      program: () => ({ seconds: 60, code: 0 }),
    })
    if (front.includes('logs'))
      w.branch.push('Without a limit', [{ path: 'melt/smoke.sbatch', content: new TextEncoder().encode('#!/bin/sh\n') }])
    change?.(w)
    expect((await lingering(w)).pauses).toEqual([])
  })

  test('without being asked, and for a plan, it never stays', async () => {
    const w = alone()
    expect((await lingering(w, 0)).pauses).toEqual([])
    const { pauses, sleep } = clockOf(w)
    await w.tick({ mode: 'plan', linger: 600, sleep })
    expect(pauses).toEqual([])
  })

  test('follows a person’s edit between two polls', async () => {
    const w = alone()
    const hold = (): void => {
      w.branch.push('A person', [
        {
          path: 'melt/WORKFLOW.md',
          content: new TextEncoder().encode(w.text()?.replace('campaign: melt\n', 'campaign: melt\nheld: true\n')),
        },
      ])
    }
    const { report, pauses } = await lingering(w, 600, { 1: hold })
    expect(pauses).toHaveLength(1)
    expect(report.campaigns[0]).toMatchObject({ held: true, stages: [{ status: 'done' }, { status: 'pending' }] })
  })

  test('ends when the configuration changes, and when git does not answer: what was done is recorded', async () => {
    const outcomes = [
      async () => true,
      async () => {
        throw new PortError('UNREACHABLE', 'git: no answer')
      },
    ]
    for (const outdated of outcomes) {
      const w = world(ROWS, { front: SHORT, program: () => ({ seconds: 60, code: 0 }), outdated })
      const { report, pauses } = await lingering(w)
      expect(pauses).toHaveLength(1)
      expect(report).toMatchObject({ looks: 1, failed: null, campaigns: [{ status: 'running' }] })
    }
  })

  test('survives an outage within it: nothing is concluded, and it ends', async () => {
    const w = alone()
    const { report, pauses } = await lingering(w, 600, { 1: () => (w.cluster.silence = 'ssh: no route to host') })
    expect(pauses).toHaveLength(1)
    expect(report).toMatchObject({ failed: null, backends: [{ trouble: 'ssh: no route to host' }], campaigns: [{ status: 'running' }] })
  })

  test('an outage that is over is no trouble of the report', async () => {
    const w = world(ROWS, { front: SHORT, program: () => ({ seconds: 60, code: 0 }) })
    await w.tick()
    w.cluster.silence = 'ssh: no route to host'
    const { sleep } = clockOf(w, { 1: () => (w.cluster.silence = undefined) })
    const report = await w.tick({ linger: 600, patience: [5], sleep })
    expect(report.backends).toMatchObject([{ trouble: null }])
  })

  test('ends between two rounds when it is cancelled, and tells what it did', async () => {
    const w = alone()
    const cancel = new AbortController()
    const { pauses, sleep } = clockOf(w, { 1: () => cancel.abort() })
    const report = await w.tick({ linger: 600, sleep, signal: cancel.signal })
    expect(pauses).toHaveLength(1)
    expect(report).toMatchObject({ looks: 1, failed: null, campaigns: [{ status: 'running' }] })
    expect(report.commits).toHaveLength(1)
    expect((await lingering(w)).report.campaigns[0]?.status).toBe('done')
    expect(w.cluster.executions).toHaveLength(2)
  })

  test('a real clock wakes up at once for it', async () => {
    const w = alone()
    const cancel = new AbortController()
    setTimeout(() => cancel.abort(), 100)
    const report = await w.tick({ linger: 600, signal: cancel.signal })
    expect(report.looks).toBe(1)
  })

  test('the cap on submissions is one of the whole run', async () => {
    const w = await people({ names: ['a', 'b', 'c', 'd'], front: SHORT, config: 'limits: {submissions_per_tick: 3}\n' })
    const { report } = await lingering(w)
    expect(w.cluster.executions).toHaveLength(3)
    expect(report.campaigns.flatMap(({ waiting }) => waiting.map(({ on }) => on))).toContain('limit')
  })

  test('what the scheduler does not take now is put to it again by the next run, not by the next poll', async () => {
    let asked = 0
    const full = (backend: Backend): Backend => ({
      ...backend,
      act: async (deeds) => {
        const outcomes = await backend.act(deeds.filter(({ site }) => site.campaign !== 'gas'))
        return deeds.map((deed) => {
          if (deed.site.campaign !== 'gas') return outcomes.shift() ?? { kind: 'unknown', message: '' }
          if (deed.kind === 'submit') asked += 1
          return deed.kind === 'submit'
            ? { kind: 'refused', code: 'SUBMIT', message: 'sbatch: error: QOSMaxSubmitJobPerUserLimit' }
            : { kind: 'done' }
        })
      },
    })
    const files = {
      'gas/WORKFLOW.md': workflow('gas', ROWS, `budget: {backend: lab}\n${SHORT}`),
      'gas/smoke.sbatch': '#!/bin/sh\n',
      'gas/prod.sbatch': '#!/bin/sh\n',
    }
    const w = world(ROWS, { front: SHORT, program: () => ({ seconds: 60, code: 0 }), files, met: full })
    const { report } = await lingering(w)
    expect(report.looks).toBeGreaterThan(2)
    expect(report.campaigns.map(({ campaign, status }) => `${campaign} ${status}`)).toEqual(['gas ready', 'melt done'])
    expect(report.campaigns[0]?.waiting).toMatchObject([{ on: 'limit' }])
    expect(asked).toBe(1)
    await w.tick()
    expect(asked).toBe(2)
  })
})

describe('people, while a run lingers', () => {
  const options: WorldOptions = {
    front: 'stages:\n  smoke: {expected_walltime: 5m}\n  prod: {expected_walltime: 10h}\nnotify: {on_advance: true}\n',
  }

  test('are heard with the next poll, and answered before it pauses again', async () => {
    const w = await people({ ...options, program: () => ({ seconds: 280, code: 0 }) })
    const at: string[] = []
    let comment = 0
    const ask = (): void => {
      comment = w.say('mia', stateOf(w).progressIssue ?? 0, '/why')
    }
    const look = (): void => {
      at.push(
        ...w.reactions(comment),
        ...(w.issues()[0]?.comments.flatMap(({ body }) => (body.includes('runs') ? ['answered'] : [])) ?? []),
      )
    }
    const { report } = await lingering(w, 600, { 1: ask, 2: look })
    expect(at).toEqual(['+1', 'answered'])
    expect(report.campaigns[0]?.stages.map(({ status }) => status)).toEqual(['done', 'running'])
  })

  test('are told of each advance once', async () => {
    const w = await people({ ...options, program: () => ({ seconds: 280, code: 0 }) })
    await lingering(w)
    await w.tick()
    const told = w.issues().flatMap(({ comments }) => comments.flatMap(({ body }) => body.split('\n')))
    expect(told).toHaveLength(new Set(told).size)
    expect(told.filter((line) => line.includes('smoke done'))).toHaveLength(1)
  })

  test('a failure within it opens its one issue, and a decision within it is followed', async () => {
    const w = await people({
      names: ['melt', 'gas'],
      front: 'stages:\n  smoke: {expected_walltime: 9m, sbatch: {time: "00:10:00"}}\n  prod: {expected_walltime: 10h}\n',
      program: () => ({ seconds: 500, code: 0 }),
    })
    const fail = (): void => w.cluster.end([...w.cluster.jobs.values()].find(({ site }) => site.campaign === 'melt')?.id ?? '', 'TIMEOUT')
    const decide = (): void => void w.say('mia', w.issues()[0]?.number ?? 0, '/retry time=2x')
    const { report } = await lingering(w, 600, { 1: fail, 2: decide })
    expect(w.issues()).toMatchObject([{ title: 'melt: smoke needs a decision (walltime)', state: 'open' }])
    expect(w.issues()[0]?.comments.filter(({ body }) => body.includes('one more attempt granted by mia'))).toHaveLength(1)
    expect(stateOf(w).stages.smoke).toMatchObject({ attempt: 2, granted: 'mia', overrides: { time: '00:20:00' } })
    expect(report.campaigns.find(({ campaign }) => campaign === 'gas')?.stages[0]?.status).toBe('done')
    expect(w.log().filter((message) => message.includes('Approved-By: mia'))).toHaveLength(1)
  })

  test('a hold within it ends it', async () => {
    const w = await people({ ...options, program: () => ({ seconds: 280, code: 0 }) })
    const { pauses } = await lingering(w, 600, { 1: () => void w.say('mia', stateOf(w).progressIssue ?? 0, '/hold') })
    expect(pauses).toHaveLength(1)
    expect(stateOf(w).held).toBe(true)
  })

  test('each poll of a quiet run costs GitHub one call', async () => {
    const w = await people({ front: 'stages:\n  smoke: {expected_walltime: 8m}\n', program: () => ({ seconds: 3600, code: 0 }) })
    await w.tick()
    w.lab.github.requests.length = 0
    const { report } = await lingering(w)
    expect(report.looks).toBeGreaterThan(4)
    expect(w.lab.github.requests.map(({ name }) => name)).toEqual(Array.from({ length: report.looks }, () => 'sight'))
  })

  test('an escalated campaign is not stayed for', async () => {
    const w = await escalated({ front: SHORT })
    expect((await lingering(w)).pauses).toEqual([])
  })
})
