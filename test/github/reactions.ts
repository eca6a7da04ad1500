import { notFound, validationFailed } from './errors.ts'
import type { Reaction, ReactionContent, User } from './model.ts'
import type { Need } from './permissions.ts'
import { type Dict, noContent, numberParam, ok, page, type RepoCall, type Route, route, type Urls } from './route.ts'
import { findComment } from './store.ts'
import { userJson } from './users.ts'
import { iso, type World } from './world.ts'

/** REST's words and GraphQL's. */
export const REACTIONS = {
  '+1': 'THUMBS_UP',
  '-1': 'THUMBS_DOWN',
  laugh: 'LAUGH',
  hooray: 'HOORAY',
  confused: 'CONFUSED',
  heart: 'HEART',
  rocket: 'ROCKET',
  eyes: 'EYES',
} as const satisfies Record<ReactionContent, string>

const isReaction = (word: unknown): word is ReactionContent => typeof word === 'string' && word in REACTIONS

export function rollup(url: string, reactions: readonly Reaction[]): Dict {
  const count = (content: string): number => reactions.filter((reaction) => reaction.content === content).length
  const counts = Object.fromEntries(Object.keys(REACTIONS).map((content) => [content, count(content)]))
  return { url: `${url}/reactions`, total_count: reactions.length, ...counts }
}

export const reactionNode = (reaction: Reaction): string => `REA_${reaction.id}`

const reactionJson = (urls: Urls, reaction: Reaction): Dict => ({
  id: reaction.id,
  node_id: reactionNode(reaction),
  user: userJson(urls, reaction.user),
  content: reaction.content,
  created_at: iso(reaction.createdAt),
})

/** One reaction of a kind per person: the second time the first one is returned. */
export function react(world: World, reactions: Reaction[], user: User, content: ReactionContent): { reaction: Reaction; created: boolean } {
  const known = reactions.find((reaction) => reaction.user.id === user.id && reaction.content === content)
  if (known !== undefined) return { reaction: known, created: false }
  const reaction: Reaction = { id: world.id(), user, content, createdAt: world.clock.now() }
  reactions.push(reaction)
  return { reaction, created: true }
}

const commentOf = (call: RepoCall) => findComment(call.repo, numberParam(call, 'comment_id')).comment
const READ: Need = { permission: 'issues', access: 'read' }
const WRITE: Need = { permission: 'issues', access: 'write' }

export const reactionRoutes: Route[] = [
  route('reactions/list-for-issue-comment', READ, (call) => {
    const content = call.query.get('content')
    const listed = commentOf(call).reactions.filter((reaction) => content === null || reaction.content === content)
    return page(
      call,
      listed.map((reaction) => reactionJson(call.urls, reaction)),
    )
  }),
  route('reactions/create-for-issue-comment', WRITE, (call) => {
    const content = call.body.content
    if (!isReaction(content)) throw validationFailed({ resource: 'Reaction', code: 'invalid', field: 'content' })
    if (call.viewer.user === undefined) throw notFound()
    const { reaction, created } = react(call.world, commentOf(call).reactions, call.viewer.user, content)
    return ok(reactionJson(call.urls, reaction), created ? 201 : 200)
  }),
  route('reactions/delete-for-issue-comment', WRITE, (call) => {
    const comment = commentOf(call)
    const reaction = comment.reactions.find(({ id }) => id === numberParam(call, 'reaction_id'))
    if (reaction === undefined || reaction.user.id !== call.viewer.user?.id) throw notFound()
    comment.reactions = comment.reactions.filter((other) => other !== reaction)
    return noContent()
  }),
]
