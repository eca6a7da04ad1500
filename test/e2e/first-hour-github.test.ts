import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Lab, NAME, openLab, TICK } from '../github/setup.ts'
import { commitAll, git } from '../support/checkout.ts'
import { withoutRest } from '../support/newcomer/masked.ts'
import { TICKS } from '../support/newcomer/mistakes.ts'
import { DIST_CLI, runAction, runCli, type Step } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'
import { command, put } from '../unit/cli/command.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const FILE = '.github/workflows/escapement.yml'

interface Mistake {
  name: string
  wrong: string
  files?: Record<string, string>
  /** Branch that the work is pushed to; the default branch is main. */
  branch?: string
  plant?: (lab: Lab) => unknown
  /** GitHub starts nothing. */
  idle?: true
  /** What the token of the workflow may. */
  token?: Parameters<Lab['action']>[0]
}

const MISTAKES: Mistake[] = [
  {
    name: 'workflow-may-not-write',
    wrong: 'the workflow has no `permissions: contents: write`',
    files: { [FILE]: TICKS.replace('contents: write', 'contents: read') },
    token: { contents: 'read', issues: 'write', actions: 'read' },
  },
  {
    name: 'ruleset-wants-pull-requests',
    wrong: 'a ruleset wants a pull request for every change of the branch',
    plant: ({ github }) => github.ruleset(NAME),
  },
  {
    name: 'branch-is-protected',
    wrong: 'the branch is protected',
    plant: ({ github }) => github.protect(NAME),
  },
  {
    name: 'secret-not-set-on-github',
    wrong: 'the secret was never set: the input is empty',
    plant: ({ github }) => Object.assign(github.repo(NAME), { secrets: [] }),
    files: {
      '.github/escapement.yml': 'backends:\n  lab: {kind: slurm, host: login.lab.example.edu, user: you, root: /home/you}\n',
      'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], 'budget: {backend: lab}\n'),
      'melt/smoke.sbatch': '#!/bin/sh\n#SBATCH --time=5\necho ok\n',
    },
  },
  {
    name: 'schedule-disabled',
    wrong: 'GitHub has disabled the schedule after 60 days of rest',
    plant: ({ github }) => github.setWorkflowState(NAME, FILE, 'disabled_inactivity'),
    idle: true,
  },
  {
    name: 'workflow-not-on-the-default-branch',
    wrong: 'the workflow was pushed to another branch than the default one',
    branch: 'campaigns',
  },
  {
    name: 'workflow-without-schedule',
    wrong: 'the workflow has no schedule',
    files: { [FILE]: TICKS.replace(/on:\n[\s\S]*?\npermissions/, 'on: workflow_dispatch\npermissions') },
    idle: true,
  },
  {
    name: 'workflow-with-zeros',
    wrong: 'the workflow still names zeros for a commit of Escapement',
    files: { [FILE]: TICKS.replace(/@[0-9a-f]+/, `@${'0'.repeat(40)}`) },
    idle: true,
  },
]

const pushed = async (lab: Lab, { files, branch = 'main' }: Mistake): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'escapement-clone-'))
  await git(root, 'clone', '--quiet', join(lab.folder, 'campaigns.git'), '.')
  await git(root, 'checkout', '--quiet', '-B', branch)
  await git(root, 'rm', '--quiet', '-r', 'campaigns', '.github')
  await put(root, {
    [FILE]: TICKS,
    'melt/WORKFLOW.md': workflow('melt', [['check', 'always', 'manifest OK']], 'budget: {backend: local}\n'),
    'melt/notes.txt': 'an input\n',
    ...files,
  })
  await commitAll(root, 'Add melt')
  await git(root, 'push', '--quiet', 'origin', branch)
  await git(root, 'remote', 'set-url', 'origin', `${lab.github.serverUrl}/${NAME}.git`)
  return root
}

/** Nothing of the machine, and not the schedule that has had no time yet to start anything. */
const plain = (lab: Lab, root: string, text: string): string =>
  text
    .replaceAll(root, '~/your-repository')
    .replaceAll(lab.github.serverUrl, 'https://github.com')
    .replace(/\d{4}-\d\d-\d\d(T[\d:]+Z)?/g, '<time>')
    .replace(/\b[0-9a-f]{12,40}\b/g, '<commit>')
    .replace(/^ {2}! schedule-seen: .*\n.*\n/gm, '')

/** What a run's log shows of its annotations, as the runner prints them. */
const annotations = (stdout: string): string =>
  stdout
    .split('\n')
    .filter((line) => /^::(error|warning)/.test(line))
    .map((line) =>
      line
        .replace(/^::(error|warning)[^:]*::/, '$1: ')
        .replaceAll('%0A', '\n')
        .replaceAll('%25', '%'),
    )
    .join('\n')

const runOf = (lab: Lab, workspace: string, state: string, { token = TICK }: Mistake): Promise<Step> => {
  const { serverUrl, apiUrl, graphqlUrl } = lab.github
  const urls = { GITHUB_SERVER_URL: serverUrl, GITHUB_API_URL: apiUrl, GITHUB_GRAPHQL_URL: graphqlUrl }
  const bot = lab.github.token('github-actions[bot]', { ...token }, { repository: NAME })
  return runAction({ workspace, token: bot, repository: NAME, env: { ...urls, XDG_STATE_HOME: state } })
}

test.for(MISTAKES)('$name: $wrong', async (mistake) => {
  const lab = await openLab({ private: true })
  const { github } = lab
  github.clock.real()
  Object.assign(github.repo(NAME), { secrets: ['ESCAPEMENT_SSH_KEY'], variables: ['ESCAPEMENT_KNOWN_HOSTS'] })
  const root = await pushed(lab, mistake)
  await mistake.plant?.(lab)
  const state = await mkdtemp(join(tmpdir(), 'escapement-state-'))
  const ran = mistake.idle ? [] : [await runOf(lab, root, state, mistake)]
  const mine = { ESCAPEMENT_GITHUB_TOKEN: github.token('ada'), GITHUB_API_URL: github.apiUrl, XDG_STATE_HOME: state }
  const { code, out } = await command(['doctor', '--root', root], mine)
  const page = [
    `${mistake.wrong}\n`,
    ...ran.map((step) => `the run's log (exit ${step.code})\n${annotations(step.stdout)}\n`),
    `$ escapement doctor\n${withoutRest(out)}\n(exit ${code})\n`,
  ].join('\n')
  await expect(plain(lab, root, page)).toMatchFileSnapshot(`../fixtures/first-hour/${mistake.name}.txt`)
  expect(github.schemaErrors).toEqual([])
  await lab.stop()
})

test('the-machine-has-an-old-node: it says so, and does nothing else', async () => {
  const { engines } = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8')) as { engines: { node: string } }
  const folder = await mkdtemp(join(tmpdir(), 'escapement-node-'))
  const said = async (version: string): Promise<string> => {
    const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
    await writeFile(join(folder, 'older.cjs'), older)
    const { code, stdout, stderr } = await runCli(['--help'], {
      cwd: folder,
      env: { NODE_OPTIONS: `--require=${join(folder, 'older.cjs')}` },
    })
    return `(exit ${code})\n${stderr.replace(process.execPath, '/usr/bin/node')}${stdout.slice(0, 10)}`
  }
  await expect(await said('18.20.4')).toMatchFileSnapshot('../fixtures/first-hour/old-node.txt')
  const [, major, minor] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? []
  expect(await said(`${major}.${Number(minor) - 1}.9`)).toMatch(/^\(exit 1\)\nescapement: Node .* is too old/)
  expect(await said(`${major}.${minor}.0`)).toMatch(/^\(exit 0\)\nescapement/)
  // an older one must be able to read as far as that: nothing that came to the language after Node 10
  expect(await readFile(DIST_CLI, 'utf8')).not.toMatch(/\bawait\b|^import\b|=>|\?\.|\?\?/m)
})
