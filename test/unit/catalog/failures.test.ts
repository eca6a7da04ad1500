import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BUILT_IN } from '../../../src/catalog/failures/built-in.ts'
import { catalogTable } from '../../../src/catalog/failures/table.ts'
import { patternProblem, search } from '../../../src/catalog/search.ts'
import { diagnose } from '../../../src/core/failure/diagnose.ts'
import { applyEdits } from '../../../src/core/failure/edit.ts'
import type { FailureEvidence } from '../../../src/core/failure/match.ts'
import { matchesGlob } from '../../../src/core/glob.ts'

const ended = (state: string, code = 0, signal = 0, reason = 'None') => ({
  id: '7',
  phase: 'ended' as const,
  state,
  reason,
  exit: { code, signal },
})
const evidence = (part: Partial<FailureEvidence>): FailureEvidence => ({ failedVerdicts: [], signs: [], ...part })
const classOf = (part: Partial<FailureEvidence>) => diagnose(evidence(part), BUILT_IN, search)?.entry.class

const failed = (logTail: string, engine?: string): Partial<FailureEvidence> => ({
  job: ended('FAILED', 1),
  logTail,
  ...(engine ? { engine } : {}),
})
const value = (text: string) => ({ kind: 'value' as const, text, saw: '' })

/** class → evidence as the scheduler and the engines word it. */
const SEEN: [string, Partial<FailureEvidence>][] = [
  ['walltime', { job: ended('TIMEOUT', 0, 0, 'TimeLimit') }],
  [
    'walltime',
    {
      job: ended('TIMEOUT'),
      logTail: 'LINCS WARNING\nslurmstepd: error: *** JOB 12 ON c1 CANCELLED AT 2026 DUE TO TIME LIMIT ***',
      engine: 'gromacs',
    },
  ],
  ['host-oom', { job: ended('OUT_OF_MEMORY', 0, 125, 'OutOfMemory') }],
  ['host-oom', { job: ended('COMPLETED'), logTail: 'slurmstepd-c1: error: Detected 1 oom-kill event(s) in StepId=14.0. Some' }],
  ['host-oom', { job: ended('FAILED', 137), logTail: 'slurmstepd: error: Detected 1 oom_kill event in StepId=14.0. Some' }],
  ['gpu-oom', failed('FATAL ERROR: CUDA error cudaMalloc((void **)pp, sizeofT*len) out of memory: CUDA out of memory. Tried')],
  ['gpu-oom', failed('RuntimeError: CUDA error: out of memory')],
  ['gpu-oom', failed('cudaErrorMemoryAllocation; CUDA_ERROR_OUT_OF_MEMORY')],
  ['node-death', { job: ended('NODE_FAIL', 0, 0, 'NodeDown') }],
  ['node-death', { job: ended('BOOT_FAIL') }],
  ['preempted', { job: ended('PREEMPTED') }],
  ['preempted', { job: ended('FAILED', 143) }],
  [
    'walltime',
    { job: ended('TERMINATED', 143, 0, 'slurmstepd-c1: error: *** JOB 12 ON c1 CANCELLED AT 2026-11-25T20:32:35 DUE TO TIME LIMIT ***') },
  ],
  [
    'preempted',
    { job: ended('TERMINATED', 143, 0, 'slurmstepd-c1: error: *** JOB 12 ON c1 CANCELLED AT 2026-11-25T20:32:35 DUE TO PREEMPTION ***') },
  ],
  ['external-cancel', { job: ended('TERMINATED', 143, 0, 'slurmstepd-c1: error: *** JOB 12 ON c1 CANCELLED AT 2026-11-25T20:32:35 ***') }],
  ['terminated', { job: ended('TERMINATED', 143) }],
  ['terminated', { job: ended('TERMINATED'), logTail: 'LINCS WARNING', engine: 'gromacs' }],
  ['ssh-transient', { signs: ['unreachable'] }],
  ['ssh-transient', { job: ended('EXITED', 255), logTail: 'ssh: connect to host x port 22: Connection timed out' }],
  ['auth-lost', { signs: ['auth'] }],
  ['auth-lost', { job: ended('EXITED', 255), logTail: 'you@x: Permission denied (publickey,password).' }],
  [
    'submit-cap',
    {
      submitMessage:
        "sbatch: error: QOSMaxSubmitJobPerUserLimit\nsbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit, user's size and/or time limits)",
    },
  ],
  [
    'submit-invalid',
    {
      submitMessage:
        "sbatch: error: QOSMaxWallDurationPerJobLimit\nsbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit, user's size and/or time limits)",
    },
  ],
  [
    'submit-invalid',
    {
      submitMessage:
        'sbatch: error: invalid partition specified: nopart\nsbatch: error: Batch job submission failed: Invalid partition name specified',
    },
  ],
  ['script-invalid', { submitMessage: 'sbatch: error: Batch script contains DOS line breaks (\\r\\n)' }],
  ['script-invalid', { submitMessage: 'there is no script jobs/smoke.sh in /scratch/you/melt' }],
  ['submit-invalid', { submitMessage: 'sbatch: error: Batch job submission failed: Invalid qos specification' }],
  ['submit-invalid', { submitMessage: 'sbatch: error: Batch job submission failed: Requested node configuration is not available' }],
  [
    'submit-invalid',
    { submitMessage: 'sbatch: error: Batch job submission failed: Invalid account or account/partition combination specified' },
  ],
  ['submit-invalid', { submitMessage: 'sbatch: error: Invalid --time specification' }],
  ['submit-invalid', { submitMessage: "sbatch: unrecognized option '--nosuch'" }],
  ['submit-invalid', { job: ended('FAILED', 1, 0, 'BadConstraints') }],
  ['queue-jam', { signs: ['queue-jam'] }],
  ['environment', failed('/var/spool/slurmd/job00005/slurm_script: line 4: no_such_command_x: command not found')],
  ['environment', { job: ended('FAILED', 127) }],
  ['environment', { job: ended('FAILED', 0, 53, 'JobLaunchFailure') }],
  ['environment', failed('lmp: error while loading shared libraries: libmpi.so.40: cannot open shared object file')],
  ['dependency-never-satisfied', { job: { id: '8', phase: 'queued', state: 'PENDING', reason: 'DependencyNeverSatisfied' } }],
  ['dependency-never-satisfied', { job: ended('CANCELLED', 0, 0, 'DependencyNeverSatisfied') }],
  ['external-cancel', { job: ended('CANCELLED') }],
  ['disk-full', failed('Fatal error:\nwrite: No space left on device', 'gromacs')],
  ['disk-full', failed('cp: error writing: Disk quota exceeded')],
  ['lost', { signs: ['lost'] }],
  ['interrupted', { signs: ['interrupted'] }],
  ['slow', { signs: ['slow'] }],
  ['stuck', { signs: ['stuck'] }],
  ['budget', { signs: ['budget'] }],
  ['velocity-limit', failed('ERROR: Atom 19658 velocity is 14658 1 2 (limit is 12000, atom 3 of 9 on patch 4 pe 0)', 'namd')],
  [
    'velocity-limit',
    failed('ERROR: Atoms moving too fast; simulation has become unstable (1 atoms on patch 7 pe 0).\nFATAL ERROR: Exiting', 'namd'),
  ],
  ['velocity-limit', failed('Atom 19658 v=14658 > 12000')],
  ['patch-grid', failed('FATAL ERROR: Periodic cell has become too small for original patch grid!', 'namd')],
  [
    'restart-missing',
    { job: ended('COMPLETED'), engine: 'namd', failedVerdicts: [{ kind: 'restart', text: 'restart written', saw: '0 files' }] },
  ],
  ['vacuum-collapse', { job: ended('COMPLETED'), failedVerdicts: [value('density_slope < 0.005')] }],
  ['density-drift', { job: ended('COMPLETED'), failedVerdicts: [value('ρ ≈ ρ*')] }],
  ['density-drift', { job: ended('COMPLETED'), failedVerdicts: [value('density within 5% of target')] }],
  ['overlap-nan', { job: ended('COMPLETED'), failedVerdicts: [{ kind: 'log-lacks', text: 'no NaN', saw: 'NaN' }] }],
  ['overlap-nan', failed('ENERGY:      20     nan   nan  0.0', 'namd')],
  ['ff-missing', failed('FATAL ERROR: UNABLE TO FIND ANGLE PARAMETERS FOR CG321 OG2D1 PT', 'namd')],
  ['ff-missing', failed('ERROR 1 [file topol.top, line 70]:\n  No default Proper Dih. types', 'gromacs')],
  ['constraint', failed('ERROR: Constraint failure in RATTLE algorithm for atom 12!', 'namd')],
  ['lammps-pair-style', failed("ERROR: Unrecognized pair style 'eam/alloy' is part of the MANYBODY package", 'lammps')],
  ['lammps-bond-missing', failed('ERROR on proc 0: Bond atoms 12 13 missing on proc 0 at step 40 (src/ntopo_bond_all.cpp:59)', 'lammps')],
  ['lammps-out-of-range', failed('ERROR: Out of range atoms - cannot compute PPPM (src/KSPACE/pppm.cpp:1897)', 'lammps')],
  ['lammps-lost-atoms', failed('ERROR: Lost atoms: original 4000 current 3994 (src/thermo.cpp:494)')],
  ['lammps-pressure', failed('ERROR: Non-numeric pressure - simulation unstable (src/fix_nh.cpp:1029)', 'lammps')],
  ['qe-scf', { job: ended('COMPLETED'), engine: 'qe', logTail: '     convergence NOT achieved after 100 iterations: stopping' }],
  ['qe-input', failed('     Error in routine  read_namelists (2):\n      could not find namelist &electrons', 'qe')],
  ['vasp-zbrent', failed('ZBRENT: fatal error in bracketing', 'vasp')],
  ['vasp-brmix', failed('BRMIX: very serious problems', 'vasp')],
  ['vasp-edddav', failed('Error EDDDAV: Call to ZHEGV failed. Returncode = 8', 'vasp')],
  ['vasp-zhegv', failed(' ZHEGV failed', 'vasp')],
  ['vasp-zpotrf', failed('LAPACK: Routine ZPOTRF failed!', 'vasp')],
  ['vasp-bands', failed('|  TOO FEW BANDS  |', 'vasp')],
  ['vasp-pricel', failed('internal error in subroutine PRICEL (probably precision problem)', 'vasp')],
  ['gromacs-lincs', failed('Step 20, time 0.04 (ps)  LINCS WARNING\nFatal error:\nToo many LINCS warnings (1001)', 'gromacs')],
  [
    'gromacs-domain',
    failed('Fatal error:\nThere is no domain decomposition for 60 ranks that is compatible with the given box', 'gromacs'),
  ],
  ['gromacs-fatal', failed('Fatal error:\nnumber of coordinates in coordinate file (a.gro, 9) does not match topology', 'gromacs')],
]

describe('the built-in catalog', () => {
  test.each(SEEN)('knows %s when it sees it (%#)', (name, seen) => {
    expect(classOf(seen)).toBe(name)
  })

  test('has no class that these cases leave out, but the harmless one', () => {
    const seen = new Set(SEEN.map(([name]) => name))
    expect(BUILT_IN.map((entry) => entry.class).filter((name) => !seen.has(name))).toEqual(['login-cuda'])
  })

  test('names no class twice and advises in every one', () => {
    const names = BUILT_IN.map((entry) => entry.class)
    expect(names).toEqual([...new Set(names)])
    expect(BUILT_IN.filter(({ advice }) => advice.length < 10)).toEqual([])
  })

  test('has only patterns that the linear-time engine takes', () => {
    const patterns = BUILT_IN.flatMap(({ match, remedy }) => [
      ...match.flatMap(({ log, submit, reasons, notLog }) => [log, submit, reasons, notLog].flatMap((list) => list ?? [])),
      ...(remedy.kind === 'edit-input' ? remedy.edits.flatMap(({ before, below, unless }) => [before, below, unless]) : []),
    ])
    expect(patterns.filter((pattern) => pattern !== undefined && patternProblem(pattern) !== undefined)).toEqual([])
  })

  test('leaves to people what has no remedy, and nothing with one is `never`', () => {
    expect(
      BUILT_IN.filter(({ remedy, approval }) => (remedy.kind === 'none') !== (approval === 'never')).map((entry) => entry.class),
    ).toEqual([])
  })

  test('an unmatched failure has no diagnosis', () => {
    expect(classOf(failed('something went wrong'))).toBeUndefined()
    expect(classOf({ job: ended('FAILED', 1) })).toBeUndefined()
  })

  test('a missing driver on a login node is no failure', () => {
    expect(classOf(failed('CUDA driver version is insufficient for CUDA runtime version'))).toBeUndefined()
  })

  test('stands in the documentation as it is', async () => {
    const path = `${import.meta.dirname}/../../../.github/docs/failure-catalog.md`
    const text = readFileSync(path, 'utf8')
    const [begin, end] = ['<!-- classes: generated, `vitest -u` rewrites it -->', '<!-- /classes -->']
    expect(text).toContain(begin)
    const [head, tail] = [text.slice(0, text.indexOf(begin)), text.slice(text.indexOf(end))]
    // the snapshot's own writer is what keeps the table current
    await expect(`${head}${begin}\n\n${catalogTable(BUILT_IN)}\n\n${tail}`).toMatchFileSnapshot(path)
  })
})

describe("the built-in catalog's edits", () => {
  const editsOf = (name: string) => {
    const remedy = BUILT_IN.find((entry) => entry.class === name)?.remedy
    return remedy?.kind === 'edit-input' ? remedy.edits : []
  }
  const edited = (name: string, text: string) => {
    const done = applyEdits([{ path: 'in', text }], editsOf(name), search)
    return 'impossible' in done ? done.impossible : done[0]?.file.text
  }

  test('look for inputs in the folder and below it', () => {
    const globs = BUILT_IN.flatMap(({ remedy }) => (remedy.kind === 'edit-input' ? [remedy.file] : []))
    expect(globs.map((glob) => ['npt.namd', 'in/pw.in', 'in/npt.namd', 'pw.in'].filter((path) => matchesGlob(path, glob)).length)).toEqual(
      globs.map(() => 2),
    )
  })

  test('lengthen a minimisation of 1000 steps, and no other', () => {
    expect(edited('velocity-limit', 'cutoff 12\n  minimize 1000 ;# relax\nrun 500\n')).toBe('cutoff 12\n  minimize 10000\nrun 500\n')
    expect(edited('velocity-limit', 'minimize 2000\n')).toMatch(/no line matches/)
    expect(edited('velocity-limit', 'minimize 1000\nminimize 1000\n')).toMatch(/2 lines match/)
  })

  test('set a restart frequency only where there is none', () => {
    expect(edited('restart-missing', 'outputName npt\r\nrun 5\r\n')).toBe('outputName npt\r\nrestartFreq 1000\r\nrun 5\r\n')
    expect(edited('restart-missing', 'outputname npt\nrestartfreq 0\n')).toBe('outputname npt\nrestartFreq 1000\n')
    expect(edited('restart-missing', 'outputname npt\nrestartfreq 5000\n')).toMatch(/with a value/)
  })

  test('mix the charge more gently, whether the input says so or relies on defaults', () => {
    expect(edited('qe-scf', ' &electrons\n   mixing_beta = 0.7,\n   electron_maxstep = 100\n /\n')).toBe(
      " &electrons\n mixing_mode = 'local-TF'\n   mixing_beta = 0.3\n   electron_maxstep = 300\n /\n",
    )
    expect(edited('qe-scf', '&ELECTRONS\n/\n')).toContain('mixing_beta = 0.3')
    expect(edited('qe-scf', '&ELECTRONS\n mixing_beta = 0.4\n/\n')).toMatch(/with a value/)
    expect(edited('qe-scf', '&ELECTRONS\n mixing_beta = 0.3\n/\n')).toMatch(/already/)
  })
})
