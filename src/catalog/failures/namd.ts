import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

/** NAMD: words of its log, and the seed's own remedies. */
export const NAMD = [
  {
    class: 'velocity-limit',
    title: 'Atoms move too fast',
    match: [
      {
        states: ENDED_BY_ITSELF,
        engine: 'namd',
        log: ['Atoms moving too fast', '(?i)atom [0-9]+ velocity is [^\\n]*\\(limit is', 'Atom [0-9]+ v=[0-9.eE+]+ > [0-9]+'],
      },
    ],
    remedy: {
      kind: 'edit-input',
      file: '**.namd',
      edits: [{ before: '(?i)^minimize[ \\t]+1000[ \\t]*;?[ \\t]*(#.*)?$', after: 'minimize 10000' }],
    },
    approval: 'pre-approved',
    scope: 'physics',
    advice:
      'The structure is still strained when dynamics begin. Minimisation is made ten times longer; if that does not do, look at the packing.',
  },
  {
    class: 'patch-grid',
    title: 'The cell shrank below its patch grid',
    match: [{ states: ENDED_BY_ITSELF, engine: 'namd', log: ['Periodic cell has become too small for original patch grid'] }],
    remedy: { kind: 'resume-from-checkpoint' },
    approval: 'if-named',
    scope: 'physics',
    advice:
      'Starting again from the restart files rebuilds the grid, where a `fallback` names `patch-grid`. If it happens again, raise `margin` from 5 to 30.',
  },
  {
    class: 'restart-missing',
    title: 'No restart files were written',
    match: [{ engine: 'namd', predicates: ['restart'] }],
    remedy: {
      kind: 'edit-input',
      file: '**.namd',
      edits: [
        {
          before: '(?i)^restartfreq[ \\t]+0+[ \\t]*;?[ \\t]*(#.*)?$',
          after: 'restartFreq 1000',
          below: '(?i)^outputname[ \\t]+[^ \\t]+[ \\t]*;?[ \\t]*(#.*)?$',
          unless: '(?i)^restartfreq[ \\t]',
        },
      ],
    },
    approval: 'pre-approved',
    scope: 'physics',
    advice:
      'The run left no `*.restart.{coor,vel,xsc}`. `restartFreq` is set where the input has none; where it has one, the run was shorter than that.',
  },
] as const satisfies readonly BuiltIn[]
