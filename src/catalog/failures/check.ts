import { isSeq } from 'yaml'
import type { CatalogEntry, Criteria } from '../../core/failure/entry.ts'
import type { Problem } from '../../core/problem.ts'
import { patternProblem } from '../search.ts'
import { type Located, problemAt } from './place.ts'
import { shadowOf } from './shadow.ts'

/** An entry and its index under `failures:`. */
export interface Indexed {
  entry: CatalogEntry
  index: number
}

const PATTERN_KINDS = ['reasons', 'log', 'submit', 'notLog'] as const

const badPattern = (located: Located, path: PropertyKey[], pattern: string): Problem[] => {
  const why = patternProblem(pattern)
  if (why === undefined) return []
  const hint = 'RE2 syntax: no look-around, no backreferences; `\\.` for a dot'
  return [problemAt(located, path, { code: 'BAD_PATTERN', severity: 'error', message: `not a pattern: ${why}`, hint })]
}

const criteriaPatterns = (located: Located, path: PropertyKey[], criteria: Criteria): Problem[] =>
  PATTERN_KINDS.flatMap((kind) => (criteria[kind] ?? []).flatMap((pattern) => badPattern(located, [...path, kind], pattern)))

const unanchored = (located: Located, path: PropertyKey[], pattern: string): Problem[] =>
  /^(\(\?[a-z]+\))?\^/.test(pattern) && pattern.endsWith('$')
    ? []
    : [
        problemAt(located, path, {
          code: 'NOT_ANCHORED',
          severity: 'error',
          message: `\`${pattern}\` must span the whole line`,
          hint: 'write it from `^` to `$`',
        }),
      ]

const editProblems = (located: Located, { entry: { remedy }, index }: Indexed): Problem[] => {
  if (remedy.kind !== 'edit-input') return []
  return remedy.edits.flatMap((edit, at) => {
    const path = (key: string): PropertyKey[] => ['failures', index, 'remedy', 'edits', at, key]
    const given = (['before', 'below', 'unless'] as const).flatMap((key) => (edit[key] === undefined ? [] : [[key, edit[key]] as const]))
    const bad = given.flatMap(([key, pattern]) => badPattern(located, path(key), pattern))
    return [
      ...bad,
      ...unanchored(located, path('before'), edit.before),
      ...(edit.below === undefined ? [] : unanchored(located, path('below'), edit.below)),
    ]
  })
}

const patternProblems = (located: Located, indexed: Indexed): Problem[] => {
  const { entry, index } = indexed
  // a single map may stand for a list of one
  const single = !isSeq(located.document.getIn(['failures', index, 'match'], true))
  const inMatch = entry.match.flatMap((criteria, at) =>
    criteriaPatterns(located, ['failures', index, 'match', ...(single ? [] : [at])], criteria),
  )
  return [...inMatch, ...editProblems(located, indexed)]
}

const duplicate = (located: Located, { entry, index }: Indexed, earlier: readonly CatalogEntry[]): Problem[] => {
  const first = earlier.find((other) => other.class === entry.class)
  if (!first) return []
  const message = `class \`${entry.class}\` stands twice; the first is on line ${first.source.line}`
  const hint = 'put the alternatives into one entry: `match:` takes a list'
  return [problemAt(located, ['failures', index, 'class'], { code: 'DUPLICATE_CLASS', severity: 'error', message, hint })]
}

const shadowed = (located: Located, { entry, index }: Indexed, earlier: readonly CatalogEntry[]): Problem[] => {
  if (entry.benign) return []
  const shadow = shadowOf(
    entry,
    earlier.filter((other) => other.class !== entry.class),
  )
  if (shadow === undefined) return []
  const path = ['failures', index, 'match']
  const itself =
    'give at least one of `states`, `reasons`, `exit`, `signal`, `log`, `submit`, `predicates`, `signs`; exit 0 only beside `states`'
  return shadow === 'itself'
    ? [problemAt(located, path, { code: 'NEVER_MATCHES', severity: 'error', message: `\`${entry.class}\` can never match`, hint: itself })]
    : [
        problemAt(located, path, {
          code: 'NEVER_MATCHES',
          severity: 'warning',
          message: `\`${entry.class}\` can never win: \`${shadow.class}\` (line ${shadow.source.line}) matches wherever it does`,
          hint: 'put it first, or give it more criteria',
        }),
      ]
}

/** What is wrong with an entry beyond its shape; `earlier` are those above it in the same file. */
export const checkEntry = (located: Located, indexed: Indexed, earlier: readonly CatalogEntry[]): Problem[] => [
  ...patternProblems(located, indexed),
  ...duplicate(located, indexed, earlier),
  ...shadowed(located, indexed, earlier),
]
