import { tokenOf } from '../../core/keys.ts'
import type { Site } from '../../ports/backend.ts'
import type { Listed } from '../remote/ledger.ts'
import { defined } from './fields.ts'
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

const entriesOf = ({ site, listed }: Ledger): Entry[] =>
  listed.flatMap(({ stage, attempt, facts }) => {
    const id = facts.get('id')
    if (id === undefined || !/^[0-9]+$/.test(id.to)) return []
    return [{ id: id.to, token: tokenOf({ campaign: site.campaign, stage, attempt }, site.ownerHash), at: id.at, facts }]
  })

/**
 * What jobs wrote about their own end, on backends without accounting: `exit.<array task or n>.<restart> → <code>.<start>.<node>`.
 * The newest restart counts; and of several attempts that bore one id, the newest: ids come round again. Pure.
 */
export function exitRecords(ledgers: readonly Ledger[]): Row[] {
  return [...newestOf(ledgers).values()].flatMap(rowsOf)
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
 * database that lags still tells of the job that bore the id before. Pure.
 */
export function ofThisLife(ledgers: readonly Ledger[], rows: readonly Row[]): Row[] {
  const newest = newestOf(ledgers)
  return rows.filter(({ id, ended }) => ended === undefined || ended >= (newest.get(id)?.at ?? 0) - SLACK)
}

function rowsOf({ id, token, facts }: Entry): Row[] {
  const newest = new Map<string, { restart: number; row: Row }>()
  for (const [name, fact] of facts) {
    const match = /^exit\.(n|[0-9]+)\.([0-9]+)$/.exec(name)
    if (!match?.[1]) continue
    const restart = Number(match[2])
    if ((newest.get(match[1])?.restart ?? -1) > restart) continue
    newest.set(match[1], { restart, row: { ...recordRow(id, match[1], restart, fact), token } })
  }
  return [...newest.values()].map(({ row }) => row)
}

function recordRow(id: string, task: string, restarts: number, fact: { to: string; at: number }): Row {
  const [code = '', start = '', ...node] = fact.to.split('.')
  return defined<Row>({
    id,
    indices: task === 'n' ? undefined : [Number(task)],
    phase: 'ended',
    state: code === '0' ? 'COMPLETED' : 'FAILED',
    by: undefined,
    reason: '',
    exit: { code: Number(code), signal: 0 },
    submitted: undefined,
    started: Number(start) || undefined,
    ended: fact.at,
    startEstimate: undefined,
    timeLimit: undefined,
    node: node.join('.') || undefined,
    partition: undefined,
    cpus: undefined,
    restarts,
    token: undefined,
  })
}
