import { expect, test } from 'vitest'
import { idleOf } from '../../../../src/core/platform/idle.ts'
import { at, run, runs } from './support.ts'

const NOW = at('30T12:00')
const DAY = 86_400
const rested = (days: number, isPublic = true) => runs(NOW, [run(NOW - 60, { commitAt: NOW - days * DAY })], { isPublic })

test('a public repository that rests is warned about from day 45 on, with the day on which its schedule ends', () => {
  expect(idleOf(rested(44), false, NOW)).toBeUndefined()
  expect(idleOf(rested(45), false, NOW)).toEqual({ since: NOW - 45 * DAY, days: 45, disabledAt: NOW + 15 * DAY })
})

test('a private one is not, nor one that this run has committed to', () => {
  expect(idleOf(rested(50, false), false, NOW)).toBeUndefined()
  expect(idleOf(rested(50), true, NOW)).toBeUndefined()
})

test('the newest commit of all runs counts, and where none is known nothing is said', () => {
  const old = run(NOW - 7200, { commitAt: NOW - 90 * DAY })
  expect(idleOf(runs(NOW, [old, run(NOW - 3600, { commitAt: NOW - 2 * DAY })], { isPublic: true }), false, NOW)).toBeUndefined()
  expect(idleOf(runs(NOW, [run(NOW - 60)], { isPublic: true }), false, NOW)).toBeUndefined()
})
