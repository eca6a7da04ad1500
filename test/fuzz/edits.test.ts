import fc from 'fast-check'
import { expect } from 'vitest'
import { CST, Lexer } from 'yaml'
import { STATUSES } from '../../src/core/model.ts'
import { applyEdits, type FieldEdit } from '../../src/document/apply.ts'
import { plain, readFront } from '../../src/document/front.ts'
import { readWorkflow } from '../../src/document/read.ts'
import { split } from '../../src/document/split.ts'
import { samples } from '../unit/document/documents.ts'
import { DOCUMENTS, STRANGE, WORDS } from './documents.ts'
import { fuzz, json } from './harness.ts'
import { mutated } from './mutate.ts'

const FILE = 'x/WORKFLOW.md'
const read = (text: string) => readWorkflow(new TextEncoder().encode(text), FILE, { template: true }).workflow

/** The part of the text between the two `---`, and what is around it. */
const cut = (text: string): { head: string; yaml: string; body: string } | undefined => {
  const parts = split(text)
  if ('code' in parts) return undefined
  const { start, end } = parts.yaml
  return { head: text.slice(0, start), yaml: text.slice(start, end), body: text.slice(end) }
}

const valuesOf = (text: string): Record<string, unknown> | undefined => {
  const parts = split(text)
  if ('code' in parts) return undefined
  const front = readFront(parts)
  try {
    return front.doc.errors.length > 0 ? undefined : (plain(front) as Record<string, unknown>)
  } catch {
    return undefined
  }
}

const commentsOf = (yaml: string): string[] =>
  [...new Lexer().lex(yaml)].filter((token) => CST.tokenType(token) === 'comment').map((token) => token.trim())

/** Cells of a line, cut at each pipe that no backslash stands before. */
const cellsOf = (line: string): string[] => line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/)

const instant = fc.constantFrom('', '2026-05-05T20:10:00Z', '2026-12-31')
const words = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'a | b',
    '`a | b`',
    '\\',
    '\\|',
    '|',
    '# x',
    'a: b',
    '- a',
    '"',
    "'",
    '{',
    '*a',
    '&a',
    '---',
    '```',
    '<!--',
    'ρ ≈ 1',
    '🧪',
    'x'.repeat(300),
    'a\nb',
    '[x] y',
    '> q',
    '~~~',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

type Wanted =
  | { kind: 'cell'; pick: number; column: 'Status' | 'JobID' | 'Started' | 'Completed' | 'Retries'; to: string }
  | { kind: 'machine'; pick: number; key: string; to: unknown }
  | { kind: 'head'; path: string[]; to: unknown }
  | { kind: 'row'; cells: string[] }
  | { kind: 'item'; section: string; text: string }

const wanted: fc.Arbitrary<Wanted> = fc.oneof(
  fc
    .oneof(
      fc.tuple(fc.constant('Status' as const), fc.constantFrom(...STATUSES)),
      fc.tuple(fc.constant('JobID' as const), fc.constantFrom('', '1', '98765432', '12_3', 'p12.34.node-1')),
      fc.tuple(fc.constantFrom('Started' as const, 'Completed' as const), instant),
      fc.tuple(fc.constant('Retries' as const), fc.constantFrom('0', '1', '12')),
    )
    .chain(([column, to]) =>
      fc.record({ kind: fc.constant('cell' as const), pick: fc.nat(9), column: fc.constant(column), to: fc.constant(to) }),
    ),
  fc
    .oneof(
      fc.tuple(fc.constant('attempt'), fc.integer({ min: 1, max: 9 })),
      fc.tuple(
        fc.constant('overrides'),
        fc.dictionary(fc.constantFrom('time', 'partition', 'mem'), fc.constantFrom('04:00:00', '16G', 'a b', 'x#y'), { minKeys: 1 }),
      ),
      fc.tuple(fc.constant('failures'), fc.array(fc.constantFrom('walltime', 'node-death', 'constructor'), { minLength: 1, maxLength: 3 })),
      fc.tuple(fc.constant('elements'), fc.constantFrom('1-3', '7', '1,4')),
      fc.tuple(
        fc.constant('accepted'),
        fc.array(
          fc.record({
            predicate: words.filter((w) => w.trim() !== '' && !/\p{Cs}/u.test(w)),
            by: fc.constant('mia'),
            at: fc.constant('2026-05-05T20:10:00Z'),
          }),
          { minLength: 1, maxLength: 2 },
        ),
      ),
    )
    .chain(([key, to]) =>
      fc.record({ kind: fc.constant('machine' as const), pick: fc.nat(9), key: fc.constant(key), to: fc.constant(to as unknown) }),
    ),
  fc
    .oneof(
      fc.tuple(fc.constant<string[]>(['escalation_reason']), words),
      fc.tuple(fc.constant<string[]>(['escalation_required']), fc.boolean()),
      fc.tuple(fc.constant<string[]>(['status']), fc.constantFrom(...STATUSES)),
      fc.tuple(fc.constant<string[]>(['last_tick']), fc.constant('2026-05-05T20:10:00Z')),
      fc.tuple(fc.constant<string[]>(['notify', 'issue']), fc.integer({ min: 1, max: 99 })),
      fc.tuple(fc.constant<string[]>(['budget', 'spent_core_hours']), fc.constantFrom(0.1, 12, 1e21)),
    )
    .chain(([path, to]) => fc.record({ kind: fc.constant('head' as const), path: fc.constant(path), to: fc.constant(to as unknown) })),
  fc.record({ kind: fc.constant('row' as const), cells: fc.array(words, { minLength: 6, maxLength: 6 }) }),
  fc.record({
    kind: fc.constant('item' as const),
    section: fc.constantFrom('Action queue', 'Lessons learned', 'Nowhere'),
    text: words.map((text) => `note ${text}`),
  }),
)

type Input = { text: string; wanted: Wanted }

const input: fc.Arbitrary<Input> = fc.record({
  text: fc.oneof(
    { weight: 1, arbitrary: mutated(DOCUMENTS, WORDS, 2) },
    { weight: 2, arbitrary: mutated(STRANGE, WORDS, 1) },
    { weight: 2, arbitrary: samples.map(({ text }) => text) },
    { weight: 1, arbitrary: samples.chain(({ text }) => mutated([text], WORDS, 2)) },
  ),
  wanted,
})

const meant = (value: unknown): unknown => (value === '' || value === 0 || value === false ? undefined : value)

const onlyCell = (before: string, after: string): void => {
  const [was, is] = [before.split('\n'), after.split('\n')]
  expect(is.length).toBe(was.length)
  const changed = is.flatMap((line, i) => (line === was[i] ? [] : [i]))
  expect(changed.length).toBeLessThanOrEqual(1)
  for (const i of changed) {
    const [old, now] = [cellsOf(was[i] ?? ''), cellsOf(is[i] ?? '')]
    expect(now.length).toBe(old.length)
    expect(now.filter((cell, at) => cell !== old[at]).length).toBe(1)
  }
}

/** Without the key at a path, and without what is empty then. */
const without = (values: Record<string, unknown>, path: readonly string[]): unknown => {
  const [key = '', ...rest] = path
  const { [key]: inner, ...others } = values
  if (rest.length === 0 || inner === null || typeof inner !== 'object') return others
  const left = without(inner as Record<string, unknown>, rest)
  return Object.keys(left as object).length === 0 ? others : { ...others, [key]: left }
}

const onlyYaml = (before: string, after: string, path: readonly string[]): void => {
  const [was, is] = [cut(before), cut(after)]
  expect(is?.head).toBe(was?.head)
  expect(is?.body).toBe(was?.body)
  const rest = (text: string) => without(valuesOf(text) ?? {}, path)
  expect(rest(after)).toEqual(rest(before))
  const left = commentsOf(is?.yaml ?? '')
  for (const comment of commentsOf(was?.yaml ?? '')) {
    const at = left.indexOf(comment)
    expect(at, comment).toBeGreaterThanOrEqual(0)
    left.splice(at, 1)
  }
}

/** Every line of the old text stands in the new one, in order, untouched. */
const onlyAdded = (before: string, after: string): void => {
  let start = 0
  while (start < before.length && before[start] === after[start]) start += 1
  let end = 0
  while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1
  const gone = before.slice(start, before.length - end)
  expect(gone.trim()).toMatch(/^(?:(?:[-*+]\s+)?[_*]?\(?(?:none(?: yet)?|nothing(?: yet)?|empty)\.?\)?[_*]?)?$/i)
}

const check = ({ text, wanted: want }: Input): void => {
  const workflow = read(text)
  const stage = workflow && 'pick' in want ? workflow.spec.stages[want.pick % workflow.spec.stages.length] : undefined
  const name = stage?.name ?? 'smoke'
  const edit: FieldEdit =
    want.kind === 'cell'
      ? { kind: 'cell', stage: name, column: want.column, to: want.to }
      : want.kind === 'machine'
        ? { kind: 'value', path: ['stages', name, want.key], to: want.to }
        : want.kind === 'head'
          ? { kind: 'scalar', path: want.path, to: want.to as string }
          : want.kind === 'row'
            ? { kind: 'append-row', section: 'Failure log', cells: want.cells }
            : { kind: 'append-item', section: want.section, text: want.text }
  const { text: after, conflicts } = applyEdits(text, [edit])
  if (conflicts.length > 0) {
    expect(after).toBe(text)
    // what a run notes can be written wherever a campaign can be read
    expect(workflow === undefined || want.kind === 'row' || want.kind === 'item', `refused:\n${text}`).toBe(true)
    return
  }
  if (!workflow) return
  const again = read(after)
  expect(again, `no campaign any more:\n${after}`).toBeDefined()
  if (!again) return
  switch (want.kind) {
    case 'cell': {
      onlyCell(text, after)
      const key = { Status: 'status', JobID: 'job', Started: 'started', Completed: 'completed', Retries: 'retries' }[want.column]
      const to = want.column === 'Retries' ? Number(want.to) : want.to === '' ? undefined : want.to
      const expected = structuredClone(workflow.state)
      const at = expected.stages[stage?.slug ?? ''] as unknown as Record<string, unknown>
      if (to === undefined) delete at[key]
      else at[key] = to
      expect(again.state.stages).toEqual(expected.stages)
      expect(again.spec).toEqual(workflow.spec)
      return
    }
    case 'machine':
      onlyYaml(text, after, ['stages'])
      expect(again.state.stages[stage?.slug ?? '']?.[want.key as 'attempt']).toEqual(want.to)
      expect({ ...again.state.stages, [stage?.slug ?? '']: 0 }).toEqual({ ...workflow.state.stages, [stage?.slug ?? '']: 0 })
      expect(again.spec.stages).toEqual(workflow.spec.stages)
      return
    case 'head':
      onlyYaml(text, after, want.path)
      expect(
        meant(want.path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], valuesOf(after))),
      ).toEqual(meant(want.to))
      return
    case 'row':
    case 'item':
      onlyAdded(text, after)
      expect(again.state).toEqual(workflow.state)
      expect(again.spec.stages).toEqual(workflow.spec.stages)
      if (want.kind === 'item' && want.section === 'Action queue') expect(again.spec.queue.length).toBe(workflow.spec.queue.length + 1)
      return
  }
}

fuzz({
  target: 'edits',
  holds: 'change what they mean and leave every other byte',
  codec: json<Input>(),
  runs: 250,
  input,
  check,
})
