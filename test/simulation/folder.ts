/** Campaign folders on the cluster's scratch: ledger links, deployed files, and what jobs wrote. */
import { createHash } from 'node:crypto'
import type { Listed } from '../../src/adapters/remote/ledger.ts'
import type { Asked, Finding, ManifestEntry } from '../../src/core/evidence.ts'
import { matchesGlob } from '../../src/core/glob.ts'
import { parseEntryName } from '../../src/core/keys.ts'

export interface RemoteFile {
  text: string
  by: 'deploy' | 'job' | 'hand'
  modified: number
}

const hashes = new Map<string, string>()

/** sha256 of a text, remembered: worlds are made of few texts. */
export const hashOf = (text: string): string => {
  const known = hashes.get(text)
  if (known !== undefined) return known
  const hash = createHash('sha256').update(text).digest('hex')
  if (hashes.size > 20_000) hashes.clear()
  hashes.set(text, hash)
  return hash
}

export class Folder {
  owner: string | undefined
  manifest: { sha: string; entries: ManifestEntry[] } | undefined
  /** By commit: what deployments said that they would write. */
  readonly intents = new Map<string, { at: number; entries: ManifestEntry[] }>()
  readonly files = new Map<string, RemoteFile>()
  readonly ledger = new Map<string, Map<string, { to: string; at: number }>>()

  entry(name: string): Map<string, { to: string; at: number }> {
    const entry = this.ledger.get(name) ?? new Map<string, { to: string; at: number }>()
    this.ledger.set(name, entry)
    return entry
  }

  /** `ln -sn`: the first one wins. */
  once(name: string, link: string, to: string, at: number): boolean {
    const entry = this.entry(name)
    if (entry.has(link)) return false
    entry.set(link, { to, at })
    return true
  }

  link(name: string, link: string): string | undefined {
    return this.ledger.get(name)?.get(link)?.to
  }

  /** Scratch is purged: nothing is left. */
  purge(): void {
    this.owner = undefined
    this.manifest = undefined
    this.intents.clear()
    this.files.clear()
    this.ledger.clear()
  }

  /** @param living whether a claim's process lives, for those that left no exit */
  listed(living: (claim: string) => Listed['alive'] = () => undefined): Listed[] {
    return [...this.ledger].flatMap(([name, facts]) => {
      const key = parseEntryName(name)
      const claim = facts.has('exit') ? undefined : facts.get('claim')?.to
      return key === undefined ? [] : [{ ...key, facts: new Map(facts), alive: claim === undefined ? undefined : living(claim) }]
    })
  }

  standing(path: string): string {
    const file = this.files.get(path)
    return file ? hashOf(file.text) : 'missing'
  }

  private matching(glob: string): { path: string; file: RemoteFile }[] {
    return [...this.files].filter(([path]) => matchesGlob(path, glob)).map(([path, file]) => ({ path, file }))
  }

  find(need: Asked): Finding {
    switch (need.kind) {
      case 'files':
        return {
          kind: 'files',
          truncated: false,
          files: this.matching(need.glob).map(({ path, file }) => ({ path, size: file.text.length, modified: file.modified })),
        }
      case 'words': {
        const files = need.globs.flatMap((glob) => this.matching(glob))
        const hit = files.find(({ file }) => file.text.includes(need.word))
        return {
          kind: 'words',
          filesLooked: files.length,
          ...(hit ? { hit: { file: hit.path, line: 1, text: hit.file.text.slice(0, 80) } } : {}),
        }
      }
      case 'head':
      case 'tail': {
        const newest = this.newest(need.glob)
        return newest
          ? { kind: 'text', file: newest.path, text: newest.file.text, truncated: false }
          : { kind: 'text', text: '', truncated: false }
      }
      case 'hash': {
        const newest = this.newest(need.glob)
        return newest ? { kind: 'hash', file: newest.path, sha256: hashOf(newest.file.text) } : { kind: 'hash' }
      }
      case 'run':
        return { kind: 'ran', code: 0, output: '' }
      case 'deployment': {
        const deployed = this.manifest?.entries ?? []
        const intended = [...this.intents.values()].flatMap(({ entries }) => entries)
        const paths = [...need.paths, ...[...deployed, ...intended].map(({ path }) => path)]
        const actual = Object.fromEntries(paths.map((path) => [path, this.standing(path)]))
        const seen = { kind: 'deployment' as const, deployed, intended, actual }
        return { ...seen, ...(this.owner === undefined ? {} : { owner: this.owner }), ...(this.manifest ? { sha: this.manifest.sha } : {}) }
      }
      default:
        return { kind: 'unobserved', why: 'this is not for the simulated cluster to answer' }
    }
  }

  private newest(glob: string): { path: string; file: RemoteFile } | undefined {
    const files = this.matching(glob)
    return files.reduce<(typeof files)[number] | undefined>(
      (best, one) => (best && best.file.modified > one.file.modified ? best : one),
      undefined,
    )
  }
}
