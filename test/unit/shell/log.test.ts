import { expect, test } from 'vitest'
import type { Event } from '../../../src/core/event.ts'
import { applyEdits } from '../../../src/document/apply.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import type { Campaign } from '../../../src/shell/campaign.ts'
import { logEdits } from '../../../src/shell/log.ts'
import { workflow } from '../../support/workflow.ts'
import { bytes, FILE, world } from './support.ts'

const RULE = '|------|-------|-------------|--------------------|--------------|--------|\n'
const front = 'budget: {backend: lab}\nstages:\n  smoke: {attempt: 1, given_up: "7"}\n'
const text = workflow('melt', [['smoke', 'always', 'exit=0']], front).replace(
  RULE,
  `${RULE}| 2026-05-05 | smoke | queue-jam | pending | partition aa100 → gh200 | — |\n`,
)
const { workflow: read } = readWorkflow(new TextEncoder().encode(text), 'melt/WORKFLOW.md')
if (!read) throw new Error('the document cannot be read')
const campaign = { text, spec: read.spec, state: read.state } as Campaign
const submitted = (job: string) => ({ type: 'attempt-submitted', stage: 'smoke', attempt: 1, job, at: 0, adopted: true }) as const

test('a remedy that was not needed after all is not told as one that helped', () => {
  const back = applyEdits(text, logEdits(campaign, { events: [submitted('7')] }, '2026-05-05T00:00:00Z')).text
  expect(back).toMatch(/\| queue-jam \|.*\| not needed: the job went on \|/)
  const done: Event = { type: 'stage-done', stage: 'smoke', at: 0, verdicts: [] }
  const after = applyEdits(back, logEdits({ ...campaign, text: back }, { events: [done] }, '2026-05-06T00:00:00Z')).text
  expect(after).not.toMatch(/RESOLVED|resolved by/)
})

test('another job is another attempt', () => expect(logEdits(campaign, { events: [submitted('8')] }, '2026-05-05T00:00:00Z')).toEqual([]))

test.each([
  ['a skip', { type: 'stage-skipped', stage: 'smoke', predicates: [], by: 'mia\n| x', at: 0 }, 'skipped by mia \\| x'],
  ['a row set to done', { type: 'stage-taken-as-done', stage: 'smoke', at: 0 }, 'taken as done by hand'],
] satisfies [string, Event, string][])('%s ends the failures of its stage, and no others', (_, event, result) => {
  const own = '| 2026-05-06 | smoke | unmatched | exit 1 | escalated | — |\n'
  const others = '| 2026-05-07 | prod | unmatched | exit 1 | escalated | — |\n| 2026-05-07 | smoke | slow | x | y | mended by me |\n'
  const before = text.replace('gh200 | — |\n', `gh200 | — |\n${own}${others}`)
  const after = applyEdits(before, logEdits({ ...campaign, text: before }, { events: [event] }, '2026-05-08T00:00:00Z')).text
  expect(after).toBe(before.replace('gh200 | — |', `gh200 | ${result} |`).replace(own, own.replace('—', result)))
})

test('a row that is set to done by hand leaves none of its failures open', async () => {
  const w = world([['smoke', 'always', 'exit=0']], { program: () => ({ seconds: 60, code: 1 }) })
  await w.tick()
  w.cluster.pass(120)
  await w.tick()
  expect(w.text()).toMatch(/\| smoke \| unmatched .*\| escalated +\| — +\|/)
  const byHand = w.text()?.replace(/\| escalated \|(?=.*\| 0 \|\n)/, '| done |') ?? ''
  w.branch.push('By hand', [{ path: FILE, content: bytes(byHand) }])
  await w.tick()
  expect(w.text()).toMatch(/\| smoke \| unmatched .*\| escalated +\| taken as done by hand \|/)
  expect(w.text()).toMatch(/^status: done$/m)
})
