import { clockLines } from './clock.ts'
import { inline } from './inert.ts'
import { overview, problems } from './overview.ts'
import type { Links } from './people-text.ts'
import type { Report } from './report.ts'

const events = (report: Report): string[] => {
  const lines = report.campaigns.flatMap((campaign) =>
    campaign.events.map(({ text }) => `- **${inline(campaign.campaign)}**: ${inline(text, 400)}`),
  )
  return lines.length > 0 ? ['', '### What happened', '', ...lines] : ['', 'Nothing changed.']
}

const times = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

const asked = (report: Report): string[] =>
  report.backends.map(({ name, connections, commands, scheduler_calls: calls, trouble }) =>
    connections === 0 && calls === 0 && trouble !== null
      ? `- **Asked of ${inline(name)}:** ${times(commands, 'try').replace('trys', 'tries')}, no answer`
      : `- **Asked of ${inline(name)}:** ${times(connections, 'connection')}, ${times(commands, 'command')}, ${times(calls, 'scheduler call')}`,
  )

/** Step summaries end at 1 MiB; what is beyond is in the report. */
const MAX_LENGTH = 1_000_000

/** Lines as one text that a step summary takes. */
export const bounded = (lines: readonly string[]): string => {
  const text = lines.join('\n')
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}\n\n… cut; the whole is in the report.\n` : text
}

/** The run for people, as GitHub-flavoured Markdown: what needs whom, what happened, when the next look comes, what it cost. */
export const summaryOf = (report: Report, links?: Links): string =>
  bounded([
    '## Escapement',
    '',
    ...overview(report, links),
    ...problems(report),
    ...events(report),
    '',
    '### Looks and costs',
    '',
    ...clockLines(report),
    ...asked(report),
    '',
  ])
