import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

/** Quantum ESPRESSO: defaults of the namelist &ELECTRONS from INPUT_PW (mixing_beta 0.7, electron_maxstep 100, mixing_mode 'plain'). */
export const QE = [
  {
    class: 'qe-scf',
    title: 'Quantum ESPRESSO: the SCF does not converge',
    match: [{ states: ENDED_BY_ITSELF, engine: 'qe', log: ['(?i)convergence not achieved'] }],
    remedy: {
      kind: 'edit-input',
      file: '**.in',
      edits: [
        {
          before: '(?i)^mixing_beta[ ]*=[ ]*0?\\.70*(d0)?[ ]*,?[ ]*(!.*)?$',
          after: 'mixing_beta = 0.3',
          below: '(?i)^&electrons[ ]*(!.*)?$',
          unless: '(?i)^(.*[, ])?mixing_beta[ ]*=',
        },
        {
          before: '(?i)^mixing_mode[ ]*=[ ]*[\'"]plain[\'"][ ]*,?[ ]*(!.*)?$',
          after: "mixing_mode = 'local-TF'",
          below: '(?i)^&electrons[ ]*(!.*)?$',
          unless: '(?i)^(.*[, ])?mixing_mode[ ]*=',
          optional: true,
        },
        {
          before: '(?i)^electron_maxstep[ ]*=[ ]*([0-9]{1,2}|1[0-9]{2})[ ]*,?[ ]*(!.*)?$',
          after: 'electron_maxstep = 300',
          below: '(?i)^&electrons[ ]*(!.*)?$',
          unless: '(?i)^(.*[, ])?electron_maxstep[ ]*=',
          optional: true,
        },
      ],
    },
    approval: 'pre-approved',
    scope: 'physics',
    advice:
      'The charge density sloshes. It is mixed more gently (0.7 → 0.3, local-TF) and for more steps; if that does not do, look at smearing, k-points and structure.',
  },
  {
    class: 'qe-input',
    title: 'Quantum ESPRESSO: the input is not accepted',
    match: [
      {
        states: ENDED_BY_ITSELF,
        engine: 'qe',
        log: ['(?i)could not find namelist', '(?i)error reading pseudo file', '(?i)reading namelist [a-z&]+', '(?i)bad line in namelist'],
      },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice: 'A namelist or a pseudopotential could not be read. Look at the line that the error names and at `pseudo_dir`.',
  },
] as const satisfies readonly BuiltIn[]
