import { readIndices } from './arrays.ts'
import { defined, readCount, readExit, readInstant, readLimit, readWord } from './fields.ts'
import type { Parsed, Row } from './rows.ts'
import { phaseOf } from './states.ts'

// In the order in which scontrol prints them: names and comments are free text, but stand outside of this stretch.
const LINE =
  /^JobId=(\d+)(?: ArrayJobId=(\d+))?(?: ArrayTaskId=([0-9,:%-]+))?.* JobState=([A-Z_]+) Reason=(.*?) Dependency=.*? Restarts=(\d+) .*? ExitCode=(\d+:\d+) .*? TimeLimit=(\S+) .*? SubmitTime=(\S+) .*? StartTime=(\S+) EndTime=(\S+) (.*)$/

/** Reads `scontrol -o show job`, times in epoch seconds; knows a job as long as squeue does, with its exit code. Pure. */
export function parseScontrol(text: string): Parsed {
  const parsed: Parsed = { rows: [], oddities: [] }
  for (const line of text.split('\n')) {
    if (!line.startsWith('JobId=')) continue
    const row = readLine(line)
    if (row === undefined) parsed.oddities.push(`scontrol: ${line.slice(0, 200)}`)
    else parsed.rows.push(row)
  }
  return parsed
}

function readLine(line: string): Row | undefined {
  const match = LINE.exec(line)
  if (!match) return undefined
  const [, id = '', array, task, state = '', reason = '', restarts, exit, limit = '', submit, start, end, rest = ''] = match
  const phase = phaseOf(state, reason)
  const ended = phase === 'ended'
  return defined<Row>({
    id: array ?? id,
    indices: task === undefined ? undefined : readIndices(task),
    phase,
    state,
    by: undefined,
    reason: reason === 'None' ? '' : reason,
    exit: ended ? readExit(exit) : undefined,
    submitted: readInstant(submit),
    started: phase === 'running' || ended ? readInstant(start) : undefined,
    ended: ended ? readInstant(end) : undefined,
    startEstimate: undefined,
    timeLimit: readLimit(limit),
    node: readWord(/ NodeList=(\S+)/.exec(rest)?.[1]),
    partition: readWord(/ Partition=(\S+)/.exec(` ${rest}`)?.[1]),
    cpus: readCount(/ NumCPUs=(\d+)/.exec(rest)?.[1]),
    restarts: readCount(restarts),
    token: undefined,
  })
}
