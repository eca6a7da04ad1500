import { Refusal, validationFailed } from './errors.ts'
import { ensureLabels, labelJson, labelNames, mayLabel } from './labels.ts'
import { fullName, type Issue, type Repository, type StateReason, type User } from './model.ts'
import { association, type Need, stands } from './permissions.ts'
import { rollup } from './reactions.ts'
import { type Dict, noContent, numberParam, ok, page, type RepoCall, type Route, requiredText, route, text, type Urls } from './route.ts'
import { checkBody, closeIssue, createIssue, editText, findIssue, reopenIssue, retitle } from './store.ts'
import { userJson } from './users.ts'
import { iso, isoOrNull } from './world.ts'

const READ: Need = { permission: 'issues', access: 'read' }
/** Anybody who can read may open an issue; what else a body may set is checked in the handler. */
const WRITE: Need = { permission: 'issues', access: 'write' }
const LOCK: Need = { permission: 'issues', access: 'write', level: 'write' }
const REASONS: readonly string[] = ['completed', 'not_planned', 'duplicate', 'reopened']
const LOCK_REASONS: readonly string[] = ['off-topic', 'too heated', 'resolved', 'spam']

export const issueNode = (issue: Issue): string => `I_${issue.id}`

export function issueJson(urls: Urls, repo: Repository, issue: Issue): Dict {
  const url = `${urls.api}/repos/${fullName(repo)}/issues/${issue.number}`
  return {
    id: issue.id,
    node_id: issueNode(issue),
    url,
    repository_url: `${urls.api}/repos/${fullName(repo)}`,
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: `${urls.server}/${fullName(repo)}/issues/${issue.number}`,
    number: issue.number,
    title: issue.title,
    body: issue.body === '' ? null : issue.body,
    user: userJson(urls, issue.author),
    labels: issue.labels.map((label) => labelJson(urls, repo, label)),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: issue.locked,
    active_lock_reason: issue.lockReason,
    assignee: null,
    assignees: [],
    milestone: null,
    comments: issue.comments.length,
    created_at: iso(issue.createdAt),
    updated_at: iso(issue.updatedAt),
    closed_at: isoOrNull(issue.closedAt),
    closed_by: issue.closedBy === null ? null : userJson(urls, issue.closedBy),
    author_association: association(repo, issue.author),
    reactions: rollup(url, issue.reactions),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: null,
  }
}

export type IssueFilter = { state?: string; labels?: string[]; creator?: string; since?: string; sort?: string; direction?: string }

/** `labels` must all be there; `since` compares with the last update. Newest first unless told otherwise. */
export function filterIssues(repo: Repository, filter: IssueFilter): Issue[] {
  const since = filter.since === undefined ? undefined : Date.parse(filter.since)
  if (Number.isNaN(since)) throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'since' })
  const wanted = (filter.labels ?? []).map((name) => name.toLowerCase())
  const found = [...repo.issues.values()].filter((issue) => {
    if (filter.state !== 'all' && issue.state !== (filter.state ?? 'open')) return false
    if (filter.creator !== undefined && issue.author.login.toLowerCase() !== filter.creator.toLowerCase()) return false
    if (since !== undefined && Math.floor(issue.updatedAt.getTime() / 1000) * 1000 < since) return false
    return wanted.every((name) => issue.labels.some((label) => label.name.toLowerCase() === name))
  })
  const key = (issue: Issue): number => {
    if (filter.sort === 'updated') return issue.updatedAt.getTime()
    return filter.sort === 'comments' ? issue.comments.length : issue.number
  }
  const sign = filter.direction === 'asc' ? 1 : -1
  return found.sort((a, b) => sign * (key(a) - key(b) || a.number - b.number))
}

function listed(call: RepoCall): Issue[] {
  const filter: IssueFilter = {}
  for (const name of ['state', 'creator', 'since', 'sort', 'direction'] as const) {
    const value = call.query.get(name)
    if (value !== null) filter[name] = value
  }
  const labels = call.query.get('labels')
  if (labels !== null && labels !== '') filter.labels = labels.split(',')
  if (filter.state !== undefined && !['open', 'closed', 'all'].includes(filter.state)) {
    throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'state' })
  }
  return filterIssues(call.repo, filter)
}

export function actor(call: RepoCall): User {
  if (call.viewer.user === undefined) throw new Refusal(401, 'Requires authentication')
  return call.viewer.user
}

function update(call: RepoCall) {
  const { world, repo, body } = call
  const issue = findIssue(repo, numberParam(call, 'issue_number'))
  const who = actor(call)
  const own = issue.author.id === who.id
  const may = (level: 'triage' | 'write'): boolean => own || stands(call.viewer, repo, 'issues', level)
  // People with triage close and reopen; only write (or the author) changes the text.
  if (!may('triage')) throw new Refusal(403, 'Must have admin rights to Repository.')
  const title = text(body, 'title')
  const newBody = body.body === null ? '' : text(body, 'body')
  if ((title !== undefined || newBody !== undefined) && !may('write')) throw new Refusal(403, 'Must have admin rights to Repository.')
  const reason = text(body, 'state_reason')
  if (reason !== undefined && !REASONS.includes(reason))
    throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'state_reason' })
  const state = text(body, 'state')
  if (state !== undefined && state !== 'open' && state !== 'closed')
    throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'state' })
  if (newBody !== undefined) checkBody('Issue', newBody)
  if (title !== undefined) retitle(world, issue, title)
  if (newBody !== undefined) editText(world, issue, who, newBody)
  // Labels of those who may not set them are dropped without a word.
  if (body.labels !== undefined && mayLabel(call)) {
    issue.labels = ensureLabels(world, repo, labelNames(body.labels))
    issue.updatedAt = world.clock.now()
  }
  if (state === 'closed') closeIssue(world, issue, who, (reason ?? 'completed') as StateReason)
  if (state === 'open') reopenIssue(world, issue, who)
  return ok(issueJson(call.urls, repo, issue))
}

export const issueRoutes: Route[] = [
  route('issues/list-for-repo', READ, (call) =>
    page(
      call,
      listed(call).map((issue) => issueJson(call.urls, call.repo, issue)),
    ),
  ),
  route('issues/get', READ, (call) => ok(issueJson(call.urls, call.repo, findIssue(call.repo, numberParam(call, 'issue_number'))))),
  route('issues/create', WRITE, (call) => {
    const title = requiredText(call.body, 'title', 'Issue')
    const labels = call.body.labels !== undefined && mayLabel(call) ? ensureLabels(call.world, call.repo, labelNames(call.body.labels)) : []
    const issue = createIssue(call.world, call.repo, actor(call), { title, body: text(call.body, 'body') ?? '', labels })
    return {
      ...ok(issueJson(call.urls, call.repo, issue), 201),
      headers: { location: `${call.urls.api}/repos/${fullName(call.repo)}/issues/${issue.number}` },
    }
  }),
  route('issues/update', WRITE, update),
  route('issues/lock', LOCK, (call) => {
    const reason = text(call.body, 'lock_reason') ?? null
    if (reason !== null && !LOCK_REASONS.includes(reason))
      throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'lock_reason' })
    Object.assign(findIssue(call.repo, numberParam(call, 'issue_number')), { locked: true, lockReason: reason })
    return noContent()
  }),
  route('issues/unlock', LOCK, (call) => {
    Object.assign(findIssue(call.repo, numberParam(call, 'issue_number')), { locked: false, lockReason: null })
    return noContent()
  }),
]
