import { RE2JS } from 're2js'
import type { Search } from '../core/text.ts'

/** Longer patterns are refused: nobody reads them, and compiling costs memory in their length. */
const LONGEST_PATTERN = 1000
/** Only the end of a longer text is searched, in characters. */
const LONGEST_TEXT = 1024 * 1024
/** Compiled patterns that are kept. */
const KEPT = 256

/** A pattern that the linear-time engine cannot run; the message says why, for people. */
export class PatternError extends Error {
  readonly pattern: string
  constructor(pattern: string, why: string, options?: { cause: unknown }) {
    super(`\`${pattern.slice(0, 80)}\`: ${why}`, options)
    this.name = 'PatternError'
    this.pattern = pattern
  }
}

const compiled = new Map<string, RE2JS>()

const compile = (pattern: string): RE2JS => {
  const known = compiled.get(pattern)
  if (known) return known
  if (pattern.length > LONGEST_PATTERN) throw new PatternError(pattern, `longer than ${LONGEST_PATTERN} characters`)
  try {
    // `^` and `$` speak of lines, because logs are lists of lines
    const made = RE2JS.compile(pattern, RE2JS.MULTILINE)
    if (compiled.size >= KEPT) compiled.clear()
    compiled.set(pattern, made)
    return made
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new PatternError(pattern, why, { cause })
  }
}

/** What is wrong with a pattern; undefined when it can be used. */
export const patternProblem = (pattern: string): string | undefined => {
  try {
    compile(pattern)
    return undefined
  } catch (error) {
    if (error instanceof PatternError) return error.message
    throw error
  }
}

/**
 * The last match, on an engine whose time is linear in the text whatever the pattern (`(a+)+$` hangs nobody).
 * `^` and `$` match at lines; `.` does not cross them. Throws PatternError for a pattern that cannot be compiled.
 */
export const search: Search = (pattern, text) => {
  const matcher = compile(pattern).matcher(text.length > LONGEST_TEXT ? text.slice(-LONGEST_TEXT) : text)
  let last: (string | undefined)[] | undefined
  while (matcher.find()) {
    last = Array.from({ length: matcher.groupCount() + 1 }, (_, i) => matcher.group(i) ?? undefined)
  }
  return last
}
