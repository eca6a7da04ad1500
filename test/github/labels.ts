import { notFound, validationFailed } from './errors.ts'
import type { Issue, Label, Repository } from './model.ts'
import { fullName } from './model.ts'
import { type Need, stands } from './permissions.ts'
import { type Dict, noContent, numberParam, ok, page, type RepoCall, type Route, requiredText, route, text, type Urls } from './route.ts'
import { findIssue } from './store.ts'
import type { World } from './world.ts'

const READ: Need = { permission: 'issues', access: 'read' }
const MANAGE: Need = { permission: 'issues', access: 'write', level: 'write' }
const APPLY: Need = { permission: 'issues', access: 'write', level: 'triage' }
/** A label that is born by being applied has this colour. */
const DEFAULT_COLOR = 'ededed'
const MAX_NAME = 50

export const labelNode = (label: Label): string => `LA_${label.id}`

export function labelJson(urls: Urls, repo: Repository, label: Label): Dict {
  return {
    id: label.id,
    node_id: labelNode(label),
    url: `${urls.api}/repos/${fullName(repo)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  }
}

/** Names are unique without regard to case. */
export const findLabel = (repo: Repository, name: string): Label | undefined =>
  repo.labels.find((label) => label.name.toLowerCase() === name.toLowerCase())

function createLabel(world: World, repo: Repository, name: string, color = DEFAULT_COLOR, description: string | null = null): Label {
  if (name.length > MAX_NAME)
    throw validationFailed({
      resource: 'Label',
      code: 'custom',
      field: 'name',
      message: `name is too long (maximum is ${MAX_NAME} characters)`,
    })
  if (!/^[0-9a-f]{6}$/i.test(color)) throw validationFailed({ resource: 'Label', code: 'invalid', field: 'color' })
  if (findLabel(repo, name)) throw validationFailed({ resource: 'Label', code: 'already_exists', field: 'name' })
  const label: Label = { id: world.id(), name, color, description }
  repo.labels.push(label)
  return label
}

/** The labels of these names; an unknown one is created, as GitHub does when a label is applied. */
export const ensureLabels = (world: World, repo: Repository, names: readonly string[]): Label[] => {
  const labels = names.map((name) => findLabel(repo, name) ?? createLabel(world, repo, name))
  return labels.filter((label, at) => labels.indexOf(label) === at)
}

/** The label names of a body; they come as strings or as objects with a name. */
export function labelNames(value: unknown): string[] {
  if (!Array.isArray(value)) throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'labels' })
  return value.map((item: unknown) => {
    const name = typeof item === 'object' && item !== null && 'name' in item ? item.name : item
    if (typeof name !== 'string') throw validationFailed({ resource: 'Issue', code: 'invalid', field: 'labels' })
    return name
  })
}

export const mayLabel = (call: RepoCall): boolean => stands(call.viewer, call.repo, 'issues', 'triage')

function applyLabels(call: RepoCall, issue: Issue, labels: Label[]) {
  issue.labels = labels
  issue.updatedAt = call.world.clock.now()
  return ok(labels.map((label) => labelJson(call.urls, call.repo, label)))
}

const issueOf = (call: RepoCall): Issue => findIssue(call.repo, numberParam(call, 'issue_number'))

function named(call: RepoCall): Label {
  const label = findLabel(call.repo, call.params.name ?? '')
  if (label === undefined) throw notFound()
  return label
}

export const labelRoutes: Route[] = [
  route('issues/list-labels-for-repo', READ, (call) =>
    page(
      call,
      call.repo.labels.map((label) => labelJson(call.urls, call.repo, label)),
    ),
  ),
  route('issues/get-label', READ, (call) => ok(labelJson(call.urls, call.repo, named(call)))),
  route('issues/create-label', MANAGE, (call) => {
    const name = requiredText(call.body, 'name', 'Label')
    const label = createLabel(call.world, call.repo, name, text(call.body, 'color'), text(call.body, 'description') ?? null)
    return ok(labelJson(call.urls, call.repo, label), 201)
  }),
  route('issues/update-label', MANAGE, (call) => {
    const label = named(call)
    label.name = text(call.body, 'new_name') ?? label.name
    label.color = text(call.body, 'color') ?? label.color
    label.description = text(call.body, 'description') ?? label.description
    return ok(labelJson(call.urls, call.repo, label))
  }),
  route('issues/delete-label', MANAGE, (call) => {
    const label = named(call)
    call.repo.labels = call.repo.labels.filter((other) => other !== label)
    for (const issue of call.repo.issues.values()) issue.labels = issue.labels.filter((other) => other !== label)
    return noContent()
  }),
  route('issues/list-labels-on-issue', READ, (call) =>
    page(
      call,
      issueOf(call).labels.map((label) => labelJson(call.urls, call.repo, label)),
    ),
  ),
  route('issues/add-labels', APPLY, (call) => {
    const issue = issueOf(call)
    const added = ensureLabels(call.world, call.repo, labelNames(call.body.labels))
    return applyLabels(call, issue, [...issue.labels, ...added.filter((label) => !issue.labels.includes(label))])
  }),
  route('issues/set-labels', APPLY, (call) =>
    applyLabels(call, issueOf(call), ensureLabels(call.world, call.repo, labelNames(call.body.labels))),
  ),
  route('issues/remove-label', APPLY, (call) => {
    const issue = issueOf(call)
    const label = issue.labels.find(({ name }) => name.toLowerCase() === (call.params.name ?? '').toLowerCase())
    // GitHub words it so: the label, not the issue, is what is missing.
    if (label === undefined) throw Object.assign(notFound(), { message: 'Label does not exist' })
    return applyLabels(
      call,
      issue,
      issue.labels.filter((other) => other !== label),
    )
  }),
]
