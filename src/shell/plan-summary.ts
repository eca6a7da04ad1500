import { requestWords, type StagePreview } from '../core/preview.ts'
import type { Problem } from '../core/problem.ts'
import { asSentence } from '../core/rules/words.ts'
import type { FileChange, RemovedCampaign, StageChange } from './compare.ts'
import { code, inline } from './inert.ts'
import { problems, trouble } from './overview.ts'
import type { CampaignReport, Compared, Report } from './report.ts'
import { bounded } from './summary.ts'

const MARK = { added: '🆕', changed: '✏️', removed: '🗑️', shared: '⚙️' } as const

const row = (stage: StagePreview): string => {
  const cells = [
    inline(stage.number),
    inline(stage.name),
    stage.status,
    code(stage.start),
    code(requestWords(stage.requests)),
    code(stage.exit),
  ]
  return `| ${cells.join(' | ')} |`
}

const stages = ({ preview = [] }: CampaignReport): string[] =>
  preview.length === 0
    ? ['Every stage is done.', '']
    : ['| # | Stage | Status | How it starts | What it asks for | Done when |', '|---|---|---|---|---|---|', ...preview.map(row), '']

const asks = ({ preview = [] }: CampaignReport): string[] => {
  const lines = preview.flatMap(({ name, asks: all }) =>
    all.map(
      ({ predicate, why, hint }) =>
        `- **${inline(name)}**: ${code(predicate)}: ${inline(asSentence(why))}${hint === undefined ? '' : ` ${inline(asSentence(hint), 400)}`}`,
    ),
  )
  return lines.length === 0 ? [] : ['**A person will be asked to confirm**', '', ...lines, '']
}

const fileWords = ({ path, how }: FileChange): string => `${code(path)} ${how}`

const MAX_FILES = 20

const filesOf = (files: readonly FileChange[], document: string): string[] => {
  const inputs = files.filter(({ path }) => path !== document)
  if (inputs.length === 0) return []
  const rest = inputs.length > MAX_FILES ? `, and ${inputs.length - MAX_FILES} more` : ''
  return [
    `- Files: ${inputs.slice(0, MAX_FILES).map(fileWords).join(', ')}${rest}. What belongs to the deployment is brought to the cluster before the next submission, never under a job that is queued or running.`,
  ]
}

const stageWords = ({ name, how, what }: StageChange): string =>
  `- ${MARK[how]} **${inline(name)}** ${how}${what.length === 0 ? '' : `: ${what.map((text) => inline(text, 400)).join('; ')}`}`

const changes = ({ change, file }: CampaignReport): string[] => {
  if (!change) return []
  const shared =
    change.how === 'shared' ? ['- Nothing of its own changes, but the configuration or the failure catalog that it shares does.'] : []
  const lines = [...change.stages.map(stageWords), ...filesOf(change.files, file), ...shared]
  return lines.length === 0 ? [] : [...lines, '']
}

const WAITS = { person: '🙋 needs a person', backend: '❔ not seen', time: '⏳ waits', limit: '⏳ waits', hold: '⏸️ held' } as const

/** Without a look: what the next tick does about the stage that is current, if the cluster has nothing to say against it. */
const unseen = ({ stages: all, current_stage: current, waiting, preview = [] }: CampaignReport): string[] => {
  const stage = all.find(({ name }) => name === current)
  if (!stage || !waiting.some(({ on }) => on === 'backend')) return []
  const start = preview.find(({ name }) => name === current)?.start ?? ''
  if (stage.status === 'running' && stage.job !== null)
    return [
      `- ▶️ job ${inline(stage.job)} of **${inline(current)}** goes on as it was submitted; what changes here counts from the next submission on`,
    ]
  return [
    `- ➕ **${inline(current)}**: its files are brought to the cluster; then: ${code(start)} (unless an attempt of it is known there already)`,
  ]
}

/** What a tick would do now, or what stands in its way. @param asked whether a cluster was asked */
const next = (report: CampaignReport, asked: boolean): string[] => {
  const { events, due, waiting } = report
  const lines = [
    ...events.map(({ text }) => `- → ${inline(text, 400)}`),
    ...due.map((text) => `- ➕ ${code(text, 400)}`),
    ...(asked ? [] : unseen(report)),
    ...waiting
      .filter(({ on }) => asked || on !== 'backend')
      .map(({ stage, on, why }) => `- ${WAITS[on]}: **${inline(stage)}**: ${inline(why, 400)}`),
  ]
  return lines.length === 0 ? [] : ['**The next tick**', '', ...lines, '']
}

const campaign = (report: CampaignReport, asked: boolean): string[] => [
  `### ${report.change ? `${MARK[report.change.how]} ` : ''}${inline(report.campaign)}`,
  '',
  `${code(report.file)} · ${report.status}${report.status === 'done' ? '' : ` at **${inline(report.current_stage)}**`}`,
  '',
  ...changes(report),
  ...next(report, asked),
  ...stages(report),
  ...asks(report),
]

const removed = ({ campaign: name, file, jobs }: RemovedCampaign): string[] => [
  `### ${MARK.removed} ${inline(name)}`,
  '',
  `${code(file)} is a campaign no more. ${jobs.length === 0 ? 'None of its stages names a job.' : `Left alone: ${jobs.map(({ stage, job }) => `job ${inline(job)} of **${inline(stage)}**`).join(', ')}; cancel by hand what nobody needs.`}`,
  '',
]

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

/** Documents with errors, of which nothing can be told. */
const unreadable = (report: Report): string[] => [
  ...new Set(
    report.problems
      .filter(({ severity, file }) => severity === 'error' && file.endsWith('.md') && !report.campaigns.some((one) => one.file === file))
      .map(({ file }) => file),
  ),
]

const counted = (shown: number, untouched: number): string =>
  `${shown === 0 ? 'no campaign changes' : `${plural(shown, 'campaign')} ${shown === 1 ? 'changes' : 'change'}`}, ${untouched} ${untouched === 1 ? 'stays as it is' : 'stay as they are'}`

const against = (report: Report, { base, untouched, elsewhere, removed: gone }: Compared): string[] => [
  base === null
    ? 'The base of this pull request is not in the checkout, so every campaign is shown (`fetch-depth: 2` for actions/checkout brings it).'
    : `Compared with ${code(base.slice(0, 7))}: ${counted(report.campaigns.length + gone.length, untouched)}.`,
  ...unreadable(report).map((file) => `${code(file)} has errors: what it would do can’t be told before they are mended.`),
  ...(elsewhere === 0
    ? []
    : [`${plural(elsewhere, 'problem')} in files that it does not touch ${elsewhere === 1 ? 'is' : 'are'} not shown.`]),
  '',
  'No cluster was asked and nothing was touched: which jobs run, what is deployed there, and whether the scheduler accepts a request, only the cluster can tell.',
  '',
]

const worstFirst = (all: readonly Problem[]): Problem[] =>
  [...all].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))

/** A plan for people, as GitHub-flavoured Markdown: what would be done and why, what would be asked; nothing was touched. */
export const planSummaryOf = (report: Report): string => {
  const { compared } = report
  return bounded([
    compared ? '## Escapement: what this change would do' : '## Escapement: plan',
    '',
    ...(compared ? against(report, compared) : ['Nothing was touched.', '']),
    ...trouble(report),
    // what is wrong comes before what would be done: with it, it would not be done
    ...problems({ ...report, problems: worstFirst(report.problems) }),
    '',
    ...report.campaigns.flatMap((each) => campaign(each, compared === undefined)),
    ...(compared?.removed ?? []).flatMap(removed),
  ])
}
