import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryOf, memoryText, secondsOf, timeText } from '../../../src/core/failure/amount.ts'
import { compactElements, elementsOf, elementsToRun, throttled } from '../../../src/core/failure/elements.ts'
import { hostsOf } from '../../../src/core/failure/hosts.ts'

describe('memory', () => {
  test.each([
    ['4G', 4 * 1024 * 1024],
    ['4000M', 4_096_000],
    ['4000', 4_096_000],
    ['2gb', 2 * 1024 * 1024],
    ['512K', 512],
    ['1T', 1024 ** 3],
    ['0', 0],
  ])('%s is %i KiB', (text, kib) => expect(memoryOf(text)).toBe(kib))

  test.each(['', 'lots', '4.5G', '-1', '4X', '4 G 5'])('%j is no amount', (text) => expect(memoryOf(text)).toBeUndefined())

  test('written and read again is the same', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (kib) => memoryOf(memoryText(kib)) === kib))
  })
})

describe('time', () => {
  test.each([
    ['30', 1800],
    ['30:10', 1810],
    ['12:00:00', 43_200],
    ['1-12', 129_600],
    ['1-12:30', 131_400],
    ['7-00:00:01', 604_801],
  ])('%s is %i s', (text, seconds) => expect(secondsOf(text)).toBe(seconds))

  test.each(['', 'UNLIMITED', '1:2:3:4', 'abc', '-5', '1-'])('%j has no number', (text) => expect(secondsOf(text)).toBeUndefined())

  test('written and read again is the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (seconds) => secondsOf(timeText(seconds)) === seconds))
  })
})

describe('array elements', () => {
  test('are compact, and lose or gain none', () => {
    expect(compactElements([7, 2, 5, 6])).toBe('2,5-7')
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400), { minLength: 1 }), (indices) => {
        expect(elementsOf(compactElements(indices))).toEqual([...indices].sort((a, b) => a - b))
      }),
    )
  })

  test('to run again are those that ended badly, unless that is all of them', () => {
    const element = (index: number, state: string, phase: 'ended' | 'running' = 'ended') => ({ index, state, phase })
    const job = (elements: ReturnType<typeof element>[]) => ({ id: '1', phase: 'ended' as const, state: 'FAILED', reason: '', elements })
    expect(
      elementsToRun(job([element(1, 'COMPLETED'), element(2, 'FAILED'), element(3, 'TIMEOUT'), element(4, 'RUNNING', 'running')])),
    ).toBe('2-3')
    expect(elementsToRun(job([element(1, 'FAILED'), element(2, 'FAILED')]))).toBeUndefined()
    expect(elementsToRun(job([element(1, 'COMPLETED')]))).toBeUndefined()
    expect(elementsToRun(undefined)).toBeUndefined()
  })

  test('to run again are also those that vanished while pending', () => {
    const elements = [
      { index: 1, phase: 'ended' as const, state: 'COMPLETED' },
      { index: 3, phase: 'ended' as const, state: 'FAILED' },
    ]
    const job = { id: '1', phase: 'ended' as const, state: 'FAILED', reason: '', elements }
    expect(elementsToRun(job, '1-4%2')).toBe('2-4')
    expect(elementsToRun({ ...job, phase: 'running' }, '1-4%2')).toBe('3')
    expect(elementsToRun({ ...job, elements: [] }, '1-4%2')).toBeUndefined()
  })

  test('are read from an array expression', () => {
    expect(elementsOf('0-8:4,11%2')).toEqual([0, 4, 8, 11])
    expect(elementsOf('x,3-1,$(a)')).toEqual([])
    expect(elementsOf('0-9999999')).toHaveLength(100_000)
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(400), { minLength: 1 }), (indices) => {
        expect(elementsOf(throttled(compactElements(indices), '1%3'))).toEqual([...indices].sort((a, b) => a - b))
      }),
    )
  })

  test("keep the stage's throttle", () => {
    expect(throttled('2,5-7', '1-20%5')).toBe('2,5-7%5')
    expect(throttled('2', '1-20')).toBe('2')
    expect(throttled('2', undefined)).toBe('2')
  })
})

describe('hostlists', () => {
  test('are read with their ranges', () => {
    expect(hostsOf('c1,g[01-03,7],n[1-2]x')).toEqual(['c1', 'g01', 'g02', 'g03', 'g7', 'n1x', 'n2x'])
  })

  test('hold nothing that could not be a host', () => {
    expect(hostsOf('None assigned,$(reboot),--x,[],a b')).toEqual([])
    expect(hostsOf('c[1-999999999]')).toHaveLength(4096)
  })
})
