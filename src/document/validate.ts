import type * as z from 'zod'
import { didYouMean } from './nearest.ts'
import type { Report } from './report.ts'

/** Where the words of a path stand: in the frontmatter, or in a configuration. */
export type Locate = (path: (string | number)[], key?: boolean) => number

const spell = (path: readonly PropertyKey[]): string =>
  path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${String(step)}`)).join('')

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, step) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, step) ? Reflect.get(inner, step) : undefined),
    value,
  )

const show = (value: unknown): string => {
  const json = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'nothing')
  return json.length > 60 ? `${json.slice(0, 57)}…` : json
}

const remove = (value: unknown, path: readonly PropertyKey[]): boolean => {
  const last = path.at(-1)
  const parent = at(value, path.slice(0, -1))
  if (last === undefined || parent === null || typeof parent !== 'object' || !Object.hasOwn(parent, last)) return false
  if (Array.isArray(parent) && typeof last === 'number') parent.splice(last, 1)
  else Reflect.deleteProperty(parent, last)
  return true
}

// Within a union the most telling branch is the one that got furthest.
const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue => {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat().filter((one) => one.path.length > 0 || one.code === 'unrecognized_keys' || one.code === 'custom')
  const best = inner.toSorted((a, b) => b.path.length - a.path.length)[0]
  return best ? deepest({ ...best, path: [...issue.path, ...best.path] } as z.core.$ZodIssue) : issue
}

const codeOf = (issue: z.core.$ZodIssue): string => {
  const params = 'params' in issue ? (issue.params as { code?: unknown } | undefined) : undefined
  if (issue.code === 'invalid_value' && issue.path.at(-1) === 'status') return 'UNKNOWN_STATUS'
  if (issue.code === 'invalid_format') return 'BAD_VALUE'
  return typeof params?.code === 'string' ? params.code : 'WRONG_TYPE'
}

const unknownKeys = (
  issue: z.core.$ZodIssueUnrecognizedKeys,
  value: unknown,
  known: (path: readonly PropertyKey[]) => string[],
  locate: Locate,
  report: Report,
): void => {
  for (const key of issue.keys) {
    const path = [...issue.path, key]
    remove(value, path)
    if (key.startsWith('x-')) continue
    report.warning(
      'UNKNOWN_KEY',
      locate(path as string[], true),
      `\`${spell(path)}\` is not a key that is read here`,
      didYouMean(key, known(issue.path)),
    )
  }
}

/** Keys of the object that stands at a path of a schema's JSON Schema. */
export const knownKeys =
  (schema: () => unknown) =>
  (path: readonly PropertyKey[]): string[] => {
    const step = (node: unknown, name: PropertyKey): unknown => {
      const branches = [
        node,
        ...(['anyOf', 'oneOf', 'allOf'] as const).flatMap((kind) => (at(node, [kind]) as unknown[] | undefined) ?? []),
      ]
      for (const branch of branches) {
        const found =
          typeof name === 'number' ? at(branch, ['items']) : (at(branch, ['properties', name]) ?? at(branch, ['additionalProperties']))
        if (found !== undefined && found !== false) return found
      }
      return undefined
    }
    const node = path.reduce<unknown>(step, schema())
    const branches = [node, ...((at(node, ['anyOf']) as unknown[] | undefined) ?? [])]
    return branches.flatMap((branch) => Object.keys((at(branch, ['properties']) as object | undefined) ?? {}))
  }

/**
 * Checks a plain value against a schema and reports each fault at its place. What is faulty is taken out and the rest
 * checked again, so that one bad key does not hide the others.
 * @returns what could be read, undefined when not even that is possible
 */
export const check = <T>(
  schema: z.ZodType<T>,
  input: unknown,
  known: (path: readonly PropertyKey[]) => string[],
  locate: Locate,
  report: Report,
): T | undefined => {
  const value = structuredClone(input)
  const told = new Set<string>()
  for (let round = 0; round < 100; round++) {
    const result = schema.safeParse(value)
    if (result.success) return result.data
    let removed = false
    // from behind, so that the indices of a list stay right
    for (const issue of result.error.issues.toReversed().map(deepest)) {
      if (issue.code === 'unrecognized_keys') {
        unknownKeys(issue, value, known, locate, report)
        removed = true
        continue
      }
      const path = issue.path.filter((step) => typeof step !== 'symbol')
      // a required key that was faulty is missing in the next round: that is no second fault
      if (!told.has(spell(path))) tell(issue, at(value, path), path, locate, report)
      told.add(spell(path))
      removed = remove(value, path) || remove(value, path.slice(0, -1)) || removed
    }
    if (!removed) return undefined
  }
  return undefined
}

// Words after "must be …" say what was expected; what to do about it is the same for each of them.
const WAY_OUT = 'write it so, or leave it out'

const tell = (issue: z.core.$ZodIssue, seen: unknown, path: (string | number)[], locate: Locate, report: Report): void => {
  if (issue.code === 'invalid_key') {
    const inner = issue.issues[0]
    report.error(
      inner && 'params' in inner ? codeOf(inner) : 'BAD_OPTION',
      locate(path, true),
      `\`${spell(path)}\` must be ${inner?.message ?? issue.message}`,
      WAY_OUT,
    )
    return
  }
  report.error(
    codeOf(issue),
    locate(path),
    `\`${spell(path)}\` must be ${issue.message}${seen === undefined ? '; it is missing' : `, not ${show(seen)}`}`,
    seen === undefined ? `add \`${String(path.at(-1) ?? '')}:\`` : WAY_OUT,
  )
}
