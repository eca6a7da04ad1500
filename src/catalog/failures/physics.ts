import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

/** Faults of the calculation that every engine knows. */
export const PHYSICS = [
  {
    class: 'ff-missing',
    title: 'A force-field parameter is missing',
    match: [
      {
        states: ENDED_BY_ITSELF,
        log: [
          // NAMD
          "(?i)unable to find (bond|angle|dihedral|improper|crossterm|vdw)[a-z ]* parameters? for|didn't find vdw parameter",
          // GROMACS
          'No default [A-Za-z .-]+ types',
          // LAMMPS
          'All (pair|bond|angle|dihedral|improper) coeffs are not set|(Pair|Bond|Angle|Dihedral|Improper) coeffs? (for type )?[^\\n]{0,40}not set',
        ],
      },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice:
      'The force field has no parameter for something in the system. Changing a force field is never done by itself: add the parameter with its source, commit, and retry.',
  },
  {
    class: 'overlap-nan',
    title: 'NaN in the energies',
    match: [
      {
        // a first column of at most two digits: within the first 100 steps
        states: ENDED_BY_ITSELF,
        log: ['(?im)^(energy:)?[ \\t]*[0-9]{1,2}[ \\t][^\\n]*[ \\t]-?nan\\b'],
      },
      { predicates: ['nan'] },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice:
      'Energies that are not a number within the first steps mean overlapping atoms: look at the packing and minimise longer. Later on, the run blew up: look at the time step.',
  },
  {
    class: 'constraint',
    title: 'Constraints or the PME grid fail',
    match: [
      {
        states: ENDED_BY_ITSELF,
        log: [
          '(?i)constraint failure in rattle',
          '(?i)(rattle|shake)[^\\n]{0,60}(fail|did not converge|exceeded|iteration limit)',
          'Shake determinant [<=]|Shake atoms [^\\n]{0,60}missing',
          '(?i)pme[^\\n]{0,20} grid[^\\n]{0,60}(mismatch|does not match|too small|incompatible)',
        ],
      },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice:
      'Bond constraints could not be met, or the PME grid does not suit the cell. Most often the structure is strained or the time step too long.',
  },
  {
    class: 'vacuum-collapse',
    title: 'The slab collapses into its vacuum',
    match: [{ predicates: ['value:density_slope', 'value:slope', 'value:z_length'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    // figure: density slope over 0.005 g/cm³/ns, from the seed's family of documents
    advice:
      'The density climbs (over 0.005 g/cm³/ns) while z shrinks: the barostat closes the vacuum. Keep the area constant (NAMD: `useConstantArea`), and bind `density_slope` under `expect` to notice it.',
  },
  {
    class: 'density-drift',
    title: 'The density is off its target',
    match: [{ predicates: ['value:density', 'value:ρ', 'value:rho'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice: 'The density is outside of the tolerance. Equilibrate longer, or look at composition, barostat and force field.',
  },
] as const satisfies readonly BuiltIn[]
