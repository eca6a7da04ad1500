import { cp, mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkout, git } from '../support/checkout.ts'
import { startGitServer } from '../support/git-http.ts'
import { runAction, type Step } from '../support/runner.ts'
import { command } from '../unit/cli/command.ts'

const ROOT = join(import.meta.dirname, '../..')

/** What of this repository its own workflow works on. */
const OURS = ['.github/escapement.yml', '.github/example']

/** On a machine of GitHub's own: fresh each time, and gone afterwards. */
const onHosted = async (workspace: string): Promise<Step> => {
  const home = await mkdtemp(join(tmpdir(), 'escapement-home-'))
  // without a token GitHub is not asked, and git pushes as the checkout can
  const inputs = { commit: 'git', 'github-token': '' }
  return runAction({ workspace, inputs, env: { HOME: home, RUNNER_ENVIRONMENT: 'github-hosted' } })
}

test('this repository’s own campaigns are without a fault', async () => {
  const { code, out } = await command(['validate', '--root', ROOT])
  expect(code, out).toBe(0)
  expect(out).toMatch(/^[1-9]\d* files?, 0 errors, 0 warnings\n$/)
})

test('its workflow ticks them to the end on a hosted runner, and the result is in git', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'escapement-supervised-'))
  for (const path of OURS) await cp(join(ROOT, path), join(folder, path), { recursive: true })
  const server = await startGitServer()
  const text = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
  const pendulum = '.github/example/pendulum'
  const paths = ['.github/escapement.yml', `${pendulum}/WORKFLOW.md`, `${pendulum}/pendulum.awk`]
  const files = Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await text(path)] as const)))
  const url = await server.createRepository('octo/escapement', { files })

  let last: Step | undefined
  for (let ticks = 0; ticks < 5 && !last?.stdout.includes('refine done'); ticks++) {
    last = await onHosted(await checkout(url))
    expect(last.code, last.stdout + last.stderr).toBe(0)
  }
  const clone = await checkout(url)
  expect(await readFile(join(clone, pendulum, 'WORKFLOW.md'), 'utf8')).toMatch(/^status: done$/m)
  expect(await readFile(join(clone, pendulum, 'results/fine.log'), 'utf8')).toMatch(/^PERIOD: 2\.00\d+\n$/)

  const head = await git(clone, 'rev-parse', 'HEAD')
  const quiet = await onHosted(clone)
  expect(quiet.outputs).toMatchObject({ changed: 'false', escalated: '[]', waiting: '[]' })
  expect(await git(await checkout(url), 'rev-parse', 'HEAD')).toBe(head)
  await server.stop()
})
