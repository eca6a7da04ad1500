import type { Clause, Verdict } from '../condition/types.ts'
import type { Waiting } from '../effect.ts'
import { own } from '../own.ts'
import type { Context } from './context.ts'

const VERIFICATION = /(?:^|\/)VERIFICATION\.md$/

const clausesOf = ({ spec }: Pick<Context, 'spec'>): Clause[] => spec.stages.flatMap(({ entry, exit }) => [...entry, ...exit])

/** The document of the table's verification gate, as the table names it. */
const verificationOf = (context: Pick<Context, 'spec'>): string | undefined => {
  for (const { predicate } of clausesOf(context))
    if (predicate.kind === 'document' && VERIFICATION.test(predicate.file)) return predicate.file
  return undefined
}

const asks = (clause: Clause, file: string): boolean =>
  clause.predicate.kind === 'document' && clause.predicate.file === file && clause.predicate.wanted === 'production-ready'

/**
 * The entry condition, with what the field adds to it: before the first production stage of a campaign that has a verification gate,
 * VERIFICATION.md must say `production_ready`. Not at the gate itself, for it turns true only after the smokes (domain.md §3).
 */
export const entryOf = (context: Pick<Context, 'spec' | 'stage'>): Clause[] => {
  const { stage, spec } = context
  const file = verificationOf(context)
  const first = spec.stages.find(({ production }) => production)
  if (file === undefined || first?.slug !== stage.slug || stage.entry.some((clause) => asks(clause, file))) return stage.entry
  const text = `${file} production-ready`
  return [...stage.entry, { text, predicate: { kind: 'document', file, wanted: 'production-ready' }, offset: 0 }]
}

/** Who can mend a condition that fails: a document only becomes green by a person's hand, anything else by time. */
export const menderOf = (clauses: readonly Clause[], verdicts: readonly Verdict[]): Waiting['on'] =>
  clauses.some(({ predicate }, i) => verdicts[i]?.result === 'fails' && predicate.kind === 'document') ? 'person' : 'time'

const KEY: Record<string, string> = {
  'VERIFICATION.md': 'verification_status: green',
  'ORCHESTRATION_CHECK.md': 'orchestration_status: green` and `production_ready: true',
}

/** What a person is to write, for each document that is not as it should be. */
export const gateHint = (clauses: readonly Clause[], verdicts: readonly Verdict[]): string => {
  const hints = clauses.flatMap(({ predicate }, i) => {
    if (predicate.kind !== 'document' || verdicts[i]?.result !== 'fails') return []
    const key = predicate.wanted === 'production-ready' ? 'production_ready: true' : own(KEY, predicate.file.split('/').at(-1) ?? '')
    return key === undefined || predicate.wanted === 'exists'
      ? [`add ${predicate.file}`]
      : [`when that is so, write \`${key}\` into the frontmatter of ${predicate.file}`]
  })
  return hints.length === 0 ? '' : ` (${hints.join('; ')})`
}
