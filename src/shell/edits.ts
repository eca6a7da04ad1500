import type { Ticked } from '../core/tick.ts'
import type { FieldEdit } from '../document/apply.ts'
import { editsFor } from '../document/edits.ts'
import type { Campaign } from './campaign.ts'
import { logEdits } from './log.ts'

const DAY = 86_400

/** Once a day the file says that somebody still looks; otherwise only a change is worth a commit. */
const heartbeatDue = (campaign: Campaign, at: string): boolean => {
  const last = Date.parse(campaign.state.lastTick ?? '')
  return Number.isNaN(last) || Date.parse(at) - last >= DAY * 1000
}

/** What this tick changes in the campaign's document; empty: nothing, and then nothing is written at all. */
export const changesOf = (campaign: Campaign, ticked: Ticked, at: string): FieldEdit[] => {
  const edits = [...editsFor(campaign.spec, campaign.state, ticked.state), ...logEdits(campaign, ticked, at)]
  if (edits.length === 0 && !(heartbeatDue(campaign, at) && campaign.state.status !== 'done')) return []
  return [...edits, { kind: 'scalar', path: ['last_tick'], to: at }]
}
