import { nextLook } from '../core/cadence.ts'
import type { Verdict } from '../core/condition/types.ts'
import type { Effect, Waiting } from '../core/effect.ts'
import { needId } from '../core/evidence.ts'
import type { Instant, Seconds, Status } from '../core/model.ts'
import type { JobSeen } from '../core/observation.ts'
import { isOutage, type Outage } from '../core/outage.ts'
import type { Problem } from '../core/problem.ts'
import type { Seen } from '../core/rules/context.ts'
import type { Judgement } from '../core/rules/judge.ts'
import { campaignStatus, currentStage } from '../core/state.ts'
import { type Actor, actorOf, movesOf, type Standing, standing, standsBefore } from '../core/why.ts'
import { decideAll, type Permission, type Progress } from './decide.ts'
import { load, type Surroundings } from './load.ts'
import { dueWords, tell } from './narrate.ts'
import { observe } from './observe.ts'
import { gather, type Sources } from './perform.ts'
import { type CampaignReport, campaignReport } from './report.ts'

/** Why one campaign is where it is. */
export interface Explanation {
  campaign: string
  file: string
  status: Status
  held: boolean
  /** Undefined: every stage is done. */
  standing?: Standing
  /** The condition it stands before, with what was seen. */
  condition?: { which: 'entry' | 'exit'; verdicts: Verdict[] }
  waiting: Waiting[]
  /** Why its backend could not be looked at. */
  outage?: Outage
  /** What a tick would do now, in words. */
  would: string[]
  actor: Actor
  moves: string[]
  /** Seconds until the next look is due. */
  nextLook: Seconds
}

/** One look at everything, as a plan looks: nothing is started, written or marked. */
export interface Inspected {
  at: Instant
  campaigns: { explanation: Explanation; report: CampaignReport }[]
  problems: Problem[]
}

const LOOK_ONLY: Permission = { mayAct: false, mayRun: false, why: () => undefined }

/** Judging may ask for the engine first and for its files then. */
const MAX_LOOKS = 4

const seenBy = (progress: Progress, now: Instant): Seen => ({
  now,
  sight: progress.sight,
  findings: progress.findings,
  outcomes: progress.outcomes,
})

const isCommand = (effect: Effect): boolean => effect.type === 'gather' && effect.need.kind === 'run'

/** Gathers what the condition needs, also while the job still runs; commands of the campaign are not run for a look. */
const judged = async (progress: Progress, sources: Sources, now: Instant): Promise<ReturnType<typeof standsBefore>> => {
  const { campaign, findings } = progress
  const again = (): ReturnType<typeof standsBefore> => standsBefore(campaign.knowledge, campaign.state, seenBy(progress, now))
  let found = again()
  for (let looks = 0; found?.judged.result === 'look' && looks < MAX_LOOKS; looks++) {
    const effects = found.judged.lookups
    for (const effect of effects)
      if (effect.type === 'gather' && isCommand(effect))
        findings.set(needId(effect.need), { kind: 'unobserved', why: 'a look runs no command' })
    const due = effects.filter((effect) => !isCommand(effect))
    for (const { need, finding } of await gather([{ campaign, effects: due }], sources)) findings.set(needId(need), finding)
    found = again()
  }
  return found
}

const outageOf = (sight: Progress['sight']): { outage?: Outage } => {
  if (sight.kind === 'seen' || !isOutage(sight)) return {}
  const { code, why, hint } = sight
  return { outage: { code, why, ...(hint === undefined ? {} : { hint }) } }
}

const explain = (progress: Progress, judgement: { which: 'entry' | 'exit'; judged: Judgement } | undefined): Explanation => {
  const { campaign, ticked, sight } = progress
  const { spec, state } = campaign
  const found = standing(spec, state, sight)
  const would = [...ticked.events.map(tell), ...ticked.effects.flatMap(dueWords)]
  const verdicts = judgement?.judged.verdicts ?? []
  return {
    campaign: spec.campaign,
    file: campaign.file,
    status: campaignStatus(spec, state),
    held: spec.held,
    ...(found ? { standing: found } : {}),
    ...(judgement && verdicts.length > 0 ? { condition: { which: judgement.which, verdicts } } : {}),
    waiting: ticked.waiting,
    ...outageOf(sight),
    would,
    actor: actorOf(currentStage(spec, state) === undefined, would, ticked.waiting),
    moves: found ? movesOf(spec, state, found, ticked.waiting, judgement?.judged) : [],
    nextLook: nextLook(spec, ticked.state, ticked.waiting),
  }
}

const both = async (progress: Progress, around: Surroundings, now: Instant, deep: boolean): Promise<Inspected['campaigns'][number]> => {
  const judgement = deep ? await judged(progress, around, now) : undefined
  const { campaign, ticked } = progress
  const report = { ...campaignReport(campaign.spec, campaign.state), waiting: ticked.waiting, due: ticked.effects.flatMap(dueWords) }
  return { explanation: explain(progress, judgement), report }
}

/**
 * Looks at all campaigns and explains each. Contacts backends read-only: nothing is even marked there.
 * @param deep whether the evidence for conditions is gathered too: one more remote command for each campaign
 * @throws PortError when the repository cannot be read
 */
export const inspect = async (around: Surroundings, now: () => Instant, deep: boolean): Promise<Inspected> => {
  try {
    const loaded = await load(around, await around.store.head())
    const sights = await observe(loaded.campaigns, false)
    const all = await decideAll(loaded.campaigns, sights, around, LOOK_ONLY, now, async () => undefined)
    const at = now()
    const campaigns = await Promise.all(all.map((progress) => both(progress, around, at, deep)))
    return { at, campaigns, problems: loaded.problems }
  } finally {
    await Promise.all([...around.backends.values()].map((backend) => backend.close()))
  }
}

/** Seconds that a job has waited and run, by the scheduler's own times; undefined where it does not tell. */
export const spans = (job: JobSeen, now: Instant): { queued?: Seconds; ran?: Seconds } => {
  const until = job.started ?? (job.phase === 'ended' ? job.ended : now)
  const end = job.ended ?? now
  return {
    ...(job.submitted === undefined || until === undefined ? {} : { queued: Math.max(0, until - job.submitted) }),
    ...(job.started === undefined ? {} : { ran: Math.max(0, end - job.started) }),
  }
}
