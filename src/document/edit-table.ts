import { isDate } from './duration.ts'
import type { EditOf } from './edit.ts'
import { endOf, type Outline, outlineOf, sectionsNamed, tablesIn } from './outline.ts'
import { stageGrid } from './rows.ts'
import { eolOf, lineEnd, lineStart, splice } from './splice.ts'
import { bareWord, type Cell, columnOf, escapeCell, fillCell, type Grid, gridOf, isNone, readCell } from './table.ts'

/** Cells compared as they are read: `—` is none, `Done` is `done`, no retries are 0. */
const normal = (column: string, value: string): string => {
  const word = bareWord(value)
  if (column === 'Retries') return isNone(word) ? '0' : word
  if (isNone(word) || (column !== 'Status' && /^YYYY/.test(word) && !isDate(word))) return ''
  return column === 'Status' ? word.toLowerCase() : word
}

/** How this column writes "none": as its other cells do, else `—`. */
const noneIn = (text: string, grid: Grid, index: number): string => {
  const cells = grid.rows.map((row) => row.cells[index]).filter((cell) => cell !== undefined)
  return cells.map((cell) => readCell(text, cell)).find((value) => value !== '' && isNone(value)) ?? '—'
}

const replaceCell = (
  text: string,
  grid: Grid,
  index: number,
  cell: Cell,
  column: string,
  edit: { from?: string; to: string },
): string | undefined => {
  const now = normal(column, readCell(text, cell))
  if (now === normal(column, edit.to)) return text
  if (edit.from !== undefined && now !== normal(column, edit.from)) return undefined
  const value = normal(column, edit.to) === '' ? noneIn(text, grid, index) : edit.to
  return splice(text, cell.start, cell.end, fillCell(text.slice(cell.start, cell.end), value))
}

/** Edits one cell of the table of stages. */
export const editCell = (text: string, edit: EditOf<'cell'>): string | undefined => {
  const grid = stageGrid(outlineOf(text))
  if (!grid) return undefined
  const name = columnOf(grid, 'Name')
  const index = columnOf(grid, edit.column)
  const rows = grid.rows.filter((row) => row.cells[name] && bareWord(readCell(text, row.cells[name])) === edit.stage)
  const cell = rows.length === 1 ? rows[0]?.cells[index] : undefined
  const next = cell && replaceCell(text, grid, index, cell, edit.column, edit)
  return next === undefined || next === text || sameShape(grid, stageGrid(outlineOf(next))) ? next : undefined
}

// In a table without outer pipes a first cell can turn its row into something else: that is not written.
const sameShape = (before: Grid, after: Grid | undefined): boolean =>
  after !== undefined &&
  after.rows.length === before.rows.length &&
  after.rows.every((row, i) => row.cells.length === before.rows[i]?.cells.length)

const tableOf = (outline: Outline, section: string): Grid | undefined => {
  const table = sectionsNamed(outline, section).flatMap(tablesIn)[0]
  return table && gridOf(outline.text, table)
}

/** Edits a cell in the last row of a section's table that matches. */
export const editRowCell = (text: string, edit: EditOf<'row-cell'>): string | undefined => {
  const grid = tableOf(outlineOf(text), edit.section)
  if (!grid) return undefined
  const matches = (cells: readonly Cell[]): boolean =>
    edit.match.every(({ column, equals }) => {
      const cell = cells[columnIn(grid, column)]
      return cell !== undefined && readCell(text, cell) === asRead(equals)
    })
  const index = columnIn(grid, edit.column)
  const cell = grid.rows.findLast((row) => matches(row.cells))?.cells[index]
  return cell && replaceCell(text, grid, index, cell, edit.column, edit)
}

// What a cell gives back after the value was written to it.
const asRead = (value: string): string => {
  const written = ` ${escapeCell(value)} `
  return readCell(written, { start: 0, end: written.length })
}

/** Columns of the failure log, in the order in which `append-row` takes its cells. */
const FAILURE_COLUMNS = ['Date', 'Stage', 'Error class', 'Error msg', 'Action taken', 'Result'] as const

// `Error msg (1 line)` is `Error msg`.
const columnIn = (grid: Grid, name: string): number => {
  const exact = columnOf(grid, name)
  return exact >= 0 ? exact : grid.header.findIndex((header) => header.toLowerCase().startsWith(name.toLowerCase()))
}

const rowText = (text: string, grid: Grid, cells: readonly string[]): string => {
  const places = FAILURE_COLUMNS.map((name) => columnIn(grid, name))
  const known = places.every((place) => place >= 0)
  const values = grid.header.map((_, i) => cells[known ? places.indexOf(i) : i] ?? '')
  const wide = (cell: Cell | undefined): number => (cell ? [...text.slice(cell.start, cell.end).trim()].length : 0)
  const padded = values.map((value, i) => {
    const escaped = escapeCell(value)
    return escaped + ' '.repeat(Math.max(0, wide(grid.headerCells[i]) - [...escaped].length))
  })
  return `| ${padded.join(' | ')} |`
}

const newTable = (eol: string, cells: readonly string[]): string => {
  const line = (values: readonly string[]): string => `| ${values.map(escapeCell).join(' | ')} |`
  return [line(FAILURE_COLUMNS), `|${FAILURE_COLUMNS.map((name) => '-'.repeat(name.length + 2)).join('|')}|`, line(cells)].join(eol)
}

/** Adds a row at the end of a section's table; table and section are made where they are missing. */
export const appendRow = (text: string, edit: EditOf<'append-row'>): string => {
  const outline = outlineOf(text)
  const eol = eolOf(text)
  const section = sectionsNamed(outline, edit.section)[0]
  if (!section)
    return `${text}${text.endsWith('\n') ? '' : eol}${eol}## ${edit.section}${eol}${eol}${newTable(eol, edit.cells)}${text.endsWith('\n') ? eol : ''}`
  const table = sectionsNamed(outline, edit.section).flatMap(tablesIn)[0]
  if (!table) return splice(text, section.headingEnd, section.headingEnd, `${eol}${eol}${newTable(eol, edit.cells)}`)
  const end = lineEnd(text, endOf(table))
  const indent = /^[ \t]*/.exec(text.slice(lineStart(text, gridOf(text, table).start)))?.[0] ?? ''
  return splice(text, end, end, `${eol}${indent}${rowText(text, gridOf(text, table), edit.cells)}`)
}
