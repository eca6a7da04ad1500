import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMMANDS, parseCommands } from '../../../../src/core/people/commands.ts'
import { canonical, namesDigest } from '../../../../src/core/people/digest.ts'
import { ownLines } from '../../../../src/core/people/own-lines.ts'

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

describe('what people really write', () => {
  test.each([
    ['an answer below a quoted block of code', '> ```text\n> FATAL ERROR\n> ```\n\n/retry time=2x', ['retry time=2x']],
    ['a sentence with code, and the command below it', 'The log says `DUE TO TIME LIMIT`.\n/retry time=2x', ['retry time=2x']],
    ['a command between two sentences with code', 'It was `walltime`.\n/retry\nNot `oom`.', ['retry']],
    ['rough numbers', 'took ~5 min\n/retry', ['retry']],
    ['a comparison', 'x < 5 and y > 3\n/retry', ['retry']],
    ['a link', 'see [the run](https://example.org/1)\n/hold', ['hold']],
    ['an address in brackets', '<https://example.org/1>\n/hold', ['hold']],
    ['a list', '- one\n- two\n\n/hold', ['hold']],
    ['a check list', '- [x] looked\n\n/resume', ['resume']],
    ['a list with a block of code', '- so:\n  ```\n  /skip\n  ```\n\n/hold', ['hold']],
    ['an answer by mail', '/hold\n\nOn Mon, Nov 23, 2026 at 8:00 PM Bot <bot@example.org> wrote:\n\n/skip', ['hold']],
    ['a folded part, and the command below it', '<details><summary>log</summary>\n\n/skip\n\n</details>\n\n/hold', ['hold']],
  ])('%s', (_, body, expected) => expect(names(body)).toEqual(expected))

  test.each([
    ['in a folded part', '<details>\n\n/skip\n\n</details>'],
    ['in the definition of a link', '[x]:\n/skip'],
    ['in a footnote', '[^1]: see\n/skip'],
    ['in code that begins on the line before', 'see `\n/skip\n`'],
    ['in a link over several lines', '[a](/b\n"\n/skip\n")'],
    ['struck out', '~~\n/skip\n~~'],
    ['in a formula', '$$\n/skip\n$$'],
  ])('no command stands %s', (_, body) => expect(names(body)).toEqual([]))
})
