/**
 * npx node test/bench/cost/main.run.ts [--campaigns 1,10,50] [--times N]: what a quiet tick costs beside the bare work of looking, that is
 * the system's ssh with one squeue and one sacct by hand. Only ratios of figures from one run mean anything; nothing is asserted.
 */
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readArgs } from '../../../src/cli/args.ts'
import { once } from '../../../src/cli/tick.ts'
import type { Report } from '../../../src/shell/report.ts'
import { startCluster } from '../../cluster/bring-up.ts'
import type { Cluster } from '../../cluster/cluster.ts'
import { ensurePackages } from '../../cluster/packages.ts'
import { run } from '../../cluster/processes.ts'
import { checkout } from '../../support/checkout.ts'
import { startGitServer } from '../../support/git-http.ts'
import { workflow } from '../../support/workflow.ts'

const DIST_CLI = join(import.meta.dirname, '..', '..', '..', 'dist', 'cli.js')

const { values } = parseArgs({ options: { campaigns: { type: 'string', default: '1,10,50' }, times: { type: 'string', default: '7' } } })
const reason = await ensurePackages()
if (reason !== undefined) throw new Error(reason)

/** Jobs that outlast the measurement. */
const SCRIPT = '#!/bin/sh\n#SBATCH --output=/dev/null --time=01:00:00 --mem=16M\nsleep 3000\n'

function filesOf(lab: Cluster, count: number, root: string): Record<string, string> {
  const config = `backends:\n  lab: {kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${root}}\nlimits: {submissions_per_tick: 1000}\n`
  const campaigns = Array.from({ length: count }, (_, i) => [
    [`campaigns/quiet-${i}/WORKFLOW.md`, workflow(`quiet-${i}`, [['wait', 'always', 'exit=0']], 'budget: {backend: lab}\n')],
    [`campaigns/quiet-${i}/wait.sbatch`, SCRIPT],
  ])
  return { '.github/escapement.yml': config, ...Object.fromEntries(campaigns.flat()) }
}

const environmentOf = (lab: Cluster): Record<string, string> => ({
  ESCAPEMENT_SSH_PRIVATE_KEY: lab.privateKey,
  ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts,
  ESCAPEMENT_BRANCH: 'main',
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
})

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const median = (figures: readonly number[]): number => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN

/** What somebody types who wants to know how these jobs are: one connection, one squeue, one sacct. */
const bareWork = (lab: Cluster, jobs: readonly string[]) => async (): Promise<void> => {
  const command = `squeue -h -t all --me -o '%i|%T|%r|%k'; sacct -n -P -X -j ${jobs.join(',')} --format=JobID,State,ExitCode,Start,End`
  const ran = await run([...lab.sshArgv(), command])
  if (ran.code !== 0) throw new Error(ran.stderr)
}

interface Ways {
  readonly bare: () => Promise<void>
  readonly inProcess: () => Promise<Report>
  readonly process: (() => Promise<void>) | undefined
}

function waysOf(lab: Cluster, folder: string, jobs: readonly string[]): Ways {
  const env = environmentOf(lab)
  const inProcess = () => once(readArgs(['tick', '--root', folder], folder), env, 'tick')
  const bundle = async (): Promise<void> => {
    const ran = await run([process.execPath, DIST_CLI, 'tick', '--root', folder, '--json'], { env, cwd: folder })
    if (ran.code !== 0) throw new Error(ran.stderr + ran.stdout)
  }
  return { bare: bareWork(lab, jobs), inProcess, process: existsSync(DIST_CLI) ? bundle : undefined }
}

interface Measured {
  readonly campaigns: number
  readonly bare: number
  readonly inProcess: number
  readonly process: number
  readonly last: Report
}

/** Measures the ways in turn, so that a busy moment of the machine meets all of them. */
async function measure(ways: Ways, campaigns: number, times: number): Promise<Measured> {
  let last = await ways.inProcess() // a first look may still see a job start
  const took = { bare: [] as number[], inProcess: [] as number[], process: [] as number[] }
  for (let n = 0; n < times; n++) {
    took.bare.push(await timed(ways.bare))
    took.inProcess.push(
      await timed(async () => {
        last = await ways.inProcess()
      }),
    )
    if (ways.process) took.process.push(await timed(ways.process))
  }
  return { campaigns, bare: median(took.bare), inProcess: median(took.inProcess), process: median(took.process), last }
}

async function quiet(lab: Cluster, campaigns: number, times: number): Promise<Measured> {
  const server = await startGitServer()
  const root = await lab.folder(`cost-${campaigns}`)
  const url = await server.createRepository(`bench/cost-${campaigns}`, { files: filesOf(lab, campaigns, root) })
  const folder = await checkout(url)
  try {
    const first = await once(readArgs(['tick', '--root', folder], folder), environmentOf(lab), 'tick')
    const jobs = first.campaigns.flatMap(({ stages }) => stages.flatMap(({ job }) => job ?? []))
    if (jobs.length !== campaigns)
      throw new Error(`only ${jobs.length} of ${campaigns} jobs were submitted: ${first.failed ?? 'no reason'}`)
    const measured = await measure(waysOf(lab, folder, jobs), campaigns, times)
    await lab.asUser(`scancel ${jobs.join(' ')}`)
    return measured
  } finally {
    await rm(folder, { recursive: true, force: true })
    await server.stop()
  }
}

const ratio = (one: number, other: number): string => (Number.isNaN(one) ? '–' : `${(one / other).toFixed(2)}×`)

function print(all: readonly Measured[]): void {
  const [least] = all
  console.info(
    '| campaigns | tick, in process | tick, whole process (bundle) | in process, against the fewest campaigns | connections | commands | scheduler calls |',
  )
  console.info('|---:|---:|---:|---:|---:|---:|---:|')
  for (const one of all) {
    const [backend] = one.last.backends
    const grown = least === undefined ? '' : ratio(one.inProcess, least.inProcess)
    const cells = [
      one.campaigns,
      ratio(one.inProcess, one.bare),
      ratio(one.process, one.bare),
      grown,
      backend?.connections,
      backend?.commands,
      backend?.scheduler_calls,
    ]
    console.info(`| ${cells.join(' | ')} |`)
  }
  console.info(
    `\n1.00× is the bare work, ssh + squeue + sacct by hand, in this same run: ${all.map(({ campaigns, bare }) => `${campaigns} campaigns ${Math.round(bare)} ms`).join(', ')}.`,
  )
}

const lab = await startCluster({ accounting: 'dbd' })
try {
  const all: Measured[] = []
  for (const campaigns of values.campaigns.split(',').map(Number)) all.push(await quiet(lab, campaigns, Number(values.times)))
  print(all)
} finally {
  await lab.stop()
}
