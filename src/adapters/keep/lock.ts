import { randomBytes } from 'node:crypto'
import { lstat, lutimes, readlink, rename, symlink, unlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** A holder that was not heard of for so long is dead, wherever it ran: a run lasts ten minutes. Seconds. */
const STALE_SECONDS = 15 * 60
/** Several may try to take a dead one's place at once. */
const TRIES = 3

/** The right to write one file, until it is released. */
export interface Hold {
  isOurs(): Promise<boolean>
  /** Says that we are alive. */
  refresh(): Promise<void>
  release(): Promise<void>
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code

const make = async (path: string, content: string): Promise<boolean> => {
  try {
    await symlink(content, path)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

const runs = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const read = (path: string): Promise<string | undefined> => readlink(path).catch(() => undefined)

const isDead = async (path: string, content: string): Promise<boolean> => {
  const [, host, pid] = /^escapement (\S+) ([0-9]+) /.exec(content) ?? []
  if (host === hostname() && !runs(Number(pid))) return true
  const since = await lstat(path).catch(() => undefined)
  return since !== undefined && Date.now() - since.mtimeMs > STALE_SECONDS * 1000
}

/** Takes a dead holder's lock away. */
const breakLock = async (path: string, content: string): Promise<void> => {
  const aside = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await rename(path, aside)
  } catch {
    return
  }
  const taken = await read(aside)
  // somebody else was quicker, and what was moved away is a living lock: it goes back
  if (taken !== undefined && taken !== content) await make(path, taken)
  await unlink(aside).catch(() => undefined)
}

/** Takes the lock at a path, a symbolic link that says who holds it; or tells who does. Throws what the file system refuses. */
export const take = async (path: string): Promise<Hold | { holder: string }> => {
  const ours = `escapement ${hostname()} ${process.pid} ${randomBytes(6).toString('hex')}`
  for (let tries = 0; tries < TRIES; tries++) {
    if (await make(path, ours)) {
      const isOurs = async (): Promise<boolean> => (await read(path)) === ours
      return {
        isOurs,
        refresh: () => lutimes(path, new Date(), new Date()),
        release: async () => {
          if (await isOurs()) await unlink(path).catch(() => undefined)
        },
      }
    }
    const content = await read(path)
    if (content === undefined) continue
    if (!(await isDead(path, content))) return { holder: content.replace(/^escapement (\S+) (\S+) .*$/, 'process $2 on $1') }
    await breakLock(path, content)
  }
  return { holder: 'another run' }
}
