import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCondition } from '../../../../src/core/condition/parse.ts'
import { PHRASES, type Row, shown } from './phrases.ts'

const read = (cell: string): string[] => parseCondition(cell).map((clause) => shown(clause.predicate))
const rows: Row[] = Object.values(PHRASES).flat()

describe('every phrase of the specification and its variants', () => {
  test.each(rows)('%s', (cell, ...predicates) => expect(read(cell)).toEqual(predicates))

  test.each([',', ';', ' and', ' &', '\n', '<br>'])('a list may be separated by %j', (separator) => {
    expect(read(`exit=0${separator} restart`)).toEqual(['exit-code code=0', 'restart'])
  })

  test('case, blanks, quotes, escapes and emphasis are the author’s business', () => {
    expect(read('  EXIT=0 ,   No   Nan  ')).toEqual(['exit-code code=0', 'log-lacks word=Nan'])
    expect(read('**manifest ok**, npt\\_equil.restart.xsc')).toEqual(['manifest', 'files glob=npt_equil.restart.xsc count=1'])
    expect(read('energy < \u22123.2')).toEqual(['value name=energy max=-3.2 exclusive=true'])
    expect(read('log has \u201cJOB DONE\u201d.')).toEqual(['log-has word="JOB DONE"'])
  })

  test('a separator within backticks or parentheses separates nothing', () => {
    expect(read('`a, b; c and d` exits 0, density ≈ 1.02 (± 2 %)')).toEqual([
      'command command="a, b; c and d" code=0',
      'value name=density target=1.02 within="2 %"',
    ])
  })

  test('a parenthesis that nobody understands is not swallowed', () => {
    expect(read('20 production DCDs (as agreed)')).toEqual([
      'files-of-kind extensions=dcd count=20 hint=production',
      'not-understood text="as agreed"',
    ])
  })

  test('a path that leaves the remote folder is no file', () => {
    for (const path of ['/etc/passwd', '../x.dat', 'a/../../x.dat', '`/etc/passwd`', '`-rf.x`'])
      expect(read(`${path} exists`)[0]).toMatch(/^not-understood/)
  })
})

const sliced = (text: string): void => {
  for (const clause of parseCondition(text)) {
    expect(text.slice(clause.offset, clause.offset + clause.text.length)).toBe(clause.text)
    expect(clause.text).not.toBe('')
  }
}

describe('whatever is written', () => {
  const word = fc.constantFrom(...rows.map(([cell]) => cell), ',', ' and ', '`', '(', ')', ';', 'no', '±', '20', 'done', ' ')

  test('reading never throws, and every clause is the very slice of the cell that it says it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), sliced), { numRuns: 300 })
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => sliced(words.join(''))),
      { numRuns: 500 },
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => sliced(words.join(' '))),
      { numRuns: 500 },
    )
  })

  test('a list of understood phrases is understood whatever its order', () => {
    const closed = rows.filter(
      ([cell, ...predicates]) => predicates.length > 0 && !cell.startsWith('stage') && !predicates.some((p) => p.startsWith('not-')),
    )
    const list = fc.subarray(closed, { minLength: 2, maxLength: 6 }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length }))
    const holdsFor = (separator: string) => (some: Row[]) => {
      expect(read(some.map(([cell]) => cell).join(separator))).toEqual(some.flatMap(([, ...predicates]) => predicates))
    }
    for (const separator of ['; ', ', ', ' and ']) fc.assert(fc.property(list, holdsFor(separator)))
  })

  test.each([
    ['letters', 'a'],
    ['commas', ', '],
    ['open pairs', '(`'],
    ['nested pairs', '()'],
    ['stages', 'stage 1 and '],
    ['alternatives', 'no a/'],
    ['sums', 'a + '],
    ['numbers', '1e1'],
    ['files', 'a.b '],
    ['backticks', '`a` '],
  ])(
    'two hundred thousand characters of %s end',
    (_name, junk) => {
      const text = junk.repeat(Math.ceil(200_000 / junk.length))
      expect(parseCondition(text).length).toBeLessThanOrEqual(text.length)
    },
    20_000,
  )
})

describe('the documentation', () => {
  const doc = readFileSync(new URL('../../../../.github/docs/conditions.md', import.meta.url), 'utf8')
  const examples = [...doc.matchAll(/^```conditions\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => (block ?? '').trimEnd().split('\n'))

  test.each(examples)('says rightly: %s', (line) => {
    const [cell = '', meaning = ''] = line.split(' → ')
    expect(read(cell.trim()).join(' | ') || 'nothing').toBe(meaning.trim())
  })

  test('shows every phrase of this table', () => {
    const shownCells = examples.map((line) => line.split(' → ')[0]?.trim())
    expect(rows.map(([cell]) => cell).filter((cell) => !shownCells.includes(cell))).toEqual([])
  })
})
