import type { Verdict } from '../condition/types.ts'
import type { Waiting } from '../effect.ts'
import { compactElements } from '../failure/elements.ts'
import type { Sign } from '../failure/entry.ts'
import { endingOf, failedElements } from '../job.ts'
import type { Seconds, StageSpec } from '../model.ts'
import type { JobSeen } from '../observation.ts'

/** Backticks, unless the words have some of their own. */
export const quoted = (words: string): string => (words.includes('`') ? `"${words}"` : `\`${words}\``)

/** The verdicts that stand in the way, as one sentence for people. */
export const sentence = (verdicts: readonly Verdict[]): string =>
  verdicts
    .filter((verdict) => verdict.result !== 'holds')
    .map((verdict) => `${quoted(verdict.text)}: ${verdict.saw}${verdict.hint ? ` (${verdict.hint})` : ''}`)
    .join('; ')

/** With a full stop; a path or somebody else's words keep their first letter. */
export const ended = (words: string): string => (/[.!?…]$/.test(words) ? words : `${words}.`)

/** Words that were written to go on, as a sentence of their own. */
export const asSentence = (words: string): string => {
  const text = words.trim()
  return ended(text.charAt(0).toUpperCase() + text.slice(1))
}

/** States in which the program ended by itself; in any other its exit code is only what the scheduler's signal made of it. */
const BY_ITSELF = ['FAILED', 'COMPLETED', 'EXITED']

/** Words of our own, for ends that the scheduler has no word for: the reason says it better. */
const UNTOLD = ['LOST', 'TERMINATED']

const plainEnding = (job: JobSeen): string => (BY_ITSELF.includes(job.state) ? endingOf(job) : job.state)

/** How a job ended, with what a person would ask next: which elements, who cancelled it, why it cannot begin. */
export const endingWords = (job: JobSeen): string => {
  const bad = failedElements(job)
  const [first] = bad
  if (first && job.elements) {
    return `${bad.length} of ${job.elements.length} elements failed (${compactElements(bad.map(({ index }) => index))}): ${plainEnding({ ...job, ...first })}`
  }
  if (UNTOLD.includes(job.state)) return job.reason
  if (job.phase !== 'ended') return `${job.state} (${job.reason})`
  const by = job.by === undefined ? '' : ` by ${job.by === '0' ? 'root' : `user ${job.by}`}`
  return `${plainEnding(job)}${by}`
}

/** sbatch's refusal without the prefix of each of its lines. */
export const refusalWords = (message: string): string =>
  `sbatch: ${message
    .split(/(?:^|\s)sbatch: (?:error: )?/)
    .filter((text) => text !== '')
    .join('; ')}`

/** Why a remedy that is pre-approved on a condition was not applied; undefined: there are no better words for it. */
export const unmet = (sign: Sign | undefined, stage: StageSpec): string | undefined => {
  if (sign === 'idempotent') return 'the stage does not say `idempotent: true`'
  if (sign !== 'checkpoint-advanced') return undefined
  return stage.checkpoint === undefined
    ? 'no `checkpoint:` is bound for this stage, so nothing tells whether it advanced'
    : `its checkpoint (\`${stage.checkpoint}\`) did not advance`
}

/** Who can settle a doubt: a person, unless the evidence could only not be reached now. */
export const doubt = (verdicts: readonly Verdict[]): Pick<Waiting, 'on' | 'predicate'> => {
  const open = verdicts.find((verdict) => verdict.result === 'cannot-tell' && !verdict.unobserved)
  return open ? { on: 'person', predicate: open.text } : { on: 'backend' }
}

/** `40 s`, `90 min`, `4.5 h`: a length of time for people. */
export const minutes = (seconds: Seconds): string => {
  if (seconds < 120) return `${Math.round(seconds)} s`
  return seconds < 7200 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 360) / 10} h`
}
