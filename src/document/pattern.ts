import { RE2JS } from 're2js'

/** What is wrong with a pattern that a campaign wrote, as the end of "`pattern` must be …"; undefined when it is good. */
export const patternFault = (pattern: string): string | undefined => {
  if (pattern.length > 1000) return 'a pattern of at most 1000 characters'
  try {
    const groups = RE2JS.compile(pattern).groupCount()
    return groups >= 1 ? undefined : 'a pattern with a group `(…)` around the value'
  } catch (error) {
    return `a pattern in RE2's syntax (${error instanceof Error ? error.message.slice(0, 120) : 'not readable'})`
  }
}
