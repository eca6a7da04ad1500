import type { CatalogEntry, Criteria } from '../../core/failure/entry.ts'
import { recognises, specificity } from '../../core/failure/match.ts'

type Kind = keyof Criteria

const asList = (value: Criteria[Kind]): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const contains = (larger: readonly unknown[], smaller: readonly unknown[]): boolean => smaller.every((one) => larger.includes(one))

/**
 * Whether `wide` holds wherever `narrow` does, and is no less specific: every criterion of `wide` is one of `narrow` with the
 * same words or more (with fewer of `notLog`). Patterns are compared as text: two that mean the same in other words are not found.
 */
const covers = (wide: Criteria, narrow: Criteria): boolean => {
  const kinds = (Object.keys(wide) as Kind[]).filter((kind) => wide[kind] !== undefined)
  const weaker = kinds.every((kind) => {
    const [outer, inner] = [asList(wide[kind]), asList(narrow[kind])]
    return kind === 'notLog' ? contains(inner, outer) : narrow[kind] !== undefined && contains(outer, inner)
  })
  return weaker && specificity(wide) >= specificity(narrow)
}

/** The earlier entry because of which this one can never win, or `itself` when its own criteria hold of nothing. */
export const shadowOf = (entry: CatalogEntry, earlier: readonly CatalogEntry[]): CatalogEntry | 'itself' | undefined => {
  const alternatives = entry.match.filter(recognises)
  if (alternatives.length === 0) return 'itself'
  const others = earlier.filter(({ benign }) => !benign)
  const coverOf = (narrow: Criteria): CatalogEntry | undefined =>
    others.find(({ match }) => match.some((wide) => recognises(wide) && covers(wide, narrow)))
  const shadows = alternatives.map(coverOf)
  return shadows.every((shadow) => shadow !== undefined) ? shadows[0] : undefined
}
