import { spawn } from 'node:child_process'
import { expect, test } from 'vitest'
import { wrapped } from '../../../src/cli/terminal.ts'
import { progressLines } from '../../../src/cli/watch.ts'
import { length } from '../../../src/cli/words.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { stageOf } from '../../../src/core/state.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import { commitAll, repository } from '../../support/checkout.ts'
import { workflow } from '../../support/workflow.ts'
import { command, put } from './command.ts'

const NOW = 1_767_225_600

const standing = (job: Partial<JobSeen>) => {
  const read = readWorkflow(new TextEncoder().encode(workflow('melt', [['smoke', 'always', 'exit=0']])), 'melt/WORKFLOW.md').workflow
  const stage = read?.spec.stages[0]
  if (!read || !stage) throw new Error('the document is not read')
  return {
    campaign: 'melt',
    standing: {
      stage,
      at: stageOf(read.state, stage.slug),
      job: { id: '7', phase: 'running' as const, state: 'RUNNING', reason: '', ...job },
    },
  }
}

test('a running job shows how much of its time limit is gone', () => {
  expect(progressLines([standing({ started: NOW - 1800, timeLimit: 3600 })], NOW)).toEqual([
    `melt smoke  ${'█'.repeat(12)}${'░'.repeat(12)}  30 min of its limit 1 h`,
  ])
})

test('an array shows its elements', () => {
  const elements = [0, 1, 2, 3].map((index) => ({ index, phase: index < 3 ? ('ended' as const) : ('running' as const), state: 'X' }))
  expect(progressLines([standing({ elements })], NOW)[0]).toContain('3 of 4 done, 1 running')
  const { campaign, standing: of } = standing({ elements: elements.slice(0, 3) })
  const array = { campaign, standing: { ...of, stage: { ...of.stage, array: '1-20%4' } } }
  expect(progressLines([array], NOW)[0]).toMatch(/ 3 of 20 done$/)
})

test('a queued job has no progress to show', () => {
  expect(progressLines([standing({ phase: 'queued', state: 'PENDING' })], NOW)).toEqual([])
})

test('bars stand below each other', () => {
  const two = [standing({ started: NOW - 60, timeLimit: 120 }), { ...standing({ started: NOW, timeLimit: 60 }), campaign: 'co-diffusion' }]
  const [one, other] = progressLines(two, NOW)
  expect(one?.indexOf('█')).toBe(other?.indexOf('░'))
})

test('a long line is broken between words, below where its last column began, and never within backticks', () => {
  expect(wrapped('moves it   mend the cause, then set `escalation_required: false`, or so', 40)).toEqual([
    'moves it   mend the cause, then set',
    '           `escalation_required: false`,',
    '           or so',
  ])
  expect(wrapped('some words that are too long', 12)).toEqual(['some words', '  that are', '  too long'])
  expect(wrapped('\u001b[1mbold words\u001b[22m', 10)).toEqual(['\u001b[1mbold words\u001b[22m'])
  expect(wrapped('one-word-that-is-longer-than-the-line and more', 10)).toEqual(['one-word-that-is-longer-than-the-line', '  and more'])
  expect(wrapped('not a terminal, not ours to break', undefined)).toEqual(['not a terminal, not ours to break'])
})

test('a length of time is told in its two largest units', () => {
  expect([0, 59, 61, 3600, 90_061].map(length)).toEqual(['0 s', '59 s', '1 min 1 s', '1 h', '1 d 1 h'])
})

test('a cluster is not looked at more often than every 30 s, so that nobody gets banned', async () => {
  const root = await repository()
  await put(root, { '.github/escapement.yml': 'backends:\n  lab: {kind: slurm, host: login.invalid, user: me, root: /scratch/me}\n' })
  await commitAll(root)
  expect(await command(['watch', '--every', '5', '--root', root])).toMatchObject({ code: 2, err: expect.stringContaining('at least 30 s') })
  expect(await command(['watch', '--every', 'soon', '--root', root])).toMatchObject({ code: 2 })
})

test('Ctrl-C ends it at once, with exit status 0', async () => {
  const root = await repository()
  await put(root, {
    'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'the moon is full']], 'held: true\nbudget: {backend: local}\n'),
  })
  await commitAll(root)
  const source = new URL('../../../src/cli.ts', import.meta.url).href
  const child = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(source)}).then((m) => m.cli(['watch', '--root', ${JSON.stringify(root)}])).then((c) => { process.exitCode = c })`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  await new Promise((resolve) => child.stdout.once('data', resolve))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})
