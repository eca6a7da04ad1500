import { describe, expect, test } from 'vitest'
import { type Config, readConfig } from '../../src/document/config.ts'
import type { Backend } from '../../src/ports/backend.ts'
import { dashboardOf } from '../../src/shell/dashboard.ts'
import type { Report } from '../../src/shell/report.ts'
import { run } from '../../src/shell/run.ts'
import { summaryOf } from '../../src/shell/summary.ts'
import { MemoryCluster, memoryBackend } from '../support/memory-backend.ts'
import { MemoryBranch, memoryStore } from '../support/memory-store.ts'
import { workflow } from '../support/workflow.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Names that JavaScript's own objects have, wherever a campaign may choose one. */
const NAMES = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const
const LINKS = { repository: 'https://example.org/o/r', run: 'https://example.org/run/1' }

const catalog = (name: string): string => `failures:
  - class: constructor
    match: {states: FAILED, exit: 3}
    remedy: {kind: set-options, set: {constructor: ${name}}}
    approval: pre-approved
    advice: As its name says.
`

const frontOf = (name: string): string => `budget: {backend: ${name}}
engine: ${name}
references: [{path: ${name}}]
stages:
  ${name}:
    sbatch: {comment-${name.toLowerCase()}: x}
    sync: {"${name}": results/}
    expect: {${name}: "${name}*"}
    fallback: [{on: gpu-oom, set: {partition: ${name}}}]
`

interface World {
  cluster: MemoryCluster
  tick: () => Promise<Report>
  text: () => string
}

/** A campaign, backend, stage, engine, option, file and class of one such name; the first attempt fails, the second does not. */
const world = (name: string, rows: readonly (readonly [string, string, string])[], configured = name): World => {
  const file = `${name}/WORKFLOW.md`
  const branch = new MemoryBranch([
    { path: file, content: bytes(workflow(name, rows, frontOf(name))) },
    { path: `${name}/${name}.sbatch`, content: bytes('#!/bin/sh\n') },
    { path: `${name}/__proto__`, content: bytes('a file like any other\n') },
    { path: `${name}/${name}`, content: bytes('the same\n') },
    { path: `${name}/failure-catalog.yml`, content: bytes(catalog(name)) },
  ])
  let tries = 0
  const cluster = new MemoryCluster(() => ({ seconds: 60, code: tries++ === 0 ? 3 : 0 }))
  const config: Config = readConfig(
    `backends: {${configured}: {kind: slurm, host: h, user: me, root: /scratch}}\n`,
    'escapement.yml',
  ).config
  let runs = 0
  return {
    cluster,
    text: () => new TextDecoder().decode(branch.at(branch.head).files.get(file)?.content),
    tick: () => {
      const backends = new Map<string, Backend>([[configured, memoryBackend(cluster, { name: configured })]])
      const around = { store: memoryStore(branch), config, backends, rootOf: () => '/scratch', only: [], hosted: false }
      return run(around, { mode: 'tick', now: () => cluster.clock, run: `run-${++runs}`, seconds: 600 })
    },
  }
}

const whole = async (w: World): Promise<Report[]> => {
  const reports: Report[] = []
  for (let i = 0; i < 6; i++) {
    reports.push(await w.tick())
    w.cluster.pass(61)
  }
  return reports
}

describe.each(NAMES)('a campaign with its backend, stage, engine, class and files called %s', (name) => {
  test('is submitted, remedied and done like any other', async () => {
    const w = world(name, [[name, 'always', 'exit=0']])
    const reports = await whole(w)
    expect(reports.flatMap(({ problems }) => problems.filter(({ severity }) => severity === 'error'))).toEqual([])
    expect(reports.map(({ failed }) => failed)).toEqual(Array(6).fill(null))
    expect(reports.at(-1)?.campaigns).toMatchObject([{ campaign: name, status: 'done', stages: [{ status: 'done', attempt: 2 }] }])
    expect(w.cluster.executions).toHaveLength(2)
    expect(w.text()).toContain(`constructor set to ${name}`)
    for (const report of reports)
      expect(`${summaryOf(report, LINKS)}${dashboardOf(report, LINKS)}`).not.toMatch(/native code|\[object |NaN/)
    expect(w.text()).not.toMatch(/native code|\[object /)
  })

  test('waits with a reason where its condition cannot be checked', async () => {
    const w = world(name, [[name, 'always', `${name} within 5% of target, ${name} reaches 10 ns, 20 ${name} in results/`]])
    const reports = await whole(w)
    expect(reports.map(({ failed }) => failed)).toEqual(Array(6).fill(null))
    expect(reports.at(-1)?.campaigns[0]?.status).not.toBe('done')
  })

  test('has no backend where none of that name is configured', async () => {
    const w = world(name, [[name, 'always', 'exit=0']], 'lab')
    const report = await w.tick()
    expect(report.problems.map(({ code }) => code)).toContain('UNKNOWN_BACKEND')
    expect(w.cluster.executions).toEqual([])
  })
})
