/** Worlds of real git for the store's suite: without a remote, over a bare folder, over HTTP. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, realpath, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { GitStoreOptions } from '../../src/adapters/git/repository.ts'
import { gitStore } from '../../src/adapters/git/store.ts'
import { startGitServer } from '../support/git-http.ts'
import type { MakeStoreWorld, SeedFile, StoreWorld } from './store.ts'

const run = promisify(execFile)

export const AUTHOR = { name: 'Escapement', email: 'escapement@example.org' }

/** Nothing of the machine's own configuration: the tests mean the same everywhere. */
export const BARE_ENV = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
}

/** Runs git as a person in a folder; the answer without its last line end. */
export const person = async (cwd: string, ...args: string[]): Promise<string> =>
  (
    await run('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args], { cwd, env: BARE_ENV, maxBuffer: 1 << 26 })
  ).stdout.replace(/\n$/, '')

/** Writes files into a folder. */
export const fill = async (folder: string, files: readonly SeedFile[]): Promise<void> => {
  for (const { path, content, executable } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
    if (executable) await chmod(join(folder, path), 0o755)
  }
}

/** A folder of this test only; inside it, from `watch` on, the temporary folder of this process, in which nothing may be left. */
export const openBox = async () => {
  const box = await realpath(await mkdtemp(join(tmpdir(), 'store-box-')))
  const before = process.env.TMPDIR
  const tmp = join(box, 'tmp')
  await mkdir(tmp)
  return {
    box,
    watch: () => {
      process.env.TMPDIR = tmp
    },
    /** Locks and temporary files that the checkouts or the temporary folder hold. */
    residue: async (checkouts: readonly string[]): Promise<string[]> => {
      const left = await readdir(tmp)
      for (const checkout of checkouts) {
        const inside = await readdir(checkout, { recursive: true })
        left.push(...inside.filter((path) => /\.lock(\.|$)|escapement/.test(path)))
        const status = await person(checkout, 'status', '--porcelain', '--untracked-files=all')
        if (status !== '') left.push(status)
      }
      return left
    },
    close: async () => {
      if (before === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = before
      await rm(box, { recursive: true, force: true })
    },
  }
}

/** A repository with one commit. */
export const initRepository = async (folder: string, files: readonly SeedFile[]): Promise<string> => {
  await mkdir(folder, { recursive: true })
  await person(folder, 'init', '-q', '-b', 'main')
  await fill(folder, files)
  await person(folder, 'add', '-A', '-f')
  await person(folder, 'commit', '-q', '--allow-empty', '-m', 'Begin')
  return person(folder, 'rev-parse', 'HEAD')
}

const show = async (folder: string, sha: string) => ({
  parents: (await person(folder, 'show', '-s', '--format=%P', sha)).split(' ').filter((text) => text !== ''),
  message: await person(folder, 'show', '-s', '--format=%B', sha),
})

const open = (root: string, options: Partial<GitStoreOptions> = {}) => gitStore({ root, author: AUTHOR, env: BARE_ENV, ...options })

export { open as openStore, show as showCommit }

/** No remote: one folder, in which several processes and a person work. */
export const localWorld: MakeStoreWorld = async (files) => {
  const { box, watch, residue, close } = await openBox()
  const folder = join(box, 'campaigns')
  await initRepository(folder, files)
  watch()
  const lock = join(folder, '.git/refs/heads/main.lock')
  return {
    store: open(folder),
    another: async () => open(folder),
    pushFromElsewhere: async (path, content) => {
      await fill(folder, [{ path, content: new TextEncoder().encode(content) }])
      await person(folder, 'add', '--', path)
      await person(folder, 'commit', '-q', '-m', `Edit ${path}`)
      return person(folder, 'rev-parse', 'HEAD')
    },
    show: (sha) => show(folder, sha),
    // a ref that stays locked is what a folder without permission looks like, also to root
    refuse: async (times) => (times > 0 ? symlink('held', lock).catch(() => {}) : unlink(lock).catch(() => {})),
    residue: () => residue([folder]),
    close,
  }
}

const HOOK =
  '#!/bin/sh\ncat > /dev/null\n[ -f rejection ] || exit 0\necho "error: GH013: Repository rule violations found for refs/heads/main." >&2\nexit 1\n'

/** A bare repository in a folder as the remote, and clones of it. */
export const folderWorld: MakeStoreWorld = async (files) => {
  const { box, watch, residue, close } = await openBox()
  const bare = join(box, 'lab/campaigns.git')
  await initRepository(join(box, 'first'), files)
  await person(box, 'clone', '-q', '--bare', join(box, 'first'), bare)
  await writeFile(join(bare, 'hooks/pre-receive'), HOOK, { mode: 0o755 })
  const clones: string[] = []
  const clone = async (): Promise<string> => {
    const folder = join(box, `clone-${clones.length}`)
    clones.push(folder)
    await person(box, 'clone', '-q', bare, folder)
    return folder
  }
  const theirs = await clone()
  watch()
  const world: StoreWorld = {
    store: open(await clone()),
    another: async () => open(await clone()),
    pushFromElsewhere: async (path, content) => {
      await person(theirs, 'pull', '-q')
      await fill(theirs, [{ path, content: new TextEncoder().encode(content) }])
      await person(theirs, 'add', '--', path)
      await person(theirs, 'commit', '-q', '-m', `Edit ${path}`)
      await person(theirs, 'push', '-q')
      return person(theirs, 'rev-parse', 'HEAD')
    },
    show: (sha) => show(bare, sha),
    refuse: async (times) => (times > 0 ? writeFile(join(bare, 'rejection'), '') : rm(join(bare, 'rejection'), { force: true })),
    residue: () => residue(clones),
    close,
  }
  return world
}

/** A real git server over HTTP, and shallow, detached checkouts of it as a runner has them. */
export const httpWorld: MakeStoreWorld = async (files) => {
  const { box, watch, residue, close } = await openBox()
  const server = await startGitServer({ token: 'secret-token' })
  await fill(join(box, 'seed'), files)
  const url = await server.createRepository('lab/campaigns', { folders: { '.': join(box, 'seed') } })
  watch()
  const checkouts: string[] = []
  const store = async () => {
    const folder = join(box, `runner-${checkouts.length}`)
    checkouts.push(folder)
    await runnerCheckout(folder, url, 'secret-token')
    return open(folder, { token: 'secret-token', env: { ...BARE_ENV, GITHUB_REF: 'refs/heads/main' } })
  }
  return {
    store: await store(),
    another: store,
    pushFromElsewhere: (path, content) => server.pushFromElsewhere('lab/campaigns', path, () => content),
    show: (sha) => show(server.path('lab/campaigns'), sha),
    refuse: async (times) => server.refusePushes(times),
    loseAnswer: async () => server.loseAnswers(1),
    residue: () => residue(checkouts),
    close: async () => {
      await server.stop()
      await close()
    },
  }
}

/** What actions/checkout leaves with `persist-credentials: false`: depth 1, HEAD at the commit, no credentials. */
export const runnerCheckout = async (folder: string, url: string, token: string, branch = 'main'): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const header = `http.extraheader=AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`
  await person(folder, 'init', '-q', '-b', 'unused')
  await person(folder, 'remote', 'add', 'origin', url)
  await person(
    folder,
    '-c',
    header,
    'fetch',
    '-q',
    '--no-tags',
    '--depth=1',
    'origin',
    `+refs/heads/${branch}:refs/remotes/origin/${branch}`,
  )
  await person(folder, 'checkout', '-q', '--detach', `refs/remotes/origin/${branch}`)
}
