import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Cluster } from './cluster.ts'
import { cluster, describeCluster } from './fixture.ts'
import { must, waitFor } from './processes.ts'

const CAMPAIGN = join(import.meta.dirname, '..', 'fixtures', 'lammps-melt')

/** Submits a stage's script from the campaign's folder and waits until none of its tasks is left; their final states. */
async function runStage(lab: Cluster, folder: string, stage: string): Promise<string[]> {
  const said = await lab.asUser(`cd ${folder} && sbatch --parsable ${stage}.sbatch`)
  expect(said).toMatchObject({ code: 0, stderr: '' })
  const job = said.stdout.trim()
  const states = async (which: string) => (await lab.asUser(`squeue -h ${which} -j ${job} -o %T`)).stdout.split('\n').filter(Boolean)
  await waitFor(`${stage} to end`, async () => (await states('')).length === 0)
  return states('-t all')
}

describeCluster('the campaign fixture lammps-melt, with the real LAMMPS', () => {
  test('each stage leaves what its exit condition asks for', async () => {
    const lab = await cluster('dbd')
    const folder = await lab.folder('melt')
    await must(['cp', '-r', `${CAMPAIGN}/.`, folder])
    await must(['chown', '-R', lab.user, folder])
    const text = async (path: string) => (await lab.asUser(`cd ${folder} && cat ${path}`)).stdout

    expect(await runStage(lab, folder, 'smoke')).toEqual(['COMPLETED'])
    expect(await text('smoke.log logs/melt-smoke_*.out')).not.toMatch(/\bnan\b/i)
    expect(await runStage(lab, folder, 'equilibration')).toEqual(['COMPLETED'])
    const density = Number(/^DENSITY: ([0-9.]+)$/m.exec(await text('equilibration.log'))?.[1])
    const target = Number(/target: ([0-9.]+)/.exec(await text('WORKFLOW.md'))?.[1])
    expect(Math.abs(density / target - 1)).toBeLessThan(0.05)
    expect(await runStage(lab, folder, 'production')).toEqual(['COMPLETED', 'COMPLETED', 'COMPLETED', 'COMPLETED'])
    expect(await runStage(lab, folder, 'analysis')).toEqual(['COMPLETED'])
    expect(JSON.parse(await text('analysis.json'))).toMatchObject({ diffusion: expect.closeTo(0.061, 2), replicas: { length: 4 } })
    const left = (await lab.asUser(`cd ${folder} && ls -d melt.*.restart production/*.dump`)).stdout.trim().split('\n')
    expect(left).toEqual(['melt.equil.restart', 'melt.smoke.restart', ...[1, 2, 3, 4].map((task) => `production/melt.${task}.dump`)])
  })
})
