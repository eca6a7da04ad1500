import type { Octokit } from '@octokit/rest'
import type { Account, CommentSeen, ForgeDeed, ForgeOutcome, ForgeSight, IssueSeen, Permission } from '../../core/people/types.ts'
import type { Forge, ForgeAsk, ForgeUsage } from '../../ports/forge.ts'
import { type Asked, commentsOf, earlierQuery, issueOf, type Page, sightQuery } from './forge-query.ts'
import { isLimit, isRefusal, wordsOf } from './forge-words.ts'
import { type Place, writeDeed } from './forge-write.ts'

export interface GithubForgeOptions {
  api: Octokit
  owner: string
  name: string
  /** Calls of one poll; its commits need some of the 40 that a tick may make. Default 30. */
  maxCalls?: number
}

/** Pages of earlier comments that one issue is worth in a run. */
const MAX_PAGES = 3
/** Accounts whose permission is asked for in one run: strangers in number must not use up the calls. */
const MAX_ACCOUNTS = 10

interface Answer {
  viewer: { login: string; databaseId: number | null }
  repository:
    | ({ visibility: string; labelled: { nodes: (Asked | null)[] }; boards: { nodes: (Asked | null)[] } } & Record<string, unknown>)
    | null
}

/** What octokit throws for errors beside data. */
interface Partial {
  data?: Answer | null
  errors?: { type?: string; path?: (string | number)[]; message?: string }[]
}

interface Run {
  at: Place
  usage: ForgeUsage
  maxCalls: number
  /** Calls of the polls before this one. */
  before: number
  permissions: Map<number, Promise<Permission>>
  /** Asked to slow down: nothing more is tried in this run. */
  limited?: string
}

const spent = (run: Run): string | undefined =>
  run.limited ?? (run.usage.calls - run.before >= run.maxCalls ? `this run has made its ${run.maxCalls} calls to GitHub` : undefined)

/** An issue that does not exist is told beside the rest of the answer; any other error makes the answer worthless. */
const partly = (raised: unknown): Answer | undefined => {
  const { data, errors } = raised as Partial
  const missing = errors?.every(({ type, path }) => type === 'NOT_FOUND' && path?.length === 2) ?? false
  return missing && data?.repository ? data : undefined
}

const ask = async (run: Run, numbers: readonly number[]): Promise<Answer> => {
  run.usage.calls += 1
  try {
    // once more, no oftener: whoever does not answer now is asked again by the next run
    return await run.at.api.graphql<Answer>(sightQuery(numbers), { owner: run.at.owner, name: run.at.name, request: { retries: 1 } })
  } catch (raised) {
    const answer = partly(raised)
    if (!answer) throw raised
    return answer
  }
}

/** Comments newer than the last handled one; when there are more than a page, the pages before. */
const newer = async (run: Run, asked: Asked, after: number): Promise<CommentSeen[]> => {
  let page: Page = asked.comments
  let comments = commentsOf(page)
  for (let pages = 0; pages < MAX_PAGES && page.pageInfo.hasPreviousPage && (comments[0]?.id ?? 0) > after; pages++) {
    if (spent(run) !== undefined) break
    run.usage.calls += 1
    const variables = { owner: run.at.owner, name: run.at.name, number: asked.number, before: page.pageInfo.startCursor ?? '' }
    const answer = await run.at.api.graphql<{ repository: { issue: { comments: Page } } }>(earlierQuery, variables)
    page = answer.repository.issue.comments
    comments = [...commentsOf(page), ...comments]
  }
  return comments.filter(({ id }) => id > after).sort((a, b) => a.id - b.id)
}

const read = async (run: Run, { after, anew }: ForgeAsk): Promise<ForgeSight> => {
  if (anew) {
    run.before = run.usage.calls
    run.permissions.clear()
  }
  const numbers = [...after.keys()].filter((number) => Number.isSafeInteger(number) && number > 0)
  const { viewer, repository } = await ask(run, numbers)
  if (!repository || viewer.databaseId === null)
    return { kind: 'unobserved', why: 'GitHub did not say who we are and what this repository is' }
  const found = numbers.map((number) => repository[`issue${number}`] as Asked | null | undefined)
  const all = [...repository.labelled.nodes, ...repository.boards.nodes, ...found].filter((asked) => asked != null)
  const issues = new Map<number, IssueSeen>()
  for (const asked of all) {
    if (issues.has(asked.number)) continue
    const since = after.get(asked.number)
    // comments matter only where git keeps count of them
    issues.set(asked.number, issueOf(asked, since === undefined ? [] : await newer(run, asked, since)))
  }
  return {
    kind: 'seen',
    viewer: viewer.databaseId,
    isPublic: repository.visibility === 'PUBLIC',
    issues,
    gone: numbers.filter((number) => !issues.has(number)),
  }
}

const askPermission = async (run: Run, who: Account): Promise<Permission> => {
  if (spent(run) !== undefined || run.permissions.size > MAX_ACCOUNTS) return 'unknown'
  run.usage.calls += 1
  const at = { owner: run.at.owner, repo: run.at.name, username: who.login }
  try {
    const { data } = await run.at.api.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', at)
    // a name may have changed hands since the comment was written
    if (data.user?.id !== who.id) return 'less'
    return data.permission === 'admin' || data.permission === 'write' ? 'write' : 'less'
  } catch (raised) {
    return (raised as { status?: number }).status === 404 ? 'less' : 'unknown'
  }
}

const permission = (run: Run, who: Account): Promise<Permission> => {
  if (who.kind !== 'person' || who.id === undefined) return Promise.resolve('less')
  const known = run.permissions.get(who.id) ?? askPermission(run, who)
  run.permissions.set(who.id, known)
  return known
}

const write = async (run: Run, deeds: readonly ForgeDeed[]): Promise<ForgeOutcome[]> => {
  const outcomes: ForgeOutcome[] = []
  for (const deed of deeds) {
    const why = spent(run)
    if (why !== undefined) {
      outcomes.push({ kind: 'put-off', why })
      continue
    }
    run.usage.calls += 1
    run.usage.writes += 1
    if (deed.kind === 'create') run.usage.created += 1
    if (deed.kind === 'comment') run.usage.commented += 1
    const { outcome, limited } = await writeDeed(run.at, deed)
    if (limited) run.limited = 'why' in outcome ? outcome.why : 'GitHub asks us to slow down'
    outcomes.push(outcome)
  }
  return outcomes
}

const unread = (raised: unknown): ForgeSight => {
  const why = wordsOf(raised)
  return isRefusal(raised) && !isLimit(raised) ? { kind: 'unobserved', why, refused: true } : { kind: 'unobserved', why }
}

/** GitHub's issues. One GraphQL call reads all that a tick needs; writing is REST, one call a deed. */
export const githubForge = ({ api, owner, name, maxCalls = 30 }: GithubForgeOptions): Forge => {
  const usage: ForgeUsage = { calls: 0, writes: 0, created: 0, commented: 0 }
  const run: Run = { at: { api, owner, name }, usage, maxCalls, before: 0, permissions: new Map() }
  return {
    usage: run.usage,
    read: (asked) => read(run, asked).catch(unread),
    permission: (who) => permission(run, who),
    write: (deeds) => write(run, deeds),
  }
}
