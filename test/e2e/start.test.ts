import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import { checkout, commitAll, repository } from '../support/checkout.ts'
import { startGitServer } from '../support/git-http.ts'
import { runAction, runCli, type Step } from '../support/runner.ts'

// How long a start takes is measured in test/bench/start. Here stands what makes it short: what is not needed is not loaded.

interface Loaded {
  files: string[]
  bytes: number
}

const watched = async <T>(task: (env: Record<string, string>) => Promise<T>): Promise<{ step: T; loaded: Loaded }> => {
  const list = join(await mkdtemp(join(tmpdir(), 'loaded-')), 'list')
  await writeFile(list, '')
  const step = await task({ NODE_OPTIONS: `--import=${join(import.meta.dirname, '../support/loaded.mjs')}`, LOADED: list })
  const rows = (await readFile(list, 'utf8')).trim().split('\n')
  const files = rows.map((row) => row.split(' ')[1] ?? '')
  return { step, loaded: { files, bytes: rows.reduce((sum, row) => sum + Number(row.split(' ')[0]), 0) } }
}

/** What a bundle's file with this library in it says somewhere. */
const LIBRARIES = { re2js: 'RE2JS', zod: 'ZodType', micromark: 'micromark', yaml: 'parseDocument', octokit: '@octokit/', ssh2: 'ssh2' }
const DIST = join(import.meta.dirname, '../../dist')

/** Libraries that were loaded. */
const librariesIn = async ({ files }: Loaded): Promise<string[]> => {
  const texts = await Promise.all(
    files.map((name) => readFile(join(DIST, 'lib', name), 'utf8').catch(() => readFile(join(DIST, name), 'utf8'))),
  )
  return Object.entries(LIBRARIES).flatMap(([library, word]) => (texts.some((text) => text.includes(word)) ? [library] : []))
}

test('`--help` loads next to nothing', async () => {
  const { step, loaded } = await watched((env) => runCli(['--help'], { cwd: tmpdir(), env }))
  expect(step.code).toBe(0)
  expect(loaded.files).toContain('cli.js')
  expect(loaded.bytes).toBeLessThan(50_000)
})

const vacant = async (env: Record<string, string>, token: string): Promise<Step> => {
  const server = await startGitServer()
  const url = await server.createRepository('octo/campaigns', { files: { 'README.md': '# Nothing yet\n' } })
  const step = await runAction({ workspace: await checkout(url), token, env: { ...env, GITHUB_API_URL: 'http://127.0.0.1:1' } })
  await server.stop()
  return step
}

test('where there is no campaign, no reader, cluster or issue is loaded or asked, and the run says what is missing', async () => {
  const { step, loaded } = await watched((env) => vacant(env, 'ghs_test'))
  expect(step.code, step.stdout + step.stderr).toBe(0)
  expect(await librariesIn(loaded)).toEqual([])
  expect(loaded.bytes).toBeLessThan(400_000)
  const report = JSON.parse(step.outputs.report ?? '{}') as Report
  expect(report).toMatchObject({ campaigns: [], backends: [], commit: null, failed: null, problems: [{ code: 'NO_CAMPAIGN' }] })
  expect(step.outputs).toMatchObject({ changed: 'false', waiting: '[]', report: expect.any(String) })
  expect(step.summary).toMatch(/no file of the branch matches/)
  expect(step.stdout).toMatch(/::warning title=NO_CAMPAIGN/)
})

test('a configuration whose globs match nothing gets the same word, and is read', async () => {
  const root = await repository()
  await writeFile(join(root, 'escapement.yml'), 'campaigns: ["runs/*/WORKFLOW.md"]\nbackends: {lab: {kind: slurmy}}\n')
  await commitAll(root)
  const { step, loaded } = await watched((env) =>
    runCli(['tick', '--json', '--root', root], { cwd: root, env: { ...env, ESCAPEMENT_CONFIG: 'escapement.yml' } }),
  )
  expect(await librariesIn(loaded)).toEqual(expect.arrayContaining(['zod', 'yaml']))
  const { problems } = JSON.parse(step.stdout) as Report
  expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(['NO_CAMPAIGN', 'WRONG_TYPE']))
  expect(problems.find(({ code }) => code === 'NO_CAMPAIGN')?.message).toContain('`runs/*/WORKFLOW.md`')
})
