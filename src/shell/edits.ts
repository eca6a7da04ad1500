import type { Ticked } from '../core/tick.ts'
import type { FieldEdit } from '../document/apply.ts'
import { editsFor } from '../document/edits.ts'
import type { Campaign } from './campaign.ts'
import { logEdits } from './log.ts'
import { queueEdits } from './queue.ts'

const DAY = 86_400

/** Once a day the file says that somebody still looks; otherwise only a change is worth a commit. */
const heartbeatDue = (campaign: Campaign, at: string): boolean => {
  const last = Date.parse(campaign.state.lastTick ?? '')
  return Number.isNaN(last) || Date.parse(at) - last >= DAY * 1000
}

/** A hold is the author's word in the file; a command writes the same there. */
const heldEdits = (campaign: Campaign, ticked: Ticked): FieldEdit[] => {
  const last = ticked.events.filter(({ type }) => type === 'campaign-held' || type === 'campaign-resumed').at(-1)
  if (!last) return []
  const held = last.type === 'campaign-held'
  return held === campaign.spec.held ? [] : [{ kind: 'scalar', path: ['held'], from: campaign.spec.held, to: held }]
}

/**
 * What this tick changes in the campaign's document; empty: nothing, and then nothing is written at all.
 * @param looked whether its backend was really observed: a heartbeat that saw nothing would be a lie
 */
export const changesOf = (campaign: Campaign, ticked: Ticked, at: string, looked: boolean): FieldEdit[] => {
  const edits = [
    ...editsFor(campaign.spec, campaign.state, ticked.state),
    ...heldEdits(campaign, ticked),
    ...logEdits(campaign, ticked, at),
    ...queueEdits(campaign, ticked),
  ]
  const copied = ticked.events.some((event) => event.type === 'files-synced' && (event.files.length > 0 || event.kept !== undefined))
  if (edits.length === 0 && !copied && !(looked && heartbeatDue(campaign, at) && campaign.state.status !== 'done')) return []
  return [...edits, { kind: 'scalar', path: ['last_tick'], to: at }]
}
