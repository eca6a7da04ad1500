import type { Instant } from '../model.ts'

/** An account as GitHub shows it. Only the number tells one from another: names change hands, and bots share theirs. */
export interface Account {
  /** Undefined: the account is gone. */
  id?: number
  login: string
  kind: 'person' | 'bot' | 'gone'
}

/** `write`: may write to the repository; `less`: anything below, triage included; `unknown`: nobody could tell now. */
export type Permission = 'write' | 'less' | 'unknown'

export interface CommentSeen {
  /** Ascends with time within a repository. */
  id: number
  author: Account
  body: string
  /** Somebody changed it after it was written: whoever may write to the repository can edit the words of others. */
  edited: boolean
  at: Instant
  url: string
  /** Our own account has marked it as refused. */
  refused: boolean
  /** Our own account has marked it as accepted. */
  accepted: boolean
}

export interface IssueSeen {
  number: number
  /** GraphQL's id. */
  node: string
  author: Account
  open: boolean
  /** When it was opened first, ISO; undefined: nobody told. */
  opened?: string
  /** Who closed it last; undefined while it is open, or when nobody could tell. */
  closedBy?: Account
  /** When that was; undefined: it is open, or nobody told. */
  closedAt?: Instant
  title: string
  body: string
  labels: string[]
  pinned: boolean
  url: string
  /** Newer than the last one that was handled, oldest first. */
  comments: CommentSeen[]
}

/** What one look at the forge gave. */
export type ForgeSight =
  /** `refused`: the token may not; no waiting mends that. */
  | { kind: 'unobserved'; why: string; refused?: true }
  | {
      kind: 'seen'
      /** Number of our own account: a marker counts only in what it wrote. */
      viewer: number
      isPublic: boolean
      issues: ReadonlyMap<number, IssueSeen>
      /** Numbers that were asked for and do not exist any more. */
      gone: number[]
    }

/** What is to be written. */
export type ForgeDeed =
  | { kind: 'create'; title: string; body: string; labels: string[] }
  | { kind: 'edit'; issue: number; title?: string; body?: string }
  | { kind: 'comment'; issue: number; body: string }
  | { kind: 'react'; comment: number; with: '+1' | 'confused' }
  | { kind: 'close'; issue: number; reason: 'completed' | 'not_planned' | 'duplicate' }
  | { kind: 'reopen'; issue: number }
  | { kind: 'pin'; node: string }

/** `unknown`: perhaps written, perhaps not. `put-off`: not tried, the next run does it. */
export type ForgeOutcome =
  /** `again`: it had been written before, by an earlier run or another one. */
  | { kind: 'done'; issue?: { number: number; node: string }; again?: true }
  | { kind: 'refused'; why: string }
  | { kind: 'unknown'; why: string }
  | { kind: 'put-off'; why: string }
