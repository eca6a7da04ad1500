import { expect, test } from 'vitest'
import type { CampaignReport } from '../../../src/shell/report.ts'
import { campaignTable } from '../../../src/shell/table.ts'

const campaign = (why: string, on: 'time' | 'person' = 'time'): CampaignReport => ({
  ...{ campaign: 'melt', file: 'melt/WORKFLOW.md', status: 'running', held: false, current_stage: 'heat' },
  stages: [
    { number: '0', name: 'heat', status: 'running', job: '123', attempt: 1, started: null, completed: null, retries: 0 },
    { number: '1', name: 'cool', status: 'pending', job: null, attempt: 0, started: null, completed: null, retries: 0 },
  ],
  ...{
    events: [],
    due: [],
    spent: { core_hours: 0, usd: 0, cap_core_hours: null, cap_usd: null },
    issue: null,
    waiting: [{ stage: 'heat', on, why }],
  },
})

const row = (report: CampaignReport, width?: number): string => campaignTable({ campaigns: [report] }, false, width).split('\n')[1] ?? ''

test('a job that has its own column is not named twice', () => {
  expect(row(campaign('job 123 runs on c1 since 4 min'))).toBe('melt      ▶·      heat     running  123  runs on c1 since 4 min')
  expect(row(campaign('job 124 is unknown'))).toMatch(/ 123 {2}job 124 is unknown$/)
  expect(row(campaign('job 123 is held', 'person'))).toMatch(/ needs you: job 123 is held$/)
})

test('on a terminal a row is one line with room to spare: its reason is cut to what is left', () => {
  const told = row(campaign('a reason that is longer than the terminal is wide'), 80)
  expect(told).toHaveLength(78)
  expect(told).toMatch(/a reason that is longer.*…$/)
  expect(row(campaign('a reason that is longer than the terminal is wide'), 60)).toMatch(/is wide$/)
})
