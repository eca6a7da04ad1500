import { DAY, monthOf } from '../../core/calendar.ts'
import type { Instant } from '../../core/model.ts'
import { own } from '../../core/own.ts'
import { DISABLED_AFTER, idleOf } from '../../core/platform/idle.ts'
import { looksOf } from '../../core/platform/looks.ts'
import { FREE_MINUTES, monthlyMinutes, needsCount } from '../../core/platform/minutes.ts'
import { counts, LOOK_BACK, type RunsSeen } from '../../core/platform/runs.ts'
import { isoOf } from '../../core/state.ts'
import type { Answer, Platform, WorkflowSeen } from '../../ports/platform.ts'
import { length, utc } from '../time.ts'
import { about, type Finding } from './finding.ts'
import type { Ticking } from './workflow.ts'

const { ok, warning, problem } = about('GitHub')

const DISABLED: Readonly<Record<string, string>> = {
  disabled_manually: 'somebody has disabled it',
  disabled_inactivity: `GitHub has disabled it, because the repository had rested for ${DISABLED_AFTER} days`,
  disabled_fork: 'GitHub disables the workflows of a fork',
  deleted: 'it was deleted',
}

/** Whether GitHub knows the workflow, and starts it. */
export const stateFindings = ({ path, file }: Ticking, answer: Answer<WorkflowSeen> | undefined): Finding[] => {
  if (answer === undefined || answer.kind === 'silent') return []
  if (answer.kind === 'missing')
    return [
      problem(
        'workflow',
        `GitHub knows no workflow ${path}: it is not on the default branch, and nothing starts it`,
        'push it to the default branch; only there schedules, dispatches and comments start it',
      ),
    ]
  if (answer.kind === 'refused')
    return [warning('workflow', `whether ${path} is enabled is not told to this token`, `give it \`${answer.needs ?? 'actions: read'}\``)]
  const { state } = answer.value
  if (state === 'active') return [ok('workflow', `${path} is enabled`)]
  return [
    problem('workflow', `${path} is not started: ${own(DISABLED, state) ?? `its state is ${state}`}`, `\`gh workflow enable ${file}\``),
  ]
}

/** So many runs in a row that failed are no accident. */
const IN_A_ROW = 3

const failing = ({ file }: Ticking, { runs }: RunsSeen): Finding[] => {
  const ended = runs.filter((run) => run.ended !== undefined && counts(run)).slice(0, IN_A_ROW)
  return ended.length === IN_A_ROW && ended.every(({ conclusion }) => conclusion !== 'success')
    ? [
        warning(
          'runs',
          `the last ${IN_A_ROW} runs of ${file} did not end well (${ended.map(({ conclusion }) => conclusion).join(', ')})`,
          `\`gh run list --workflow ${file}\` names them, \`gh run view --log-failed\` shows why`,
        ),
      ]
    : []
}

const rest = ({ file }: Ticking, seen: RunsSeen, now: Instant): Finding[] => {
  const idle = idleOf(seen, false, now)
  return idle
    ? [
        warning(
          'rest',
          `no commit for ${idle.days} days: GitHub disables the schedules of a public repository after ${DISABLED_AFTER}, here on ${isoOf(idle.disabledAt).slice(0, 10)}`,
          `any commit counts; once it is disabled: \`gh workflow enable ${file}\``,
        ),
      ]
    : []
}

const minutes = async (platform: Platform, { file, workflow }: Ticking, seen: RunsSeen, now: Instant): Promise<Finding[]> => {
  if (workflow.selfHosted) return [ok('minutes', 'its machine is your own: no Actions minutes are counted')]
  if (seen.isPublic) return [ok('minutes', 'the repository is public: Actions minutes are free')]
  const counted = needsCount(seen, now) ? await platform.countRuns(file, monthOf(now).start) : undefined
  const { used, forecast, exact } = monthlyMinutes(seen, counted?.kind === 'told' ? counted.value : undefined, workflow.crons, now)
  const ahead = forecast === undefined ? '' : `, about ${forecast} by its end at this pace`
  const words = `${exact ? '' : 'about '}${used} Actions minutes this month${ahead}; a private repository's account has ${FREE_MINUTES} free`
  return Math.max(used, forecast ?? 0) <= FREE_MINUTES
    ? [ok('minutes', words)]
    : [warning('minutes', words, 'let the cron start fewer runs: every 30 minutes makes 1440 a month, every hour 720')]
}

const lastByClock = async (platform: Platform, { file }: Ticking, seen: RunsSeen): Promise<Instant | undefined | 'unknown'> => {
  const newest = seen.runs.find(({ event }) => event === 'schedule')
  if (newest) return newest.created
  const told = await platform.lastScheduled(file)
  return told.kind === 'told' ? told.value : 'unknown'
}

const lastSeen = async (platform: Platform, ticking: Ticking, seen: RunsSeen, now: Instant): Promise<Finding[]> => {
  const { file, workflow } = ticking
  const last = await lastByClock(platform, ticking, seen)
  const { silent, started } = looksOf(seen, undefined, workflow.crons, now)
  const start = `\`gh workflow run ${file}\` looks at once`
  if (last === 'unknown') return []
  if (last === undefined)
    return [
      warning(
        'schedule-seen',
        `GitHub has never started ${file} by its schedule`,
        `wait an hour after the push that brought it, then see whether it is enabled and on the default branch; ${start}`,
      ),
    ]
  const ago = `the last run by schedule was ${length(now - last)} ago`
  // where the cron is not understood, a month without any is silence all the same
  if (silent || now - last > LOOK_BACK)
    return [
      warning(
        'schedule-seen',
        `${ago}${silent ? `, and ${silent.slots} were due since then` : ''}`,
        `GitHub delays and drops scheduled runs: let the cron avoid the full hour; is the workflow enabled? ${start}`,
      ),
    ]
  const rate = started && now - started.since >= DAY ? `; GitHub started ${started.runs} of ${started.slots} in the last day` : ''
  return [ok('schedule-seen', `${ago} (${utc(isoOf(last))})${rate}`)]
}

/** What the workflow's own runs tell: whether the schedule works, what it costs, whether it will go on. */
export const runFindings = async (
  platform: Platform,
  ticking: Ticking,
  now: Instant,
): Promise<{ findings: Finding[]; counted: boolean }> => {
  const told = await platform.runs(ticking.file, now - LOOK_BACK)
  if (told.kind === 'refused')
    return {
      findings: [
        warning(
          'runs',
          `the runs of ${ticking.file} are not shown to this token: neither are lateness and Actions minutes`,
          `give it \`${told.needs ?? 'actions: read'}\``,
        ),
      ],
      counted: false,
    }
  if (told.kind !== 'told') return { findings: [], counted: false }
  const seen = told.value
  const findings = [
    ...(await lastSeen(platform, ticking, seen, now)),
    ...failing(ticking, seen),
    ...rest(ticking, seen, now),
    ...(await minutes(platform, ticking, seen, now)),
  ]
  return { findings, counted: true }
}
