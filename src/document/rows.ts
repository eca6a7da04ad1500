import { isSlug, slugOf } from '../core/keys.ts'
import { didYouMean, nearest } from './nearest.ts'
import { type Outline, type Section, sectionsNamed, tablesIn } from './outline.ts'
import type { Report } from './report.ts'
import { bareWord, type Cell, columnOf, type Grid, gridOf, headerKey, isNone, readCell, wordStart } from './table.ts'

/** The nine columns, as the seed names them. */
const COLUMNS = ['#', 'Name', 'Entry condition', 'Exit condition', 'Status', 'JobID', 'Started', 'Completed', 'Retries'] as const
export type Column = (typeof COLUMNS)[number]

/** One stage's row. */
export interface Row {
  number: string
  name: string
  slug: string
  start: number
  cells: Record<Column, Cell>
}

const isStageTable = (grid: Grid): boolean => ['Name', 'Status'].every((name) => columnOf(grid, name) >= 0)

/** The table of stages: in the section `Stages`, the one that has a name and a status. Undefined when it is not there, or not alone. */
export const stageGrid = (outline: Outline): Grid | undefined => {
  const grids = sectionsNamed(outline, 'Stages')
    .flatMap(tablesIn)
    .map((table) => gridOf(outline.text, table))
    .filter(isStageTable)
  return grids.length === 1 ? grids[0] : undefined
}

const noTable = (sections: readonly Section[], outline: Outline, report: Report): undefined => {
  const first = sections[0]
  if (!first) {
    const close = outline.sections.find((section) => nearest(section.title, ['Stages']))
    const hint = close ? `did you mean this heading to be \`## Stages\`?` : 'add a section `## Stages` with the table of stages'
    report.error('NO_STAGES', close?.start ?? outline.text.length, 'there is no section `## Stages`', hint)
    return undefined
  }
  report.error(
    'NO_STAGE_TABLE',
    first.start,
    'the section `## Stages` holds no table',
    `a header row with ${COLUMNS.join(' | ')}, then a line of dashes`,
  )
  return undefined
}

const missingColumns = (grid: Grid, report: Report): boolean => {
  let missing = false
  for (const name of COLUMNS) {
    const count = grid.header.filter((header) => headerKey(header) === headerKey(name)).length
    if (count === 1) continue
    missing = true
    if (count > 1) {
      const second = grid.headerCells[grid.header.findLastIndex((header) => headerKey(header) === headerKey(name))]
      report.error('DUPLICATE_COLUMN', second?.start ?? grid.start, `two columns are called \`${name}\``, 'keep one')
    } else {
      const close = nearest(name, grid.header)
      report.error(
        'MISSING_COLUMN',
        grid.start,
        `the table has no column \`${name}\``,
        close ? `did you mean \`${close}\` to be \`${name}\`?` : 'add it; order and further columns are yours',
      )
    }
  }
  return missing
}

/** Finds the table of stages and reports what is wrong with it as a whole. */
export const findStageTable = (outline: Outline, report: Report): Grid | undefined => {
  const sections = sectionsNamed(outline, 'Stages')
  const tables = sections.flatMap(tablesIn)
  const grids = tables.map((table) => gridOf(outline.text, table))
  if (grids.length === 0) return noTable(sections, outline, report)
  const candidates = grids.filter(isStageTable)
  if (candidates.length > 1) {
    report.error(
      'MULTIPLE_STAGE_TABLES',
      candidates[1]?.start ?? 0,
      'this is a second table of stages',
      'keep one; move the other to a section of its own',
    )
    return undefined
  }
  const grid = candidates[0] ?? grids[0]
  if (!grid || missingColumns(grid, report)) return undefined
  if (grid.rows.length === 0) report.error('NO_STAGES', grid.start, 'the table of stages has no row', 'add a row for each stage')
  return grid
}

const NUMBER = /^\d{1,6}(\.\d{1,6})*(-[\w.-]+)?$/

const isEllipsis = (text: string, cells: readonly Cell[]): boolean => {
  const words = cells.map((cell) => readCell(text, cell)).filter((word) => word !== '')
  return words.length === 1 && /^(\.{3}|…)$/.test(words[0] ?? '')
}

const readRow = (text: string, grid: Grid, row: Grid['rows'][number], report: Report): Row | undefined => {
  if (isEllipsis(text, row.cells)) {
    report.warning('PLACEHOLDER', row.start, 'this row says only `...` and is passed over', 'replace it by stages, or delete it')
    return undefined
  }
  if (row.cells.length !== grid.header.length) {
    report.error(
      'CELL_COUNT',
      row.start,
      `this row has ${row.cells.length} cells, the header has ${grid.header.length}`,
      'a pipe within a cell is written `\\|`, also within backticks; an empty cell is `—`',
    )
    return undefined
  }
  const cells = Object.fromEntries(COLUMNS.map((name) => [name, row.cells[columnOf(grid, name)]])) as Record<Column, Cell>
  const number = bareWord(readCell(text, cells['#']))
  const name = bareWord(readCell(text, cells.Name))
  const slug = slugOf(name)
  if (!NUMBER.test(number))
    report.error('BAD_NUMBER', wordStart(text, cells['#']), `\`${number}\` is not the number of a stage`, 'write `0`, `1`, `0.5` …')
  if (isNone(name) || !isSlug(slug))
    report.error(
      'NAME_NOT_SLUG',
      wordStart(text, cells.Name),
      isNone(name) ? 'this stage has no name' : `nothing of \`${name}\` can stand in a job's name`,
      'letters, digits, `.`, `_`, `-`',
    )
  return { number, name, slug, start: row.start, cells }
}

const refuseDoubles = (text: string, rows: readonly Row[], report: Report): void => {
  for (const [i, row] of rows.entries()) {
    const before = rows.slice(0, i)
    const twin = before.find((other) => other.slug.toLowerCase() === row.slug.toLowerCase())
    if (twin)
      report.error(
        'DUPLICATE_STAGE',
        wordStart(text, row.cells.Name),
        twin.name === row.name
          ? `two stages are called \`${row.name}\``
          : `\`${row.name}\` and \`${twin.name}\` would both be \`${row.slug}\` in a job's name`,
        'give one of them another name',
      )
    if (before.some((other) => other.number === row.number))
      report.error('DUPLICATE_STAGE', wordStart(text, row.cells['#']), `two stages have the number ${row.number}`, 'number them anew')
  }
}

/** Reads the rows of the table of stages. */
export const readRows = (text: string, grid: Grid, report: Report): Row[] => {
  const rows = grid.rows.map((row) => readRow(text, grid, row, report)).filter((row) => row !== undefined)
  refuseDoubles(text, rows, report)
  return rows
}

/** Whether a word names the stage: its name, its slug, its number, or `0-dry-run`. */
export const namesStage = (word: string, row: Pick<Row, 'number' | 'name' | 'slug'>): boolean =>
  [row.name, row.slug, row.number, `${row.number}-${row.name}`, `${row.number}-${row.slug}`].includes(word.trim())

/** The stage that a word names; a name goes before a number. */
export const stageNamed = <R extends Pick<Row, 'number' | 'name' | 'slug'>>(word: string, rows: readonly R[]): R | undefined =>
  rows.find((row) => row.name === word.trim()) ?? rows.find((row) => namesStage(word, row))

/** Hint for a word that names no stage. */
export const stageHint = (word: string, rows: readonly Row[]): string =>
  didYouMean(
    word,
    rows.map((row) => row.name),
  )
