import type { Waiting } from '../effect.ts'
import type { Event, IssueRole } from '../event.ts'
import type { Approval, CampaignSpec, CampaignState, StageSpec } from '../model.ts'
import { currentStage, stageOf } from '../state.ts'
import type { ForgeSight, IssueSeen } from './types.ts'

type Seen = Extract<ForgeSight, { kind: 'seen' }>

/** One reason for which an issue of a campaign should be open. */
export interface Cause {
  /** Names the cause for good: the same cause never has two issues. */
  key: string
  role: IssueRole
  stage: StageSpec
  /** The issue that git has for it. */
  number?: number
  /** Failure class of an escalation. */
  class?: string
  /** Why a person is needed, or what is asked. */
  why: string
  predicate?: string
  approval?: Approval
}

/** What a stage waits for that no comment can settle: the file or the cluster must be mended. */
export const BY_HAND = 'to be mended by hand'

/** Parts joined so that two different causes never have one key, and none can end an HTML comment. */
const keyOf = (...parts: string[]): string => parts.map((part) => encodeURIComponent(part).replace(/-(?=-|$)/g, '%2D')).join('/')

export const campaignKey = (role: IssueRole, campaign: string, ...rest: string[]): string => keyOf(role, campaign, ...rest)
export const backendKey = (name: string): string => keyOf('backend', name)
export const isOfBackend = (key: string): boolean => key.startsWith(backendKey(''))
export const DASHBOARD_KEY = 'dashboard'

/** The first line of an issue's body. Only there, for further down stands what clusters and people wrote. */
const MARKER = /^<!-- escapement (\S+) (\S+) -->\n/

export const withMarker = (key: string, print: string, body: string): string => `<!-- escapement ${key} ${print} -->\n${body.trim()}`

/** Reads the marker of an issue that our own account wrote; text of anybody else is never trusted. */
export const markerOf = (issue: IssueSeen, viewer: number): { key: string; print: string; body: string } | undefined => {
  const [whole, key, print] = MARKER.exec(issue.body) ?? []
  if (issue.author.id !== viewer || whole === undefined || key === undefined || print === undefined) return undefined
  return { key, print, body: issue.body.slice(whole.length) }
}

/** Class and reason of the flag, which reads `stage: class: reason` unless a person wrote it. */
const reasonOf = (spec: CampaignSpec, reason: string): { stage?: StageSpec; class: string; why: string } => {
  const stage = spec.stages.find(({ slug }) => reason.startsWith(`${slug}: `))
  const [, name, why] = (stage && /^([A-Za-z0-9._-]+): ([\s\S]*)$/.exec(reason.slice(stage.slug.length + 2))) ?? []
  return stage && name !== undefined && why !== undefined
    ? { stage, class: name, why }
    : { ...(stage ? { stage } : {}), class: 'by-hand', why: reason }
}

const numbered = (number: number | undefined): { number?: number } => (number === undefined ? {} : { number })

const escalationOf = (spec: CampaignSpec, state: CampaignState): Cause[] => {
  const here = currentStage(spec, state) ?? spec.stages.at(-1)
  if (!state.escalation || !here) return []
  const { stage = here, class: name, why } = reasonOf(spec, state.escalation.reason)
  const { issue, asked } = stageOf(state, stage.slug)
  const number = asked === undefined ? numbered(issue) : {}
  return [{ key: campaignKey('escalation', spec.campaign, stage.slug, name), role: 'escalation', stage, class: name, why, ...number }]
}

/** A question stays open while nobody could look: that the doubt is not seen now does not mean that it is settled. */
const stillAsked = (stage: StageSpec, state: CampaignState, waiting: readonly Waiting[]): string | undefined => {
  const { asked, accepted, status } = stageOf(state, stage.slug)
  const blind = waiting.some(({ on }) => on === 'backend' || on === 'hold' || on === 'limit')
  const open = asked !== undefined && blind && status !== 'done' && !accepted.some(({ predicate }) => predicate === asked)
  return open ? asked : undefined
}

const questionOf = (spec: CampaignSpec, state: CampaignState, waiting: readonly Waiting[]): Cause[] => {
  const stage = currentStage(spec, state)
  if (state.escalation || !stage) return []
  const now = waiting.find(({ on }) => on === 'person')
  const predicate = now ? (now.predicate ?? BY_HAND) : stillAsked(stage, state, waiting)
  if (predicate === undefined) return []
  const { issue, asked } = stageOf(state, stage.slug)
  const key = campaignKey('question', spec.campaign, stage.slug, predicate)
  return [{ key, role: 'question', stage, why: now?.why ?? '', predicate, ...(asked === predicate ? numbered(issue) : {}) }]
}

const approvalsOf = (spec: CampaignSpec, state: CampaignState): Cause[] =>
  spec.stages.flatMap((stage) => {
    const { approval } = stageOf(state, stage.slug)
    if (!approval) return []
    return [
      {
        key: campaignKey('approval', spec.campaign, stage.slug, approval.digest),
        role: 'approval' as const,
        stage,
        why: '',
        approval,
        ...numbered(approval.issue),
      },
    ]
  })

const progressOf = (spec: CampaignSpec, state: CampaignState): Cause[] => {
  const stage = currentStage(spec, state) ?? spec.stages.at(-1)
  if (!stage || !spec.notify.onAdvance) return []
  return [{ key: campaignKey('progress', spec.campaign), role: 'progress', stage, why: '', ...numbered(state.progressIssue) }]
}

/** The issues that should be open for a campaign in this state: one a cause. */
export const causesOf = (spec: CampaignSpec, state: CampaignState, waiting: readonly Waiting[]): Cause[] => [
  ...escalationOf(spec, state),
  ...questionOf(spec, state, waiting),
  ...approvalsOf(spec, state),
  ...progressOf(spec, state),
]

/** What is to be done about one cause. */
export type Step =
  | { kind: 'create' }
  /** It was created, but the run did not live to record its number. */
  | { kind: 'adopt'; issue: IssueSeen }
  | { kind: 'keep'; issue: IssueSeen }
  /** It could not be seen now. */
  | { kind: 'wait' }

/** Compares a cause with what was seen; the number in git goes before any marker. */
export const stepFor = (cause: Pick<Cause, 'key' | 'number'>, sight: Seen): Step => {
  // deleted on the forge: another one takes its place, unless another run has opened that already
  if (cause.number !== undefined && !sight.gone.includes(cause.number)) {
    const issue = sight.issues.get(cause.number)
    return issue ? { kind: 'keep', issue } : { kind: 'wait' }
  }
  const found = [...sight.issues.values()].find((issue) => issue.open && markerOf(issue, sight.viewer)?.key === cause.key)
  return found ? { kind: 'adopt', issue: found } : { kind: 'create' }
}

/** Our open issues of a campaign (or of a backend) whose cause is gone. */
export const leftovers = (sight: Seen, owned: (key: string) => boolean, wanted: ReadonlySet<number>): IssueSeen[] =>
  [...sight.issues.values()].filter((issue) => {
    const key = issue.open && !wanted.has(issue.number) ? markerOf(issue, sight.viewer)?.key : undefined
    return key !== undefined && owned(key)
  })

/** Whether a key belongs to the campaign. */
export const isOfCampaign =
  (campaign: string) =>
  (key: string): boolean =>
    (['escalation', 'question', 'approval', 'progress'] as const).some((role) => {
      const own = campaignKey(role, campaign)
      return key === own || key.startsWith(`${own}/`)
    })

/** Escalations of which a person has said that they be tried again: their issues stay as they are until the stage passes. */
export const onTrial = (spec: CampaignSpec, state: CampaignState, gone: readonly number[]): number[] =>
  spec.stages.flatMap(({ slug }) => {
    const { granted, issue, asked, status } = stageOf(state, slug)
    const open = granted !== undefined && asked === undefined && status !== 'done' && status !== 'escalated'
    return open && issue !== undefined && !gone.includes(issue) ? [issue] : []
  })

/** Numbers in the state for which nothing is asked any more: they are let go. @param kept those that stay without a cause */
export const forgotten = (spec: CampaignSpec, state: CampaignState, causes: readonly Cause[], kept: readonly number[] = []): Event[] =>
  spec.stages.flatMap(({ slug }): Event[] => {
    const { issue, asked } = stageOf(state, slug)
    const role = asked === undefined ? 'escalation' : 'question'
    if (issue === undefined || kept.includes(issue) || causes.some(({ number }) => number === issue)) return []
    // another question of the same stage takes the number's place by itself
    return causes.some((cause) => cause.stage.slug === slug && cause.role === role)
      ? []
      : [{ type: 'issue-lost', stage: slug, issue, role }]
  })
