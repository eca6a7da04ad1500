import { fullName } from './model.ts'
import type { Need } from './permissions.ts'
import { type Answer, type Dict, ok, type RepoCall, type Route, route } from './route.ts'
import { environmentOf } from './rules.ts'
import { iso } from './world.ts'

/** Names only: nobody is ever shown a secret. GITHUB_TOKEN can be given neither of these rights. */
const SECRETS: Need = { permission: 'secrets', access: 'read', level: 'write', denied: 'Must have collaborator access.' }
const VARIABLES: Need = { permission: 'variables', access: 'read', level: 'write', denied: 'Must have collaborator access.' }
const OF_ENVIRONMENT: Need = { permission: 'environments', access: 'read', level: 'write', denied: 'Must have collaborator access.' }

const times = ({ repo }: RepoCall): Dict => ({ created_at: iso(repo.createdAt), updated_at: iso(repo.createdAt) })

const secrets = (call: RepoCall, names: readonly string[]): Answer =>
  ok({ total_count: names.length, secrets: names.map((name) => ({ name, ...times(call) })) })

const variables = (call: RepoCall, names: readonly string[]): Answer =>
  ok({
    total_count: names.length,
    variables: names.map((name) => ({ name, value: `value of ${name} in ${fullName(call.repo)}`, ...times(call) })),
  })

export const secretRoutes: Route[] = [
  route('actions/list-repo-secrets', SECRETS, (call) => secrets(call, call.repo.secrets)),
  // the owner is a person: there is no organization whose secrets could be shared
  route('actions/list-repo-organization-secrets', SECRETS, (call) => secrets(call, [])),
  route('actions/list-environment-secrets', OF_ENVIRONMENT, (call) => secrets(call, environmentOf(call).secrets)),
  route('actions/list-repo-variables', VARIABLES, (call) => variables(call, call.repo.variables)),
  route('actions/list-repo-organization-variables', VARIABLES, (call) => variables(call, [])),
  route('actions/list-environment-variables', OF_ENVIRONMENT, (call) => variables(call, environmentOf(call).variables)),
]
