/** What the outside does to a backend: silence, lost answers, a database that is away, a frozen file system. */

import { readdirSync } from 'node:fs'
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, describe, expect, test } from 'vitest'
import { execTransport } from '../../src/adapters/remote/exec.ts'
import { slurmBackend } from '../../src/adapters/slurm/backend.ts'
import type { JobSeen, Sight } from '../../src/core/observation.ts'
import type { Backend, Deed, Outcome, Site } from '../../src/ports/backend.ts'
import type { Cluster } from '../cluster/cluster.ts'
import type { Accounting } from '../cluster/facts.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { environmentOf, shellOf } from '../conformance/backend-worlds.ts'

let lab: Cluster
let site: Site

const open = async (accounting: Accounting): Promise<void> => {
  lab = await cluster(accounting)
  const remoteDir = await lab.folder('faults')
  site = { campaign: 'co', remoteDir, owner: 'me/repo co', ownerHash: remoteDir.replace(/\W/g, '').slice(-10) }
  await lab.put(`${remoteDir}/run.sbatch`, '#!/bin/sh\n#SBATCH -o out.%j\necho run >> runs\n')
}
const owner = (env: Readonly<Record<string, string>> = {}): Backend =>
  slurmBackend({
    name: 'lab',
    token: 'comment',
    loginShell: false,
    transport: execTransport({ shell: shellOf(lab), env: { ...environmentOf(lab), ...env } }),
  })
const submit = (stage: string, script = 'run.sbatch', options: Record<string, string> = {}): Deed => ({
  kind: 'submit',
  site,
  key: { campaign: 'co', stage, attempt: 1 },
  start: { kind: 'sbatch', script, options },
})
const watch = (jobs: string[] = []) => [{ ...site, recorded: [], jobs }]
const look = (backend: Backend, jobs: string[] = []): Promise<Sight> => backend.look(watch(jobs))
const runs = async (): Promise<string> => (await lab.asUser(`cat ${site.remoteDir}/runs 2>/dev/null`)).stdout
const jobOf = (outcome: Outcome | undefined): string => {
  expect(outcome).toMatchObject({ kind: 'submitted' })
  return outcome?.kind === 'submitted' ? outcome.job : ''
}
const ended = async (job: string): Promise<JobSeen> => {
  for (let tries = 0; tries < 100; tries++) {
    const sight = await look(owner(), [job])
    const found = sight.kind === 'seen' ? sight.jobs.get(job) : undefined
    if (found?.phase === 'ended') return found
    await sleep(300)
  }
  throw new Error(`job ${job} did not end`)
}

describeCluster(
  'a cluster with accounting that misbehaves',
  () => {
    beforeEach(() => open('dbd'))

    test('a controller that hangs: nobody looked, nothing was submitted, and later it runs once', async () => {
      const backend = owner()
      lab.freezeController()
      try {
        const [sight, outcomes] = await Promise.all([look(owner()), backend.act([submit('a')])])
        expect(sight).toMatchObject({
          kind: 'unobserved',
          code: 'SCHEDULER_SILENT',
          why: expect.stringMatching(/timed out|did not answer/i),
        })
        expect(outcomes).toMatchObject([{ kind: 'unknown' }])
      } finally {
        lab.thawController()
      }
      await ended(jobOf((await owner().act([submit('a')]))[0]))
      expect(await runs()).toBe('run\n')
    })

    test('an sbatch that was accepted but says it timed out: unknown, nothing more in this run, adopted by the next', async () => {
      lab.shim(
        'sbatch',
        '"$REAL" "$@" >/dev/null 2>&1\necho "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation" >&2\nexit 1',
      )
      const backend = owner()
      expect(await backend.act([submit('a'), submit('b')])).toMatchObject([
        { kind: 'unknown', message: expect.stringContaining('Socket timed out') },
        { kind: 'put-off' },
      ])
      expect(lab.calls('sbatch')).toBe(1)
      lab.unshim('sbatch')
      expect(await backend.act([submit('b')])).toMatchObject([{ kind: 'unknown', message: expect.stringContaining('not tried') }])
      const held = await look(owner())
      expect(held.kind === 'seen' ? [...held.jobs.values()].map((job) => job.phase) : []).toEqual(['held'])
      const [outcome] = await owner().act([submit('a')])
      expect(outcome).toMatchObject({ kind: 'submitted', adopted: true })
      await ended(jobOf(outcome))
      expect(await runs()).toBe('run\n')
    })

    test('a job of the same key that was submitted from another folder is not taken for this one’s', async () => {
      const long = '#!/bin/sh\n#SBATCH -o /dev/null\nsleep 300\n'
      const here = site
      const there = { ...site, remoteDir: await lab.folder('faults-there') }
      for (const { remoteDir } of [here, there]) await lab.put(`${remoteDir}/long.sbatch`, long)
      const job = jobOf((await owner().act([submit('a', 'long.sbatch')]))[0])
      site = there
      const [outcome] = await owner().act([submit('a', 'long.sbatch')])
      expect(outcome).toMatchObject({ kind: 'refused', code: 'OWNER', message: expect.stringContaining(`job ${job} is this very attempt`) })
      expect(outcome).toMatchObject({ message: expect.stringContaining(here.remoteDir) })
      const sight = await owner().look([{ ...there, recorded: [], jobs: [] }])
      expect(sight.kind === 'seen' ? sight.ledgers.get('co') : sight).toMatchObject({
        entries: [{ stage: 'a', attempt: 1, released: false }],
      })
      site = here
      // where it belongs it is found again, also when the ledger is lost: scratch is purged
      await lab.asUser(`rm -r ${here.remoteDir}/.escapement/ledger`)
      expect((await owner().act([submit('a', 'long.sbatch')]))[0]).toMatchObject({ kind: 'submitted', job, adopted: true })
      await lab.asUser(`scancel ${job}`)
    })

    test('an answer that names the cluster, too, is read', async () => {
      lab.shim('sbatch', 'echo "note: be nice"; echo "$("$REAL" "$@");lab"')
      const [outcome] = await owner().act([submit('a')])
      lab.unshim('sbatch')
      expect(jobOf(outcome)).toMatch(/^\d+$/)
    })

    test('a database that is away leaves living jobs to squeue', async () => {
      await lab.put(`${site.remoteDir}/long.sbatch`, '#!/bin/sh\nsleep 300\n')
      const job = jobOf((await owner().act([submit('a', 'long.sbatch')]))[0])
      await lab.stopDbd()
      try {
        const sight = await look(owner(), [job, '99999'])
        expect(sight).toMatchObject({ kind: 'seen', accounting: 'unobserved' })
        expect(sight.kind === 'seen' && sight.jobs.get(job)?.phase).not.toBe('ended')
        expect(sight.kind === 'seen' && sight.jobs.has('99999')).toBe(false)
      } finally {
        await lab.startDbd()
      }
      await owner().act([{ kind: 'cancel', site, job }])
    })

    test('a marker of the release is never followed by another release', async () => {
      await lab.put(`${site.remoteDir}/wait.sbatch`, '#!/bin/sh\nexit 0\n')
      const [outcome] = await owner().act([submit('a', 'wait.sbatch', { begin: 'now+1hour' })])
      const job = jobOf(outcome)
      await lab.asUser(`scontrol hold ${job}`)
      await owner().act([submit('a', 'wait.sbatch'), { kind: 'release', site, key: { campaign: 'co', stage: 'a', attempt: 1 }, job }])
      const sight = await look(owner(), [job])
      expect(sight.kind === 'seen' && sight.jobs.get(job)?.phase).toBe('held')
      await owner().act([{ kind: 'cancel', site, job }])
    })

    test('surplus held jobs of a token are swept by the next submission of it', async () => {
      for (let n = 0; n < 3; n++)
        await lab.asUser(`cd ${site.remoteDir} && sbatch --hold --parsable --comment=co.a.1.${site.ownerHash} run.sbatch`)
      await ended(jobOf((await owner().act([submit('a')]))[0]))
      const left = await lab.asUser(`squeue -h -t PD --me -o %k | grep -c ${site.ownerHash}`)
      expect([await runs(), left.stdout.trim()]).toEqual(['run\n', '0'])
    })

    test('a script that submits by itself is followed by the id that it prints', async () => {
      const command = 'echo "Submitted batch job $(sbatch --parsable run.sbatch)"'
      const deed: Deed = {
        kind: 'submit',
        site,
        key: { campaign: 'co', stage: 'own', attempt: 1 },
        start: { kind: 'deploy-script', command, timeout: 60 },
      }
      const job = jobOf((await owner().act([deed]))[0])
      expect(job).toMatch(/^\d+$/)
      expect((await ended(job)).state).toBe('COMPLETED')
      expect(jobOf((await owner().act([deed]))[0])).toBe(job)
      expect(await runs()).toBe('run\n')
    })

    test('no token and no input of ours reaches a job', async () => {
      await lab.put(`${site.remoteDir}/env.sbatch`, '#!/bin/sh\n#SBATCH -o env.out\nenv\n')
      const job = jobOf(
        (
          await owner({ GITHUB_TOKEN: 'ghs_secret', INPUT_SSH_PRIVATE_KEY: 'secret', RUNNER_TRACKING_ID: 'secret' }).act([
            submit('a', 'env.sbatch'),
          ])
        )[0],
      )
      await ended(job)
      const env = (await lab.asUser(`cat ${site.remoteDir}/env.out`)).stdout
      expect(env).toContain('SLURM_JOB_ID')
      expect(env).not.toMatch(/secret|ESC_D/)
    })

    test('a file system that hangs holds up no other campaign', async () => {
      const bin = join(site.remoteDir, 'bin')
      await lab.put(`${site.remoteDir}/stat`, '')
      await mkdir(bin)
      await writeFile(join(bin, 'stat'), '#!/bin/sh\ncase "$PWD" in *frozen*) sleep 100 ;; esac\nexec /usr/bin/stat "$@"\n', {
        mode: 0o755,
      })
      const frozen = { ...site, campaign: 'frozen', remoteDir: `${site.remoteDir}/frozen` }
      await lab.asUser(`mkdir -p ${frozen.remoteDir}/.escapement/ledger/a.1 && ln -s 1 ${frozen.remoteDir}/.escapement/ledger/a.1/id`)
      const backend = owner({ PATH: `${bin}:${environmentOf(lab).PATH}` })
      const sight = await backend.look([...watch(), { ...frozen, recorded: [], jobs: [] }])
      expect(sight.kind === 'seen' ? [...sight.ledgers.values()].map((ledger) => ledger.kind) : []).toEqual(['seen', 'unobserved'])
    })

    test('without squeue the message names the way out', async () => {
      const bin = join(site.remoteDir, 'bare')
      await mkdir(bin)
      for (const name of readdirSync('/usr/bin'))
        if (!/^s(queue|batch|acct|control|cancel)/.test(name)) await symlink(`/usr/bin/${name}`, join(bin, name))
      expect(await look(owner({ PATH: bin }))).toMatchObject({
        kind: 'unobserved',
        code: 'NO_SCHEDULER',
        hint: expect.stringContaining('setup:'),
      })
    })
  },
  { exclusive: true },
)

describeCluster(
  'a cluster without accounting',
  () => {
    beforeEach(() => open('none'))

    /** From now on nobody remembers any job, as after MinJobAge. */
    const forgetAll = (): void => lab.shim('squeue', 'exit 0')

    test('the own record of a job outlives the memory of the controller', async () => {
      await lab.put(
        `${site.remoteDir}/fail.sbatch`,
        '#!/bin/bash -e\n#SBATCH --job-name="my run"\n#SBATCH -o %x.out\necho "$0 $SLURM_JOB_NAME"\nexit 5\n',
      )
      const job = jobOf((await owner().act([submit('a', 'fail.sbatch')]))[0])
      expect(await ended(job)).toMatchObject({ state: 'FAILED', exit: { code: 5, signal: 0 } })
      forgetAll()
      const sight = await look(owner(), [job])
      lab.unshim('squeue')
      expect(sight).toMatchObject({ kind: 'seen', accounting: 'absent' })
      expect(sight.kind === 'seen' && sight.jobs.get(job)).toMatchObject({ phase: 'ended', state: 'FAILED', exit: { code: 5, signal: 0 } })
      expect((await lab.asUser(`cat "${site.remoteDir}/my run.out"`)).stdout).toBe(`${site.remoteDir}/fail.sbatch my run\n`)
    })

    test('so do the records of the elements of an array', async () => {
      await lab.put(`${site.remoteDir}/arr.sbatch`, '#!/bin/sh\n#SBATCH -o /dev/null\n[ "$SLURM_ARRAY_TASK_ID" != 2 ]\n')
      const job = jobOf((await owner().act([submit('a', 'arr.sbatch', { array: '1-3' })]))[0])
      await ended(job)
      forgetAll()
      const sight = await look(owner(), [job])
      lab.unshim('squeue')
      expect(sight.kind === 'seen' && sight.jobs.get(job)?.elements?.map((e) => [e.index, e.exit?.code])).toEqual([[1, 0], [2, 1], [3, 0]]) // biome-ignore format: a table
    })

    test('a signal before the end reaches the script', async () => {
      await lab.put(
        `${site.remoteDir}/trap.sbatch`,
        "#!/bin/bash\n#SBATCH -o trap.out\ntrap 'echo got it; exit 9' USR1\nwhile :; do sleep 0.2; done\n",
      )
      const job = jobOf((await owner().act([submit('a', 'trap.sbatch')]))[0])
      await lab.reaches(job, ['RUNNING'])
      await sleep(1000)
      await lab.asUser(`scancel --batch --signal=USR1 ${job}`)
      expect(await ended(job)).toMatchObject({ state: 'FAILED', exit: { code: 9, signal: 0 } })
      expect((await lab.asUser(`cat ${site.remoteDir}/trap.out`)).stdout).toBe('got it\n')
    })
  },
  { exclusive: true },
)

describe('a machine without any cluster', () => {
  test('nobody is asked when there is nothing to watch', async () => {
    const backend = slurmBackend({ name: 'x', token: 'comment', transport: execTransport({ shell: ['false'] }) })
    expect(await backend.look([])).toMatchObject({ kind: 'unobserved', code: 'IDLE' })
    expect(await backend.act([])).toEqual([])
    expect(backend.usage.commands).toBe(0)
  })
})
