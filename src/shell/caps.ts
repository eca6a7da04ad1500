import type { ForgeDeed } from '../core/people/types.ts'
import type { Problem } from '../core/problem.ts'
import type { Config } from '../document/config.ts'
import type { Forge } from '../ports/forge.ts'
import { forgeProblem } from './forge-problems.ts'

/** What one run may open and say. */
export type Limits = Config['limits']

const CAPS = { create: 'issuesPerTick', comment: 'commentsPerTick' } as const
const SPENT = { create: 'created', comment: 'commented' } as const

/** How much of a kind this run may still write. */
export const roomFor = (kind: keyof typeof CAPS, forge: Forge, limits: Limits): number =>
  Math.max(0, limits[CAPS[kind]] - forge.usage[SPENT[kind]])

/** Deeds within the caps of one run; what is over them is made again from the state by the next run. */
export const capped = (deeds: readonly ForgeDeed[], forge: Forge, limits: Limits, problems: Problem[]): ForgeDeed[] => {
  const left = { create: roomFor('create', forge, limits), comment: roomFor('comment', forge, limits) }
  const over = { create: 0, comment: 0 }
  const kept = deeds.filter(({ kind }) => {
    if (kind !== 'create' && kind !== 'comment') return true
    if (left[kind]-- > 0) return true
    over[kind] += 1
    return false
  })
  for (const kind of ['create', 'comment'] as const)
    if (over[kind] > 0)
      problems.push(
        forgeProblem(
          'CAPPED',
          `${over[kind]} × ${kind} put off: one run makes ${limits[CAPS[kind]]}`,
          'the next run goes on; see `limits:`',
        ),
      )
  return kept
}
