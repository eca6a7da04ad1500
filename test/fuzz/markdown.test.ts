import type { Node, Parent, RootContent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect } from 'vitest'
import { parseCommands } from '../../src/core/people/commands.ts'
import { oneLine } from '../../src/shell/inert.ts'
import { links } from '../render/sample.ts'
import { fuzz, json } from './harness.ts'
import { UNSEEN } from './hostile.ts'
import { BENIGN, decoded, pagesOf, type Said, said } from './pages.ts'

const parser = remark().use(remarkGfm)

/** Marks around a few letters of a line: as many as there are words to be marked. */
const MARKS = ['<code>', '</code>', '<span>', '</span>']

/** Where the file stands on the web is told by its own name; everything else of a link is ours. */
const target = (url: string): string => (url.startsWith(`${links.repository}/blob/`) ? `${links.repository}/blob/…` : url)

/** The marker of an issue names its cause and holds a hash of its words. */
const unmarked = (html: string): string => html.replace(/^(<!-- escapement )\S+ \S+ -->$/, '$1… -->')

/** What a reader sees beside the words: every node with what it is, none of its text. */
const shapeOf = (node: RootContent | Parent): unknown[] => {
  if (node.type === 'text') return []
  if (node.type === 'html') return MARKS.includes((node as { value: string }).value) ? [] : [unmarked((node as { value: string }).value)]
  const { type, depth, url, lang, ordered, checked, align } = node as unknown as Record<string, unknown>
  const own = { type, depth, lang, ordered, checked, align, url: typeof url === 'string' ? target(url) : undefined }
  return [own, ...('children' in node ? [(node.children as RootContent[]).map(shapeOf).filter((all) => all.length > 0)] : [])]
}

const textsIn = (node: Node): string[] =>
  node.type === 'text' ? [(node as Node & { value: string }).value] : ((node as Parent).children ?? []).flatMap(textsIn)

/** What GitHub makes of bare words, whatever was escaped in the source: mentions, references to issues, addresses, formulas. */
const ALIVE = /@[a-z0-9]|#[0-9]+|(?<![a-z0-9])GH-[0-9]|:\/\/|www\.|\$(?=.)|(?<=.)\$/gi
const aliveIn = (root: Node): string[] => textsIn(root).flatMap((text) => text.match(ALIVE) ?? [])

/** The files of the repository that links lead to. */
const filesIn = (node: Node): string[] => {
  const { url = '' } = node as Node & { url?: string }
  const [, path] = /\/blob\/[^/]+\/([^?#]*)/.exec(url) ?? []
  return [...(path === undefined ? [] : [decodeURIComponent(path)]), ...((node as Parent).children ?? []).flatMap(filesIn)]
}

const codeIn = (node: Node): { lang?: string; value: string }[] =>
  node.type === 'code' ? [node as Node & { value: string }] : ((node as Parent).children ?? []).flatMap(codeIn)

const TWINS = new Map(
  Object.entries(pagesOf(BENIGN)).map(([name, text]) => {
    const root = parser.parse(text)
    return [name, { shape: shapeOf(root), alive: aliveIn(root), commands: parseCommands(text).commands }]
  }),
)

fuzz({
  target: 'pages',
  holds: 'look the same whatever others say in them: words stay words',
  codec: json<Said>(),
  runs: 120,
  input: said,
  check: (words) => {
    // what says nothing is left out by those who tell it
    if (Object.values(words).some((text) => oneLine(text) === '')) return
    const pages = pagesOf(words)
    expect(Object.keys(pages)).toEqual([...TWINS.keys()])
    for (const [name, text] of Object.entries(pages)) {
      const root = parser.parse(text)
      const twin = TWINS.get(name)
      expect(shapeOf(root), name).toEqual(twin?.shape)
      for (const file of filesIn(root)) expect(file, name).toBe(decoded(words.file))
      expect(aliveIn(root), name).toEqual(twin?.alive)
      expect(parseCommands(text).commands, name).toEqual(twin?.commands)
      expect(text.replace(/\u2060/g, ''), name).not.toMatch(UNSEEN)
      for (const { lang, value } of codeIn(root)) if (lang === 'mermaid') expect(value).toMatch(/^---\n[^<>`]*$/)
    }
  },
})
