import type { Status } from '../core/model.ts'
import { plainWords } from './inert.ts'
import type { Report, StageReport } from './report.ts'

const TAG: Partial<Record<Status, string>> = { done: 'done, ', running: 'active, ', failed: 'crit, ', escalated: 'crit, ' }
/** Beyond these the chart cannot be read any more, and GitHub stops drawing it. */
const MAX_BARS = 120

/** A date or instant of the file in whole seconds; undefined for what is none. */
const secondsOf = (text: string | null): number | undefined => {
  const at = text === null ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000)
}

const stamp = (at: number): string => new Date(at * 1000).toISOString().slice(0, 19)

const bar = (stage: StageReport, now: number): string[] => {
  const start = secondsOf(stage.started)
  if (start === undefined || stage.status === 'pending') return []
  const end = secondsOf(stage.completed) ?? now
  // a bar without a length is not drawn
  return [`    ${plainWords(stage.name)} :${TAG[stage.status] ?? ''}${stamp(start)}, ${stamp(Math.max(end, start + 60))}`]
}

/** Stages that have started, as a Mermaid chart; nothing when none has. @param now epoch seconds: where open bars end */
export const gantt = (campaigns: Report['campaigns'], now: number): string[] => {
  const sections = campaigns
    .map(({ campaign, stages }) => ({ campaign, bars: stages.flatMap((stage) => bar(stage, now)) }))
    .filter(({ bars }) => bars.length > 0)
  const lines = sections.flatMap(({ campaign, bars }) => [`    section ${plainWords(campaign)}`, ...bars]).slice(0, MAX_BARS)
  if (lines.length === 0) return []
  return ['', '```mermaid', 'gantt', '    dateFormat YYYY-MM-DDTHH:mm:ss', '    axisFormat %d %b %H:%M', ...lines, '```']
}
