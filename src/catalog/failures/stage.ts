import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

const NO_ROOM = ['(?i)no space left on device', '(?i)disk quota exceeded', '\\bENOSPC\\b', '\\bEDQUOT\\b']

/** What goes wrong around a job: its surroundings, the way to the cluster, and what the tick itself noticed. */
export const STAGE = [
  {
    class: 'disk-full',
    title: 'Disk full or quota exceeded',
    match: [{ states: ENDED_BY_ITSELF, log: NO_ROOM }, { log: NO_ROOM }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'infrastructure',
    advice: 'There is no room left for the output. Clear or move data (nothing is ever deleted by itself), then retry.',
  },
  {
    class: 'environment',
    title: 'A program, module or library is missing',
    match: [
      {
        states: ENDED_BY_ITSELF,
        log: [
          '(?i)command not found',
          '(?i)error while loading shared libraries',
          '(?i)lmod has detected the following error',
          '(?i)unable to locate a modulefile',
          'ModuleNotFoundError: ',
        ],
      },
      { exit: [127] },
      // FAILED 0:53: the working folder or the path of the log does not exist on the node
      { states: ['FAILED'], signal: [53] },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'request',
    advice:
      'The job did not find a program, module, library, its folder or the folder of its log. Look at the `module load` lines and paths of the script, then retry.',
  },
  {
    class: 'login-cuda',
    title: 'No CUDA driver on the login node',
    match: [{ log: ['CUDA driver version is insufficient'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    benign: true,
    scope: 'infrastructure',
    advice: 'Login nodes have no GPU; programs started there say so. It means nothing for the job.',
  },
  {
    class: 'ssh-transient',
    title: 'The connection broke',
    match: [
      { signs: ['unreachable'] },
      // a stage's own rsync or scp; the code alone will not do, because sbatch returns 255 for a wrong option
      { exit: [255], log: ['(?i)connection (reset|timed out|refused|closed)', '(?i)broken pipe', '(?i)network is unreachable'] },
    ],
    // ten minutes: past the usual restart of a login node's network
    remedy: { kind: 'wait', minutes: 10 },
    approval: 'pre-approved',
    free: true,
    scope: 'infrastructure',
    advice: 'The network let us down. That is no failure of the stage: nothing was seen, and it is tried again later.',
  },
  {
    class: 'auth-lost',
    title: 'The cluster no longer lets us in',
    match: [
      { signs: ['auth'] },
      {
        exit: [255],
        log: ['(?i)permission denied \\(', '(?i)control socket', '(?i)duo two-factor|passcode or option', '(?i)one-time password'],
      },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'infrastructure',
    advice:
      'A key, a control socket or a second factor is missing. Log in or renew the key; the whole backend waits for it, not only this stage.',
  },
  {
    class: 'interrupted',
    title: 'The command was interrupted',
    match: [{ signs: ['interrupted'] }],
    remedy: { kind: 'resubmit' },
    approval: 'pre-approved',
    provided: 'idempotent',
    scope: 'infrastructure',
    advice: 'The command was begun and left no exit status. It is run again by itself only where the stage says `idempotent: true`.',
  },
  {
    class: 'slow',
    title: 'Under half of the expected rate',
    match: [{ signs: ['slow'] }],
    remedy: { kind: 'exclude-node' },
    approval: 'pre-approved',
    scope: 'infrastructure',
    advice: 'The run is at less than half of `expected_rate`: a slow or shared node, as a rule.',
  },
  {
    class: 'stuck',
    title: 'No progress for three times the expected walltime',
    match: [{ signs: ['stuck'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'physics',
    advice: 'The checkpoint has not moved for far too long: most likely a deadlock. Look at the log, cancel the job, and retry.',
  },
  {
    class: 'budget',
    title: 'The budget is spent',
    match: [{ signs: ['budget'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'request',
    advice:
      'The cap is reached, so nothing more is submitted. Raise `budget.cap_usd` or `budget.cap_core_hours`, or end the campaign here.',
  },
] as const satisfies readonly BuiltIn[]
