import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import { type Lab, NAME, openLab, TICK } from '../github/setup.ts'
import { checkout, commitAll, git, repository } from '../support/checkout.ts'
import { startGitServer } from '../support/git-http.ts'
import { type RunOptions, runAction, type Step } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'

const SNOOP = '#!/bin/sh\nenv > seen.txt\necho "::set-output name=x::y @team </details> <!-- x -->"\n'

const FILES = {
  'campaigns/melt/WORKFLOW.md': workflow('melt', [
    ['prepare', 'always', 'manifest OK'],
    ['snoop', 'stage 0 done', 'exit=0, `seen.txt` exists'],
  ]),
  'campaigns/melt/snoop.sh': SNOOP,
}

/** Jobs of the local backend live in a state folder of the test's own. */
const tick = async (options: RunOptions): Promise<Step & { state: string }> => {
  const state = await mkdtemp(join(tmpdir(), 'escapement-state-'))
  return { ...(await runAction({ ...options, env: { XDG_STATE_HOME: state, ...options.env } })), state }
}

const reportOf = (step: Step): Report => JSON.parse(step.outputs.report ?? '{}') as Report

const find = async (folder: string, name: string): Promise<string> => {
  const { execFileSync } = await import('node:child_process')
  return readFile(execFileSync('find', [folder, '-name', name], { encoding: 'utf8' }).trim(), 'utf8')
}

/** A private repository on the double that holds these files and nothing else, its checkout, and a token as a workflow has it. */
const onGithub = async (
  files: Record<string, string>,
): Promise<{ lab: Lab; token: string; workspace: string; env: Record<string, string> }> => {
  const lab = await openLab({ private: true })
  const { github } = lab
  github.clock.real()
  const token = github.token('github-actions[bot]', { ...TICK }, { repository: NAME })
  const workspace = await mkdtemp(join(tmpdir(), 'escapement-clone-'))
  await git(workspace, 'clone', '--quiet', join(lab.folder, 'campaigns.git'), '.')
  await git(workspace, 'rm', '--quiet', '-r', 'campaigns', '.github')
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(workspace, path)), { recursive: true })
    await writeFile(join(workspace, path), text)
  }
  await commitAll(workspace, 'Add melt')
  await git(workspace, 'push', '--quiet', 'origin', 'HEAD:main')
  await git(workspace, 'remote', 'set-url', 'origin', `${github.serverUrl}/${NAME}.git`)
  const env = { GITHUB_SERVER_URL: github.serverUrl, GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl }
  return { lab, token, workspace, env }
}

describe('the action, started as the runner starts it', () => {
  test('a tick advances what it can, pushes commits, sets every output and writes the summary', async () => {
    const server = await startGitServer()
    const url = await server.createRepository('octo/campaigns', { files: FILES })
    const step = await tick({ workspace: await checkout(url), inputs: { commit: 'git' } })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    expect(step.outputs).toMatchObject({ changed: 'true', advanced: '["melt"]', escalated: '[]', waiting: '[]', failed: '[]' })
    expect(step.outputs['next-tick']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
    expect(step.outputs.commit).toBe(reportOf(step).commit)
    expect(step.summary).toMatch(
      /\| \[melt\]\(https:\/\/github\.com\/octo\/campaigns\/blob\/HEAD\/campaigns\/melt\/WORKFLOW\.md\) \| ✅\u00a0done \|/,
    )
    expect(await git(await checkout(url), 'log', '-1', '--format=%an %s')).toBe('github-actions[bot] melt: snoop done\n')
    await server.stop()
  })

  test('no token, key or input of the run reaches a job', async () => {
    const server = await startGitServer()
    const url = await server.createRepository('octo/campaigns', { files: FILES })
    const step = await tick({
      workspace: await checkout(url),
      token: 'ghs_verysecret',
      inputs: { commit: 'git', 'ssh-private-key': '-----BEGIN KEY-----\nsecretsecretsecret\n-----END KEY-----' },
    })
    expect(step.code).toBe(0)
    const seen = await find(step.state, 'seen.txt')
    expect(seen).toMatch(/^SLURM_JOB_NAME=/m)
    expect(seen).not.toMatch(/ghs_verysecret|secretsecret|INPUT_|GITHUB_|RUNNER_/)
    expect(step.stdout).toContain('::add-mask::ghs_verysecret')
    await server.stop()
  })

  test('through the API the commit is signed by GitHub and made against the head that was read', async () => {
    const { lab, token, workspace, env } = await onGithub(FILES)
    const step = await tick({ workspace, token, repository: NAME, env })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    expect(step.outputs.changed).toBe('true')
    expect(lab.github.requests.filter(({ name }) => name === 'createCommit').length).toBe(reportOf(step).commits.length)
    expect(lab.github.schemaErrors).toEqual([])
    await lab.stop()
  })

  test('it tells how late it is and what the month costs, of the very workflow that started it', async () => {
    const file = '.github/workflows/escapement.yml'
    const ticks = `on: {schedule: [{cron: '*/10 * * * *'}]}\njobs: {tick: {steps: [{uses: './'}]}}\n`
    const { lab, token, workspace, env } = await onGithub({
      'campaigns/melt/WORKFLOW.md': workflow('melt', [['prepare', 'always', 'manifest OK']]),
      [file]: ticks,
    })
    const { github } = lab
    const as = { event: 'schedule', as: 'ada' }
    await github.run(NAME, file, { ...as, status: 'completed', conclusion: 'success', at: new Date(Date.now() - 3 * 3_600_000), took: 90 })
    const { id } = await github.run(NAME, file, { ...as, status: 'in_progress', at: new Date() })
    const where = { GITHUB_WORKFLOW_REF: `${NAME}/${file}@refs/heads/main`, GITHUB_RUN_ID: String(id), RUNNER_ENVIRONMENT: 'github-hosted' }
    const step = await tick({ workspace, token, repository: NAME, env: { ...env, ...where } })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    expect(step.summary).toMatch(/\*\*This look:\*\* 20.* UTC, 2 h 5\d min after the last one — \*\*2 h \d+ min late\*\*/)
    expect(step.summary).toMatch(/\*\*Actions minutes:\*\* \d this month, about \d+ by its end at this pace; 2000 a month are free/)
    expect(github.schemaErrors).toEqual([])
    await lab.stop()
  })

  test('outputs for an artifact lie in a folder for the upload step, and count once a later run has seen them uploaded', async () => {
    const lab = await openLab({ private: true })
    const { github } = lab
    const token = github.token('github-actions[bot]', { ...TICK, actions: 'read' }, { repository: NAME })
    const url = `${github.serverUrl.replace('//', `//x-access-token:${token}@`)}/${NAME}.git`
    const clone = await mkdtemp(join(tmpdir(), 'escapement-clone-'))
    await git(clone, 'clone', '--quiet', url, '.')
    await git(clone, 'rm', '--quiet', 'campaigns/co/WORKFLOW.md')
    await mkdir(join(clone, 'campaigns/melt'), { recursive: true })
    const front = 'stages:\n  smoke: {sync: {"*.dcd": artifact}}\n'
    await writeFile(join(clone, 'campaigns/melt/WORKFLOW.md'), workflow('melt', [['smoke', 'always', 'exit=0, DCDs synced']], front))
    await writeFile(join(clone, 'campaigns/melt/smoke.sh'), '#!/bin/sh\necho frames > npt.dcd\n')
    await commitAll(clone, 'Add melt')
    await git(clone, 'push', '--quiet', url, 'HEAD:main')
    const XDG_STATE_HOME = await mkdtemp(join(tmpdir(), 'escapement-state-'))
    const env = {
      XDG_STATE_HOME,
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
    }
    const run = () => runAction({ workspace: clone, token, repository: NAME, env })
    const kept = async (): Promise<string> => {
      await git(clone, 'fetch', '--quiet', url, 'main')
      return git(clone, 'show', 'FETCH_HEAD:campaigns/melt/results/kept.tsv')
    }

    const first = await run()
    expect(first.code, first.stdout + first.stderr).toBe(0)
    expect(first.uploads).toEqual({ 'melt/npt.dcd': 'frames\n' })
    const name = first.outputs['artifact-name'] ?? ''
    expect(name).toMatch(/^escapement-1234-1-[0-9a-f]{8}$/)
    expect(await kept()).toContain(`artifact:${name}/melt/npt.dcd\tno\t`)
    expect(reportOf(first).campaigns[0]).toMatchObject({ status: 'running' })

    github.upload(NAME, name)
    const second = await run()
    expect(second.code, second.stdout + second.stderr).toBe(0)
    expect(second.outputs).toMatchObject({ artifacts: '', 'artifact-name': '' })
    expect(reportOf(second).campaigns[0]).toMatchObject({ status: 'done' })
    expect(await kept()).toContain(`artifact:${name}/melt/npt.dcd\tyes\t`)
    expect(github.schemaErrors).toEqual([])
    await lab.stop()
  })

  test('a folder of GitHub’s own machine is refused for outputs, with its place and the way out', async () => {
    const root = await repository()
    await mkdir(join(root, 'melt'))
    await mkdir(join(root, '.github'))
    await writeFile(
      join(root, '.github/escapement.yml'),
      'sync_root: /data\nbackends:\n  lab: {kind: slurm, host: h, user: u, root: /scratch}\n',
    )
    const front = 'budget: {backend: lab}\nstages:\n  smoke: {sync: {"*.dcd": /data/melt}}\n'
    await writeFile(join(root, 'melt/WORKFLOW.md'), workflow('melt', [['smoke', 'always', 'exit=0']], front))
    await commitAll(root)
    const inputs = { mode: 'validate', commit: 'git' }
    const hosted = await tick({ workspace: root, inputs, env: { RUNNER_ENVIRONMENT: 'github-hosted' } })
    expect(hosted.code).toBe(1)
    expect(hosted.stdout).toMatch(/::error title=SYNC_ON_HOSTED,file=melt\/WORKFLOW\.md,line=9,col=\d+::.*`artifact`/)
    expect((await tick({ workspace: root, inputs })).code).toBe(0)
  })

  test('validate marks the file and the line, and fails the step', async () => {
    const root = await repository()
    await mkdir(join(root, 'melt'))
    await writeFile(
      join(root, 'melt/WORKFLOW.md'),
      workflow('melt', [['smoke', 'always', 'exit=0']]).replace('| pending |', '| dreaming |'),
    )
    await commitAll(root)
    const step = await tick({ workspace: root, inputs: { mode: 'validate', commit: 'git' } })
    expect(step.code).toBe(1)
    expect(step.stdout).toMatch(/::error title=UNKNOWN_STATUS,file=melt\/WORKFLOW\.md,line=17,col=\d+::.*dreaming/)
  })

  test('dry-run is a plan: it says what would be done and changes nothing', async () => {
    const root = await repository()
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    const head = await commitAll(root)
    const step = await tick({ workspace: root, inputs: { 'dry-run': 'true', commit: 'git' } })
    expect(step.code, step.stdout).toBe(0)
    expect(step.outputs.changed).toBe('false')
    expect(reportOf(step).campaigns[0]?.due).toEqual([expect.stringMatching(/^deploy/)])
    expect((await git(root, 'rev-parse', 'HEAD')).trim()).toBe(head)
  })

  test('on a machine of GitHub’s own a local job is refused with the way out, and nothing starts', async () => {
    const root = await repository()
    for (const [path, text] of Object.entries(FILES)) {
      await mkdir(dirname(join(root, path)), { recursive: true })
      await writeFile(join(root, path), text)
    }
    await commitAll(root)
    const step = await tick({ workspace: root, inputs: { commit: 'git' }, env: { RUNNER_ENVIRONMENT: 'github-hosted' } })
    expect(step.code).toBe(1)
    expect(step.stdout).toMatch(/::error title=LOCAL_ON_HOSTED,file=campaigns\/melt\/WORKFLOW\.md/)
    expect(reportOf(step).campaigns).toEqual([])
  })

  test('on a machine of GitHub’s own the run stays for the command that it started, which would end with it', async () => {
    const front = 'stages:\n  slow: {command: "sleep 7; echo ok > slow.txt", timeout: 1m}\n'
    const root = await repository()
    await mkdir(join(root, 'melt'))
    await writeFile(join(root, 'melt/WORKFLOW.md'), workflow('melt', [['slow', 'always', 'exit=0, `slow.txt` exists']], front))
    await commitAll(root)
    const inputs = { commit: 'git', 'github-token': '' }
    const step = await tick({ workspace: root, inputs, env: { RUNNER_ENVIRONMENT: 'github-hosted' } })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    expect(reportOf(step).campaigns).toMatchObject([{ status: 'done' }])
    expect(reportOf(step).looks).toBeGreaterThan(1)
  })

  test('a wrong input is one sentence and its way out', async () => {
    const step = await tick({ workspace: await repository(), inputs: { mode: 'dance' } })
    expect(step.code).toBe(1)
    expect(step.stdout).toMatch(/::error::input `mode` is `dance`\. it is one of tick, plan, validate, doctor/)
    expect(step.stdout).not.toMatch(/\n {4}at /)
  })

  test('doctor names what is wrong and the way out, in summary and annotations', async () => {
    const root = await repository()
    await mkdir(join(root, '.github'))
    await writeFile(
      join(root, '.github/escapement.yml'),
      'backends:\n  lab: {kind: slurm, host: 127.0.0.1, port: 1, user: me, root: /scratch}\n',
    )
    await mkdir(join(root, 'melt'))
    await writeFile(join(root, 'melt/WORKFLOW.md'), workflow('melt', [['smoke', 'always', 'exit=0']], 'budget: {backend: lab}\n'))
    await commitAll(root)
    const step = await tick({ workspace: root, inputs: { mode: 'doctor', commit: 'git' } })
    expect(step.code).toBe(1)
    expect(step.stdout).toMatch(/::error title=[a-z-]+::backend lab: /)
    expect(step.summary).toMatch(/\| ❌ \| backend lab \|.*\| .+ \|\n/)
  })

  test('what a job prints gives the runner no command', async () => {
    const root = await repository()
    await mkdir(join(root, 'melt'))
    await writeFile(
      join(root, 'melt/WORKFLOW.md'),
      workflow('melt', [['smoke', 'always', 'exit=0']], 'stages: {smoke: {logs: [run.log]}}\n'),
    )
    const words = [
      '::error::forged',
      '::set-output name=changed::forged',
      '::add-mask::a',
      '##[error]forged',
      'FATAL ERROR ::stop-commands::x',
    ]
    await writeFile(
      join(root, 'melt/smoke.sh'),
      `#!/bin/sh\nprintf '%s\\n' ${words.map((word) => `'${word}'`).join(' ')} > run.log\nexit 9\n`,
    )
    await commitAll(root)
    const step = await tick({ workspace: root, token: '', inputs: { commit: 'git' } })
    expect(step.stdout).toContain('FATAL ERROR ::stop-commands::x')
    expect(step.stdout.split('\n').filter((line) => /^\s*(::|##\[)/.test(line))).toEqual([])
    expect(step.outputs).toMatchObject({ changed: 'true', escalated: '["melt"]' })
  })

  test('a failing campaign does not fail the step', async () => {
    const root = await repository()
    await mkdir(join(root, 'melt'))
    await writeFile(join(root, 'melt/WORKFLOW.md'), workflow('melt', [['smoke', 'always', 'exit=0']]))
    await writeFile(join(root, 'melt/smoke.sh'), '#!/bin/sh\necho oh no\nexit 9\n')
    await commitAll(root)
    const step = await tick({ workspace: root, inputs: { commit: 'git' } })
    expect(step.code, step.stdout).toBe(0)
    expect(step.outputs).toMatchObject({ failed: '["melt"]', escalated: '["melt"]' })
  })
})
