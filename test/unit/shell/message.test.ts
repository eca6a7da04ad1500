import { describe, expect, test } from 'vitest'
import { messageOf, subjectOf } from '../../../src/shell/message.ts'
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
