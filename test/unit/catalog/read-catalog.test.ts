import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { BUILT_IN } from '../../../src/catalog/failures/built-in.ts'
import { catalogFromPlaybook, mergeCatalogs, readCatalog } from '../../../src/catalog/failures/read.ts'
import { catalogJsonSchema } from '../../../src/catalog/failures/schema.ts'

const GOOD = `# ours
version: 1
failures:
  - class: snapshot-extraction
    title: Snapshots were not cut
    match: {log: 'Cannot read frame [0-9]+', states: FAILED}
    remedy: resubmit
    approval: pre-approved
    scope: physics
    advice: The trajectory was still being written. Try again.
  - class: velocity-limit
    match:
      - {log: ['too fast', 'way too fast']}
      - {exit: [3, any], engine: namd}
    remedy: {kind: edit-input, file: '*.namd', edits: [{before: '^minimize 10$', after: minimize 20}]}
    advice: Minimise longer.
`
const problemsOf = (text: string) =>
  readCatalog(text, 'failure-catalog.yml').problems.map(({ code, line, column }) => `${code} ${line}:${column}`)
const entry = (name: string, match: string, more = 'remedy: none') => `  - {class: ${name}, match: ${match}, ${more}, advice: Look.}\n`

describe('a catalog', () => {
  test('is read, a word standing for a list of one, with defaults and places', () => {
    const { entries, problems } = readCatalog(GOOD, 'failure-catalog.yml')
    expect(problems).toEqual([])
    expect(entries).toMatchObject([
      { class: 'snapshot-extraction', match: [{ log: ['Cannot read frame [0-9]+'], states: ['FAILED'] }], remedy: { kind: 'resubmit' } },
      {
        class: 'velocity-limit',
        title: 'velocity-limit',
        approval: 'never',
        match: [{ log: ['too fast', 'way too fast'] }, { exit: [3, 'any'] }],
      },
    ])
    expect(entries.map(({ source }) => source)).toEqual([
      { origin: 'repository', file: 'failure-catalog.yml', line: 4 },
      { origin: 'repository', file: 'failure-catalog.yml', line: 11 },
    ])
  })

  test.each([
    ['broken YAML', 'failures:\n  - {class: a', /^CATALOG_YAML/],
    ['a list only', '- class: a\n', /^CATALOG_SHAPE 1:1$/],
    ['a scalar', 'hello', /^CATALOG_SHAPE/],
    ['an unknown key', `failures:\n${entry('a', '{log: x}', 'remedie: none')}`, /^CATALOG_SHAPE 2:33$/],
    ['no advice', 'failures:\n  - class: a\n    match: {log: x}\n', /^CATALOG_SHAPE 2:5$/],
    ['an unknown remedy', `failures:\n${entry('a', '{log: x}', 'remedy: reboot')}`, /^UNKNOWN_REMEDY 2:33$/],
    ['an unknown kind of remedy', `failures:\n${entry('a', '{log: x}', 'remedy: {kind: reboot}')}`, /^UNKNOWN_REMEDY 2:33$/],
    ['a remedy that lacks a part', `failures:\n${entry('a', '{log: x}', 'remedy: {kind: wait}')}`, /^CATALOG_SHAPE 2:/],
    [
      'a hold among the options',
      `failures:\n${entry('a', '{log: x}', "remedy: {kind: set-options, set: {hold: ''}}")}`,
      /^CATALOG_SHAPE 2:/,
    ],
    ['a bad pattern', `failures:\n${entry('a', "{log: '('}")}`, /^BAD_PATTERN 2:24$/],
    ['look-around', `failures:\n${entry('a', "[{states: A}, {log: ['x', '(?=y)']}]")}`, /^BAD_PATTERN 2:38$/],
    [
      'an edit that is not anchored',
      `failures:\n${entry('a', '{log: x}', 'remedy: {kind: edit-input, file: a, edits: [{before: a, after: b}]}')}`,
      /^NOT_ANCHORED/,
    ],
    ['a class twice', `failures:\n${entry('a', '{log: x}')}${entry('a', '{log: y}')}`, /^DUPLICATE_CLASS 3:6$/],
    ['no criteria', `failures:\n${entry('a', '{engine: qe}')}`, /^NEVER_MATCHES 2:16$/],
    ['exit 0 alone', `failures:\n${entry('a', '{exit: 0}')}`, /^NEVER_MATCHES 2:16$/],
    ['an entry in the shadow of its like', `failures:\n${entry('a', '{log: [x, y]}')}${entry('b', '{log: y}')}`, /^NEVER_MATCHES 3:16$/],
  ])('with %s says where', (_, text, expected) => {
    const problems = problemsOf(text)
    expect(problems.join('\n')).toMatch(expected)
    expect(problems).toHaveLength(1)
  })

  test('with one bad entry keeps the others', () => {
    const read = readCatalog(`failures:\n${entry('a', "{log: '('}")}${entry('b', '{log: y}')}`, 'f.yml')
    expect(read.entries.map((one) => one.class)).toEqual(['b'])
  })

  test.each([
    `failures:\n${entry('a', '{log: y, exit: 1}')}${entry('b', '{log: y}')}`,
    `failures:\n${entry('a', '{log: y}')}${entry('b', '{log: y, exit: 1}')}`,
    `failures:\n${entry('a', '{log: y, notLog: z}')}${entry('b', '{log: y}')}`,
    '',
    'failures: []\n',
  ])('in which every entry can win has no problem (%#)', (text) => expect(problemsOf(text)).toEqual([]))

  test('that is too large, or full of aliases, is refused', () => {
    expect(problemsOf(`failures: []\n#${'x'.repeat(300_000)}`)).toEqual(['CATALOG_SHAPE 1:1'])
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...[...'bcdefgh'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefg'[i]}`).join(',')}]`),
    ].join('\n')
    expect(problemsOf(`${bomb}\nfailures: *h\n`)[0]).toMatch(/^CATALOG_YAML/)
  })

  test('never throws, whatever it is given', () => {
    fc.assert(fc.property(fc.string(), (text) => Array.isArray(readCatalog(text, 'f.yml').problems)))
    fc.assert(fc.property(fc.json(), (text) => Array.isArray(readCatalog(`failures: [${text}]`, 'f.yml').problems)))
  })
})

describe('a playbook', () => {
  const playbook = (fence: string, body: string) => `# Playbook\r\n\r\n${fence}failure-catalog\r\n${body}${fence}\r\nEnd.\r\n`

  test('holds catalogs in its fenced blocks, named by its own lines', () => {
    const text = playbook('```', `failures:\r\n${entry('a', "{log: '('}")}${entry('b', '{log: y}')}`)
    const { entries, problems } = catalogFromPlaybook(text, 'docs/PLAYBOOK.md')
    expect(entries).toMatchObject([{ class: 'b', source: { origin: 'campaign', file: 'docs/PLAYBOOK.md', line: 6 } }])
    expect(problems).toMatchObject([{ code: 'BAD_PATTERN', file: 'docs/PLAYBOOK.md', line: 5 }])
  })

  test('without one, or with one inside another fence, holds none', () => {
    expect(catalogFromPlaybook('# Playbook\n```yaml\nfailures: 1\n```\n', 'p.md')).toEqual({ entries: [], problems: [] })
    expect(catalogFromPlaybook(`~~~~\n${playbook('~~~', 'failures: 1\n')}~~~~\n`, 'p.md')).toEqual({ entries: [], problems: [] })
  })
})

describe('merged', () => {
  const near = readCatalog(`failures:\n${entry('walltime', '{log: ours}')}`, 'c.yml', 'campaign').entries
  const middle = readCatalog(`failures:\n${entry('walltime', '{log: theirs}')}${entry('new', '{log: n}')}`, 'r.yml', 'repository').entries

  test('the nearer replaces the whole entry of a class, and comes first', () => {
    const merged = mergeCatalogs(BUILT_IN, middle, near)
    expect(merged.filter((one) => one.class === 'walltime')).toEqual(near)
    expect(merged.slice(0, 2).map((one) => one.class)).toEqual(['walltime', 'new'])
    expect(merged).toHaveLength(BUILT_IN.length + 1)
  })
})

describe('the documentation', () => {
  const text = readFileSync(`${import.meta.dirname}/../../../.github/docs/failure-catalog.md`, 'utf8')
  const blocks = [...text.matchAll(/```yaml\n([^`]*)```/g)].map(([, block = '']) => block)

  test('shows a catalog that is read without a problem', () => {
    const [shown = ''] = blocks.filter((block) => block.includes('failures:'))
    expect(readCatalog(shown, 'failure-catalog.yml')).toMatchObject({ entries: [{ class: 'snapshot-extraction' }], problems: [] })
  })

  test('shows an edit that is read without a problem', () => {
    const { remedy } = parse(blocks.find((block) => block.startsWith('remedy:')) ?? '')
    expect(problemsOf(JSON.stringify({ failures: [{ class: 'a', match: { log: 'x' }, remedy, advice: 'Look.' }] }))).toEqual([])
  })
})

describe('the JSON Schema', () => {
  const schema = catalogJsonSchema()
  // compared by meaning: the formatter has its own idea of the file's line breaks. To write it anew: npm run schemas
  test('is published as it is', () => {
    const path = `${import.meta.dirname}/../../../templates/schemas/failure-catalog.schema.json`
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)))
  })

  test('agrees with the reader', () => {
    const valid = new Ajv2020({ strict: false }).compile(schema)
    expect(valid(parse(GOOD))).toBe(true)
    expect(valid(parse(`failures:\n${entry('a', '{log: x}', 'remedy: reboot')}`))).toBe(false)
    expect(valid(parse(`failures:\n${entry('a', '{log: x}', 'remedie: none')}`))).toBe(false)
  })
})
