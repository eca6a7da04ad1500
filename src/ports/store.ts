/** One file of a git tree. */
export interface TreeFile {
  /** From the repository's root, with `/`. */
  path: string
  /** git's mode: `100644`, `100755`, `120000` (link), `160000` (submodule). */
  mode: string
  size: number
  /** git's object id. */
  oid: string
}

/** What a commit is to contain, beside what its parent has. */
export interface Change {
  path: string
  content: Uint8Array
}

/** What came of a commit. `moved`: the head is elsewhere; read again, decide again. */
export type Committed = { kind: 'committed'; sha: string } | { kind: 'moved'; head: string }

/**
 * The repository: reads at a fixed commit, writes fast-forward only.
 * Throws PortError: `REFUSED` (no permission, a rule forbids it), `UNREACHABLE`, `MISCONFIGURED` (detached head, not a repository).
 */
export interface Store {
  /** `owner/name` or, without a remote, the folder: who owns the campaigns. */
  identity(): Promise<string>
  /** The branch's newest commit, fetched now. */
  head(): Promise<string>
  files(sha: string): Promise<TreeFile[]>
  /** In the order of the paths; undefined where the commit has no such file. */
  read(sha: string, paths: readonly string[]): Promise<(Uint8Array | undefined)[]>
  /** Asks the other side whether we may write, without writing. Throws PortError when not. */
  mayWrite(): Promise<void>
  /** One commit on top of `parent`, published by compare-and-swap. An answer that was lost is looked up, not repeated. */
  commit(parent: string, message: string, changes: readonly Change[]): Promise<Committed>
}
