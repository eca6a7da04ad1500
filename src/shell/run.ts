import { setTimeout as sleep } from 'node:timers/promises'
import { IDLE, nextLook } from '../core/cadence.ts'
import type { Effect } from '../core/effect.ts'
import type { Event } from '../core/event.ts'
import type { Instant } from '../core/model.ts'
import { preview } from '../core/preview.ts'
import type { Problem } from '../core/problem.ts'
import { isoOf } from '../core/state.ts'
import { MAX_RUN_BYTES } from '../core/sync.ts'
import type { Backend } from '../ports/backend.ts'
import { PortError } from '../ports/error.ts'
import type { Campaign } from './campaign.ts'
import { decideAll, type Permission, type Progress } from './decide.ts'
import { type Loaded, load, type Surroundings } from './load.ts'
import { dueWords, tell } from './narrate.ts'
import { observe } from './observe.ts'
import { forgeProblem, type Heard, listen } from './people.ts'
import { record } from './record.ts'
import { campaignReport, type Report, usageReport } from './report.ts'
import { speak } from './speak.ts'
import type { Outcome } from './speak-issues.ts'

export interface Options {
  mode: 'tick' | 'plan'
  now: () => Instant
  /** Names this run in commits. */
  run: string
  /** A run does not outlast this. */
  seconds: number
  /** Seconds to wait before a backend that did not answer is asked again, one for each time; default: it is not. */
  patience?: readonly number[]
  /** At most so many rounds, each with its commit; default: as long as instant stages move. */
  rounds?: number
}

/** A run with instant stages makes a commit for each; more than this many is somebody's loop. */
const MAX_ROUNDS = 40

interface Told {
  progress: Progress
  events: Report['campaigns'][number]['events']
}

/** What one run has come to so far, over its rounds. */
interface Journal {
  read?: string
  commits: string[]
  /** By file: the newest progress, with the events of all rounds. */
  told: Map<string, Told>
  troubles: Map<string, string>
  problems: Map<string, Problem>
  submissions: number
  /** Bytes of outputs that this run has fetched. */
  copied: number
  failed?: string
  heard?: Heard
  /** Files whose changes reached git in this run. */
  committed: Set<string>
  /** By file: what the cluster said of a failure. */
  evidence: Map<string, { error?: string; tail?: string }>
}

const foundUnrecorded = ({ ticked }: Progress): boolean =>
  ticked.events.some((event) => event.type === 'attempt-submitted' && event.adopted)

const inFull = ({ message, hint }: PortError): string => (hint === undefined ? message : `${message}: ${hint}`)

const isSubmission = (effect: Effect): boolean => effect.type === 'submit'

/** @param read the commit that this round decides on */
const permissionOf = (
  around: Surroundings,
  options: Options,
  journal: Journal,
  read: string,
): Permission & { check: () => Promise<void>; moved: () => boolean } => {
  let refused: string | undefined
  let checked = false
  let moved = false
  return {
    moved: () => moved,
    mayAct: options.mode === 'tick',
    mayRun: options.mode === 'tick',
    mayCopy: (bytes) => {
      if (journal.copied + bytes > MAX_RUN_BYTES) return false
      journal.copied += bytes
      return true
    },
    why: (_campaign: Campaign, effect: Effect, all: readonly Progress[]) => {
      if (moved) return 'the branch has moved since it was read; it is read again first'
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
        journal.failed = error instanceof PortError ? inFull(error) : refused
      })
      // the look may show what a run beside us recorded after we read: on the old text its attempt would count as rolled back, and run again
      moved = refused === undefined && (await around.store.head()) !== read
    },
  }
}

const note = (journal: Journal, all: readonly Progress[]): void => {
  for (const progress of all) {
    const events = progress.ticked.events.map((event) => ({ text: tell(event), event }))
    const said = (journal.heard?.events.get(progress.campaign.file) ?? []).map((event) => ({ text: tell(event), event }))
    const before = journal.told.get(progress.campaign.file)?.events ?? said
    journal.evidence.set(progress.campaign.file, { ...journal.evidence.get(progress.campaign.file), ...evidenceOf(progress) })
    journal.told.set(progress.campaign.file, { progress, events: [...before, ...events] })
    const { sight, campaign, bug } = progress
    if (sight.kind === 'unobserved' && campaign.backend && sight.code !== 'NOT_ASKED')
      journal.troubles.set(campaign.backend.name, sight.why)
    if (bug !== undefined) {
      const message = `a fault of Escapement itself, in this campaign only: ${bug.split('\n')[0]}`
      addProblems(journal, [
        { code: 'INTERNAL', severity: 'error', file: campaign.file, line: 1, column: 1, message, hint: 'please report it with the file' },
      ])
    }
  }
}

/** The failure's own words, and the logs that were looked at to judge it. */
const evidenceOf = ({ ticked, findings }: Progress): { error?: string; tail?: string } => {
  const error = ticked.events.flatMap((event) => (event.type === 'attempt-failed' ? [event.error] : [])).at(-1)
  const tails = [...findings].flatMap(([id, finding]) => (finding.kind === 'text' && id.includes('"kind":"tail"') ? [finding.text] : []))
  return { ...(error === undefined ? {} : { error }), ...(error === undefined || tails.length === 0 ? {} : { tail: tails.join('\n') }) }
}

const addProblems = (journal: Journal, problems: readonly Problem[]): void => {
  for (const problem of problems)
    journal.problems.set(`${problem.code} ${problem.file} ${problem.line}:${problem.column} ${problem.message}`, problem)
}

/** Worth another round: something was submitted that may be over at once, an input was edited that is to be deployed now, or a jammed job is to be cancelled. */
const goesOn = ({ campaign, ticked }: Progress): boolean =>
  ticked.mustRecord &&
  (campaign.backend?.kind === 'local' ||
    ticked.events.some((event) => event.type === 'stage-retried' && (event.edits !== undefined || event.class === 'queue-jam')) ||
    ticked.events.some((event) => event.type === 'attempt-submitted' && (event.adopted || isQuick(campaign, event.stage))))

const isQuick = (campaign: Campaign, slug: string): boolean => {
  const kind = campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind
  return kind === 'command' || kind === 'deploy-script'
}

/** What people said comes before everything else, once a run, and is in git before anything is done about it. */
const hearFirst = async (around: Surroundings, options: Options, journal: Journal, loaded: Loaded): Promise<Loaded> => {
  if (!around.people || options.mode === 'plan' || journal.heard) return loaded
  journal.heard = await listen(around.people, around.store, loaded.campaigns, loaded.sha, options.now(), options.run)
  addProblems(journal, journal.heard.problems)
  if (journal.heard.sha === undefined) return loaded
  journal.commits.push(journal.heard.sha)
  for (const file of journal.heard.events.keys()) journal.committed.add(file)
  const { cancelling } = journal.heard
  const again = await load(around, await around.store.head())
  return { ...again, campaigns: again.campaigns.map((campaign) => ({ ...campaign, knowledge: { ...campaign.knowledge, cancelling } })) }
}

/** A backend that did not answer is asked again before anybody is told. */
const look = async (campaigns: readonly Campaign[], options: Options): Promise<Awaited<ReturnType<typeof observe>>> => {
  const mark = options.mode === 'tick'
  const sights = await observe(campaigns, mark)
  for (const seconds of options.patience ?? []) {
    const dark = campaigns.filter(({ backend }) => backend && sights.get(backend)?.kind === 'unobserved')
    if (dark.length === 0) break
    await sleep(seconds * 1000)
    for (const [backend, sight] of await observe(dark, mark)) sights.set(backend, sight)
  }
  return sights
}

const round = async (around: Surroundings, options: Options, journal: Journal): Promise<boolean> => {
  const head = await around.store.head()
  journal.read ??= head
  const loaded = await hearFirst(around, options, journal, await load(around, head))
  const { sha } = loaded
  addProblems(journal, loaded.problems)
  const permission = permissionOf(around, options, journal, sha)
  const sights = await look(loaded.campaigns, options)
  const all = await decideAll(loaded.campaigns, sights, around.store, permission, options.now, permission.check)
  if (permission.moved()) return true
  note(journal, all)
  if (options.mode === 'plan') return false
  const recorded = await record(around.store, sha, all, options.now(), options.run)
  addProblems(journal, recorded.problems)
  // without commits (`--commit none`) the work tree was written on top of the same head
  if (recorded.sha !== undefined && recorded.sha !== sha) {
    journal.commits.push(recorded.sha)
    for (const { campaign } of all) journal.committed.add(campaign.file)
  }
  return recorded.sha !== undefined && all.some(goesOn)
}

const reportOf = (
  { campaign, ticked }: Progress,
  events: Report['campaigns'][number]['events'],
  mode: Options['mode'],
): Report['campaigns'][number] => ({
  ...campaignReport(campaign.spec, ticked.state),
  events,
  waiting: ticked.waiting,
  due: ticked.effects.flatMap(dueWords),
  ...(mode === 'plan' ? { preview: preview(campaign.knowledge, campaign.state) } : {}),
})

const outcomeOf = (around: Surroundings, options: Options, journal: Journal, { progress, events }: Told): Outcome => {
  const { campaign, ticked } = progress
  const isPublic = journal.heard?.sight.kind === 'seen' && journal.heard.sight.isPublic
  const happened: Event[] = events.map(({ event }) => event)
  return {
    about: {
      campaign,
      state: ticked.state,
      links: around.people?.links ?? { repository: '', run: '' },
      sha: journal.commits.at(-1) ?? journal.read ?? '',
      now: options.now(),
      evidence: around.config.evidence ?? (isPublic ? 'line' : 'tail'),
      ...journal.evidence.get(campaign.file),
    },
    events: happened,
    waiting: ticked.waiting,
    // of two runs at once, the one whose commit told of it opens the issue
    mayOpen: happened.length === 0 || journal.committed.has(campaign.file),
  }
}

/** Issues follow what is in git; a run that could not write there leaves them to the next one. */
const speakLast = async (around: Surroundings, options: Options, journal: Journal, report: Report): Promise<Problem[]> => {
  const { people, store, config } = around
  if (!people || !journal.heard || options.mode === 'plan' || journal.failed !== undefined) return []
  const outcomes = [...journal.told.values()]
    .filter(({ progress }) => progress.bug === undefined)
    .map((told) => outcomeOf(around, options, journal, told))
  const spoken = {
    people,
    store,
    config,
    heard: journal.heard,
    outcomes,
    report,
    troubles: journal.troubles,
    now: options.now(),
    run: options.run,
  }
  return speak(spoken).catch((error: unknown) => {
    if (error instanceof PortError)
      return [
        forgeProblem('NOT_RECORDED', `the numbers of new issues were not recorded: ${error.message}`, 'the next run finds them again'),
      ]
    throw error
  })
}

const finish = async (around: Surroundings, options: Options, journal: Journal): Promise<Report> => {
  const report = reportOfRun(around, options, journal)
  const problems = await speakLast(around, options, journal, report)
  await Promise.all([...around.backends.values()].map((backend) => backend.close()))
  return { ...report, problems: [...report.problems, ...problems] }
}

const reportOfRun = (around: Surroundings, options: Options, journal: Journal): Report => {
  const used: Backend[] = [...around.backends.values()].filter(
    (backend) => backend.usage.commands > 0 || journal.troubles.has(backend.name),
  )
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
  const journal: Journal = {
    commits: [],
    told: new Map(),
    troubles: new Map(),
    problems: new Map(),
    submissions: 0,
    copied: 0,
    committed: new Set(),
    evidence: new Map(),
  }
  const end = options.now() + options.seconds
  try {
    for (let i = 0; i < (options.rounds ?? MAX_ROUNDS) && options.now() < end; i++) if (!(await round(around, options, journal))) break
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    journal.failed = inFull(error)
  }
  return finish(around, options, journal)
}
