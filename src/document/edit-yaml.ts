import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, type YAMLMap } from 'yaml'
import { slugOf } from '../core/keys.ts'
import type { EditOf, EditPath } from './edit.ts'
import { child, type Front, find, isEmptyNode, plain, readFront, sourceText } from './front.ts'
import { outlineOf } from './outline.ts'
import { withRemarks } from './remarks.ts'
import { namesStage, stageGrid, stageNamed } from './rows.ts'
import { eolOf, lineStart, splice } from './splice.ts'
import { split } from './split.ts'
import { bareWord, columnOf, readCell } from './table.ts'
import { colonEnd, indentOf, isFlow, nodeEnd, pairEnd, pairLineEnd, stepOf } from './yaml-shape.ts'
import { flowText, type Quote, type ScalarValue, scalarText } from './yaml-text.ts'

type YamlEdit = EditOf<'scalar' | 'value' | 'remove'>
type MapPair = Pair<Node, Node | null>

const isRecord = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object' && !Array.isArray(value)
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  value === 0 ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const canonical = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(canonical)
    : isRecord(value)
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, canonical(value[key])]),
        )
      : typeof value === 'number'
        ? String(value)
        : value

/** Values compared as they mean: absent, `""`, 0, false and `{}` are all nothing; `30` is `"30"`. */
const same = (a: unknown, b: unknown): boolean =>
  (isEmpty(a) && isEmpty(b)) || JSON.stringify(canonical(a)) === JSON.stringify(canonical(b))

const quoteOf = (node: Node | null): Quote => {
  if (!isScalar(node)) return 'plain'
  if (node.type === Scalar.QUOTE_SINGLE) return 'single'
  return node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED ? 'double' : 'plain'
}

const textOf = (value: unknown, quote: Quote): string =>
  typeof value === 'object' && value !== null ? flowText(value) : scalarText(value as ScalarValue, quote)

/** Puts a new value where an old one stands; a comment on the key's line stays there. */
const replaceValue = (front: Front, pair: MapPair, value: unknown): string => {
  const { yaml } = front
  const after = colonEnd(pair)
  const written = textOf(value, quoteOf(pair.value))
  if (isEmptyNode(pair.value) || !pair.value?.range) return splice(yaml, after, after, ` ${written}`)
  const start = pair.value.range[0]
  const end = nodeEnd(front, pair.value)
  if (lineStart(yaml, start) === lineStart(yaml, after)) return splice(yaml, start, end, written)
  // the old value stood on lines of its own below the key: they go, from the end of the key's line on
  const lineBreak = after + (/\r?\n/.exec(yaml.slice(after))?.index ?? 0)
  return splice(splice(yaml, lineBreak, end, ''), after, after, ` ${written}`)
}

/** `key: value` lines for a path that is not there yet. */
const blockLines = (path: EditPath, value: unknown, indent: string, step: string): string[] => {
  const [key, ...rest] = path
  const name = scalarText(String(key))
  if (rest.length === 0) return [`${indent}${name}: ${textOf(value, value === '' ? 'double' : 'plain')}`]
  return [`${indent}${name}:`, ...blockLines(rest, value, indent + step, step)]
}

const nested = (path: EditPath, value: unknown): unknown => path.reduceRight<unknown>((inner, key) => ({ [String(key)]: inner }), value)

const flowPair = (path: EditPath, value: unknown): string =>
  `${scalarText(String(path[0]))}: ${textOf(nested(path.slice(1), value), 'plain')}`

const insertInto = (front: Front, map: YAMLMap, path: EditPath, value: unknown): string => {
  const last = map.items.at(-1) as MapPair | undefined
  if (isFlow(map)) {
    const open = (map.range?.[0] ?? 0) + 1
    return last
      ? splice(front.yaml, pairEnd(front, last), pairEnd(front, last), `, ${flowPair(path, value)}`)
      : splice(front.yaml, open, open, flowPair(path, value))
  }
  const eol = eolOf(front.yaml)
  const lines = blockLines(path, value, indentOf(front, map), stepOf(front))
  const at = last ? pairLineEnd(front, last) : front.yaml.length
  return splice(front.yaml, at, at, lines.map((line) => eol + line).join(''))
}

/** `stages:` with nothing behind it, or `{}`: the first entry makes it a block map. */
const fillEmpty = (front: Front, pair: MapPair, parent: YAMLMap, path: EditPath, value: unknown): string => {
  if (isFlow(parent)) return replaceValue(front, pair, nested(path, value))
  const eol = eolOf(front.yaml)
  const step = stepOf(front)
  const lines = blockLines(path, value, indentOf(front, parent) + step, step).map((line) => eol + line)
  const at = pairLineEnd(front, pair)
  const filled = splice(front.yaml, at, at, lines.join(''))
  if (isEmptyNode(pair.value) || !pair.value?.range) return filled
  return splice(filled, colonEnd(pair), pair.value.range[1], '')
}

const isBlankNode = (node: Node | null): boolean =>
  isEmptyNode(node) || (isScalar(node) && node.value === null) || (isMap(node) && node.items.length === 0)

/** Sets a path; undefined when something that is no map stands in the way. */
const setPath = (front: Front, path: EditPath, value: unknown): string | undefined => {
  let node: Node | null = front.doc.contents
  for (const [i, key] of path.entries()) {
    const map: Node | null = node
    if (!isMap(map)) return undefined
    const found = child(front, map, key)
    if (!found?.pair) return insertInto(front, map, path.slice(i), value)
    if (i === path.length - 1) return replaceValue(front, found.pair, value)
    if (isBlankNode(found.value)) return fillEmpty(front, found.pair, map, path.slice(i + 1), value)
    if (isAlias(found.value)) return undefined
    node = found.value
  }
  return undefined
}

const removeFlow = (front: Front, map: YAMLMap, pair: MapPair): string => {
  const items = map.items as MapPair[]
  const index = items.indexOf(pair)
  const next = items[index + 1]
  const previous = items[index - 1]
  const start = pair.key.range?.[0] ?? 0
  if (next) return splice(front.yaml, start, next.key.range?.[0] ?? start, '')
  return splice(front.yaml, previous ? pairEnd(front, previous) : start, pairEnd(front, pair), '')
}

/** Takes an entry out, and the maps above that it leaves empty. */
const removePath = (front: Front, path: EditPath): string | undefined => {
  const found = find(front, path)
  const parent = find(front, path.slice(0, -1))?.value ?? null
  if (!found?.pair) return front.yaml
  if (!isMap(parent)) return undefined
  if (parent.items.length === 1 && path.length > 1) return removePath(front, path.slice(0, -1))
  if (isFlow(parent)) return removeFlow(front, parent, found.pair)
  const start = lineStart(front.yaml, found.pair.key.range?.[0] ?? 0)
  if (front.yaml.slice(start, found.pair.key.range?.[0] ?? start).trim() !== '') return undefined
  const end = pairLineEnd(front, found.pair)
  return splice(front.yaml, start, end + (/^\r?\n/.exec(front.yaml.slice(end))?.[0].length ?? 0), '')
}

/** A list that only grew keeps its own lines: the new items are added below, in the list's own indentation. */
const appendTo = (front: Front, path: EditPath, to: unknown): string | undefined => {
  const node = find(front, path)?.value
  const now = find(front, path) && valueAt(front, path)
  if (!isSeq(node) || isFlow(node) || !Array.isArray(now) || !Array.isArray(to) || now.length === 0 || to.length <= now.length)
    return undefined
  const first = (node.items[0] as Node | undefined)?.range?.[0] ?? 0
  const bullet = /^[ \t]*-[ \t]+/.exec(front.yaml.slice(lineStart(front.yaml, first), first))?.[0]
  if (!same(now, to.slice(0, now.length)) || bullet === undefined) return undefined
  const end = nodeEnd(front, node)
  const at = end + (/^[^\r\n]*/.exec(front.yaml.slice(end))?.[0].length ?? 0)
  return splice(
    front.yaml,
    at,
    at,
    to
      .slice(now.length)
      .map((item) => `${eolOf(front.yaml)}${bullet}${flowText(item)}`)
      .join(''),
  )
}

const valueAt = (front: Front, path: EditPath): unknown => {
  const all = plain(front)
  return path.reduce<unknown>(
    (inner, key) => (inner !== null && typeof inner === 'object' && Object.hasOwn(inner, key) ? Reflect.get(inner, key) : undefined),
    all,
  )
}

const read = (text: string): { front: Front; write: (yaml: string) => string } | undefined => {
  const parts = split(text)
  if ('code' in parts) return undefined
  const front = readFront(parts)
  if (front.faults.length > 0 || !isMap(front.doc.contents)) return undefined
  try {
    plain(front)
  } catch {
    return undefined
  }
  return { front, write: (yaml) => splice(text, parts.yaml.start, parts.yaml.end, yaml) }
}

const stagesOf = (text: string): { number: string; name: string; slug: string }[] => {
  const grid = stageGrid(outlineOf(text))
  if (!grid) return []
  const cell = (row: (typeof grid.rows)[number], column: string): string => {
    const found = row.cells[columnOf(grid, column)]
    return found ? bareWord(readCell(text, found)) : ''
  }
  return grid.rows.map((row) => ({ number: cell(row, '#'), name: cell(row, 'Name'), slug: slugOf(cell(row, 'Name')) }))
}

/** `stages.<name>` by the key that the file already has for that stage: its name, its number, `0-dry-run`. */
const withOwnKey = (front: Front, text: string, path: EditPath): EditPath => {
  const [top, stage, ...rest] = path
  if (top !== 'stages' || stage === undefined || find(front, ['stages', stage])) return path
  const node = find(front, ['stages'])?.value ?? null
  const row = stagesOf(text).find((one) => one.name === String(stage))
  if (!row || !isMap(node)) return path
  const key = Object.keys((valueAt(front, ['stages']) as object | null) ?? {}).find((one) => namesStage(one, row))
  return key === undefined ? path : ['stages', key, ...rest]
}

/** Maps are changed key by key, so that comments and order within them stay. */
const editMap = (text: string, front: Front, path: EditPath, to: Record<string, unknown>): string | undefined => {
  const now = valueAt(front, path) as Record<string, unknown>
  let next: string | undefined = text
  for (const key of Object.keys(now))
    if (!Object.hasOwn(to, key) && next !== undefined) next = editYaml(next, { kind: 'remove', path: [...path, key] })
  for (const [key, value] of Object.entries(to))
    if (next !== undefined) next = editYaml(next, { kind: 'value', path: [...path, key], to: value })
  return next
}

/** Makes one edit in the frontmatter; undefined when it may not or cannot be made. */
export const editYaml = (text: string, edit: YamlEdit): string | undefined => {
  const opened = read(text)
  if (!opened) return undefined
  const { front, write } = opened
  const path = withOwnKey(front, text, edit.path)
  const now = valueAt(front, path)
  const to = edit.kind === 'remove' ? undefined : edit.to
  const there = find(front, path) !== undefined
  if (there ? (to === undefined ? false : same(now, to) && typeof now === typeof to) : isEmpty(to)) return text
  // a line of the head that nobody wrote follows from the table, and may be added
  const silent = !there && path.length === 1
  if (edit.from !== undefined && !silent && !same(now, edit.from) && !same(now, to)) return undefined
  const node = find(front, path)?.value ?? null
  if (isRecord(to) && isMap(node) && isRecord(now) && Object.keys(now).some((key) => Object.hasOwn(to, key)))
    return editMap(text, front, path, to)
  const yaml = edit.kind === 'remove' ? removePath(front, path) : (appendTo(front, path, to) ?? setPath(front, path, to))
  return yaml === undefined ? undefined : verified(write(withRemarks(front.yaml, yaml)), path, to, plain(front))
}

/** All values but the one at a path, and but the maps above it that would be empty without it. */
const beside = (values: unknown, [key, ...below]: EditPath): unknown => {
  if (!isRecord(values) || key === undefined) return values
  const { [String(key)]: inner, ...others } = values
  const left = below.length === 0 ? undefined : beside(inner, below)
  return isEmpty(left) ? others : { ...others, [String(key)]: left }
}

// Whatever people write YAML like: what does not read back as it was meant is not written, nor what an alias repeats elsewhere.
const verified = (text: string, path: EditPath, to: unknown, before: unknown): string | undefined => {
  const opened = read(text)
  if (!opened || !same(valueAt(opened.front, path), to)) return undefined
  return same(beside(plain(opened.front), path), beside(before, path)) ? text : undefined
}

/** Edits `current_stage` in the way the file names stages there: by name, by number, or by both. */
export const currentStageEdit = (text: string, edit: EditOf<'current-stage'>): string | undefined => {
  const opened = read(text)
  if (!opened) return undefined
  const written = sourceText(opened.front, ['current_stage'])
  const rows = stagesOf(text)
  const now = written === undefined ? undefined : stageNamed(written, rows)
  if (now?.name === edit.to) return text
  const next = rows.find((row) => row.name === edit.to)
  if (edit.from !== undefined && now && now.name !== edit.from) return undefined
  const number = now && next && written === now.number
  const both = now && next && (written === `${now.number}-${now.name}` || written === `${now.number}-${now.slug}`)
  const to = both ? `${next.number}-${next.name}` : number ? next.number : edit.to
  return editYaml(text, { kind: 'scalar', path: ['current_stage'], to })
}
