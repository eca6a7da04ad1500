import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml'
import type { Front } from './front.ts'
import { isEmptyNode } from './front.ts'
import { lineEnd, lineStart } from './splice.ts'

/** Whether a collection is written in brackets. */
export const isFlow = (node: Node | null): boolean => (isMap(node) || isSeq(node)) && node.flow === true

/** Offset in the YAML where the colon of a pair ends. */
export const colonEnd = (pair: Pair<Node, Node | null>): number => {
  const source = pair.srcToken
  const colon = source?.sep?.find((token) => token.type === 'map-value-ind')
  const last = source?.sep?.findLast((token) => token.type === 'anchor' || token.type === 'tag') ?? colon
  return last && 'source' in last ? last.offset + last.source.length : (pair.key.range?.[1] ?? 0)
}

/** Offset in the YAML where what a pair says ends, without comments and line breaks after it. */
export const pairEnd = (front: Front, pair: Pair<Node, Node | null>): number =>
  isEmptyNode(pair.value) ? Math.max(colonEnd(pair), pair.key.range?.[1] ?? 0) : nodeEnd(front, pair.value as Node)

/** The same for a node: block collections end with their last leaf. */
export const nodeEnd = (front: Front, node: Node): number => {
  const end = node.range?.[1] ?? 0
  if (isFlow(node) || isAlias(node)) return end
  if (isMap(node)) {
    const last = node.items.at(-1) as Pair<Node, Node | null> | undefined
    return last ? pairEnd(front, last) : end
  }
  if (isSeq(node)) {
    const last = node.items.at(-1) as Node | undefined
    return last && !isEmptyNode(last) ? nodeEnd(front, last) : end
  }
  const isBlock = isScalar(node) && (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED)
  // a block scalar's range takes in the line break and blank lines behind it
  return isBlock ? front.yaml.slice(0, end).trimEnd().length : end
}

/** Offset in the YAML where a pair begins: its key, or the tag, anchor or `?` before it. */
const pairStart = (pair: Pair | undefined): number => {
  const before = pair?.srcToken?.start.find(({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind')
  return before && 'offset' in before ? before.offset : ((pair?.key as Node | undefined)?.range?.[0] ?? 0)
}

/** Column at which the keys of a block map stand, as text. */
export const indentOf = (front: Front, map: YAMLMap): string => {
  const start = pairStart(map.items[0])
  return front.yaml.slice(lineStart(front.yaml, start), start).replace(/[^ \t]/g, ' ')
}

/** How much deeper this file writes inner maps: as its first one does, else two blanks. */
export const stepOf = (front: Front): string => {
  const top = front.doc.contents
  if (!isMap(top)) return '  '
  for (const pair of top.items) {
    if (!isMap(pair.value) || isFlow(pair.value) || pair.value.items.length === 0) continue
    const inner = indentOf(front, pair.value)
    const outer = indentOf(front, top)
    if (inner.length > outer.length) return inner.slice(outer.length)
  }
  return '  '
}

/** End of the line on which a pair's last word stands, comment included. */
export const pairLineEnd = (front: Front, pair: Pair<Node, Node | null>): number => lineEnd(front.yaml, pairEnd(front, pair))
