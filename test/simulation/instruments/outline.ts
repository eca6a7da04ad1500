/**
 * The product's outline of a document, put together from the outlines of its smallest parts: an edit changes one row of a table or
 * one item of a list, and one commit edits the same text many times. A text that is not as simple as those of the worlds is read
 * in one piece.
 */
import { outlineOf as original } from '../../../src/document/outline.ts'

export { endOf, listsIn, sectionsNamed, startOf, tablesIn, tooHard } from '../../../src/document/outline.ts'

type Outline = ReturnType<typeof original>
type Section = Outline['sections'][number]
type Node = Section['nodes'][number]
type Parent = Node & { children: Node[] }

/** Before a part that has no heading of its own: the first section then holds all of its blocks. */
const LEAD = '# x\n\n'

const parts = new Map<string, Section[]>()
const wholes = new Map<string, Outline>()

const remember = <T>(known: Map<string, T>, key: string, make: () => T, most: number): T => {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  if (known.size >= most) known.clear()
  known.set(key, made)
  return made
}

const read = (part: string): Section[] => remember(parts, part, () => original(LEAD + part).sections, 3000)

/** Nothing of the product looks into these. */
const LEAVES = ['paragraph', 'heading', 'tableCell']

const shifted = (node: Node, by: number): Node => {
  const { children, position } = node as Node & { children?: Node[] }
  const { start = { line: 0, column: 0 }, end = start } = position ?? {}
  return {
    ...node,
    ...(children ? { children: LEAVES.includes(node.type) ? [] : children.map((child) => shifted(child, by)) } : {}),
    position: { start: { ...start, offset: (start.offset ?? 0) + by }, end: { ...end, offset: (end.offset ?? 0) + by } },
  } as Node
}

const moved = (section: Section, by: number): Section => ({
  ...section,
  start: section.start + by,
  headingEnd: section.headingEnd + by,
  nodes: section.nodes.map((node) => shifted(node, by)),
})

const TABLE = /^(## [^\n]*\n\n)(\|[^\n]*\n\|[-|]+\n)((?:\|[^\n]*\n)+)\n*$/
const LIST = /^(## [^\n]*\n\n)()((?:- [^\n]+\n)+)\n*$/

/** A section that is a heading and one table or list, line by line. */
const byLines = (piece: string): Section[] | undefined => {
  const [, heading = '', head = '', body = ''] = TABLE.exec(piece) ?? LIST.exec(piece) ?? []
  const lines = body.split(/(?<=\n)/)
  const [all, own] = read(heading + head + lines[0])
  const block = own?.nodes[0] as Parent | undefined
  if (heading === '' || !all || !own || own.nodes.length !== 1 || !block?.position) return undefined
  const children = head === '' ? [] : block.children.slice(0, 1)
  let at = heading.length
  for (const line of lines) {
    const child = (read(head + line)[0]?.nodes[0] as Parent | undefined)?.children.at(-1)
    if (!child) return undefined
    children.push(shifted(child, at))
    at += line.length
  }
  const end = children.at(-1)?.position?.end ?? block.position.end
  const whole = { ...block, children, position: { ...block.position, end } } as Node
  return [
    { ...all, nodes: all.nodes.map((node) => (node === block ? whole : node)) },
    { ...own, nodes: [whole] },
  ]
}

const pieceAt = (piece: string, at: number): Section[] => (byLines(piece) ?? read(piece)).map((section) => moved(section, at - LEAD.length))

/** Blocks could reach over a line that begins with `## `, or the frontmatter be none. */
const isHard = (body: string): boolean => /^ {0,3}(?:```|~~~|<|=|-+\s*$)/m.test(body) || (body.match(/^# /gm)?.length ?? 0) > 1

const assembled = (text: string): Outline => {
  const end = text.indexOf('\n---\n') + 5
  const [head = '', ...rest] = text.slice(end).split(/(?<=\n\n)(?=## )/)
  if (!text.startsWith('---\n') || end < 5 || isHard(text.slice(end))) return original(text)
  const [, title, ...others] = read(head)
  if (title?.depth !== 1 || others.length > 0) return original(text)
  const { nodes, ...first } = moved(title, end - LEAD.length)
  const sections: Section[] = [{ ...first, nodes }]
  let at = end + head.length
  for (const piece of rest) {
    const [all, ...own] = pieceAt(piece, at)
    nodes.push(...(all?.nodes ?? []))
    sections.push(...own)
    at += piece.length
  }
  return { text, sections }
}

export const outlineOf = (text: string): Outline => remember(wholes, text, () => assembled(text), 200)
