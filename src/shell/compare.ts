import { own } from '../core/own.ts'
import { type StagePreview, stagePreview } from '../core/preview.ts'
import { stageOf } from '../core/state.ts'
import type { TreeFile } from '../ports/store.ts'
import type { Campaign } from './campaign.ts'
import { CATALOG, catalogFiles } from './knowledge.ts'

/** A file that differs between two commits. */
export interface FileChange {
  path: string
  how: 'added' | 'changed' | 'removed'
}

/** What a proposed change does to one stage, in words: `time 00:10:00 → 00:30:00`. */
export interface StageChange {
  number: string
  name: string
  how: 'added' | 'changed' | 'removed'
  what: string[]
}

/** What a proposed change does to one campaign. */
export interface CampaignChange {
  /** `shared`: nothing of its own changed, but the configuration or the repository's catalog did. */
  how: 'added' | 'changed' | 'shared'
  /** Of the campaign, by their path in the repository. */
  files: FileChange[]
  stages: StageChange[]
}

/** A campaign that the change takes away; `jobs`: those that its rows name, as stages that are not done. */
export interface RemovedCampaign {
  campaign: string
  file: string
  jobs: { stage: string; job: string }[]
}

/** Files that differ between two trees, in a fixed order. */
export const filesChanged = (before: readonly TreeFile[], after: readonly TreeFile[]): FileChange[] => {
  const old = new Map(before.map((file) => [file.path, `${file.mode} ${file.oid}`]))
  const now = new Set(after.map(({ path }) => path))
  const changes = [
    ...after.flatMap(({ path, mode, oid }): FileChange[] => {
      const was = old.get(path)
      return was === `${mode} ${oid}` ? [] : [{ path, how: was === undefined ? 'added' : 'changed' }]
    }),
    ...before.flatMap(({ path }): FileChange[] => (now.has(path) ? [] : [{ path, how: 'removed' }])),
  ]
  return changes.sort((a, b) => (a.path < b.path ? -1 : 1))
}

const NONE = 'none'

/** Settings that differ, as `name before → after`. */
const differing = (before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .sort()
    .filter((name) => own(before, name) !== own(after, name))
    .map((name) => `${name} ${own(before, name) ?? NONE} → ${own(after, name) ?? NONE}`)

const said = (before: StagePreview, after: StagePreview): string[] => [
  ...(before.status === after.status ? [] : [`status ${before.status} → ${after.status}`]),
  ...(before.start === after.start ? [] : [`${before.start} → ${after.start}`]),
  ...differing(before.requests, after.requests),
  ...(before.entry === after.entry ? [] : [`may start when: ${before.entry || NONE} → ${after.entry || NONE}`]),
  ...(before.exit === after.exit ? [] : [`done when: ${before.exit || NONE} → ${after.exit || NONE}`]),
]

const previews = ({ knowledge, state, spec }: Campaign): Map<string, StagePreview> =>
  new Map(spec.stages.map((stage) => [stage.slug, stagePreview(knowledge, state, stage)]))

const stageChanges = (before: Campaign | undefined, after: Campaign, changed: ReadonlySet<string>): StageChange[] => {
  if (!before) return []
  const [old, now] = [previews(before), previews(after)]
  const scripts = new Map(after.spec.stages.map(({ slug, work }) => [slug, work.kind === 'script' ? `${prefixOf(after)}${work.path}` : '']))
  const kept = [...now].flatMap(([slug, stage]): StageChange[] => {
    const was = old.get(slug)
    const { number, name } = stage
    if (!was) return [{ number, name, how: 'added', what: [stage.start] }]
    const what = said(was, stage)
    if (changed.has(scripts.get(slug) ?? '')) what.push('its script changed')
    return what.length > 0 ? [{ number, name, how: 'changed', what }] : []
  })
  const gone = [...old].flatMap(([slug, { number, name }]): StageChange[] => {
    const { job, status } = stageOf(before.state, slug)
    const left = job === undefined || status === 'done' ? [] : [`job ${job} is left alone`]
    return now.has(slug) ? [] : [{ number, name, how: 'removed', what: left }]
  })
  return [...kept, ...gone]
}

const prefixOf = ({ spec }: Campaign): string => (spec.localDir === '' ? '' : `${spec.localDir}/`)

const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '')

const SHARED = (configPath: string): string[] => [CATALOG, configPath]

/** Everything that a campaign is made of: its folder, what it deploys, and what its references and catalogs teach. */
const belongs = (campaign: Campaign, path: string): boolean => {
  const folders = [folderOf(campaign.file), prefixOf(campaign)].filter((folder) => folder !== '')
  // a campaign at the root deploys whatever stands there
  if (folders.length === 0) return !path.startsWith('.github/')
  return (
    folders.some((folder) => path.startsWith(folder)) || catalogFiles(campaign.spec).some((file) => file.path === path && path !== CATALOG)
  )
}

/** What a change does to a campaign; undefined: nothing. @param before the same campaign in the base, if it was there and could be read */
export const changeOf = (
  before: Campaign | undefined,
  after: Campaign,
  files: readonly FileChange[],
  configPath: string,
): CampaignChange | undefined => {
  const own = files.filter(({ path }) => belongs(after, path) || (before !== undefined && belongs(before, path)))
  const shared = files.some(({ path }) => SHARED(configPath).includes(path))
  if (own.length === 0 && !shared) return undefined
  const stages = stageChanges(before, after, new Set(own.map(({ path }) => path)))
  const added = own.some(({ path, how }) => path === after.file && how === 'added')
  return { how: added ? 'added' : own.length > 0 ? 'changed' : 'shared', files: own, stages }
}

/** Campaigns of the base that are none any more. @param known files that are campaigns still, readable or not */
export const removedOf = (before: readonly Campaign[], known: ReadonlySet<string>): RemovedCampaign[] =>
  before
    .filter(({ file }) => !known.has(file))
    .map(({ file, spec, state }) => ({
      campaign: spec.campaign,
      file,
      jobs: spec.stages.flatMap(({ slug, name }) => {
        const { job, status } = stageOf(state, slug)
        return job === undefined || status === 'done' ? [] : [{ stage: name, job }]
      }),
    }))
