import type { Instant } from './model.ts'
import type { Place } from './target.ts'

/** A primitive thing to look at below a campaign's remote folder; all of a run are collected in one remote command. */
export type Need =
  | { kind: 'files'; glob: string }
  /** Case-sensitive when `exact`; whole words; over all files that match any glob. */
  | { kind: 'words'; globs: string[]; word: string; exact: boolean }
  /** Last bytes of the newest file that matches. */
  | { kind: 'tail'; glob: string; bytes: number }
  /** First bytes of the newest file that matches. */
  | { kind: 'head'; glob: string; bytes: number }
  /** sha256 of the newest file that matches: has a checkpoint advanced? */
  | { kind: 'hash'; glob: string }
  /** Exit status of a command run in remote_dir; output bounded. */
  | { kind: 'run'; command: string; timeout: number }
  /** What is deployed: owner, last manifest, and today's hashes of these paths. */
  | { kind: 'deployment'; paths: string[] }
  /** A document of the repository at the tick's commit: answered by the store, not the cluster. */
  | { kind: 'document'; path: string }

/** What copying outputs asks for; no condition can. Each is flat: `needId` knows one level of keys. */
export type CopyNeed =
  /** Every file that matches, those up to `upTo` bytes with their hashes. */
  | { kind: 'hashes'; glob: string; upTo: number }
  /** Whole files of at most `bytes` each, `total` together, in the order of the paths; each must still have its sha256. */
  | { kind: 'fetch'; paths: string[]; sha256: string[]; bytes: number; total: number }
  /** In the order of the paths: sha256 of a file's first bytes, or (`null`) of all. `seconds`: as long as that may take. */
  | { kind: 'digests'; paths: string[]; first: (number | null)[]; seconds: number }
  | { kind: 'piece'; path: string; offset: number; bytes: number }
  /** What stands at a place outside of the repository: answered by the machine that runs us. */
  | ({ kind: 'standing' } & Place)
  /** Whether an earlier run's artifact is there: answered by GitHub. */
  | { kind: 'artifact'; name: string }

/** Everything that may be gathered. */
export type Asked = Need | CopyNeed

/** A file with its hashes; without them it is larger than what was asked for, or could not be read. */
export interface FileHashed extends FileSeen {
  sha256?: string
  /** git's id of the content as a blob: whether the repository has it shows in the tree alone. */
  oid?: string
}

export interface FileSeen {
  path: string
  size: number
  modified: Instant
}

/** One file of a deployment: path below remote_dir, git's mode, hash of the bytes. */
export interface ManifestEntry {
  path: string
  mode: '644' | '755'
  sha256: string
  size: number
}

/** Answer to one need. `unobserved` when nobody could look: that is not an absence. */
export type Finding =
  | { kind: 'unobserved'; why: string }
  | { kind: 'files'; files: FileSeen[]; truncated: boolean }
  | { kind: 'words'; filesLooked: number; hit?: { file: string; line: number; text: string } }
  | { kind: 'text'; file?: string; text: string; truncated: boolean }
  | { kind: 'hash'; file?: string; sha256?: string }
  | { kind: 'ran'; code: number; output: string }
  | {
      kind: 'deployment'
      owner?: string
      sha?: string
      deployed: ManifestEntry[]
      /** What deployments that are at work, or died half-way, had said that they would write. */
      intended: ManifestEntry[]
      /** Of the paths asked for and of all that we deployed or meant to: sha256, or `missing`, or `link` / `other` for what must not be written through. */
      actual: Record<string, string>
    }
  | { kind: 'document'; text?: string }
  | { kind: 'hashes'; files: FileHashed[]; truncated: boolean }
  /** Undefined where the file is gone, grew beyond the bound, or has other bytes by now. */
  | { kind: 'fetched'; contents: (Uint8Array | undefined)[] }
  /** Undefined where there is no such file, or it changed while it was read. */
  | { kind: 'digests'; files: ({ size: number; modified: Instant; sha256: string } | undefined)[] }
  /** `size` and `modified` of the whole file; nothing where there is none. */
  | { kind: 'piece'; size?: number; modified?: Instant; bytes?: Uint8Array }
  | { kind: 'standing'; size?: number }
  | { kind: 'artifact'; there: boolean }

/** Stable name of a need, so that findings can be looked up and needs merged. */
export const needId = (need: Asked): string => JSON.stringify(need, Object.keys(need).sort())

/** Findings of one campaign by `needId`. */
export type Findings = ReadonlyMap<string, Finding>
