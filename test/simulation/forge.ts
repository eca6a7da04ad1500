/** The port over the simulated forge: every call is a step, and may be lost before or after it took effect, refused, or put off. */
import type { Account, CommentSeen, ForgeDeed, ForgeOutcome, ForgeSight, IssueSeen } from '../../src/core/people/types.ts'
import { DASHBOARD_LABEL, type Forge, type ForgeAsk, LABEL } from '../../src/ports/forge.ts'
import { BOT, mayWrite, VIEWER } from './accounts.ts'
import { type Board, type Remark, type Ticket, urlOf } from './board.ts'
import type { Mutation } from './mutations.ts'

/** What befalls one call. */
export type ForgeFault = 'none' | 'lost before' | 'lost after' | 'refused' | 'slow down'

export interface ForgeWorld {
  board: Board
  now: () => number
  step: (label: string) => Promise<void>
  fault: () => ForgeFault
  /** Calls of one run. */
  calls: number
  /** Seconds after which a new issue is listed. */
  lag: () => number
  isPublic: boolean
  mutated: (mutation: Mutation) => boolean
  /** The run has looked: what it knows is what there was at this beat. */
  looked: (beat: number) => void
  wrote: (deed: ForgeDeed, ticket: Ticket | undefined) => void
}

const commentSeen = (remark: Remark, mutated: ForgeWorld['mutated']): CommentSeen => ({
  id: remark.id,
  author: mutated('bot-counts') && remark.author.kind === 'bot' ? { ...remark.author, kind: 'person' } : remark.author,
  body: remark.body,
  edited: remark.edited !== undefined && !mutated('edited-comment-counts'),
  at: remark.at,
  url: urlOf(remark),
  refused: remark.reactions.has('confused'),
  accepted: remark.reactions.has('+1'),
})

const commentsIn = (world: ForgeWorld, ticket: Ticket, after: number | undefined): CommentSeen[] => {
  if (after === undefined) return []
  const since = ticket.remarks.filter(({ id, deleted }) => !deleted && id > after)
  const seen = since.map((remark) => commentSeen(remark, world.mutated))
  return world.mutated('only-the-newest-comment') ? seen.slice(-1) : seen
}

const issueSeen = (world: ForgeWorld, ticket: Ticket, after: number | undefined): IssueSeen => ({
  number: ticket.number,
  node: ticket.node,
  author: world.mutated('any-marker-counts') ? VIEWER : ticket.author,
  open: ticket.open,
  ...(ticket.closedBy === undefined ? {} : { closedBy: ticket.closedBy }),
  ...(ticket.closedAt === undefined ? {} : { closedAt: ticket.closedAt }),
  title: ticket.title,
  body: world.mutated('body-never-stands') ? `${ticket.body}!` : ticket.body,
  labels: [...ticket.labels],
  pinned: ticket.pinned,
  url: `https://github.com/lab/campaigns/issues/${ticket.number}`,
  comments: commentsIn(world, ticket, after),
})

const sightOf = (world: ForgeWorld, { after }: ForgeAsk): ForgeSight => {
  const all = world.board.all()
  const listed = all.filter(({ listedFrom }) => listedFrom <= world.now())
  const labelled = listed.filter(({ open, labels }) => open && labels.has(LABEL)).slice(-100)
  const boards = listed.filter(({ labels }) => labels.has(DASHBOARD_LABEL)).slice(-3)
  const asked = all.filter(({ number }) => after.has(number))
  const issues = new Map(
    [...labelled, ...boards, ...asked].map((ticket) => [ticket.number, issueSeen(world, ticket, after.get(ticket.number))]),
  )
  return {
    kind: 'seen',
    viewer: VIEWER.id ?? 0,
    isPublic: world.isPublic,
    issues,
    gone: [...after.keys()].filter((number) => !issues.has(number)),
  }
}

const gone = (what: string): ForgeOutcome => ({ kind: 'refused', why: `GitHub: ${what} Not Found` })

const react = (board: Board, deed: Extract<ForgeDeed, { kind: 'react' }>): ForgeOutcome => {
  const remark = board.remarks.get(deed.comment)
  if (!remark || remark.deleted || remark.ticket.deleted) return gone(`comment ${deed.comment}`)
  const again = remark.reactions.has(deed.with)
  remark.reactions.add(deed.with)
  return again ? { kind: 'done', again: true } : { kind: 'done' }
}

/** Does one deed on the board; `ticket`: on which issue. */
const perform = (world: ForgeWorld, deed: ForgeDeed, ticket: Ticket | undefined): ForgeOutcome => {
  const { board } = world
  if (deed.kind === 'react') return react(board, deed)
  if (!ticket || ticket.deleted) return gone('issue')
  switch (deed.kind) {
    case 'create':
      return { kind: 'done', issue: { number: ticket.number, node: ticket.node } }
    case 'edit':
      Object.assign(ticket, { title: deed.title ?? ticket.title, body: deed.body ?? ticket.body })
      break
    case 'comment':
      board.say(ticket, VIEWER, deed.body, world.now())
      break
    case 'close':
      if (world.mutated('close-only-claimed')) break
      board.close(ticket, VIEWER, world.now())
      break
    case 'reopen':
      board.reopen(ticket)
      break
    case 'pin':
      ticket.pinned = true
  }
  return { kind: 'done' }
}

const ticketOf = (world: ForgeWorld, deed: ForgeDeed): Ticket | undefined => {
  const { board } = world
  switch (deed.kind) {
    case 'create':
      return board.open(VIEWER, deed.title, deed.body, deed.labels, world.now(), world.lag())
    case 'react':
      return board.remarks.get(deed.comment)?.ticket
    case 'pin':
      return board.all().find(({ node }) => node === deed.node)
    default:
      return board.tickets.get(deed.issue)
  }
}

const WHY = {
  'lost before': 'the connection was reset',
  'lost after': 'the connection was reset',
  refused: 'GitHub: Resource not accessible by integration',
  'slow down': 'GitHub: You have exceeded a secondary rate limit',
} as const

/** One run's way to the forge. */
export const simulatedForge = (world: ForgeWorld): Forge => {
  const usage = { calls: 0, writes: 0, created: 0, commented: 0 }
  let limited: string | undefined
  let first: ForgeSight | undefined
  const spent = (): string | undefined => limited ?? (usage.calls >= world.calls ? `this run has made its ${world.calls} calls` : undefined)
  const permissions = new Map<number, Promise<'write' | 'less' | 'unknown'>>()
  const askPermission = async (who: Account): Promise<'write' | 'less' | 'unknown'> => {
    if (spent() !== undefined) return 'unknown'
    usage.calls += 1
    await world.step(`forge: permission of ${who.login}`)
    if (world.fault() !== 'none') return 'unknown'
    const counts = mayWrite(who) || world.mutated('reader-counts') || (world.mutated('bot-counts') && who.id === BOT.id)
    return counts ? 'write' : 'less'
  }
  const writeOne = async (deed: ForgeDeed): Promise<ForgeOutcome> => {
    const why = spent()
    if (why !== undefined) return { kind: 'put-off', why }
    usage.calls += 1
    usage.writes += 1
    if (deed.kind === 'create') usage.created += 1
    if (deed.kind === 'comment') usage.commented += 1
    await world.step(`forge: ${deed.kind}${'issue' in deed ? ` ${deed.issue}` : ''}`)
    const fault = world.fault()
    if (fault === 'lost before') return { kind: 'unknown', why: WHY[fault] }
    if (fault === 'refused') return { kind: 'refused', why: WHY[fault] }
    if (fault === 'slow down') {
      limited = WHY[fault]
      return { kind: 'put-off', why: limited }
    }
    const ticket = ticketOf(world, deed)
    world.wrote(deed, ticket)
    const outcome = perform(world, deed, ticket)
    return fault === 'lost after' ? { kind: 'unknown', why: WHY[fault] } : outcome
  }
  return {
    usage,
    read: async (ask) => {
      usage.calls += 1
      await world.step('forge: read')
      const fault = world.fault()
      if (fault !== 'none') return { kind: 'unobserved', why: WHY[fault] }
      world.looked(world.board.look())
      const sight = sightOf(world, ask)
      first ??= sight
      return world.mutated('opened-before-looking') ? first : sight
    },
    permission: (who) => {
      if (who.kind !== 'person' || who.id === undefined) return Promise.resolve('less')
      const known = permissions.get(who.id) ?? askPermission(who)
      permissions.set(who.id, known)
      return known
    },
    write: async (deeds) => {
      const outcomes: ForgeOutcome[] = []
      for (const deed of deeds) if (deed.kind === 'react') world.board.judged.add(deed.comment)
      for (const deed of deeds) outcomes.push(await writeOne(deed))
      return outcomes
    },
  }
}
