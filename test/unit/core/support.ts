import { BUILT_IN } from '../../../src/catalog/failures/built-in.ts'
import { search } from '../../../src/catalog/search.ts'
import { parseCondition } from '../../../src/core/condition/parse.ts'
import { type Effect, effectId, type Outcome } from '../../../src/core/effect.ts'
import { type Finding, needId } from '../../../src/core/evidence.ts'
import type { CatalogEntry } from '../../../src/core/failure/entry.ts'
import type { CampaignSpec, CampaignState, StageSpec, StageState } from '../../../src/core/model.ts'
import type { JobSeen, LedgerEntry, Sight } from '../../../src/core/observation.ts'
import type { Knowledge } from '../../../src/core/rules/context.ts'
import { untouched } from '../../../src/core/state.ts'
import { type Ticked, tick } from '../../../src/core/tick.ts'

export const NOW = 1_800_000_000

export const stage = (name: string, over: Partial<StageSpec> & { entryText?: string; exitText?: string } = {}): StageSpec => ({
  number: '0',
  name,
  slug: name,
  entry: parseCondition(over.entryText ?? 'always'),
  exit: parseCondition(over.exitText ?? 'exit=0'),
  work: { kind: 'script', path: `${name}.sbatch` },
  sbatch: {},
  maxLinks: 15,
  maxPreemptions: 15,
  logs: ['run.log'],
  sync: {},
  fallback: [],
  expect: {},
  idempotent: false,
  timeout: 600,
  held: false,
  production: false,
  ...over,
})

export const spec = (...stages: StageSpec[]): CampaignSpec => ({
  campaign: 'melt',
  file: 'campaigns/melt/WORKFLOW.md',
  localDir: 'campaigns/melt',
  backend: 'lab',
  held: false,
  stages,
  references: [],
  notify: { onAdvance: false, onEscalate: true, users: [] },
  budget: { spentUsd: 0, spentCoreHours: 0 },
  queue: [],
})

export const state = (stages: Record<string, Partial<StageState>>, escalation?: string): CampaignState => ({
  status: 'pending',
  currentStage: '',
  stages: Object.fromEntries(Object.entries(stages).map(([slug, over]) => [slug, { ...untouched(), ...over }])),
  ...(escalation === undefined ? {} : { escalation: { reason: escalation } }),
})

export const knowledge = (of: CampaignSpec, over: Partial<Knowledge> = {}): Knowledge => ({
  spec: of,
  owner: 'me/repo campaigns/melt/WORKFLOW.md',
  ownerHash: 'abcdef12',
  catalog: BUILT_IN as readonly CatalogEntry[],
  search,
  recognise: () => undefined,
  directives: {},
  wanted: [],
  inputs: () => [],
  fallbacks: [],
  ...over,
})

export const seen = (
  jobs: readonly JobSeen[] = [],
  entries: readonly LedgerEntry[] = [],
  accounting: 'available' | 'absent' | 'unobserved' = 'available',
): Extract<Sight, { kind: 'seen' }> => ({
  kind: 'seen',
  clock: NOW,
  jobs: new Map(jobs.map((job) => [job.id, job])),
  accounting,
  ledgers: new Map([['melt', { kind: 'seen', entries: [...entries] }]]),
  oddities: [],
})

export const dark: Sight = { kind: 'unobserved', code: 'UNREACHABLE', why: 'ssh lab: no answer' }

export const job = (id: string, over: Partial<JobSeen> = {}): JobSeen => ({
  id,
  phase: 'running',
  state: 'RUNNING',
  reason: 'None',
  ...over,
})
export const ended = (id: string, word = 'COMPLETED', code = 0): JobSeen =>
  job(id, { phase: 'ended', state: word, exit: { code, signal: 0 }, started: NOW - 600, ended: NOW - 10 })
export const entry = (name: string, attempt: number, over: Partial<LedgerEntry> = {}): LedgerEntry => ({
  stage: name,
  attempt,
  released: true,
  recorded: false,
  ...over,
})

export type Answer = Finding | Outcome | undefined

/** What an obliging cluster answers: everything is deployed, every file is there, every deed is done. */
export const obliging = (effect: Effect): Answer => {
  if (effect.type === 'submit') return { kind: 'submitted', job: '42', adopted: false }
  if (effect.type !== 'gather') return { kind: 'done' }
  switch (effect.need.kind) {
    case 'deployment':
      return { kind: 'deployment', owner: 'me/repo campaigns/melt/WORKFLOW.md', deployed: [], intended: [], actual: {} }
    case 'files':
      return { kind: 'files', files: [{ path: 'x', size: 1, modified: NOW }], truncated: false }
    case 'words':
      return { kind: 'words', filesLooked: 1 }
    default:
      return { kind: 'text', text: '', truncated: false }
  }
}

/** Ticks until nothing more is asked for; `asked` gathers all effects on the way. */
export const play = (
  about: Knowledge,
  before: CampaignState,
  sight: Sight,
  answer: (effect: Effect) => Answer = obliging,
  asked: Effect[] = [],
): Ticked => {
  const findings = new Map<string, Finding>()
  const results = new Map<string, Outcome>()
  for (let pass = 0; pass < 20; pass++) {
    const ticked = tick(about, before, { now: NOW, sight, findings, outcomes: results })
    const open = ticked.effects.filter((effect) =>
      effect.type === 'gather' ? !findings.has(needId(effect.need)) : !results.has(effectId(effect)),
    )
    if (open.length === 0) return ticked
    for (const effect of open) {
      asked.push(effect)
      const reply = answer(effect)
      if (reply === undefined) return ticked
      if (effect.type === 'gather') findings.set(needId(effect.need), reply as Finding)
      else results.set(effectId(effect), reply as Outcome)
    }
  }
  throw new Error('the tick does not come to rest')
}

export const types = ({ events }: Pick<Ticked, 'events'>): string[] => events.map(({ type }) => type)
