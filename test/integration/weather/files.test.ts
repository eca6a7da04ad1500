import { test } from 'vitest'
import { cluster, describeCluster } from '../../cluster/fixture.ts'
import { waitFor } from '../../cluster/processes.ts'
import { World } from './world.ts'

const full = (program: string): string => `echo '${program}: write error: Disk quota exceeded' >&2; exit 1`

describeCluster('files on a cluster', () => {
  test('the quota is reached when files are deployed', async () => {
    const w = await World.open('disk-full-deploying', await cluster('dbd'))
    await w.tool('base64', full('base64'))
    await w.run('Nothing can be written')
    await w.run('The next run')
    await w.tool('base64', undefined)
    await w.close(
      'The disk is full at deployment',
      'Two campaigns, nothing submitted yet. The quota of the folder on the cluster is used up.',
    )
  })

  test('the quota is reached when a job is submitted', async () => {
    const w = await World.open('disk-full-submitting', await cluster('dbd'), { campaigns: ['melt'] })
    await w.tool('ln', `case "$*" in *ledger*) ${full('ln')} ;; esac; exec "$REAL" "$@"`)
    await w.run('The job’s number cannot be written down')
    await w.tool('ln', undefined)
    await w.run('There is room again')
    await w.close(
      'The disk is full at submission',
      'A campaign with nothing submitted yet. Its files are there, but the record of the attempt cannot be written.',
    )
  })

  test('the folder is gone while a job runs', async () => {
    const w = await World.open('folder-purged', await cluster('dbd'), { job: 'touch begun\nsleep 600\n' })
    await w.calm()
    // squeue says that it runs a moment before its script begins
    await waitFor('the script to begin', async () => (await w.lab.asUser(`ls ${w.root}/melt/begun 2>/dev/null`)).stdout !== '')
    await w.lab.asUser(`rm -rf ${w.root}/melt`)
    await w.run('The folder of one campaign is gone, its job runs')
    await w.cancel()
    await w.close(
      'The folder on the cluster is gone',
      'Two campaigns, each with a job that runs. Scratch has been purged under one of them.',
    )
  })

  test('a file was changed by hand on the cluster', async () => {
    const w = await World.open('file-changed-by-hand', await cluster('dbd'), { campaigns: ['melt'], job: 'sleep 2\n' })
    await w.run('calm', { told: false })
    await w.jobsEnded()
    await w.lab.asUser(`echo '# faster' >> ${w.root}/melt/prod.sbatch`)
    await w.run('The next stage is due')
    await w.close('A deployed file was changed by hand', 'A campaign whose smoke is done. Somebody edited prod.sbatch on the cluster.')
  })
})
