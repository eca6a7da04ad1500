import type { Outcome } from '../effect.ts'
import { type Context, type Found, happened, waits } from './context.ts'
import { conclude } from './diagnose.ts'

type Refused = Extract<Outcome, { kind: 'refused' }>

/** A definite no: sbatch's is a failure with a class, the folder's is a person's business to decide or to mend. */
export const refusal = (context: Context, attempt: number, outcome: Refused): Found => {
  const { code, message } = outcome
  if (code === 'SUBMIT') return conclude(context, attempt, { submitMessage: message, failedVerdicts: [], signs: [] }, [])
  // a full disk is nobody's decision: it goes on by itself once there is room
  if (code === 'IO')
    return waits(context, {
      on: 'person',
      why: `${message}. Nothing was submitted; each run tries again, so make room there or give the right to write`,
    })
  return happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason: message, at: context.now })
}
