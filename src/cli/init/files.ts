import { stringify } from 'yaml'
import type { Answers } from './answers.ts'

const SCHEMAS = 'https://raw.githubusercontent.com/escapement/escapement/main/templates/schemas'

const present = (values: Record<string, string | number | undefined>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))

/** `.github/escapement.yml`. */
export const configText = (answers: Answers): string => {
  const { kind, name, host, port, user, scratch, setup, profile, identityFile, knownHostsFile } = answers
  const reach = { host, port, user, root: scratch, identity_file: identityFile, known_hosts_file: knownHostsFile, setup, profile }
  const backend = { kind: 'slurm', ...(kind === 'exec' ? { transport: 'exec' } : {}), ...present(reach) }
  const content = { campaigns: ['campaigns/*/WORKFLOW.md'], ...(kind === 'local' ? {} : { backends: { [name]: backend } }) }
  return `# yaml-language-server: $schema=${SCHEMAS}/escapement.schema.json\n${stringify(content)}`
}

/** What people type to start an engine, to be put in the place of the script's own line. */
const ENGINE_LINES: Readonly<Record<string, string>> = {
  lammps: 'srun lmp -in smoke.in -log smoke.log',
  namd: 'namd3 +p"$SLURM_CPUS_PER_TASK" smoke.namd > smoke.log',
  gromacs: 'srun gmx_mpi mdrun -deffnm smoke -cpi',
  qe: 'srun pw.x -in smoke.in > smoke.log',
  vasp: 'srun vasp_std',
}

/** `campaigns/<name>/WORKFLOW.md`: two stages, one that checks the files and one that runs a job. `day`: `2026-05-05`. */
export const workflowText = ({ campaign, project, name, engine }: Answers, day: string): string => `---
# yaml-language-server: $schema=${SCHEMAS}/workflow.schema.json
campaign: ${campaign}
project: ${JSON.stringify(project)}
created: ${day}
last_tick: ""
status: pending
current_stage: check
escalation_required: false
escalation_reason: ""
${engine === undefined ? '' : `engine: ${JSON.stringify(engine)}\n`}budget:
  backend: ${name}
stages:
  smoke:
    expected_walltime: 5m
---

# ${campaign}

One paragraph: why this campaign exists, and what it produces.

## Stages

| # | Name  | Entry condition | Exit condition             | Status  | JobID | Started | Completed | Retries |
|---|-------|-----------------|----------------------------|---------|-------|---------|-----------|---------|
| 0 | check | always          | manifest OK                | pending | —     | —       | —         | 0       |
| 1 | smoke | stage 0 done    | exit=0, \`smoke.done\` exists | pending | —     | —       | —         | 0       |

## Action queue

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

## References
`

/** The smoke's script: it passes as it is, so that the first run shows that everything else is in order. */
export const scriptText = ({ campaign, engine, partition, qos, account }: Answers): string => {
  const asked = Object.entries({ partition, qos, account }).flatMap(([option, value]) =>
    value === undefined ? [] : [`#SBATCH --${option}=${value}\n`],
  )
  const line = ENGINE_LINES[engine?.toLowerCase() ?? ''] ?? 'srun your-program'
  return `#!/bin/sh
#SBATCH --job-name=${campaign}-smoke
#SBATCH --time=00:05:00
#SBATCH --ntasks=1
${asked.join('')}
# Put the shortest run that means anything here, for example:
#   ${line}
echo "smoke of ${campaign} on $(hostname)"
date > smoke.done
`
}

const OWN = /uses: escapement\/escapement@0{40} # v0/g

/**
 * A workflow as it ships, fitted to this repository: pinned to the commit of Escapement that runs here, on the runner that reaches
 * the cluster.
 * @param own `owner/name@<commit>`; undefined when it is not known, then the zeros stay for a person to fill in
 */
export const workflowFile = (text: string, kind: Answers['kind'], own: string | undefined): string => {
  const pinned = own === undefined ? text : text.replace(OWN, `uses: ${own}`)
  // what a pull request brings must not run on a machine of the cluster
  const trusted = !/^[ \t]*pull_request\b/m.test(text)
  return kind === 'exec' && trusted ? pinned.replace(/^([ \t]+runs-on:) ubuntu-slim$/m, '$1 self-hosted') : pinned
}
