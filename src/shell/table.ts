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

/** The job stands in its own column: `job 7 runs` is told as `runs`. */
const reason = (campaign: CampaignReport): string => {
  const { waiting, status, held } = campaign
  const [first] = waiting
  if (held) return 'held by a person'
  const own = `job ${jobOf(campaign)} `
  if (first?.on === 'time' && first.why.startsWith(own)) return oneLine(first.why.slice(own.length), 120)
  return first ? `${first.on === 'person' ? 'needs you: ' : ''}${oneLine(first.why, 120)}` : status === 'done' ? 'finished' : ''
}

const jobOf = (campaign: CampaignReport): string =>
  // the last job of a finished campaign is history
  campaign.status === 'done' ? '—' : (campaign.stages.find(({ name }) => name === campaign.current_stage)?.job ?? '—')

const cut = (text: string, room: number): string => (text.length > room ? `${text.slice(0, Math.max(0, room - 1))}…` : text)

/** Below this the reason would be no more than an ellipsis: then the terminal may break the line. */
const LEAST_ROOM = 20

/**
 * Campaigns as a table for the terminal: one line each, stages as marks, then where it stands and why.
 * @param width columns of the terminal: the reason is cut to what is left of them
 */
export const campaignTable = (report: Pick<Report, 'campaigns'>, colour: boolean, width = Number.POSITIVE_INFINITY): string => {
  const rows = report.campaigns.map((campaign) => [
    oneLine(campaign.campaign),
    stages(campaign, colour),
    campaign.status === 'done' ? '—' : oneLine(campaign.current_stage),
    paint(STYLE[campaign.status], campaign.held ? 'held' : campaign.status, colour),
    oneLine(jobOf(campaign)),
    reason(campaign),
  ])
  const all = [['CAMPAIGN', 'STAGES', 'CURRENT', 'STATUS', 'JOB', ''], ...rows]
  const widths = [0, 1, 2, 3, 4].map((i) => Math.max(...all.map((row) => stripVTControlCharacters(row[i] ?? '').length)))
  // two columns stay free: some terminals draw a mark twice as wide as a letter
  const room = width - widths.reduce((sum, own) => sum + own + 2, 2)
  return all
    .map((row) => row.map((cell, i) => (i === 5 && room >= LEAST_ROOM ? cut(cell, room) : cell)))
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
