/** npx node test/bench/faults/main.run.ts [--row NAME]… [--campaigns N] [--stages N] [--told]: the fault benchmark on clusters of its own. Exit 1 when a target is missed. */
import { parseArgs } from 'node:util'
import { startCluster } from '../../cluster/bring-up.ts'
import type { Cluster } from '../../cluster/cluster.ts'
import type { Accounting } from '../../cluster/facts.ts'
import { ensurePackages } from '../../cluster/packages.ts'
import { type Played, play, type Row } from './row.ts'
import { ROWS } from './rows.ts'
import { tableOf } from './table.ts'

const { values } = parseArgs({
  options: {
    row: { type: 'string', multiple: true, default: [] },
    campaigns: { type: 'string', default: '20' },
    stages: { type: 'string', default: '4' },
    told: { type: 'boolean', default: false },
  },
})
const size = { campaigns: Number(values.campaigns), stages: Number(values.stages) }
const unknown = values.row.filter((name) => !ROWS.some((row) => row.name === name))
if (unknown.length > 0) throw new Error(`no row ${unknown.join(', ')}; there are ${ROWS.map((row) => row.name).join(', ')}`)
const rows = ROWS.filter((row) => values.row.length === 0 || values.row.includes(row.name))
const reason = await ensurePackages()
if (reason !== undefined) throw new Error(reason)

/** slurmctld forgets an ended job after so many seconds: without accounting soon, so that the row need not wait for minutes. */
const MIN_JOB_AGE = { dbd: 300, none: 2 } as const

async function playAll(accounting: Accounting, mine: readonly Row[], done: Played[]): Promise<void> {
  if (mine.length === 0) return
  const lab: Cluster = await startCluster({ accounting, minJobAge: MIN_JOB_AGE[accounting] })
  const leave = (): void => void lab.stop().finally(() => process.exit(130))
  process.once('SIGINT', leave).once('SIGTERM', leave)
  try {
    for (const row of mine) done.push(tell(await play(row, lab, size)))
  } finally {
    process.off('SIGINT', leave).off('SIGTERM', leave)
    await lab.stop()
  }
}

/** Says at once how a row went: the whole takes a quarter of an hour. */
function tell(played: Played): Played {
  const { row, missed, seconds } = played.tally
  console.info(`${row}: ${missed.length === 0 ? 'fine' : `MISSED ${missed.join('; ')}`} (${seconds} s)`)
  if (values.told) for (const [text, times] of played.told) console.info(`  ${times} × ${text}`)
  return played
}

const done: Played[] = []
for (const accounting of ['dbd', 'none'] as const) {
  const mine = rows.filter((row) => (row.accounting ?? 'dbd') === accounting)
  await playAll(accounting, mine, done)
}
const order = new Map(ROWS.map((row, i) => [row.name, i]))
const tallies = done.map(({ tally }) => tally).sort((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0))
console.info(`\n${size.campaigns} campaigns of ${size.stages} stages\n\n${tableOf(tallies)}`)
process.exitCode = tallies.some(({ missed }) => missed.length > 0) ? 1 : 0
