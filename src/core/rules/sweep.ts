import type { Effect } from '../effect.ts'
import { parseToken } from '../keys.ts'
import type { AttemptKey, CampaignState } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import { stageOf } from '../state.ts'
import { type Context, ledgerOf } from './context.ts'

/** Jobs on the backend that bear a token of this very campaign, with the attempt that the token names. */
export const tokened = (context: Pick<Context, 'sight' | 'spec' | 'ownerHash'>): { job: JobSeen; key: AttemptKey }[] => {
  if (context.sight.kind !== 'seen') return []
  return [...context.sight.jobs.values()].flatMap((job) => {
    const key = job.token === undefined ? undefined : parseToken(job.token)
    return key?.owner === context.ownerHash && key.campaign === context.spec.campaign ? [{ job, key }] : []
  })
}

const wanted = (state: CampaignState, stage: string, attempt: number): boolean => {
  const at = stageOf(state, stage)
  return (at.status === 'ready' || at.status === 'pending') && attempt > at.attempt
}

/**
 * Held jobs that bear our token and are nobody's: they never ran, so cancelling them needs no approval.
 * An attempt without an id is given up through the ledger first, for another run may be just about to name its job.
 */
export const sweep = (context: Omit<Context, 'stage' | 'at'>): Effect[] => {
  const ledger = ledgerOf(context)
  if (ledger.kind === 'unobserved') return []
  return tokened(context)
    .filter(({ job }) => job.phase === 'held')
    .flatMap(({ job, key }): Effect[] => {
      const { stage, attempt } = key
      const entry = ledger.entries.find((e) => e.stage === stage && e.attempt === attempt)
      // a stage that the table has no more is started by nobody; what became of its job is told (shell/strays.ts)
      if (entry?.job === job.id && !context.spec.stages.some(({ slug }) => slug === stage)) return []
      if (entry?.job === job.id) return entry.released ? [] : [{ type: 'release', stage, attempt, job: job.id }]
      if (entry?.job !== undefined) return [{ type: 'cancel-surplus', stage, attempt, job: job.id }]
      return wanted(context.state, stage, attempt) ? [] : [{ type: 'void', stage, attempt }]
    })
}
