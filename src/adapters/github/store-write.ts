import type { Octokit } from '@octokit/rest'
import type { Change } from '../../ports/store.ts'

export interface Target {
  api: Pick<Octokit, 'graphql' | 'request'>
  owner: string
  name: string
  branch: string
}

const DOCUMENT = `mutation createCommit($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`

const base64 = (content: Uint8Array): string => Buffer.from(content).toString('base64')

/** A commit message as the API wants it: first line, and what follows the blank line. */
export const splitMessage = (message: string): { headline: string; body?: string } => {
  const [headline = '', ...rest] = message.trim().split('\n')
  const body = rest.join('\n').trim()
  return body === '' ? { headline } : { headline, body }
}

/** One signed commit by one mutation, swapped against `parent`. It writes every file as 100644. Throws what octokit throws. */
export const writeSigned = async (to: Target, parent: string, message: string, changes: readonly Change[]): Promise<string> => {
  const answer = await to.api.graphql<{ createCommitOnBranch: { commit: { oid: string } } }>(DOCUMENT, {
    input: {
      branch: { repositoryNameWithOwner: `${to.owner}/${to.name}`, branchName: to.branch },
      expectedHeadOid: parent,
      message: splitMessage(message),
      fileChanges: { additions: changes.map(({ path, content }) => ({ path, contents: base64(content) })) },
    },
  })
  return answer.createCommitOnBranch.commit.oid
}

/**
 * The same by git's objects, for a commit that changes an executable file: the mutation would take its bit away, and the next
 * submission of that script would fail. Four calls and one for each file; the branch moves by fast-forward only, which is
 * a swap against `parent` too, except that a branch rewound below it would be brought back. Throws what octokit throws.
 */
export const writeWithModes = async (
  to: Target,
  parent: string,
  message: string,
  changes: readonly Change[],
  modes: ReadonlyMap<string, string>,
): Promise<string> => {
  const at = { owner: to.owner, repo: to.name }
  const before = await to.api.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', { ...at, commit_sha: parent })
  const tree = []
  for (const { path, content } of changes) {
    const blob = await to.api.request('POST /repos/{owner}/{repo}/git/blobs', { ...at, content: base64(content), encoding: 'base64' })
    const mode = modes.get(path) === '100755' ? ('100755' as const) : ('100644' as const)
    tree.push({ path, mode, type: 'blob' as const, sha: blob.data.sha })
  }
  const made = await to.api.request('POST /repos/{owner}/{repo}/git/trees', { ...at, base_tree: before.data.tree.sha, tree })
  const body = { ...at, message: message.trim(), tree: made.data.sha, parents: [parent] }
  const commit = await to.api.request('POST /repos/{owner}/{repo}/git/commits', body)
  await to.api.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    ...at,
    ref: `heads/${to.branch}`,
    sha: commit.data.sha,
    force: false,
  })
  return commit.data.sha
}
