import { Refusal } from '../errors.ts'
import { filterIssues, type IssueFilter } from '../issues.ts'
import { findLabel } from '../labels.ts'
import { fullName, type Issue, type Repository } from '../model.ts'
import { canSee, levelOf, type Need, tokenMay } from '../permissions.ts'
import { repoNode } from '../repos.ts'
import { findIssue } from '../store.ts'
import { userNode, userPage } from '../users.ts'
import { iso } from '../world.ts'
import { objectView, refView } from './git.ts'
import { actorView, issueView, labelView } from './issues.ts'
import { type Args, type Context, connection, field, GraphqlRefusal, gate, PAGING, type View } from './view.ts'

const ISSUES: Need = { permission: 'issues', access: 'read' }
const CONTENTS: Need = { permission: 'contents', access: 'read' }

/** The repository, or GitHub's NOT_FOUND, which looks the same for what is private and what is not there. */
export function seen(context: Context, owner: string, name: string): Repository {
  const repo = context.world.repository(owner, name)
  if (repo !== undefined && canSee(context.viewer, repo)) return repo
  throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
}

function issue(context: Context, repo: Repository, number: number): View {
  gate(context, repo, ISSUES)
  try {
    return issueView(context, repo, findIssue(repo, number))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to an Issue with the number of ${number}.`)
  }
}

const ORDER = { CREATED_AT: 'created', UPDATED_AT: 'updated', COMMENTS: 'comments' } as const

function issues(context: Context, repo: Repository, args: Args): View {
  gate(context, repo, ISSUES)
  const by = (args.filterBy ?? {}) as { createdBy?: string; since?: string; labels?: string[]; states?: string[] }
  const states = (args.states ?? by.states) as string[] | undefined
  const labels = (args.labels ?? by.labels) as string[] | undefined
  const order = (args.orderBy ?? { field: 'CREATED_AT', direction: 'ASC' }) as { field: keyof typeof ORDER; direction: string }
  const filter: IssueFilter = { state: 'all', sort: ORDER[order.field], direction: order.direction.toLowerCase() }
  if (by.createdBy !== undefined) filter.creator = by.createdBy
  if (by.since !== undefined) filter.since = by.since
  // Unlike REST's, this list of labels means any of them.
  const any = (one: Issue): boolean =>
    labels === undefined || labels.some((name) => one.labels.some((label) => label.name.toLowerCase() === name.toLowerCase()))
  const found = filterIssues(repo, filter).filter((one) => any(one) && (states === undefined || states.includes(one.state.toUpperCase())))
  return connection('Issue', found, args, (one) => issueView(context, repo, one))
}

function viewerPermission(context: Context, repo: Repository): string | null {
  if (context.viewer.kind === 'app') return tokenMay(context.viewer, 'contents', 'write') ? 'WRITE' : 'READ'
  const level = levelOf(repo, context.viewer.user)
  return level === 'none' ? null : level.toUpperCase()
}

function repositoryView(context: Context, repo: Repository): View {
  const code = (show: () => Promise<View | null>): Promise<View | null> => {
    gate(context, repo, CONTENTS)
    return show()
  }
  const pinned = () => [...repo.issues.values()].filter((one) => one.pinned)
  return {
    __typename: 'Repository',
    id: repoNode(repo),
    databaseId: repo.id,
    name: repo.name,
    nameWithOwner: fullName(repo),
    owner: () => actorView(context, repo.owner),
    url: `${context.urls.server}/${fullName(repo)}`,
    isPrivate: repo.private,
    visibility: repo.private ? 'PRIVATE' : 'PUBLIC',
    isArchived: repo.archived,
    isDisabled: false,
    isFork: false,
    hasIssuesEnabled: true,
    createdAt: iso(repo.createdAt),
    viewerPermission: viewerPermission(context, repo),
    defaultBranchRef: () => code(() => refView(context, repo, repo.defaultBranch)),
    ref: field(['qualifiedName'], (args) => code(() => refView(context, repo, String(args.qualifiedName)))),
    object: field(['expression'], (args) => code(() => objectView(context, repo, String(args.expression)))),
    issue: field(['number'], (args) => issue(context, repo, Number(args.number))),
    issueOrPullRequest: field(['number'], (args) => issue(context, repo, Number(args.number))),
    issues: field([...PAGING, 'labels', 'states', 'filterBy', 'orderBy'], (args) => issues(context, repo, args)),
    label: field(['name'], (args) => {
      const found = findLabel(repo, String(args.name))
      return found === undefined ? null : labelView(found)
    }),
    labels: field([...PAGING], (args) => connection('Label', repo.labels, args, labelView)),
    pinnedIssues: field([...PAGING], (args) =>
      connection('PinnedIssue', pinned(), args, (one) => ({
        __typename: 'PinnedIssue',
        id: `PI_${one.id}`,
        issue: () => issueView(context, repo, one),
      })),
    ),
  }
}

function viewer(context: Context): View {
  const { user } = context.viewer
  if (user === undefined) throw new GraphqlRefusal('FORBIDDEN', 'Requires authentication')
  // The viewer is always of type User, also when it is a bot, and keeps its full login.
  const page = userPage(context.urls, user)
  return { __typename: 'User', id: userNode(user), databaseId: user.id, login: user.login, name: null, url: page, isViewer: true }
}

function rateLimit(context: Context): View {
  const { used, resetAt } = context.limits.bucket(context.viewer, 'graphql')
  const limit = context.limits.limit(context.viewer, 'graphql')
  return {
    __typename: 'RateLimit',
    limit,
    used,
    cost: context.cost,
    nodeCount: context.nodes,
    remaining: limit - used,
    resetAt: iso(new Date(resetAt)),
  }
}

export const queries = (context: Context): View => ({
  __typename: 'Query',
  viewer: () => viewer(context),
  rateLimit: () => rateLimit(context),
  repository: field(['owner', 'name', 'followRenames'], (args) =>
    repositoryView(context, seen(context, String(args.owner), String(args.name))),
  ),
})
