import type { FieldEdit } from './edit.ts'
import { appendItem, checkItem } from './edit-list.ts'
import { appendRow, editCell, editRowCell } from './edit-table.ts'
import { currentStageEdit, editYaml } from './edit-yaml.ts'

export type { FieldEdit }

/** The text after one edit; undefined when a person has edited the same field, or it is not there any more. */
const applyOne = (text: string, edit: FieldEdit): string | undefined => {
  switch (edit.kind) {
    case 'cell':
      return editCell(text, edit)
    case 'row-cell':
      return editRowCell(text, edit)
    case 'append-row':
      return appendRow(text, edit)
    case 'append-item':
      return appendItem(text, edit)
    case 'check-item':
      return checkItem(text, edit)
    case 'current-stage':
      return currentStageEdit(text, edit)
    case 'scalar':
    case 'value':
    case 'remove':
      return editYaml(text, edit)
  }
}

/**
 * Makes the edits in a text, one after the other; every byte that is not meant stays.
 * @returns the new text, and the edits that were not made because a person's edit of the same field goes before ours
 */
export const applyEdits = (text: string, edits: readonly FieldEdit[]): { text: string; conflicts: FieldEdit[] } => {
  let current = text
  const conflicts: FieldEdit[] = []
  for (const edit of edits) {
    const next = applyOne(current, edit)
    if (next === undefined) conflicts.push(edit)
    else current = next
  }
  return { text: current, conflicts }
}
