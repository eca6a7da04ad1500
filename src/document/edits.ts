import type { CampaignSpec, CampaignState, StageSpec, StageState } from '../core/model.ts'
import { own } from '../core/own.ts'
import { isoOf, untouched } from '../core/state.ts'
import type { EditOf, FieldEdit } from './edit.ts'
import type { ScalarValue } from './yaml-text.ts'

type CellEdit = EditOf<'cell'>

const cellEdits = (stage: StageSpec, before: StageState, after: StageState): FieldEdit[] => {
  const cell = (column: CellEdit['column'], from: string, to: string): FieldEdit[] =>
    from === to ? [] : [{ kind: 'cell', stage: stage.name, column, from, to }]
  return [
    ...cell('Status', before.status, after.status),
    ...cell('JobID', before.job ?? '', after.job ?? ''),
    ...cell('Started', before.started ?? '', after.started ?? ''),
    ...cell('Completed', before.completed ?? '', after.completed ?? ''),
    ...cell('Retries', String(before.retries), String(after.retries)),
  ]
}

const scalarEdit = (path: (string | number)[], from: ScalarValue | undefined, to: ScalarValue | undefined): FieldEdit[] => {
  if (from === to) return []
  return to === undefined ? [{ kind: 'remove', path, from: from ?? null }] : [{ kind: 'scalar', path, from: from ?? null, to }]
}

const valueEdit = (path: (string | number)[], from: object, to: object): FieldEdit[] => {
  if (JSON.stringify(from) === JSON.stringify(to)) return []
  return Object.keys(to).length === 0 ? [{ kind: 'remove', path, from }] : [{ kind: 'value', path, from, to }]
}

const counted = (n: number): number | undefined => (n === 0 ? undefined : n)
const stamp = (at: number | undefined): string | undefined => (at === undefined ? undefined : isoOf(at))

const machineEdits = (stage: StageSpec, before: StageState, after: StageState): FieldEdit[] => {
  const at = (key: string): (string | number)[] => ['stages', stage.name, key]
  return [
    ...scalarEdit(at('attempt'), counted(before.attempt), counted(after.attempt)),
    ...valueEdit(at('overrides'), before.overrides, after.overrides),
    ...valueEdit(at('accepted'), before.accepted, after.accepted),
    ...scalarEdit(at('missing_since'), stamp(before.missingSince), stamp(after.missingSince)),
    ...valueEdit(at('failures'), before.failures, after.failures),
    ...scalarEdit(at('links'), counted(before.links), counted(after.links)),
    ...scalarEdit(at('preemptions'), counted(before.preemptions), counted(after.preemptions)),
    ...scalarEdit(at('elements'), before.elements, after.elements),
    ...scalarEdit(at('escalated_at'), stamp(before.escalatedAt), stamp(after.escalatedAt)),
    ...scalarEdit(at('issue'), before.issue, after.issue),
    ...scalarEdit(at('asked'), before.asked, after.asked),
    ...scalarEdit(at('granted'), before.granted, after.granted),
    ...scalarEdit(at('given_up'), before.givenUp, after.givenUp),
    ...scalarEdit(at('cancel'), before.cancel, after.cancel),
    ...valueEdit(at('approval'), before.approval ?? {}, after.approval ?? {}),
  ]
}

const escalationEdits = (before: CampaignState['escalation'], after: CampaignState['escalation']): FieldEdit[] => {
  const flag: FieldEdit[] =
    !before === !after ? [] : [{ kind: 'scalar', path: ['escalation_required'], from: Boolean(before), to: Boolean(after) }]
  // An old reason may stand beside a flag that is down: it is not compared then.
  const reason = after?.reason ?? ''
  if ((before?.reason ?? '') === reason) return flag
  return [...flag, { kind: 'scalar', path: ['escalation_reason'], ...(before ? { from: before.reason } : {}), to: reason }]
}

/** The difference of two states of one campaign as edits, each with what it expects to find. Equal states give none. */
export const editsFor = (spec: CampaignSpec, before: CampaignState, after: CampaignState): FieldEdit[] => [
  ...(before.status === after.status
    ? []
    : [{ kind: 'scalar', path: ['status'], from: before.status, to: after.status } satisfies FieldEdit]),
  ...(before.currentStage === after.currentStage
    ? []
    : [{ kind: 'current-stage', from: before.currentStage, to: after.currentStage } satisfies FieldEdit]),
  ...escalationEdits(before.escalation, after.escalation),
  ...valueEdit(['handled'], before.handled ?? {}, after.handled ?? {}),
  ...scalarEdit(['notify', 'issue'], before.progressIssue, after.progressIssue),
  ...scalarEdit(['budget', 'spent_core_hours'], before.spentCoreHours, after.spentCoreHours),
  ...scalarEdit(['budget', 'spent_usd'], before.spentUsd, after.spentUsd),
  ...spec.stages.flatMap((stage) => {
    const old = own(before.stages, stage.slug) ?? untouched()
    const now = own(after.stages, stage.slug) ?? untouched()
    return [...cellEdits(stage, old, now), ...machineEdits(stage, old, now)]
  }),
]
