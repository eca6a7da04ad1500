import type { Outcome } from '../effect.ts'
import type { CopyNeed } from '../evidence.ts'
import type { Keeping } from '../keep.ts'
import { artifactOf, INDEX, type Kept } from '../kept.ts'
import { isoOf } from '../state.ts'
import { type Context, findingOf } from './context.ts'
import type { Reason } from './part.ts'

/** An output with its line of the index; `fresh`: it was put there in this very run. */
export interface Lined {
  file: Keeping
  line: Kept
  fresh: boolean
}

/** What tells whether it still stands there: nothing, where it was seen in an artifact that nobody changes. */
export const proofOf = ({ file, line, fresh }: Lined): CopyNeed[] => {
  if (file.place.in === 'folder') return fresh ? [] : [{ kind: 'standing', ...file.place }]
  return line.seen ? [] : [{ kind: 'artifact', name: artifactOf(line.at) ?? '' }]
}

/** What is known of one output. */
export type Stand =
  | { kind: 'here'; line: Kept }
  | { kind: 'gone' }
  /** Copied, and nobody has seen it there yet. */
  | { kind: 'unseen'; line: Kept; waiting: Reason }
  | { kind: 'later'; waiting: Reason }

/** Where an output stands that has a line. */
export const standOf = (context: Context, lined: Lined): Stand => {
  const { file, line } = lined
  const [need] = proofOf(lined)
  if (need === undefined) return { kind: 'here', line }
  const seen = findingOf(context, need)
  if (seen?.kind === 'standing') return seen.size === file.size ? { kind: 'here', line } : { kind: 'gone' }
  if (seen?.kind === 'artifact') {
    const { absent: _, ...had } = line
    if (seen.there) return { kind: 'here', line: { ...had, seen: true } }
    const why = `${line.at} is not there: the run did not upload it (${line.run}); delete its line in ${INDEX}, and it is copied again`
    return { kind: 'unseen', line, waiting: { on: 'person', why } }
  }
  const why = `${line.at}: ${seen?.kind === 'unobserved' ? seen.why : 'nobody has looked'}`
  return file.place.in === 'folder'
    ? { kind: 'later', waiting: { on: 'limit', why, within: 300 } }
    : { kind: 'unseen', line, waiting: { on: 'time', why, within: 300 } }
}

/** Bytes could change again within the second in which they were read: then only their hash tells them apart. */
const timeOf = ({ sight }: Context, modified: number): string =>
  sight.kind === 'seen' && modified < sight.clock - 2 ? isoOf(modified) : ''

/** The line of what was copied, or found to be there already. */
export const lineOf = (context: Context, { from, place, had }: Keeping, done: Extract<Outcome, { kind: 'kept' }>): Kept => {
  const { sha256, size, at } = done
  const seen = place.in === 'folder' || (had?.at === at && had.seen)
  return { sha256, size, modified: timeOf(context, done.modified), from, at, seen, run: had?.at === at ? had.run : '' }
}

/** Whether that is news to the index. */
export const differs = (line: Kept, had: Kept | undefined): boolean =>
  had === undefined || (['sha256', 'size', 'modified', 'at', 'seen'] as const).some((key) => line[key] !== had[key])
