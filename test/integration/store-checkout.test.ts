/** A person's checkout while we commit: nothing that was not committed is lost, and nothing of ours is taken back unseen. */
import { spawn } from 'node:child_process'
import { appendFile, chmod, lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Committed, Store } from '../../src/ports/store.ts'
import { fill, initRepository, openBox, openStore, person } from '../conformance/store-worlds.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const lines = (...changed: string[]): string =>
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven']
    .map((word) => changed.find((c) => c.startsWith(word)) ?? word)
    .join('\n')
    .concat('\n')

const SEED = [
  { path: 'a.md', content: bytes(lines()) },
  { path: 'b/c.md', content: bytes(lines()) },
  { path: 'run.sh', content: bytes('#!/bin/sh\n'), executable: true },
  { path: 'other.md', content: bytes('other\n') },
]

let box: Awaited<ReturnType<typeof openBox>>
let folder: string
let store: Store
let head: string

const read = (path: string): Promise<string> => readFile(join(folder, path), 'utf8')
const write = (path: string, text: string): Promise<void> => writeFile(join(folder, path), text)
const status = async (): Promise<string[]> => (await person(folder, 'status', '--porcelain')).split('\n').filter((row) => row !== '')
const commit = (path: string, text: string): Promise<Committed> => store.commit(head, 'Tick\n\nRun: 1\n', [{ path, content: bytes(text) }])
const locks = async (): Promise<string[]> =>
  (await readdir(folder, { recursive: true })).filter((path) => /\.lock(\.|$)|escapement/.test(path))

afterEach(async () => {
  expect(await locks()).toEqual([])
  await box.close()
})

const suite = () => {
  test('an unmodified file follows, and the checkout is clean', async () => {
    await commit('a.md', lines('six!'))
    expect(await read('a.md')).toBe(lines('six!'))
    expect(await status()).toEqual([])
    expect(await person(folder, 'rev-parse', 'HEAD')).toBe(await store.head())
  })

  test('a new file appears, in a new folder', async () => {
    await commit('x/y.md', 'new\n')
    expect(await read('x/y.md')).toBe('new\n')
    expect(await status()).toEqual([])
  })

  test('an executable file stays one', async () => {
    await commit('run.sh', '#!/bin/sh\nexit 0\n')
    expect((await lstat(join(folder, 'run.sh'))).mode & 0o111).toBe(0o111)
    expect(await status()).toEqual([])
  })

  test("a person's edit elsewhere in the file is kept, unstaged as it was, with ours beside it", async () => {
    await write('a.md', lines('two, by Ada'))
    await commit('a.md', lines('six!'))
    expect(await read('a.md')).toBe(lines('two, by Ada', 'six!'))
    expect(await status()).toEqual([' M a.md'])
    expect(await person(folder, 'diff', '--numstat')).toBe('1\t1\ta.md')
  })

  test("a person's staged edit stays staged, with ours beside it", async () => {
    await write('a.md', lines('two, by Ada'))
    await person(folder, 'add', 'a.md')
    await commit('a.md', lines('six!'))
    expect(await read('a.md')).toBe(lines('two, by Ada', 'six!'))
    expect(await status()).toEqual(['M  a.md'])
    expect(await person(folder, 'diff', '--cached', '--numstat')).toBe('1\t1\ta.md')
  })

  test('other files that a person changed, made, staged or deleted are not touched', async () => {
    await write('other.md', 'edited\n')
    await write('scratch.txt', 'mine\n')
    await write('staged.txt', 'mine\n')
    await person(folder, 'add', 'staged.txt')
    await rm(join(folder, 'b/c.md'))
    await commit('a.md', lines('six!'))
    expect(await read('other.md')).toBe('edited\n')
    expect(await read('a.md')).toBe(lines('six!'))
    expect((await status()).sort()).toEqual([' D b/c.md', ' M other.md', '?? scratch.txt', 'A  staged.txt'])
  })

  test('a file that a person deleted stays deleted', async () => {
    await rm(join(folder, 'a.md'))
    await commit('a.md', lines('six!'))
    expect(await status()).toEqual([' D a.md'])
  })

  test('a person who already wrote the same sees a clean checkout', async () => {
    await write('a.md', lines('six!'))
    await commit('a.md', lines('six!'))
    expect(await status()).toEqual([])
  })

  test('nothing is written through a symbolic link that leads out of the checkout', async () => {
    const outside = join(box.box, 'outside')
    await mkdir(outside)
    await writeFile(join(outside, 'c.md'), lines())
    await rm(join(folder, 'b'), { recursive: true })
    await symlink(outside, join(folder, 'b'))
    expect((await commit('b/c.md', lines('six!'))).kind).toBe('committed')
    expect(await readFile(join(outside, 'c.md'), 'utf8')).toBe(lines())
  })

  test('line ends of the checkout are its own', async () => {
    await person(folder, 'config', 'core.autocrlf', 'true')
    await rm(join(folder, 'a.md'))
    await person(folder, 'checkout', '-q', '--', 'a.md')
    expect(await read('a.md')).toBe(lines().replaceAll('\n', '\r\n'))
    await commit('a.md', lines('six!'))
    expect(await read('a.md')).toBe(lines('six!').replaceAll('\n', '\r\n'))
    expect(await status()).toEqual([])
  })

  test('on another branch or a detached head the checkout is left alone', async () => {
    store = openStore(folder, { branch: 'main' })
    for (const where of [['-b', 'side'], ['--detach']]) {
      await person(folder, 'checkout', '-q', ...where)
      head = await store.head()
      const done = await commit('a.md', lines(`six ${where.length}`))
      expect(done.kind).toBe('committed')
      expect(await read('a.md')).toBe(lines())
      expect(await status()).toEqual([])
    }
  })

  test('what a killed process had begun is finished, with its lock taken away', async () => {
    await commit('a.md', lines('six!'))
    const sha = await store.head()
    // as if the first commit's process had died after moving the branch: index and files are the old ones
    await person(folder, 'reset', '-q', '--hard', head)
    await person(folder, 'update-ref', 'refs/heads/main', sha)
    await write('other.md', 'edited\n')
    const dead = spawn('true')
    await new Promise((resolve) => dead.once('close', resolve))
    await symlink(`escapement ${hostname()} ${dead.pid} ${head} ${sha}`, join(folder, '.git/index.lock'))
    head = sha
    expect((await commit('b/c.md', lines('one!'))).kind).toBe('committed')
    expect(await read('a.md')).toBe(lines('six!'))
    expect(await read('b/c.md')).toBe(lines('one!'))
    expect(await status()).toEqual([' M other.md'])
  })
}

describe('a checkout without a remote', () => {
  beforeEach(async () => {
    box = await openBox()
    folder = join(box.box, 'repo')
    head = await initRepository(folder, SEED)
    store = openStore(folder)
  })
  suite()

  test('a conflicting edit is left as it is, and git says that it conflicts', async () => {
    await write('a.md', lines('six, by Ada'))
    await commit('a.md', lines('six!'))
    expect(await read('a.md')).toBe(lines('six, by Ada'))
    expect(await status()).toEqual(['UU a.md'])
    // and once it no longer conflicts, it follows again
    head = await store.head()
    await write('a.md', lines('six!', 'two, by Ada'))
    await commit('a.md', lines('six!', 'four!'))
    expect(await read('a.md')).toBe(lines('six!', 'two, by Ada', 'four!'))
    expect(await status()).toEqual([' M a.md'])
  })

  test('a merge in progress is not disturbed: the commit is refused with the way out', async () => {
    await person(folder, 'checkout', '-q', '-b', 'side')
    await write('other.md', 'side\n')
    await person(folder, 'commit', '-qam', 'Side')
    await person(folder, 'checkout', '-q', 'main')
    await write('other.md', 'main\n')
    await person(folder, 'commit', '-qam', 'Main')
    await person(folder, 'merge', '-q', 'side').catch(() => {})
    head = await store.head()
    await expect(commit('a.md', lines('six!'))).rejects.toMatchObject({ code: 'REFUSED', hint: expect.stringContaining('merge --abort') })
    expect(await store.head()).toBe(head)
  })

  test('while another git holds the index, a commit waits for it', async () => {
    const lock = join(folder, '.git/index.lock')
    await writeFile(lock, '')
    const done = commit('a.md', lines('six!'))
    setTimeout(() => void rm(lock), 300)
    expect((await done).kind).toBe('committed')
    expect(await status()).toEqual([])
  })
})

describe('a checkout with a remote', () => {
  let bare: string
  beforeEach(async () => {
    box = await openBox()
    const first = join(box.box, 'first')
    bare = join(box.box, 'remote.git')
    folder = join(box.box, 'repo')
    head = await initRepository(first, SEED)
    await person(box.box, 'clone', '-q', '--bare', first, bare)
    await person(box.box, 'clone', '-q', bare, folder)
    store = openStore(folder)
  })
  suite()

  const elsewhere = async (change: (at: string) => Promise<unknown>): Promise<void> => {
    const at = join(box.box, 'elsewhere')
    await person(box.box, 'clone', '-q', bare, at)
    await change(at)
    await person(at, 'add', '-A')
    await person(at, 'commit', '-qm', 'Elsewhere')
    await person(at, 'push', '-q')
    await rm(at, { recursive: true })
  }

  test('a conflicting edit leaves the whole checkout behind the remote, as it was', async () => {
    await write('a.md', lines('six, by Ada'))
    expect((await commit('a.md', lines('six!'))).kind).toBe('committed')
    expect(await read('a.md')).toBe(lines('six, by Ada'))
    expect(await person(folder, 'rev-parse', 'HEAD')).toBe(head)
    expect(await status()).toEqual([' M a.md'])
  })

  test('commits that are not pushed yet are neither pushed nor moved', async () => {
    await write('other.md', 'local\n')
    await person(folder, 'commit', '-qam', 'Local')
    const local = await person(folder, 'rev-parse', 'HEAD')
    expect((await commit('a.md', lines('six!'))).kind).toBe('committed')
    expect(await person(folder, 'rev-parse', 'HEAD')).toBe(local)
    expect(await person(bare, 'log', '--format=%s', 'main')).toBe('Tick\nBegin')
  })

  test("people's commits from elsewhere come along: changes, additions, deletions", async () => {
    await elsewhere(async (at) => {
      await fill(at, [{ path: 'd/new.md', content: bytes('new\n') }])
      await rm(join(at, 'other.md'))
      await appendFile(join(at, 'b/c.md'), 'eight\n')
    })
    head = await store.head()
    await commit('a.md', lines('six!'))
    expect(await status()).toEqual([])
    expect(await read('d/new.md')).toBe('new\n')
    expect(await read('b/c.md')).toBe(`${lines()}eight\n`)
    await expect(read('other.md')).rejects.toThrow('ENOENT')
  })

  test('a branch that was rewound is not brought back', async () => {
    await commit('a.md', lines('six!'))
    const second = await store.head()
    await person(bare, 'update-ref', 'refs/heads/main', head)
    const done = await store.commit(second, 'Tick 2\n', [{ path: 'a.md', content: bytes('x\n') }])
    expect(done).toEqual({ kind: 'moved', head })
    expect(await person(bare, 'rev-parse', 'main')).toBe(head)
  })

  test('hooks of the checkout are not run', async () => {
    for (const hook of ['pre-push', 'reference-transaction', 'post-index-change', 'post-checkout']) {
      await writeFile(join(folder, '.git/hooks', hook), `#!/bin/sh\ntouch ${join(box.box, 'ran')}\nexit 1\n`)
      await chmod(join(folder, '.git/hooks', hook), 0o755)
    }
    expect((await commit('a.md', lines('six!'))).kind).toBe('committed')
    expect(await readdir(box.box)).not.toContain('ran')
  })
})
