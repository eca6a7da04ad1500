import { own } from '../../core/own.ts'
import type {
  Answer,
  BranchSeen,
  EnvironmentSeen,
  PlatformQuestions,
  PlatformSeen,
  ProtectionSeen,
  RepositorySeen,
  RuleSeen,
  StandingSeen,
} from '../../ports/platform.ts'
import { type Asker, ask, once } from './ask.ts'

/** How the repository stands for this token. Never throws. */
export const standing = async (asker: Asker): Promise<StandingSeen> => {
  let scopes: string[] | undefined
  const request = asker.api.request('GET /repos/{owner}/{repo}', { ...asker.at, ...once() }).then((answer) => {
    // only classic tokens of people have scopes
    const header = answer.headers['x-oauth-scopes']
    scopes = typeof header === 'string' ? header.split(/[ ,]+/).filter((scope) => scope !== '') : undefined
    return answer
  })
  const repository = await ask(
    asker,
    request,
    (data): RepositorySeen => ({
      isPublic: !data.private,
      archived: data.archived,
      hasIssues: data.has_issues,
      defaultBranch: data.default_branch,
      ...(data.permissions === undefined ? {} : { mayWrite: data.permissions.push }),
    }),
  )
  return { repository, ...(scopes === undefined ? {} : { scopes }) }
}

const BYPASS: Readonly<Record<string, RuleSeen['bypass']>> = {
  always: 'may',
  exempt: 'may',
  pull_requests_only: 'may-not',
  never: 'may-not',
}

const askBypass = async (asker: Asker, ruleset: number | undefined): Promise<RuleSeen['bypass']> => {
  if (ruleset === undefined) return 'unknown'
  const request = asker.api.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { ...asker.at, ruleset_id: ruleset, ...once() })
  const told = await ask(asker, request, (data) => data.current_user_can_bypass)
  return (told.kind === 'told' ? own(BYPASS, told.value ?? '') : undefined) ?? 'unknown'
}

const askRules = async (asker: Asker, branch: string): Promise<Answer<RuleSeen[]>> => {
  const request = asker.api.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { ...asker.at, branch, ...once() })
  const told = await ask(asker, request, (data) => data.map((rule) => ({ type: rule.type, ruleset: rule.ruleset_id })))
  if (told.kind !== 'told') return told
  const bypasses = new Map<number | undefined, RuleSeen['bypass']>()
  for (const { ruleset } of told.value) if (!bypasses.has(ruleset)) bypasses.set(ruleset, await askBypass(asker, ruleset))
  return { kind: 'told', value: told.value.map(({ type, ruleset }) => ({ type, bypass: bypasses.get(ruleset) ?? 'unknown' })) }
}

const askProtection = (asker: Asker, branch: string): Promise<Answer<ProtectionSeen>> =>
  ask(
    asker,
    asker.api.request('GET /repos/{owner}/{repo}/branches/{branch}/protection', { ...asker.at, branch, ...once() }),
    (data): ProtectionSeen => ({
      reviews: data.required_pull_request_reviews !== undefined,
      statusChecks: data.required_status_checks !== undefined,
      signatures: data.required_signatures?.enabled === true,
      restricted: data.restrictions !== undefined,
      locked: data.lock_branch?.enabled === true,
    }),
  )

const askBranch = async (asker: Asker, branch: string, ruled: boolean): Promise<Answer<BranchSeen>> => {
  const request = asker.api.request('GET /repos/{owner}/{repo}/branches/{branch}', { ...asker.at, branch, ...once() })
  const told = await ask(asker, request, (data) => data.protected)
  if (told.kind !== 'told') return told
  if (!told.value || ruled) return { kind: 'told', value: { name: branch, isProtected: told.value } }
  return { kind: 'told', value: { name: branch, isProtected: true, protection: await askProtection(asker, branch) } }
}

const askPatterns = (asker: Asker, environment: string): Promise<Answer<string[]>> =>
  ask(
    asker,
    asker.api.request('GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies', {
      ...asker.at,
      environment_name: environment,
      ...once(),
    }),
    (data) => data.branch_policies.flatMap(({ name, type }) => (name === undefined || type === 'tag' ? [] : [name])),
  )

const askEnvironment = async (asker: Asker, environment: string): Promise<Answer<EnvironmentSeen>> => {
  const asked = { ...asker.at, environment_name: environment, ...once() }
  const told = await ask(asker, asker.api.request('GET /repos/{owner}/{repo}/environments/{environment_name}', asked), (data) => data)
  if (told.kind !== 'told') return told
  const { protection_rules: rules = [], deployment_branch_policy: policy } = told.value
  const waits = rules.flatMap((rule) => ('wait_timer' in rule && rule.wait_timer !== undefined ? [rule.wait_timer] : []))
  const branches: EnvironmentSeen['branches'] = !policy
    ? 'all'
    : policy.protected_branches
      ? 'protected'
      : await askPatterns(asker, environment)
  const reviewed = rules.some(({ type }) => type === 'required_reviewers')
  return { kind: 'told', value: { waitMinutes: Math.max(0, ...waits), reviewed, branches } }
}

type Kind = 'secrets' | 'variables'

/** Where names may stand. */
const placesOf = (kind: Kind, environments: readonly string[]): string[] => [
  `GET /repos/{owner}/{repo}/actions/${kind}`,
  `GET /repos/{owner}/{repo}/actions/organization-${kind}`,
  ...environments.map((name) => `GET /repos/{owner}/{repo}/environments/${encodeURIComponent(name)}/${kind}`),
]

/** Variables come thirty at most. */
const PAGE = { secrets: 100, variables: 30 } as const

const askNames = async (asker: Asker, kind: Kind, environments: readonly string[]): Promise<Answer<string[]>> => {
  const names: string[] = []
  for (const [i, place] of placesOf(kind, environments).entries()) {
    const request = asker.api.request(place, { ...asker.at, per_page: PAGE[kind], ...once() })
    const told = await ask(asker, request, (data: Partial<Record<Kind, { name: string }[]>>) => (data[kind] ?? []).map(({ name }) => name))
    if (told.kind === 'told') names.push(...told.value)
    // an account of a person has no organization, and an environment may not be there yet
    else if (i === 0 || told.kind !== 'missing') return told
  }
  return { kind: 'told', value: names }
}

const NOT_ASKED: Answer<string[]> = { kind: 'silent', why: 'not asked' }

const byName = async <T>(names: readonly string[], one: (name: string) => Promise<Answer<T>>): Promise<Map<string, Answer<T>>> => {
  const found = new Map<string, Answer<T>>()
  for (const name of new Set(names)) found.set(name, await one(name))
  return found
}

/** What else a check-up wants to know, read-only: some ten calls. Never throws. */
export const examine = async (asker: Asker, { branch, workflows, environments, names }: PlatformQuestions): Promise<PlatformSeen> => {
  const { api, at } = asker
  const rules = await askRules(asker, branch)
  return {
    rules,
    branch: await askBranch(asker, branch, rules.kind === 'told' && rules.value.length > 0),
    issues: await ask(asker, api.request('GET /repos/{owner}/{repo}/issues', { ...at, per_page: 1, ...once() }), () => true as const),
    workflows: await byName(workflows, (workflow) =>
      ask(
        asker,
        api.request('GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}', { ...at, workflow_id: workflow, ...once() }),
        ({ state }) => ({ state }),
      ),
    ),
    environments: await byName(environments, (name) => askEnvironment(asker, name)),
    secrets: names ? await askNames(asker, 'secrets', environments) : NOT_ASKED,
    variables: names ? await askNames(asker, 'variables', environments) : NOT_ASKED,
  }
}
