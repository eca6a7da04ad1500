/** What a job without accounting writes about its own end: the wrapper on a real cluster, then beside controllers that cannot be had there. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readlinkSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exitRecords } from '../../src/adapters/slurm/records.ts'
import { WRAPPER_LIBRARY } from '../../src/adapters/slurm/wrapper.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { run, waitFor } from '../cluster/processes.ts'
import { type BackendWorld, jobOf, one, sbatch, submit } from '../conformance/backend-kit.ts'
import { slurmWorld } from '../conformance/backend-worlds.ts'

const ATTEMPT = '.escapement/ledger/long.1'
/** Runs until it is told to end, and returns what a shell returns then. */
const LONG = `#!/bin/sh\ntrap 'exit 143' TERM\necho started >> started\nwhile :; do sleep 0.1; done\n`

/** The record as it stands once it has a letter, or in the end without. */
const lettered = async (path: string, seconds = 20): Promise<string> => {
  const read = (): string => (existsSync(join(path, '..')) ? linkAt(path) : '')
  await waitFor(`a record with a letter at ${path}`, async () => /^[a-z]/.test(read()), seconds).catch((error: Error) => {
    throw new Error(`${error.message}; it is '${read()}'`)
  })
  return read()
}

const linkAt = (path: string): string => {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}

describeCluster('a job on a cluster without accounting that is told to end', () => {
  let world: BackendWorld
  afterEach(() => world.close())

  const started = async (options: Record<string, string> = {}) => {
    const lab = await cluster('none')
    world = await slurmWorld(lab, { way: 'exec', token: 'comment' })
    const site = world.site('co')
    await world.write(site, 'long.sbatch', LONG)
    const job = jobOf(await one(world.owner(), submit(site, 'long', sbatch('long.sbatch', options))))
    await waitFor(`job ${job} to start`, async () => (await world.read(site, 'started')) !== undefined, 60)
    return { lab, job, attempt: join(site.remoteDir, ATTEMPT) }
  }

  test('records that its time was over', async () => {
    const { lab, job, attempt } = await started()
    await lab.expire(job)
    expect(await lettered(join(attempt, 'exit.n.0'), 60)).toMatch(/^t143\.[0-9]+\.[cg][12]$/)
  })

  test('records that it was cancelled', async () => {
    const { lab, job, attempt } = await started()
    await lab.cancelAs('user', job)
    expect(await lettered(join(attempt, 'exit.n.0'))).toMatch(/^c143\.[0-9]+\.[cg][12]$/)
  })

  test('as an array task asks about itself alone', async () => {
    const { lab, job, attempt } = await started({ array: '1-2' })
    await lab.reaches(`${job}_2`, ['RUNNING'])
    await lab.asUser(`scancel ${job}_2`)
    expect(await lettered(join(attempt, 'exit.2.0'))).toMatch(/^c143\./)
    expect(linkAt(join(attempt, 'exit.1.0'))).toBe('')
    await lab.cancelAs('user', job)
  })
})

/** The lines of `scontrol show job` that tell ends apart, as SLURM 22.05 printed them at the moment of SIGTERM. */
const shown = (state: string, restarts = 0, more = ''): string =>
  `JobId=7 JobName=long\n   JobState=${state} Dependency=(null)\n   Requeue=1 Restarts=${restarts} BatchFlag=1 Reboot=0\n${more}`

describe('the wrapper, told to end', () => {
  let dir = ''
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'wrapper-'))
    await mkdir(join(dir, 'bin'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true, maxRetries: 5 }))

  /** Runs a script in the wrapper beside some `scontrol`; hands out the process, which leads a group of its own. */
  const wrapped = async (scontrol: string, script = LONG, env: Record<string, string> = {}) => {
    await writeFile(join(dir, 'bin/scontrol'), `#!/bin/sh\n${scontrol}\n`)
    await chmod(join(dir, 'bin/scontrol'), 0o755)
    await writeFile(join(dir, 'long.sbatch'), script)
    expect((await run(['sh', '-c', `${WRAPPER_LIBRARY}wrap ${ATTEMPT} long.sbatch`], { cwd: dir })).code).toBe(0)
    const child = spawn('sh', [join(dir, ATTEMPT, 'script/long.sbatch')], {
      cwd: dir,
      detached: true,
      stdio: 'ignore',
      env: { PATH: `${join(dir, 'bin')}:${process.env.PATH}`, SLURM_JOB_ID: '7', SLURMD_NODENAME: 'c1', ...env },
    })
    await waitFor('the script to start', async () => existsSync(join(dir, 'started')), 20)
    return child
  }
  const endOf = async (scontrol: string, script = LONG, env: Record<string, string> = {}): Promise<string> => {
    const child = await wrapped(scontrol, script, env)
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await exit
    return linkAt(join(dir, ATTEMPT, `exit.n.${env.SLURM_RESTART_COUNT ?? 0}`)).replace(/\.[0-9]+\./, ' ')
  }
  const says = (text: string): string => `cat <<'END'\n${text}\nEND`

  test.each([
    ['preempted, where a time of preemption is shown', shown('COMPLETING Reason=None', 0, '   PreemptTime=1795478423'), 'p143 c1'],
    ['cancelled, where there was none', shown('COMPLETING Reason=None', 0, '   PreemptTime=None'), 'c143 c1'],
    ['out of time, where the reason says so', shown('COMPLETING Reason=TimeLimit'), 't143 c1'],
    ['out of time, where the state says so', shown('TIMEOUT Reason=None'), 't143 c1'],
    ['nothing, where the job is about to run again', shown('COMPLETING Reason=None', 1), '143 c1'],
    ['nothing, where the job goes on and the signal was a person’s', shown('RUNNING Reason=None'), '143 c1'],
    ['nothing, where the node was the reason', shown('COMPLETING Reason=NodeDown'), '143 c1'],
  ])('records %s', async (_, text, record) => {
    expect(await endOf(says(text))).toBe(record)
  })

  test('records the plain code when the controller does not answer', async () => {
    expect(await endOf('exit 1')).toBe('143 c1')
  })

  test('keeps the code of a script that answers the signal in its own way', async () => {
    const own = LONG.replace('exit 143', 'echo told >> told; exit 0')
    expect(await endOf(says(shown('COMPLETING Reason=TimeLimit')), own)).toBe('t0 c1')
    expect(await readFile(join(dir, 'told'), 'utf8')).toMatch(/^told\n/)
  })

  test('of a later run compares the restarts with its own', async () => {
    expect(await endOf(says(shown('COMPLETING Reason=None', 2)), LONG, { SLURM_RESTART_COUNT: '2' })).toBe('c143 c1')
  })

  test('asks about the task of an array, not about the whole', async () => {
    await endOf('echo "$*" > asked', LONG, { SLURM_ARRAY_JOB_ID: '5', SLURM_ARRAY_TASK_ID: '3' })
    expect(await readFile(join(dir, 'asked'), 'utf8')).toBe('show job 5_3\n')
  })

  test('has its record even when it is killed while the controller is silent', async () => {
    const child = await wrapped('echo asked > asked\nexec sleep 60')
    child.kill('SIGTERM')
    await waitFor('the record', async () => linkAt(join(dir, ATTEMPT, 'exit.n.0')) !== '', 5)
    await waitFor('the question', async () => existsSync(join(dir, 'asked')), 5)
    process.kill(-(child.pid ?? 0), 'SIGKILL')
    expect(linkAt(join(dir, ATTEMPT, 'exit.n.0'))).toMatch(/^143\.[0-9]+\.c1$/)
  })
})

describe('reading a record', () => {
  const read = (to: string) => {
    const facts = new Map([
      ['id', { to: '7', at: 100 }],
      ['exit.n.0', { to, at: 200 }],
    ])
    return exitRecords([{ stage: 'long', attempt: 1, facts, alive: undefined }])[0]
  }

  test.each([
    ['t143.150.c1.lab', 'TIMEOUT', 143],
    ['t0.150.c1.lab', 'TIMEOUT', 0],
    ['p143.150.c1.lab', 'PREEMPTED', 143],
    ['c143.150.c1.lab', 'CANCELLED', 143],
    ['143.150.c1.lab', 'FAILED', 143],
    ['0.150.c1.lab', 'COMPLETED', 0],
  ])('%s means %s with exit %i', (to, state, code) => {
    expect(read(to)).toMatchObject({ id: '7', phase: 'ended', state, exit: { code, signal: 0 }, started: 150, ended: 200, node: 'c1.lab' })
  })

  test.each(['z0.150.c1', 't.150.c1', '.150.c1', ''])('%j, which is none of ours, is no success and has no code', (to) => {
    expect(read(to)).toMatchObject({ phase: 'ended', state: 'FAILED' })
    expect(read(to)).not.toHaveProperty('exit')
  })
})
