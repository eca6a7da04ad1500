import type { Event, EventOf } from '../core/event.ts'
import type { Ticked } from '../core/tick.ts'
import type { FieldEdit } from '../document/apply.ts'
import { outlineOf, sectionsNamed, tablesIn } from '../document/outline.ts'
import { columnOf, gridOf, headerKey, readCell } from '../document/table.ts'
import type { Campaign } from './campaign.ts'
import { oneLine } from './inert.ts'

const OPEN = '—'
const ESCALATED = 'escalated'
const SECTION = 'Failure log'

type Answer = EventOf<'stage-retried' | 'stage-escalated'> | undefined

/** What was done about a failure: the retry or the escalation that follows it in the same tick. */
const answerTo = (events: readonly Event[], from: number): Answer =>
  events.slice(from + 1).find((event) => event.type === 'stage-retried' || event.type === 'stage-escalated')

const actionOf = (answer: Answer): string => (answer === undefined ? OPEN : answer.type === 'stage-retried' ? answer.action : ESCALATED)

/** A stage as its row names it. */
const stageName = (campaign: Pick<Campaign, 'spec'>, slug: string): string =>
  campaign.spec.stages.find((stage) => stage.slug === slug)?.name ?? slug

/** A row of the failure log, as far as it is read. */
interface LoggedFailure {
  /** The stage's name. */
  stage: string
  class: string
  error: string
  action: string
  result: string
}

/** Rows of the failure log, oldest first. */
const failuresIn = (text: string): LoggedFailure[] => {
  const table = sectionsNamed(outlineOf(text), SECTION).flatMap(tablesIn)[0]
  if (!table) return []
  const grid = gridOf(text, table)
  // people write `Error msg (1 line)` for `Error msg`, and may do so elsewhere
  const column = (name: string): number =>
    Math.max(
      columnOf(grid, name),
      grid.header.findIndex((header) => headerKey(header).startsWith(headerKey(name))),
    )
  return grid.rows.map(({ cells }) => {
    const read = (name: string): string => {
      const cell = cells[column(name)]
      return cell ? readCell(text, cell) : ''
    }
    return {
      stage: read('Stage'),
      class: read('Error class'),
      error: read('Error msg'),
      action: read('Action taken'),
      result: read('Result'),
    }
  })
}

/** Those that have no result yet, oldest first. */
const openFailures = (text: string): LoggedFailure[] => failuresIn(text).filter(({ result }) => result === OPEN)

/** The newest failure of a stage, by its name. */
export const lastFailure = (text: string, stage: string): LoggedFailure | undefined =>
  failuresIn(text).findLast((failure) => failure.stage === stage)

const row = (stage: string, event: EventOf<'attempt-failed'>, answer: Answer, at: string): FieldEdit => ({
  kind: 'append-row',
  section: SECTION,
  cells: [at, stage, event.class, oneLine(event.error, 160), oneLine(actionOf(answer), 160), OPEN],
})

/** Whether an action changed anything that a reader could learn from; what a person did is not in its words. */
const changedSomething = (action: string): boolean =>
  action !== '' && action !== OPEN && !/^(?:resubmitted|resumed from checkpoint|escalated|tried again|retried after)/.test(action)

/** Gives the newest open row of a stage its result; with a class, the newest of that class. */
const completed = (stage: string, to: string, of?: string): FieldEdit => ({
  kind: 'row-cell',
  section: SECTION,
  match: [
    { column: 'Stage', equals: stage },
    ...(of === undefined ? [] : [{ column: 'Error class', equals: of }]),
    { column: 'Result', equals: OPEN },
  ],
  column: 'Result',
  to,
})

/** The same failure goes to a person after a remedy: that remedy did not help. */
const disproved = (campaign: Campaign, stage: string, event: EventOf<'attempt-failed'>, answer: Answer): FieldEdit[] => {
  if (answer?.type !== 'stage-escalated') return []
  const newest = openFailures(campaign.text).findLast((open) => open.stage === stage && open.class === event.class)
  return newest === undefined || newest.action === ESCALATED ? [] : [completed(stage, 'did not help', event.class)]
}

/** One line for each remedy that helped, and not twice. */
const lessons = ({ text }: Campaign, helped: readonly LoggedFailure[], at: string): FieldEdit[] => {
  const lines = helped
    .filter(({ action }) => changedSomething(action))
    .map(({ stage, class: name, action }) => oneLine(`${stage}: ${name} resolved by ${action}`))
  return [...new Set(lines)]
    .filter((line) => !text.includes(line))
    .map((line) => ({ kind: 'append-item', section: 'Lessons learned', text: `${at.slice(0, 10)} ${line}` }))
}

const isTakenBack = ({ state }: Campaign, { stage, job, adopted }: EventOf<'attempt-submitted'>): boolean =>
  adopted && state.stages[stage]?.givenUp === job

/** A person's word that ends a stage which did not pass: nothing was mended, and nothing is learned from it. */
const decided = (event: Event): string | undefined => {
  if (event.type === 'stage-skipped') return `skipped by ${oneLine(event.by, 60)}`
  return event.type === 'stage-taken-as-done' ? 'taken as done by hand' : undefined
}

/** Rows of the failure log: one for each failure, completed when the stage passes or a person ends it, with what was learned from it. */
export const logEdits = (campaign: Campaign, ticked: Pick<Ticked, 'events'>, at: string): FieldEdit[] =>
  ticked.events.flatMap((event, i): FieldEdit[] => {
    const stage = stageName(campaign, event.stage)
    if (event.type === 'attempt-failed') {
      const answer = answerTo(ticked.events, i)
      return [...disproved(campaign, stage, event, answer), row(stage, event, answer, at)]
    }
    // its job was quicker than the cancellation: what was to be done about it was not
    if (event.type === 'attempt-submitted' && isTakenBack(campaign, event)) return [completed(stage, 'not needed: the job went on')]
    const word = decided(event)
    if (word === undefined && event.type !== 'stage-done') return []
    const open = openFailures(campaign.text).filter((failure) => failure.stage === stage)
    if (word !== undefined) return open.map(() => completed(stage, word))
    // an edit goes to the last row that is open: they are completed from below
    const results = open.toReversed().map(({ action }) => completed(stage, changedSomething(action) ? `RESOLVED by ${action}` : 'RESOLVED'))
    return [...results, ...lessons(campaign, open, at)]
  })
