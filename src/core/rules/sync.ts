import type { SyncSeen } from '../condition/context.ts'
import type { Clause, Verdict } from '../condition/types.ts'
import type { Effect } from '../effect.ts'
import type { EventOf } from '../event.ts'
import type { CopyNeed, FileHashed } from '../evidence.ts'
import { type Copy, type CopyPlan, firstOf, type Left, MAX_FILE_BYTES, planCopies } from '../sync.ts'
import { type Context, due, type Found, findingOf, happened, lookups, waits } from './context.ts'
import { sentence } from './words.ts'

/** What has become of the copies of a stage's outputs in this run. `event`: files that were fetched and go into this commit. */
export type Copies =
  | { kind: 'look'; effects: Effect[] }
  /** Not all of them yet, and time will mend it. */
  | { kind: 'later'; found: Found }
  | { kind: 'settled'; synced: SyncSeen[]; left: Left[]; event?: EventOf<'files-synced'> }

const hashesNeed = (glob: string): CopyNeed => ({ kind: 'hashes', glob, upTo: MAX_FILE_BYTES })

const fetchNeed = (files: readonly Copy[]): CopyNeed => ({
  kind: 'fetch',
  paths: files.map(({ from }) => from),
  sha256: files.map(({ sha256 }) => sha256),
  bytes: MAX_FILE_BYTES,
  total: files.reduce((sum, { size }) => sum + size, 0),
})

type Listings = { kind: 'listed'; byGlob: Map<string, FileHashed[]>; cut: string[] } | { kind: 'unseen'; why: string }

const listings = (context: Context): Listings => {
  const byGlob = new Map<string, FileHashed[]>()
  const cut: string[] = []
  for (const glob of Object.keys(context.stage.sync)) {
    const seen = findingOf(context, hashesNeed(glob))
    if (seen?.kind !== 'hashes')
      return { kind: 'unseen', why: seen?.kind === 'unobserved' ? seen.why : 'the outputs could not be looked at' }
    byGlob.set(glob, seen.files)
    if (seen.truncated) cut.push(glob)
  }
  return { kind: 'listed', byGlob, cut }
}

const few = (left: readonly Left[]): string =>
  left
    .slice(0, 3)
    .map(({ from, why }) => `${from}: ${why}`)
    .join('; ') + (left.length > 3 ? `; and ${left.length - 3} more` : '')

const seenOf = (context: Context, plan: CopyPlan, copied: readonly Copy[], cut: readonly string[]): SyncSeen[] =>
  Object.entries(context.stage.sync).map(([from, to]) => {
    const files = [...plan.here, ...copied].filter(({ glob }) => glob === from).map((one) => one.from)
    const left = plan.left.filter(({ glob }) => glob === from)
    const why =
      left.length > 0
        ? `${few(left)}. Keep it there and take it out of \`sync\`, or confirm`
        : cut.includes(from)
          ? 'too many files match to list them all'
          : undefined
    return { from, to, files, complete: why === undefined, ...(why === undefined ? {} : { why }) }
  })

const eventOf = (context: Context, copied: readonly Copy[], left: readonly Left[]): { event?: EventOf<'files-synced'> } => {
  if (copied.length + left.length === 0) return {}
  const files = copied.map(({ from, path, sha256 }) => ({ from, path, sha256 }))
  return { event: { type: 'files-synced', stage: context.stage.slug, files, left: left.map(({ from, why }) => ({ from, why })) } }
}

/** Not everything is here yet: what came is committed, and the next run goes on from there. */
const later = (context: Context, copied: readonly Copy[], all: number, why: string): Copies => {
  const { event } = eventOf(context, copied, [])
  const words = `${copied.length} of ${all} outputs are copied in this run: ${why}`
  return { kind: 'later', found: event ? happened(event) : waits(context, { on: 'limit', why: words, within: 300 }) }
}

const fetched = (context: Context, plan: CopyPlan, cut: readonly string[]): Copies => {
  const chosen = firstOf(plan.due)
  const need = fetchNeed(chosen)
  const looks = chosen.length === 0 ? [] : lookups(context, [need])
  if (looks.length > 0) return { kind: 'look', effects: looks }
  const finding = findingOf(context, need)
  const contents = finding?.kind === 'fetched' ? finding.contents : []
  const copied = chosen.filter((_, i) => contents[i] !== undefined)
  if (finding?.kind === 'unobserved' && chosen.length > 0) return later(context, [], plan.due.length, finding.why)
  if (copied.length < chosen.length) return later(context, copied, plan.due.length, 'a file changed while it was copied')
  if (chosen.length < plan.due.length) return later(context, copied, plan.due.length, 'the rest follows in the next run')
  return { kind: 'settled', synced: seenOf(context, plan, copied, cut), left: plan.left, ...eventOf(context, copied, plan.left) }
}

/**
 * Copies what `sync:` names into the repository, each file once: what git has with the same content is not fetched again, so a copy
 * that was interrupted goes on where it stopped.
 */
export const copies = (context: Context): Copies => {
  const globs = Object.keys(context.stage.sync)
  if (globs.length === 0) return { kind: 'settled', synced: [], left: [] }
  const looks = lookups(context, globs.map(hashesNeed))
  if (looks.length > 0) return { kind: 'look', effects: looks }
  const listed = listings(context)
  if (listed.kind === 'unseen') return { kind: 'later', found: waits(context, { on: 'backend', why: `outputs to copy: ${listed.why}` }) }
  return fetched(context, planCopies(context.stage.sync, listed.byGlob, context.results), listed.cut)
}

/** What follows once the outputs are here; the files go into the same commit, also when the stage waits for something else. */
export const withCopies = (context: Context, then: (context: Context, left: readonly Left[]) => Found): Found => {
  const state = copies(context)
  if (state.kind === 'look') return due(...state.effects)
  if (state.kind === 'later') return state.found
  const found = then({ ...context, synced: state.synced }, state.left)
  const { event } = state
  if (!event || found.effects.length > 0) return found
  if (found.events.length > 0) return happened(event, ...found.events)
  return event.files.length > 0 ? happened(event) : found
}

/** Only copies are missing, because a repository is no place for them: that is for a person to settle, and no failure of the job. */
export const onlyCopiesFail = (
  context: Context,
  clauses: readonly Clause[],
  verdicts: readonly Verdict[],
  left: readonly Left[],
): Found | undefined => {
  const failed = clauses.filter((_, i) => verdicts[i]?.result === 'fails')
  if (left.length === 0 || failed.length === 0 || !failed.every(({ predicate }) => predicate.kind === 'synced')) return undefined
  return waits(context, { on: 'person', predicate: failed[0]?.text ?? '', why: sentence(verdicts) })
}
