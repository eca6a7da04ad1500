import { describe, expect, test } from 'vitest'
import { parseRate } from '../../../src/document/duration.ts'
import { frontmatterSchema } from '../../../src/document/schema.ts'

const accepts = (smoke: object): boolean => frontmatterSchema.safeParse({ campaign: 'melt', stages: { smoke } }).success

describe('expected_rate', () => {
  test('is a number and a unit', () => expect(parseRate(' 50.5 ns/day ')).toEqual({ value: 50.5, unit: 'ns/day' }))

  test.each(['50', 'ns/day', '0 ns/day', '-1 ns/day', '50 ns', '50 ns/step', ''])('`%s` is none', (text) => {
    expect(parseRate(text)).toBeUndefined()
    expect(accepts({ expected_rate: text })).toBe(false)
  })

  test('or a map, with a pattern that can be used', () => {
    const own = { value: 3, unit: 's/iteration', file: 'out/*.log', pattern: 'took ([0-9.]+)', after: '1h' }
    expect(accepts({ expected_rate: own })).toBe(true)
    for (const bad of [{ pattern: '(' }, { unit: 'quick' }, { value: 0 }, { file: '/etc/passwd' }, { after: 'soon' }])
      expect(accepts({ expected_rate: { ...own, ...bad } }), JSON.stringify(bad)).toBe(false)
  })
})

test('only a fallback for a jammed queue waits', () => {
  expect(accepts({ fallback: [{ on: 'queue-jam', set: { partition: 'cpu' }, after: '8h' }] })).toBe(true)
  expect(accepts({ fallback: [{ on: 'gpu-oom', set: { partition: 'cpu' }, after: '8h' }] })).toBe(false)
})
