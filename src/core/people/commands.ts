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

/** HTML comments and `<pre>`, `<code>`, `<script>`, `<style>` blocks become empty lines; an open one reaches to the end. */
const withoutHtml = (text: string): string =>
  text
    .replace(/<!--[\s\S]*?(?:-->|$)/g, (hidden) => `\u0000${hidden.replace(/[^\n]/g, '')}`)
    .replace(/<(pre|code|script|style|textarea|blockquote)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, (hidden) => `\u0000${hidden.replace(/[^\n]/g, '')}`)

const FENCE = /^ {0,3}(?:[-*+] +|\d+[.)] +|> ?)*(`{3,}|~{3,})/
/** From here on a mail program quotes what was answered to. */
const MAIL = /^(?:On .+ wrote:|-{2,} ?(?:Original|Forwarded) [Mm]essage ?-{2,}|_{8,}|From: .+@.+)\s*$/

interface Scan {
  fence?: string
  quoted: boolean
  mail: boolean
  lines: string[]
}

/** One line of a comment: is it the author's own plain text? A line right below a quote still belongs to the quote. */
const step = (scan: Scan, line: string): Scan => {
  if (scan.mail || MAIL.test(line)) return { ...scan, mail: true }
  const fence = FENCE.exec(line)?.[1]
  if (scan.fence !== undefined) {
    const closes = fence?.startsWith(scan.fence) === true && line.trim() === fence
    const { fence: open, ...rest } = scan
    return closes ? rest : { ...rest, fence: open }
  }
  if (fence !== undefined) return { ...scan, fence }
  if (/^ {0,3}>/.test(line)) return { ...scan, quoted: true }
  if (line.trim() === '') return { ...scan, quoted: false }
  if (scan.quoted || /^(?: {4}|\t| {1,3}\t)/.test(line)) return scan
  return { ...scan, lines: [...scan.lines, line] }
}

/** The author's own lines: outside of code, quotes, HTML comments and quoted mail. */
export const ownLines = (body: string): string[] => {
  const text = withoutHtml(body.replace(/\r\n?/g, '\n'))
  return text.split('\n').reduce<Scan>(step, { quoted: false, mail: false, lines: [] }).lines
}

const sameCommand = (a: Command, b: Command): boolean => a.name === b.name && a.args.join(' ') === b.args.join(' ')

/** Reads the commands of a comment: a whole line, in small letters, beginning in the first column. */
export const parseCommands = (body: string): Parsed => {
  const parsed: Parsed = { commands: [], unknown: [] }
  for (const line of ownLines(body)) {
    const [, name, rest = ''] = /^\/([A-Za-z]+)((?:[ \t].*)?)$/.exec(line) ?? []
    if (name === undefined) continue
    if (!isCommand(name)) {
      parsed.unknown.push(`/${name}`)
      continue
    }
    const command: Command = { name, args: rest.split(/[ \t]+/).filter((word) => word !== '') }
    if (!parsed.commands.some((other) => sameCommand(other, command))) parsed.commands.push(command)
  }
  return parsed
}

/** The commands that decide something; more than one of them in a comment contradict each other. */
export const decisions = (commands: readonly Command[]): Command[] => commands.filter(({ name }) => !QUESTIONS.includes(name))
