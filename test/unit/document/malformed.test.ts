import { describe, expect, test } from 'vitest'
import { readWorkflow } from '../../../src/document/read.ts'
import { FILE, good, MALFORMED } from '../../fixtures/malformed/cases.ts'

describe('a malformed document', () => {
  test('differs from one that is read without a problem', () => {
    expect(readWorkflow(new TextEncoder().encode(good()), FILE).problems).toEqual([])
  })

  test('comes in more than fifty forms', () => expect(MALFORMED.length).toBeGreaterThan(50))

  test.each(MALFORMED)('$name: $expectCode', ({ bytes, expectCode, line, column }) => {
    const { workflow, problems } = readWorkflow(bytes, FILE)
    expect(workflow).toBeUndefined()
    const errors = problems.filter(({ severity }) => severity === 'error')
    const found = errors.find(({ code }) => code === expectCode)
    expect(found, JSON.stringify(problems)).toBeDefined()
    expect(found).toMatchObject({ file: FILE, ...(line === undefined ? {} : { line }), ...(column === undefined ? {} : { column }) })
    for (const { line: l, column: c, message } of problems) expect([l > 0, c > 0, message.length > 0]).toEqual([true, true, true])
  })
})
