import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { readActionInputs } from '../../../src/action/inputs.ts'
import { runMode } from '../../../src/action/run.ts'
import type { Report } from '../../../src/shell/report.ts'
import { workflow } from '../../support/workflow.ts'

const folders: string[] = []
afterEach(async () => {
  vi.unstubAllEnvs()
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true })
})

/** The inputs that the pull-request template gives, on a checkout that is no git branch. */
const checked = async (exit: string): Promise<Report> => {
  const root = await mkdtemp(join(tmpdir(), 'pull-request-'))
  folders.push(root)
  await mkdir(join(root, 'melt'))
  await writeFile(join(root, 'melt', 'WORKFLOW.md'), workflow('melt', [['smoke', 'always', exit]]))
  const given = {
    mode: 'validate',
    commit: 'none',
    config: '.github/escapement.yml',
    campaigns: '',
    'dry-run': 'false',
    'github-token': '',
  }
  for (const [name, value] of Object.entries(given)) vi.stubEnv(`INPUT_${name.toUpperCase()}`, value)
  const inputs = readActionInputs({
    GITHUB_WORKSPACE: root,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF_NAME: '12/merge',
    GITHUB_REF_TYPE: 'branch',
    RUNNER_TEMP: root,
  })
  const { report, path } = await runMode(inputs)
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual(report)
  return report
}

test('a pull request is validated as it stands, without a branch, a token or a cluster', async () => {
  expect(await checked('exit=0')).toMatchObject({ campaigns: [{ campaign: 'melt' }], commit: null, failed: null })
})

test('what is wrong in it is told with its line', async () => {
  const { problems } = await checked('exit=0 | extra')
  expect(problems.some(({ severity, file, line }) => severity === 'error' && file === 'melt/WORKFLOW.md' && line > 1)).toBe(true)
})
