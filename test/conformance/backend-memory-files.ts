/** Files of the cluster in memory: deploying and gathering. */
import { createHash } from 'node:crypto'
import { staysBelow } from '../../src/adapters/remote/quote.ts'
import type { Finding, ManifestEntry, Need } from '../../src/core/evidence.ts'
import type { Deed, Outcome, Site } from '../../src/ports/backend.ts'
import type { MemoryCluster } from './backend-memory-cluster.ts'

export type Refusal = Extract<Outcome, { kind: 'refused' }>
export const no = (code: Refusal['code'], message: string): Refusal => ({ kind: 'refused', code, message })
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

export const ownerFile = (site: Site): string => `${site.remoteDir}/.escapement/owner`

export function ownerOf(cluster: MemoryCluster, site: Site): string | undefined {
  const found = cluster.files.get(ownerFile(site))
  return found !== undefined && 'content' in found ? textOf(found.content).trimEnd() : undefined
}

const intentPath = (site: Site): string => `${site.remoteDir}/.escapement/intent.json`

/** What deployments said that they would write; nothing is old here. */
function intentsOf(cluster: MemoryCluster, site: Site): ManifestEntry[] {
  const stored = cluster.files.get(intentPath(site))
  return stored !== undefined && 'content' in stored ? (JSON.parse(textOf(stored.content)) as ManifestEntry[]) : []
}

const manifestPath = (site: Site): string => `${site.remoteDir}/.escapement/manifest.json`

/** Hash of what stands at a path, or `missing`, or `link`. */
function standing(cluster: MemoryCluster, site: Site, path: string): string {
  const parts = path.split('/')
  for (let n = 1; n <= parts.length; n++) {
    const found = cluster.files.get(`${site.remoteDir}/${parts.slice(0, n).join('/')}`)
    if (found !== undefined && 'link' in found) return 'link'
  }
  const found = cluster.files.get(`${site.remoteDir}/${path}`)
  return found !== undefined && 'content' in found ? sha256(found.content) : 'missing'
}

export function deploy(cluster: MemoryCluster, deed: Extract<Deed, { kind: 'deploy' }>): Outcome {
  const { site } = deed
  const paths = [...deed.uploads.map((file) => file.path), ...Object.keys(deed.expect), ...deed.remove]
  const unsafe = paths.filter((path) => !staysBelow(path) || path.startsWith('.escapement/') || standing(cluster, site, path) === 'link')
  if (unsafe.length > 0) return no('UNSAFE_PATH', unsafe.join(', '))
  const drift = Object.entries(deed.expect).filter(([path, hash]) => !deed.remove.includes(path) && standing(cluster, site, path) !== hash)
  if (drift.length > 0) return no('DRIFT', drift.map(([path]) => path).join(', '))
  const other = [...cluster.entries(site)].find(([name, { id, claim }]) => (id ?? claim) && !deed.started.includes(name))?.[0]
  if (other !== undefined) return { kind: 'unknown', message: `nothing more was written: another run has started ${other} meanwhile` }
  const intended = [...intentsOf(cluster, site), ...deed.manifest]
  cluster.write(intentPath(site), bytesOf(JSON.stringify(intended)))
  for (const file of deed.uploads) {
    if (sha256(file.content) !== file.sha256) return no('IO', `${file.path} could not be written whole`)
    cluster.write(`${site.remoteDir}/${file.path}`, file.content)
  }
  for (const path of deed.remove) if (standing(cluster, site, path) === deed.expect[path]) cluster.files.delete(`${site.remoteDir}/${path}`)
  cluster.write(manifestPath(site), bytesOf(JSON.stringify({ sha: deed.sha, entries: deed.manifest })))
  return { kind: 'done' }
}

const pattern = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replace(/[.+^${}()|\\]/g, '\\$&')
      .replace(/\*/g, '[^/]*')
      .replace(/\?/g, '[^/]')}$`,
  )

function matching(cluster: MemoryCluster, site: Site, globs: readonly string[]): { path: string; content: Uint8Array; modified: number }[] {
  return [...cluster.files]
    .flatMap(([path, file]) => {
      const below = path.slice(site.remoteDir.length + 1)
      if (
        !path.startsWith(`${site.remoteDir}/`) ||
        !('content' in file) ||
        (below.startsWith('.') && !globs.some((glob) => glob.startsWith('.')))
      )
        return []
      return globs.some((glob) => pattern(glob).test(below)) ? [{ path: below, ...file }] : []
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

export function findIn(cluster: MemoryCluster, site: Site, need: Need): Finding {
  const globs = need.kind === 'words' ? need.globs : 'glob' in need ? [need.glob] : []
  if (globs.some((glob) => !staysBelow(glob) || glob.includes('**')))
    return { kind: 'unobserved', why: 'a pattern must stay below the folder' }
  const files = matching(cluster, site, globs)
  const newest = files.reduce<(typeof files)[number] | undefined>(
    (best, file) => (best === undefined || file.modified >= best.modified ? file : best),
    undefined,
  )
  switch (need.kind) {
    case 'files':
      return {
        kind: 'files',
        files: files.map(({ path, content, modified }) => ({ path, size: content.length, modified })),
        truncated: false,
      }
    case 'words':
      return findWord(files, need.word, need.exact)
    case 'tail':
    case 'head': {
      if (newest === undefined) return { kind: 'text', text: '', truncated: false }
      const part = need.kind === 'tail' ? newest.content.slice(-need.bytes) : newest.content.slice(0, need.bytes)
      return { kind: 'text', file: newest.path, text: textOf(part), truncated: newest.content.length > need.bytes }
    }
    case 'hash':
      return newest === undefined ? { kind: 'hash' } : { kind: 'hash', file: newest.path, sha256: sha256(newest.content) }
    case 'run':
      return runIn(cluster, site, need.command)
    case 'deployment':
      return deploymentOf(cluster, site, need.paths)
    case 'document':
      return { kind: 'unobserved', why: 'a document is in the repository' }
  }
}

function runIn(cluster: MemoryCluster, site: Site, command: string): Finding {
  const effect = cluster.try(command, site)
  return { kind: 'ran', code: effect.code, output: effect.appends?.['/dev/stdout'] ?? '' }
}

function findWord(files: readonly { path: string; content: Uint8Array }[], word: string, exact: boolean): Finding {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const search = new RegExp(`(?<!\\w)${escaped}(?!\\w)`, exact ? '' : 'i')
  for (const { path, content } of files) {
    for (const [n, text] of textOf(content).split('\n').entries())
      if (search.test(text)) return { kind: 'words', filesLooked: files.length, hit: { file: path, line: n + 1, text } }
  }
  return { kind: 'words', filesLooked: files.length }
}

function deploymentOf(cluster: MemoryCluster, site: Site, paths: readonly string[]): Finding {
  const owner = ownerOf(cluster, site)
  const stored = cluster.files.get(manifestPath(site))
  const manifest =
    stored !== undefined && 'content' in stored
      ? (JSON.parse(textOf(stored.content)) as { sha: string; entries: ManifestEntry[] })
      : undefined
  const intended = intentsOf(cluster, site)
  const listed = [...paths, ...[...(manifest?.entries ?? []), ...intended].map(({ path }) => path)]
  const actual = Object.fromEntries(listed.map((path) => [path, staysBelow(path) ? standing(cluster, site, path) : 'other']))
  return {
    kind: 'deployment',
    deployed: manifest?.entries ?? [],
    intended,
    actual,
    ...(owner === undefined ? {} : { owner }),
    ...(manifest === undefined ? {} : { sha: manifest.sha }),
  }
}
