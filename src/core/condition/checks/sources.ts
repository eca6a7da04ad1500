import type { Need } from '../../evidence.ts'
import type { Answer, Look } from './check.ts'

/** How much of a log's end and beginning is read: the last values, and the header that names the columns. */
const BYTES = 64 * 1024

type Ends = [Extract<Need, { kind: 'head' }>, Extract<Need, { kind: 'tail' }>]

const ends = (glob: string): Ends => [
  { kind: 'head', glob, bytes: BYTES },
  { kind: 'tail', glob, bytes: BYTES },
]

export const textNeeds = (globs: readonly string[]): Need[] => globs.flatMap(ends)

/** A file's beginning and end; in a large file what lies between is missing. */
export interface Source {
  file: string
  text: string
}

const joined = (head: Answer<'head'>, tail: Answer<'tail'>): Source | { unseen: string } | undefined => {
  if (head.kind === 'unobserved') return { unseen: head.why }
  if (tail.kind === 'unobserved') return { unseen: tail.why }
  const file = tail.file ?? head.file
  if (file === undefined) return undefined
  return { file, text: head.truncated ? `${head.text}\n${tail.text}` : head.text }
}

/** The newest file of each glob that has any; or why nobody could look. */
export const sourcesAt = (look: Look, globs: readonly string[]): Source[] | { unseen: string } => {
  const sources: Source[] = []
  for (const glob of globs) {
    const [head, tail] = ends(glob)
    const source = joined(look<'head'>(head), look<'tail'>(tail))
    if (source && 'unseen' in source) return source
    if (source) sources.push(source)
  }
  return sources
}
