import { describe, expect, test } from 'vitest'
import type { Effect } from '../../../src/core/effect.ts'
import type { FileHashed } from '../../../src/core/evidence.ts'
import type { StageSpec } from '../../../src/core/model.ts'
import { firstOf, MAX_FILE_BYTES, MAX_RUN_BYTES, planCopies, type Results } from '../../../src/core/sync.ts'
import { pathIn } from '../../../src/core/target.ts'
import { type Answer, ended, entry, knowledge, NOW, obliging, play, seen, spec, stage, state, types } from './support.ts'

const file = (path: string, size = 10, mark = path): FileHashed => ({
  path,
  size,
  modified: NOW,
  sha256: `sha ${mark}`,
  oid: `oid ${mark}`,
})
const results = (oids: Record<string, string> = {}, refuses: Results['refuses'] = () => undefined): Results => ({
  oids: new Map(Object.entries(oids)),
  refuses,
  index: [],
  runBytes: 1024 ** 3,
})
const plan = (files: FileHashed[], have?: Results, sync: Record<string, string> = { '*': 'results/' }) =>
  planCopies(sync, new Map(Object.keys(sync).map((glob) => [glob, files])), have)

describe('where a file goes', () => {
  test.each([
    ['*.xsc', 'results/', 'a.xsc', 'results/a.xsc'],
    ['snapshots/*.pdb', './results/snaps', 'snapshots/1.pdb', 'results/snaps/1.pdb'],
    ['run*/out.dat', 'results', 'run1/out.dat', 'results/run1/out.dat'],
    ['./a/b.json', 'results', 'a/b.json', 'results/b.json'],
  ])('%s → %s: %s stands at %s', (glob, folder, from, path) => expect(pathIn(glob, folder, from)).toBe(path))
})

describe('what is copied', () => {
  test('what the repository has with the same content is not copied again', () => {
    const { here, due } = plan(
      [file('a.dat'), file('b.dat')],
      results({ 'results/a.dat': 'oid a.dat', 'results/b.dat': 'oid of yesterday' }),
    )
    expect(here.map(({ from }) => from)).toEqual(['a.dat'])
    expect(due.map(({ path }) => path)).toEqual(['results/b.dat'])
  })

  test.each(['melt.dcd', 'melt.XTC', 'melt.trr'])('the trajectory %s is not, however small', (path) => {
    expect(plan([file(path, 1)])).toMatchObject({ due: [], left: [{ from: path, why: expect.stringContaining('a trajectory') }] })
  })

  test('a short .xyz is a structure, a long one a trajectory', () => {
    expect(plan([file('one.xyz', 4000)]).due).toHaveLength(1)
    expect(plan([file('all.xyz', 400_000)]).left[0]?.why).toContain('a trajectory')
  })

  test('a file over the bound stays where it is, with both figures', () => {
    expect(plan([file('big.dat', MAX_FILE_BYTES + 1)]).left[0]?.why).toMatch(/2 MiB, more than the 2 MiB/)
    expect(plan([file('big.dat', MAX_FILE_BYTES)]).due).toHaveLength(1)
  })

  test.each([
    'WORKFLOW.md',
    'sub/workflow.md',
    '.gitattributes',
    '.github/workflows/x.yml',
    'failure-catalog.yml',
    'VERIFICATION.md',
    'a\nb',
    '../x',
    'x\\y',
  ])('a file called %j is not: it would be acted on', (path) =>
    expect(plan([file(path)])).toMatchObject({ due: [], left: [{ from: path }] }),
  )

  test('what the repository would deploy or read is refused', () => {
    const refuses = (path: string): string | undefined => (path === 'results/in.lmp' ? 'it would be deployed' : undefined)
    expect(plan([file('in.lmp'), file('out.dat')], results({}, refuses))).toMatchObject({
      due: [{ from: 'out.dat' }],
      left: [{ why: 'it would be deployed' }],
    })
  })

  test('two files never go to one place, and one file named twice is one', () => {
    const sync = { 'a/*': 'results', 'b/*': 'results' }
    const listed = new Map([
      ['a/*', [file('a/x')]],
      ['b/*', [file('b/x')]],
    ])
    expect(planCopies(sync, listed, undefined)).toMatchObject({
      due: [{ from: 'a/x' }],
      left: [{ from: 'b/x', why: expect.stringContaining('results/x already') }],
    })
    const twice = plan([file('x.dat')], undefined, { '*.dat': 'results', 'x*': 'results' })
    expect([twice.due.length, twice.here.length, twice.left.length]).toEqual([1, 1, 0])
  })

  test('one run takes as much as its bound allows', () => {
    const many = Array.from({ length: 9 }, (_, i) => ({
      glob: '*',
      from: `f${i}`,
      path: `results/f${i}`,
      size: MAX_FILE_BYTES,
      sha256: 'x',
    }))
    expect(firstOf(many)).toHaveLength(MAX_RUN_BYTES / MAX_FILE_BYTES)
  })
})

const copying = (over: Partial<StageSpec> & { exitText?: string } = {}): StageSpec =>
  stage('smoke', { sync: { '*.restart': 'results/' }, ...over })
const running = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
const done = seen([ended('7')], [entry('smoke', 1, { job: '7' })])
const bytes = new Uint8Array([1])

/** A cluster with these files; `fetches` says what comes of each. */
const cluster =
  (files: FileHashed[], fetches: (path: string) => Uint8Array | undefined = () => bytes) =>
  (effect: Effect): Answer => {
    if (effect.type !== 'gather') return obliging(effect)
    if (effect.need.kind === 'hashes') return { kind: 'hashes', files, truncated: false }
    if (effect.need.kind === 'fetch') return { kind: 'fetched', contents: effect.need.paths.map(fetches) }
    return obliging(effect)
  }

describe('after a job that ended well', () => {
  test('its outputs are in the same tick as the transition, before the condition is judged', () => {
    const stageOf = copying({ exitText: 'exit=0, restart files synced locally' })
    const ticked = play(knowledge(spec(stageOf), { results: results() }), running, done, cluster([file('a.restart')]))
    expect(ticked.events).toMatchObject([
      { type: 'files-synced', files: [{ from: 'a.restart', path: 'results/a.restart', sha256: 'sha a.restart' }], left: [] },
      { type: 'stage-done', verdicts: [{}, { result: 'holds', saw: expect.stringContaining('1 file here') }] },
    ])
  })

  test('what is here already is not fetched: the stage is done without a word about copies', () => {
    const asked: Effect[] = []
    const have = results({ 'results/a.restart': 'oid a.restart' })
    const ticked = play(knowledge(spec(copying()), { results: have }), running, done, cluster([file('a.restart')]), asked)
    expect(types(ticked)).toEqual(['stage-done'])
    expect(asked.filter((effect) => effect.type === 'gather' && effect.need.kind === 'fetch')).toEqual([])
  })

  test('what does not fit into one run is committed in part, and the stage is done when the rest is here', () => {
    const files = Array.from({ length: 6 }, (_, i) => file(`${i}.restart`, MAX_FILE_BYTES))
    const first = play(knowledge(spec(copying()), { results: results() }), running, done, cluster(files))
    expect(first).toMatchObject({
      mustRecord: true,
      events: [{ type: 'files-synced', files: { length: 5 } }],
      state: { stages: { smoke: { status: 'running' } } },
    })
    const have = results(Object.fromEntries(files.slice(0, 5).map(({ path, oid }) => [`results/${path}`, oid ?? ''])))
    const second = play(knowledge(spec(copying()), { results: have }), running, done, cluster(files))
    expect(second.events).toMatchObject([{ type: 'files-synced', files: [{ from: '5.restart' }] }, { type: 'stage-done' }])
  })

  test('a file that changed while it was copied waits for the next run', () => {
    const ticked = play(
      knowledge(spec(copying()), { results: results() }),
      running,
      done,
      cluster([file('a.restart')], () => undefined),
    )
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'limit', why: expect.stringContaining('changed while it was copied') })
  })

  test('outputs that nobody could look at are no failure', () => {
    const blind = (effect: Effect): Answer =>
      effect.type === 'gather' ? { kind: 'unobserved', why: 'no answer in time' } : obliging(effect)
    const ticked = play(knowledge(spec(copying())), running, done, blind)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]?.on).toBe('backend')
  })

  test('a trajectory that the condition asks for is a question to a person, not a failure of the job', () => {
    const dcds = copying({ sync: { '*.dcd': 'results/' }, exitText: 'exit=0, DCDs synced to local results/' })
    const ticked = play(knowledge(spec(dcds)), running, done, cluster([file('a.dcd')]))
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'person', predicate: 'DCDs synced to local results/' })
    expect(ticked.waiting[0]?.why).toContain('take it out of `sync`')
  })

  test('what is left is told, where the condition does not ask for it', () => {
    const ticked = play(knowledge(spec(copying({ sync: { '*': 'results/' } }))), running, done, cluster([file('a.dcd')]))
    expect(ticked.events).toMatchObject([{ type: 'files-synced', files: [], left: [{ from: 'a.dcd' }] }, { type: 'stage-done' }])
  })

  test('a job that failed has nothing copied', () => {
    const asked: Effect[] = []
    play(
      knowledge(spec(copying())),
      running,
      seen([ended('7', 'FAILED', 1)], [entry('smoke', 1, { job: '7' })]),
      cluster([file('a.restart')]),
      asked,
    )
    expect(asked.filter((effect) => effect.type === 'gather' && effect.need.kind === 'hashes')).toEqual([])
  })
})

describe('a stage that only copies', () => {
  const only = copying({ work: { kind: 'check-only' }, exitText: 'restart files synced locally' })

  test('is done when the files are here', () => {
    const ticked = play(knowledge(spec(only), { results: results() }), state({}), seen(), cluster([file('a.restart')]))
    expect(types(ticked)).toEqual(['stage-ready', 'files-synced', 'stage-done'])
  })

  test('waits while nothing matches', () => {
    const ticked = play(knowledge(spec(only), { results: results() }), state({ smoke: { status: 'ready' } }), seen(), cluster([]))
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'time', why: expect.stringContaining('nothing matches') })
  })
})
