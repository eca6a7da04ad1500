import type { Mutation } from '../mutations.ts'

/** The fault that is planted in this process, and the ticks that were counted. */
export const mutant: { mutation: Mutation | undefined; ticks: number } = { mutation: undefined, ticks: 0 }
