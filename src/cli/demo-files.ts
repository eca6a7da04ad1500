/** The demo's repository: three campaigns small enough to be over in seconds, written as a user would write them. */

interface DemoFile {
  text: string
  mode?: number
}

const front = (campaign: string, stages: string): string => `---
campaign: ${campaign}
project: demo
created: 2026-01-01
status: pending
current_stage: prepare
escalation_required: false
escalation_reason: ""
budget:
  backend: local
${stages}---
`

const HEAD = `| # | Name | Entry condition | Exit condition | Status | JobID | Started | Completed | Retries |
|---|------|-----------------|----------------|--------|-------|---------|-----------|---------|
`

const TAIL = `
## Action queue

## Failure log

| Date | Stage | Error class | Error msg (1 line) | Action taken | Result |
|------|-------|-------------|--------------------|--------------|--------|

## Lessons learned

## References
`

const relax = `${front(
  'relax',
  `stages:
  equilibrate:
    expect:
      density: {file: density.log, pattern: "density ([0-9.]+)", target: 1.02, within: 5%}
`,
)}
# Relaxation of a small box

The one that simply passes: files are deployed, two jobs run, a number is checked.

## Stages

${HEAD}| 0 | prepare     | always       | manifest OK                            | pending | — | — | — | 0 |
| 1 | equilibrate | stage 0 done | exit=0, density within 5% of target    | pending | — | — | — | 0 |
| 2 | produce     | stage 1 done | exit=0, \`trajectory.xyz\` exists, no NaN | pending | — | — | — | 0 |
${TAIL}`

const anneal = `${front('anneal', '')}
# Annealing with a moody licence server

The one that fails once: its own failure catalog knows the error and allows one retry.

## Stages

${HEAD}| 0 | prepare | always       | manifest OK                   | pending | — | — | — | 0 |
| 1 | heat    | stage 0 done | exit=0, \`heated.xyz\` exists   | pending | — | — | — | 0 |
| 2 | cool    | stage 1 done | exit=0, \`cooled.xyz\` exists   | pending | — | — | — | 0 |
${TAIL}`

const ensemble = `${front('ensemble', '')}
# Six replicas

The ensemble: one array job, three replicas at a time, then the analysis of all of them.

## Stages

${HEAD}| 0 | prepare  | always       | manifest OK                          | pending | — | — | — | 0 |
| 1 | replicas | stage 0 done | exit=0, 6 files in replicas/*.dat    | pending | — | — | — | 0 |
| 2 | analysis | stage 1 done | exit=0, \`analysis.json\` exists       | pending | — | — | — | 0 |
${TAIL}`

const script = (body: string, directives = ''): DemoFile => ({
  text: `#!/bin/sh\n#SBATCH --time=00:05:00\n${directives}${body}`,
  mode: 0o755,
})

const CATALOG = `# What this project knows of its own failures; see .github/docs/failure-catalog.md of Escapement.
failures:
  - class: licence-server
    title: The licence server hung up
    match:
      - log: ["licence server: connection closed"]
    remedy: {kind: resubmit}
    approval: pre-approved
    advice: It is busy in the first minutes of an hour; the second try has always passed.
`

const README = `# Escapement's demo

Three campaigns, driven by \`escapement tick\` to the end. Read \`campaigns/*/WORKFLOW.md\` and \`git log\`.
`

/** Path → content of the demo's repository. */
export const DEMO_FILES: Readonly<Record<string, DemoFile>> = {
  'README.md': { text: README },
  'campaigns/relax/WORKFLOW.md': { text: relax },
  'campaigns/relax/equilibrate.sh': script('sleep 3\nfor d in 0.97 1.00 1.01; do echo "density $d"; done > density.log\n'),
  'campaigns/relax/produce.sh': script('sleep 4\nprintf "1\\\\nframe\\\\nC 0 0 0\\\\n" > trajectory.xyz\necho finished\n'),
  'campaigns/anneal/WORKFLOW.md': { text: anneal },
  'campaigns/anneal/failure-catalog.yml': { text: CATALOG },
  'campaigns/anneal/heat.sh': script(
    'sleep 3\nif [ ! -e warmed-up ]; then : > warmed-up; echo "licence server: connection closed"; exit 1; fi\necho C 0 0 0 > heated.xyz\n',
  ),
  'campaigns/anneal/cool.sh': script('sleep 2\necho C 0 0 0 > cooled.xyz\n'),
  'campaigns/ensemble/WORKFLOW.md': { text: ensemble },
  'campaigns/ensemble/replicas.sh': script(
    'sleep 2\nmkdir -p replicas\necho "$SLURM_ARRAY_TASK_ID 1.0" > "replicas/$SLURM_ARRAY_TASK_ID.dat"\n',
    '#SBATCH --array=1-6%3\n',
  ),
  'campaigns/ensemble/analysis.sh': script(`cat replicas/*.dat | wc -l | sed 's/.*/{"replicas": &}/' > analysis.json\n`),
}
