import type { StageSpec, StageState } from '../core/model.ts'
import { stageOf } from '../core/state.ts'
import type { Ticked } from '../core/tick.ts'
import type { FieldEdit } from '../document/apply.ts'
import type { Workflow } from '../document/read.ts'
import type { Campaign } from './campaign.ts'

/** What one run means to change in one document: meanings rather than bytes, so that they can be made in a newer text. */
export interface Meant {
  campaign: Campaign
  state: Ticked['state']
  edits: readonly FieldEdit[]
}

/** The stage that the flag names which we raise or take down. */
const flagged = ({ campaign, state }: Meant): string | undefined => {
  const { reason = '' } = state.escalation ?? campaign.state.escalation ?? {}
  return campaign.spec.stages.find(({ slug }) => reason.startsWith(`${slug}: `))?.name
}

/** The stage that an edit is about: its row, its entry, its failures, and the flag that is one with its row. */
export const stageIn = (edit: FieldEdit, meant: Meant): string | undefined => {
  if (edit.kind === 'cell') return edit.stage
  if (edit.kind === 'append-row') return edit.cells[1]
  if (edit.kind === 'row-cell') return edit.match.find(({ column }) => column === 'Stage')?.equals
  if (!('path' in edit)) return undefined
  if (edit.path[0] === 'stages') return String(edit.path[1])
  return String(edit.path[0]).startsWith('escalation_') ? flagged(meant) : undefined
}

/** The field, as people know it. */
export const fieldOf = (edit: FieldEdit): string => {
  if (edit.kind === 'cell') return edit.column
  if (!('path' in edit)) return edit.kind === 'current-stage' ? 'current_stage' : 'its lists'
  return String(edit.path[0] === 'stages' ? edit.path[2] : edit.path.join('.'))
}

/**
 * Whether what we leave alone in a row is not what it was decided beside: how far it is, and what people took as given for its attempt.
 * Of a row that was put back meanwhile, the conditions taken as given once would else stand beside a job that nobody has judged.
 */
const isOther = (newer: StageState, read: StageState, written: readonly string[]): boolean =>
  (!written.includes('Status') && newer.status !== read.status) ||
  (!written.includes('Completed') && newer.completed !== read.completed) ||
  (!written.includes('accepted') && JSON.stringify(newer.accepted) !== JSON.stringify(read.accepted))

/** Stages whose row is another one than was judged: on a newer text, nothing of ours is true of them. */
export const movedStages = (newer: Workflow | undefined, meant: Meant): string[] => {
  const { spec, state } = meant.campaign
  const isMoved = (stage: StageSpec): boolean => {
    if (!newer) return true
    const [now, read] = [stageOf(newer.state, stage.slug), stageOf(state, stage.slug)]
    const own = meant.edits.filter((edit) => stageIn(edit, meant) === stage.name)
    return now.job !== read.job || (own.length > 0 && isOther(now, read, own.map(fieldOf)))
  }
  return spec.stages.filter(isMoved).map(({ name }) => name)
}
