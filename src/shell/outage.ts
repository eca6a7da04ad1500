import { needsPerson } from '../core/outage.ts'
import { asSentence, ended } from '../core/rules/words.ts'
import { wholeLine } from './inert.ts'
import type { Report } from './report.ts'

type Silent = Report['backends'][number]

/** What there is to say about a backend that could not be looked at, as sentences. */
export interface OutageWords {
  /** `hpc` could not be looked at, and why. */
  what: string
  /** What is in flight there, and that nothing was lost. */
  safe: string
  /** What Escapement does by itself. */
  next: string
  /** What a person can do. */
  todo: string | undefined
}

/** Names in one sentence; the table has them all. */
const MAX_NAMES = 5

const inFlight = (jobs: readonly { campaign: string; job: string }[]): string => {
  const names = jobs.slice(0, MAX_NAMES).map(({ campaign, job }) => `${campaign}: ${job}`)
  const more = jobs.length > MAX_NAMES ? `, and ${jobs.length - MAX_NAMES} more` : ''
  return `${names.join(', ')}${more}`
}

const safeWords = (jobs: readonly { campaign: string; job: string }[]): string => {
  if (jobs.length === 0) return 'No job is in flight there.'
  const [what, go] = jobs.length === 1 ? ['The job', 'goes on by itself'] : [`The ${jobs.length} jobs`, 'go on by themselves']
  return `${what} in flight there (${inFlight(jobs)}) ${go}, and nothing is concluded about ${jobs.length === 1 ? 'it' : 'them'} meanwhile.`
}

/** Undefined: it was looked at. */
export const outageWords = ({ trouble, outage }: Silent): OutageWords | undefined =>
  trouble === null
    ? undefined
    : {
        what: ended(trouble),
        safe: safeWords(outage?.jobs ?? []),
        next:
          outage !== undefined && needsPerson(outage)
            ? 'Until that is mended nothing is seen or started there; each run tries again.'
            : 'Each run looks again by itself.',
        todo: outage?.hint == null ? undefined : asSentence(outage.hint),
      }

const linesOf = (backend: Silent): string[] => {
  const words = outageWords(backend)
  if (words === undefined) return []
  const { what, safe, next, todo } = words
  const below = [`${safe} ${next}`, ...(todo === undefined ? [] : [todo])]
  return [wholeLine(`${backend.name} could not be looked at: ${what}`), ...below.map((text) => `    ${wholeLine(text)}`)]
}

/** The same of all backends for a terminal, with a blank line behind it; nothing where all were looked at. */
export const outageLines = ({ backends }: Pick<Report, 'backends'>): string[] => {
  const lines = backends.flatMap(linesOf)
  return lines.length > 0 ? [...lines, ''] : []
}
