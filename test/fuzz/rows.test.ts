import fc from 'fast-check'
import type { Parent, PhrasingContent, RootContent, TableRow } from 'mdast'
import { remark } from 'remark'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { expect } from 'vitest'
import type { Event } from '../../src/core/event.ts'
import { applyEdits } from '../../src/document/apply.ts'
import { readWorkflow } from '../../src/document/read.ts'
import type { Campaign } from '../../src/shell/campaign.ts'
import { oneLine } from '../../src/shell/inert.ts'
import { lastFailure, logEdits } from '../../src/shell/log.ts'
import { workflow } from '../support/workflow.ts'
import { fuzz, json } from './harness.ts'
import { hostile } from './hostile.ts'

const parser = remark().use(remarkGfm).use(remarkFrontmatter)
const TEXT = workflow('melt', [['smoke', 'always', 'exit=0']], 'budget: {backend: lab}\n')
const AT = '2026-11-20T10:00:00Z'

const campaignOf = (text: string): Campaign => {
  const { workflow: read } = readWorkflow(Buffer.from(text), 'melt/WORKFLOW.md')
  if (!read) throw new Error('the document cannot be read any more')
  return { text, spec: read.spec, state: read.state } as Campaign
}

/** A failure that a remedy answers, and then the stage passes: the log's row, its result, and a lesson. */
const told = ({ error, action }: { error: string; action: string }): { failed: string; done: string } => {
  const failed: Event[] = [
    { type: 'attempt-failed', stage: 'smoke', attempt: 1, at: 0, class: 'walltime', error, because: '' },
    { type: 'stage-retried', stage: 'smoke', class: 'walltime', action, overrides: {} },
  ]
  const done: Event[] = [{ type: 'stage-done', stage: 'smoke', at: 0, verdicts: [] }]
  const text = applyEdits(TEXT, logEdits(campaignOf(TEXT), { events: failed }, AT)).text
  return { failed: text, done: applyEdits(text, logEdits(campaignOf(text), { events: done }, AT)).text }
}

const isCell = (node: RootContent | Parent): node is TableRow['children'][number] => node.type === 'tableCell'
const INLINE = [
  'text',
  'html',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'image',
  'break',
  'footnoteReference',
  'imageReference',
  'linkReference',
]
const isInline = (node: RootContent): node is PhrasingContent => INLINE.includes(node.type)

/** Headings, lists, tables with their rows and cells: what the words in them look like is their writers' business. */
const blocksOf = (node: RootContent | Parent): unknown[] => {
  const inner = 'children' in node && !isCell(node) ? (node.children as RootContent[]).filter((child) => !isInline(child)) : []
  return [node.type, ...inner.map(blocksOf)]
}
const shape = (text: string): unknown => blocksOf(parser.parse(text))
/** A backslash before a pipe is not told from the pipe's own. */
const bare = (text: string | undefined): string | undefined => text?.replaceAll('\\', '')
/** A remedy that teaches something. */
const TWIN = told({ error: 'an error', action: 'time doubled' })

fuzz({
  target: 'rows',
  holds: 'of the failure log are one line of six cells each, and say what was said',
  codec: json<{ error: string; action: string }>(),
  runs: 120,
  input: fc.record({ error: hostile, action: fc.oneof(fc.constant('time doubled'), hostile) }),
  check: ({ error, action }) => {
    const { failed, done } = told({ error, action })
    expect(shape(failed)).toEqual(shape(TWIN.failed))
    const read = lastFailure(failed, 'smoke')
    expect({ class: read?.class, result: read?.result }).toEqual({ class: 'walltime', result: '—' })
    if (oneLine(error) !== '') expect(bare(read?.error)).toBe(bare(oneLine(error, 160)))
    if (oneLine(action) !== '') expect(bare(read?.action)).toBe(bare(oneLine(action, 160)))
    if (done.includes('resolved by')) expect(shape(done)).toEqual(shape(TWIN.done))
    expect(lastFailure(done, 'smoke')?.result).toMatch(/^RESOLVED/)
    campaignOf(done)
  },
})
