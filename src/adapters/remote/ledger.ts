import { entryName, parseEntryName } from '../../core/keys.ts'
import type { JobSeen, LedgerEntry, LedgerSight } from '../../core/observation.ts'
import type { Watched } from '../../ports/backend.ts'
import type { PartAnswer } from './answer.ts'
import { quote } from './quote.ts'

/** A link of the ledger: what it says and when it was made (the cluster's clock). */
export interface Fact {
  to: string
  at: number
}

/** One attempt's folder as it was listed. */
export interface Listed {
  stage: string
  attempt: number
  /** By the link's name: `id`, `released`, `recorded`, `checkpoint`, `claim`, `bound`, `exit`, `cancelled`, `exit.<task>.<restart>`. */
  facts: ReadonlyMap<string, Fact>
  alive: 'yes' | 'no' | 'unknown' | undefined
}

/** Seconds that one campaign's file system may take. */
export const LEDGER_SECONDS = 15

/** Shell that marks what git knows and lists one campaign's ledger. */
export function ledgerScript(site: Watched): string {
  const open = site.jobs.filter((job) => readProcess(job) !== undefined)
  const marks = site.recorded.map((r) => `mark ${quote(entryName(r))} ${quote(r.job)}\n`).join('')
  return `[ -e ${quote(site.remoteDir)} ] || exit 0
cd ${quote(site.remoteDir)} || exit 4
owned ${quote(site.owner)} look; case $? in 0|4) ;; 1) printf 'owner %s\\n' "$other"; exit 5 ;; *) exit 6 ;; esac
cd .escapement/ledger 2>/dev/null || exit 0
open=${quote(` ${open.join(' ')} `)}
${marks}list_ledger
`
}

/** What came of it, for the sight. */
export function ledgerSight(answer: PartAnswer | undefined, site: Watched): { sight: LedgerSight; listed: Listed[] } {
  if (answer === undefined || answer.kind === 'late' || answer.code === 124 || answer.code === 137) {
    return unseen(`${site.remoteDir} did not answer in ${LEDGER_SECONDS} s`)
  }
  const text = Buffer.from(answer.out).toString('utf8')
  if (answer.code === 5) {
    const why = `${site.remoteDir} belongs to ${/^owner (.*)$/m.exec(text)?.[1] ?? 'somebody else'}`
    return { sight: { kind: 'unobserved', why, foreign: true }, listed: [] }
  }
  if (answer.code === 6) return unseen(`${site.remoteDir}/.escapement is not a folder`)
  if (answer.code !== 0) return unseen(`${site.remoteDir} could not be read: ${answer.err.trim().slice(-300)}`)
  const listed = parseLedger(text)
  return { sight: { kind: 'seen', entries: listed.map(entryOf) }, listed }
}

const unseen = (why: string): { sight: LedgerSight; listed: Listed[] } => ({ sight: { kind: 'unobserved', why }, listed: [] })

/** Reads what `list_ledger` prints. Lines that are none of ours are left out: the folder may hold anything. A line without its end was cut. Pure. */
export function parseLedger(text: string): Listed[] {
  const entries = new Map<string, { facts: Map<string, Fact>; alive: Listed['alive'] }>()
  const at = (name: string) => {
    const entry = entries.get(name) ?? { facts: new Map<string, Fact>(), alive: undefined }
    entries.set(name, entry)
    return entry
  }
  for (const line of text.split('\n').slice(0, -1)) {
    const living = /^alive (\S+) (yes|no|unknown)$/.exec(line)
    // coreutils before 8.25 quote the names whatever they are told
    const link = /^([0-9]{1,11}) [`']?([^/'\s]+)\/([a-z0-9.]+)'? -> [`']?([^'\s]*)'?$/.exec(line)
    const bare = /^entry (\S+)$/.exec(line)
    if (living?.[1]) at(living[1]).alive = living[2] as 'yes' | 'no' | 'unknown'
    else if (bare?.[1]) at(bare[1])
    else if (link?.[2] && link[3]) at(link[2]).facts.set(link[3], { to: link[4] ?? '', at: Number(link[1]) })
  }
  return [...entries].flatMap(([name, entry]) => {
    const key = parseEntryName(name)
    return key === undefined ? [] : [{ ...key, ...entry }]
  })
}

/** The port's view of an attempt. */
export function entryOf(listed: Listed): LedgerEntry {
  const { facts } = listed
  const entry: LedgerEntry = {
    stage: listed.stage,
    attempt: listed.attempt,
    released: facts.has('released'),
    recorded: facts.has('recorded'),
  }
  const id = facts.get('id')
  if (id !== undefined) {
    entry.job = id.to
    entry.since = id.at
  }
  const process = readProcess(facts.get('claim')?.to)
  if (process !== undefined) {
    entry.released = true
    entry.process = { host: process.host, pid: process.pid, alive: facts.has('exit') ? 'no' : (listed.alive ?? 'unknown') }
  }
  const checkpoint = facts.get('checkpoint')?.to
  if (checkpoint !== undefined) entry.checkpoint = checkpoint
  const began = lastStart(facts)
  if (began !== undefined) entry.began = began
  return entry
}

/** `start.<task>.<restart> → <epoch>.<cores>.<node>`, the newest of all elements and restarts. */
function lastStart(facts: Listed['facts']): LedgerEntry['began'] {
  const starts = [...facts].flatMap(([name, fact]) => (name.startsWith('start.') ? [fact] : []))
  const last = starts.reduce<Fact | undefined>((best, fact) => (best && best.at >= fact.at ? best : fact), undefined)
  return last && { at: last.at, node: last.to.split('.').slice(2).join('.') }
}

/** `p<pid>.<start in ticks>.<host>`: the id of a process; unique, because a pid used again starts at another tick. */
export function readProcess(id: string | undefined): { pid: number; host: string } | undefined {
  const match = /^p([0-9]{1,9})\.[0-9]+\.(.+)$/.exec(id ?? '')
  return match?.[2] === undefined ? undefined : { pid: Number(match[1]), host: match[2] }
}

/** `<code>.<state>`, as a runner leaves it; undefined: nothing may be concluded from it. */
function readExit(text: string): { state: string; exit: { code: number; signal: number } } | undefined {
  const [, code, state] = /^([0-9]{1,3})\.([A-Z]+)$/.exec(text) ?? []
  return state === undefined ? undefined : { state, exit: { code: Number(code), signal: 0 } }
}

/** Seconds that a process may outlive its own bound before it is taken as gone: the kill takes a while. */
const SLACK = 120

/** What the ledger says about a process. `clock` is the cluster's. */
export function processSeen(listed: Listed, clock: number): JobSeen | undefined {
  const claim = listed.facts.get('claim')
  const id = listed.facts.get('id')?.to ?? claim?.to
  if (claim === undefined || id === undefined || readProcess(claim.to) === undefined || readProcess(id) === undefined) return undefined
  const base: JobSeen = {
    id,
    phase: 'running',
    state: 'RUNNING',
    reason: '',
    submitted: claim.at,
    started: claim.at,
    node: readProcess(id)?.host ?? '',
  }
  const elements = elementsOf(listed)
  if (elements.length > 0) base.elements = elements
  const exit = listed.facts.get('exit')
  if (exit !== undefined) {
    const left = readExit(exit.to)
    if (left === undefined)
      return { ...base, phase: 'unknown', state: 'UNREADABLE', reason: `its exit record says ${exit.to.slice(0, 60)}` }
    return { ...base, phase: 'ended', ...left, ended: exit.at }
  }
  if (listed.alive === 'yes') return base
  const bound = Number(listed.facts.get('bound')?.to ?? 0)
  const overdue = bound > 0 && clock > claim.at + bound + SLACK
  if (listed.alive === 'no' || overdue) return { ...base, phase: 'ended', state: 'INTERRUPTED', ended: clock }
  return { ...base, phase: 'unknown', state: 'UNKNOWN', reason: `started on ${base.node ?? 'another machine'}, which is not this one` }
}

function elementsOf(listed: Listed): NonNullable<JobSeen['elements']> {
  const out: NonNullable<JobSeen['elements']> = []
  for (const [name, fact] of listed.facts) {
    const index = /^exit\.([0-9]{1,9})\.0$/.exec(name)?.[1]
    if (index === undefined) continue
    const left = readExit(fact.to)
    if (left === undefined) out.push({ index: Number(index), phase: 'unknown', state: 'UNREADABLE' })
    else out.push({ index: Number(index), phase: 'ended', ...left })
  }
  return out.sort((a, b) => a.index - b.index)
}
