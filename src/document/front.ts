import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, Scalar } from 'yaml'
import type { Split } from './split.ts'
import { aliasesIn, type YamlFault, yamlFaults, yamlTooHard } from './yaml-faults.ts'

export type Path = readonly (string | number)[]

/** The frontmatter as YAML nodes; `base` turns their ranges into offsets of the whole text. */
export interface Front {
  doc: Document.Parsed
  base: number
  /** The YAML alone. */
  yaml: string
  /** Why it cannot be read, if it cannot. */
  faults: YamlFault[]
  /** What each alias stands for. */
  aliases: ReadonlyMap<Alias, Node>
}

/** Parses the frontmatter, unless that would take too much: then it is taken for empty. */
export const readFront = (source: Split): Front => {
  const yaml = source.text.slice(source.yaml.start, source.yaml.end)
  const hard = yamlTooHard(yaml)
  const doc = parseDocument(hard ? '' : yaml, { keepSourceTokens: true, prettyErrors: false, logLevel: 'silent', version: '1.2' })
  const faults = hard ? [hard] : yamlFaults(doc, 'quote texts that hold `:`, `#`, `*` or `{`')
  return { doc, base: source.yaml.start, yaml, faults, aliases: aliasesIn(doc) }
}

/** A key as its author wrote it: `0.50` stays `0.50`, though YAML reads a number. */
const keyText = (key: unknown): string => {
  if (!isScalar(key)) return String(key)
  return key.type === Scalar.PLAIN && key.source !== undefined ? key.source : String(key.value)
}

const MAX_DEPTH = 40
/** Nodes that a document may unfold to through aliases; a bomb has millions. */
const MAX_NODES = 50_000

// `0012` is an account or a job, not the number twelve.
const scalarValue = (node: Scalar): unknown =>
  typeof node.value === 'number' && /^[-+]?0[\dxo]/i.test(node.source ?? '')
    ? node.source
    : typeof node.value === 'bigint'
      ? Number(node.value)
      : node.value

const real = (front: Front, node: Node | null | undefined): Node | null =>
  isAlias(node) ? (front.aliases.get(node) ?? null) : (node ?? null)

/**
 * Nodes to plain values, keys by their source.
 * @throws RangeError when aliases unfold to too much
 */
export const plain = (front: Front): unknown => {
  let budget = MAX_NODES
  const walk = (node: unknown, depth: number): unknown => {
    budget -= 1
    if (budget < 0 || depth > MAX_DEPTH) throw new RangeError('the YAML unfolds to too many nodes')
    if (isAlias(node)) return walk(real(front, node), depth + 1)
    if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [keyText(pair.key), walk(pair.value, depth + 1)]))
    if (isSeq(node)) return node.items.map((item) => walk(item, depth + 1))
    return isScalar(node) ? scalarValue(node) : null
  }
  return walk(front.doc.contents, 0)
}

/** What stands at a path: the pair (for map entries) and the value's node. */
export interface Found {
  pair?: Pair<Node, Node | null>
  value: Node | null
}

/** Looks one step down. */
export const child = (front: Front, node: Node | null, key: string | number): Found | undefined => {
  const inside = real(front, node)
  if (isMap(inside)) {
    const pair = inside.items.find((item) => keyText(item.key) === String(key)) as Pair<Node, Node | null> | undefined
    return pair && { pair, value: pair.value }
  }
  if (isSeq(inside) && typeof key === 'number' && key < inside.items.length) return { value: inside.items[key] as Node | null }
  return undefined
}

/** Looks a path up; undefined when a step of it is missing. */
export const find = (front: Front, path: Path): Found | undefined => {
  let found: Found | undefined = { value: front.doc.contents }
  for (const step of path) {
    if (!found) return undefined
    found = child(front, found.value, step)
  }
  return found
}

/** Offset in the whole text of the value at a path, else of the nearest thing above it. `key`: of its key instead. */
export const offsetOf = (front: Front, path: Path, key = false): number => {
  for (let length = path.length; length > 0; length--) {
    const found = find(front, path.slice(0, length))
    if (!found) continue
    const wanted =
      key || length < path.length || !found.value?.range || isEmptyNode(found.value) ? (found.pair?.key ?? found.value) : found.value
    if (wanted?.range) return front.base + wanted.range[0]
  }
  return front.base
}

/** `key:` with nothing behind it. */
export const isEmptyNode = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null && (node.source ?? '') === '')

/** The text of a scalar as written, `1.10` not 1.1; undefined when there is none. */
export const sourceText = (front: Front, path: Path): string | undefined => {
  const value = real(front, find(front, path)?.value)
  return isScalar(value) && value.value !== null ? keyText(value).trim() : undefined
}
