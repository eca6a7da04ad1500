import { expect, test } from 'vitest'
import { IDLE, nextLook } from '../../../src/core/cadence.ts'
import type { Seconds } from '../../../src/core/model.ts'
import { spec, stage, state } from './support.ts'

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
