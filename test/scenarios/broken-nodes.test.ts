import { afterEach, expect, test } from 'vitest'
import type { Cluster } from '../cluster/cluster.ts'
import type { Node } from '../cluster/facts.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { Scenario } from './harness.ts'

const nodeOf = async (lab: Cluster, job: string): Promise<Node> => (await lab.asUser(`squeue -h -j ${job} -o %N`)).stdout.trim() as Node

/** All of a job's node is asked for by somebody whose partition goes first. */
const crowdOut = async (lab: Cluster, job: string): Promise<void> => {
  const node = await nodeOf(lab, job)
  const sent = await lab.asUser(`sbatch -p cpu --exclusive -w ${node} --time=2 --output=/dev/null --wrap 'sleep 3'`)
  expect(sent.code, sent.stderr).toBe(0)
}

describeCluster(
  'a node that is taken away',
  () => {
    afterEach(async () => (await cluster('dbd')).heal())

    test('it dies: the job runs again elsewhere', async () => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('node-fail', lab)
      const job = await scenario.submitted()
      await scenario.written('begun')
      const node = await nodeOf(lab, job)
      await lab.nodeDown(node)
      await scenario.untilDone()
      await scenario.expectAfter(expect, { [node]: '@node@' })
    })

    test('another job preempts it and SLURM requeues: the same job, the same attempt', async () => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('preempted-requeued', lab)
      const job = await scenario.submitted()
      await crowdOut(lab, job)
      await lab.reaches(job, ['PENDING'])
      await scenario.until('the job to be queued again', ({ waiting }) => waiting.some(({ why }) => why.includes('is queued')))
      await lab.startAgain(job)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('another job preempts it and SLURM cancels: a new attempt, but no retry', async () => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('preempted-gone', lab)
      const job = await scenario.submitted()
      await scenario.written('begun')
      await crowdOut(lab, job)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })
  },
  { exclusive: true },
)
