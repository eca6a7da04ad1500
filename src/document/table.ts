import type { Table, TableRow } from 'mdast'
import { withoutEnd } from '../core/text.ts'
import { endOf, startOf } from './outline.ts'
import { onOneLine } from './splice.ts'

/** One cell: the range between its pipes, padding included. */
export interface Cell {
  start: number
  end: number
}

/** A table as ranges of its text. */
export interface Grid {
  start: number
  /** Header texts as written. */
  header: string[]
  headerCells: Cell[]
  rows: { start: number; end: number; cells: Cell[] }[]
}

const isEscaped = (text: string, at: number): boolean => {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes += 1
  return slashes % 2 === 1
}

// blanks may follow the row's last pipe, and then they are part of the last cell's range, too
const beforePipe = (text: string, start: number, end: number): number => {
  const last = text.slice(start, end).trimEnd().length + start
  return last > start && text[last - 1] === '|' && !isEscaped(text, last - 1) ? last - 1 : end
}

// A cell's range includes its leading pipe, the last one's the trailing pipe too.
const cellsOf = (text: string, row: TableRow): Cell[] =>
  row.children.map((node, i) => {
    let start = startOf(node)
    let end = endOf(node)
    if (text[start] === '|') start += 1
    if (i === row.children.length - 1) end = beforePipe(text, start, end)
    return { start, end: Math.max(start, end) }
  })

/** Text of a cell: trimmed, `\|` read as `|` (a pipe within backticks splits a cell too, unless it is escaped). */
export const readCell = (text: string, cell: Cell): string =>
  text
    .slice(cell.start, cell.end)
    .replace(/\\([\\|])/g, (pair, char) => (char === '|' ? '|' : pair))
    .trim()

/** Where the words of a cell begin; an empty cell's own start. */
export const wordStart = (text: string, { start, end }: Cell): number => {
  const raw = text.slice(start, end)
  return raw.trim() === '' ? start : start + raw.length - raw.trimStart().length
}

/** Offset in the whole text of the n-th character (UTF-16 unit) of a cell as `readCell` gives it. */
export const offsetInCell = (text: string, cell: Cell, index: number): number => {
  const raw = text.slice(cell.start, cell.end)
  let at = raw.length - raw.trimStart().length
  for (let read = 0; read < index && at < raw.length; read++) {
    if (raw[at] === '\\' && raw[at + 1] === '|') at += 2
    else if (raw[at] === '\\' && raw[at + 1] === '\\') {
      // two characters in the cell, two in the text: a step for each, but never a look at the second as an escape
      at += read + 1 < index ? 2 : 1
      read += 1
    } else at += 1
  }
  return cell.start + at
}

export const gridOf = (text: string, table: Table): Grid => {
  const [head, ...rows] = table.children
  const headerCells = head ? cellsOf(text, head) : []
  return {
    start: startOf(table),
    header: headerCells.map((cell) => readCell(text, cell)),
    headerCells,
    rows: rows.map((row) => ({ start: startOf(row), end: endOf(row), cells: cellsOf(text, row) })),
  }
}

/** Header texts compared without case, spaces and emphasis: `Job ID` is `JobID`. */
export const headerKey = (header: string): string => header.toLowerCase().replace(/[\s*_`]/g, '')

export const columnOf = (grid: Grid, name: string): number => grid.header.findIndex((header) => headerKey(header) === headerKey(name))

const NONE = new Set(['', '—', '–', '-', 'n/a'])

/** `—`, `-`, empty and `n/a` all say "none". */
export const isNone = (value: string): boolean => NONE.has(value.trim().toLowerCase())

/** A cell's word without the backticks or emphasis that people put around it. */
export const bareWord = (value: string): string => withoutEnd(value.replace(/^[`*_]+/, ''), '`*_').trim()

/** What may stand in a cell: one line, pipes escaped. */
export const escapeCell = (value: string): string =>
  // a run of backslashes is taken whole, pipe or none: else each of its backslashes would be a new beginning
  onOneLine(value).replace(/\\+\|?|\|/g, (run) => (run.endsWith('|') ? `${run.slice(0, -1)}${run.length % 2 === 1 ? '\\' : '\\\\'}|` : run))

const width = (text: string): number => [...text].length

/**
 * The text that stands between the pipes afterwards: as wide as before when it fits, else only this cell grows.
 * A cell that was aligned to the right stays so.
 */
export const fillCell = (old: string, value: string): string => {
  const escaped = escapeCell(value)
  const wide = width(escaped)
  if (old.trim() === '') return escaped === '' ? old : ` ${escaped} ${' '.repeat(Math.max(0, width(old) - wide - 2))}`
  const lead = old.slice(0, old.length - old.trimStart().length)
  const trail = old.slice(old.trimEnd().length)
  const right = lead.length > trail.length
  const room = width(old.trim()) + Math.max(0, (right ? lead : trail).length - 1)
  // a backslash must not come to stand right before the pipe
  const end = trail.slice(0, 1) || (escaped.endsWith('\\') ? ' ' : '')
  if (wide > room || trail === '') return `${lead.slice(0, 1)}${escaped}${end}`
  const padding = ' '.repeat(room - wide)
  return right ? ` ${padding}${escaped}${trail}` : `${lead}${escaped}${padding} `
}
