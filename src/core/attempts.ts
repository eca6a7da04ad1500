import { parseToken } from './keys.ts'
import type { StageState } from './model.ts'
import type { JobSeen, LedgerEntry } from './observation.ts'

/** What the ledger says about the attempt that comes next. */
export type Next =
  | { kind: 'submit'; attempt: number }
  /** The cluster knows an attempt that git does not: it is taken over, not repeated. */
  | { kind: 'adopt'; attempt: number; job: string }
  | { kind: 'wait'; job: string }

const known = (job: string | undefined): job is string => job !== undefined && job !== 'void'

/** Whether a job may still run or write: unknown counts as alive, for nothing may be started beside it. */
export const isAlive = (seen: JobSeen | undefined): boolean => seen !== undefined && seen.phase !== 'ended'

/** Ids come round again, tokens do not: a job that bears the token of another attempt is not this one's. */
export const isOf = (seen: JobSeen | undefined, key: { stage: string; attempt: number }): boolean => {
  const token = parseToken(seen?.token ?? '')
  return token === undefined || (token.stage === key.stage && token.attempt === key.attempt)
}

/**
 * Next attempt = max(git, ledger) + 1, except that an attempt which was claimed and has no job yet is continued,
 * and one that git has never recorded is adopted.
 * @param git what the file says of the stage
 * @param entries the stage's entries in the ledger
 * @param jobs the scheduler's view, by job id
 */
export const nextAttempt = (
  git: Pick<StageState, 'attempt' | 'job'>,
  entries: readonly LedgerEntry[],
  jobs: ReadonlyMap<string, JobSeen>,
): Next => {
  const newest = entries.reduce<LedgerEntry | undefined>((best, e) => (best && best.attempt >= e.attempt ? best : e), undefined)
  const own = git.job === undefined ? undefined : jobs.get(git.job)
  const younger = (parseToken(own?.token ?? '')?.attempt ?? 0) > git.attempt
  if (git.job !== undefined && isAlive(own) && !younger) return { kind: 'wait', job: git.job }
  if (!newest || newest.attempt < git.attempt) return { kind: 'submit', attempt: git.attempt + 1 }
  const seen = known(newest.job) ? jobs.get(newest.job) : undefined
  if (newest.attempt === git.attempt) {
    // refused to one run, accepted from another: git knows the attempt, but not the job that came of it
    if (known(newest.job) && !newest.recorded && newest.job !== git.job) return { kind: 'adopt', attempt: newest.attempt, job: newest.job }
    return known(newest.job) && isAlive(seen) ? { kind: 'wait', job: newest.job } : { kind: 'submit', attempt: git.attempt + 1 }
  }
  if (newest.job === undefined) return { kind: 'submit', attempt: newest.attempt }
  // recorded once and ended: git was rolled back on purpose, so the stage runs anew
  if (!known(newest.job) || (newest.recorded && !isAlive(seen))) return { kind: 'submit', attempt: newest.attempt + 1 }
  return { kind: 'adopt', attempt: newest.attempt, job: newest.job }
}
