import { describe, expect, test } from 'vitest'
import type { Backend } from '../../../src/ports/backend.ts'
import { summaryOf } from '../../../src/shell/summary.ts'
import { workflow } from '../../support/workflow.ts'
import { bytes, FILE, type World, world } from './support.ts'

const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const
const OTHER = 'runs/deep/glass/WORKFLOW.md'
const other = (rows: readonly (readonly [string, string, string])[] = ROWS): Record<string, string> => ({
  [OTHER]: workflow('glass', rows, 'budget: {backend: lab}\n'),
  'runs/deep/glass/smoke.sbatch': '#!/bin/sh\n',
  'runs/deep/glass/prod.sbatch': '#!/bin/sh\n',
  'runs/deep/other/notes.txt': 'x',
})
const drop = ({ branch }: World, ...paths: string[]): void => {
  branch.push(
    'A person',
    paths.map((path) => ({ path, content: undefined })),
  )
}

describe('a campaign that is deleted while its job lives', () => {
  test.each([
    ['the document alone', [OTHER]],
    ['its whole folder', Object.keys(other()).filter((path) => path.includes('/glass/'))],
  ])('%s: every run says so, and the job is left alone', async (_, gone) => {
    const w = world(ROWS, { files: other() })
    const before = await w.tick()
    const job = before.campaigns.find(({ campaign }) => campaign === 'glass')?.stages[0]?.job
    drop(w, ...gone)
    for (let i = 0; i < 2; i++) {
      const report = await w.tick()
      expect(report.campaigns.map(({ campaign }) => campaign)).toEqual(['melt'])
      expect(report.problems).toMatchObject([{ code: 'ORPHANED_JOB', severity: 'warning', file: OTHER, line: 1 }])
      expect(report.problems[0]?.message).toBe(
        `job ${job} (glass, smoke, attempt 1) has not ended on \`lab\`, but ${OTHER} is no campaign any more; it is left alone`,
      )
      expect(report.problems[0]?.hint).toContain(`scancel ${job}`)
    }
    expect(w.cluster.jobs.get(job ?? '')?.phase).not.toBe('cancelled')
    w.cluster.pass(61)
    expect((await w.tick()).problems).toEqual([])
  })

  test('one that was moved is said of the place where it stood', async () => {
    const w = world(ROWS, { files: other() })
    await w.tick()
    drop(w, OTHER)
    w.branch.push('A person', [
      { path: 'elsewhere/glass/WORKFLOW.md', content: bytes(workflow('glass', ROWS, 'budget: {backend: lab}\n')) },
    ])
    const { problems } = await w.tick()
    expect(problems.filter(({ code }) => code === 'ORPHANED_JOB')).toMatchObject([{ file: OTHER }])
  })

  test('one that cannot be read, or that this run leaves out, is not called deleted', async () => {
    const w = world(ROWS, { files: other() })
    await w.tick()
    w.branch.push('A person', [{ path: OTHER, content: bytes('---\ncampaign: [\n---\n') }])
    expect((await w.tick()).problems.map(({ code }) => code)).not.toContain('ORPHANED_JOB')
  })

  test('a job of another repository that runs under the same account is nobody’s business', async () => {
    const w = world(ROWS, { files: other() })
    await w.tick()
    drop(w, OTHER)
    for (const job of w.cluster.jobs.values()) job.token = job.token.replace(/[0-9a-f]{8}$/, '00000000')
    expect((await w.tick()).problems.map(({ code }) => code)).not.toContain('ORPHANED_JOB')
  })
})

/** Row and entry, as whoever deletes a stage must: the entry alone is an error, for it may have been renamed. */
const withoutSmoke = (text: string): string =>
  text
    .replace(/^\| 0 \| smoke .*\n/m, '')
    .replace(/^stages:\n( {2}.*\n)+/m, '')
    .replace(/^current_stage: .*\n/m, '')
    .replace('stage 0 done', 'always')

describe('a stage that is deleted while its job lives', () => {
  test('its entry alone: an error that says what to do', async () => {
    const w = world(ROWS)
    await w.tick()
    w.branch.push('A person', [
      { path: FILE, content: bytes((w.text() ?? '').replace(/^\| 0 \| smoke .*\n/m, '').replace('stage 0 done', 'always')) },
    ])
    expect((await w.tick()).problems).toMatchObject([
      { code: 'UNKNOWN_STAGE', severity: 'warning' },
      { code: 'UNKNOWN_STAGE', severity: 'error', message: expect.stringContaining('`stages.smoke` names no stage any more') },
    ])
  })

  test('is said, with the job', async () => {
    const w = world(ROWS, { files: other() })
    await w.tick()
    w.branch.push('A person', [{ path: FILE, content: bytes(withoutSmoke(w.text() ?? '')) }])
    const report = await w.tick()
    expect(report.problems).toMatchObject([
      { code: 'ORPHANED_JOB', file: FILE, message: expect.stringContaining('no stage `smoke` any more') },
    ])
    expect(w.cluster.jobs.size).toBe(2)
  })

  test('so is one whose campaign is finished by that', async () => {
    const w = world(ROWS, { files: other([['smoke', 'always', 'exit=0'], ROWS[1]]) })
    await w.tick()
    const finished = withoutSmoke(w.text(OTHER) ?? '').replace(/\| pending \|/, '| done |')
    w.branch.push('A person', [{ path: OTHER, content: bytes(finished) }])
    await w.tick()
    const { problems } = await w.tick()
    expect(problems).toMatchObject([{ code: 'ORPHANED_JOB', file: OTHER, message: expect.stringContaining('no stage `smoke` any more') }])
  })
})

describe('what no parser of the scheduler’s output knew', () => {
  const odd =
    (oddities: string[]) =>
    (backend: Backend): Backend => ({
      ...backend,
      look: async (watched) => {
        const sight = await backend.look(watched)
        return sight.kind === 'seen' ? { ...sight, oddities } : sight
      },
    })

  test('is a warning of the run, and inert', async () => {
    const evil = 'squeue: \u001b[31m@team <!-- x --></details> `y`\n::error::boo'
    const w = world(ROWS, { met: odd([evil, evil, 'sacct: a', 'sacct: b', 'sacct: c']) })
    const report = await w.tick()
    expect(report.problems.map(({ code, severity }) => [code, severity])).toEqual(Array(3).fill(['SCHEDULER_ODDITY', 'warning']))
    expect(report.problems[0]?.message).toBe('`lab` answered what is not understood: squeue: @team <!-- x --></details> `y` ::error::boo')
    expect(report.problems[2]?.message).toContain('(and 1 more)')
    const summary = summaryOf(report)
    expect(summary).toContain('answered what is not understood')
    expect(summary).not.toMatch(/<!--|<\/details>|@team/)
  })

  test('changes nothing: no commit comes of it', async () => {
    const w = world(ROWS, { met: odd(['squeue: job 7 is in state "LEVITATING"']) })
    await w.tick()
    const { head } = w.branch
    expect((await w.tick()).commit).toBeNull()
    expect(w.branch.head).toBe(head)
  })
})
