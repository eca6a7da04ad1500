import { readFileSync } from 'node:fs'
import { type Args, readArgs, UsageError } from './cli/args.ts'
import { type CommandName, helpOf, overview } from './cli/help.ts'
import { shown } from './cli/terminal.ts'
import { PortError } from './ports/error.ts'

type Command = (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean) => Promise<number>

/** Loaded when asked for: `--help` must not wait for an SSH library. */
const COMMANDS: Record<CommandName, () => Promise<Command>> = {
  demo: async () => (await import('./cli/demo.ts')).demo,
  init: async () => (await import('./cli/init.ts')).initCommand,
  doctor: async () => (await import('./cli/doctor.ts')).doctorCommand,
  validate: async () => (await import('./cli/validate.ts')).validateCommand,
  plan: async () => (await import('./cli/plan.ts')).planCommand,
  tick: async () => (await import('./cli/tick.ts')).tickCommand,
  watch: async () => (await import('./cli/watch.ts')).watchCommand,
  status: async () => (await import('./cli/status.ts')).statusCommand,
  why: async () => (await import('./cli/why.ts')).whyCommand,
  logs: async () => (await import('./cli/logs.ts')).logsCommand,
  history: async () => (await import('./cli/history.ts')).historyCommand,
}

const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name)

const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** What somebody who does not type at all wants to know. Undefined: a command is to be run. */
const words = ({ command, operands, help }: Args): string | undefined => {
  if (command === 'version') return version()
  const named = command === 'help' ? operands[0] : command
  if (!help && command !== 'help') return undefined
  const program = `node ${process.argv[1] ?? 'dist/cli.js'}`
  return named !== undefined && isCommand(named) ? helpOf(named, program) : overview(program)
}

const isRunner = (env: NodeJS.ProcessEnv): boolean => env.GITHUB_ACTIONS === 'true'

const dispatch = async (args: Args, { out, env }: Terminal): Promise<number> => {
  const colour = process.stdout.isTTY === true && env.NO_COLOR === undefined
  // programs get their JSON as it is
  const print = (line: string): void => out(`${args.json ? line : shown(line, { colour, runner: isRunner(env) })}\n`)
  const text = words(args)
  if (text !== undefined) {
    print(text)
    return 0
  }
  const { command: name } = args
  if (!isCommand(name)) throw new UsageError(`there is no command \`${name}\`; there are ${Object.keys(COMMANDS).join(', ')}`)
  return (await COMMANDS[name]())(args, env, print, colour)
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
export const cli = async (argv: readonly string[], terminal = TERMINAL): Promise<number> => {
  const err = (text: string): void => terminal.err(shown(text, { colour: false, runner: isRunner(terminal.env) }))
  try {
    return await dispatch(readArgs(argv, process.cwd()), terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      const name = argv.find((word) => isCommand(word))
      err(`escapement: ${error.message}\ntry: escapement ${name === undefined ? '' : `${name} `}--help\n`)
      return 2
    }
    if (!(error instanceof PortError)) throw error
    err(`escapement: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`)
    return 1
  }
}
