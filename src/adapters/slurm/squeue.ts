import { readJobId } from './arrays.ts'
import { defined, readCount, readInstant, readLimit, readWord } from './fields.ts'
import { type Parsed, type Row, taken } from './rows.ts'
import { phaseOf } from './states.ts'

/** Where a backend carries our token: sites that eat comments leave the job's name. */
export type TokenPlace = 'comment' | 'name'

/** The token's column comes last, because it alone is free text that may contain the separator. */
export const squeueFormat = (place: TokenPlace): string => `%i|%T|%S|%e|%V|%l|%P|%C|%N|%r|${place === 'comment' ? '%k' : '%j'}`

const COLUMNS = 11

/** Reads `squeue -h -t all --me -o squeueFormat`, times in epoch seconds. Pure. */
export function parseSqueue(text: string): Parsed {
  const parsed: Parsed = { rows: [], oddities: [] }
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('CLUSTER: ')) continue // `-M` and SLURM_CLUSTERS print a heading
    taken(parsed, 'squeue', line, readLine(line))
  }
  return parsed
}

function readLine(line: string): Row | undefined {
  const cells = line.split('|')
  const [id = '', state = '', start, end, submit, limit = '', partition, cpus, node, reason = ''] = cells
  const job = readJobId(id)
  if (job === undefined || cells.length < COLUMNS || state === '') return undefined
  const phase = phaseOf(state, reason)
  const waits = phase === 'queued' || phase === 'held'
  return defined<Row>({
    id: job.base,
    indices: job.indices,
    phase,
    state,
    by: undefined,
    reason: reason === 'None' ? '' : reason,
    exit: state === 'COMPLETED' ? { code: 0, signal: 0 } : undefined,
    submitted: readInstant(submit),
    started: waits ? undefined : readInstant(start),
    // of a running job `%e` is when its limit will strike, not an end
    ended: phase === 'ended' ? readInstant(end) : undefined,
    startEstimate: waits ? readInstant(start) : undefined,
    timeLimit: readLimit(limit),
    node: readWord(node),
    partition: readWord(partition),
    cpus: readCount(cpus),
    restarts: undefined,
    token: readWord(cells.slice(COLUMNS - 1).join('|')),
  })
}
