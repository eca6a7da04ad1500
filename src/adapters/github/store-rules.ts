import { own } from '../../core/own.ts'
import { CLOSING } from '../../core/platform/rules.ts'
import { PortError } from '../../ports/error.ts'
import type { Target } from './store-write.ts'

interface Rule {
  type: string
  ruleset_id?: number | undefined
}

/** What the API tells; undefined when it does not tell this token. */
const told = async <T>(asked: Promise<{ data: unknown }>): Promise<T | undefined> =>
  asked.then(
    ({ data }) => data as T,
    () => undefined,
  )

const mayBypass = async (at: Target, ruleset: number | undefined): Promise<boolean> => {
  if (ruleset === undefined) return true
  const asked = at.api.request('GET /repos/{owner}/{repo}/rulesets/{ruleset_id}', { owner: at.owner, repo: at.name, ruleset_id: ruleset })
  const bypass = (await told<{ current_user_can_bypass?: string }>(asked))?.current_user_can_bypass
  // what is not known is found out by the commit itself
  return bypass !== 'never' && bypass !== 'pull_requests_only'
}

/** Throws PortError REFUSED when a ruleset is known to forbid our commits: a push's dry run does not tell. One call, and one for each closing ruleset. */
export const askRules = async (at: Target): Promise<void> => {
  const asked = at.api.request('GET /repos/{owner}/{repo}/rules/branches/{branch}', { owner: at.owner, repo: at.name, branch: at.branch })
  const rules = (await told<Rule[]>(asked)) ?? []
  for (const rule of rules) {
    const says = own(CLOSING, rule.type)
    if (says === undefined || (await mayBypass(at, rule.ruleset_id))) continue
    throw new PortError('REFUSED', `a ruleset of ${at.owner}/${at.name} closes \`${at.branch}\` (${rule.type}): ${says}`, {
      hint: 'let an App token that may bypass the ruleset write (`github-token`), or keep the campaigns on a branch without the rule',
    })
  }
}
