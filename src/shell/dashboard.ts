import { createHash } from 'node:crypto'
import { inline } from './inert.ts'
import { bounded, type Links } from './people-text.ts'
import type { Report } from './report.ts'
import { overview, problems } from './summary.ts'

/**
 * What the dashboard follows from. Words that change with every look (minutes so far, the time of the look) are no part of it: the
 * issue is edited when something has changed, not once a tick.
 */
export const fingerprint = (report: Report, issues: ReadonlyMap<string, number>): string => {
  const campaigns = report.campaigns.map(({ campaign, file, status, held, current_stage: at, stages, waiting }) => [
    campaign,
    file,
    status,
    held,
    at,
    stages.map((stage) => Object.values(stage)),
    // what mends by itself is no news
    waiting.filter(({ on }) => on !== 'time').map(({ on, predicate, why }) => [on, predicate, on === 'person' ? why : '']),
    issues.get(campaign),
  ])
  const troubles = report.backends.filter(({ trouble }) => trouble !== null).map(({ name }) => name)
  // where a fault stands moves with every line that we write above it
  const faults = report.problems.map(({ code, file, message }) => [code, file, message])
  return createHash('sha256')
    .update(JSON.stringify([campaigns, troubles, faults]))
    .digest('hex')
    .slice(0, 10)
}

/** The dashboard's body: the same overview as in the run's summary. */
export const dashboardOf = (report: Report, issues: ReadonlyMap<string, number>, links: Links): string => {
  const waiting = report.campaigns.filter(
    (campaign) => campaign.waiting.some(({ on }) => on === 'person') || campaign.status === 'escalated',
  )
  const held = report.campaigns.filter(({ held: is }) => is).length
  const counts = [
    `${report.campaigns.length} campaign${report.campaigns.length === 1 ? '' : 's'}`,
    ...(waiting.length > 0
      ? [`**${waiting.length} for you**: ${waiting.map(({ campaign }) => inline(campaign)).join(', ')}`]
      : ['nothing for you to do']),
    ...(held > 0 ? [`${held} held`] : []),
  ]
  return bounded(
    [
      `${counts.join(' · ')}`,
      '',
      ...overview(report, issues),
      ...problems(report),
      '',
      `<sub>Changed at ${report.at} by [this run](${links.run}); next look due ${report.next_tick}. Looks that change nothing are told in the summaries of their runs only.</sub>`,
    ].join('\n'),
  )
}
