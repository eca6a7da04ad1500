/** Who writes on the simulated forge. */
import type { Account } from '../../src/core/people/types.ts'

/** Our own account, which other workflows share. */
export const VIEWER: Account = { id: 41_898_282, login: 'github-actions', kind: 'bot' }

const MIA: Account = { id: 101, login: 'mia', kind: 'person' }
const BEN: Account = { id: 102, login: 'ben', kind: 'person' }
/** May label and close issues, but not write to the repository. */
const TRIAGE: Account = { id: 103, login: 'tess', kind: 'person' }
/** Bears a writer's name that was given up: only the number tells. */
const READER: Account = { id: 104, login: 'rex', kind: 'person' }
export const BOT: Account = { id: 105, login: 'dependabot', kind: 'bot' }
const GHOST: Account = { login: 'ghost', kind: 'gone' }

export const WRITERS: readonly Account[] = [MIA, BEN]
export const STRANGERS: readonly Account[] = [TRIAGE, READER, READER, BOT, GHOST, VIEWER]

export const mayWrite = ({ id }: Account): boolean => WRITERS.some((writer) => writer.id === id)

/** Closing takes triage rights. */
export const CLOSERS: readonly Account[] = [MIA, BEN, TRIAGE, BOT]
