import type { SyncSeen } from '../condition/context.ts'
import type { Clause, Verdict } from '../condition/types.ts'
import type { Effect, Waiting } from '../effect.ts'
import type { EventOf } from '../event.ts'
import type { CopyNeed } from '../evidence.ts'
import { type Copy, type CopyPlan, firstOf, MAX_FILE_BYTES, planCopies } from '../sync.ts'
import { isOutside, type Left } from '../target.ts'
import { type Context, due, type Found, findingOf, happened, lookups, waits } from './context.ts'
import { keeps } from './keep.ts'
import { type Listings, listingNeed, listingsOf } from './listing.ts'
import { bothParts, type Missing, nothingYet, type Part, type Reason } from './part.ts'
import { sentence } from './words.ts'

/** What has become of the copies of a stage's outputs in this run. `event`: what goes into this commit. */
export type Copies =
  | { kind: 'look'; effects: Effect[] }
  /** Not all of them yet, and time will mend it. */
  | { kind: 'later'; found: Found }
  | { kind: 'settled'; synced: SyncSeen[]; left: Missing[]; event?: EventOf<'files-synced'> }

const fetchNeed = (files: readonly Copy[]): CopyNeed => ({
  kind: 'fetch',
  paths: files.map(({ from }) => from),
  sha256: files.map(({ sha256 }) => sha256),
  bytes: MAX_FILE_BYTES,
  total: files.reduce((sum, { size }) => sum + size, 0),
})

const some = (copied: readonly Copy[], all: number, why: string): Reason => ({
  on: 'limit',
  why: `${copied.length} of ${all} outputs are copied in this run: ${why}`,
  within: 300,
})

const fetched = (context: Context, { due: wanted, here, left }: CopyPlan, { cut }: Listings): Part => {
  const chosen = firstOf(wanted)
  const need = fetchNeed(chosen)
  const looks = chosen.length === 0 ? [] : lookups(context, [need])
  if (looks.length > 0) return { ...nothingYet(), looks }
  const finding = findingOf(context, need)
  const contents = finding?.kind === 'fetched' ? finding.contents : []
  const copied = chosen.filter((_, i) => contents[i] !== undefined)
  const part = { ...nothingYet(), here, left, cut, copied }
  if (finding?.kind === 'unobserved' && chosen.length > 0) return { ...part, later: [some([], wanted.length, finding.why)] }
  if (copied.length < chosen.length) return { ...part, later: [some(copied, wanted.length, 'a file changed while it was copied')] }
  return chosen.length < wanted.length ? { ...part, later: [some(copied, wanted.length, 'the rest follows in the next run')] } : part
}

/** Copies into the repository: what git has with the same content is not fetched again, so a copy that was interrupted goes on where it stopped. */
const brought = (context: Context): Part => {
  const globs = Object.keys(context.stage.sync).filter((glob) => !isOutside(context.stage.sync[glob] ?? ''))
  const looks = lookups(
    context,
    globs.map((glob) => listingNeed(glob, MAX_FILE_BYTES)),
  )
  if (looks.length > 0) return { ...nothingYet(), looks }
  const listed = listingsOf(context, globs, MAX_FILE_BYTES)
  if ('unseen' in listed) return { ...nothingYet(), later: [{ on: 'backend', why: `outputs to copy: ${listed.unseen}` }] }
  return fetched(context, planCopies(context.stage.sync, listed.byGlob, context.results), listed)
}

const few = (left: readonly Left[]): string =>
  left
    .slice(0, 3)
    .map(({ from, why }) => `${from}: ${why}`)
    .join('; ') + (left.length > 3 ? `; and ${left.length - 3} more` : '')

const whyOpen = (left: readonly Missing[], cut: boolean): string | undefined => {
  const staying = left.some(({ waiting }) => waiting === undefined)
  if (left.length > 0) return `${few(left)}${staying ? '. Keep it there and take it out of `sync`, or confirm' : ''}`
  return cut ? 'too many files match to list them all' : undefined
}

const seenOf = (context: Context, part: Part): SyncSeen[] =>
  Object.entries(context.stage.sync).map(([from, to]) => {
    const files = [...part.here, ...part.copied].filter(({ glob }) => glob === from).map((one) => one.from)
    const open = part.left.filter(({ glob }) => glob === from)
    const why = whyOpen(open, part.cut.includes(from))
    return { from, to, files, complete: why === undefined, ...(why === undefined ? {} : { why }) }
  })

const eventOf = (context: Context, { copied, kept, left }: Part): { event?: EventOf<'files-synced'> } => {
  const staying = left.filter(({ waiting }) => waiting === undefined)
  if (copied.length + kept.length + staying.length === 0) return {}
  const event: EventOf<'files-synced'> = {
    type: 'files-synced',
    stage: context.stage.slug,
    files: copied.map(({ from, path, sha256 }) => ({ from, path, sha256 })),
    left: staying.map(({ from, why }) => ({ from, why })),
    ...(kept.length === 0 ? {} : { kept }),
  }
  return { event }
}

const WORST: readonly Waiting['on'][] = ['person', 'backend', 'limit', 'time']

/** Copies what `sync:` names, each file once. */
const copies = (context: Context): Copies => {
  if (Object.keys(context.stage.sync).length === 0) return { kind: 'settled', synced: [], left: [] }
  const part = bothParts(brought(context), keeps(context))
  if (part.looks.length > 0) return { kind: 'look', effects: part.looks }
  const [why] = part.later.toSorted((a, b) => WORST.indexOf(a.on) - WORST.indexOf(b.on))
  if (!why) return { kind: 'settled', synced: seenOf(context, part), left: part.left, ...eventOf(context, part) }
  // not everything is here yet: what came is committed, and the next run goes on from there
  const { event } = eventOf(context, { ...part, left: [] })
  return { kind: 'later', found: event ? happened(event) : waits(context, why) }
}

/** What follows once the outputs are here; the files go into the same commit, also when the stage waits for something else. */
export const withCopies = (context: Context, then: (context: Context, left: readonly Missing[]) => Found): Found => {
  const state = copies(context)
  if (state.kind === 'look') return due(...state.effects)
  if (state.kind === 'later') return state.found
  const found = then({ ...context, synced: state.synced }, state.left)
  const { event } = state
  if (!event || found.effects.length > 0) return found
  if (found.events.length > 0) return happened(event, ...found.events)
  return event.files.length > 0 || event.kept ? happened(event) : found
}

/**
 * Only copies are missing: because they are on their way, or because a file is one that is not copied. That is for time or a person to
 * settle, and no failure of the job.
 */
export const onlyCopiesFail = (
  context: Context,
  clauses: readonly Clause[],
  verdicts: readonly Verdict[],
  left: readonly Missing[],
): Found | undefined => {
  const failed = clauses.filter((_, i) => verdicts[i]?.result === 'fails')
  if (left.length === 0 || failed.length === 0 || !failed.every(({ predicate }) => predicate.kind === 'synced')) return undefined
  const why = sentence(verdicts)
  const [first] = left.map(({ waiting }) => waiting)
  if (first && left.every(({ waiting }) => waiting !== undefined)) return waits(context, { ...first, why })
  return waits(context, { on: 'person', predicate: failed[0]?.text ?? '', why })
}
