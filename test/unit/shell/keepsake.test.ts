import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCatalog } from '../../../src/catalog/failures/read.ts'
import { search } from '../../../src/catalog/search.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import { keepsakeOf } from '../../../src/shell/keepsake.ts'
import { workflow } from '../../support/workflow.ts'

const granted = (overrides: Record<string, string>) =>
  ({ type: 'retry-granted', stage: 'smoke', by: 'ada', overrides, text: 'time 10 → 20' }) as const

const RULE = '|------|-------|-------------|--------------------|--------------|--------|\n'

const document = (name: string, error: string): string =>
  workflow('melt', [['smoke', 'always', 'exit=0']]).replace(
    RULE,
    () => `${RULE}| 2026-05-05 | smoke | ${name} | ${error} | escalated | — |\n`,
  )

const kept = (name: string, error: string, overrides: Record<string, string> = { time: '00:20:00' }) => {
  const text = document(name, error)
  const { workflow: read } = readWorkflow(new TextEncoder().encode(text), 'melt/WORKFLOW.md')
  if (!read) throw new Error('the document cannot be read')
  return keepsakeOf(read.spec, text, granted(overrides))
}

describe('what a person tried, to be copied', () => {
  test('an unknown failure becomes an entry that validates and knows the line again, with other numbers', () => {
    const { where, yaml } = kept('unmatched', "FAILED (exit 1); log: can't open frame 17 of run.dcd") ?? { where: '', yaml: '' }
    expect(where).toBe('failure-catalog.yml')
    const { entries, problems } = readCatalog(yaml, where, 'repository')
    expect(problems).toEqual([])
    expect(entries[0]).toMatchObject({
      class: 'can-t-open-frame-17-of-run-dcd',
      remedy: { kind: 'set-options', set: { time: '00:20:00' } },
      approval: 'pre-approved',
    })
    const [pattern = ''] = entries[0]?.match[0]?.log ?? []
    expect(search(pattern, "x can't open frame 4 of run.dcd")).toBeDefined()
    expect(search(pattern, "can't open frame 4 of run-dcd")).toBeUndefined()
  })

  test('a known one becomes a fallback of its stage', () => {
    const { where, yaml } = kept('walltime', 'TIMEOUT') ?? { where: '', yaml: '' }
    expect(where).toBe('melt/WORKFLOW.md')
    const text = document('walltime', 'TIMEOUT').replace('campaign: melt\n', `campaign: melt\n${yaml}\n`)
    const { workflow: read, problems } = readWorkflow(new TextEncoder().encode(text), where)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(read?.spec.stages[0]?.fallback).toEqual([{ on: 'walltime', set: { time: '00:20:00' } }])
  })

  test('nothing is shown where nothing was changed, or where no word tells the failure', () => {
    expect(kept('unmatched', 'FAILED (exit 1); log: Killed by gremlins', {})).toBeUndefined()
    expect(kept('unmatched', 'FAILED (exit 1)')).toBeUndefined()
    expect(kept('unmatched', 'FAILED (exit 1); log: ??? !!!')).toBeUndefined()
  })

  test('whatever a log says, the entry can be read and matches its line', () => {
    // a pipe and a backtick mean something to the table, a semicolon to our own line
    const words = fc
      .string({ unit: 'grapheme-ascii', minLength: 4, maxLength: 100 })
      .map((text) =>
        text
          .replace(/[;|\\`<>*_~[\]&!]/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter((text) => /[a-z0-9]/i.test(text) && text.length >= 4)
    fc.assert(
      fc.property(words, (text) => {
        const { yaml, where } = kept('unmatched', `FAILED (exit 1); log: ${text}`) ?? { yaml: '', where: '' }
        const { entries, problems } = readCatalog(yaml, where, 'repository')
        expect(problems).toEqual([])
        expect(search(entries[0]?.match[0]?.log?.[0] ?? '$^', text)).toBeDefined()
      }),
      { numRuns: 200 },
    )
  })
})
