import type { Finding, ManifestEntry } from './evidence.ts'
import { own } from './own.ts'

type Seen = Extract<Finding, { kind: 'deployment' }>

/** What to write so that the cluster has what git has; or why nothing may be written. */
export type DeploymentPlan =
  | { kind: 'equal' }
  | { kind: 'due'; uploads: string[]; remove: string[]; expect: Record<string, string> }
  /** Somebody changed or purged-and-replaced these by hand: neither what we deployed nor what git has. */
  | { kind: 'drift'; paths: string[] }
  | { kind: 'foreign'; owner: string }
  | { kind: 'unsafe'; paths: string[] }

// the manifest counts beside the bytes: an outdated entry would make the next change look like somebody's edit
const differs = (wanted: ManifestEntry, deployed: ManifestEntry | undefined, actual: string): boolean =>
  actual !== wanted.sha256 || deployed?.sha256 !== wanted.sha256 || deployed.mode !== wanted.mode

/**
 * Compares git's files with the cluster's.
 * A path that a job made and git does not name is nobody's business here; a path that we deployed, or died while deploying, and git
 * dropped goes, but only if it is still what we put there.
 */
export const planDeployment = (owner: string, wanted: readonly ManifestEntry[], seen: Seen): DeploymentPlan => {
  if (seen.owner !== undefined && seen.owner !== owner) return { kind: 'foreign', owner: seen.owner }
  const deployed = new Map(seen.deployed.map((entry) => [entry.path, entry]))
  const at = (path: string): string => own(seen.actual, path) ?? 'missing'
  const unsafe = wanted.filter(({ path }) => ['link', 'other'].includes(at(path))).map(({ path }) => path)
  if (unsafe.length > 0) return { kind: 'unsafe', paths: unsafe }
  // bytes that a half-finished deployment of ours put there are nobody's edit
  const ours = new Set([...seen.deployed, ...seen.intended].map(({ path, sha256 }) => `${sha256} ${path}`))
  const isOurs = (path: string): boolean => ours.has(`${at(path)} ${path}`)
  const drift = wanted.filter(({ path, sha256 }) => ![sha256, 'missing'].includes(at(path)) && !isOurs(path)).map(({ path }) => path)
  if (drift.length > 0) return { kind: 'drift', paths: drift }
  const names = new Set(wanted.map(({ path }) => path))
  const uploads = wanted.filter((entry) => differs(entry, deployed.get(entry.path), at(entry.path))).map(({ path }) => path)
  const placed = new Set([...seen.deployed, ...seen.intended].map(({ path }) => path))
  const remove = [...placed].filter((path) => !names.has(path) && isOurs(path))
  if (uploads.length === 0 && remove.length === 0 && seen.owner === owner) return { kind: 'equal' }
  return { kind: 'due', uploads, remove, expect: Object.fromEntries([...uploads, ...remove].map((path) => [path, at(path)])) }
}
