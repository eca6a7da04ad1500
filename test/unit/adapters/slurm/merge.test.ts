import { describe, expect, test } from 'vitest'
import { mergeJobs, type Sources } from '../../../../src/adapters/slurm/merge.ts'
import type { Row } from '../../../../src/adapters/slurm/rows.ts'
import { parseSacct } from '../../../../src/adapters/slurm/sacct.ts'
import { parseSqueue } from '../../../../src/adapters/slurm/squeue.ts'

const queue = (...lines: string[]): Row[] => parseSqueue(lines.join('\n')).rows
const acct = (...lines: string[]): Row[] => parseSacct(lines.join('\n')).rows
const job = (id: string, sources: Sources) => mergeJobs([id], sources).get(id)

const q = (id: string, state: string, reason = 'None', submit = 100) => `${id}|${state}|110|120|${submit}|10:00|cpu|1|c1|${reason}|tok`
const a = (id: string, state: string, exit = '0:0', end = '120', submit = 100) =>
  `${id}|${state}|${exit}|${submit}|110|${end}|10|cpu|1|c1|None`

describe('one job from several sources', () => {
  test('squeue says that it lives, whatever the accounting has', () => {
    expect(job('5', { squeue: queue(q('5', 'RUNNING')), sacct: acct(a('5', 'FAILED', '1:0')) })?.phase).toBe('running')
  })

  test('a requeued job is not ended by the record of its earlier run', () => {
    const seen = job('5', { squeue: queue(q('5', 'PENDING', 'BeginTime', 200)), sacct: acct(a('5', 'PREEMPTED', '0:0', '150', 100)) })
    expect(seen).toMatchObject({ phase: 'queued', submitted: 200 })
  })

  test('the accounting adds the exit code and who cancelled it', () => {
    expect(job('5', { squeue: queue(q('5', 'CANCELLED')), sacct: acct(a('5', 'CANCELLED by 0')) })).toMatchObject({
      state: 'CANCELLED',
      by: '0',
      ended: 120,
      token: 'tok',
    })
    expect(job('5', { squeue: queue(q('5', 'FAILED', 'NonZeroExitCode')), sacct: acct(a('5', 'FAILED', '3:0')) })).toMatchObject({
      exit: { code: 3, signal: 0 },
    })
  })

  test('a record of another job with the same number adds nothing', () => {
    expect(
      job('5', { squeue: queue(q('5', 'FAILED', 'NonZeroExitCode', 900)), sacct: acct(a('5', 'FAILED', '3:0', '120', 100)) }),
    ).not.toHaveProperty('exit')
  })

  test('gone from the queue, ended in the accounting', () => {
    expect(job('5', { squeue: [], sacct: acct(a('5', 'TIMEOUT')) })).toMatchObject({ phase: 'ended', state: 'TIMEOUT' })
  })

  test('running in the accounting, unknown to the queue: stale, and nobody guesses', () => {
    expect(job('5', { squeue: [], sacct: acct(a('5', 'RUNNING', '0:0', 'Unknown')) })).toMatchObject({
      phase: 'unknown',
      state: 'RUNNING',
      reason: 'stale',
    })
  })

  test('what no source knows is left out', () => {
    expect(mergeJobs(['5'], { squeue: [], sacct: [] }).size).toBe(0)
  })

  test('without accounting the own record of a job counts, after queue and scontrol', () => {
    const record: Row = { id: '5', phase: 'ended', state: 'FAILED', reason: '', exit: { code: 4, signal: 0 }, ended: 130 }
    expect(job('5', { squeue: queue(q('5', 'RUNNING')), records: [record] })?.phase).toBe('running')
    expect(job('5', { squeue: [], records: [record] })).toMatchObject({ phase: 'ended', exit: { code: 4, signal: 0 } })
  })
})

describe('an array', () => {
  test('lives as long as one element does', () => {
    const seen = job('67', {
      squeue: queue(q('67_[3-4%3]', 'PENDING', 'JobArrayTaskLimit'), q('67_1', 'FAILED', 'NonZeroExitCode'), q('67_0', 'COMPLETED')),
      sacct: [],
    })
    expect(seen).toMatchObject({ phase: 'queued' })
    expect(seen).not.toHaveProperty('ended')
    expect(seen?.elements?.map((e) => [e.index, e.phase])).toEqual([[0, 'ended'], [1, 'ended'], [3, 'queued'], [4, 'queued']]) // biome-ignore format: a table
  })

  test('has not ended as long as some of it cannot be read', () => {
    const seen = job('67', {
      squeue: queue(q('67_[3,5,7,1', 'PENDING', 'Priority'), q('67_0', 'COMPLETED'), q('67_1', 'COMPLETED')),
      sacct: [],
    })
    expect(seen).toMatchObject({ phase: 'unknown', reason: 'its elements could not be read' })
  })

  test('ends with the first element that failed', () => {
    const seen = job('67', {
      squeue: queue(q('67_2', 'COMPLETED')),
      sacct: acct(a('67_0', 'COMPLETED'), a('67_1', 'FAILED', '1:0', '140'), a('67_2', 'COMPLETED', '0:0', '125')),
    })
    expect(seen).toMatchObject({ phase: 'ended', state: 'FAILED', exit: { code: 1, signal: 0 }, ended: 140 })
    expect(seen?.elements).toHaveLength(3)
  })

  test('an element that was cancelled while it waited vanishes, and the rest has ended', () => {
    expect(job('67', { squeue: [], sacct: acct(a('67_0', 'COMPLETED'), a('67_2', 'COMPLETED')) })).toMatchObject({
      phase: 'ended',
      state: 'COMPLETED',
      elements: [{ index: 0 }, { index: 2 }],
    })
  })
})
