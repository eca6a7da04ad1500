import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readIndices, readJobId } from '../../../../src/adapters/slurm/arrays.ts'
import { readLimit } from '../../../../src/adapters/slurm/fields.ts'
import { isAccountingAbsent, parseSacct } from '../../../../src/adapters/slurm/sacct.ts'
import { parseScontrol } from '../../../../src/adapters/slurm/scontrol.ts'
import { parseSqueue } from '../../../../src/adapters/slurm/squeue.ts'
import { phaseOf } from '../../../../src/adapters/slurm/states.ts'

// cells as a SLURM 22.05 printed them, in the columns of squeueFormat: %i|%T|%S|%e|%V|%l|%P|%C|%N|%r|token
const only = (line: string) => parseSqueue(line).rows[0]

describe('squeue', () => {
  test('a held job waits for its release and bears its token', () => {
    expect(only('43|PENDING|N/A|N/A|1795471874|10:00|cpu|1||JobHeldUser|co.smoke.1.abcd')).toEqual({
      id: '43', phase: 'held', state: 'PENDING', reason: 'JobHeldUser', submitted: 1795471874, timeLimit: 600, partition: 'cpu', cpus: 1, token: 'co.smoke.1.abcd',
    }) // biome-ignore format: one row
  })

  test('a reason with a comma is one reason, and the estimate of a queued job is no start', () => {
    const row = only('35|PENDING|1795475700|N/A|1795471874|5:00|cpu|1||ReqNodeNotAvail, UnavailableNodes:c1|')
    expect(row).toMatchObject({ phase: 'queued', reason: 'ReqNodeNotAvail, UnavailableNodes:c1', startEstimate: 1795475700 })
    expect(row).not.toHaveProperty('started')
    expect(row).not.toHaveProperty('token')
  })

  test.each([
    ['COMPLETING', 'running'],
    ['SUSPENDED', 'running'],
    ['CONFIGURING', 'running'],
    ['RUNNING', 'running'],
    ['CANCELLED', 'ended'],
    ['OUT_OF_MEMORY', 'ended'],
    ['NODE_FAIL', 'ended'],
    ['SPECIAL_EXIT', 'held'],
  ])('%s is %s', (state, phase) => {
    expect(only(`20|${state}|1795471875|1795471876|1795471874|10:00|cpu|1|c2|None|x`)?.phase).toBe(phase)
  })

  test('the end that squeue prints for a running job is its limit, not its end', () => {
    const row = only('79|RUNNING|1795471875|1795472475|1795471874|10:00|cpu|1|c1|None|x')
    expect(row).toMatchObject({ phase: 'running', started: 1795471875, reason: '' })
    expect(row).not.toHaveProperty('ended')
  })

  test('a job requeued in held state is held', () => {
    expect(only('32|PENDING|N/A|N/A|1795471874|10:00|cpu|1||job requeued in held state|')?.phase).toBe('held')
  })

  test('pending elements of an array are one line', () => {
    expect(only('67_[3-9%3]|PENDING|N/A|N/A|1795471874|10:00|cpu|1||JobArrayTaskLimit|arr')).toMatchObject({
      id: '67',
      indices: [3, 4, 5, 6, 7, 8, 9],
      phase: 'queued',
    })
    expect(only('67_2|RUNNING|1795471875|N/A|1795471874|10:00|cpu|1|c1|None|arr')).toMatchObject({
      id: '67',
      indices: [2],
      phase: 'running',
    })
  })

  test('a list of elements that is cut is reported, and its array is not known to have ended', () => {
    // as squeue prints it without SLURM_BITSTR_LEN=0
    const { rows, oddities } = parseSqueue('27_[2-3,5,7,11,13,17,19,2|PENDING|N/A|N/A|1795471874|10:00|cpu|1||Priority|arr')
    expect(rows).toMatchObject([{ id: '27', indices: [], phase: 'queued' }])
    expect(oddities).toEqual([
      'squeue: elements of 27 that cannot be read: 27_[2-3,5,7,11,13,17,19,2|PENDING|N/A|N/A|1795471874|10:00|cpu|1||Priority|arr',
    ])
  })

  test('a separator within the token column stays in the token', () => {
    expect(only('9|RUNNING|1|2|3|10:00|cpu|1|c1|None|somebody|else')?.token).toBe('somebody|else')
  })

  test('an unknown state and an unreadable line are reported, not guessed', () => {
    const parsed = parseSqueue('7|LEVITATING|1|2|3|10:00|cpu|1|c1|None|x\nbanner of the day\n\n')
    expect(parsed.rows).toMatchObject([{ id: '7', phase: 'unknown', state: 'LEVITATING' }])
    expect(parsed.oddities).toEqual(['squeue: job 7 is in state "LEVITATING"', 'squeue: banner of the day'])
  })

  test('the heading of a cluster among several is no oddity', () => {
    expect(parseSqueue('CLUSTER: alpine\n')).toEqual({ rows: [], oddities: [] })
  })
})

// JobID,State,ExitCode,Submit,Start,End,TimelimitRaw,Partition,AllocCPUS,NodeList,Reason
describe('sacct', () => {
  const one = (line: string) => parseSacct(line).rows[0]

  test('a cancelled job names who did it, and its exit of 0:0 is not a success', () => {
    expect(one('20|CANCELLED by 1001|0:0|1795471891|1795471891|1795471892|10|cpu|1|c2|None')).toMatchObject({
      state: 'CANCELLED', by: '1001', phase: 'ended', exit: { code: 0, signal: 0 }, ended: 1795471892, timeLimit: 600,
    }) // biome-ignore format: one row
  })

  test('COMPLETED without an end has not ended yet', () => {
    const row = one('82|COMPLETED|0:0|1795471891|1795471891|Unknown|10|cpu|1|c1|None')
    expect(row?.phase).toBe('running')
    expect(row).not.toHaveProperty('exit')
    expect(row).not.toHaveProperty('ended')
  })

  test.each([
    ['3|FAILED|0:9', { code: 0, signal: 9 }],
    ['5|FAILED|127:0', { code: 127, signal: 0 }],
    ['8|TIMEOUT|0:0', { code: 0, signal: 0 }],
    ['6|FAILED|0:53', { code: 0, signal: 53 }],
  ])('%s', (head, exit) => {
    expect(one(`${head}|1795471891|1795471891|1795471892|10|cpu|1|None assigned|None`)).toMatchObject({ phase: 'ended', exit })
  })

  test('a job that waits in the accounting has neither node nor end', () => {
    const row = one('27|PENDING|0:0|1795471939|Unknown|Unknown|10|cpu|1|None assigned|BeginTime')
    expect(row).toMatchObject({ phase: 'queued', reason: 'BeginTime' })
    expect(row).not.toHaveProperty('node')
  })

  test('pending elements and single ones belong to their array', () => {
    expect(
      parseSacct('67_4|FAILED|1:0|1|2|3|10|cpu|1|c1|None\n67_[5-6]|PENDING|0:0|1|Unknown|Unknown|10|cpu|1|None assigned|None').rows,
    ).toMatchObject([
      { id: '67', indices: [4], phase: 'ended' },
      { id: '67', indices: [5, 6], phase: 'queued' },
    ])
  })

  test('only its own words say that there is no accounting', () => {
    expect(isAccountingAbsent('Slurm accounting storage is disabled')).toBe(true)
    expect(isAccountingAbsent('sacct: error: Problem talking to the database: Connection refused')).toBe(false)
  })
})

describe('scontrol', () => {
  const captured = parseScontrol(readFileSync(join(import.meta.dirname, 'captured/scontrol.txt'), 'utf8'))
  const found = (id: string, state: string) => captured.rows.find((row) => row.id === id && row.state === state)

  test('every captured line is understood', () => {
    expect(captured.oddities).toEqual([])
    expect(captured.rows.length).toBeGreaterThan(8)
  })

  test('it knows the exit code, the node and how often a job was requeued', () => {
    expect(found('2', 'FAILED')).toMatchObject({ exit: { code: 1, signal: 0 }, node: 'c1', partition: 'cpu', restarts: 0, timeLimit: 600 })
    expect(found('27', 'PENDING')).toMatchObject({ phase: 'queued', restarts: 1, reason: 'BeginTime' })
    expect(found('8', 'TIMEOUT')).toMatchObject({ phase: 'ended', exit: { code: 0, signal: 15 } })
  })

  test('an element belongs to its array', () => {
    const line =
      readFileSync(join(import.meta.dirname, 'captured/scontrol.txt'), 'utf8')
        .split('\n')[0]
        ?.replace('JobId=1 ', 'JobId=4 ArrayJobId=1 ArrayTaskId=2 ArrayTaskThrottle=2 ') ?? ''
    expect(parseScontrol(line).rows).toMatchObject([{ id: '1', indices: [2] }])
  })

  test('a job that is named like a state deceives nobody', () => {
    const line =
      readFileSync(join(import.meta.dirname, 'captured/scontrol.txt'), 'utf8')
        .split('\n')
        .find((text) => text.startsWith('JobId=2 ')) ?? ''
    expect(parseScontrol(line.replace('JobName=fail1', 'JobName=x JobState=COMPLETED Reason=None y')).rows).toMatchObject([
      { state: 'FAILED' },
    ])
  })
})

describe('the words', () => {
  test('what no table knows has no phase', () => {
    expect(phaseOf('REVOKED', '')).toBe('unknown')
    expect(phaseOf('constructor', '')).toBe('unknown')
  })

  test.each([
    ['10:00', 600],
    ['1:02:03', 3723],
    ['1-00:00:00', 86_400],
    ['30', 1800],
    ['UNLIMITED', undefined],
    ['Partition_Limit', undefined],
  ])('a limit of %s', (text, seconds) => expect(readLimit(text)).toBe(seconds))

  test('lists of indices', () => {
    expect(readIndices('1,4,7-8')).toEqual([1, 4, 7, 8])
    expect(readIndices('0-20:5%2')).toEqual([0, 5, 10, 15, 20])
    expect(readIndices('0-999999999')).toBeUndefined()
    expect(readJobId('67_[3-4%3]')).toEqual({ base: '67', indices: [3, 4] })
    expect(readJobId('abc')).toBeUndefined()
  })
})
