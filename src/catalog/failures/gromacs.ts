import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

const gromacs = (name: string, title: string, log: string[], advice: string): BuiltIn => ({
  class: name,
  title: `GROMACS: ${title}`,
  match: [{ states: ENDED_BY_ITSELF, engine: 'gromacs', log }],
  remedy: { kind: 'none' },
  approval: 'never',
  scope: 'physics',
  advice,
})

/** GROMACS: from the particular to the general, because every one of them ends in `Fatal error:`. */
export const GROMACS: readonly BuiltIn[] = [
  gromacs(
    'gromacs-lincs',
    'LINCS warnings',
    ['Too many LINCS warnings', 'LINCS WARNING', 'relative constraint deviation after LINCS'],
    'The system blows up: minimise and equilibrate longer, shorten the time step, look at the topology.',
  ),
  gromacs(
    'gromacs-domain',
    'no domain decomposition',
    [
      '(?i)there is no domain decomposition for',
      '(?i)domain decomposition[^\\n]{0,60}(cell|not|error)',
      '(?i)particles? communicated to PME rank',
    ],
    'The box is too small for so many ranks: ask for fewer, or use more OpenMP threads for each.',
  ),
  {
    ...gromacs('gromacs-fatal', 'fatal error', [], 'GROMACS stopped by itself; the lines below `Fatal error:` say why.'),
    // without states, so that a full disk or a missing library, which also end in these words, are the more specific
    match: [{ engine: 'gromacs', log: ['(?m)^Fatal error:'] }],
  },
]
