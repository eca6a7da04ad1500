import { expect, test } from 'vitest'
import { fingerprint } from '../../../src/shell/dashboard.ts'
import type { Report } from '../../../src/shell/report.ts'

const problem = {
  code: 'NOT_UNDERSTOOD',
  severity: 'warning' as const,
  file: 'melt/WORKFLOW.md',
  line: 40,
  column: 3,
  message: 'what?',
  hint: 'that',
}
const report = (problems: Report['problems']): Report => ({ campaigns: [], backends: [], problems }) as unknown as Report

test('a fault that has only moved down by the lines that we wrote above it is no news', () => {
  const print = (problems: Report['problems']): string => fingerprint(report(problems))
  expect(print([{ ...problem, line: 42 }])).toBe(print([problem]))
  expect(print([{ ...problem, message: 'how?' }])).not.toBe(print([problem]))
  expect(print([])).not.toBe(print([problem]))
})
