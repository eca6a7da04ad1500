import { type Cron, readCron } from '../../../../src/core/platform/cron.ts'
import type { RunSeen, RunsSeen } from '../../../../src/core/platform/runs.ts'
import { LOOK_BACK } from '../../../../src/core/platform/runs.ts'

/** Epoch seconds of `20T10:50` in November 2026. */
export const at = (dayAndTime: string): number => Date.parse(`2026-11-${dayAndTime}:00Z`) / 1000

export const crons = (...lines: string[]): Cron[] =>
  lines.map((line) => {
    const cron = readCron(line)
    if (!cron) throw new Error(`no cron: ${line}`)
    return cron
  })

let ids = 0
/** A run that took so many seconds; `minutes` short ones unless told otherwise. */
export const run = (created: number, over: Partial<RunSeen> = {}): RunSeen => ({
  id: ++ids,
  event: 'schedule',
  created,
  started: created,
  ended: created + 40,
  conclusion: 'success',
  ...over,
})

/** All that there are, unless `total` says that there are more. */
export const runs = (now: number, list: readonly RunSeen[], over: Partial<RunsSeen> = {}): RunsSeen => ({
  isPublic: false,
  since: now - LOOK_BACK,
  runs: [...list].sort((a, b) => b.created - a.created),
  total: list.length,
  ...over,
})

/** One run at every so many seconds, the newest at `last`. */
export const every = (seconds: number, last: number, count: number, over: Partial<RunSeen> = {}): RunSeen[] =>
  Array.from({ length: count }, (_, i) => run(last - i * seconds, over))
