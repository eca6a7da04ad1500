import { createHash } from 'node:crypto'
import type { Event, IssueRole } from '../core/event.ts'
import { actOf } from '../core/people/apply.ts'
import { actWords } from '../core/people/digest.ts'
import { type Cause, causesOf, forgotten, isOfCampaign, leftovers, markerOf, onTrial, stepFor, withMarker } from '../core/people/issues.ts'
import type { ForgeDeed, ForgeSight, IssueSeen } from '../core/people/types.ts'
import { evolve, stageOf } from '../core/state.ts'
import { LABEL } from '../ports/forge.ts'
import { digestOf } from './hear.ts'
import { fenced, inline } from './inert.ts'
import { keepsakeOf } from './keepsake.ts'
import { tell } from './narrate.ts'
import { type About, bodyOf, titleOf } from './people-text.ts'

type Seen = Extract<ForgeSight, { kind: 'seen' }>

/** One campaign at the end of a run. */
export interface Outcome {
  about: About
  /** Of the whole run. */
  events: readonly Event[]
  waiting: Parameters<typeof causesOf>[2]
  /** Its changes reached git in this run, or there were none: only then is anything opened for it. */
  mayOpen: boolean
}

/** An issue to be opened, and what is recorded once it is. */
export interface Opening {
  outcome: Outcome
  cause: Cause
  deed: Extract<ForgeDeed, { kind: 'create' }>
  /** The stage's issue so far, which was about another cause. */
  instead?: IssueSeen
}

export interface Plan {
  openings: Opening[]
  deeds: ForgeDeed[]
  /** By outcome: what is to be recorded whatever comes of the deeds. */
  events: Map<Outcome, Event[]>
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 10)

/** What a body follows from; as long as it is the same, the body stays, with the evidence that an earlier run put there. */
const printOf = (cause: Cause, { state }: About): string => {
  // what a question's predicate shows changes with every look; the question does not
  const why = cause.role === 'question' ? cause.predicate : cause.why
  const about =
    cause.role === 'progress'
      ? Object.entries(state.stages).map(([slug, { status, attempt }]) => [slug, status, attempt])
      : [why, cause.approval?.digest]
  return short(JSON.stringify([cause.key, about]))
}

/** Body under its marker: the marker tells what it follows from, and whether somebody has changed it since. */
export const marked = (key: string, print: string, body: string): string => withMarker(key, `${print}.${short(body.trim())}`, body)

/** Whether the body stands as it was written, for the cause that it still has. */
export const stands = (issue: IssueSeen, viewer: number, key: string, print: string): boolean => {
  const marker = markerOf(issue, viewer)
  return marker?.key === key && marker.print === `${print}.${short(marker.body.trim())}`
}

const opened = (cause: Cause, issue: number): Event => ({
  type: 'issue-opened',
  stage: cause.stage.slug,
  issue,
  role: cause.role,
  ...(cause.predicate === undefined ? {} : { asked: cause.predicate }),
})

export const openedEvent = ({ cause }: Opening, issue: number): Event => opened(cause, issue)

const textOf = ({ about }: Outcome, cause: Cause): { title: string; body: string } => {
  const { spec } = about.campaign
  const words = cause.approval ? actWords(actOf(spec, about.state, cause.approval.act, cause.stage.slug)) : ''
  return { title: titleOf(spec.campaign, cause), body: marked(cause.key, printOf(cause, about), bodyOf(about, cause, words)) }
}

/**
 * Whether a proposal would do something else by now than what its digest stands for. The words are those of now: shown beside the digest
 * of then, they would let a person say yes to one thing and get another, should the campaign ever be put back.
 */
const isStale = ({ about }: Outcome, { approval, stage }: Cause): boolean =>
  approval !== undefined && digestOf(actOf(about.campaign.spec, about.state, approval.act, stage.slug)) !== approval.digest

const edit = (outcome: Outcome, cause: Cause, issue: IssueSeen, viewer: number): ForgeDeed[] =>
  !issue.open || isStale(outcome, cause) || stands(issue, viewer, cause.key, printOf(cause, outcome.about))
    ? []
    : [{ kind: 'edit', issue: issue.number, ...textOf(outcome, cause) }]

/** Why an issue closes: what happened in this run, or that the cause is not there any more. */
const farewell = ({ events, about }: Outcome): string => {
  const said = events.filter(({ type }) => type !== 'comment-handled' && type !== 'issue-opened' && type !== 'issue-lost').slice(-3)
  const last = said.map((event) => tell(event)).join('; ')
  return `Closed: the cause is gone${last === '' ? '' : ` (${about.evidence === 'none' ? said.map(({ type }) => type).join(', ') : inlineOf(last)})`}. [commit ${about.sha.slice(0, 7)}](${about.links.repository}/commit/${about.sha})`
}

const isGrant = ({ type }: Event): boolean => type === 'retry-granted' || type === 'stage-restarted'

/** What a person tried is worth keeping, should it help. */
const keepsake = ({ events, about }: Outcome): string[] => {
  const granted = events.findLast((event) => event.type === 'retry-granted')
  const kept = granted && about.evidence !== 'none' ? keepsakeOf(about.campaign.spec, about.campaign.text, granted) : undefined
  return kept ? ['', `Should it help, this in ${inline(kept.where)} does it without you the next time:`, '', fenced(kept.yaml, 20)] : []
}

const reasonFor = ({ events }: Outcome): 'completed' | 'not_planned' =>
  events.some(({ type }) => type === 'approval-ended') ? 'not_planned' : 'completed'

/** What ends an escalation or a proposal; a question is settled by whatever moves its stage. */
const ENDS: Partial<Record<IssueRole, readonly Event['type'][]>> = {
  escalation: ['escalation-cleared', 'stage-skipped', 'stage-done', 'stage-taken-as-done'],
  approval: ['approval-given', 'approval-ended'],
}

/** Whether this very run has recorded why the issue closes. */
const hasEnded = ({ events, mayOpen }: Outcome, issue: IssueSeen, viewer: number): boolean => {
  const role = markerOf(issue, viewer)?.key.split('/')[0] as IssueRole | undefined
  const ends = role && ENDS[role]
  return mayOpen && (ends ? events.some(({ type }) => ends.includes(type)) : events.length > 0)
}

/** Closing twice is closing once, a comment is not: of two runs at once, the one whose commit told of the end says why. */
const close = (outcome: Outcome, issue: IssueSeen, viewer: number): ForgeDeed[] => [
  ...(hasEnded(outcome, issue, viewer) ? [farewellTo(outcome, issue)] : []),
  { kind: 'close', issue: issue.number, reason: reasonFor(outcome) },
]

const farewellTo = (outcome: Outcome, issue: IssueSeen): ForgeDeed => ({
  kind: 'comment',
  issue: issue.number,
  body: farewell(outcome),
})

const inWords = ({ about }: Outcome, event: Event): string => (about.evidence === 'none' ? event.type : inlineOf(tell(event)))

/** What the run that recorded it says on an issue that stays: it is tried again, or that has failed. */
const sequel = (outcome: Outcome, stage: string, issue: number): ForgeDeed[] => {
  const { events, mayOpen } = outcome
  const last = events.findLast((event) => event.stage === stage && (event.type === 'stage-escalated' || isGrant(event)))
  if (!last || !mayOpen) return []
  const lines = isGrant(last)
    ? [`${inWords(outcome, last)}. This closes by itself when the stage has passed.`, ...keepsake(outcome)]
    : [`It failed again: ${inWords(outcome, last)}`]
  return [{ kind: 'comment', issue, body: lines.join('\n') }]
}

/** An escalation that was tried again and failed for another reason is another cause: that gets an issue of its own. */
const isAnother = ({ events }: Outcome, cause: Cause, issue: IssueSeen, viewer: number): boolean => {
  const key = markerOf(issue, viewer)?.key
  return (
    cause.role === 'escalation' &&
    key !== undefined &&
    key !== cause.key &&
    events.some((event) => event.type === 'stage-escalated' && event.stage === cause.stage.slug)
  )
}

/** What takes the place of an issue: another cause of the same escalation, or a question about a stage that is tried again. */
const placeTaken = (outcome: Outcome, cause: Cause, trials: readonly number[], { issues, viewer }: Seen): IssueSeen | undefined => {
  const had = cause.number === undefined ? undefined : issues.get(cause.number)
  if (had) return isAnother(outcome, cause, had, viewer) ? had : undefined
  const { issue = 0 } = stageOf(outcome.about.state, cause.stage.slug)
  return cause.role === 'question' && trials.includes(issue) ? issues.get(issue) : undefined
}

/** Ends the issue in whose place another one was opened. */
export const replaced = ({ cause, instead }: Opening, issue: number): ForgeDeed[] =>
  instead === undefined
    ? []
    : [
        {
          kind: 'comment',
          issue: instead.number,
          body: `Closed: it was tried again, and ${cause.role === 'question' ? 'that asks a question' : 'failed for another reason'}: #${issue}`,
        },
        { kind: 'close', issue: instead.number, reason: 'completed' },
      ]

const inlineOf = (text: string): string => inline(text, 600)

/** Issues that should be there against those that were seen. */
export const planIssues = (outcomes: readonly Outcome[], sight: Seen): Plan => {
  const plan: Plan = { openings: [], deeds: [], events: new Map() }
  for (const outcome of outcomes) {
    const { spec } = outcome.about.campaign
    const causes = causesOf(spec, outcome.about.state, outcome.waiting)
    const trials = onTrial(spec, outcome.about.state, sight.gone)
    const events: Event[] = forgotten(spec, outcome.about.state, causes, trials)
    const wanted = new Set<number>(trials)
    for (const { slug } of spec.stages) {
      const { issue = 0 } = stageOf(outcome.about.state, slug)
      if (trials.includes(issue)) plan.deeds.push(...sequel(outcome, slug, issue))
    }
    for (const cause of causes) {
      const instead = placeTaken(outcome, cause, trials, sight)
      const step = stepFor(instead ? { key: cause.key } : cause, sight)
      if (step.kind === 'create' && outcome.mayOpen && !isStale(outcome, cause))
        plan.openings.push({
          outcome,
          cause,
          deed: { kind: 'create', ...textOf(outcome, cause), labels: [LABEL, `${LABEL}-${cause.role}`] },
          ...(instead ? { instead } : {}),
        })
      if (step.kind === 'adopt') events.push(opened(cause, step.issue.number))
      if (step.kind === 'adopt' || step.kind === 'keep') {
        wanted.add(step.issue.number)
        plan.deeds.push(...edit(outcome, cause, step.issue, sight.viewer))
      }
      if (step.kind === 'keep' && cause.role === 'escalation') plan.deeds.push(...sequel(outcome, cause.stage.slug, step.issue.number))
      if (cause.number !== undefined) wanted.add(cause.number)
    }
    plan.deeds.push(...leftovers(sight, isOfCampaign(spec.campaign), wanted).flatMap((issue) => close(outcome, issue, sight.viewer)))
    if (events.length > 0) plan.events.set(outcome, events)
  }
  return plan
}

/** The state once these events are recorded. */
export const after = (outcome: Outcome, events: readonly Event[]): About['state'] =>
  events.reduce((state, event) => evolve(outcome.about.campaign.spec, state, event), outcome.about.state)
