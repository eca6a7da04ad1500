/**
 * A stateful double of GitHub over real HTTP on loopback. It keeps users, repositories (backed by real bare git repositories),
 * issues, comments, labels, reactions, workflows and rules; it answers REST, GraphQL and git's smart HTTP; it refuses what GitHub
 * refuses. Every REST answer is held against GitHub's OpenAPI description, every GraphQL document against its schema.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Control, control } from './control.ts'
import { type EventRequest, eventPayload } from './events.ts'
import { Faults } from './faults.ts'
import { GITHUB_LIMITS, type LimitFigures, Limits } from './limits.ts'
import type { LoggedRequest, Server } from './plan.ts'
import type { Urls } from './route.ts'
import { handle } from './server.ts'
import { type Clock, World } from './world.ts'

export type { EventRequest } from './events.ts'
export type { LimitFigures } from './limits.ts'
export type * from './model.ts'
export type { LoggedRequest } from './plan.ts'

export type GitHubDouble = Control & {
  /** For `baseUrl` or GITHUB_API_URL. */
  apiUrl: string
  /** For GITHUB_GRAPHQL_URL; clients derive it from `apiUrl`. */
  graphqlUrl: string
  /** For GITHUB_SERVER_URL; repositories are at `${serverUrl}/owner/name.git`. */
  serverUrl: string
  clock: Clock
  /** The payload that a run of this event finds at GITHUB_EVENT_PATH. */
  event(request: EventRequest): Record<string, unknown>
  faults: Faults
  limits: Limits
  /** Every request since the start or the last `reset`. */
  requests: LoggedRequest[]
  /** Answers that were not GitHub's, unmodelled questions, faults of the double. A test asserts that this is empty. */
  schemaErrors: string[]
  /** Forgets everything but the address. */
  reset(): void
  stop(): Promise<void>
}

/** Starts a double on a free port of 127.0.0.1. @param options.limits figures that differ from GitHub's */
export async function startGitHub(options: { limits?: Partial<LimitFigures> } = {}): Promise<GitHubDouble> {
  const world = new World()
  const figures: LimitFigures = { ...GITHUB_LIMITS, ...options.limits }
  const urls: Urls = { api: '', graphql: '', server: '' }
  const server: Server = { world, limits: new Limits(world.clock, figures), faults: new Faults(), urls, requests: [], schemaErrors: [] }
  const http = createServer((req, res) => {
    handle(server, req, res).catch((error: unknown) => {
      server.schemaErrors.push(String(error))
      res.destroy()
    })
  })
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  const root = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  // The shape of GitHub Enterprise Server, which clients know how to take apart.
  Object.assign(urls, { server: root, api: `${root}/api/v3`, graphql: `${root}/api/graphql` })
  const { requests, schemaErrors, faults, limits } = server
  const controls = control(world)
  return {
    ...controls,
    event: (request) => eventPayload(world, urls, controls.repo(request.repo), request),
    apiUrl: urls.api,
    graphqlUrl: urls.graphql,
    serverUrl: urls.server,
    clock: world.clock,
    faults,
    limits,
    requests,
    schemaErrors,
    reset() {
      world.reset()
      limits.reset(figures)
      faults.clear()
      requests.length = 0
      schemaErrors.length = 0
    },
    stop: () =>
      new Promise((resolve) => {
        http.close(() => resolve())
        http.closeAllConnections()
      }),
  }
}
