/**
 * Finds a pattern in text: the groups of the LAST match, `[0]` the whole; undefined when there is none.
 * Handed in from above, because patterns are written by users and must run on a linear-time engine.
 */
export type Search = (pattern: string, text: string) => (string | undefined)[] | undefined

/**
 * The text without those of `characters` that end it. Not a pattern: `/x+$/` begins anew at each x of a long run, and takes seconds over one
 * of 100,000.
 */
export const withoutEnd = (text: string, characters: string): string => {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
