import type { Row } from './row.ts'
import { DEATH_ROWS } from './rows-deaths.ts'
import { GIT_ROWS } from './rows-git.ts'
import { SCHEDULER_ROWS } from './rows-scheduler.ts'

/** All rows; the first shows what the same work costs in calm weather. */
export const ROWS: readonly Row[] = [
  { name: 'calm', fault: 'none', story: (world) => world.finish() },
  ...SCHEDULER_ROWS,
  ...DEATH_ROWS,
  ...GIT_ROWS,
]
