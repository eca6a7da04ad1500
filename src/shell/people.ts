import type { Event } from '../core/event.ts'
import type { Instant } from '../core/model.ts'
import { targetsOf } from '../core/people/apply.ts'
import type { ForgeDeed, ForgeSight } from '../core/people/types.ts'
import type { Problem } from '../core/problem.ts'
import type { Forge } from '../ports/forge.ts'
import type { Store } from '../ports/store.ts'
import type { Campaign } from './campaign.ts'
import { capped, type Limits, roomFor } from './caps.ts'
import { forgeProblem, writeProblems } from './forge-problems.ts'
import { type HeardOne, hear, type Reply } from './hear.ts'
import { oneLine } from './inert.ts'
import type { Links } from './people-text.ts'
import { type Recorded, record } from './record.ts'

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

const written = async (store: Store, sha: string, heard: readonly HeardOne[], now: Instant, run: string): Promise<Recorded> => {
  const progress = heard
    .filter(({ events }) => events.length > 0)
    .map(({ campaign, state, events }) => ({ campaign, ticked: { state, events, effects: [], waiting: [], mustRecord: true } }))
  return progress.length === 0 ? { problems: [] } : record(store, sha, progress, now, run, trailersOf(heard), false)
}

const cancelsIn = (events: readonly Event[]): string[] => events.flatMap((event) => (event.type === 'cancel-requested' ? [event.job] : []))

const isSilent = ({ events, accepted, refused, reopen }: HeardOne): boolean =>
  events.length + accepted.length + refused.length + reopen.length === 0

/**
 * What people wrote since the last run, judged, and committed before anything is done about it. Throws PortError as the store does.
 * `moved`: another run, or a person, was there first. The same words may mean something else now, or have had their effect already.
 * @param anew whether this is the poll's first look at the forge
 */
export const listen = async (
  people: People,
  store: Store,
  campaigns: readonly Campaign[],
  sha: string,
  limits: Limits,
  now: Instant,
  run: string,
  anew = true,
): Promise<Heard | 'moved'> => {
  const { forge } = people
  const sight = await forge.read({ after: asksOf(campaigns), anew })
  const heard: Heard = { sight, events: new Map(), replies: [], cancelling: new Set(), problems: [] }
  if (sight.kind === 'unobserved') {
    const hint = sight.refused
      ? 'give the job `permissions: {issues: write}`; until then nobody is asked in an issue, and no comment is read'
      : 'the next run reads them, and opens what is due'
    heard.problems.push(forgeProblem('FORGE_SILENT', `issues were not read (${sight.why}); nothing that people wrote was lost`, hint))
    return heard
  }
  const all: HeardOne[] = []
  for (const campaign of campaigns) all.push(await hear(campaign, sight, forge, now))
  if (all.every(isSilent)) return heard
  if ((await store.head()) !== sha) return 'moved'
  // beyond the cap the reaction alone must do: to leave comments for later would hold up whoever wrote after them
  const refusals = capped(await react(forge, all, heard.problems), forge, limits, heard.problems)
  heard.problems.push(...writeProblems(refusals, await forge.write(refusals)))
  const recorded = await written(store, sha, all, now, run)
  if (recorded.moved) return 'moved'
  heard.problems.push(...recorded.problems)
  const reopened = all
    .flatMap(({ reopen }) => reopen)
    .slice(0, roomFor('comment', forge, limits))
    .flatMap(({ issue, why }): ForgeDeed[] => [
      { kind: 'reopen', issue },
      { kind: 'comment', issue, body: why },
    ])
  heard.problems.push(...writeProblems(reopened, await forge.write(reopened)))
  if (recorded.sha === undefined || recorded.sha === sha) return heard
  for (const { campaign, events } of all) if (events.length > 0) heard.events.set(campaign.file, events)
  for (const job of all.flatMap(({ events }) => cancelsIn(events))) heard.cancelling.add(job)
  return { ...heard, sha: recorded.sha, replies: all.flatMap(({ replies }) => replies) }
}
