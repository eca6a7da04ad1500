import { access, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { PortError } from '../../ports/error.ts'
import type { Committed } from '../../ports/store.ts'
import { applyCheckout, besideOf, planCheckout } from './checkout.ts'
import { type Lock, lockCheckout } from './lock.ts'
import { contains, headOf } from './remote.ts'
import { line, type Repository } from './repository.ts'

const refOf = (at: Repository): string => `refs/heads/${at.branch}`

/** The index to keep in step: undefined when our branch is not what is checked out (bare, detached, another branch). */
const indexToFollow = async (at: Repository): Promise<string | undefined> =>
  at.index !== undefined && (await line(at.git, 'symbolic-ref', '--quiet', 'HEAD')) === refOf(at) ? at.index : undefined

const merging = (index: string): Promise<boolean> =>
  access(join(dirname(index), 'MERGE_HEAD')).then(
    () => true,
    () => false,
  )

const moveRef = (at: Repository, to: string, from: string) => at.git(['update-ref', '-m', 'escapement', refOf(at), to, from])

/** Finishes what a killed process had begun: it is the same work again, on top of whatever part was done. */
const finish = async (at: Repository, index: string, lock: Lock): Promise<void> => {
  const span = lock.interrupted
  const tip = await line(at.git, 'rev-parse', '--verify', '--quiet', refOf(at))
  // the ref had not moved: nothing else had either
  if (!span || tip === undefined || !(await contains(at, tip, span.to))) return
  const steps = await planCheckout(at, span.from, span.to)
  await Promise.all(steps.map(({ look }) => rm(besideOf(at, look.path, span.pid), { force: true })))
  await applyCheckout(at, index, steps, span)
}

const swap = async (at: Repository, parent: string, sha: string): Promise<Committed> => {
  for (let left = 5; ; left--) {
    const ran = await moveRef(at, sha, parent)
    if (ran.code === 0) return { kind: 'committed', sha }
    const head = await headOf(at)
    if (await contains(at, head, sha)) return { kind: 'committed', sha }
    if (head !== parent) return { kind: 'moved', head }
    // another writer may hold the ref's lock for this instant
    if (left === 0) {
      throw new PortError('REFUSED', `${at.root}: \`${at.branch}\` cannot be written: ${ran.stderr.trim().slice(0, 500)}`, {
        hint: 'look at the permissions and the free space of the repository, and for a ref lock that a killed git left',
      })
    }
    await sleep(50)
  }
}

/**
 * Publishes a commit in a repository without a remote, and brings its checkout along under the same lock: a person's
 * `git commit` can never run between the two and take our change back unseen. Throws PortError REFUSED.
 */
export const publishHere = async (at: Repository, parent: string, sha: string): Promise<Committed> => {
  const index = await indexToFollow(at)
  if (index === undefined) return swap(at, parent, sha)
  if (await merging(index)) {
    throw new PortError('REFUSED', `${at.root}: a merge is in progress`, {
      hint: 'finish it with git commit, or give it up with git merge --abort',
    })
  }
  const span = { from: parent, to: sha }
  const lock = await lockCheckout(at, index, span, 10)
  if (!lock)
    throw new PortError('REFUSED', `${at.root}: another git is at work`, { hint: `let it end; if none runs, remove ${index}.lock` })
  try {
    await finish(at, index, lock)
    const steps = await planCheckout(at, parent, sha)
    const done = await swap(at, parent, sha)
    // once the branch has moved the commit stands, whatever becomes of the checkout
    if (done.kind === 'committed') await applyCheckout(at, index, steps, span).catch(() => {})
    return done
  } finally {
    await lock.release()
  }
}

/**
 * Brings a checkout of our branch along to what stands on the remote, as a fast-forward pull would. When that cannot be done without
 * touching what a person has not committed, all of it stays as it is: behind the remote, which git knows how to tell.
 */
export const follow = async (at: Repository, sha: string): Promise<void> => {
  const index = await indexToFollow(at)
  const from = await line(at.git, 'rev-parse', '--verify', '--quiet', refOf(at))
  if (index === undefined || from === undefined || from === sha || !(await contains(at, sha, from))) return
  if ((await merging(index)) || (await line(at.git, 'config', '--bool', 'core.sparseCheckout')) === 'true') return
  const span = { from, to: sha }
  const lock = await lockCheckout(at, index, span, 2)
  if (!lock) return
  try {
    await finish(at, index, lock)
    const steps = await planCheckout(at, from, sha)
    if (steps.some((step) => step.conflict) || (await moveRef(at, sha, from)).code !== 0) return
    await applyCheckout(at, index, steps, span)
  } finally {
    await lock.release()
  }
}
