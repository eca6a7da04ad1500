import { isSameCheckpoint } from '../checkpoint.ts'
import type { Need } from '../evidence.ts'
import type { Seconds } from '../model.ts'
import type { ElementSeen, JobSeen, LedgerEntry } from '../observation.ts'
import { type Context, due, type Found, findingOf, happened, lookups } from './context.ts'
import { minutes } from './words.ts'

/** The seed: a stage that runs for so many times its expected walltime without checkpoint progress is a deadlock. */
const TIMES = 3

/** The cluster's own clock, because the job's times are its. */
const clockOf = ({ sight, now }: Pick<Context, 'sight' | 'now'>): number => (sight.kind === 'seen' ? sight.clock : now)

/** Since when the job, or the element that runs longest, has been running: waiting in the queue is no deadlock. */
const runsSince = (job: JobSeen): number | undefined => {
  if (!job.elements || job.elements.length === 0) return job.started
  const starts = job.elements.filter(({ phase }) => phase === 'running').map(({ started }: ElementSeen) => started)
  const known = starts.filter((start) => start !== undefined)
  return known.length === 0 ? undefined : Math.min(...known)
}

const needsOf = (glob: string): Need[] => [
  { kind: 'hash', glob },
  { kind: 'files', glob },
]

/** Why the checkpoint counts as standing still; undefined: it advances, or could not be looked at. */
const stands = (context: Context, glob: string, entry: LedgerEntry | undefined, limit: Seconds): string | undefined => {
  const [hash, files] = needsOf(glob).map((need) => findingOf(context, need))
  if (hash?.kind !== 'hash' || files?.kind !== 'files') return undefined
  const newest = files.files.reduce<number | undefined>((best, { modified }) => Math.max(best ?? 0, modified), undefined)
  if (hash.sha256 === undefined || newest === undefined) return `no checkpoint (\`${glob}\`) was written`
  if (entry?.checkpoint !== undefined && isSameCheckpoint(entry.checkpoint, hash.sha256))
    return `its checkpoint ${hash.file ?? glob} is the one from before it was submitted`
  const age = clockOf(context) - newest
  return age > limit ? `its checkpoint ${hash.file ?? glob} was last written ${minutes(age)} ago` : undefined
}

/**
 * A job that runs far beyond what its author expects, without progress that could be seen. It is left alone: a person decides.
 * Undefined: there is nothing to say, also when nothing is expected or nobody could look.
 */
export const stuck = (context: Context, job: JobSeen, entry: LedgerEntry | undefined): Found | undefined => {
  const { stage } = context
  const since = runsSince(job)
  if (job.phase !== 'running' || since === undefined || stage.expectedWalltime === undefined) return undefined
  const limit = TIMES * stage.expectedWalltime
  const ran = clockOf(context) - since
  if (ran <= limit) return undefined
  const looks = stage.checkpoint === undefined ? [] : lookups(context, needsOf(stage.checkpoint))
  if (looks.length > 0) return due(...looks)
  const why =
    stage.checkpoint === undefined ? 'no `checkpoint` is bound that would show progress' : stands(context, stage.checkpoint, entry, limit)
  if (why === undefined) return undefined
  const reason =
    `job ${job.id} runs for ${minutes(ran)}, more than ${TIMES} × the expected ${minutes(stage.expectedWalltime)}, and ${why}. ` +
    `It is left alone. Cancel it (\`scancel ${job.id}\`) and clear the flag for a new attempt; ` +
    `or, if it does well, raise \`stages.${stage.name}.expected_walltime\` and set the row back to running`
  return happened({ type: 'stage-escalated', stage: stage.slug, class: 'stuck', reason, at: context.now })
}
