import type { Listed } from '../remote/ledger.ts'
import { defined, readInstant } from './fields.ts'
import type { Row } from './rows.ts'

/**
 * What jobs wrote about their own end, on backends without accounting: `exit.<array task or n>.<restart> → <code>.<start>.<node>`.
 * The newest restart counts. Pure.
 */
export function exitRecords(listed: readonly Listed[]): Row[] {
  return listed.flatMap((entry) => {
    const id = entry.facts.get('id')?.to
    if (id === undefined || !/^[0-9]{1,18}$/.test(id)) return []
    const newest = new Map<string, { restart: number; row: Row }>()
    for (const [name, fact] of entry.facts) {
      const match = /^exit\.(n|[0-9]{1,9})\.([0-9]{1,9})$/.exec(name)
      if (!match?.[1]) continue
      const restart = Number(match[2])
      if ((newest.get(match[1])?.restart ?? -1) > restart) continue
      newest.set(match[1], { restart, row: recordRow(id, match[1], restart, fact) })
    }
    return [...newest.values()].map(({ row }) => row)
  })
}

function recordRow(id: string, task: string, restarts: number, fact: { to: string; at: number }): Row {
  const [, code = '', start, node] = /^([0-9]{1,3})\.([0-9]+)\.(.+)$/.exec(fact.to) ?? []
  return defined<Row>({
    id,
    indices: task === 'n' ? undefined : [Number(task)],
    phase: code === '' ? 'unknown' : 'ended',
    state: code === '' ? 'UNREADABLE' : Number(code) === 0 ? 'COMPLETED' : 'FAILED',
    by: undefined,
    reason: code === '' ? `its exit record says ${fact.to.slice(0, 60)}` : '',
    exit: code === '' ? undefined : { code: Number(code), signal: 0 },
    submitted: undefined,
    started: readInstant(start),
    ended: code === '' ? undefined : fact.at,
    startEstimate: undefined,
    timeLimit: undefined,
    node,
    partition: undefined,
    cpus: undefined,
    restarts,
    token: undefined,
  })
}
