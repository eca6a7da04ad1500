import fc from 'fast-check'
import type { Node, Parent } from 'mdast'
import { remark } from 'remark'
import remarkGfm from 'remark-gfm'
import { expect } from 'vitest'
import { COMMANDS, parseCommands } from '../../src/core/people/commands.ts'
import { type Act, canonical, namesDigest } from '../../src/core/people/digest.ts'
import { judge, speaksToUs } from '../../src/core/people/judge.ts'
import type { CommentSeen } from '../../src/core/people/types.ts'
import { fuzz, json, TEXT } from './harness.ts'
import { CONFUSABLE } from './mutate.ts'

const PIECES = [
  ...[
    '',
    '',
    '',
    'some words',
    'It failed again.',
    'see `x` and <b>y</b>',
    '- item',
    '1. item',
    '* ```',
    '  more',
    '    code',
    '\tcode',
    '# title',
    '===',
    '---',
    '| a | b |',
    '|---|---|',
  ],
  ...[
    '```',
    '````',
    '```text',
    '~~~',
    '~~~~',
    '  ```',
    '> ```',
    '> quoted',
    '>quoted',
    '>',
    '> > deep',
    '`',
    '``',
    'a ` b',
    '~~',
    'a ~~b',
    '$$',
    '[a](',
    '[a](/x',
    '"title',
    ')',
    '](/x)',
    '[a',
    '][b]',
    '[x]:',
    '[x]: /y',
    '[^1]: note',
    '![a',
  ],
  ...[
    '<!--',
    '-->',
    '<!-- x -->',
    '<!-->',
    '<pre>',
    '</pre>',
    '<code>',
    '</code>',
    '<details>',
    '</details>',
    '<details><summary>x</summary>',
    '<blockquote>',
    '</blockquote>',
    '<script>',
    '</script>',
    '<div>',
    '</div>',
    '<a href="',
    '">',
    '<?',
    '?>',
    '<!X',
    '<![CDATA[',
    ']]>',
    '<b',
    '>',
    '<https://x.y>',
    '\\',
    '\\`',
    '&lt;pre&gt;',
  ],
  ...['On Mon, Mia wrote:', 'wrote:', '-----Original Message-----', '________', 'From: a@b.c'],
]

const names = Object.keys(COMMANDS)

/** Lines of all kinds, and commands among them, each with a number of its own. */
const body: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 3, arbitrary: fc.constantFrom(...names).map((name) => `/${name} #`) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...CONFUSABLE, ' ', '\t', '-', '> ', '`', '\\', '<b>', '/'), fc.constantFrom(...names))
          .map(([c, name]) => `${c}/${name} #`),
      },
      {
        weight: 1,
        arbitrary: fc.string({
          unit: fc.constantFrom('`', '<', '>', '!', '-', '[', ']', '(', ')', '~', '$', ' ', 'a', '\\', '/'),
          maxLength: 12,
        }),
      },
    ),
    { maxLength: 14 },
  )
  .chain((lines) =>
    fc.constantFrom('\n', '\r\n', '\r').map((eol) => lines.map((line, i) => line.replace(/#$/, String(1000 + i))).join(eol)),
  )

const parser = remark().use(remarkGfm)
const NOT_PLAIN = [
  'code',
  'inlineCode',
  'html',
  'blockquote',
  'definition',
  'footnoteDefinition',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'delete',
  'yaml',
]
const HIDING = /<(\/?)(pre|code|script|style|textarea|blockquote|details|template)\b/gi

const covers = (node: Node, at: number): boolean => (node.position?.start.offset ?? 0) <= at && at < (node.position?.end.offset ?? 0)

/** How a Markdown reader shows what stands at an offset: the nodes around it, outermost first. */
const around = (root: Node, at: number): Node[] => {
  const inner = (root as Parent).children?.find((child) => covers(child, at))
  return inner ? [inner, ...around(inner, at)] : []
}

const htmlBefore = (node: Node, at: number): string[] =>
  node.type === 'html' && (node.position?.end.offset ?? 0) <= at
    ? [(node as Node & { value: string }).value]
    : ((node as Parent).children ?? []).flatMap((child) => htmlBefore(child, at))

const hidden = (root: Node, at: number): boolean => {
  const open = new Map<string, number>()
  for (const html of htmlBefore(root, at))
    for (const [, end, name = ''] of html.replace(/<!--[\s\S]*?-->/g, '').matchAll(HIDING))
      open.set(name.toLowerCase(), Math.max(0, (open.get(name.toLowerCase()) ?? 0) + (end === '/' ? -1 : 1)))
  return [...open.values()].some((depth) => depth > 0)
}

fuzz({
  target: 'comments',
  holds: 'hold commands only in what a reader sees as plain words of their author',
  codec: TEXT,
  runs: 1500,
  input: body,
  check: (text) => {
    const root = parser.parse(text)
    for (const { name, args } of parseCommands(text).commands) {
      const [number = ''] = args
      // only numbered ones can be found again in the text
      if (!/^10[0-9][0-9]$/.test(number)) continue
      const line = new RegExp(`(?:^|[\\r\\n])/${name} ${number}(?=$|[\\r\\n])`).exec(text)
      expect(line, `no line of its own: /${name} ${number}`).not.toBeNull()
      const at = text.indexOf(`/${name} ${number}`)
      const nodes = around(root, at)
      expect(
        nodes.map(({ type }) => type).filter((type) => NOT_PLAIN.includes(type)),
        `/${name} ${number} is shown as something else`,
      ).toEqual([])
      // where a paragraph names an address, remark forgets where its words stand
      const placed = (nodes.at(-1) as Parent).children?.every(({ position }) => position !== undefined) ?? true
      expect(placed ? nodes.at(-1)?.type : 'text', `/${name} ${number} is not shown`).toBe('text')
      expect(hidden(root, at), `/${name} ${number} is within HTML that hides it`).toBe(false)
    }
  },
})

const PUMPS = [
  '<pre>s',
  '<!--',
  '<',
  '`a',
  '``',
  '~',
  '[',
  '](',
  '][',
  '$$',
  '\\',
  '> ',
  '- ',
  '```\n',
  '<pre>\n',
  'On ',
  'From: @@',
  '/skip\n',
  'a\n',
  '\n',
  '<a b="',
  '|',
  ' ',
  '\t',
  '<?',
  '<![CDATA[',
  '_',
]

fuzz({
  target: 'comments-long',
  holds: 'are read in a time that grows with their length only',
  codec: json<{ pump: string; lead: string }>(),
  runs: 30,
  input: fc.record({
    pump: fc.oneof(
      fc.constantFrom(...PUMPS),
      fc.tuple(fc.constantFrom(...PUMPS), fc.constantFrom(...PUMPS)).map((two) => two.join('')),
    ),
    lead: fc.constantFrom('', 'x\n', '<pre>', '`'),
  }),
  check: ({ pump, lead }) => {
    const text = lead + pump.repeat(Math.ceil(65_536 / pump.length))
    expect(parseCommands(`${text}\n`).commands.length).toBeLessThanOrEqual(1)
  },
})

const comment = (over: Partial<CommentSeen>): CommentSeen => ({
  id: 1,
  author: { id: 7, login: 'mia', kind: 'person' },
  body: '',
  edited: false,
  at: 0,
  url: 'https://example.org/1',
  refused: false,
  accepted: false,
  ...over,
})

type Said = { text: string; kind: 'person' | 'bot' | 'gone'; id: number; edited: boolean; permission: 'write' | 'less' | 'unknown' }

fuzz({
  target: 'judging',
  holds: 'hears only unedited words of a person who may write, and one decision at most',
  codec: json<Said>(),
  runs: 800,
  input: fc.record({
    text: fc.oneof(
      body,
      fc.constantFrom(...names).map((name) => `/${name}`),
    ),
    kind: fc.constantFrom('person', 'bot', 'gone'),
    id: fc.constantFrom(7, 8, 99),
    edited: fc.boolean(),
    permission: fc.constantFrom('write', 'less', 'unknown'),
  }),
  check: ({ text, kind, id, edited, permission }) => {
    const seen = comment({ body: text, edited, author: { ...(kind === 'gone' ? {} : { id }), login: 'x', kind } })
    const judged = judge(seen, permission, 99)
    if (judged.kind === 'heard') {
      expect({ kind, edited, permission, ours: id === 99 }).toEqual({ kind: 'person', edited: false, permission: 'write', ours: false })
      expect(judged.commands.filter(({ name }) => !['logs', 'why', 'help'].includes(name)).length).toBeLessThanOrEqual(1)
    }
    if (judged.kind !== 'ignored') expect(speaksToUs(seen)).toBe(true)
  },
})

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant('cancel' as const),
    campaign: fc.constantFrom('a', 'b'),
    jobs: fc.array(fc.record({ stage: fc.constantFrom('a', 'a b', 'b', 'a"', ''), job: fc.constantFrom('1', '2', 'b 1', '', '"1"') }), {
      maxLength: 3,
    }),
  }),
  fc.record({
    kind: fc.constant('restart' as const),
    campaign: fc.constantFrom('a', 'cancel'),
    stage: fc.constantFrom('a', 'b', '1'),
    attempt: fc.nat(3),
  }),
)
const order = (one: Act): unknown =>
  one.kind === 'restart' ? one : { ...one, jobs: one.jobs.map((job) => JSON.stringify(job)).toSorted() }

fuzz({
  target: 'digests',
  holds: 'are of one text for one act only, and are named whole or not at all',
  codec: json<{ one: Act; other: Act; given: string }>(),
  runs: 1500,
  input: fc.record({
    one: act,
    other: act,
    given: fc.oneof(fc.string(), fc.constantFrom('0123456789abcdef', '0123456789abcdeg', '0123456789abcde\u200b')),
  }),
  check: ({ one, other, given }) => {
    expect(canonical(one) === canonical(other)).toBe(JSON.stringify(order(one)) === JSON.stringify(order(other)))
    expect(namesDigest(given, '0123456789abcdef')).toBe(given === '0123456789abcdef')
  },
})
