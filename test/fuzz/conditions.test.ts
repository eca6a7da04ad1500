import fc from 'fast-check'
import { expect } from 'vitest'
import { parseCondition } from '../../src/core/condition/parse.ts'
import type { Clause } from '../../src/core/condition/types.ts'
import { readWorkflow } from '../../src/document/read.ts'
import { workflow } from '../support/workflow.ts'
import { PHRASES } from '../unit/core/condition/phrases.ts'
import { expectPlaced, pristine } from './expect.ts'
import { fuzz, json, TEXT } from './harness.ts'
import { CONFUSABLE, mutated, PROTOTYPE_NAMES } from './mutate.ts'

const CELLS = Object.values(PHRASES)
  .flat()
  .map(([cell]) => cell)

const WORDS = [
  ...[
    ',',
    ';',
    ' and ',
    ' & ',
    ' && ',
    ' plus ',
    '\n',
    '<br>',
    '<br/>',
    '(',
    ')',
    '`',
    '"',
    "'",
    '\\',
    '\\_',
    '**',
    '.',
    '!',
    '…',
    '—',
    'n/a',
    'none',
  ],
  ...[
    'no ',
    'not ',
    'or ',
    'never ',
    'all ',
    'any ',
    'stage ',
    'job ',
    'exit=',
    'done',
    ' exits 0',
    ' exits 300',
    'in log',
    'exists',
    'synced locally',
  ],
  ...[
    'within ',
    '±',
    '%',
    ' of target',
    '≈',
    '<',
    '>=',
    '≤',
    'between ',
    'reaches ',
    ' ns',
    ' GPa',
    '0',
    '1',
    '-1',
    '1e999',
    '1e-999',
    '99999999999999999999',
    '.5',
    '0x10',
  ],
  ...[
    '../x',
    '/etc/passwd',
    '*.dcd',
    '[a-z].x',
    '-rf',
    'VERIFICATION.md',
    'green',
    'restart',
    'manifest OK',
    'analysis.json',
    'provenance',
  ],
  ...PROTOTYPE_NAMES,
  ...CONFUSABLE,
]

const NUMBERS = ['0', '1e999', '-1e999', '1e-999', '9'.repeat(280), '.5', '5.', '1e5', '٣', '½', '1,5', 'NaN', 'Infinity', '0x10', '1_0']

/** A phrase with another number in it. */
const numbered = fc
  .tuple(fc.constantFrom(...CELLS.filter((text) => /[0-9]/.test(text))), fc.constantFrom(...NUMBERS))
  .map(([text, number]) => text.replace(/[0-9]+(?:\.[0-9]+)?/, number))

const cell = fc.oneof(
  { weight: 3, arbitrary: mutated(CELLS, WORDS, 4) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...CELLS, ...WORDS), { maxLength: 6 }).map((words) => words.join('')) },
  { weight: 2, arbitrary: numbered },
)

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []

/** What stands between clauses: separators, parentheses, and words that only announce what the parenthesis holds. */
const BETWEEN =
  /^(?:[\s,;()]|<br ?\/?>|(?:and|&&?|plus)(?=[\s(]|$)|(?:all |logs? |everything )?(?:(?:is |are )?(?:green|clean|healthy|ok|fine))(?=\s*\())*$/i

const NONE = ['-', '–', '—', 'n/a', 'none']

const leftOut = (text: string, clauses: readonly Clause[]): string[] => {
  const rest: string[] = []
  let at = 0
  for (const { offset, text: words } of clauses) {
    if (offset > at) rest.push(text.slice(at, offset))
    at = Math.max(at, offset + words.length)
  }
  return [...rest, text.slice(at)]
}

fuzz({
  target: 'conditions',
  holds: 'are read to clauses of one meaning each, and no word of them is passed over',
  codec: TEXT,
  runs: 1500,
  input: cell,
  check: (text) => {
    const clauses = parseCondition(text)
    pristine()
    for (const { text: words, offset, predicate } of clauses) {
      expect(text.slice(offset, offset + words.length)).toBe(words)
      expect(words.trim()).toBe(words)
      for (const number of numbersIn(predicate)) expect(Number.isFinite(number), `${words}: ${JSON.stringify(predicate)}`).toBe(true)
      if (predicate.kind === 'not-understood') expect(predicate.text).toBe(words)
      // `—` is none where it stands alone, and nothing that is understood in a list
      if (NONE.includes(words.toLowerCase())) continue
      // a person confirms the words: they must mean the same wherever they stand
      const alike = clauses.filter((other) => other.offset === offset && other.text === words)
      expect(parseCondition(words).map((one) => one.predicate)).toEqual(alike.map((one) => one.predicate))
    }
    if (clauses.length > 0) for (const rest of leftOut(text, clauses)) expect(rest).toMatch(BETWEEN)
  },
})

const FILE = 'melt/WORKFLOW.md'

fuzz({
  target: 'condition-cells',
  holds: 'are understood, or named at their own place in the file',
  codec: TEXT,
  runs: 300,
  input: cell.map((text) => text.replace(/[\r\n\u0085\u2028\u2029\0]/g, ' ')),
  check: (text) => {
    const document = workflow('melt', [['smoke', 'always', text]], 'budget: {backend: lab}\n')
    const { problems, workflow: read } = readWorkflow(Buffer.from(document), FILE)
    expectPlaced(problems, document, FILE)
    const lines = document.split('\n')
    const [stage] = read?.spec.stages ?? []
    const unknown = stage?.exit.filter(({ predicate }) => predicate.kind === 'not-understood') ?? []
    const told = problems.filter(({ code }) => code === 'CONDITION_NOT_UNDERSTOOD')
    if (!stage) return
    expect(told.length).toBe(unknown.length)
    for (const [i, { line, column }] of told.entries())
      expect(
        [...(lines[line - 1] ?? '')]
          .slice(column - 1)
          .join('')
          .replaceAll('\\|', '|'),
      ).toContain([...(unknown[i]?.text ?? '')][0])
  },
})

/** The best of three: what else the machine does only adds to it. */
const milliseconds = (text: string): number =>
  Math.min(
    ...[1, 2, 3].map(() => {
      const begun = performance.now()
      parseCondition(text)
      return performance.now() - begun
    }),
  )

/** How much longer four times as much takes: about 4 where it is linear, 16 where it is quadratic. A moment is no measure. */
const growth = (pump: string): number => {
  const [short = 0, long = 0] = [2000, 8000].map((length) => milliseconds(pump.repeat(Math.ceil(length / pump.length))))
  return long / Math.max(short, 0.5)
}

const PUMPS = [
  ...WORDS.filter((word) => /^[ -~]*$/.test(word)),
  ...CELLS.map((text) => `${text}, `),
  'a',
  'a ',
  ' a',
  '()',
  '(`',
  '`)',
  '((',
  ', (',
  '), ',
  'a (',
]

fuzz({
  target: 'conditions-long',
  holds: 'are read in a time that grows with their length only',
  codec: json<string[]>(),
  runs: 20,
  input: fc.array(fc.constantFrom(...PUMPS), { minLength: 1, maxLength: 3 }),
  check: (pumps) => {
    const pump = pumps.join('')
    expect([1, 2, 3, 4].some(() => growth(pump) < 10)).toBe(true)
  },
})
