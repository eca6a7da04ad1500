import { readFileSync } from 'node:fs'
import { type Args, readArgs, UsageError } from './cli/args.ts'
import { own } from './core/own.ts'
import { PortError } from './ports/error.ts'

type Command = (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean) => Promise<number>

/** Loaded when asked for: `--help` must not wait for an SSH library. */
const COMMANDS: Record<string, { what: string; load: () => Promise<Command> }> = {
  demo: { what: 'three small campaigns on this machine, from nothing to done', load: async () => (await import('./cli/demo.ts')).demo },
  validate: { what: 'check WORKFLOW.md files: validate [FILE…]', load: async () => (await import('./cli/validate.ts')).validateCommand },
  plan: { what: 'what a tick would do; touches nothing', load: async () => (await import('./cli/plan.ts')).planCommand },
  tick: {
    what: 'look once, advance what can move, commit: tick [--linger 10m]',
    load: async () => (await import('./cli/tick.ts')).tickCommand,
  },
  status: { what: 'where every campaign stands, from the files alone', load: async () => (await import('./cli/status.ts')).statusCommand },
  why: {
    what: 'why a campaign is where it is, what would move it: why CAMPAIGN',
    load: async () => (await import('./cli/why.ts')).whyCommand,
  },
  history: {
    what: 'its timeline, from git alone: history CAMPAIGN [--mermaid]',
    load: async () => (await import('./cli/history.ts')).historyCommand,
  },
  logs: {
    what: 'the end of its log: logs CAMPAIGN [--stage NAME] [-n LINES]',
    load: async () => (await import('./cli/logs.ts')).logsCommand,
  },
  watch: { what: 'live view: watch [--every SECONDS]', load: async () => (await import('./cli/watch.ts')).watchCommand },
  init: { what: 'write configuration, workflow and a first campaign', load: async () => (await import('./cli/init.ts')).initCommand },
  doctor: {
    what: 'check repository, cluster and configuration: doctor [--submit]',
    load: async () => (await import('./cli/doctor.ts')).doctorCommand,
  },
}

const HELP = `escapement - supervises long HPC campaigns, one tick at a time

  escapement COMMAND [--root DIR] [--campaign NAME]… [--json]

${Object.entries(COMMANDS)
  .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
  .join('\n')}

  --root DIR        the repository (default: here)
  --campaign NAME   only this campaign; may be given several times
  --commit KIND     for tick: git (commit and push, the default) or none (change the files only)
  --linger TIME     for tick: stay so long, ten minutes at most, while a short stage is about to end
  --json            machine-readable output

  for init; on a terminal it asks for what is needed and not given:
  --backend KIND    ssh (the default), exec (this machine is on the cluster) or local (no cluster)
  --name NAME       what the backend is called in the files
  --host, --port, --user, --scratch DIR (where campaigns live on the cluster)
  --setup LINE (module load slurm), --profile NAME, --identity-file, --known-hosts-file
  --engine NAME, --project NAME, --partition, --qos, --account

exit status: 0 fine, 1 problems found, 2 usage
`

const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const dispatch = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void): Promise<number> => {
  const text = args.command === 'version' ? version() : args.help || args.command === 'help' ? HELP.trimEnd() : undefined
  if (text !== undefined) {
    print(text)
    return 0
  }
  const command = own(COMMANDS, args.command)
  if (!command) throw new UsageError(`there is no command \`${args.command}\`; there are ${Object.keys(COMMANDS).join(', ')}`)
  const colour = process.stdout.isTTY === true && env.NO_COLOR === undefined
  return (await command.load())(args, env, print, colour)
}

/** Where a command's words go, and what it may read of its surroundings. */
export interface Terminal {
  out: (text: string) => void
  err: (text: string) => void
  env: NodeJS.ProcessEnv
}

const TERMINAL: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  env: process.env,
}

/** Command line → exit status. Bad news goes to stderr as one sentence and a way out. */
export const cli = async (argv: readonly string[], { out, err, env } = TERMINAL): Promise<number> => {
  try {
    return await dispatch(readArgs(argv, process.cwd()), env, (line) => out(`${line}\n`))
  } catch (error) {
    if (error instanceof UsageError) {
      err(`escapement: ${error.message}\ntry: escapement --help\n`)
      return 2
    }
    if (!(error instanceof PortError)) throw error
    err(`escapement: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`)
    return 1
  }
}
