import type { $ZodIssue } from 'zod/v4/core'
import { REMEDY_KINDS } from '../../core/failure/remedy.ts'
import type { Problem } from '../../core/problem.ts'
import { didYouMean } from '../../document/nearest.ts'
import { knownKeys } from '../../document/validate.ts'
import { type Located, problemAt } from './place.ts'
import { catalogJsonSchema, isRemedyKind } from './schema.ts'

const keysAt = knownKeys(catalogJsonSchema)

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null

const at = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), raw)

const unknownRemedy = (raw: unknown): string | undefined => {
  const remedy = at(raw, ['remedy'])
  const kind = isRecord(remedy) ? remedy.kind : remedy
  return kind === undefined || kind === null || isRemedyKind(kind) ? undefined : typeof kind === 'string' ? kind.slice(0, 60) : shown(kind)
}

const shown = (value: unknown): string => {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The deepest issue of a union: that of the alternative which came furthest is the one to show; if none did, the union's own. */
const deepest = (issue: $ZodIssue): $ZodIssue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }))
  const further = (one: $ZodIssue): number => one.path.length + (one.code === 'unrecognized_keys' ? 1 : 0)
  return inner.reduce<$ZodIssue>((best, one) => (further(one) > further(best) ? one : best), issue)
}

// The words of the schema: of an option's name they stand one level down.
const expected = (issue: $ZodIssue): string => (issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined) ?? issue.message

/** A fault of an entry's form, without its place. */
interface Fault {
  path: PropertyKey[]
  message: string
  hint: string
}

const faultOf = (issue: $ZodIssue, raw: unknown, index: number): Fault => {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? ''
    const path = [...issue.path, key]
    const known = keysAt(['failures', index, ...issue.path])
    return {
      path,
      message: `\`${path.map(String).join('.')}\` is not a key that is read here`,
      hint: known.length === 0 ? 'remove it' : didYouMean(key, known),
    }
  }
  const where = issue.path.map(String).join('.') || `entry ${index + 1}`
  const value = at(raw, issue.path)
  if (value === undefined || value === null)
    return { path: issue.path, message: `\`${where}\` is missing`, hint: `it must be ${expected(issue)}` }
  const message =
    issue.code === 'invalid_key'
      ? `\`${where}\` must be ${expected(issue)}`
      : `\`${where}\` must be ${expected(issue)}, not ${shown(value)}`
  return { path: issue.path, message, hint: 'write it so, or leave it out' }
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
    const { path, message, hint } = faultOf(issue, raw, index)
    return problemAt(place, ['failures', index, ...path], { code: 'CATALOG_SHAPE', severity: 'error', message, hint })
  })
}
