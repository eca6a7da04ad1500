import type { Instant } from '../../core/model.ts'
import type { Platform } from '../../ports/platform.ts'
import { commitFindings } from './branch.ts'
import { environmentFindings, nameFindings } from './environment.ts'
import { about, type Finding } from './finding.ts'
import { runFindings, stateFindings } from './schedule.ts'
import { standingFindings } from './standing.ts'
import type { Ticking } from './workflow.ts'

/** What GitHub is asked about. */
export interface Inquiry {
  platform: Platform
  /** `owner/name`. */
  name: string
  /** Undefined: the repository's default branch. */
  branch?: string
  ticking: readonly Ticking[]
  /** Commits are signed by GitHub. */
  signed: boolean
  /** The check-up has found out that nothing can be written. */
  refused: boolean
  now: Instant
}

const { problem } = about('GitHub')

/** `counted`: it told what the workflows cost. */
export interface Told {
  findings: Finding[]
  counted: boolean
}

/** Everything that GitHub tells of the repository, its settings and the workflows that tick. Reads only, and throws for nothing. */
export const githubFindings = async ({ platform, name, ticking, signed, refused, now, ...asked }: Inquiry): Promise<Told> => {
  const standing = await platform.standing()
  const { repository } = standing
  const branch = asked.branch ?? (repository.kind === 'told' ? repository.value.defaultBranch : '')
  const first = standingFindings(name, standing, branch)
  if (repository.kind !== 'told') return { findings: first, counted: false }
  const environments = ticking.flatMap(({ workflow }) => workflow.environment ?? [])
  const scheduled = ticking.filter(({ workflow }) => workflow.scheduled)
  const names = ticking.some(({ workflow }) => workflow.secrets.length + workflow.variables.length > 0)
  const seen = await platform.examine({ branch, workflows: scheduled.map(({ file }) => file), environments, names })
  const isProtected = seen.branch.kind === 'told' ? seen.branch.value.isProtected : undefined
  const runs = await Promise.all(scheduled.map((each) => runFindings(platform, each, now)))
  const unread =
    repository.value.hasIssues && seen.issues.kind === 'refused'
      ? [problem('issues', 'the token may not even read issues', `give it \`issues: write\``)]
      : []
  const findings = [
    ...first,
    ...unread,
    ...commitFindings(seen, { branch, signed, refused }),
    ...scheduled.flatMap((each) => stateFindings(each, seen.workflows.get(each.file))),
    ...runs.flatMap((each) => each.findings),
    ...[...new Set(environments)].flatMap((each) => environmentFindings(each, seen.environments.get(each), branch, isProtected)),
    ...ticking.flatMap((each) => nameFindings(each, seen)),
  ]
  return { findings, counted: runs.length > 0 && runs.every(({ counted }) => counted) }
}
