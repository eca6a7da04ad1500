import { Unmodelled } from './errors.ts'
import { ensureLabels } from './labels.ts'
import type { Comment, Issue, ReactionContent, Repository, StateReason, User } from './model.ts'
import { atLeast, levelOf } from './permissions.ts'
import { react } from './reactions.ts'
import {
  closeIssue,
  createComment,
  createIssue,
  deleteComment,
  deleteIssue,
  editText,
  findComment,
  findIssue,
  reopenIssue,
} from './store.ts'
import type { World } from './world.ts'

export type IssueFields = { title: string; body?: string; labels?: string[] }

/** What people do to issues and comments without the API's permission checks. `repo` is `owner/name`, `as` a login. */
export type People = {
  issue(repo: string, as: string, fields: IssueFields): Issue
  editIssue(repo: string, number: number, as: string, fields: { title?: string; body?: string; labels?: string[] }): Issue
  closeIssue(repo: string, number: number, as: string, reason?: StateReason): Issue
  reopenIssue(repo: string, number: number, as: string): Issue
  deleteIssue(repo: string, number: number): void
  lockIssue(repo: string, number: number): void
  comment(repo: string, number: number, as: string, body: string): Comment
  editComment(repo: string, id: number, as: string, body: string): Comment
  deleteComment(repo: string, id: number): void
  react(repo: string, commentId: number, as: string, content: ReactionContent): void
}

/** The repositories of `world` by name, and people by login. */
export function finders(world: World) {
  const repo = (name: string): Repository => {
    const [owner = '', short = ''] = name.split('/')
    const found = world.repository(owner, short)
    if (found === undefined) throw new Unmodelled(`the double has no repository '${name}'`)
    return found
  }
  return { repo, who: (login: string): User => world.user(login) }
}

/** People's acts on issues and comments. */
export function people(world: World): People {
  const { repo, who } = finders(world)
  return {
    issue: (name, as, { title, body, labels }) =>
      createIssue(world, repo(name), who(as), { title, body: body ?? '', labels: ensureLabels(world, repo(name), labels ?? []) }),
    editIssue(name, number, as, { title, body, labels }) {
      const found = findIssue(repo(name), number)
      if (title !== undefined) found.title = title
      if (labels !== undefined) found.labels = ensureLabels(world, repo(name), labels)
      found.updatedAt = world.clock.now()
      if (body !== undefined) editText(world, found, who(as), body)
      return found
    },
    closeIssue(name, number, as, reason) {
      const found = findIssue(repo(name), number)
      closeIssue(world, found, who(as), reason)
      return found
    },
    reopenIssue(name, number, as) {
      const found = findIssue(repo(name), number)
      reopenIssue(world, found, who(as))
      return found
    },
    deleteIssue: (name, number) => deleteIssue(repo(name), findIssue(repo(name), number)),
    lockIssue(name, number) {
      findIssue(repo(name), number).locked = true
    },
    comment: (name, number, as, body) =>
      createComment(world, findIssue(repo(name), number), who(as), body, atLeast(levelOf(repo(name), who(as)), 'write')),
    editComment(name, id, as, body) {
      const { comment } = findComment(repo(name), id)
      editText(world, comment, who(as), body)
      return comment
    },
    deleteComment(name, id) {
      const { issue, comment } = findComment(repo(name), id)
      deleteComment(issue, comment)
    },
    react(name, id, as, content) {
      react(world, findComment(repo(name), id).comment.reactions, who(as), content)
    },
  }
}
