import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { CONFIG_PATH, clock, prepare } from '../../src/cli/setup.ts'
import type { Report } from '../../src/shell/report.ts'
import { run } from '../../src/shell/run.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, git } from '../support/checkout.ts'
import { workflow } from '../support/workflow.ts'

describeCluster('a campaign that is deleted', () => {
  test('while its job runs on a real SLURM is told in every run until the job has ended, and the job is left alone', async () => {
    const lab = await cluster('dbd')
    const root = await lab.folder('strays')
    const repository = await mkdtemp(join(tmpdir(), 'escapement-strays-'))
    const put = (path: string, text: string): void => {
      mkdirSync(dirname(join(repository, path)), { recursive: true })
      writeFileSync(join(repository, path), text)
    }
    const tick = async (): Promise<Report> => {
      const author = { name: 'Escapement', email: 'escapement@localhost' }
      const { privateKey, knownHosts } = lab
      const inputs = {
        root: repository,
        commit: 'git',
        campaigns: [],
        author,
        sshPrivateKey: privateKey,
        sshKnownHosts: knownHosts,
      } as const
      const { around } = await prepare(inputs, CONFIG_PATH)
      return run(around, { mode: 'tick', now: clock, run: 'strays', seconds: 600 })
    }
    for (const name of ['stays', 'goes']) {
      put(`campaigns/${name}/WORKFLOW.md`, workflow(name, [['smoke', 'always', 'exit=0']], 'budget: {backend: lab}\n'))
      put(`campaigns/${name}/smoke.sbatch`, '#!/bin/sh\n#SBATCH --output=/dev/null\nsleep 600\n')
    }
    const { host, port, user } = lab
    put(CONFIG_PATH, `backends:\n  lab: {kind: slurm, host: ${host}, port: ${port}, user: ${user}, root: ${root}}\n`)
    await git(repository, 'init', '--quiet')
    await commitAll(repository, 'Begin')
    const first = await tick()
    expect(first.problems).toEqual([])
    const [kept, job] = ['stays', 'goes'].map((name) => first.campaigns.find(({ campaign }) => campaign === name)?.stages[0]?.job ?? '')

    rmSync(join(repository, 'campaigns/goes'), { recursive: true })
    await commitAll(repository, 'Give it up')
    for (let i = 0; i < 2; i++)
      expect((await tick()).problems).toMatchObject([
        {
          code: 'ORPHANED_JOB',
          file: 'campaigns/goes/WORKFLOW.md',
          message: expect.stringContaining(`job ${job} (goes, smoke, attempt 1)`),
        },
      ])
    expect((await lab.asUser(`squeue -h -j ${job} -o %T`)).stdout.trim()).toMatch(/^(?:PENDING|RUNNING)$/)

    await lab.asUser(`scancel ${job}`)
    await lab.reaches(job ?? '', ['CANCELLED'])
    expect((await tick()).problems).toEqual([])
    await lab.asUser(`scancel ${kept}`)
    await rm(repository, { recursive: true, force: true })
  })
})
