import { setTimeout as sleep } from 'node:timers/promises'
import { PortError } from '../ports/error.ts'
import type { Campaign } from './campaign.ts'
import { hearFirst, speakLast } from './converse.ts'
import { decideAll, type Progress } from './decide.ts'
import { addProblems, type Journal, note, type Options } from './journal.ts'
import { load, type Surroundings } from './load.ts'
import { observe } from './observe.ts'
import { inFull, permissionOf } from './permission.ts'
import { record } from './record.ts'
import type { Report } from './report.ts'
import { reportOfRun } from './sum-up.ts'

export type { Options }

/** A run with instant stages makes a commit for each; more than this many is somebody's loop. */
const MAX_ROUNDS = 40

/** Worth another round: something was submitted that may be over at once, an input was edited that is to be deployed now, or a jammed job is to be cancelled. */
const goesOn = ({ campaign, ticked }: Progress): boolean =>
  ticked.mustRecord &&
  (campaign.backend?.kind === 'local' ||
    ticked.events.some(({ type }) => type === 'stage-reopened') ||
    ticked.events.some((event) => event.type === 'stage-retried' && (event.edits !== undefined || event.class === 'queue-jam')) ||
    ticked.events.some((event) => event.type === 'attempt-submitted' && (event.adopted || isQuick(campaign, event.stage))))

const isQuick = (campaign: Campaign, slug: string): boolean => {
  const kind = campaign.spec.stages.find((stage) => stage.slug === slug)?.work.kind
  return kind === 'command' || kind === 'deploy-script'
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

const finish = async (around: Surroundings, options: Options, journal: Journal): Promise<Report> => {
  const report = reportOfRun(around, options, journal)
  const problems = await speakLast(around, options, journal, report)
  await Promise.all([...around.backends.values()].map((backend) => backend.close()))
  return { ...report, problems: [...report.problems, ...problems] }
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
