import { readFileSync } from 'node:fs'
import { type Args, readArgs, UsageError } from './cli/args.ts'
import { PortError } from './ports/error.ts'

type Command = (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean) => Promise<number>

/** Loaded when asked for: `--help` must not wait for an SSH library. */
const COMMANDS: Record<string, { what: string; load: () => Promise<Command> }> = {
  demo: { what: 'three small campaigns on this machine, from nothing to done', load: async () => (await import('./cli/demo.ts')).demo },
  validate: { what: 'check WORKFLOW.md files: validate [FILE…]', load: async () => (await import('./cli/validate.ts')).validateCommand },
  plan: { what: 'what a tick would do; touches nothing', load: async () => (await import('./cli/plan.ts')).planCommand },
  tick: { what: 'look once, advance what can move, commit', load: async () => (await import('./cli/tick.ts')).tickCommand },
  status: { what: 'where every campaign stands, from the files alone', load: async () => (await import('./cli/status.ts')).statusCommand },
}

const HELP = `escapement - supervises long HPC campaigns, one tick at a time

  escapement COMMAND [--root DIR] [--campaign NAME]… [--json]

${Object.entries(COMMANDS)
  .map(([name, { what }]) => `  ${name.padEnd(10)} ${what}`)
  .join('\n')}

  --root DIR        the repository (default: here)
  --campaign NAME   only this campaign; may be given several times
  --commit KIND     for tick: git (commit and push, the default) or none (change the files only)
  --json            machine-readable output

exit status: 0 fine, 1 problems found, 2 usage
`

const version = (): string => {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const dispatch = async (args: Args, print: (line: string) => void): Promise<number> => {
  if (args.command === 'version') return print(version()), 0
  const command = COMMANDS[args.command]
  if (args.help || args.command === 'help') return print(HELP.trimEnd()), 0
  if (!command) throw new UsageError(`there is no command \`${args.command}\`; there are ${Object.keys(COMMANDS).join(', ')}`)
  const colour = process.stdout.isTTY === true && process.env.NO_COLOR === undefined
  return (await command.load())(args, process.env, print, colour)
}

/** Command line → exit status. Bad news goes to stderr as one sentence and a way out. */
export const cli = async (argv: readonly string[]): Promise<number> => {
  try {
    return await dispatch(readArgs(argv, process.cwd()), (line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`escapement: ${error.message}\ntry: escapement --help\n`)
      return 2
    }
    if (!(error instanceof PortError)) throw error
    process.stderr.write(`escapement: ${error.message}${error.hint ? `\n  ${error.hint}` : ''}\n`)
    return 1
  }
}
