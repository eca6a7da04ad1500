import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

const vasp = (name: string, title: string, log: string[], advice: string): BuiltIn => ({
  class: name,
  title: `VASP: ${title}`,
  match: [{ states: ENDED_BY_ITSELF, engine: 'vasp', log }],
  remedy: { kind: 'none' },
  approval: 'never',
  scope: 'physics',
  advice,
})

/** VASP: classified only, by the words that custodian's VaspErrorHandler looks for; custodian mends inside the job. */
export const VASP: readonly BuiltIn[] = [
  vasp(
    'vasp-zbrent',
    'line minimisation fails (ZBRENT)',
    ['ZBRENT: fatal'],
    'Continue from CONTCAR with a tighter EDIFF, or another IBRION.',
  ),
  vasp(
    'vasp-brmix',
    'charge mixing fails (BRMIX)',
    ['BRMIX: very serious problems'],
    'Start without WAVECAR and CHGCAR, or change the k-points (Gamma-centred) or ISYM.',
  ),
  vasp(
    'vasp-edddav',
    'diagonalisation fails (EDDDAV)',
    ['Error EDDDAV: Call to ZHEGV failed'],
    'Set ALGO to All or Fast, and start without CHGCAR.',
  ),
  vasp(
    'vasp-zhegv',
    'diagonalisation fails (ZHEGV)',
    ['ZHEGV failed', 'Error in subspace rotation PSSYEVX'],
    'Set ALGO to Fast or Normal; look for atoms that overlap.',
  ),
  vasp(
    'vasp-zpotrf',
    'Cholesky factorisation fails (ZPOTRF)',
    ['LAPACK: Routine ZPOTRF'],
    'Atoms are probably too close: look at POSCAR, shorten POTIM, switch symmetry off.',
  ),
  vasp('vasp-bands', 'too few bands', ['TOO FEW BANDS'], 'Raise NBANDS by a tenth.'),
  vasp('vasp-pricel', 'symmetry fails (PRICEL)', ['internal error in subroutine PRICEL'], 'Set SYMPREC to 1e-8, or ISYM to 0.'),
]
