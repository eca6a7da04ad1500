import { Buffer } from 'node:buffer'
import { notFound, Refusal } from './errors.ts'
import {
  type CommitInfo,
  commitTree,
  git,
  hashObject,
  line,
  listTree,
  moveRef,
  type Person,
  personOf,
  readCommit,
  resolve,
  writeTree,
  ZERO,
} from './git.ts'
import { fullName, type Repository } from './model.ts'
import type { Need } from './permissions.ts'
import { type Answer, type Dict, noContent, ok, page, type RepoCall, type Route, requiredText, route, text, type Urls } from './route.ts'
import { violation, violationText, workflowRefusal } from './rules.ts'
import { iso } from './world.ts'

const READ: Need = { permission: 'contents', access: 'read' }
const WRITE: Need = { permission: 'contents', access: 'write', level: 'write' }
const MODES = new Set(['100644', '100755', '040000', '160000', '120000'])

const base = (urls: Urls, repo: Repository): string => `${urls.api}/repos/${fullName(repo)}/git`

/** Only what GitHub's own key signed counts as verified here: its committer is web-flow. */
export const isSigned = (commit: CommitInfo): boolean => commit.committer.email === 'noreply@github.com'

export function gitCommitJson(urls: Urls, repo: Repository, commit: CommitInfo): Dict {
  const page = `${urls.server}/${fullName(repo)}/commit`
  const signed = isSigned(commit)
  return {
    sha: commit.sha,
    node_id: `C_${commit.sha}`,
    url: `${base(urls, repo)}/commits/${commit.sha}`,
    html_url: `${page}/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${base(urls, repo)}/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({ sha, url: `${base(urls, repo)}/commits/${sha}`, html_url: `${page}/${sha}` })),
    verification: { verified: signed, reason: signed ? 'valid' : 'unsigned', signature: null, payload: null, verified_at: null },
  }
}

const refJson = (urls: Urls, repo: Repository, ref: string, sha: string): Dict => ({
  ref,
  node_id: `REF_${Buffer.from(`${repo.id}:${ref}`).toString('base64url')}`,
  url: `${base(urls, repo)}/${ref}`,
  object: { sha, type: 'commit', url: `${base(urls, repo)}/commits/${sha}` },
})

/** Every git data call on a repository without commits is a 409. */
async function notEmpty(repo: Repository): Promise<void> {
  if ((await line(repo.gitDir, ['for-each-ref', '--count=1'])) === '') throw new Refusal(409, 'Git Repository is empty.')
}

async function checkMove(call: RepoCall, ref: string, from: string | undefined, to: string): Promise<void> {
  const branch = ref.replace('refs/heads/', '')
  const stopped = violation(call.repo, call.viewer, branch, isSigned(await readCommit(call.repo.gitDir, to)))
  if (stopped !== undefined) throw new Refusal(422, violationText(stopped))
  const changed = from === undefined ? [] : (await line(call.repo.gitDir, ['diff', '--name-only', from, to])).split('\n')
  const workflow = workflowRefusal(call.viewer, changed)
  if (workflow !== undefined) throw new Refusal(403, workflow)
}

async function createRef(call: RepoCall): Promise<Answer> {
  const { repo, body } = call
  await notEmpty(repo)
  const ref = requiredText(body, 'ref', 'Reference')
  const sha = requiredText(body, 'sha', 'Reference')
  if (!/^refs\/[^/]+\/.+/.test(ref)) throw new Refusal(422, "Reference name must start with 'refs/' and contain at least two slashes.")
  if ((await resolve(repo.gitDir, sha, 'commit')) !== sha) throw new Refusal(422, 'Object does not exist')
  if ((await resolve(repo.gitDir, ref)) !== undefined) throw new Refusal(422, 'Reference already exists')
  await checkMove(call, ref, undefined, sha)
  if (!(await moveRef(repo.gitDir, ref, sha, ZERO))) throw new Refusal(422, 'Reference already exists')
  return ok(refJson(call.urls, repo, ref, sha), 201)
}

async function updateRef(call: RepoCall): Promise<Answer> {
  const { repo, body } = call
  const ref = `refs/${call.params.ref ?? ''}`
  const sha = requiredText(body, 'sha', 'Reference')
  const old = await resolve(repo.gitDir, ref, 'commit')
  if (old === undefined) throw new Refusal(422, 'Reference does not exist')
  if ((await resolve(repo.gitDir, sha, 'commit')) !== sha) throw new Refusal(422, 'Object does not exist')
  await checkMove(call, ref, old, sha)
  const forward = (await line(repo.gitDir, ['merge-base', old, sha]).catch(() => '')) === old
  if (!forward && body.force !== true) throw new Refusal(422, 'Update is not a fast forward')
  if (!(await moveRef(repo.gitDir, ref, sha, old))) throw new Refusal(422, 'Update is not a fast forward')
  return ok(refJson(call.urls, repo, ref, sha))
}

function person(call: RepoCall, field: string): Person {
  const given = call.body[field] as { name?: string; email?: string; date?: string } | undefined
  const own = call.viewer.user === undefined ? { name: 'ghost', email: 'ghost@users.noreply.github.com' } : personOf(call.viewer.user, '')
  return { name: given?.name ?? own.name, email: given?.email ?? own.email, date: given?.date ?? iso(call.world.clock.now()) }
}

async function createCommit(call: RepoCall): Promise<Answer> {
  const { gitDir } = call.repo
  const tree = requiredText(call.body, 'tree', 'Commit')
  const parents = (call.body.parents ?? []) as string[]
  if ((await resolve(gitDir, tree, 'tree')) === undefined) throw new Refusal(422, 'Tree SHA does not exist')
  for (const parent of parents)
    if ((await resolve(gitDir, parent, 'commit')) === undefined)
      throw new Refusal(422, 'Parent SHA does not exist or is not a commit object')
  const author = person(call, 'author')
  const committer = call.body.committer === undefined ? author : person(call, 'committer')
  const sha = await commitTree(gitDir, { tree, parents, message: requiredText(call.body, 'message', 'Commit'), author, committer })
  return ok(gitCommitJson(call.urls, call.repo, await readCommit(gitDir, sha)), 201)
}

type TreeInput = { path?: string; mode?: string; type?: string; sha?: string | null; content?: string }

async function createTree(call: RepoCall): Promise<Answer> {
  const { gitDir } = call.repo
  const from = text(call.body, 'base_tree')
  const baseTree = from === undefined ? undefined : await resolve(gitDir, from, 'tree')
  if (from !== undefined && baseTree === undefined) throw new Refusal(422, 'base_tree is not a valid tree oid')
  const changes = new Map<string, { mode: string; sha: string } | null>()
  for (const entry of (call.body.tree ?? []) as TreeInput[]) {
    if (entry.path === undefined || !MODES.has(entry.mode ?? '')) throw new Refusal(422, 'tree.mode contains an invalid value')
    const sha = entry.content === undefined ? entry.sha : await hashObject(gitDir, Buffer.from(entry.content))
    if (sha === undefined) throw new Refusal(422, 'Must supply either tree.sha or tree.content')
    if (sha !== null && (await resolve(gitDir, sha)) === undefined) throw new Refusal(422, 'tree.sha does not exist')
    changes.set(entry.path, sha === null ? null : { mode: entry.mode ?? '', sha })
  }
  return ok(await treeJson(call, await writeTree(gitDir, baseTree, changes), false), 201)
}

async function treeJson(call: RepoCall, sha: string, recursive: boolean): Promise<Dict> {
  const at = base(call.urls, call.repo)
  const tree = (await listTree(call.repo.gitDir, sha, { recursive })).map(({ path, mode, type, sha: id, size }) => ({
    path,
    mode,
    type,
    sha: id,
    ...(size === undefined ? {} : { size }),
    url: `${at}/${type}s/${id}`,
  }))
  return { sha, url: `${at}/trees/${sha}`, tree, truncated: false }
}

async function getBlob(call: RepoCall): Promise<Answer> {
  const sha = call.params.file_sha ?? ''
  if ((await resolve(call.repo.gitDir, sha, 'blob')) === undefined) throw notFound()
  const content = await git(call.repo.gitDir, ['cat-file', 'blob', sha])
  if (call.accept.includes('raw')) return { status: 200, raw: content, headers: { 'content-type': 'application/vnd.github.raw' } }
  const url = `${base(call.urls, call.repo)}/blobs/${sha}`
  return ok({ sha, node_id: `B_${sha}`, size: content.length, url, content: content.toString('base64'), encoding: 'base64' })
}

async function peeled(call: RepoCall, param: string, kind: 'commit' | 'tree'): Promise<string> {
  await notEmpty(call.repo)
  const sha = await resolve(call.repo.gitDir, call.params[param] ?? '', kind)
  if (sha === undefined) throw notFound()
  return sha
}

export const gitRoutes: Route[] = [
  route('git/get-ref', READ, async (call) => {
    await notEmpty(call.repo)
    const ref = `refs/${call.params.ref ?? ''}`
    const sha = await resolve(call.repo.gitDir, ref)
    if (sha === undefined) throw notFound()
    return ok(refJson(call.urls, call.repo, ref, sha))
  }),
  route('git/list-matching-refs', READ, async (call) => {
    const rows = (await line(call.repo.gitDir, ['for-each-ref', '--format=%(refname) %(objectname)']))
      .split('\n')
      .map((row) => row.split(' '))
    const matching = rows.filter(([ref]) => ref?.startsWith(`refs/${call.params.ref ?? ''}`))
    return page(
      call,
      matching.map(([ref = '', sha = '']) => refJson(call.urls, call.repo, ref, sha)),
    )
  }),
  route('git/create-ref', WRITE, createRef),
  route('git/update-ref', WRITE, updateRef),
  route('git/delete-ref', WRITE, async (call) => {
    const ref = `refs/${call.params.ref ?? ''}`
    if ((await resolve(call.repo.gitDir, ref)) === undefined) throw new Refusal(422, 'Reference does not exist')
    await git(call.repo.gitDir, ['update-ref', '-d', ref])
    return noContent()
  }),
  route('git/get-commit', READ, async (call) =>
    ok(gitCommitJson(call.urls, call.repo, await readCommit(call.repo.gitDir, await peeled(call, 'commit_sha', 'commit')))),
  ),
  route('git/create-commit', WRITE, createCommit),
  route('git/get-tree', READ, async (call) =>
    ok(await treeJson(call, await peeled(call, 'tree_sha', 'tree'), call.query.has('recursive'))),
  ),
  route('git/create-tree', WRITE, createTree),
  route('git/get-blob', READ, getBlob),
  route('git/create-blob', WRITE, async (call) => {
    const encoding = text(call.body, 'encoding') === 'base64' ? 'base64' : 'utf8'
    const sha = await hashObject(call.repo.gitDir, Buffer.from(text(call.body, 'content') ?? '', encoding))
    return ok({ sha, url: `${base(call.urls, call.repo)}/blobs/${sha}` }, 201)
  }),
]
