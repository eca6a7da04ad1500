import { createHash } from 'node:crypto'
import { constants, type FileHandle, link, lstat, open, rename, statfs, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { sizeOf } from '../../core/target.ts'
import { PortError } from '../../ports/error.ts'
import type { Draft } from '../../ports/keeper.ts'
import { guarded, orMissing } from './errors.ts'
import { type Hold, take } from './lock.ts'

const { O_CREAT, O_NOFOLLOW, O_RDONLY, O_RDWR } = constants
/** Bytes that are read at once to be hashed. */
const BLOCK = 4 * 1024 * 1024

const hashBytes = async (file: FileHandle, length: number): Promise<string> => {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(Math.min(BLOCK, Math.max(1, length)))
  for (let at = 0; at < length; ) {
    const { bytesRead } = await file.read(block, 0, Math.min(block.length, length - at), at)
    if (bytesRead === 0) break
    hash.update(block.subarray(0, bytesRead))
    at += bytesRead
  }
  return hash.digest('hex')
}

/** sha256 of a regular file; undefined: there is none. Never through a link. */
export const hashFile = async (path: string): Promise<string | undefined> => {
  const seen = await orMissing(lstat(path))
  if (!seen) return undefined
  if (!seen.isFile()) throw new PortError('REFUSED', `${path} is a link or a special file`)
  const file = await open(path, O_RDONLY | O_NOFOLLOW)
  try {
    return await hashBytes(file, (await file.stat()).size)
  } finally {
    await file.close()
  }
}

const writeAll = async (file: FileHandle, bytes: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, done, bytes.length - done, at + done)
    done += bytesWritten
  }
}

const partOf = (target: string): string => join(dirname(target), `.${basename(target)}.part`)

/** Half of a copy that reached its place before its run died is the copy itself: it must not be written any more. */
const fresh = async (part: string): Promise<FileHandle> => {
  const seen = await orMissing(lstat(part))
  if (seen && !seen.isFile()) throw new PortError('REFUSED', `${part} is a link or a special file`)
  if (seen && seen.nlink > 1) await unlink(part)
  return open(part, O_RDWR | O_CREAT | O_NOFOLLOW, 0o644)
}

const checkRoom = async (folder: string, wanted: number): Promise<void> => {
  const { bavail, bsize } = await statfs(folder)
  if (wanted <= bavail * bsize) return
  throw new PortError('REFUSED', `${folder}: ${sizeOf(wanted)} are wanted and ${sizeOf(bavail * bsize)} are free`)
}

/** Some file systems know no hard links; there the place is looked at once more and then taken. */
const NO_LINKS = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']

const putInPlace = async (part: string, target: string): Promise<boolean> => {
  try {
    await link(part, target)
    await unlink(part)
    return true
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (!NO_LINKS.includes(code)) throw error
    if (await orMissing(lstat(target))) return false
    await rename(part, target)
    return true
  }
}

const syncFolder = async (path: string): Promise<void> => {
  const folder = await open(path, O_RDONLY)
  await folder.sync().catch(() => undefined) // not every file system can
  await folder.close()
}

interface Making {
  target: string
  part: string
  file: FileHandle
  hold: Hold
  length: number
}

const finish = async (making: Making, sha256: string, modified: number, replaces?: string): Promise<'done' | 'other' | 'occupied'> => {
  const { file, part, target } = making
  await file.sync()
  if ((await hashBytes(file, making.length)) !== sha256) return 'other'
  const there = await hashFile(target)
  if (there !== undefined && there !== sha256 && there !== replaces) return 'occupied'
  await checkOurs(making)
  await file.utimes(modified, modified)
  if (there === sha256) await unlink(part)
  else if (there !== undefined) await rename(part, target)
  else if (!(await putInPlace(part, target))) return 'occupied'
  await syncFolder(dirname(target))
  return 'done'
}

const checkOurs = async ({ hold, target }: Making): Promise<void> => {
  if (!(await hold.isOurs())) throw new PortError('LIMIT', `${target}: another run has taken this copy over`)
}

const close = async ({ file, hold, part }: Making, discard: boolean): Promise<void> => {
  await file.close()
  if (discard && (await hold.isOurs())) await unlink(part).catch(() => undefined)
  await hold.release()
}

const draftOf = (making: Making): Draft => ({
  get length() {
    return making.length
  },
  hash: () => guarded(making.part, () => hashBytes(making.file, making.length)),
  add: (bytes) =>
    guarded(making.target, async () => {
      await checkOurs(making)
      await writeAll(making.file, bytes, making.length)
      making.length += bytes.length
      await making.hold.refresh()
    }),
  clear: () =>
    guarded(making.target, async () => {
      await checkOurs(making)
      await making.file.truncate(0)
      making.length = 0
    }),
  finish: (sha256, modified, replaces) => guarded(making.target, () => finish(making, sha256, modified, replaces)),
  close: (discard = false) => close(making, discard),
})

/** Takes away what a run left that died right after it had given a copy its name: the lock, and the other name of the same file. */
export const tidy = async (target: string): Promise<void> => {
  const part = partOf(target)
  const [there, twin, lock] = await Promise.all([target, part, `${part}.lock`].map((path) => orMissing(lstat(path))))
  if (!there || (!lock && twin?.ino !== there.ino)) return
  const hold = await take(`${part}.lock`)
  if ('holder' in hold) return
  if (twin?.ino === there.ino && twin.dev === there.dev) await unlink(part)
  await hold.release()
}

/** Begins `.<name>.part` beside the target, or goes on with the one of a run that died. Throws PortError. */
export const openDraft = (target: string, size: number): Promise<Draft> =>
  guarded(target, async () => {
    const part = partOf(target)
    const hold = await take(`${part}.lock`)
    if ('holder' in hold) throw new PortError('LIMIT', `${target} is being copied by ${hold.holder}`)
    let file: FileHandle | undefined
    try {
      file = await fresh(part)
      const { size: length } = await file.stat()
      if (length > size) await file.truncate(0)
      const making = { target, part, file, hold, length: length > size ? 0 : length }
      await checkRoom(dirname(target), size - making.length)
      return draftOf(making)
    } catch (error) {
      if (file && (await file.stat()).size === 0) await unlink(part)
      await file?.close()
      await hold.release()
      throw error
    }
  })
