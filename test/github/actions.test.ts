import { Octokit } from '@octokit/rest'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Lab, NAME, openLab, REPO, refusal } from './setup.ts'

let lab: Lab
beforeEach(async () => {
  lab = await openLab()
})
afterEach(async () => {
  expect(lab.github.schemaErrors).toEqual([])
  await lab.stop()
})

const TICK = { ...REPO, workflow_id: 'tick.yml', ref: 'main' }
const reason = async (promise: Promise<unknown>) => {
  const { status, message } = await refusal(promise)
  return `${status} ${message.split(' - ')[0]}`
}

describe('workflow dispatch', () => {
  test('queues a run with its inputs and their defaults', async () => {
    const answer = await lab.action().rest.actions.createWorkflowDispatch({ ...TICK, inputs: { campaigns: 'co' } })
    expect(answer.status).toBe(204)
    const { data } = await lab.action().rest.actions.listWorkflowRunsForRepo({ ...REPO, event: 'workflow_dispatch' })
    expect(data.workflow_runs).toMatchObject([
      { name: 'tick', status: 'queued', head_branch: 'main', head_sha: lab.head, path: '.github/workflows/tick.yml' },
    ])
    expect(lab.github.repo(NAME).runs[0]?.inputs).toEqual({ campaigns: 'co', mode: 'tick' })
  })

  test('refuses unknown workflows, refs and inputs, missing triggers, disabled workflows', async () => {
    const go = (more: object) => reason(lab.action().rest.actions.createWorkflowDispatch({ ...TICK, ...more }))
    expect(await go({ workflow_id: 'none.yml' })).toBe('404 Not Found')
    expect(await go({ ref: 'gone' })).toBe('422 No ref found for: gone')
    expect(await go({ inputs: { odd: 'x' } })).toBe('422 Unexpected inputs provided: ["odd"]')
    expect(await go({ inputs: { mode: 'fly' } })).toContain('not in the list of allowed values')
    expect(await go({ workflow_id: 'check.yml' })).toBe("422 Workflow does not have 'workflow_dispatch' trigger")
    await lab.github.setWorkflowState(NAME, '.github/workflows/tick.yml', 'disabled_inactivity')
    expect(await go({})).toBe("422 Cannot trigger a 'workflow_dispatch' on a disabled workflow")
  })

  test('needs actions: write, and that also switches workflows off', async () => {
    expect(await reason(lab.action({ actions: 'read' }).rest.actions.createWorkflowDispatch(TICK))).toBe(
      '403 Resource not accessible by integration',
    )
    await lab.action({ actions: 'write' }).rest.actions.disableWorkflow({ ...REPO, workflow_id: 'tick.yml' })
    const { data } = await lab.action().rest.actions.listRepoWorkflows(REPO)
    expect(data.workflows.map(({ path, state }) => [path, state])).toEqual([
      ['.github/workflows/check.yml', 'active'],
      ['.github/workflows/tick.yml', 'disabled_manually'],
    ])
  })

  test('runs of other events are listed newest first', async () => {
    await lab.github.run(NAME, '.github/workflows/tick.yml', { event: 'schedule', as: 'ada', status: 'completed', conclusion: 'success' })
    lab.github.clock.advance(1000)
    await lab.action().rest.actions.createWorkflowDispatch(TICK)
    const { data } = await lab.action().rest.actions.listWorkflowRuns({ ...REPO, workflow_id: 'tick.yml' })
    expect(data.workflow_runs.map(({ event }) => event)).toEqual(['workflow_dispatch', 'schedule'])
    expect(
      (await lab.action().rest.actions.listWorkflowRuns({ ...REPO, workflow_id: 'tick.yml', status: 'success' })).data.total_count,
    ).toBe(1)
  })
})

describe('runs of the past', () => {
  const past = (at: string, more: object = {}) =>
    lab.github.run(NAME, '.github/workflows/tick.yml', {
      ...{ event: 'schedule', as: 'ada', status: 'completed' as const, conclusion: 'success', at: new Date(at) },
      ...more,
    })

  test('are counted from an instant on, whatever the page holds', async () => {
    await past('2026-11-18T09:00:00Z')
    await past('2026-11-20T09:00:00Z', { waited: 30, took: 61 })
    await past('2026-11-19T09:00:00Z')
    const asked = { ...REPO, workflow_id: 'tick.yml', per_page: 1 }
    const { data } = await lab.action().rest.actions.listWorkflowRuns({ ...asked, created: '>=2026-11-19T09:00:00Z' })
    expect(data.total_count).toBe(2)
    expect(data.workflow_runs).toMatchObject([
      { created_at: '2026-11-20T09:00:00Z', run_started_at: '2026-11-20T09:00:30Z', updated_at: '2026-11-20T09:01:31Z' },
    ])
  })

  test('are everybody’s to read in a public repository, and not in a private one', async () => {
    const asked = { ...REPO, workflow_id: 'tick.yml' }
    expect((await lab.action({}).rest.actions.listWorkflowRuns(asked)).status).toBe(200)
    lab.github.setPrivate(NAME, true)
    const { status, headers } = await refusal(lab.action({}).rest.actions.listWorkflowRuns(asked))
    expect([status, headers['x-accepted-github-permissions']]).toEqual([403, 'actions=read'])
  })
})

describe('preflight', () => {
  test('rules of a branch are readable with any token; a ruleset is no branch protection', async () => {
    lab.github.ruleset(NAME)
    const { data } = await lab.action({}).rest.repos.getBranchRules({ ...REPO, branch: 'main' })
    expect(data).toMatchObject([{ type: 'pull_request', ruleset_source: NAME }])
    expect(await reason(lab.person('ada').rest.repos.getBranchProtection({ ...REPO, branch: 'main' }))).toBe('404 Branch not protected')
    expect((await lab.action().rest.repos.getBranch({ ...REPO, branch: 'main' })).data.protected).toBe(false)
  })

  test('classic protection is for administrators to read', async () => {
    lab.github.protect(NAME)
    expect(
      (await lab.person('ada').rest.repos.getBranchProtection({ ...REPO, branch: 'main' })).data.required_pull_request_reviews,
    ).toBeDefined()
    expect(await reason(lab.action().rest.repos.getBranchProtection({ ...REPO, branch: 'main' }))).toBe(
      '403 Resource not accessible by integration',
    )
    expect((await lab.action().rest.repos.getBranch({ ...REPO, branch: 'main' })).data.protected).toBe(true)
  })

  test('environments show their waits, reviewers and branches', async () => {
    lab.github.environment(NAME, 'cluster', { waitTimer: 5, reviewers: [lab.github.user('ada')], branches: 'protected' })
    const { data } = await lab.action().rest.repos.getEnvironment({ ...REPO, environment_name: 'cluster' })
    expect(data.protection_rules?.map(({ type }) => type)).toEqual(['wait_timer', 'required_reviewers', 'branch_policy'])
    expect((await lab.action().rest.repos.getAllEnvironments(REPO)).data.total_count).toBe(1)
  })

  test('an environment for some branches names their patterns', async () => {
    lab.github.environment(NAME, 'cluster', { branches: ['release/*'] })
    const asked = { ...REPO, environment_name: 'cluster' }
    expect((await lab.action().rest.repos.getEnvironment(asked)).data.deployment_branch_policy).toEqual({
      protected_branches: false,
      custom_branch_policies: true,
    })
    const { data } = await lab.action().rest.repos.listDeploymentBranchPolicies(asked)
    expect(data.branch_policies).toMatchObject([{ name: 'release/*', type: 'branch' }])
  })

  test('a ruleset tells whoever asks whether it may be passed by', async () => {
    const { id } = lab.github.ruleset(NAME, { requirePullRequest: false, statusChecks: ['build'], bypass: ['ada'] })
    expect((await lab.action({}).rest.repos.getBranchRules({ ...REPO, branch: 'main' })).data).toMatchObject([
      { type: 'required_status_checks', ruleset_id: id },
    ])
    const asked = { ...REPO, ruleset_id: id }
    expect((await lab.action().rest.repos.getRepoRuleset(asked)).data.current_user_can_bypass).toBe('never')
    expect((await lab.person('ada').rest.repos.getRepoRuleset(asked)).data.current_user_can_bypass).toBe('always')
  })

  test('names of secrets and variables are for people who may write, never for GITHUB_TOKEN', async () => {
    Object.assign(lab.github.repo(NAME), { secrets: ['KEY'], variables: ['HOSTS'] })
    lab.github.environment(NAME, 'cluster', { secrets: ['OTHER'] })
    const { rest } = lab.person('will')
    expect((await rest.actions.listRepoSecrets(REPO)).data.secrets.map(({ name }) => name)).toEqual(['KEY'])
    expect((await rest.actions.listRepoVariables(REPO)).data.variables.map(({ name }) => name)).toEqual(['HOSTS'])
    expect((await rest.actions.listEnvironmentSecrets({ ...REPO, environment_name: 'cluster' })).data.secrets).toMatchObject([
      { name: 'OTHER' },
    ])
    expect(await reason(lab.action().rest.actions.listRepoSecrets(REPO))).toBe('403 Resource not accessible by integration')
    expect(await reason(lab.person('rob').rest.actions.listRepoVariables(REPO))).toBe('403 Must have collaborator access.')
  })

  test('issues that are switched off are gone', async () => {
    lab.github.repo(NAME).hasIssues = false
    expect(await reason(lab.action().rest.issues.listForRepo(REPO))).toBe('410 Issues has been disabled in this repository.')
    expect((await lab.action().rest.repos.get(REPO)).data.has_issues).toBe(false)
  })

  test('a classic token says its scopes, and without one it does not see a private repository', async () => {
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    const classic = (...scopes: string[]) =>
      new Octokit({ auth: lab.github.token('ada', undefined, { scopes }), baseUrl: lab.github.apiUrl, log })
    expect((await classic('public_repo').rest.repos.get(REPO)).headers['x-oauth-scopes']).toBe('public_repo')
    lab.github.setPrivate(NAME, true)
    expect(await reason(classic('public_repo').rest.repos.get(REPO))).toBe('404 Not Found')
    expect((await classic('repo').rest.repos.get(REPO)).status).toBe(200)
  })
})

test('artifacts are found by their name, the newest first, and seen only with `actions: read`', async () => {
  await lab.stop()
  lab = await openLab({ private: true })
  lab.github.upload(NAME, 'other')
  lab.github.upload(NAME, 'ours', { size: 7 })
  const { data } = await lab.action().rest.actions.listArtifactsForRepo({ ...REPO, name: 'ours' })
  expect(data).toMatchObject({ total_count: 1, artifacts: [{ name: 'ours', size_in_bytes: 7, expired: false }] })
  expect((await lab.action().rest.actions.listArtifactsForRepo({ ...REPO, name: 'none' })).data.total_count).toBe(0)
  const blind = lab.action({ contents: 'write' })
  expect(await reason(blind.rest.actions.listArtifactsForRepo(REPO))).toContain('403')
})
