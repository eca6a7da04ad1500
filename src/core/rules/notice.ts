import type { Event, EventOf } from '../event.ts'
import type { LedgerEntry } from '../observation.ts'
import { currentStage, stageOf } from '../state.ts'
import { type Context, ledgerOf } from './context.ts'

type Base = Omit<Context, 'stage' | 'at'>

/** Git knows a lower attempt, or the attempt but not the job that came of it. */
const isNews = ({ state }: Base, entry: LedgerEntry): boolean => {
  const at = stageOf(state, entry.stage)
  return entry.attempt > at.attempt || (entry.attempt === at.attempt && entry.job !== at.job)
}

/** Jobs of the other stages that git has never heard of; the current stage's own is taken over where it is started. */
const unrecorded = (base: Base): EventOf<'attempt-submitted'>[] => {
  const ledger = ledgerOf(base)
  if (ledger.kind === 'unobserved') return []
  const current = currentStage(base.spec, base.state)?.slug
  const others = base.spec.stages.map(({ slug }) => slug).filter((slug) => slug !== current)
  return ledger.entries.flatMap((entry): EventOf<'attempt-submitted'>[] => {
    const { stage, attempt, job, recorded } = entry
    if (job === undefined || job === 'void' || recorded || !others.includes(stage) || !isNews(base, entry)) return []
    return [{ type: 'attempt-submitted', stage, attempt, job, at: base.now, adopted: true }]
  })
}

/** Whether somebody looked for jobs of ours that git may not know: a backend that is configured no more is not waited for. */
const wasLookedAt = (base: Base): boolean => {
  if (base.sight.kind === 'unobserved') return base.sight.code === 'NO_BACKEND'
  const ledger = ledgerOf(base)
  return ledger.kind === 'seen' || ledger.foreign === true
}

const rows = ({ spec, state }: Base): { slug: string; at: ReturnType<typeof stageOf> }[] =>
  spec.stages.map(({ slug }) => ({ slug, at: stageOf(state, slug) }))

/**
 * What came about without us, before any rule looks at a stage. Rows that were set to done by hand bear no completion time: they are
 * taken as done, and that is said, once it is known that no job of theirs is missing from git, for nobody looks at a finished campaign
 * again. A row that was set back although it bears one is to be run again: the time goes, in a commit before anything is submitted, so
 * that a later `done` by hand can be told from the old one.
 */
export const noticed = (base: Base): Event[] => {
  const again = rows(base).filter(({ at }) => (at.status === 'pending' || at.status === 'ready') && at.completed !== undefined)
  const byHand = wasLookedAt(base) ? rows(base).filter(({ at }) => at.status === 'done' && at.completed === undefined) : []
  return [
    ...unrecorded(base),
    ...byHand.map(({ slug }): Event => ({ type: 'stage-taken-as-done', stage: slug, at: base.now })),
    ...again.map(({ slug }): Event => ({ type: 'stage-reopened', stage: slug })),
  ]
}
