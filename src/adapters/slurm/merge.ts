import type { JobSeen } from '../../core/observation.ts'
import { joinArray, type Row } from './rows.ts'

/** The sources of one look; undefined: could not be asked, or was not needed. */
export interface Sources {
  squeue: readonly Row[]
  sacct?: readonly Row[]
  scontrol?: readonly Row[]
  /** What jobs themselves left, on backends without accounting. */
  records?: readonly Row[]
}

/**
 * Joins what the sources say about the jobs that were asked for. squeue says whether a job lives, because sacct lags;
 * sacct says how it ended. A job that no source knows is left out: absence is for the core to judge. Pure.
 */
export function mergeJobs(ids: Iterable<string>, sources: Sources): Map<string, JobSeen> {
  const squeue = byId(sources.squeue)
  const [sacct, scontrol, records] = [byId(sources.sacct ?? []), byId(sources.scontrol ?? []), byId(sources.records ?? [])]
  const jobs = new Map<string, JobSeen>()
  for (const id of ids) {
    const queued = squeue.get(id) ?? []
    const job = mergeOne(queued, sacct.get(id) ?? [], scontrol.get(id) ?? [], ofOneLife(queued, records.get(id) ?? []))
    if (job !== undefined) jobs.set(id, job)
  }
  return jobs
}

/** Ids come round again: what a job wrote about its end says nothing of another that bears its id now. */
function ofOneLife(squeue: readonly Row[], records: Row[]): Row[] {
  const token = squeue[0]?.token
  return token === undefined ? records : records.filter((record) => record.token === token)
}

function mergeOne(squeue: Row[], sacct: Row[], scontrol: Row[], records: Row[]): JobSeen | undefined {
  // of an array that is not seen whole nothing can be said: what is not seen may be waiting still
  const opaque = [...squeue, ...sacct, ...scontrol].find((row) => row.indices?.length === 0)
  if (opaque !== undefined) return { ...plain(opaque), phase: 'unknown', reason: 'its elements could not be read' }
  const isArray = [...squeue, ...sacct, ...scontrol, ...records].some((row) => row.indices !== undefined)
  if (!isArray) {
    const row = accounted(mergeRow(squeue[0], sacct.at(-1), scontrol[0], records[0]))
    return row && plain(row)
  }
  const sources = [squeue, sacct, scontrol, records].map(byIndex)
  const indices = [...new Set(sources.flatMap((source) => [...source.keys()]))].sort((a, b) => a - b)
  const rows = indices.flatMap((index) => {
    const [q, a, c, r] = sources.map((source) => source.get(index))
    const row = accounted(mergeRow(q, a, c, r))
    return row === undefined ? [] : [{ ...row, indices: [index] }]
  })
  return joinArray(rows)
}

const plain = ({ indices: _, ...job }: Row): JobSeen => job

/** What a job's end has cost. Accounting says it; where there is none, or it lags, the cores times what the clock showed. */
function accounted(row: Row | undefined): Row | undefined {
  if (row?.phase !== 'ended' || row.coreSeconds !== undefined) return row
  const { cpus, started, ended } = row
  return cpus === undefined || started === undefined || ended === undefined
    ? row
    : { ...row, coreSeconds: cpus * Math.max(0, ended - started) }
}

/** `squeue` first. Whoever else knows the same end adds the exit code. */
function mergeRow(squeue: Row | undefined, sacct: Row | undefined, scontrol: Row | undefined, record: Row | undefined): Row | undefined {
  if (squeue !== undefined)
    return squeue.phase === 'ended' ? { ...squeue, ...details(squeue, scontrol), ...details(squeue, sacct) } : squeue
  if (sacct?.phase === 'ended') return sacct
  if (scontrol !== undefined) return scontrol
  if (record !== undefined) return record
  // the database was never told of the end: nobody sees this job, but that it ended cannot be said either
  return sacct === undefined ? undefined : { ...sacct, phase: 'unknown', reason: 'stale' }
}

// ids wrap around and a requeue is a new submission: only a record of the very same submission may add to this one
function details(squeue: Row, row: Row | undefined): Partial<Row> {
  if (row?.phase !== 'ended' || row.submitted !== squeue.submitted) return {}
  const { exit, by, node, cpus, coreSeconds, restarts, started, ended } = row
  return Object.fromEntries(
    Object.entries({ exit, by, node, cpus, coreSeconds, restarts, started, ended }).filter(([, value]) => value !== undefined),
  )
}

function byId(rows: readonly Row[]): Map<string, Row[]> {
  const map = new Map<string, Row[]>()
  for (const row of rows) {
    const list = map.get(row.id)
    if (list) list.push(row)
    else map.set(row.id, [row])
  }
  return map
}

function byIndex(rows: readonly Row[]): Map<number, Row> {
  const map = new Map<number, Row>()
  for (const row of rows) for (const index of row.indices ?? []) map.set(index, row)
  return map
}
