import type { Need } from '../evidence.ts'
import { checkOf } from './checks/table.ts'
import type { ConditionContext } from './context.ts'
import { acceptedBy, resolve } from './resolve.ts'
import type { Clause } from './types.ts'

/** What must be looked at before the clause can be judged; nothing when a person has already taken it as given. */
export const needsOf = (clause: Clause, context: ConditionContext): Need[] => {
  if (acceptedBy(clause, context)) return []
  const predicate = resolve(clause.predicate, context)
  return checkOf(predicate).needs(predicate, context)
}
