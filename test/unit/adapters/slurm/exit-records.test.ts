import { describe, expect, test } from 'vitest'
import { entryOf, type Fact, type Listed } from '../../../../src/adapters/remote/ledger.ts'
import { mergeJobs } from '../../../../src/adapters/slurm/merge.ts'
import { exitRecords } from '../../../../src/adapters/slurm/records.ts'

const BEGAN = 1_800_000_000

/** An attempt's folder: name of a link → where it leads, and when it was made, in seconds after the start. */
const attempt = (links: Record<string, [to: string, after: number]>): Listed => ({
  stage: 'smoke',
  attempt: 1,
  alive: undefined,
  facts: new Map<string, Fact>([
    ['id', { to: '7', at: BEGAN - 60 }],
    ...Object.entries(links).map(([name, [to, after]]): [string, Fact] => [name, { to, at: BEGAN + after }]),
  ]),
})
const rows = (links: Record<string, [to: string, after: number]>) =>
  exitRecords([{ site: { campaign: 'melt', ownerHash: 'abc' }, listed: [attempt(links)] }])
const seen = (links: Record<string, [to: string, after: number]>) => mergeJobs(['7'], { squeue: [], records: rows(links) }).get('7')

const start = (task = 'n.0'): Record<string, [string, number]> => ({ [`start.${task}`]: [`${BEGAN}.4.c1.lab`, 0] })
const exit = (code: number, after: number, task = 'n.0'): Record<string, [string, number]> => ({
  [`exit.${task}`]: [`${code}.${BEGAN}.c1.lab`, after],
})
const term = (after: number, task = 'n.0'): Record<string, [string, number]> => ({ [`term.${task}`]: ['15', after] })
/** Asked five seconds after the start: ten minutes are the limit. */
const limit = (task = 'n.0'): Record<string, [string, number]> => ({ [`limit.${task}`]: ['9:55', 5] })

describe('what a job wrote about its own end', () => {
  test('its status counts, and what it has cost', () => {
    expect(seen({ ...start(), ...limit(), ...exit(0, 120) })).toMatchObject({
      phase: 'ended',
      state: 'COMPLETED',
      exit: { code: 0, signal: 0 },
      started: BEGAN,
      ended: BEGAN + 120,
      node: 'c1.lab',
      cpus: 4,
      coreSeconds: 480,
    })
    expect(seen({ ...start(), ...exit(3, 120) })).toMatchObject({ state: 'FAILED', exit: { code: 3 } })
  })

  test.each([
    ['64(x2)', 128],
    ['64(x2),32', 160],
    ['8', 8],
    ['', undefined],
    ['many', undefined],
  ])('cores on its nodes: %s are %s', (text, cores) => {
    expect(rows({ 'start.n.0': [`${BEGAN}.${text}.c1`, 0], ...exit(0, 1) })[0]?.cpus).toBe(cores)
  })

  test('a record from before it had a beginning is read as ever', () => {
    expect(seen(exit(1, 30))).toMatchObject({ state: 'FAILED', started: BEGAN, ended: BEGAN + 30, node: 'c1.lab' })
  })

  test('what only began has not ended as far as anybody knows; where and when it began is kept for whoever is asked', () => {
    expect(seen({ ...start(), ...limit() })).toBeUndefined()
    const requeued = { ...start(), 'start.n.1': [`${BEGAN + 90}.4.c2`, 90] as [string, number] }
    expect(entryOf(attempt(requeued)).began).toEqual({ at: BEGAN + 90, node: 'c2' })
    expect(entryOf(attempt({}))).not.toHaveProperty('began')
  })
})

describe('a job that was ended by SIGTERM', () => {
  const died = { ...start(), ...limit(), ...exit(143, 600), ...term(600) }

  test('at its time limit has run out of time', () => expect(seen(died)).toMatchObject({ state: 'TIMEOUT' }))

  test.each([571, 600, 690])('%i s after its start too, for clocks differ and SLURM looks every half a minute', (after) => {
    expect(seen({ ...died, ...exit(143, after), ...term(after) })).toMatchObject({ state: 'TIMEOUT' })
  })

  test.each([1, 300, 569])('%i s after its start nobody knows why: it is never taken as preempted', (after) => {
    const job = seen({ ...died, ...exit(143, after), ...term(after) })
    expect(job).toMatchObject({ state: 'TERMINATED', exit: { code: 143 } })
    expect(job?.reason).toMatch(/^ended by SIGTERM, [0-9]+ min before its time limit; who sent it is not known$/)
  })

  test('whose time limit nobody noted: nobody knows why', () => {
    expect(seen({ ...start(), ...exit(143, 600) })).toMatchObject({
      state: 'TERMINATED',
      reason: 'ended by SIGTERM, its time limit is not known; who sent it is not known',
    })
  })

  test('and said that all is well has not come to its end by itself', () => {
    expect(seen({ ...died, ...exit(0, 602) })).toMatchObject({ state: 'TIMEOUT', exit: { code: 0 } })
    expect(seen({ ...died, ...exit(0, 302), ...term(300) })).toMatchObject({ state: 'TERMINATED', exit: { code: 0 } })
  })

  test('and was killed as it saved: the signal alone is known, and enough', () => {
    const job = seen({ ...start(), ...limit(), ...term(601) })
    expect(job).toMatchObject({ state: 'TIMEOUT', ended: BEGAN + 601 })
    expect(job).not.toHaveProperty('exit')
  })

  test('SLURM’s own word for the end of its time counts as well', () => {
    const known: Record<string, [string, number]> = { 'limit.n.0': [`@${BEGAN + 900}`, 1] }
    expect(seen({ ...start(), ...known, ...exit(143, 600) })).toMatchObject({ state: 'TERMINATED' })
    expect(seen({ ...start(), ...known, ...exit(143, 901) })).toMatchObject({ state: 'TIMEOUT' })
  })

  test('a limit that is no length of time is none', () => {
    expect(seen({ ...start(), 'limit.n.0': ['UNLIMITED', 5], ...exit(143, 600) })).toMatchObject({ state: 'TERMINATED' })
  })
})

describe('a job that was requeued', () => {
  test('is judged by its last run', () => {
    expect(seen({ ...start('n.0'), ...exit(143, 30, 'n.0'), ...start('n.1'), ...exit(0, 90, 'n.1') })).toMatchObject({
      state: 'COMPLETED',
      restarts: 1,
    })
  })

  test('is not judged by an earlier one when the last left no end', () => {
    expect(seen({ ...start('n.0'), ...exit(143, 30, 'n.0'), ...start('n.1') })).toBeUndefined()
  })
})

describe('an array', () => {
  test('has an end for each element, and one that left none is missing', () => {
    const job = seen({
      ...start('1.0'),
      ...exit(0, 10, '1.0'),
      ...start('2.0'),
      ...limit('2.0'),
      ...term(601, '2.0'),
      ...start('3.0'),
      ...start('12.2'),
      ...exit(1, 5, '12.2'),
      ...exit(0, 1, '12.0'),
    })
    expect(job?.elements?.map(({ index, state }) => [index, state])).toEqual([[1, 'COMPLETED'], [2, 'TIMEOUT'], [12, 'FAILED']]) // biome-ignore format: a table
  })
})

test('attempts without a job, and links that are none of the wrapper’s, say nothing', () => {
  expect(
    exitRecords([
      {
        site: { campaign: 'melt', ownerHash: 'abc' },
        listed: [{ stage: 'smoke', attempt: 1, alive: undefined, facts: new Map([['exit.n.0', { to: '0.1.c1', at: 9 }]]) }],
      },
    ]),
  ).toEqual([])
  expect(rows({ exit: ['0.EXITED', 1], 'pid.n.0': ['12', 1], released: ['7', 1] })).toEqual([])
})
