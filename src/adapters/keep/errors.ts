import { own } from '../../core/own.ts'
import { PortError } from '../../ports/error.ts'

const WORDS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space is left there',
  EDQUOT: 'the quota there is used up',
  EACCES: 'we may not write there',
  EPERM: 'we may not write there',
  EROFS: 'it is mounted read-only',
  ENAMETOOLONG: 'the name is too long for the file system',
  ELOOP: 'it is a symbolic link',
}

/** What the file system refuses, in words for people. */
export const refused = (path: string, error: unknown): PortError => {
  if (error instanceof PortError) return error
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return new PortError('REFUSED', `${path}: ${own(WORDS, code) ?? (error instanceof Error ? error.message : String(error))}`, {
    cause: error,
  })
}

/** Runs it; what the file system throws becomes a PortError. */
export const guarded = async <T>(path: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw refused(path, error)
  }
}

/** The value, or undefined where there is no such file. */
export const orMissing = async <T>(work: Promise<T>): Promise<T | undefined> =>
  work.catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
