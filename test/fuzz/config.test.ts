import fc from 'fast-check'
import { expect } from 'vitest'
import { BUILT_IN } from '../../src/catalog/failures/built-in.ts'
import { catalogFromPlaybook, mergeCatalogs, readCatalog } from '../../src/catalog/failures/read.ts'
import { REMEDY_KINDS } from '../../src/core/failure/remedy.ts'
import type { Problem } from '../../src/core/problem.ts'
import { readConfig } from '../../src/document/config.ts'
import { readWorkflow } from '../../src/document/read.ts'
import { catalogOf } from '../../src/shell/knowledge.ts'
import { good } from '../fixtures/malformed/cases.ts'
import { expectPlaced, pristine } from './expect.ts'
import { BYTES, fuzz, json, TEXT } from './harness.ts'
import { CONFUSABLE, mutated, mutatedBytes, PROTOTYPE_NAMES } from './mutate.ts'

const CONFIG = [
  `# ours
campaigns: ["campaigns/*/WORKFLOW.md", 'x/**']
backends:
  alpine:
    kind: slurm
    transport: exec
    root: /scratch/alpine/you
    setup: module load slurm/alpine
    profile: alpine
    login_shell: true
    token: comment
  other: {kind: slurm, host: login.example.org, user: you, port: 2222, identity_file: ~/.ssh/id, known_hosts_file: .github/known_hosts}
  here: {kind: local, root: /tmp/x}
limits: {submissions_per_tick: 5, issues_per_tick: 2, comments_per_tick: 3}
dashboard: true
evidence: tail
`,
  '',
  'backends: {}\n',
  'campaigns: "**/WORKFLOW.md"\nbackends:\n  a: &a {kind: local}\n  b: *a\n',
]
const CATALOG = [
  `version: 1
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
  - {class: more-time, match: {states: TIMEOUT}, remedy: {kind: scale-option, option: time, factor: 2, max: "24:00:00"}, advice: More.}
  - {class: other-place, match: {reasons: 'Resources'}, remedy: {kind: set-options, set: {partition: gh200}}, advice: Elsewhere.}
`,
]
const PLAYBOOK = [
  `# Playbook\n\nProse.\n\n\`\`\`failure-catalog\n${CATALOG[0]}\`\`\`\n\n- a\n\n  ~~~failure-catalog\n  failures: []\n  ~~~\n\n\`\`\`sh\nfailures:\n\`\`\`\n`,
]

const WORDS = [
  ...[
    '\n',
    '  ',
    '\t',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '#',
    '&a ',
    '*a',
    '<<: *a',
    '!!str ',
    '!!js/function "x"',
    '? ',
    '|\n',
    '>-\n',
    '%YAML 1.1\n',
    '---\n',
    '...',
    '\uFEFF',
    '\uFFFD',
    '\0',
  ],
  ...[
    'kind: slurm',
    'kind: vast-ai',
    'transport: openssh',
    'jump: x',
    'host: -oProxyCommand=x',
    'root: ../x',
    'root: /x/$HOME',
    'port: 99999',
    'port: 1e3',
    'backends:\n',
    '  local:\n',
    'failures:\n',
    '- class: a\n',
  ],
  ...[
    '(a+)+$',
    '(?=x)',
    '\\1',
    '[',
    '(',
    'a{1000}',
    '.*',
    '^',
    '$',
    '```\n',
    '~~~\n',
    '```failure-catalog\n',
    'null',
    '~',
    '.nan',
    '1e400',
    '99999999999999999999',
    'true',
    '-1',
    'remedy: {kind: reboot}',
    'hold: true',
  ],
  ...PROTOTYPE_NAMES.map((name) => `${name}: {kind: local}\n`),
  ...PROTOTYPE_NAMES,
  ...CONFUSABLE,
]

const FILE = '.github/escapement.yml'

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Each has its place and a way out, in our words and not in a library's. */
const expectTold = (problems: readonly Problem[], text: string, file: string): void => {
  expectPlaced(problems, text, file)
  for (const { message, hint } of problems) {
    expect(hint.trim(), message).not.toBe('')
    expect(`${message} ${hint}`).not.toMatch(
      /Invalid (?:input|option|discriminator|key|string)|Unrecognized|Too (?:big|small)|expected \w+, received/,
    )
    expect(`${message} ${hint}`).not.toMatch(/call stack|is not a function|Cannot read properties/)
  }
}

const anyBytes = (texts: readonly string[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 4, arbitrary: mutatedBytes(mutated(texts, WORDS)) },
    { weight: 2, arbitrary: mutated(texts, WORDS).map((text) => new Uint8Array(Buffer.from(text))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }) },
  )

fuzz({
  target: 'config',
  holds: 'is read to a whole configuration and problems each at its place',
  codec: BYTES,
  runs: 500,
  input: anyBytes(CONFIG),
  check: (bytes) => {
    const { config, problems } = readConfig(bytes, FILE)
    expectTold(problems, textOf(bytes), FILE)
    pristine()
    expect(config.backends.local).toMatchObject({ kind: 'local' })
    for (const [name, backend] of Object.entries(config.backends)) {
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      expect(['slurm', 'local']).toContain(backend.kind)
      if (backend.root !== undefined) expect(backend.root).toMatch(/^\/(?!.*(^|\/)\.\.(\/|$))/)
      if (backend.kind === 'slurm') for (const word of [backend.host, backend.user]) expect(word).not.toMatch(/^-|[\s'"`$]/)
    }
    for (const limit of Object.values(config.limits)) expect(Number.isInteger(limit) && limit >= 0).toBe(true)
  },
})

/** A map or list within another, as YAML lets one write it. */
const NESTS = ['[', '{a: ', '- ', '? ', 'a: [', '&a [', '!!seq [', '[{a: ']
type Deep = { nest: string; times: number; key: string }

fuzz({
  target: 'nesting',
  holds: 'is read or refused at its place however deep it is',
  codec: json<Deep>(),
  runs: 60,
  input: fc.record({
    nest: fc.constantFrom(...NESTS),
    times: fc.oneof(fc.nat(80), fc.constantFrom(1000, 20_000)),
    key: fc.constantFrom('x-mine: ', 'backends: ', 'failures: ', ''),
  }),
  check: ({ nest, times, key }) => {
    const text = key + nest.repeat(times)
    expectTold(readConfig(text, FILE).problems, text, FILE)
    expectTold(readCatalog(text, FILE).problems, text, FILE)
    const document = `---\ncampaign: good\n${text}\n---\n# Good\n`
    expectTold(readWorkflow(Buffer.from(document), 'good/WORKFLOW.md').problems, document, 'good/WORKFLOW.md')
  },
})

const PUMPS = [
  'k#: 1\n',
  '&a# x: 1\n',
  '- *a\n',
  '{',
  '}',
  '[',
  ']',
  ',',
  ': ',
  '"',
  "'",
  '#\n',
  '- #\n',
  '\n',
  ' ',
  '|\n',
  '- - \n',
  '? #\n',
  '--- #\n',
  '%A\n',
  'é',
]

fuzz({
  target: 'config-long',
  holds: 'is read in a time that grows with its length only',
  codec: json<{ pumps: string[]; length: number }>(),
  runs: 12,
  input: fc.record({
    pumps: fc.array(fc.constantFrom(...PUMPS), { minLength: 1, maxLength: 2 }),
    length: fc.constantFrom(20_000, 200_000),
  }),
  check: ({ pumps, length }) => {
    const pump = pumps.join('')
    const text = `a: &a 1\n${Array.from({ length: Math.ceil(length / pump.length) }, (_, i) => pump.replaceAll('#', String(i))).join('')}`
    for (const problems of [readConfig(text, FILE).problems, readCatalog(text, FILE).problems]) {
      expectTold(problems, text, FILE)
      expect(problems.length).toBeLessThanOrEqual(101)
    }
  },
})

const CATALOG_FILE = 'failure-catalog.yml'

const soundCatalog = (read: ReturnType<typeof readCatalog>, text: string): void => {
  expectTold(read.problems, text, CATALOG_FILE)
  pristine()
  expect(new Set(read.entries.map((entry) => entry.class)).size).toBe(read.entries.length)
  for (const { class: name, remedy, match } of mergeCatalogs(BUILT_IN, read.entries)) {
    expect(name).toMatch(/^[a-z0-9]/)
    expect(REMEDY_KINDS).toContain(remedy.kind)
    expect(match.length).toBeGreaterThan(0)
  }
}

fuzz({
  target: 'catalog',
  holds: 'is read to entries that can be used, and to problems each at its place',
  codec: TEXT,
  runs: 400,
  input: mutated(CATALOG, WORDS),
  check: (text) => soundCatalog(readCatalog(text, CATALOG_FILE), text),
})

fuzz({
  target: 'playbook',
  holds: 'gives the entries of its blocks, and problems at the lines of the playbook',
  codec: TEXT,
  runs: 300,
  input: mutated(PLAYBOOK, WORDS),
  check: (text) => soundCatalog(catalogFromPlaybook(text, CATALOG_FILE), text),
})

const SPEC = readWorkflow(Buffer.from(good(['references: [{path: BOOK.md}]'])), 'campaigns/good/WORKFLOW.md').workflow?.spec

fuzz({
  target: 'catalog-files',
  holds: 'are read whatever their bytes, and only what speaks of catalogs is expected to be text',
  codec: json<{ own: string; book: string }>(),
  runs: 200,
  input: fc
    .record({ own: anyBytes(CATALOG), book: anyBytes(PLAYBOOK) })
    .map(({ own, book }) => ({ own: Buffer.from(own).toString('latin1'), book: Buffer.from(book).toString('latin1') })),
  check: ({ own, book }) => {
    if (!SPEC) throw new Error('the campaign itself is not read')
    const files = { 'campaigns/good/failure-catalog.yml': own, 'BOOK.md': book }
    const contents = new Map(Object.entries(files).map(([path, text]) => [path, new Uint8Array(Buffer.from(text, 'latin1'))]))
    const { entries, problems } = catalogOf(SPEC, contents)
    expect(entries.length).toBeGreaterThanOrEqual(BUILT_IN.length)
    for (const [path, bytes] of contents)
      expectTold(
        problems.filter(({ file }) => file === path),
        textOf(bytes),
        path,
      )
    expect(problems.filter(({ file }) => !contents.has(file))).toEqual([])
    if (!book.includes('failure-catalog')) expect(problems.filter(({ file }) => file === 'BOOK.md')).toEqual([])
  },
})
