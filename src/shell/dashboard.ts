import { createHash } from 'node:crypto'
import { clockLines } from './clock.ts'
import { overview, problems, type Room } from './overview.ts'
import { bounded, type Links, MAX_BODY } from './people-text.ts'
import { OVER_FREE } from './platform.ts'
import type { Report } from './report.ts'

/**
 * What the dashboard follows from. Words that change with every look (minutes so far, the time of the look) are no part of it: the
 * issue is edited when something has changed, not once a tick.
 */
export const fingerprint = (report: Report): string => {
  const campaigns = report.campaigns.map(({ campaign, file, status, held, current_stage: at, stages, spent, waiting, issue }) => [
    ...[campaign, file, status, held, at, Object.values(spent), issue],
    stages.map((stage) => Object.values(stage)),
    // what mends by itself is no news
    waiting.filter(({ on }) => on !== 'time').map(({ on, predicate, why }) => [on, predicate, on === 'person' ? why : '']),
  ])
  const troubles = report.backends.filter(({ trouble }) => trouble !== null).map(({ name }) => name)
  // where a fault stands moves with every line that we write above it; a forecast passes the mark to and fro
  const faults = report.problems.filter(({ code }) => code !== OVER_FREE).map(({ code, file, message }) => [code, file, message])
  return createHash('sha256')
    .update(JSON.stringify([campaigns, troubles, faults]))
    .digest('hex')
    .slice(0, 10)
}

const written = (report: Report, links: Links, room?: Room): string =>
  [
    ...overview(report, links, room),
    ...problems(report),
    '',
    '### Looks and costs, as of this change',
    '',
    ...clockLines(report),
    '',
    `<sub>Written by [this run](${links.run}). It is edited when something changes; looks that change nothing are told in the summaries of their runs only.</sub>`,
  ].join('\n')

const ALL = Number.POSITIVE_INFINITY
/** What is given up first when an issue has no room for all of it. */
const ROOMS: readonly Room[] = [
  { rows: ALL, chart: true },
  { rows: ALL, chart: false },
  { rows: 100, chart: false },
  { rows: 30, chart: false },
]

/** The dashboard's body: the same overview as in the run's summary, and the clock as it stood at the last change. */
export const dashboardOf = (report: Report, links: Links): string => {
  const texts = ROOMS.map((room) => written(report, links, room))
  return texts.find((text) => text.length <= MAX_BODY) ?? bounded(texts.at(-1) ?? '')
}
