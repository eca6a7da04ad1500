import type { Examination } from '../../ports/examination.ts'
import { oneLine } from '../inert.ts'
import { about, type Finding } from './finding.ts'

/** What the findings about a cluster need of its configuration. */
export interface Reach {
  name: string
  transport: 'ssh' | 'exec'
  setup?: string
  loginShell: boolean
}

/** Seconds by which clocks may differ before times in the file and times of jobs look wrong beside each other. */
const SKEW = 60

const NEEDED = ['sbatch', 'squeue', 'scontrol', 'scancel'] as const

const clock = (reach: Reach, { clock: { before, there, after } }: Examination): Finding => {
  const { ok, warning } = about(`backend ${reach.name}`)
  const skew = there < before ? there - before : Math.max(0, there - after)
  if (Math.abs(skew) <= SKEW) return ok('clock', 'its clock agrees with this one')
  return warning(
    'clock',
    `its clock is ${Math.abs(skew)} s ${skew > 0 ? 'ahead of' : 'behind'} this one`,
    'ask the site to synchronise its login node; if this machine is the wrong one: `timedatectl set-ntp true`',
  )
}

const noise = (reach: Reach, { noise: said }: Examination): Finding => {
  const { ok, warning, problem } = about(`backend ${reach.name}`)
  const text = oneLine(said, 200)
  if (text === '') return ok('login-shell', `${reach.loginShell ? 'the login shell' : 'the plain shell'} starts and says nothing`)
  if (reach.setup !== undefined && /not found|unable to locate|no such file|unknown module/i.test(said))
    return problem(
      'setup',
      `\`setup: ${oneLine(reach.setup, 80)}\` did not work: ${text}`,
      'log in there and try the line by hand; `module spider slurm` tells how the module is called',
    )
  return warning(
    'login-shell',
    `the login shell prints: ${text}`,
    'harmless to Escapement, fatal to scp and rsync: in the profile print only where `$-` contains `i` (an interactive shell)',
  )
}

const commands = (reach: Reach, { commands: found, other }: Examination): Finding[] => {
  const { ok, warning, problem } = about(`backend ${reach.name}`)
  const missing = NEEDED.filter((tool) => found[tool] === undefined)
  const way = reach.loginShell ? 'login_shell: false' : 'login_shell: true'
  const elsewhere = missing.length > 0 && missing.every((tool) => other?.found.includes(tool))
  if (missing.length > 0)
    return [
      problem(
        'commands',
        `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not found there`,
        elsewhere
          ? `set \`${way}\`: there they are found`
          : 'name the module that brings them: `setup: module load slurm`, and leave `login_shell: true`; or is this not a submission host?',
      ),
    ]
  const version = oneLine(found.sbatch?.version ?? '', 60)
  const only = other !== undefined && !other.found.includes('sbatch')
  const differing = NEEDED.filter((tool) => found[tool]?.version !== found.sbatch?.version && tool !== 'scontrol' && tool !== 'scancel')
  return [
    ok('commands', `${version}${only ? `, found only ${reach.loginShell ? 'in the login shell' : 'without the login shell'}` : ''}`),
    ...(differing.length > 0
      ? [
          warning(
            'versions',
            `${differing.map((tool) => `${tool} is ${oneLine(found[tool]?.version ?? 'silent', 60)}`).join(', ')} beside ${version}`,
            'two installations are on the PATH: name one in `setup:`',
          ),
        ]
      : []),
  ]
}

const scheduler = (reach: Reach, { squeue, commands: found }: Examination): Finding[] => {
  const { ok, problem } = about(`backend ${reach.name}`)
  if (found.squeue === undefined) return []
  if (squeue.code === 0) return [ok('scheduler', 'squeue answers')]
  const said = oneLine(squeue.said, 200)
  const old = /unrecognized option|invalid option/.test(said)
  return [
    problem(
      'scheduler',
      `squeue does not answer: ${said}`,
      old
        ? 'this SLURM is older than 20.02, which has no `squeue --me`: ask the site for a newer one'
        : 'wait and try again; if it stays so, slurmctld is down: ask the site. Nothing is taken for failed meanwhile',
    ),
  ]
}

const accounting = (reach: Reach, { accounting: state, sacct, settings, commands: found }: Examination): Finding[] => {
  const { ok, warning } = about(`backend ${reach.name}`)
  const age = /^\d+/.exec(settings.MinJobAge ?? '')?.[0]
  const forgets = age === undefined ? '' : `; the scheduler forgets a job ${age} s after its end`
  if (found.sacct === undefined && found.squeue === undefined) return []
  if (state === 'available') return [ok('accounting', 'sacct answers')]
  if (state === 'absent')
    return [
      warning(
        'accounting',
        `there is no accounting${forgets}`,
        'nothing must be done: each script is wrapped so that it leaves a record of its end. Do not remove `.escapement` from campaign folders',
      ),
    ]
  return [
    warning(
      'accounting',
      `sacct does not answer: ${oneLine(sacct.said, 200)}`,
      'wait and try again; if it stays so, slurmdbd is down: ask the site. A job that left the queue is waited for meanwhile',
    ),
  ]
}

const trial = (reach: Reach, { trial: seen }: Examination): Finding[] => {
  const { ok, warning, problem } = about(`backend ${reach.name}`)
  if (seen === undefined) return []
  const { job, commentKept, nameKept, released, state, cancelled, said } = seen
  if (job === undefined)
    return [
      problem(
        'trial',
        `a trivial job was not accepted: ${oneLine(said, 300)}`,
        'give the options that the site wants under `sbatch:` of a stage, or in its script (`--partition`, `--account`, `--qos`, `--time`)',
      ),
    ]
  const token = commentKept
    ? [ok('comment', 'a job keeps its comment')]
    : [
        problem(
          'comment',
          `the site changes or drops the comment of a job (job ${job})`,
          nameKept
            ? "set `token: name` for this backend: the job's name carries the token then"
            : "neither comment nor name is kept: ask the site which job_submit plugin does that; without either, a submission whose answer was lost can't be found again",
        ),
      ]
  const release = released
    ? [ok('release', `a held job can be released (job ${job}: ${oneLine(state, 60)})`)]
    : [
        problem(
          'release',
          `job ${job} could not be released: ${oneLine(said, 200)}`,
          'every job is submitted held and then released: ask the site to allow `scontrol release` for own jobs',
        ),
      ]
  const left = cancelled ? [] : [warning('trial', `job ${job} could not be cancelled`, `scancel ${job}`)]
  return [...token, ...release, ...left]
}

/** What one look at a cluster comes to, folders and requests aside. Pure. */
export const clusterFindings = (reach: Reach, seen: Examination): Finding[] => [
  about(`backend ${reach.name}`).ok(
    'access',
    reach.transport === 'exec' ? 'its commands are started on this machine' : 'it was reached with the pinned host key and our key',
  ),
  noise(reach, seen),
  ...commands(reach, seen),
  ...scheduler(reach, seen),
  ...accounting(reach, seen),
  clock(reach, seen),
  ...trial(reach, seen),
]
