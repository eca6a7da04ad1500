/** The repository of one row: many campaigns of short stages, each of whose executions leaves a line on the cluster. */
import type { Cluster } from '../../cluster/cluster.ts'
import { workflow } from '../../support/workflow.ts'

export interface Size {
  readonly campaigns: number
  /** Stages of each campaign, at most 4. */
  readonly stages: number
}

const STAGES = ['prepare', 'relax', 'produce', 'analyse'] as const

export const campaignNames = (row: string, size: Size): string[] =>
  Array.from({ length: size.campaigns }, (_, i) => `${row}-${String(i + 1).padStart(2, '0')}`)

export const documentOf = (campaign: string): string => `campaigns/${campaign}/WORKFLOW.md`

/** Everything that the row's repository holds at first. @param root folder on the cluster for campaigns and the log of executions */
export function filesOf(lab: Cluster, row: string, size: Size, root: string, transport: 'ssh' | 'exec'): Record<string, string> {
  const way = transport === 'exec' ? 'transport: exec' : `host: ${lab.host}, port: ${lab.port}, user: ${lab.user}`
  const config = `backends:\n  lab: {kind: slurm, ${way}, root: ${root}}\nlimits: {submissions_per_tick: 1000}\n`
  const stages = STAGES.slice(0, size.stages)
  const rows = stages.map((name, i) => [name, i === 0 ? 'always' : `${stages[i - 1]} done`, 'exit=0'] as const)
  const campaigns = campaignNames(row, size).flatMap((campaign) => [
    [documentOf(campaign), workflow(campaign, rows, 'budget: {backend: lab}\n')],
    ...stages.map((stage) => [`campaigns/${campaign}/${stage}.sbatch`, script(campaign, root)]),
  ])
  return { '.github/escapement.yml': config, ...Object.fromEntries(campaigns) }
}

/**
 * The attempt is read from the ledger, which names this very job: a job that nobody's ledger names counts as an execution without an
 * attempt. The line is written first, so that an execution counts even when it is cut short.
 */
const script = (campaign: string, root: string): string => `#!/bin/sh
#SBATCH --output=/dev/null --time=00:05:00 --mem=16M
key=
for id in .escapement/ledger/*/id; do [ "$(readlink "$id")" = "$SLURM_JOB_ID" ] && key=\${id%/id}; done
echo "${campaign}.\${key##*/} $SLURM_JOB_ID" >>'${root}/executions'
sleep 1
`
