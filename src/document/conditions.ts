import { parseCondition } from '../core/condition/parse.ts'
import type { Clause } from '../core/condition/types.ts'
import type { Binding } from '../core/model.ts'
import type { Report } from './report.ts'
import { type Row, stageHint, stageNamed } from './rows.ts'
import { offsetInCell, readCell, wordStart } from './table.ts'

const UNDERSTOOD =
  'understood are: `always`; `stage 1 done`; `exit=0`; `cmd` exits 0; a file name; `20 files in snapshots/*.pdb`; `restart`; `manifest OK`; `no NaN`; ' +
  '`density within 5% of target`; `VERIFICATION.md green`; `restart files synced locally`'

/** Offset in the whole text of a clause of a condition cell. */
export const clauseOffset = (text: string, row: Row, side: 'entry' | 'exit', offset: number): number =>
  offsetInCell(text, row.cells[side === 'entry' ? 'Entry condition' : 'Exit condition'], offset)

const checkOrder = (clause: Clause, row: Row, rows: readonly Row[], at: number, report: Report): void => {
  if (clause.predicate.kind !== 'stage-done') return
  const word = clause.predicate.stage
  const wanted = stageNamed(word, rows) ?? rows.find((other) => other.name.toLowerCase() === word.toLowerCase())
  if (!wanted) report.error('UNKNOWN_STAGE', at, `there is no stage \`${word}\``, stageHint(word, rows))
  else if (rows.indexOf(wanted) >= rows.indexOf(row))
    report.error(
      'NEVER_READY',
      at,
      `\`${row.name}\` waits for \`${wanted.name}\`, which does not come before it`,
      'stages run in the order of the table',
    )
}

const checkBinding = (clause: Clause, expect: Record<string, Binding>, key: string, at: number, report: Report): void => {
  if (clause.predicate.kind !== 'value') return
  const { name, target, min, max } = clause.predicate
  if (target !== undefined || min !== undefined || max !== undefined || Object.hasOwn(expect, name)) return
  const binding = `stages: {${key}: {expect: {${name}: {file: npt.log, pattern: "…([0-9.]+)", target: 1.02, within: 5%}}}}`
  report.warning('VALUE_NOT_BOUND', at, `\`${clause.text}\` has no target, so a person will be asked to confirm it`, `bind it: ${binding}`)
}

/** Reads one condition cell; what is not understood is named at its own place and never passes. */
export const readCondition = (
  text: string,
  row: Row,
  side: 'entry' | 'exit',
  rows: readonly Row[],
  expect: Record<string, Binding>,
  report: Report,
): Clause[] => {
  const cell = row.cells[side === 'entry' ? 'Entry condition' : 'Exit condition']
  const clauses = parseCondition(readCell(text, cell))
  if (side === 'exit' && clauses.length === 0)
    report.error(
      'NO_EXIT_CONDITION',
      wordStart(text, cell),
      `\`${row.name}\` has no exit condition, so nothing would tell whether it passed`,
      'write at least `exit=0`',
    )
  for (const clause of clauses) {
    const at = clauseOffset(text, row, side, clause.offset)
    if (clause.predicate.kind === 'not-understood')
      report.warning(
        'CONDITION_NOT_UNDERSTOOD',
        at,
        `\`${clause.text}\` is not understood; a person will be asked to confirm it`,
        UNDERSTOOD,
      )
    checkOrder(clause, row, rows, at, report)
    checkBinding(clause, expect, row.name, at, report)
  }
  return clauses
}
