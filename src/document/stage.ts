import type { Approval, Binding, Fallback, Seconds, StageSpec, StageState, Status } from '../core/model.ts'
import { STATUSES } from '../core/model.ts'
import type { ExpectedRate } from '../core/rate.ts'
import { readCondition } from './conditions.ts'
import { instantOf, isDate, parseDuration, parseRate, parseTolerance } from './duration.ts'
import { didYouMean } from './nearest.ts'
import type { Report } from './report.ts'
import type { Row } from './rows.ts'
import type { StageEntry } from './schema.ts'
import { bareWord, isNone, readCell, wordStart } from './table.ts'

/** Rolling resubmissions of a chain stage, where the file does not say (domain.md §1). */
const MAX_LINKS = 15
/** Free resubmissions after preemptions, likewise: what is put off so often will not get through by itself. */
const MAX_PREEMPTIONS = 15
/** Limit for `command:` and `deploy_hpc.sh`, where the file does not say. */
const TIMEOUT: Seconds = 600

type Option = string | number | boolean
type Optional<T> = { [K in keyof T]?: T[K] | undefined }

/** Leaves out what is undefined, as `exactOptionalPropertyTypes` wants it. */
export const defined = <T extends object>(values: Optional<T>): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null)) as T

// `exclusive: true` is a flag without a value; `false` says that it is not set.
const options = (map: Record<string, Option> | null | undefined): Record<string, string> =>
  Object.fromEntries(
    Object.entries(map ?? {})
      .filter(([, value]) => value !== false)
      .map(([name, value]) => [name, value === true ? '' : String(value)]),
  )

const bindingOf = (value: NonNullable<StageEntry['expect']>[string]): Binding => {
  if (typeof value === 'string') return { kind: 'glob', glob: value }
  const { within, ...rest } = value
  return {
    kind: 'value',
    ...defined<Omit<Extract<Binding, { kind: 'value' }>, 'kind'>>({
      ...(rest as object),
      file: rest.file,
      within: within == null ? undefined : parseTolerance(within),
    }),
  }
}

const workOf = (entry: StageEntry): StageSpec['work'] => {
  if (entry.script) return { kind: 'script', path: entry.script.replace(/^(\.\/)+/, '') }
  return entry.command ? { kind: 'command', command: entry.command } : { kind: 'missing', lookedFor: [] }
}

const seconds = (value: string | number | null | undefined): Seconds | undefined => (value == null ? undefined : parseDuration(value))

const rateOf = (written: StageEntry['expected_rate']): ExpectedRate | undefined => {
  if (written == null || typeof written === 'string') return written == null ? undefined : parseRate(written)
  return defined<ExpectedRate>({
    ...written,
    file: written.file ?? undefined,
    pattern: written.pattern ?? undefined,
    after: seconds(written.after),
  })
}

/** One stage as written: its row and its entry in `stages:`. */
export const specOf = (text: string, row: Row, rows: readonly Row[], entry: StageEntry, report: Report): StageSpec => {
  const expect = Object.fromEntries(Object.entries(entry.expect ?? {}).map(([word, value]) => [word, bindingOf(value)]))
  const { array: listed, ...sbatch } = options(entry.sbatch)
  const logs = entry.logs ?? []
  return defined<StageSpec>({
    number: row.number,
    name: row.name,
    slug: row.slug,
    entry: readCondition(text, row, 'entry', rows, expect, report),
    exit: readCondition(text, row, 'exit', rows, expect, report),
    work: workOf(entry),
    sbatch,
    array: entry.array == null ? listed : String(entry.array),
    expectedWalltime: seconds(entry.expected_walltime),
    expectedRate: rateOf(entry.expected_rate),
    logs: typeof logs === 'string' ? [logs] : logs,
    checkpoint: entry.checkpoint ?? undefined,
    maxLinks: entry.max_links ?? MAX_LINKS,
    maxPreemptions: entry.max_preemptions ?? MAX_PREEMPTIONS,
    sync: entry.sync ?? {},
    fallback: (entry.fallback ?? []).map(({ on, set, after }) => defined<Fallback>({ on, set: options(set), after: seconds(after) })),
    expect,
    idempotent: entry.idempotent ?? false,
    timeout: seconds(entry.timeout) ?? TIMEOUT,
    held: entry.held ?? false,
    production: entry.production ?? false,
  })
}

const statusIn = (text: string, row: Row, report: Report): Status => {
  const word = bareWord(readCell(text, row.cells.Status)).toLowerCase()
  const status = STATUSES.find((known) => known === word)
  if (!status) report.error('UNKNOWN_STATUS', wordStart(text, row.cells.Status), `\`${word}\` is not a status`, didYouMean(word, STATUSES))
  return status ?? 'pending'
}

const dateIn = (text: string, row: Row, column: 'Started' | 'Completed', report: Report): string | undefined => {
  const word = bareWord(readCell(text, row.cells[column]))
  if (isNone(word)) return undefined
  if (isDate(word)) return word
  const at = wordStart(text, row.cells[column])
  if (/^YYYY/.test(word)) report.warning('PLACEHOLDER', at, `\`${word}\` is a placeholder and read as none`, 'write `—` or a date')
  else report.error('BAD_DATE', at, `\`${word}\` is not a date`, 'write `2026-05-05`, `2026-05-05T20:10:00Z` or `—`')
  return undefined
}

const jobIn = (text: string, row: Row, report: Report): string | undefined => {
  const word = bareWord(readCell(text, row.cells.JobID))
  if (isNone(word)) return undefined
  if (!/^[A-Za-z0-9][A-Za-z0-9._:@-]{0,63}$/.test(word))
    report.error(
      'BAD_JOB_ID',
      wordStart(text, row.cells.JobID),
      `\`${word.slice(0, 40)}\` is not the id of a job`,
      'write the number that sbatch printed, or `—`',
    )
  return word
}

const retriesIn = (text: string, row: Row, report: Report): number => {
  const word = bareWord(readCell(text, row.cells.Retries))
  if (isNone(word)) return 0
  if (!/^\d{1,9}$/.test(word))
    report.error('BAD_NUMBER', wordStart(text, row.cells.Retries), `\`${word.slice(0, 40)}\` is not a number of retries`, 'write `0`')
  return Number.parseInt(word, 10) || 0
}

const instant = (value: string | number | null | undefined): number | undefined =>
  typeof value === 'string' ? instantOf(value.trim()) : (value ?? undefined)

/** One stage's state: its cells and the machine's own scalars. */
export const stateOf = (text: string, row: Row, entry: StageEntry, report: Report): StageState =>
  defined<StageState>({
    status: statusIn(text, row, report),
    attempt: entry.attempt ?? 0,
    job: jobIn(text, row, report),
    started: dateIn(text, row, 'Started', report),
    completed: dateIn(text, row, 'Completed', report),
    retries: retriesIn(text, row, report),
    overrides: options(entry.overrides),
    accepted: entry.accepted ?? [],
    missingSince: instant(entry.missing_since),
    failures: entry.failures ?? [],
    links: entry.links ?? 0,
    preemptions: entry.preemptions ?? 0,
    elements: entry.elements ?? undefined,
    escalatedAt: instant(entry.escalated_at),
    issue: entry.issue ?? undefined,
    asked: entry.asked ?? undefined,
    granted: entry.granted ?? undefined,
    givenUp: entry.given_up ?? undefined,
    cancel: entry.cancel ?? undefined,
    approval: entry.approval ? defined<Approval>({ ...entry.approval, issue: entry.approval.issue ?? undefined }) : undefined,
  })
