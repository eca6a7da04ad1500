import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect } from 'vitest'
import { type Answer, readAnswer } from '../../src/adapters/remote/answer.ts'
import { type Numbered, readOutcomes } from '../../src/adapters/remote/deeds.ts'
import { parseManifest } from '../../src/adapters/remote/deploy.ts'
import { readFinding } from '../../src/adapters/remote/gather.ts'
import { entryOf, parseLedger, processSeen } from '../../src/adapters/remote/ledger.ts'
import { assemble } from '../../src/adapters/remote/script.ts'
import { exitRecords } from '../../src/adapters/slurm/records.ts'
import type { Asked } from '../../src/core/evidence.ts'
import { succeeded } from '../../src/core/job.ts'
import { PortError } from '../../src/ports/error.ts'
import { fuzz, json, TEXT } from './harness.ts'
import { CONFUSABLE, mutated, PROTOTYPE_NAMES } from './mutate.ts'

const part = (body: string) => ({ body, seconds: 5, stage: 0 })
const script = assemble({
  library: '',
  setup: undefined,
  loginShell: false,
  parts: [part('printf "12|COMPLETED\\n13|FAILED\\n"'), part('exit 3'), part('head -c 300 /dev/zero; echo end; echo err >&2')],
})
const WHOLE = spawnSync('sh', ['-s'], { input: `echo motd; ${script.text}echo bye\n`, env: { PATH: process.env.PATH ?? '' } }).stdout
const TRUTH = readAnswer(WHOLE, script.nonce, 3)

type Harm = { at: number; cut: number; put: string; keep: number }

fuzz({
  target: 'answer',
  holds: 'that is cut or has noise in it is none, or is what was said',
  codec: json<Harm>(),
  runs: 2000,
  input: fc.record({
    at: fc.nat(WHOLE.length),
    cut: fc.oneof(fc.constant(0), fc.nat(40), fc.nat(WHOLE.length)),
    put: fc.oneof(
      fc.constantFrom('', 'x', '\n', ' ', '0', '9', '1 9.rc\n', ' 0 0.out\n', '\nbegin\n', '\nend\n'),
      fc.string({ maxLength: 20 }),
      fc.constant('BEGIN').map(() => `\n${'0'.repeat(32)} begin\n`),
    ),
    keep: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  }),
  check: ({ at, cut, put, keep }) => {
    const start = at % (WHOLE.length + 1)
    const broken = Buffer.concat([WHOLE.subarray(0, start), Buffer.from(put), WHOLE.subarray(start + cut)])
    let answer: Answer
    try {
      answer = readAnswer(broken.subarray(0, Math.ceil(broken.length * keep)), script.nonce, 3)
    } catch (error) {
      expect(error).toBeInstanceOf(PortError)
      return
    }
    // bytes that change their value in place are ssh's business
    if (cut === Buffer.byteLength(put)) return
    for (const [i, got] of answer.parts.entries()) {
      const truth = TRUTH.parts[i]
      if (got.kind === 'late' || truth?.kind !== 'ended') continue
      expect({ code: got.code, out: Buffer.from(got.out) }).toEqual({ code: truth.code, out: Buffer.from(truth.out) })
    }
  },
})

const DEEDS: Numbered[] = [0, 1, 2, 3].map((index) => ({
  index,
  deed: { kind: 'cancel', job: '1', site: { campaign: 'co', remoteDir: '/x', owner: 'o', ownerHash: 'h' } },
}))
const OUTCOMES =
  '0\tdone\n1\tsubmitted\t123456\tno\t\n2\tsubmitted\t98765432\tyes\tnot released yet: slurm says 5\n3\trefused\tSUBMIT\tsbatch: error: invalid partition\n'
const ended = (text: string) => ({ kind: 'ended' as const, code: 0, out: Buffer.from(text), err: '' })
const ALL = readOutcomes(DEEDS, ended(OUTCOMES))

fuzz({
  target: 'outcomes',
  holds: 'that are cut anywhere are as they were, or unknown',
  codec: json<{ cut: number }>(),
  runs: 300,
  input: fc.record({ cut: fc.nat(OUTCOMES.length) }),
  check: ({ cut }) => {
    for (const [index, outcome] of readOutcomes(DEEDS, ended(OUTCOMES.slice(0, cut))))
      if (outcome.kind !== 'unknown') expect(outcome).toEqual(ALL.get(index))
  },
})

fuzz({
  target: 'outcomes-garbled',
  holds: 'name a job only as SLURM or we ourselves do, and refuse only with our words',
  codec: TEXT,
  runs: 500,
  input: mutated(
    [OUTCOMES],
    [
      '\t',
      '\n',
      '0',
      '1',
      'done',
      'submitted',
      'refused',
      'unknown',
      'yes',
      'no',
      'SUBMIT',
      'OWNER',
      '123',
      'p1.2.h',
      ...PROTOTYPE_NAMES,
      ...CONFUSABLE,
    ],
  ),
  check: (text) => {
    const outcomes = readOutcomes(DEEDS, ended(text))
    expect([...outcomes.keys()].filter((index) => index < 4)).toEqual(expect.arrayContaining([0, 1, 2, 3]))
    for (const outcome of outcomes.values()) {
      if (outcome.kind === 'submitted') expect(outcome.job).toMatch(/^([0-9]+|p[0-9]+\.[0-9]+\.\S+)$/)
      if (outcome.kind === 'refused') expect(['SUBMIT', 'OWNER', 'DRIFT', 'UNSAFE_PATH', 'IO']).toContain(outcome.code)
    }
  },
})

const LEDGER = `ask 22
alive c.1 yes
entry d.1
1795471800 smoke.1/id -> 22
1795471801 smoke.1/released -> 22
1795471801 smoke.1/exit.n.0 -> 0.1795471800.c1.cluster
1795471801 arr.1/id -> 67
1795471801 arr.1/exit.3.0 -> 1.1795471800.c1
1795471801 arr.1/exit.4.1 -> 0.1795471800.c1
1795471800 c.1/claim -> p12.34.node.example
1795471800 c.1/bound -> 600
1795471890 c.1/exit -> 0.EXITED
1795471890 \`x.1/exit' -> \`143.CANCELLED'
1795471890 big~name.12/checkpoint -> step:500
`
const factsOf = (text: string): Map<string, string> =>
  new Map(
    parseLedger(text).flatMap(({ stage, attempt, facts }) =>
      [...facts].map(([name, { to, at }]) => [`${stage}.${attempt}/${name}`, `${at} ${to}`] as const),
    ),
  )
const FACTS = factsOf(LEDGER)

fuzz({
  target: 'ledger',
  holds: 'that is cut anywhere says nothing that the whole one does not',
  codec: json<{ cut: number }>(),
  runs: 300,
  input: fc.record({ cut: fc.nat(LEDGER.length) }),
  check: ({ cut }) => {
    for (const [name, fact] of factsOf(LEDGER.slice(0, cut))) expect(fact).toBe(FACTS.get(name))
  },
})

fuzz({
  target: 'exit-records',
  holds: 'are read without a throw, and no garbage has ended well',
  codec: TEXT,
  runs: 500,
  input: mutated(
    [LEDGER],
    [
      ' -> ',
      '/exit',
      '/exit.n.0',
      '/id',
      '0.',
      '0',
      '.EXITED',
      '00',
      '-0',
      '1e0',
      '0x0',
      '\n',
      "'",
      '`',
      '99999999999999999999',
      ...PROTOTYPE_NAMES,
      ...CONFUSABLE,
    ],
  ),
  check: (text) => {
    const listed = parseLedger(text)
    for (const one of listed) expect(() => entryOf(one)).not.toThrow()
    const seen = [
      ...listed.flatMap((one) => processSeen(one, 1_795_480_000) ?? []),
      ...exitRecords([{ site: { campaign: 'melt', ownerHash: 'abc' }, listed }]),
    ]
    for (const job of seen) {
      const { exit } = job
      if (exit) expect(Number.isInteger(exit.code)).toBe(true)
      if (job.phase === 'ended' && succeeded(job)) expect(text).toMatch(/-> [`']?0{1,3}\.(?:EXITED|COMPLETED|[0-9])/)
      if (job.phase === 'ended')
        expect(exit !== undefined || ['INTERRUPTED', 'TERMINATED', 'TIMEOUT'].includes(job.state), JSON.stringify(job)).toBe(true)
    }
  },
})

const NEEDS: Asked[] = [
  { kind: 'files', glob: '*.dcd' },
  { kind: 'words', globs: ['*.log'], word: 'NaN', exact: false },
  { kind: 'tail', glob: '*.log', bytes: 1000 },
  { kind: 'hash', glob: '*.xsc' },
  { kind: 'run', command: 'true', timeout: 5 },
  { kind: 'deployment', paths: ['a', '../b', 'c/d'] },
  { kind: 'hashes', glob: 'x*', upTo: 10 },
  { kind: 'fetch', paths: ['a', 'b'], bytes: 10 },
] as Asked[]
const SAID = [
  '12 1795471890 ./a.dcd\u00003 1795471890 ./b c.dcd\0',
  '2\n./npt.log\u000012:energy NaN\n',
  '2000 ./npt.log\0ENERGY: 1 2 3\n',
  `${'a'.repeat(64)} ./x.xsc\0`,
  '0\nall good\n',
  `o/r:c\n\0abc\n${'b'.repeat(64)} 644 12 run.sbatch\n\0${'b'.repeat(64)}\0missing\0`,
  `5 1795471890 ${'a'.repeat(64)} ${'b'.repeat(40)} x1\0`,
  '3\0abc-\0',
]

type Said = { need: number; text: string; code: number }

fuzz({
  target: 'findings',
  holds: 'are read without a throw, and numbers in them are numbers',
  codec: json<Said>(),
  runs: 600,
  input: fc.record({
    need: fc.nat(NEEDS.length - 1),
    text: mutated(SAID, ['\0', '\n', ' ', '0', '-', 'more\n', '../x', './', '99999999999999999999', 'a'.repeat(64), ...PROTOTYPE_NAMES]),
    code: fc.constantFrom(0, 0, 0, 1, 44, 45, 124, 137, Number.NaN),
  }),
  check: ({ need: which, text, code }) => {
    const need = NEEDS[which] as Asked
    const finding = readFinding(need, { kind: 'ended', code, out: Buffer.from(text), err: '' })
    const walk = (value: unknown): void => {
      if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true)
      else if (value !== null && typeof value === 'object' && !(value instanceof Uint8Array)) Object.values(value).map(walk)
    }
    walk(finding)
    if (finding.kind === 'ran' && finding.code === 0) expect(text).toMatch(/^0+\n/)
    if (finding.kind === 'deployment') expect(Object.keys(finding.actual)).toEqual(['a', '../b', 'c/d'])
    if (code !== 0 && code !== 44) expect(finding.kind).toBe('unobserved')
    for (const { size } of parseManifest(text).entries) expect(Number.isFinite(size)).toBe(true)
  },
})
