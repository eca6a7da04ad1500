import { describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/document/config.ts'
import type { Backend } from '../../src/ports/backend.ts'
import type { Report } from '../../src/shell/report.ts'
import { type Options, run } from '../../src/shell/run.ts'
import { MemoryCluster, memoryBackend } from '../support/memory-backend.ts'
import { MemoryBranch, memoryStore } from '../support/memory-store.ts'
import { workflow } from '../support/workflow.ts'

const FILE = 'melt/WORKFLOW.md'
const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const
const BUDGET = 'budget: {backend: lab}\n'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const config: Config = readConfig('backends:\n  lab: {kind: slurm, host: lab, user: me, root: /scratch}\n', 'escapement.yml').config

const campaign = (name: string): { path: string; content: Uint8Array }[] => [
  { path: `${name}/WORKFLOW.md`, content: bytes(workflow(name, ROWS, BUDGET)) },
  { path: `${name}/smoke.sbatch`, content: bytes('#!/bin/sh\n') },
  { path: `${name}/prod.sbatch`, content: bytes('#!/bin/sh\n') },
]

interface World {
  branch: MemoryBranch
  cluster: MemoryCluster
  tick: (over?: Partial<Options> & { limit?: number }) => Promise<Report>
  text: (file?: string) => string
}

/** A repository and a cluster whose jobs take a minute and succeed; every tick is a new run with new connections. */
const world = (names: readonly string[] = ['melt']): World => {
  const branch = new MemoryBranch(names.flatMap(campaign))
  const cluster = new MemoryCluster(() => ({ seconds: 60, code: 0 }))
  let runs = 0
  return {
    branch,
    cluster,
    text: (file = FILE) => new TextDecoder().decode(branch.at(branch.head).files.get(file)?.content),
    tick: (over = {}) => {
      const backends = new Map<string, Backend>([['lab', memoryBackend(cluster, { name: 'lab' })]])
      const limits = { ...config.limits, submissionsPerTick: over.limit ?? config.limits.submissionsPerTick }
      const around = {
        store: memoryStore(branch),
        config: { ...config, limits },
        backends,
        rootOf: () => '/scratch',
        only: [],
        hosted: false,
      }
      return run(around, { mode: 'tick', now: () => cluster.clock, run: `run-${++runs}`, seconds: 600, ...over })
    },
  }
}

/** A person's commit that changes the file's text. */
const edit = ({ branch, text }: World, change: (text: string) => string, file = FILE): void => {
  branch.push('A person', [{ path: file, content: bytes(change(text(file))) }])
}

describe('nobody’s edit is lost', () => {
  test('prose that a person wrote while we were at work stands beside our cells', async () => {
    const w = world()
    w.branch.meanwhile = () => edit(w, (text) => text.replace('A campaign of the tests.', 'Rewritten by hand.'))
    const report = await w.tick()
    expect(w.text()).toContain('Rewritten by hand.')
    expect(w.text()).toMatch(/\| 0 \| smoke \| always \| exit=0 \| running/)
    expect(report.problems).toEqual([])
  })

  test('a person’s edit of the very same cell goes before ours, and the tick says so', async () => {
    const w = world()
    w.branch.meanwhile = () =>
      edit(w, (text) => text.replace('| 0 | smoke | always | exit=0 | pending |', '| 0 | smoke | always | exit=0 | done |'))
    const report = await w.tick()
    expect(w.text()).toMatch(/\| 0 \| smoke \| always \| exit=0 \| done/)
    expect(report.problems).toMatchObject([{ code: 'EDITED_MEANWHILE', message: expect.stringContaining('the row of `smoke` was edited') }])
    expect(report.problems[0]?.line).toBe(w.text().slice(0, w.text().indexOf('| 0 | smoke')).split('\n').length)
  })
})

describe('a row that a person sets while its job is being submitted', () => {
  const setStatus =
    (to: string) =>
    (text: string): string =>
      text.replace(/(\| 0 \| smoke \| always \| exit=0 \|) \w+/, `$1 ${to}`)

  test('set to done: the job that came of it is written down all the same', async () => {
    const w = world()
    w.branch.meanwhile = () => edit(w, setStatus('done'))
    const first = await w.tick()
    expect(first.problems).toMatchObject([{ code: 'EDITED_MEANWHILE', message: expect.stringContaining('JobID') }])
    const [job] = w.cluster.executions
    const report = await w.tick()
    expect(report.problems).toEqual([])
    expect(report.campaigns[0]?.events.map(({ text }) => text)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^smoke found as job/), 'smoke taken as done by hand']),
    )
    expect(report.campaigns[0]?.stages[0]).toMatchObject({ status: 'done', attempt: 1, job: expect.stringMatching(/^\d+$/) })
    expect(w.cluster.executions.filter((one) => one === job)).toHaveLength(1)
  })

  test('a finished one that is run again and set to done once more: the same', async () => {
    const w = world()
    for (let i = 0; i < 4; i++) {
      await w.tick()
      w.cluster.pass(61)
    }
    expect((await w.tick()).campaigns[0]?.status).toBe('done')
    edit(w, setStatus('pending'))
    // the first commit says that it is run again; the second, of the submission, meets the person's edit
    w.branch.meanwhile = () => {
      w.branch.meanwhile = () => edit(w, setStatus('done'))
    }
    const report = await w.tick()
    expect(report.campaigns[0]?.events.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['stage-reopened', 'attempt-submitted']),
    )
    expect((await w.tick()).campaigns[0]?.stages[0]).toMatchObject({ status: 'done', attempt: 2 })
  })
})

describe('a push that is refused', () => {
  test('nothing is submitted when we may not write', async () => {
    const w = world()
    w.branch.refusing = true
    const report = await w.tick()
    expect(report.failed).toMatch(/refuses the commit/)
    expect(w.cluster.executions).toEqual([])
    expect(report.campaigns[0]?.waiting[0]?.why).toMatch(/record could not be written/)
  })

  test('what was submitted before the refusal is found again, recorded first, and never repeated', async () => {
    const w = world(['melt', 'gas'])
    w.branch.faults.push('refuse')
    expect((await w.tick({ limit: 1 })).failed).toMatch(/refuses/)
    expect(w.cluster.executions.length).toBe(1)
    const second = await w.tick()
    expect(second.commits.length).toBe(2)
    const [first] = second.commits.map((sha) => w.branch.at(sha).message)
    expect(first).toMatch(/smoke found as job/)
    expect(w.cluster.executions.length).toBe(2)
    expect(new Set(w.cluster.executions).size).toBe(2)
  })

  test('refused for ever: everything in flight is found again, and nothing new starts', async () => {
    const w = world(['melt', 'gas', 'ice'])
    w.branch.faults.push('refuse', 'refuse', 'refuse', 'refuse')
    await w.tick({ limit: 1 })
    for (let i = 0; i < 3; i++) expect((await w.tick()).failed).toMatch(/refuses/)
    expect(w.cluster.executions.length).toBe(1)
  })
})

describe('silence', () => {
  test('an outage changes nothing, makes no commit, and is told as what it is', async () => {
    const w = world()
    await w.tick()
    const head = w.branch.head
    w.cluster.silence = 'ssh lab: no answer in 20 s'
    const report = await w.tick()
    expect(w.branch.head).toBe(head)
    expect(report.failed).toBeNull()
    expect(report.backends[0]).toMatchObject({ name: 'lab', trouble: 'ssh lab: no answer in 20 s' })
    expect(report.campaigns[0]).toMatchObject({ status: 'running', waiting: [{ on: 'backend' }] })
  })

  test('the daily heartbeat is written by a look that saw something, not by an outage', async () => {
    const w = world()
    await w.tick()
    const head = w.branch.head
    w.cluster.clock += 90_000
    w.cluster.silence = 'ssh lab: no answer in 20 s'
    await w.tick()
    expect(w.branch.head).toBe(head)
  })

  test('a submission whose answer was lost runs once', async () => {
    const w = world()
    w.cluster.lostAnswers = 2
    for (let i = 0; i < 5; i++) await w.tick()
    expect(w.cluster.executions).toEqual([expect.stringMatching(/^melt\.smoke\.1\./)])
    expect(w.text()).toMatch(/\| smoke \| always \| exit=0 \| running/)
  })
})

describe('bounds', () => {
  test('submissions over the cap wait for the next run and say so', async () => {
    const w = world(['a', 'b', 'c', 'd', 'e'])
    const report = await w.tick({ limit: 2 })
    expect(w.cluster.executions.length).toBe(2)
    const waiting = report.campaigns.flatMap((each) => each.waiting)
    expect(waiting.length).toBe(3)
    expect(waiting[0]).toMatchObject({ on: 'limit', why: expect.stringContaining('submissions_per_tick') })
    await w.tick({ limit: 2 })
    await w.tick({ limit: 2 })
    expect(w.cluster.executions.length).toBe(5)
  })

  test('a finished campaign is not looked at: its backend is not contacted', async () => {
    const w = world()
    for (let i = 0; i < 4; i++) {
      await w.tick()
      w.cluster.pass(61)
    }
    const report = await w.tick()
    expect(report.campaigns[0]?.status).toBe('done')
    expect(report.backends).toEqual([])
  })

  test('two ticks at the same instant submit once', async () => {
    const w = world(['a', 'b', 'c'])
    const both = await Promise.all([w.tick(), w.tick()])
    // what another run of ours has told as well is nobody's edit
    expect(both.flatMap(({ problems }) => problems)).toEqual([])
    await w.tick()
    expect(new Set(w.cluster.executions).size).toBe(w.cluster.executions.length)
    expect(w.cluster.executions.length).toBe(3)
  })
})
