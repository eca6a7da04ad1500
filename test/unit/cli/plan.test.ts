import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { planCommand } from '../../../src/cli/plan.ts'
import { commitAll, git, repository } from '../../support/checkout.ts'
import { workflow } from '../../support/workflow.ts'
import { put } from './command.ts'

const ESC = String.fromCharCode(27)
const LOCAL = 'budget: {backend: local}\n'
const DARK = 'backends:\n  lab: {kind: slurm, host: 127.0.0.1, port: 1, user: me, root: /scratch}\n'
const SCRIPT = '#!/bin/sh\n#SBATCH --partition=cpu --time=00:30:00 --output=x.log\n'

let root = ''
const env: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME }

const plan = async (names: string[] = [], colour = false): Promise<string[]> => {
  const lines: string[] = []
  const args = { command: 'plan', operands: [], root, campaigns: names, commit: 'git' as const, json: false, help: false }
  await planCommand(args, env, (line) => lines.push(...line.split('\n')), colour)
  return lines
}

beforeAll(async () => {
  env.XDG_STATE_HOME = await mkdtemp(join(tmpdir(), 'escapement-state-'))
  root = await repository()
  const rows = [['smoke', 'always', 'exit=0'], ['prod', 'stage 0 done', 'exit=0, the moon is full']] as const // biome-ignore format: a table
  const asks = workflow('ice', rows, LOCAL)
    .replace('escalation_required: false', 'escalation_required: true')
    .replace('escalation_reason: ""', `escalation_reason: "smoke: unmatched: \\e[31m@team said no"`)
    .replace('| exit=0 | pending |', '| exit=0 | escalated |')
  await put(root, { '.github/escapement.yml': DARK, 'melt/WORKFLOW.md': workflow('melt', rows, LOCAL), 'ice/WORKFLOW.md': asks, 'gas/WORKFLOW.md': workflow('gas', rows, 'budget: {backend: lab}\n') }) // biome-ignore format: a table
  for (const name of ['melt', 'ice', 'gas']) await put(root, { [`${name}/smoke.sbatch`]: SCRIPT, [`${name}/prod.sbatch`]: SCRIPT })
  await commitAll(root)
})

describe('a plan on the terminal', () => {
  test('begins with all campaigns at a glance and ends with what matters in one line', async () => {
    const lines = await plan()
    expect(lines[0]).toMatch(/^CAMPAIGN +STAGES +CURRENT +STATUS +JOB/)
    expect(lines.slice(1, 4).map((line) => line.split(/ +/)[0])).toEqual(['gas', 'ice', 'melt'])
    expect(lines.at(-1)).toBe('Plan: 3 campaigns, 1 would move now (melt), 1 needs you (ice), 1 not seen (gas). Nothing was touched.')
  })

  test('says for each campaign what would be done now, and why not', async () => {
    const text = (await plan()).join('\n')
    expect(text).toContain('melt melt/WORKFLOW.md\n  → smoke ready\n  + deploy 2 files\n  + smoke, attempt 1: sbatch smoke.sbatch\n')
    expect(text).toMatch(/ice ice\/WORKFLOW\.md\n {2}! needs you: smoke: unmatched: @team said no\n/)
    expect(text).toMatch(/gas gas\/WORKFLOW\.md\n {2}→ smoke ready\n {2}~ the cluster: `lab` could not be looked at/)
    expect(text).toMatch(/lab could not be looked at: me@\S+: no private key for backend `lab`\.\n {4}No job is in flight there/)
  })

  test('says for each stage what it asks for, when it is done, and what a person will be asked', async () => {
    const lines = await plan(['melt'])
    const at = lines.indexOf('  still to come')
    expect(lines.slice(at + 1, at + 6)).toEqual([
      '    0 · smoke  sbatch smoke.sbatch  partition=cpu time=00:30:00',
      '               done when exit=0',
      '    1 · prod   sbatch prod.sbatch   partition=cpu time=00:30:00',
      '               done when exit=0, the moon is full',
      '               ? `the moon is full` will be asked of a person: these words are not understood',
    ])
  })

  test('is coloured where somebody looks, and obeys nothing that a file says', async () => {
    expect((await plan()).join('\n')).not.toContain(ESC)
    vi.stubEnv('FORCE_COLOR', '1')
    const text = (await plan([], true)).join('\n')
    vi.unstubAllEnvs()
    expect(text).toContain(`${ESC}[32m+${ESC}[39m smoke, attempt 1`)
    expect(text).not.toContain(`${ESC}[31m@team`)
  })

  test('touches nothing', async () => {
    const head = await git(root, 'rev-parse', 'HEAD')
    await plan()
    expect(await git(root, 'rev-parse', 'HEAD')).toBe(head)
    expect(await git(root, 'status', '--porcelain')).toBe('')
  })
})
