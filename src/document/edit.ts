import type { Column } from './rows.ts'
import type { ScalarValue } from './yaml-text.ts'

/** Keys of the frontmatter; below `stages` a stage's name stands for whatever key the file uses for it. */
export type EditPath = (string | number)[]

/**
 * A change as it is meant, not as it is spelt, so that it can be made again in a newer text.
 * `from`: what the value was when the change was decided; none is `''` in cells, `null` in the frontmatter. Left out: never a conflict.
 */
export type FieldEdit =
  | {
      kind: 'cell'
      stage: string
      column: Extract<Column, 'Status' | 'JobID' | 'Started' | 'Completed' | 'Retries'>
      from?: string
      to: string
    }
  | { kind: 'scalar'; path: EditPath; from?: ScalarValue; to: ScalarValue }
  /** Lists and maps. */
  | { kind: 'value'; path: EditPath; from?: unknown; to: unknown }
  | { kind: 'remove'; path: EditPath; from?: unknown }
  /** `current_stage`, by the stage's name; written the way the file names stages there (`0-dry-run`). */
  | { kind: 'current-stage'; from?: string; to: string }
  | { kind: 'append-row'; section: string; cells: string[] }
  /** In the last row whose cells equal all of `match`. */
  | { kind: 'row-cell'; section: string; match: { column: string; equals: string }[]; column: string; from?: string; to: string }
  | { kind: 'append-item'; section: string; text: string }
  | { kind: 'check-item'; section: string; text: string }

export type EditOf<K extends FieldEdit['kind']> = Extract<FieldEdit, { kind: K }>
