import { describe, expect, test } from 'vitest'
import type { Effect, Outcome } from '../../../src/core/effect.ts'
import type { FileHashed } from '../../../src/core/evidence.ts'
import { type Keeping, MAX_KEPT_BYTES, planKeeps } from '../../../src/core/keep.ts'
import { INDEX, type Kept, readIndex, withLines } from '../../../src/core/kept.ts'
import type { StageSpec } from '../../../src/core/model.ts'
import { isoOf } from '../../../src/core/state.ts'
import type { Results } from '../../../src/core/sync.ts'
import { type Answer, ended, entry, knowledge, NOW, obliging, play, seen, spec, stage, state, types } from './support.ts'

const GIB = 1024 ** 3
const HASH = 'a'.repeat(64)
const OLD = NOW - 3600
const file = (path: string, size = 100, modified = OLD): FileHashed => ({ path, size, modified })
const line = (over: Partial<Kept> = {}): Kept => ({
  sha256: HASH,
  size: 100,
  modified: isoOf(OLD),
  from: 'npt.dcd',
  at: '/data/co/npt.dcd',
  seen: true,
  run: 'run 1',
  ...over,
})
const IN_ARTIFACT = 'artifact:escapement-1-1-ab/melt/npt.dcd'

describe('the index', () => {
  test('is read as it was written, and a note of a person between its lines stays', () => {
    const text = withLines(undefined, [line(), line({ from: 'b.dcd', at: IN_ARTIFACT, seen: false, modified: '' })])
    expect(text.split('\n')[0]).toBe('sha256\tbytes\tmodified\tfile\tkept at\tseen\trun')
    const noted = text.replace('\n', '\nkeep these until the paper is out\n')
    expect(readIndex(noted)).toEqual([line(), line({ from: 'b.dcd', at: IN_ARTIFACT, seen: false, modified: '' })])
    expect(withLines(noted, [line({ run: 'run 2' })])).toBe(noted.replace('run 1', 'run 2'))
  })

  test('one line a file and place: a newer artifact of the same file renews it', () => {
    const first = withLines(undefined, [line({ at: IN_ARTIFACT }), line()])
    const second = withLines(first, [line({ at: 'artifact:escapement-2-1-cd/melt/npt.dcd', sha256: 'b'.repeat(64), seen: false })])
    expect(readIndex(second)?.map(({ at }) => at)).toEqual(['artifact:escapement-2-1-cd/melt/npt.dcd', '/data/co/npt.dcd'])
  })

  test('line ends are those of the file', () => {
    const text = withLines(undefined, [line()]).replaceAll('\n', '\r\n')
    const after = withLines(text, [line({ from: 'b', at: '/data/co/b' })])
    expect(after.split('\r\n')).toHaveLength(4)
    expect(after.replaceAll('\r\n', '')).not.toContain('\n')
    expect(readIndex(after)).toHaveLength(2)
  })

  test.each(['', '# results\n', 'sha256,bytes\n'])('%j is not ours', (text) => expect(readIndex(text)).toBeUndefined())
})

describe('where a file is taken', () => {
  const plan = (sync: Record<string, string>, files: FileHashed[], index: Kept[] = []) =>
    planKeeps({ campaign: 'melt', sync, index, runBytes: GIB }, new Map(Object.keys(sync).map((glob) => [glob, files])))
  const placeOf = (to: string, glob = 'prod/*.dcd', path = 'prod/1.dcd') => plan({ [glob]: to }, [file(path)]).open[0]?.place

  test.each([
    ['/data/archive/melt/', { in: 'folder', path: '/data/archive/melt/1.dcd' }],
    ['/data/archive', { in: 'folder', path: '/data/archive/1.dcd' }],
    ['artifact', { in: 'artifact', path: 'melt/1.dcd' }],
    ['artifact:raw/dcd', { in: 'artifact', path: 'melt/raw/dcd/1.dcd' }],
  ])('to %s', (to, place) => expect(placeOf(to)).toEqual(place))

  test.each(['.bashrc', 'a/.ssh/b', '../x', 'a\nb', 'a\\b', `${'x'.repeat(250)}`, 'caf\ufffd'])('a file called %j is not', (path) =>
    expect(plan({ '*': '/data' }, [file(path)])).toMatchObject({ open: [], left: [{ from: path }] }),
  )

  test('nothing that could not be hashed in one run, with both figures', () => {
    const { left } = plan({ '*': '/data' }, [file('big', MAX_KEPT_BYTES + GIB)])
    expect(left[0]?.why).toMatch(/^17 GiB, over 16 GiB, .*transfer service/)
  })

  test('into an artifact nothing that one run could not bring whole: there is no going on', () => {
    const { left, open } = plan({ '*': 'artifact' }, [file('big', GIB + 1), file('fits', GIB)])
    expect(left[0]).toMatchObject({ from: 'big', why: expect.stringContaining('sync_mib_per_run') })
    expect(open.map(({ from }) => from)).toEqual(['fits'])
    expect(plan({ '*': '/data' }, [file('big', GIB + 1)]).open).toHaveLength(1)
  })

  test('two files never go to one place, and one that two globs name is one', () => {
    const listed = new Map([
      ['a/*', [file('a/x')]],
      ['b/*', [file('b/x')]],
    ])
    const about = { campaign: 'melt', sync: { 'a/*': '/data', 'b/*': '/data' }, index: [], runBytes: GIB }
    expect(planKeeps(about, listed)).toMatchObject({ open: [{ from: 'a/x' }], left: [{ from: 'b/x' }] })
    expect(plan({ '*.dcd': '/data', 'n*': '/data' }, [file('npt.dcd')]).open).toMatchObject([{ globs: ['*.dcd', 'n*'] }])
  })

  test('the index tells what is known: the same size and time, or it is looked at again', () => {
    const known = (over: Partial<Kept>) => plan({ '*': '/data/co' }, [file('npt.dcd')], [line(over)])
    expect(known({})).toMatchObject({ open: [], known: [{ from: 'npt.dcd', had: { sha256: HASH } }] })
    expect(known({ size: 99 })).toMatchObject({ known: [], open: [{ had: { sha256: HASH } }] })
    expect(known({ modified: isoOf(OLD - 1) }).known).toEqual([])
    expect(known({ modified: '' }).known).toEqual([])
    expect(known({ at: '/data/elsewhere/npt.dcd' }).open[0]).not.toHaveProperty('had')
  })
})

const results = (index: readonly Kept[] | undefined = []): Results => ({ oids: new Map(), refuses: () => undefined, index, runBytes: GIB })
const keeping = (to: string, over: Partial<StageSpec> & { exitText?: string } = {}): StageSpec =>
  stage('smoke', { sync: { '*.dcd': to }, exitText: 'exit=0, DCDs synced', ...over })
const running = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
const done = seen([ended('7')], [entry('smoke', 1, { job: '7' })])

interface Scene {
  files?: FileHashed[]
  keep?: (file: Keeping) => Outcome
  standing?: number | undefined
  there?: boolean | undefined
}

const kept = (at: string, modified = OLD): Outcome => ({ kind: 'kept', sha256: HASH, size: 100, modified, at })

const answers =
  ({ files = [file('npt.dcd')], keep = () => kept('/data/co/npt.dcd'), standing, there }: Scene) =>
  (effect: Effect): Answer => {
    if (effect.type === 'keep') return keep(effect.file)
    if (effect.type !== 'gather') return obliging(effect)
    switch (effect.need.kind) {
      case 'hashes':
        return { kind: 'hashes', files, truncated: false }
      case 'standing':
        return standing === undefined ? { kind: 'standing' } : { kind: 'standing', size: standing }
      case 'artifact':
        return there === undefined ? { kind: 'unobserved', why: 'GitHub did not answer' } : { kind: 'artifact', there }
      default:
        return obliging(effect)
    }
  }

const ticked = (to: string, index: readonly Kept[] | undefined, scene: Scene = {}, asked: Effect[] = [], exitText?: string) =>
  play(
    knowledge(spec(keeping(to, exitText === undefined ? {} : { exitText })), { results: results(index) }),
    running,
    done,
    answers(scene),
    asked,
  )
const keepsIn = (asked: readonly Effect[]): Effect[] => asked.filter(({ type }) => type === 'keep')

describe('a folder of this machine', () => {
  test('has the file before the stage is done, and the index says so in the same commit', () => {
    const { events } = ticked('/data/co', [])
    expect(events).toMatchObject([
      { type: 'files-synced', files: [], kept: [{ from: 'npt.dcd', at: '/data/co/npt.dcd', sha256: HASH, seen: true }] },
      { type: 'stage-done', verdicts: [{}, { result: 'holds', saw: expect.stringContaining('in /data/co') }] },
    ])
  })

  test('that has it already is only looked at: nothing is copied, nothing is told', () => {
    const asked: Effect[] = []
    expect(types(ticked('/data/co', [line()], { standing: 100 }, asked))).toEqual(['stage-done'])
    expect(keepsIn(asked)).toEqual([])
  })

  test('from which it has gone gets it again', () => {
    const asked: Effect[] = []
    expect(types(ticked('/data/co', [line()], {}, asked))).toEqual(['stage-done'])
    expect(keepsIn(asked)).toMatchObject([{ file: { from: 'npt.dcd', had: { sha256: HASH } } }])
  })

  test('a time that is too young to tell a later change apart is not written down', () => {
    const young = ticked('/data/co', [], { files: [file('npt.dcd', 100, NOW - 1)], keep: () => kept('/data/co/npt.dcd', NOW - 1) })
    expect(young.events[0]).toMatchObject({ kept: [{ modified: '' }] })
    expect(ticked('/data/co', []).events[0]).toMatchObject({ kept: [{ modified: isoOf(OLD) }] })
  })

  test.each<[string, Outcome, string]>([
    ['that holds half of it so far', { kind: 'put-off', why: 'npt.dcd: 1 of 5 GiB are here' }, 'limit'],
    ['while the cluster is silent', { kind: 'unknown', message: 'npt.dcd: no answer' }, 'backend'],
    ['where another file stands', { kind: 'refused', code: 'IO', message: 'npt.dcd is there with other bytes' }, 'person'],
  ])('%s: the stage waits, and says so', (_, outcome, on) => {
    const { events, waiting } = ticked('/data/co', [], { keep: () => outcome })
    expect(events).toEqual([])
    expect(waiting).toMatchObject([{ on, why: expect.stringContaining('npt.dcd') }])
  })

  test('what is there of several is committed, and the rest is waited for', () => {
    const files = [file('a.dcd'), file('b.dcd')]
    const keep = ({ from }: Keeping): Outcome => (from === 'a.dcd' ? kept('/data/co/a.dcd') : { kind: 'put-off', why: 'later' })
    expect(ticked('/data/co', [], { files, keep })).toMatchObject({
      mustRecord: true,
      events: [{ type: 'files-synced', kept: [{ from: 'a.dcd' }] }],
      state: { stages: { smoke: { status: 'running' } } },
    })
  })

  test('outputs of a job that failed are not copied', () => {
    const asked: Effect[] = []
    const failed = seen([ended('7', 'FAILED', 1)], [entry('smoke', 1, { job: '7' })])
    play(knowledge(spec(keeping('/data/co')), { results: results() }), running, failed, answers({}), asked)
    expect(keepsIn(asked)).toEqual([])
  })
})

describe('an artifact', () => {
  const handed = (): Outcome => kept(IN_ARTIFACT)

  test('is not there before somebody has seen it: the stage waits for a later run', () => {
    const first = ticked('artifact', [], { keep: handed })
    expect(first.events).toMatchObject([{ type: 'files-synced', kept: [{ at: IN_ARTIFACT, seen: false }] }])
    expect(first.state.stages.smoke?.status).toBe('running')
  })

  test('that is seen counts, and is not asked for again', () => {
    const second = ticked('artifact', [line({ at: IN_ARTIFACT, seen: false })], { there: true })
    expect(second.events).toMatchObject([{ type: 'files-synced', kept: [{ at: IN_ARTIFACT, seen: true }] }, { type: 'stage-done' }])
    const asked: Effect[] = []
    expect(types(ticked('artifact', [line({ at: IN_ARTIFACT })], {}, asked))).toEqual(['stage-done'])
    expect(asked.filter((effect) => effect.type === 'gather' && effect.need.kind === 'artifact')).toEqual([])
  })

  test('whose upload failed is a person’s business, who is told the line to delete', () => {
    const { events, waiting } = ticked('artifact', [line({ at: IN_ARTIFACT, seen: false, run: 'https://x/runs/1' })], { there: false })
    expect(events).toEqual([])
    expect(waiting).toMatchObject([{ on: 'person', why: expect.stringContaining(`delete its line in ${INDEX}`) }])
    expect(waiting[0]?.why).toContain('https://x/runs/1')
  })

  test('that nobody could look for is no failure', () => {
    const { events, waiting } = ticked('artifact', [line({ at: IN_ARTIFACT, seen: false })])
    expect(events).toEqual([])
    expect(waiting).toMatchObject([{ on: 'time', why: expect.stringContaining('GitHub did not answer') }])
  })

  test('holds nobody up who does not ask for it', () => {
    const { events } = ticked('artifact', [], { keep: handed }, [], 'exit=0')
    expect(events).toMatchObject([{ type: 'files-synced', kept: [{ seen: false }] }, { type: 'stage-done' }])
  })

  describe('of a stage that is done, since nothing asked for it', () => {
    const over = state({ smoke: { status: 'done', job: '7', attempt: 1, completed: 'x' } })
    const later = (index: readonly Kept[], there: boolean | undefined, asked: Effect[] = []) =>
      play(knowledge(spec(keeping('artifact', { exitText: 'exit=0' })), { results: results(index) }), over, done, answers({ there }), asked)
    const open = line({ at: IN_ARTIFACT, seen: false })

    test('is seen by a later run', () => {
      expect(later([open], true).events).toMatchObject([{ type: 'files-synced', stage: 'smoke', kept: [{ at: IN_ARTIFACT, seen: true }] }])
    })

    test('is told once when it was not uploaded, and not asked for again', () => {
      const [event] = later([open], false).events
      expect(event).toMatchObject({ type: 'files-synced', kept: [{ at: IN_ARTIFACT, seen: false, absent: true }] })
      const absent = readIndex(withLines(undefined, event?.type === 'files-synced' ? (event.kept ?? []) : [])) ?? []
      const asked: Effect[] = []
      expect(later(absent, true, asked).events).toEqual([])
      expect(asked).toEqual([])
    })

    test('says nothing while nobody can look', () => expect(later([open], undefined)).toMatchObject({ events: [], waiting: [] }))
  })

  test('an unchanged file that was touched stays in the artifact where it is', () => {
    const index = [line({ at: IN_ARTIFACT, modified: isoOf(OLD - 60) })]
    expect(ticked('artifact', index, { keep: handed }).events).toMatchObject([
      { type: 'files-synced', kept: [{ at: IN_ARTIFACT, seen: true, modified: isoOf(OLD), run: 'run 1' }] },
      { type: 'stage-done' },
    ])
  })
})

test('a stage that only copies needs no job, and is done when all is there', () => {
  const only = keeping('/data/co', { work: { kind: 'check-only' }, exitText: 'DCDs synced' })
  const about = knowledge(spec(only), { results: results() })
  expect(types(play(about, state({}), seen(), answers({})))).toEqual(['stage-ready', 'files-synced', 'stage-done'])
  const none = play(about, state({ smoke: { status: 'ready' } }), seen(), answers({ files: [] }))
  expect(none.waiting).toMatchObject([{ on: 'time', why: expect.stringContaining('nothing matches') }])
})

test('an index that is not ours stops the copies and is for a person to move away', () => {
  const about = knowledge(spec(keeping('/data/co')), { results: { ...results(), index: undefined } })
  const { events, waiting } = play(about, running, done, answers({}))
  expect(events).toEqual([])
  expect(waiting).toMatchObject([{ on: 'person', why: expect.stringContaining('not written by Escapement') }])
})

describe('words of the condition', () => {
  const said = (to: string, exitText: string, scene: Scene = {}) => ticked(to, [], scene, [], exitText)

  test.each(['DCDs synced to /data/co', 'DCDs synced to `/data/`', 'DCDs copied locally'])('%s', (exit) =>
    expect(types(said('/data/co', `exit=0, ${exit}`))).toContain('stage-done'),
  )

  test('a place that `sync` does not take them to is a question, not a pass', () => {
    const { events, waiting } = said('/data/co', 'exit=0, DCDs synced to local results/')
    expect(types({ events })).toEqual(['files-synced'])
    expect(waiting).toEqual([])
    const again = ticked('/data/co', [line()], { standing: 100 }, [], 'exit=0, DCDs synced to local results/')
    expect(again.waiting).toMatchObject([{ on: 'person', why: expect.stringContaining('to /data/co, not to results') }])
  })

  test('an artifact has a word of its own', () => {
    const index = [line({ at: IN_ARTIFACT })]
    expect(types(ticked('artifact', index, {}, [], 'exit=0, DCDs synced to an artifact'))).toEqual(['stage-done'])
  })
})
