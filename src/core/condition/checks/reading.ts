import type { Search } from '../../text.ts'

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eEdD][-+]?\d+)?$/
const NOT_FINITE = /^[-+]?(?:nan|inf|infinity|\*+)$/i

/** `1.0D+00` is Fortran's 1; `nan` and overflown fields come back as NaN; anything else is no number. */
export const numberIn = (text: string | undefined): number | undefined => {
  const word = text?.trim()
  if (word === undefined || word === '') return undefined
  if (NOT_FINITE.test(word)) return Number.NaN
  return NUMBER.test(word) ? Number(word.replace(/[dD]/, 'e')) : undefined
}

const cells = (line: string): string[] => line.trim().split(/\s+/)
const isNumber = (cell: string): boolean => numberIn(cell) !== undefined

// a header names the column and holds no number; a row has as many cells, all numbers but perhaps its label
const column = (text: string, name: string): number | undefined => {
  let at = -1
  let width = 0
  let last: number | undefined
  for (const line of text.split('\n')) {
    const row = cells(line)
    if (row.length > 1 && row.includes(name) && !row.some(isNumber)) {
      at = row.indexOf(name)
      width = row.length
    } else if (at >= 0 && row.length === width && row.slice(1).every(isNumber)) {
      last = numberIn(row[at]) ?? last
    }
  }
  return last
}

// GROMACS: names with blanks over numbers, every field 15 characters wide
const fixed = (text: string, name: string): number | undefined => {
  const width = 15
  const lines = text.split('\n')
  for (let i = lines.length - 2; i >= 0; i--) {
    const end = (lines[i] ?? '').indexOf(name) + name.length
    if (end < name.length || end % width !== 0) continue
    const found = numberIn(lines[i + 1]?.slice(end - width, end))
    if (found !== undefined) return found
  }
  return undefined
}

/** The number that a pattern's first group (else the whole match) shows last in the text. Throws what `search` throws for a bad pattern. */
export const readPattern = (pattern: string, text: string, search: Search): number | undefined => {
  const groups = search(pattern, text)
  return numberIn(groups?.slice(1).find((group) => group !== undefined) ?? groups?.[0])
}

const term = (notation: string, text: string, search: Search): number | undefined => {
  if (notation.startsWith('column:')) return column(text, notation.slice(7))
  if (notation.startsWith('fixed15:')) return fixed(text, notation.slice(8))
  return readPattern(notation, text, search)
}

const product = (factors: readonly string[], text: string, search: Search): number | undefined => {
  let result = 1
  for (const factor of factors) {
    const inverse = factor.startsWith('/')
    const notation = inverse ? factor.slice(1) : factor
    const value = NUMBER.test(notation) ? Number(notation) : term(notation, text, search)
    if (value === undefined) return undefined
    result = inverse ? result / value : result * value
  }
  return result
}

const one = (notation: string, text: string, search: Search): number | undefined => {
  const parts = notation.split(' :: ')
  const [op = '', guard = '', ...rest] = parts
  if (op === 'if') return search(guard, text) ? one(rest.join(' :: '), text, search) : undefined
  return op === 'product' ? product(parts.slice(1), text, search) : term(notation, text, search)
}

/**
 * Reads the last value of a quantity from a log.
 * @param notation as the catalog of engines writes it (a campaign's own pattern is `readPattern`'s): a pattern with one group, `column:NAME` (table with a header line),
 * `fixed15:NAME` (GROMACS), `product :: a :: b :: /c`, `if :: pattern :: reading`, and alternatives joined by ` || `
 * @returns NaN when the log says `nan`; undefined when it does not say
 */
export const readValue = (notation: string, text: string, search: Search): number | undefined => {
  for (const alternative of notation.split(' || ')) {
    const found = one(alternative, text, search)
    if (found !== undefined) return found
  }
  return undefined
}
