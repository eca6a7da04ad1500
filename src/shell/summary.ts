import type { Status } from '../core/model.ts'
import { gantt } from './gantt.ts'
import { inline } from './inert.ts'
import type { CampaignReport, Report } from './report.ts'

const ICON: Record<Status, string> = { pending: '⚪', ready: '🔵', running: '▶️', done: '✅', failed: '❌', escalated: '🆘' }

const progress = ({ stages }: CampaignReport): string => `${stages.filter(({ status }) => status === 'done').length}/${stages.length}`

const state = (campaign: CampaignReport): string => (campaign.held ? '⏸️ held' : `${ICON[campaign.status]} ${campaign.status}`)

const waits = ({ waiting, status, campaign }: CampaignReport, issues: Issues): string => {
  const [first] = waiting
  if (!first) return status === 'done' ? 'finished' : ''
  const issue = issues.get(campaign)
  return `${first.on === 'person' ? '**you**: ' : ''}${inline(first.why, 200)}${issue === undefined ? '' : ` (#${issue})`}`
}

/** By campaign: the issue where it is asked about. */
type Issues = ReadonlyMap<string, number>

const row = (campaign: CampaignReport, issues: Issues): string => {
  const job = campaign.stages.find(({ name }) => name === campaign.current_stage)?.job
  const cells = [
    inline(campaign.campaign),
    state(campaign),
    campaign.status === 'done' ? '' : inline(campaign.current_stage),
    inline(job ?? ''),
    progress(campaign),
    waits(campaign, issues),
  ]
  return `| ${cells.join(' | ')} |`
}

const events = (report: Report): string[] => {
  const lines = report.campaigns.flatMap((campaign) =>
    campaign.events.map(({ text }) => `- **${inline(campaign.campaign)}**: ${inline(text, 400)}`),
  )
  return lines.length > 0 ? ['', '### What happened', '', ...lines] : ['', 'Nothing changed.']
}

export const trouble = (report: Report): string[] => [
  ...(report.failed === null ? [] : [`> [!CAUTION]`, `> ${inline(report.failed, 500)}`, '']),
  ...report.backends.flatMap(({ name, trouble: why }) =>
    why === null
      ? []
      : [`> [!WARNING]`, `> \`${inline(name)}\` was not observed: ${inline(why, 300)}. Nothing was concluded from that.`, ''],
  ),
]

export const problems = (report: Report): string[] =>
  report.problems.length === 0
    ? []
    : [
        '',
        '### Problems',
        '',
        ...report.problems.map(
          (p) =>
            `- ${p.severity === 'error' ? '❌' : '⚠️'} \`${inline(p.file)}:${p.line}:${p.column}\` ${inline(p.message, 300)}${p.hint ? ` — ${inline(p.hint, 300)}` : ''}`,
        ),
      ]

const cost = (report: Report): string =>
  report.backends
    .map(
      ({ name, connections, commands, scheduler_calls: calls }) =>
        `${inline(name)}: ${connections} connection${connections === 1 ? '' : 's'}, ${commands} command${commands === 1 ? '' : 's'}, ${calls} scheduler call${calls === 1 ? '' : 's'}`,
    )
    .join('; ')

/** Step summaries end at 1 MiB; what is beyond is in the report. */
const MAX_LENGTH = 1_000_000

/** Lines as one text that a step summary takes. */
export const bounded = (lines: readonly string[]): string => {
  const text = lines.join('\n')
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}\n\n… cut; the whole is in the report.\n` : text
}

/** All campaigns at a glance: trouble first, then the table, then the stages over time. */
export const overview = (report: Report, issues: Issues = new Map()): string[] => [
  ...trouble(report),
  '| Campaign | Status | Stage | Job | Done | Waits for |',
  '|---|---|---|---|---|---|',
  ...report.campaigns.map((campaign) => row(campaign, issues)),
  ...gantt(report.campaigns, Math.floor(Date.parse(report.at) / 1000)),
]

/** The run for people, as GitHub-flavoured Markdown: what needs whom, what happened, what it cost the cluster. */
export const summaryOf = (report: Report): string =>
  bounded([
    '## Escapement',
    '',
    ...overview(report),
    ...events(report),
    ...problems(report),
    '',
    `Looked ${report.looks > 1 ? `${report.looks} times, last ` : ''}at ${report.at}; next look ${report.next_tick}.${cost(report) ? ` ${cost(report)}.` : ''}`,
    '',
  ])
