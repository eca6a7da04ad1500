import type { Accepted } from '../model.ts'
import { own } from '../own.ts'
import { bindingOf } from './checks/check.ts'
import type { ConditionContext } from './context.ts'
import type { Clause, Predicate } from './types.ts'

const WORD = /^`?([^\s`]{1,64})`?(?: (?:is |are )?(?:there|exists?|written|present|created|ok))?$/i

/**
 * Words that the grammar does not know but the author bound under `expect:` (`rdf written` with `rdf: rdf.dat`).
 * @returns the predicate as it stands when it needs no such help
 */
export const resolve = (predicate: Predicate, context: ConditionContext): Predicate => {
  if (predicate.kind !== 'not-understood') return predicate
  const word = WORD.exec(predicate.text.trim())?.[1]
  const binding = word === undefined ? undefined : bindingOf(context, word)
  if (word === undefined || !binding) return predicate
  return binding.kind === 'glob' ? { kind: 'files', glob: binding.glob, count: 1 } : { kind: 'value', name: word.toLowerCase() }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Who took these very words as given, in the stage's own entry of the file. */
export const acceptedBy = (clause: Clause, context: ConditionContext): Accepted | undefined =>
  own(context.state.stages, context.stage.slug)?.accepted.find((one) => plain(one.predicate) === plain(clause.text))
