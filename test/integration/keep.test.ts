/** A large output that comes home over ssh in pieces, although the process that copies it is killed. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { readIndex } from '../../src/core/kept.ts'
import type { Report } from '../../src/shell/report.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, git, repository } from '../support/checkout.ts'
import { workflow } from '../support/workflow.ts'

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
const MIB = 1024 * 1024
const SIZE = 60 * MIB
/** Less than the file: a run that began again instead of going on could not end it. */
const RUN_MIB = 40
const ENOUGH = 20 * MIB

/** The program as a process of its own. */
const tick = (root: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `process.exitCode = await (await import('${CLI}')).cli(process.argv.slice(1))`,
      'tick',
      '--json',
      '--root',
      root,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH ?? '', HOME: root } },
  )

const reportOf = async (child: ChildProcess): Promise<Report> => {
  let text = ''
  child.stdout?.on('data', (chunk) => (text += chunk))
  await once(child, 'close')
  return JSON.parse(text) as Report
}

const sizeOf = (path: string): Promise<number> =>
  stat(path).then(
    ({ size }) => size,
    () => 0,
  )

/** Ticks until one is in the middle of the copy, and kills that one. */
const killMidway = async (root: string, part: string): Promise<void> => {
  for (let tries = 0; tries < 60; tries++) {
    const child = tick(root)
    const ended = once(child, 'close')
    while (child.exitCode === null && (await sizeOf(part)) < ENOUGH) await pause(2)
    if (child.exitCode === null) {
      child.kill('SIGKILL')
      expect(await ended).toEqual([null, 'SIGKILL'])
      return
    }
    await pause(1000)
  }
  throw new Error('no run was caught in the middle of the copy')
}

const campaign = async (lab: Cluster, archive: string): Promise<{ root: string; remote: string }> => {
  const root = await repository()
  const remote = await lab.folder('keep')
  const access = `identity_file: ${lab.identityFile}, known_hosts_file: ${lab.knownHostsFile}`
  const backend = `{kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${remote}, ${access}}`
  const files = {
    '.github/escapement.yml': `backends:\n  lab: ${backend}\nsync_root: ${archive}\nlimits: {sync_mib_per_run: ${RUN_MIB}}\n`,
    'co/WORKFLOW.md': workflow(
      'co',
      [['npt', 'always', 'exit=0, DCDs synced']],
      `budget: {backend: lab}\nstages:\n  npt: {sync: {"*.dcd": ${archive}/co}}\n`,
    ),
    'co/npt.sbatch': `#!/bin/sh\n#SBATCH --partition=cpu --time=00:10:00 --mem=64M\nhead -c ${SIZE} /dev/urandom > npt.dcd\n`,
  }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(root, path, '..'), { recursive: true })
    await writeFile(join(root, path), text)
  }
  await commitAll(root)
  return { root, remote: `${remote}/co` }
}

describeCluster('60 MiB over ssh into a folder of this machine', () => {
  test('the process is killed in the middle; the next run goes on from there, and the whole has the same hash', async () => {
    const lab = await cluster('dbd')
    const archive = await mkdtemp(join(tmpdir(), 'escapement-archive-'))
    const { root, remote } = await campaign(lab, archive)
    const part = join(archive, 'co', '.npt.dcd.part')
    expect((await reportOf(tick(root))).campaigns[0]?.status).toBe('running')
    await killMidway(root, part)
    const left = await sizeOf(part)
    expect(left).toBeGreaterThanOrEqual(ENOUGH)
    expect(left).toBeLessThan(SIZE)
    expect(await readdir(join(archive, 'co'))).not.toContain('npt.dcd')

    const report = await reportOf(tick(root))
    expect(report.failed).toBeNull()
    expect(report.campaigns[0]?.status).toBe('done')
    expect(report.backends[0]?.connections).toBe(1)
    expect(await readdir(join(archive, 'co'))).toEqual(['npt.dcd'])
    const here = (await lab.asRoot(`sha256sum < ${join(archive, 'co', 'npt.dcd')}`)).stdout.slice(0, 64)
    const there = (await lab.asRoot(`sha256sum < '${remote}/npt.dcd'`)).stdout.slice(0, 64)
    expect(here).toBe(there)
    expect(readIndex(await readFile(join(root, 'co/results/kept.tsv'), 'utf8'))).toMatchObject([
      { sha256: there, size: SIZE, from: 'npt.dcd', at: join(archive, 'co', 'npt.dcd'), seen: true },
    ])
    expect(await git(root, 'log', '-1', '--format=%s')).toMatch(/^co: .*npt done/)

    // nothing more: the next run makes no commit and asks for no byte
    const quiet = await reportOf(tick(root))
    expect(quiet.commit).toBeNull()
    await rm(archive, { recursive: true })
  })
})
