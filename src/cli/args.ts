import { parseArgs } from 'node:util'

/** What a command was called with. */
export interface Args {
  command: string
  operands: string[]
  root: string
  campaigns: string[]
  commit: 'git' | 'none'
  json: boolean
  help: boolean
}

/** Bad usage: exit 2, never a stack trace. */
export class UsageError extends Error {}

const OPTIONS = {
  root: { type: 'string' },
  campaign: { type: 'string', multiple: true },
  commit: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const

const parsed = (argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> => {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

/** Reads the command line. Throws UsageError. */
export const readArgs = (argv: readonly string[], cwd: string): Args => {
  const { values, positionals } = parsed(argv)
  const [command = values.version ? 'version' : 'help', ...operands] = positionals
  const commit = values.commit ?? 'git'
  if (commit !== 'git' && commit !== 'none') throw new UsageError(`--commit is git or none, not ${commit}`)
  return {
    command,
    operands,
    root: values.root ?? cwd,
    campaigns: values.campaign ?? [],
    commit,
    json: values.json ?? false,
    help: values.help ?? false,
  }
}
