import type { Effect } from '../effect.ts'
import type { StageSpec, StageState } from '../model.ts'
import { stageOf } from '../state.ts'
import { type Context, due, type Found, happened, jobOf, nothing, outcomeOf } from './context.ts'

type Base = Omit<Context, 'stage' | 'at'>

const interrupted = (stage: StageSpec, job: string, why: string): Found =>
  happened({ type: 'cancel-interrupted', stage: stage.slug, job, why })

const cancel = (base: Base, stage: StageSpec, at: StageState, job: string): Found => {
  const seen = jobOf({ ...base, stage }, job)
  if (seen?.phase === 'ended') return happened({ type: 'job-cancelled', stage: stage.slug, job })
  if (!base.cancelling?.has(job)) return interrupted(stage, job, 'the run that was to do it did not tell what came of it')
  if (base.sight.kind === 'unobserved') return interrupted(stage, job, base.sight.why)
  // ids come round again: what is not seen to be this stage's may be somebody else's by now
  if (!seen) return interrupted(stage, job, 'no job of this stage bears that id now')
  const effect: Effect = { type: 'cancel', stage: stage.slug, attempt: at.attempt, job }
  const outcome = outcomeOf(base, effect)
  switch (outcome?.kind) {
    case undefined:
      return due(effect)
    case 'done':
    case 'submitted':
    case 'kept':
      return happened({ type: 'job-cancelled', stage: stage.slug, job })
    case 'refused':
    case 'unknown':
      return interrupted(stage, job, outcome.message)
    case 'put-off':
      return interrupted(stage, job, outcome.why)
  }
}

/**
 * Jobs that a person wants cancelled. The wish was committed first, and only the run that committed it acts: what another run left
 * unfinished is reported, never repeated.
 */
export const cancels = (base: Base): Found => {
  const all = base.spec.stages.flatMap((stage) => {
    const at = stageOf(base.state, stage.slug)
    return at.cancel === undefined ? [] : [cancel(base, stage, at, at.cancel)]
  })
  return { ...nothing, events: all.flatMap(({ events }) => events), effects: all.flatMap(({ effects }) => effects) }
}
