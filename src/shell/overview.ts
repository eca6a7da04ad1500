import { needsPerson } from '../core/outage.ts'
import { campaignRows, isForPerson, isHeld, issueLink } from './campaign-row.ts'
import { gantt } from './gantt.ts'
import { code, inline } from './inert.ts'
import { outageWords } from './outage.ts'
import type { Links } from './people-text.ts'
import type { BackendReport, CampaignReport, Report } from './report.ts'
import { secondsOf, utc } from './time.ts'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

const finished = ({ status }: CampaignReport): boolean => status === 'done'

/** A campaign, a backend, a file or the run itself waits for somebody. */
const isForSomebody = ({ campaigns, backends, problems: faults, failed }: Report): boolean =>
  failed !== null ||
  campaigns.some(isForPerson) ||
  backends.some(({ outage }) => outage !== undefined && needsPerson(outage)) ||
  faults.some(({ severity }) => severity === 'error')

/** `12 campaigns · 3 running · 1 held · 8 finished`. */
const counts = (report: Report): string => {
  const { campaigns } = report
  const held = campaigns.filter(isHeld).length
  const running = campaigns.filter((campaign) => campaign.status === 'running' && !isHeld(campaign)).length
  const done = campaigns.filter(finished).length
  return [
    `**${many(campaigns.length, 'campaign')}**`,
    ...(running > 0 ? [`${running} running`] : []),
    ...(held > 0 ? [`${held} held`] : []),
    ...(done > 0 ? [`${done} finished`] : []),
    ...(isForSomebody(report) ? [] : ['nothing for you to do']),
  ].join(' · ')
}

/** Names in an alert; the table has them all. */
const MAX_NAMES = 10

const forPeople = (campaigns: readonly CampaignReport[], links: Links | undefined): string[] => {
  const waiting = campaigns.filter(isForPerson)
  if (waiting.length === 0) return []
  const names = waiting
    .slice(0, MAX_NAMES)
    .map(({ campaign, issue }) => `${inline(campaign)}${issue === null ? '' : ` (${issueLink(issue, links)})`}`)
  const more = waiting.length > MAX_NAMES ? `, and ${waiting.length - MAX_NAMES} more` : ''
  return [
    '',
    '> [!IMPORTANT]',
    `> **${many(waiting.length, 'campaign')} ${waiting.length === 1 ? 'waits' : 'wait'} for you:** ${names.join(', ')}${more}`,
  ]
}

const outage = (backend: BackendReport, links: Links | undefined): string[] => {
  const words = outageWords(backend)
  if (words === undefined) return []
  const { what, safe, next, todo } = words
  const told = backend.outage?.told
  const since = told ? ` It is so since ${utc(told.since)} (${issueLink(told.issue, links)}).` : ''
  return [
    '',
    '> [!WARNING]',
    `> **${code(backend.name)} could not be looked at:** ${inline(what, 500)}${since} ${inline(safe, 500)} ${next}`,
    ...(todo === undefined ? [] : ['>', `> ${inline(todo, 500)}`]),
  ]
}

/** What kept the run from seeing or doing its work. */
export const trouble = (report: Report, links?: Links): string[] => [
  // what is told of a backend is not told twice
  ...(report.failed === null || report.backends.some(({ trouble: why }) => why !== null && report.failed?.includes(why))
    ? []
    : ['', '> [!CAUTION]', `> ${inline(report.failed, 500)}`]),
  ...report.backends.flatMap((backend) => outage(backend, links)),
]

/** What needs somebody first, what is finished last; else as the files come. */
const ordered = (campaigns: readonly CampaignReport[]): CampaignReport[] => {
  const rank = (campaign: CampaignReport): number => (isForPerson(campaign) ? 0 : finished(campaign) ? 2 : 1)
  return [...campaigns].sort((a, b) => rank(a) - rank(b))
}

/** So many finished campaigns are shown beside the others; more are folded away. */
const FEW = 5

/** How much of an overview there is room for. */
export interface Room {
  /** Campaigns in the table, those first that need somebody. */
  rows: number
  chart: boolean
}

const ROOMY: Room = { rows: Number.POSITIVE_INFINITY, chart: true }

/** Finished ones in number are folded away below the others. */
const folded = (all: readonly CampaignReport[], links: Links | undefined): string[] => {
  const done = all.filter(finished)
  const rest = all.filter((campaign) => !finished(campaign))
  if (done.length <= FEW || rest.length === 0) return campaignRows(all, links)
  const hidden = ['<details>', `<summary>${done.length} finished campaigns</summary>`, '', ...campaignRows(done, links), '', '</details>']
  return [...campaignRows(rest, links), '', ...hidden]
}

const table = (campaigns: readonly CampaignReport[], links: Links | undefined, rows: number): string[] => {
  const all = ordered(campaigns).slice(0, rows)
  const left = campaigns.length - all.length
  return [
    ...folded(all, links),
    ...(left > 0 ? ['', `… and ${many(left, 'campaign')} more: the whole table is in the summary of the run.`] : []),
  ]
}

/** All campaigns at a glance: who is needed, what is in trouble, the table, the stages over time. */
export const overview = (report: Report, links: Links | undefined, room = ROOMY): string[] => [
  counts(report),
  ...forPeople(report.campaigns, links),
  ...trouble(report, links),
  '',
  ...table(report.campaigns, links, room.rows),
  ...(room.chart ? gantt(report.campaigns, secondsOf(report.at) ?? 0) : []),
]

/** Who cannot be read is in no table: that is said, or it would be missed. */
const unread = ({ problems: faults }: Report): string[] =>
  faults.some(({ severity }) => severity === 'error')
    ? ['What ❌ marks is left as it is until it is mended; its jobs go on, and so does everything else.', '']
    : []

/** Every fault, with its place and the way out. */
export const problems = (report: Report): string[] =>
  report.problems.length === 0
    ? []
    : [
        '',
        '### Problems',
        '',
        ...unread(report),
        ...report.problems.map(
          (p) =>
            `- ${p.severity === 'error' ? '❌' : '⚠️'} ${code(`${p.file}:${p.line}:${p.column}`)} ${inline(p.message, 300)} — ${inline(p.hint, 300)}`,
        ),
      ]
