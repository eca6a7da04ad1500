/** A real git server for tests: `git http-backend` behind node:http on loopback, with the faults that a push can meet. */
import { spawn } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface GitServerOptions {
  /** Where given, every request must bring it: `Bearer TOKEN`, or Basic with the token as password. */
  readonly token?: string
}

export interface GitRequest {
  readonly method: string
  /** Path and query as asked for. */
  readonly url: string
  /** What it belongs to: a fetch is upload-pack, a push is receive-pack. */
  readonly service: 'upload-pack' | 'receive-pack' | 'other'
  /** The status that was answered; 0 where the connection was dropped instead. */
  readonly status: number
}

export interface Content {
  /** Path → text; a path that ends in .sh is made executable. */
  readonly files?: Readonly<Record<string, string>>
  /** Path in the repository → folder of this machine to copy there. */
  readonly folders?: Readonly<Record<string, string>>
  readonly branch?: string
}

type Edit = (text: string | undefined) => string | undefined

/** Nothing of the machine's or the user's git configuration may reach these repositories, or they would behave otherwise elsewhere. */
const GIT_ENV = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
}
const PERSON = ['-c', 'user.name=A Person', '-c', 'user.email=person@example.org']

// only pushes over HTTP are declined: a person's commit from elsewhere still comes through
const HOOK = '#!/bin/sh\ncat > /dev/null\n[ -n "$OVER_HTTP" ] && [ -f rejection ] || exit 0\ncat rejection >&2\nexit 1\n'

/** What GitHub says when a ruleset forbids a direct push. */
export const RULESET_MESSAGE = `error: GH013: Repository rule violations found for refs/heads/main.

- Changes must be made through a pull request.
`

/** Starts a server without repositories on a free port of 127.0.0.1. */
export async function startGitServer(options: GitServerOptions = {}): Promise<GitServer> {
  const server = new GitServer(mkdtempSync(join(tmpdir(), 'escapement-git-')), options)
  await server.listen()
  return server
}

export class GitServer {
  readonly dir: string
  /** Every request in the order in which they were answered. */
  readonly requests: GitRequest[] = []
  readonly #options: GitServerOptions
  readonly #http = createServer((request, response) => void this.#serve(request, response))
  #refusals = 0
  #lostAnswers = 0
  #delayMs = 0
  #beforePush: (() => Promise<unknown>) | undefined

  constructor(dir: string, options: GitServerOptions) {
    this.dir = dir
    this.#options = options
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`
  }

  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#http.once('error', reject)
      this.#http.listen(0, '127.0.0.1', resolve)
    })
  }

  /** Makes a bare repository (`owner/name`) with one commit. @returns its URL. */
  async createRepository(name: string, content: Content = {}): Promise<string> {
    const branch = content.branch ?? 'main'
    const path = this.path(name)
    mkdirSync(path, { recursive: true })
    await git(path, ['init', '-q', '--bare', '-b', branch])
    await git(path, ['config', 'http.receivepack', 'true'])
    writeFileSync(join(path, 'hooks', 'pre-receive'), HOOK, { mode: 0o755 })
    await this.#commit(name, branch, 'Begin', (work) => fill(work, content))
    return `${this.url}/${name}.git`
  }

  /** Where a repository lies on disk. */
  path(name: string): string {
    return join(this.dir, `${name}.git`)
  }

  /** A person's commit on a branch, made behind everybody's back: it meets no fault and no hook. @returns the new head. */
  pushFromElsewhere(name: string, path: string, edit: Edit, branch = 'main'): Promise<string> {
    return this.#commit(name, branch, `Edit ${path}`, (work) => {
      const file = join(work, path)
      const text = edit(existsSync(file) ? readFileSync(file, 'utf8') : undefined)
      mkdirSync(dirname(file), { recursive: true })
      if (text === undefined) rmSync(file)
      else writeFileSync(file, text)
    })
  }

  async head(name: string, branch = 'main'): Promise<string> {
    return (await git(this.path(name), ['rev-parse', `refs/heads/${branch}`])).trim()
  }

  read(name: string, path: string, branch = 'main'): Promise<string> {
    return git(this.path(name), ['show', `${branch}:${path}`])
  }

  /** The messages of a branch's commits, newest first. */
  async messages(name: string, branch = 'main'): Promise<string[]> {
    return (await git(this.path(name), ['log', '-z', '--format=%B', branch]))
      .split('\0')
      .slice(0, -1)
      .map((message) => message.trim())
  }

  /** The next pushes are answered 403; Infinity refuses for ever, 0 allows again. */
  refusePushes(count: number): void {
    this.#refusals = count
  }

  /** The next pushes are accepted, but the connection drops before the answer. */
  loseAnswers(count: number): void {
    this.#lostAnswers = count
  }

  /** Every answer comes so many milliseconds late; 0 ends that. */
  delayAnswers(ms: number): void {
    this.#delayMs = ms
  }

  /** Does something once, after the next push has been sent and before it is judged: how to make the head move at the worst moment. */
  beforeNextPush(act: () => Promise<unknown>): void {
    this.#beforePush = act
  }

  /** The repository's pre-receive hook declines every push with this message; undefined accepts again. */
  rejectPushes(name: string, message: string | undefined = RULESET_MESSAGE): void {
    writeFileSync(join(this.path(name), 'rejection'), message)
  }

  acceptPushes(name: string): void {
    rmSync(join(this.path(name), 'rejection'), { force: true })
  }

  /** How many pushes reached the server with their objects, whatever became of them. */
  get pushes(): number {
    return this.requests.filter((one) => one.method === 'POST' && one.service === 'receive-pack').length
  }

  async stop(): Promise<void> {
    this.#http.closeAllConnections()
    await new Promise((resolve) => this.#http.close(resolve))
    rmSync(this.dir, { recursive: true, force: true })
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const service = serviceOf(request)
    try {
      response.setHeader('connection', 'close') // on a connection used before, curl would silently send a push again whose answer was lost
      await sleep(this.#delayMs)
      const status = await this.#answer(request, response, service)
      this.requests.push({ method: request.method ?? '', url: request.url ?? '', service, status })
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse, service: GitRequest['service']): Promise<number> {
    if (!this.#authorized(request.headers.authorization)) {
      return refuse(response, 401, 'Authentication failed', { 'www-authenticate': 'Basic realm="git"' })
    }
    const pushing = service === 'receive-pack'
    // a push begins by asking for the refs; that is where GitHub says no
    if (pushing && request.method === 'GET' && this.#refusals > 0) {
      this.#refusals -= 1
      return refuse(response, 403, 'Permission to the repository denied.')
    }
    if (pushing && request.method === 'POST') {
      const act = this.#beforePush
      this.#beforePush = undefined
      await act?.()
    }
    const answer = await backend(this.dir, request)
    if (pushing && request.method === 'POST' && this.#lostAnswers > 0) {
      this.#lostAnswers -= 1
      response.destroy()
      return 0
    }
    response.writeHead(answer.status, answer.headers).end(answer.body)
    return answer.status
  }

  #authorized(header: string | undefined): boolean {
    const { token } = this.#options
    if (token === undefined) return true
    const [scheme = '', value = ''] = (header ?? '').split(' ')
    if (scheme.toLowerCase() === 'bearer') return value === token
    const password = Buffer.from(value, 'base64').toString('utf8').split(':').slice(1).join(':')
    return scheme.toLowerCase() === 'basic' && password === token
  }

  async #commit(name: string, branch: string, message: string, change: (work: string) => void): Promise<string> {
    const work = mkdtempSync(join(this.dir, 'work-'))
    try {
      await git(work, ['init', '-q', '-b', branch])
      await git(work, ['remote', 'add', 'origin', this.path(name)])
      if ((await git(this.path(name), ['branch', '--list', branch])) !== '') await git(work, ['pull', '-q', 'origin', branch])
      change(work)
      await git(work, ['add', '-A', '-f'])
      await git(work, ['commit', '-q', '--allow-empty', '-m', message])
      await git(work, ['push', '-q', 'origin', `HEAD:refs/heads/${branch}`])
      return await this.head(name, branch)
    } finally {
      rmSync(work, { recursive: true, force: true })
    }
  }
}

function fill(work: string, content: Content): void {
  for (const [path, from] of Object.entries(content.folders ?? {})) cpSync(from, join(work, path), { recursive: true })
  for (const [path, text] of Object.entries(content.files ?? {})) {
    const file = join(work, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    if (path.endsWith('.sh')) chmodSync(file, 0o755)
  }
}

function serviceOf(request: IncomingMessage): GitRequest['service'] {
  const name = /git-(upload|receive)-pack/.exec(request.url ?? '')?.[1]
  return name === undefined ? 'other' : name === 'upload' ? 'upload-pack' : 'receive-pack'
}

function refuse(response: ServerResponse, status: number, message: string, headers: Record<string, string> = {}): number {
  response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end(`${message}\n`)
  return status
}

/** One CGI call of git http-backend; the answer is read whole, so that it can be withheld. */
async function backend(dir: string, request: IncomingMessage): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const header = (name: string) => String(request.headers[name] ?? '')
  const env = {
    ...GIT_ENV,
    GIT_PROJECT_ROOT: dir,
    GIT_HTTP_EXPORT_ALL: '1',
    OVER_HTTP: '1',
    REQUEST_METHOD: request.method ?? 'GET',
    PATH_INFO: decodeURIComponent(pathname),
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: header('content-type'),
    HTTP_CONTENT_ENCODING: header('content-encoding'),
    GIT_PROTOCOL: header('git-protocol'),
    REMOTE_USER: 'tester',
    REMOTE_ADDR: '127.0.0.1',
    ...(request.headers['content-length'] === undefined ? {} : { CONTENT_LENGTH: header('content-length') }),
  }
  const child = spawn('git', ['http-backend'], { env, stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.on('error', () => undefined) // http-backend may answer without reading the request to its end
  request.pipe(child.stdin)
  const said = Buffer.concat(await child.stdout.toArray())
  const end = said.indexOf('\r\n\r\n')
  if (end < 0) throw new Error('git http-backend gave no answer')
  const lines = said.subarray(0, end).toString('latin1').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
  )
  const { status = '200', ...rest } = headers
  return { status: Number.parseInt(status, 10), headers: rest, body: said.subarray(end + 4) }
}

/** Runs git in a folder as a person. @throws Error with what git said. */
function git(cwd: string, args: readonly string[]): Promise<string> {
  const child = spawn('git', [...PERSON, ...args], { cwd, env: GIT_ENV, stdio: ['ignore', 'pipe', 'pipe'] })
  const closed = new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  return Promise.all([child.stdout.toArray(), child.stderr.toArray(), closed]).then(([out, err, code]) => {
    if (code !== 0) throw new Error(`git ${args.join(' ')} → exit ${code}: ${Buffer.concat(err).toString('utf8').trim()}`)
    return Buffer.concat(out).toString('utf8')
  })
}
