import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { checkout, git } from '../support/checkout.ts'
import { startGitServer } from '../support/git-http.ts'
import { runAction, type Step } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'

const configuration = (lab: Cluster, root: string): string =>
  `backends:\n  lab: {kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${root}}\n`

const script = (seconds: number): string => `#!/bin/sh\n#SBATCH --partition=cpu --time=00:02:00 --mem=16M\nsleep ${seconds}\n`

const inputsFor = (lab: Cluster, linger: string): Record<string, string> => ({
  commit: 'git',
  linger,
  'ssh-private-key': lab.privateKey,
  'ssh-known-hosts': lab.knownHosts,
})

const reportOf = ({ outputs }: Step): Report => JSON.parse(outputs.report ?? '') as Report

describeCluster('a run that lingers on a real SLURM', () => {
  test('sees a job of twenty seconds through within itself: one connection, a squeue and an sacct for each poll, no commit without a change', async () => {
    const lab = await cluster('dbd')
    const server = await startGitServer()
    const rows = [['smoke', 'always', 'exit=0'], ['prod', 'stage 0 done', 'exit=0']] as const // biome-ignore format: a table
    const front = 'budget: {backend: lab}\nstages:\n  smoke: {expected_walltime: 1m}\n  prod: {expected_walltime: 10h}\n'
    const files = { 'melt/WORKFLOW.md': workflow('melt', rows, front), 'melt/smoke.sbatch': script(20), 'melt/prod.sbatch': script(600) }
    const url = await server.createRepository('octo/campaigns', {
      files: { '.github/escapement.yml': configuration(lab, await lab.folder('linger')), ...files },
    })
    const step = await runAction({ workspace: await checkout(url), inputs: inputsFor(lab, '5') })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    const report = reportOf(step)
    expect(report.campaigns[0]?.stages.map(({ status }) => status)).toEqual(['done', 'running'])
    expect(report.looks).toBeGreaterThan(1)
    expect(report.backends).toMatchObject([{ connections: 1, trouble: null }])
    // beside the polls: two sbatch, two scontrol, and the squeue before each submission
    expect(report.backends[0]?.scheduler_calls).toBeLessThanOrEqual(2 * report.looks + 6)
    expect(report.commits).toHaveLength(2)
    expect(step.summary).toContain(`the last of ${report.looks} of this run`)
    expect(step.stdout).toMatch(/a short stage is about to end: looking again in 30 s/)
    const clone = await checkout(url)
    await git(clone, 'fetch', '--quiet', '--unshallow', 'origin', 'main')
    expect((await git(clone, 'log', '--format=%s', 'FETCH_HEAD')).trim().split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^melt: smoke done, prod submitted as \d+$/),
      expect.stringMatching(/^melt: smoke submitted as \d+$/),
    ])
    await lab.asUser(`scancel ${report.campaigns[0]?.stages[1]?.job}`)
    await server.stop()
  }, 300_000)

  test('is cancelled while it waits: it ends at once, and the next run takes up where it stood', async () => {
    const lab = await cluster('dbd')
    const server = await startGitServer()
    const front = 'budget: {backend: lab}\nstages:\n  smoke: {expected_walltime: 1m}\n'
    const log = await lab.folder('cancelled')
    const files = {
      'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], front),
      'melt/smoke.sbatch': `${script(1)}echo ran >> ${log}/ran\n`,
    }
    // another repository: the same key there is another job
    const url = await server.createRepository('octo/others', { files: { '.github/escapement.yml': configuration(lab, log), ...files } })
    const step = await runAction({
      workspace: await checkout(url),
      repository: 'octo/others',
      inputs: inputsFor(lab, '10'),
      signal: { name: 'SIGTERM', after: /looking again in/ },
    })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    const first = reportOf(step)
    expect(first).toMatchObject({ looks: 1, failed: null, commits: [expect.any(String)] })
    expect(step.summary).toContain('**This look:**')
    const next = reportOf(await runAction({ workspace: await checkout(url), repository: 'octo/others', inputs: inputsFor(lab, '5') }))
    expect(next.campaigns[0]?.status).toBe('done')
    expect(await readFile(`${log}/ran`, 'utf8')).toBe('ran\n')
    await server.stop()
  }, 300_000)
})
