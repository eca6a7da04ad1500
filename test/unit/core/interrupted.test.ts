import { describe, expect, test } from 'vitest'
import type { StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { ended, entry, job, knowledge, play, seen, spec, stage, state, types } from './support.ts'

const COMMAND = { kind: 'command', command: './post.sh' } as const
const DEPLOYS = { kind: 'deploy-script', path: 'deploy_hpc.sh', flag: '--post' } as const
const ID = 'p12.345.login1'

const running = state({ post: { status: 'running', attempt: 1, job: ID } })
const judged = (over: Partial<StageSpec>, end: JobSeen) =>
  play(knowledge(spec(stage('post', over))), running, seen([end], [entry('post', 1)]))
const exited = (code: number): JobSeen => ended(ID, 'EXITED', code)
const interrupted: JobSeen = job(ID, { phase: 'ended', state: 'INTERRUPTED' })

describe('a command that did not come to its own end', () => {
  test.each([129, 130, 137, 143])('told to end (exit %d) was interrupted, not preempted: a person is asked', (code) => {
    const ticked = judged({ work: COMMAND }, exited(code))
    expect(ticked.events).toMatchObject([{ class: 'interrupted' }, { type: 'stage-escalated', class: 'interrupted' }])
  })

  test('is run again by itself where the stage says that it may be', () => {
    for (const end of [exited(143), interrupted])
      expect(types(judged({ work: COMMAND, idempotent: true }, end)).slice(0, 2)).toEqual(['attempt-failed', 'stage-retried'])
  })

  test('is something else for a job of the scheduler', () => {
    const ticked = play(
      knowledge(spec(stage('post'))),
      state({ post: { status: 'running', attempt: 1, job: '7' } }),
      seen([ended('7', 'FAILED', 143)], [entry('post', 1)]),
    )
    expect(ticked.events).toMatchObject([{ class: 'preempted' }, { type: 'stage-retried' }, { type: 'attempt-submitted' }])
  })
})

describe('a script that submits by itself', () => {
  test.each([
    ['was interrupted', interrupted],
    ['was told to end', exited(143)],
    ['took too long', ended(ID, 'TIMEOUT', 124)],
    ['failed', exited(1)],
  ])('is never run again by itself when it %s, whatever the stage says', (_, end) => {
    const ticked = judged({ work: DEPLOYS, idempotent: true, checkpoint: 'x', fallback: [{ on: 'walltime', set: { time: '60' } }] }, end)
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(ticked.events[1]).toMatchObject({ reason: expect.stringContaining('look into the queue before it is run again') })
  })

  test('is judged by its job where it named one', () => {
    const ticked = play(
      knowledge(spec(stage('post', { work: DEPLOYS }))),
      state({ post: { status: 'running', attempt: 1, job: '7' } }),
      seen([ended('7', 'PREEMPTED')], [entry('post', 1)]),
    )
    expect(types(ticked).slice(0, 2)).toEqual(['attempt-failed', 'stage-retried'])
  })
})
