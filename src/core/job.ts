import type { JobEnd } from './model.ts'
import type { ElementSeen, ExitSeen, JobSeen } from './observation.ts'

const GOOD = ['COMPLETED', 'EXITED']

const good = (seen: { state: string; exit?: ExitSeen }): boolean =>
  GOOD.includes(seen.state) && (seen.exit === undefined || (seen.exit.code === 0 && seen.exit.signal === 0))

/** Whether the scheduler itself calls the job a success: the state decides, for an exit code of 0:0 proves nothing without it. */
export const succeeded = (job: JobSeen): boolean =>
  job.phase === 'ended' && (job.elements && job.elements.length > 0 ? job.elements.every(good) : good(job))

/** The elements of an array that did not succeed, by index. */
export const failedElements = (job: JobSeen): ElementSeen[] => (job.elements ?? []).filter((element) => !good(element))

/** `TIMEOUT`, `FAILED (exit 1)`, `FAILED (signal 9)`: how a job ended, for people. */
export const endingOf = (job: JobSeen): string => {
  if (job.exit && job.exit.signal !== 0) return `${job.state} (signal ${job.exit.signal})`
  return job.exit && job.exit.code !== 0 ? `${job.state} (exit ${job.exit.code})` : job.state
}

/** Whether it is a process of ours on a login node, not a job of the scheduler's. */
export const isProcess = ({ id }: Pick<JobSeen, 'id'>): boolean => /^p[0-9]+\./.test(id)

/** 128 + HUP, INT, KILL, TERM: what a shell reports of a command that was told to end, as by a machine that goes down. */
const TOLD_TO_END = [129, 130, 137, 143]

/** Whether a command did not come to its own end. */
export const wasInterrupted = (job: JobSeen): boolean =>
  job.state === 'INTERRUPTED' || (isProcess(job) && job.state === 'EXITED' && TOLD_TO_END.includes(job.exit?.code ?? 0))

/** What is worth keeping of a job's end; nothing of one whose end nobody has seen. */
export const endOf = (job: JobSeen | undefined): { end?: JobEnd } => {
  if (job?.phase !== 'ended' || job.ended === undefined) return {}
  const { state, submitted, started, ended } = job
  return { end: { state, ended, ...(submitted === undefined ? {} : { submitted }), ...(started === undefined ? {} : { started }) } }
}
