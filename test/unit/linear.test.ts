import { describe, expect, test } from 'vitest'
import { nameOfRemote } from '../../src/adapters/git/identity.ts'
import { asPortError } from '../../src/adapters/git/words.ts'
import { sameMessage } from '../../src/adapters/github/store.ts'
import { failureOf } from '../../src/adapters/github/store-failure.ts'
import { parseScontrol } from '../../src/adapters/slurm/scontrol.ts'
import { workflowFile } from '../../src/cli/init/files.ts'
import { wrapped } from '../../src/cli/terminal.ts'
import { frontmatterOf } from '../../src/core/condition/checks/gates.ts'
import { slugOf } from '../../src/core/keys.ts'
import { readDirectives } from '../../src/core/script.ts'
import { pathIn } from '../../src/core/target.ts'
import { tick } from '../../src/core/tick.ts'
import { campaignOf } from '../../src/document/campaign.ts'
import { readConfig } from '../../src/document/config.ts'
import { appendItem } from '../../src/document/edit-list.ts'
import { outlineOf } from '../../src/document/outline.ts'
import { queueOf } from '../../src/document/queue.ts'
import { bareWord, escapeCell } from '../../src/document/table.ts'
import { PortError } from '../../src/ports/error.ts'
import { deployable } from '../../src/shell/deployable.ts'
import { inFull } from '../../src/shell/permission.ts'
import { said } from './core/condition/world.ts'
import { entry, job, knowledge, NOW, seen, spec, stage, state } from './core/support.ts'

const run = (part: string, n: number): string => part.repeat(Math.ceil(n / part.length))
const slashes = (n: number): string => `/a${run('/', n)}b`

const front = (deploy: object): Parameters<typeof campaignOf>[1] => ({ deploy }) as Parameters<typeof campaignOf>[1]
const here = (to: string): Parameters<typeof deployable>[0] => spec(stage('prod', { sync: { '*.dcd': to } }))
const file = { path: 'campaigns/melt/x', size: 1, mode: '100644' } as Parameters<typeof deployable>[1][number]
const ran = { code: 1, stdout: Buffer.from(''), timedOut: false }
const began = state({ prod: { status: 'running', attempt: 1, job: '42' } })
const queued = (reason: string) => seen([job('42', { phase: 'queued', state: 'PENDING', reason })], [entry('prod', 1, { job: '42' })])
const copied = (to: string) => ({
  stage: { sync: { '*.dcd': to } },
  synced: [{ from: '*.dcd', to, files: ['a.dcd'], complete: true }],
})

/**
 * A run of one character (or word), and behind it what spoils the match: a pattern that begins anew at each of them takes n² steps.
 * What comes before the reading, as parsing Markdown, is not measured.
 */
const READINGS: Record<string, (n: number) => () => unknown> = {
  'blanks in a bullet of the queue': (n) => {
    const outline = outlineOf(`## Action queue\n\n- a${run(' ', n)}b\n`)
    return () => queueOf(outline)
  },
  'blanks in an item to append': (n) => {
    const text = `a${run(' ', n)}b`
    return () => appendItem('## Lessons learned\n\n- x\n', { kind: 'append-item', section: 'Lessons learned', text })
  },
  'blanks in a cell to write': (n) => () => escapeCell(`a${run('\t', n)}b`),
  'backslashes in a cell to write': (n) => () => escapeCell(`${run('\\', n)}b`),
  'emphasis in a cell': (n) => () => bareWord(`a${run('*', n)}b`),
  'hyphens in the name of a stage': (n) => () => slugOf(`a${run('-', n)}é.`),
  'slashes in `remote_dir`': (n) => () => campaignOf('a/WORKFLOW.md', front({ remote_dir: slashes(n) }), 'a', [], []),
  'slashes in the root of a backend': (n) => {
    const text = `backends:\n  lab:\n    kind: slurm\n    host: h\n    user: u\n    root: ${slashes(n)}\n`
    return () => readConfig(text, '.github/escapement.yml')
  },
  'slashes in a target of `sync`, while copying': (n) => () => pathIn('*.dcd', slashes(n), 'a.dcd'),
  'slashes in a target of `sync`, while deploying': (n) => () => deployable(here(slashes(n).slice(1)), [file]),
  'slashes in a target of `sync`, while judging': (n) => () => said('DCDs synced to results/', copied(`results${slashes(n)}`)),
  'blanks in the frontmatter of a gate': (n) => () => frontmatterOf(`---\nstatus:${run('\t', n)}\rx\n---\n`),
  'blanks in the first line of a script': (n) => () => readDirectives(`#!/bin/sh${run(' ', n)}-e\n`),
  'blanks behind a line for the terminal': (n) => () => wrapped(`a${run(' ', n)}`, 40),
  'words of a pending reason': (n) => () => reasons(`QOS${run('Wall', n)}!`),
  'comments of a job in scontrol': (n) => () => parseScontrol(`JobId=1${run(' Comment=', n)}`),
  'blanks in the words of git': (n) => () => inFull(new PortError('UNREACHABLE', `a${run('\t', n)}b`)),
  'refusals by a git server': (n) => () => asPortError('push', { ...ran, stderr: run('Permission to ', n) }),
  'slashes in the address of a remote': (n) => () => nameOfRemote(`https://x${slashes(n)}`),
  'blanks in the words of GitHub': (n) => () => failureOf({ status: 422, message: `a${run('\t', n)}b` }),
  'blanks in the message of a commit': (n) => () => sameMessage(`x\n\nRun: a${run(' ', n)}b`, 'y\n\nRun: a'),
  'empty lines in a workflow': (n) => () => workflowFile(`on:${run('\n', n)}`, 'exec', undefined),
}

const reasons = (reason: string) =>
  tick(knowledge(spec(stage('prod'))), began, { now: NOW, sight: queued(reason), findings: new Map(), outcomes: new Map() })

const LENGTH = 8000
/** Four times the text is four times the work, and sixteen times that where it grows with the square. */
const MOST = 9

const worked = (): number => process.threadCpuUsage().user / 1000

/** Milliseconds of so many readings, at best: of this thread's own work, whatever else the machine does meanwhile. */
const timeOf = (reading: () => unknown, times: number): number => {
  let best = Number.POSITIVE_INFINITY
  for (let look = 0; look < 5; look++) {
    const from = worked()
    for (let i = 0; i < times; i++) reading()
    best = Math.min(best, worked() - from)
    // what is slow is measured well enough by one look
    if (best > 300) break
  }
  return best
}

/** How much longer four times the text takes; repeated until the clock can tell. */
const growth = (prepare: (n: number) => () => unknown): number => {
  const [short, long] = [prepare(LENGTH), prepare(4 * LENGTH)]
  let times = 1
  while (timeOf(short, times) < 2 && times < 100_000) times *= 4
  return timeOf(long, times) / timeOf(short, times)
}

describe('time grows with the length of the text, not with its square', () => {
  test.each(Object.entries(READINGS))('%s', (_, prepare) => {
    const seen = [growth(prepare)]
    // one measurement may be unlucky, as when memory is tidied up in the midst of it
    while ((seen.at(-1) ?? 0) > MOST && seen.length < 4) seen.push(growth(prepare))
    expect(Math.min(...seen)).toBeLessThan(MOST)
  })
})
