/** The campaigns of the simulated worlds: small documents, four stages of different kinds. */
import type { Random } from './random.ts'
import type { Fate, Job } from './slurm.ts'

export const STAGES = ['check', 'smoke', 'prod', 'post'] as const

/** How a campaign's stages do their work, and what it asks and tells. */
export interface Make {
  smoke: 'script' | 'command' | 'idempotent'
  post: 'script' | 'deploy-script'
  /** A condition that only people can confirm. */
  asks: boolean
  /** Advances are told in an issue. */
  tells: boolean
  /** How long smoke is said to take. */
  expected: string
  /** Smoke's output goes into the repository, post's to a folder. */
  copies: boolean
  /** Its stages run on a machine without a scheduler. */
  local: boolean
}

const ROWS: Record<(typeof STAGES)[number], string> = {
  check: '| 0 | check | always | manifest OK | pending | — | — | — | 0 |',
  smoke: '| 1 | smoke | stage 0 done | exit=0, `smoke.done` exists | pending | — | — | — | 0 |',
  prod: '| 2 | prod | always | exit=0 | pending | — | — | — | 0 |',
  post: '| 3 | post | always | exit=0, no FATAL in log | pending | — | — | — | 0 |',
}

export const rowOf = (stage: string): string => ROWS[stage as keyof typeof ROWS]

export const fileOf = (campaign: string): string => `campaigns/${campaign}/WORKFLOW.md`
/** The folder in which outputs of post are kept. */
export const keptOf = (campaign: string): string => `/keep/${campaign}`
export const dirOf = (campaign: string): string => `/scratch/you/${campaign}`

const commandOf = ({ smoke }: Make): string =>
  smoke === 'script' ? '' : `\n    command: ./smoke.sh\n    timeout: 10m\n    idempotent: ${smoke === 'idempotent'}`

const rowsOf = ({ asks }: Make): string =>
  STAGES.map(rowOf)
    .join('\n')
    .replace('no FATAL in log', asks ? 'no FATAL in log, the melt looks right' : 'no FATAL in log')

const documentOf = (campaign: string, make: Make): string => `---
campaign: ${campaign}
project: simulated
created: 2026-01-01
last_tick: ""
status: pending
current_stage: check
escalation_required: false
escalation_reason: ""
budget:
  backend: ${make.local ? 'lap' : 'hpc'}
  cap_usd: 0
  spent_usd: 0
references: []
${make.tells ? 'notify:\n  on_advance: true\n  users: [mia]\n' : ''}engine: lammps
stages:
  smoke:
    expected_walltime: ${make.expected}   # short${commandOf(make)}${make.copies ? '\n    sync: {"smoke.done": results/}' : ''}
  prod:
${make.local ? '' : '    array: 1-3\n'}    checkpoint: "prod.ckpt"
    max_links: 3
  post:
    logs: [logs/post_%j.out]${make.post === 'deploy-script' ? '\n    timeout: 10m' : ''}${make.copies ? `\n    sync: {"post.done": ${keptOf(campaign)}}` : ''}
---

# ${campaign}

What it is for:   two spaces and a *star* stay.

## Stages

| # | Name | Entry condition | Exit condition | Status | JobID | Started | Completed | Retries |
|---|------|-----------------|----------------|--------|-------|---------|-----------|---------|
${rowsOf(make)}

## Action queue

- [ ] Look at the melt before it is cooled.

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

- Notes are kept.
`

const scriptOf = (stage: string): string => `#!/bin/sh\n#SBATCH --time=01:00:00\nsrun ./${stage} in.txt\n`

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const scriptsOf = ({ post }: Make): string[] => ['smoke.sh', 'prod.sh', post === 'script' ? 'post.sh' : 'deploy_hpc.sh']

/** All files of one campaign's folder in the repository. */
export const filesOf = (campaign: string, make: Make): { path: string; content: Uint8Array; executable?: boolean }[] => [
  { path: fileOf(campaign), content: bytes(documentOf(campaign, make)) },
  ...scriptsOf(make).map((script) => ({
    path: `campaigns/${campaign}/${script}`,
    content: bytes(scriptOf(script.replace('.sh', ''))),
    executable: true,
  })),
  { path: `campaigns/${campaign}/in.txt`, content: bytes('step 1\n') },
]

const END = (state: string, code = 0): Fate => ({ seconds: 0, state, code })

/** How often jobs end in which way while faults are on. */
const ENDS: readonly (readonly [weight: number, fate: Fate])[] = [
  [70, END('COMPLETED')],
  [6, END('FAILED', 1)],
  [8, END('TIMEOUT')],
  [4, END('OUT_OF_MEMORY', 137)],
  [4, END('NODE_FAIL', 1)],
  [4, END('PREEMPTED')],
  [2, END('CANCELLED')],
  [2, END('FAILED', 127)],
]

export const fateOf = (random: Random, quiet: boolean): Fate => {
  const seconds = random.weighted([
    [3, random.between(5, 120)],
    [5, random.between(120, 3600)],
    [2, random.between(3600, 30_000)],
  ])
  return { ...(quiet ? END('COMPLETED') : random.weighted(ENDS)), seconds }
}

/** What an element leaves behind: [path, text]. */
export const outputOf = (job: Job, state: string, index: number | undefined, random: Random): [string, string][] => {
  const log: [string, string] = [`logs/${job.stage}_${job.id}.out`, state === 'FAILED' ? 'Segmentation fault\n' : 'all is well\n']
  const good: [string, string][] = state === 'COMPLETED' ? [[`${job.stage}.done`, `${job.token}\n`]] : []
  const checkpoint: [string, string][] = job.stage === 'prod' && random.chance(0.7) ? [['prod.ckpt', `${job.uid}.${index ?? 0}\n`]] : []
  return [log, ...good, ...checkpoint]
}
