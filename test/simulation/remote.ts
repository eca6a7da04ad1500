/**
 * The adapter's protocol on the simulated cluster, at the granularity of its single remote steps. It follows
 * src/adapters/slurm/{look,submit}.ts and src/adapters/remote/{deploy,deeds,ledger}.ts line by line; what those do in one
 * command of the shell is one step here, and between any two steps everything else may happen.
 */
import { entryOf, type Listed, processSeen } from '../../src/adapters/remote/ledger.ts'
import { processes } from '../../src/adapters/slurm/look.ts'
import { mergeJobs } from '../../src/adapters/slurm/merge.ts'
import { exitRecords, ofThisLife } from '../../src/adapters/slurm/records.ts'
import type { Row } from '../../src/adapters/slurm/rows.ts'
import { parseToken } from '../../src/core/keys.ts'
import type { JobSeen, LedgerSight, Sight } from '../../src/core/observation.ts'
import type { Watched } from '../../src/ports/backend.ts'
import type { Folder, RemoteFile } from './folder.ts'
import type { Mutation } from './mutations.ts'
import type { Processes } from './processes.ts'
import type { Random } from './random.ts'
import { isEnded, type Slurm } from './slurm.ts'

/** What a remote shell stands in. */
export interface Place {
  slurm: Slurm
  random: Random
  folder: (dir: string) => Folder
  now: () => number
  mutated: (mutation: Mutation) => boolean
  /** Texts of the branch's newest commit, for the fault of deploying them. */
  newest: (campaign: string) => ReadonlyMap<string, string>
  /** What went onto the cluster in the place of what stood there. */
  overwritten: (dir: string, path: string, before: RemoteFile | undefined, after: string, sha: string | undefined) => void
  /** Somebody was told a definite no about this attempt. */
  refused: (key: string) => void
  /** No more faults. */
  quiet: () => boolean
  processes: Processes
  /** The login node where a connection ends up. */
  hostFor: () => string
  broken: (rule: string, detail: string) => void
  /** The run whose command is at work now. */
  acting: () => string
  /** A job is cancelled because a person said so. */
  cancelling: (job: string) => void
}

/** The machine without a scheduler. */
export const DESK = 'desk'

export type Step = (label: string) => Promise<void>

/** Why squeue says nothing; undefined when it answers. */
const silence = (slurm: Slurm): string | undefined =>
  slurm.ctl === 'up'
    ? undefined
    : slurm.ctl === 'down'
      ? 'slurm_load_jobs error: Unable to contact slurm controller (connect failure)'
      : 'squeue did not answer in 40 s'

interface LedgerRead {
  sight: LedgerSight
  listed: Listed[]
}

const ledgerOf = (place: Place, site: Watched, host: string): LedgerRead => {
  const folder = place.folder(site.remoteDir)
  if (folder.owner !== undefined && folder.owner !== site.owner)
    return { sight: { kind: 'unobserved', why: `${site.remoteDir} belongs to ${folder.owner}` }, listed: [] }
  for (const { stage, attempt, job } of site.recorded) {
    const name = `${stage.replaceAll('.', '~')}.${attempt}`
    if (folder.link(name, 'id') === job) folder.once(name, 'recorded', '1', place.now())
  }
  const listed = folder.listed((claim) => place.processes.alive(claim, host))
  return { sight: { kind: 'seen', entries: listed.map(entryOf) }, listed }
}

interface Ends {
  accounting: 'available' | 'absent' | 'unobserved'
  sacct: Row[]
  scontrol: Row[]
}

const endsOf = (place: Place, ids: readonly string[], queue: readonly Row[] | undefined): Ends => {
  const { slurm } = place
  if (ids.length === 0) return { accounting: 'available', sacct: [], scontrol: [] }
  const answers = slurm.accounting === 'present' && slurm.dbd === 'up'
  const sacct = answers ? slurm.sacct(ids) : []
  const ended = (row: Row): boolean =>
    sacct.some((one) => one.id === row.id && one.indices?.[0] === row.indices?.[0] && one.phase === 'ended')
  const open = (queue ?? []).filter((row) => ids.includes(row.id) && row.phase === 'ended' && !ended(row))
  const scontrol = slurm.ctl === 'up' ? slurm.scontrol([...new Set(open.map(({ id }) => id))]) : []
  return { accounting: slurm.accounting === 'absent' ? 'absent' : answers ? 'available' : 'unobserved', sacct, scontrol }
}

/** One poll: squeue and the ledgers side by side, then the ends. */
export const look = async (place: Place, step: Step, watched: readonly Watched[]): Promise<Sight> => {
  const ledgers = new Map<string, LedgerRead>()
  const host = place.hostFor()
  let queue: Row[] | undefined
  let why: string | undefined
  const squeue = async (): Promise<void> => {
    await step('look: squeue')
    why = silence(place.slurm)
    if (why === undefined) queue = place.slurm.squeue()
  }
  const first = place.random.chance(0.5)
  if (first) await squeue()
  for (const site of watched) {
    await step(`look: ledger of ${site.campaign}`)
    ledgers.set(site.campaign, ledgerOf(place, site, host))
  }
  if (!first) await squeue()
  await step('look: sacct')
  const entries = [...ledgers.values()].flatMap(({ sight }) => (sight.kind === 'seen' ? sight.entries : []))
  const named = entries.flatMap(({ job }) => (job !== undefined && job !== 'void' ? [job] : []))
  const unrecorded = entries.flatMap(({ job, recorded }) => (job !== undefined && job !== 'void' && !recorded ? [job] : []))
  const open = new Set(watched.flatMap(({ jobs }) => jobs))
  const followed = [...ledgers.values()].flatMap(({ listed }) => listed.flatMap(({ facts }) => facts.get('follows') ?? []))
  const unseen = [...ledgers.values()].flatMap(({ listed }) =>
    listed.filter(({ facts }) => facts.has('follows') && (!facts.has('recorded') || open.has(facts.get('claim')?.to ?? ''))),
  )

  const ends = endsOf(
    place,
    [
      ...new Set([...watched.flatMap(({ jobs }) => jobs), ...unrecorded, ...unseen.map(({ facts }) => facts.get('follows')?.to ?? '')]),
    ].filter((id) => /^[0-9]+$/.test(id)),
    queue,
  )
  if (queue === undefined && place.mutated('outage-is-absence')) queue = []
  if (queue === undefined) return { kind: 'unobserved', code: 'SCHEDULER_SILENT', why: why ?? 'squeue did not answer' }
  return joined(place, watched, queue, ends, ledgers, [...named, ...followed.map(({ to }) => to)])
}

const joined = (
  place: Place,
  watched: readonly Watched[],
  queue: readonly Row[],
  ends: Ends,
  ledgers: ReadonlyMap<string, LedgerRead>,
  named: readonly string[],
): Sight => {
  const owners = new Set(watched.map((site) => `${site.campaign} ${site.ownerHash}`))
  const ids = new Set([...watched.flatMap((site) => site.jobs), ...named])
  for (const row of queue) {
    const key = parseToken(row.token ?? '')
    if (key && owners.has(`${key.campaign} ${key.owner}`)) ids.add(row.id)
  }
  const listed = [...ledgers.values()].flatMap((ledger) => ledger.listed)
  const { sacct, scontrol } = ends
  const own = watched.map((site) => ({ site, listed: ledgers.get(site.campaign)?.listed ?? [] }))
  const jobs = mergeJobs(ids, {
    squeue: queue,
    sacct: ofThisLife(own, sacct),
    scontrol: ofThisLife(own, scontrol),
    records: ends.accounting === 'absent' ? exitRecords(own) : [],
  })
  for (const [id, job] of processes(listed, place.now(), jobs)) jobs.set(id, job)
  const accounting = ends.accounting === 'unobserved' && place.mutated('no-accounting-is-forgotten') ? 'available' : ends.accounting
  if (place.mutated('absence-is-finished')) pretendFinished(watched, jobs)
  if (place.mutated('exit-is-ignored')) for (const [id, job] of jobs) jobs.set(id, praised(job))
  return {
    kind: 'seen',
    clock: place.now(),
    jobs,
    accounting,
    ledgers: new Map([...ledgers].map(([name, { sight }]) => [name, sight])),
    oddities: [],
  }
}

const pretendFinished = (watched: readonly Watched[], jobs: Map<string, JobSeen>): void => {
  for (const id of watched.flatMap((site) => site.jobs)) {
    if (!jobs.has(id)) jobs.set(id, { id, phase: 'ended', state: 'COMPLETED', reason: '', exit: { code: 0, signal: 0 } })
  }
}

const praised = (job: JobSeen): JobSeen => {
  if (job.phase !== 'ended') return job
  const good = { state: 'COMPLETED', exit: { code: 0, signal: 0 } }
  return { ...job, ...good, ...(job.elements ? { elements: job.elements.map((element) => ({ ...element, ...good })) } : {}) }
}

/** One poll of a machine without a scheduler: what its ledgers say. */
export const lookAround = async (place: Place, step: Step, watched: readonly Watched[]): Promise<Sight> => {
  const ledgers = new Map<string, LedgerRead>()
  for (const site of watched) {
    await step(`look: ledger of ${site.campaign}`)
    ledgers.set(site.campaign, ledgerOf(place, site, DESK))
  }
  const listed = [...ledgers.values()].flatMap((ledger) => ledger.listed)
  const seen = listed.flatMap((entry) => processSeen(entry, place.now()) ?? [])
  const jobs = new Map(seen.map((job) => [job.id, place.mutated('exit-is-ignored') ? praised(job) : job]))
  const sights = new Map([...ledgers].map(([name, { sight }]) => [name, sight]))
  return { kind: 'seen', clock: place.now(), jobs, accounting: 'available', ledgers: sights, oddities: [] }
}

/** Ids of jobs that bear a token, as an earlier squeue printed them. */
export const bearers = (snapshot: readonly Row[], token: string, wanted: 'held' | 'live'): string[] => {
  const ids = snapshot
    .filter((row) => row.token === token && row.state !== 'CANCELLED')
    .filter((row) => (row.phase === 'held' ? 'held' : 'live') === wanted)
    .map(({ id }) => id)
  return [...new Set(ids)].sort((a, b) => Number(a) - Number(b))
}

/** Whether any job below a folder could be reading its files. */
export const inFlight = (slurm: Slurm, dir: string): boolean => slurm.queue().some((job) => job.dir === dir && job.letGo && !isEnded(job))
