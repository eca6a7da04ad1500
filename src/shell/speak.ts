import type { Event } from '../core/event.ts'
import type { Instant } from '../core/model.ts'
import { targetsOf } from '../core/people/apply.ts'
import { backendKey, DASHBOARD_KEY, isOfBackend, leftovers, markerOf } from '../core/people/issues.ts'
import type { ForgeDeed, ForgeOutcome, ForgeSight, IssueSeen } from '../core/people/types.ts'
import type { Problem } from '../core/problem.ts'
import type { Config } from '../document/config.ts'
import { readWorkflow } from '../document/read.ts'
import { DASHBOARD_LABEL, LABEL } from '../ports/forge.ts'
import type { Store } from '../ports/store.ts'
import { answers } from './answer.ts'
import { capped } from './caps.ts'
import { dashboardOf, fingerprint } from './dashboard.ts'
import { writeProblems } from './forge-problems.ts'
import { inline } from './inert.ts'
import { tell } from './narrate.ts'
import type { Heard, People } from './people.ts'
import { record } from './record.ts'
import { issueOf, type Report } from './report.ts'
import { backendDeeds, farewells, openAbout, twins } from './speak-backends.ts'
import { after, marked, type Opening, type Outcome, openedEvent, type Plan, planIssues, replaced, stands } from './speak-issues.ts'

type Seen = Extract<ForgeSight, { kind: 'seen' }>

/** What a run has come to, once it is in git. */
export interface Spoken {
  people: People
  store: Store
  config: Config
  heard: Heard
  outcomes: Outcome[]
  /** Whether these are all campaigns of the repository: nothing was left out, and every document could be read. */
  allRead: boolean
  report: Report
  now: Instant
  run: string
}

/** Writes within the run's caps; the first deeds that fit are written, in their order. */
const write = async (to: Spoken, wanted: readonly ForgeDeed[], problems: Problem[]): Promise<ForgeOutcome[]> => {
  const { forge } = to.people
  const deeds = capped(wanted, forge, to.config.limits, problems)
  const outcomes = await forge.write(deeds)
  problems.push(...writeProblems(deeds, outcomes))
  return outcomes
}

const advances = (outcome: Outcome): string[] =>
  outcome.events
    .filter(({ type }) => ['stage-done', 'stage-taken-as-done', 'stage-skipped', 'attempt-submitted', 'stage-escalated'].includes(type))
    .map((event) => `- ${inline(tell(event), 400)}`)

const told = (outcomes: readonly Outcome[]): ForgeDeed[] =>
  outcomes.flatMap((outcome): ForgeDeed[] => {
    const { state, campaign } = outcome.about
    const lines = advances(outcome)
    if (state.progressIssue === undefined || !campaign.spec.notify.onAdvance || lines.length === 0) return []
    return [{ kind: 'comment', issue: state.progressIssue, body: lines.join('\n') }]
  })

/** One issue a backend, found by its marker alone: no document is about a backend. */
const backends = (to: Spoken, sight: Seen): ForgeDeed[] => {
  const looked = new Set(to.report.backends.map(({ name }) => backendKey(name)))
  const unasked = leftovers(sight, (key) => isOfBackend(key) && !looked.has(key), new Set())
  return [
    ...to.report.backends.flatMap((backend) => {
      const specs = to.outcomes.map(({ about }) => about.campaign.spec).filter((spec) => spec.backend === backend.name)
      return backendDeeds(backend, sight, { at: to.report.at, links: to.people.links, waiting: specs.map(({ campaign }) => campaign) })
    }),
    ...[...new Set(unasked.map((issue) => markerOf(issue, sight.viewer)?.key ?? ''))].flatMap((key) =>
      // nobody can tell whether it answers: the oldest issue stays, as long as somebody may wait for that
      isNeeded(to, key)
        ? twins(openAbout(key, sight))
        : farewells(openAbout(key, sight), 'No campaign waits for it any more.', to.people.links),
    ),
  ]
}

const isNeeded = ({ allRead, outcomes }: Spoken, key: string): boolean =>
  !allRead || outcomes.some(({ about: { campaign, state } }) => backendKey(campaign.spec.backend ?? '') === key && state.status !== 'done')

/** The report with the numbers that issues have by now. */
export const withIssues = (report: Report, outcomes: readonly Outcome[]): Report => {
  const issues = new Map(outcomes.map(({ about: { campaign, state } }) => [campaign.file, issueOf(campaign.spec, state)]))
  return {
    ...report,
    campaigns: report.campaigns.map((each) => ({ ...each, issue: issues.has(each.file) ? (issues.get(each.file) ?? null) : each.issue })),
  }
}

const dashboard = async (to: Spoken, sight: Seen, problems: Problem[]): Promise<void> => {
  if (!to.config.dashboard) return
  const report = withIssues(to.report, to.outcomes)
  const print = fingerprint(report)
  const body = marked(DASHBOARD_KEY, print, dashboardOf(report, to.people.links))
  const [found, ...others] = boards(sight)
  if (!found) {
    const [made] = await write(
      to,
      [{ kind: 'create', title: 'Escapement: all campaigns', body, labels: [LABEL, DASHBOARD_LABEL] }],
      problems,
    )
    if (made?.kind === 'done' && made.issue) await to.people.forge.write([{ kind: 'pin', node: made.issue.node }])
    return
  }
  const deeds: ForgeDeed[] = [
    ...(found.open ? [] : [{ kind: 'reopen' as const, issue: found.number }]),
    ...(stands(found, sight.viewer, DASHBOARD_KEY, print) ? [] : [{ kind: 'edit' as const, issue: found.number, body }]),
    ...others.flatMap(({ open, number }) => (open ? [{ kind: 'close' as const, issue: number, reason: 'duplicate' as const }] : [])),
  ]
  await write(to, deeds, problems)
}

/** By their label: emptied by a person, a dashboard has no marker any more, and is mended all the same. The one that is kept comes first. */
const boards = ({ issues, viewer }: Seen): IssueSeen[] =>
  [...issues.values()]
    .filter(({ labels, author }) => author.id === viewer && labels.includes(DASHBOARD_LABEL))
    // two runs at once may have opened one each
    .sort((a, b) => Number(b.open) - Number(a.open) || a.number - b.number)

/** The numbers of new issues in git; an issue whose place another run has taken meanwhile is closed as a duplicate. */
const number = async (to: Spoken, plan: Plan, made: readonly { opening: Opening; issue: number }[], problems: Problem[]): Promise<void> => {
  const events = new Map<Outcome, Event[]>(plan.events)
  for (const { opening, issue } of made) events.set(opening.outcome, [...(events.get(opening.outcome) ?? []), openedEvent(opening, issue)])
  if (events.size === 0) return
  const progress = [...events].map(([outcome, list]) => {
    const { campaign, state } = outcome.about
    return {
      campaign: { ...campaign, state },
      ticked: { state: after(outcome, list), events: list, effects: [], waiting: [], mustRecord: true },
    }
  })
  const trailers = [...events.values()].flat().flatMap((event) => (event.type === 'issue-opened' ? [`Issue: #${event.issue}`] : []))
  const head = await to.store.head()
  const recorded = await record(to.store, head, progress, to.now, to.run, trailers)
  problems.push(...recorded.problems)
  for (const [outcome, list] of events) outcome.about.state = after(outcome, list)
  await duplicates(to, made, recorded.sha ?? head, problems)
}

const duplicates = async (
  to: Spoken,
  made: readonly { opening: Opening; issue: number }[],
  sha: string,
  problems: Problem[],
): Promise<void> => {
  if (made.length === 0) return
  const files = made.map(({ opening }) => opening.outcome.about.campaign.file)
  const texts = await to.store.read(sha, files)
  const deeds = made.flatMap(({ issue }, i): ForgeDeed[] => {
    const { workflow } = readWorkflow(texts[i] ?? new Uint8Array(), files[i] ?? '')
    if (!workflow || targetsOf(workflow.spec, workflow.state).has(issue)) return []
    return [{ kind: 'close', issue, reason: 'duplicate' }]
  })
  await write(to, deeds, problems)
}

interface Settled {
  sight: Seen
  plan: Plan
  /** Whether anything may be opened: not where the second look failed, for another run may have opened it by now. */
  mayOpen: boolean
}

/** What is opened is looked for once more: another run may have opened it while this one was at work. */
const settled = async (to: Spoken, sight: Seen): Promise<Settled> => {
  const plan = planIssues(to.outcomes, sight)
  const others = to.config.dashboard && boards(sight).length === 0 ? 1 : backends(to, sight).filter(({ kind }) => kind === 'create').length
  if (plan.openings.length + others === 0) return { sight, plan, mayOpen: true }
  const numbers = [...sight.issues.keys(), ...sight.gone]
  const again = await to.people.forge.read({ after: new Map(numbers.map((number) => [number, Number.MAX_SAFE_INTEGER])) })
  return again.kind === 'seen'
    ? { sight: again, plan: planIssues(to.outcomes, again), mayOpen: true }
    : { sight, plan: { ...plan, openings: [] }, mayOpen: false }
}

/**
 * Brings issues to what the campaigns' state in git asks for: opened, edited, closed; then answers and the dashboard. Nothing is
 * remembered: what could not be written follows from the state again in the next run. Throws PortError as the store does.
 */
export const speak = async (to: Spoken): Promise<Problem[]> => {
  const problems: Problem[] = []
  if (to.heard.sight.kind === 'unobserved') return problems
  const { sight, plan, mayOpen } = await settled(to, to.heard.sight)
  const outcomes = await write(
    to,
    plan.openings.map(({ deed }) => deed),
    problems,
  )
  const made = outcomes.flatMap((outcome, i) => {
    const opening = plan.openings[i]
    return outcome.kind === 'done' && outcome.issue && opening ? [{ opening, issue: outcome.issue.number }] : []
  })
  await number(to, plan, made, problems)
  const others = made.flatMap(({ opening, issue }) => replaced(opening, issue))
  const about = backends(to, sight).filter(({ kind }) => mayOpen || kind !== 'create')
  const deeds = [...about, ...plan.deeds, ...others, ...(await answers(to.heard.replies, to.outcomes, to.store)), ...told(to.outcomes)]
  await write(to, deeds, problems)
  if (mayOpen || boards(sight).length > 0) await dashboard(to, sight, problems)
  return problems
}
