import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readActionInputs } from '../../../src/action/inputs.ts'
import { inputsFrom, prepare } from '../../../src/cli/setup.ts'
import type { Report } from '../../../src/shell/report.ts'
import { commitAll, git, repository } from '../../support/checkout.ts'
import { workflow } from '../../support/workflow.ts'
import { command, put } from './command.ts'

const campaign = async (): Promise<string> => {
  const root = await repository()
  await put(root, {
    'melt/WORKFLOW.md': workflow(
      'melt',
      [['smoke', 'always', 'exit=0']],
      'budget: {backend: local}\nstages: {smoke: {expected_walltime: 9s}}\n',
    ),
    'melt/smoke.sh': '#!/bin/sh\nsleep 9\n',
  })
  await commitAll(root)
  return root
}

test('tick --linger sees a short stage through to its end, by the real clock, and ends then', async () => {
  const root = await campaign()
  const env = { XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'escapement-state-')) }
  const { code, out } = await command(['tick', '--linger', '1m', '--json', '--root', root], env)
  const report = JSON.parse(out) as Report
  expect(code).toBe(0)
  expect(report.campaigns[0]?.status).toBe('done')
  expect(report.looks).toBeGreaterThan(1)
  // submitted; done: whatever the number of looks
  expect((await git(root, 'log', '--format=%s')).trim().split('\n')).toHaveLength(3)
})

test.for(['11m', 'soon', '-1', '1h'])('tick --linger %s is bad usage that says what would do', async (value) => {
  const { code, err } = await command(['tick', `--linger=${value}`, '--root', await campaign()])
  expect(code).toBe(2)
  expect(err).toContain(`--linger is \`${value}\``)
  expect(err).toContain('at most ten minutes')
})

test('the environment says it, too, and no other command takes it', async () => {
  const root = await campaign()
  expect((await command(['tick', '--root', root], { ESCAPEMENT_LINGER: '60' })).err).toContain('ESCAPEMENT_LINGER is `60`')
  expect((await command(['plan', '--linger', '1m', '--root', root])).code).toBe(2)
})

test('the action’s input is minutes; nothing is none, and too much is refused', () => {
  const read = (linger: string): number => {
    const given = { mode: 'tick', commit: 'git', 'dry-run': 'false', linger }
    for (const [name, value] of Object.entries(given)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value)
    try {
      return readActionInputs({}).linger
    } finally {
      vi.unstubAllEnvs()
    }
  }
  expect([read(''), read('0'), read('8'), read('10m')]).toEqual([0, 0, 480, 600])
  expect(() => read('15')).toThrow('input `linger` is `15`')
})

test('a configuration is outdated once the branch has another one', async () => {
  const root = await campaign()
  const { around } = await prepare(inputsFrom({}, root, 'git', []), '.github/escapement.yml')
  const before = await around.store.head()
  await put(root, { 'README.md': 'prose\n' })
  const other = await commitAll(root)
  await put(root, { '.github/escapement.yml': 'dashboard: true\n' })
  const after = await commitAll(root)
  expect(await Promise.all([before, other, after].map((sha) => around.outdated?.(sha)))).toEqual([false, false, true])
})
