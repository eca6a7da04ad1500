import { tokenOf } from '../../core/keys.ts'
import type { Instant } from '../../core/model.ts'
import type { Site } from '../../ports/backend.ts'
import type { Fact, Listed } from '../remote/ledger.ts'
import { defined, readInstant, readLimit } from './fields.ts'
import type { Row } from './rows.ts'

/** A campaign's ledger as it was listed. */
export interface Ledger {
  site: Pick<Site, 'campaign' | 'ownerHash'>
  listed: readonly Listed[]
}

interface Entry {
  id: string
  token: string
  /** When the id was written. */
  at: number
  facts: Listed['facts']
}

/** Jobs that an attempt bears, or that its script submitted by itself (`follows`). */
const entriesOf = ({ site, listed }: Ledger): Entry[] =>
  listed.flatMap(({ stage, attempt, facts }) =>
    [facts.get('id'), facts.get('follows')].flatMap((job) => {
      if (job === undefined || !/^[0-9]{1,18}$/.test(job.to)) return []
      return [{ id: job.to, token: tokenOf({ campaign: site.campaign, stage, attempt }, site.ownerHash), at: job.at, facts }]
    }),
  )

/** What one execution of a job or element left: links of the wrapper (exit-record.ts). */
interface Trace {
  restart: number
  facts: Map<string, Fact>
}

/** 128 + SIGTERM: what a shell says of a script that was asked to leave. */
const TERMINATED = 143

/**
 * Seconds before the time limit from which SIGTERM counts as the limit's: clocks of nodes differ a little, and SLURM never strikes
 * early. KillWait's default: whoever is ended so late would have been ended anyway.
 */
const LIMIT_SLACK = 30

/**
 * What jobs wrote about themselves, on backends without accounting. The newest restart counts, also when it left no end: a job that was
 * killed outright is not judged by its earlier run. Of several attempts that bore one id, the newest: ids come round again. A death by
 * SIGTERM is the time limit's only at the time limit; before it nobody knows whose it was, and it is called `TERMINATED`, whatever
 * status the script made of it. Pure.
 */
export function exitRecords(ledgers: readonly Ledger[]): Row[] {
  return [...newestOf(ledgers).values()].flatMap(({ id, token, facts }) =>
    [...traces(facts)].flatMap(([task, trace]) => {
      const row = rowOf(id, task, trace)
      return row ? [{ ...row, token }] : []
    }),
  )
}

function traces(facts: Listed['facts']): Map<string, Trace> {
  const newest = new Map<string, Trace>()
  for (const [name, fact] of facts) {
    const [, kind, task, count] = /^(start|limit|term|exit)\.(n|[0-9]{1,9})\.([0-9]{1,9})$/.exec(name) ?? []
    if (kind === undefined || task === undefined) continue
    const restart = Number(count)
    const known = newest.get(task)
    if (known === undefined || known.restart < restart) newest.set(task, { restart, facts: new Map([[kind, fact]]) })
    else if (known.restart === restart) known.facts.set(kind, fact)
  }
  return newest
}

function newestOf(ledgers: readonly Ledger[]): Map<string, Entry> {
  const newest = new Map<string, Entry>()
  for (const entry of ledgers.flatMap(entriesOf)) if ((newest.get(entry.id)?.at ?? -1) < entry.at) newest.set(entry.id, entry)
  return newest
}

/** Seconds by which the clocks of file server and scheduler may differ: far less than it takes ids to come round. */
const SLACK = 3600

/**
 * Rows of ended jobs without those of an earlier life of their id: nothing of ours ends before its id stands in the ledger, and a
 * database that lags still tells of the job that bore the id before. What is left is the end of the attempt that bore it last: sacct
 * shows no token, and a row of another stage may still name the id from its earlier life. Pure.
 */
export function ofThisLife(ledgers: readonly Ledger[], rows: readonly Row[]): Row[] {
  const newest = newestOf(ledgers)
  return rows
    .filter(({ id, ended }) => ended === undefined || ended >= (newest.get(id)?.at ?? 0) - SLACK)
    .map((row) => ({ ...row, ...(row.token === undefined && newest.has(row.id) ? { token: newest.get(row.id)?.token ?? '' } : {}) }))
}

function rowOf(id: string, task: string, { restart, facts }: Trace): Row | undefined {
  const [start, limit, term, exit] = ['start', 'limit', 'term', 'exit'].map((kind) => facts.get(kind))
  const ended = exit?.at ?? term?.at
  if (ended === undefined) return undefined
  const [, code, epoch, place = ''] = /^([0-9]{1,3})\.([0-9]+)\.(.+)$/.exec(exit?.to ?? '') ?? []
  const [, cpus = '', ...where] = start?.to.split('.') ?? []
  const began = start?.at ?? readInstant(epoch ?? '')
  // garbage is no status: it must not read as one that is well
  const unreadable = exit !== undefined && code === undefined
  const { state, reason } = unreadable
    ? { state: 'UNREADABLE', reason: 'its record cannot be read' }
    : ending(Number(code), exit !== undefined, term?.at, ended, deadline(limit))
  return defined<Row>({
    id,
    indices: task === 'n' ? undefined : [Number(task)],
    phase: unreadable ? 'unknown' : 'ended',
    state,
    by: undefined,
    reason,
    exit: code === undefined ? undefined : { code: Number(code), signal: 0 },
    submitted: undefined,
    started: began,
    ended,
    startEstimate: undefined,
    timeLimit: undefined,
    node: [where.join('.'), place].find((name) => name !== ''),
    partition: undefined,
    cpus: coresOf(cpus),
    restarts: restart,
    token: undefined,
  })
}

function ending(
  code: number,
  exited: boolean,
  term: Instant | undefined,
  ended: Instant,
  end: Instant | undefined,
): Pick<Row, 'state' | 'reason'> {
  if (exited && code !== TERMINATED && term === undefined) return { state: code === 0 ? 'COMPLETED' : 'FAILED', reason: '' }
  const came = term ?? ended
  if (end !== undefined && came >= end - LIMIT_SLACK) return { state: 'TIMEOUT', reason: '' }
  const early = end === undefined ? 'its time limit is not known' : `${Math.ceil((end - came) / 60)} min before its time limit`
  return { state: 'TERMINATED', reason: `ended by SIGTERM, ${early}; who sent it is not known` }
}

/** `@<epoch>` is the end itself; else it is the time that was left when the link was made. */
function deadline(limit: Fact | undefined): Instant | undefined {
  if (limit === undefined) return undefined
  if (/^@[0-9]+$/.test(limit.to)) return Number(limit.to.slice(1))
  const left = readLimit(limit.to)
  return left === undefined ? undefined : limit.at + left
}

/** SLURM_JOB_CPUS_PER_NODE: `64(x2),32` is 160. */
function coresOf(text: string): number | undefined {
  const counts = text.split(',').map((part) => /^([0-9]+)(?:\(x([0-9]+)\))?$/.exec(part))
  if (counts.some((match) => match === null)) return undefined
  return counts.reduce((sum, match) => sum + Number(match?.[1]) * Number(match?.[2] ?? 1), 0)
}
