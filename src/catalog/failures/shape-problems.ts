import type { $ZodIssue } from 'zod/v4/core'
import { REMEDY_KINDS } from '../../core/failure/remedy.ts'
import type { Problem } from '../../core/problem.ts'
import { type Located, problemAt } from './place.ts'
import { isRemedyKind } from './schema.ts'

const unknownRemedy = (raw: unknown): string | undefined => {
  const remedy = typeof raw === 'object' && raw !== null ? (raw as { remedy?: unknown }).remedy : undefined
  const kind = typeof remedy === 'object' && remedy !== null ? (remedy as { kind?: unknown }).kind : remedy
  return kind === undefined || isRemedyKind(kind) ? undefined : String(kind)
}

/** The deepest issue of a union: that of the alternative which came furthest is the one to show. */
const deepest = (issue: $ZodIssue): $ZodIssue => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const inner = issue.errors.flat().map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }))
  return inner.reduce((best, one) => (one.path.length > best.path.length ? one : best), issue)
}

/** What zod has against an entry, at its place and in words that name the way out. */
export const shapeProblems = (place: Located, index: number, raw: unknown, issues: readonly $ZodIssue[]): Problem[] => {
  const unknown = unknownRemedy(raw)
  if (unknown !== undefined) {
    const hint = `one of ${REMEDY_KINDS.map((kind) => `\`${kind}\``).join(', ')}`
    return [
      problemAt(place, ['failures', index, 'remedy'], {
        code: 'UNKNOWN_REMEDY',
        severity: 'error',
        message: `\`${unknown}\` is no remedy`,
        hint,
      }),
    ]
  }
  return issues.map(deepest).map((issue) => {
    const keys = issue.code === 'unrecognized_keys' ? issue.keys : []
    const path = ['failures', index, ...issue.path, ...keys.slice(0, 1)]
    const where = [...issue.path].map(String).join('.') || `entry ${index + 1}`
    return problemAt(place, path, {
      code: 'CATALOG_SHAPE',
      severity: 'error',
      message: `\`${where}\`: ${issue.message}`,
      hint: 'see the JSON Schema `failure-catalog.schema.json`',
    })
  })
}
