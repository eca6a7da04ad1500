import { nextLook, IDLE } from '../core/cadence.ts'
import type { Effect } from '../core/effect.ts'
import type { Instant } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import { preview } from '../core/preview.ts'
import { isoOf } from '../core/state.ts'
import type { Backend } from '../ports/backend.ts'
import { PortError } from '../ports/error.ts'
import type { Campaign } from './campaign.ts'
import { decideAll, type Permission, type Progress } from './decide.ts'
import { load, type Surroundings } from './load.ts'
import { dueWords, tell } from './narrate.ts'
import { observe } from './observe.ts'
import { record } from './record.ts'
import { campaignReport, type Report, usageReport } from './report.ts'

export interface Options {
  mode: 'tick' | 'plan'
  now: () => Instant
  /** Names this run in commits. */
  run: string
  /** A run does not outlast this. */
  seconds: number
  /** At most so many rounds, each with its commit; default: as long as instant stages move. */
  rounds?: number
}

/** A run with instant stages makes a commit for each; more than this many is somebody's loop. */
const MAX_ROUNDS = 40

/** What one run has come to so far, over its rounds. */
interface Journal {
  read?: string
  commits: string[]
  /** By file: the newest progress, with the events of all rounds. */
  told: Map<string, { progress: Progress; events: Report['campaigns'][number]['events'] }>
  troubles: Map<string, string>
  problems: Map<string, Problem>
  submissions: number
  failed?: string
}

const foundUnrecorded = ({ ticked }: Progress): boolean =>
  ticked.events.some((event) => event.type === 'attempt-submitted' && event.adopted)

const isSubmission = (effect: Effect): boolean => effect.type === 'submit'

const permissionOf = (around: Surroundings, options: Options, journal: Journal): Permission & { check: () => Promise<void> } => {
  let refused: string | undefined
  let checked = false
  return {
    mayAct: options.mode === 'tick',
    mayRun: options.mode === 'tick',
    why: (_campaign: Campaign, effect: Effect, all: readonly Progress[]) => {
      if (refused !== undefined) return `nothing is started, because its record could not be written: ${refused}`
      if (!isSubmission(effect)) return undefined
      if (all.some(foundUnrecorded)) return 'a job was found that git does not know; it is recorded before anything new starts'
      journal.submissions += 1
      const cap = around.config.limits.submissionsPerTick
      return journal.submissions > cap ? `this run has made its ${cap} submissions (\`limits.submissions_per_tick\`)` : undefined
    },
    check: async () => {
      if (checked) return
      checked = true
      await around.store.mayWrite().catch((error: unknown) => {
        refused = error instanceof Error ? error.message : String(error)
        journal.failed = refused
      })
    },
  }
}

const note = (journal: Journal, all: readonly Progress[]): void => {
  for (const progress of all) {
    const events = progress.ticked.events.map((event) => ({ text: tell(event), event }))
    const before = journal.told.get(progress.campaign.file)?.events ?? []
    journal.told.set(progress.campaign.file, { progress, events: [...before, ...events] })
    const { sight, campaign, bug } = progress
    if (sight.kind === 'unobserved' && campaign.backend && sight.code !== 'NOT_ASKED') journal.troubles.set(campaign.backend.name, sight.why)
    if (bug !== undefined) {
      const message = `a fault of Escapement itself, in this campaign only: ${bug.split('\n')[0]}`
      addProblems(journal, [{ code: 'INTERNAL', severity: 'error', file: campaign.file, line: 1, column: 1, message, hint: 'please report it with the file' }])
    }
  }
}

const addProblems = (journal: Journal, problems: readonly Problem[]): void => {
  for (const problem of problems) journal.problems.set(`${problem.code} ${problem.file} ${problem.line}:${problem.column} ${problem.message}`, problem)
}

/** Worth another round: something was submitted that may be over at once, or an input was edited that is to be deployed now. */
const goesOn = ({ campaign, ticked }: Progress): boolean =>
  ticked.mustRecord &&
  (campaign.backend?.kind === 'local' ||
    ticked.events.some((event) => event.type === 'stage-retried' && event.edits !== undefined) ||
    ticked.events.some((event) => event.type === 'attempt-submitted' && (event.adopted || isQuick(campaign, event.stage))))

const isQuick = (campaign: Campaign, slug: string): boolean => {
  const kind = campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind
  return kind === 'command' || kind === 'deploy-script'
}

const round = async (around: Surroundings, options: Options, journal: Journal): Promise<boolean> => {
  const sha = await around.store.head()
  journal.read ??= sha
  const loaded = await load(around, sha)
  addProblems(journal, loaded.problems)
  const permission = permissionOf(around, options, journal)
  const sights = await observe(loaded.campaigns, options.mode === 'tick')
  const all = await decideAll(loaded.campaigns, sights, around.store, permission, options.now, permission.check)
  note(journal, all)
  if (options.mode === 'plan') return false
  const recorded = await record(around.store, sha, all, options.now(), options.run)
  addProblems(journal, recorded.problems)
  // without commits (`--commit none`) the work tree was written on top of the same head
  if (recorded.sha !== undefined && recorded.sha !== sha) journal.commits.push(recorded.sha)
  return recorded.sha !== undefined && all.some(goesOn)
}

const reportOf = ({ campaign, ticked }: Progress, events: Report['campaigns'][number]['events'], mode: Options['mode']): Report['campaigns'][number] => ({
  ...campaignReport(campaign.spec, ticked.state),
  events,
  waiting: ticked.waiting,
  due: ticked.effects.flatMap(dueWords),
  ...(mode === 'plan' ? { preview: preview(campaign.knowledge, campaign.state) } : {}),
})

const finish = async (around: Surroundings, options: Options, journal: Journal): Promise<Report> => {
  const used: Backend[] = [...around.backends.values()].filter((backend) => backend.usage.commands > 0 || journal.troubles.has(backend.name))
  await Promise.all([...around.backends.values()].map((backend) => backend.close()))
  const told = [...journal.told.values()]
  const looks = told.map(({ progress }) => nextLook(progress.campaign.spec, progress.ticked.state, progress.ticked.waiting))
  return {
    version: 1,
    mode: options.mode,
    at: isoOf(options.now()),
    read: journal.read ?? null,
    commit: journal.commits.at(-1) ?? null,
    commits: journal.commits,
    next_tick: isoOf(options.now() + Math.min(IDLE, ...looks)),
    campaigns: told.map(({ progress, events }) => reportOf(progress, events, options.mode)),
    backends: used.map((backend) => usageReport(backend.name, backend.usage, journal.troubles.get(backend.name) ?? null)),
    problems: [...journal.problems.values()],
    failed: journal.failed ?? null,
  }
}

/** One execution: read → observe → decide → act → record, again while instant stages move. Never throws for what the outside does. */
export const run = async (around: Surroundings, options: Options): Promise<Report> => {
  const journal: Journal = { commits: [], told: new Map(), troubles: new Map(), problems: new Map(), submissions: 0 }
  const end = options.now() + options.seconds
  try {
    for (let i = 0; i < (options.rounds ?? MAX_ROUNDS) && options.now() < end; i++) if (!(await round(around, options, journal))) break
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    journal.failed = error.hint === undefined ? error.message : `${error.message}: ${error.hint}`
  }
  return finish(around, options, journal)
}
