import { readJobId } from './arrays.ts'
import { defined, readCount, readExit, readInstant, readWord } from './fields.ts'
import { type Parsed, type Row, taken } from './rows.ts'
import { phaseOf, readState } from './states.ts'

/** Fields that every sacct from 20.11 to 25.x knows; TimelimitRaw is in minutes, CPUTimeRAW in core-seconds. */
export const SACCT_FORMAT = 'JobID,State,ExitCode,Submit,Start,End,TimelimitRaw,Partition,AllocCPUS,NodeList,Reason,CPUTimeRAW'

/** What sacct says where there is no slurmdbd at all. */
export const isAccountingAbsent = (stderr: string): boolean =>
  /accounting storage is disabled|not running a supported accounting_storage plugin/i.test(stderr)

/** Reads `sacct -n -P -X --format=SACCT_FORMAT`, times in epoch seconds. Pure. */
export function parseSacct(text: string): Parsed {
  const parsed: Parsed = { rows: [], oddities: [] }
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue
    taken(parsed, 'sacct', line, readLine(line))
  }
  return parsed
}

function readLine(line: string): Row | undefined {
  const cells = line.split('|')
  const [id = '', words = '', exit, submit, start, end, limit, partition, cpus, node, reason = '', cpuTime] = cells
  const job = readJobId(id)
  const { state, by } = readState(words)
  if (job === undefined || cells.length < 11 || state === '') return undefined
  const ended = readInstant(end)
  const said = phaseOf(state, reason)
  // a final word without an end time was seen in passing: the record is still being written
  const phase = said === 'ended' && ended === undefined ? 'running' : said
  const minutes = readCount(limit)
  return defined<Row>({
    id: job.base,
    indices: job.indices,
    phase,
    state,
    by,
    reason: reason === 'None' ? '' : reason,
    exit: phase === 'ended' ? readExit(exit) : undefined,
    submitted: readInstant(submit),
    started: readInstant(start),
    ended: phase === 'ended' ? ended : undefined,
    startEstimate: undefined,
    timeLimit: minutes === undefined ? undefined : minutes * 60,
    node: readWord(node),
    partition: readWord(partition),
    cpus: readCount(cpus),
    coreSeconds: phase === 'ended' ? readCount(cpuTime) : undefined,
    restarts: undefined,
    token: undefined,
  })
}
