import fc from 'fast-check'
import { expect } from 'vitest'
import { BUILT_IN } from '../../src/catalog/failures/built-in.ts'
import { catalogFromPlaybook, mergeCatalogs, readCatalog } from '../../src/catalog/failures/read.ts'
import { readConfig } from '../../src/document/config.ts'
import { expectPlaced, pristine } from './expect.ts'
import { fuzz, TEXT } from './harness.ts'
import { CONFUSABLE, mutated, PROTOTYPE_NAMES } from './mutate.ts'

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

fuzz({
  target: 'config',
  holds: 'is read to a whole configuration and problems each at its place',
  codec: TEXT,
  runs: 400,
  input: mutated(CONFIG, WORDS),
  check: (text) => {
    const { config, problems } = readConfig(text, '.github/escapement.yml')
    expectPlaced(problems, text, '.github/escapement.yml')
    pristine()
    expect(config.backends.local).toMatchObject({ kind: 'local' })
    for (const [name, backend] of Object.entries(config.backends)) {
      expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      expect(['slurm', 'local']).toContain(backend.kind)
      if (backend.root !== undefined) expect(backend.root).toMatch(/^\/(?!.*(^|\/)\.\.(\/|$))/)
      if (backend.kind === 'slurm') for (const word of [backend.host, backend.user]) expect(word).not.toMatch(/^-|[\s'"`$]/)
    }
    for (const limit of Object.values(config.limits)) expect(Number.isInteger(limit) && limit >= 0).toBe(true)
    // without an error nothing that was written is left out
    if (!problems.some(({ severity }) => severity === 'error') && text.trim() !== '') expect(readConfig(text, 'x').config).toEqual(config)
  },
})

const soundCatalog = (read: ReturnType<typeof readCatalog>, text: string): void => {
  expectPlaced(read.problems, text, 'failure-catalog.yml')
  pristine()
  expect(new Set(read.entries.map((entry) => entry.class)).size).toBe(read.entries.length)
  for (const { class: name, remedy, match } of mergeCatalogs(BUILT_IN, read.entries)) {
    expect(name).toMatch(/^[a-z0-9]/)
    expect(typeof remedy.kind).toBe('string')
    expect(match.length).toBeGreaterThan(0)
  }
}

fuzz({
  target: 'catalog',
  holds: 'is read to entries that can be used, and to problems each at its place',
  codec: TEXT,
  runs: 400,
  input: mutated(CATALOG, WORDS),
  check: (text) => soundCatalog(readCatalog(text, 'failure-catalog.yml'), text),
})

fuzz({
  target: 'playbook',
  holds: 'gives the entries of its blocks, and problems at the lines of the playbook',
  codec: TEXT,
  runs: 300,
  input: fc.oneof(mutated(PLAYBOOK, WORDS)),
  check: (text) => soundCatalog(catalogFromPlaybook(text, 'failure-catalog.yml'), text),
})
