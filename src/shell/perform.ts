import type { Effect, Outcome } from '../core/effect.ts'
import { type Asked, type Finding, needId } from '../core/evidence.ts'
import type { StageSpec } from '../core/model.ts'
import type { Backend, Deed, FileUpload, Start } from '../ports/backend.ts'
import type { Store } from '../ports/store.ts'
import type { Campaign } from './campaign.ts'
import { groupBy } from './group.ts'
import { verified } from './sync.ts'

/** A campaign with what is due for it. */
export interface Due {
  campaign: Campaign
  effects: readonly Effect[]
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

/** Collects evidence: one remote command for each backend, whatever the number of campaigns; documents come from git. */
export const gather = async (dues: readonly Due[], store: Store): Promise<Gathered[]> => {
  const all = needsOf(dues)
  const documents = all.flatMap((item) => (item.need.kind === 'document' ? [{ ...item, path: item.need.path }] : []))
  const remote = byBackend(all.filter(({ need }) => need.kind !== 'document'))
  const fromGit = documents.map(async ({ campaign, need, path }) => ({
    campaign,
    need,
    finding: await readDocument(store, campaign, path),
  }))
  const fromBackends = remote.map(async ([backend, items]) => {
    const findings = await backend
      .gather(items.map(({ campaign, need }) => ({ site: campaign.site, need })))
      .catch((error: unknown): Finding[] => items.map(() => ({ kind: 'unobserved', why: silence(error) })))
    return items.map((item, i) => ({ ...item, finding: verified(item.need, findings[i] ?? { kind: 'unobserved', why: 'no answer' }) }))
  })
  const homeless = all
    .filter(({ campaign, need }) => !campaign.backend && need.kind !== 'document')
    .map((item) => ({ ...item, finding: { kind: 'unobserved' as const, why: `no backend named \`${item.campaign.spec.backend}\`` } }))
  return [...(await Promise.all(fromGit)), ...(await Promise.all(fromBackends)).flat(), ...homeless]
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

const deedOf = (campaign: Campaign, effect: Exclude<Effect, { type: 'gather' }>): Deed => {
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

const isDeed = (effect: Effect): effect is Exclude<Effect, { type: 'gather' }> => effect.type !== 'gather'

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
