import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMANDS, ownLines, parseCommands } from '../../../../src/core/people/commands.ts'
import { canonical, namesDigest } from '../../../../src/core/people/digest.ts'

const names = (body: string): string[] => parseCommands(body).commands.map(({ name, args }) => [name, ...args].join(' '))

describe('commands', () => {
  test('every one is understood as a line of its own, with what follows it', () => {
    for (const name of Object.keys(COMMANDS)) expect(names(`Text before.\n/${name} a  b\r\nText after.`)).toEqual([`${name} a b`])
  })

  test('several keep their order; the same one twice counts once', () => {
    expect(names('/why\n\n/logs 40\n/why')).toEqual(['why', 'logs 40'])
  })

  test('a line after a closed fence, or two after a quote, is the author’s own again', () => {
    expect(names('```\n/skip\n```\n/hold')).toEqual(['hold'])
    expect(names('> /skip\n\n/hold')).toEqual(['hold'])
    expect(names('<!-- /skip -->\n/hold')).toEqual(['hold'])
  })

  test('a word that is none is told apart from text; a path is text', () => {
    expect(parseCommands('/aprove x\n/scratch/me/run\n/ retry').unknown).toEqual(['/aprove'])
  })

  test('nothing in a fence is ever a command, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '/', '>', '-', '~', '<', '!') })), (lines) => {
        expect(ownLines(['`````', ...lines, '/skip', '`````'].join('\n'))).not.toContain('/skip')
      }),
    )
  })
})

describe('a digest', () => {
  test('is of the act, not of the order in which its parts were found', () => {
    const jobs = [
      { stage: 'a', job: '1' },
      { stage: 'b', job: '2' },
    ]
    expect(canonical({ kind: 'cancel', campaign: 'co', jobs })).toBe(
      canonical({ kind: 'cancel', campaign: 'co', jobs: [...jobs].reverse() }),
    )
    expect(canonical({ kind: 'cancel', campaign: 'co', jobs })).not.toBe(canonical({ kind: 'cancel', campaign: 'co', jobs: jobs.slice(1) }))
    expect(canonical({ kind: 'restart', campaign: 'co', stage: 'a', attempt: 2 })).not.toBe(
      canonical({ kind: 'restart', campaign: 'co', stage: 'a', attempt: 3 }),
    )
  })

  test('is named whole or not at all', () => {
    expect(namesDigest('0123456789abcdef', '0123456789abcdef')).toBe(true)
    for (const near of ['', '0123456789abcde', '0123456789abcdef0', '0123456789ABCDEF', '0123456789abcdeg'])
      expect(namesDigest(near, '0123456789abcdef')).toBe(false)
  })
})
