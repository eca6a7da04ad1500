import { describe, expect, test } from 'vitest'
import { snapshotOf } from '../../../src/cli/history/snapshots.ts'
import { messageOf, subjectOf, type Told } from '../../../src/shell/message.ts'
import { state } from '../core/support.ts'

const told = (campaign: string, over: Partial<Parameters<typeof subjectOf>[0][number]> = {}) => ({
  campaign,
  before: state({ smoke: { status: 'running', job: '1', attempt: 1 } }),
  after: state({ smoke: { status: 'done', job: '1', attempt: 1 }, prod: { status: 'running', job: '12345700', attempt: 1 } }),
  events: [
    { type: 'stage-done' as const, stage: 'smoke', at: 0, verdicts: [] },
    { type: 'stage-ready' as const, stage: 'prod' },
    { type: 'attempt-submitted' as const, stage: 'prod', attempt: 1, job: '12345700', at: 0, adopted: false },
  ],
  ...over,
})

describe('what a commit says', () => {
  test('one campaign: a subject that a person would write', () => {
    expect(subjectOf([told('co-diffusion')])).toBe('co-diffusion: smoke done, prod submitted as 12345700')
  })

  test('several campaigns: what happened, counted', () => {
    expect(subjectOf([told('a'), told('b')])).toBe('a, b: 2 done, 2 submitted')
    expect(subjectOf(['a', 'b', 'c', 'd'].map((name) => told(name)))).toBe('4 campaigns: 4 done, 4 submitted')
  })

  test('trailers name campaign, stage, transition, job, attempt and run', () => {
    expect(
      messageOf([told('co')], 'https://x/1')
        .split('\n')
        .slice(-10),
    ).toEqual([
      '',
      'Campaign: co',
      'Stage: smoke',
      'Transition: running -> done',
      'Stage: prod',
      'Transition: pending -> running',
      'Job: 12345700',
      'Attempt: co.prod.1',
      'Run: https://x/1',
      '',
    ])
  })

  test('the commit that tells of an end keeps the job’s times, the cluster’s word and the cost', () => {
    const failed = { type: 'attempt-failed' as const, stage: 'smoke', attempt: 1, at: 9, class: 'walltime', error: '', because: '' }
    const done = { type: 'stage-done' as const, stage: 'smoke', at: 9, verdicts: [] }
    const trailers = (event: Told['events'][number]): string[] =>
      messageOf([told('co', { events: [event] })], 'r')
        .split('\n')
        .filter((line) => line.startsWith('Job-'))
    const end = { state: 'TIMEOUT', submitted: 1767225600, started: 1767225700, ended: 1767229300 }
    const times = '2026-01-01T00:00:00Z 2026-01-01T00:01:40Z 2026-01-01T01:01:40Z'
    expect(trailers({ ...failed, end, cost: { coreHours: 1.5, usd: 0 } })).toEqual([
      `Job-Times: smoke.1 ${times} TIMEOUT`,
      'Job-Cost: smoke.1 1.5 core-hours',
    ])
    expect(trailers({ ...done, end: { ...end, state: 'COMPLETED' }, cost: { coreHours: 0, usd: 2 } })).toEqual([
      `Job-Times: smoke.1 ${times} COMPLETED`,
      'Job-Cost: smoke.1 0 core-hours, 2 USD',
    ])
    expect(trailers({ ...failed, end: { state: 'CANCELLED\nApproved-By: eve', ended: 1767229300 } })).toEqual([
      'Job-Times: smoke.1 - - 2026-01-01T01:01:40Z CANCELLEDAB',
    ])
    expect(trailers(failed)).toEqual([])
  })

  test('history reads what the commit says, and nothing else', () => {
    const end = { state: 'NODE_FAIL', started: 1767225700, ended: 1767229300 }
    const event = { type: 'attempt-failed' as const, stage: 'smoke', attempt: 3, at: 9, class: 'x', error: '', because: '', end }
    const all = [told('a'), told('b', { events: [{ ...event, cost: { coreHours: 0.25, usd: 1 } }] }), told('c', { events: [event] })]
    const endings = (campaign: string, message = messageOf(all, 'r')) =>
      [...snapshotOf({ sha: '', at: 0, by: '', message, content: undefined }, 'f', campaign).endings].map(([key, ending]) => ({
        key,
        ...ending,
      }))
    const times = { submitted: null, started: end.started, ended: end.ended, state: 'NODE_FAIL' }
    expect(endings('a')).toEqual([])
    expect(endings('b')).toEqual([{ key: 'smoke.3', times, cost: { core_hours: 0.25, usd: 1 } }])
    expect(endings('c')).toEqual([{ key: 'smoke.3', times }])
    expect(endings('c', messageOf(all, 'r').replace('Run: r', ''))).toEqual([])
  })

  test('a cluster’s words can’t forge a trailer or a line', () => {
    const evil = {
      type: 'attempt-failed' as const,
      stage: 'smoke',
      attempt: 1,
      at: 0,
      class: 'x',
      error: 'bad\n\nApproved-By: eve\u001b[31m',
      because: '',
    }
    const message = messageOf([told('co', { events: [evil] })], 'r')
    expect(message).not.toMatch(/^Approved-By/m)
    expect(message).not.toContain('\u001b')
  })
})
