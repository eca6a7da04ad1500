import type { Event, IssueRole } from '../event.ts'
import type { CampaignSpec, CampaignState, Instant, StageSpec, StageState } from '../model.ts'
import type { Knowledge } from '../rules/context.ts'
import { requestedOptions } from '../rules/remedy.ts'
import { currentStage, isoOf, stageOf } from '../state.ts'
import type { Command } from './commands.ts'
import { type Act, APPROVAL_SECONDS, actWords, namesDigest } from './digest.ts'
import { optionsOf } from './retry.ts'

/** What an issue is about. */
export interface Target {
  role: IssueRole
  stage: StageSpec
}

/** Everything that decides whether a command can be followed. */
export interface Forum {
  knowledge: Pick<Knowledge, 'spec' | 'directives' | 'profile'>
  state: CampaignState
  target: Target
  /** Login of whoever says it. */
  by: string
  /** When it was said. */
  said: Instant
  now: Instant
  /** Digest of an act, computed outside of the core. */
  digestOf: (act: Act) => string
}

export type Applied = { events: Event[] } | { refused: string }

const refused = (why: string): Applied => ({ refused: why })

/** Jobs that the file names and that may still be there: of a running row, or of one that was set back while its job ran. */
export const jobsOf = (spec: CampaignSpec, state: CampaignState): { stage: string; job: string }[] =>
  spec.stages.flatMap(({ slug }) => {
    const { status, job } = stageOf(state, slug)
    return job !== undefined && status !== 'done' ? [{ stage: slug, job }] : []
  })

/** The act that an approval stands for, as it would be done now. */
export const actOf = (spec: CampaignSpec, state: CampaignState, kind: Act['kind'], stage: string): Act =>
  kind === 'cancel'
    ? { kind, campaign: spec.campaign, jobs: jobsOf(spec, state) }
    : { kind, campaign: spec.campaign, stage, attempt: stageOf(state, stage).attempt + 1 }

const ask = ({ knowledge, state, target, by, now, digestOf }: Forum, kind: Act['kind']): Applied => {
  const act = actOf(knowledge.spec, state, kind, target.stage.slug)
  const digest = digestOf(act)
  if (stageOf(state, target.stage.slug).approval?.digest === digest) return refused('this is proposed already; its issue waits for a yes')
  return {
    events: [
      {
        type: 'approval-asked',
        stage: target.stage.slug,
        act: kind,
        digest,
        by,
        at: now,
        expires: now + APPROVAL_SECONDS,
        words: actWords(act),
      },
    ],
  }
}

/**
 * Why what was said cannot be about the stage's newest attempt, or about what came of it: it was not there yet. Two people answer one
 * failure, the first answer starts an attempt, and the second must not be taken for a yes to whatever comes of that. A time that is
 * still to come was written by a wrong clock, and proves nothing.
 */
export const outdated = ({ state, said, now }: Pick<Forum, 'state' | 'said' | 'now'>, slug: string): string | undefined => {
  const { attempt, started, escalatedAt } = stageOf(state, slug)
  const isBefore = (time: string | undefined): boolean => time !== undefined && isoOf(said) < time && time <= isoOf(now)
  if (isBefore(started)) return `it was said before attempt ${attempt} of ${slug} began; say it again if it still holds`
  return isBefore(escalatedAt === undefined ? undefined : isoOf(escalatedAt))
    ? `it was said before ${slug} came to wait for a person as it does now; say it again if it still holds`
    : undefined
}

/** Commands about what the stage's newest attempt came to. */
const OF_AN_ATTEMPT: readonly Command['name'][] = ['retry', 'skip', 'confirm', 'restart']

const carriedOut = (act: Act, by: string): Event[] =>
  act.kind === 'restart'
    ? [{ type: 'stage-restarted', stage: act.stage, by }]
    : act.jobs.map(({ stage, job }) => ({ type: 'cancel-requested', stage, job, by }))

/** Why a stage cannot be run again as a whole, as it stands now. */
const notAgain = ({ status, attempt }: StageState): string | undefined => {
  if (status === 'running') return 'its job is not over; `/cancel` it first'
  if (status === 'done') return 'this stage is done; set its row to `ready` to run it again'
  return attempt === 0 ? 'this stage has not run yet' : undefined
}

const approve = (forum: Forum, { args }: Command): Applied => {
  const { target, state, by, now, knowledge } = forum
  const { approval } = stageOf(state, target.stage.slug)
  if (target.role !== 'approval' || !approval) return refused('nothing waits for an approval in this issue')
  if (isoOf(now) >= approval.expires) return refused('this proposal has lapsed; ask for it again')
  const [given = '', ...more] = args
  if (given === '' || more.length > 0) return refused('it takes exactly the digest of the proposal, `/approve DIGEST`')
  if (!namesDigest(given, approval.digest)) return refused('this is not the digest of what is proposed here')
  const act = actOf(knowledge.spec, state, approval.act, target.stage.slug)
  if (forum.digestOf(act) !== approval.digest) return refused('what would be done has changed since it was proposed; ask for it again')
  // the attempt that it was about may have been accepted, or found to run after all
  const why = act.kind === 'restart' ? notAgain(stageOf(state, act.stage)) : undefined
  if (why !== undefined) return refused(why)
  return {
    events: [
      { type: 'approval-given', stage: target.stage.slug, digest: approval.digest, by, words: actWords(act) },
      ...carriedOut(act, by),
    ],
  }
}

const deny = ({ target, state, by }: Forum): Applied =>
  target.role === 'approval' && stageOf(state, target.stage.slug).approval
    ? { events: [{ type: 'approval-ended', stage: target.stage.slug, how: 'denied', by }] }
    : refused('nothing waits for an approval in this issue')

/** Whether the escalation that the issue is about still stands. */
const stands = ({ target, state }: Forum): boolean => {
  const { status } = stageOf(state, target.stage.slug)
  return target.role === 'escalation' && state.escalation !== undefined && (status === 'escalated' || status === 'failed')
}

const retry = (forum: Forum, { args }: Command): Applied => {
  if (!stands(forum)) return refused('nothing failed here that could be tried again')
  const { knowledge, state, target, by } = forum
  const { overrides } = stageOf(state, target.stage.slug)
  const change = optionsOf(args, { ...requestedOptions({ ...knowledge, stage: target.stage }), ...overrides }, knowledge.profile)
  if ('impossible' in change) return refused(change.impossible)
  return {
    events: [{ type: 'retry-granted', stage: target.stage.slug, by, overrides: { ...overrides, ...change.set }, text: change.text }],
  }
}

const skip = (forum: Forum): Applied => {
  const { state, target, by, now } = forum
  const at = stageOf(state, target.stage.slug)
  if (at.status === 'running') return refused('its job is not over; `/cancel` it first')
  if (at.status === 'done') return refused('this stage is done')
  if (!stands(forum) && at.asked === undefined) return refused('nothing waits for a decision about this stage')
  const predicates = target.stage.exit.map(({ text }) => text).filter((text) => !at.accepted.some(({ predicate }) => predicate === text))
  return { events: [{ type: 'stage-skipped', stage: target.stage.slug, predicates, by, at: now }] }
}

const confirm = ({ state, target, by, now }: Forum): Applied => {
  const { asked } = stageOf(state, target.stage.slug)
  if (target.role !== 'question' || asked === undefined) return refused('no condition is asked about in this issue')
  const clauses = [...target.stage.entry, ...target.stage.exit]
  if (!clauses.some(({ text }) => text === asked)) return refused('the condition has been rewritten since it was asked about')
  return { events: [{ type: 'predicate-confirmed', stage: target.stage.slug, predicate: asked, by, at: now }] }
}

const restart = (forum: Forum): Applied => {
  const { state, target, by } = forum
  const why = notAgain(stageOf(state, target.stage.slug))
  if (why !== undefined) return refused(why)
  return target.stage.checkpoint === undefined
    ? { events: [{ type: 'stage-restarted', stage: target.stage.slug, by }] }
    : ask(forum, 'restart')
}

const cancel = (forum: Forum): Applied => {
  const jobs = jobsOf(forum.knowledge.spec, forum.state)
  const [only] = jobs
  if (only === undefined) return refused('no job of this campaign is known to be there')
  if (jobs.length > 1) return ask(forum, 'cancel')
  const late = outdated(forum, only.stage)
  return late === undefined ? { events: carriedOut({ kind: 'cancel', campaign: '', jobs }, forum.by) } : refused(late)
}

const pause = ({ knowledge, target, by }: Forum, wanted: boolean): Applied => {
  if (knowledge.spec.held === wanted) return refused(wanted ? 'this campaign is held already' : 'this campaign is not held')
  return { events: [{ type: wanted ? 'campaign-held' : 'campaign-resumed', stage: target.stage.slug, by }] }
}

/** `/hold on, I look at it first` is a sentence, and `/skip unless it fails again` says something else. */
const ALONE: readonly Command['name'][] = ['deny', 'skip', 'confirm', 'restart', 'hold', 'resume', 'cancel']

/** What follows from one command of a person who may write. Questions (`/why`, `/logs`, `/help`) change nothing. */
export const apply = (forum: Forum, command: Command): Applied => {
  if (ALONE.includes(command.name) && command.args.length > 0)
    return refused(`\`/${command.name}\` stands alone on its line; write what else there is to say on another one`)
  const late = OF_AN_ATTEMPT.includes(command.name) ? outdated(forum, forum.target.stage.slug) : undefined
  if (late !== undefined) return refused(late)
  switch (command.name) {
    case 'approve':
      return approve(forum, command)
    case 'deny':
      return deny(forum)
    case 'retry':
      return retry(forum, command)
    case 'skip':
      return skip(forum)
    case 'confirm':
      return confirm(forum)
    case 'restart':
      return restart(forum)
    case 'hold':
      return pause(forum, true)
    case 'resume':
      return pause(forum, false)
    case 'cancel':
      return cancel(forum)
    case 'logs':
      return command.args.length === 0 || (command.args.length === 1 && /^[1-9][0-9]{0,2}$/.test(command.args[0] ?? ''))
        ? { events: [] }
        : refused('`/logs` takes a number of lines, up to 999')
    case 'why':
    case 'help':
      return { events: [] }
  }
}

/** Proposals that have lapsed, or that would do something else now than what was proposed. */
export const lapsed = ({ spec }: Pick<Knowledge, 'spec'>, state: CampaignState, now: Instant, digestOf: Forum['digestOf']): Event[] =>
  spec.stages.flatMap(({ slug }): Event[] => {
    const { approval } = stageOf(state, slug)
    if (!approval) return []
    if (isoOf(now) >= approval.expires) return [{ type: 'approval-ended', stage: slug, how: 'expired', by: 'time' }]
    const isOther = digestOf(actOf(spec, state, approval.act, slug)) !== approval.digest
    const isMoot = approval.act === 'restart' && notAgain(stageOf(state, slug)) !== undefined
    return isOther || isMoot ? [{ type: 'approval-ended', stage: slug, how: 'stale', by: 'the campaign' }] : []
  })

/** Where the campaign's issues of a state are about: number → stage and role. */
export const targetsOf = (spec: CampaignSpec, state: CampaignState): Map<number, Target> => {
  const targets = new Map<number, Target>()
  const here = currentStage(spec, state) ?? spec.stages.at(-1)
  if (state.progressIssue !== undefined && here) targets.set(state.progressIssue, { role: 'progress', stage: here })
  for (const stage of spec.stages) {
    const { issue, asked, approval } = stageOf(state, stage.slug)
    if (issue !== undefined) targets.set(issue, { role: asked === undefined ? 'escalation' : 'question', stage })
    if (approval?.issue !== undefined) targets.set(approval.issue, { role: 'approval', stage })
  }
  return targets
}
