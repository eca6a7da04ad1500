import { parseToken } from '../core/keys.ts'
import type { JobSeen, Sight } from '../core/observation.ts'
import { isHalted } from '../core/rules/escalated.ts'
import { currentStage, stageOf } from '../core/state.ts'
import type { Backend, Watched } from '../ports/backend.ts'
import type { Campaign } from './campaign.ts'
import { groupBy } from './group.ts'

/** A row that a person has just set to done: what still waits in the queue for it is swept once more, and what git missed is found. */
const takenByHand = ({ spec, state }: Campaign): boolean =>
  spec.stages.map(({ slug }) => stageOf(state, slug)).some(({ status, completed }) => status === 'done' && completed === undefined)

const isOpen = (campaign: Campaign): boolean => currentStage(campaign.spec, campaign.state) !== undefined || takenByHand(campaign)

/** Whether anything about the campaign could depend on what the cluster says. */
const isActive = (campaign: Campaign): boolean =>
  isOpen(campaign) && (takenByHand(campaign) || !isHalted(campaign.knowledge, campaign.state))

const watch = (campaign: Campaign, mark: boolean): Watched => {
  const rows = campaign.spec.stages.map((stage) => ({ stage: stage.slug, at: stageOf(campaign.state, stage.slug) }))
  const known = rows.flatMap(({ stage, at }) =>
    at.job !== undefined && at.attempt > 0 ? [{ stage, attempt: at.attempt, job: at.job }] : [],
  )
  const open = rows.filter(({ at }) => at.status !== 'done').flatMap(({ at }) => (at.job === undefined ? [] : [at.job]))
  return { ...campaign.site, recorded: mark ? known : [], jobs: [...new Set(open)] }
}

/**
 * One look at each backend that has an active campaign; the others are not contacted. Finished campaigns are looked at along with it:
 * where a branch is put back to the day on which one was done, a job that was started since is known to the cluster alone.
 * @param mark whether attempts that git knows may be marked so on the cluster (a plan touches nothing)
 */
export const observe = async (campaigns: readonly Campaign[], mark: boolean): Promise<Map<Backend, Sight>> => {
  const byBackend = groupBy(
    campaigns.filter(({ backend }) => backend),
    (campaign) => campaign.backend as Backend,
  )
  const contacted = [...byBackend].filter(([, group]) => group.some(isActive))
  const sights = await Promise.all(
    contacted.map(async ([backend, group]) => [backend, await backend.look(group.map((campaign) => watch(campaign, mark)))] as const),
  )
  return new Map(sights)
}

/** What a campaign sees whose backend was not looked at. */
export const sightOf = (campaign: Campaign, sights: ReadonlyMap<Backend, Sight>): Sight => {
  if (!campaign.backend) {
    return { kind: 'unobserved', code: 'NO_BACKEND', why: `no backend named \`${campaign.spec.backend}\` in .github/escapement.yml` }
  }
  const sight = sights.get(campaign.backend)
  if (sight) return withoutOthers(campaign, sight)
  return {
    kind: 'unobserved',
    code: 'NOT_ASKED',
    why: 'nothing on this backend was waited for, so it was not contacted',
  }
}

/** Ids come round again: a job that bears another campaign's token is none of this one's, whatever its rows say. */
const withoutOthers = ({ spec, site }: Campaign, sight: Sight): Sight => {
  if (sight.kind === 'unobserved') return sight
  const isOwn = ({ token }: JobSeen): boolean => {
    const key = parseToken(token ?? '')
    return key === undefined || (key.campaign === spec.campaign && key.owner === site.ownerHash)
  }
  return { ...sight, jobs: new Map([...sight.jobs].filter(([, job]) => isOwn(job))) }
}
