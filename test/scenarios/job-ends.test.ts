import { join } from 'node:path'
import { describe, test } from 'vitest'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { waitFor } from '../cluster/processes.ts'
import { Scenario } from './harness.ts'

const BOTH = ['dbd', 'none'] as const

/** Scripts ask for this mark in the place of a kill where nothing enforces memory. */
const playMemory = async (scenario: Scenario, lab: Cluster): Promise<void> => {
  if (!lab.enforcesMemory) await lab.put(join(scenario.remote, '..', 'memory-is-not-enforced'), '')
}

const LIMIT = { timeout: 180_000 }

describeCluster('a job that does not end well', () => {
  describe.concurrent('on a real SLURM', LIMIT, () => {
    test.for(BOTH)(
      'the time limit with a checkpoint that advanced: it goes on from there, and no retry is counted (%s)',
      async (kind, { expect }) => {
        const lab = await cluster(kind)
        const scenario = await Scenario.open('timeout-resumed', lab)
        const job = await scenario.submitted()
        await lab.expire(job)
        await scenario.untilDone()
        await scenario.expectAfter(expect)
      },
    )

    test('the time limit without any progress: a person is asked', async ({ expect }) => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('timeout-stuck', lab)
      await lab.expire(await scenario.submitted())
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test.for(BOTH)('out of memory: half as much again is asked for, and it is done (%s)', async (kind, { expect }) => {
      const lab = await cluster(kind)
      const scenario = await Scenario.open('out-of-memory', lab)
      await playMemory(scenario, lab)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
      if (lab.enforcesMemory && kind === 'dbd') {
        const ends = await lab.asUser(`sacct -X -n -P -o state -j ${scenario.jobs.join(',')}`)
        expect(ends.stdout).toBe('OUT_OF_MEMORY\nCOMPLETED\n')
      }
    })

    test('the same failure twice in a row: a person is asked', async ({ expect }) => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('same-failure-twice', lab)
      await playMemory(scenario, lab)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('two different failures: each is mended', async ({ expect }) => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('two-failures', lab)
      await playMemory(scenario, lab)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test.for(BOTH)('two of ten elements of an array: only those run again (%s)', async (kind, { expect }) => {
      const lab = await cluster(kind)
      const scenario = await Scenario.open('array-partial', lab)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
      const runs = await lab.asUser(`cd ${scenario.remote}/runs && wc -l ?`)
      expect(
        runs.stdout
          .replace(/ +/g, ' ')
          .trim()
          .split('\n')
          .map((line) => line.trim()),
      ).toEqual(['1 0', '1 1', '1 2', '2 3', '1 4', '1 5', '1 6', '2 7', '1 8', '1 9', '12 total'])
    })

    test.for(BOTH)('a failure that no catalog knows: a person is asked, with the last words of the log (%s)', async (kind, { expect }) => {
      const scenario = await Scenario.open('unmatched', await cluster(kind))
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('cancelled by somebody else: it is not started again by itself', async ({ expect }) => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('cancelled', lab)
      const job = await scenario.submitted()
      await lab.cancelAs('root', job)
      // only accounting knows who it was, and it may lag
      await waitFor('accounting to say who', async () => (await lab.asUser(`sacct -X -n -P -o state -j ${job}`)).stdout.includes('by 0'))
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('requeued by an administrator: the same job, the same attempt', async ({ expect }) => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('requeued', lab)
      const job = await scenario.submitted()
      await lab.asRoot(`scontrol requeue ${job}`)
      await lab.reaches(job, ['PENDING'])
      await scenario.until('the job to be queued again', ({ waiting }) => waiting.some(({ why }) => why.includes('is queued')))
      await lab.startAgain(job)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })
  })
})
