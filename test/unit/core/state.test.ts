import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evolve, isoOf } from '../../../src/core/state.ts'
import { spec, stage, state } from './support.ts'

test('timestamps are what the calendar says, over four centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 10_000_000_000 }), (at) => {
      expect(isoOf(at)).toBe(new Date(at * 1000).toISOString().replace('.000Z', 'Z'))
    }),
  )
})

test('what was handled in an issue stays known for a while after the issue was let go, for it may be taken up again', () => {
  const of = spec(stage('smoke'))
  const cleared = (issue: number, comment: number) => [
    { type: 'issue-opened', stage: 'smoke', issue, role: 'escalation' } as const,
    { type: 'comment-handled', stage: 'smoke', issue, comment } as const,
    { type: 'escalation-cleared', stage: 'smoke', by: 'mia' } as const,
  ]
  const events = Array.from({ length: 50 }, (_, i) => cleared(i + 1, 100 + i)).flat()
  const after = events.reduce((at, event) => evolve(of, at, event), state({ smoke: { status: 'escalated', attempt: 1 } }))
  expect(Object.keys(after.handled ?? {})).toEqual(Array.from({ length: 32 }, (_, i) => String(i + 19)))
  expect(after.handled?.[50]).toBe(149)
})
