import type { AttemptLine, History } from './history.ts'
import type { Instant } from './model.ts'

const safe = (text: string): string => text.replace(/[^\p{L}\p{N} ._-]+/gu, ' ').trim() || 'stage'

const TAG = { open: 'active, ', done: 'done, ', failed: 'crit, ', unknown: '' } as const

/** Where the cluster's times are known, waiting and running are a bar each; else one bar from the submission to when its end was seen. */
const barsOf = (line: AttemptLine, stage: number, now: Instant): string[] => {
  const { attempt, submitted, began, finished, queued, ended, outcome, class: kind } = line
  const label = safe(`attempt ${attempt}${kind === null ? '' : ` ${kind}`}`)
  const bar = (text: string, tag: string, id: string, from: Instant, to: Instant): string =>
    `    ${text} :${tag}${id}, ${from}, ${Math.max(from + 1, to)}`
  if (began !== null && finished !== null) {
    const waited =
      queued === null || queued === 0 ? [] : [bar(`attempt ${attempt} queued`, '', `s${stage}q${attempt}`, began - queued, began)]
    return [...waited, bar(label, TAG[outcome], `s${stage}a${attempt}`, began, finished)]
  }
  return submitted === null ? [] : [bar(label, TAG[outcome], `s${stage}a${attempt}`, submitted, ended ?? now)]
}

/** A campaign's past as a Gantt chart in Mermaid's language: red is what failed. */
export const ganttOf = (campaign: string, history: History, now: Instant): string => {
  const bars = history.stages.flatMap(({ name, stage, attempts, completed }, s) => {
    const own = attempts.flatMap((line) => barsOf(line, s, now))
    const checked = own.length === 0 && completed !== null ? [`    checked :milestone, s${s}, ${completed}, 0s`] : []
    return [...own, ...checked].length === 0 ? [] : [`    section ${safe(name || stage)}`, ...own, ...checked]
  })
  return ['gantt', `    title ${safe(campaign)}`, '    dateFormat X', '    axisFormat %m-%d %H:%M', ...bars].join('\n')
}
