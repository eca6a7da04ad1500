import { lineOf } from './line.ts'

const LETTER = /[\p{L}\p{N}_]/u
/** Whether the word stands in the text with no letter or digit beside it; case does not count. */
const hasWord = (text: string, word: string): boolean => {
  const [hay, needle] = [text.toLowerCase(), word.toLowerCase()]
  if (needle === '') return false
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const [before, after] = [hay.slice(0, at).at(-1) ?? ' ', hay[at + needle.length] ?? ' ']
    if (!LETTER.test(before) && !LETTER.test(after)) return true
  }
  return false
}

const fitsPredicate = (wanted: string, failed: { kind: string; text: string }): boolean => {
  if (wanted === failed.kind) return true
  const colon = wanted.indexOf(':')
  if (colon < 0) return hasWord(failed.text, wanted)
  return wanted.slice(0, colon) === failed.kind && hasWord(failed.text, wanted.slice(colon + 1))
}

/** Why one of the failed predicates is meant; undefined when none is. */
export const matchPredicates = (wanted: readonly string[], verdicts: readonly { kind: string; text: string }[]): string[] | undefined => {
  const failed = verdicts.find((verdict) => wanted.some((one) => fitsPredicate(one, verdict)))
  return failed && [`\`${lineOf(failed.text)}\` does not hold`]
}
