import { type Findings, type Need, needId } from '../evidence.ts'
import type { Search } from '../text.ts'
import type { Answer, Look } from './checks/check.ts'
import { checkOf } from './checks/table.ts'
import type { ConditionContext } from './context.ts'
import { acceptedBy, resolve } from './resolve.ts'
import type { Clause, Verdict } from './types.ts'

const SHAPE = {
  files: 'files',
  words: 'words',
  tail: 'text',
  head: 'text',
  hash: 'hash',
  run: 'ran',
  deployment: 'deployment',
  document: 'document',
} as const satisfies Record<Need['kind'], string>

// a finding of another shape is a bug elsewhere; here it is as good as no look at all
const lookIn =
  (findings: Findings): Look =>
  <N extends Need['kind']>(need: Extract<Need, { kind: N }>): Answer<N> => {
    const finding = findings.get(needId(need)) ?? { kind: 'unobserved', why: 'nobody has looked yet' }
    const fits = finding.kind === 'unobserved' || finding.kind === SHAPE[need.kind]
    return (fits ? finding : { kind: 'unobserved', why: `the look gave ${finding.kind}` }) as Answer<N>
  }

/**
 * Judges one clause on what was seen. Pure; never throws for a pattern that `search` refuses.
 * @returns `holds`, `fails`, or `cannot-tell`: with `unobserved` when only a look is missing, else a person must say
 */
export const evaluate = (clause: Clause, context: ConditionContext, findings: Findings, search: Search): Verdict => {
  const accepted = acceptedBy(clause, context)
  if (accepted) return { text: clause.text, result: 'holds', saw: `accepted by ${accepted.by} at ${accepted.at}` }
  const predicate = resolve(clause.predicate, context)
  return { text: clause.text, ...checkOf(predicate).judge(predicate, context, lookIn(findings), search) }
}
