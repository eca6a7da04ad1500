import { existsSync } from 'node:fs'
import { NodeSSH } from 'node-ssh'
import { expect, test } from 'vitest'
import { startCluster } from './bring-up.ts'
import type { Cluster } from './cluster.ts'
import { cluster, describeCluster } from './fixture.ts'
import { run, waitFor } from './processes.ts'
import { cgroupsOfNodes, orphans } from './tear-down.ts'

/** Submits a one-line job that writes below a folder of its own; the job's id. */
async function submit(at: Cluster, command: string, options = ''): Promise<string> {
  const folder = await at.folder('job')
  const said = await at.asUser(`cd ${folder} && sbatch --parsable ${options} --wrap '${command}'`)
  expect(said).toMatchObject({ code: 0, stderr: '' })
  return said.stdout.trim()
}

describeCluster('a real cluster, shared by the test files of a run', () => {
  test('a job submitted over ssh runs to COMPLETED, and the accounting has seen it', async () => {
    const lab = await cluster('dbd')
    const folder = await lab.folder('over-ssh')
    await lab.put(`${folder}/hello.sh`, '#!/bin/bash\n#SBATCH --time=1\necho "ran on $SLURMD_NODENAME"\n')
    const said = await run([...lab.sshArgv(), `cd '${folder}' && sbatch --parsable -o out hello.sh`])
    const job = said.stdout.trim()
    expect(await lab.reaches(job, ['COMPLETED', 'FAILED'])).toBe('COMPLETED')
    expect((await lab.asUser(`cat ${folder}/out`)).stdout).toMatch(/^ran on c[12]$/m)
    const accounted = () => lab.asUser(`sacct -X -n -P -j ${job} -o State,ExitCode`).then((seen) => seen.stdout.trim())
    await waitFor('sacct to have it', async () => (await accounted()).startsWith('COMPLETED'), 20)
    expect(await accounted()).toBe('COMPLETED|0:0')
  })

  test('the key and the pinned host key of the facts open a connection of node-ssh', async () => {
    const lab = await cluster('none')
    const ssh = new NodeSSH()
    const hostKeys: string[] = []
    const hostVerifier = (key: Buffer) => hostKeys.push(key.toString('base64')) > 0
    await ssh.connect({ host: lab.host, port: lab.port, username: lab.user, privateKey: lab.privateKey, hostVerifier })
    const said = await ssh.execCommand('echo "$SLURM_CONF"')
    ssh.dispose()
    expect(said.stdout).toBe(lab.slurmConf)
    expect(hostKeys.map((key) => `[127.0.0.1]:${lab.port} ssh-ed25519 ${key}\n`)).toEqual([lab.knownHosts])
  })

  test('without slurmdbd sacct says that accounting is disabled', async () => {
    const said = await (await cluster('none')).asUser('sacct')
    expect(said).toMatchObject({ code: 1, stderr: 'Slurm accounting storage is disabled\n' })
  })

  test('the two clusters number their jobs apart, so neither can touch the cgroups of the other', async () => {
    const [dbd, none] = [await cluster('dbd'), await cluster('none')]
    const ids = [await submit(dbd, 'sleep 1'), await submit(none, 'sleep 1')]
    expect(ids.map((id) => Math.floor(Number(id) / 1000))).toEqual([dbd.port, none.port])
    expect(await Promise.all([dbd.reaches(String(ids[0]), ['COMPLETED']), none.reaches(String(ids[1]), ['COMPLETED'])])).toHaveLength(2)
  })

  test('a job that uses more memory than it asked for is killed exactly where the cluster says so', async () => {
    const lab = await cluster('dbd')
    const job = await submit(lab, 'head -c 150M /dev/zero | tail -c 150M > /dev/null', '--mem=40')
    expect(await lab.reaches(job, ['OUT_OF_MEMORY', 'COMPLETED', 'FAILED'])).toBe(lab.enforcesMemory ? 'OUT_OF_MEMORY' : 'COMPLETED')
  })

  test('GPUs, the debug partition and the QOS of one job at a time exist', async () => {
    const lab = await cluster('dbd')
    const jobs = [await submit(lab, 'true', '-p gh200 --gres=gpu:gh200:2'), await submit(lab, 'true', '-p debug --qos=one')]
    for (const job of jobs) expect(await lab.reaches(job, ['COMPLETED', 'FAILED'])).toBe('COMPLETED')
  })
})

describeCluster(
  'faults, each mended again',
  () => {
    test('a frozen controller makes squeue time out, a thawed one answers', async () => {
      const lab = await cluster('none')
      lab.freezeController()
      const frozen = await lab.asUser('squeue -h')
      lab.thawController()
      expect(frozen.code).toBe(1)
      expect(frozen.stderr).toContain('Socket timed out')
      expect(await lab.asUser('squeue -h')).toMatchObject({ code: 0 })
    })

    test('a stopped controller refuses, a started one still knows its jobs', async () => {
      const lab = await cluster('dbd')
      const job = await submit(lab, 'sleep 60')
      await lab.reaches(job, ['RUNNING'])
      await lab.stopController()
      expect(await lab.asUser('scontrol ping')).toMatchObject({ stdout: expect.stringContaining('is DOWN') })
      await lab.startController()
      expect(await lab.state(job)).toBe('RUNNING')
      await lab.cancelAs('root', job)
      expect(await lab.reaches(job, ['CANCELLED'])).toBe('CANCELLED')
    })

    test('without slurmdbd running sacct fails while sbatch goes on', async () => {
      const lab = await cluster('dbd')
      await lab.stopDbd()
      expect(await lab.asUser('sacct')).toMatchObject({ code: 1, stderr: expect.stringContaining('Connection refused') })
      await submit(lab, 'true')
      await lab.startDbd()
      expect(await lab.asUser('sacct')).toMatchObject({ code: 0 })
    })

    test('a stopped sshd drops open sessions and refuses new ones', async () => {
      const lab = await cluster('none')
      const open = run([...lab.sshArgv(), 'echo in; sleep 60'])
      await waitFor('the session', async () => (await lab.asRoot(`pgrep -u ${lab.user} sleep`)).code === 0, 20)
      await lab.stopSshd()
      expect(await open).toMatchObject({ code: 255, stdout: 'in\n' })
      expect(await run([...lab.sshArgv(), 'true'])).toMatchObject({ code: 255, stderr: expect.stringContaining('refused') })
      await lab.startSshd()
      expect(await run([...lab.sshArgv(), 'true'])).toMatchObject({ code: 0 })
    })

    test('a node that goes down takes its job with it', async () => {
      const lab = await cluster('none')
      const job = await submit(lab, 'sleep 60', '-w c2 --no-requeue')
      await lab.reaches(job, ['RUNNING'])
      await lab.nodeDown('c2')
      expect(await lab.reaches(job, ['NODE_FAIL'])).toBe('NODE_FAIL')
      await lab.nodeResume('c2')
      expect(await lab.reaches(await submit(lab, 'true', '-w c2'), ['COMPLETED', 'FAILED'])).toBe('COMPLETED')
    })

    test('a job whose time is up is TIMEOUT', async () => {
      const lab = await cluster('none')
      const job = await submit(lab, 'sleep 300')
      await lab.reaches(job, ['RUNNING'])
      await lab.expire(job)
      expect(await lab.reaches(job, ['TIMEOUT'], 100)).toBe('TIMEOUT')
    })

    test('a shim stands before the real sbatch, loses the answers it is told to lose, and counts', async () => {
      const lab = await cluster('none')
      lab.shim('sbatch', '"$REAL" "$@" > "$HOME/answer.$$" || exit\n[ "$CALL" = 2 ] && { kill -9 $$; }\ncat "$HOME/answer.$$"')
      const said = []
      for (const name of ['one', 'two', 'three']) said.push(await run([...lab.sshArgv(), `sbatch --parsable -J ${name} --wrap true`]))
      expect(said.map((one) => /^\d+\n$/.test(one.stdout))).toEqual([true, false, true])
      expect(lab.calls('sbatch')).toBe(3)
      expect(lab.callLog('sbatch')[1]).toBe('--parsable -J two --wrap true')
      const known = await lab.asUser('squeue -h -t all -o %j')
      expect(known.stdout.split('\n')).toContain('two') // its answer was lost, the job was not
      lab.unshim('sbatch')
      expect((await lab.asUser('command -v sbatch')).stdout).toBe('/usr/bin/sbatch\n')
    })
  },
  { exclusive: true },
)

describeCluster('a cluster of a test’s own', () => {
  test('leaves no process, no cgroup of its jobs, no user and no folder behind, even with a running job and a frozen controller', async () => {
    const own = await startCluster({ accounting: 'none' })
    const job = await submit(own, 'trap "" TERM; sleep 600 & sleep 600')
    await own.reaches(job, ['RUNNING'])
    expect(orphans(own.facts).length).toBeGreaterThan(5)
    own.freezeController()
    await own.stop()
    expect(orphans(own.facts)).toEqual([])
    expect(existsSync(own.facts.dir)).toBe(false)
    expect((await run(['getent', 'passwd', own.user])).code).not.toBe(0)
    expect(cgroupsOfNodes().filter((group) => existsSync(`${group}/uid_${own.facts.uid}`))).toEqual([])
  })

  test('starts beside a shared one, also without cgroups, and does not disturb its jobs', async () => {
    const lab = await cluster('none')
    const job = await submit(lab, 'sleep 5')
    const own = await startCluster({ accounting: 'none', minJobAge: 10, enforceMemory: false })
    const theirs = await submit(own, 'sleep 1')
    expect(await own.reaches(theirs, ['COMPLETED', 'FAILED'])).toBe('COMPLETED')
    await submit(own, 'sleep 600')
    await own.stop()
    expect(orphans(own.facts)).toEqual([])
    expect(await lab.reaches(job, ['COMPLETED', 'FAILED', 'CANCELLED'])).toBe('COMPLETED')
  })
})
