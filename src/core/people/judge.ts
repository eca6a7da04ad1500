import { type Command, decisions, type Parsed, parseCommands } from './commands.ts'
import type { CommentSeen, Permission } from './types.ts'

/** What a comment comes to before anybody looks at what it asks for. */
export type Judged =
  /** Nothing in it is meant for us. */
  | { kind: 'ignored' }
  | { kind: 'refused'; why: string }
  /** Nobody could tell whether its author may; it is judged again in the next run. */
  | { kind: 'undecided' }
  | { kind: 'heard'; commands: Command[] }

/** Whether anything in the comment asks for an answer; only then its author's permission is asked for. */
export const speaksToUs = (comment: Pick<CommentSeen, 'body'>): boolean => {
  const { commands, unknown } = parseCommands(comment.body)
  return commands.length + unknown.length > 0
}

const contradiction = ({ commands }: Parsed): string | undefined => {
  const decided = decisions(commands)
  if (decided.length < 2) return undefined
  return `one comment decides one thing, and this one says ${decided.map(({ name }) => `\`/${name}\``).join(' and ')}`
}

/** Who it is decides before what is said: an edited comment or a bot's is not read any further. */
const unfit = ({ author, edited }: CommentSeen): string | undefined => {
  if (author.kind === 'bot') return 'bots decide nothing here'
  if (author.kind === 'gone' || author.id === undefined) return 'its author is gone'
  return edited ? 'it was edited after it was written; write it anew' : undefined
}

/**
 * Judges author and form of one comment.
 * @param permission of the comment's author, by number
 * @param viewer our own number: what our account wrote is never a command
 */
export const judge = (comment: CommentSeen, permission: Permission, viewer: number): Judged => {
  const parsed = parseCommands(comment.body)
  if (parsed.commands.length + parsed.unknown.length === 0 || comment.author.id === viewer) return { kind: 'ignored' }
  // a mistyped or unrelated line of a stranger is no business of ours, and answering it would be noise
  if (parsed.commands.length === 0 && permission !== 'write') return permission === 'unknown' ? { kind: 'undecided' } : { kind: 'ignored' }
  const why = unfit(comment)
  if (why !== undefined) return { kind: 'refused', why }
  if (permission === 'unknown') return { kind: 'undecided' }
  if (permission !== 'write') return { kind: 'refused', why: 'it takes write access to this repository' }
  if (parsed.unknown.length > 0) return { kind: 'refused', why: `\`${parsed.unknown[0]}\` is no command; \`/help\` lists them` }
  const against = contradiction(parsed)
  return against === undefined ? { kind: 'heard', commands: parsed.commands } : { kind: 'refused', why: against }
}
