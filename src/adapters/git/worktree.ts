import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '../../ports/store.ts'

const isDocument = (path: string): boolean => path.endsWith('.md')

/**
 * Documents as they stand in the work tree, everything else from git's newest commit: for trying out without a commit.
 * What is deployed still comes from git, because a job must be traceable to a commit.
 */
export const worktreeStore = (root: string, git: Store): Store => ({
  identity: () => git.identity(),
  head: () => git.head(),
  files: (sha) => git.files(sha),
  mayWrite: async () => undefined,
  read: async (sha, paths) => {
    const committed = await git.read(sha, paths)
    return Promise.all(
      paths.map(async (path, i) => (isDocument(path) ? readFile(join(root, path)).catch(() => committed[i]) : committed[i])),
    )
  },
  commit: async (parent, _message, changes) => {
    for (const { path, content } of changes) {
      const beside = join(root, `${path}.escapement-new`)
      await writeFile(beside, content)
      await rename(beside, join(root, path))
    }
    return { kind: 'committed', sha: parent }
  },
})
