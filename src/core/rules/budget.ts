import { coreHoursOf, figure, type Projection, project } from '../budget.ts'
import { elementsOf } from '../failure/elements.ts'
import { type Context, type Found, happened } from './context.ts'
import { requestedArray, requestedOptions } from './remedy.ts'

const HOUR = 3600

/** What the next attempt of the stage may take; undefined when nothing bounds it. */
const projection = (context: Context): Projection | undefined => {
  const { stage, at, profile } = context
  if (stage.work.kind !== 'script') return { cores: 0, seconds: stage.timeout, elements: 1 }
  const array = at.elements ?? requestedArray(context)
  const options = { ...requestedOptions(context), ...at.overrides }
  return project(options, array === undefined ? 1 : elementsOf(array).length, profile, stage.expectedWalltime)
}

const request = ({ cores, seconds, elements }: Projection): string =>
  `${cores} core${cores === 1 ? '' : 's'} × ${figure(seconds / HOUR)} h${elements === 1 ? '' : ` × ${elements} elements`}`

const unbounded = (name: string, slug: string): string =>
  `\`budget.${name}\` is set, but nothing bounds the time of this job: write \`time\` under \`stages.${slug}.sbatch\` or in the script`

const wayOut = (name: string, slug: string): string =>
  `raise \`budget.${name}\`, or ask for less under \`stages.${slug}\`, then clear the flag`

const overHours = (context: Context, asked: Projection | undefined): string | undefined => {
  const { capCoreHours: cap } = context.spec.budget
  const { work, name } = context.stage
  // a command takes no cores of the scheduler's
  if (cap === undefined || work.kind === 'command') return undefined
  if (asked === undefined) return unbounded('cap_core_hours', name)
  const spent = context.state.spentCoreHours ?? 0
  const needed = coreHoursOf(asked)
  const free = Math.max(0, cap - spent)
  if (free > 0 && needed <= free) return undefined
  const want = needed > 0 ? `this attempt may take ${figure(needed)} (${request(asked)}), ${figure(free)} are left` : 'nothing is left'
  return `${figure(spent)} of ${figure(cap)} core-hours are spent and ${want}: ${wayOut('cap_core_hours', name)}`
}

const overDollars = (context: Context, asked: Projection | undefined): string | undefined => {
  const { price, spec, stage } = context
  if (!price) return undefined
  const cap = spec.budget.capUsd
  if (cap === undefined)
    return `the backend \`${spec.backend}\` costs ${price.usdPerHour} $ an hour and \`budget.cap_usd\` does not say what may be spent`
  if (asked === undefined) return unbounded('cap_usd', stage.name)
  const spent = context.state.spentUsd ?? 0
  const needed = (asked.seconds / HOUR) * price.usdPerHour
  if (cap > spent && needed <= cap - spent) return undefined
  const paid = cap === 0 ? '`budget.cap_usd: 0` allows no paid spending' : `${figure(spent)} of ${figure(cap)} $ are spent`
  const want = `this attempt may cost ${figure(needed)} $ (${figure(asked.seconds / HOUR)} h at ${price.usdPerHour} $)`
  return `${paid} and ${want}: ${wayOut('cap_usd', stage.name)}`
}

/** Before a submission: what it may take at most must fit into what is left. Nothing is submitted beyond a cap. */
export const overBudget = (context: Context): Found | undefined => {
  const asked = projection(context)
  const reason = overHours(context, asked) ?? overDollars(context, asked)
  return reason === undefined
    ? undefined
    : happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'budget', reason, at: context.now })
}
