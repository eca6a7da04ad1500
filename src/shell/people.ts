import type { Event } from '../core/event.ts'
import type { Instant } from '../core/model.ts'
import { targetsOf } from '../core/people/apply.ts'
import type { ForgeDeed, ForgeOutcome, ForgeSight } from '../core/people/types.ts'
import type { Problem } from '../core/problem.ts'
import type { Forge } from '../ports/forge.ts'
import type { Store } from '../ports/store.ts'
import type { Campaign } from './campaign.ts'
import { type HeardOne, hear, type Reply } from './hear.ts'
import { oneLine } from './inert.ts'
import type { Links } from './people-text.ts'
import { record } from './record.ts'

/** Where people are asked; absent where there is no forge (the command line). */
export interface People {
  forge: Forge
  links: Links
}

/** What people said before the tick, once it is in git. */
export interface Heard {
  sight: ForgeSight
  /** Our commit, if anything was to be recorded. */
  sha?: string
  /** By file. */
  events: Map<string, Event[]>
  replies: Reply[]
  /** Jobs whose cancellation our commit has recorded: this run may do it. */
  cancelling: Set<string>
  problems: Problem[]
}

const CONFIG = '.github/escapement.yml'

/** Trouble with the forge is said, and changes nothing. */
export const forgeProblem = (code: string, message: string, hint: string): Problem => ({
  code,
  severity: 'warning',
  file: CONFIG,
  line: 1,
  column: 1,
  message,
  hint,
})

const HINT = {
  refused: 'give the token `issues: write`',
  unknown: 'the next run looks what came of it',
  'put-off': 'the next run goes on',
} as const

/** What could not be written, each reason once. */
export const writeProblems = (deeds: readonly ForgeDeed[], outcomes: readonly ForgeOutcome[]): Problem[] => {
  const reasons = new Map<string, Problem>()
  outcomes.forEach((outcome, i) => {
    if (outcome.kind === 'done') return
    const what = deeds[i]?.kind ?? 'write'
    reasons.set(`${what} ${outcome.why}`, forgeProblem('NOT_WRITTEN', `${what}: ${oneLine(outcome.why)}`, HINT[outcome.kind]))
  })
  return [...reasons.values()]
}

const asksOf = (campaigns: readonly Campaign[]): Map<number, number> =>
  new Map(
    campaigns.flatMap(({ spec, state }) =>
      [...targetsOf(spec, state).keys()].map((number) => [number, state.handled?.[number] ?? 0] as const),
    ),
  )

/** Reactions before the commit: the same one twice is one, so a run that dies in between repeats nothing that shows. */
const react = async (forge: Forge, heard: readonly HeardOne[], problems: Problem[]): Promise<ForgeDeed[]> => {
  const refusals = heard.flatMap(({ refused }) => refused)
  const reactions = [
    ...heard.flatMap(({ accepted }) =>
      accepted.filter((comment) => !comment.accepted).map(({ id }): ForgeDeed => ({ kind: 'react', comment: id, with: '+1' })),
    ),
    ...refusals.map(({ comment }): ForgeDeed => ({ kind: 'react', comment: comment.id, with: 'confused' })),
  ]
  const outcomes = await forge.write(reactions)
  problems.push(...writeProblems(reactions, outcomes))
  const from = reactions.length - refusals.length
  // only whose reaction was the first says why: of two runs at once one is
  return refusals.flatMap(({ issue, comment, why }, i): ForgeDeed[] => {
    const outcome = outcomes[from + i]
    return outcome?.kind === 'done' && !outcome.again ? [{ kind: 'comment', issue, body: `${comment.url}: not done, ${why}.` }] : []
  })
}

/** What somebody with the right to has said yes to; closing an issue is never one of them. */
const APPROVING: readonly Event['type'][] = [
  'retry-granted',
  'predicate-confirmed',
  'stage-skipped',
  'stage-restarted',
  'campaign-held',
  'campaign-resumed',
  'cancel-requested',
  'approval-given',
]

const trailersOf = (heard: readonly HeardOne[]): string[] => {
  const by = heard.flatMap(({ events }) => events.flatMap((event) => ('by' in event && APPROVING.includes(event.type) ? [event.by] : [])))
  const urls = heard.flatMap(({ accepted }) => accepted.map(({ url }) => url))
  return [...[...new Set(by)].map((login) => `Approved-By: ${oneLine(login, 60)}`), ...urls.map((url) => `Comment: ${oneLine(url, 300)}`)]
}

const written = async (
  store: Store,
  sha: string,
  heard: readonly HeardOne[],
  now: Instant,
  run: string,
): Promise<{ sha?: string; problems: Problem[] }> => {
  const progress = heard
    .filter(({ events }) => events.length > 0)
    .map(({ campaign, state, events }) => ({ campaign, ticked: { state, events, effects: [], waiting: [], mustRecord: true } }))
  return progress.length === 0 ? { problems: [] } : record(store, sha, progress, now, run, trailersOf(heard))
}

const cancelsIn = (events: readonly Event[]): string[] => events.flatMap((event) => (event.type === 'cancel-requested' ? [event.job] : []))

/** What people wrote since the last run, judged, and committed before anything is done about it. Throws PortError as the store does. */
export const listen = async (
  people: People,
  store: Store,
  campaigns: readonly Campaign[],
  sha: string,
  now: Instant,
  run: string,
): Promise<Heard> => {
  const { forge } = people
  const sight = await forge.read({ after: asksOf(campaigns), anew: true })
  const heard: Heard = { sight, events: new Map(), replies: [], cancelling: new Set(), problems: [] }
  if (sight.kind === 'unobserved') {
    heard.problems.push(
      forgeProblem('FORGE_SILENT', `issues were not read (${sight.why}); nothing that people wrote was lost`, 'the next run reads them'),
    )
    return heard
  }
  const all: HeardOne[] = []
  for (const campaign of campaigns) all.push(await hear(campaign, sight, forge, now))
  const refusals = await react(forge, all, heard.problems)
  const recorded = await written(store, sha, all, now, run)
  heard.problems.push(...recorded.problems)
  const reopened = all.flatMap(({ reopen }) =>
    reopen.flatMap(({ issue, why }): ForgeDeed[] => [
      { kind: 'reopen', issue },
      { kind: 'comment', issue, body: why },
    ]),
  )
  const deeds = [...refusals, ...reopened]
  heard.problems.push(...writeProblems(deeds, await forge.write(deeds)))
  // without a commit of ours another run has heard the same: the rest is its business
  if (recorded.sha === undefined || recorded.sha === sha) return heard
  for (const { campaign, events } of all) if (events.length > 0) heard.events.set(campaign.file, events)
  for (const job of all.flatMap(({ events }) => cancelsIn(events))) heard.cancelling.add(job)
  return { ...heard, sha: recorded.sha, replies: all.flatMap(({ replies }) => replies) }
}
