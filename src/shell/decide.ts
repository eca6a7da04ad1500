import { type Effect, effectId, type Outcome } from '../core/effect.ts'
import { type Finding, needId } from '../core/evidence.ts'
import type { Instant } from '../core/model.ts'
import type { Sight } from '../core/observation.ts'
import { type Ticked, tick } from '../core/tick.ts'
import type { Backend } from '../ports/backend.ts'
import type { Allowance, KeepEffect } from './bring.ts'
import type { Campaign } from './campaign.ts'
import { keepAll } from './keep.ts'
import { sightOf } from './observe.ts'
import { act, type Due, gather, isDeed, type Sources } from './perform.ts'

/** One campaign in the course of a round: what was seen for it, and what its last tick came to. */
export interface Progress {
  campaign: Campaign
  sight: Sight
  findings: Map<string, Finding>
  outcomes: Map<string, Outcome>
  ticked: Ticked
  /** A bug in our own rules; it stops this campaign only. */
  bug?: string
}

export interface Permission {
  /** Why this effect may not happen now; undefined when it may. */
  why: (campaign: Campaign, effect: Effect, all: readonly Progress[]) => string | undefined
  /** A plan looks, but does nothing. */
  mayAct: boolean
  /** A plan runs no command of the campaign, not even a check. */
  mayRun: boolean
  /** Whether so many bytes more may be copied from clusters in this run; absent: nothing is copied. */
  mayCopy?: (bytes: number) => boolean
  /** What may still be copied out of the repository; absent: nothing. */
  allowance?: Allowance
}

/** Honest campaigns come to rest after a few passes: look, check, deploy, submit, told. */
const MAX_PASSES = 24

const rest = (campaign: Campaign): Ticked => ({ state: campaign.state, events: [], effects: [], waiting: [], mustRecord: false })

const again = (progress: Progress, now: Instant): void => {
  if (progress.bug !== undefined) return
  const { campaign, sight, findings, outcomes } = progress
  try {
    progress.ticked = tick(campaign.knowledge, campaign.state, { now, sight, findings, outcomes })
  } catch (error) {
    progress.ticked = rest(campaign)
    progress.bug = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
}

const begin = (campaign: Campaign, sights: ReadonlyMap<Backend, Sight>, now: Instant): Progress => {
  const progress: Progress = {
    campaign,
    sight: sightOf(campaign, sights),
    findings: new Map(),
    outcomes: new Map(),
    ticked: rest(campaign),
  }
  again(progress, now)
  return progress
}

const dueOf = (all: readonly Progress[], wanted: (effect: Effect, progress: Progress) => boolean): Due[] =>
  all
    .map((progress) => ({ campaign: progress.campaign, effects: progress.ticked.effects.filter((effect) => wanted(effect, progress)) }))
    .filter(({ effects }) => effects.length > 0)

/** What was written to the cluster makes earlier looks at it stale. */
const forget = (progress: Progress, effect: Effect): void => {
  if (effect.type !== 'deploy') return
  for (const id of [...progress.findings.keys()]) if (id.includes('"kind":"deployment"')) progress.findings.delete(id)
}

/** Why a look may not be taken in this run. */
const barOf = (effect: Effect, permission: Permission): string | undefined => {
  if (effect.type !== 'gather') return undefined
  const { need } = effect
  if (need.kind === 'run') return permission.mayRun ? undefined : 'a plan runs no command'
  if (need.kind !== 'fetch') return undefined
  if (!permission.mayRun) return 'a plan copies nothing'
  return permission.mayCopy?.(need.total) ? undefined : 'this run has copied as much as one run copies'
}

const gatherDue = async (all: readonly Progress[], sources: Sources, permission: Permission): Promise<boolean> => {
  const dues = dueOf(all, (effect) => effect.type === 'gather')
  if (dues.length === 0) return false
  const bars = new Map(dues.flatMap(({ effects }) => effects).map((effect) => [effect, barOf(effect, permission)]))
  const barred = (effect: Effect): boolean => bars.get(effect) !== undefined
  const looked = await gather(
    dues.map((due) => ({ ...due, effects: due.effects.filter((effect) => !barred(effect)) })),
    sources,
  )
  const by = new Map(all.map((progress) => [progress.campaign, progress]))
  for (const { campaign, need, finding } of looked) by.get(campaign)?.findings.set(needId(need), finding)
  for (const { campaign, effects } of dues) {
    for (const effect of effects) {
      const why = bars.get(effect)
      if (effect.type === 'gather' && why !== undefined) by.get(campaign)?.findings.set(needId(effect.need), { kind: 'unobserved', why })
    }
  }
  return true
}

const actDue = async (all: readonly Progress[], permission: Permission, beforeActing: () => Promise<void>): Promise<boolean> => {
  const dues = dueOf(all, (effect, { outcomes }) => isDeed(effect) && !outcomes.has(effectId(effect)))
  if (dues.length === 0 || !permission.mayAct) return false
  await beforeActing()
  const by = new Map(all.map((progress) => [progress.campaign, progress]))
  for (const { campaign, effect, outcome } of await act(dues, (campaign, effect) => permission.why(campaign, effect, all))) {
    const progress = by.get(campaign)
    progress?.outcomes.set(effectId(effect), outcome)
    if (progress) forget(progress, effect)
  }
  return true
}

const keepsOf = ({ campaign, ticked, outcomes }: Progress): { campaign: Campaign; effect: KeepEffect }[] =>
  ticked.effects.flatMap((effect) => (effect.type === 'keep' && !outcomes.has(effectId(effect)) ? [{ campaign, effect }] : []))

/** Copies that are due, and not made yet. */
export const hasKeeps = (progress: Progress): boolean => keepsOf(progress).length > 0

/** A copy may take minutes: it begins only when nothing else of this round waits to be recorded. */
const keepDue = async (
  all: readonly Progress[],
  sources: Sources,
  permission: Permission,
  beforeActing: () => Promise<void>,
): Promise<boolean> => {
  const wanted = all.flatMap(keepsOf)
  if (wanted.length === 0 || !permission.mayAct || !permission.allowance || all.some(({ ticked }) => ticked.events.length > 0)) return false
  await beforeActing()
  const bars = wanted.map(({ campaign, effect }) => permission.why(campaign, effect, all))
  const free = wanted.filter((_, i) => bars[i] === undefined)
  const done = await keepAll(free, sources.keeper, permission.allowance)
  const putOff = wanted.flatMap((each, i) => {
    const why = bars[i]
    return why === undefined ? [] : [{ ...each, outcome: { kind: 'put-off' as const, why } }]
  })
  const by = new Map(all.map((progress) => [progress.campaign, progress]))
  for (const { campaign, effect, outcome } of [...done, ...putOff]) by.get(campaign)?.outcomes.set(effectId(effect), outcome)
  return true
}

/**
 * Ticks all campaigns until nothing more can move without a commit. Evidence first, for all at once; then deeds, for all at once:
 * so the number of remote commands does not grow with the number of campaigns.
 * @param beforeActing asked once before the first deed: may we write down what we are about to do?
 */
export const decideAll = async (
  campaigns: readonly Campaign[],
  sights: ReadonlyMap<Backend, Sight>,
  sources: Sources,
  permission: Permission,
  now: () => Instant,
  beforeActing: () => Promise<void>,
): Promise<Progress[]> => {
  const at = now()
  const all = campaigns.map((campaign) => begin(campaign, sights, at))
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const moved =
      (await gatherDue(all, sources, permission)) ||
      (await actDue(all, permission, beforeActing)) ||
      (await keepDue(all, sources, permission, beforeActing))
    if (!moved) break
    for (const progress of all) again(progress, at)
  }
  return all
}
