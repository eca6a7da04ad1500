import { figure } from '../core/budget.ts'
import type { Event } from '../core/event.ts'
import { isOwnItem, OWN_MARK } from '../core/failure/fallback.ts'
import { own } from '../core/own.ts'
import { isoOf } from '../core/state.ts'
import type { Ticked } from '../core/tick.ts'
import type { FieldEdit } from '../document/apply.ts'
import type { Campaign } from './campaign.ts'
import { oneLine } from './inert.ts'

const SECTION = 'Action queue'

/** With a box of its own, so that it can be ticked off in a list that has none. */
const item = (words: string): FieldEdit => ({ kind: 'append-item', section: SECTION, text: `[ ] ${words} ${OWN_MARK}` })

const opening = (job: string): string => `Job ${oneLine(job, 80)} `

/** A command is over before anybody could look again; its item would only be noise. */
const isWorthAnItem = (campaign: Campaign, slug: string): boolean =>
  campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind !== 'command'

const added = (campaign: Campaign, event: Event): FieldEdit[] => {
  switch (event.type) {
    case 'attempt-submitted': {
      const name = campaign.spec.stages.find((stage) => stage.slug === event.stage)?.name ?? event.stage
      return isWorthAnItem(campaign, event.stage) ? [item(`${opening(event.job)}(${name}) submitted at ${isoOf(event.at)}. Re-check.`)] : []
    }
    case 'budget-warned': {
      const unit = event.budget === 'cap_usd' ? '$' : 'core-hours'
      return [
        item(
          `${figure(event.spent)} of ${figure(event.cap)} ${unit} are spent: nothing more is submitted beyond \`budget.${event.budget}\`.`,
        ),
      ]
    }
    default:
      return []
  }
}

/** Events after which nobody needs to look at the stage's earlier job again. */
const MOVED: readonly Event['type'][] = [
  'stage-done',
  'stage-taken-as-done',
  'attempt-failed',
  'stage-escalated',
  'stage-skipped',
  'stage-restarted',
  'retry-granted',
]

const tickedOff = (campaign: Campaign, slug: string): FieldEdit[] => {
  const job = own(campaign.state.stages, slug)?.job
  if (job === undefined) return []
  return campaign.spec.queue
    .filter(({ text, done }) => !done && isOwnItem(text) && text.startsWith(opening(job)))
    .map(({ text }) => ({ kind: 'check-item', section: SECTION, text }))
}

/** The action queue as people watch it: one item for each submission, ticked off when the stage has moved on. Only our own are touched. */
export const queueEdits = (campaign: Campaign, { events }: Pick<Ticked, 'events'>): FieldEdit[] => {
  const moved = [...new Set(events.filter(({ type }) => MOVED.includes(type)).map(({ stage }) => stage))]
  return [...moved.flatMap((slug) => tickedOff(campaign, slug)), ...events.flatMap((event) => added(campaign, event))]
}
