/** A small version of the fault benchmark, so that its property holds in CI; the whole of it is main.run.ts. */
import { expect, test } from 'vitest'
import { cluster, describeCluster } from '../../cluster/fixture.ts'
import { play } from './row.ts'
import { ROWS } from './rows.ts'
import { tableOf } from './table.ts'

const SIZE = { campaigns: 3, stages: 2 }
const SMALL = ['lost-answer', 'outlived-ssh', 'late-look', 'push-answer-lost']

describeCluster(
  'nothing twice and nothing lost, under faults',
  () => {
    test.for(ROWS.filter(({ name }) => SMALL.includes(name)).map((row) => [row.fault, row] as const))(
      '%s: every stage runs once, none fails, none is left held, all campaigns finish',
      { timeout: 200_000 },
      async ([, row]) => {
        const { tally } = await play(row, await cluster(row.accounting ?? 'dbd'), SIZE)
        expect(tally.missed, tableOf([tally])).toEqual([])
      },
    )
  },
  { exclusive: true },
)
