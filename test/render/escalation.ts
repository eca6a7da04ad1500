import type { CampaignState } from '../../src/core/model.ts'
import { causesOf } from '../../src/core/people/issues.ts'
import { stageOf } from '../../src/core/state.ts'
import { readWorkflow } from '../../src/document/read.ts'
import type { Campaign } from '../../src/shell/campaign.ts'
import { bodyOf, titleOf } from '../../src/shell/people-text.ts'
import { workflow } from '../support/workflow.ts'
import { links } from './sample.ts'

const FILE = 'campaigns/co-diffusion/WORKFLOW.md'
const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['npt-prod', 'stage 0 done', 'exit=0, restart written, density within 5% of target'],
] as const
const FRONT = 'notify: {on_escalate: true, users: ["@mia"]}\nstages:\n  npt-prod: {attempt: 3, overrides: {exclude: c3-gpu-04}}\n'

const TEXT = workflow('co-diffusion', ROWS, FRONT)
  .replace('escalation_required: false', 'escalation_required: true')
  .replace(
    'escalation_reason: ""',
    'escalation_reason: "npt-prod: numerical: the same failure twice in a row; step 48000 lost 6 of 32000 atoms"',
  )
  .replace('of target | pending | — | — | — | 0 |', 'of target | escalated | 8126071 | 2026-11-18T06:00:00Z | — | 2 |')

const TAIL = `Step Temp E_pair TotEng Press
   47000    300.12   -151203.4   -122011.2    1.2
   48000    3912.7   -98211.0     41233.9   98123.4
ERROR: Lost atoms: original 32000 current 31994 (src/thermo.cpp:494)
Last command: run 500000
MPI_ABORT was invoked on rank 0`

/** The issue of an escalation, from a document as a person would have it. */
export const escalation = (): { title: string; body: string } => {
  const { workflow: read, problems } = readWorkflow(new TextEncoder().encode(TEXT), FILE)
  if (!read) throw new Error(JSON.stringify(problems))
  const { spec } = read
  const failed = { ...stageOf(read.state, 'npt-prod'), failures: ['numerical', 'numerical'] }
  const state: CampaignState = { ...read.state, stages: { ...read.state.stages, 'npt-prod': failed } }
  const [cause] = causesOf(spec, state, [])
  if (!cause) throw new Error('nothing is escalated')
  const about = {
    campaign: { file: FILE, spec, text: TEXT } as Campaign,
    ...{ state, links, sha: '9a8b7c6d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b', now: Date.parse('2026-11-20T10:50:00Z') / 1000 },
    ...{ evidence: 'tail' as const, error: 'ERROR: Lost atoms: original 32000 current 31994', tail: TAIL },
  }
  return { title: titleOf(spec.campaign, cause), body: bodyOf(about, cause, '') }
}
