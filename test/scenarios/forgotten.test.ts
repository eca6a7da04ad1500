import { expect, test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { waitFor } from '../cluster/processes.ts'
import { Scenario } from './harness.ts'

const AN_HOUR = 3600

describeCluster('a job that everything forgets', () => {
  test('it counts as lost after the time of grace, and a person is asked', async () => {
    const lab = await cluster('none')
    const scenario = await Scenario.open('lost', lab)
    const job = (await scenario.tick()).stages[0]?.job ?? ''
    await lab.reaches(job, ['COMPLETED'])
    const records = `${scenario.remote}/.escapement/ledger/*/exit.*`
    await waitFor('the record of the exit', async () => (await lab.asUser(`ls ${records}`)).code === 0)
    await lab.asUser(`rm ${records}`)
    await waitFor('the controller to forget the job', async () => (await lab.state(job)) === '', 150)
    const missed = await scenario.tick()
    expect(missed.waiting[0]?.why).toBe(`job ${job} is unknown to the scheduler since 0 min`)
    expect((await scenario.tick(AN_HOUR)).status).toBe('escalated')
    await scenario.expectAfter(expect)
  }, 300_000)
})
