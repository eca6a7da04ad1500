import { describe, expect, test } from 'vitest'
import { search } from '../../../src/catalog/search.ts'
import { diagnose } from '../../../src/core/failure/diagnose.ts'
import type { CatalogEntry, Criteria, Origin } from '../../../src/core/failure/entry.ts'
import type { FailureEvidence } from '../../../src/core/failure/match.ts'

const entry = (
  name: string,
  match: Criteria | Criteria[],
  more: Partial<CatalogEntry> = {},
  origin: Origin = 'built-in',
): CatalogEntry => ({
  class: name,
  title: name,
  match: [match].flat(),
  remedy: { kind: 'resubmit' },
  approval: 'pre-approved',
  scope: 'physics',
  advice: 'Try again.',
  source: { origin },
  ...more,
})
const failed: FailureEvidence = {
  job: { id: '1', phase: 'ended', state: 'FAILED', reason: 'NonZeroExitCode', exit: { code: 2, signal: 0 } },
  logTail: 'step 1\nit went bang here\nbye\n',
  failedVerdicts: [],
  signs: [],
}
const given = (...catalog: CatalogEntry[]) => ({
  when: (part: Partial<FailureEvidence> = {}) => diagnose({ ...failed, ...part }, catalog, search),
})

const STATE = entry('by-state', { states: ['FAILED'] })
const EXIT = entry('by-exit', { exit: [2] })
const LOG = entry('by-log', { log: ['went bang'] })

describe('the most specific entry wins', () => {
  test('a line of the log over an exit code over a state', () => {
    expect(given(STATE, EXIT, LOG).when()?.entry.class).toBe('by-log')
    expect(given(STATE, EXIT).when()?.entry.class).toBe('by-exit')
  })

  test('more criteria over fewer', () => {
    expect(given(LOG, entry('both', { log: ['bang'], exit: [2] })).when()?.entry.class).toBe('both')
  })

  test('a code by its number over any code', () => {
    expect(given(entry('any', { exit: ['any'] }), EXIT).when()?.entry.class).toBe('by-exit')
    expect(given(entry('any', { exit: ['any'] }), STATE).when()?.entry.class).toBe('by-state')
  })

  test('campaign over repository over built-in only where they are equally specific', () => {
    const near = entry('near', { log: ['bang'] }, {}, 'campaign')
    const middle = entry('middle', { log: ['bang'] }, {}, 'repository')
    expect(given(LOG, middle, near).when()?.entry.class).toBe('near')
    expect(given(LOG, entry('vague', { states: ['FAILED'] }, {}, 'campaign')).when()?.entry.class).toBe('by-log')
  })

  test('the first of equals', () => {
    expect(given(LOG, entry('later', { log: ['bang'] })).when()?.entry.class).toBe('by-log')
  })

  test('but a harmless one never does', () => {
    const benign = entry('harmless', { log: ['went bang'], exit: [2] }, { benign: true })
    expect(given(benign).when()).toBeUndefined()
    expect(given(benign, STATE).when()).toMatchObject({ entry: { class: 'by-state' }, others: ['harmless'] })
  })
})

describe('a diagnosis', () => {
  test('says why this one, and which others matched', () => {
    const found = given(STATE, EXIT, LOG).when()
    expect(found?.because).toContain('`by-log`')
    expect(found?.because).toContain('`by-exit`, `by-state` match as well')
    expect(found?.others).toEqual(['by-exit', 'by-state'])
  })

  test('quotes the whole line of the log, without what could do harm', () => {
    expect(given(LOG).when()?.line).toBe('it went bang here')
    const nasty =
      given(LOG).when({ logTail: `\u001b[31mit\u0007 went bang\u202e\u001b]0;title\u0007 ${'x'.repeat(5000)}\nnext` })?.line ?? ''
    expect(nasty).toMatch(/^it went bang x+…$/)
    expect([...nasty]).toHaveLength(300)
  })

  test('needs a person when what its approval rests on was not seen', () => {
    const walltime = entry('walltime', { states: ['TIMEOUT'] }, { provided: 'checkpoint-advanced' })
    const job = { id: '1', phase: 'ended' as const, state: 'TIMEOUT', reason: 'TimeLimit', exit: { code: 0, signal: 0 } }
    expect(given(walltime).when({ job })?.approval).toBe('never')
    expect(given(walltime).when({ job, signs: ['checkpoint-advanced'] })?.approval).toBe('pre-approved')
  })
})

describe('criteria', () => {
  test('exit 0 proves nothing without a state', () => {
    const job = { id: '1', phase: 'ended' as const, state: 'TIMEOUT', reason: '', exit: { code: 0, signal: 0 } }
    expect(given(entry('zero', { exit: [0] })).when({ job })).toBeUndefined()
    expect(given(entry('zero', { exit: [0], states: ['TIMEOUT'] })).when({ job })?.entry.class).toBe('zero')
  })

  test('without any, nothing matches', () => {
    expect(
      given(entry('empty', {}), entry('narrowing', { engine: 'qe', notLog: ['x'] }), entry('hollow', { log: [] })).when(),
    ).toBeUndefined()
  })

  test('state and exit code must be those of one and the same element', () => {
    const both = entry('both', { states: ['FAILED'], exit: [9] })
    const elements = [
      { index: 1, phase: 'ended' as const, state: 'FAILED', exit: { code: 1, signal: 0 } },
      { index: 2, phase: 'ended' as const, state: 'TIMEOUT', exit: { code: 9, signal: 0 } },
      { index: 3, phase: 'ended' as const, state: 'COMPLETED', exit: { code: 0, signal: 0 } },
    ]
    const job = { id: '1', phase: 'ended' as const, state: 'FAILED', reason: '', elements }
    expect(given(both).when({ job })).toBeUndefined()
    expect(given(entry('timeout', { states: ['TIMEOUT'] })).when({ job })?.because).toContain('element 2')
    expect(given(entry('done', { states: ['COMPLETED'] })).when({ job })).toBeUndefined()
  })

  test('an unknown engine contradicts words of a log, but nothing else', () => {
    const restart = entry('restart', { engine: 'namd', predicates: ['restart'] })
    const failedVerdicts = [{ kind: 'restart' as const, text: 'restart', saw: '' }]
    expect(given(restart).when({ failedVerdicts })).toBeUndefined()
    expect(given(restart).when({ failedVerdicts, engine: 'namd' })?.entry.class).toBe('restart')
    expect(given(entry('log', { engine: 'namd', log: ['bang'] })).when()?.entry.class).toBe('log')
    expect(given(entry('log', { engine: 'namd', log: ['bang'] })).when({ engine: 'qe' })).toBeUndefined()
  })

  test('predicates are found by kind, by whole word, or by both', () => {
    const failedVerdicts = [{ kind: 'value' as const, text: 'ρ ≈ ρ*', saw: '1.2' }]
    for (const word of ['value', 'ρ', 'value:ρ'])
      expect(given(entry('p', { predicates: [word] })).when({ failedVerdicts })?.entry.class).toBe('p')
    for (const word of ['files', 'files:ρ', 'nan'])
      expect(given(entry('p', { predicates: [word] })).when({ failedVerdicts })).toBeUndefined()
    const nanotube = [{ kind: 'files' as const, text: 'nanotube.pdb', saw: '' }]
    expect(given(entry('p', { predicates: ['nan'] })).when({ failedVerdicts: nanotube })).toBeUndefined()
  })

  test('notLog takes a match back', () => {
    expect(given(entry('x', { log: ['bang'], notLog: ['bye'] })).when()).toBeUndefined()
    expect(given(entry('x', { log: ['bang'], notLog: ['never said'] })).when()?.entry.class).toBe('x')
  })

  test('a pattern that would hang another engine hangs nobody', () => {
    expect(given(entry('slow', { log: ['(a+)+$'] })).when({ logTail: `${'a'.repeat(50_000)}b` })).toBeUndefined()
  })
})
