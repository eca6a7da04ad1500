import { parseDocument } from 'yaml'
import { type CatalogEntry, ORIGINS, type Origin } from '../../core/failure/entry.ts'
import { hasErrors, type Problem } from '../../core/problem.ts'
import { didYouMean } from '../../document/nearest.ts'
import { type YamlFault, yamlFaults, yamlTooHard } from '../../document/yaml-faults.ts'
import { checkEntry } from './check.ts'
import { fencedCatalogs } from './fence.ts'
import { type Located, lineOfPath, placesOf, problemAt } from './place.ts'
import { criteriaOf, type EntryRead, entrySchema, remedyOf } from './schema.ts'
import { shapeProblems } from './shape-problems.ts'

/** What a catalog file held. Entries with an error are left out; the others stand. */
export interface CatalogRead {
  entries: CatalogEntry[]
  problems: Problem[]
}

/** Characters of one catalog: far beyond any written by hand. */
const MOST_CHARACTERS = 262_144
const MOST_ENTRIES = 500

type Parsed = Located & { faults: YamlFault[] }

const located = (text: string, file: string, before: number, indents: readonly number[]): Parsed => {
  const hard = yamlTooHard(text)
  const document = parseDocument(hard ? '' : text, { prettyErrors: false, logLevel: 'silent', uniqueKeys: true })
  const faults = hard ? [hard] : yamlFaults(document, 'quote patterns with single quotes')
  return { file, place: placesOf(text, before, indents), document, faults }
}

const yamlProblems = ({ faults, file, place }: Parsed): Problem[] =>
  faults.map(({ offset, message, hint }) => ({
    code: 'CATALOG_YAML',
    severity: 'error',
    file,
    ...place(offset),
    message: `not readable as YAML: ${message}`,
    hint,
  }))

const entryOf = (read: EntryRead, source: CatalogEntry['source']): CatalogEntry => {
  const { title, match, remedy, provided, benign, free, ...rest } = read
  return {
    ...rest,
    title: title ?? read.class,
    match: criteriaOf(match),
    remedy: remedyOf(remedy),
    ...(provided === undefined ? {} : { provided }),
    ...(benign === undefined ? {} : { benign }),
    ...(free === undefined ? {} : { free }),
    source,
  }
}

const plain = (place: Located): { raw: unknown } | { problem: Problem } => {
  try {
    return { raw: place.document.toJS({ maxAliasCount: 100 }) }
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : 'its aliases do not resolve'
    return {
      problem: problemAt(place, [], { code: 'CATALOG_YAML', severity: 'error', message, hint: 'write the entries out, without aliases' }),
    }
  }
}

const unread = (place: Located, keys: readonly string[]): Problem[] =>
  keys
    .filter((key) => !key.startsWith('x-'))
    .slice(0, 20)
    .map((key) =>
      problemAt(place, [key], {
        code: 'UNKNOWN_KEY',
        severity: 'warning',
        message: `\`${key.slice(0, 60)}\` is not a key that is read here`,
        hint: didYouMean(key, ['version', 'failures']),
      }),
    )

const notACatalog = (place: Located, message: string, key = 'failures'): CatalogRead => ({
  entries: [],
  problems: [
    problemAt(place, [key], {
      code: 'CATALOG_SHAPE',
      severity: 'error',
      message,
      hint: key === 'failures' ? 'write `failures:` and below it `- class: …`' : 'write `version: 1`, or leave it out',
    }),
  ],
})

const readEntries = (place: Located, list: readonly unknown[], origin: Origin): CatalogRead => {
  const problems: Problem[] = []
  const shaped: CatalogEntry[] = []
  const entries: CatalogEntry[] = []
  for (const [index, raw] of list.entries()) {
    const read = entrySchema.safeParse(raw)
    if (!read.success) {
      problems.push(...shapeProblems(place, index, raw, read.error.issues))
      continue
    }
    const entry = entryOf(read.data, { origin, file: place.file, line: lineOfPath(place, ['failures', index, 'class']) })
    const faults = checkEntry(place, { entry, index }, shaped)
    problems.push(...faults)
    shaped.push(entry)
    if (!hasErrors(faults)) entries.push(entry)
  }
  return { entries, problems }
}

const readAt = (text: string, file: string, origin: Origin, before: number, indents: readonly number[]): CatalogRead => {
  const place = located(text.length > MOST_CHARACTERS ? '' : text, file, before, indents)
  if (text.length > MOST_CHARACTERS) return notACatalog(place, `the catalog has over ${MOST_CHARACTERS} characters`)
  const errors = yamlProblems(place)
  if (errors.length > 0) return { entries: [], problems: errors }
  const read = plain(place)
  if ('problem' in read) return { entries: [], problems: [read.problem] }
  // an empty file is an empty catalog
  if (read.raw === null) return { entries: [], problems: [] }
  const { failures: list, version = 1, ...others } = typeof read.raw === 'object' ? (read.raw as Record<string, unknown>) : {}
  if (!Array.isArray(list)) return notACatalog(place, 'no list `failures:`')
  if (list.length > MOST_ENTRIES) return notACatalog(place, `over ${MOST_ENTRIES} entries`)
  if (version !== 1) return notACatalog(place, 'this version reads catalogs of `version: 1`', 'version')
  const { entries, problems } = readEntries(place, list, origin)
  return { entries, problems: [...unread(place, Object.keys(others)), ...problems] }
}

/** Reads a `failure-catalog.yml`. Never throws: what is wrong comes back as problems with their places. */
export const readCatalog = (text: string, file: string, origin: Origin = 'repository'): CatalogRead => readAt(text, file, origin, 0, [])

/** Reads the fenced `failure-catalog` blocks of a playbook; none is no problem. */
export const catalogFromPlaybook = (markdown: string, file: string, origin: Origin = 'campaign'): CatalogRead => {
  const reads = fencedCatalogs(markdown).map(({ text, line, indents }) => readAt(text, file, origin, line, indents))
  return { entries: reads.flatMap(({ entries }) => entries), problems: reads.flatMap(({ problems }) => problems) }
}

/**
 * One catalog of several. An entry replaces the WHOLE entry of the same class from a lower origin (fields are not mixed: half an
 * entry of one hand and half of another is nobody's). The nearer come first; equals are ranked by origin in any case.
 */
export const mergeCatalogs = (...catalogs: readonly (readonly CatalogEntry[])[]): CatalogEntry[] => {
  const byOrigin = catalogs.flat().sort((a, b) => ORIGINS.indexOf(b.source.origin) - ORIGINS.indexOf(a.source.origin))
  const seen = new Set<string>()
  return byOrigin.filter((entry) => !seen.has(entry.class) && seen.add(entry.class))
}
