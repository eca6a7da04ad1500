import { describe, expect, test } from 'vitest'
import type { Effect } from '../../../src/core/effect.ts'
import type { StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { type Answer, dark, entry, job, knowledge, NOW, obliging, play, seen, spec, stage, state, types } from './support.ts'

const HOUR = 3600
const running = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
const smoke = (over: Partial<StageSpec> = {}): StageSpec => stage('smoke', { expectedWalltime: HOUR, checkpoint: '*.restart', ...over })
const since = (seconds: number, over: Partial<JobSeen> = {}) =>
  seen([job('7', { started: NOW - seconds, ...over })], [entry('smoke', 1, { job: '7', checkpoint: 'aaa' })])

/** The checkpoint as a look finds it. */
const checkpoint =
  (sha256: string | undefined, age: number) =>
  (effect: Effect): Answer => {
    if (effect.type !== 'gather') return obliging(effect)
    if (effect.need.kind === 'hash') return sha256 === undefined ? { kind: 'hash' } : { kind: 'hash', file: 'a.restart', sha256 }
    if (effect.need.kind === 'files')
      return { kind: 'files', files: sha256 === undefined ? [] : [{ path: 'a.restart', size: 9, modified: NOW - age }], truncated: false }
    return obliging(effect)
  }

describe('a job that runs for more than 3 × the expected walltime', () => {
  test('is stuck when its checkpoint is still the one from its submission', () => {
    const ticked = play(knowledge(spec(smoke())), running, since(3 * HOUR + 1), checkpoint('aaa', 10))
    expect(ticked.events).toMatchObject([{ type: 'stage-escalated', class: 'stuck' }])
    expect(ticked.state.escalation?.reason).toMatch(/job 7 runs for 3 h.*expected 60 min.*`scancel 7`/)
  })

  test('is stuck when its checkpoint changed once and then stood still for as long', () => {
    expect(types(play(knowledge(spec(smoke())), running, since(9 * HOUR), checkpoint('bbb', 3 * HOUR + 1)))).toEqual(['stage-escalated'])
  })

  test('is stuck when it never wrote one', () => {
    expect(types(play(knowledge(spec(smoke())), running, since(9 * HOUR), checkpoint(undefined, 0)))).toEqual(['stage-escalated'])
  })

  test('is well as long as its checkpoint advances', () => {
    const ticked = play(knowledge(spec(smoke())), running, since(9 * HOUR), checkpoint('bbb', HOUR))
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]?.on).toBe('time')
  })

  test('is judged by time alone where no checkpoint is bound', () => {
    const { checkpoint: _, ...bare } = smoke()
    expect(types(play(knowledge(spec(bare)), running, since(3 * HOUR + 1)))).toEqual(['stage-escalated'])
  })

  test('is left alone: nothing is cancelled, and it is said once', () => {
    const asked: Effect[] = []
    const ticked = play(knowledge(spec(smoke())), running, since(9 * HOUR), checkpoint('aaa', 0), asked)
    expect(asked.filter(({ type }) => type === 'cancel')).toEqual([])
    expect(types(play(knowledge(spec(smoke())), ticked.state, since(10 * HOUR), checkpoint('aaa', 0)))).toEqual([])
  })
})

describe('what is not stuck', () => {
  test('a job within its time is not even looked at', () => {
    const asked: Effect[] = []
    expect(play(knowledge(spec(smoke())), running, since(3 * HOUR), undefined, asked).events).toEqual([])
    expect(asked).toEqual([])
  })

  test('nobody expects anything, nobody is late', () => {
    const { expectedWalltime: _, ...bare } = smoke()
    expect(play(knowledge(spec(bare)), running, since(999 * HOUR), checkpoint('aaa', 0)).events).toEqual([])
  })

  test('a checkpoint that could not be looked at proves nothing, and neither does a dark cluster', () => {
    const blind = (effect: Effect): Answer =>
      effect.type === 'gather' ? { kind: 'unobserved', why: 'no answer in time' } : obliging(effect)
    expect(play(knowledge(spec(smoke())), running, since(9 * HOUR), blind).events).toEqual([])
    expect(play(knowledge(spec(smoke())), running, dark).events).toEqual([])
  })

  test('an array is as old as the element that runs longest, for others may have waited in the queue', () => {
    const { checkpoint: _, ...bare } = smoke()
    const element = (index: number, started: number) => ({ index, phase: 'running' as const, state: 'RUNNING', started })
    const young = { elements: [{ index: 1, phase: 'ended' as const, state: 'COMPLETED' }, element(2, NOW - HOUR)] }
    expect(play(knowledge(spec(bare)), running, since(9 * HOUR, young)).events).toEqual([])
    expect(types(play(knowledge(spec(bare)), running, since(9 * HOUR, { elements: [element(1, NOW - 4 * HOUR)] })))).toEqual([
      'stage-escalated',
    ])
  })
})
