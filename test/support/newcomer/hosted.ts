/** GitHub's side of a run: takes queued runs of the double, and does what the workflow file says, with the program as the runner starts it. */
import { readFileSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { GitHubDouble, Permissions, Run } from '../../github/double.ts'
import { git as gitOf } from '../../github/git.ts'
import { checkout } from '../checkout.ts'
import { evaluated } from '../expressions.ts'
import { runAction, type Step } from '../runner.ts'
import { kept, type Person } from './person.ts'

interface Workflow {
  jobs: { tick: { permissions: Permissions; steps: { uses: string; with: Record<string, string> }[] } }
}

/** Names and values that `gh` was given. */
const given = async (person: Person, kind: 'secret' | 'variable'): Promise<Record<string, string>> => {
  const names = await readdir(kept(person, kind)).catch(() => [])
  return Object.fromEntries(names.map((name) => [name, readFileSync(kept(person, kind, name), 'utf8')]))
}

export interface Hosted {
  /** Does every queued run; returns the steps of Escapement. */
  work: () => Promise<Step[]>
  /** Starts a run as the schedule does, and does it. */
  schedule: () => Promise<Step>
  /** What `uses:` of the newest run named. */
  uses: () => string | undefined
}

/** @param name `owner/name` of the repository @param actor whose push the schedule runs under */
export const hosted = (github: GitHubDouble, person: Person, name: string, actor: string): Hosted => {
  let uses: string | undefined
  const perform = async (run: Run): Promise<Step> => {
    Object.assign(run, { status: 'in_progress' })
    const repo = github.repo(name)
    const text = (await gitOf(repo.gitDir, ['show', `${run.sha}:${run.workflow.path}`])).toString()
    const { permissions, steps } = (parse(text) as Workflow).jobs.tick
    const step = steps.find((one) => one.uses.startsWith('escapement/'))
    uses = step?.uses
    const [secrets, vars] = [await given(person, 'secret'), await given(person, 'variable')]
    Object.assign(repo, { secrets: Object.keys(secrets), variables: Object.keys(vars) })
    const contexts = { secrets, vars, inputs: run.event === 'workflow_dispatch' ? run.inputs : {}, github: { ref_name: run.branch } }
    const inputs: Record<string, string> = {}
    for (const [input, value] of Object.entries(step?.with ?? {})) {
      const expression = /^\$\{\{(.*)\}\}$/.exec(String(value))?.[1]
      inputs[input] = expression === undefined ? String(value) : await evaluated(expression, contexts)
    }
    const token = github.token('github-actions[bot]', permissions, { repository: name })
    const workspace = await checkout(`${github.serverUrl.replace('//', `//x-access-token:${token}@`)}/${name}.git`)
    const home = await mkdtemp(join(tmpdir(), 'escapement-runner-home-'))
    const done = await runAction({
      workspace,
      inputs,
      token,
      repository: name,
      event: { name: run.event, payload: {} },
      env: {
        ...{ HOME: home, RUNNER_ENVIRONMENT: 'github-hosted', GITHUB_RUN_ID: String(run.id) },
        ...{ GITHUB_WORKFLOW_REF: `${name}/${run.workflow.path}@refs/heads/${run.branch}` },
        ...{ GITHUB_SERVER_URL: github.serverUrl, GITHUB_API_URL: github.apiUrl, GITHUB_GRAPHQL_URL: github.graphqlUrl },
      },
    })
    for (const folder of [workspace, home]) await rm(folder, { recursive: true, force: true })
    Object.assign(run, { status: 'completed', conclusion: done.code === 0 ? 'success' : 'failure', updatedAt: github.clock.now() })
    return done
  }
  const work = async (): Promise<Step[]> => {
    const done: Step[] = []
    for (const run of github.repo(name).runs.filter(({ status }) => status === 'queued')) done.push(await perform(run))
    return done
  }
  return {
    work,
    schedule: async () => perform(await github.run(name, '.github/workflows/escapement.yml', { event: 'schedule', as: actor })),
    uses: () => uses,
  }
}
