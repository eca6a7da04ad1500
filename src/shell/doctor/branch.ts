import { own } from '../../core/own.ts'
import { CLOSING, FITTING } from '../../core/platform/rules.ts'
import type { Answer, BranchSeen, PlatformSeen, ProtectionSeen, RuleSeen } from '../../ports/platform.ts'
import { about, type Finding } from './finding.ts'

const { ok, warning, problem } = about('GitHub')

/** What matters for a commit of ours. */
export interface Commits {
  branch: string
  /** GitHub signs what comes through its API. */
  signed: boolean
  /** The check-up has found out already that nothing can be written. */
  refused: boolean
}

const APP = 'let an App token that may bypass the rule write (`github-token`), or keep the campaigns on a branch without the rule'

const closing = ({ type, bypass }: RuleSeen, { branch, signed, refused }: Commits): Finding[] => {
  const says = type === 'required_signatures' && !signed ? 'commits must be signed' : own(CLOSING, type)
  if (says === undefined || bypass === 'may') return []
  // the check `write` has said so, with the same way out
  if (refused) return []
  const way = type === 'required_signatures' ? 'use `commit: api`: GitHub signs what comes through its API' : APP
  return bypass === 'may-not'
    ? [problem('rules', `a ruleset closes \`${branch}\` to our commits: ${says} (${type})`, way)]
    : [
        warning(
          'rules',
          `a ruleset may close \`${branch}\` to our commits: ${says} (${type}); whether this token may bypass it is not told`,
          way,
        ),
      ]
}

const fitting = ({ type, bypass }: RuleSeen, { branch }: Commits): Finding[] => {
  const says = own(FITTING, type)
  return says === undefined || bypass === 'may'
    ? []
    : [
        warning(
          'rules',
          `a ruleset of \`${branch}\` looks at each commit: ${says} (${type})`,
          'compare it with a commit of ours (`git log --author=escapement --author=github-actions`); one that does not fit is refused, and nothing is started then',
        ),
      ]
}

const BARS: { bar: keyof ProtectionSeen; says: string }[] = [
  { bar: 'reviews', says: 'changes must be made through a pull request' },
  { bar: 'statusChecks', says: 'status checks are required' },
  { bar: 'restricted', says: 'only named people and apps may push' },
  { bar: 'locked', says: 'the branch is locked' },
]

const protection = (seen: BranchSeen, commits: Commits): Finding[] => {
  const told = seen.protection
  if (!seen.isProtected || told === undefined || told.kind === 'missing') return []
  const { branch, signed, refused } = commits
  if (told.kind !== 'told')
    return [
      warning(
        'protection',
        `\`${branch}\` is protected, and only administrators are told how`,
        'ask one whether github-actions[bot] may push there (Settings → Branches); if not, let an App token that may do so write',
      ),
    ]
  const bars = BARS.filter(({ bar }) => told.value[bar]).map(({ says }) => says)
  if (told.value.signatures && !signed) bars.push('commits must be signed')
  if (bars.length === 0 || refused) return []
  return [problem('protection', `\`${branch}\` is protected: ${bars.join(', ')}`, APP)]
}

const branchFindings = (branch: Answer<BranchSeen>, commits: Commits): Finding[] => {
  if (branch.kind === 'told') return protection(branch.value, commits)
  return branch.kind === 'missing'
    ? [problem('branch', `there is no branch \`${commits.branch}\` on GitHub`, `\`git push -u origin ${commits.branch}\``)]
    : []
}

/** What stands between us and a commit to the branch. */
export const commitFindings = ({ rules, branch }: Pick<PlatformSeen, 'rules' | 'branch'>, commits: Commits): Finding[] => {
  const ruled =
    rules.kind === 'told'
      ? rules.value.flatMap((rule) => [...closing(rule, commits), ...fitting(rule, commits)])
      : [warning('rules', 'which rules hold for the branch is not told to this token', 'see Settings → Rules → Rulesets')]
  const found = [...ruled, ...branchFindings(branch, commits)]
  return found.length > 0 || commits.refused ? found : [ok('rules', `no rule keeps a commit from \`${commits.branch}\``)]
}
