import type { Account, ForgeDeed, ForgeOutcome, ForgeSight, Permission } from '../core/people/types.ts'

/** Label of every issue that we open: by it they are found again, and workflows are filtered. */
export const LABEL = 'escapement'
/** Further label of the one dashboard: found also when it is closed. */
export const DASHBOARD_LABEL = 'escapement-dashboard'

export interface ForgeUsage {
  calls: number
  writes: number
  /** Issues and comments among the writes, also those of which nobody can tell whether they arrived. */
  created: number
  commented: number
}

/** What a run asks: issues that git knows, and the last comment that was handled in each (0: none). */
export interface ForgeAsk {
  after: ReadonlyMap<number, number>
  /** A new poll begins: calls are counted, and permissions asked, from here on anew. */
  anew?: boolean
}

/**
 * Where people are asked: issues and their comments. None of its methods throws for what the outside does to it: silence comes
 * back as `unobserved`, `unknown` or `put-off`.
 */
export interface Forge {
  readonly usage: ForgeUsage
  /** One call, whatever the number of campaigns: the issues asked for, those open with our label, the dashboard. */
  read(ask: ForgeAsk): Promise<ForgeSight>
  /** Of an account, by its number; one call for each account of a poll. */
  permission(who: Account): Promise<Permission>
  /** In their order; what is over the limits is put off. */
  write(deeds: readonly ForgeDeed[]): Promise<ForgeOutcome[]>
}
