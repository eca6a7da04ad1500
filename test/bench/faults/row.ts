/** A row of the benchmark: one kind of fault, told as a story. */
import type { Cluster } from '../../cluster/cluster.ts'
import type { Accounting } from '../../cluster/facts.ts'
import type { Program } from './gates.ts'
import type { Size } from './repository.ts'
import { type Tally, tally } from './tally.ts'
import { World } from './world.ts'

export interface Row {
  readonly name: string
  /** The fault in words. */
  readonly fault: string
  readonly accounting?: Accounting
  readonly transport?: 'ssh' | 'exec'
  readonly scripts?: Partial<Record<Program, string>>
  /** Deeds of a person that it takes; 0 where not given. */
  readonly humans?: number
  /** From the first run to the last: makes the fault happen, then lets the world calm down. */
  readonly story: (world: World) => Promise<void>
}

export interface Played {
  readonly tally: Tally
  /** What people were told, and how often: sentences with their numbers taken out. */
  readonly told: ReadonlyMap<string, number>
}

/** Plays one row on a cluster that nobody else uses, and mends what it broke. */
export async function play(row: Row, lab: Cluster, size: Size): Promise<Played> {
  const { name, transport, scripts } = row
  const setting = { row: name, size, ...(transport === undefined ? {} : { transport }), ...(scripts === undefined ? {} : { scripts }) }
  const world = await World.create(lab, setting)
  const began = performance.now()
  try {
    await row.story(world)
    const seconds = (performance.now() - began) / 1000
    return { tally: await tally(world, seconds, row.humans ?? 0), told: told(world) }
  } finally {
    await world.close()
    await lab.heal()
  }
}

/** Every sentence of the reports, without the numbers that differ from run to run. */
function told(world: World): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (place: string, text: string | null | undefined): void => {
    if (!text) return
    const key = `${place}: ${text.replaceAll(world.root, 'ROOT').replace(/\d+/g, '#')}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const { report, failed } of world.ended) {
    count('gave up', failed)
    count('failed', report?.failed)
    for (const { trouble } of report?.backends ?? []) count('backend', trouble)
    for (const { message } of report?.problems ?? []) count('problem', message)
    for (const { on, why } of report?.campaigns.flatMap(({ waiting }) => waiting) ?? []) count(`waits on ${on}`, why)
  }
  return counts
}
