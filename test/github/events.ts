import { commentJson } from './comments.ts'
import { Unmodelled } from './errors.ts'
import { issueJson } from './issues.ts'
import type { Authored, Issue, Repository, User } from './model.ts'
import { minimalRepo } from './repos.ts'
import type { Dict, Urls } from './route.ts'
import { findComment, findIssue } from './store.ts'
import { userJson } from './users.ts'
import type { World } from './world.ts'

/** What GITHUB_EVENT_PATH holds in a run of this event. `by` is the login of whoever caused it. */
export type EventRequest =
  | { event: 'issue_comment'; action: 'created' | 'edited' | 'deleted'; repo: string; comment: number; by: string }
  | { event: 'issues'; action: 'opened' | 'closed' | 'reopened' | 'edited' | 'deleted'; repo: string; issue: number; by: string }
  | { event: 'workflow_dispatch'; repo: string; by: string; workflow: string; inputs?: Record<string, string>; ref?: string }
  | { event: 'schedule'; repo: string; schedule: string; workflow: string }

/** GitHub starts no run for what GITHUB_TOKEN did, except for dispatches; asking for such an event is a mistake of the test. */
function refuseSilent(event: string, by: User): void {
  if (by.type === 'Bot' && by.login === 'github-actions[bot]')
    throw new Unmodelled(`GitHub starts no run for ${event} caused by GITHUB_TOKEN`)
}

/** The webhook's repository differs from REST's: issues of the payload carry no `closed_by`, and it tells the default branch. */
const repository = (urls: Urls, repo: Repository): Dict => ({
  ...minimalRepo(urls, repo),
  default_branch: repo.defaultBranch,
  archived: repo.archived,
  visibility: repo.private ? 'private' : 'public',
})

function issueOf(urls: Urls, repo: Repository, issue: Issue): Dict {
  const { closed_by: _, ...json } = issueJson(urls, repo, issue)
  return json
}

const changes = (action: string, item: Authored): Dict => (action === 'edited' ? { changes: { body: { from: item.before ?? '' } } } : {})

/** The payload of an event over the double's present state. */
export function eventPayload(world: World, urls: Urls, repo: Repository, request: EventRequest): Dict {
  const common = (login: string): Dict => ({ repository: repository(urls, repo), sender: userJson(urls, world.user(login)) })
  if (request.event === 'schedule') return { schedule: request.schedule, workflow: request.workflow, repository: repository(urls, repo) }
  if (request.event === 'workflow_dispatch') {
    const { inputs, ref, workflow, by } = request
    return { inputs: inputs ?? null, ref: ref ?? `refs/heads/${repo.defaultBranch}`, workflow, ...common(by) }
  }
  refuseSilent(request.event, world.user(request.by))
  const { action } = request
  if (request.event === 'issues') {
    const issue = findIssue(repo, request.issue)
    return { action, issue: issueOf(urls, repo, issue), ...changes(action, issue), ...common(request.by) }
  }
  const { issue, comment } = findComment(repo, request.comment)
  const shown = { issue: issueOf(urls, repo, issue), comment: commentJson(urls, repo, comment) }
  return { action, ...shown, ...changes(action, comment), ...common(request.by) }
}
