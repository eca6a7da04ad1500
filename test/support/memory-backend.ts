/**
 * A cluster in memory: the ledger, the two phases, the owner file and the files as the real adapters have them, and jobs that end when
 * the clock says so. What a script or command does is told by a `Program`, because nothing here executes text.
 */
import { createHash, randomBytes } from 'node:crypto'
import { staysBelow } from '../../src/adapters/remote/quote.ts'
import type { Asked, Finding } from '../../src/core/evidence.ts'
import { entryName, parseEntryName, parseToken, tokenOf } from '../../src/core/keys.ts'
import type { JobSeen, LedgerEntry, LedgerSight, Sight } from '../../src/core/observation.ts'
import type { Backend, Deed, Outcome, Site, Start, Watched } from '../../src/ports/backend.ts'
import type { Entry, Job, MemoryCluster } from '../conformance/backend-memory-cluster.ts'
import { deploy, findIn, no, ownerFile, ownerOf, type Refusal } from '../conformance/backend-memory-files.ts'

export { MemoryCluster, type Program } from '../conformance/backend-memory-cluster.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** One owner of the cluster: another run, or somebody's laptop. `dies`: between the scheduler's answer and the ledger. */
export function memoryBackend(
  cluster: MemoryCluster,
  options: { name?: string; kind?: 'slurm' | 'local'; dies?: boolean; price?: { usdPerHour: number } } = {},
): Backend {
  const usage = { connections: 0, commands: 0, schedulerCalls: 0 }
  const speak = (): void => {
    usage.connections = 1
    usage.commands += 1
  }
  return {
    name: options.name ?? 'memory',
    kind: options.kind ?? 'slurm',
    usage,
    ...(options.price ? { price: options.price } : {}),
    async look(watched) {
      if (watched.length === 0) return { kind: 'unobserved', code: 'IDLE', why: 'no campaign has anything there' }
      speak()
      usage.schedulerCalls += 2
      return cluster.silence === undefined ? lookAt(cluster, watched) : { kind: 'unobserved', code: 'UNREACHABLE', why: cluster.silence }
    },
    async gather(asked) {
      speak()
      return asked.map(({ site, need }) =>
        cluster.silence === undefined ? answer(cluster, site, need) : { kind: 'unobserved', why: cluster.silence },
      )
    },
    async act(deeds) {
      if (deeds.length === 0) return []
      speak()
      if (cluster.silence !== undefined) return deeds.map(() => ({ kind: 'unknown', message: cluster.silence ?? '' }))
      const outcomes = actOn(cluster, deeds, options)
      if (cluster.lostAnswers === 0) return outcomes
      cluster.lostAnswers -= 1
      return deeds.map(() => ({ kind: 'unknown', message: 'the answer was lost' }))
    },
    close: async () => undefined,
  }
}

function answer(cluster: MemoryCluster, site: Site, need: Asked): Finding {
  if (need.kind === 'fetch') {
    return {
      kind: 'fetched',
      contents: need.paths
        .map((path) => contentOf(cluster, site, path))
        .map((bytes) => (bytes && bytes.length <= need.bytes ? bytes : undefined)),
    }
  }
  if (need.kind === 'digests' || need.kind === 'piece') {
    const paths = need.kind === 'piece' ? [need.path] : need.paths
    if (!paths.every(staysBelow)) return { kind: 'unobserved', why: 'a path must stay below the folder' }
  }
  if (need.kind === 'digests') return { kind: 'digests', files: need.paths.map((path, i) => digestOf(cluster, site, path, need.first[i])) }
  if (need.kind === 'piece') return pieceOf(cluster, site, need)
  if (need.kind === 'standing' || need.kind === 'artifact') return { kind: 'unobserved', why: 'this is not for a cluster to answer' }
  if (need.kind !== 'hashes') return findIn(cluster, site, need)
  const listed = findIn(cluster, site, { kind: 'files', glob: need.glob })
  if (listed.kind !== 'files') return listed
  const files = listed.files.map((file) => {
    const bytes = contentOf(cluster, site, file.path)
    return bytes === undefined || file.size > need.upTo ? file : { ...file, ...hashesOf(bytes) }
  })
  return { kind: 'hashes', files, truncated: listed.truncated }
}

const contentOf = (cluster: MemoryCluster, site: Site, path: string): Uint8Array | undefined => fileOf(cluster, site, path)?.content

function fileOf(cluster: MemoryCluster, site: Site, path: string): { content: Uint8Array; modified: number } | undefined {
  const found = cluster.files.get(`${site.remoteDir}/${path}`)
  return staysBelow(path) && found !== undefined && 'content' in found ? found : undefined
}

function digestOf(cluster: MemoryCluster, site: Site, path: string, first: number | null | undefined) {
  const file = fileOf(cluster, site, path)
  if (file === undefined) return undefined
  const { content, modified } = file
  return { size: content.length, modified, sha256: hashesOf(content.subarray(0, first ?? content.length)).sha256 }
}

function pieceOf(cluster: MemoryCluster, site: Site, need: Extract<Asked, { kind: 'piece' }>): Finding {
  const file = fileOf(cluster, site, need.path)
  if (file === undefined) return { kind: 'piece' }
  const { content, modified } = file
  return { kind: 'piece', size: content.length, modified, bytes: content.slice(need.offset, need.offset + need.bytes) }
}

const hashesOf = (bytes: Uint8Array): { sha256: string; oid: string } => ({
  sha256: createHash('sha256').update(bytes).digest('hex'),
  oid: createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
})

function lookAt(cluster: MemoryCluster, watched: readonly Watched[]): Sight {
  const asked = new Set(watched.flatMap((site) => site.jobs))
  const owners = new Set(watched.map((site) => `${site.campaign} ${site.ownerHash}`))
  const ledgers = new Map<string, LedgerSight>(watched.map((site) => [site.campaign, ledgerOf(cluster, site)]))
  for (const sight of ledgers.values()) if (sight.kind === 'seen') for (const entry of sight.entries) if (entry.job) asked.add(entry.job)
  const jobs = new Map<string, JobSeen>()
  const strays: JobSeen[] = []
  for (const job of cluster.jobs.values()) {
    const token = parseToken(job.token)
    const seen = cluster.seen(job)
    if (asked.has(job.id) || (token !== undefined && owners.has(`${token.campaign} ${token.owner}`))) jobs.set(job.id, seen)
    else if (token !== undefined && seen.phase !== 'ended') strays.push(seen)
  }
  return { kind: 'seen', clock: cluster.clock, jobs, accounting: 'available', ledgers, strays, oddities: [] }
}

function ledgerOf(cluster: MemoryCluster, site: Watched): LedgerSight {
  const owner = ownerOf(cluster, site)
  if (owner !== undefined && owner !== site.owner) return { kind: 'unobserved', why: `${site.remoteDir} belongs to ${owner}` }
  const ledger = cluster.entries(site)
  for (const known of site.recorded) {
    const entry = ledger.get(entryName(known))
    if (entry?.id === known.job) entry.recorded = true
  }
  return { kind: 'seen', entries: [...ledger].flatMap(([name, entry]) => listed(cluster, name, entry)) }
}

function listed(cluster: MemoryCluster, name: string, entry: Entry): LedgerEntry[] {
  const key = parseEntryName(name)
  if (key === undefined) return []
  const job = entry.claim === undefined ? undefined : cluster.jobs.get(entry.claim)
  const alive = job?.phase === 'running' ? 'yes' : 'no'
  return [{
    ...key, released: entry.released || entry.claim !== undefined, recorded: entry.recorded,
    ...(entry.id === undefined ? {} : { job: entry.id, since: entry.since ?? cluster.clock }), ...(entry.checkpoint === undefined ? {} : { checkpoint: entry.checkpoint }),
    ...(entry.claim === undefined || entry.claim === 'void' ? {} : { process: { host: 'memory', pid: Number(/^p(\d+)/.exec(entry.claim)?.[1] ?? 0), alive } }),
  }] // biome-ignore format: one literal
}

function actOn(cluster: MemoryCluster, deeds: readonly Deed[], options: { kind?: 'slurm' | 'local'; dies?: boolean }): Outcome[] {
  const failed = new Set<string>()
  return deeds.map((deed) => {
    const where = `${deed.site.campaign} ${deed.site.remoteDir}`
    if (failed.has(where)) return { kind: 'put-off', why: 'what had to be done before it failed', after: 'failure' }
    const outcome = actOne(cluster, deed, options)
    if (outcome.kind === 'refused' || outcome.kind === 'unknown') failed.add(where)
    return outcome
  })
}

function actOne(cluster: MemoryCluster, deed: Deed, options: { kind?: 'slurm' | 'local'; dies?: boolean }): Outcome {
  const { site } = deed
  const owner = ownerOf(cluster, site)
  if (owner !== undefined && owner !== site.owner) return no('OWNER', `${site.remoteDir} belongs to ${owner}`)
  if (owner === undefined) cluster.write(ownerFile(site), bytesOf(`${site.owner}\n`))
  switch (deed.kind) {
    case 'deploy':
      return deploy(cluster, deed)
    case 'submit':
      return deed.start.kind === 'sbatch' && options.kind !== 'local'
        ? submit(cluster, deed, deed.start, options.dies === true)
        : start(cluster, deed)
    case 'release':
      return release(cluster, deed)
    case 'void':
      return giveUp(cluster, deed)
    case 'cancel-surplus':
      if (entryOf(cluster, deed).id === undefined || entryOf(cluster, deed).id === deed.job)
        return no('SUBMIT', `job ${deed.job} is not a surplus one`)
      if (cluster.jobs.get(deed.job)?.phase === 'held') cluster.end(deed.job, 'CANCELLED')
      return { kind: 'done' }
    case 'cancel':
      cluster.end(deed.job, 'CANCELLED')
      return { kind: 'done' }
  }
}

function entryOf(cluster: MemoryCluster, deed: Extract<Deed, { key: unknown }>): Entry {
  const ledger = cluster.entries(deed.site)
  const entry = ledger.get(entryName(deed.key)) ?? { released: false, recorded: false }
  ledger.set(entryName(deed.key), entry)
  return entry
}

const FORBIDDEN = ['hold', 'wrap', 'comment', 'parsable', 'test-only', 'wait']

function tasksOf(list: string | undefined): number[] {
  return (list ?? '')
    .replace(/%.*/, '')
    .split(',')
    .filter(Boolean)
    .flatMap((piece) => {
      const [first = 0, last = first] = piece.split('-').map(Number)
      return Array.from({ length: last - first + 1 }, (_, n) => first + n)
    })
}

const heldWith = (cluster: MemoryCluster, token: string): Job[] =>
  [...cluster.jobs.values()].filter((job) => job.token === token && job.phase === 'held')

function script(cluster: MemoryCluster, site: Site, path: string): string | Refusal {
  if (!staysBelow(path)) return no('UNSAFE_PATH', path)
  const found = cluster.files.get(`${site.remoteDir}/${path}`)
  return found !== undefined && 'content' in found ? textOf(found.content) : no('SUBMIT', `${path} is not there`)
}

function submit(
  cluster: MemoryCluster,
  deed: Extract<Deed, { kind: 'submit' }>,
  begin: Extract<Start, { kind: 'sbatch' }>,
  dies: boolean,
): Outcome {
  const token = tokenOf(deed.key, deed.site.ownerHash)
  const entry = entryOf(cluster, deed)
  const forbidden = Object.keys(begin.options).find((option) => FORBIDDEN.includes(option))
  if (forbidden !== undefined) return no('SUBMIT', `the sbatch option \`${forbidden}\` cannot be set`)
  let adopted = true
  if (entry.id === undefined) {
    let job = heldWith(cluster, token)[0]
    if (job === undefined) {
      const text = script(cluster, deed.site, begin.script)
      if (typeof text !== 'string') return text
      if (begin.options.partition === 'nopart') return no('SUBMIT', 'sbatch: error: invalid partition specified: nopart')
      job = cluster.take(deed.site, token, text, tasksOf(begin.options.array), { process: false, bound: 0 })
      adopted = false
      if (deed.checkpoint !== undefined) entry.checkpoint = deed.checkpoint
    }
    if (dies || cluster.deaths > 0) {
      cluster.deaths = Math.max(0, cluster.deaths - 1)
      return { kind: 'unknown', message: 'the machine died' }
    }
    Object.assign(entry, { id: job.id, since: cluster.clock })
  }
  if (entry.id === undefined || entry.id === 'void') return { kind: 'unknown', message: 'another run has given this attempt up' }
  letGo(cluster, entry)
  for (const surplus of heldWith(cluster, token)) cluster.end(surplus.id, 'CANCELLED')
  return { kind: 'submitted', job: entry.id, adopted }
}

function start(cluster: MemoryCluster, deed: Extract<Deed, { kind: 'submit' }>): Outcome {
  const entry = entryOf(cluster, deed)
  const begin = deed.start
  if (entry.claim === 'void' || entry.id === 'void') return { kind: 'unknown', message: 'another run has given this attempt up' }
  if (entry.claim !== undefined) return { kind: 'submitted', job: entry.id ?? entry.claim, adopted: true }
  const text = begin.kind === 'sbatch' ? script(cluster, deed.site, begin.script) : begin.command
  if (typeof text !== 'string') return text
  const tasks = begin.kind === 'sbatch' ? tasksOf(begin.options.array) : []
  const bound = begin.kind === 'sbatch' ? 0 : begin.timeout
  const job = cluster.take(deed.site, tokenOf(deed.key, deed.site.ownerHash), text, tasks, { process: true, bound })
  Object.assign(
    entry,
    { claim: job.id, id: job.id, since: cluster.clock },
    deed.checkpoint === undefined ? {} : { checkpoint: deed.checkpoint },
  )
  cluster.start(job)
  return { kind: 'submitted', job: job.id, adopted: false }
}

/** Never after the marker: a person's own hold would be undone. */
function letGo(cluster: MemoryCluster, entry: Entry): void {
  const job = cluster.jobs.get(entry.id ?? '')
  if (entry.released || job === undefined) return
  cluster.start(job)
  entry.released = true
}

function release(cluster: MemoryCluster, deed: Extract<Deed, { kind: 'release' }>): Outcome {
  const entry = entryOf(cluster, deed)
  if (entry.id !== deed.job) return no('SUBMIT', `the ledger names ${entry.id ?? 'no job'}, not ${deed.job}`)
  letGo(cluster, entry)
  return { kind: 'done' }
}

function giveUp(cluster: MemoryCluster, deed: Extract<Deed, { kind: 'void' }>): Outcome {
  const entry = entryOf(cluster, deed)
  if ((entry.claim ?? 'void') !== 'void' || (entry.id ?? 'void') !== 'void') return no('SUBMIT', `its job is ${entry.id ?? entry.claim}`)
  Object.assign(entry, { claim: 'void', id: 'void', since: cluster.clock })
  for (const job of heldWith(cluster, tokenOf(deed.key, deed.site.ownerHash))) cluster.end(job.id, 'CANCELLED')
  return { kind: 'done' }
}

/** A site of its own in a cluster. */
export const memorySite = (campaign: string): Site => {
  const hash = randomBytes(4).toString('hex')
  return { campaign, remoteDir: `/scratch/${hash}/${campaign}`, owner: `me/repo campaigns/${campaign}/WORKFLOW.md`, ownerHash: hash }
}
