/** What people, readers and bots do on the forge while nobody expects it. */
import type { Account } from '../../src/core/people/types.ts'
import { DASHBOARD_LABEL, LABEL } from '../../src/ports/forge.ts'
import { CLOSERS, STRANGERS, WRITERS } from './accounts.ts'
import type { Board, Meaning, Remark, Ticket } from './board.ts'
import type { Random } from './random.ts'

export interface Place {
  board: Board
  random: Random
  /** A stream of its own for second thoughts: the worlds in which nobody has any stay as they are. */
  thoughts: Random
  now: () => number
  note: (what: string) => void
}

export const roleOf = ({ key }: Pick<Ticket, 'key'>): string => key?.split('/')[0] ?? 'none'

/** What an approval proposes, as the issue shows it to everybody. */
export const digestIn = (body: string): string | undefined => /^\/approve ([0-9a-f]{16})$/m.exec(body)?.[1]

const wrongDigest = (digest: string, random: Random): string =>
  random.pick([digest.slice(0, 8), digest.toUpperCase(), digest.replace(/^./, (c) => (c === 'a' ? 'b' : 'a')), `${digest}0`, ''])

const ANYWHERE = ['/hold', '/hold', '/resume', '/resume', '/cancel', '/cancel', '/why', '/logs 3', '/help', '/restart'] as const
const BY_ROLE: Readonly<Record<string, readonly string[]>> = {
  escalation: [
    '/retry',
    '/retry',
    '/retry',
    '/retry time=2x',
    '/retry mem=4G',
    '/skip',
    '/restart',
    '/restart',
    '/cancel',
    '/confirm',
    '/deny',
  ],
  question: ['/confirm', '/confirm', '/skip', '/retry', '/hold'],
  approval: ['/deny', '/retry', '/skip'],
}

const commandFor = (ticket: Ticket, random: Random): string => {
  const digest = roleOf(ticket) === 'approval' ? digestIn(ticket.body) : undefined
  if (digest !== undefined && random.chance(0.75)) return `/approve ${random.chance(0.7) ? digest : wrongDigest(digest, random)}`.trim()
  const own = BY_ROLE[roleOf(ticket)]
  return own && random.chance(0.75) ? random.pick(own) : random.pick(ANYWHERE)
}

const meaningOf = (line: string): Meaning => {
  const [command = '', ...args] = line.slice(1).split(' ')
  return { command, args }
}

/** A comment's text, and what it means when it is taken by the rules that the documentation gives. */
const wordsFor = (ticket: Ticket, random: Random): { body: string; means: Meaning | undefined } => {
  const line = commandFor(ticket, random)
  const means = meaningOf(line)
  return random.weighted<() => { body: string; means: Meaning | undefined }>([
    [60, () => ({ body: line, means })],
    [15, () => ({ body: `I looked at it.\r\n\r\n${line}\r\nThanks!`, means })],
    [4, () => ({ body: `\`\`\`\n${line}\n\`\`\``, means: undefined })],
    [4, () => ({ body: `> ${line}\n\nno`, means: undefined })],
    [4, () => ({ body: `<!--\n${line}\n-->`, means: undefined })],
    [4, () => ({ body: `please ${line}`, means: undefined })],
    [3, () => ({ body: random.pick(['/hold on, I look first', '/skip unless it fails again', '/cancel it?']), means: undefined })],
    [3, () => ({ body: `${line}\n/skip\n/retry`, means: undefined })],
    [3, () => ({ body: line.replace('/', '/x'), means: undefined })],
    [3, () => ({ body: 'Hm.', means: undefined })],
  ])()
}

const authorFor = (random: Random): Account => (random.chance(0.7) ? random.pick(WRITERS) : random.pick(STRANGERS))

const say = ({ board, random, thoughts, now, note }: Place, ticket: Ticket): void => {
  const author = authorFor(random)
  const { body, means } = wordsFor(ticket, random)
  const remark = board.say(ticket, author, body, now(), means)
  note(`${author.login} comments ${remark.id} on #${ticket.number} (${ticket.key ?? ''}): ${JSON.stringify(body)}`)
  if (!thoughts.chance(0.06)) return
  const better = wordsFor(ticket, thoughts)
  board.edit(remark, better.body, undefined)
  note(`${author.login} edits comment ${remark.id} at once: ${JSON.stringify(better.body)}`)
}

const ours = (board: Board): Ticket[] => board.all().filter(({ key }) => key !== undefined)

/** One comment, or several at once that contradict each other. */
export const comment = (place: Place): void => {
  const { board, random } = place
  const open = ours(board).filter((ticket) => ticket.open)
  const all = random.chance(0.9) ? open : ours(board)
  if (all.length === 0) return
  // people look at what is new
  const ticket = random.chance(0.5) ? (all.at(-1) ?? random.pick(all)) : random.pick(all)
  const many = random.chance(0.2) ? random.between(2, 4) : 1
  for (let i = 0; i < many; i++) say(place, ticket)
}

export const close = ({ board, random, now, note }: Place): void => {
  const all = ours(board)
  const open = all.filter((ticket) => ticket.open)
  const reopens = random.chance(0.25)
  const from = reopens ? all.filter((ticket) => !ticket.open) : open
  if (from.length === 0) return
  const ticket = random.pick(from)
  const by = random.pick(CLOSERS)
  if (reopens) board.reopen(ticket)
  else board.close(ticket, by, now())
  note(`${by.login} ${reopens ? 'reopens' : 'closes'} #${ticket.number} (${ticket.key})`)
}

const editRemark = ({ board, random, note }: Place): void => {
  const remarks = [...board.remarks.values()].filter(({ deleted, ticket }) => !deleted && !ticket.deleted).slice(-8)
  if (remarks.length === 0) return
  const remark: Remark = random.pick(remarks)
  const { body } = wordsFor(remark.ticket, random)
  board.edit(remark, body, undefined)
  note(`somebody edits comment ${remark.id} on #${remark.ticket.number}: ${JSON.stringify(body)}`)
}

const deleteRemark = ({ board, random, note }: Place): void => {
  const remarks = [...board.remarks.values()].filter(({ deleted }) => !deleted).slice(-8)
  if (remarks.length === 0) return
  const remark = random.pick(remarks)
  remark.deleted = true
  note(`somebody deletes comment ${remark.id} on #${remark.ticket.number}`)
}

const spoil = ({ board, random, note }: Place): void => {
  const all = ours(board)
  if (all.length === 0) return
  const ticket = random.pick(all)
  const how = random.pick(['emptied', 'appended', 'unlabelled', 'retitled', 'deleted'] as const)
  note(`#${ticket.number} (${ticket.key}) is ${how}`)
  switch (how) {
    case 'emptied':
      ticket.body = ''
      break
    case 'appended':
      ticket.body += '\n\nSee also the other one.'
      break
    case 'unlabelled':
      ticket.labels.delete(LABEL)
      break
    case 'retitled':
      ticket.title = 'please look'
      break
    case 'deleted':
      ticket.deleted = true
  }
}

/** An issue under our label, with a first line copied from one of ours. */
const forged = ({ board, random, now, note }: Place): void => {
  const all = ours(board)
  const body = all.length === 0 ? '' : random.pick(all).firstBody
  const labels = random.chance(0.2) ? [LABEL, DASHBOARD_LABEL] : [LABEL]
  const ticket = board.open(random.pick(CLOSERS), 'copied', body, labels, now(), 0)
  note(`${ticket.author.login} opens #${ticket.number} with a copied body`)
}

export const tamper = (place: Place): void =>
  place.random.weighted<(at: Place) => void>([
    [5, editRemark],
    [1, deleteRemark],
    [3, spoil],
    [1, forged],
  ])(place)
