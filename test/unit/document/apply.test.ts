import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits, type FieldEdit } from '../../../src/document/apply.ts'
import { find, plain, readFront } from '../../../src/document/front.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import { split } from '../../../src/document/split.ts'
import { samples } from './documents.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string) => {
  const { workflow, problems } = readWorkflow(bytes(text), 'x/WORKFLOW.md')
  if (!workflow) throw new Error(`${JSON.stringify(problems)}\n${text}`)
  return workflow
}
const frontOf = (text: string) => {
  const parts = split(text)
  if ('code' in parts) throw new Error(parts.code)
  return readFront(parts)
}
const valueAt = (text: string, path: (string | number)[]): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], plain(frontOf(text)))

/** What two texts do not share, once their common beginning and end are taken off. */
const changed = (a: string, b: string): [string, string] => {
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)]
}

const cellValue = fc.oneof(
  fc.constantFrom('', 'done', 'running', '98765432', 'a | b', '🧪🧪', '2026-11-23T21:00:00Z', 'x'.repeat(60)),
  fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => text.replace(/[\\\s*_`\uFEFF]/gu, '').trim()),
)
const column = fc.constantFrom('JobID', 'Started', 'Completed', 'Status', 'Retries') as fc.Arbitrary<'JobID'>
const scalar = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }).filter((text) => !/\p{Cs}/u.test(text)),
  fc.constantFrom(
    'true',
    'null',
    '~',
    '12',
    '0x1F',
    '1e3',
    '- a',
    '# no',
    'a: b',
    "it's",
    '"',
    'é\u2028',
    '{a}',
    '2026-05-05',
    '',
    '---',
    '...',
    '%x',
    '@y',
    '&a',
    '*a',
    '!t',
    '|',
    '>',
    '\t',
    'a\nb',
  ),
  fc.integer(),
  fc.boolean(),
)

describe('applyEdits', () => {
  test('without edits the text is the same', () => {
    fc.assert(fc.property(samples, ({ text }) => applyEdits(text, []).text === text))
  })

  test('random documents are read without an error', () => {
    fc.assert(
      fc.property(samples, ({ text, names }) => {
        expect(read(text).spec.stages.map((stage) => stage.name)).toEqual(names)
      }),
    )
  })

  test('editing a cell changes that cell and nothing else', () => {
    fc.assert(
      fc.property(samples, fc.nat(), column, cellValue, ({ text, names }, pick, name, to) => {
        const stage = names[pick % names.length] as string
        const edited = applyEdits(text, [{ kind: 'cell', stage, column: name, to }])
        expect(edited.conflicts).toEqual([])
        const again = applyEdits(edited.text, [{ kind: 'cell', stage, column: name, from: to, to: 'other' }])
        expect(again.conflicts).toEqual([])
        const [, after] = changed(text, edited.text)
        expect(after).not.toMatch(/[\r\n]/)
        const rows = (all: string) => all.split('\n').map((line) => line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/).length)
        expect(rows(edited.text)).toEqual(rows(text))
        const cells = (all: string) => all.split('\n').flatMap((line) => line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/))
        const before = cells(text)
        expect(cells(edited.text).filter((cell, i) => cell !== before[i]).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })

  test('editing a scalar shows the new value, and all other values stay', () => {
    const path = fc.constantFrom<(string | number)[][]>(
      ['escalation_reason'],
      ['status'],
      ['project'],
      ['notify', 'on_advance'],
      ['budget', 'spent_usd'],
      ['campaign'],
    )
    fc.assert(
      fc.property(samples, path, scalar, ({ text }, where, to) => {
        const edited = applyEdits(text, [{ kind: 'scalar', path: where, to }])
        expect(edited.conflicts).toEqual([])
        const now = valueAt(edited.text, where)
        if (to === '' || to === false || to === 0) expect([to, undefined]).toContainEqual(now)
        else expect(now).toEqual(to)
        const [before, after] = changed(text, edited.text)
        if (find(frontOf(text), where)) expect(before + after).not.toMatch(/#|\r|\n|stages/.test(String(to)) ? /stages: / : /[#\r\n]/)
        const others = (all: string) => ({ ...(plain(frontOf(all)) as object), [where[0] as string]: undefined })
        expect(others(edited.text)).toEqual(others(text))
      }),
      { numRuns: 500 },
    )
  })

  test('a machine scalar finds or makes its place below `stages`', () => {
    const edit = fc.constantFrom<[string, unknown]>(
      ['attempt', 7],
      ['links', 2],
      ['overrides', { time: '04:00:00', nodes: '2' }],
      ['failures', ['walltime', 'node-death']],
      ['accepted', [{ predicate: 'ρ ≈ ρ*', by: 'ann', at: '2026-11-23T21:00:00Z' }]],
      ['elements', '3,7'],
    )
    fc.assert(
      fc.property(samples, fc.nat(), fc.array(edit, { minLength: 1, maxLength: 4 }), ({ text, names }, pick, wanted) => {
        const index = pick % names.length
        const stage = names[index] as string
        const edits = wanted.map(([key, to]): FieldEdit => ({ kind: 'value', path: ['stages', stage, key], to }))
        const edited = applyEdits(text, edits)
        expect(edited.conflicts).toEqual([])
        const { state } = read(edited.text)
        for (const [key, to] of wanted) expect(state.stages[stage]?.[key as 'attempt']).toEqual(to)
        // taking them out again leaves every other line as it was
        const removed = applyEdits(
          edited.text,
          wanted.map(([key]): FieldEdit => ({ kind: 'remove', path: ['stages', stage, key] })),
        )
        expect(removed.conflicts).toEqual([])
        expect(read(removed.text).state.stages[stage]?.attempt).toEqual(
          wanted.some(([key]) => key === 'attempt') ? 0 : read(text).state.stages[stage]?.attempt,
        )
        const body = (all: string) => all.slice(all.indexOf('# Title'))
        expect(body(removed.text)).toEqual(body(text))
      }),
      { numRuns: 500 },
    )
  })

  test('rows and items are added without touching the rest', () => {
    fc.assert(
      fc.property(samples, fc.string({ unit: 'grapheme', maxLength: 40 }), ({ text }, words) => {
        const item = `note ${words}`
        const edits: FieldEdit[] = [
          { kind: 'append-row', section: 'Failure log', cells: ['2026-11-23', 'smoke', 'walltime', words, 'time x2', ''] },
          { kind: 'append-item', section: 'Lessons learned', text: item },
          { kind: 'append-item', section: 'Action queue', text: item },
        ]
        const edited = applyEdits(text, edits).text
        expect(edited.replaceAll(/\s/g, '').length).toBeGreaterThan(text.replaceAll(/\s/g, '').length)
        const kept = edited.split(/\r?\n/)
        let at = 0
        for (const line of text.split(/\r?\n/)) {
          at = kept.indexOf(line, at)
          expect(at, line).toBeGreaterThanOrEqual(0)
          at += 1
        }
        expect(read(edited).spec.queue.length).toBe(1)
      }),
      { numRuns: 200 },
    )
  })

  test('a document damaged anywhere is still read and edited without a throw, and a refused edit leaves it alone', () => {
    const damage = fc.constantFrom(
      '',
      '|',
      '---',
      '\n',
      '\r',
      '`',
      '\\',
      '"',
      ': ',
      '- ',
      '\t',
      '&a',
      '*a',
      '{',
      '[',
      '#',
      '\uFEFF',
      '🧪',
      '<!--',
      '\u0000',
    )
    const edits: FieldEdit[] = [
      { kind: 'cell', stage: 'stage-0', column: 'Status', to: 'done' },
      { kind: 'scalar', path: ['stages', 'stage-0', 'attempt'], to: 3 },
      { kind: 'remove', path: ['notify', 'on_advance'] },
      { kind: 'value', path: ['stages', 'stage-0', 'failures'], to: ['walltime', 'other'] },
      { kind: 'current-stage', to: 'stage-0' },
      { kind: 'append-row', section: 'Failure log', cells: ['a', 'b'] },
    ]
    fc.assert(
      fc.property(samples, fc.array(fc.tuple(fc.nat(), fc.nat(12), damage), { minLength: 1, maxLength: 4 }), ({ text }, hits) => {
        const broken = hits.reduce(
          (all, [at, length, what]) => all.slice(0, at % all.length) + what + all.slice((at % all.length) + length),
          text,
        )
        const { workflow, problems } = readWorkflow(bytes(broken), 'x/WORKFLOW.md')
        expect(workflow === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
        for (const edit of edits) {
          const { text: after, conflicts } = applyEdits(broken, [edit])
          if (conflicts.length > 0) expect(after).toBe(broken)
        }
      }),
      { numRuns: 300 },
    )
  })
})
