import type { RepositorySeen, StandingSeen } from '../../ports/platform.ts'
import { about, type Finding } from './finding.ts'

const { ok, warning, problem } = about('GitHub')

const WRITING = ['repo', 'public_repo']

/** Only classic tokens tell their scopes; what another one may is found out by what it is refused. */
const token = ({ scopes }: StandingSeen, { isPublic, mayWrite }: RepositorySeen): Finding[] => {
  if (scopes === undefined) return [ok('token', 'the token sees the repository')]
  const named = scopes.length === 0 ? 'no scope at all' : `the scopes ${scopes.join(', ')}`
  if (!scopes.some((scope) => scope === 'repo' || (isPublic && WRITING.includes(scope))))
    return [
      problem(
        'token',
        `the token has ${named}: it may write nothing here`,
        'give it the scope `repo`, or take a fine-grained one with contents and issues: write, actions: read',
      ),
    ]
  if (mayWrite === false)
    return [problem('token', 'the account of the token may not write to this repository', 'ask for write access, or take another token')]
  return [ok('token', `a classic token with ${named}`)]
}

const settings = ({ archived, hasIssues, defaultBranch }: RepositorySeen, branch: string): Finding[] => [
  ...(archived ? [problem('archived', 'the repository is archived: nothing can be written to it', '`gh repo unarchive`')] : []),
  hasIssues
    ? ok('issues', 'issues are enabled: people can be asked')
    : problem('issues', 'issues are disabled: an escalation stands in the file, and nobody is asked', '`gh repo edit --enable-issues`'),
  ...(branch === defaultBranch
    ? []
    : [
        warning(
          'default-branch',
          `this check-up is of \`${branch}\`, but GitHub starts schedules on \`${defaultBranch}\` only`,
          `merge the campaigns and the workflow into \`${defaultBranch}\``,
        ),
      ]),
]

/** Whether the token sees the repository at all, and how that stands. */
export const standingFindings = (name: string, seen: StandingSeen, branch: string): Finding[] => {
  const { repository } = seen
  switch (repository.kind) {
    case 'told':
      return [...token(seen, repository.value), ...settings(repository.value, branch)]
    case 'missing':
      return [
        problem(
          'token',
          `there is no ${name}, or the token does not see it`,
          'check `github-token`: a fine-grained token must name this repository, a classic one needs the scope `repo` for a private one',
        ),
      ]
    case 'refused':
      return [problem('token', `the token is refused: ${repository.why}`, 'make a new token; in a workflow leave `github-token` out')]
    case 'silent':
      return [warning('reach', `GitHub does not answer: ${repository.why}`, 'try again; https://www.githubstatus.com tells of outages')]
  }
}
