import { setTimeout as sleep } from 'node:timers/promises'
import type { Options } from './journal.ts'

/** Waits so many seconds, by the run's own clock if it has one; a run that is to end wakes up at once. */
export const pause = async ({ sleep: own, signal }: Pick<Options, 'sleep' | 'signal'>, seconds: number): Promise<void> => {
  if (signal?.aborted) return
  if (own) return own(seconds)
  await sleep(seconds * 1000, undefined, signal ? { signal } : {}).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}
