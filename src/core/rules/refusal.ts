import type { Outcome } from '../effect.ts'
import { type Context, type Found, happened } from './context.ts'
import { conclude } from './diagnose.ts'

type Refused = Extract<Outcome, { kind: 'refused' }>

/** A definite no: sbatch's is a failure with a class, the folder's is a person's business. */
export const refusal = (context: Context, attempt: number, outcome: Refused): Found =>
  outcome.code === 'SUBMIT'
    ? conclude(context, attempt, { submitMessage: outcome.message, failedVerdicts: [], signs: [] }, [])
    : happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason: outcome.message, at: context.now })
