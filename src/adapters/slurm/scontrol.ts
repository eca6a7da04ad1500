import { readIndices } from './arrays.ts'
import { defined, readCount, readExit, readInstant, readLimit, readWord } from './fields.ts'
import { type Parsed, type Row, taken } from './rows.ts'
import { phaseOf } from './states.ts'

/** In the order in which scontrol prints them. */
const ORDER = ['JobState', 'Reason', 'Dependency', 'Restarts', 'ExitCode', 'TimeLimit', 'SubmitTime', 'StartTime', 'EndTime'] as const

/** Reads `scontrol -o show job`, times in epoch seconds; knows a job as long as squeue does, with its exit code. Pure. */
export function parseScontrol(text: string): Parsed {
  const parsed: Parsed = { rows: [], oddities: [] }
  for (const line of text.split('\n')) if (line.startsWith('JobId=')) taken(parsed, 'scontrol', line, readLine(line))
  return parsed
}

/** Values by their names, each up to the next blank (a reason up to the next name); undefined when one of them is missing. */
function fieldsIn(line: string): Map<(typeof ORDER)[number], string> | undefined {
  const fields = new Map<(typeof ORDER)[number], string>()
  // names and comments are free text: a name comes before the last of these words, and the comment is left out
  let at = line.lastIndexOf(' JobState=')
  for (const [i, name] of ORDER.entries()) {
    const start = at < 0 ? -1 : line.indexOf(` ${name}=`, at)
    const value = start + name.length + 2
    const end = name === 'Reason' ? line.indexOf(` ${ORDER[i + 1]}=`, value) : line.indexOf(' ', value)
    // without the blank behind it a value may have been cut
    if (start < 0 || end < 0) return undefined
    fields.set(name, line.slice(value, end))
    at = end
  }
  return fields
}

const wordAfter = (line: string, name: string, from: number): string | undefined => {
  const at = line.indexOf(` ${name}=`, from)
  if (at < 0) return undefined
  const value = at + name.length + 2
  const end = line.indexOf(' ', value)
  return end < 0 ? undefined : line.slice(value, end)
}

/** A job's comment is its owner's: whatever looks like a field in it is none. */
const withoutComment = (line: string): string => {
  const [from, to] = [line.indexOf(' Comment='), line.lastIndexOf(' StdErr=')]
  return from >= 0 && to > from ? line.slice(0, from) + line.slice(to) : line
}

function readLine(line: string): Row | undefined {
  const head = /^JobId=([0-9]{1,18})(?: ArrayJobId=([0-9]{1,18}))?(?: ArrayTaskId=(\S+))? /.exec(line)
  const told = withoutComment(line)
  const fields = fieldsIn(told)
  const state = fields?.get('JobState') ?? ''
  const exit = readExit(fields?.get('ExitCode'))
  if (!head?.[1] || !fields || !/^[A-Z_]+$/.test(state) || exit === undefined) return undefined
  const [, id, array, task] = head
  const reason = fields.get('Reason') ?? ''
  const phase = phaseOf(state, reason)
  const ended = phase === 'ended'
  const rest = told.lastIndexOf(' EndTime=')
  return defined<Row>({
    id: array ?? id,
    indices: task === undefined ? undefined : (readIndices(task) ?? []),
    phase,
    state,
    by: undefined,
    reason: reason === 'None' ? '' : reason,
    exit: ended ? exit : undefined,
    submitted: readInstant(fields.get('SubmitTime')),
    started: phase === 'running' || ended ? readInstant(fields.get('StartTime')) : undefined,
    ended: ended ? readInstant(fields.get('EndTime')) : undefined,
    startEstimate: undefined,
    timeLimit: readLimit(fields.get('TimeLimit') ?? ''),
    node: readWord(wordAfter(told, 'NodeList', rest)),
    partition: readWord(wordAfter(told, 'Partition', rest)),
    cpus: readCount(wordAfter(told, 'NumCPUs', rest)),
    restarts: readCount(fields.get('Restarts')),
    token: undefined,
  })
}
