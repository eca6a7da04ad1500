import { stripVTControlCharacters, styleText } from 'node:util'
import { requestWords, type StagePreview } from '../core/preview.ts'
import { quoted } from '../core/rules/words.ts'
import { printable, wholeLine } from '../shell/inert.ts'
import { outageLines } from '../shell/outage.ts'
import type { CampaignReport, Report } from '../shell/report.ts'
import { campaignTable, MARK, STYLE } from '../shell/table.ts'
import type { Args } from './args.ts'
import { problemLines } from './problems.ts'
import { terminalWidth, wrapped } from './terminal.ts'
import { once } from './tick.ts'

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stripVTControlCharacters(text).length))
const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map((text) => text.length))

/** The stages still to come: how each starts, what it asks for, when it counts as done, and what a person will be asked. */
const stageLines = (all: readonly StagePreview[], paint: Paint): string[] => {
  const starts = all.map(({ start, requests }) => [wholeLine(start), wholeLine(requestWords(requests))] as const)
  const titles = all.map(({ number, name }) => [wholeLine(number), wholeLine(name)] as const)
  const [names, numbers, firsts] = [
    widest(titles.map(([, name]) => name)),
    widest(titles.map(([number]) => number)),
    widest(starts.map(([first]) => first)),
  ]
  return all.flatMap(({ status, exit, asks }, i) => {
    const [start = '', requests = ''] = starts[i] ?? []
    const [number = '', name = ''] = titles[i] ?? []
    const indent = ' '.repeat(numbers + names + 9)
    return [
      `    ${pad(number, numbers)} ${paint(STYLE[status], MARK[status])} ${pad(name, names)}  ${pad(start, firsts)}  ${paint('dim', requests)}`.trimEnd(),
      `${indent}${paint('dim', `done when ${wholeLine(exit) || 'its job has ended well'}`)}`,
      ...asks.flatMap(({ predicate, why, hint }) => [
        `${indent}${paint('yellow', '?')} ${quoted(wholeLine(predicate))} will be asked of a person: ${wholeLine(why)}`,
        ...(hint === undefined ? [] : [`${indent}  ${paint('dim', printable(hint))}`]),
      ]),
    ]
  })
}

const WAITS = {
  person: ['red', '! needs you: '],
  backend: ['yellow', '~ the cluster: '],
  time: ['dim', '… '],
  limit: ['yellow', '… '],
  hold: ['yellow', '= held: '],
} as const

/** What a tick would do now, and what stands in its way. */
const nowLines = ({ events, due, waiting }: CampaignReport, paint: Paint): string[] => [
  ...events.map(({ text }) => `  ${paint('green', '→')} ${wholeLine(text)}`),
  ...due.map((text) => `  ${paint('green', '+')} ${wholeLine(text)}`),
  ...waiting.map(({ on, why }) => `  ${paint(WAITS[on][0], WAITS[on][1])}${wholeLine(why)}`),
]

const campaignLines = (campaign: CampaignReport, paint: Paint): string[] => {
  const now = nowLines(campaign, paint)
  const { preview = [] } = campaign
  return [
    `${paint('bold', wholeLine(campaign.campaign))} ${paint('dim', wholeLine(campaign.file))}`,
    ...(now.length > 0 ? now : [paint('dim', '  nothing to do now')]),
    ...(preview.length === 0 ? [] : [paint('dim', '  still to come'), ...stageLines(preview, paint)]),
    '',
  ]
}

const MAX_NAMES = 5
const named = (word: string, all: readonly CampaignReport[]): string[] => {
  const names = all.slice(0, MAX_NAMES).map(({ campaign }) => wholeLine(campaign))
  const rest = all.length > MAX_NAMES ? [`${all.length - MAX_NAMES} more`] : []
  return all.length === 0 ? [] : [`${all.length} ${word} (${[...names, ...rest].join(', ')})`]
}

/** The last line, which stays in sight however long the plan is. */
const total = ({ campaigns }: Report, paint: Paint): string => {
  const waits = (on: string): CampaignReport[] => campaigns.filter(({ waiting }) => waiting.some((each) => each.on === on))
  const parts = [
    ...named(
      'would move now',
      campaigns.filter(({ due }) => due.length > 0),
    ),
    ...named(waits('person').length === 1 ? 'needs you' : 'need you', waits('person')),
    ...named('not seen', waits('backend')),
  ]
  const count = `${campaigns.length} campaign${campaigns.length === 1 ? '' : 's'}`
  return `${paint('bold', 'Plan:')} ${[count, ...(parts.length > 0 ? parts : ['nothing to do now'])].join(', ')}. Nothing was touched.`
}

/** A plan as the terminal shows it. */
export const planLines = (report: Report, colour: boolean): string[] => {
  const paint: Paint = (style, text) => (colour ? styleText(style, text) : text)
  const problems = problemLines(report.problems, colour)
  return [
    ...(report.campaigns.length > 1 ? [campaignTable(report, colour), ''] : []),
    ...report.campaigns.flatMap((campaign) => campaignLines(campaign, paint)),
    ...outageLines(report),
    ...(problems.length > 0 ? [paint('bold', 'Problems'), ...problems, ''] : []),
    total(report, paint),
  ]
}

/** `plan`: what a tick would do and why, and what each stage still to come will need. */
export const planCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  const report = await once(args, env, 'plan')
  if (args.json) print(JSON.stringify(report, null, 2))
  else for (const line of planLines(report, colour)) for (const part of wrapped(line, terminalWidth())) print(part)
  if (report.failed !== null && !args.json) print(wholeLine(report.failed))
  return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
