import { link, readlink, rename, symlink, unlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Repository } from './repository.ts'

/** The commits between which a checkout is being brought along. */
export interface Span {
  from: string
  to: string
}

/** The right to change ref, index and work tree of one checkout. */
export interface Lock {
  /** Left by a process that was killed while it held the lock: perhaps half done, to be repeated. */
  interrupted: (Span & { pid: number }) | undefined
  release(): Promise<void>
}

// git's own index.lock, so a person's git and ours never mix. Ours is a symbolic link whose target says who we are and what we do
// (made in one step, with its content): a later run recognises the lock of a process that was killed, and finishes its work.
const text = (at: Repository, span: Span): string => `escapement ${at.host} ${process.pid} ${span.from} ${span.to}`

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const read = (path: string): Promise<string> => readlink(path).catch(() => '')

const make = (path: string, content: string): Promise<boolean> =>
  symlink(content, path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false
      throw error
    },
  )

const abandoned = (at: Repository, content: string): Lock['interrupted'] => {
  const [, host, pid, from, to] = content.match(/^escapement (\S+) ([0-9]+) ([0-9a-f]{40,64}) ([0-9a-f]{40,64})$/) ?? []
  return host === at.host && from && to && !alive(Number(pid)) ? { from, to, pid: Number(pid) } : undefined
}

/** Takes the dead holder's lock away; only one of several that try gets it. */
const breakLock = async (path: string, content: string): Promise<boolean> => {
  const aside = `${path}.${process.pid}`
  try {
    await rename(path, aside)
  } catch {
    return false
  }
  const taken = await read(aside)
  // somebody else had broken it first, and what was moved away is a living lock: put it back
  if (taken !== content) await (taken === '' ? link(aside, path).catch(() => {}) : make(path, taken))
  await unlink(aside)
  return taken === content
}

/** Locks the checkout; undefined when another git keeps it for longer than `patience` seconds. */
export const lockCheckout = async (at: Repository, index: string, span: Span, patience: number): Promise<Lock | undefined> => {
  const path = `${index}.lock`
  let interrupted: Lock['interrupted']
  for (let left = patience * 20; left >= 0; left--) {
    if (await make(path, text(at, span))) return { interrupted, release: () => unlink(path) }
    const content = await read(path)
    const dead = abandoned(at, content)
    if (dead && (await breakLock(path, content))) interrupted = dead
    else await sleep(50)
  }
  return undefined
}
