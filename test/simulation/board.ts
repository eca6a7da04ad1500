/** The truth of the simulated forge: issues and comments, who did what to them, and in which order. */
import type { Account } from '../../src/core/people/types.ts'
import { VIEWER } from './accounts.ts'

/** What a comment asks for, known because the world wrote it. */
export interface Meaning {
  command: string
  args: readonly string[]
}

export interface Remark {
  id: number
  ticket: Ticket
  author: Account
  body: string
  at: number
  /** Undefined: nothing in it is a command. */
  means: Meaning | undefined
  /** Beats of the board's own count. */
  posted: number
  edited?: number
  deleted: boolean
  reactions: Set<'+1' | 'confused'>
}

export interface Ticket {
  number: number
  node: string
  author: Account
  title: string
  body: string
  labels: Set<string>
  open: boolean
  closedBy?: Account
  closedAt?: number
  /** Beats at which somebody who may write closed it. */
  closings: { by: Account; beat: number }[]
  pinned: boolean
  deleted: boolean
  at: number
  /** Beat since which it is open, if it is. */
  openSince: number
  /** Not in a list before; asked for by its number it is there at once. */
  listedFrom: number
  remarks: Remark[]
  /** What it is about, as its first body said; undefined: nobody of ours wrote it. */
  key: string | undefined
  firstBody: string
}

/** A first line such as ours. */
const KEY = /^<!-- escapement (\S+) \S+ -->\n/

export const keyIn = (body: string): string | undefined => KEY.exec(body)?.[1]

export const urlOf = (remark: Pick<Remark, 'id' | 'ticket'>): string =>
  `https://github.com/lab/campaigns/issues/${remark.ticket.number}#issuecomment-${remark.id}`

export class Board {
  readonly tickets = new Map<number, Ticket>()
  readonly remarks = new Map<number, Remark>()
  /** Comments that a run meant to answer with a reaction, whatever came of it. */
  readonly judged = new Set<number>()
  /** Everything that happens here has a beat of its own. */
  beat = 0
  private number = 10
  private comment = 5000

  private next(): number {
    this.beat += 1
    return this.beat
  }

  open(author: Account, title: string, body: string, labels: readonly string[], now: number, lag: number): Ticket {
    this.number += 1
    const ticket: Ticket = {
      number: this.number,
      node: `I_${this.number}`,
      author,
      title,
      body,
      labels: new Set(labels),
      open: true,
      closings: [],
      pinned: false,
      deleted: false,
      at: now,
      openSince: this.next(),
      listedFrom: now + lag,
      remarks: [],
      key: author === VIEWER ? keyIn(body) : undefined,
      firstBody: body,
    }
    this.tickets.set(ticket.number, ticket)
    return ticket
  }

  say(ticket: Ticket, author: Account, body: string, now: number, means?: Meaning): Remark {
    this.comment += 1
    const remark: Remark = {
      id: this.comment,
      ticket,
      author,
      body,
      at: now,
      means,
      posted: this.next(),
      deleted: false,
      reactions: new Set(),
    }
    ticket.remarks.push(remark)
    this.remarks.set(remark.id, remark)
    return remark
  }

  edit(remark: Remark, body: string, means: Meaning | undefined): void {
    Object.assign(remark, { body, means, edited: this.next() })
  }

  close(ticket: Ticket, by: Account, now: number): void {
    ticket.open = false
    ticket.closedBy = by
    ticket.closedAt = now
    ticket.closings.push({ by, beat: this.next() })
  }

  reopen(ticket: Ticket): void {
    ticket.open = true
    delete ticket.closedBy
    delete ticket.closedAt
    ticket.openSince = this.next()
  }

  /** A look: what it shows is what there was at its beat. */
  look(): number {
    return this.next()
  }

  /** Those that are there. */
  all(): Ticket[] {
    return [...this.tickets.values()].filter(({ deleted }) => !deleted)
  }
}
