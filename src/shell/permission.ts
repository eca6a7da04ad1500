import type { Effect } from '../core/effect.ts'
import { asSentence, ended } from '../core/rules/words.ts'
import { MAX_RUN_BYTES } from '../core/sync.ts'
import { withoutEnd } from '../core/text.ts'
import { PortError } from '../ports/error.ts'
import type { Campaign } from './campaign.ts'
import type { Permission, Progress } from './decide.ts'
import type { Journal, Options } from './journal.ts'
import type { Surroundings } from './load.ts'

const foundUnrecorded = ({ ticked }: Progress): boolean =>
  ticked.events.some((event) => event.type === 'attempt-submitted' && event.adopted)

const joined = (lines: string): string =>
  lines
    .split('\n')
    .map((line, i) => (i > 0 ? line.replace(/^[-\s]+/, '') : line))
    .map((line, i, all) => (i < all.length - 1 ? withoutEnd(line.trimEnd(), '.; \t') : line))
    .filter((line) => line !== '')
    .join('; ')

/** An error of the outside with its way out, on one line. */
export const inFull = ({ message, hint }: PortError): string => {
  const words = ended(joined(message))
  return hint === undefined ? words : `${words} ${asSentence(hint)}`
}

const NOTHING_STARTED = 'Until then nothing is started; jobs in flight go on, and each run tries again.'

/** Copies begin in the first half of a run, so that it ends in time. */
const KEEP_SHARE = 0.5

const isSubmission = (effect: Effect): boolean => effect.type === 'submit'

/** @param read the commit that this round decides on */
export const permissionOf = (
  around: Surroundings,
  options: Options,
  journal: Journal,
  read: string,
): Permission & { check: () => Promise<void>; moved: () => boolean } => {
  let refused = false
  let checked = false
  let moved = false
  const until = journal.began + options.seconds * KEEP_SHARE
  return {
    moved: () => moved,
    mayAct: options.mode === 'tick',
    mayRun: options.mode === 'tick',
    mayCopy: (bytes) => {
      if (journal.copied + bytes > MAX_RUN_BYTES) return false
      journal.copied += bytes
      return true
    },
    allowance: {
      bytes: () =>
        options.now() < until && !options.signal?.aborted ? Math.max(0, around.config.limits.syncBytesPerRun - journal.kept) : 0,
      spend: (bytes) => {
        journal.kept += bytes
      },
    },
    why: (campaign: Campaign, effect: Effect, all: readonly Progress[]) => {
      if (moved) return 'the branch has moved since it was read; it is read again first'
      if (refused) return 'nothing is started while its record could not be written'
      if (!isSubmission(effect)) return undefined
      if (journal.postponed.has(campaign.file)) return 'what was in the way needs time: the next run tries again'
      if (all.some(foundUnrecorded)) return 'a job was found that git does not know; it is recorded before anything new starts'
      journal.submissions += 1
      const cap = around.config.limits.submissionsPerTick
      return journal.submissions > cap ? `this run has made its ${cap} submissions (\`limits.submissions_per_tick\`)` : undefined
    },
    check: async () => {
      if (checked) return
      checked = true
      await around.store.mayWrite().catch((error: unknown) => {
        refused = true
        journal.failed = `${error instanceof PortError ? inFull(error) : String(error)} ${NOTHING_STARTED}`
      })
      // the look may show what a run beside us recorded after we read: on the old text its attempt would count as rolled back, and run again
      moved = !refused && (await around.store.head()) !== read
    },
  }
}
