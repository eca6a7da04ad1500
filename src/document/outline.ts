import type { Heading, List, Root, RootContent, Table } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

/** A heading and what follows up to the next heading of its depth or above; offsets into the whole text. */
export interface Section {
  title: string
  depth: number
  start: number
  /** End of the heading's own line, without the line break. */
  headingEnd: number
  nodes: RootContent[]
}

/** The blocks of a document; all offsets are offsets into the whole text. */
export interface Outline {
  text: string
  sections: Section[]
}

// Only blocks are of interest here. Without these constructs a line of a million brackets costs no more than any other.
const INLINE = [
  ...[
    'attention',
    'autolink',
    'characterReference',
    'codeText',
    'hardBreakEscape',
    'htmlText',
    'labelEnd',
    'labelStartImage',
    'labelStartLink',
  ],
  ...['definition', 'strikethrough', 'tasklistCheck', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall', 'gfmFootnoteDefinition'],
  ...['emailAutolink', 'protocolAutolink', 'wwwAutolink'],
]

type Extensions = { transforms?: unknown[] } | Extensions[]

// remark-gfm looks for e-mail addresses in every text afterwards, at a cost that is quadratic in its length
const withoutTransforms = (extension: Extensions): Extensions =>
  Array.isArray(extension) ? extension.map(withoutTransforms) : { ...extension, transforms: [] }

function blocksOnly(this: { data(): { micromarkExtensions?: unknown[]; fromMarkdownExtensions?: unknown[] } }): undefined {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: INLINE } }]
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((one) => withoutTransforms(one as Extensions))
  return undefined
}

const parser = remark().use(remarkGfm).use(remarkFrontmatter, ['yaml']).use(blocksOnly).freeze()

// remark's time grows with the square of quotes and list items and of their depth; these bounds keep it under seconds.
const TOO_HARD: readonly { pattern: RegExp; most: number; message: string }[] = [
  {
    pattern: /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){50}/gm,
    most: 0,
    message: 'lists or quotes are nested too deep to be read',
  },
  { pattern: /^[ \t]{100,}(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm, most: 0, message: 'lists or quotes are nested too deep to be read' },
  { pattern: /^[ \t]*(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/gm, most: 4000, message: 'there are more than 4000 bullets and quotes' },
  { pattern: /\|/g, most: 50_000, message: 'there are more than 50000 pipes' },
  { pattern: /\n/g, most: 20_000, message: 'there are more than 20000 lines' },
]

/** Whether reading the blocks would take too long, and from where on. */
export const tooHard = (text: string): { offset: number; message: string } | undefined => {
  for (const { pattern, most, message } of TOO_HARD) {
    let count = 0
    for (const match of text.matchAll(pattern)) {
      count += 1
      if (count > most) return { offset: match.index, message }
    }
  }
  return undefined
}

/** The part of a unist node that is needed here. */
export interface Ranged {
  position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined
}

export const startOf = (node: Ranged): number => node.position?.start.offset ?? 0
export const endOf = (node: Ranged): number => node.position?.end.offset ?? 0

// remark drops a byte-order mark and then counts from behind it: every offset is one short.
const shift = (node: Ranged & { children?: unknown }, by: number): void => {
  const stack: (Ranged & { children?: unknown })[] = [node]
  for (let at = stack.pop(); at; at = stack.pop()) {
    if (at.position) {
      at.position.start.offset = startOf(at) + by
      at.position.end.offset = endOf(at) + by
    }
    if (Array.isArray(at.children)) stack.push(...at.children)
  }
}

const titleOf = (text: string, heading: Heading): string =>
  text
    .slice(startOf(heading), Math.min(endOf(heading), startOf(heading) + 200))
    .replace(/^#+/, '')
    .replace(/\r?\n[=-]+\s*$/, '')
    .replace(/#+\s*$/, '')
    .replace(/[*_`:]/g, '')
    .trim()

const sectionsOf = (text: string, root: Root): Section[] => {
  const sections: Section[] = []
  let open: Section[] = []
  for (const node of root.children) {
    if (node.type === 'heading') open = open.filter((section) => section.depth < node.depth)
    for (const section of open) section.nodes.push(node)
    if (node.type !== 'heading') continue
    const section = { title: titleOf(text, node), depth: node.depth, start: startOf(node), headingEnd: endOf(node), nodes: [] }
    sections.push(section)
    open.push(section)
  }
  return sections
}

/** Reads the blocks of a document. */
export const outlineOf = (text: string): Outline => {
  const bom = text.startsWith('\uFEFF') ? 1 : 0
  const root = parser.parse(text.slice(bom))
  if (bom) shift(root, bom)
  return { text, sections: sectionsOf(text, root) }
}

/** Sections of a title, whatever its case. */
export const sectionsNamed = (outline: Outline, title: string): Section[] =>
  outline.sections.filter((section) => section.title.toLowerCase() === title.toLowerCase())

export const tablesIn = (section: Section): Table[] => section.nodes.filter((node) => node.type === 'table')
export const listsIn = (section: Section): List[] => section.nodes.filter((node) => node.type === 'list')
