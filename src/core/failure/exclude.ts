import type { JobSeen } from '../observation.ts'
import { failedElements } from './elements.ts'
import { hostsOf } from './hosts.ts'
import type { OptionChange } from './remedy.ts'

/** Nodes excluded at once: of a job on more nodes nobody knows which one died, and a small partition must not be emptied. */
const MOST_AT_ONCE = 4
/** Nodes excluded in all: beyond that it is the cluster, not a node. */
const MOST_IN_ALL = 16

const nodesOf = (job: JobSeen | undefined): string[] => {
  const elements = failedElements(job)
  const lists = elements.length > 0 ? elements.map(({ node }) => node) : [job?.node]
  return [...new Set(lists.flatMap((list) => hostsOf(list ?? '')))]
}

/**
 * Adds the nodes on which the job died to `--exclude`; without a known node it is a plain resubmission. To a job that still lives that
 * would do no good: it would lose what it has done, and begin again as it was.
 */
export const excludeNodes = (job: JobSeen | undefined, options: Readonly<Record<string, string>>): OptionChange => {
  const before = options.exclude ?? ''
  const excluded = hostsOf(before)
  const fresh = nodesOf(job).filter((node) => !excluded.includes(node))
  const lives = job !== undefined && job.phase !== 'ended'
  if (lives && fresh.length === 0) return { impossible: 'it is not known which node to leave out' }
  if (lives && fresh.length > MOST_AT_ONCE) return { impossible: `which of its ${fresh.length} nodes to leave out is not known` }
  if (fresh.length === 0) return { set: {}, text: 'resubmitted (no node to exclude)' }
  if (fresh.length > MOST_AT_ONCE) return { set: {}, text: `resubmitted (which of its ${fresh.length} nodes died is not known)` }
  if (excluded.length + fresh.length > MOST_IN_ALL)
    return { impossible: `${excluded.length} nodes are excluded already; this is not one node's fault` }
  const list = before === '' ? fresh.join(',') : `${before},${fresh.join(',')}`
  return { set: { exclude: list }, text: `excluded ${fresh.join(', ')}` }
}
