import type { Event, EventOf } from '../core/event.ts'
import type { Ticked } from '../core/tick.ts'
import type { FieldEdit } from '../document/apply.ts'
import type { Campaign } from './campaign.ts'
import { oneLine } from './inert.ts'

const OPEN = '—'
const SECTION = 'Failure log'

/** What was done about a failure: the retry or the escalation that follows it in the same tick. */
const actionAfter = (events: readonly Event[], from: number): string => {
  const next = events.slice(from + 1).find((event) => event.type === 'stage-retried' || event.type === 'stage-escalated')
  if (next?.type === 'stage-retried') return next.action
  return next ? 'escalated' : OPEN
}

const nameOf = (campaign: Campaign, slug: string): string => campaign.spec.stages.find((stage) => stage.slug === slug)?.name ?? slug

const row = (campaign: Campaign, event: EventOf<'attempt-failed'>, action: string, at: string): FieldEdit => ({
  kind: 'append-row',
  section: SECTION,
  cells: [at, nameOf(campaign, event.stage), event.class, oneLine(event.error, 160), oneLine(action, 160), OPEN],
})

const resolved = (campaign: Campaign, event: EventOf<'stage-done'>): FieldEdit => ({
  kind: 'row-cell',
  section: SECTION,
  match: [
    { column: 'Stage', equals: nameOf(campaign, event.stage) },
    { column: 'Result', equals: OPEN },
  ],
  column: 'Result',
  to: 'RESOLVED',
})

/** Rows of the failure log: one for each failure, completed when the stage passes. */
export const logEdits = (campaign: Campaign, ticked: Ticked, at: string): FieldEdit[] =>
  ticked.events.flatMap((event, i): FieldEdit[] => {
    if (event.type === 'attempt-failed') return [row(campaign, event, actionAfter(ticked.events, i), at)]
    const before = campaign.state.stages[event.stage]
    return event.type === 'stage-done' && (before?.failures.length ?? 0) > 0 ? [resolved(campaign, event)] : []
  })
