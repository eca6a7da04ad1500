/** The simulated repository: a branch in memory behind steps, with pushes that race, are refused, or are done without an answer. */

import { PortError } from '../../src/ports/error.ts'
import type { Committed, Store } from '../../src/ports/store.ts'
import { type MemoryBranch, memoryStore } from '../support/memory-store.ts'
import type { Mutation } from './mutations.ts'

/** What befalls one push. */
export type PushFault = 'none' | 'refused' | 'cut before' | 'cut after'

export interface RepositoryWorld {
  branch: MemoryBranch
  step: (label: string) => Promise<void>
  pushFault: () => PushFault
  unreachable: () => boolean
  mutated: (mutation: Mutation) => boolean
  /** The head that this run works from. */
  read: (sha: string) => void
  committed: (sha: string) => void
  /** The program has asked whether it may write, and in truth it may not. */
  asked: (refusing: boolean) => void
}

const refused = (): PortError => new PortError('REFUSED', 'the branch refuses the commit', { hint: 'give the token the right to write' })

const trimmed = (content: Uint8Array): Uint8Array => new TextEncoder().encode(new TextDecoder().decode(content).replace(/ {2,}/g, ' '))

export const simulatedStore = (world: RepositoryWorld): Store => {
  const { branch, step, mutated } = world
  const inner = memoryStore(branch)
  const reach = async (label: string): Promise<void> => {
    await step(label)
    if (world.unreachable()) throw new PortError('UNREACHABLE', 'the repository did not answer')
  }
  return {
    identity: inner.identity,
    files: async (sha) => {
      await reach('git: files')
      return inner.files(sha)
    },
    head: async () => {
      await reach('git: head')
      world.read(branch.head)
      return branch.head
    },
    read: async (sha, paths) => {
      await reach('git: read')
      return inner.read(sha, paths)
    },
    mayWrite: async () => {
      await reach('git: may we write')
      world.asked(branch.refusing)
      if (branch.refusing && !mutated('write-is-not-checked')) throw refused()
    },
    commit: async (parent, message, changes): Promise<Committed> => {
      await reach('git: push')
      const fault = world.pushFault()
      if (branch.refusing || fault === 'refused') throw refused()
      if (fault === 'cut before') throw new PortError('UNREACHABLE', 'the commit was not answered')
      if (mutated('commit-only-claimed')) return { kind: 'committed', sha: branch.head }
      const content = mutated('document-rewritten') ? changes.map((change) => ({ ...change, content: trimmed(change.content) })) : changes
      if (branch.head !== parent && !mutated('push-with-force') && !mutated('moved-head-ignored'))
        return { kind: 'moved', head: branch.head }
      const kept = mutated('copies-only-claimed') ? content.filter(({ path }) => !path.includes('/results/')) : content
      const sha = branch.push(message, kept, mutated('moved-head-ignored') ? branch.head : parent)
      world.committed(sha)
      await step('git: pushed')
      if (fault === 'cut after') throw new PortError('UNREACHABLE', 'the commit was not answered')
      return { kind: 'committed', sha }
    },
  }
}
