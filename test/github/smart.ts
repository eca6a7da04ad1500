import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { GIT_ENV } from './git.ts'
import { fullName, type Repository, type Viewer } from './model.ts'
import { atLeast, canSee, levelOf, reaches, tokenMay } from './permissions.ts'
import type { Urls } from './route.ts'
import { pushText, violation, workflowRefusal } from './rules.ts'

/** A git request over HTTP: which repository and which service. */
export type GitRequest = { owner: string; name: string; service: 'git-upload-pack' | 'git-receive-pack'; path: string; query: string }

export function gitRequest(url: URL): GitRequest | undefined {
  const found = /^\/([^/]+)\/([^/]+?)(?:\.git)?\/(info\/refs|git-upload-pack|git-receive-pack)$/.exec(url.pathname)
  if (!found) return undefined
  const [, owner = '', name = '', action = ''] = found
  const service = action === 'info/refs' ? url.searchParams.get('service') : action
  if (service !== 'git-upload-pack' && service !== 'git-receive-pack') return undefined
  return { owner, name, service, path: `/${action}`, query: url.search.slice(1) }
}

export type GitRefusal = { status: number; text: string }

/** What git is told before any object moves. Bodies of plain text are printed by git as `remote: …`. */
export function gitRefusal(viewer: Viewer, repo: Repository | undefined, request: GitRequest): GitRefusal | undefined {
  if (repo === undefined || !canSee(viewer, repo)) {
    return viewer.kind === 'anonymous' ? { status: 401, text: 'Repository not found.' } : { status: 404, text: 'Repository not found.' }
  }
  const write = request.service === 'git-receive-pack'
  if (viewer.kind === 'anonymous') return write ? { status: 401, text: 'Invalid username or token.' } : undefined
  const person = viewer.kind === 'app' || atLeast(levelOf(repo, viewer.user), write ? 'write' : 'read')
  const granted = tokenMay(viewer, 'contents', write ? 'write' : 'read') && reaches(viewer, repo) && person
  if (granted || (!write && !repo.private)) return undefined
  return { status: 403, text: `Permission to ${fullName(repo)}.git denied to ${viewer.user?.login ?? 'nobody'}.` }
}

/**
 * The rules stand in one place, the server: it writes a refusal for every pushed branch that is closed to this viewer (and one for
 * workflow files) into a folder before the push; the hook prints what applies and leaves the reason for the server to pass on.
 */
const HOOK = `#!/bin/sh
status=0
while read -r old new ref; do
  verdict="$DOUBLE_RULES/$(printf %s "$ref" | tr / _)"
  if [ -s "$verdict" ]; then cat "$verdict" >&2; printf '%s' "push declined due to repository rule violations" > "$DOUBLE_RULES/reason"; status=1; fi
  if [ -s "$DOUBLE_RULES/workflows" ]; then
    case $old in *[!0]*) changed=$(git diff --name-only "$old" "$new" -- .github/workflows) ;; *) changed=$(git ls-tree -r --name-only "$new" .github/workflows) ;; esac
    file=$(printf '%s\\n' "$changed" | head -n 1)
    if [ -n "$file" ]; then sed "s|FILE|$file|" "$DOUBLE_RULES/workflows" > "$DOUBLE_RULES/reason"; status=1; fi
  fi
done
exit $status
`

/** A folder with the hook and a verdict for each branch that this viewer may not push to. */
async function prepareHooks(urls: Urls, repo: Repository, viewer: Viewer, pushed: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'double-hooks-'))
  await writeFile(join(folder, 'pre-receive'), HOOK)
  await chmod(join(folder, 'pre-receive'), 0o755)
  for (const branch of pushed) {
    const stopped = violation(repo, viewer, branch, false)
    if (stopped !== undefined)
      await writeFile(join(folder, `refs_heads_${branch.replaceAll('/', '_')}`), pushText(urls, repo, branch, stopped))
  }
  const workflow = workflowRefusal(viewer, ['.github/workflows/FILE'])
  if (workflow !== undefined) await writeFile(join(folder, 'workflows'), workflow.replace('.github/workflows/FILE', 'FILE'))
  return folder
}

const pushedBranches = (body: Buffer): string[] =>
  [
    ...body
      .subarray(0, 64 * 1024)
      .toString('latin1')
      .matchAll(/refs\/heads\/([^\0\n ]+)/g),
  ].map(([, name]) => name ?? '')

const pkt = (payload: Buffer): Buffer => Buffer.concat([Buffer.from((payload.length + 4).toString(16).padStart(4, '0')), payload])

function packets(data: Buffer): Buffer[] {
  const found: Buffer[] = []
  for (let at = 0; at + 4 <= data.length; ) {
    const length = Number.parseInt(data.subarray(at, at + 4).toString(), 16)
    found.push(data.subarray(at + 4, length === 0 ? at + 4 : at + length))
    at += Math.max(4, length)
  }
  return found
}

const encode = (list: Buffer[]): Buffer => Buffer.concat(list.map((payload) => (payload.length === 0 ? Buffer.from('0000') : pkt(payload))))

/** Puts GitHub's reason where git says "pre-receive hook declined". Reports travel as packets within sideband packets. */
function withReason(body: Buffer, reason: string): Buffer {
  const replace = (payload: Buffer): Buffer =>
    Buffer.from(payload.toString('latin1').replace('pre-receive hook declined', reason), 'latin1')
  return encode(
    packets(body).map((packet) =>
      packet[0] === 1 ? Buffer.concat([Buffer.from([1]), encode(packets(packet.subarray(1)).map(replace))]) : packet,
    ),
  )
}

type CgiAnswer = { status: number; headers: Record<string, string>; body: Buffer }

function parseCgi(out: Buffer): CgiAnswer {
  const end = out.indexOf('\r\n\r\n')
  const headers: Record<string, string> = {}
  for (const row of out.subarray(0, end).toString().split('\r\n')) {
    const [name = '', value = ''] = row.split(/: (.*)/)
    headers[name.toLowerCase()] = value
  }
  const status = Number.parseInt(headers.status ?? '200', 10)
  delete headers.status
  return { status, headers, body: out.subarray(end + 4) }
}

function backend(env: Record<string, string>, body: Buffer): Promise<CgiAnswer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], { env })
    const out: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.on('error', reject)
    child.on('close', () => resolve(parseCgi(Buffer.concat(out))))
    child.stdin.on('error', () => {})
    child.stdin.end(body)
  })
}

/** Serves one git request through `git http-backend`. */
export async function serveGit(
  urls: Urls,
  repo: Repository,
  viewer: Viewer,
  request: GitRequest,
  req: IncomingMessage,
  body: Buffer,
): Promise<CgiAnswer> {
  const hooks = await prepareHooks(urls, repo, viewer, request.path === '/git-receive-pack' ? pushedBranches(body) : [])
  try {
    const settings = { 'http.receivepack': 'true', 'core.hooksPath': hooks, 'safe.directory': '*', 'uploadpack.allowAnySHA1InWant': 'true' }
    const config = Object.entries(settings).flatMap(([key, value], at) => [
      [`GIT_CONFIG_KEY_${at}`, key],
      [`GIT_CONFIG_VALUE_${at}`, value],
    ])
    const header = (name: string): string => String(req.headers[name] ?? '')
    const answer = await backend(
      {
        ...GIT_ENV,
        ...Object.fromEntries(config),
        GIT_CONFIG_COUNT: String(Object.keys(settings).length),
        GIT_PROJECT_ROOT: dirname(repo.gitDir),
        GIT_HTTP_EXPORT_ALL: '1',
        DOUBLE_RULES: hooks,
        PATH_INFO: `/${repo.gitDir.split('/').at(-1) ?? ''}${request.path}`,
        QUERY_STRING: request.query,
        REQUEST_METHOD: req.method ?? 'GET',
        CONTENT_TYPE: header('content-type'),
        CONTENT_LENGTH: String(body.length),
        HTTP_CONTENT_ENCODING: header('content-encoding'),
        GIT_PROTOCOL: header('git-protocol'),
        REMOTE_USER: viewer.user?.login ?? '',
        REMOTE_ADDR: '127.0.0.1',
      },
      body,
    )
    const reason = await readFile(join(hooks, 'reason'), 'utf8').catch(() => '')
    return reason === '' ? answer : { ...answer, body: withReason(answer.body, reason) }
  } finally {
    await rm(hooks, { recursive: true, force: true })
  }
}
