/** More elements than any MaxArraySize that is in use; a bound on what a line of text may make of us. */
const MOST = 20_000

/** `3-9%3`, `1,4,7-8`, `0-20:5` → indices; undefined when it is not such a list. */
export function readIndices(text: string): number[] | undefined {
  const out: number[] = []
  for (const piece of text.replace(/%[0-9]+$/, '').split(',')) {
    const match = /^([0-9]{1,9})(?:-([0-9]{1,9})(?::([1-9][0-9]{0,8}))?)?$/.exec(piece)
    if (!match) return undefined
    const [first, last = first, step = 1] = [Number(match[1]), match[2] && Number(match[2]), match[3] && Number(match[3])] as [
      number,
      number?,
      number?,
    ]
    if (last < first || (last - first) / step + out.length > MOST) return undefined
    for (let index = first; index <= last; index += step) out.push(index)
  }
  return out
}

/**
 * A job's id in SLURM's words: `67`, `67_4`, `67_[3-9%3]` → base id and, for an array, its elements. No element: the list is cut
 * or of no kind that is known, but it is about this array.
 */
export function readJobId(text: string): { base: string; indices?: number[] } | undefined {
  const match = /^([0-9]{1,18})(?:_(.*))?$/.exec(text)
  if (!match?.[1]) return undefined
  const list = match[2]
  if (list === undefined) return { base: match[1] }
  return { base: match[1], indices: readIndices(/^\[(.*)\]$/.exec(list)?.[1] ?? (/^[0-9]+$/.test(list) ? list : '')) ?? [] }
}
