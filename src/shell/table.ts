import { stripVTControlCharacters, styleText } from 'node:util'
import type { Status } from '../core/model.ts'
import { oneLine } from './inert.ts'
import type { CampaignReport, Report } from './report.ts'

type Style = Parameters<typeof styleText>[0]

/** How a status looks on a terminal. */
export const STYLE: Record<Status, Style> = {
  pending: 'dim',
  ready: 'cyan',
  running: 'blue',
  done: 'green',
  failed: 'red',
  escalated: ['bold', 'red'],
}

export const MARK: Record<Status, string> = { pending: '·', ready: '○', running: '▶', done: '✔', failed: '✘', escalated: '‼' }

/** Colours only where somebody looks: a terminal, and NO_COLOR not set (styleText's own rule needs Node 22). */
const paint = (style: Style, text: string, colour: boolean): string => (colour ? styleText(style, text) : text)

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - stripVTControlCharacters(text).length))

const stages = ({ stages: all }: CampaignReport, colour: boolean): string =>
  all.map(({ status }) => paint(STYLE[status], MARK[status], colour)).join('')

const reason = ({ waiting, status, held }: CampaignReport): string => {
  const first = waiting[0]
  if (held) return 'held by a person'
  return first ? `${first.on === 'person' ? 'needs you: ' : ''}${oneLine(first.why, 120)}` : status === 'done' ? 'finished' : ''
}

const jobOf = (campaign: CampaignReport): string => campaign.stages.find(({ name }) => name === campaign.current_stage)?.job ?? '—'

/** Campaigns as a table for the terminal: one line each, stages as marks, then where it stands and why. */
export const campaignTable = (report: Pick<Report, 'campaigns'>, colour: boolean): string => {
  const rows = report.campaigns.map((campaign) => [
    campaign.campaign,
    stages(campaign, colour),
    campaign.status === 'done' ? '—' : campaign.current_stage,
    paint(STYLE[campaign.status], campaign.held ? 'held' : campaign.status, colour),
    jobOf(campaign),
    reason(campaign),
  ])
  const all = [['CAMPAIGN', 'STAGES', 'CURRENT', 'STATUS', 'JOB', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => stripVTControlCharacters(row[i] ?? '').length)))
  return all
    .map((row, r) =>
      paintHead(
        row
          .map((cell, i) => pad(cell, widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
        r,
        colour,
      ),
    )
    .join('\n')
}

const paintHead = (line: string, row: number, colour: boolean): string => (row === 0 ? paint('dim', line, colour) : line)
