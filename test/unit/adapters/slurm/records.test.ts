import { describe, expect, test } from 'vitest'
import type { Fact, Listed } from '../../../../src/adapters/remote/ledger.ts'
import { mergeJobs } from '../../../../src/adapters/slurm/merge.ts'
import { exitRecords, type Ledger, ofThisLife } from '../../../../src/adapters/slurm/records.ts'
import type { Row } from '../../../../src/adapters/slurm/rows.ts'

const DAY = 86_400
const NOW = 1_800_000_000

const fact = (to: string, at: number): Fact => ({ to, at })
const listed = (stage: string, attempt: number, id: string, at: number, exits: Record<string, Fact> = {}): Listed => ({
  stage,
  attempt,
  alive: undefined,
  facts: new Map([['id', fact(id, at)], ...Object.entries(exits)]),
})
const ledger = (campaign: string, ...entries: Listed[]): Ledger => ({ site: { campaign, ownerHash: 'abc' }, listed: entries })

const old = ledger(
  'ice',
  listed('prod', 1, '7', NOW - 10 * DAY, { 'exit.1.0': fact('0.5.n1', NOW - 9 * DAY), 'exit.2.0': fact('0.5.n1', NOW - 9 * DAY) }),
)
const queued: Row = { id: '7', phase: 'running', state: 'RUNNING', reason: '', submitted: NOW, token: 'melt.smoke.1.abc' }

describe('an id that has come round, on a cluster without accounting', () => {
  test('belongs to the attempt that bore it last, in whatever campaign', () => {
    const young = ledger('melt', listed('smoke', 1, '7', NOW, { 'exit.n.0': fact('3.5.n1', NOW + 60) }))
    expect(exitRecords([old, young])).toMatchObject([{ id: '7', exit: { code: 3, signal: 0 }, token: 'melt.smoke.1.abc' }])
    expect(exitRecords([young, old])).toEqual(exitRecords([old, young]))
  })

  test('has no end yet where its last bearer has left none', () => {
    expect(exitRecords([old, ledger('melt', listed('smoke', 1, '7', NOW))])).toEqual([])
  })

  test('is not made an array of by what an array wrote that bore it before', () => {
    expect(mergeJobs(['7'], { squeue: [queued], records: exitRecords([old]) }).get('7')).toMatchObject({ phase: 'running' })
  })

  test('keeps the records of its own elements beside those that squeue still shows', () => {
    const own = ledger('melt', listed('smoke', 1, '7', NOW, { 'exit.1.0': fact('0.5.n1', NOW + 60) }))
    const job = mergeJobs(['7'], { squeue: [{ ...queued, indices: [2] }], records: exitRecords([own]) }).get('7')
    expect(job?.elements).toMatchObject([
      { index: 1, phase: 'ended' },
      { index: 2, phase: 'running' },
    ])
  })
})

describe('a database that lags', () => {
  const ended = (at: number): Row => ({ id: '7', indices: [1], phase: 'ended', state: 'TIMEOUT', reason: '', ended: at })

  test('says nothing of the job that bears the id now', () => {
    const ledgers = [ledger('melt', listed('smoke', 1, '7', NOW))]
    // and what it says of this one is said of the attempt that bears it: sacct itself shows no token
    expect(ofThisLife(ledgers, [ended(NOW - 5 * DAY), ended(NOW + 60)])).toEqual([{ ...ended(NOW + 60), token: 'melt.smoke.1.abc' }])
    // clocks of file servers and schedulers differ a little
    expect(ofThisLife(ledgers, [ended(NOW - 60)])).toHaveLength(1)
  })

  test('says the end of a job that a script submitted by itself of that script, not of who bore its id before', () => {
    const script: Listed = { ...listed('post', 3, 'p9.1.login', NOW), facts: new Map([['follows', fact('7', NOW)]]) }
    const ledgers = [ledger('ice', listed('prod', 1, '7', NOW - 10 * DAY)), ledger('melt', script)]
    expect(ofThisLife(ledgers, [ended(NOW + 60)])).toMatchObject([{ token: 'melt.post.3.abc' }])
  })

  test('is heard about jobs that no ledger names', () => {
    expect(ofThisLife([], [ended(5)])).toHaveLength(1)
  })
})
