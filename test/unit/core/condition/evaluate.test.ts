import { describe, expect, test } from 'vitest'
import { logGlobs } from '../../../../src/core/condition/context.ts'
import type { ElementSeen } from '../../../../src/core/observation.ts'
import { contextOf, hints, job, said, stage, verdicts, type World } from './world.ts'

describe('stages', () => {
  const others: World = { others: { smoke: { status: 'done' }, 'dry-run': { status: 'running' }, gate: { status: 'done' } } }

  test.each(['stage 1 done', 'stage smoke done', 'SMOKE done', 'stage 1-smoke done'])('%s finds the stage', (cell) => {
    expect(said(cell, others)).toBe('stage 1 (smoke) is done → holds')
  })
  test('a stage that is not done keeps the next one waiting', () =>
    expect(said('stage 0 done', others)).toBe('stage 0 (dry-run) is running → fails'))
  test('a number finds a stage whose number has a name behind it', () =>
    expect(said('stage 2.5 done', others)).toBe('stage 2.5-gate (gate) is done → holds'))
  test('a stage that nobody declared is not guessed', () => {
    expect(said('stage 7 done', others)).toBe('no stage is called `7` → cannot-tell')
    expect(hints('stage 7 done', others)).toContain('1 (smoke)')
  })
})

describe('exit=0', () => {
  const ended = (state: string, code = 0, signal = 0): World => ({ job: job({ state, exit: { code, signal } }) })
  const element = (index: number, state: string, code = 0): ElementSeen => ({ index, phase: 'ended', state, exit: { code, signal: 0 } })

  test('holds for a completed job', () => expect(said('exit=0', ended('COMPLETED'))).toBe('job 42 COMPLETED, exit 0:0 → holds'))
  test.each(['CANCELLED', 'TIMEOUT', 'NODE_FAIL', 'PREEMPTED'])('an exit of 0:0 proves nothing when the state is %s', (state) => {
    expect(said('exit=0', ended(state))).toBe(`job 42 ${state}, exit 0:0 → fails`)
  })
  test('fails for another code', () => expect(said('exit=0', ended('FAILED', 1))).toBe('job 42 FAILED, exit 1:0 → fails'))
  test('exit=3 asks for that very failure', () => {
    expect(said('exit=3', ended('FAILED', 3))).toMatch(/holds$/)
    expect(said('exit=3', ended('COMPLETED'))).toMatch(/fails$/)
  })
  test('without accounting the state alone decides', () => {
    const { exit: _, ...seen } = job()
    expect(said('exit=0', { job: seen })).toBe('job 42 COMPLETED → holds')
  })
  test('a local process must have left its exit status', () => {
    const { exit: _, ...seen } = job({ state: 'EXITED' })
    expect(said('exit=0', { job: seen })).toMatch(/fails$/)
  })
  test('of an array every element counts', () => {
    const good = [element(1, 'COMPLETED'), element(2, 'COMPLETED')]
    expect(said('exit=0', { job: job({ elements: good }) })).toBe('job 42: all 2 elements ended with exit 0 → holds')
    expect(said('exit=0', { job: job({ elements: [...good, element(3, 'FAILED', 1)] }) })).toBe(
      'job 42: 1 of 3 elements failed, element 3 FAILED, exit 1:0 → fails',
    )
  })
  test('a job that runs or that nobody sees is waited for', () => {
    expect(said('exit=0', { job: job({ phase: 'running', state: 'RUNNING' }) })).toMatch(/cannot-tell \(unobserved\)$/)
    expect(said('exit=0', { job: null })).toMatch(/cannot-tell \(unobserved\)$/)
  })
  test('the exit of another stage is not mistaken for this one’s', () =>
    expect(said('smoke job exit=0', {})).toMatch(/stage smoke is no longer known → cannot-tell$/))
  test('a name that is no stage describes the job', () => expect(said('equilibration job exit=0', {})).toMatch(/holds$/))
})

describe('commands', () => {
  test('hold on the exit status that was asked for', () =>
    expect(said('`make check` exits 0', { ran: { code: 0, output: 'fine' } })).toBe('exit 0 → holds'))
  test('fail with their last words', () => {
    expect(said('`make check` exits 0', { ran: { code: 2, output: 'a\nno rule\n' } })).toBe('exit 2, not 0: no rule → fails')
  })
})

describe('files', () => {
  const pdbs = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`snapshots/${i}.pdb`, 'x']))

  test('a file is there or not', () => {
    expect(said('a.xsc', { files: { 'a.xsc': '' } })).toBe('a.xsc is there → holds')
    expect(said('a.xsc', {})).toBe('0 of 1 a.xsc → fails')
  })
  test('files are counted', () => {
    expect(said('20 files in snapshots/*.pdb', { files: pdbs })).toMatch(/holds$/)
    expect(said('21 files in snapshots/*.pdb', { files: pdbs })).toBe('20 of 21 snapshots/*.pdb → fails')
  })
  test('each kind is counted by itself', () => {
    expect(said('20 snapshot PDBs + XSCs in snapshots/', { files: pdbs })).toBe('0 of 20 xsc files in snapshots/ → fails')
    const both = { ...pdbs, ...Object.fromEntries(Object.keys(pdbs).map((path) => [path.replace('pdb', 'xsc'), 'x'])) }
    expect(said('20 snapshot PDBs + XSCs in snapshots/', { files: both })).toMatch(/holds$/)
  })
  test('trajectories of earlier stages are not counted as production', () => {
    const old = { 'npt.dcd': { text: 'x', modified: 500 }, 'hot.dcd': { text: 'x', modified: 500 } }
    expect(said('2 production DCDs', { files: old })).toMatch(/0 of 2 dcd files, and 2 more files .* → cannot-tell$/)
    expect(said('2 production DCDs', { files: { ...old, 'prod-1.dcd': 'x', 'run/prod-2.dcd': 'x' } })).toMatch(/2 of 2 dcd files → holds$/)
    expect(said('2 production DCDs', { files: { ...old, 'a.dcd': 'x', 'b.dcd': 'x' } })).toMatch(/holds$/)
  })
  test('nobody could look', () => expect(said('a.xsc', { silent: true })).toBe('not seen: no answer in 30 s → cannot-tell (unobserved)'))
})

describe('restart', () => {
  const bound: Partial<World> = { stage: { expect: { restart: { kind: 'glob', glob: 'npt.restart.*' } } } }

  test('is what the stage binds', () => {
    expect(said('restart written', { ...bound, files: { 'npt.restart.xsc': 'x' } })).toBe('npt.restart.xsc written, 1 bytes → holds')
    expect(said('restart written', { ...bound, files: { 'other.restart.xsc': 'x' } })).toBe('no file matches npt.restart.* → fails')
  })
  test.each([
    ['namd', 'a.restart.coor'],
    ['lammps', 'melt.restart.1000'],
    ['gromacs', 'npt.cpt'],
    ['vasp', 'WAVECAR'],
    ['qe', 'tmp/h2.save/charge-density.dat'],
  ])('%s writes %s', (engine, path) => {
    expect(said('restart', { engine, files: { [path]: 'x' } })).toMatch(/holds$/)
    expect(said('restart', { engine, files: { 'npt.log': 'x' } })).toMatch(/fails$/)
  })
  test('one that an earlier attempt left behind does not count', () => {
    expect(said('restart', { engine: 'namd', files: { 'a.restart.coor': { text: 'x', modified: 999 } } })).toBe(
      'a.restart.coor is from before the job began → fails',
    )
  })
  test('an empty one does not count', () =>
    expect(said('restart', { engine: 'namd', files: { 'a.restart.coor': '' } })).toBe('a.restart.coor is empty → fails'))
  test('without engine or binding a person is told which line to add', () => {
    expect(said('restart', {})).toBe('nothing says which files are restarts → cannot-tell')
    expect(hints('restart', {})).toBe('add to `stages.npt.expect`: `restart: "*.restart.*"`')
  })
})

describe('logs', () => {
  test('a word that is there fails and is quoted', () => {
    expect(said('no NaN', { files: { 'npt.log': 'ok\nE = nan' } })).toBe('npt.log:2: E = nan → fails')
    expect(said('no FATAL in log', { files: { 'npt.log': 'FATAL ERROR: x' } })).toBe('npt.log:1: FATAL ERROR: x → fails')
  })
  test('whole words only', () => expect(said('no NaN', { files: { 'npt.log': 'nanotube finance' } })).toBe('no NaN in the log → holds'))
  test('FATAL is also what the engine says instead', () => {
    const files = { 'npt.log': ' Error in routine  cdiaghg (1):' }
    expect(said('no FATAL', { engine: 'qe', files })).toMatch(/fails$/)
    expect(said('no FATAL', { files })).toMatch(/holds$/)
  })
  test('without any log nothing is passed', () => {
    expect(said('no NaN', {})).toBe('no log found (npt.log) → cannot-tell')
    expect(said('no NaN', { stage: { logs: [] } })).toMatch(/cannot-tell$/)
  })
  test('a capital means that very spelling', () => {
    expect(said('no ERROR in log', { files: { 'npt.log': 'relative error 1e-5' } })).toMatch(/holds$/)
    expect(said('no error in log', { files: { 'npt.log': 'ERROR: x' } })).toMatch(/fails$/)
  })
  test('a word that must be there', () => {
    expect(said('log has DONE', { files: { 'npt.log': 'JOB DONE.' } })).toBe('npt.log:1: JOB DONE. → holds')
    expect(said('log has DONE', { files: { 'npt.log': 'undone' } })).toBe('no DONE in the log → fails')
  })
})

describe('values', () => {
  const bound = (more: object = {}): Partial<World> => ({
    stage: { expect: { density: { kind: 'value', file: 'npt.log', pattern: 'DENSITY: ([0-9.]+)', target: 1.02, ...more } } },
  })
  const files = { 'npt.log': 'DENSITY: 9.9\nDENSITY: 1.034\n' }

  test('the last number counts, and is told with its target', () => {
    expect(said('density within 5% of target', { ...bound(), files })).toBe('density 1.034, target 1.02 ± 5 % → holds')
    expect(said('density within 1% of target', { ...bound(), files })).toBe('density 1.034, target 1.02 ± 1 % → fails')
  })
  test('≈ takes the binding’s tolerance, else five per cent', () => {
    expect(said('ρ ≈ ρ*', { ...bound({ within: { kind: 'absolute', amount: 0.001 } }), files })).toBe(
      'density 1.034, target 1.02 ± 0.001 → fails',
    )
    expect(said('ρ ≈ ρ*', { ...bound(), files })).toMatch(/± 5 % → holds$/)
  })
  test('the edge belongs to the range', () => expect(said('density = 0.984 ± 0.05', { ...bound(), files })).toMatch(/holds$/))
  test('nan never passes', () => {
    const files = { 'npt.log': 'Step TotEng \n 1 2 \n 2 -nan \n' }
    expect(said('energy < 3', { engine: 'lammps', files })).toBe('energy NaN, < 3 → fails')
    expect(said('energy ≈ 2', { engine: 'lammps', files })).toBe('energy NaN, target 2 ± 5 % → fails')
  })
  test('a strict bound is strict', () => {
    expect(said('density < 1.034', { ...bound(), files })).toBe('density 1.034, < 1.034 → fails')
    expect(said('density ≤ 1.034', { ...bound(), files })).toMatch(/holds$/)
  })
  test('a key of a JSON file is a value', () => {
    const world: World = {
      stage: { expect: { drift: { kind: 'value', file: 'a.json', key: 'fit.drift', max: 0.1 } } },
      files: { 'a.json': '{"fit": {"drift": 0.05}}' },
    }
    expect(said('drift < 0.1', world)).toBe('drift 0.05, < 0.1 → holds')
    expect(said('drift ok', world)).toBe('drift 0.05, ≤ 0.1 → holds')
  })
  test('without a target a person is told which line to add', () => {
    expect(said('ρ ≈ ρ*', { engine: 'namd' })).toBe('nothing says what density is to be → cannot-tell')
    expect(hints('ρ ≈ ρ*', { engine: 'namd' })).toContain('stages.npt.expect')
  })
  test('a bad pattern is told, not thrown', () =>
    expect(said('ρ ≈ ρ*', { ...bound({ pattern: '(' }), files })).toMatch(/cannot be used: .* → cannot-tell$/))
  test('a log that does not show it is a doubt', () =>
    expect(said('ρ ≈ ρ*', { ...bound(), files: { 'npt.log': 'x' } })).toBe('npt.log shows no density → cannot-tell'))
})

describe('trajectories', () => {
  const namd = (step: number): World => ({
    engine: 'namd',
    files: {
      'hot.dcd': 'x',
      'npt.log': `Info: TIMESTEP               2\nWRITING COORDINATES TO DCD FILE hot.dcd AT STEP ${step}\nWRITING COORDINATES TO DCD FILE other.dcd AT STEP 99999999\n`,
    },
  })
  test('NAMD’s steps times its time step', () => {
    expect(said('`hot.dcd` reaches 100 ns', namd(50_000_000))).toBe('100 ns of 100 ns → holds')
    expect(said('`hot.dcd` reaches 100 ns', namd(49_999_999))).toBe('99.999998 ns of 100 ns → fails')
    expect(said('`hot.dcd` reaches 100 ns', namd(25_000_000))).toBe('50 ns of 100 ns → fails')
  })
  test('an .xsc knows its step as well', () => {
    const files = { 'hot.dcd': 'x', 'npt.log': 'Info: TIMESTEP               4\n', 'hot.xsc': '# NAMD\n#$LABELS step a_x\n25000000 1 2\n' }
    expect(said('hot.dcd reaches 100 ns', { engine: 'namd', files })).toBe('100 ns of 100 ns → holds')
  })
  test('a file that is not there has no length', () =>
    expect(said('`hot.dcd` reaches 100 ns', { engine: 'namd' })).toBe('hot.dcd is not there → fails'))
  test('the author’s own counter goes first', () => {
    const world: World = { ...namd(1), stage: { expect: { ns: { kind: 'value', file: 'npt.log', pattern: 'STEP ([0-9]+)' } } } }
    expect(said('100 ns reached', world)).toMatch(/→ holds$/)
  })
  test('without engine or binding a person is asked', () =>
    expect(said('`hot.dcd` reaches 100 ns', { files: { 'hot.dcd': 'x' } })).toMatch(/cannot-tell$/))
})

describe('documents', () => {
  const gate = (file: string, head: string): World => ({
    documents: { [`campaigns/co/${file}`]: `---\n${head}\n---\n# x\nverification_status: green\n` },
  })
  test.each([
    ['verification_status: green   # at last', 'holds'],
    ['verification_status: "green"', 'holds'],
    ['verification_status: yellow\naccepted_by: dr-lin', 'holds'],
    ['verification_status: yellow', 'fails'],
    ['verification_status: yellow\naccepted_by: null', 'fails'],
    ['verification_status: red\naccepted_by: dr-lin', 'fails'],
    ['campaign: co', 'fails'],
    ['nested:\n  verification_status: green', 'fails'],
  ])('VERIFICATION.md with %j %s', (head, result) =>
    expect(said('`VERIFICATION.md` green', gate('VERIFICATION.md', head))).toMatch(new RegExp(`→ ${result}$`)),
  )
  test.each([
    ['orchestration_status: green\nproduction_ready: true', 'holds'],
    ['orchestration_status: yellow\nproduction_ready: true', 'holds'],
    ['orchestration_status: green\nproduction_ready: false', 'fails'],
    ['orchestration_status: green', 'fails'],
    ['orchestration_status: needs-human\nproduction_ready: true', 'fails'],
    ['orchestration_status: red\nproduction_ready: true', 'fails'],
  ])('ORCHESTRATION_CHECK.md with %j %s', (head, result) => {
    expect(said('ORCHESTRATION_CHECK.md green', gate('ORCHESTRATION_CHECK.md', head))).toMatch(new RegExp(`→ ${result}$`))
  })
  test('production readiness is asked for by itself', () => {
    expect(said('VERIFICATION.md production_ready', gate('VERIFICATION.md', 'production_ready: true'))).toMatch(/holds$/)
    expect(said('VERIFICATION.md production_ready', gate('VERIFICATION.md', 'verification_status: green'))).toMatch(/fails$/)
  })
  test('a document that nobody wrote', () =>
    expect(said('VERIFICATION.md green', {})).toBe('campaigns/co/VERIFICATION.md is not in the repository → fails'))
})

describe('analysis JSON', () => {
  const cell = 'analysis JSON exists with provenance stamp'
  test.each([
    ['{"provenance": {"sha": "1"}}', 'holds'],
    ['{"metadata": {"provenance": "x"}}', 'holds'],
    ['{"provenance": {}}', 'fails'],
    ['{"result": 1}', 'fails'],
    ['not json', 'fails'],
  ])('with %s %s', (text, result) =>
    expect(said(cell, { files: { 'results/co-analysis.json': text } })).toMatch(new RegExp(`→ ${result}$`)),
  )
  test('nobody is told that it is missing when nobody said where it is', () => {
    expect(said(cell, {})).toMatch(/cannot-tell$/)
    expect(hints(cell, {})).toContain('analysis: results/analysis.json')
  })
  test('a binding says where', () => {
    const world: World = { stage: { expect: { analysis: { kind: 'glob', glob: 'out.json' } } } }
    expect(said(cell, { ...world, files: { 'out.json': '{"provenance": 1}' } })).toBe('out.json has `provenance` → holds')
    expect(said(cell, world)).toBe('no file matches out.json → fails')
  })
  test('a file too large to read is a doubt', () => {
    const text = `{"x": "${'y'.repeat(300_000)}", "provenance": 1}`
    expect(said(cell, { files: { 'analysis.json': text } })).toMatch(/larger than 256 KiB.* → cannot-tell$/)
  })
  test('one that an earlier stage left behind does not count', () => {
    expect(said(cell, { files: { 'analysis.json': { text: '{"provenance": 1}', modified: 5 } } })).toMatch(/cannot-tell$/)
  })
})

describe('manifest OK', () => {
  const entry = { path: 'a.sh', mode: '755', sha256: 'aa', size: 1 } as const
  const world = (actual: string): World => ({
    wanted: [entry],
    deployment: {
      kind: 'deployment',
      owner: 'you/campaigns campaigns/co/WORKFLOW.md',
      deployed: [entry],
      intended: [],
      actual: { 'a.sh': actual },
    },
  })
  test('holds when hash, mode and owner are git’s', () =>
    expect(said('manifest OK', world('aa'))).toBe('1 file on the cluster as in git → holds'))
  test.each([
    ['missing', 'not deployed yet: a.sh'],
    ['bb', 'changed on the cluster: a.sh'],
    ['link', 'a link or special file stands at a.sh'],
  ])('%s fails', (actual, saw) => expect(said('manifest OK', world(actual))).toBe(`${saw} → fails`))
})

describe('copies', () => {
  const cell = 'DCDs synced to local results/'
  const sync = { stage: { sync: { '*.dcd': 'results/' } } }
  const one = { from: '*.dcd', to: 'results/', files: ['a.dcd'], complete: true }
  test('hold when every file is here', () =>
    expect(said(cell, { ...sync, synced: [one] })).toBe('1 file here, hashes equal: a.dcd → holds'))
  test('fail when some are not', () =>
    expect(said(cell, { ...sync, synced: [{ ...one, complete: false, why: '3 files to go' }] })).toBe('*.dcd: 3 files to go → fails'))
  test('wait until somebody has looked', () => expect(said(cell, sync)).toMatch(/\(unobserved\)$/))
  test('without `sync:` a person is told the line', () => expect(hints(cell, {})).toContain('sync: {"*.dcd": results/}'))
})

describe('whatever the predicate', () => {
  test('a person’s word is enough, for those very words', () => {
    const state = { accepted: [{ predicate: 'ρ ≈ ρ*', by: 'dr-lin', at: '2026-05-05T20:10:00Z' }] }
    expect(said('ρ ≈ ρ*, exit=0', { state })).toBe('accepted by dr-lin at 2026-05-05T20:10:00Z → holds; job 42 COMPLETED, exit 0:0 → holds')
    expect(said('ρ ≈ ρ* ± 2%', { state })).toMatch(/cannot-tell$/)
  })
  test('what is not understood never passes', () => expect(said('the moon is full', {})).toMatch(/cannot-tell$/))
  test('a word that the author bound is understood', () => {
    const world: World = { stage: { expect: { rdf: { kind: 'glob', glob: 'rdf.dat' } } }, files: { 'rdf.dat': 'x' } }
    expect(said('rdf written', world)).toBe('rdf.dat is there → holds')
    expect(said('rdf written', {})).toMatch(/cannot-tell$/)
  })

  const asking =
    '`make` exits 0, a.xsc, 20 PDBs, restart, no NaN, log has X, energy < 1, `a.dcd` reaches 1 ns, analysis JSON exists, VERIFICATION.md green, manifest OK'
  test('silence is never a failure and never a success', () => {
    for (const verdict of verdicts(asking, { engine: 'namd', silent: true }))
      expect(verdict).toMatchObject({ result: 'cannot-tell', unobserved: true })
  })
})

describe('logs of a stage', () => {
  test.each([
    [{ logs: ['logs/%x_%j.out'] }, ['logs/npt.sbatch_42.out']],
    [{ logs: ['logs/%x_%A_%4a.out'], array: '1-20%5' }, ['logs/npt.sbatch_42_*.out']],
    [{ logs: [] }, ['npt.log']],
    [{ logs: ['100%%_%j.log'], sbatch: { 'job-name': 'x' } }, ['100%_42.log']],
    [{ logs: ['%N-%u/%j.%t'] }, ['*-*/42.*']],
  ])('%j are looked for at %j', (more, globs) => {
    const own = stage('npt', more)
    expect(logGlobs(own, { id: '42' })).toEqual(more.logs.length === 0 ? ['slurm-42.out', ...globs] : globs)
  })
  test('before there is a job its id may be any', () => expect(logGlobs(stage('npt', { logs: ['a_%j.out'] }))).toEqual(['a_*.out']))
  test('are those of the context', () => expect(contextOf({}).logs).toEqual(['npt.log']))
})
