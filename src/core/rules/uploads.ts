import type { Event } from '../event.ts'
import type { CopyNeed } from '../evidence.ts'
import { matchesGlob } from '../glob.ts'
import { artifactOf, type Kept } from '../kept.ts'
import { currentStage } from '../state.ts'
import { isOutside } from '../target.ts'
import { type Context, type Found, findingOf, happened, lookups, nothing } from './context.ts'

type Base = Omit<Context, 'stage' | 'at'>

/** What a stage that is not done yet takes away is looked at where its copies are. */
const isWaitedFor = (base: Base, { from }: Kept): boolean =>
  Object.entries(currentStage(base.spec, base.state)?.sync ?? {}).some(([glob, to]) => isOutside(to) && matchesGlob(from, glob))

const takes = (sync: Readonly<Record<string, string>>, { from }: Kept): boolean => Object.keys(sync).some((glob) => matchesGlob(from, glob))

/**
 * Whether an artifact was uploaded shows only after the run that made it. A stage whose condition does not ask for that is done by then:
 * its lines of the index get their answer here, one artifact a tick, so that `no` is not the last word about outputs that are safe.
 */
export const uploads = (base: Base): Found => {
  const open = (base.results?.index ?? []).filter((line) => !line.seen && !line.absent && artifactOf(line.at) && !isWaitedFor(base, line))
  const [first] = open
  if (!first) return nothing
  const name = artifactOf(first.at) ?? ''
  const need: CopyNeed = { kind: 'artifact', name }
  const looks = lookups(base, [need])
  if (looks.length > 0) return { ...nothing, effects: looks }
  const finding = findingOf(base, need)
  if (finding?.kind !== 'artifact') return nothing
  const kept = open
    .filter(({ at }) => artifactOf(at) === name)
    .map((line): Kept => (finding.there ? { ...line, seen: true } : { ...line, absent: true }))
  const stage = base.spec.stages.find(({ sync }) => takes(sync, first))?.slug ?? base.spec.stages[0]?.slug ?? ''
  const event: Event = { type: 'files-synced', stage, files: [], left: [], kept }
  return happened(event)
}
