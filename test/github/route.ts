import type { Buffer } from 'node:buffer'
import { Refusal, validationFailed } from './errors.ts'
import type { Limits } from './limits.ts'
import type { Repository, Viewer } from './model.ts'
import { OPERATIONS, type OperationId } from './operations.ts'
import type { Need } from './permissions.ts'
import type { World } from './world.ts'

export type Urls = { api: string; graphql: string; server: string }
export type Dict = Record<string, unknown>

/** One REST request, its repository already found and its permission checked. */
export type Call = {
  world: World
  limits: Limits
  urls: Urls
  viewer: Viewer
  params: Record<string, string>
  query: URLSearchParams
  body: Dict
  accept: string
  path: string
}
export type RepoCall = Call & { repo: Repository }
export type Answer = { status: number; body?: unknown; raw?: Buffer; headers?: Record<string, string> }

export type Route = { operation: OperationId; need: Need | undefined; handle: (call: RepoCall) => Answer | Promise<Answer> }

/** A route below `/repos/{owner}/{repo}`. */
export const route = (operation: OperationId, need: Need, handle: Route['handle']): Route => ({ operation, need, handle })
export const ok = (body: unknown, status = 200): Answer => ({ status, body })
export const noContent = (): Answer => ({ status: 204 })

/** Parameters that swallow slashes. */
const GREEDY = new Set(['path', 'ref'])

type Compiled = { operation: OperationId; method: string; pattern: RegExp; names: string[] }
const compiled: Compiled[] = Object.entries(OPERATIONS).map(([operation, [method, template]]) => {
  const names: string[] = []
  const source = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    names.push(name)
    return GREEDY.has(name) ? '(.*)' : '([^/]+)'
  })
  return { operation: operation as OperationId, method, pattern: new RegExp(`^${source}$`), names }
})

/** The operation behind a method and path, or undefined when the double does not know it. */
export function findOperation(method: string, path: string): { operation: OperationId; params: Record<string, string> } | undefined {
  for (const candidate of compiled) {
    const found = candidate.method === method ? candidate.pattern.exec(path) : null
    if (!found) continue
    const pairs = candidate.names.map((name, at) => [name, decodeURIComponent(found[at + 1] ?? '')])
    return { operation: candidate.operation, params: Object.fromEntries(pairs) as Record<string, string> }
  }
  return undefined
}

/** One page of a list, with GitHub's `Link` header (whose addresses go by repository id). */
export function page(call: RepoCall, items: readonly unknown[], wrap: (items: readonly unknown[]) => unknown = (list) => list): Answer {
  const size = Math.min(100, Math.max(1, Number(call.query.get('per_page') ?? 30) || 30))
  const at = Math.max(1, Number(call.query.get('page') ?? 1) || 1)
  const last = Math.max(1, Math.ceil(items.length / size))
  const address = (number: number): string => {
    const query = new URLSearchParams(call.query)
    query.set('page', String(number))
    return `<${call.urls.api}/repositories/${call.repo.id}${call.path.replace(/^\/repos\/[^/]+\/[^/]+/, '')}?${query}>`
  }
  const links: string[] = []
  if (at > 1) links.push(`${address(at - 1)}; rel="prev"`)
  if (at < last) links.push(`${address(at + 1)}; rel="next"`, `${address(last)}; rel="last"`)
  if (at > 1) links.push(`${address(1)}; rel="first"`)
  const answer = ok(wrap(items.slice((at - 1) * size, at * size)))
  return links.length === 0 ? answer : { ...answer, headers: { link: links.join(', ') } }
}

/** A string of the body; refuses other types as GitHub does. */
export function text(body: Dict, field: string): string | undefined {
  const value = body[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  throw new Refusal(422, `Invalid request.\n\nFor 'properties/${field}', ${JSON.stringify(value)} is not a string.`)
}

export function requiredText(body: Dict, field: string, resource: string): string {
  const value = text(body, field)
  if (value === undefined) throw new Refusal(422, `Invalid request.\n\n"${field}" wasn't supplied.`)
  if (value.trim() === '') throw validationFailed({ resource, field, code: 'missing_field' })
  return value
}

export const numberParam = (call: Call, name: string): number => Number(call.params[name])
