import { describe, expect, test } from 'vitest'
import { expectedEnd, IDLE, nextLook } from '../../../src/core/cadence.ts'
import type { Seconds, StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { dark, entry, job, knowledge, NOW, play, seen, spec, stage, state } from './support.ts'

const running = state({ a: { status: 'running', job: '1', attempt: 1 } })
const of = (expectedWalltime?: Seconds) => spec(stage('a', expectedWalltime === undefined ? {} : { expectedWalltime }))

test('the seed’s table: the longer the active stage, the rarer the look', () => {
  expect([1800, 2 * 3600, 10 * 3600, 48 * 3600].map((length) => nextLook(of(length), running, []))).toEqual([300, 1800, 7200, 28_800])
})

test('what the scheduler says is better than the table', () => {
  expect(nextLook(of(48 * 3600), running, [{ stage: 'a', on: 'time', why: '', within: 900 }])).toBe(900)
})

test('nothing that can move by itself: twelve hours', () => {
  expect(nextLook(of(), state({ a: { status: 'done' } }), [])).toBe(IDLE)
  expect(nextLook(of(), state({ a: { status: 'escalated' } }, 'a: x: y'), [])).toBe(IDLE)
  expect(nextLook({ ...of(), held: true }, running, [])).toBe(IDLE)
})

test('an outage is looked at again like an active stage', () => {
  expect(nextLook(of(1800), running, [{ stage: 'a', on: 'backend', why: '' }])).toBe(300)
})

const MINUTE = 60

/** Given a stage whose attempt runs as job 7; when the scheduler says this of it; then so many seconds are left. */
const left = (over: Partial<StageSpec>, said: Partial<JobSeen> | undefined): Seconds | undefined => {
  const about = knowledge(spec(stage('smoke', over)))
  const sight = said === undefined ? dark : seen([job('7', said)], [entry('smoke', 1, { job: '7' })])
  const { state: after, waiting } = play(about, state({ smoke: { status: 'running', job: '7', attempt: 1 } }), sight)
  return expectedEnd(about, after, waiting)
}

describe('the end of a short stage', () => {
  const short = { expectedWalltime: 20 * MINUTE }
  const since = (minutes: number): Partial<JobSeen> => ({ started: NOW - minutes * MINUTE })

  test.for<[string, Partial<StageSpec>, Partial<JobSeen> | undefined, Seconds | undefined]>([
    ['given 20 minutes, when it runs since 15, then 5 are left', short, since(15), 5 * MINUTE],
    ['given 20 minutes, when it runs since 30, then it is 10 overdue', short, since(30), -10 * MINUTE],
    ['given 20 minutes, when it runs since 41, then nobody knows any more', short, since(41), undefined],
    ['given no expectation, when its limit is 10 minutes, then that counts', {}, { ...since(4), timeLimit: 600 }, 6 * MINUTE],
    ['given no expectation and no limit, then nobody knows', {}, since(4), undefined],
    ['given two hours, when five minutes are left, then it is no short stage', { expectedWalltime: 7200 }, since(115), undefined],
    ['given a command without an expectation, then its own bound counts', { work: { kind: 'command', command: 'true' } }, since(9), MINUTE],
    ['when it waits and will start in 5 minutes, then in 25', short, { phase: 'queued', startEstimate: NOW + 300 }, 25 * MINUTE],
    ['when it was queued a minute ago, then it may start now', short, { phase: 'queued', submitted: NOW - 60 }, 20 * MINUTE],
    ['when it is queued for long, then nobody knows', short, { phase: 'queued', submitted: NOW - 301 }, undefined],
    ['when a person holds the job, then nothing is about to end', short, { phase: 'held', submitted: NOW }, undefined],
    ['when nobody can look, then nobody knows', short, undefined, undefined],
  ])('%s', ([, over, said, expected]) => expect(left(over, said)).toBe(expected))

  test('given a stage that was submitted a moment ago, then it ends no sooner than it takes', () => {
    const takes = (over: Partial<StageSpec>, time?: string) => {
      const about = knowledge(spec(stage('smoke', over)), {
        directives: { smoke: { options: time ? { time } : {}, lines: {}, held: false, unknown: [] } },
      })
      return expectedEnd(about, play(about, state({}), seen()).state, [])
    }
    expect(takes(short)).toBe(20 * MINUTE)
    expect(takes({}, '00:05:00')).toBe(5 * MINUTE)
    expect(takes({ sbatch: { time: '3' } }, '02:00:00')).toBe(3 * MINUTE)
    expect(takes({}, '02:00:00')).toBeUndefined()
    expect(takes({})).toBeUndefined()
  })

  test('given a campaign that is held, escalated or done, then nothing is waited for', () => {
    const about = knowledge(spec(stage('smoke', short)))
    const runs = { smoke: { status: 'running' as const, job: '7', attempt: 1 } }
    expect(expectedEnd(about, state(runs), [])).toBe(20 * MINUTE)
    expect(expectedEnd({ ...about, spec: { ...about.spec, held: true } }, state(runs), [])).toBeUndefined()
    expect(expectedEnd(knowledge(spec(stage('smoke', { ...short, held: true }))), state(runs), [])).toBeUndefined()
    expect(expectedEnd(about, state(runs, 'smoke: x: y'), [])).toBeUndefined()
    expect(expectedEnd(about, state({ smoke: { status: 'done' } }), [])).toBeUndefined()
    expect(expectedEnd(about, state({ smoke: { status: 'ready' } }), [])).toBeUndefined()
  })
})
