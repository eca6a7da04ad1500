import type { ElementSeen, JobSeen } from '../observation.ts'

/** `[2, 5, 6, 7]` → `2,5-7`: what sbatch's --array takes. */
export const compactElements = (indices: readonly number[]): string => {
  const sorted = [...new Set(indices)].sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const index of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === index - 1) last[1] = index
    else runs.push([index, index])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',')
}

// PENDING and RUNNING elements are not failed; without an end nobody may run them a second time.
const failed = (element: ElementSeen): boolean => element.phase === 'ended' && element.state !== 'COMPLETED'

/** Elements of the job that ended and did not complete. */
export const failedElements = (job: JobSeen | undefined): ElementSeen[] => (job?.elements ?? []).filter(failed)

/** More elements than any site's MaxArraySize lets through. */
const MOST_ELEMENTS = 100_000

const rangeOf = (range: string): number[] => {
  const [, from = '', to = from, step = '1'] = /^([0-9]{1,7})(?:-([0-9]{1,7})(?::([1-9][0-9]{0,6}))?)?$/.exec(range) ?? []
  const count = from === '' ? 0 : Math.floor((Number(to) - Number(from)) / Number(step)) + 1
  return Array.from({ length: Math.min(Math.max(count, 0), MOST_ELEMENTS) }, (_, i) => Number(from) + i * Number(step))
}

/** Indices of an --array expression (`1-20%5`, `2,5-7`, `0-8:4`); words that are none of these give none. */
export const elementsOf = (array: string): number[] =>
  array
    .replace(/%[0-9]+$/, '')
    .split(',')
    .slice(0, MOST_ELEMENTS)
    .flatMap(rangeOf)

/**
 * Only the elements that are to run again, `2,5-7`; undefined where none, or every one, is: then the attempt is run whole.
 * @param asked array expression of the failed attempt: an element cancelled while pending vanishes from squeue and sacct, and
 *   would never be run again if only those that were seen counted
 */
export const elementsToRun = (job: JobSeen | undefined, asked = ''): string | undefined => {
  const seen = new Set((job?.elements ?? []).map(({ index }) => index))
  if (seen.size === 0) return undefined
  const vanished = job?.phase === 'ended' ? elementsOf(asked).filter((index) => !seen.has(index)) : []
  const indices = [...failedElements(job).map(({ index }) => index), ...vanished]
  return indices.length === 0 || indices.length === seen.size + vanished.length ? undefined : compactElements(indices)
}

/** Adds the stage's own throttle: `2,5-7` of `1-20%5` → `2,5-7%5`. */
export const throttled = (elements: string, array: string | undefined): string => {
  const throttle = /%[0-9]+$/.exec(array ?? '')?.[0] ?? ''
  return `${elements}${throttle}`
}
