import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { engineNamed } from '../../../src/catalog/engines.ts'
import type { Effect } from '../../../src/core/effect.ts'
import type { StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { perDay, unitOf } from '../../../src/core/rate.ts'
import { GRACE_SECONDS } from '../../../src/core/rules/missing.ts'
import { type Answer, ended, entry, job, knowledge, NOW, obliging, play, seen, spec, stage, state, types } from './support.ts'

const smoke = (over: Partial<StageSpec> = {}): StageSpec => stage('smoke', { expectedRate: { value: 50, unit: 'ns/day' }, ...over })
const running = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
const since = (seconds: number, over: Partial<JobSeen> = {}) =>
  seen([job('7', { node: 'c1', started: NOW - seconds, ...over })], [entry('smoke', 1, { job: '7' })])
const about = (of: StageSpec, engine = 'lammps') => {
  const known = engineNamed(engine)
  return knowledge(spec(of), known ? { engine: known } : {})
}
const log =
  (text: string, modified = NOW) =>
  (effect: Effect): Answer => {
    if (effect.type !== 'gather') return obliging(effect)
    if (effect.need.kind === 'files') return { kind: 'files', files: [{ path: 'run.log', size: 9, modified }], truncated: false }
    return { kind: 'text', file: 'run.log', text, truncated: false }
  }
const lammps = (rate: number): string => `Performance: ${rate} ns/day, 4.812 hours/ns, 57.733 timesteps/s\n`

describe('a job at under half of the expected rate', () => {
  test('is given up on paper first, with its node excluded; nothing is cancelled before that is in git', () => {
    const asked: Effect[] = []
    const ticked = play(about(smoke()), running, since(601), log(lammps(24.9)), asked)
    expect(ticked.events).toMatchObject([
      { type: 'attempt-failed', class: 'slow', job: '7', error: 'job 7 runs at 24.9 ns/day, under half of the expected 50 ns/day' },
      { type: 'stage-retried', class: 'slow', overrides: { exclude: 'c1' }, later: true },
    ])
    expect(asked.filter(({ type }) => type !== 'gather')).toEqual([])
  })

  test('is cancelled once that is recorded', () => {
    const given = play(about(smoke()), running, since(601), log(lammps(5))).state
    const asked: Effect[] = []
    expect(play(about(smoke()), given, since(660), log(lammps(5)), asked).events).toEqual([])
    expect(asked).toMatchObject([{ type: 'cancel', job: '7' }])
  })

  test('a row that a person set to ready beside a live job cancels nothing', () => {
    const byHand = state({ smoke: { status: 'ready', job: '7', attempt: 2, failures: ['slow'] } })
    const asked: Effect[] = []
    play(about(smoke()), byHand, since(601), log(lammps(5)), asked)
    expect(asked).toEqual([])
  })

  test('what it has used counts against the budget once it has ended, and before anything new is submitted', () => {
    const given = play(about(smoke()), running, since(3600), log(lammps(5))).state
    expect(given.spentCoreHours).toBeUndefined()
    const over = seen([{ ...ended('7', 'CANCELLED'), coreSeconds: 6 * 3600 }], [entry('smoke', 1, { job: '7' })])
    const ticked = play(about(smoke()), given, over)
    expect(types(ticked)).toEqual(['job-cancelled', 'attempt-submitted'])
    expect(ticked.state).toMatchObject({ spentCoreHours: 6, stages: { smoke: { attempt: 2, job: '42' } } })
    expect(ticked.state.stages.smoke?.givenUp).toBeUndefined()
    const capped = about(smoke({ sbatch: { time: '01:00:00' } }))
    const poor = { ...capped, spec: { ...capped.spec, budget: { ...capped.spec.budget, capCoreHours: 6.5 } } }
    expect(types(play(poor, given, over))).toEqual(['job-cancelled', 'budget-warned', 'stage-escalated'])
  })

  test('one that came to its good end before the cancellation is not run again', () => {
    const given = play(about(smoke()), running, since(601), log(lammps(5))).state
    const over = seen([{ ...ended('7'), coreSeconds: 3600 }], [entry('smoke', 1, { job: '7' })])
    const asked: Effect[] = []
    const back = play(about(smoke()), given, over, undefined, asked)
    expect(back.events).toMatchObject([{ type: 'attempt-submitted', attempt: 1, job: '7', adopted: true }])
    const done = play(about(smoke()), back.state, over, undefined, asked)
    expect(types(done)).toEqual(['stage-done'])
    expect(done.state).toMatchObject({ spentCoreHours: 1, stages: { smoke: { status: 'done', attempt: 1 } } })
    expect(asked.filter(({ type }) => type === 'submit' || type === 'cancel')).toEqual([])
  })

  test('whose successor was started and not recorded gives way to it', () => {
    const given = play(about(smoke()), running, since(601), log(lammps(5))).state
    const both = seen([ended('7'), job('8')], [entry('smoke', 1, { job: '7' }), entry('smoke', 2, { job: '8' })])
    expect(play(about(smoke()), given, both).events).toMatchObject([{ type: 'attempt-submitted', attempt: 2, job: '8', adopted: true }])
  })

  test.each([
    ['TERMINATED', 143],
    ['INTERRUPTED', 0],
  ])('one that was told to end, and of which no more is known than %s, is followed by another', (word, code) => {
    const given = play(about(smoke()), running, since(601), log(lammps(5))).state
    const over = seen([ended('7', word, code)], [entry('smoke', 1, { job: '7' })])
    expect(types(play(about(smoke()), given, over))).toEqual(['job-cancelled', 'attempt-submitted'])
  })

  test('one that failed by itself before the cancellation is judged by its failure', () => {
    const given = play(about(smoke()), running, since(601), log(lammps(5))).state
    const over = seen([ended('7', 'TIMEOUT')], [entry('smoke', 1, { job: '7' })])
    const ticked = play(about(smoke()), play(about(smoke()), given, over).state, over)
    expect(ticked.events).toMatchObject([{ type: 'attempt-failed', class: 'walltime' }, { type: 'stage-escalated' }])
  })

  test('nothing new starts while nobody can say what became of it', () => {
    const given = play(about(smoke()), running, since(601), log(lammps(5))).state
    const entries = [entry('smoke', 1, { job: '7' })]
    expect(play(about(smoke()), given, seen([], entries, 'unobserved')).events).toEqual([])
    const missed = play(about(smoke()), given, seen([], entries))
    expect(types(missed)).toEqual(['job-missed'])
    const long = missed.state.stages.smoke
    if (!long) throw new Error('no such stage')
    const forgotten = { ...missed.state, stages: { smoke: { ...long, missingSince: NOW - GRACE_SECONDS } } }
    expect(types(play(about(smoke()), forgotten, seen([], entries)))).toEqual(['job-cancelled', 'attempt-submitted'])
  })

  test.each([
    ['on more nodes than may be left out, of which any may be the slow one', 'n[1-5]', /hich of its 5 nodes to leave out is not known/],
    ['of which nobody knows where it runs', undefined, /not known which node to leave out/],
  ])('%s is left running for a person to judge', (_, node, why) => {
    const at = seen([job('7', { started: NOW - 601, ...(node ? { node } : {}) })], [entry('smoke', 1, { job: '7' })])
    const asked: Effect[] = []
    const ticked = play(about(smoke()), running, at, log(lammps(5)), asked)
    expect(ticked.events).toMatchObject([{ type: 'stage-escalated', class: 'slow' }])
    expect(ticked.state.escalation?.reason).toMatch(why)
    expect(ticked.state.escalation?.reason).toMatch(/left running/)
    expect(asked.filter(({ type }) => type !== 'gather')).toEqual([])
  })

  test('a fallback that names the class comes before another node', () => {
    const named = smoke({ fallback: [{ on: 'slow', set: { partition: 'gh200' } }] })
    expect(play(about(named), running, since(601), log(lammps(5))).events[1]).toMatchObject({ overrides: { partition: 'gh200' } })
  })

  test('the second in a row goes to a person, and is left running', () => {
    const again = state({ smoke: { status: 'running', job: '7', attempt: 2, failures: ['slow'] } })
    const asked: Effect[] = []
    const ticked = play(about(smoke()), again, since(601), log(lammps(5)), asked)
    expect(ticked.events).toMatchObject([{ type: 'stage-escalated', class: 'slow' }])
    expect(ticked.state.escalation?.reason).toMatch(/twice in a row.*left running.*`scancel 7`.*expected_rate/)
    expect(asked.filter(({ type }) => type !== 'gather')).toEqual([])
  })

  test('is told by a pattern of the author’s own, in the author’s unit', () => {
    const own = smoke({ expectedRate: { value: 10, unit: 's/iteration', file: 'my.log', pattern: 'took ([0-9.]+) s' } })
    expect(types(play(about(own), running, since(601), log('took 21 s\n')))).toEqual(['attempt-failed', 'stage-retried'])
    expect(play(about(own), running, since(601), log('took 19 s\n')).events).toEqual([])
  })
})

test('the summary of an earlier run says nothing of the one that a log was appended with', () => {
  const appended = `${lammps(5)}LAMMPS (2 Aug 2023)\nSetting up Verlet run ...\n`
  expect(play(about(smoke()), running, since(601), log(appended)).events).toEqual([])
  const own = `${lammps(60)}LAMMPS (2 Aug 2023)\nLoop time of 9 on 4 procs for 500 steps\n${lammps(5)}`
  expect(types(play(about(smoke()), running, since(601), log(own)))).toEqual(['attempt-failed', 'stage-retried'])
})

describe('what is not slow', () => {
  const quiet = (of: StageSpec, sight: ReturnType<typeof since>, answer = log(lammps(5))) => {
    const asked: Effect[] = []
    expect(play(about(of), running, sight, answer, asked).events).toEqual([])
    return asked
  }

  test('half of the rate', () => expect(quiet(smoke(), since(601), log(lammps(25)))).not.toEqual([]))
  test('a job that began less than ten minutes ago is not even looked at', () => expect(quiet(smoke(), since(599))).toEqual([]))
  test('nor one before a tenth of its expected walltime, where that is longer', () =>
    expect(quiet(smoke({ expectedWalltime: 86_400 }), since(8639))).toEqual([]))
  test('nor one before the stage’s own `after`', () =>
    expect(quiet(smoke({ expectedRate: { value: 50, unit: 'ns/day', after: 7200 } }), since(7199))).toEqual([]))
  test('nor one of which nobody expects anything', () => expect(quiet(stage('smoke'), since(99_999))).toEqual([]))
  test('nor an array', () => expect(quiet(smoke({ array: '1-4' }), since(99_999))).toEqual([]))
  test('nor one that is queued', () => expect(quiet(smoke(), since(601, { phase: 'queued' }))).toEqual([]))
  test('a log that does not say', () => quiet(smoke(), since(601), log('Step Temp\n')))
  test('a log from before the job began', () => quiet(smoke(), since(601), log(lammps(5), NOW - 602)))
  test('a figure in another kind of unit', () => quiet(smoke({ expectedRate: { value: 9, unit: 'iterations/h' } }), since(601)))
  test('a log that nobody could read', () =>
    quiet(smoke(), since(601), (effect) => (effect.type === 'gather' ? { kind: 'unobserved', why: 'no answer' } : obliging(effect))))
})

describe('the engines’ own lines', () => {
  const real = (name: string): string => readFileSync(new URL(`../../fixtures/engine-logs/${name}`, import.meta.url), 'utf8').slice(-16_384)
  const judge = (engine: string, text: string, value: number) =>
    types(play(about(smoke({ expectedRate: { value, unit: 'ns/day' } }), engine), running, since(601), log(text)))

  test.each([
    ['lammps', real('lammps-npt.log'), 1187.362],
    ['gromacs', real('gromacs-npt.log'), 633.78],
    ['namd', 'Info: Benchmark time: 20 CPUs 0.471939 s/step 5.46225 days/ns 1015.32 MB memory\n', 1 / 5.46225],
    ['namd', 'Info: Benchmark time: 1 CPUs 0.0104954 s/step 8.23218 ns/day 0 MB memory\n', 8.23218],
    ['namd', 'PERFORMANCE: 500  averaging 34.8074 ns/day, 0.00248223 sec/step with standard deviation 0.000148228\n', 34.8074],
    [
      'namd',
      'TIMING: 500  CPU: 6.17736, 0.0105293/step  Wall: 6.18515, 0.0104489/step, 8.2688 ns/days, 0 hours remaining, 0.000000 MB of memory in use.\n',
      8.2688,
    ],
  ])('%s tells its rate', (engine, text, rate) => {
    expect(judge(engine, text, rate * 2.01)).toEqual(['attempt-failed', 'stage-retried'])
    expect(judge(engine, text, rate * 1.99)).toEqual([])
  })
})

test('NAMD 2 tells its seconds per step all along, the newest line counts', () => {
  const own = smoke({ expectedRate: { value: 0.01, unit: 's/step' } })
  const timing = (each: number): string =>
    `TIMING: 69800  CPU: 657.666, 0.00960951/step  Wall: 657.666, ${each}/step, 0.027227 hours remaining, 1845.546875 MB of memory in use.\n`
  const told = (text: string) => types(play(about(own, 'namd'), running, since(601), log(text)))
  expect(told(`${timing(0.009)}${timing(0.021)}`)).toEqual(['attempt-failed', 'stage-retried'])
  expect(told(`${timing(0.021)}${timing(0.019)}`)).toEqual([])
})

test.each([
  ['ns/day', 50, 50],
  ['days/ns', 0.02, 50],
  ['ns/h', 2, 48],
  ['us/day', 1, 1000],
  ['s/step', 2, 43_200],
  ['timesteps/s', 1, 86_400],
])('%s is understood', (text, value, expected) => {
  const unit = unitOf(text)
  expect(unit && perDay(value, unit)).toBeCloseTo(expected)
})

test.each(['ns', 'ns/step', 'day/h', 'a/b/c', ''])('`%s` is no rate', (text) => expect(unitOf(text)).toBeUndefined())
