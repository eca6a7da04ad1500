import { styleText } from 'node:util'
import type { StagePreview } from '../core/preview.ts'
import { quoted } from '../core/rules/words.ts'
import { printable } from '../shell/inert.ts'
import type { CampaignReport, Report } from '../shell/report.ts'
import type { Args } from './args.ts'
import { problemLines } from './problems.ts'
import { once } from './tick.ts'

type Paint = (style: 'bold' | 'dim' | 'green' | 'yellow' | 'red', text: string) => string

const stageLines = (stage: StagePreview, paint: Paint): string[] => [
  `    ${stage.number} ${stage.name} (${stage.status}): ${printable(stage.start)}`,
  ...stage.asks.flatMap(({ predicate, why, hint }) => [
    `      ${paint('yellow', '?')} ${quoted(printable(predicate))} will ask a person to confirm: ${printable(why)}`,
    ...(hint === undefined ? [] : hint.split('\n').map((line) => `        ${paint('dim', printable(line))}`)),
  ]),
]

const campaignLines = (campaign: CampaignReport, paint: Paint): string[] => {
  const now = [
    ...campaign.events.map(({ text }) => `  ${paint('green', '→')} ${printable(text)}`),
    ...campaign.due.map((text) => `  ${paint('green', '+')} ${printable(text)}`),
    ...campaign.waiting.map(
      ({ on, why }) =>
        `  ${paint(on === 'person' ? 'red' : 'yellow', on === 'person' ? '!' : '…')} ${on === 'person' ? 'needs a person: ' : ''}${printable(why)}`,
    ),
  ]
  const stages = (campaign.preview ?? []).flatMap((stage) => stageLines(stage, paint))
  const left = stages.length === 0 ? [] : [`  ${paint('dim', 'still to do')}`, ...stages]
  return [
    `${paint('bold', campaign.campaign)} ${paint('dim', campaign.file)}`,
    ...(now.length > 0 ? now : ['  nothing to do now']),
    ...left,
    '',
  ]
}

const total = (report: Report): string => {
  const due = report.campaigns.filter((campaign) => campaign.due.length > 0).length
  const person = report.campaigns.filter(({ waiting }) => waiting.some(({ on }) => on === 'person')).length
  return `Plan: ${report.campaigns.length} campaigns, ${due} would move now, ${person} need a person. Nothing was touched.`
}

/** `plan`: what a tick would do and why, and what each stage still to come will need. */
export const planCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  const report = await once(args, env, 'plan')
  const paint: Paint = (style, text) => (colour ? styleText(style, text) : text)
  if (args.json) print(JSON.stringify(report, null, 2))
  else
    for (const line of [
      ...problemLines(report.problems, colour),
      ...report.campaigns.flatMap((campaign) => campaignLines(campaign, paint)),
      total(report),
    ])
      print(line)
  if (report.failed !== null && !args.json) print(printable(report.failed))
  return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
