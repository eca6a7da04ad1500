import type { Octokit } from '@octokit/rest'
import type { Instant } from '../../core/model.ts'
import type { RunSeen, RunsSeen } from '../../core/platform/runs.ts'
import type { Answer, Platform } from '../../ports/platform.ts'
import { type Asker, ask, once } from './ask.ts'
import { examine, standing } from './examine.ts'

/** Runs that one call brings: GitHub's most. */
const PAGE = 100

/** GitHub's own record of a run, as far as it is read here. */
interface Told {
  id: number | bigint
  event: string
  status: string | null
  conclusion: string | null
  created_at: string
  run_started_at?: string | undefined
  updated_at: string
  head_commit: { timestamp: string } | null
  repository: { private: boolean }
}

const instant = (text: string): Instant => Math.floor(Date.parse(text) / 1000)

const runOf = (told: Told): RunSeen => ({
  id: Number(told.id),
  event: told.event,
  created: instant(told.created_at),
  started: instant(told.run_started_at ?? told.created_at),
  ...(told.status === 'completed' ? { ended: instant(told.updated_at) } : {}),
  ...(told.conclusion === null ? {} : { conclusion: told.conclusion }),
  ...(told.head_commit === null ? {} : { commitAt: instant(told.head_commit.timestamp) }),
})

const after = (since: Instant): { created: string } => ({ created: `>=${new Date(since * 1000).toISOString().slice(0, 19)}Z` })

const runs = (asker: Asker, workflow: string, since: Instant): Promise<Answer<RunsSeen>> => {
  const { api, at } = asker
  const asked = { ...at, workflow_id: workflow, per_page: PAGE, ...after(since), ...once() }
  return ask(
    asker,
    api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', asked),
    ({ workflow_runs, total_count }) => {
      const [newest] = workflow_runs
      const list = workflow_runs.map(runOf).sort((a, b) => b.created - a.created)
      return { since, runs: list, total: total_count, ...(newest ? { isPublic: !newest.repository.private } : {}) }
    },
  )
}

const countRuns = (asker: Asker, workflow: string, since: Instant): Promise<Answer<number>> => {
  const asked = { ...asker.at, workflow_id: workflow, per_page: 1, ...after(since), ...once() }
  return ask(
    asker,
    asker.api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', asked),
    ({ total_count }) => total_count,
  )
}

const lastScheduled = (asker: Asker, workflow: string): Promise<Answer<Instant | undefined>> => {
  const asked = { ...asker.at, workflow_id: workflow, per_page: 1, event: 'schedule', ...once() }
  return ask(asker, asker.api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs', asked), ({ workflow_runs }) => {
    const [newest] = workflow_runs
    return newest && instant(newest.created_at)
  })
}

/** GitHub's Actions and settings, by REST. */
export const githubPlatform = ({ api, owner, name }: { api: Octokit; owner: string; name: string }): Platform => {
  const asker: Asker = { api, at: { owner, repo: name }, usage: { calls: 0 } }
  return {
    usage: asker.usage,
    runs: (workflow, since) => runs(asker, workflow, since),
    countRuns: (workflow, since) => countRuns(asker, workflow, since),
    lastScheduled: (workflow) => lastScheduled(asker, workflow),
    standing: () => standing(asker),
    examine: (questions) => examine(asker, questions),
  }
}
