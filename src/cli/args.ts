import { parseArgs } from 'node:util'
import { own } from '../core/own.ts'

/** What a command was called with. */
export interface Args {
  command: string
  operands: string[]
  root: string
  campaigns: string[]
  commit: 'git' | 'none'
  json: boolean
  help: boolean
  /** What only some commands take, by option; a flag that was given is `true`. */
  given?: Readonly<Record<string, string | true>>
}

/** Bad usage: exit 2, never a stack trace. */
export class UsageError extends Error {}

/** Options of single commands; anywhere else they are refused rather than ignored. */
const OWN: Readonly<Record<string, readonly string[]>> = {
  init: [
    ...['backend', 'name', 'host', 'port', 'user', 'scratch', 'setup', 'profile', 'identity-file', 'known-hosts-file'],
    ...['engine', 'project', 'partition', 'qos', 'account'],
  ],
  doctor: ['submit'],
  history: ['mermaid'],
  logs: ['stage', 'lines'],
  watch: ['every'],
  tick: ['linger'],
}

const WORDS = Object.fromEntries(
  Object.values(OWN)
    .flat()
    .filter((name) => !['submit', 'mermaid'].includes(name))
    .map((name) => [name, name === 'lines' ? ({ type: 'string', short: 'n' } as const) : ({ type: 'string' } as const)]),
)

const OPTIONS = {
  root: { type: 'string' },
  campaign: { type: 'string', multiple: true },
  commit: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  submit: { type: 'boolean' },
  mermaid: { type: 'boolean' },
} as const

const parsed = (argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof OPTIONS; allowPositionals: true }>> => {
  try {
    return parseArgs({ args: [...argv], options: { ...WORDS, ...OPTIONS }, allowPositionals: true })
  } catch (error) {
    // Node goes on about arguments that begin with a dash; nobody here has one
    throw new UsageError((error instanceof Error ? error.message : String(error)).replace(/\. To specify [\s\S]*/, ''))
  }
}

const givenTo = (command: string, values: Readonly<Record<string, unknown>>): Record<string, string | true> => {
  const given: Record<string, string | true> = {}
  for (const name of new Set(Object.values(OWN).flat())) {
    const value = values[name]
    if (value === undefined) continue
    if (!own(OWN, command)?.includes(name)) throw new UsageError(`--${name} means nothing to \`${command}\``)
    given[name] = value === true ? true : String(value)
  }
  return given
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
    given: givenTo(command, values),
  }
}
