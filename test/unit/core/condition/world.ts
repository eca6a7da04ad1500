import { engineNamed } from '../../../../src/catalog/engines.ts'
import { search } from '../../../../src/catalog/search.ts'
import type { ConditionContext } from '../../../../src/core/condition/context.ts'
import { evaluate } from '../../../../src/core/condition/evaluate.ts'
import { needsOf } from '../../../../src/core/condition/needs.ts'
import { parseCondition } from '../../../../src/core/condition/parse.ts'
import type { Clause, Verdict } from '../../../../src/core/condition/types.ts'
import { type FileSeen, type Finding, type Need, needId } from '../../../../src/core/evidence.ts'
import { matchesGlob } from '../../../../src/core/glob.ts'
import type { CampaignSpec, CampaignState, StageSpec, StageState } from '../../../../src/core/model.ts'
import type { JobSeen } from '../../../../src/core/observation.ts'

export const stage = (name: string, more: Partial<StageSpec> = {}): StageSpec => ({
  number: '1',
  name,
  slug: name,
  entry: [],
  exit: [],
  work: { kind: 'script', path: `${name}.sbatch` },
  sbatch: {},
  logs: [`${name}.log`],
  maxLinks: 15,
  maxPreemptions: 15,
  sync: {},
  fallback: [],
  expect: {},
  idempotent: false,
  timeout: 60,
  held: false,
  production: false,
  ...more,
})

const untouched: StageState = {
  status: 'pending',
  attempt: 1,
  retries: 0,
  overrides: {},
  accepted: [],
  failures: [],
  links: 0,
  preemptions: 0,
}

export const job = (more: Partial<JobSeen> = {}): JobSeen => ({
  id: '42',
  phase: 'ended',
  state: 'COMPLETED',
  reason: '',
  exit: { code: 0, signal: 0 },
  started: 1000,
  ended: 2000,
  ...more,
})

/** What stands in the remote folder and the repository, and what was written elsewhere. */
export interface World {
  /** path → text, or text and time of the last change. */
  files?: Record<string, string | { text: string; modified: number }>
  documents?: Record<string, string>
  ran?: { code: number; output: string }
  deployment?: Extract<Finding, { kind: 'deployment' }>
  /** Nobody can look. */
  silent?: true
  engine?: string
  stage?: Partial<StageSpec>
  state?: Partial<StageState>
  others?: Record<string, Partial<StageState>>
  job?: JobSeen | null
  synced?: ConditionContext['synced']
  wanted?: ConditionContext['wanted']
}

const textOf = (file: string | { text: string }): string => (typeof file === 'string' ? file : file.text)
const changed = (file: string | { modified: number }): number => (typeof file === 'string' ? 1500 : file.modified)

// the port's promise in its simplest form: globs, whole words, first and last bytes of the newest file
const answer = (world: World, need: Need): Finding => {
  if (world.silent) return { kind: 'unobserved', why: 'no answer in 30 s' }
  const at = (glob: string): [string, string | { text: string; modified: number }][] =>
    Object.entries(world.files ?? {}).filter(([path]) => matchesGlob(path, glob))
  const newest = (glob: string) => at(glob).toSorted(([, a], [, b]) => changed(b) - changed(a))[0]
  switch (need.kind) {
    case 'files': {
      const files = at(need.glob).map(([path, file]): FileSeen => ({ path, size: textOf(file).length, modified: changed(file) }))
      return { kind: 'files', files, truncated: false }
    }
    case 'words': {
      const looked = need.globs.flatMap(at)
      for (const [path, file] of looked) {
        const lines = textOf(file).split('\n')
        const word = new RegExp(`(?<![\\w])${need.word.replace(/[^\w ]/g, '\\$&')}(?![\\w])`, need.exact ? '' : 'i')
        const line = lines.findIndex((text) => word.test(text))
        if (line >= 0) return { kind: 'words', filesLooked: looked.length, hit: { file: path, line: line + 1, text: lines[line] ?? '' } }
      }
      return { kind: 'words', filesLooked: looked.length }
    }
    case 'head':
    case 'tail': {
      const [path, file] = newest(need.glob) ?? []
      if (path === undefined || file === undefined) return { kind: 'text', text: '', truncated: false }
      const text = textOf(file)
      const part = need.kind === 'head' ? text.slice(0, need.bytes) : text.slice(-need.bytes)
      return { kind: 'text', file: path, text: part, truncated: text.length > need.bytes }
    }
    case 'hash':
      return { kind: 'hash' }
    case 'run':
      return world.ran ? { kind: 'ran', ...world.ran } : { kind: 'unobserved', why: 'not run' }
    case 'deployment':
      return world.deployment ?? { kind: 'deployment', deployed: [], intended: [], actual: {} }
    case 'document': {
      const text = world.documents?.[need.path]
      return text === undefined ? { kind: 'document' } : { kind: 'document', text }
    }
  }
}

export const contextOf = (world: World): ConditionContext => {
  const own = stage('npt', { number: '2', ...world.stage })
  const spec: CampaignSpec = {
    campaign: 'co',
    file: 'campaigns/co/WORKFLOW.md',
    localDir: 'campaigns/co',
    backend: 'lab',
    held: false,
    stages: [stage('dry-run', { number: '0' }), stage('smoke', { number: '1' }), own, stage('gate', { number: '2.5-gate' })],
    references: [],
    notify: { onAdvance: false, onEscalate: true, users: [] },
    budget: { spentUsd: 0, spentCoreHours: 0 },
    queue: [],
  }
  const others = Object.fromEntries(Object.entries(world.others ?? {}).map(([slug, more]) => [slug, { ...untouched, ...more }]))
  const state: CampaignState = { status: 'running', currentStage: 'npt', stages: { ...others, npt: { ...untouched, ...world.state } } }
  const engine = world.engine === undefined ? undefined : engineNamed(world.engine)
  const seen = world.job === null ? undefined : (world.job ?? job())
  return {
    spec,
    stage: own,
    state,
    logs: own.logs,
    owner: 'you/campaigns campaigns/co/WORKFLOW.md',
    wanted: world.wanted ?? [],
    ...(engine ? { engine } : {}),
    ...(seen ? { job: seen } : {}),
    ...(world.synced ? { synced: world.synced } : {}),
  }
}

/** Gathers what each clause of the cell asks for in this world, then judges. */
export const verdicts = (cell: string, world: World): Verdict[] => {
  const context = contextOf(world)
  const clauses = parseCondition(cell)
  const needs = clauses.flatMap((clause: Clause) => needsOf(clause, context))
  const findings = new Map(needs.map((need) => [needId(need), answer(world, need)]))
  return clauses.map((clause) => evaluate(clause, context, findings, search))
}

/** `density 1.034, target 1.02 ± 5 % → holds`: the verdicts of a cell, for comparing. */
export const said = (cell: string, world: World): string =>
  verdicts(cell, world)
    .map(({ saw, result, unobserved }) => `${saw} → ${result}${unobserved ? ' (unobserved)' : ''}`)
    .join('; ')

/** The hints of a cell's verdicts. */
export const hints = (cell: string, world: World): string =>
  verdicts(cell, world)
    .map(({ hint }) => hint ?? '')
    .join('; ')
