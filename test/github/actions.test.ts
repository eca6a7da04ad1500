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
