import { Buffer } from 'node:buffer'
import type { IncomingMessage } from 'node:http'
import { actionRoutes } from './actions.ts'
import { commentRoutes } from './comments.ts'
import { contentRoutes } from './contents.ts'
import { notFound, problemsParsing, Refusal, Unmodelled } from './errors.ts'
import type { Asked, Faults } from './faults.ts'
import { gitRoutes } from './gitdata.ts'
import { answerGraphql, type GraphqlRequest, type Prepared, prepare } from './graphql/execute.ts'
import { issueRoutes } from './issues.ts'
import { labelRoutes } from './labels.ts'
import type { Limits } from './limits.ts'
import { fullName, type Viewer } from './model.ts'
import { demand } from './permissions.ts'
import { reactionRoutes } from './reactions.ts'
import { repoRoutes } from './repos.ts'
import { type Answer, type Call, type Dict, findOperation, type RepoCall, type Route, type Urls } from './route.ts'
import { ruleRoutes } from './rules.ts'
import { secretRoutes } from './secrets.ts'
import { gitRefusal, gitRequest, serveGit } from './smart.ts'
import { userRoutes } from './users.ts'
import type { World } from './world.ts'

/** One request as the double saw it. `name` is a GraphQL operation's own name; `lost`: performed, but the answer was cut off. */
export type LoggedRequest = {
  at: Date
  method: string
  path: string
  query: string
  operation: string
  name: string | undefined
  who: string
  kind: 'read' | 'write'
  status: number
  lost: boolean
}

export type Server = { world: World; limits: Limits; faults: Faults; urls: Urls; requests: LoggedRequest[]; schemaErrors: string[] }

/** The routes by operation id. */
export const ROUTES: ReadonlyMap<string, Route> = new Map<string, Route>(
  [
    userRoutes,
    repoRoutes,
    ruleRoutes,
    issueRoutes,
    labelRoutes,
    commentRoutes,
    reactionRoutes,
    contentRoutes,
    gitRoutes,
    actionRoutes,
    secretRoutes,
  ]
    .flat()
    .map((one) => [one.operation, one]),
)

export type Incoming = { req: IncomingMessage; url: URL; body: Buffer; viewer: Viewer }
/** What a request turned out to be; `perform` does it. */
export type Plan = Asked & { kind: 'read' | 'write'; resource: 'core' | 'graphql' | 'git'; perform: () => Promise<Answer> }

function json(body: Buffer): Dict {
  if (body.length === 0) return {}
  try {
    const value: unknown = JSON.parse(body.toString())
    return typeof value === 'object' && value !== null ? (Array.isArray(value) ? { labels: value } : (value as Dict)) : {}
  } catch {
    throw problemsParsing()
  }
}

/** Addresses by repository id, as GitHub's own `Link` headers use them, in the usual form. */
function byName(world: World, path: string): string {
  const found = /^\/repositories\/(\d+)(\/.*)?$/.exec(path)
  return found ? `/repos/${fullName(world.repositoryById(Number(found[1])))}${found[2] ?? ''}` : path
}

function planRest(server: Server, incoming: Incoming): Plan {
  const { req, url, body, viewer } = incoming
  const { world, limits, urls } = server
  const method = req.method ?? 'GET'
  const path = byName(world, url.pathname.replace(/^\/api\/v3/, ''))
  const found = findOperation(method, path)
  const chosen = found === undefined ? undefined : ROUTES.get(found.operation)
  const kind = method === 'GET' ? 'read' : 'write'
  const perform = async (): Promise<Answer> => {
    if (found === undefined || chosen === undefined) throw new Unmodelled(`the GitHub double does not model ${method} ${path}`)
    const call: Call = {
      world,
      limits,
      urls,
      viewer,
      params: found.params,
      query: url.searchParams,
      body: {},
      accept: req.headers.accept ?? '',
      path,
    }
    const repo = world.repository(found.params.owner ?? '', found.params.repo ?? '')
    if (chosen.need !== undefined) {
      if (repo === undefined) throw notFound()
      demand(viewer, repo, chosen.need)
      if (chosen.need.permission === 'issues' && !repo.hasIssues) throw new Refusal(410, 'Issues has been disabled in this repository.')
      if (kind === 'write') limits.write(viewer)
      if (kind === 'write' && repo.archived) throw new Refusal(403, 'Repository was archived so is read-only.')
    }
    return chosen.handle({ ...call, body: json(body), repo } as RepoCall)
  }
  return { operation: found?.operation ?? 'unmodelled', name: undefined, method, path, kind, resource: 'core', perform }
}

function planGraphql(server: Server, incoming: Incoming): Plan {
  const { world, limits, urls } = server
  const request = json(incoming.body) as GraphqlRequest
  const prepared = prepare(request)
  const isPrepared = (value: Prepared | Answer): value is Prepared => 'document' in value
  const operation = isPrepared(prepared) ? prepared.operation : undefined
  const kind = operation?.operation === 'mutation' ? 'write' : 'read'
  const perform = async (): Promise<Answer> => {
    if (incoming.viewer.kind === 'anonymous') throw new Refusal(401, 'This endpoint requires you to be authenticated.')
    if (!isPrepared(prepared)) return prepared
    if (kind === 'write') limits.write(incoming.viewer)
    return answerGraphql({ world, limits, urls, viewer: incoming.viewer }, request, prepared)
  }
  return { operation: 'graphql', name: operation?.name?.value, method: 'POST', path: '/graphql', kind, resource: 'graphql', perform }
}

function planGit(server: Server, incoming: Incoming): Plan | undefined {
  const request = gitRequest(incoming.url)
  if (request === undefined) return undefined
  const repo = server.world.repository(request.owner, request.name)
  const kind = request.path === '/git-receive-pack' ? 'write' : 'read'
  const perform = async (): Promise<Answer> => {
    const refusal = gitRefusal(incoming.viewer, repo, request)
    if (refusal !== undefined || repo === undefined) {
      const { status, text } = refusal ?? { status: 404, text: 'Repository not found.' }
      const challenge: Record<string, string> = status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {}
      return { status, raw: Buffer.from(`${text}\n`), headers: { 'content-type': 'text/plain; charset=UTF-8', ...challenge } }
    }
    const { status, headers, body } = await serveGit(server.urls, repo, incoming.viewer, request, incoming.req, incoming.body)
    return { status, headers, raw: body }
  }
  const operation = `git/${request.service.replace('git-', '')}`
  return { operation, name: undefined, method: incoming.req.method ?? 'GET', path: incoming.url.pathname, kind, resource: 'git', perform }
}

/** What a request turns out to be. @throws Unmodelled for a page the double does not have */
export function plan(server: Server, incoming: Incoming): Plan {
  if (incoming.url.pathname === '/api/graphql') return planGraphql(server, incoming)
  if (incoming.url.pathname.startsWith('/api/v3')) return planRest(server, incoming)
  const git = planGit(server, incoming)
  if (git !== undefined) return git
  throw new Unmodelled(`the GitHub double has no page ${incoming.url.pathname}`)
}
