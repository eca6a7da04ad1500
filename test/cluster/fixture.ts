/** What a test file imports: the shared clusters of this run, and a `describe` that says why when there are none. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, inject } from 'vitest'
import { Cluster } from './cluster.ts'
import type { Accounting, ClusterFacts } from './facts.ts'

/** What global-setup.ts hands to every worker. */
export type ProvidedClusters = { readonly reason: string } | Readonly<Record<Accounting, ClusterFacts>>

declare module 'vitest' {
  interface ProvidedContext {
    clusters: ProvidedClusters
  }
}

export interface SuiteOptions {
  /** True for a suite that freezes, stops or shims: it then runs alone, and what it broke is mended afterwards. */
  readonly exclusive?: boolean
}

const WAIT_FOR_OTHERS_MS = 900_000

/**
 * A suite on the real clusters. Suites share them, each test in a folder of its own; one that is `exclusive` waits until it is alone.
 * Where there is no cluster, the suite is skipped with the reason in its name.
 * @throws Error with that reason when ESCAPEMENT_NO_SKIP=1.
 */
export function describeCluster(name: string, suite: () => void, options: SuiteOptions = {}): void {
  const reason = whyNot(provided())
  if (reason === undefined) {
    describe(name, () => {
      takeTurns(options.exclusive === true)
      suite()
    })
    return
  }
  if (process.env.ESCAPEMENT_NO_SKIP === '1') throw new Error(`${name}: no cluster (${reason}), and ESCAPEMENT_NO_SKIP=1 forbids to skip`)
  describe.skipIf(true)(`${name} [SKIPPED, no cluster: ${reason}]`, suite)
}

/** The run's cluster with slurmdbd ('dbd') or without accounting ('none'). @throws Error with the reason when there is none. */
export async function cluster(accounting: Accounting): Promise<Cluster> {
  const clusters = provided()
  if ('reason' in clusters) throw new Error(`no cluster: ${clusters.reason}`)
  return new Cluster(clusters[accounting])
}

function provided(): ProvidedClusters {
  const clusters: ProvidedClusters | undefined = inject('clusters')
  return clusters ?? { reason: 'test/cluster/global-setup.ts is not a globalSetup of this vitest configuration' }
}

const whyNot = (clusters: ProvidedClusters): string | undefined => ('reason' in clusters ? clusters.reason : undefined)

function takeTurns(exclusive: boolean): void {
  let release: (() => void) | undefined
  beforeAll(async () => {
    release = await lock(join((await cluster('dbd')).facts.dir, 'run', 'turn.lock'), exclusive)
  }, WAIT_FOR_OTHERS_MS)
  afterAll(async () => {
    if (exclusive) for (const accounting of ['dbd', 'none'] as const) await (await cluster(accounting)).heal()
    release?.()
  }, WAIT_FOR_OTHERS_MS)
}

/** Holds a file lock through a child that ends with us (its input closes), so a worker that is killed never blocks the others. */
function lock(file: string, exclusive: boolean): Promise<() => void> {
  const holder = spawn('flock', [exclusive ? '-x' : '-s', file, 'sh', '-c', 'echo held; exec cat'], { stdio: ['pipe', 'pipe', 'inherit'] })
  return new Promise((resolve, reject) => {
    holder.once('error', reject)
    holder.once('close', (code) => reject(new Error(`flock ${file} → exit ${code}`)))
    holder.stdout.once('data', () => resolve(() => holder.stdin.end()))
  })
}
