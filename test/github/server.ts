import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ANONYMOUS, authenticate } from './auth.ts'
import { Refusal, Unmodelled } from './errors.ts'
import type { Fault } from './faults.ts'
import type { Viewer } from './model.ts'
import { type Incoming, type LoggedRequest, type Plan, plan, type Server } from './plan.ts'
import type { Answer } from './route.ts'
import { mismatch } from './schema.ts'

async function read(req: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of req) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const etagOf = (answer: Answer): string =>
  `W/"${createHash('sha256')
    .update(JSON.stringify(answer.body ?? ''))
    .digest('hex')}"`

/** Turns refusals into their answers, and holds REST answers against GitHub's description. */
async function settle(server: Server, job: Plan, viewer: Viewer, req: IncomingMessage): Promise<Answer> {
  try {
    if (job.operation !== 'graphql' && !job.operation.startsWith('git/re') && !job.operation.startsWith('git/up'))
      server.limits.spend(viewer, 'core')
    const answer = await job.perform()
    if (answer.raw !== undefined || job.resource !== 'core') return answer
    const wrong = mismatch(job.operation, answer.status, answer.body)
    if (wrong !== undefined) throw new Unmodelled(`an answer of the GitHub double is not GitHub's: ${wrong}`)
    if (job.method !== 'GET' || answer.status !== 200) return answer
    const etag = etagOf(answer)
    if (req.headers['if-none-match'] !== etag) return { ...answer, headers: { ...answer.headers, etag } }
    server.limits.giveBack(viewer)
    return { status: 304, headers: { etag } }
  } catch (error) {
    return failure(server, error)
  }
}

function failure(server: Server, error: unknown): Answer {
  if (error instanceof Refusal) return { status: error.status, body: error.body(), headers: error.headers }
  // A fault of the double or of the test: loud, and kept for the test's last assertion.
  const message = error instanceof Error ? (error instanceof Unmodelled ? error.message : (error.stack ?? error.message)) : String(error)
  server.schemaErrors.push(message)
  return { status: 500, body: { message } }
}

const faultAnswer = (fault: Fault): Answer => ({
  status: fault.status ?? 502,
  body: fault.body ?? { message: 'Server Error' },
  headers: fault.headers ?? {},
})

function write(res: ServerResponse, answer: Answer, headers: Record<string, string>): void {
  const text = answer.raw ?? (answer.body === undefined ? undefined : Buffer.from(JSON.stringify(answer.body)))
  const type: Record<string, string> =
    answer.raw === undefined && text !== undefined ? { 'content-type': 'application/json; charset=utf-8' } : {}
  res.writeHead(answer.status, { ...headers, ...type, ...answer.headers })
  res.end(text)
}

/** Who asks; a bad token is nobody, whatever is asked, and the refusal to answer with. */
function identify(server: Server, req: IncomingMessage): { viewer: Viewer; refused?: unknown } {
  try {
    return { viewer: authenticate(server.world, req.headers.authorization) }
  } catch (refused) {
    return { viewer: ANONYMOUS, refused }
  }
}

/** The plan for a request; one that cannot be planned, or has a bad token, is a plan to refuse. */
function chosen(server: Server, incoming: Incoming, refused: unknown): Plan {
  try {
    const job = plan(server, incoming)
    return refused === undefined ? job : { ...job, perform: () => Promise.reject(refused) }
  } catch (error) {
    const { req, url } = incoming
    const perform = (): Promise<Answer> => Promise.reject(refused ?? error)
    return {
      operation: 'refused',
      name: undefined,
      method: req.method ?? 'GET',
      path: url.pathname,
      kind: 'read',
      resource: 'core',
      perform,
    }
  }
}

/** Answers one HTTP request, faults included. */
export async function handle(server: Server, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', server.urls.server)
  const body = await read(req)
  const { viewer, refused } = identify(server, req)
  const job = chosen(server, { req, url, body, viewer }, refused)
  const entry: LoggedRequest = {
    at: server.world.clock.now(),
    method: job.method,
    path: job.path,
    query: url.search.slice(1),
    operation: job.operation,
    name: job.name,
    who: viewer.user?.login ?? '',
    kind: job.kind,
    status: 0,
    lost: false,
  }
  server.requests.push(entry)
  const fault = server.faults.take(job)
  if (fault?.latencyMs !== undefined) await sleep(fault.latencyMs)
  if (fault?.cut === 'before') return void req.socket.destroy()
  await fault?.meanwhile?.()
  const answer = fault?.status === undefined ? await settle(server, job, viewer, req) : faultAnswer(fault)
  Object.assign(entry, { status: answer.status, lost: fault?.cut === 'after' })
  if (fault?.cut === 'after') return void req.socket.destroy()
  const date = server.world.clock.now().toUTCString()
  write(res, answer, {
    date,
    server: 'github.com',
    'x-github-request-id': `D0:${server.requests.length}`,
    'x-github-media-type': 'github.v3; format=json',
    ...(viewer.scopes === undefined ? {} : { 'x-oauth-scopes': viewer.scopes.join(', ') }),
    ...(job.resource === 'git' ? {} : server.limits.headers(viewer, job.resource)),
  })
}
