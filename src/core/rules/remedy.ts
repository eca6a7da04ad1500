import type { Event } from '../event.ts'
import { applyRemedy, type RemedyContext, type RemedyPlan } from '../failure/apply.ts'
import { chooseRemedy } from '../failure/choose.ts'
import type { Diagnosis } from '../failure/diagnose.ts'
import { applyEdits, type EditedFile, filesNamedIn } from '../failure/edit.ts'
import { elementsOf as elementsOfArray, elementsToRun, throttled } from '../failure/elements.ts'
import { neverFits } from '../failure/profile.ts'
import { matchesGlob } from '../glob.ts'
import { isProcess } from '../job.ts'
import type { JobSeen } from '../observation.ts'
import { own } from '../own.ts'
import type { Context, Found } from './context.ts'
import { waits } from './context.ts'
import { asSentence, unmet } from './words.ts'

/** domain.md §1: one automatic fix per stage and class, two in all; then a person. */
const MAX_FIXES = 2

/** What follows a failure: an event that ends the matter for this tick, or more waiting without any. */
export type Decision = { kind: 'event'; event: Event } | { kind: 'wait'; found: Found }

const escalate = (context: Context, name: string, reason: string): Decision => ({
  kind: 'event',
  event: { type: 'stage-escalated', stage: context.stage.slug, class: name, reason, at: context.now },
})

/** sbatch options of the failed attempt: the script's own, the file's on top. */
export const requestedOptions = (context: Pick<Context, 'directives' | 'stage'>): Record<string, string> => ({
  ...own(context.directives, context.stage.slug)?.options,
  ...context.stage.sbatch,
})

/** The array expression that the failed attempt was submitted with. */
const arrayOf = (context: Context): string | undefined => context.at.elements ?? requestedArray(context)

/** Elements that are to run again: those that failed, and of an attempt that was only some of them no others. Undefined: all of the stage. */
const toRun = (context: Context, job: JobSeen | undefined): string | undefined => {
  const array = arrayOf(context)
  const failed = job?.phase === 'ended' ? elementsToRun(job, array) : undefined
  return failed === undefined ? context.at.elements : throttled(failed, array)
}

const elementsOf = (context: Context): { elements?: string } => {
  const elements = arrayOf(context)
  return elements === undefined ? {} : { elements }
}

/** The stage's own array expression: as bound, else as its script says. */
export const requestedArray = (context: Pick<Context, 'directives' | 'stage'>): string | undefined =>
  context.stage.array ?? requestedOptions(context).array

const remedyContext = (context: Context, name: string, job: JobSeen | undefined): RemedyContext => ({
  stage: context.stage,
  class: name,
  overrides: context.at.overrides,
  requested: requestedOptions(context),
  fallbacks: [...context.stage.fallback, ...context.fallbacks],
  now: context.now,
  ...elementsOf(context),
  ...(job ? { job } : {}),
  ...(context.profile ? { profile: context.profile } : {}),
})

/** Why a person must decide although a remedy may exist: it was tried before. */
const exhausted = (context: Context, diagnosis: Diagnosis, free: boolean): string | undefined => {
  if (free) return undefined
  const { failures, granted } = context.at
  if (granted !== undefined) return `the one attempt that ${granted} granted failed as well. ${diagnosis.entry.advice}`
  if (failures.at(-1) === diagnosis.entry.class)
    return `the same failure twice in a row: the remedy did not help. ${diagnosis.entry.advice}`
  if (failures.includes(diagnosis.entry.class)) return `this remedy was applied to this stage before. ${diagnosis.entry.advice}`
  return failures.length >= MAX_FIXES
    ? `${MAX_FIXES} automatic fixes were made at this stage already. ${diagnosis.entry.advice}`
    : undefined
}

const edited = (context: Context, plan: RemedyPlan): EditedFile[] | { impossible: string } => {
  if (!plan.edit) return []
  const { file, edits } = plan.edit
  const { work } = context.stage
  const candidates = context.inputs().filter(({ path }) => matchesGlob(path, file))
  const script = work.kind === 'script' ? (context.inputs().find(({ path }) => path === work.path)?.text ?? '') : ''
  const named = filesNamedIn(
    script,
    candidates.map(({ path }) => path),
  )
  return applyEdits(
    candidates.filter(({ path }) => named.includes(path)),
    edits,
    context.search,
  )
}

type Freedom = 'link' | 'preempted' | undefined

/** States that no script can bring about itself: only there may a resubmission be free because an entry calls the class so. */
const CLUSTERS_DOING = ['PREEMPTED', 'NODE_FAIL', 'BOOT_FAIL']

const retried = (context: Context, diagnosis: Diagnosis, plan: RemedyPlan, free: Freedom): Decision => {
  const files = edited(context, plan)
  if ('impossible' in files) return escalate(context, diagnosis.entry.class, `${files.impossible}. ${diagnosis.entry.advice}`)
  const action = files.length > 0 ? files.flatMap(({ changes }) => changes).join(', ') : plan.text
  const elements = plan.elements === undefined ? context.at.elements : throttled(plan.elements, arrayOf(context))
  const edits = files.map(({ file }) => ({
    path: file.path,
    before: context.inputs().find(({ path }) => path === file.path)?.text ?? '',
    after: file.text,
  }))
  const base = {
    type: 'stage-retried' as const,
    stage: context.stage.slug,
    class: diagnosis.entry.class,
    action,
    overrides: plan.overrides,
  }
  return {
    kind: 'event',
    event: {
      ...base,
      ...(elements === undefined ? {} : { elements }),
      ...(edits.length > 0 ? { edits } : {}),
      ...(free === undefined ? {} : { free }),
    },
  }
}

/** What an attempt is free by; a script that ends itself with 143 looks preempted, but only the scheduler's own word is beyond its doing. */
const freedom = ({ entry, approval }: Diagnosis, job: JobSeen | undefined): Freedom => {
  if (!entry.free || approval !== 'pre-approved') return undefined
  if (entry.remedy.kind === 'resume-from-checkpoint') return 'link'
  return job !== undefined && CLUSTERS_DOING.includes(job.state) ? 'preempted' : undefined
}

/** Why even what is free goes to a person; undefined as long as it does not. */
const spent = ({ at, stage }: Context, free: Freedom): string | undefined => {
  if (free === 'link' && at.links >= stage.maxLinks)
    return `${stage.maxLinks} resubmissions of this chain are used up; raise \`stages.${stage.name}.max_links\` for more`
  if (free === 'preempted' && at.preemptions >= stage.maxPreemptions)
    return `the cluster has taken it away ${at.preemptions + 1} times; raise \`stages.${stage.name}.max_preemptions\`, or choose a partition where that is rarer`
  return undefined
}

/** What a person is told when nothing may be done: why not, as far as that is not plain, and what to try. */
const asked = (context: Context, { entry, approval }: Diagnosis, why: string): string => {
  if (approval !== 'never') return `${why}. ${entry.advice}`
  return entry.provided === undefined ? entry.advice : `${unmet(entry.provided, context.stage) ?? why}. ${entry.advice}`
}

/**
 * Failure → remedy, by catalog and approvals alone: the second of a kind, the unknown and the forbidden go to a person.
 * @param error what went wrong, in one line: whoever is asked reads it first
 */
export const decide = (context: Context, diagnosis: Diagnosis | undefined, job: JobSeen | undefined, error: string): Decision => {
  const decision = decided(context, diagnosis, job, error)
  if (decision.kind === 'wait' || decision.event.type !== 'stage-escalated') return decision
  const elements = toRun(context, job)
  const reason = `${error} — ${asSentence(decision.event.reason)}`
  return { kind: 'event', event: { ...decision.event, reason, ...(elements === undefined ? {} : { elements }) } }
}

/** A deploy script submits by itself, and what it submitted cannot be held back: where its own end was bad, a person looks first. */
const unknownDeeds = ({ stage }: Context, job: JobSeen | undefined): boolean =>
  stage.work.kind === 'deploy-script' && job !== undefined && isProcess(job)

const decided = (context: Context, diagnosis: Diagnosis | undefined, job: JobSeen | undefined, error: string): Decision => {
  if (unknownDeeds(context, job))
    return escalate(
      context,
      diagnosis?.entry.class ?? 'unmatched',
      'the script submits by itself, and whether a job came of it is not known: look into the queue before it is run again',
    )
  if (!diagnosis)
    return escalate(context, 'unmatched', 'no entry of the failure catalogs matches; it is not known whether trying again is safe')
  const { entry } = diagnosis
  const free = freedom(diagnosis, job)
  const over = spent(context, free)
  if (over !== undefined) return escalate(context, entry.class, `${over}. ${entry.advice}`)
  const tried = exhausted(context, diagnosis, free !== undefined)
  if (tried !== undefined) return escalate(context, entry.class, tried)
  const inner = remedyContext(context, entry.class, job)
  const choice = chooseRemedy(diagnosis, inner.fallbacks, { ...inner.requested, ...inner.overrides })
  if (choice.kind === 'ask') return escalate(context, entry.class, asked(context, diagnosis, choice.why))
  const never = choice.remedy.kind === 'wait' ? hopeless(context, inner) : undefined
  if (never !== undefined) return escalate(context, entry.class, `${never}. ${entry.advice}`)
  if (choice.remedy.kind === 'wait') return later(context, diagnosis, choice.remedy.minutes, error, toRun(context, job))
  const plan = applyRemedy(choice.remedy, inner)
  if ('impossible' in plan) return escalate(context, entry.class, `${plan.impossible}. ${entry.advice}`)
  return retried(context, diagnosis, plan, free)
}

/** Waiting for a place that the request can never have helps nobody. */
const hopeless = ({ at, profile }: Context, { requested, overrides, elements }: RemedyContext): string | undefined =>
  at.status === 'ready' && elements !== undefined
    ? neverFits({ ...requested, ...overrides }, elementsOfArray(elements).length, profile)
    : undefined

/** Before a submission there is nothing to undo: it waits. After a failed attempt the stage is ready again, from the next run on. */
const later = (context: Context, diagnosis: Diagnosis, minutes: number, error: string, elements: string | undefined): Decision => {
  const { title, class: name } = diagnosis.entry
  if (context.at.status === 'ready') {
    return {
      kind: 'wait',
      found: waits(context, { on: 'limit', why: `${title} (${error}); each run tries again`, within: minutes * 60 }),
    }
  }
  const { overrides } = context.at
  return {
    kind: 'event',
    event: {
      type: 'stage-retried',
      stage: context.stage.slug,
      class: name,
      action: 'tried again in the next run',
      overrides,
      ...(elements === undefined ? {} : { elements }),
      later: true,
    },
  }
}
