import { PortError } from '../../ports/error.ts'

/** What a failed write means: `stale` and `silent` need a look at the branch, for the write may have been done. */
export type Failure = { kind: 'stale' } | { kind: 'refused'; error: PortError } | { kind: 'silent'; error: PortError }

interface Raised {
  status?: number
  message?: string
  errors?: readonly { type?: string; message?: string }[]
}

const ROOM = 2000
const RULE = 'let an App token that may bypass the rule write (`github-token`), or keep the campaigns on a branch without the rule'
const RIGHT = 'give the token `contents: write`'
const WORKFLOW = 'GITHUB_TOKEN can never change files in .github/workflows; keep campaigns elsewhere'
const WAIT = 'GitHub limits how much a token may ask; the next run goes on'

const cleaned = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(': ')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
    .slice(0, ROOM)

const RULES = /rule violations|GH013|GH006|protected branch|Changes must be made through a pull request|required status check/i
const STALE = /expected branch to point to|not a fast forward|reference cannot be updated|is at [0-9a-f]{40} but expected/i

/** The way out for a refusal, from GitHub's words. */
export const hintFor = (words: string): string => {
  if (RULES.test(words)) return RULE
  return /without `?workflows`? permission/i.test(words) ? WORKFLOW : RIGHT
}

const ofGraphql = (types: readonly string[], words: string): Failure => {
  if (types.includes('STALE_DATA') || STALE.test(words)) return { kind: 'stale' }
  if (types.includes('RATE_LIMITED')) return { kind: 'refused', error: new PortError('LIMIT', words, { hint: WAIT }) }
  // without a type it is GitHub's own trouble, and says nothing about what was done
  if (types.length === 0 && !RULES.test(words)) return { kind: 'silent', error: new PortError('UNREACHABLE', `GitHub: ${words}`) }
  return { kind: 'refused', error: new PortError('REFUSED', `GitHub refused the commit: ${words}`, { hint: hintFor(words) }) }
}

/** Reads what octokit threw for a write. */
export const failureOf = (raised: unknown): Failure => {
  const { status = 0, message = '', errors } = raised as Raised
  // a GraphQL answer carries no status of its own
  if (errors && status < 400) {
    const types = errors.flatMap((error) => error.type ?? [])
    return ofGraphql(types, cleaned(errors.map((error) => error.message ?? '').join('; ')))
  }
  const words = cleaned(message)
  if (STALE.test(words) || status === 409) return { kind: 'stale' }
  if (status === 429 || (status === 403 && /rate limit/i.test(words))) {
    return { kind: 'refused', error: new PortError('LIMIT', words, { cause: raised, hint: WAIT }) }
  }
  if (status >= 400 && status < 500) {
    const error = new PortError('REFUSED', `GitHub refused the commit (${status}): ${words}`, { cause: raised, hint: hintFor(words) })
    return { kind: 'refused', error }
  }
  return { kind: 'silent', error: new PortError('UNREACHABLE', `GitHub did not answer the commit: ${words}`, { cause: raised }) }
}
