import type { List, RootContent } from 'mdast'
import type { EditOf } from './edit.ts'
import { endOf, listsIn, outlineOf, type Section, sectionsNamed, startOf } from './outline.ts'
import { itemsIn } from './queue.ts'
import { eolOf, lineEnd, lineStart, onOneLine, splice } from './splice.ts'

const PLACEHOLDER = /^\s*(?:[-*+]\s+)?[_*]?\(?(?:none(?: yet)?|nothing(?: yet)?|empty)\.?\)?[_*]?\s*$/i

// words that bring a check box of their own need none of ours
const joined = (bullet: string, words: string): string => (/^\[[ xX]\] /.test(words) ? bullet.replace(/\[ \] $/, '') : bullet) + words

/** Indent, marker and box of the next item, as the list's last one has them. */
const bulletOf = (text: string, list: List, last: List['children'][number]): string => {
  const line = text.slice(lineStart(text, startOf(last)), lineEnd(text, startOf(last)))
  const match = /^(\s*)(?:([-*+])|(\d{1,9})([.)]))(\s+)/.exec(line)
  const indent = match?.[1] ?? ''
  const marker = match?.[3] ? `${Number(match[3]) + 1}${match[4]}` : (match?.[2] ?? '-')
  const box = list.children.some((item) => /^\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s/.test(text.slice(startOf(item), endOf(item)))) ? '[ ] ' : ''
  return `${indent}${marker}${(match?.[5] ?? ' ').slice(0, 4)}${box}`
}

const firstBullet = (section: string): string => (section.toLowerCase() === 'action queue' ? '- [ ] ' : '- ')

// The section's own blocks: what comes before its first subheading.
const ownNodes = (section: Section): RootContent[] => {
  const sub = section.nodes.findIndex((node) => node.type === 'heading')
  return sub < 0 ? section.nodes : section.nodes.slice(0, sub)
}

/** Adds an item at the end of a section's last list; `(none yet)` gives way to it. */
export const appendItem = (text: string, edit: EditOf<'append-item'>): string => {
  const eol = eolOf(text)
  const words = onOneLine(edit.text)
  const section = sectionsNamed(outlineOf(text), edit.section)[0]
  const bullet = firstBullet(edit.section)
  if (!section)
    return `${text}${text.endsWith('\n') ? '' : eol}${eol}## ${edit.section}${eol}${eol}${joined(bullet, words)}${text.endsWith('\n') ? eol : ''}`
  const nodes = ownNodes(section)
  const only = nodes.length === 1 ? nodes[0] : undefined
  if (only && PLACEHOLDER.test(text.slice(startOf(only), endOf(only))))
    return splice(text, startOf(only), endOf(only), joined(bullet, words))
  const list = listsIn({ ...section, nodes }).at(-1)
  const last = list?.children.at(-1)
  if (list && last) {
    const end = lineEnd(text, endOf(last))
    return splice(text, end, end, `${eol}${joined(bulletOf(text, list, last), words)}`)
  }
  const tail = nodes.at(-1)
  const end = lineEnd(text, tail ? endOf(tail) : section.headingEnd)
  return splice(text, end, end, `${eol}${eol}${joined(bullet, words)}`)
}

/** Ticks off the first open item with these words; one that is ticked already stays. */
export const checkItem = (text: string, edit: EditOf<'check-item'>): string | undefined => {
  const outline = outlineOf(text)
  const items = sectionsNamed(outline, edit.section)
    .flatMap((section) => itemsIn(outline, section))
    .filter((item) => item.text === onOneLine(edit.text) && item.box !== undefined)
  const open = items.find((item) => !item.done)
  if (open?.box !== undefined) return splice(text, open.box, open.box + 1, 'x')
  return items.length > 0 ? text : undefined
}
