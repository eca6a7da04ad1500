import type { Fallback, Instant, StageSpec } from '../model.ts'
import type { JobSeen } from '../observation.ts'
import { own } from '../own.ts'
import { elementsToRun } from './elements.ts'
import { excludeNodes } from './exclude.ts'
import { fallbackFor, inForce } from './fallback.ts'
import type { Profile } from './profile.ts'
import type { Impossible, LineEdit, OptionChange, Remedy } from './remedy.ts'
import { scaleOption } from './scale.ts'

type Options = Readonly<Record<string, string>>

/** What a remedy is applied to. Later of `requested` and `overrides` wins, as sbatch's command line does over the script. */
export interface RemedyContext {
  stage: StageSpec
  /** The diagnosed class: which fallback is meant. */
  class: string
  /** As recorded in the file so far. */
  overrides: Options
  /** sbatch options by long name: the script's #SBATCH lines, then the stage's own. */
  requested: Options
  job?: JobSeen
  /** Array expression of the failed attempt: lets elements that vanished while pending be run again; absent, only those seen count. */
  elements?: string
  profile?: Profile
  /** The stage's own, then the queue's. */
  fallbacks: readonly Fallback[]
  now: Instant
}

/** What is to be recorded and done before the next attempt. */
export interface RemedyPlan {
  /** The stage's overrides as they shall stand afterwards, whole. */
  overrides: Record<string, string>
  /** Array expression of the failed elements, without throttle; absent: all of the stage. */
  elements?: string
  /** To be committed, then deployed from that commit. */
  edit?: { file: string; edits: readonly LineEdit[] }
  waitUntil?: Instant
  /** The next attempt goes on from the checkpoint; its files must stay. */
  resume: boolean
  /** For the Failure log, `Action taken`: `mem 4G → 6G`. */
  text: string
}

/** Options as they were in force for the failed attempt. */
export const optionsInForce = (ctx: Pick<RemedyContext, 'requested' | 'overrides'>): Record<string, string> => ({
  ...ctx.requested,
  ...ctx.overrides,
})

const arrow = (option: string, before: string | undefined, after: string): string =>
  before === undefined ? `${option} set to ${after}` : `${option} ${before} → ${after}`

const setOptions = (set: Options, ctx: RemedyContext): OptionChange => {
  const options = optionsInForce(ctx)
  const changed = Object.entries(set).filter(([option, value]) => own(options, option) !== value)
  if (changed.length === 0)
    return {
      impossible: `${
        Object.keys(set)
          .map((o) => `\`${o}\``)
          .join(', ') || 'nothing'
      } is as the remedy wants it already`,
    }
  return { set: Object.fromEntries(changed), text: changed.map(([option, value]) => arrow(option, own(options, option), value)).join(', ') }
}

const useFallback = (ctx: RemedyContext): OptionChange => {
  const fallback = fallbackFor(ctx.class, ctx.fallbacks)
  if (!fallback) return { impossible: `no \`fallback\` and no marked item of the action queue names \`${ctx.class}\`` }
  if (inForce(fallback, optionsInForce(ctx))) return { impossible: `the fallback for \`${ctx.class}\` is in force already` }
  return setOptions(fallback.set, ctx)
}

const planOf = (change: OptionChange, ctx: RemedyContext, resume = false): RemedyPlan | Impossible => {
  if ('impossible' in change) return change
  const elements = elementsToRun(ctx.job, ctx.elements)
  return {
    overrides: { ...ctx.overrides, ...change.set },
    ...(elements === undefined ? {} : { elements }),
    resume,
    text: elements === undefined ? change.text : `${change.text}, elements ${elements} only`,
  }
}

const unchanged = (text: string): OptionChange => ({ set: {}, text })

const withEdit = (plan: RemedyPlan | Impossible, edit: RemedyPlan['edit'] & object): RemedyPlan | Impossible =>
  'impossible' in plan ? plan : { ...plan, edit }

const withWait = (plan: RemedyPlan | Impossible, waitUntil: Instant): RemedyPlan | Impossible =>
  'impossible' in plan ? plan : { ...plan, waitUntil }

/**
 * Works out what a remedy comes to for this stage: pure arithmetic over sbatch's values, bounded by the profile.
 * Whether it may be done at all is `chooseRemedy`'s question. `impossible` escalates, with its reason.
 */
export const applyRemedy = (remedy: Remedy, ctx: RemedyContext): RemedyPlan | Impossible => {
  switch (remedy.kind) {
    case 'resubmit':
      return planOf(unchanged('resubmitted'), ctx)
    case 'resume-from-checkpoint':
      return planOf(unchanged('resumed from checkpoint'), ctx, true)
    case 'set-options':
      return planOf(setOptions(remedy.set, ctx), ctx)
    case 'scale-option':
      return planOf(scaleOption(remedy, optionsInForce(ctx), ctx.profile), ctx)
    case 'exclude-node':
      return planOf(excludeNodes(ctx.job, optionsInForce(ctx)), ctx)
    case 'use-fallback':
      return planOf(useFallback(ctx), ctx)
    case 'wait':
      return withWait(planOf(unchanged(`retried after ${remedy.minutes} min`), ctx), ctx.now + remedy.minutes * 60)
    case 'edit-input': {
      const { file, edits } = remedy
      return withEdit(planOf(unchanged(edits.map(({ after }) => after).join(', ')), ctx), { file, edits })
    }
    case 'none':
      return { impossible: 'the catalog knows no remedy for this class' }
  }
}
