import type { Account, CommentSeen, IssueSeen } from '../../core/people/types.ts'
import { DASHBOARD_LABEL, LABEL } from '../../ports/forge.ts'

/** Comments of an issue that one call brings: more between two ticks are fetched page by page. */
const COMMENTS = 50

const FRAGMENTS = `
fragment Who on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
fragment Said on IssueComment {
  fullDatabaseId body url createdAt lastEditedAt author { ...Who } reactionGroups { content viewerHasReacted }
}
fragment Asked on Issue {
  id number url title body state createdAt closedAt isPinned author { ...Who }
  labels(first: 10) { nodes { name } }
  timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { actor { ...Who } } } }
  comments(last: ${COMMENTS}) { pageInfo { hasPreviousPage startCursor } nodes { ...Said } }
}`

const alias = (number: number): string => `issue${number}`

/** One document for a tick. Numbers are whole, so that they may stand in it as they are. */
export const sightQuery = (numbers: readonly number[]): string => `
query sight($owner: String!, $name: String!) {
  viewer { login databaseId }
  repository(owner: $owner, name: $name) {
    visibility
    labelled: issues(labels: ["${LABEL}"], states: OPEN, first: 100, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { ...Asked } }
    boards: issues(labels: ["${DASHBOARD_LABEL}"], first: 3, orderBy: {field: CREATED_AT, direction: DESC}) { nodes { ...Asked } }
    ${numbers.map((number) => `${alias(number)}: issue(number: ${number}) { ...Asked }`).join('\n    ')}
  }
}
${FRAGMENTS}`

/** Earlier comments of one issue. */
export const earlierQuery = `
query earlier($owner: String!, $name: String!, $number: Int!, $before: String!) {
  repository(owner: $owner, name: $name) {
    issue(number: $number) { comments(last: 100, before: $before) { pageInfo { hasPreviousPage startCursor } nodes { ...Said } } }
  }
}
${FRAGMENTS.slice(0, FRAGMENTS.indexOf('fragment Asked'))}`

interface Who {
  __typename: string
  login: string
  databaseId?: number | null
}

interface Said {
  fullDatabaseId: string | null
  body: string
  url: string
  createdAt: string
  lastEditedAt: string | null
  author: Who | null
  reactionGroups: { content: string; viewerHasReacted: boolean }[] | null
}

export interface Page {
  pageInfo: { hasPreviousPage: boolean; startCursor: string | null }
  nodes: (Said | null)[] | null
}

export interface Asked {
  id: string
  number: number
  url: string
  title: string
  body: string
  state: 'OPEN' | 'CLOSED'
  createdAt: string
  closedAt: string | null
  isPinned: boolean | null
  author: Who | null
  labels: { nodes: ({ name: string } | null)[] | null } | null
  timelineItems: { nodes: ({ actor?: Who | null } | null)[] | null }
  comments: Page
}

const accountOf = (who: Who | null | undefined): Account => {
  if (!who) return { login: 'ghost', kind: 'gone' }
  // organizations, mannequins and whatever comes later write no comments that could count
  const kind = who.__typename === 'User' ? 'person' : who.__typename === 'Bot' ? 'bot' : 'gone'
  return { login: who.login, kind, ...(who.databaseId ? { id: who.databaseId } : {}) }
}

const reacted = ({ reactionGroups }: Said, content: string): boolean =>
  reactionGroups?.some((group) => group.content === content && group.viewerHasReacted) ?? false

/** Comments of a page, oldest first; one without a number cannot be told from others, and is left out. */
export const commentsOf = (page: Page): CommentSeen[] =>
  (page.nodes ?? []).flatMap((said) => {
    const id = Number(said?.fullDatabaseId)
    if (!said || !Number.isSafeInteger(id) || id <= 0) return []
    return {
      id,
      author: accountOf(said.author),
      body: said.body,
      edited: said.lastEditedAt !== null,
      at: Math.floor(Date.parse(said.createdAt) / 1000),
      url: said.url,
      refused: reacted(said, 'CONFUSED'),
      accepted: reacted(said, 'THUMBS_UP'),
    }
  })

/** One issue as GraphQL tells it, with the comments that are given. */
export const issueOf = (asked: Asked, comments: CommentSeen[]): IssueSeen => {
  const closer = asked.timelineItems.nodes?.at(-1)
  return {
    number: asked.number,
    node: asked.id,
    author: accountOf(asked.author),
    open: asked.state === 'OPEN',
    opened: asked.createdAt,
    title: asked.title,
    body: asked.body.replace(/\r\n/g, '\n'),
    labels: (asked.labels?.nodes ?? []).flatMap((label) => (label ? [label.name] : [])),
    pinned: asked.isPinned ?? false,
    url: asked.url,
    comments,
    ...(asked.state === 'CLOSED' && closer ? { closedBy: accountOf(closer.actor) } : {}),
    ...(asked.closedAt === null ? {} : { closedAt: Math.floor(Date.parse(asked.closedAt) / 1000) }),
  }
}
