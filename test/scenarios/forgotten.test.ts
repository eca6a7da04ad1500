import { expect, test } from 'vitest'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { waitFor } from '../cluster/processes.ts'
import { Scenario } from './harness.ts'

const AN_HOUR = 3600

const forgotten = (lab: Cluster, job: string): Promise<void> =>
  waitFor('the controller to forget the job', async () => (await lab.state(job)) === '', 240)

describeCluster('a job that everything forgets', () => {
  test('it counts as lost after the time of grace, and a person is asked', async () => {
    const lab = await cluster('none')
    const scenario = await Scenario.open('lost', lab)
    const job = (await scenario.tick()).stages[0]?.job ?? ''
    await lab.reaches(job, ['COMPLETED'])
    const records = `${scenario.remote}/.escapement/ledger/*/exit.*`
    await waitFor('the record of the exit', async () => (await lab.asUser(`ls ${records}`)).code === 0)
    await lab.asUser(`rm ${records}`)
    await forgotten(lab, job)
    const missed = await scenario.tick()
    expect(missed.waiting[0]?.why).toMatch(`job ${job} is unknown to the scheduler since `)
    expect((await scenario.tick(AN_HOUR)).status).toBe('escalated')
    await scenario.expectAfter(expect)
  }, 300_000)

  test('it ran into its time limit, saved and said that all is well: it goes on from there', async () => {
    const lab = await cluster('none')
    const scenario = await Scenario.open('timeout-forgotten', lab)
    await forgotten(lab, await scenario.submitted())
    await scenario.untilDone()
    await scenario.expectAfter(expect)
  }, 400_000)

  test('it was preempted: its log has SLURM’s own word for it, and the new attempt is counted', async () => {
    const lab = await cluster('none')
    const scenario = await Scenario.open('preempted-forgotten', lab)
    const job = await scenario.submitted()
    await waitFor(
      'its time limit to be noted',
      async () => (await lab.asUser(`ls ${scenario.remote}/.escapement/ledger/*/limit.*`)).code === 0,
    )
    const node = (await lab.asUser(`squeue -h -j ${job} -o %N`)).stdout.trim()
    const other = await lab.asUser(`sbatch --parsable -p cpu --exclusive -w ${node} --time=2 --output=/dev/null --wrap 'sleep 3'`)
    expect(other.code, other.stderr).toBe(0)
    await forgotten(lab, job)
    await scenario.untilDone()
    await scenario.expectAfter(expect)
  }, 400_000)
})
