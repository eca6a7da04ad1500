import { budgetWarnings } from './budget.ts'
import type { Effect, Waiting } from './effect.ts'
import type { Event } from './event.ts'
import type { CampaignState } from './model.ts'
import { advance } from './rules/advance.ts'
import { cancels } from './rules/cancel.ts'
import { check } from './rules/check.ts'
import { type Context, type Found, happened, type Knowledge, type Seen, waits } from './rules/context.ts'
import { diagnoseFailed } from './rules/diagnose.ts'
import { flagAtEnd, halted } from './rules/escalated.ts'
import { noticed } from './rules/notice.ts'
import { settle } from './rules/settle.ts'
import { noScript, start } from './rules/submit.ts'
import { sweep } from './rules/sweep.ts'
import { uploads } from './rules/uploads.ts'
import { currentStage, evolve, stageOf } from './state.ts'

/** What a tick came to for one campaign. */
export interface Ticked {
  state: CampaignState
  events: Event[]
  /** Due now; the tick is called again with what came of them. */
  effects: Effect[]
  waiting: Waiting[]
  /** Something was submitted or an input edited: the campaign goes no further until that is in git. */
  mustRecord: boolean
}

const ready = (context: Context): Found => {
  switch (context.stage.work.kind) {
    case 'missing':
      return noScript(context)
    case 'check-only':
      return check(context)
    default:
      return start(context)
  }
}

const byStatus = (context: Context): Found => {
  switch (context.at.status) {
    case 'pending':
      return advance(context)
    case 'ready':
      return ready(context)
    case 'running':
      return settle(context)
    case 'failed':
      return diagnoseFailed(context)
    case 'escalated':
    case 'done':
      return happened()
  }
}

const rule = (context: Context): Found => {
  const halt = halted(context)
  if (halt) return halt
  // a job that runs is followed even while the campaign is held: pausing starts nothing new, it does not look away
  const paused = context.spec.held ? 'the campaign' : context.stage.held ? 'the stage' : undefined
  if (paused && context.at.status !== 'running') return waits(context, { on: 'hold', why: `${paused} is held (\`held: true\`)` })
  return byStatus(context)
}

const stops = (event: Event): boolean =>
  event.type === 'attempt-submitted' ||
  event.type === 'stage-reopened' ||
  (event.type === 'stage-retried' && (event.edits !== undefined || event.later === true))

/** More events than any honest tick has: a rule that feeds itself is a bug and must not spin. */
const MAX_EVENTS = 1000

/** Decides one campaign: rules → events → state, until only work that is due or reasons to wait are left. Pure. */
export const tick = (knowledge: Knowledge, before: CampaignState, seen: Seen): Ticked => {
  const kept = uploads({ ...knowledge, ...seen, state: before })
  const events: Event[] = [...kept.events, ...noticed({ ...knowledge, ...seen, state: before })]
  let state = events.reduce((s, event) => evolve(knowledge.spec, s, event), before)
  const recorded = (): Ticked => ({
    state,
    events,
    effects: sweep({ ...knowledge, ...seen, state }),
    waiting: [],
    mustRecord: true,
  })
  if (events.some(stops)) return recorded()
  const last = knowledge.spec.stages.at(-1)
  for (;;) {
    const stage = currentStage(knowledge.spec, state)
    const base = { ...knowledge, ...seen, state }
    const cancelled = cancels(base)
    // a job that is about to be cancelled is not judged in the same breath
    const found =
      cancelled.events.length + cancelled.effects.length > 0
        ? cancelled
        : stage
          ? rule({ ...base, stage, at: stageOf(state, stage.slug) })
          : last
            ? flagAtEnd({ ...base, stage: last, at: stageOf(state, last.slug) })
            : happened()
    if (found.events.length === 0) {
      return { state, events, effects: [...kept.effects, ...sweep(base), ...found.effects], waiting: found.waiting, mustRecord: false }
    }
    const earlier = state
    for (const event of found.events) state = evolve(knowledge.spec, state, event)
    events.push(...found.events, ...budgetWarnings(knowledge.spec, earlier, state, stage?.slug ?? ''))
    if (events.length > MAX_EVENTS) throw new Error(`the rules of ${knowledge.spec.campaign} do not come to rest`)
    if (found.events.some(stops) || found.events.every(({ type }) => type === 'files-synced')) return recorded()
  }
}
