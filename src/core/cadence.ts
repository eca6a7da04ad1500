import type { Waiting } from './effect.ts'
import { secondsOf } from './failure/amount.ts'
import { timeLimitOf } from './failure/profile.ts'
import type { CampaignSpec, CampaignState, Instant, Seconds, StageSpec } from './model.ts'
import type { JobSeen } from './observation.ts'
import { own } from './own.ts'
import type { Knowledge } from './rules/context.ts'
import { currentStage, stageOf } from './state.ts'

const MINUTE = 60
const HOUR = 3600

/** The seed's table: expected length of the active stage → when to look again. The lower bound is taken: nobody sleeps through a fast job. */
const TABLE: { under: Seconds; look: Seconds }[] = [
  { under: HOUR, look: 5 * MINUTE },
  { under: 4 * HOUR, look: 30 * MINUTE },
  { under: 24 * HOUR, look: 2 * HOUR },
  { under: Number.POSITIVE_INFINITY, look: 8 * HOUR },
]

/** All campaigns idle, done or escalated. */
export const IDLE: Seconds = 12 * HOUR

/** Nothing is known of the stage's length: it is taken for a medium one. */
const UNKNOWN_LENGTH: Seconds = 2 * HOUR

const byLength = (expected: Seconds): Seconds => TABLE.find(({ under }) => expected < under)?.look ?? IDLE

/**
 * Seconds until the campaign is worth the next look: the seed's cadence table, or earlier where the scheduler
 * or the condition itself says when something will happen.
 */
export const nextLook = (spec: CampaignSpec, state: CampaignState, waiting: readonly Waiting[]): Seconds => {
  const stage = currentStage(spec, state)
  if (!stage || spec.held || state.escalation) return IDLE
  const status = stageOf(state, stage.slug).status
  const atWork = status === 'running' || status === 'ready' || waiting.some(({ on }) => on === 'backend' || on === 'limit')
  const usual = atWork
    ? byLength(stage.expectedWalltime ?? UNKNOWN_LENGTH)
    : waiting.every(({ on }) => on === 'person' || on === 'hold')
      ? IDLE
      : UNKNOWN_LENGTH
  const said = waiting.flatMap(({ within }) => (within === undefined ? [] : [Math.max(MINUTE, within)]))
  return Math.min(usual, ...said)
}

/** A job that the scheduler gives no start for may start at any moment, for so long; then nobody knows. */
const FRESH: Seconds = 5 * MINUTE

/** How long the stage's job may take: as its author expects, else by its limit. */
const lengthOf = (stage: StageSpec, limit: Seconds | undefined): Seconds | undefined =>
  stage.expectedWalltime ?? limit ?? (stage.work.kind === 'command' ? stage.timeout : undefined)

/** Seconds until a job is expected to end, negative when it is overdue; undefined: nobody knows. */
export const untilEnd = (stage: StageSpec, job: JobSeen, now: Instant): Seconds | undefined => {
  const from = job.started ?? job.startEstimate
  const length = lengthOf(stage, job.timeLimit)
  return from === undefined || length === undefined ? undefined : from + length - now
}

/**
 * The same for a job that is worth staying for: of a short stage (the seed's first row), running or about to start, and not overdue by
 * as much as it was expected to take, for then nothing is known of it.
 */
export const shortEnd = (stage: StageSpec, job: JobSeen, now: Instant): Seconds | undefined => {
  const length = lengthOf(stage, job.timeLimit)
  if (length === undefined || length >= HOUR) return undefined
  const fresh = job.phase === 'queued' && job.startEstimate === undefined && now - (job.submitted ?? 0) < FRESH
  const left = fresh ? length : untilEnd(stage, job, now)
  return left === undefined || left < -length ? undefined : left
}

/** Seconds until the short stage that the campaign waits for is expected to end; undefined: there is none, or nobody knows. */
export const expectedEnd = (
  { spec, directives, profile }: Pick<Knowledge, 'spec' | 'directives' | 'profile'>,
  state: CampaignState,
  waiting: readonly Waiting[],
): Seconds | undefined => {
  const stage = currentStage(spec, state)
  if (!stage || spec.held || stage.held || state.escalation) return undefined
  const { status, overrides } = stageOf(state, stage.slug)
  if (status !== 'running') return undefined
  if (waiting.length > 0) return waiting.find(({ ends }) => ends !== undefined)?.ends
  // it was submitted a moment ago and not seen yet: it ends no sooner than this
  const options = { ...own(directives, stage.slug)?.options, ...stage.sbatch, ...overrides }
  const length = lengthOf(stage, (options.time === undefined ? undefined : secondsOf(options.time)) ?? timeLimitOf(options, profile))
  return length !== undefined && length < HOUR ? length : undefined
}
