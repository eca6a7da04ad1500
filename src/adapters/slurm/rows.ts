import type { ElementSeen, JobPhase, JobSeen } from '../../core/observation.ts'

/** What one line of a SLURM command says about a job or about some elements of an array. */
export interface Row extends Omit<JobSeen, 'elements'> {
  /** Indices that the line is about; undefined: not an array; none: some of an array, and nobody can tell which. */
  indices?: number[]
}

/** What a parser made of a text; the oddities are words that it did not know. */
export interface Parsed {
  rows: Row[]
  oddities: string[]
  /** The first line that could not be read at all: whatever it told is missing from the rows. */
  unread?: string
}

/** Takes one line down: what could not be read, and what is not known, is said as well. */
export function taken(parsed: Parsed, source: string, line: string, row: Row | undefined): void {
  if (row === undefined) {
    parsed.oddities.push(`${source}: ${line.slice(0, 200)}`)
    parsed.unread ??= line.slice(0, 200)
    return
  }
  if (row.phase === 'unknown') parsed.oddities.push(`${source}: job ${row.id} is in state "${row.state}"`)
  if (row.indices?.length === 0) parsed.oddities.push(`${source}: elements of ${row.id} that cannot be read: ${line.slice(0, 200)}`)
  parsed.rows.push(row)
}

/** One element per index of an array's row. */
export const elementsOf = (row: Row): ElementSeen[] =>
  (row.indices ?? []).map((index) => ({
    index,
    phase: row.phase,
    state: row.state,
    ...(row.exit === undefined ? {} : { exit: row.exit }),
    ...(row.node === undefined ? {} : { node: row.node }),
    ...(row.phase === 'running' && row.started !== undefined ? { started: row.started } : {}),
  }))

/** The phase that an array as a whole is in: as long as anything of it lives, so does the array. */
const ORDER: readonly JobPhase[] = ['unknown', 'running', 'queued', 'held', 'ended']

/** Joins the rows of one array; elements in the order of their indices. The first that did not complete speaks for the ended whole. */
export function joinArray(rows: readonly Row[]): JobSeen | undefined {
  const first = rows[0]
  if (first === undefined) return undefined
  const speaker = speaks(rows) ?? first
  const { indices: _, ...job } = speaker
  const elements = rows.flatMap(elementsOf).sort((a, b) => a.index - b.index)
  const ends = rows.map((row) => row.ended ?? 0)
  const starts = rows.flatMap((row) => (row.started === undefined || row.phase === 'queued' || row.phase === 'held' ? [] : [row.started]))
  const out: JobSeen = { ...job, elements }
  const spent = rows.flatMap(({ coreSeconds }) => (coreSeconds === undefined ? [] : [coreSeconds]))
  if (spent.length > 0) out.coreSeconds = spent.reduce((sum, seconds) => sum + seconds, 0)
  if (starts.length > 0) out.started = Math.min(...starts)
  if (out.phase === 'ended') out.ended = Math.max(...ends)
  else delete out.ended
  return out
}

function speaks(rows: readonly Row[]): Row | undefined {
  const phase = ORDER.find((candidate) => rows.some((row) => row.phase === candidate))
  const mine = rows.filter((row) => row.phase === phase)
  if (phase !== 'ended') return mine[0]
  const sorted = [...mine].sort((a, b) => (a.indices?.[0] ?? 0) - (b.indices?.[0] ?? 0))
  return sorted.find((row) => row.state !== 'COMPLETED') ?? sorted[0]
}
