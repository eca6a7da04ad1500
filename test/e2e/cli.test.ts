import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../src/core/problem.ts'
import type { Report } from '../../src/shell/report.ts'
import { MALFORMED } from '../fixtures/malformed/cases.ts'
import { commitAll, git, repository } from '../support/checkout.ts'
import { runCli } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'

const ROOT = join(import.meta.dirname, '..', '..')

const put = async (root: string, path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(join(root, path)), { recursive: true })
  await writeFile(join(root, path), content)
}

/** State of the local backend goes into a folder of the test's own. */
const own = async (): Promise<Record<string, string>> => ({ XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'escapement-state-')) })

const good = async (root: string): Promise<void> => {
  await put(root, 'good/WORKFLOW.md', workflow('good', [['check', 'always', 'manifest OK']], 'budget: {backend: local}\n'))
  await put(root, 'good/notes.txt', 'an input\n')
}

const schemaProblems = async (report: unknown): Promise<unknown> => {
  const schema: object = JSON.parse(await readFile(join(ROOT, 'templates/schemas/report.schema.json'), 'utf8'))
  const validate = new Ajv2020({ allErrors: true }).compile(schema)
  return validate(report) ? [] : validate.errors
}

describe('malformed campaigns', () => {
  test('each gives a problem with a place, and none of them stops a good campaign from ticking', async () => {
    const root = await repository()
    await good(root)
    for (const { name, bytes } of MALFORMED) await put(root, `bad/${name}/WORKFLOW.md`, bytes)
    await commitAll(root)
    const env = await own()
    const validated = await runCli(['validate', '--json', '--root', root], { cwd: '/', env })
    expect(validated.code).toBe(1)
    const { problems } = JSON.parse(validated.stdout) as { problems: Problem[] }
    const silent = MALFORMED.filter(
      ({ name }) =>
        !problems.some(
          ({ file, severity, line, column }) => file === `bad/${name}/WORKFLOW.md` && severity === 'error' && line >= 1 && column >= 1,
        ),
    )
    expect(silent.map(({ name }) => name)).toEqual([])
    expect(MALFORMED.length).toBeGreaterThanOrEqual(50)

    const ticked = await runCli(['tick', '--json', '--root', root], { cwd: '/', env })
    const report = JSON.parse(ticked.stdout) as Report
    expect(report.campaigns).toMatchObject([{ campaign: 'good', status: 'done' }])
    expect(ticked.code).toBe(1)
    expect(await schemaProblems(report)).toEqual([])
  })
})

describe('the command line', () => {
  test('the demo drives three campaigns to the end, one of them through a failure, and shows the log', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'escapement-demo-test-'))
    const { code, stdout, stderr } = await runCli(['demo'], { cwd: folder, env: await own() })
    expect(code, stdout + stderr).toBe(0)
    expect(stdout).toMatch(/anneal +✔✔✔/)
    expect(stdout).toMatch(/\$ git log --oneline\n[0-9a-f]{7}/)
    expect(await readFile(join(folder, 'campaigns/anneal/WORKFLOW.md'), 'utf8')).toMatch(
      /\| heat +\| licence-server +\| .*closed.* \| resubmitted +\| RESOLVED/,
    )
    expect((await git(folder, 'status', '--porcelain')).trim()).toBe('')
  })

  test('a second tick that changes nothing makes no commit', async () => {
    const root = await repository()
    await good(root)
    await commitAll(root)
    const env = await own()
    await runCli(['tick', '--root', root], { cwd: '/', env })
    const head = await git(root, 'rev-parse', 'HEAD')
    const again = await runCli(['tick', '--root', root], { cwd: '/', env })
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('nothing changed, no commit') })
    expect(await git(root, 'rev-parse', 'HEAD')).toBe(head)
  })

  test('a fault that two rounds met is told once, where it stands now', async () => {
    const root = await repository()
    const rows = [
      ['quick', 'always', 'exit=0'],
      ['judge', 'stage 0 done', 'the moon is full'],
    ] as const
    await put(root, 'melt/WORKFLOW.md', workflow('melt', rows, 'budget: {backend: local}\n'))
    await put(root, 'melt/quick.sh', '#!/bin/sh\ntrue\n')
    await put(root, 'melt/judge.sh', '#!/bin/sh\ntrue\n')
    await commitAll(root)
    const report = JSON.parse((await runCli(['tick', '--json', '--root', root], { cwd: '/', env: await own() })).stdout) as Report
    expect(report.commits.length).toBeGreaterThan(0)
    const told = report.problems.filter(({ code }) => code === 'CONDITION_NOT_UNDERSTOOD')
    expect(told.map(({ line }) => line)).toHaveLength(1)
  })

  test('a plan says what a tick would do, and touches neither the repository nor the backend', async () => {
    const root = await repository()
    await put(root, 'melt/WORKFLOW.md', workflow('melt', [['smoke', 'always', 'exit=0, the moon is full']], 'budget: {backend: local}\n'))
    await put(root, 'melt/smoke.sh', '#!/bin/sh\ntrue\n')
    const head = await commitAll(root)
    const env = await own()
    const { code, stdout } = await runCli(['plan', '--json', '--root', root], { cwd: '/', env })
    expect(code).toBe(0)
    const report = JSON.parse(stdout) as Report
    expect(report.campaigns[0]?.due).toEqual([expect.stringMatching(/^deploy 1 file/), 'smoke, attempt 1: sbatch smoke.sh'])
    expect(report.campaigns[0]?.preview?.[0]?.asks).toMatchObject([{ predicate: 'the moon is full' }])
    expect(await schemaProblems(report)).toEqual([])
    expect((await git(root, 'rev-parse', 'HEAD')).trim()).toBe(head)
  })

  test('without commits the file is changed in place, and a person’s uncommitted edit is kept', async () => {
    const root = await repository()
    await good(root)
    const head = await commitAll(root)
    const path = join(root, 'good/WORKFLOW.md')
    await writeFile(path, `${await readFile(path, 'utf8')}\nA note that nobody has committed.\n`)
    const { code } = await runCli(['tick', '--commit', 'none', '--root', root], { cwd: '/', env: await own() })
    expect(code).toBe(0)
    expect(await readFile(path, 'utf8')).toMatch(/\| done +\|[\s\S]*A note that nobody has committed\.\n$/)
    expect((await git(root, 'rev-parse', 'HEAD')).trim()).toBe(head)
  })

  test('wrong usage is exit 2 and one sentence; what is no repository is said as that', async () => {
    expect(await runCli(['dance'], { cwd: '/' })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringMatching(/^escapement: there is no command `dance`/),
    })
    expect(await runCli(['tick', '--sideways'], { cwd: '/' })).toMatchObject({ code: 2 })
    const empty = await mkdtemp(join(tmpdir(), 'escapement-empty-'))
    const { code, stderr } = await runCli(['tick', '--root', empty], { cwd: '/' })
    expect(code).toBe(1)
    expect(stderr).toMatch(/not a git repository/i)
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test('status reads the files alone', async () => {
    const root = await repository()
    await good(root)
    await commitAll(root)
    const { code, stdout } = await runCli(['status', '--root', root], { cwd: '/' })
    expect(code).toBe(0)
    expect(stdout).toMatch(/good +· +check +pending/)
  })
})
