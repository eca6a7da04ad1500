import { afterEach, expect, test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { Scenario } from './harness.ts'

describeCluster(
  'a live job that is given up',
  () => {
    afterEach(async () => (await cluster('dbd')).heal())

    test('it runs at a tenth of the expected rate: cancelled, and done on another node', async () => {
      const lab = await cluster('dbd')
      const scenario = await Scenario.open('slow-node', lab)
      const job = await scenario.submitted()
      await scenario.written('begun')
      const node = (await lab.asUser(`squeue -h -j ${job} -o %N`)).stdout.trim()
      await scenario.untilDone()
      expect((await lab.asUser(`sacct -nXP -j ${job} -o State`)).stdout).toMatch(/^CANCELLED/)
      await scenario.expectAfter(expect, { [node]: '@node@' })
    })

    test('its partition is full for too long: cancelled, and done in the one that the fallback names', async () => {
      const lab = await cluster('dbd')
      const sent = await lab.asUser("sbatch --parsable -p gh200 -N2 --exclusive --mem=0 --time=10 --output=/dev/null --wrap 'sleep 300'")
      expect(sent.code, sent.stderr).toBe(0)
      const blocker = sent.stdout.trim()
      await lab.reaches(blocker, ['RUNNING'])
      const scenario = await Scenario.open('queue-jam', lab)
      const job = await scenario.submitted(['PENDING'])
      await scenario.untilDone()
      await lab.asUser(`scancel ${blocker}`)
      expect((await lab.asUser(`sacct -nXP -j ${job} -o State`)).stdout).toMatch(/^CANCELLED/)
      await scenario.expectAfter(expect)
    })
  },
  { exclusive: true },
)
