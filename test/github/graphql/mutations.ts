import { Buffer } from 'node:buffer'
import { commentNode } from '../comments.ts'
import { commitOnBranch, type Refused } from '../commit.ts'
import { Refusal } from '../errors.ts'
import { issueNode } from '../issues.ts'
import type { Comment, Issue, ReactionContent, Repository, User } from '../model.ts'
import { canSee, type Need, stands } from '../permissions.ts'
import { REACTIONS, react } from '../reactions.ts'
import { checkBody, closeIssue, createComment, editText } from '../store.ts'
import { commitView, refView } from './git.ts'
import { actorView, commentView, issueView, reactionView } from './issues.ts'
import { seen } from './queries.ts'
import { type Args, type Context, field, GraphqlRefusal, gate, type View } from './view.ts'

const CONTENTS: Need = { permission: 'contents', access: 'write', level: 'write' }
const ISSUES: Need = { permission: 'issues', access: 'write' }
const PIN: Need = { permission: 'issues', access: 'write', level: 'write' }
/** GitHub pins at most three issues of a repository. */
const MAX_PINNED = 3

type Input = Record<string, unknown>
const inputOf = (args: Args): Input => args.input as Input
const text = (input: Input, name: string): string => String(input[name] ?? '')

type Found = { repo: Repository; issue: Issue; comment: Comment | undefined }

/** The issue or comment behind a node id, as far as the viewer may see it. */
function node(context: Context, id: string): Found {
  for (const repo of context.world.repositories.values()) {
    if (!canSee(context.viewer, repo)) continue
    for (const issue of repo.issues.values()) {
      if (issueNode(issue) === id) return { repo, issue, comment: undefined }
      const comment = issue.comments.find((candidate) => commentNode(candidate) === id)
      if (comment !== undefined) return { repo, issue, comment }
    }
  }
  throw new GraphqlRefusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`)
}

function who(context: Context): User {
  if (context.viewer.user === undefined) throw new GraphqlRefusal('FORBIDDEN', 'Requires authentication')
  return context.viewer.user
}

const TYPES = { ruleset: 'UNPROCESSABLE', protection: 'BRANCH_PROTECTION_RULE_VIOLATION', workflow: 'FORBIDDEN' } as const

function commitRefusal(refusal: Refused, expected: string): GraphqlRefusal {
  if (refusal.why === 'stale')
    return new GraphqlRefusal('STALE_DATA', `Expected branch to point to "${expected}" but it did not.  Pull and try again.`)
  if (refusal.why === 'no-branch') return new GraphqlRefusal('NOT_FOUND', 'Branch not found')
  if (refusal.why === 'no-path') {
    return new GraphqlRefusal('UNPROCESSABLE', `A path was requested for deletion which does not exist as of commit oid \`${expected}\``)
  }
  return new GraphqlRefusal(TYPES[refusal.why], refusal.message)
}

type Branch = { repositoryNameWithOwner?: string; branchName?: string; id?: string }
type FileChanges = { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] }

function branchOf(context: Context, branch: Branch): { repo: Repository; name: string } {
  if (branch.id !== undefined) {
    const [id, ref = ''] = Buffer.from(branch.id.replace('REF_', ''), 'base64url').toString().split(/:(.*)/)
    return { repo: context.world.repositoryById(Number(id)), name: ref.replace('refs/heads/', '') }
  }
  const [owner = '', name = ''] = (branch.repositoryNameWithOwner ?? '').split('/')
  return { repo: seen(context, owner, name), name: (branch.branchName ?? '').replace('refs/heads/', '') }
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** Paths are unique and not slash-prefixed, contents strict base64: the schema's own description says so. */
function changesOf({ additions = [], deletions = [] }: FileChanges): Map<string, Buffer | null> {
  const changes = new Map<string, Buffer | null>()
  const set = (path: string, content: Buffer | null): void => {
    if (path === '' || path.startsWith('/') || path.split('/').some((part) => ['', '.', '..', '.git'].includes(part))) {
      throw new GraphqlRefusal('UNPROCESSABLE', `The path \`${path}\` is not valid`)
    }
    if (changes.has(path)) throw new GraphqlRefusal('UNPROCESSABLE', `The path \`${path}\` was given more than once`)
    changes.set(path, content)
  }
  for (const { path } of deletions) set(path, null)
  for (const { path, contents } of additions) {
    if (!BASE64.test(contents)) throw new GraphqlRefusal('UNPROCESSABLE', `The contents of \`${path}\` are not valid base64`)
    set(path, Buffer.from(contents, 'base64'))
  }
  return changes
}

async function createCommitOnBranch(context: Context, args: Args): Promise<View> {
  const input = inputOf(args)
  const { repo, name } = branchOf(context, input.branch as Branch)
  gate(context, repo, CONTENTS)
  const changes = changesOf((input.fileChanges ?? {}) as FileChanges)
  const { headline, body } = input.message as { headline: string; body?: string | null }
  const message = body === undefined || body === null || body === '' ? headline : `${headline}\n\n${body}`
  const expected = text(input, 'expectedHeadOid')
  const done = await commitOnBranch(context.world, repo, context.viewer, { branch: name, expected, message, changes })
  if ('why' in done) throw commitRefusal(done, expected)
  return {
    __typename: 'CreateCommitOnBranchPayload',
    clientMutationId: input.clientMutationId ?? null,
    commit: () => commitView(context, repo, done.sha),
    ref: () => refView(context, repo, name),
  }
}

function pin(context: Context, args: Args, pinned: boolean): View {
  const { repo, issue } = node(context, text(inputOf(args), 'issueId'))
  gate(context, repo, PIN)
  const count = [...repo.issues.values()].filter((one) => one.pinned).length
  if (pinned && !issue.pinned && count >= MAX_PINNED)
    throw new GraphqlRefusal('UNPROCESSABLE', `Maximum ${MAX_PINNED} pinned issues per repository`)
  issue.pinned = pinned
  const common = { clientMutationId: inputOf(args).clientMutationId ?? null, issue: () => issueView(context, repo, issue) }
  return pinned ? { __typename: 'PinIssuePayload', ...common } : { __typename: 'UnpinIssuePayload', ...common, id: issueNode(issue) }
}

function addComment(context: Context, args: Args): View {
  const { repo, issue } = node(context, text(inputOf(args), 'subjectId'))
  gate(context, repo, ISSUES)
  const author = who(context)
  const comment = createComment(context.world, issue, author, text(inputOf(args), 'body'), stands(context.viewer, repo, 'issues', 'write'))
  const edge = { __typename: 'IssueCommentEdge', node: () => commentView(context, repo, issue, comment) }
  return { __typename: 'AddCommentPayload', clientMutationId: null, subject: () => issueView(context, repo, issue), commentEdge: edge }
}

function mayEdit(context: Context, found: Found, author: User): void {
  gate(context, found.repo, ISSUES)
  if (author.id === who(context).id || stands(context.viewer, found.repo, 'issues', 'write')) return
  throw new GraphqlRefusal('FORBIDDEN', `${who(context).login} does not have the correct permissions to execute this mutation`)
}

function updateIssueComment(context: Context, args: Args): View {
  const found = node(context, text(inputOf(args), 'id'))
  const { repo, issue, comment } = found
  if (comment === undefined) throw new GraphqlRefusal('NOT_FOUND', 'Could not resolve to an IssueComment.')
  mayEdit(context, found, comment.author)
  checkBody('IssueComment', text(inputOf(args), 'body'))
  editText(context.world, comment, who(context), text(inputOf(args), 'body'))
  return { __typename: 'UpdateIssueCommentPayload', clientMutationId: null, issueComment: () => commentView(context, repo, issue, comment) }
}

function closing(context: Context, args: Args): View {
  const found = node(context, text(inputOf(args), 'issueId'))
  gate(context, found.repo, ISSUES)
  const own = found.issue.author.id === who(context).id
  if (!own && !stands(context.viewer, found.repo, 'issues', 'triage')) throw new Refusal(403, 'Must have admin rights to Repository.')
  const reason = String(inputOf(args).stateReason ?? 'COMPLETED').toLowerCase()
  closeIssue(context.world, found.issue, who(context), reason as 'completed' | 'not_planned' | 'duplicate')
  return { __typename: 'CloseIssuePayload', clientMutationId: null, issue: () => issueView(context, found.repo, found.issue) }
}

function addReaction(context: Context, args: Args): View {
  const { repo, issue, comment } = node(context, text(inputOf(args), 'subjectId'))
  gate(context, repo, ISSUES)
  const content = Object.entries(REACTIONS).find(([, word]) => word === inputOf(args).content)?.[0] as ReactionContent
  const { reaction } = react(context.world, (comment ?? issue).reactions, who(context), content)
  const subject = () => (comment === undefined ? issueView(context, repo, issue) : commentView(context, repo, issue, comment))
  return {
    __typename: 'AddReactionPayload',
    clientMutationId: null,
    reaction: () => reactionView(context, reaction),
    subject,
    actor: () => actorView(context, who(context)),
  }
}

export const mutations = (context: Context): View => ({
  __typename: 'Mutation',
  createCommitOnBranch: field(['input'], (args) => createCommitOnBranch(context, args)),
  pinIssue: field(['input'], (args) => pin(context, args, true)),
  unpinIssue: field(['input'], (args) => pin(context, args, false)),
  addComment: field(['input'], (args) => addComment(context, args)),
  updateIssueComment: field(['input'], (args) => updateIssueComment(context, args)),
  closeIssue: field(['input'], (args) => closing(context, args)),
  addReaction: field(['input'], (args) => addReaction(context, args)),
})
