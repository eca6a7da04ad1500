import { notFound } from './errors.ts'
import { type Environment, fullName, type Protection, type Repository, type Ruleset, type Viewer } from './model.ts'
import { atLeast, levelOf, type Need, tokenMay } from './permissions.ts'
import { type Dict, ok, type RepoCall, type Route, route, type Urls } from './route.ts'
import { userJson } from './users.ts'
import { iso } from './world.ts'

const METADATA: Need = { permission: 'metadata', access: 'read' }
const ADMIN: Need = { permission: 'administration', access: 'read', level: 'admin' }
const ACTIONS: Need = { permission: 'actions', access: 'read' }
const PULL_REQUEST = 'Changes must be made through a pull request.'
const SIGNATURES = 'Commits must have verified signatures.'

export type Violation = { kind: 'ruleset' | 'protection'; rules: string[] }

const onBranch = (rules: Ruleset, branch: string): boolean => rules.branches.includes(branch) || rules.branches.includes('~ALL')

/** What stops this viewer from moving the branch directly; `signed`: the commits bear a signature (GitHub's own do). */
export function violation(repo: Repository, viewer: Viewer, branch: string, signed: boolean): Violation | undefined {
  const login = viewer.user?.login ?? ''
  const rules = repo.rulesets
    .filter((ruleset) => onBranch(ruleset, branch) && !ruleset.bypass.includes(login))
    .flatMap((ruleset) => [
      ...(ruleset.requirePullRequest ? [PULL_REQUEST] : []),
      ...(ruleset.requireSignatures && !signed ? [SIGNATURES] : []),
      // nothing here ever reports a status
      ...ruleset.statusChecks.map((context) => `Required status check "${context}" is expected.`),
    ])
  if (rules.length > 0) return { kind: 'ruleset', rules }
  const admin = viewer.kind === 'user' && atLeast(levelOf(repo, viewer.user), 'admin')
  const stopped = repo.protections.some((protection) => protection.branch === branch && protection.requirePullRequest) && !admin
  return stopped ? { kind: 'protection', rules: [PULL_REQUEST] } : undefined
}

/** The message of an API refusal. */
export const violationText = ({ kind, rules }: Violation): string =>
  kind === 'ruleset' ? `Repository rule violations found\n\n${rules.join('\n\n')}\n\n` : rules.join('\n')

/** What a push prints on standard error. */
export function pushText(urls: Urls, repo: Repository, branch: string, { kind, rules }: Violation): string {
  if (kind === 'protection') return `error: GH006: Protected branch update failed for refs/heads/${branch}.\nerror: ${rules.join('\n')}\n`
  const where = `${urls.server}/${fullName(repo)}/rules?ref=${encodeURIComponent(`refs/heads/${branch}`)}`
  return `error: GH013: Repository rule violations found for refs/heads/${branch}.\nReview all repository rules at ${where}\n\n${rules.map((rule) => `- ${rule}\n\n`).join('')}`
}

/** GITHUB_TOKEN can never be given `workflows`, so it cannot touch workflow files. */
export function workflowRefusal(viewer: Viewer, paths: readonly string[]): string | undefined {
  const touched = paths.find((path) => path.startsWith('.github/workflows/'))
  if (touched === undefined || viewer.kind !== 'app' || tokenMay(viewer, 'workflows', 'write')) return undefined
  return `refusing to allow a GitHub App to create or update workflow \`${touched}\` without \`workflows\` permission`
}

function branchRules(call: RepoCall): Dict[] {
  const branch = call.params.branch ?? ''
  const source = { ruleset_source_type: 'Repository', ruleset_source: fullName(call.repo) }
  return call.repo.rulesets
    .filter((ruleset) => onBranch(ruleset, branch))
    .flatMap((ruleset) => {
      const parameters = {
        allowed_merge_methods: ['merge', 'squash', 'rebase'],
        dismiss_stale_reviews_on_push: false,
        require_code_owner_review: false,
        require_last_push_approval: false,
        required_approving_review_count: 1,
        required_review_thread_resolution: false,
      }
      const common = { ...source, ruleset_id: ruleset.id }
      return [
        ...(ruleset.requirePullRequest ? [{ type: 'pull_request', ...common, parameters }] : []),
        ...(ruleset.requireSignatures ? [{ type: 'required_signatures', ...common }] : []),
        ...(ruleset.statusChecks.length > 0
          ? [
              {
                type: 'required_status_checks',
                ...common,
                parameters: {
                  required_status_checks: ruleset.statusChecks.map((context) => ({ context })),
                  strict_required_status_checks_policy: false,
                },
              },
            ]
          : []),
      ]
    })
}

const rulesetJson = (repo: Repository, ruleset: Ruleset): Dict => ({
  id: ruleset.id,
  name: ruleset.name,
  target: 'branch',
  source_type: 'Repository',
  source: fullName(repo),
  enforcement: 'active',
  node_id: `RRS_${ruleset.id}`,
  created_at: iso(repo.createdAt),
  updated_at: iso(repo.createdAt),
})

/** One ruleset, with what it means to whoever asks. */
const rulesetFor = ({ repo, viewer }: RepoCall, ruleset: Ruleset): Dict => ({
  ...rulesetJson(repo, ruleset),
  current_user_can_bypass: ruleset.bypass.includes(viewer.user?.login ?? '') ? 'always' : 'never',
})

function protectionJson(urls: Urls, repo: Repository, { branch, requirePullRequest }: Protection): Dict {
  const url = `${urls.api}/repos/${fullName(repo)}/branches/${branch}/protection`
  const reviews = {
    url: `${url}/required_pull_request_reviews`,
    dismiss_stale_reviews: false,
    require_code_owner_reviews: false,
    required_approving_review_count: 1,
  }
  return {
    url,
    ...(requirePullRequest ? { required_pull_request_reviews: reviews } : {}),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: false },
  }
}

function environmentJson(urls: Urls, repo: Repository, environment: Environment): Dict {
  const rule = (type: string) => ({ id: environment.id * 10, node_id: `GA_${environment.id}`, type })
  const { branches, waitTimer, reviewers } = environment
  return {
    id: environment.id,
    node_id: `EN_${environment.id}`,
    name: environment.name,
    url: `${urls.api}/repos/${fullName(repo)}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${urls.server}/${fullName(repo)}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
    created_at: iso(environment.createdAt),
    updated_at: iso(environment.createdAt),
    protection_rules: [
      ...(waitTimer > 0 ? [{ ...rule('wait_timer'), wait_timer: waitTimer }] : []),
      ...(reviewers.length > 0
        ? [{ ...rule('required_reviewers'), reviewers: reviewers.map((user) => ({ type: 'User', reviewer: userJson(urls, user) })) }]
        : []),
      ...(branches === 'all' ? [] : [rule('branch_policy')]),
    ],
    deployment_branch_policy:
      branches === 'all' ? null : { protected_branches: branches === 'protected', custom_branch_policies: branches !== 'protected' },
  }
}

export function environmentOf(call: RepoCall): Environment {
  const found = call.repo.environments.find(({ name }) => name === call.params.environment_name)
  if (found === undefined) throw notFound()
  return found
}

export const ruleRoutes: Route[] = [
  route('repos/get-branch-rules', METADATA, (call) => ok(branchRules(call))),
  route('repos/get-repo-rulesets', METADATA, (call) => ok(call.repo.rulesets.map((ruleset) => rulesetJson(call.repo, ruleset)))),
  route('repos/get-repo-ruleset', METADATA, (call) => {
    const found = call.repo.rulesets.find(({ id }) => String(id) === call.params.ruleset_id)
    if (found === undefined) throw notFound()
    return ok(rulesetFor(call, found))
  }),
  route('repos/get-branch-protection', ADMIN, (call) => {
    const found = call.repo.protections.find(({ branch }) => branch === call.params.branch)
    // A branch governed by a ruleset alone is "not protected" here: rulesets live at another address.
    if (found === undefined) throw Object.assign(notFound(), { message: 'Branch not protected' })
    return ok(protectionJson(call.urls, call.repo, found))
  }),
  route('repos/get-all-environments', ACTIONS, (call) => {
    const environments = call.repo.environments.map((environment) => environmentJson(call.urls, call.repo, environment))
    return ok({ total_count: environments.length, environments })
  }),
  route('repos/get-environment', ACTIONS, (call) => ok(environmentJson(call.urls, call.repo, environmentOf(call)))),
  route('repos/list-deployment-branch-policies', ACTIONS, (call) => {
    const { id, branches } = environmentOf(call)
    const names = typeof branches === 'string' ? [] : branches
    const policies = names.map((name, i) => ({ id: id * 10 + i, node_id: `DBP_${id}_${i}`, name, type: 'branch' }))
    return ok({ total_count: policies.length, branch_policies: policies })
  }),
]
