import type { Verdict } from '../condition/types.ts'
import type { Waiting } from '../effect.ts'

/** Backticks, unless the words have some of their own. */
export const quoted = (words: string): string => (words.includes('`') ? `"${words}"` : `\`${words}\``)

/** The verdicts that stand in the way, as one sentence for people. */
export const sentence = (verdicts: readonly Verdict[]): string =>
  verdicts
    .filter((verdict) => verdict.result !== 'holds')
    .map((verdict) => `${quoted(verdict.text)}: ${verdict.saw}${verdict.hint ? ` (${verdict.hint})` : ''}`)
    .join('; ')

/** Who can settle a doubt: a person, unless the evidence could only not be reached now. */
export const doubt = (verdicts: readonly Verdict[]): Pick<Waiting, 'on' | 'predicate'> => {
  const open = verdicts.find((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved)
  return open ? { on: 'person', predicate: open.text } : { on: 'backend' }
}
