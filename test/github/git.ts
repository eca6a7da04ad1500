import { Buffer } from 'node:buffer'
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { User } from './model.ts'
import { emailOf } from './users.ts'

/** A git command that ended badly. */
class GitError extends Error {
  override name = 'GitError'
}

export type GitOptions = { input?: string | Buffer; env?: Record<string, string> }

/** Nothing of the person's or the machine's git configuration may colour a test. */
export const GIT_ENV: Record<string, string> = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  LC_ALL: 'C',
}

/** Runs git plumbing in a bare repository; the raw standard output. @throws GitError */
export function git(gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, { env: { ...GIT_ENV, GIT_DIR: gitDir, ...options.env } })
    const out: Buffer[] = []
    const err: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(out))
      else reject(new GitError(`git ${args.join(' ')}: ${Buffer.concat(err).toString().trim()}`))
    })
    // git may end before it has read all of its input.
    child.stdin.on('error', () => {})
    child.stdin.end(options.input ?? '')
  })
}

export const line = async (gitDir: string, args: readonly string[], options: GitOptions = {}): Promise<string> =>
  (await git(gitDir, args, options)).toString().trim()

/** The object that a revision names, or undefined. `kind` peels (`commit`, `tree`). */
export async function resolve(gitDir: string, revision: string, kind?: string): Promise<string | undefined> {
  if (revision.startsWith('-')) return undefined
  try {
    return await line(gitDir, [
      'rev-parse',
      '--verify',
      '--quiet',
      '--end-of-options',
      kind === undefined ? revision : `${revision}^{${kind}}`,
    ])
  } catch {
    return undefined
  }
}

export type TreeEntry = { mode: string; type: string; sha: string; size: number | undefined; path: string }

export async function listTree(gitDir: string, tree: string, options: { recursive?: boolean; path?: string } = {}): Promise<TreeEntry[]> {
  const flags = options.recursive ? ['-r', '-t'] : []
  const out = await git(gitDir, [
    'ls-tree',
    '-z',
    '-l',
    '--full-tree',
    ...flags,
    tree,
    ...(options.path === undefined ? [] : ['--', options.path]),
  ])
  return out
    .toString()
    .split('\0')
    .filter(Boolean)
    .map((row) => {
      const [meta = '', path = ''] = row.split('\t')
      const [mode = '', type = '', sha = '', size = '-'] = meta.split(/ +/)
      return { mode, type, sha, size: size === '-' ? undefined : Number(size), path }
    })
}

export type Person = { name: string; email: string; date: string }
export type CommitInfo = { sha: string; tree: string; parents: string[]; author: Person; committer: Person; message: string }

const FORMAT = '%H%x00%T%x00%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B'

export async function readCommit(gitDir: string, sha: string): Promise<CommitInfo> {
  const fields = (await line(gitDir, ['show', '-s', `--format=${FORMAT}`, sha])).split('\0')
  const at = (index: number): string => fields[index] ?? ''
  const date = (index: number): string => `${new Date(at(index)).toISOString().slice(0, 19)}Z`
  return {
    sha: at(0),
    tree: at(1),
    parents: at(2).split(' ').filter(Boolean),
    author: { name: at(3), email: at(4), date: date(5) },
    committer: { name: at(6), email: at(7), date: date(8) },
    message: at(9).trimEnd(),
  }
}

export const hashObject = (gitDir: string, content: Buffer): Promise<string> =>
  line(gitDir, ['hash-object', '-w', '--stdin'], { input: content })

/** A tree made of another one and changes: a mode and sha to set, or null to remove. */
export async function writeTree(
  gitDir: string,
  base: string | undefined,
  changes: ReadonlyMap<string, { mode: string; sha: string } | null>,
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'double-index-'))
  const env = { GIT_INDEX_FILE: join(folder, 'index') }
  try {
    if (base !== undefined) await git(gitDir, ['read-tree', base], { env })
    const rows = [...changes].map(([path, to]) => (to === null ? `0 ${'0'.repeat(40)}\t${path}\0` : `${to.mode} ${to.sha}\t${path}\0`))
    await git(gitDir, ['update-index', '-z', '--index-info'], { env, input: rows.join('') })
    return await line(gitDir, ['write-tree'], { env })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export type NewCommit = { tree: string; parents: readonly string[]; message: string; author: Person; committer: Person }

export function commitTree(gitDir: string, commit: NewCommit): Promise<string> {
  const env = {
    GIT_AUTHOR_NAME: commit.author.name,
    GIT_AUTHOR_EMAIL: commit.author.email,
    GIT_AUTHOR_DATE: commit.author.date,
    GIT_COMMITTER_NAME: commit.committer.name,
    GIT_COMMITTER_EMAIL: commit.committer.email,
    GIT_COMMITTER_DATE: commit.committer.date,
  }
  const parents = commit.parents.flatMap((parent) => ['-p', parent])
  return line(gitDir, ['commit-tree', commit.tree, ...parents, '-F', '-'], { input: commit.message, env })
}

/** Moves a reference from `old` to `sha` in one step; false when it was not at `old` (the zero id: did not exist). */
export async function moveRef(gitDir: string, ref: string, sha: string, old: string): Promise<boolean> {
  try {
    await git(gitDir, ['update-ref', ref, sha, old])
    return true
  } catch {
    return false
  }
}

export const ZERO = '0'.repeat(40)
export const personOf = (user: User, date: string): Person => ({ name: user.login, email: emailOf(user), date })
/** Who commits when GitHub itself writes (web editor, contents API, createCommitOnBranch); such commits are signed. */
export const webFlow = (date: string): Person => ({ name: 'GitHub', email: 'noreply@github.com', date })
