import { type Document, isMap, isNode, type Node } from 'yaml'
import { type Place, placesIn } from '../../core/place.ts'
import type { Problem } from '../../core/problem.ts'

/** A YAML text within a file: where it begins, so that a block in a playbook is named by the playbook's lines. */
export interface Located {
  file: string
  document: Document
  /** Line and column (from 1) of an offset, within the file. */
  place: (offset: number) => Place
}

/** Places of a text that is the lines of a file from one on, each of them without the blanks that stood before it. */
export const placesOf = (text: string, before: number, indents: readonly number[]): Located['place'] => {
  const place = placesIn(text)
  return (offset) => {
    const { line, column } = place(offset)
    return { line: line + before, column: column + (indents[line - 1] ?? 0) }
  }
}

type Path = readonly PropertyKey[]

const offsetOf = (node: Node): number | undefined => node.range?.[0]

// The key rather than the value: that is where people look, and an empty value has no place of its own.
const keyOffset = (document: Document, path: Path): number | undefined => {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents
  if (!isMap(parent)) return undefined
  const pair = parent.items.find(({ key }) => (isNode(key) ? String(key) : key) === String(path.at(-1)))
  return isNode(pair?.key) ? offsetOf(pair.key) : undefined
}

/** Offset of the path, or of the nearest thing above it that is there. */
const nearest = (document: Document, path: Path): number => {
  for (let length = path.length; length > 0; length--) {
    const part = path.slice(0, length)
    const node = document.getIn(part, true)
    const offset = keyOffset(document, part) ?? (isNode(node) ? offsetOf(node) : undefined)
    if (offset !== undefined) return offset
  }
  return 0
}

export const lineOfPath = (located: Located, path: Path): number => located.place(nearest(located.document, path)).line

/** A problem at a path of the YAML. */
export const problemAt = (located: Located, path: Path, problem: Omit<Problem, 'file' | 'line' | 'column'>): Problem => ({
  ...problem,
  file: located.file,
  ...located.place(nearest(located.document, path)),
})
