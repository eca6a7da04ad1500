import type { Event } from '../core/event.ts'
import type { Problem } from '../core/problem.ts'
import { PortError } from '../ports/error.ts'
import type { Campaign } from './campaign.ts'
import { forgeProblem } from './forge-problems.ts'
import { addProblems, type Journal, type Options, type Told } from './journal.ts'
import { type Loaded, load, type Surroundings } from './load.ts'
import { type Heard, listen, type People } from './people.ts'
import type { Report } from './report.ts'
import { speak, withIssues } from './speak.ts'
import { withSince } from './speak-backends.ts'
import type { Outcome } from './speak-issues.ts'

/** How often a head that keeps moving is followed; what was not heard then is heard by the next poll. */
const MAX_TRIES = 4

/** What people said, judged on the newest commit. */
const hearOn = async (
  around: Surroundings,
  people: People,
  options: Options,
  loaded: Loaded,
): Promise<{ heard?: Heard; loaded: Loaded }> => {
  let newest = loaded
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    const heard = await listen(
      people,
      around.store,
      newest.campaigns,
      newest.sha,
      around.config.limits,
      options.now(),
      options.run,
      tries === 0,
    )
    if (heard !== 'moved') return { heard, loaded: newest }
    newest = await load(around, await around.store.head())
  }
  return { loaded: newest }
}

/** This run, and no other, may cancel what its own commit says. */
const entitled = (campaigns: readonly Campaign[], { cancelling }: Heard): Campaign[] =>
  campaigns.map((campaign) => ({ ...campaign, knowledge: { ...campaign.knowledge, cancelling } }))

/** What people said comes before everything else, once a poll, and is in git before anything is done about it. */
export const hearFirst = async (around: Surroundings, options: Options, journal: Journal, first: Loaded): Promise<Loaded> => {
  if (!around.people || options.mode === 'plan') return first
  if (journal.heard) return { ...first, campaigns: entitled(first.campaigns, journal.heard) }
  const { heard, loaded } = await hearOn(around, around.people, options, first)
  if (!heard) return loaded
  journal.heard = heard
  addProblems(journal, heard.problems)
  if (heard.sha === undefined) return loaded
  journal.commits.push(heard.sha)
  for (const file of heard.events.keys()) journal.committed.add(file)
  const again = await load(around, await around.store.head())
  return { ...again, campaigns: entitled(again.campaigns, heard) }
}

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

/** Issues follow what is in git; a run that could not write there leaves them to the next one. The report learns their numbers. */
export const speakLast = async (
  around: Surroundings,
  options: Options,
  journal: Journal,
  report: Report,
): Promise<{ report: Report; problems: Problem[] }> => {
  const { people, store, config } = around
  if (!people || !journal.heard || options.mode === 'plan' || journal.failed !== undefined) return { report, problems: [] }
  const outcomes = [...journal.told.values()]
    .filter(({ progress }) => progress.bug === undefined)
    .map((told) => outcomeOf(around, options, journal, told))
  const spoken = {
    people,
    store,
    config,
    heard: journal.heard,
    outcomes,
    allRead: around.only.length === 0 && !journal.files.some(({ severity }) => severity === 'error'),
    report,
    now: options.now(),
    run: options.run,
  }
  const problems = await speak(spoken).catch((error: unknown) => {
    if (error instanceof PortError)
      return [
        forgeProblem('NOT_RECORDED', `the numbers of new issues were not recorded: ${error.message}`, 'the next run finds them again'),
      ]
    throw error
  })
  const told = withIssues(report, outcomes)
  const { sight } = journal.heard
  return { report: { ...told, backends: told.backends.map((backend) => withSince(backend, sight)) }, problems }
}
