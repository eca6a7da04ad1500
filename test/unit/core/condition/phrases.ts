/** A cell as people write it, and what each of its clauses is read as: `kind key=value …`. */
export type Row = readonly [cell: string, ...predicates: string[]]

/** The phrases of the specification, its examples and the variants that people write, by heading of the documentation. */
export const PHRASES: Readonly<Record<string, readonly Row[]>> = {
  'Stages and jobs': [
    ['always', 'always'],
    ['stage 0 done', 'stage-done stage=0'],
    ['Stage 0 is done', 'stage-done stage=0'],
    ['stage 0.5-verification done', 'stage-done stage=0.5-verification'],
    ['smoke done', 'stage-done stage=smoke'],
    ['stages 1 and 2 done', 'stage-done stage=1', 'stage-done stage=2'],
    ['stages 1, 2 and 3 done, exit 0', 'stage-done stage=1', 'stage-done stage=2', 'stage-done stage=3', 'exit-code code=0'],
    ['stage 1 and stage smoke done', 'stage-done stage=1', 'stage-done stage=smoke'],
    ['exit=0', 'exit-code code=0'],
    ['EXIT = 0', 'exit-code code=0'],
    ['exit 0', 'exit-code code=0'],
    ['exits 0', 'exit-code code=0'],
    ['exit code 0', 'exit-code code=0'],
    ['exit=3', 'exit-code code=3'],
    ['job exits cleanly', 'exit-code code=0'],
    ['smoke job exit=0', 'exit-code code=0 of=smoke'],
    ['`deploy_hpc.sh --dry-run --npt` exits 0', 'command command="deploy_hpc.sh --dry-run --npt" code=0'],
    ['`grep -c "a, b" and.log` succeeds', 'command command="grep -c \\"a, b\\" and.log" code=0'],
  ],
  Files: [
    ['npt_equil.restart.xsc', 'files glob=npt_equil.restart.xsc count=1'],
    ['`npt_equil.restart.xsc` exists', 'files glob=npt_equil.restart.xsc count=1'],
    ['results/final.pdb is there', 'files glob=results/final.pdb count=1'],
    ['CONTCAR written', 'files glob=CONTCAR count=1'],
    ['20 files in snapshots/*.pdb', 'files glob=snapshots/*.pdb count=20'],
    ['20 files in snapshots/', 'files glob=snapshots/* count=20'],
    ['at least 20 snapshots/*.pdb', 'files glob=snapshots/*.pdb count=20'],
    ['20 snapshot PDBs + XSCs in snapshots/', 'files-of-kind extensions=pdb,xsc count=20 folder=snapshots hint=snapshot'],
    ['20 PDBs and XSCs in `snapshots`', 'files-of-kind extensions=pdb,xsc count=20 folder=snapshots'],
    ['20 production DCDs', 'files-of-kind extensions=dcd count=20 hint=production'],
    ['restart', 'restart'],
    ['restart written', 'restart'],
    ['Restart files present', 'restart'],
    ['analysis JSON exists with provenance stamp', 'json glob=*analysis*.json key=provenance named=analysis'],
    ['analysis JSON exists', 'json glob=*analysis*.json named=analysis'],
    ['`results/a.json` has key `run.seed`', 'json glob=results/a.json key=run.seed'],
  ],
  Logs: [
    ['no NaN', 'log-lacks word=NaN'],
    ['no NaNs in the log', 'log-lacks word=NaN'],
    ['no FATAL in log', 'log-lacks word=FATAL'],
    ['no FATAL or NaN in logs', 'log-lacks word=FATAL', 'log-lacks word=NaN'],
    ['log has no "Segmentation fault"', 'log-lacks word="Segmentation fault"'],
    ['no ERROR in `npt.log`', 'log-lacks word=ERROR file=npt.log'],
    ['all green (no FATAL, no NaN)', 'log-lacks word=FATAL', 'log-lacks word=NaN'],
    ['log has DONE', 'log-has word=DONE'],
    ['"JOB DONE" in log', 'log-has word="JOB DONE"'],
  ],
  Values: [
    ['ρ ≈ ρ*', 'value name=density'],
    ['rho ~ rho*', 'value name=density'],
    ['density within 5% of target', 'value name=density within="5 %"'],
    ['density within 5% target', 'value name=density within="5 %"'],
    ['Density is within ± 5 % of the target', 'value name=density within="5 %"'],
    ['density ≈ target ± 2%', 'value name=density within="2 %"'],
    ['ρ = 1.02 ± 0.05', 'value name=density target=1.02 within=0.05'],
    ['ρ ≈ 1.02 g/cm³', 'value name=density target=1.02 unit=g/cm³'],
    ['density 1.02 ± 5%', 'value name=density target=1.02 within="5 %"'],
    ['temperature within 5 K of 300 K', 'value name=temperature target=300 within=5 unit=K'],
    ['density = 1.02', 'value name=density target=1.02 within=0.005'],
    ['energy < -3.2', 'value name=energy max=-3.2 exclusive=true'],
    ['pressure ≤ 10', 'value name=pressure max=10'],
    ['density between 1.0 and 1.05', 'value name=density min=1 max=1.05'],
    ['10 < temperature < 400', 'value name=temperature min=10 max=400 exclusive=true'],
    ['reaches 50000 steps', 'value name=step min=50000'],
    ['`randomize_1000K.dcd` reaches 100 ns', 'trajectory file=randomize_1000K.dcd picoseconds=100000'],
    ['prod.xtc ≥ 0.1 µs', 'trajectory file=prod.xtc picoseconds=100000'],
    ['trajectory reaches 500 ps', 'trajectory picoseconds=500'],
    ['100 ns reached', 'trajectory picoseconds=100000'],
  ],
  'Deployment, documents and copies': [
    ['manifest OK', 'manifest'],
    ['`VERIFICATION.md` green', 'document file=VERIFICATION.md wanted=green'],
    ['VERIFICATION.md is green', 'document file=VERIFICATION.md wanted=green'],
    ['requires `VERIFICATION.md` green', 'document file=VERIFICATION.md wanted=green'],
    ['VERIFICATION.md production_ready', 'document file=VERIFICATION.md wanted=production-ready'],
    ['ORCHESTRATION_CHECK.md green', 'document file=ORCHESTRATION_CHECK.md wanted=green'],
    ['restart files synced locally', 'synced what=restart'],
    ['DCDs synced to local results/', 'synced what=dcd folder=results'],
    ['`npt_equil.restart.*` copied to `results/`', 'synced what=npt_equil.restart.* folder=results'],
  ],
  Lists: [
    ['exit=0, restart, no NaN', 'exit-code code=0', 'restart', 'log-lacks word=NaN'],
    ['npt_equil.restart.xsc, ρ ≈ ρ*', 'files glob=npt_equil.restart.xsc count=1', 'value name=density'],
    ['smoke job exit=0, restart written, no FATAL in log', 'exit-code code=0 of=smoke', 'restart', 'log-lacks word=FATAL'],
    [
      '`npt_equil.restart.xsc` exists, density within 5% target',
      'files glob=npt_equil.restart.xsc count=1',
      'value name=density within="5 %"',
    ],
    [
      '20 production DCDs, all green (no FATAL, no NaN)',
      'files-of-kind extensions=dcd count=20 hint=production',
      'log-lacks word=FATAL',
      'log-lacks word=NaN',
    ],
    ['exit 0 and restart written; no NaN', 'exit-code code=0', 'restart', 'log-lacks word=NaN'],
    ['smoke done and stage 0 done', 'stage-done stage=smoke', 'stage-done stage=0'],
    ['no FATAL and restart', 'log-lacks word=FATAL', 'restart'],
    ['—'],
    ['n/a'],
  ],
  'What is left to a person': [
    ['exit=0 or restart', 'not-understood text="exit=0 or restart"'],
    ['the moon is full, exit=0', 'not-understood text="the moon is full"', 'exit-code code=0'],
    ['deploy_hpc.sh --dry-run exits 0', 'not-understood text="deploy_hpc.sh --dry-run exits 0"'],
    ['exactly 20 PDBs', 'not-understood text="exactly 20 PDBs"'],
    ['../secret.txt exists', 'not-understood text="../secret.txt exists"'],
    ['job done', 'not-understood text="job done"'],
    ['not always', 'not-understood text="not always"'],
    ['no drift', 'not-understood text="no drift"'],
  ],
}

const shownValue = (value: unknown): string => {
  if (typeof value === 'object' && value !== null && 'amount' in value && 'kind' in value) {
    return value.kind === 'percent' ? `"${String(value.amount)} %"` : String(value.amount)
  }
  const text = Array.isArray(value) ? value.join(',') : String(value)
  return /[\s"]/.test(text) ? JSON.stringify(text) : text
}

const ORDER = [
  'stage',
  'command',
  'code',
  'of',
  'file',
  'glob',
  'extensions',
  'count',
  'what',
  'folder',
  'hint',
  'word',
  'name',
  'target',
  'within',
  'min',
  'max',
  'exclusive',
  'unit',
  'wanted',
  'key',
  'named',
  'picoseconds',
  'text',
]

/** A predicate as one line: its kind, then its fields. `file` of a log follows its word. */
export const shown = (predicate: { kind: string } & object): string => {
  const { kind, ...fields } = predicate
  const order = kind.startsWith('log-') ? ['word', 'file'] : ORDER
  const entries = Object.entries(fields).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
  return [kind, ...entries.map(([key, value]) => `${key}=${shownValue(value)}`)].join(' ')
}
