/** vitest globalSetup: brings up both clusters when a test file of this run uses one, and takes them down at the end. */
import { readFileSync } from 'node:fs'
import type { TestProject } from 'vitest/node'
import { FOLDER_PREFIX, startCluster } from './bring-up.ts'
import type { Cluster } from './cluster.ts'
import type { ProvidedClusters } from './fixture.ts'
import { ensurePackages } from './packages.ts'
import { sweepLeftovers } from './tear-down.ts'

/** A cluster without accounting forgets quickly, so that tests of forgotten jobs need not wait five minutes. */
const MIN_JOB_AGE = { dbd: 300, none: 20 } as const

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started: Cluster[] = []
  const clusters = await provide(project, started).catch(
    (error: Error): ProvidedClusters => ({ reason: `bring-up failed: ${error.message}` }),
  )
  if ('reason' in clusters && clusters.reason !== UNUSED) banner(clusters.reason)
  project.provide('clusters', clusters)
  return async () => {
    await Promise.all(started.map((cluster) => cluster.stop()))
  }
}

const UNUSED = 'no test file of this run used a cluster when it began'

async function provide(project: TestProject, started: Cluster[]): Promise<ProvidedClusters> {
  if (process.env.ESCAPEMENT_CLUSTER === '0') return { reason: 'switched off by ESCAPEMENT_CLUSTER=0' }
  if (!project.vitest.state.getPaths().some(usesCluster)) return { reason: UNUSED }
  const reason = await ensurePackages()
  if (reason !== undefined) return { reason }
  await sweepLeftovers(FOLDER_PREFIX)
  const both = await Promise.allSettled(
    (['dbd', 'none'] as const).map((accounting) => startCluster({ accounting, minJobAge: MIN_JOB_AGE[accounting] })),
  )
  for (const one of both) if (one.status === 'fulfilled') started.push(one.value)
  const [dbd, none] = both
  if (dbd?.status !== 'fulfilled') throw dbd?.reason
  if (none?.status !== 'fulfilled') throw none?.reason
  return { dbd: dbd.value.facts, none: none.value.facts }
}

/** A run of the unit tests alone must not wait for a cluster: only files that name the fixture count. */
const usesCluster = (file: string): boolean => /\bdescribeCluster\b/.test(readFileSync(file, 'utf8'))

function banner(reason: string): void {
  const rule = '!'.repeat(100)
  console.error(
    `\n${rule}\n!! NO TEST CLUSTER: ${reason}\n!! Suites that need a real SLURM are skipped; ESCAPEMENT_NO_SKIP=1 makes that an error.\n${rule}\n`,
  )
}
