import { describe, test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { Scenario } from './harness.ts'

describeCluster('a real engine that fails', () => {
  describe.concurrent('on a real SLURM', { timeout: 180_000 }, () => {
    test('LAMMPS loses atoms: a person is asked, with its own words', async ({ expect }) => {
      const scenario = await Scenario.open('lammps-lost-atoms', await cluster('dbd'))
      await scenario.untilDone()
      await scenario.expectAfter(expect)
    })

    test('Quantum ESPRESSO does not converge: its input is edited in a commit, and it does', async ({ expect }) => {
      const scenario = await Scenario.open('qe-scf', await cluster('dbd'))
      const before = await scenario.read('h2.in')
      await scenario.untilDone()
      const changed = before
        .replace('  mixing_beta = 0.7\n', '  mixing_beta = 0.3\n')
        .replace('  electron_maxstep = 3\n', '  electron_maxstep = 300\n')
        .replace('&electrons\n', "&electrons\nmixing_mode = 'local-TF'\n")
      expect(await scenario.read('h2.in')).toBe(changed)
      await scenario.expectAfter(expect)
    })
  })
})
