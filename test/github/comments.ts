import { Refusal, validationFailed } from './errors.ts'
import { actor } from './issues.ts'
import { type Comment, fullName, type Issue, type Repository } from './model.ts'
import { association, type Need, stands } from './permissions.ts'
import { rollup } from './reactions.ts'
import { type Dict, noContent, numberParam, ok, page, type RepoCall, type Route, requiredText, route, type Urls } from './route.ts'
import { checkBody, createComment, deleteComment, editText, findComment, findIssue } from './store.ts'
import { userJson } from './users.ts'
import { iso } from './world.ts'

const READ: Need = { permission: 'issues', access: 'read' }
const WRITE: Need = { permission: 'issues', access: 'write' }

export const commentNode = (comment: Comment): string => `IC_${comment.id}`

export const commentPage = (urls: Urls, repo: Repository, comment: Comment): string =>
  `${urls.server}/${fullName(repo)}/issues/${comment.issue}#issuecomment-${comment.id}`

export function commentJson(urls: Urls, repo: Repository, comment: Comment): Dict {
  const base = `${urls.api}/repos/${fullName(repo)}/issues`
  const url = `${base}/comments/${comment.id}`
  return {
    id: comment.id,
    node_id: commentNode(comment),
    url,
    html_url: commentPage(urls, repo, comment),
    issue_url: `${base}/${comment.issue}`,
    user: userJson(urls, comment.author),
    created_at: iso(comment.createdAt),
    updated_at: iso(comment.updatedAt),
    body: comment.body,
    author_association: association(repo, comment.author),
    reactions: rollup(url, comment.reactions),
    performed_via_github_app: null,
  }
}

/** `since` includes the second it names and looks at the last update, so an edited comment comes back. */
function since(call: RepoCall, comments: Comment[]): Comment[] {
  const text = call.query.get('since')
  if (text === null) return comments
  const from = Date.parse(text)
  if (Number.isNaN(from)) throw validationFailed({ resource: 'IssueComment', code: 'invalid', field: 'since' })
  return comments.filter(({ updatedAt }) => Math.floor(updatedAt.getTime() / 1000) * 1000 >= from)
}

/** Comments of the whole repository, oldest first unless sorted otherwise. */
function ofRepository(call: RepoCall): Comment[] {
  const all = [...call.repo.issues.values()].flatMap(({ comments }) => comments).sort((a, b) => a.id - b.id)
  if (call.query.get('sort') === 'updated') all.sort((a, b) => a.updatedAt.getTime() - b.updatedAt.getTime() || a.id - b.id)
  return call.query.get('direction') === 'desc' ? all.reverse() : all
}

const shown = (call: RepoCall, comments: Comment[]) =>
  page(
    call,
    since(call, comments).map((comment) => commentJson(call.urls, call.repo, comment)),
  )

/** People with write access may change and delete the comments of others; everyone their own. */
function mine(call: RepoCall): { issue: Issue; comment: Comment } {
  const found = findComment(call.repo, numberParam(call, 'comment_id'))
  const may = found.comment.author.id === actor(call).id || stands(call.viewer, call.repo, 'issues', 'write')
  if (!may) throw new Refusal(403, 'Must have admin rights to Repository.')
  return found
}

export const commentRoutes: Route[] = [
  route('issues/list-comments', READ, (call) => shown(call, findIssue(call.repo, numberParam(call, 'issue_number')).comments)),
  route('issues/list-comments-for-repo', READ, (call) => shown(call, ofRepository(call))),
  route('issues/get-comment', READ, (call) =>
    ok(commentJson(call.urls, call.repo, findComment(call.repo, numberParam(call, 'comment_id')).comment)),
  ),
  route('issues/create-comment', WRITE, (call) => {
    const issue = findIssue(call.repo, numberParam(call, 'issue_number'))
    const body = requiredText(call.body, 'body', 'IssueComment')
    const comment = createComment(call.world, issue, actor(call), body, stands(call.viewer, call.repo, 'issues', 'write'))
    return ok(commentJson(call.urls, call.repo, comment), 201)
  }),
  route('issues/update-comment', WRITE, (call) => {
    const { comment } = mine(call)
    const body = requiredText(call.body, 'body', 'IssueComment')
    checkBody('IssueComment', body)
    editText(call.world, comment, actor(call), body)
    return ok(commentJson(call.urls, call.repo, comment))
  }),
  route('issues/delete-comment', WRITE, (call) => {
    const { issue, comment } = mine(call)
    deleteComment(issue, comment)
    return noContent()
  }),
]
