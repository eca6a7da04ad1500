import type { ListItem } from 'mdast'
import type { CampaignSpec } from '../core/model.ts'
import { endOf, listsIn, type Outline, type Section, sectionsNamed, startOf } from './outline.ts'
import { onOneLine } from './splice.ts'

/** One bullet: its words without marker and check box, and where its box stands. */
export interface Item {
  text: string
  done: boolean
  /** Offset of the character between the brackets; undefined when there is no box. */
  box?: number
}

const BOX = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)\[([ xX])\](\s+|$)/

const itemOf = (text: string, node: ListItem): Item => {
  const first = node.children[0]
  const end = first ? endOf(first) : endOf(node)
  const raw = text.slice(startOf(node), end)
  const box = BOX.exec(raw)
  const words = box ? raw.slice(box[0].length) : raw.replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s*/, '')
  const clean = onOneLine(words)
  return { text: clean, done: box?.[2]?.toLowerCase() === 'x', ...(box ? { box: startOf(node) + (box[1]?.length ?? 0) + 1 } : {}) }
}

/** Bullets of a section's own lists, in order. */
export const itemsIn = (outline: Outline, section: Section): Item[] =>
  listsIn(section).flatMap((list) => list.children.map((node) => itemOf(outline.text, node)))

/** The action queue, as written. */
export const queueOf = (outline: Outline): CampaignSpec['queue'] =>
  sectionsNamed(outline, 'Action queue')
    .flatMap((section) => itemsIn(outline, section))
    .map(({ text, done }) => ({ text, done }))
