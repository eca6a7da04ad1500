import type { ForgeDeed, ForgeOutcome } from '../core/people/types.ts'
import type { Problem } from '../core/problem.ts'
import { oneLine } from './inert.ts'

const CONFIG = '.github/escapement.yml'

/** Trouble with the forge is said, and changes nothing. */
export const forgeProblem = (code: string, message: string, hint: string): Problem => ({
  code,
  severity: 'warning',
  file: CONFIG,
  line: 1,
  column: 1,
  message,
  hint,
})

const FAILED: Record<ForgeDeed['kind'], string> = {
  create: 'an issue could not be opened',
  edit: 'an issue could not be edited',
  comment: 'a comment could not be written',
  react: 'a comment could not be acknowledged',
  close: 'an issue could not be closed',
  reopen: 'an issue could not be opened again',
  pin: 'the dashboard could not be pinned',
}

const HINT = {
  refused: 'give the token `issues: write`',
  unknown: 'the next run looks what came of it',
  'put-off': 'the next run goes on',
} as const

/** What could not be written, each reason once. */
export const writeProblems = (deeds: readonly ForgeDeed[], outcomes: readonly ForgeOutcome[]): Problem[] => {
  const reasons = new Map<string, Problem>()
  outcomes.forEach((outcome, i) => {
    if (outcome.kind === 'done') return
    const what = FAILED[deeds[i]?.kind ?? 'edit']
    reasons.set(`${what} ${outcome.why}`, forgeProblem('NOT_WRITTEN', `${what}: ${oneLine(outcome.why)}`, HINT[outcome.kind]))
  })
  return [...reasons.values()]
}
