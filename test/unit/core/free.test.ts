/** Attempts that are nobody's fault: they leave Retries as they are, and each kind has its bound. */
import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../../src/catalog/failures/built-in.ts'
import { search } from '../../../src/catalog/search.ts'
import { checkpointNeeds, checkpointSeen, hasAdvanced } from '../../../src/core/checkpoint.ts'
import type { Effect } from '../../../src/core/effect.ts'
import { needId } from '../../../src/core/evidence.ts'
import type { CatalogEntry } from '../../../src/core/failure/entry.ts'
import type { CampaignState, StageState } from '../../../src/core/model.ts'
import { type Answer, ended, entry, knowledge, NOW, obliging, play, seen, spec, stage, state, types } from './support.ts'

const running = (over: Partial<StageState> = {}): CampaignState => state({ smoke: { status: 'running', job: '7', attempt: 1, ...over } })
const sight = (word: string, code = 0) => seen([ended('7', word, code)], [entry('smoke', 1, { job: '7', checkpoint: 'aaa' })])
const plain = spec(stage('smoke'))
const chain = spec(stage('smoke', { checkpoint: '*.restart' }))

const advanced = (effect: Effect): Answer =>
  effect.type === 'gather' && effect.need.kind === 'hash' ? { kind: 'hash', file: 'a.restart', sha256: 'bbb' } : obliging(effect)

describe('a preempted job that SLURM did not requeue', () => {
  test('is submitted again as a new attempt, and no retry is counted', () => {
    const ticked = play(knowledge(plain), running({ failures: ['host-oom'] }), sight('PREEMPTED'))
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-retried', 'attempt-submitted'])
    expect(ticked.state.stages.smoke).toMatchObject({ attempt: 2, retries: 0, preemptions: 1, failures: ['host-oom'] })
  })

  test('goes to a person after so many times as a chain has links, and the reason names what to raise', () => {
    expect(play(knowledge(plain), running({ preemptions: 14 }), sight('PREEMPTED')).state.stages.smoke).toMatchObject({ preemptions: 15 })
    const ticked = play(knowledge(plain), running({ preemptions: 15 }), sight('PREEMPTED'))
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(ticked.state.escalation?.reason).toMatch(/taken it away 16 times; raise `stages\.smoke\.max_preemptions`/)
  })

  test('the bound is the stage’s own', () => {
    const none = spec(stage('smoke', { maxPreemptions: 0 }))
    expect(types(play(knowledge(none), running(), sight('PREEMPTED')))).toEqual(['attempt-failed', 'stage-escalated'])
    const more = spec(stage('smoke', { maxPreemptions: 99 }))
    expect(types(play(knowledge(more), running({ preemptions: 50 }), sight('PREEMPTED')))).toContain('attempt-submitted')
  })

  test('a script that ends itself with 143 only looks like it: that is counted, and twice in a row is a person’s', () => {
    const once = play(knowledge(plain), running(), sight('FAILED', 143))
    expect(once.state.stages.smoke).toMatchObject({ retries: 1, preemptions: 0, failures: ['preempted'] })
    expect(types(play(knowledge(plain), running({ failures: ['preempted'] }), sight('FAILED', 143)))).toEqual([
      'attempt-failed',
      'stage-escalated',
    ])
  })

  test('SIGTERM of unknown cause is never taken for it', () => {
    const ticked = play(knowledge(plain), running(), sight('TERMINATED', 143))
    expect(ticked.events).toMatchObject([
      { type: 'attempt-failed', class: 'terminated' },
      { type: 'stage-escalated', class: 'terminated' },
    ])
  })

  test('but slurmstepd’s own line for this very job is believed, and counted', () => {
    const log =
      (id: string) =>
      (effect: Effect): Answer =>
        effect.type === 'gather' && effect.need.kind === 'tail'
          ? {
              kind: 'text',
              file: 'run.log',
              text: `slurmstepd: error: *** JOB ${id} ON c1 CANCELLED AT 2026-11-25T20:32:35 DUE TO PREEMPTION ***\n`,
              truncated: false,
            }
          : obliging(effect)
    const ticked = play(knowledge(plain), running(), sight('TERMINATED', 143), log('7'))
    expect(ticked.events[0]).toMatchObject({ class: 'preempted', error: expect.stringContaining('*** JOB 7 ON c1 CANCELLED') })
    expect(ticked.state.stages.smoke).toMatchObject({ retries: 1, preemptions: 0 })
    expect(play(knowledge(plain), running(), sight('TERMINATED', 143), log('6')).events[0]).toMatchObject({ class: 'terminated' })
  })

  test('nor is a script that said 0 after it taken as done', () => {
    expect(types(play(knowledge(plain), running(), sight('TERMINATED', 0)))).toEqual(['attempt-failed', 'stage-escalated'])
    expect(types(play(knowledge(plain), running(), sight('TIMEOUT', 0)))).not.toContain('stage-done')
  })
})

test('a job that left nothing but its beginning is lost, and the reason says where it began', () => {
  const missing = running({ missingSince: NOW - 3600 })
  const gone = seen([], [entry('smoke', 1, { job: '7', began: { at: 1_800_000_000, node: 'c2' } })], 'absent')
  expect(play(knowledge(plain), missing, gone).state.escalation?.reason).toMatch(
    /^smoke: lost: no source knows the job any more; it began at 2027-01-15T08:00:00Z on c2 and left no exit status/,
  )
})

describe('a time limit with a checkpoint that advanced', () => {
  test('is free up to `max_links`, then a person’s', () => {
    expect(play(knowledge(chain), running({ links: 14 }), sight('TIMEOUT'), advanced).state.stages.smoke).toMatchObject({
      links: 15,
      retries: 0,
      failures: [],
    })
    const ticked = play(knowledge(chain), running({ links: 15 }), sight('TIMEOUT'), advanced)
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(ticked.state.escalation?.reason).toMatch(/15 resubmissions of this chain are used up; raise `stages\.smoke\.max_links`/)
  })

  describe('that tells its step', () => {
    const namd = knowledge(spec(stage('smoke', { checkpoint: 'npt.restart.coor' })))
    const at =
      (step: number, sha256: string) =>
      (effect: Effect): Answer => {
        if (effect.type !== 'gather') return obliging(effect)
        if (effect.need.kind === 'hash') return { kind: 'hash', file: 'npt.restart.coor', sha256 }
        if (effect.need.kind !== 'head' || effect.need.glob !== 'npt.restart.xsc') return obliging(effect)
        const text = `# NAMD extended system configuration restart file\n#$LABELS step a_x a_y a_z\n${step} 45.8 0 0\n`
        return { kind: 'text', file: 'npt.restart.xsc', text, truncated: false }
      }
    const ended7 = (checkpoint: string) => seen([ended('7', 'TIMEOUT')], [entry('smoke', 1, { job: '7', checkpoint })])

    test('is noted with it at submission', () => {
      const asked: Effect[] = []
      play(namd, state({ smoke: { status: 'ready' } }), seen(), at(5000, 'aaa'), asked)
      expect(asked.find(({ type }) => type === 'submit')).toMatchObject({ checkpoint: 'aaa:5000' })
    })

    test('is free when the step grew', () =>
      expect(types(play(namd, running(), ended7('aaa:5000'), at(6000, 'bbb')))).toEqual([
        'attempt-failed',
        'stage-retried',
        'attempt-submitted',
      ]))

    test('is not when an attempt that began anew wrote other bytes for the same step', () =>
      expect(types(play(namd, running(), ended7('aaa:5000'), at(5000, 'bbb')))).toEqual(['attempt-failed', 'stage-escalated']))

    test('is compared by its content with a note that had no step', () =>
      expect(types(play(namd, running(), ended7('aaa'), at(5000, 'bbb')))).toContain('attempt-submitted'))
  })

  test.each([
    ['a:5000', 'b:50000', true],
    ['a:5000', 'b:5000', false],
    ['a', 'b', true],
    ['a', 'a:5000', false],
    [undefined, 'a', true],
  ])('noted %s, found %s', (noted, found, further) => expect(hasAdvanced(noted, found)).toBe(further))

  test.each([
    ['npt.restart.50000', 'x:50000'],
    // LAMMPS lets two files take turns
    ['npt.restart.2', 'x'],
  ])('the file %s is noted as %s', (file, word) => {
    const [need] = checkpointNeeds('npt.restart.*')
    const findings = new Map([[needId(need ?? { kind: 'files', glob: '' }), { kind: 'hash' as const, file, sha256: 'x' }]])
    expect(checkpointSeen('npt.restart.*', findings, search)).toBe(word)
  })

  test('neither counts against the other', () => {
    expect(play(knowledge(chain), running({ preemptions: 15 }), sight('TIMEOUT'), advanced).state.stages.smoke).toMatchObject({ links: 1 })
    expect(play(knowledge(chain), running({ links: 15 }), sight('PREEMPTED'), advanced).state.stages.smoke).toMatchObject({
      preemptions: 1,
    })
  })
})

describe('a class of the repository’s own that is free', () => {
  const own = (state: string): CatalogEntry => ({
    class: 'flaky',
    title: 'Flaky',
    match: [{ states: [state], reasons: ['None'] }],
    remedy: { kind: 'resubmit' },
    approval: 'pre-approved',
    free: true,
    scope: 'infrastructure',
    advice: 'It happens.',
    source: { origin: 'repository' },
  })
  const knows = (state: string) => knowledge(plain, { catalog: [...BUILT_IN, own(state)] })

  test('is so where the scheduler says that it was the cluster’s doing', () => {
    expect(play(knows('NODE_FAIL'), running(), sight('NODE_FAIL')).state.stages.smoke).toMatchObject({ retries: 0, preemptions: 1 })
  })

  test('is not where a script may have done it: nothing fails for ever', () => {
    expect(play(knows('FAILED'), running(), sight('FAILED', 1)).state.stages.smoke).toMatchObject({ retries: 1, failures: ['flaky'] })
  })
})
