import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Finding } from '../../src/shell/doctor/finding.ts'
import type { Repository } from '../github/model.ts'
import { type Lab, NAME, openLab } from '../github/setup.ts'
import { commitAll, git } from '../support/checkout.ts'
import { workflow } from '../support/workflow.ts'
import { command, put } from '../unit/cli/command.ts'

const FILE = '.github/workflows/escapement.yml'

/** As the template has it, with an environment for the key. */
const TICKS = `on:
  schedule:
    - cron: '17,47 * * * *'
  workflow_dispatch:
permissions: {}
jobs:
  tick:
    runs-on: ubuntu-slim
    environment: cluster
    permissions: {contents: write, issues: write, actions: read}
    steps:
      - uses: 'escapement/escapement@${'a1'.repeat(20)}'
        with: {ssh-private-key: '\${{ secrets.ESCAPEMENT_SSH_KEY }}', ssh-known-hosts: '\${{ vars.ESCAPEMENT_KNOWN_HOSTS }}'}
`

interface World {
  lab: Lab
  repo: Repository
  /** Every half hour until now, ended well unless told otherwise. @param last minutes ago */
  runs: (count: number, over?: { event?: string; conclusion?: string; last?: number; took?: number }) => Promise<void>
}

/** What is wrong, on top of a set-up in which everything is right. */
interface Case {
  name: string
  private?: boolean
  files?: Record<string, string>
  /** Branch that the campaigns are on; the default branch is main. */
  branch?: string
  /** Seconds since the newest commit. */
  rested?: number
  /** Settings of the repository; anything but what stands here is as it should be. */
  plant?: (world: World) => unknown
  /** The token; default: a classic one of the administrator. */
  token?: (lab: Lab) => string
  level: Finding['level']
  check: string
  what: RegExp
  fix?: RegExp
}

const wellRun = async ({ repo, runs, lab }: World): Promise<void> => {
  lab.github.environment(NAME, 'cluster', { branches: ['main'], secrets: ['ESCAPEMENT_SSH_KEY'] })
  repo.variables = ['ESCAPEMENT_KNOWN_HOSTS']
  await runs(4)
}

const clone = async (lab: Lab, { files, branch = 'main', rested = 0 }: Partial<Case>): Promise<string> => {
  const root = await mkdtemp(join(tmpdir(), 'escapement-clone-'))
  await git(root, 'clone', '--quiet', join(lab.folder, 'campaigns.git'), '.')
  await git(root, 'checkout', '--quiet', '-B', branch)
  await git(root, 'rm', '--quiet', '-r', 'campaigns', '.github')
  await put(root, {
    [FILE]: TICKS,
    'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], 'budget: {backend: local}\n'),
    'melt/smoke.sh': '#!/bin/sh\necho ok\n',
    ...files,
  })
  const sha = await commitAll(root, 'Add melt')
  if (rested > 0) await aged(root, sha, rested)
  await git(root, 'push', '--quiet', 'origin', branch)
  await git(root, 'remote', 'set-url', 'origin', `${lab.github.serverUrl}/${NAME}.git`)
  return root
}

/** Gives the newest commit an older date. */
const aged = async (root: string, sha: string, seconds: number): Promise<void> => {
  const at = Math.floor(Date.now() / 1000) - seconds
  const raw = (await git(root, 'cat-file', 'commit', sha)).replace(/^(author|committer)( .*>) \d+ \S+$/gm, `$1$2 ${at} +0000`)
  await put(root, { '.git/aged': raw })
  const made = (await git(root, 'hash-object', '-t', 'commit', '-w', '.git/aged')).trim()
  await git(root, 'reset', '--quiet', '--soft', made)
}

const examined = async (given: Partial<Case>): Promise<{ code: number; findings: Finding[]; lab: Lab }> => {
  const lab = await openLab({ private: given.private ?? true })
  lab.github.clock.real()
  const root = await clone(lab, given)
  const runs: World['runs'] = async (count, { event = 'schedule', conclusion = 'success', last = 5, took = 40 } = {}) => {
    for (let i = count - 1; i >= 0; i--)
      await lab.github.run(NAME, FILE, {
        ...{ event, as: 'ada', status: 'completed', conclusion, took },
        at: new Date(Date.now() - (last + 30 * i) * 60_000),
      })
  }
  const world = { lab, repo: lab.github.repo(NAME), runs }
  if (given.branch === undefined && given.files?.[FILE] === undefined) await wellRun(world)
  await given.plant?.(world)
  const env = {
    ESCAPEMENT_GITHUB_TOKEN: given.token?.(lab) ?? lab.github.token('ada'),
    GITHUB_API_URL: lab.github.apiUrl,
    XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'escapement-state-')),
  }
  const { code, out, err } = await command(['doctor', '--json', '--root', root], env)
  expect(err).toBe('')
  expect(lab.github.schemaErrors).toEqual([])
  expect(lab.github.requests.filter(({ kind, operation }) => kind === 'write' && !operation.startsWith('git/'))).toEqual([])
  return { code, findings: (JSON.parse(out) as { findings: Finding[] }).findings, lab }
}

const bot = (permissions: Record<string, 'read' | 'write'>) => (lab: Lab) =>
  lab.github.token('github-actions[bot]', permissions, { repository: NAME })

const environmentOf = ({ repo }: World) => repo.environments[0] ?? expect.fail('no environment')

const CASES: Case[] = [
  {
    name: 'a token that is none',
    private: false,
    token: () => 'ghp_nonsense',
    level: 'problem',
    check: 'token',
    what: /Bad credentials/,
    fix: /new token/,
  },
  {
    name: 'a token that does not see the repository',
    token: (lab) => lab.github.token('eve'),
    level: 'problem',
    check: 'token',
    what: /no lab\/campaigns, or the token does not see it/,
    fix: /scope `repo`/,
  },
  {
    name: 'a classic token that may write nothing',
    private: false,
    token: (lab) => lab.github.token('ada', undefined, { scopes: ['gist'] }),
    level: 'problem',
    check: 'token',
    what: /the scopes gist: it may write nothing/,
    fix: /`repo`/,
  },
  {
    name: 'a token of somebody who may only read',
    token: (lab) => lab.github.token('rob'),
    level: 'problem',
    check: 'token',
    what: /may not write to this repository/,
    fix: /write access/,
  },
  {
    name: 'a token that may not even read issues',
    token: bot({ contents: 'write' }),
    level: 'problem',
    check: 'issues',
    what: /not even read issues/,
    fix: /issues: write/,
  },
  {
    name: 'issues that are switched off',
    plant: ({ repo }) => Object.assign(repo, { hasIssues: false }),
    level: 'problem',
    check: 'issues',
    what: /issues are disabled/,
    fix: /gh repo edit --enable-issues/,
  },
  {
    name: 'an archived repository',
    plant: ({ repo }) => Object.assign(repo, { archived: true }),
    level: 'problem',
    check: 'archived',
    what: /archived/,
    fix: /gh repo unarchive/,
  },
  {
    name: 'a ruleset that wants pull requests',
    plant: ({ lab }) => lab.github.ruleset(NAME),
    level: 'problem',
    check: 'rules',
    what: /closes `main`.*pull request/,
    fix: /App token/,
  },
  {
    name: 'a ruleset that wants status checks',
    plant: ({ lab }) => lab.github.ruleset(NAME, { requirePullRequest: false, statusChecks: ['build'] }),
    level: 'problem',
    check: 'rules',
    what: /status checks are required/,
    fix: /without the rule/,
  },
  {
    name: 'a ruleset that wants signatures, of a workflow whose commits have none',
    files: { [FILE]: TICKS.replace('with: {', 'with: {commit: git, ') },
    plant: async (world) => {
      await wellRun(world)
      world.lab.github.ruleset(NAME, { requirePullRequest: false, requireSignatures: true })
    },
    level: 'problem',
    check: 'rules',
    what: /must be signed/,
    fix: /commit: api/,
  },
  {
    name: 'a protected branch, as an administrator sees it',
    plant: ({ lab }) => lab.github.protect(NAME),
    level: 'problem',
    check: 'protection',
    what: /`main` is protected: changes must be made through a pull request/,
    fix: /App token/,
  },
  {
    name: 'a protected branch, as the workflow’s own token sees it',
    plant: ({ lab }) => lab.github.protect(NAME),
    token: bot({ contents: 'write', issues: 'write', actions: 'read' }),
    level: 'warning',
    check: 'protection',
    what: /only administrators are told how/,
    fix: /Settings → Branches/,
  },
  {
    name: 'a workflow that is not on the default branch',
    branch: 'campaigns',
    level: 'problem',
    check: 'workflow',
    what: /not on the default branch/,
    fix: /push it to the default branch/,
  },
  {
    name: 'a workflow that GitHub has disabled',
    plant: ({ lab }) => lab.github.setWorkflowState(NAME, FILE, 'disabled_inactivity'),
    level: 'problem',
    check: 'workflow',
    what: /rested for 60 days/,
    fix: /gh workflow enable escapement\.yml/,
  },
  {
    name: 'a workflow that somebody has disabled',
    plant: ({ lab }) => lab.github.setWorkflowState(NAME, FILE, 'disabled_manually'),
    level: 'problem',
    check: 'workflow',
    what: /somebody has disabled/,
    fix: /gh workflow enable/,
  },
  {
    name: 'a workflow in a fork',
    plant: ({ lab }) => lab.github.setWorkflowState(NAME, FILE, 'disabled_fork'),
    level: 'problem',
    check: 'workflow',
    what: /fork/,
    fix: /gh workflow enable/,
  },
  {
    name: 'a schedule that never started anything',
    plant: async ({ repo, runs }) => {
      repo.runs.length = 0
      await runs(2, { event: 'workflow_dispatch' })
    },
    level: 'warning',
    check: 'schedule-seen',
    what: /never started escapement\.yml by its schedule/,
    fix: /gh workflow run/,
  },
  {
    name: 'a schedule that has gone silent',
    plant: async ({ repo, runs }) => {
      repo.runs.length = 0
      await runs(2, { last: 60 * 50 })
    },
    level: 'warning',
    check: 'schedule-seen',
    what: /was 2 d 2 h ago, and \d+ were due/,
    fix: /avoid the full hour/,
  },
  {
    name: 'a schedule that has been silent for longer than a month',
    plant: async ({ repo, runs }) => {
      repo.runs.length = 0
      await runs(1, { last: 60 * 24 * 40 })
    },
    level: 'warning',
    check: 'schedule-seen',
    what: /was 40 d ago/,
    fix: /gh workflow run/,
  },
  {
    name: 'runs that fail',
    plant: async ({ repo, runs }) => {
      repo.runs.length = 0
      await runs(3, { conclusion: 'failure' })
    },
    level: 'warning',
    check: 'runs',
    what: /last 3 runs of escapement\.yml did not end well/,
    fix: /--log-failed/,
  },
  {
    name: 'runs that the token may not see',
    token: bot({ contents: 'write', issues: 'write' }),
    level: 'warning',
    check: 'runs',
    what: /not shown to this token/,
    fix: /actions: read/,
  },
  {
    name: 'more minutes than are free',
    plant: async ({ repo, runs }) => {
      repo.runs.length = 0
      await runs(60, { took: 3000 })
    },
    level: 'warning',
    check: 'minutes',
    what: /Actions minutes this month, about \d{4,} by its end/,
    fix: /every hour 720/,
  },
  {
    name: 'a public repository that rests',
    private: false,
    rested: 50 * 86_400 + 60,
    level: 'warning',
    check: 'rest',
    what: /no commit for 50 days/,
    fix: /any commit counts/,
  },
  {
    name: 'an environment that is not there',
    plant: ({ repo }) => Object.assign(repo, { environments: [] }),
    level: 'warning',
    check: 'environment',
    what: /there is no environment `cluster`/,
    fix: /gh api -X PUT/,
  },
  {
    name: 'an environment that waits for a reviewer',
    plant: (world) => Object.assign(environmentOf(world), { reviewers: [world.lab.github.user('mia')] }),
    level: 'problem',
    check: 'environment',
    what: /waits until a reviewer/,
    fix: /required reviewers/,
  },
  {
    name: 'an environment with a wait timer',
    plant: (world) => Object.assign(environmentOf(world), { waitTimer: 15 }),
    level: 'warning',
    check: 'environment',
    what: /waits 15 min/,
    fix: /wait timer/,
  },
  {
    name: 'an environment that is open to every branch',
    plant: (world) => Object.assign(environmentOf(world), { branches: 'all' }),
    level: 'warning',
    check: 'environment',
    what: /every branch may use/,
    fix: /only `main`/,
  },
  {
    name: 'an environment for protected branches, of a branch that is none',
    plant: (world) => Object.assign(environmentOf(world), { branches: 'protected' }),
    level: 'problem',
    check: 'environment',
    what: /`main` is none: no run gets its secrets/,
    fix: /add `main`/,
  },
  {
    name: 'an environment for other branches',
    plant: (world) => Object.assign(environmentOf(world), { branches: ['release/*'] }),
    level: 'problem',
    check: 'environment',
    what: /is for release\/\*, not for `main`/,
    fix: /add `main`/,
  },
  {
    name: 'a secret that is not there',
    plant: (world) => Object.assign(environmentOf(world), { secrets: [] }),
    level: 'problem',
    check: 'secret',
    what: /takes the secret ESCAPEMENT_SSH_KEY/,
    fix: /gh secret set ESCAPEMENT_SSH_KEY --env cluster/,
  },
  {
    name: 'a variable that is not there',
    plant: ({ repo }) => Object.assign(repo, { variables: [] }),
    level: 'problem',
    check: 'variable',
    what: /takes the variable ESCAPEMENT_KNOWN_HOSTS/,
    fix: /gh variable set/,
  },
  {
    name: 'GitHub that does not answer',
    plant: ({ lab }) => lab.github.faults.add({ operation: 'repos/get', status: 503 }),
    level: 'warning',
    check: 'reach',
    what: /GitHub does not answer/,
    fix: /try again/,
  },
  {
    name: 'a job that may not write issues',
    files: { [FILE]: TICKS.replace('issues: write', 'issues: read') },
    plant: wellRun,
    level: 'warning',
    check: 'permission',
    what: /commands in comments are not heard/,
    fix: /issues: write/,
  },
]

test('finds nothing wrong where nothing is, and says what it cannot see', async () => {
  const { code, findings, lab } = await examined({})
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([])
  expect(code).toBe(0)
  const said = (check: string): string | undefined => findings.find((finding) => finding.check === check)?.what
  expect(said('token')).toBe('a classic token with the scopes repo, workflow')
  expect(said('workflow')).toBe(`${FILE} is enabled`)
  expect(said('schedule-seen')).toMatch(/^the last run by schedule was \d+ min.* ago \(20/)
  expect(said('minutes')).toMatch(
    /^\d Actions minutes this month, about \d+ by its end at this pace; a private repository's account has 2000 free$/,
  )
  expect(said('environment')).toBe('the environment `cluster` is for main')
  expect(said('secret')).toBe('ESCAPEMENT_SSH_KEY: there')
  await lab.stop()
})

test('the workflow’s own token is told no names, and that is no fault', async () => {
  const { findings, lab } = await examined({ token: bot({ contents: 'write', issues: 'write', actions: 'read' }) })
  expect(findings.filter(({ level }) => level !== 'ok')).toEqual([])
  expect(findings.find(({ check }) => check === 'secret')?.what).toMatch(
    /ESCAPEMENT_SSH_KEY exists is not told to this token; `gh secret list`/,
  )
  await lab.stop()
})

test.for(CASES)('finds $name', async ({ level, check, what, fix, ...given }) => {
  const { code, findings, lab } = await examined(given)
  const found = findings.find((finding) => finding.check === check && finding.level === level)
  const bad = findings.filter((finding) => finding.level !== 'ok')
  expect(found, JSON.stringify(bad, null, 1)).toMatchObject({
    what: expect.stringMatching(what),
    fix: expect.stringMatching(fix ?? /\w{4}/),
  })
  if (level === 'problem') expect(code).toBe(1)
  expect(bad.filter((finding) => !finding.fix)).toEqual([])
  await lab.stop()
})
