import { describe, expect, test } from 'vitest'
import type { Effect } from '../../../src/core/effect.ts'
import type { StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { JAM_SECONDS } from '../../../src/core/rules/jam.ts'
import { ended, entry, job, knowledge, NOW, obliging, play, seen, spec, stage, state, types } from './support.ts'

const named: StageSpec = stage('smoke', { sbatch: { partition: 'aa100' }, fallback: [{ on: 'queue-jam', set: { partition: 'gh200' } }] })
const running = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
const queued = (seconds: number, over: Partial<JobSeen> = {}): JobSeen =>
  job('7', { phase: 'queued', state: 'PENDING', reason: 'Resources', submitted: NOW - seconds, ...over })
const sight = (seen7: JobSeen) => seen([seen7], [entry('smoke', 1, { job: '7' })])
const LONG = JAM_SECONDS + 1

describe('a job that is pending for more than four hours', () => {
  test('is given up on paper first, with the fallback as the remedy; nothing is cancelled before that is in git', () => {
    const asked: Effect[] = []
    const ticked = play(knowledge(spec(named)), running, sight(queued(LONG)), undefined, asked)
    expect(ticked.events).toMatchObject([
      { type: 'attempt-failed', class: 'queue-jam', attempt: 1, job: '7' },
      { type: 'stage-retried', class: 'queue-jam', overrides: { partition: 'gh200' } },
    ])
    expect(ticked).toMatchObject({ mustRecord: true, state: { stages: { smoke: { status: 'ready', retries: 1 } } } })
    expect(asked).toEqual([])
  })

  test('is cancelled once that is recorded, and a new attempt starts when it has ended', () => {
    const given = play(knowledge(spec(named)), running, sight(queued(LONG))).state
    const asked: Effect[] = []
    const ticked = play(knowledge(spec(named)), given, sight(queued(LONG + 60)), undefined, asked)
    expect(asked).toMatchObject([{ type: 'cancel', job: '7' }])
    expect(ticked.events).toEqual([])
    let options: Record<string, string> = {}
    const next = play(knowledge(spec(named)), given, sight(ended('7', 'CANCELLED')), (effect) => {
      if (effect.type === 'submit') options = effect.options
      return obliging(effect)
    })
    expect(next.events).toMatchObject([
      { type: 'job-cancelled', job: '7' },
      { type: 'attempt-submitted', attempt: 2 },
    ])
    expect(options.partition).toBe('gh200')
  })

  test('a cancellation that was not answered is tried again, and starts nothing beside the old job', () => {
    const given = play(knowledge(spec(named)), running, sight(queued(LONG))).state
    const ticked = play(knowledge(spec(named)), given, sight(queued(LONG)), (effect) =>
      effect.type === 'cancel' ? { kind: 'unknown', message: 'Socket timed out' } : obliging(effect),
    )
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]?.on).toBe('backend')
  })

  test('one that began after all is taken back, and what it comes to counts', () => {
    const given = play(knowledge(spec(named)), running, sight(queued(LONG))).state
    const asked: Effect[] = []
    const back = play(knowledge(spec(named)), given, sight(job('7', { started: NOW })), undefined, asked)
    expect(back.events).toMatchObject([{ type: 'attempt-submitted', attempt: 1, job: '7', adopted: true }])
    expect(back.state.stages.smoke).toMatchObject({ status: 'running', attempt: 1, job: '7' })
    expect(types(play(knowledge(spec(named)), back.state, sight(ended('7')), undefined, asked))).toEqual(['stage-done'])
    expect(asked.filter(({ type }) => type !== 'gather')).toEqual([])
  })

  test('a marked item of the action queue allows it as well', () => {
    const bare = stage('smoke', { sbatch: { partition: 'aa100' } })
    const about = knowledge(spec(bare), { fallbacks: [{ on: 'queue-jam', set: { partition: 'gh200' } }] })
    expect(types(play(about, running, sight(queued(LONG))))).toEqual(['attempt-failed', 'stage-retried'])
  })
})

describe('what is no jam', () => {
  const untouched = (about: StageSpec, seen7: JobSeen, at = running) => play(knowledge(spec(about)), at, sight(seen7))

  test('without a fallback nothing happens, and the waiting text says what would help', () => {
    const ticked = untouched(stage('smoke'), queued(LONG))
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]?.why).toMatch(/queued \(Resources\) for 4 h; a `fallback` for `queue-jam`/)
  })

  test('a fallback for another class allows nothing', () => {
    expect(untouched({ ...named, fallback: [{ on: 'gpu-oom', set: { partition: 'gh200' } }] }, queued(LONG)).events).toEqual([])
  })

  test('a fallback with its own `after` waits for that long, no longer', () => {
    const patient = { ...named, fallback: [{ on: 'queue-jam', set: { partition: 'gh200' }, after: 2 * JAM_SECONDS }] }
    expect(untouched(patient, queued(LONG)).events).toEqual([])
    expect(types(untouched(patient, queued(2 * JAM_SECONDS + 1)))).toEqual(['attempt-failed', 'stage-retried'])
  })

  test('four hours are not more than four hours', () => expect(untouched(named, queued(JAM_SECONDS)).events).toEqual([]))

  test.each(['Dependency', 'BeginTime', 'QOSMaxJobsPerUserLimit', 'JobArrayTaskLimit'])('waiting for %s is another matter', (reason) => {
    expect(untouched(named, queued(LONG, { reason })).events).toEqual([])
  })

  test('a fallback that is in force already is not used again: the job waits', () => {
    const at = state({ smoke: { status: 'running', job: '7', attempt: 2, overrides: { partition: 'gh200' }, failures: ['queue-jam'] } })
    const ticked = untouched(named, queued(LONG), at)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]?.why).toContain('used up')
  })

  test('when the fixes of the stage are used up it waits on rather than to stop the campaign', () => {
    const at = state({ smoke: { status: 'running', job: '7', attempt: 3, failures: ['host-oom', 'node-death'] } })
    expect(untouched(named, queued(LONG), at).events).toEqual([])
  })
})
