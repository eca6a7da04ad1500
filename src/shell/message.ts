import type { Event, EventOf } from '../core/event.ts'
import type { CampaignState, Instant } from '../core/model.ts'
import { isoOf, stageOf } from '../core/state.ts'
import { commitLine, oneLine } from './inert.ts'
import { tell, tellShort } from './narrate.ts'

/** What one commit says of one campaign. */
export interface Told {
  campaign: string
  before: CampaignState
  after: CampaignState
  events: readonly Event[]
}

const SUBJECT_LENGTH = 100

const brief = ({ campaign, events }: Told): string => {
  const words = events.map(tellShort).filter((text) => text !== '')
  const all = words.length > 0 ? words : events.map(tell)
  return `${campaign}: ${all.length > 0 ? all.join(', ') : 'looked'}`
}

const cut = (text: string): string => commitLine(text, SUBJECT_LENGTH)

/** A subject that a person would write: `co-diffusion: smoke done, npt-prod submitted as 12345700`. */
export const subjectOf = (told: readonly Told[]): string => {
  const [only] = told
  if (only && told.length === 1) return cut(brief(only))
  const names = told.map(({ campaign }) => campaign)
  const moved = told.flatMap(({ events }) => events)
  const count = (type: Event['type'], word: string): string[] => {
    const n = moved.filter((event) => event.type === type).length
    return n === 0 ? [] : [`${n} ${word}`]
  }
  const counts = [
    ...count('stage-done', 'done'),
    ...count('attempt-submitted', 'submitted'),
    ...count('attempt-failed', 'failed'),
    ...count('stage-escalated', 'for a person'),
  ]
  const lesser = [
    ...count('stage-ready', 'ready'),
    ...count('job-missed', 'unknown to the scheduler'),
    ...count('job-found-again', 'known again'),
    ...count('issue-opened', moved.filter(({ type }) => type === 'issue-opened').length === 1 ? 'issue opened' : 'issues opened'),
  ]
  const who = names.length <= 3 ? names.join(', ') : `${names.length} campaigns`
  const all = counts.length > 0 ? counts : lesser
  return cut(all.length > 0 ? `${who}: ${all.join(', ')}` : who)
}

const time = (at: Instant | undefined): string => (at === undefined ? '-' : isoOf(at))

/** A scheduler's word for how a job ended: letters alone, so that nothing else can come of it. */
const word = (state: string): string => state.replace(/[^A-Z_]/g, '').slice(0, 30) || 'UNKNOWN'

type Ending = EventOf<'stage-done' | 'attempt-failed' | 'job-cancelled'> & { attempt?: number }

/**
 * Attempts whose end this commit tells, for `history`: when the job was submitted, began and ended by the cluster's clock (`-`: never, or
 * nobody knows), the cluster's word for it, and what it cost. Git alone then tells waiting from running.
 */
const endings = ({ after, events }: Told, slug: string): string[] =>
  events.flatMap((event) => {
    if (!['stage-done', 'attempt-failed', 'job-cancelled'].includes(event.type) || event.stage !== slug) return []
    const { end, cost, attempt = stageOf(after, slug).attempt } = event as Ending
    const key = `${slug}.${attempt}`
    return [
      ...(end ? [`Job-Times: ${key} ${time(end.submitted)} ${time(end.started)} ${time(end.ended)} ${word(end.state)}`] : []),
      ...(cost ? [`Job-Cost: ${key} ${cost.coreHours} core-hours${cost.usd > 0 ? `, ${cost.usd} USD` : ''}`] : []),
    ]
  })

const trailersOf = (told: Told): string[] => {
  const { campaign, before, after, events } = told
  const stages = [...new Set(events.map((event) => event.stage))]
  return [
    `Campaign: ${campaign}`,
    ...stages.flatMap((slug) => {
      const [was, is] = [stageOf(before, slug), stageOf(after, slug)]
      return [
        `Stage: ${slug}`,
        `Transition: ${was.status} -> ${is.status}`,
        ...(is.job !== undefined && is.job !== was.job ? [`Job: ${oneLine(is.job, 80)}`] : []),
        ...(is.attempt !== was.attempt ? [`Attempt: ${campaign}.${slug}.${is.attempt}`] : []),
        ...endings(told, slug),
      ]
    }),
  ]
}

/**
 * The commit's message: subject, what happened in sentences, trailers.
 * @param further trailers beside the usual ones: `Approved-By: mia`
 * @param run names this run (a URL or a random id), so that a lost answer can be recognised as our own commit
 */
export const messageOf = (told: readonly Told[], run: string, further: readonly string[] = []): string => {
  const body = told.flatMap(({ campaign, events }) => events.map((event) => `- ${campaign}: ${commitLine(tell(event), 400)}`))
  const trailers = [...told.flatMap(trailersOf), ...further, `Run: ${run}`]
  return [subjectOf(told), '', ...(body.length > 0 ? [...body, ''] : []), ...trailers, ''].join('\n')
}
