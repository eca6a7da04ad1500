import { parse } from 'yaml'

export type ScalarValue = string | number | boolean | null
export type Quote = 'plain' | 'single' | 'double'

// Letters that mean nothing to YAML, in block and in flow; a colon only before a letter or digit (timestamps, `1:2`).
const SAFE = /^[A-Za-z0-9~./](?:[A-Za-z0-9 ._/@+=()*~^-]|%(?=.)|:(?=[A-Za-z0-9]))*$/

// Other programs still read YAML 1.1, where `01:00:00` is 3600 and `no` is false.
const OLD_YAML = /^(?:[\d_]+(?::[\d_.]+)+|y|n|yes|no|on|off)$/i

const isPlain = (text: string): boolean => {
  if (!SAFE.test(text) || OLD_YAML.test(text) || text.endsWith(' ') || text.length > 200) return false
  try {
    return parse(text) === text && parse(`[${text}]`)[0] === text
  } catch {
    return false
  }
}

// JSON's string is YAML's, but for characters that YAML does not let stand.
const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

const singleQuoted = (text: string): string | undefined =>
  /^[\x20-\x7e\u00a1-\u1fff\u2030-\ud7ff]*$/.test(text) ? `'${text.replaceAll("'", "''")}'` : undefined

/** A scalar as YAML text, in the quotes wished for where they can hold it; numbers and booleans never in quotes. */
export const scalarText = (value: ScalarValue, quote: Quote = 'plain'): string => {
  if (typeof value !== 'string') return String(value)
  if (quote === 'single') return singleQuoted(value) ?? doubleQuoted(value)
  return quote === 'plain' && isPlain(value) ? value : doubleQuoted(value)
}

/** Any plain value on one line: `{time: "04:00:00", partition: gh200}`. It can stand in block and in flow. */
export const flowText = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`
  if (value !== null && typeof value === 'object')
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .map(([key, inner]) => `${scalarText(key)}: ${flowText(inner)}`)
      .join(', ')}}`
  return scalarText((value ?? null) as ScalarValue)
}
