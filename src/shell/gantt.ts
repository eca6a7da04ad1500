import type { Status } from '../core/model.ts'
import { plainWords } from './inert.ts'
import type { CampaignReport, StageReport } from './report.ts'
import { secondsOf } from './time.ts'

const TAG: Partial<Record<Status, string>> = {
  done: 'done, ',
  running: 'active, ',
  ready: 'active, ',
  failed: 'crit, ',
  escalated: 'crit, ',
}
/** Beyond these the chart cannot be read any more, and GitHub stops drawing it. */
const MAX_BARS = 120
const DAY = 86_400
/** A finished campaign stays in the chart for so long, unless there is nothing else to show. */
const RECENT = 3 * DAY
/** What is shorter than this part of the chart is a hair without room for its name. */
const HAIR = 1 / 40

interface Bar {
  stage: StageReport
  start: number
  end: number
}

const barsOf = ({ stages }: CampaignReport, now: number): Bar[] =>
  stages.flatMap((stage) => {
    const start = secondsOf(stage.started)
    if (start === undefined || stage.status === 'pending') return []
    // a bar without a length is not drawn
    return [{ stage, start, end: Math.max(secondsOf(stage.completed) ?? now, start + 60) }]
  })

const stamp = (at: number): string => new Date(at * 1000).toISOString().slice(0, 19)

const line = ({ stage, start, end }: Bar): string =>
  `    ${plainWords(stage.name)} :${TAG[stage.status] ?? ''}${stamp(start)}, ${stamp(end)}`

interface Section {
  campaign: CampaignReport
  bars: Bar[]
}

/** What is at work, and what has ended lately; all of it when nothing else is there. */
const chosen = (sections: readonly Section[], now: number): Section[] => {
  const recent = sections.filter(({ campaign, bars }) => campaign.status !== 'done' || bars.some(({ end }) => now - end < RECENT))
  return recent.length > 0 ? recent : [...sections]
}

/** Sections in whole: half a campaign would look like one that has hardly begun. */
const within = (sections: readonly Section[], most: number): Section[] => {
  let left = most
  return sections.filter(({ bars }) => {
    left -= bars.length
    return left >= 0
  })
}

/** Days that the chart spans → marks on its axis. */
const AXES: { under: number; marks: string[] }[] = [
  { under: 2, marks: ['axisFormat %d %b %H:%M'] },
  { under: 12, marks: ['axisFormat %d %b', 'tickInterval 1day'] },
  { under: 90, marks: ['axisFormat %d %b', 'tickInterval 1week'] },
  { under: Number.POSITIVE_INFINITY, marks: ['axisFormat %b %Y', 'tickInterval 1month'] },
]

/** Room for the longest name at the left, in pixels of the chart's small letters. */
const roomFor = (sections: readonly Section[]): number =>
  20 + 6 * Math.max(9, ...sections.map(({ campaign }) => plainWords(campaign.campaign).length))

/** Stages that have started, as a Mermaid chart with a row for each campaign; nothing when none has. @param now epoch seconds: where open bars end */
export const gantt = (campaigns: readonly CampaignReport[], now: number): string[] => {
  const sections = chosen(
    campaigns.map((campaign) => ({ campaign, bars: barsOf(campaign, now) })).filter(({ bars }) => bars.length > 0),
    now,
  )
  const all = sections.flatMap(({ bars }) => bars)
  if (all.length === 0) return []
  const span = Math.max(...all.map(({ end }) => end)) - Math.min(...all.map(({ start }) => start))
  const long = ({ stage, start, end }: Bar): boolean => stage.status !== 'done' || end - start >= span * HAIR
  const visible = sections.map(({ campaign, bars }) => ({ campaign, bars: bars.filter(long) })).filter(({ bars }) => bars.length > 0)
  const shown = within(visible, MAX_BARS)
  return [
    ...['', '```mermaid', '---', 'displayMode: compact', 'config:', '  gantt:', `    leftPadding: ${roomFor(shown)}`, '---', 'gantt'],
    '    dateFormat YYYY-MM-DDTHH:mm:ss',
    ...(AXES.find(({ under }) => span < under * DAY)?.marks ?? []).map((mark) => `    ${mark}`),
    ...shown.flatMap(({ campaign, bars }) => [`    section ${plainWords(campaign.campaign)}`, ...bars.map(line)]),
    '```',
  ]
}
