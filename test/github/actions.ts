import { parse } from 'yaml'
import { notFound, Refusal, Unmodelled } from './errors.ts'
import { git, listTree, readCommit, resolve } from './git.ts'
import { actor } from './issues.ts'
import { type Artifact, fullName, type Repository, type Run, type WorkflowFile } from './model.ts'
import type { Need } from './permissions.ts'
import { minimalRepo } from './repos.ts'
import { type Answer, type Dict, noContent, ok, page, type RepoCall, type Route, requiredText, route, type Urls } from './route.ts'
import { userJson } from './users.ts'
import { iso, type World } from './world.ts'

const READ: Need = { permission: 'actions', access: 'read' }
const WRITE: Need = { permission: 'actions', access: 'write', level: 'write' }
const FOLDER = '.github/workflows/'
const MAX_INPUTS = 25

type Input = { required?: boolean; default?: unknown; type?: string; options?: unknown[] }
type Declared = { name: string; dispatch: Record<string, Input> | undefined }

/** The workflow files on the default branch; a file seen for the first time gets its number. */
export async function workflows(world: World, repo: Repository): Promise<WorkflowFile[]> {
  const head = await resolve(repo.gitDir, `refs/heads/${repo.defaultBranch}`, 'commit')
  const entries = head === undefined ? [] : await listTree(repo.gitDir, head, { path: FOLDER })
  return entries
    .filter(({ path }) => /\.ya?ml$/.test(path))
    .map(({ path }) => {
      const now = world.clock.now()
      const known = repo.workflows.get(path) ?? { id: world.id(), path, state: 'active', createdAt: now, updatedAt: now }
      repo.workflows.set(path, known)
      return known
    })
}

/** What a workflow file at a commit says about its name and its dispatch inputs. */
async function declared(repo: Repository, commit: string, path: string): Promise<Declared> {
  const text = (await git(repo.gitDir, ['show', `${commit}:${path}`])).toString()
  const file = parse(text) as { name?: string; on?: unknown } | null
  const on = file?.on
  const name = file?.name ?? path
  if (on === 'workflow_dispatch' || (Array.isArray(on) && on.includes('workflow_dispatch'))) return { name, dispatch: {} }
  if (typeof on !== 'object' || on === null || !('workflow_dispatch' in on)) return { name, dispatch: undefined }
  return { name, dispatch: (on.workflow_dispatch as { inputs?: Record<string, Input> } | null)?.inputs ?? {} }
}

async function workflowJson(urls: Urls, repo: Repository, workflow: WorkflowFile): Promise<Dict> {
  const page = `${urls.server}/${fullName(repo)}`
  return {
    id: workflow.id,
    node_id: `W_${workflow.id}`,
    name: (await declared(repo, repo.defaultBranch, workflow.path)).name,
    path: workflow.path,
    state: workflow.state,
    created_at: iso(workflow.createdAt),
    updated_at: iso(workflow.updatedAt),
    url: `${urls.api}/repos/${fullName(repo)}/actions/workflows/${workflow.id}`,
    html_url: `${page}/blob/${repo.defaultBranch}/${workflow.path}`,
    badge_url: `${page}/workflows/${encodeURIComponent(workflow.path)}/badge.svg`,
  }
}

async function runJson(call: RepoCall, run: Run): Promise<Dict> {
  const { urls, repo } = call
  const url = `${urls.api}/repos/${fullName(repo)}/actions/runs/${run.id}`
  const { tree, message, author, committer } = await readCommit(repo.gitDir, run.sha)
  const below = (name: string) => [`${name}_url`, `${url}/${name}`]
  const plain = (who: { name: string; email: string }) => ({ name: who.name, email: who.email })
  return {
    ...Object.fromEntries(['jobs', 'logs', 'artifacts', 'cancel', 'rerun'].map(below)),
    id: run.id,
    name: run.name,
    node_id: `WFR_${run.id}`,
    check_suite_id: run.id,
    check_suite_node_id: `CS_${run.id}`,
    check_suite_url: `${urls.api}/repos/${fullName(repo)}/check-suites/${run.id}`,
    head_branch: run.branch,
    head_sha: run.sha,
    path: run.workflow.path,
    display_title: run.name,
    run_number: run.number,
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: run.workflow.id,
    workflow_url: `${urls.api}/repos/${fullName(repo)}/actions/workflows/${run.workflow.id}`,
    url,
    html_url: `${urls.server}/${fullName(repo)}/actions/runs/${run.id}`,
    pull_requests: [],
    created_at: iso(run.createdAt),
    updated_at: iso(run.updatedAt),
    run_started_at: iso(run.startedAt),
    actor: userJson(urls, run.actor),
    triggering_actor: userJson(urls, run.actor),
    previous_attempt_url: null,
    head_commit: { id: run.sha, tree_id: tree, message, timestamp: committer.date, author: plain(author), committer: plain(committer) },
    repository: minimalRepo(urls, repo),
    head_repository: minimalRepo(urls, repo),
  }
}

async function named(call: RepoCall): Promise<WorkflowFile> {
  const asked = call.params.workflow_id ?? ''
  const found = (await workflows(call.world, call.repo)).find(({ id, path }) => String(id) === asked || path === `${FOLDER}${asked}`)
  if (found === undefined) throw notFound()
  return found
}

/** Checks the inputs of a dispatch against the file at the dispatched ref, and fills in the defaults. */
function inputs(declaredInputs: Record<string, Input>, given: Record<string, unknown>): Record<string, string> {
  const names = Object.keys(given)
  if (names.length > MAX_INPUTS) throw new Refusal(422, `Too many inputs provided. Maximum is ${MAX_INPUTS}.`)
  const unexpected = names.filter((name) => !(name in declaredInputs))
  if (unexpected.length > 0) throw new Refusal(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`)
  const filled: Record<string, string> = {}
  for (const [name, input] of Object.entries(declaredInputs)) {
    const value = given[name] ?? input.default
    if (input.required === true && (value === undefined || value === '')) throw new Refusal(422, `Required input '${name}' not provided`)
    if (input.type === 'choice' && value !== undefined && !(input.options ?? []).includes(value)) {
      throw new Refusal(422, `Provided value '${String(value)}' for input '${name}' not in the list of allowed values`)
    }
    if (value !== undefined) filled[name] = String(value)
  }
  return filled
}

/** Makes a queued run; also what the double's own control uses for runs of other events. */
export function startRun(
  world: World,
  repo: Repository,
  run: Omit<Run, 'id' | 'number' | 'status' | 'conclusion' | 'createdAt' | 'startedAt' | 'updatedAt'>,
): Run {
  const now = world.clock.now()
  const made: Run = {
    ...run,
    id: world.id(),
    number: repo.runs.length + 1,
    status: 'queued',
    conclusion: null,
    createdAt: now,
    startedAt: now,
    updatedAt: now,
  }
  repo.runs.push(made)
  return made
}

async function dispatch(call: RepoCall): Promise<Answer> {
  const { repo, world, body } = call
  const workflow = await named(call)
  const ref = requiredText(body, 'ref', 'Workflow')
  const branch = ref.replace(/^refs\/(heads|tags)\//, '')
  const sha =
    (await resolve(repo.gitDir, `refs/heads/${branch}`, 'commit')) ?? (await resolve(repo.gitDir, `refs/tags/${branch}`, 'commit'))
  if (sha === undefined) throw new Refusal(422, `No ref found for: ${ref}`)
  if (workflow.state !== 'active') throw new Refusal(422, "Cannot trigger a 'workflow_dispatch' on a disabled workflow")
  const file = await declared(repo, sha, workflow.path).catch(() => undefined)
  if (file?.dispatch === undefined) throw new Refusal(422, "Workflow does not have 'workflow_dispatch' trigger")
  const given = inputs(file.dispatch, (body.inputs ?? {}) as Record<string, unknown>)
  const { message } = await readCommit(repo.gitDir, sha)
  const run = startRun(world, repo, {
    workflow,
    name: file.name,
    branch,
    sha,
    message,
    event: 'workflow_dispatch',
    actor: actor(call),
    inputs: given,
  })
  if (body.return_run_details !== true) return noContent()
  const api = `${call.urls.api}/repos/${fullName(repo)}/actions/runs/${run.id}`
  return ok({ workflow_run_id: run.id, run_url: api, html_url: `${call.urls.server}/${fullName(repo)}/actions/runs/${run.id}` })
}

/** The instant after which runs were created: the one form of the search syntax that is modelled. */
function createdAfter(query: URLSearchParams): number {
  const asked = query.get('created')
  if (asked === null) return Number.NEGATIVE_INFINITY
  const found = /^>=(\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?)$/.exec(asked)
  if (found === null) throw new Unmodelled(`the double does not know runs created '${asked}'`)
  return Date.parse(found[1] ?? '')
}

async function listRuns(call: RepoCall, workflow?: WorkflowFile): Promise<Answer> {
  const wanted = (name: string, value: string): boolean => !call.query.has(name) || call.query.get(name) === value
  const from = createdAfter(call.query)
  const runs = call.repo.runs.filter((run) => {
    if (run.createdAt.getTime() < from) return false
    if (workflow !== undefined && run.workflow !== workflow) return false
    const status = !call.query.has('status') || [run.status, run.conclusion].includes(call.query.get('status') ?? '')
    return (
      status &&
      wanted('event', run.event) &&
      wanted('branch', run.branch) &&
      wanted('actor', run.actor.login) &&
      wanted('head_sha', run.sha)
    )
  })
  const newest = [...runs].reverse().sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
  const answer = page(call, newest)
  const listed = await Promise.all((answer.body as Run[]).map((run) => runJson(call, run)))
  return { ...answer, body: { total_count: newest.length, workflow_runs: listed } }
}

const DAY = 86_400_000

function artifactJson({ urls, repo }: RepoCall, { id, name, size, expired, createdAt }: Artifact): Dict {
  const url = `${urls.api}/repos/${fullName(repo)}/actions/artifacts/${id}`
  return {
    id,
    node_id: `A_${id}`,
    name,
    size_in_bytes: size,
    url,
    archive_download_url: `${url}/zip`,
    expired,
    created_at: iso(createdAt),
    updated_at: iso(createdAt),
    expires_at: iso(new Date(createdAt.getTime() + 90 * DAY)),
  }
}

function listArtifacts(call: RepoCall): Answer {
  const name = call.query.get('name')
  const found = call.repo.artifacts.filter((one) => name === null || one.name === name).map((one) => artifactJson(call, one))
  return page(call, found.reverse(), (list) => ({ total_count: found.length, artifacts: list }))
}

async function setState(call: RepoCall, state: WorkflowFile['state']): Promise<Answer> {
  const workflow = await named(call)
  Object.assign(workflow, { state, updatedAt: call.world.clock.now() })
  return noContent()
}

export const actionRoutes: Route[] = [
  route('actions/list-repo-workflows', READ, async (call) => {
    const all = await Promise.all((await workflows(call.world, call.repo)).map((workflow) => workflowJson(call.urls, call.repo, workflow)))
    return page(call, all, (list) => ({ total_count: all.length, workflows: list }))
  }),
  route('actions/get-workflow', READ, async (call) => ok(await workflowJson(call.urls, call.repo, await named(call)))),
  route('actions/create-workflow-dispatch', WRITE, dispatch),
  route('actions/disable-workflow', WRITE, (call) => setState(call, 'disabled_manually')),
  route('actions/enable-workflow', WRITE, (call) => setState(call, 'active')),
  route('actions/list-workflow-runs-for-repo', READ, (call) => listRuns(call)),
  route('actions/list-workflow-runs', READ, async (call) => listRuns(call, await named(call))),
  route('actions/list-artifacts-for-repo', READ, async (call) => listArtifacts(call)),
  route('actions/get-workflow-run', READ, async (call) => {
    const run = call.repo.runs.find(({ id }) => String(id) === call.params.run_id)
    if (run === undefined) throw notFound()
    return ok(await runJson(call, run))
  }),
]
