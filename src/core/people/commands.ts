import { ownLines } from './own-lines.ts'

/** What people may say, and what follows: the order of `/help`. */
export const COMMANDS = {
  approve: '`/approve DIGEST` lets exactly what the issue proposes be done, once',
  deny: '`/deny` turns a proposal down',
  retry: '`/retry` runs the stage once more; `/retry time=2x partition=gh200` with other options',
  skip: '`/skip` takes the stage as done',
  confirm: '`/confirm` takes the one condition that the issue asks about as met',
  restart: '`/restart` runs the stage again as a whole, without regard to its checkpoint',
  hold: '`/hold` starts nothing new in this campaign',
  resume: '`/resume` ends the hold',
  cancel: '`/cancel` cancels the job of the campaign',
  logs: '`/logs 40` answers with the last lines of the log',
  why: '`/why` answers what the campaign waits for',
  help: '`/help` answers with this list',
} as const

export type CommandName = keyof typeof COMMANDS

/** These change something; the rest only ask for an answer. */
const QUESTIONS: readonly CommandName[] = ['logs', 'why', 'help']

export interface Command {
  name: CommandName
  /** Words behind the name. */
  args: string[]
}

export interface Parsed {
  /** Different commands in their order; the same one twice counts once. */
  commands: Command[]
  /** Lines that look like commands and are none. */
  unknown: string[]
}

const isCommand = (word: string): word is CommandName => Object.hasOwn(COMMANDS, word)

/** Reads the commands of a comment: a whole line, in small letters, beginning in the first column. */
export const parseCommands = (body: string): Parsed => {
  const parsed: Parsed = { commands: [], unknown: [] }
  const said = new Set<string>()
  for (const line of ownLines(body)) {
    const [, name, rest = ''] = /^\/([A-Za-z]+)((?:[ \t].*)?)$/.exec(line) ?? []
    if (name === undefined) continue
    if (!isCommand(name)) {
      parsed.unknown.push(`/${name}`)
      continue
    }
    const command: Command = { name, args: rest.split(/[ \t]+/).filter((word) => word !== '') }
    const words = [name, ...command.args].join(' ')
    if (!said.has(words)) parsed.commands.push(command)
    said.add(words)
  }
  return parsed
}

/** The commands that decide something; more than one of them in a comment contradict each other. */
export const decisions = (commands: readonly Command[]): Command[] => commands.filter(({ name }) => !QUESTIONS.includes(name))
