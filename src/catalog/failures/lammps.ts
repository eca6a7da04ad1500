import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

const lammps = (name: string, title: string, log: string[], advice: string): BuiltIn => ({
  class: name,
  title,
  match: [{ states: ENDED_BY_ITSELF, engine: 'lammps', log }],
  remedy: { kind: 'none' },
  approval: 'never',
  scope: 'physics',
  advice,
})

/** LAMMPS: its errors by the words of its own manual (Errors_messages). */
export const LAMMPS: readonly BuiltIn[] = [
  lammps(
    'lammps-pair-style',
    'LAMMPS: unknown style',
    ['(Unknown|Unrecognized) (pair|bond|angle|dihedral|improper|kspace|fix|compute) style'],
    'This LAMMPS was built without the package that has this style. Load another module or build, or correct the name.',
  ),
  lammps(
    'lammps-bond-missing',
    'LAMMPS: bond atoms missing',
    ['(Bond|Angle|Dihedral|Improper)[A-Za-z ]* atoms? [^\\n]{0,80}missing'],
    'A bond was stretched beyond the ghost cutoff: the run blew up, or `comm_modify cutoff` is too short.',
  ),
  lammps(
    'lammps-out-of-range',
    'LAMMPS: out of range atoms',
    ['Out of range atoms'],
    'Atoms left the region of the long-range solver: mostly too long a time step or an overlap at the start.',
  ),
  lammps(
    'lammps-lost-atoms',
    'LAMMPS: lost atoms',
    ['Lost atoms'],
    'Atoms flew out of the box: too long a time step, an overlap, or a boundary that should be periodic.',
  ),
  lammps(
    'lammps-pressure',
    'LAMMPS: pressure is not a number',
    ['Non-numeric (pressure|box dimensions|atom coords)'],
    'The forces became infinite. Minimise first, look for overlaps, and shorten the time step.',
  ),
]
