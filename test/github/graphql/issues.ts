import { commentNode, commentPage } from '../comments.ts'
import { issueNode } from '../issues.ts'
import { labelNode } from '../labels.ts'
import {
  type Authored,
  type Comment,
  fullName,
  type Issue,
  type IssueEvent,
  type Label,
  type Reaction,
  type Repository,
  type User,
} from '../model.ts'
import { association } from '../permissions.ts'
import { REACTIONS, reactionNode } from '../reactions.ts'
import { emailOf, userNode, userPage } from '../users.ts'
import { iso, isoOrNull } from '../world.ts'
import { type Args, type Context, connection, field, PAGING, type View } from './view.ts'

/** GraphQL names a bot without `[bot]`; only the number tells one account from another. */
export function actorView({ urls }: Context, user: User): View {
  const common = {
    id: userNode(user),
    url: userPage(urls, user),
    resourcePath: new URL(userPage(urls, user)).pathname,
    avatarUrl: `${urls.server}/avatars/u/${user.id}`,
    databaseId: user.id,
  }
  if (user.type === 'Bot') return { __typename: 'Bot', ...common, login: user.login.replace('[bot]', '') }
  if (user.type === 'Organization') return { __typename: 'Organization', ...common, login: user.login, name: null }
  return { __typename: 'User', ...common, login: user.login, name: null, email: emailOf(user), isViewer: false }
}

export const labelView = (label: Label): View => ({
  __typename: 'Label',
  id: labelNode(label),
  name: label.name,
  color: label.color,
  description: label.description,
})

export const reactionView = (context: Context, reaction: Reaction): View => ({
  __typename: 'Reaction',
  id: reactionNode(reaction),
  databaseId: reaction.id,
  content: REACTIONS[reaction.content],
  createdAt: iso(reaction.createdAt),
  user: () => (reaction.user.type === 'User' ? actorView(context, reaction.user) : null),
})

function reactable(context: Context, reactions: readonly Reaction[]) {
  const mine = (list: readonly Reaction[]): boolean => list.some(({ user }) => user.id === context.viewer.user?.id)
  return {
    reactions: field([...PAGING, 'content'], (args: Args) => {
      const listed = reactions.filter(({ content }) => args.content === undefined || REACTIONS[content] === args.content)
      return { ...connection('Reaction', listed, args, (reaction) => reactionView(context, reaction)), viewerHasReacted: mine(listed) }
    }),
    reactionGroups: () =>
      Object.entries(REACTIONS).map(([rest, content]) => {
        const group = reactions.filter((reaction) => reaction.content === rest)
        return {
          __typename: 'ReactionGroup',
          content,
          viewerHasReacted: mine(group),
          reactors: field([...PAGING], (args) => connection('Reactor', group, args, ({ user }) => actorView(context, user))),
        }
      }),
  }
}

function authored(context: Context, repo: Repository, item: Authored) {
  return {
    databaseId: item.id,
    fullDatabaseId: String(item.id),
    body: item.body,
    createdAt: iso(item.createdAt),
    publishedAt: iso(item.createdAt),
    updatedAt: iso(item.updatedAt),
    lastEditedAt: isoOrNull(item.editedAt),
    includesCreatedEdit: item.editedAt !== undefined,
    editor: () => (item.editor === undefined ? null : actorView(context, item.editor)),
    author: () => actorView(context, item.author),
    authorAssociation: association(repo, item.author),
    viewerDidAuthor: item.author.id === context.viewer.user?.id,
  }
}

export const commentView = (context: Context, repo: Repository, issue: Issue, comment: Comment): View => ({
  __typename: 'IssueComment',
  id: commentNode(comment),
  ...authored(context, repo, comment),
  ...reactable(context, comment.reactions),
  isMinimized: false,
  minimizedReason: null,
  url: commentPage(context.urls, repo, comment),
  issue: () => issueView(context, repo, issue),
})

const EVENT_TYPES = { closed: 'ClosedEvent', reopened: 'ReopenedEvent' } as const
const ITEM_TYPES = { CLOSED_EVENT: 'closed', REOPENED_EVENT: 'reopened', ISSUE_COMMENT: 'comment' } as const

const eventView = (context: Context, event: IssueEvent): View => ({
  __typename: EVENT_TYPES[event.kind],
  id: `EV_${event.id}`,
  createdAt: iso(event.at),
  actor: () => actorView(context, event.actor),
  stateReason: event.reason?.toUpperCase() ?? null,
})

function timeline(context: Context, repo: Repository, issue: Issue, args: Args): View {
  const kinds = args.itemTypes as string[] | undefined
  const wanted: string[] | undefined = kinds?.map((kind) => ITEM_TYPES[kind as keyof typeof ITEM_TYPES] ?? kind)
  const since = typeof args.since === 'string' ? Date.parse(args.since) : 0
  const events = issue.events.map((event) => ({
    kind: event.kind as string,
    id: event.id,
    at: event.at,
    show: () => eventView(context, event),
  }))
  const comments = issue.comments.map((comment) => ({
    kind: 'comment',
    id: comment.id,
    at: comment.createdAt,
    show: () => commentView(context, repo, issue, comment),
  }))
  const items = [...events, ...comments].sort((a, b) => a.at.getTime() - b.at.getTime() || a.id - b.id)
  const listed = items.filter(({ kind, at }) => (wanted === undefined || wanted.includes(kind)) && at.getTime() >= since)
  return { ...connection('IssueTimelineItems', listed, args, ({ show }) => show()), filteredCount: listed.length }
}

export function issueView(context: Context, repo: Repository, issue: Issue): View {
  return {
    __typename: 'Issue',
    id: issueNode(issue),
    ...authored(context, repo, issue),
    ...reactable(context, issue.reactions),
    number: issue.number,
    title: issue.title,
    state: issue.state.toUpperCase(),
    stateReason: issue.stateReason?.toUpperCase() ?? null,
    closed: issue.state === 'closed',
    closedAt: isoOrNull(issue.closedAt),
    locked: issue.locked,
    activeLockReason: issue.lockReason?.toUpperCase().replace(/[ -]/g, '_') ?? null,
    isPinned: issue.pinned,
    url: `${context.urls.server}/${fullName(repo)}/issues/${issue.number}`,
    labels: field([...PAGING], (args) => connection('Label', issue.labels, args, labelView)),
    comments: field([...PAGING], (args) =>
      connection('IssueComment', issue.comments, args, (comment) => commentView(context, repo, issue, comment)),
    ),
    timelineItems: field([...PAGING, 'itemTypes', 'since'], (args) => timeline(context, repo, issue, args)),
  }
}
