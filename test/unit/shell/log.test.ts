import { expect, test } from 'vitest'
import type { Event } from '../../../src/core/event.ts'
import { applyEdits } from '../../../src/document/apply.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import type { Campaign } from '../../../src/shell/campaign.ts'
import { logEdits } from '../../../src/shell/log.ts'
import { workflow } from '../../support/workflow.ts'

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
