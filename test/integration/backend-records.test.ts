import { test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { waitFor } from '../cluster/processes.ts'

const SCRIPT = `#!/bin/sh
trap 'date +%s.%N; scontrol show job "\${SLURM_ARRAY_JOB_ID:+\${SLURM_ARRAY_JOB_ID}_\$SLURM_ARRAY_TASK_ID}\${SLURM_ARRAY_JOB_ID:-\$SLURM_JOB_ID}" | head -1; scontrol show job "\$SLURM_JOB_ID" | grep -E "JobId|JobState|Preempt|EndTime|Requeue|Exit"; date +%s.%N; exit 143' TERM
echo started; while :; do sleep 0.1; done
`
describeCluster('explore', () => {
  test('what scontrol says', async () => {
    const lab = await cluster('none')
    const dir = await lab.folder('explore')
    await lab.put(`${dir}/s`, SCRIPT, 0o755)
    const sub = async (name: string, opts: string) =>
      (await lab.asUser(`cd ${dir} && sbatch --parsable -o ${name}.out ${opts} s`)).stdout.trim()
    const start = async (name: string, opts: string) => {
      const id = await sub(name, opts)
      await waitFor(name, async () => (await lab.asUser(`grep -q started ${dir}/${name}.out`)).code === 0, 60)
      return id
    }
    const a = await start('timeout', '-n1')
    const b = await start('userscancel', '-n1')
    const c = await start('rootscancel', '-n1')
    const d = await start('array', '-n1 --array=3')
    const e = await start('requeued', '-n1 --requeue')
    await lab.expire(a)
    await lab.cancelAs('user', b)
    await lab.cancelAs('root', c)
    await lab.asUser(`scancel ${d}_3`)
    await lab.asRoot(`scontrol requeue ${e}`)
    const done = async (name: string) =>
      waitFor(name, async () => (await lab.asUser(`grep -q JobState ${dir}/${name}.out`)).code === 0, 60).catch(() => undefined)
    for (const n of ['userscancel', 'rootscancel', 'array', 'requeued', 'timeout']) await done(n)
    await lab.asRoot(`scancel ${e}`)
    await start('spot', '-p spot -n64 -N1 -w c1 --mem=10')
    await start('requeue', '-p requeue -n64 -N1 -w c2 --mem=10')
    const g = await sub('big', '-p cpu -n64 -N1 -w c1 --mem=10')
    const h = await sub('big2', '-p cpu -n64 -N1 -w c2 --mem=10')
    for (const n of ['spot', 'requeue']) await done(n)
    console.log((await lab.asUser(`cd ${dir}; for f in *.out; do echo "== $f"; cat $f; done`)).stdout, a, g, h)
  }, 300_000)
})
