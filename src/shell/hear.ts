import { createHash } from 'node:crypto'
import type { Event } from '../core/event.ts'
import type { CampaignState, Instant } from '../core/model.ts'
import { type Applied, apply, lapsed, outdated, type Target, targetsOf } from '../core/people/apply.ts'
import type { Command } from '../core/people/commands.ts'
import { type Act, canonical, DIGEST_LENGTH } from '../core/people/digest.ts'
import { type Judged, judge, speaksToUs } from '../core/people/judge.ts'
import type { CommentSeen, ForgeSight, IssueSeen } from '../core/people/types.ts'
import { evolve, stageOf } from '../core/state.ts'
import type { Forge } from '../ports/forge.ts'
import type { Campaign } from './campaign.ts'

type Seen = Extract<ForgeSight, { kind: 'seen' }>

export const digestOf = (act: Act): string => createHash('sha256').update(canonical(act)).digest('hex').slice(0, DIGEST_LENGTH)

/** An answer that a comment is owed, beside its reaction. */
export interface Reply {
  file: string
  issue: number
  comment: CommentSeen
  command: Command
}

/** What people said about one campaign. */
export interface HeardOne {
  campaign: Campaign
  state: CampaignState
  events: Event[]
  accepted: CommentSeen[]
  refused: { issue: number; comment: CommentSeen; why: string }[]
  replies: Reply[]
  reopen: { issue: number; why: string }[]
}

interface Said {
  issue: number
  target: Target
  comment: CommentSeen
  judged: Judged
}

const begin = (campaign: Campaign): HeardOne => ({
  campaign,
  state: campaign.state,
  events: [],
  accepted: [],
  refused: [],
  replies: [],
  reopen: [],
})

const happen = (one: HeardOne, events: readonly Event[]): void => {
  for (const event of events) one.state = evolve(one.campaign.spec, one.state, event)
  one.events.push(...events)
}

/** Comments with something for us, oldest first over all issues of the campaign: numbers ascend with time. */
const sayings = async (sight: Seen, targets: ReadonlyMap<number, Target>, forge: Forge): Promise<Said[]> => {
  const all = [...targets].flatMap(([issue, target]) =>
    (sight.issues.get(issue)?.comments ?? [])
      .filter((comment) => !comment.refused && speaksToUs(comment))
      .map((comment) => ({ issue, target, comment })),
  )
  const said: Said[] = []
  for (const each of all.sort((a, b) => a.comment.id - b.comment.id)) {
    said.push({ ...each, judged: judge(each.comment, await forge.permission(each.comment.author), sight.viewer) })
  }
  return said.filter(({ judged }) => judged.kind !== 'ignored')
}

/** As long as it cannot be told for one comment whether it counts, none behind it is heard: order is kept, and nothing is lost. */
const inOrder = (said: readonly Said[]): Said[] => {
  if (!said.some(({ judged }) => judged.kind === 'undecided')) return [...said]
  const stop = said.findIndex(({ judged }) => judged.kind !== 'refused')
  return said.slice(0, stop)
}

/** The campaign as the comments before have left it: a hold counts at once. */
const knowledgeAfter = ({ campaign, events }: HeardOne): Campaign['knowledge'] => {
  const last = events.filter(({ type }) => type === 'campaign-held' || type === 'campaign-resumed').at(-1)
  return last ? { ...campaign.knowledge, spec: { ...campaign.spec, held: last.type === 'campaign-held' } } : campaign.knowledge
}

const follow = (one: HeardOne, { issue, target, comment, judged }: Said, now: Instant): void => {
  const commands = judged.kind === 'heard' ? judged.commands : []
  const forum = { knowledge: knowledgeAfter(one), state: one.state, target, by: comment.author.login, said: comment.at, now, digestOf }
  const applied = commands.map((command): Applied => apply(forum, command))
  const no = judged.kind === 'refused' ? judged.why : applied.flatMap((each) => ('refused' in each ? [each.refused] : []))[0]
  if (no !== undefined) {
    one.refused.push({ issue, comment, why: no })
    return
  }
  const handled: Event = { type: 'comment-handled', stage: target.stage.slug, issue, comment: comment.id }
  happen(one, [handled, ...applied.flatMap((each) => ('events' in each ? each.events : []))])
  one.accepted.push(comment)
  const asks = commands.filter(({ name }) => name === 'why' || name === 'logs' || name === 'help')
  one.replies.push(...asks.map((command) => ({ file: one.campaign.file, issue, comment, command })))
}

/** Who hears, with whom to ask, and when. */
interface Ear {
  viewer: number
  forge: Forge
  now: Instant
}

/** Whether git still has this issue for what it was about. */
const stillMeant = ({ state }: HeardOne, number: number, { role, stage }: Target): boolean => {
  const { issue, approval } = stageOf(state, stage.slug)
  return role === 'approval' ? approval?.issue === number : issue === number
}

/** Closed before it was about what it is about now. */
const isLate = ({ state }: HeardOne, { closedAt: said }: IssueSeen, { stage }: Target, now: Instant): boolean =>
  said !== undefined && outdated({ state, said, now }, stage.slug) !== undefined

const closed = async (one: HeardOne, issue: IssueSeen, target: Target, { viewer, forge, now }: Ear): Promise<void> => {
  const by = issue.closedBy
  if (target.role === 'progress' || by === undefined || !stillMeant(one, issue.number, target)) return
  const { slug: stage } = target.stage
  const permission = by.id === viewer ? 'less' : await forge.permission(by)
  if (permission === 'unknown') return
  if (permission === 'less')
    one.reopen.push({ issue: issue.number, why: 'It takes write access to this repository to close this; its cause still stands.' })
  else if (target.role === 'escalation' && isLate(one, issue, target, now))
    one.reopen.push({ issue: issue.number, why: 'It was closed before this came about; close it again if that still holds.' })
  else if (target.role === 'escalation') happen(one, [{ type: 'escalation-cleared', stage, by: by.login }])
  else if (target.role === 'approval') happen(one, [{ type: 'approval-ended', stage, how: 'denied', by: by.login }])
  else
    one.reopen.push({
      issue: issue.number,
      why: 'Closing confirms nothing, and the campaign still waits for an answer: `/confirm`, `/skip` or `/hold`.',
    })
}

/** Comments and closings of one campaign's issues → events. Comments first: who closes with a comment says it before. */
export const hear = async (campaign: Campaign, sight: Seen, forge: Forge, now: Instant): Promise<HeardOne> => {
  const one = begin(campaign)
  const targets = targetsOf(campaign.spec, campaign.state)
  for (const said of inOrder(await sayings(sight, targets, forge))) follow(one, said, now)
  for (const [number, target] of targets) {
    const issue = sight.issues.get(number)
    if (issue && !issue.open) await closed(one, issue, target, { viewer: sight.viewer, forge, now })
  }
  happen(one, lapsed(campaign.knowledge, one.state, now, digestOf))
  return one
}
