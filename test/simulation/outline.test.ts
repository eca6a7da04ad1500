import { describe, expect, test } from 'vitest'
import { outlineOf as original } from '../../src/document/outline.ts'
import { filesOf } from './campaigns.ts'
import { outlineOf } from './instruments/outline.ts'

const LEAVES = ['paragraph', 'heading', 'tableCell']

/** What the product uses of an outline: kinds and offsets. */
const used = (text: string, outline: typeof original): unknown =>
  JSON.parse(
    JSON.stringify(outline(text), (key, value) =>
      key === 'line' || key === 'column' ? undefined : LEAVES.includes(value?.type) ? { ...value, children: [] } : value,
    ),
  )

const plain = new TextDecoder().decode(
  filesOf('ice', { smoke: 'script', post: 'script', asks: false, tells: false, expected: '20m', copies: false, local: false })[0]?.content,
)
const row = '| 2026-01-01T00:00:00Z | smoke | unmatched | a \\| b | escalated | — |\n'
const item = '- [x] Job 12 (smoke) submitted at 2026-01-01T00:00:00Z. Re-check. <!-- escapement -->\n'

const TEXTS: Record<string, string> = {
  'as it begins': plain,
  'with a row': plain.replace('|--------|\n', `|--------|\n${row}`),
  'with rows of other lengths': plain.replace('|--------|\n', `|--------|\n${row}| a | b |\n|c|d|e|f|g|h|i|j|\n`),
  'with items': plain.replace('- [ ] Look', `${item}${item}- [ ] Look`),
  'with an item of two lines': plain.replace('cooled.', 'cooled\n  down.'),
  'with a list and words behind it': plain.replace('cooled.\n', 'cooled.\n\nAnd then wait.\n'),
  'with a fence': plain.replace('## Lessons', '```\n\n## not one\n```\n\n## Lessons'),
  'with a comment': plain.replace('## Lessons', '<!--\n\n## not one\n-->\n\n## Lessons'),
  'with underlined headings': plain.replace('## Lessons learned', 'Lessons learned\n---------------'),
  'with two titles': plain.replace('## Lessons learned', '# Lessons learned'),
  'with subheadings': plain.replace('- Notes', '### First\n\n- Notes'),
  'without a last line break': plain.trimEnd(),
  'without frontmatter': plain.slice(plain.indexOf('# ice')),
  'with other line breaks': plain.replaceAll('\n', '\r\n'),
}

describe('the outline that the worlds remember by parts', () => {
  test.each(Object.entries(TEXTS))('is the product’s own: %s', (_, text) => {
    expect(used(text, outlineOf)).toEqual(used(text, original))
  })
})
