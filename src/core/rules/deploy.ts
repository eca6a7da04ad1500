import { planDeployment } from '../deployment.ts'
import type { Effect } from '../effect.ts'
import type { Need } from '../evidence.ts'
import { entryName } from '../keys.ts'
import { type Context, due, type Found, findingOf, happened, ledgerOf, lookups, outcomeOf, waits } from './context.ts'
import { refusal } from './refusal.ts'

/** The look at what is deployed: hashes of every path that git wants there. */
export const deploymentNeed = (context: Pick<Context, 'wanted'>): Need => ({
  kind: 'deployment',
  paths: context.wanted.map(({ path }) => path),
})

const few = (paths: readonly string[]): string => paths.slice(0, 5).join(', ') + (paths.length > 5 ? ` and ${paths.length - 5} more` : '')

const escalate = (context: Context, reason: string): Found =>
  happened({ type: 'stage-escalated', stage: context.stage.slug, class: 'deploy', reason, at: context.now })

/** Attempts of which the ledger names a job or a process. */
const started = (context: Context): string[] => {
  const ledger = ledgerOf(context)
  return ledger.kind === 'unobserved' ? [] : ledger.entries.filter(({ job, process }) => job ?? process).map((entry) => entryName(entry))
}

const write = (context: Context, effect: Effect, then: Effect[]): Found => {
  const outcome = outcomeOf(context, effect)
  switch (outcome?.kind) {
    case undefined:
      return due(effect, ...then)
    case 'refused':
      // what stands there is judged by the next look: another run of ours may have been at work
      if (outcome.code === 'DRIFT')
        return waits(context, {
          on: 'backend',
          why: `files on the cluster changed while they were about to be written (${outcome.message})`,
        })
      return refusal(context, context.at.attempt, outcome)
    case 'unknown':
      return waits(context, { on: 'backend', why: `the deployment was not confirmed (${outcome.message})` })
    case 'put-off':
      return waits(context, { on: 'limit', why: outcome.why })
    default:
      return due(...then)
  }
}

/** Brings the campaign's files to what git has, then goes on with `then` (all in one remote command). */
export const deploy = (context: Context, ...then: Effect[]): Found => {
  if (context.undeployable !== undefined) return escalate(context, context.undeployable)
  const need = deploymentNeed(context)
  const looks = lookups(context, [need])
  if (looks.length > 0) return due(...looks)
  const seen = findingOf(context, need)
  if (seen?.kind !== 'deployment') {
    return waits(context, { on: 'backend', why: seen?.kind === 'unobserved' ? seen.why : 'the deployed files could not be looked at' })
  }
  const plan = planDeployment(context.owner, context.wanted, seen)
  switch (plan.kind) {
    case 'equal':
      return due(...then)
    case 'due':
      return write(
        context,
        { type: 'deploy', uploads: plan.uploads, remove: plan.remove, expect: plan.expect, started: started(context) },
        then,
      )
    case 'drift':
      return escalate(
        context,
        `${few(plan.paths)}: on the cluster neither what was deployed nor what git has; put the edit into git, or remove the file there`,
      )
    case 'foreign':
      return escalate(context, `the remote folder belongs to ${plan.owner}; give this campaign its own deploy.remote_dir`)
    case 'unsafe':
      return escalate(context, `${few(plan.paths)}: a link or not a regular file on the cluster; nothing is written through it`)
  }
}
