import { describe, expect, test } from 'vitest'
import type { Effect } from '../../../src/core/effect.ts'
import { type Answer, knowledge, obliging, play, seen, spec, stage, state, types } from './support.ts'

const document =
  (texts: Record<string, string>) =>
  (effect: Effect): Answer => {
    if (effect.type !== 'gather' || effect.need.kind !== 'document') return obliging(effect)
    const text = texts[effect.need.path]
    return text === undefined ? { kind: 'document' } : { kind: 'document', text }
  }
const verification = (status: string, ready: string) => ({
  'campaigns/melt/VERIFICATION.md': `---\nverification_status: ${status}\nproduction_ready: ${ready}\n---\n`,
})

const gate = stage('verification', { work: { kind: 'check-only' }, exitText: '`VERIFICATION.md` green' })
const smoke = stage('smoke')
const prod = stage('npt-prod', { production: true })
const after = state({ verification: { status: 'done', completed: 'x' }, smoke: { status: 'done', completed: 'x' } })

describe('production_ready of VERIFICATION.md', () => {
  test('is asked for before the first production stage, and what is missing is said', () => {
    const ticked = play(knowledge(spec(gate, smoke, prod)), after, seen(), document(verification('green', 'false')))
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'person', stage: 'npt-prod' })
    expect(ticked.waiting[0]?.why).toContain('production_ready false')
    expect(ticked.waiting[0]?.why).toContain('write `production_ready: true`')
  })

  test('lets it through once it is true', () => {
    expect(types(play(knowledge(spec(gate, smoke, prod)), after, seen(), document(verification('green', 'true'))))).toEqual([
      'stage-ready',
      'attempt-submitted',
    ])
  })

  test('is not asked for at the gate itself, nor before a smoke', () => {
    const ticked = play(knowledge(spec(gate, smoke, prod)), state({}), seen(), document(verification('green', 'false')))
    expect(types(ticked)).toEqual(['stage-ready', 'stage-done', 'stage-ready', 'attempt-submitted'])
    expect(ticked.state.currentStage).toBe('smoke')
  })

  test('is not asked for where the table has no verification gate', () => {
    expect(types(play(knowledge(spec(smoke, prod)), after, seen(), document({})))).toEqual(['stage-ready', 'attempt-submitted'])
  })

  test('is asked for once: a second production stage follows the first', () => {
    const second = stage('prod-2', { production: true })
    const before = { ...after, stages: { ...after.stages, ...state({ 'npt-prod': { status: 'done', completed: 'x' } }).stages } }
    expect(types(play(knowledge(spec(gate, smoke, prod, second)), before, seen(), document({})))).toEqual([
      'stage-ready',
      'attempt-submitted',
    ])
  })

  test('can be taken as given by a person, in the same words', () => {
    const accepted = [{ predicate: 'VERIFICATION.md production-ready', by: 'mia', at: '2026-11-23' }]
    const before = { ...after, stages: { ...after.stages, ...state({ 'npt-prod': { accepted } }).stages } }
    expect(types(play(knowledge(spec(gate, smoke, prod)), before, seen(), document({})))).toEqual(['stage-ready', 'attempt-submitted'])
  })
})

describe('the gates 0.5 and 0.6', () => {
  const check = stage('orchestration', { work: { kind: 'check-only' }, exitText: '`ORCHESTRATION_CHECK.md` green' })
  const at = (text: string | undefined) =>
    document(text === undefined ? {} : { 'campaigns/melt/ORCHESTRATION_CHECK.md': `---\n${text}\n---\n` })

  test('a missing document waits for a person, with the path and the words', () => {
    const { waiting, events } = play(knowledge(spec(gate)), state({ verification: { status: 'ready' } }), seen(), document({}))
    expect(events).toEqual([])
    expect(waiting[0]).toMatchObject({ on: 'person' })
    expect(waiting[0]?.why).toContain('campaigns/melt/VERIFICATION.md is not in the repository')
    expect(waiting[0]?.why).toContain('verification_status: green')
  })

  test.each([
    ['orchestration_status: green\nproduction_ready: true', ['stage-done']],
    ['orchestration_status: yellow\nproduction_ready: true', ['stage-done']],
    ['orchestration_status: green\nproduction_ready: false', []],
    ['orchestration_status: needs-human\nproduction_ready: true', []],
    [undefined, []],
  ])('gate 0.6 with %j', (text, events) => {
    expect(types(play(knowledge(spec(check)), state({ orchestration: { status: 'ready' } }), seen(), at(text)))).toEqual(events)
  })

  test.each([
    ['green', ['stage-done']],
    ['yellow', []],
    ['yellow\naccepted_by: mia', ['stage-done']],
    ['red', []],
  ])('gate 0.5 with verification_status: %j', (status, events) => {
    const ticked = play(
      knowledge(spec(gate)),
      state({ verification: { status: 'ready' } }),
      seen(),
      document(verification(status, 'false')),
    )
    expect(types(ticked)).toEqual(events)
  })
})
