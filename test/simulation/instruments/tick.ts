/** The product's tick, counted, and bent where a mutation says so. */
import type { Effect, Outcome } from '../../../src/core/effect.ts'
import type { LedgerSight } from '../../../src/core/observation.ts'
import { tick as original } from '../../../src/core/tick.ts'
import { mutant } from './mutant.ts'

type Tick = typeof original
type Seen = Parameters<Tick>[2]

const withLedger = (
  seen: Seen,
  change: (entry: { stage: string; attempt: number; recorded: boolean }) => boolean,
  recorded?: false,
): Seen => {
  if (seen.sight.kind !== 'seen') return seen
  const ledgers = new Map(
    [...seen.sight.ledgers].map(([name, ledger]): [string, LedgerSight] => {
      if (ledger.kind !== 'seen') return [name, ledger]
      const entries = ledger.entries.filter(change).map((entry) => (recorded === false ? { ...entry, recorded } : entry))
      return [name, { kind: 'seen', entries }]
    }),
  )
  return { ...seen, sight: { ...seen.sight, ledgers } }
}

const refusedInstead = (outcomes: Seen['outcomes']): Seen['outcomes'] =>
  new Map(
    [...outcomes].map(([id, outcome]): [string, Outcome] =>
      id.startsWith('submit ') && outcome.kind === 'unknown'
        ? [id, { kind: 'refused', code: 'SUBMIT', message: outcome.message }]
        : [id, outcome],
    ),
  )

const reused = (effect: Effect): Effect =>
  effect.type === 'submit' && effect.attempt > 1 ? { ...effect, attempt: effect.attempt - 1 } : effect

const whole = (effect: Effect): Effect =>
  effect.type === 'submit' && effect.stage.array !== undefined
    ? { ...effect, options: { ...effect.options, array: effect.stage.array } }
    : effect

/** Same as the product's, but for the planted fault. */
export const tick: Tick = (knowledge, before, seen) => {
  mutant.ticks += 1
  switch (mutant.mutation) {
    case 'timeout-is-failure':
      return original(knowledge, before, { ...seen, outcomes: refusedInstead(seen.outcomes) })
    case 'adopt-ignores-recorded':
      return original(
        knowledge,
        before,
        withLedger(seen, () => true, false),
      )
    case 'ledger-is-ignored':
      return original(
        knowledge,
        before,
        withLedger(seen, ({ stage, attempt }) => attempt <= (before.stages[stage]?.attempt ?? 0)),
      )
    case 'attempt-reused': {
      const ticked = original(knowledge, before, seen)
      return { ...ticked, effects: ticked.effects.map(reused) }
    }
    case 'whole-array-again': {
      const ticked = original(knowledge, before, seen)
      return { ...ticked, effects: ticked.effects.map(whole) }
    }
    default:
      return original(knowledge, before, seen)
  }
}
