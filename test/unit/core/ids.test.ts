import { describe, expect, test } from 'vitest'
import type { Effect } from '../../../src/core/effect.ts'
import { entry, job, knowledge, obliging, play, seen, spec, stage, state, types } from './support.ts'

describe('an id that has come round', () => {
  const token = 'melt.other.4.abcdef12'

  test('is not followed where its job bears the token of another stage', () => {
    const ticked = play(
      knowledge(spec(stage('post'), stage('other'))),
      state({ post: { status: 'running', attempt: 1, job: '7' } }),
      seen([job('7', { token })], [entry('post', 1)]),
    )
    expect(types(ticked)).toEqual(['job-missed'])
  })

  test('is never cancelled for somebody who meant the job that bore it before', () => {
    const before = state({ post: { status: 'running', attempt: 1, job: '7', cancel: '7' } })
    for (const sight of [seen([job('7', { token })]), seen([])]) {
      const asked: Effect[] = []
      const ticked = play(
        knowledge(spec(stage('post'), stage('other')), { cancelling: new Set(['7']) }),
        before,
        sight,
        () => ({ kind: 'done' }),
        asked,
      )
      expect(asked.filter(({ type }) => type === 'cancel')).toEqual([])
      expect(ticked.events).toContainEqual(expect.objectContaining({ type: 'cancel-interrupted', job: '7' }))
    }
  })
})

describe('a process on another login node', () => {
  const elsewhere = job('p7.1.login1', { phase: 'unknown', state: 'UNKNOWN', reason: 'started on login1, which is not this one' })

  test('holds up whatever would start or be written beside it, as long as its row runs', () => {
    const entries = [entry('smoke', 1, { job: elsewhere.id })]
    const rows = (smoke: Parameters<typeof state>[0][string]) => state({ check: { status: 'ready' }, smoke })
    const beside = play(
      knowledge(spec(stage('check'), stage('smoke'))),
      rows({ status: 'running', attempt: 1, job: elsewhere.id }),
      seen([elsewhere], entries),
    )
    expect(beside.waiting).toMatchObject([
      { on: 'time', why: `job ${elsewhere.id} of another stage is still there; this one starts when that has ended` },
    ])
    // of an attempt that was judged, and followed by another, nobody may ever tell
    const later = play(
      knowledge(spec(stage('check'), stage('smoke'))),
      rows({ status: 'done', attempt: 2, job: '8' }),
      seen([elsewhere], entries),
    )
    expect(types(later)).toContain('attempt-submitted')
  })
})

test('a deploy script that is at work and has no number yet holds up every other stage', () => {
  const { job: _, ...claimed } = entry('post', 1)
  const begun = (alive: 'yes' | 'no') => ({ ...claimed, process: { host: 'login1', pid: 168, alive } })
  const three = knowledge(spec(stage('smoke'), stage('post')))
  const ready = state({ smoke: { status: 'ready' } })
  expect(play(three, ready, seen([], [begun('yes')])).waiting).toMatchObject([
    { on: 'time', why: 'job p168 on login1 of another stage is still there; this one starts when that has ended' },
  ])
  expect(types(play(three, ready, seen([], [begun('no')])))).toContain('attempt-submitted')
})

test('a claim that bore no job is closed before a newer attempt is submitted: a run that stood still must not begin it later', () => {
  const asked: Effect[] = []
  const { job: _, ...open } = entry('post', 1)
  play(knowledge(spec(stage('post'))), state({ post: { status: 'ready', attempt: 1 } }), seen([], [open]), obliging, asked)
  const acts = asked.filter(({ type }) => type === 'void' || type === 'submit')
  expect(acts.slice(0, 2)).toMatchObject([
    { type: 'void', attempt: 1 },
    { type: 'submit', attempt: 2 },
  ])
})
