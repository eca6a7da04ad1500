import * as core from '@actions/core'
import type { Problem } from '../core/problem.ts'
import { PortError } from '../ports/error.ts'
import { inline, logLine, oneLine, printable } from '../shell/inert.ts'
import type { CampaignReport, Report } from '../shell/report.ts'
import { summaryOf } from '../shell/summary.ts'
import type { Published } from './run.ts'

/** A step shows ten annotations of a kind; the rest stands in the summary. */
const MAX_ANNOTATIONS = 10

const annotate = (problems: readonly Problem[]): void => {
  const say = (severity: Problem['severity'], tell: typeof core.error): void => {
    for (const p of problems.filter((problem) => problem.severity === severity).slice(0, MAX_ANNOTATIONS)) {
      const text = oneLine(`${p.message}. ${p.hint}`, 500)
      tell(text, { file: p.file, startLine: p.line, startColumn: p.column, title: p.code })
    }
  }
  say('error', core.error)
  say('warning', core.warning)
}

const names = (report: Report, which: (campaign: CampaignReport) => boolean): string =>
  JSON.stringify(report.campaigns.filter(which).map(({ campaign }) => campaign))

const had = (campaign: CampaignReport, ...types: string[]): boolean => campaign.events.some(({ event }) => types.includes(event.type))

const setOutputs = ({ report, path, artifact }: Published): void => {
  core.setOutput('changed', report.commit !== null)
  core.setOutput('commit', report.commit ?? '')
  core.setOutput(
    'advanced',
    names(report, (campaign) => had(campaign, 'attempt-submitted', 'stage-done', 'stage-taken-as-done')),
  )
  core.setOutput(
    'escalated',
    names(report, (campaign) => campaign.status === 'escalated' || campaign.waiting.some(({ on }) => on === 'person')),
  )
  core.setOutput(
    'waiting',
    names(report, (campaign) => campaign.waiting.length > 0),
  )
  core.setOutput(
    'failed',
    names(report, (campaign) => had(campaign, 'attempt-failed')),
  )
  core.setOutput('next-tick', report.next_tick)
  core.setOutput('report', path)
  core.setOutput('artifacts', artifact?.folder ?? '')
  core.setOutput('artifact-name', artifact?.name ?? '')
}

/** What a plan's summary needs to know of the rules is not read at the start of a run that has none. */
const markdownOf = async (report: Report, links: Published['links']): Promise<string> =>
  isPlan(report) ? (await import('../shell/plan-summary.ts')).planSummaryOf(report) : summaryOf(report, links)

/** `validate` reports without a look as well, but says nothing of what would be done. */
const isPlan = ({ compared, campaigns }: Report): boolean =>
  compared !== undefined || campaigns.some(({ preview }) => preview !== undefined)

/** Outputs, annotations and summary. The step fails only for Escapement's own trouble, never because a campaign failed. */
export const publish = async (published: Published): Promise<void> => {
  const { report, links } = published
  setOutputs(published)
  annotate(report.problems)
  await core.summary.addRaw(await markdownOf(report, links)).write()
  for (const campaign of report.campaigns) for (const { text } of campaign.events) core.info(logLine(`${campaign.campaign}: ${text}`))
  if (report.failed !== null) core.setFailed(oneLine(report.failed, 1000))
  else if (report.problems.some(({ severity }) => severity === 'error')) core.setFailed('a file has errors: see the annotations')
}

/** What kept the run from starting, as one sentence and the way out; a bug keeps its stack. */
export const publishFailure = async (error: unknown): Promise<void> => {
  const text =
    error instanceof PortError
      ? `${error.message}${error.hint ? `. ${error.hint}` : ''}`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  core.setFailed(printable(text))
  await core.summary.addRaw(`## Escapement\n\n> [!CAUTION]\n> ${inline(text, 1000)}\n`).write()
}
