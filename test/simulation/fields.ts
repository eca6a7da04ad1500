/**
 * A simulated world's own reading of a document, by lines and independent of the product's: which fields a text has, and what
 * is left when they are taken out.
 */
export interface Fields {
  /** `cell <stage> <column>`, `top <key>`, `stage <name> <key>` → text. */
  values: Map<string, string>
  /** Everything that nobody but people may change. */
  rest: string
  /** Rows of the failure log. */
  log: string[]
  /** Items of the action queue and of the lessons: ours are appended and ticked off, others' stand. */
  items: Map<string, string[]>
}

const MACHINE_TOP = [
  ...['status', 'current_stage', 'escalation_required', 'escalation_reason', 'last_tick', 'spent_usd', 'spent_core_hours'],
  ...['held', 'handled', 'issue'],
]
const MACHINE_STAGE = [
  'preemptions',
  'given_up',
  ...['attempt', 'overrides', 'accepted', 'missing_since', 'failures', 'links', 'elements'],
  ...['escalated_at', 'issue', 'asked', 'granted', 'cancel', 'approval'],
]
const LISTS = ['Action queue', 'Lessons learned']
const COLUMNS = ['#', 'Name', 'Entry', 'Exit', 'Status', 'JobID', 'Started', 'Completed', 'Retries']
const MACHINE_COLUMNS = ['Status', 'JobID', 'Started', 'Completed', 'Retries']

const top = (line: string, fields: Fields): boolean => {
  const [, key = '', value = ''] = /^(?: {2}(?=spent_|issue:))?([a-z_]+):(.*)$/.exec(line) ?? []
  if (!MACHINE_TOP.includes(key)) return false
  fields.values.set(`top ${key}`, value.trim())
  return true
}

/** Lines of `stages:`; returns the key that further indented lines belong to. */
const stageLine = (line: string, stage: string, fields: Fields): string | undefined => {
  const [, key = '', value = ''] = /^ {4}([a-z_]+):(.*)$/.exec(line) ?? []
  if (!MACHINE_STAGE.includes(key)) return undefined
  fields.values.set(`stage ${stage} ${key}`, value.trim())
  return key
}

const front = (lines: readonly string[], fields: Fields): string[] => {
  const rest: string[] = []
  let [stage, key]: [string, string | undefined] = ['', undefined]
  for (const line of lines) {
    const named = /^ {2}([A-Za-z0-9._-]+):\s*$/.exec(line)?.[1]
    if (named !== undefined) [stage, key] = [named, undefined]
    const deeper = key !== undefined && /^ {4,}( |- )/.test(line)
    if (deeper) {
      const name = `stage ${stage} ${key}`
      fields.values.set(name, `${fields.values.get(name)} ${line.trim()}`)
      continue
    }
    key = stageLine(line, stage, fields)
    if (key === undefined && !top(line, fields)) rest.push(line)
  }
  return rest
}

/** Empty `stages:` entries that an edit makes for its own scalars are no person's bytes. */
const withoutEmpty = (rest: readonly string[]): string[] =>
  rest.filter((line, i) => !(/^ {2}[A-Za-z0-9._-]+:\s*$/.test(line) && !/^ {4}/.test(rest[i + 1] ?? '')))

export const fieldsOf = (text: string): Fields => {
  const fields: Fields = { values: new Map(), rest: '', log: [], items: new Map() }
  const lines = text.split('\n')
  const end = lines.indexOf('---', 1)
  const rest = withoutEmpty(front(lines.slice(0, end), fields))
  let section = ''
  for (const line of lines.slice(end)) {
    if (line.startsWith('## ')) section = line.slice(3)
    const cells = line.startsWith('|')
      ? line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
      : []
    const isRow = cells.length > 0 && !/^\|-/.test(line)
    if (section === 'Stages' && isRow && cells[0] !== '#') {
      const name = cells[1] ?? ''
      for (const column of MACHINE_COLUMNS) fields.values.set(`cell ${name} ${column}`, cells[COLUMNS.indexOf(column)] ?? '')
      rest.push(cells.slice(0, 4).join('|'))
    } else if (section === 'Failure log' && isRow && cells[0] !== 'Date') fields.log.push(line)
    else if (LISTS.includes(section) && line.startsWith('- ')) fields.items.set(section, [...(fields.items.get(section) ?? []), line])
    else rest.push(line)
  }
  fields.rest = rest.join('\n')
  return fields
}
