import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { parse } from 'yaml'
import { readActionInputs } from '../../../src/action/inputs.ts'
import { runMode } from '../../../src/action/run.ts'
import type { Report } from '../../../src/shell/report.ts'
import { workflow } from '../../support/workflow.ts'

const ROOT = join(import.meta.dirname, '..', '..', '..')

interface Template {
  on: Record<string, unknown>
  jobs: { check: { steps: { uses: string; with: Record<string, unknown> }[] } }
}
const template = async (): Promise<Template> =>
  parse(await readFile(join(ROOT, 'templates/workflows/escapement-pr.yml'), 'utf8')) as Template

const folders: string[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** The inputs that the template gives, but for what is said here, in a folder that is no checkout at all. */
const checked = async (exit: string, over: Record<string, string> = {}, files: Record<string, string> = {}): Promise<Report> => {
  const root = await mkdtemp(join(tmpdir(), 'pull-request-'))
  folders.push(root)
  await mkdir(join(root, 'melt'))
  await writeFile(join(root, 'melt', 'WORKFLOW.md'), workflow('melt', [['smoke', 'always', exit]]))
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  const action = parse(await readFile(join(ROOT, 'action.yml'), 'utf8')) as { inputs: Record<string, { default: string }> }
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: value }]) => [name, value]))
  const steps = (await template()).jobs.check.steps
  const given = steps.find(({ uses }) => uses.startsWith('escapement/'))?.with
  for (const [name, value] of Object.entries({ ...defaults, ...given, 'github-token': '', ...over }))
    vi.stubEnv(`INPUT_${name.toUpperCase()}`, String(value))
  const inputs = readActionInputs({
    GITHUB_WORKSPACE: root,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF_NAME: '12/merge',
    GITHUB_REF_TYPE: 'branch',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_TEMP: root,
  })
  const { report, path } = await runMode(inputs)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(report)
  return report
}

test('the checkout brings the base, and every pull request is checked', async () => {
  const { on, jobs } = await template()
  expect(on).toEqual({ pull_request: null })
  expect(jobs.check.steps[0]?.with).toMatchObject({ 'fetch-depth': 2 })
})

test.each(['plan', 'validate'])('a pull request is looked at as it stands, without a branch, a token or a cluster (%s)', async (mode) => {
  expect(await checked('exit=0', { mode })).toMatchObject({ campaigns: [{ campaign: 'melt' }], commit: null, failed: null, backends: [] })
})

test('the plan of one says what every stage would be', async () => {
  const report = await checked('exit=0')
  expect(report.campaigns[0]?.preview).toMatchObject([{ name: 'smoke', exit: 'exit=0', start: expect.stringContaining('smoke.sbatch') }])
  expect(report.compared).toMatchObject({ base: null })
})

test('what is wrong in it is told with its line', async () => {
  const { problems } = await checked('exit=0 | extra')
  expect(problems.some(({ severity, file, line }) => severity === 'error' && file === 'melt/WORKFLOW.md' && line > 1)).toBe(true)
})

test('what only the runner of the ticks can do is no fault, although the check runs on GitHub’s own machine', async () => {
  const front = 'stages:\n  smoke: {sync: {"*.dcd": /data/melt}}\n'
  const { problems } = await checked(
    'exit=0',
    {},
    {
      'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], front),
      'melt/smoke.sbatch': '#!/bin/sh\n',
      '.github/escapement.yml': 'sync_root: /data\n',
    },
  )
  expect(problems).toEqual([])
})
