import type { JobSeen } from '../observation.ts'
import { lineOf } from './line.ts'

/**
 * Of a job that was ended by SIGTERM, nobody knows why: what slurmstepd itself wrote into the job's log as it ended it, if it did
 * (`*** JOB 12 ON c1 CANCELLED AT … DUE TO PREEMPTION ***`), becomes the reason. Elements of an array bear numbers that are not known.
 */
export const toldByLog = (job: JobSeen, log: string): JobSeen => {
  if (job.state !== 'TERMINATED' || job.elements) return job
  const line = log.split('\n').findLast((one) => one.startsWith('slurmstepd') && one.includes(`*** JOB ${job.id} ON `))
  return line === undefined ? job : { ...job, reason: lineOf(line) }
}
