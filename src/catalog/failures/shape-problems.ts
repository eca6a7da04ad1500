import type { $ZodIssue } from 'zod/v4/core'
import { REMEDY_KINDS } from '../../core/failure/remedy.ts'
import type { Problem } from '../../core/problem.ts'
import { type Located, problemAt } from './place.ts'
import { isRemedyKind } from './schema.ts'

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null

const at = (raw: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, step) => (isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined), raw)

const unknownRemedy = (raw: unknown): string | undefined => {
  const remedy = at(raw, ['remedy'])
  const kind = isRecord(remedy) ? remedy.kind : remedy
  return kind === undefined || kind === null || isRemedyKind(kind) ? undefined : shown(kind)
}

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}

/** The deepest issue of a union: that of the alternative which came furthest is the one to show. */
const deepest = (issue: $ZodIssue): $ZodIssue => {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue
  const inner = issue.errors.flat().map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }))
  return inner.reduce((best, one) => (one.path.length > best.path.length ? one : best), issue)
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'a map of keys',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/** What must stand there, as the end of "must be …". */
const wanted = (issue: $ZodIssue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return TYPES[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? String(issue.values[0]) : `one of ${issue.values.map(String).join(', ')}`
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? `${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`
        : 'something: it is empty'
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int' ? `at most ${issue.maximum}` : `shorter: at most ${issue.maximum}`
    case 'invalid_format':
      return 'spelt otherwise'
    default:
      return 'of another form'
  }
}

const sentence = (issue: $ZodIssue, raw: unknown, index: number): string => {
  const where = issue.path.map(String).join('.') || `entry ${index + 1}`
  if (issue.code === 'unrecognized_keys')
    return `\`${[...issue.path.map(String), issue.keys[0]].join('.')}\` is not a key that is read here`
  const value = at(raw, issue.path)
  return value === undefined || value === null ? `\`${where}\` is missing` : `\`${where}\` must be ${wanted(issue)}, not ${shown(value)}`
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
    return problemAt(place, ['failures', index, ...issue.path, ...keys.slice(0, 1)], {
      code: 'CATALOG_SHAPE',
      severity: 'error',
      message: sentence(issue, raw, index),
      hint: 'see the JSON Schema `failure-catalog.schema.json`',
    })
  })
}
