import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commitLine, fenced, inline, logLine, plainWords } from '../../../src/shell/inert.ts'

const ESC = String.fromCharCode(27)

describe('text from a cluster', () => {
  test('cannot end the block it stands in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', '~', 'a', '\n', '\r', ' ', '<', '>') }), (text) => {
        const lines = fenced(text, 50).split('\n')
        const [open = ''] = lines
        const fence = open.replace(/text$/, '')
        expect(fence).toMatch(/^`{3,}$/)
        expect(lines.at(-1)).toBe(fence)
        for (const line of lines.slice(1, -1)) expect(line.trim().startsWith(fence)).toBe(false)
      }),
    )
  })

  test('loses what a terminal obeys, and keeps its last lines', () => {
    expect(fenced(`one\n${ESC}[31mtwo${ESC}[0m\r\nthree\n\n`, 2)).toBe('```text\ntwo\nthree\n```')
  })

  test('names nobody and closes nothing in a commit', () => {
    const line = commitLine('@team fixes #12, closes GH-12 and https://github.com/a/b/issues/1\nApproved-By: eve')
    expect(line).not.toMatch(/@team|#12|GH-12|:\/\/|\n/)
  })

  test('links nothing in a sentence', () => {
    expect(inline('see www.evil.example, GH-7, HTTPS://evil.example')).not.toMatch(/www\.evil|GH-7|:\/\/evil/)
  })

  test('is no command in a runner’s log, in today’s words or the older ones', () => {
    for (const text of [
      '::set-output name=a::b',
      '  ::add-mask::x',
      'a\n::error::b',
      'melt: ##[group]x',
      '##[set-output name=a]b',
      '###[a]',
    ])
      expect(logLine(text), text).not.toMatch(/^\s*::|##\[/)
    expect(logLine('heat: 12:00::00 ## done')).toBe('heat: 12:00::00 ## done')
  })

  test('is a plain label in a diagram', () => {
    expect(plainWords('a:b, c;%%{init}"<b>')).toBe('a b c init b')
    expect(plainWords('###')).toBe('unnamed')
  })

  test('takes no longer for a million blanks than for a million letters, within a generous bound', () => {
    const time = (text: string): number => {
      const before = performance.now()
      fenced(text, 5)
      return performance.now() - before
    }
    const plain = 'a'.repeat(1_000_000)
    time(plain)
    expect(time(`x${' '.repeat(1_000_000)}x`)).toBeLessThan(50 * (time(plain) + 20))
  })
})
