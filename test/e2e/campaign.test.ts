import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { Report } from '../../src/shell/report.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { checkout, git } from '../support/checkout.ts'
import { startGitServer } from '../support/git-http.ts'
import { runAction } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'

const MELT = join(import.meta.dirname, '..', 'fixtures', 'lammps-melt')

/** The configuration as a user writes it: the key and the pinned host come from the action's inputs. */
const configuration = (lab: Cluster, root: string): string =>
  `backends:\n  lab: {kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${root}}\nlimits: {submissions_per_tick: 100}\n`

const inputsFor = (lab: Cluster): Record<string, string> => ({
  commit: 'git',
  'ssh-private-key': lab.privateKey,
  'ssh-known-hosts': lab.knownHosts,
})

const reportOf = (outputs: Record<string, string>): Report => JSON.parse(outputs.report ?? '') as Report

/** The parts of a document that no tick may touch: all but the frontmatter, the rows of stages and failures, and our own queue items. */
const prose = (text: string): string =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^\|.*\n/gm, '')
    .replace(/^- .*<!-- escapement -->\n/gm, '')

describeCluster('a real LAMMPS campaign on a real SLURM, driven by the action', () => {
  test('it goes from pending to done in ticks of one connection each, and git log tells its story', async () => {
    const lab = await cluster('dbd')
    const root = await lab.folder('campaigns')
    const server = await startGitServer()
    const url = await server.createRepository('octo/campaigns', {
      files: { '.github/escapement.yml': configuration(lab, root) },
      folders: { 'campaigns/lammps-melt': MELT },
    })
    const before = await readFile(join(MELT, 'WORKFLOW.md'), 'utf8')
    const reports: Report[] = []
    for (let ticks = 0; ticks < 60; ticks++) {
      const step = await runAction({ workspace: await checkout(url), inputs: inputsFor(lab) })
      expect(step.code, step.stdout + step.stderr).toBe(0)
      reports.push(reportOf(step.outputs))
      if (reports.at(-1)?.campaigns[0]?.status === 'done') break
      await pause(1500)
    }
    const last = reports.at(-1)
    expect(last?.campaigns[0]?.stages.map(({ status }) => status)).toEqual(['done', 'done', 'done', 'done', 'done'])
    expect(reports.every(({ backends }) => backends.every(({ connections }) => connections === 1))).toBe(true)

    const clone = await checkout(url)
    await git(clone, 'fetch', '--quiet', '--unshallow', 'origin', 'main')
    const subjects = (await git(clone, 'log', '--format=%s', 'FETCH_HEAD')).trim().split('\n').reverse()
    expect(subjects.slice(1).join('\n')).toMatch(
      /^lammps-melt: dry-run done, smoke submitted as \d+\nlammps-melt: smoke done, equilibration submitted as \d+\nlammps-melt: equilibration done, production submitted as \d+\nlammps-melt: production done, analysis submitted as \d+\nlammps-melt: analysis done$/,
    )
    const trailers = await git(clone, 'log', '-1', '--format=%(trailers)', 'FETCH_HEAD~1')
    expect(trailers).toMatch(/Campaign: lammps-melt\nStage: production\nTransition: running -> done\n/)
    expect(trailers).toMatch(/Attempt: lammps-melt\.analysis\.1\nRun: /)
    const after = await git(clone, 'show', 'FETCH_HEAD:campaigns/lammps-melt/WORKFLOW.md')
    expect(prose(after)).toBe(prose(before))
    expect(after).toContain('density: {file: equilibration.log')
    await server.stop()
  }, 300_000)
})

describeCluster('what a look costs', () => {
  const waitingCampaigns = async (lab: Cluster, count: number): Promise<string> => {
    const server = await startGitServer()
    const root = await lab.folder(`quiet-${count}`)
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        [`c${i}/WORKFLOW.md`, workflow(`c${i}`, [['wait', 'always', 'exit=0']], 'budget: {backend: lab}\n')],
        [`c${i}/wait.sbatch`, '#!/bin/sh\n#SBATCH --partition=cpu --time=00:10:00 --mem=16M\nsleep 300\n'],
      ]).flat(),
    )
    return server.createRepository('octo/quiet', { files: { '.github/escapement.yml': configuration(lab, root), ...files } })
  }

  test.for([1, 50])(
    'a tick in which nothing changed: one connection, at most two commands, two scheduler calls, no commit (%i campaigns)',
    { timeout: 300_000 },
    async (count) => {
      const lab = await cluster('dbd')
      const url = await waitingCampaigns(lab, count)
      const first = await runAction({ workspace: await checkout(url), inputs: inputsFor(lab) })
      expect(first.code, first.stdout + first.stderr).toBe(0)
      expect(reportOf(first.outputs).campaigns.every(({ status }) => status === 'running')).toBe(true)
      // the first look after a submission may still see it start
      await runAction({ workspace: await checkout(url), inputs: inputsFor(lab) })
      const second = await runAction({ workspace: await checkout(url), inputs: inputsFor(lab) })
      expect(second.code).toBe(0)
      const report = reportOf(second.outputs)
      expect(report.commit).toBeNull()
      expect(second.outputs.changed).toBe('false')
      expect(report.backends).toEqual([{ name: 'lab', connections: 1, commands: expect.any(Number), scheduler_calls: 2, trouble: null }])
      expect(report.backends[0]?.commands).toBeLessThanOrEqual(2)
      const jobs = report.campaigns.map(({ stages }) => stages[0]?.job).join(',')
      await lab.asUser(`scancel $(echo ${jobs} | tr , ' ')`)
    },
  )
})
