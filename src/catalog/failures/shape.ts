import type { CatalogEntry } from '../../core/failure/entry.ts'

/** An entry of the built-in catalog: where it comes from goes without saying. */
export type BuiltIn = Omit<CatalogEntry, 'source'>

/**
 * States in which the program ended by itself. Where the scheduler says TIMEOUT, NODE_FAIL or PREEMPTED that is the cause,
 * whatever warnings stand in the log, so the engines' classes ask for one of these.
 */
export const ENDED_BY_ITSELF = ['FAILED', 'COMPLETED', 'EXITED'] as const
