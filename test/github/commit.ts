import type { Buffer } from 'node:buffer'
import { commitTree, hashObject, listTree, moveRef, personOf, resolve, webFlow, writeTree, ZERO } from './git.ts'
import type { Repository, Viewer } from './model.ts'
import { violation, violationText, workflowRefusal } from './rules.ts'
import { iso, type World } from './world.ts'

/** A change of files: new bytes, or null to delete. */
export type Changes = ReadonlyMap<string, Buffer | null>
export type Refused =
  | { why: 'stale'; head: string }
  | { why: 'no-branch' }
  | { why: 'no-path'; path: string }
  | { why: 'ruleset' | 'protection' | 'workflow'; message: string }

/**
 * Commits on a branch the way GitHub's own writers do: signed by GitHub, compare-and-swap on the head, every file written with
 * mode 100644. An executable file or a symbolic link that is written comes out as a plain file; files not named keep their mode.
 */
export async function commitOnBranch(
  world: World,
  repo: Repository,
  viewer: Viewer,
  request: { branch: string; expected: string | undefined; message: string; changes: Changes },
): Promise<{ sha: string } | Refused> {
  const { gitDir } = repo
  const ref = `refs/heads/${request.branch}`
  const head = await resolve(gitDir, ref, 'commit')
  if (head === undefined && request.expected !== undefined) return { why: 'no-branch' }
  if (request.expected !== undefined && head !== request.expected) return { why: 'stale', head: head ?? ZERO }
  const stopped = violation(repo, viewer, request.branch, true)
  if (stopped !== undefined) return { why: stopped.kind, message: violationText(stopped) }
  const workflow = workflowRefusal(viewer, [...request.changes.keys()])
  if (workflow !== undefined) return { why: 'workflow', message: workflow }

  const entries = new Map<string, { mode: string; sha: string } | null>()
  for (const [path, content] of request.changes) {
    if (content === null && (head === undefined || (await listTree(gitDir, head, { path })).length === 0)) return { why: 'no-path', path }
    entries.set(path, content === null ? null : { mode: '100644', sha: await hashObject(gitDir, content) })
  }
  const date = iso(world.clock.now())
  const tree = await writeTree(gitDir, head, entries)
  const author = viewer.user === undefined ? webFlow(date) : personOf(viewer.user, date)
  const sha = await commitTree(gitDir, {
    tree,
    parents: head === undefined ? [] : [head],
    message: request.message,
    author,
    committer: webFlow(date),
  })
  // Somebody may have pushed while the tree was written.
  return (await moveRef(gitDir, ref, sha, head ?? ZERO)) ? { sha } : { why: 'stale', head: (await resolve(gitDir, ref, 'commit')) ?? ZERO }
}
