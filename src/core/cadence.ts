import type { Waiting } from './effect.ts'
import type { CampaignSpec, CampaignState, Seconds } from './model.ts'
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
