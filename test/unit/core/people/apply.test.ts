import { describe, expect, test } from 'vitest'
import type { StageState } from '../../../../src/core/model.ts'
import { apply, type Forum, lapsed } from '../../../../src/core/people/apply.ts'
import { knowledge, NOW, spec, stage, state } from '../support.ts'

const MELT = spec(stage('prod', { checkpoint: '*.restart' }))
const APPROVAL = {
  act: 'restart',
  digest: 'a000000000000002',
  by: 'ben',
  at: '2027-01-15T08:00:00Z',
  expires: '2027-01-22T08:00:00Z',
  issue: 17,
} as const

/** Digests stand for the attempt alone. */
const digestOf: Forum['digestOf'] = (act) => (act.kind === 'restart' ? `a00000000000000${act.attempt}` : 'cancel')

const forum = (at: Partial<StageState>, over: Partial<Forum> = {}): Forum => ({
  knowledge: knowledge(MELT),
  state: state({ prod: { attempt: 1, ...at } }, at.status === 'escalated' ? 'prod: x: y' : undefined),
  target: { role: 'approval', stage: MELT.stages[0] ?? stage('prod') },
  by: 'mia',
  said: NOW,
  now: NOW,
  digestOf,
  ...over,
})

const approve = { name: 'approve', args: ['a000000000000002'] } as const

describe('a restart that was proposed', () => {
  test('is done when it is approved', () => {
    const applied = apply(forum({ status: 'escalated', approval: APPROVAL }), { ...approve, args: [...approve.args] })
    expect(applied).toMatchObject({ events: [{ type: 'approval-given' }, { type: 'stage-restarted', stage: 'prod' }] })
  })

  // the attempt was found to run after all, or somebody has skipped the stage meanwhile
  test.each([
    ['running', /job is not over/],
    ['done', /this stage is done/],
  ] as const)('is refused, and lapses, while the stage is %s', (status, why) => {
    const at = forum({ status, approval: APPROVAL })
    expect(apply(at, { ...approve, args: [...approve.args] })).toEqual({ refused: expect.stringMatching(why) })
    expect(lapsed(at.knowledge, at.state, NOW, digestOf)).toEqual([expect.objectContaining({ type: 'approval-ended', how: 'stale' })])
  })

  test('stays while nothing changes', () => {
    const at = forum({ status: 'escalated', approval: APPROVAL })
    expect(lapsed(at.knowledge, at.state, NOW, digestOf)).toEqual([])
  })
})

describe('what was said before the failure was known', () => {
  const escalated = (said: number, now = NOW): Forum =>
    forum(
      { status: 'escalated', started: '2027-01-15T07:00:00Z', escalatedAt: NOW - 60 },
      { target: { role: 'escalation', stage: MELT.stages[0] ?? stage('prod') }, said, now },
    )

  test.each(['retry', 'skip', 'restart'] as const)('is no /%s to it', (name) => {
    expect(apply(escalated(NOW - 61), { name, args: [] })).toEqual({ refused: expect.stringContaining('came to wait for a person') })
    expect(apply(escalated(NOW - 60), { name, args: [] })).toHaveProperty('events')
  })

  test('is heard all the same where that time was written by a clock that runs ahead', () => {
    expect(apply(escalated(NOW - 90, NOW - 80), { name: 'retry', args: [] })).toHaveProperty('events')
  })
})
