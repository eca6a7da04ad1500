import { describe, test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { Scenario } from './harness.ts'

describeCluster('a job that cannot begin', () => {
  describe.concurrent('on a real SLURM', { timeout: 180_000 }, () => {
    test('sbatch refuses the partition: a person is asked, with sbatch’s own words', async ({ expect }) => {
      const scenario = await Scenario.open('bad-partition', await cluster('dbd'))
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('the QOS is full: it waits, and goes through when a place is free', async ({ expect }) => {
      const lab = await cluster('dbd')
      const others = await lab.asUser("for i in 1 2; do sbatch --parsable --qos=one --mem=10M --output=/dev/null --wrap 'sleep 300'; done")
      const scenario = await Scenario.open('qos-limit', lab)
      const first = await scenario.tick()
      expect(first.stages[0]?.status).toBe('ready')
      expect(first.waiting).toEqual([{ stage: 'prod', on: 'limit', why: expect.stringContaining('Too many jobs submitted'), within: 1800 }])
      expect((await scenario.tick()).events).toEqual([])
      await lab.asUser(`scancel ${others.stdout.trim().split('\n').join(' ')}`)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('it depends on a job that failed: a person is asked', async ({ expect }) => {
      const lab = await cluster('dbd')
      const blocker = (await lab.asUser("sbatch --parsable --hold --mem=10M --output=/dev/null --wrap 'exit 1'")).stdout.trim()
      const scenario = await Scenario.open('dependency-never', lab, { words: { '@blocker@': blocker } })
      const job = await scenario.submitted(['PENDING'])
      await lab.asUser(`scontrol release ${blocker}`)
      await scenario.untilDone()
      await scenario.expectAfter(expect)
      await lab.asUser(`scancel ${job}`)
    })
  })
})
