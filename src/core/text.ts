/**
 * Finds a pattern in text: the groups of the LAST match, `[0]` the whole; undefined when there is none.
 * Handed in from above, because patterns are written by users and must run on a linear-time engine.
 */
export type Search = (pattern: string, text: string) => (string | undefined)[] | undefined
