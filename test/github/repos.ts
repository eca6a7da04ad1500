import { notFound, Refusal } from './errors.ts'
import { line, readCommit, resolve } from './git.ts'
import { gitCommitJson } from './gitdata.ts'
import { fullName, type Level, type Repository, type User } from './model.ts'
import { atLeast, levelOf, type Need, tokenMay } from './permissions.ts'
import { type Answer, type Dict, noContent, ok, page, type RepoCall, type Route, route, type Urls } from './route.ts'
import { emailOf, userJson } from './users.ts'
import { iso } from './world.ts'

const METADATA: Need = { permission: 'metadata', access: 'read' }
const CONTENTS: Need = { permission: 'contents', access: 'read' }
const PERMISSION: Need = { ...METADATA, level: 'write', denied: 'Must have push access to view collaborator permission.' }

/** The addresses below a repository, as templates; each key is `<name>_url`. */
const BELOW: Record<string, string> = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
}

export const repoNode = (repo: Repository): string => `R_${repo.id}`

/** `minimal-repository`: what runs and other things carry along. */
export function minimalRepo(urls: Urls, repo: Repository): Dict {
  const url = `${urls.api}/repos/${fullName(repo)}`
  const addresses = Object.fromEntries(Object.entries(BELOW).map(([name, path]) => [`${name}_url`, `${url}${path}`]))
  return {
    ...addresses,
    id: repo.id,
    node_id: repoNode(repo),
    name: repo.name,
    full_name: fullName(repo),
    private: repo.private,
    owner: userJson(urls, repo.owner),
    html_url: `${urls.server}/${fullName(repo)}`,
    description: null,
    fork: false,
    url,
  }
}

function roles(level: Level): Record<'admin' | 'maintain' | 'push' | 'triage' | 'pull', boolean> {
  const has = (wanted: Level): boolean => atLeast(level, wanted)
  return { admin: has('admin'), maintain: has('maintain'), push: has('write'), triage: has('triage'), pull: has('read') }
}

function fullRepo(call: RepoCall): Dict {
  const { urls, repo, viewer } = call
  const server = `${urls.server}/${fullName(repo)}`
  const open = [...repo.issues.values()].filter(({ state }) => state === 'open').length
  // For an App's token the permissions follow from the token, not from a person's level.
  const level = viewer.kind === 'app' ? (tokenMay(viewer, 'contents', 'write') ? 'write' : 'read') : levelOf(repo, viewer.user)
  const counts = { forks: 0, forks_count: 0, stargazers_count: 0, watchers: 0, watchers_count: 0, network_count: 0, subscribers_count: 0 }
  const times = { created_at: iso(repo.createdAt), updated_at: iso(repo.createdAt), pushed_at: iso(repo.createdAt) }
  return {
    ...minimalRepo(urls, repo),
    ...counts,
    ...times,
    open_issues: open,
    open_issues_count: open,
    size: 1,
    clone_url: `${server}.git`,
    git_url: `git:${server.replace(/^https?:/, '')}.git`,
    ssh_url: `git@${new URL(urls.server).hostname}:${fullName(repo)}.git`,
    svn_url: server,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    default_branch: repo.defaultBranch,
    visibility: repo.private ? 'private' : 'public',
    archived: repo.archived,
    disabled: false,
    has_issues: repo.hasIssues,
    has_projects: true,
    has_wiki: true,
    has_pages: false,
    has_discussions: false,
    permissions: roles(level),
  }
}

function asked(call: RepoCall): User {
  const user = call.world.users.get((call.params.username ?? '').toLowerCase())
  if (user === undefined) throw new Refusal(404, `${call.params.username} is not a user`)
  return user
}

/** The old field knows four words: maintain counts as write, triage as read. `role_name` is exact. */
function permission(call: RepoCall): Answer {
  const user = asked(call)
  const level = levelOf(call.repo, user)
  const legacy = level === 'maintain' ? 'write' : level === 'triage' ? 'read' : level
  return ok({ permission: legacy, user: { ...userJson(call.urls, user), permissions: roles(level), role_name: level }, role_name: level })
}

async function commitJson(call: RepoCall, sha: string): Promise<Dict> {
  const info = await readCommit(call.repo.gitDir, sha)
  const {
    sha: id,
    node_id,
    tree,
    parents,
    verification,
    html_url,
    author,
    committer,
    message,
    url,
  } = gitCommitJson(call.urls, call.repo, info)
  const account = (email: string) => {
    const user = [...call.world.users.values()].find((candidate) => emailOf(candidate) === email)
    return user === undefined ? null : userJson(call.urls, user)
  }
  const commit = { url, author, committer, message, tree, verification, comment_count: 0 }
  const api = `${call.urls.api}/repos/${fullName(call.repo)}/commits/${sha}`
  const people = { author: account(info.author.email), committer: account(info.committer.email) }
  return { sha: id, node_id, url: api, html_url, comments_url: `${api}/comments`, commit, parents, ...people }
}

async function branch(call: RepoCall): Promise<Answer> {
  const name = call.params.branch ?? ''
  const sha = await resolve(call.repo.gitDir, `refs/heads/${name}`, 'commit')
  if (sha === undefined) throw new Refusal(404, 'Branch not found')
  const api = `${call.urls.api}/repos/${fullName(call.repo)}/branches/${encodeURIComponent(name)}`
  const isProtected = call.repo.protections.some((protection) => protection.branch === name)
  return ok({
    name,
    commit: await commitJson(call, sha),
    _links: { self: api, html: `${call.urls.server}/${fullName(call.repo)}/tree/${name}` },
    protected: isProtected,
    protection: { enabled: isProtected },
    protection_url: `${api}/protection`,
  })
}

async function listCommits(call: RepoCall): Promise<Answer> {
  const { gitDir, defaultBranch } = call.repo
  const from = await resolve(gitDir, call.query.get('sha') ?? defaultBranch, 'commit')
  if (from === undefined) throw new Refusal(409, 'Git Repository is empty.')
  const filters: string[] = []
  for (const name of ['since', 'until'] as const) if (call.query.has(name)) filters.push(`--${name}=${call.query.get(name)}`)
  const path = call.query.get('path')
  const rows = (await line(gitDir, ['rev-list', ...filters, from, ...(path === null ? [] : ['--', path])])).split('\n').filter(Boolean)
  const answer = page(call, rows)
  return { ...answer, body: await Promise.all((answer.body as string[]).map((sha) => commitJson(call, sha))) }
}

export const repoRoutes: Route[] = [
  route('repos/get', METADATA, (call) => ok(fullRepo(call))),
  route('repos/get-branch', CONTENTS, branch),
  route('repos/list-commits', CONTENTS, listCommits),
  route('repos/get-commit', CONTENTS, async (call) => {
    const sha = await resolve(call.repo.gitDir, call.params.ref ?? '', 'commit')
    if (sha === undefined) throw new Refusal(422, `No commit found for SHA: ${call.params.ref}`)
    return ok(await commitJson(call, sha))
  }),
  route('repos/check-collaborator', PERMISSION, (call) => {
    const user = call.world.users.get((call.params.username ?? '').toLowerCase())
    if (user === undefined || !(call.repo.collaborators.has(user.id) || user.id === call.repo.owner.id)) throw notFound()
    return noContent()
  }),
  route('repos/get-collaborator-permission-level', PERMISSION, permission),
]
