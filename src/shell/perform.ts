import type { DeedEffect, Effect, Outcome } from '../core/effect.ts'
import { type Asked, type Finding, needId } from '../core/evidence.ts'
import type { StageSpec } from '../core/model.ts'
import type { Place } from '../core/target.ts'
import type { Artifacts } from '../ports/artifacts.ts'
import type { Backend, Deed, FileUpload, Start } from '../ports/backend.ts'
import type { Keeper } from '../ports/keeper.ts'
import type { Store } from '../ports/store.ts'
import type { Campaign } from './campaign.ts'
import { groupBy } from './group.ts'
import { verified } from './sync.ts'

/** A campaign with what is due for it. */
export interface Due {
  campaign: Campaign
  effects: readonly Effect[]
}

/** Who answers what the backend does not: the repository, this machine, GitHub. */
export interface Sources {
  store: Store
  keeper?: Keeper
  artifacts?: Artifacts
}

type Gathered = { campaign: Campaign; need: Asked; finding: Finding }
type Acted = { campaign: Campaign; effect: Effect; outcome: Outcome }

const silence = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const byBackend = <T extends { campaign: Campaign }>(items: readonly T[]): [Backend, T[]][] => {
  const groups = groupBy(
    items.filter(({ campaign }) => campaign.backend),
    ({ campaign }) => campaign.backend as Backend,
  )
  return [...groups]
}

const needsOf = (dues: readonly Due[]): { campaign: Campaign; need: Asked }[] =>
  dues.flatMap(({ campaign, effects }) => {
    const needs = effects.flatMap((effect) => (effect.type === 'gather' ? [effect.need] : []))
    return [...new Map(needs.map((need) => [needId(need), need])).values()].map((need) => ({ campaign, need }))
  })

const readDocument = async (store: Store, campaign: Campaign, path: string): Promise<Finding> => {
  const [bytes] = await store.read(campaign.sha, [path])
  return bytes ? { kind: 'document', text: new TextDecoder().decode(bytes) } : { kind: 'document' }
}

const readStanding = async (keeper: Keeper | undefined, place: Place): Promise<Finding> => {
  if (!keeper) return { kind: 'unobserved', why: 'nothing is kept by this run' }
  try {
    return { kind: 'standing', ...(await keeper.stands(place)) }
  } catch (error) {
    return { kind: 'unobserved', why: silence(error) }
  }
}

const readArtifact = async ({ keeper, artifacts }: Sources, name: string): Promise<Finding> => {
  if (keeper?.artifact === name) return { kind: 'unobserved', why: 'it is uploaded when this run ends' }
  if (!artifacts) return { kind: 'unobserved', why: 'only a run on GitHub can see whether it was uploaded' }
  const sight = await artifacts.find(name)
  return sight.kind === 'unobserved' ? sight : { kind: 'artifact', there: sight.kind === 'there' }
}

/** Undefined: a backend must answer. */
const answerHere = (sources: Sources, campaign: Campaign, need: Asked): Promise<Finding> | undefined => {
  switch (need.kind) {
    case 'document':
      return readDocument(sources.store, campaign, need.path)
    case 'standing':
      return readStanding(sources.keeper, { in: need.in, path: need.path })
    case 'artifact':
      return readArtifact(sources, need.name)
    default:
      return undefined
  }
}

/** Collects evidence: one remote command for each backend, whatever the number of campaigns; the rest comes from the sources. */
export const gather = async (dues: readonly Due[], sources: Sources): Promise<Gathered[]> => {
  const all = needsOf(dues).map((item) => ({ ...item, here: answerHere(sources, item.campaign, item.need) }))
  const fromHere = all.flatMap(({ campaign, need, here }) => (here ? [here.then((finding) => ({ campaign, need, finding }))] : []))
  const away = all.filter(({ here }) => here === undefined).map(({ campaign, need }) => ({ campaign, need }))
  const fromBackends = byBackend(away).map(async ([backend, items]) => {
    const findings = await backend
      .gather(items.map(({ campaign, need }) => ({ site: campaign.site, need })))
      .catch((error: unknown): Finding[] => items.map(() => ({ kind: 'unobserved', why: silence(error) })))
    return items.map((item, i) => ({ ...item, finding: verified(item.need, findings[i] ?? { kind: 'unobserved', why: 'no answer' }) }))
  })
  const homeless = away
    .filter(({ campaign }) => !campaign.backend)
    .map((item) => ({ ...item, finding: { kind: 'unobserved' as const, why: `no backend named \`${item.campaign.spec.backend}\`` } }))
  return [...(await Promise.all(fromHere)), ...(await Promise.all(fromBackends)).flat(), ...homeless]
}

const startOf = (stage: StageSpec, options: Record<string, string>): Start => {
  switch (stage.work.kind) {
    case 'script':
      return { kind: 'sbatch', script: stage.work.path, options }
    case 'command':
      return { kind: 'command', command: stage.work.command, timeout: stage.timeout }
    case 'deploy-script':
      return { kind: 'deploy-script', command: `./${stage.work.path} ${stage.work.flag}`, timeout: stage.timeout }
    default:
      throw new Error(`stage ${stage.slug} has nothing to submit`)
  }
}

const upload = (campaign: Campaign, path: string): FileUpload => {
  const entry = campaign.wanted.find((candidate) => candidate.path === path)
  const content = campaign.contents.get(path)
  if (!entry || !content) throw new Error(`${path} is not part of the deployment`)
  return { ...entry, content }
}

const deedOf = (campaign: Campaign, effect: DeedEffect): Deed => {
  const { site, spec } = campaign
  switch (effect.type) {
    case 'deploy': {
      const uploads = effect.uploads.map((path) => upload(campaign, path))
      const { remove, expect, started } = effect
      return { kind: 'deploy', site, sha: campaign.sha, uploads, remove, manifest: [...campaign.wanted], expect, started }
    }
    case 'submit': {
      const key = { campaign: spec.campaign, stage: effect.stage.slug, attempt: effect.attempt }
      const deed = { kind: 'submit' as const, site, key, start: startOf(effect.stage, effect.options) }
      return effect.checkpoint === undefined ? deed : { ...deed, checkpoint: effect.checkpoint }
    }
    default: {
      const key = { campaign: spec.campaign, stage: effect.stage, attempt: effect.attempt }
      return effect.type === 'void' ? { kind: 'void', site, key } : { kind: effect.type, site, key, job: effect.job }
    }
  }
}

/** Neither a look nor a copy. */
export const isDeed = (effect: Effect): effect is DeedEffect => effect.type !== 'gather' && effect.type !== 'keep'

/** Does what is due: one remote command for each backend. `allowed` may put an effect off with a reason. */
export const act = async (dues: readonly Due[], allowed: (campaign: Campaign, effect: Effect) => string | undefined): Promise<Acted[]> => {
  const all = dues.flatMap(({ campaign, effects }) =>
    effects.filter(isDeed).map((effect) => ({ campaign, effect, why: allowed(campaign, effect) })),
  )
  const putOff = all.flatMap(({ campaign, effect, why }) =>
    why === undefined ? [] : [{ campaign, effect, outcome: { kind: 'put-off' as const, why } }],
  )
  const done = byBackend(all.filter(({ why }) => why === undefined)).map(async ([backend, items]) => {
    const outcomes = await backend
      .act(items.map(({ campaign, effect }) => deedOf(campaign, effect)))
      .catch((error: unknown): Outcome[] => items.map(() => ({ kind: 'unknown', message: silence(error) })))
    return items.map(({ campaign, effect }, i) => ({
      campaign,
      effect,
      outcome: outcomes[i] ?? { kind: 'unknown' as const, message: 'no answer' },
    }))
  })
  return [...putOff, ...(await Promise.all(done)).flat()]
}
