import type { EngineDefaults } from '../core/engine.ts'
import { own } from '../core/own.ts'
import type { Search } from '../core/text.ts'
import { search as re2 } from './search.ts'

// Values may be written in the notation of core/condition/checks/reading.ts: `column:`, `fixed15:`, `product ::`, `if ::`, ` || `.

const NAMD: EngineDefaults = {
  name: 'namd',
  recognise: ['^Info: NAMD \\d', '^ETITLE:\\s+TS\\b'],
  restart: ['*.restart.coor', '*.restart.vel', '*.restart.xsc'],
  fatal: ['FATAL ERROR', 'Atoms moving too fast', 'Periodic cell has become too small', 'Constraint failure in RATTLE'],
  values: {
    // the log tells the mass once and the volume at every output; 1.66053907 g/cm³ is one amu per Å³ (CODATA 2018)
    density: 'product :: 1.66053907 :: ^Info: TOTAL MASS\\s+=\\s+([0-9.eE+]+) amu :: /column:VOLUME',
    energy: 'column:TOTAL',
    temperature: 'column:TEMP',
    pressure: 'column:PRESSURE',
    volume: 'column:VOLUME',
    step: 'column:TS',
    timestep_fs: '^Info: TIMESTEP\\s+([0-9.eE+-]+)',
  },
  progress: [
    { pattern: 'WRITING COORDINATES TO DCD FILE \\S*{file} AT STEP ([0-9]+)', unit: 'step' },
    // the third line of an .xsc begins with the step
    { glob: '{stem}.xsc', pattern: '^#\\$LABELS step[^\\n]*\\n([0-9]+) ', unit: 'step' },
    { glob: '{stem}.restart.xsc', pattern: '^#\\$LABELS step[^\\n]*\\n([0-9]+) ', unit: 'step' },
    { pattern: 'column:TS', unit: 'step' },
  ],
  rate: [
    // NAMD 3 says it all along; NAMD 2 gives seconds per step all along, but days/ns only at the start of a run
    { pattern: '^PERFORMANCE: .*averaging ([0-9.eE+-]+) ns/day', unit: 'ns/day' },
    { pattern: '^TIMING: .*, ([0-9.eE+-]+) ns/days?,', unit: 'ns/day' },
    { pattern: '^TIMING: .*Wall: [0-9.eE+-]+, ([0-9.eE+-]+)/step', unit: 's/step' },
    { pattern: '^Info: Benchmark time: .* ([0-9.eE+-]+) ns/day', unit: 'ns/day' },
    { pattern: '^Info: Benchmark time: .* ([0-9.eE+-]+) days/ns', unit: 'days/ns' },
    { pattern: '^Info: Benchmark time: .* ([0-9.eE+-]+) s/step', unit: 's/step' },
  ],
  walltime: [],
}

const UNITS = (style: string): string => `(?:Unit style\\s*:|^units)\\s+${style}\\b`
const STEP_LENGTH = '(?:Time step\\s*:|^timestep)\\s+([0-9.eE+-]+)'

const LAMMPS: EngineDefaults = {
  name: 'lammps',
  recognise: ['^LAMMPS \\(\\d', '^Loop time of \\S+ on \\d+ procs'],
  restart: ['*restart*'],
  fatal: ['ERROR', 'Non-numeric pressure', 'Lost atoms'],
  values: {
    density: 'column:Density',
    energy: 'column:TotEng',
    potential: 'column:PotEng',
    temperature: 'column:Temp',
    pressure: 'column:Press',
    volume: 'column:Volume',
    step: 'column:Step',
    // `metal` counts picoseconds, `real` femtoseconds; `lj` has no seconds at all
    timestep_fs: `if :: ${UNITS('metal')} :: product :: 1000 :: ${STEP_LENGTH} || if :: ${UNITS('real')} :: ${STEP_LENGTH}`,
  },
  progress: [
    { pattern: `if :: ${UNITS('metal')} :: column:Time`, unit: 'ps' },
    { pattern: `if :: ${UNITS('real')} :: column:Time`, unit: 'fs' },
    { pattern: 'column:Step', unit: 'step' },
  ],
  // once at the end of each `run`; `lj` has no nanoseconds but steps
  rate: [
    { pattern: '^Performance: ([0-9.]+) ns/day', unit: 'ns/day' },
    { pattern: '^Performance: .* ([0-9.]+) timesteps/s', unit: 'steps/s' },
  ],
  walltime: ['WARNING: Wall time limit reached'],
}

const QE: EngineDefaults = {
  name: 'qe',
  recognise: ['^\\s*Program (?:PWSCF|CP|PHONON|NEB) v', '^\\s*This program is part of the open-source Quantum'],
  restart: ['*.save/charge-density.*', '*/*.save/charge-density.*', '*/*.xml', '*.xml'],
  fatal: ['Error in routine', 'convergence NOT achieved'],
  values: {
    density: '^\\s*density\\s*=\\s*([0-9.]+) g/cm\\^3',
    energy: '^!\\s+total energy\\s+=\\s+(-?[0-9.]+) Ry',
    temperature: '^\\s*temperature\\s+=\\s+([0-9.]+) K',
    pressure: 'P=\\s*(-?[0-9.]+)',
    volume: 'unit-cell volume\\s+=\\s+([0-9.]+)',
    step: 'Entering Dynamics:\\s+iteration =\\s+([0-9]+)',
  },
  progress: [
    { pattern: '^\\s*time\\s+=\\s+([0-9.]+) pico-seconds', unit: 'ps' },
    { pattern: 'Entering Dynamics:\\s+iteration =\\s+([0-9]+)', unit: 'step' },
    { pattern: 'number of bfgs steps\\s+=\\s+([0-9]+)', unit: 'step' },
  ],
  rate: [],
  walltime: ['Maximum CPU time exceeded'],
}

const GROMACS: EngineDefaults = {
  name: 'gromacs',
  recognise: [':-\\) GROMACS - gmx', '^GROMACS version:', '^GROMACS:\\s+gmx'],
  restart: ['*.cpt'],
  fatal: ['Fatal error', 'Too many LINCS warnings', 'LINCS WARNING', 'Error in user input', 'can not be settled'],
  values: {
    // `gmx energy` prints it, in kg/m³; mdrun's own log does not
    density: '^Density\\s+([0-9.]+)\\s',
    energy: 'fixed15:Total Energy',
    potential: 'fixed15:Potential',
    temperature: 'fixed15:Temperature',
    pressure: 'fixed15:Pressure (bar)',
    step: '^\\s+Step\\s+Time\\n\\s+([0-9]+)\\s',
  },
  progress: [
    { glob: '{stem}.log', pattern: '^\\s+Step\\s+Time\\n\\s+[0-9]+\\s+([0-9.]+)', unit: 'ps' },
    { pattern: '^\\s+Step\\s+Time\\n\\s+[0-9]+\\s+([0-9.]+)', unit: 'ps' },
    { pattern: '^\\s+Step\\s+Time\\n\\s+([0-9]+)\\s', unit: 'step' },
  ],
  // at the end of mdrun
  rate: [{ pattern: '^Performance:\\s+([0-9.]+)', unit: 'ns/day' }],
  walltime: ['Run time exceeded [0-9.]+ hours, will terminate the run'],
}

const VASP: EngineDefaults = {
  name: 'vasp',
  recognise: ['^\\s*vasp\\.[4-9]\\.', '^\\s*running on\\s+\\d+ total cores', '^\\s*N\\s+E\\s+dE\\s+d eps'],
  restart: ['WAVECAR', 'CONTCAR', 'CHGCAR'],
  fatal: ['VERY BAD NEWS', 'ZBRENT: fatal error', 'EDDDAV', 'ZHEGV', 'ZPOTRF', 'TOO FEW BANDS', 'PRICEL'],
  values: {
    energy: 'free\\s+energy\\s+TOTEN\\s+=\\s+(-?[0-9.]+) eV || E0=\\s*(-?[0-9.E+-]+)',
    volume: 'volume of cell :\\s+([0-9.]+)',
    temperature: 'T=\\s*([0-9.]+) E=',
    pressure: 'external pressure =\\s+(-?[0-9.]+) kB',
    step: '^\\s*([0-9]+) (?:F|T)=',
    timestep_fs: '^\\s*POTIM\\s+=\\s+([0-9.]+)',
  },
  progress: [
    { glob: 'OSZICAR', pattern: '^\\s*([0-9]+) (?:F|T)=', unit: 'step' },
    { pattern: '^\\s*([0-9]+) (?:F|T)=', unit: 'step' },
  ],
  rate: [],
  walltime: ['(?:soft|hard) stop encountered'],
}

/** What the five engines' files and logs look like, where a campaign binds nothing itself. */
export const ENGINES: readonly EngineDefaults[] = [NAMD, LAMMPS, QE, GROMACS, VASP]

const ALSO: Readonly<Record<string, string>> = {
  namd2: 'namd',
  namd3: 'namd',
  lmp: 'lammps',
  espresso: 'qe',
  'quantum-espresso': 'qe',
  pwscf: 'qe',
  gmx: 'gromacs',
}

/** The engine that `engine:` names, in any case. */
export const engineNamed = (name: string): EngineDefaults | undefined => {
  const wanted = name.trim().toLowerCase()
  return ENGINES.find((engine) => engine.name === (own(ALSO, wanted) ?? wanted))
}

/** The engine that gives itself away in a log; undefined when none does, or more than one. */
export const engineIn = (log: string, search: Search = re2): EngineDefaults | undefined => {
  const found = ENGINES.filter((engine) => engine.recognise.some((pattern) => search(pattern, log)))
  return found.length === 1 ? found[0] : undefined
}

/** What `engine:` names; else what the log shows. A name that is unknown is not replaced by a guess. */
export const engineOf = (name: string | undefined, log = ''): EngineDefaults | undefined =>
  name === undefined ? engineIn(log) : engineNamed(name)
