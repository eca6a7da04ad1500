import type { CopyNeed, FileHashed } from '../evidence.ts'
import { type Context, findingOf } from './context.ts'

/** Every file that matches, none through a link; hashed up to this size. */
export const listingNeed = (glob: string, upTo: number): CopyNeed => ({ kind: 'hashes', glob, upTo })

export interface Listings {
  byGlob: ReadonlyMap<string, readonly FileHashed[]>
  /** Globs that match more files than were listed. */
  cut: string[]
}

/** What was found for these globs, or why nobody could look. */
export const listingsOf = (context: Context, globs: readonly string[], upTo: number): Listings | { unseen: string } => {
  const byGlob = new Map<string, FileHashed[]>()
  const cut: string[] = []
  for (const glob of globs) {
    const seen = findingOf(context, listingNeed(glob, upTo))
    if (seen?.kind !== 'hashes') return { unseen: seen?.kind === 'unobserved' ? seen.why : 'the outputs could not be looked at' }
    byGlob.set(glob, seen.files)
    if (seen.truncated) cut.push(glob)
  }
  return { byGlob, cut }
}
