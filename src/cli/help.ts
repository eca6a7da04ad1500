/** What each command is for, on one line of the list. */
export const WHAT = {
  demo: 'three small campaigns on this machine, from nothing to done',
  init: 'write configuration, workflows and a first campaign',
  doctor: 'check repository, cluster and configuration',
  validate: 'check the files: every problem has a place and a way out',
  plan: 'what a tick would do; touches nothing',
  tick: 'look once, advance what can move, commit',
  watch: 'live view',
  status: 'where every campaign stands, from the files alone',
  why: 'why a campaign is where it is, what would move it',
  logs: "the end of the newest attempt's logs",
  history: 'its timeline, queue against run time, retries and cost, from git alone',
} as const

export type CommandName = keyof typeof WHAT

const ROOT = '--root DIR          the repository (default: here)'
const CAMPAIGN = '--campaign NAME     only this campaign; may be given several times'
const JSON_TOO = '--json              machine-readable output'

/** What is typed after the name, its options, and more to know. */
const DETAIL: Record<CommandName, { usage: string; options: readonly string[]; more: readonly string[] }> = {
  demo: {
    usage: '[DIR]',
    options: [],
    more: ['Makes a repository in DIR (default: a new temporary folder) and runs it to the end; nothing but Node and git is needed.'],
  },
  init: {
    usage: '[NAME] [options]',
    options: [
      '--backend KIND      ssh (the default), exec (this machine is on the cluster) or local (no cluster)',
      '--host HOST, --port PORT, --user USER',
      '                    its login node, and your account there',
      '--scratch DIR       where campaigns live on the cluster',
      '--name NAME         what the cluster is called in the files (default: cluster)',
      '--campaign NAME     the first campaign (default: first)',
      '--partition, --qos, --account',
      '                    what jobs there must ask for',
      '--setup LINE        run there before all else: module load slurm',
      '--profile NAME      what is known of the site: alpine',
      '--identity-file, --known-hosts-file',
      '                    for a laptop or cron, where there is no secret',
      '--engine NAME       lammps, namd, gromacs, qe or vasp; --project NAME',
      ROOT,
      JSON_TOO,
    ],
    more: ['On a terminal it asks for what is needed and not given. It never overwrites, and ends with the steps that are left.'],
  },
  doctor: {
    usage: '[--submit]',
    options: ['--submit            also try a trivial job: held, released, cancelled', CAMPAIGN, ROOT, JSON_TOO],
    more: [
      'Every finding that is not in order has its way out. The key is read as `tick` reads it (see there); with a token in',
      'ESCAPEMENT_GITHUB_TOKEN (`gh auth token`) GitHub is asked too: rules, environment, schedule, minutes.',
    ],
  },
  validate: {
    usage: '[FILE…]',
    options: [ROOT, JSON_TOO],
    more: ['Reads the files of the folder, committed or not; with none named, all of them. Reaches no cluster.'],
  },
  plan: {
    usage: '',
    options: [CAMPAIGN, ROOT, JSON_TOO],
    more: ['Asks the cluster what it must know, and changes nothing there or here. The key is read as `tick` reads it.'],
  },
  tick: {
    usage: '[options]',
    options: [
      '--commit KIND       git (commit and push, the default) or none (change the files only)',
      '--linger TIME       stay so long, ten minutes at most, while a short stage is about to end: 10m',
      CAMPAIGN,
      ROOT,
      JSON_TOO,
    ],
    more: [
      'Reads the newest commit, not what lies in the folder. The key is `identity_file:` of the backend, or ESCAPEMENT_SSH_PRIVATE_KEY;',
      'the pinned host keys are `known_hosts_file:`, or ESCAPEMENT_SSH_KNOWN_HOSTS.',
    ],
  },
  watch: {
    usage: '[--every SECONDS]',
    options: ['--every SECONDS     between two looks (30 or more, where a cluster is asked)', CAMPAIGN, ROOT],
    more: ['Changes nothing; Ctrl-C ends it.'],
  },
  status: { usage: '', options: [CAMPAIGN, ROOT, JSON_TOO], more: ['Asks nobody: it shows what the last tick wrote.'] },
  why: { usage: 'CAMPAIGN', options: [ROOT, JSON_TOO], more: ['Looks at the cluster, and says who acts next, what is checked, and when.'] },
  logs: {
    usage: 'CAMPAIGN [--stage NAME] [-n LINES]',
    options: ['--stage NAME        default: the stage that runs, else the last that did', '-n, --lines LINES   how many', ROOT, JSON_TOO],
    more: [],
  },
  history: {
    usage: 'CAMPAIGN [--mermaid]',
    options: ['--mermaid           as a chart that GitHub draws', ROOT, JSON_TOO],
    more: ['A shallow clone knows little of it: git fetch --unshallow'],
  },
}

const EXIT = 'exit status: 0 fine, 1 problems found, 2 usage'

/** The list of all commands. @param program what is typed to start it */
export const overview = (program: string): string => `escapement - supervises long HPC campaigns, one tick at a time

  ${program} COMMAND [options]

${Object.entries(WHAT)
  .map(([name, what]) => `  ${name.padEnd(10)} ${what}`)
  .join('\n')}

  COMMAND --help      what it takes
  --root DIR          the repository (default: here)
  --json              machine-readable output, of every command but demo and watch

Messages call it \`escapement\`: alias escapement='${program}'
${EXIT}`

/** One command, what it takes, what to know. */
export const helpOf = (name: CommandName, program: string): string => {
  const { usage, options, more } = DETAIL[name]
  return [
    `${name}: ${WHAT[name]}`,
    '',
    `  ${program} ${name}${usage === '' ? '' : ` ${usage}`}`,
    '',
    ...options.map((option) => `  ${option}`),
    ...(options.length > 0 ? [''] : []),
    ...more,
    ...(more.length > 0 ? [''] : []),
    EXIT,
  ].join('\n')
}
