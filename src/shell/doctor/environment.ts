import { matchesGlob } from '../../core/glob.ts'
import type { Answer, EnvironmentSeen, PlatformSeen } from '../../ports/platform.ts'
import { about, type Finding } from './finding.ts'
import type { Ticking } from './workflow.ts'

const { ok, warning, problem } = about('GitHub')

const WHERE = 'Settings → Environments'

const reach = (name: string, { branches }: EnvironmentSeen, branch: string, isProtected: boolean | undefined): Finding[] => {
  if (branches === 'all')
    return [
      warning(
        'environment',
        `every branch may use the environment \`${name}\`: whoever may push a branch can read its secrets`,
        `${WHERE} → ${name} → Deployment branches: only \`${branch}\``,
      ),
    ]
  if (branches === 'protected')
    return isProtected === false
      ? [
          problem(
            'environment',
            `the environment \`${name}\` is for protected branches, and \`${branch}\` is none: no run gets its secrets`,
            `${WHERE} → ${name} → Deployment branches: add \`${branch}\``,
          ),
        ]
      : [ok('environment', `the environment \`${name}\` is for protected branches`)]
  if (branches.kind !== 'told')
    return [
      warning(
        'environment',
        `which branches may use the environment \`${name}\` is not told to this token`,
        `see ${WHERE} → ${name}: \`${branch}\` must be one of them, better the only one`,
      ),
    ]
  return branches.value.some((pattern) => matchesGlob(branch, pattern))
    ? [ok('environment', `the environment \`${name}\` is for ${branches.value.join(', ')}`)]
    : [
        problem(
          'environment',
          `the environment \`${name}\` is for ${branches.value.join(', ') || 'no branch'}, not for \`${branch}\`: no run gets its secrets`,
          `${WHERE} → ${name} → Deployment branches: add \`${branch}\``,
        ),
      ]
}

const waits = (name: string, { reviewed, waitMinutes }: EnvironmentSeen): Finding[] => [
  ...(reviewed
    ? [
        problem(
          'environment',
          `every run waits until a reviewer of the environment \`${name}\` agrees`,
          `take the required reviewers out of it (${WHERE} → ${name})`,
        ),
      ]
    : []),
  ...(waitMinutes > 0
    ? [
        warning(
          'environment',
          `every run waits ${waitMinutes} min for the environment \`${name}\``,
          `take the wait timer out of it (${WHERE} → ${name})`,
        ),
      ]
    : []),
]

/** The environment that holds the key: whether runs get it, at once, and nobody else does. */
export const environmentFindings = (
  name: string,
  answer: Answer<EnvironmentSeen> | undefined,
  branch: string,
  isProtected: boolean | undefined,
): Finding[] => {
  if (answer === undefined || answer.kind === 'silent') return []
  if (answer.kind === 'refused')
    return [
      warning('environment', `the environment \`${name}\` is not shown to this token`, `give it \`${answer.needs ?? 'actions: read'}\``),
    ]
  if (answer.kind === 'missing')
    return [
      warning(
        'environment',
        `there is no environment \`${name}\`: the first run makes it, without secrets and open to every branch`,
        `\`gh api -X PUT 'repos/{owner}/{repo}/environments/${name}'\`, then its secrets: \`gh secret set --env ${name}\``,
      ),
    ]
  return [...waits(name, answer.value), ...reach(name, answer.value, branch, isProtected)]
}

const KINDS = [
  { kind: 'secrets', one: 'secret', set: 'gh secret set' },
  { kind: 'variables', one: 'variable', set: 'gh variable set' },
] as const

/** Whether the secrets and variables that the workflow takes exist; GITHUB_TOKEN is never told. */
export const nameFindings = ({ path, workflow }: Ticking, seen: Pick<PlatformSeen, 'secrets' | 'variables'>): Finding[] =>
  KINDS.flatMap(({ kind, one, set }) => {
    const wanted = workflow[kind]
    const told = seen[kind]
    if (wanted.length === 0 || told.kind === 'silent') return []
    const list = wanted.join(', ')
    if (told.kind !== 'told') return [ok(one, `whether ${list} exists is not told to this token; \`gh ${one} list\` shows it to you`)]
    const missing = wanted.filter((name) => !told.value.includes(name))
    const env = workflow.environment === undefined ? '' : ` --env ${workflow.environment}`
    return missing.length === 0
      ? [ok(one, `${list}: there`)]
      : missing.map((name) => problem(one, `${path} takes the ${one} ${name}, and there is none of that name`, `\`${set} ${name}${env}\``))
  })
