import { gone, notFound, Refusal, validationFailed } from './errors.ts'
import type { Authored, Comment, Issue, Label, Repository, StateReason, User } from './model.ts'
import type { World } from './world.ts'

/** GitHub's cap on an issue body or comment, in characters. */
const MAX_BODY = 65_536
const MAX_TITLE = 256
const MAX_LABELS = 100

/** An issue that exists; a deleted one is 410, an unknown one 404. */
export function findIssue(repo: Repository, number: number): Issue {
  const issue = repo.issues.get(number)
  if (issue !== undefined) return issue
  throw repo.deletedIssues.has(number) ? gone() : notFound()
}

export function findComment(repo: Repository, id: number): { issue: Issue; comment: Comment } {
  for (const issue of repo.issues.values()) {
    const comment = issue.comments.find((candidate) => candidate.id === id)
    if (comment !== undefined) return { issue, comment }
  }
  throw notFound()
}

export function checkBody(resource: 'Issue' | 'IssueComment', body: string): void {
  if ([...body].length <= MAX_BODY) return
  if (resource === 'Issue')
    throw validationFailed({ resource, code: 'custom', field: 'body', message: `body is too long (maximum is ${MAX_BODY} characters)` })
  throw validationFailed({
    resource,
    code: 'unprocessable',
    field: 'data',
    message: `Body is too long (maximum is ${MAX_BODY} characters)`,
  })
}

function checkTitle(title: string): void {
  if (title.trim() === '') throw validationFailed({ resource: 'Issue', code: 'missing_field', field: 'title' })
  if (title.length > MAX_TITLE) {
    throw validationFailed({
      resource: 'Issue',
      code: 'custom',
      field: 'title',
      message: `title is too long (maximum is ${MAX_TITLE} characters)`,
    })
  }
}

export function createIssue(
  world: World,
  repo: Repository,
  author: User,
  fields: { title: string; body?: string; labels?: Label[] },
): Issue {
  checkTitle(fields.title)
  checkBody('Issue', fields.body ?? '')
  if ((fields.labels?.length ?? 0) > MAX_LABELS) throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'labels' })
  const now = world.clock.now()
  const issue: Issue = {
    id: world.id(),
    number: repo.nextNumber,
    title: fields.title,
    body: fields.body ?? '',
    author,
    createdAt: now,
    updatedAt: now,
    state: 'open',
    stateReason: null,
    closedAt: null,
    closedBy: null,
    locked: false,
    lockReason: null,
    pinned: false,
    labels: fields.labels ?? [],
    comments: [],
    reactions: [],
    events: [],
  }
  repo.nextNumber += 1
  repo.issues.set(issue.number, issue)
  return issue
}

/** Changes a text and remembers who and when; setting the text it already has is no edit. */
export function editText(world: World, item: Authored, editor: User, body: string): void {
  if (item.body === body) return
  item.before = item.body
  item.body = body
  item.editedAt = world.clock.now()
  item.editor = editor
  item.updatedAt = item.editedAt
}

export function retitle(world: World, issue: Issue, title: string): void {
  checkTitle(title)
  issue.title = title
  issue.updatedAt = world.clock.now()
}

export function closeIssue(world: World, issue: Issue, actor: User, reason: StateReason = 'completed'): void {
  const now = world.clock.now()
  issue.stateReason = reason
  if (issue.state === 'closed') return
  Object.assign(issue, { state: 'closed', closedAt: now, closedBy: actor, updatedAt: now })
  issue.events.push({ id: world.id(), kind: 'closed', actor, at: now, reason })
}

export function reopenIssue(world: World, issue: Issue, actor: User): void {
  if (issue.state === 'open') return
  const now = world.clock.now()
  Object.assign(issue, { state: 'open', stateReason: 'reopened', closedAt: null, closedBy: null, updatedAt: now })
  issue.events.push({ id: world.id(), kind: 'reopened', actor, at: now, reason: null })
}

export function deleteIssue(repo: Repository, issue: Issue): void {
  repo.issues.delete(issue.number)
  repo.deletedIssues.add(issue.number)
}

/** @param mayInLocked whether the author may write in a locked conversation (write access). */
export function createComment(world: World, issue: Issue, author: User, body: string, mayInLocked: boolean): Comment {
  if (issue.locked && !mayInLocked) throw new Refusal(403, 'Unable to create comment because issue is locked.')
  if (body.trim() === '') throw validationFailed({ resource: 'IssueComment', code: 'missing_field', field: 'body' })
  checkBody('IssueComment', body)
  const now = world.clock.now()
  const comment: Comment = { id: world.id(), issue: issue.number, author, body, createdAt: now, updatedAt: now, reactions: [] }
  issue.comments.push(comment)
  issue.updatedAt = now
  return comment
}

export function deleteComment(issue: Issue, comment: Comment): void {
  issue.comments = issue.comments.filter((other) => other !== comment)
}
