import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Answer } from '../../src/adapters/remote/answer.ts'
import { associationsIn, partitionsIn, settingsIn } from '../../src/adapters/slurm/examine-parse.ts'
import { readLook } from '../../src/adapters/slurm/look.ts'
import { mergeJobs } from '../../src/adapters/slurm/merge.ts'
import type { Parsed } from '../../src/adapters/slurm/rows.ts'
import { parseSacct } from '../../src/adapters/slurm/sacct.ts'
import { parseScontrol } from '../../src/adapters/slurm/scontrol.ts'
import { parseSqueue } from '../../src/adapters/slurm/squeue.ts'
import { succeeded } from '../../src/core/job.ts'
import { fuzz, json, TEXT } from './harness.ts'
import { CONFUSABLE, mutated, PROTOTYPE_NAMES } from './mutate.ts'

// as SLURM 22.05 printed them, in the columns that are asked for
const SQUEUE = `43|PENDING|N/A|N/A|1795471874|10:00|cpu|1||JobHeldUser|co.smoke.1.abcd
35|PENDING|1795475700|N/A|1795471874|5:00|cpu|1||ReqNodeNotAvail, UnavailableNodes:c1|(null)
79|RUNNING|1795471875|1795472475|1795471874|10:00|cpu|1|c1|None|co.prod.2.abcd
32|PENDING|N/A|N/A|1795471874|UNLIMITED|cpu|1||job requeued in held state|x|y
67_[3-9%3]|PENDING|N/A|N/A|1795471874|1-00:00:00|cpu|1||JobArrayTaskLimit|co.arr.1.abcd
67_2|COMPLETED|1795471875|1795471885|1795471874|10:00|cpu|1|c1|None|co.arr.1.abcd
67_1|FAILED|1795471875|1795471885|1795471874|10:00|cpu|1|c1|NonZeroExitCode|co.arr.1.abcd
20|CANCELLED|1795471891|1795471892|1795471891|10:00|cpu|1|c2|None|co.smoke.2.abcd
21|COMPLETING|1795471891|1795471892|1795471891|10:00|cpu|1|c2|None|co.smoke.3.abcd
22|COMPLETED|1795471891|1795471892|1795471891|10:00|cpu|1|c2|None|co.smoke.4.abcd
`
const SACCT = `20|CANCELLED by 1001|0:0|1795471891|1795471891|1795471892|10|cpu|1|c2|None|1
22|COMPLETED|0:0|1795471891|1795471891|1795471892|10|cpu|1|c2|None|64
79|RUNNING|0:0|1795471874|1795471875|Unknown|10|cpu|1|c1|None|
82|COMPLETED|0:0|1795471891|1795471891|Unknown|10|cpu|1|c1|None|4
67_2|COMPLETED|0:0|1795471874|1795471875|1795471885|10|cpu|1|c1|None|10
67_1|FAILED|1:0|1795471874|1795471875|1795471885|10|cpu|1|c1|None|10
67_[3-9%3]|PENDING|0:0|1795471874|Unknown|Unknown|10|cpu|1|None assigned|None|
8|TIMEOUT|0:0|1795471891|1795471891|1795471992|UNLIMITED|gh200|64|g[1-2]|None|6400
`
const SCONTROL = readFileSync(new URL('../unit/adapters/slurm/captured/scontrol.txt', import.meta.url), 'utf8')
const SINFO = 'cpu*|1-00:00:00|up\ngh200|12:00:00|up\ndebug|5:00|down\nrequeue|infinite|up\n'
const ASSOCIATIONS = 'proj||normal,long\nproj|gh200|gpu-normal\nroot||normal\n'
const SETTINGS =
  'Configuration data as of 2026-11-23T18:00:00\nAccountingStorageType   = accounting_storage/slurmdbd\nMinJobAge               = 300 sec\nMaxArraySize            = 1001\n'

const WORDS = [
  ...[
    '|',
    '||',
    '\n',
    ' ',
    '_',
    '_[',
    ']',
    '%',
    ',',
    '-',
    ':',
    '=',
    '0',
    '1',
    '67',
    '67_',
    '22',
    '0:0',
    '1:0',
    '0:9',
    'Unknown',
    'N/A',
    '(null)',
    'None',
  ],
  ...[
    'COMPLETED',
    'COMPLETE',
    'CD',
    'FAILED',
    'TIMEOUT',
    'RUNNING',
    'PENDING',
    'REVOKED',
    'LEVITATING',
    'CANCELLED by 0',
    'completed',
    'COMPLETED+',
    ' JobState=COMPLETED',
    ' Reason=None',
    ' Dependency=(null)',
  ],
  ...[
    '99999999999999999999',
    '-1',
    '1e3',
    '0x10',
    '1795471892',
    '[1,3,5,...',
    '1-999999999',
    'slurm_load_jobs error: Invalid job id specified',
    'CLUSTER: alpine',
    ' Comment=',
    ' StdErr=/x',
    '\r',
  ],
  ...PROTOTYPE_NAMES,
  ...CONFUSABLE,
]

const PHASES = ['held', 'queued', 'running', 'ended', 'unknown']
const FINAL = [
  'BOOT_FAIL',
  'CANCELLED',
  'COMPLETED',
  'DEADLINE',
  'FAILED',
  'LAUNCH_FAILED',
  'NODE_FAIL',
  'OUT_OF_MEMORY',
  'PREEMPTED',
  'RECONFIG_FAIL',
  'TIMEOUT',
]

const expectSound = ({ rows, oddities }: Parsed, lines: readonly string[], source: string): void => {
  const unread = oddities.filter((text) => !/^\w+: (?:job|elements of) [0-9]+ /.test(text) || lines.includes(text.slice(source.length + 2)))
  expect(rows.length + unread.length, 'each line is a row, or is reported').toBeGreaterThanOrEqual(lines.length)
  for (const row of rows) {
    expect(row.id).toMatch(/^[0-9]+$/)
    expect(PHASES).toContain(row.phase)
    if (row.phase === 'ended') expect(FINAL).toContain(row.state)
    if (row.phase === 'unknown' || row.indices?.length === 0) expect(oddities.some((text) => text.includes(row.id))).toBe(true)
    for (const value of Object.values(row)) if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true)
    for (const at of [row.started, row.ended, row.submitted, row.startEstimate])
      if (at !== undefined) expect(() => new Date(at * 1000).toISOString()).not.toThrow()
  }
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '')

fuzz({
  target: 'squeue',
  holds: 'gives a row or a report for every line, and an end only for a final word',
  codec: TEXT,
  runs: 400,
  input: mutated([SQUEUE], WORDS),
  check: (text) => {
    const lines = linesOf(text).filter((line) => !line.startsWith('CLUSTER: '))
    const parsed = parseSqueue(text)
    expectSound(parsed, lines, 'squeue')
    const ends = parsed.rows.filter(({ phase }) => phase === 'ended').length
    expect(ends).toBeLessThanOrEqual(lines.filter((line) => FINAL.includes(line.split('|')[1] ?? '')).length)
  },
})

fuzz({
  target: 'sacct',
  holds: 'gives a row or a report for every line, and an end only for a final word with a time',
  codec: TEXT,
  runs: 400,
  input: mutated([SACCT], WORDS),
  check: (text) => {
    const lines = linesOf(text)
    const parsed = parseSacct(text)
    expectSound(parsed, lines, 'sacct')
    const final = (line: string): boolean => {
      const cells = line.split('|')
      return FINAL.includes((cells[1] ?? '').trim().split(' ')[0] ?? '') && /^[1-9][0-9]*$/.test(cells[5] ?? '')
    }
    expect(parsed.rows.filter(({ phase }) => phase === 'ended').length).toBeLessThanOrEqual(lines.filter(final).length)
  },
})

fuzz({
  target: 'scontrol',
  holds: 'gives a row or a report for every job, and an end only for a final word',
  codec: TEXT,
  runs: 300,
  input: mutated([SCONTROL], WORDS),
  check: (text) => {
    const lines = text.split('\n').filter((line) => line.startsWith('JobId='))
    const parsed = parseScontrol(text)
    expectSound(parsed, lines, 'scontrol')
    const ends = parsed.rows.filter(({ phase }) => phase === 'ended').length
    expect(ends).toBeLessThanOrEqual(lines.filter((line) => FINAL.some((word) => line.includes(` JobState=${word} `))).length)
  },
})

type Texts = { squeue: string; sacct: string; scontrol: string }

/** Whether any source has said in so many words that a job, or an element of it, ended well. */
const saidWell = ({ squeue, sacct, scontrol }: Texts, id: string): boolean =>
  linesOf(squeue).some((line) => new RegExp(`^${id}(?:_[^|]*)?\\|COMPLETED\\|`).test(line)) ||
  linesOf(sacct).some((line) =>
    new RegExp(`^${id}(?:_[^|]*)?\\|\\s*COMPLETED(?: [^|]*|\\s*)\\|[^|]*\\|[^|]*\\|[^|]*\\|[1-9]`).test(line),
  ) ||
  linesOf(scontrol).some((line) => /^JobId=[0-9]+ .*JobState=COMPLETED /.test(line) && new RegExp(`JobId=${id} `).test(line))

fuzz({
  target: 'jobs',
  holds: 'end well only where a source says so and none says that they live',
  codec: json<Texts>(),
  runs: 300,
  input: fc.record({
    squeue: mutated([SQUEUE, ''], WORDS),
    sacct: mutated([SACCT, SACCT.replace(/^/gm, ''), ''], WORDS),
    scontrol: mutated([SCONTROL, ''], WORDS, 2),
  }),
  check: (texts) => {
    const [squeue, sacct, scontrol] = [parseSqueue(texts.squeue).rows, parseSacct(texts.sacct).rows, parseScontrol(texts.scontrol).rows]
    const ids = new Set([...squeue, ...sacct, ...scontrol].map(({ id }) => id))
    for (const [id, job] of mergeJobs(ids, { squeue, sacct, scontrol })) {
      if (job.phase !== 'ended') continue
      if (succeeded(job)) expect(saidWell(texts, id), `${id} ${JSON.stringify(job)}`).toBe(true)
      const living = squeue.filter((row) => row.id === id && row.phase !== 'ended')
      // of two lines for one element the last one counts: squeue prints none twice
      if (
        new Set(squeue.filter((row) => row.id === id).map(({ indices }) => String(indices))).size ===
        squeue.filter((row) => row.id === id).length
      )
        expect(
          living.map(({ indices }) => indices),
          JSON.stringify(job),
        ).toEqual([])
    }
  },
})

const SITE = { campaign: 'co', remoteDir: '/x', owner: 'o/r:c', ownerHash: 'abcd', recorded: [], jobs: ['22', '67', '79', '8'] }
type Parts = { queue: string; ends: string; ledger: string; codes: number[]; err: string }
const LEDGER =
  '1795471800 smoke.1/id -> 22\n1795471801 smoke.1/released -> 22\nalive c.1 yes\n1795471800 c.1/claim -> p12.34.node\n1795471890 c.1/exit -> 0.EXITED\nentry d.1\n'

fuzz({
  target: 'look',
  holds: 'is never more than what its parts say, and never throws',
  codec: json<Parts>(),
  runs: 300,
  input: fc.record({
    queue: mutated([`1795471900\n${SQUEUE}`], WORDS),
    ends: mutated([`sacct 0\n${SACCT}end sacct\n${SCONTROL}`, 'idle\n', 'sacct 1\nend sacct\n'], [...WORDS, 'end sacct\n', 'sacct 0\n']),
    ledger: mutated([LEDGER], [...WORDS, 'id -> ', 'exit -> ', 'owner ', 'smoke.1', '\0']),
    codes: fc.array(fc.constantFrom(0, 0, 0, 1, 5, 6, 124, 127, 137, Number.NaN), { minLength: 3, maxLength: 3 }),
    err: fc.constantFrom('', 'Slurm accounting storage is disabled', 'slurm_load_jobs error: Unable to contact slurm controller'),
  }),
  check: ({ queue, ends, ledger, codes, err }) => {
    const part = (text: string, i: number): Answer['parts'][number] => ({ kind: 'ended', code: codes[i] ?? 0, out: Buffer.from(text), err })
    const { sight } = readLook({ parts: [part(queue, 0), part(ledger, 1), part(ends, 2)], calls: 0, noise: '' }, [SITE])
    if (codes[0] !== 0) expect(sight.kind).toBe('unobserved')
    if (sight.kind !== 'seen') return
    expect(sight.clock).toBeGreaterThan(0)
    if (!ends.includes('end sacct\n') && ends !== 'idle\n') expect(sight.accounting).toBe('unobserved')
    for (const job of sight.jobs.values()) {
      if (job.phase === 'ended' && succeeded(job)) expect(`${queue}${ends}${ledger}`).toMatch(/COMPLETED|-> '?0\.(?:EXITED|[0-9])/)
      for (const value of Object.values(job)) if (typeof value === 'number') expect(Number.isSafeInteger(value)).toBe(true)
    }
  },
})

fuzz({
  target: 'check-up',
  holds: 'is read without a throw, and names only what stands there',
  codec: TEXT,
  runs: 300,
  input: mutated([SINFO, ASSOCIATIONS, SETTINGS], WORDS),
  check: (text) => {
    for (const { name, up, maxTime } of partitionsIn(text)) {
      expect(text).toContain(name)
      if (up) expect(text).toMatch(/\|up/)
      if (maxTime !== undefined) expect(Number.isFinite(maxTime)).toBe(true)
    }
    for (const { account, qos } of associationsIn(text)) for (const word of [account, ...qos]) expect(text).toContain(word)
    for (const [name, value] of Object.entries(settingsIn(text))) expect([text.includes(name), text.includes(value)]).toEqual([true, true])
  },
})
