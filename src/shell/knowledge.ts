import { engineIn, engineNamed } from '../catalog/engines.ts'
import { BUILT_IN } from '../catalog/failures/built-in.ts'
import { FENCE } from '../catalog/failures/fence.ts'
import { catalogFromPlaybook, mergeCatalogs, readCatalog } from '../catalog/failures/read.ts'
import { profileNamed } from '../catalog/profiles.ts'
import { search } from '../catalog/search.ts'
import type { ManifestEntry } from '../core/evidence.ts'
import type { InputFile } from '../core/failure/edit.ts'
import type { CatalogEntry, Origin } from '../core/failure/entry.ts'
import { queueFallbacks } from '../core/failure/fallback.ts'
import type { CampaignSpec } from '../core/model.ts'
import { own } from '../core/own.ts'
import type { Problem } from '../core/problem.ts'
import type { Knowledge } from '../core/rules/context.ts'
import type { Directives } from '../core/script.ts'
import type { Results } from '../core/sync.ts'
import type { Config } from '../document/config.ts'
import { decodeText } from '../document/decode.ts'

/** The repository's own catalog, at its root; a campaign's stands in its folder under the same name. */
export const CATALOG = 'failure-catalog.yml'

/** A file that a remedy may edit; a byte-order mark stays where it is. Text of another encoding is only read, and what is no text not at all. */
const inputOf = (path: string, bytes: Uint8Array): InputFile[] => {
  try {
    return [{ path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) }]
  } catch {
    return bytes.includes(0) ? [] : [{ path, text: Buffer.from(bytes).toString('latin1'), foreign: true }]
  }
}

const folderOf = (file: string): string => (file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '')

/** Files of the repository that may teach a campaign about failures: the repository's catalog, its own, its playbooks. */
export const catalogFiles = (spec: CampaignSpec): { path: string; origin: Origin; playbook: boolean }[] => {
  const folder = folderOf(spec.file)
  const references = spec.references.flatMap(({ path }) => [path, `${folder}${path}`])
  return [
    { path: CATALOG, origin: 'repository', playbook: false },
    ...[...new Set(references)].map((path) => ({ path, origin: 'campaign' as const, playbook: true })),
    ...(folder === '' ? [] : [{ path: `${folder}${CATALOG}`, origin: 'campaign' as const, playbook: false }]),
  ]
}

/** The catalogs of one campaign on top of the built-in one; a class that is written again replaces the earlier entry. */
export const catalogOf = (
  spec: CampaignSpec,
  contents: ReadonlyMap<string, Uint8Array>,
): { entries: CatalogEntry[]; problems: Problem[] } => {
  const read = catalogFiles(spec).flatMap(({ path, origin, playbook }) => {
    const bytes = contents.get(path)
    // a reference may be any file, a picture as well: only one that speaks of catalogs is read as text
    if (!bytes || (playbook && !Buffer.from(bytes).includes(FENCE))) return []
    const decoded = decodeText(bytes, path)
    if (!('text' in decoded)) return [{ entries: [], problems: decoded.problems }]
    return [playbook ? catalogFromPlaybook(decoded.text, path, origin) : readCatalog(decoded.text, path, origin)]
  })
  return { entries: mergeCatalogs(BUILT_IN, ...read.map(({ entries }) => entries)), problems: read.flatMap(({ problems }) => problems) }
}

/** Everything about a campaign that does not change during a run. */
export const knowledgeOf = (about: {
  spec: CampaignSpec
  config: Config
  owner: string
  ownerHash: string
  catalog: readonly CatalogEntry[]
  directives: Readonly<Record<string, Directives>>
  wanted: readonly ManifestEntry[]
  undeployable?: string
  contents: ReadonlyMap<string, Uint8Array>
  results: Results | undefined
  price: Knowledge['price'] | undefined
}): Knowledge => {
  const { spec, contents, config, results, price, ...rest } = about
  const backend = own(config.backends, spec.backend)
  const profile = backend?.kind === 'slurm' && backend.profile !== undefined ? profileNamed(backend.profile) : undefined
  const engine = spec.engine === undefined ? undefined : engineNamed(spec.engine)
  return {
    ...rest,
    spec,
    search,
    recognise: (log) => engineIn(log),
    fallbacks: queueFallbacks(spec.queue),
    inputs: () => [...contents].flatMap(([path, bytes]) => inputOf(path, bytes)),
    ...(profile ? { profile } : {}),
    ...(engine ? { engine } : {}),
    ...(results ? { results } : {}),
    ...(price ? { price } : {}),
  }
}
