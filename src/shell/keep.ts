import type { Outcome } from '../core/effect.ts'
import { MAX_KEPT_BYTES } from '../core/keep.ts'
import { sizeOf } from '../core/target.ts'
import type { Backend } from '../ports/backend.ts'
import type { Keeper } from '../ports/keeper.ts'
import { type Allowance, attempt, changed, digests, type Freight, haul, type KeepEffect, kept, unfinished } from './bring.ts'
import type { Campaign } from './campaign.ts'
import { groupBy } from './group.ts'

const later = (why: string): Outcome => ({ kind: 'put-off', why })

const FOLLOWS = later('this run has no time or no bytes left for copies (`limits.sync_mib_per_run`); the rest follows in the next')

/** What stands there before us; undefined: nothing. */
const standingOf = async (keeper: Keeper, freight: Freight): Promise<string | undefined> => {
  const { place, size, had } = freight.effect.file
  // an artifact is made anew by each run: only the index knows what an earlier one took
  if (place.in === 'artifact') return had?.sha256
  const there = await keeper.stands(place)
  if (there === undefined) return undefined
  // another length is other bytes, whatever their hash; ours are allowed to be replaced
  if (there.size !== size && had === undefined) freight.outcome = occupied(freight)
  return freight.outcome ? undefined : keeper.hash(place)
}

/**
 * What stands there already, and what a run that was killed has left of it.
 * @param room bytes that this run may still copy for files not yet admitted
 * @returns bytes that it will need of the run
 */
const begin = async (keeper: Keeper, freight: Freight, room: number): Promise<number> => {
  const { place, size } = freight.effect.file
  const standing = await standingOf(keeper, freight)
  if (standing !== undefined) freight.standing = standing
  if (standing !== undefined || freight.outcome) return 0
  freight.draft = await keeper.open(place, size)
  const missing = size - freight.draft.length
  // half a file is worth nothing in an artifact, and in a folder only as the beginning of the next run
  if (missing > room && (place.in === 'artifact' || room <= 0)) freight.outcome = FOLLOWS
  return missing
}

/** Chooses what this run can copy, and hash: both sides read all of a file for that. */
const admit = async (keeper: Keeper, freights: readonly Freight[], allowance: Allowance): Promise<void> => {
  let [room, reading] = [allowance.bytes(), 0]
  for (const freight of freights) {
    const { size } = freight.effect.file
    if (allowance.bytes() === 0 || (reading > 0 && reading + size > MAX_KEPT_BYTES)) freight.outcome = FOLLOWS
    await attempt(freight, async () => {
      const wanted = await begin(keeper, freight, room)
      if (freight.outcome) return
      room -= wanted
      reading += size
    })
  }
}

const occupied = ({ effect }: Freight): Outcome => ({
  kind: 'refused',
  code: 'IO',
  message: `${effect.file.place.path} is there with other bytes, which Escapement did not write: move it away, or let \`sync\` take ${effect.file.from} elsewhere`,
})

/** Compares what stood there before us with the file on the cluster: the same bytes are not copied, others only where they are our own. */
const compare = async (backend: Backend, keeper: Keeper, freights: readonly Freight[]): Promise<void> => {
  const standing = freights.filter(({ outcome, standing: hash }) => outcome === undefined && hash !== undefined)
  if (standing.length === 0) return
  const found = await digests(
    backend,
    standing.map((freight) => ({ freight, first: null })),
  )
  for (const freight of standing) {
    const { place, size, had } = freight.effect.file
    const digest = found.get(freight)
    if (digest?.sha256 === freight.standing && digest)
      freight.outcome = { ...kept(keeper, freight, digest), ...(place.in === 'artifact' && had ? { at: had.at } : {}) }
    else if (digest && freight.standing !== had?.sha256) freight.outcome = occupied(freight)
    await attempt(freight, async () => {
      freight.draft = await keeper.open(place, size)
    })
  }
}

/** What an earlier run has left is gone on with only if the file on the cluster begins with the same bytes. */
const verify = async (backend: Backend, freights: readonly Freight[]): Promise<void> => {
  const begun = freights.filter(
    ({ outcome, draft, effect }) => outcome === undefined && draft && draft.length > 0 && draft.length < effect.file.size,
  )
  if (begun.length === 0) return
  const found = await digests(
    backend,
    begun.map((freight) => ({ freight, first: freight.draft?.length ?? 0 })),
  )
  for (const freight of begun) {
    const { draft } = freight
    await attempt(freight, async () => {
      if (draft && (await draft.hash()) !== found.get(freight)?.sha256) await draft.clear()
    })
  }
}

/** Whole files get their names, once their bytes are those that the cluster has now. */
const finish = async (backend: Backend, keeper: Keeper, freights: readonly Freight[]): Promise<void> => {
  const whole = freights.filter(({ outcome, draft, effect }) => outcome === undefined && draft?.length === effect.file.size)
  if (whole.length === 0) return
  const found = await digests(
    backend,
    whole.map((freight) => ({ freight, first: null })),
  )
  for (const freight of whole) {
    const { draft } = freight
    const digest = found.get(freight)
    await attempt(freight, async () => {
      if (!draft || !digest) return
      const came = await draft.finish(digest.sha256, digest.modified, freight.effect.file.had?.sha256)
      if (came === 'other') await draft.clear()
      freight.outcome = came === 'done' ? kept(keeper, freight, digest) : came === 'occupied' ? occupied(freight) : changed(freight)
    })
  }
}

const close = async (freight: Freight): Promise<void> => {
  const { outcome, draft, effect } = freight
  const toArtifact = effect.file.place.in === 'artifact'
  if (outcome === undefined) freight.outcome = toArtifact ? FOLLOWS : unfinished(freight)
  await draft?.close(toArtifact || draft.length === 0)
}

const bring = async (backend: Backend, keeper: Keeper, freights: readonly Freight[], allowance: Allowance): Promise<void> => {
  try {
    await admit(keeper, freights, allowance)
    await compare(backend, keeper, freights)
    await verify(backend, freights)
    while (await haul(backend, freights, allowance)) {}
    await finish(backend, keeper, freights)
  } finally {
    for (const freight of freights) await close(freight)
  }
}

/** Copies files to their places outside of the repository, one backend after the other; each gets an outcome. */
export const keepAll = async (
  wanted: readonly { campaign: Campaign; effect: KeepEffect }[],
  keeper: Keeper | undefined,
  allowance: Allowance,
): Promise<{ campaign: Campaign; effect: KeepEffect; outcome: Outcome }[]> => {
  const freights = wanted.map((each): Freight => ({ ...each }))
  for (const [backend, own] of groupBy(freights, ({ campaign }) => campaign.backend)) {
    if (backend && keeper) await bring(backend, keeper, own, allowance)
  }
  return freights.map(({ campaign, effect, outcome }) => ({
    campaign,
    effect,
    outcome: outcome ?? later(`${effect.file.from} (${sizeOf(effect.file.size)}): nothing can be kept here`),
  }))
}
