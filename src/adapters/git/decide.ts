import type { Blob, Look } from './looks.ts'

/**
 * What is done with a path of the checkout.
 * `index`: only the index follows; `write`, `remove`: the file too; `merge`: a person's edits are kept and ours put beside them;
 * `conflict`: the file is a person's, nothing of it is touched.
 */
export type Decision = 'leave' | 'index' | 'write' | 'remove' | 'merge' | 'conflict'

const REGULAR = /^100/
const same = (a: Blob | undefined, b: Blob | undefined): boolean => a?.oid === b?.oid && a?.mode === b?.mode

/** Pure: from what lies in commit, index and work tree to what is done. A file is only replaced when its content is known to git. */
export const decide = (look: Look): Decision => {
  const { old, new: next, index, work } = look
  if ((old && !REGULAR.test(old.mode)) || (next && !REGULAR.test(next.mode)) || work.kind === 'odd') return 'conflict'
  const held = index.kind === 'entry' ? index.blob : undefined
  // the index of an interrupted run may already be the new one
  const staged = index.kind === 'unmerged' || !(same(held, old) || same(held, next))
  if (work.kind === 'absent') {
    // an absent file that the commit before had was deleted by its person
    if (old) return staged ? 'leave' : 'index'
    return staged ? 'conflict' : 'write'
  }
  if (!staged && work.oid === next?.oid) return 'index'
  if (!staged && old && work.oid === old.oid) return next ? 'write' : 'remove'
  return old && next && !(index.kind === 'unmerged' && !index.base) ? 'merge' : 'conflict'
}

const entry = (mode: string, oid: string, stage: number, path: string): string => `${mode} ${oid} ${stage}\t${path}\0`

/** Lines for `git update-index -z --index-info`: the path as the new commit has it. */
export const followed = ({ path, old, new: next }: Look): string =>
  next ? entry(next.mode, next.oid, 0, path) : `0 ${'0'.repeat(old?.oid.length ?? 40)}\t${path}\0`

/** A path whose staged edits stay staged. */
export const staying = (look: Look, oid: string): string =>
  entry(look.index.kind === 'entry' ? look.index.blob.mode : '100644', oid, 0, look.path)

/**
 * A path in conflict, as git itself records one: the person's next commit asks for a look instead of silently taking ours back.
 * @param mine object id of the file as it lies in the work tree
 */
export const conflicting = ({ path, old, new: next, index }: Look, mine: string): string => {
  const base = index.kind === 'unmerged' ? index.base : old
  const drop = `0 ${'0'.repeat(mine.length)}\t${path}\0`
  const stages = [base, next, { mode: next?.mode ?? '100644', oid: mine }].map((blob, at) =>
    blob ? entry(blob.mode, blob.oid, at + 1, path) : '',
  )
  return drop + stages.join('')
}
