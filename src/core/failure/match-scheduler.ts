import type { ExitSeen, JobSeen } from '../observation.ts'
import { failedElements } from './elements.ts'
import type { Criteria } from './entry.ts'

interface Subject {
  state: string
  exit?: ExitSeen
  /** `element 4: `, for the sentence. */
  prefix: string
}

/** Whose state is looked at: the failed elements of an array, else the job. State and exit code must be of the same one. */
const subjectsOf = (job: JobSeen | undefined): Subject[] => {
  if (!job) return []
  const failed = failedElements(job)
  if (failed.length === 0) return [{ ...job, prefix: '' }]
  return failed.map((element) => ({ ...element, prefix: `element ${element.index}: ` }))
}

/** Why the subject fits the scheduler's criteria; undefined when it does not. */
const fitScheduler = (criteria: Criteria, subject: Subject): string[] | undefined => {
  const { states, exit, signal } = criteria
  const why: string[] = []
  if (states) {
    if (!states.includes(subject.state)) return undefined
    why.push(`${subject.prefix}the scheduler says ${subject.state}`)
  }
  if (exit) {
    const code = subject.exit?.code
    if (code === undefined || (code === 0 && !states)) return undefined
    if (!exit.some((wanted) => (wanted === 'any' ? code !== 0 : wanted === code))) return undefined
    why.push(`${subject.prefix}exit code ${code}`)
  }
  if (signal) {
    if (!subject.exit || !signal.includes(subject.exit.signal)) return undefined
    why.push(`${subject.prefix}signal ${subject.exit.signal}`)
  }
  return why
}

/** Why the job fits what is said of state, exit code and signal; undefined when it does not. */
export const matchScheduler = (criteria: Criteria, job: JobSeen | undefined): string[] | undefined => {
  if (!criteria.states && !criteria.exit && !criteria.signal) return []
  for (const subject of subjectsOf(job)) {
    const why = fitScheduler(criteria, subject)
    if (why) return why
  }
  return undefined
}
