import type { Event } from '../core/event.ts'
import type { Asked, Finding, Findings } from '../core/evidence.ts'
import { INDEX, type Kept, readIndex, withLines } from '../core/kept.ts'
import type { CampaignSpec } from '../core/model.ts'
import type { Results } from '../core/sync.ts'
import { isOutside } from '../core/target.ts'
import type { Ticked } from '../core/tick.ts'
import type { Config } from '../document/config.ts'
import { PortError } from '../ports/error.ts'
import type { Change, Store, TreeFile } from '../ports/store.ts'
import { sha256 } from './campaign.ts'
import { deployable } from './deployable.ts'
import { campaignFiles } from './discover.ts'
import { catalogFiles } from './knowledge.ts'

/** Bytes that came from a cluster count only if they are the ones that were looked at. */
export const verified = (need: Asked, finding: Finding): Finding =>
  need.kind === 'fetch' && finding.kind === 'fetched'
    ? { kind: 'fetched', contents: finding.contents.map((bytes, i) => (bytes && sha256(bytes) === need.sha256[i] ? bytes : undefined)) }
    : finding

const textOf = (bytes: Uint8Array | undefined): string | undefined => bytes && new TextDecoder().decode(bytes)

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1)

/** The indexes of what these campaigns keep elsewhere. */
export const indexFiles = (specs: readonly CampaignSpec[]): string[] =>
  specs
    .filter(({ stages }) => stages.some(({ sync }) => Object.values(sync).some(isOutside)))
    .map(({ file }) => `${folderOf(file)}${INDEX}`)

const prefixesOf = (path: string): string[] => [...path.matchAll(/\//g)].map(({ index }) => path.slice(0, index))

/** What the repository holds, as far as it matters to outputs that are to be written there. */
export interface Grounds {
  files: readonly TreeFile[]
  specs: readonly CampaignSpec[]
  config: Pick<Config, 'campaigns' | 'limits'>
  /** Text files of the repository that were read for all campaigns. */
  contents: ReadonlyMap<string, Uint8Array>
}

/** Why an output may not be written at this path of the repository. */
const refusal = (
  path: string,
  { files, specs, config }: Pick<Grounds, 'files' | 'specs' | 'config'>,
  modes: ReadonlyMap<string, string>,
): string | undefined => {
  const through = prefixesOf(path).find((prefix) => modes.has(prefix))
  if (through !== undefined) return `${through} is no folder in the repository`
  if (!(modes.get(path) ?? '100644').startsWith('100')) return `${path} is a link or a submodule in the repository`
  if (files.some((file) => file.path.startsWith(`${path}/`))) return `${path} is a folder in the repository`
  if (campaignFiles(config.campaigns, [path]).length > 0) return `${path} would be read as a campaign`
  if (specs.some((spec) => catalogFiles(spec).some((one) => one.path === path)))
    return `${path} is read as a reference or a failure catalog`
  const file = { path, mode: '100644', size: 0, oid: '' }
  const by = specs.find((spec) => deployable(spec, [file]).length > 0)
  return by && `${path} would be deployed by ${by.campaign}`
}

/** The campaign's outputs as the repository has them; undefined for a campaign that copies nothing. */
export const resultsOf = (spec: CampaignSpec, grounds: Grounds): Results | undefined => {
  if (spec.stages.every(({ sync }) => Object.keys(sync).length === 0)) return undefined
  const folder = folderOf(spec.file)
  const modes = new Map(grounds.files.map(({ path, mode }) => [path, mode]))
  const own = grounds.files.filter(({ path, mode }) => path.startsWith(`${folder}results/`) && mode.startsWith('100'))
  return {
    oids: new Map(own.map(({ path, oid }) => [path.slice(folder.length), oid])),
    refuses: (path) => refusal(`${folder}${path}`, grounds, modes),
    index:
      refusal(`${folder}${INDEX}`, grounds, modes) === undefined ? readIndex(textOf(grounds.contents.get(`${folder}${INDEX}`))) : undefined,
    runBytes: grounds.config.limits.syncBytesPerRun,
  }
}

const bytesOf = (findings: Findings): Map<string, Uint8Array> => {
  const all = [...findings.values()].flatMap((finding) => (finding.kind === 'fetched' ? finding.contents : []))
  return new Map(all.flatMap((bytes) => (bytes ? [[sha256(bytes), bytes] as const] : [])))
}

/** Outputs that this tick brought, as they go into its commit. */
export const copyChanges = (file: string, { events }: Pick<Ticked, 'events'>, findings: Findings): Change[] => {
  const files = events.flatMap((event) => (event.type === 'files-synced' ? event.files : []))
  if (files.length === 0) return []
  const bytes = bytesOf(findings)
  return files.map(({ path, sha256: hash, from }) => {
    const content = bytes.get(hash)
    if (!content) throw new Error(`${from} was told as copied, but its bytes are not here`)
    return { path: `${folderOf(file)}${path}`, content }
  })
}

/**
 * Refuses to write over what somebody put there since the tick read the repository; what another run has copied meanwhile is the same.
 * @throws PortError REFUSED
 */
export const checkUntouched = async (store: Store, read: string, base: string, changes: readonly Change[]): Promise<void> => {
  if (read === base || changes.length === 0) return
  const paths = changes.map(({ path }) => path)
  const [was, is] = await Promise.all([store.read(read, paths), store.read(base, paths)])
  const hashOf = (bytes: Uint8Array | undefined): string | undefined => bytes && sha256(bytes)
  const touched = paths.find((_, i) => ![hashOf(was[i]), hashOf(changes[i]?.content)].includes(hashOf(is[i])))
  if (touched === undefined) return
  throw new PortError('REFUSED', `${touched} was edited while an output was about to be copied there`, {
    hint: 'nothing was written; the next run looks again',
  })
}

/**
 * Refuses to call a stage done whose outputs were here when the tick read the repository, and are not any more: the branch was put back.
 * @throws PortError REFUSED
 */
export const checkStillHere = async (
  store: Store,
  read: string,
  base: string,
  all: readonly { file: string; events: readonly Event[] }[],
): Promise<void> => {
  const folders = all
    .filter(({ events }) => events.some(({ type }) => type === 'stage-done'))
    .map(({ file }) => `${folderOf(file)}results/`)
  if (read === base || folders.length === 0) return
  const [was, is] = await Promise.all([store.files(read), store.files(base)])
  // what another run has copied anew is here all the same
  const there = new Set(is.map(({ path }) => path))
  const gone = was.find(({ path }) => folders.some((folder) => path.startsWith(folder)) && !there.has(path))
  if (gone === undefined) return
  throw new PortError('REFUSED', `${gone.path} was taken away while a stage was about to be done with it`, {
    hint: 'nothing was written; the next run looks again',
  })
}

/** News of one campaign's outputs outside of the repository. */
export interface News {
  /** The campaign's document. */
  file: string
  lines: readonly Kept[]
}

/** Lines that this tick adds to the index of what is kept elsewhere, in the name of this run. */
export const newsOf = (file: string, { events }: Pick<Ticked, 'events'>, run: string): News => ({
  file,
  lines: events
    .flatMap((event) => (event.type === 'files-synced' ? (event.kept ?? []) : []))
    .map((line) => (line.run === '' ? { ...line, run } : line)),
})

/**
 * The indexes as they shall stand on top of a commit: what people did to other lines there stays.
 * @throws PortError REFUSED when somebody has put another file in its place
 */
export const indexChanges = async (store: Store, base: string, all: readonly News[]): Promise<Change[]> => {
  const due = all.filter(({ lines }) => lines.length > 0).map(({ file, lines }) => ({ path: `${folderOf(file)}${INDEX}`, lines }))
  const texts = await store.read(
    base,
    due.map(({ path }) => path),
  )
  return due.flatMap(({ path, lines }, i) => {
    const text = textOf(texts[i])
    if (readIndex(text) === undefined)
      throw new PortError('REFUSED', `${path} is no index of ours any more`, { hint: 'nothing was written; move it away' })
    const after = withLines(text, lines)
    return after === text ? [] : [{ path, content: new TextEncoder().encode(after) }]
  })
}
