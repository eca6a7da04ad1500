import type { Search } from '../text.ts'
import { type Approval, type CatalogEntry, ORIGINS } from './entry.ts'
import { type FailureEvidence, type Match, matchCriteria } from './match.ts'

/** Which class a failure is of, and why. */
export interface Diagnosis {
  entry: CatalogEntry
  /** The entry's approval, `never` where what it is provided on was not seen. */
  approval: Approval
  /** For people: why this class, and which others matched. */
  because: string
  /** Classes that matched as well, most specific first, the benign ones last. */
  others: string[]
  /** The line of the log or of sbatch's refusal that gave it away, made safe. */
  line?: string
}

interface Candidate {
  entry: CatalogEntry
  match: Match
}

const candidateOf = (entry: CatalogEntry, evidence: FailureEvidence, search: Search): Candidate | undefined => {
  let best: Match | undefined
  for (const criteria of entry.match) {
    const match = matchCriteria(criteria, evidence, search)
    if (match && (!best || match.score > best.score)) best = match
  }
  return best && { entry, match: best }
}

const rankOf = (entry: CatalogEntry): number => ORIGINS.indexOf(entry.source.origin)

/** Most specific first; then campaign over repository over built-in; then the order in the catalog (sort is stable). */
const bySpecificity = (a: Candidate, b: Candidate): number => b.match.score - a.match.score || rankOf(b.entry) - rankOf(a.entry)

const whyOthersLost = (winner: Candidate, others: readonly Candidate[]): string => {
  if (others.length === 0) return ''
  const equal = others.some(({ match }) => match.score === winner.match.score)
  const names = others.map(({ entry }) => `\`${entry.class}\``).join(', ')
  const verb = others.length === 1 ? 'matches' : 'match'
  return `; ${names} ${verb} as well, ${equal ? 'but this one is more specific or stands first' : 'but less specifically'}`
}

const sentence = (winner: Candidate, others: readonly Candidate[], benign: readonly Candidate[]): string => {
  const origin = winner.entry.source.origin === 'built-in' ? '' : ` (${winner.entry.source.origin} catalog)`
  const harmless = benign.map(({ entry }) => `\`${entry.class}\``).join(', ')
  return [
    `\`${winner.entry.class}\`${origin}: ${winner.match.reasons.join(', ')}`,
    whyOthersLost(winner, others),
    harmless && `; ${harmless} seen too, harmless`,
  ].join('')
}

/**
 * Matches what is known of a failure against the catalog. The most specific entry wins; a benign one never does.
 * Undefined: nothing matched, and an unmatched failure escalates.
 */
export const diagnose = (evidence: FailureEvidence, catalog: readonly CatalogEntry[], search: Search): Diagnosis | undefined => {
  const candidates = catalog.flatMap((entry) => candidateOf(entry, evidence, search) ?? []).sort(bySpecificity)
  const benign = candidates.filter(({ entry }) => entry.benign)
  const [winner, ...others] = candidates.filter(({ entry }) => !entry.benign)
  if (!winner) return undefined
  const { provided } = winner.entry
  const granted = provided === undefined || evidence.signs.includes(provided)
  return {
    entry: winner.entry,
    approval: granted ? winner.entry.approval : 'never',
    because: sentence(winner, others, benign),
    others: [...others, ...benign].map(({ entry }) => entry.class),
    ...(winner.match.line === undefined ? {} : { line: winner.match.line }),
  }
}
