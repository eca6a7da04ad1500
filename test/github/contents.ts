import { Buffer } from 'node:buffer'
import { commitOnBranch, type Refused } from './commit.ts'
import { notFound, Refusal } from './errors.ts'
import { git, listTree, readCommit, resolve, type TreeEntry } from './git.ts'
import { gitCommitJson } from './gitdata.ts'
import { fullName, type Repository } from './model.ts'
import type { Need } from './permissions.ts'
import { type Answer, type Dict, ok, type RepoCall, type Route, requiredText, route, text, type Urls } from './route.ts'

const READ: Need = { permission: 'contents', access: 'read' }
const WRITE: Need = { permission: 'contents', access: 'write', level: 'write' }
/** Above this the contents API gives no base64, only the raw media type. */
const INLINE_LIMIT = 1024 * 1024

/** base64 as GitHub wraps it. */
const wrapped = (content: Buffer): string => content.toString('base64').replace(/.{60}/g, '$&\n').concat('\n')

function entryJson(urls: Urls, repo: Repository, ref: string, path: string, entry: TreeEntry): Dict {
  const base = `${urls.api}/repos/${fullName(repo)}`
  const url = `${base}/contents/${encodeURI(path)}?ref=${ref}`
  const kind = entry.type === 'tree' ? 'tree' : 'blob'
  const gitUrl = `${base}/git/${kind}s/${entry.sha}`
  const htmlUrl = `${urls.server}/${fullName(repo)}/${kind}/${ref}/${encodeURI(path)}`
  return {
    name: path.split('/').at(-1) ?? path,
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url,
    html_url: htmlUrl,
    git_url: gitUrl,
    download_url: kind === 'tree' ? null : `${urls.server}/${fullName(repo)}/raw/${ref}/${encodeURI(path)}`,
    type: entry.type === 'tree' ? 'dir' : entry.mode === '120000' ? 'symlink' : 'file',
    _links: { self: url, git: gitUrl, html: htmlUrl },
  }
}

async function entryAt(repo: Repository, commit: string, path: string): Promise<TreeEntry | undefined> {
  return (await listTree(repo.gitDir, commit, { path })).find((entry) => entry.path === path)
}

async function getContent(call: RepoCall): Promise<Answer> {
  const { repo } = call
  const ref = call.query.get('ref') ?? repo.defaultBranch
  const commit = await resolve(repo.gitDir, ref, 'commit')
  if (commit === undefined)
    throw new Refusal(404, call.query.has('ref') ? `No commit found for the ref ${ref}` : 'This repository is empty.')
  const path = (call.params.path ?? '').replace(/^\/+|\/+$/g, '')
  const entry = path === '' ? undefined : await entryAt(repo, commit, path)
  if (path !== '' && entry === undefined) throw notFound()
  if (entry === undefined || entry.type === 'tree') {
    const children = await listTree(repo.gitDir, commit, path === '' ? {} : { path: `${path}/` })
    return ok(children.map((child) => entryJson(call.urls, repo, ref, child.path, child)))
  }
  const content = await git(repo.gitDir, ['cat-file', 'blob', entry.sha])
  if (call.accept.includes('raw'))
    return { status: 200, raw: content, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' } }
  const json = entryJson(call.urls, repo, ref, path, entry)
  if (entry.mode === '120000') return ok({ ...json, target: content.toString() })
  const inline = content.length <= INLINE_LIMIT
  return ok({ ...json, content: inline ? wrapped(content) : '', encoding: inline ? 'base64' : 'none' })
}

function refuse(refused: Refused): Refusal {
  if (refused.why === 'stale') return new Refusal(409, `is at ${refused.head} but expected another head`)
  if (refused.why === 'workflow') return new Refusal(403, refused.message)
  if (refused.why === 'no-branch' || refused.why === 'no-path') return notFound()
  return new Refusal(409, refused.message)
}

/** Checks the blob id that the caller saw, as GitHub does before it overwrites. */
async function current(call: RepoCall, branch: string, path: string): Promise<TreeEntry | undefined> {
  const commit = await resolve(call.repo.gitDir, `refs/heads/${branch}`, 'commit')
  const entry = commit === undefined ? undefined : await entryAt(call.repo, commit, path)
  const sha = text(call.body, 'sha')
  if (entry !== undefined && sha === undefined) throw new Refusal(422, 'Invalid request.\n\n"sha" wasn\'t supplied.')
  if (sha !== undefined && sha !== entry?.sha) throw new Refusal(409, `${path} does not match ${sha}`)
  return entry
}

async function put(call: RepoCall, content: Buffer | null): Promise<Answer> {
  const { repo, world } = call
  const path = (call.params.path ?? '').replace(/^\/+/, '')
  const branch = text(call.body, 'branch') ?? repo.defaultBranch
  const before = await current(call, branch, path)
  if (content === null && before === undefined) throw notFound()
  const message = requiredText(call.body, 'message', 'Commit')
  const done = await commitOnBranch(world, repo, call.viewer, { branch, expected: undefined, message, changes: new Map([[path, content]]) })
  if ('why' in done) throw refuse(done)
  const commit = { ...gitCommitJson(call.urls, repo, await readCommit(repo.gitDir, done.sha)) }
  const entry = content === null ? undefined : await entryAt(repo, done.sha, path)
  const status = before === undefined ? 201 : 200
  return ok({ content: entry === undefined ? null : entryJson(call.urls, repo, branch, path, entry), commit }, status)
}

export const contentRoutes: Route[] = [
  route('repos/get-content', READ, getContent),
  route('repos/create-or-update-file-contents', WRITE, (call) =>
    put(call, Buffer.from(requiredText(call.body, 'content', 'Content'), 'base64')),
  ),
  route('repos/delete-file', WRITE, (call) => put(call, null)),
]
