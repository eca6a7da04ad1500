import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoOf } from '../../../src/core/state.ts'

test('timestamps are what the calendar says, over four centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -2_000_000_000, max: 10_000_000_000 }), (at) => {
      expect(isoOf(at)).toBe(new Date(at * 1000).toISOString().replace('.000Z', 'Z'))
    }),
  )
})
