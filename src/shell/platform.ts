import { monthOf } from '../core/calendar.ts'
import type { Instant } from '../core/model.ts'
import { DISABLED_AFTER, type Idle, idleOf } from '../core/platform/idle.ts'
import { type Looks, looksOf } from '../core/platform/looks.ts'
import { FREE_MINUTES, monthlyMinutes, needsCount } from '../core/platform/minutes.ts'
import { LOOK_BACK, type RunsSeen } from '../core/platform/runs.ts'
import type { Problem } from '../core/problem.ts'
import { isoOf } from '../core/state.ts'
import { readTickWorkflow, type TickWorkflow } from '../document/tick-workflow.ts'
import { PortError } from '../ports/error.ts'
import type { Answer, Platform } from '../ports/platform.ts'
import type { Store } from '../ports/store.ts'
import { addProblems, type Journal, type Options } from './journal.ts'
import type { Surroundings } from './load.ts'

/** The workflow that started this run, and who can be asked about it. */
export interface TickedBy {
  platform: Platform
  /** Path of its file, `.github/workflows/escapement.yml`. */
  workflow: string
  /** Number of this run. */
  run?: number
}

/** What GitHub tells of the workflow that ticks; `null`: not told, or nothing to tell. Times are ISO, lengths seconds. */
export interface PlatformReport {
  /** Why nothing is told, and the right that would help. */
  unknown: { why: string; needs: string | null } | null
  last_look: string | null
  /** The look that this one is had been due; `dropped`: further slots that passed since then. */
  late: { due: string; seconds: number; dropped: number } | null
  /** Usual time between two slots of the schedule. */
  interval: number | null
  next_slot: string | null
  /** Slots of the schedule since then, at most a day ago, and runs that it started. */
  started: { slots: number; runs: number; since: string } | null
  /** No scheduled run since then, and how many slots that were. */
  silent: { since: string; slots: number } | null
  /** Of this workflow in this calendar month. `free`: what the account as a whole has free; null where all of it is. */
  minutes: { used: number; forecast: number | null; exact: boolean; free: number | null } | null
  /** A public repository that rests, and when its schedule will be disabled for that. */
  idle: { since: string; disabled_at: string } | null
}

const NOTHING: Omit<PlatformReport, 'unknown'> = {
  last_look: null,
  late: null,
  interval: null,
  next_slot: null,
  started: null,
  silent: null,
  minutes: null,
  idle: null,
}

/** A right that GitHub does not name is the one that reading runs takes. */
const RIGHT = 'actions: read'

const unknown = (answer: Exclude<Answer<unknown>, { kind: 'told' }>): PlatformReport => {
  if (answer.kind === 'silent') return { ...NOTHING, unknown: { why: answer.why, needs: null } }
  const why = answer.kind === 'missing' ? 'GitHub does not show this token the workflow' : answer.why
  return { ...NOTHING, unknown: { why, needs: (answer.kind === 'refused' ? answer.needs : undefined) ?? RIGHT } }
}

const looksReport = ({ last, late, interval, next, started, silent }: Looks): Omit<PlatformReport, 'unknown' | 'minutes' | 'idle'> => ({
  last_look: last === undefined ? null : isoOf(last),
  late: late ? { due: isoOf(late.due), seconds: late.by, dropped: late.dropped } : null,
  interval: interval ?? null,
  next_slot: next === undefined ? null : isoOf(next),
  started: started ? { ...started, since: isoOf(started.since) } : null,
  silent: silent ? { ...silent, since: isoOf(silent.since) } : null,
})

const idleReport = (idle: Idle | undefined): PlatformReport['idle'] =>
  idle ? { since: isoOf(idle.since), disabled_at: isoOf(idle.disabledAt) } : null

/** The workflow's file at the commit that was read; undefined where it cannot be read now. */
const workflowAt = async (store: Store, sha: string | undefined, path: string): Promise<TickWorkflow | undefined> => {
  if (sha === undefined) return undefined
  try {
    const [bytes] = await store.read(sha, [path])
    return bytes && readTickWorkflow(new TextDecoder().decode(bytes))
  } catch (error) {
    if (error instanceof PortError) return undefined
    throw error
  }
}

/** Minutes count on GitHub's own machines only. */
const minutesOf = async (
  { platform, workflow }: TickedBy,
  seen: RunsSeen,
  crons: TickWorkflow['crons'],
  now: Instant,
): Promise<PlatformReport['minutes']> => {
  if (seen.isPublic === undefined) return null
  const counted = needsCount(seen, now) ? await platform.countRuns(fileOf(workflow), monthOf(now).start) : undefined
  if (counted && counted.kind !== 'told') return null
  const { used, forecast, exact } = monthlyMinutes(seen, counted?.value, crons, now)
  return { used, forecast: forecast ?? null, exact, free: seen.isPublic ? null : FREE_MINUTES }
}

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

const asked = async (tickedBy: TickedBy, around: Surroundings, journal: Journal, now: Instant): Promise<PlatformReport> => {
  const told = await tickedBy.platform.runs(fileOf(tickedBy.workflow), now - LOOK_BACK)
  if (told.kind !== 'told') return unknown(told)
  const workflow = await workflowAt(around.store, journal.read, tickedBy.workflow)
  const crons = workflow?.crons ?? []
  const platform: PlatformReport = {
    unknown: null,
    ...looksReport(looksOf(told.value, tickedBy.run, crons, now)),
    minutes: around.hosted ? await minutesOf(tickedBy, told.value, crons, now) : null,
    idle: idleReport(idleOf(told.value, journal.commits.length > 0, now)),
  }
  addProblems(journal, problemsOf(platform, tickedBy.workflow, workflow?.line ?? 1))
  return platform
}

/**
 * Takes down what GitHub tells of the workflow that ticks: one call a run, two in a busy month, however often the run looks. A plan
 * is none of its looks, and asks nothing. Never throws for what the outside does.
 */
export const askPlatform = async (around: Surroundings, options: Options, journal: Journal): Promise<void> => {
  if (!around.tickedBy || options.mode === 'plan') return
  journal.platform ??= await asked(around.tickedBy, around, journal, options.now())
}

/** Code of the one complaint that may come and go from look to look. */
export const OVER_FREE = 'MINUTES'

/** What somebody should do something about. The words stay the same from look to look: they are no news then. */
const problemsOf = ({ silent, idle, minutes }: PlatformReport, file: string, line: number): Problem[] => {
  const warn = (code: string, message: string, hint: string): Problem => ({
    code,
    severity: 'warning',
    file,
    line,
    column: 1,
    message,
    hint,
  })
  const over = minutes?.free != null && Math.max(minutes.used, minutes.forecast ?? 0) > minutes.free
  return [
    ...(silent
      ? [
          warn(
            'SCHEDULE_SILENT',
            `GitHub has started no run by this schedule since ${silent.since}`,
            `\`gh workflow view ${fileOf(file)}\` shows whether it is enabled, \`gh workflow run ${fileOf(file)}\` looks at once; late and dropped runs are GitHub's own`,
          ),
        ]
      : []),
    ...(idle
      ? [
          warn(
            'SCHEDULE_ENDS',
            `no commit since ${idle.since.slice(0, 10)}: GitHub disables the schedule of a public repository after ${DISABLED_AFTER} days, here on ${idle.disabled_at.slice(0, 10)}`,
            `any commit to the repository counts; once it is disabled: \`gh workflow enable ${fileOf(file)}\``,
          ),
        ]
      : []),
    ...(over
      ? [
          warn(
            OVER_FREE,
            `at this pace the month costs more than the ${minutes.free} Actions minutes that are free`,
            'let the cron look more seldom: every 30 minutes makes 1440 a month, every hour 720',
          ),
        ]
      : []),
  ]
}
