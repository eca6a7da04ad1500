/** A store in memory for simulations: commits are values, and every way in which a write can go wrong can be ordered. */
import { createHash } from 'node:crypto'
import { PortError } from '../../src/ports/error.ts'
import type { Change, Committed, Store, TreeFile } from '../../src/ports/store.ts'

export interface MemoryCommit {
  sha: string
  parent: string | undefined
  message: string
  files: ReadonlyMap<string, { content: Uint8Array; mode: string }>
}

/** What befalls the next write. `cut`: it is not done, and nobody answers. */
export type MemoryFault = 'refuse' | 'cut'

const oidOf = (content: Uint8Array): string => createHash('sha1').update(`blob ${content.length}\0`).update(content).digest('hex')

/** A branch that several stores share. */
export class MemoryBranch {
  readonly commits = new Map<string, MemoryCommit>()
  head = ''
  /** Faults of the next writes, in order. */
  readonly faults: MemoryFault[] = []
  refusing = false
  /** Writes that moved the branch. */
  writes = 0
  /** Runs once, just before the next write is judged: when a person's push is worst. */
  meanwhile: (() => void) | undefined

  constructor(files: readonly { path: string; content: Uint8Array; executable?: boolean }[]) {
    const tree = files.map(({ path, content, executable }) => [path, { content, mode: executable ? '100755' : '100644' }] as const)
    this.head = this.#add(undefined, 'Begin', new Map(tree))
  }

  #add(parent: string | undefined, message: string, files: MemoryCommit['files']): string {
    const listing = [...files].map(([path, { mode, content }]) => `${mode} ${oidOf(content)} ${path}`).sort()
    const sha = createHash('sha1')
      .update(JSON.stringify([parent ?? '', message, listing]))
      .digest('hex')
    this.commits.set(sha, { sha, parent, message, files })
    return sha
  }

  at(sha: string): MemoryCommit {
    const commit = this.commits.get(sha)
    if (!commit) throw new PortError('MISCONFIGURED', `there is no commit ${sha}`)
    return commit
  }

  /** A commit by anybody, on top of the head. Undefined content deletes. */
  push(message: string, changes: readonly { path: string; content: Uint8Array | undefined }[], parent = this.head): string {
    const files = new Map(this.at(parent).files)
    for (const { path, content } of changes) {
      if (content) files.set(path, { content, mode: files.get(path)?.mode ?? '100644' })
      else files.delete(path)
    }
    this.head = this.#add(parent, message, files)
    return this.head
  }

  /** Our write: swapped against `parent`, under the faults ordered. */
  write(parent: string, message: string, changes: readonly Change[]): Committed {
    const act = this.meanwhile
    this.meanwhile = undefined
    act?.()
    const fault = this.faults.shift()
    if (this.refusing || fault === 'refuse')
      throw new PortError('REFUSED', 'the branch refuses the commit', { hint: 'give the token the right to write' })
    if (fault === 'cut') throw new PortError('UNREACHABLE', 'the commit was not answered')
    if (this.head !== parent) return { kind: 'moved', head: this.head }
    const sha = this.push(message, changes, parent)
    this.writes += 1
    // the port demands that a lost answer is looked up, so the caller sees no difference
    return { kind: 'committed', sha }
  }
}

/** A store over a branch in memory. */
export const memoryStore = (branch: MemoryBranch, identity = 'lab/campaigns'): Store => ({
  identity: async () => identity,
  head: async () => branch.head,
  files: async (sha) =>
    [...branch.at(sha).files].map(([path, { content, mode }]): TreeFile => ({ path, mode, size: content.length, oid: oidOf(content) })),
  read: async (sha, paths) => paths.map((path) => branch.at(sha).files.get(path)?.content),
  mayWrite: async () => {
    if (branch.refusing) throw new PortError('REFUSED', 'the branch refuses the commit', { hint: 'give the token the right to write' })
  },
  commit: async (parent, message, changes) => branch.write(parent, message, changes),
})
