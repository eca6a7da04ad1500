import { FILES } from './phrases/files.ts'
import { GATES } from './phrases/gates.ts'
import { JOB } from './phrases/job.ts'
import { LOG_PHRASES } from './phrases/log.ts'
import { VALUES } from './phrases/value.ts'
import type { Phrase } from './phrases/words.ts'
import { type Piece, split } from './split.ts'
import type { Clause, Predicate } from './types.ts'

/** Longer phrases are nobody's: the bound keeps every pattern's work small, whatever is written. */
const LONGEST = 300
/** A phrase that itself contains a comma or `and` (`stages 1, 2 and 3 done`) spans at most so many pieces. */
const WIDEST = 6

const TABLE: readonly Phrase[] = [...JOB, ...GATES, ...LOG_PHRASES, ...VALUES, ...FILES]

/** Cells that say "none": no condition at all. */
const NONE = /^(?:|-|–|—|n\/a|none)$/i

/** Words before a parenthesis that say nothing by themselves: `all green (no FATAL, no NaN)`. */
const HEADING = /^(?:all |logs? |everything )?(?:(?:is |are )?(?:green|clean|healthy|ok|fine))$/i

const ESCAPED = /\\([|_*<>~[\]])/g

/** One spelling for what people type in several ways; the words stay. */
const normalised = (text: string): string => {
  const plain = text
    .replace(ESCAPED, '$1')
    .replace(/\s+/g, ' ')
    .replace(/[−﹣－]/g, '-')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[∗⁎]/g, '*')
  const strong = /^\*\*([^*]+)\*\*$/.exec(plain)?.[1] ?? plain
  return strong.trim()
}

const lookUp = (words: string): readonly Predicate[] | undefined => {
  for (const [pattern, meaning] of TABLE) {
    const match = pattern.exec(words)
    const found = match ? meaning(match) : undefined
    if (found !== undefined) return Array.isArray(found) ? found : [found as Predicate]
  }
  return undefined
}

/** What the words mean, as one or several predicates; undefined when no row of the grammar knows them. */
const understand = (text: string): readonly Predicate[] | undefined => {
  if (text.length > LONGEST) return undefined
  const words = normalised(text)
  return lookUp(words) ?? (/[.!]$/.test(words) ? lookUp(words.slice(0, -1)) : undefined)
}

const clausesOf = (text: string, start: number, predicates: readonly Predicate[]): Clause[] =>
  predicates.map((predicate) => ({ text, predicate, offset: start }))

/** `words (list)`: the words and the list must both be understood; a heading needs only its list. */
const withParenthesis = (whole: string, piece: Piece, depth: number): Clause[] | undefined => {
  const text = whole.slice(piece.start, piece.end)
  const open = text.indexOf('(')
  if (open < 1 || !text.endsWith(')') || depth > 3 || text.length > LONGEST) return undefined
  const head = text.slice(0, open).trimEnd()
  const inner = clausesBetween(whole, piece.start + open + 1, piece.end - 1, depth + 1)
  if (inner.length === 0) return undefined
  if (HEADING.test(normalised(head))) return inner
  const outer = understand(head)
  return outer && [...clausesOf(head, piece.start, outer), ...inner]
}

/** The longest run of pieces from `at` that is one phrase, and how many pieces it takes. */
const longest = (whole: string, pieces: readonly Piece[], at: number, depth: number): { clauses: Clause[]; taken: number } => {
  const first = pieces[at] as Piece
  const reach = pieces.slice(at, at + WIDEST).findIndex((piece) => piece.hard)
  const widest = Math.min(WIDEST, pieces.length - at, reach < 0 ? WIDEST : reach + 1)
  for (let taken = widest; taken > 0; taken--) {
    const end = (pieces[at + taken - 1] as Piece).end
    const text = whole.slice(first.start, end)
    const predicates = understand(text)
    if (predicates) return { clauses: clausesOf(text, first.start, predicates), taken }
  }
  const text = whole.slice(first.start, first.end)
  const clauses = withParenthesis(whole, first, depth) ?? clausesOf(text, first.start, [{ kind: 'not-understood', text }])
  return { clauses, taken: 1 }
}

const clausesBetween = (whole: string, from: number, to: number, depth: number): Clause[] => {
  const pieces = split(whole, from, to)
  const clauses: Clause[] = []
  for (let at = 0; at < pieces.length; ) {
    const found = longest(whole, pieces, at, depth)
    clauses.push(...found.clauses)
    at += found.taken
  }
  return clauses
}

/**
 * Reads a condition cell: a list of phrases separated by `,`, `;`, `and` or line breaks, none of which counts within
 * backticks or parentheses. Never throws. An empty cell, `—` or `n/a` is no condition: an empty list.
 * A phrase that no row of the grammar knows comes back as `not-understood`.
 * @returns clauses in the order of the text; `text` is the very slice of the cell that begins at `offset`
 */
export const parseCondition = (text: string): Clause[] => (NONE.test(text.trim()) ? [] : clausesBetween(text, 0, text.length, 0))
