import type { Finding, Need } from '../../evidence.ts'
import type { Search } from '../../text.ts'
import type { ConditionContext } from '../context.ts'
import type { Predicate, Verdict } from '../types.ts'

/** A verdict without the clause's words, which the caller adds. */
export type Judged = Omit<Verdict, 'text'>

export type PredicateOf<K extends Predicate['kind']> = Extract<Predicate, { kind: K }>

/** Findings of one kind of need, or why nobody could look. */
export type Look = <N extends Need['kind']>(need: Extract<Need, { kind: N }>) => Answer<N>

type FindingKind = {
  files: 'files'
  words: 'words'
  tail: 'text'
  head: 'text'
  hash: 'hash'
  run: 'ran'
  deployment: 'deployment'
  document: 'document'
}
export type Answer<N extends Need['kind']> = Extract<Finding, { kind: 'unobserved' | FindingKind[N] }>

/** How one kind of predicate is checked: what to look at, and what it comes to. */
export interface Check<K extends Predicate['kind']> {
  needs(predicate: PredicateOf<K>, context: ConditionContext): Need[]
  judge(predicate: PredicateOf<K>, context: ConditionContext, look: Look, search: Search): Judged
}

export const holds = (saw: string): Judged => ({ result: 'holds', saw })
export const fails = (saw: string): Judged => ({ result: 'fails', saw })
/** A person must say, or add the lines of the hint. */
export const doubt = (saw: string, hint?: string): Judged => ({ result: 'cannot-tell', saw, ...(hint ? { hint } : {}) })
/** Nobody could look now: time will tell. */
export const unseen = (why: string): Judged => ({ result: 'cannot-tell', saw: `not seen: ${why}`, unobserved: true })

/** `stages.npt-prod.expect: …`: the line that would bind a word. */
export const bindHint = (context: ConditionContext, line: string): string => `add to \`stages.${context.stage.name}.expect\`: \`${line}\``

/** The binding of the first of these words, in any case. */
export const bindingOf = (
  context: ConditionContext,
  ...words: (string | undefined)[]
): ConditionContext['stage']['expect'][string] | undefined => {
  const wanted = words.filter((word) => word !== undefined).map((word) => word.toLowerCase())
  return Object.entries(context.stage.expect).find(([word]) => wanted.includes(word.toLowerCase()))?.[1]
}

/** The glob that binds one of these words. */
export const globOf = (context: ConditionContext, ...words: (string | undefined)[]): string | undefined => {
  const binding = bindingOf(context, ...words)
  return binding?.kind === 'glob' ? binding.glob : undefined
}

/** `1.034`: at most six digits, no trailing zeros. */
export const figure = (value: number): string => String(Number(value.toPrecision(6)))

export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
