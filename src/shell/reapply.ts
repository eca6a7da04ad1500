import type { StageSpec, StageState } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import { campaignStatus, stageOf } from '../core/state.ts'
import { applyEdits, type FieldEdit } from '../document/apply.ts'
import { readWorkflow, type Workflow } from '../document/read.ts'
import { fieldOf, type Meant, movedStages, stageIn } from './moved.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What may still be written when rows have moved: what is said of the others. */
const standing = (edits: readonly FieldEdit[], moved: readonly string[], meant: Meant): FieldEdit[] =>
  moved.length === 0
    ? [...edits]
    : edits.filter((edit) => {
        const stage = stageIn(edit, meant)
        return stage !== undefined && !moved.includes(stage)
      })

/** Another run has written the same meanwhile: what it appended must not stand there twice. */
const isWritten = (text: string, edits: readonly FieldEdit[]): boolean => {
  const told = edits
    .filter(({ kind }) => kind === 'cell' || kind === 'scalar' || kind === 'value')
    .filter((edit) => !('path' in edit && edit.path[0] === 'last_tick'))
  const { text: after, conflicts } = applyEdits(text, told)
  return told.length > 0 && conflicts.length === 0 && after === text
}

const listed = (edits: readonly FieldEdit[]): string => [...new Set(edits.map(fieldOf))].join(', ')

/** Another run of ours has told the same of this stage, at another second, or is ahead: nobody but a run raises the attempt. */
const agrees = (newer: StageState, ours: StageState): boolean =>
  newer.attempt > ours.attempt || (newer.status === ours.status && newer.attempt === ours.attempt && newer.job === ours.job)

/** Nobody looks at a finished campaign again: what was started for it meanwhile is named here, or nowhere. */
const whatOfIt = (newer: Workflow, slug: string, { job }: StageState): string =>
  job !== undefined && job !== stageOf(newer.state, slug).job && campaignStatus(newer.spec, newer.state) === 'done'
    ? `as the file stands now the campaign is finished, and nobody looks at it again: job ${job} is left to you; it is taken over where the row is set to \`ready\``
    : 'nothing is lost: the next run looks again, and finds its jobs by the record on the cluster'

const aboutStage = (newer: Workflow, { slug, name }: StageSpec, edits: readonly FieldEdit[], meant: Meant): Problem[] => {
  const { campaign, state } = meant
  const dropped = edits.filter((edit) => stageIn(edit, meant) === name)
  if (dropped.length === 0) return []
  return [
    {
      code: 'EDITED_MEANWHILE',
      severity: 'warning',
      file: campaign.file,
      ...newer.placeOf({ kind: 'cell', stage: slug, column: 'Status' }),
      message: `the row of \`${name}\` was edited while this run was at work; the edit stands, and what this run had to write there (${listed(dropped)}) is dropped`,
      hint: whatOfIt(newer, slug, stageOf(state, slug)),
    },
  ]
}

/** What gave way to a person: one line for each row, and one for the rest of the file. */
const gaveWay = (newer: Workflow | undefined, dropped: readonly FieldEdit[], meant: Meant): Problem[] => {
  const { campaign, state } = meant
  const differing = campaign.spec.stages.filter(({ slug }) => !newer || !agrees(stageOf(newer.state, slug), stageOf(state, slug)))
  const rows = newer ? differing.flatMap((stage) => aboutStage(newer, stage, dropped, meant)) : []
  // what follows from the rows is written anew by whoever writes next
  const derived = ['status', 'current_stage', 'last_tick']
  const rest = dropped.filter((edit) => stageIn(edit, meant) === undefined && !derived.includes(fieldOf(edit)))
  // in a file that cannot be read any more nothing is written at all
  const lost = newer ? rest : dropped
  if (rows.length > 0 || lost.length === 0 || (newer && differing.length === 0)) return rows
  return [
    {
      code: 'EDITED_MEANWHILE',
      severity: 'warning',
      file: campaign.file,
      line: 1,
      column: 1,
      message: `the file was edited while this run was at work; the edit stands, and what this run had to write (${listed(lost)}) is dropped`,
      hint: 'nothing is lost: the next run looks again',
    },
  ]
}

/**
 * Makes our changes in a text that may be newer than the one they were decided on. A person's edit of the same field goes before ours,
 * and a row is written whole or not at all: `ready` from one run beside the job id of another would start that attempt's successor.
 */
export const reapply = (text: string, meant: Meant): { text: string; problems: Problem[] } => {
  const { campaign, edits } = meant
  if (text === campaign.text) return { text: applyEdits(text, edits).text, problems: [] }
  if (isWritten(text, edits)) return { text, problems: [] }
  const newer = readWorkflow(encode(text), campaign.file).workflow
  const unmoved = standing(edits, movedStages(newer, meant), meant)
  const { conflicts } = applyEdits(text, unmoved)
  // what somebody wrote into the failure log does not make the row another one
  const torn = conflicts.filter(({ kind }) => kind !== 'row-cell').flatMap((edit) => stageIn(edit, meant) ?? [])
  const kept = standing(unmoved, torn, meant)
  const dropped = edits.filter((edit) => !kept.includes(edit) || conflicts.includes(edit))
  return { text: applyEdits(text, kept).text, problems: gaveWay(newer, dropped, meant) }
}
