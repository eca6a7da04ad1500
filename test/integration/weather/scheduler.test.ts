import { test } from 'vitest'
import { cluster, describeCluster } from '../../cluster/fixture.ts'
import { World } from './world.ts'

const DOWN = 'echo "slurm_load_jobs error: Unable to contact slurm controller (connect failure)" >&2; exit 1'
const TIMED_OUT = 'echo "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation" >&2; exit 1'

describeCluster('a scheduler that misbehaves', () => {
  test('squeue and sbatch cannot contact the controller', async () => {
    const w = await World.open('controller-away', await cluster('dbd'), { campaigns: ['melt'] })
    await w.tool('sbatch', DOWN.replace('slurm_load_jobs error', 'sbatch: error: Batch job submission failed'))
    await w.run('squeue answers, sbatch cannot contact the controller')
    await w.tool('squeue', DOWN)
    await w.run('squeue cannot contact it either')
    await w.tool('squeue', undefined)
    await w.tool('sbatch', undefined)
    await w.run('The controller is back')
    await w.close('slurmctld is down, nothing in flight', 'A campaign with nothing submitted yet.')
  })

  test('sbatch says that it timed out, and the job was accepted', async () => {
    const w = await World.open('answer-lost', await cluster('dbd'), { campaigns: ['melt'] })
    await w.tool('sbatch', `"$REAL" "$@" >/dev/null; ${TIMED_OUT}`)
    await w.run('sbatch timed out')
    await w.tool('sbatch', undefined)
    await w.run('The next run')
    await w.close(
      'sbatch timed out, but the job was accepted',
      'A campaign with nothing submitted yet. The first sbatch is accepted, its answer is lost.',
    )
  })

  test('the program is killed after sbatch answered', async () => {
    const w = await World.open('killed', await cluster('dbd'), { campaigns: ['melt'] })
    await w.tool('sbatch', `"$REAL" "$@"; touch ${w.root}/accepted; sleep 5`)
    await w.killed(async () => (await w.lab.asUser(`test -e ${w.root}/accepted`)).code === 0)
    await w.tool('sbatch', undefined)
    await w.run('The next run finds a held job')
    await w.run('And the one after it')
    await w.close(
      'A run is killed in the middle of a submission',
      'A campaign with nothing submitted yet. The run dies right after SLURM has accepted the job.',
    )
  })

  test('sbatch refuses: a partition that is not there', async () => {
    const w = await World.open('partition-invalid', await cluster('dbd'), {
      campaigns: ['melt'],
      front: 'stages:\n  smoke: {sbatch: {partition: gpu-large}}\n',
    })
    await w.run('sbatch refuses')
    await w.run('The next run')
    await w.close('sbatch refuses the request', 'A campaign whose smoke asks for a partition that the cluster does not have.')
  })

  test('sbatch refuses: the limit of jobs is reached', async () => {
    const w = await World.open('submit-limit', await cluster('dbd'), { campaigns: ['melt'] })
    await w.tool(
      'sbatch',
      'echo "sbatch: error: QOSMaxSubmitJobPerUserLimit" >&2; echo "sbatch: error: Batch job submission failed: Job violates accounting/QOS policy (job submit limit, user\'s size and/or time limits)" >&2; exit 1',
    )
    await w.run('sbatch refuses')
    await w.run('A quarter of an hour later', { later: 900 })
    await w.tool('sbatch', undefined)
    await w.run('There is room again', { later: 1800 })
    await w.close(
      'The limit of submitted jobs is reached',
      'A campaign with nothing submitted yet; the account’s QOS takes no further job.',
    )
  })

  test('squeue answers what nobody can read', async () => {
    const w = await World.open('squeue-garbled', await cluster('dbd'))
    await w.calm()
    await w.tool('squeue', 'echo "4001|RUNN"; echo "%%% disk quota exceeded"')
    await w.tool('sacct', 'exit 0')
    await w.run('squeue is cut in the middle of a line')
    await w.tool('squeue', undefined)
    await w.tool('sacct', undefined)
    await w.run('squeue answers again')
    await w.close('squeue answers what nobody can read', 'Two campaigns, each with a job that runs.')
  })

  test('a job that nobody knows any more', async () => {
    const w = await World.open('job-forgotten', await cluster('dbd'), { campaigns: ['melt'] })
    await w.calm()
    await w.tool('squeue', 'exit 0')
    await w.tool('sacct', 'exit 0')
    await w.run('Neither squeue nor sacct knows the job')
    await w.run('Five minutes later', { later: 300 })
    await w.run('Sixteen minutes later', { later: 660 })
    await w.close('A job that nobody knows any more', 'A campaign whose job ran; then neither queue nor accounting knows it.')
  })

  test('a cluster whose clock is wrong', async () => {
    const w = await World.open('clock-skew', await cluster('dbd'), { campaigns: ['melt'] })
    await w.calm()
    await w.tool('date', '[ "$*" = +%s ] && { echo $(($("$REAL" +%s) - 7200)); exit 0; }; exec "$REAL" "$@"')
    await w.run('The cluster’s clock is two hours behind')
    await w.tool('date', '[ "$*" = +%s ] && { echo $(($("$REAL" +%s) + 7200)); exit 0; }; exec "$REAL" "$@"')
    await w.run('The cluster’s clock is two hours ahead')
    await w.close('The cluster’s clock is wrong', 'A campaign whose job runs.')
  })

  test('accounting that does not answer', async () => {
    const w = await World.open('accounting-away', await cluster('dbd'))
    const [first] = await w.calm()
    await w.tool('sacct', 'echo "sacct: error: Problem talking to the database: Connection refused" >&2; exit 1')
    await w.tool('squeue', `"$REAL" "$@" | grep -v "^${first}|"`)
    await w.run('slurmdbd is down; one job has left the queue')
    await w.run('Half an hour later', { later: 1800 })
    await w.tool('sacct', undefined)
    await w.tool('squeue', undefined)
    await w.run('slurmdbd is back')
    await w.close(
      'slurmdbd is down',
      'Two campaigns, each with a job. One job is in the queue; the other has left it, and only accounting could tell how it ended.',
    )
  })

  test('a cluster without accounting', async () => {
    const w = await World.open('no-accounting', await cluster('none'), { campaigns: ['melt'], job: 'exit 3\n' })
    await w.run('calm', { told: false })
    await w.jobsEnded()
    await w.tool('squeue', 'exit 0')
    await w.run('The job ended badly, and slurmctld has forgotten it')
    await w.close(
      'A cluster without accounting',
      'A campaign whose job ended with exit status 3. There is no slurmdbd, and slurmctld remembers no job for long.',
    )
  })
})

describeCluster(
  'a controller that is down',
  () => {
    test('with a job in flight', async () => {
      const w = await World.open('controller-down', await cluster('dbd'))
      await w.calm()
      await w.lab.stopController()
      await w.run('slurmctld is down')
      await w.lab.startController()
      await w.run('slurmctld is back')
      await w.close('slurmctld is down, jobs in flight', 'Two campaigns, each with a job that runs.')
    })
  },
  { exclusive: true },
)
