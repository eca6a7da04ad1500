/** What is particular to git: whose branch, which remote, what is said when it refuses, and what others may see of it. */
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { BARE_ENV, initRepository, openBox, openStore, person, runnerCheckout } from '../conformance/store-worlds.ts'
import { type GitServer, startGitServer } from '../support/git-http.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const SEED = [{ path: 'a.md', content: bytes('a\n') }]
const CHANGE = [{ path: 'a.md', content: bytes('b\n') }]

let box: Awaited<ReturnType<typeof openBox>>
let folder: string

beforeEach(async () => {
  box = await openBox()
  folder = join(box.box, 'repo')
})
afterEach(() => box.close())

/** A `git` before the real one that writes down how it was called, and what it was given. */
const spyOnGit = async (): Promise<{ env: Record<string, string>; calls: () => Promise<string[]> }> => {
  const bin = join(box.box, 'bin')
  const log = join(box.box, 'calls')
  await mkdir(bin)
  const real = (await person(box.box, '--exec-path')).concat('/git')
  await writeFile(join(bin, 'git'), `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nenv >> '${log}.env'\nexec '${real}' "$@"\n`)
  await chmod(join(bin, 'git'), 0o755)
  return {
    env: { ...BARE_ENV, PATH: `${bin}:${BARE_ENV.PATH}` },
    calls: async () => (await readFile(log, 'utf8')).trim().split('\n'),
  }
}

describe('which branch', () => {
  test('a detached head without a branch named is a misconfiguration with the way out', async () => {
    await initRepository(folder, SEED)
    await person(folder, 'checkout', '-q', '--detach')
    await expect(openStore(folder).head()).rejects.toMatchObject({
      code: 'MISCONFIGURED',
      hint: expect.stringContaining('`git switch main`'),
    })
  })

  test('a detached head takes the branch of the event, but not the ref of a pull request', async () => {
    const head = await initRepository(folder, SEED)
    await person(folder, 'checkout', '-q', '--detach')
    expect(await openStore(folder, { env: { ...BARE_ENV, GITHUB_REF: 'refs/heads/main' } }).head()).toBe(head)
    await expect(openStore(folder, { env: { ...BARE_ENV, GITHUB_REF: 'refs/pull/3/merge' } }).head()).rejects.toMatchObject({
      code: 'MISCONFIGURED',
    })
  })

  test('a branch without a commit is named, here and on the remote', async () => {
    await mkdir(folder)
    await person(folder, 'init', '-q', '-b', 'main')
    await expect(openStore(folder).head()).rejects.toMatchObject({
      code: 'MISCONFIGURED',
      message: expect.stringContaining('`main` has no commit'),
    })
    const bare = join(box.box, 'bare.git')
    await person(box.box, 'init', '-q', '--bare', bare)
    await person(folder, 'remote', 'add', 'origin', bare)
    await expect(openStore(folder).head()).rejects.toMatchObject({
      code: 'MISCONFIGURED',
      message: expect.stringContaining('`main` has no commit'),
    })
  })

  test('a folder that is no repository, and one that is not there, are misconfigurations', async () => {
    await expect(openStore(box.box, { env: { ...BARE_ENV, GIT_CEILING_DIRECTORIES: box.box } }).head()).rejects.toMatchObject({
      code: 'MISCONFIGURED',
    })
    await expect(openStore(join(box.box, 'none')).head()).rejects.toMatchObject({ code: 'MISCONFIGURED' })
  })

  test('a store opened in a folder of the repository sees the whole of it', async () => {
    const head = await initRepository(folder, [...SEED, { path: 'campaigns/x.md', content: bytes('x\n') }])
    const store = openStore(join(folder, 'campaigns'))
    expect((await store.files(head)).map(({ path }) => path)).toEqual(['a.md', 'campaigns/x.md'])
    expect((await store.commit(head, 'Tick\n', CHANGE)).kind).toBe('committed')
    expect(await person(folder, 'status', '--porcelain')).toBe('')
  })
})

test('500 files are read by one child', async () => {
  const files = Array.from({ length: 500 }, (_, n) => ({ path: `files/${n}`, content: bytes(`content ${n}`) }))
  const head = await initRepository(folder, files)
  const { env, calls } = await spyOnGit()
  const store = openStore(folder, { env })
  await store.files(head)
  const before = (await calls()).length
  const got = await store.read(
    head,
    files.map(({ path }) => path),
  )
  expect(got.map((content) => Buffer.from(content ?? []).toString())).toEqual(files.map((_, n) => `content ${n}`))
  expect((await calls()).slice(before)).toEqual(['cat-file --batch'])
})

test('a symbolic link in git is not written through', async () => {
  await initRepository(folder, SEED)
  await person(folder, 'update-index', '--add', '--cacheinfo', `120000,${await person(folder, 'rev-parse', 'HEAD:a.md')},link`)
  await person(folder, 'commit', '-qm', 'Link')
  const store = openStore(folder)
  const head = await store.head()
  await expect(store.commit(head, 'Tick\n', [{ path: 'link', content: bytes('x') }])).rejects.toMatchObject({ code: 'MISCONFIGURED' })
  expect(await store.head()).toBe(head)
})

test('a path that goes through a file, or out of the repository, is refused, and nothing is lost', async () => {
  const head = await initRepository(folder, [...SEED, { path: 'folder/b', content: bytes('b') }])
  const store = openStore(folder)
  for (const path of ['a.md/b', 'folder', '../out', '.git/config', '/etc/x']) {
    await expect(store.commit(head, 'Tick\n', [{ path, content: bytes('x') }])).rejects.toMatchObject({ code: 'REFUSED' })
  }
  expect(await store.head()).toBe(head)
})

describe('over HTTP', () => {
  const TOKEN = 'ghs_verysecrettoken'
  let server: GitServer
  let url: string

  beforeEach(async () => {
    server = await startGitServer({ token: TOKEN })
    url = await server.createRepository('lab/campaigns', { files: { 'a.md': 'a\n' } })
    await runnerCheckout(folder, url, TOKEN)
  })
  afterEach(() => server.stop())

  const store = (options: Parameters<typeof openStore>[1] = {}) => openStore(folder, { branch: 'main', token: TOKEN, ...options })

  test('the identity is the last two parts of the address', async () => {
    expect(await store().identity()).toBe('lab/campaigns')
    expect(await store({ repository: 'Lab/Renamed' }).identity()).toBe('Lab/Renamed')
  })

  test('a quiet look is one exchange without a fetch', async () => {
    const one = store()
    await one.head()
    const before = server.requests.length
    await one.head()
    expect(server.requests.slice(before).some(({ method, url: asked }) => method === 'POST' && asked.includes('fetch'))).toBe(false)
    expect(server.requests.length - before).toBeLessThanOrEqual(3)
  })

  test('the token is in no argument, in no file of the checkout, and other secrets reach no child', async () => {
    const { env, calls } = await spyOnGit()
    const one = store({ env: { ...env, INPUT_SSH_PRIVATE_KEY: 'hush-hush', ACTIONS_RUNTIME_TOKEN: 'hush-hush' } })
    const head = await one.head()
    expect((await one.commit(head, 'Tick\n', CHANGE)).kind).toBe('committed')
    const said = (await calls()).join('\n')
    expect(said).not.toContain(TOKEN)
    expect(said).not.toContain(Buffer.from(`x-access-token:${TOKEN}`).toString('base64'))
    expect(await readFile(join(box.box, 'calls.env'), 'utf8')).not.toContain('hush-hush')
    expect(await readFile(join(folder, '.git/config'), 'utf8')).not.toMatch(/extraheader|secret/i)
  })

  test('credentials that actions/checkout persisted do not meet ours', async () => {
    await person(folder, 'config', `http.${server.url}/.extraheader`, 'AUTHORIZATION: basic b2xkOm9sZA==')
    const one = store()
    expect((await one.commit(await one.head(), 'Tick\n', CHANGE)).kind).toBe('committed')
  })

  test('a wrong token is a refusal that says what to check, and does not ask the terminal', async () => {
    await expect(store({ token: 'wrong' }).head()).rejects.toMatchObject({ code: 'REFUSED', hint: expect.stringContaining('token') })
  })

  test('a token that may only read is told so before anything is done', async () => {
    server.refusePushes(Number.POSITIVE_INFINITY)
    await expect(store().mayWrite()).rejects.toMatchObject({ code: 'REFUSED', hint: expect.stringContaining('contents: write') })
    expect(server.pushes).toBe(0)
  })

  test("a ruleset's refusal carries the rule in the server's words, and the way out", async () => {
    server.rejectPushes('lab/campaigns')
    const one = store()
    const refused = one.commit(await one.head(), 'Tick\n', CHANGE)
    await expect(refused).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringMatching(/GH013[\s\S]*pull request/),
      hint: expect.stringContaining('bypass'),
    })
    await expect(refused).rejects.not.toMatchObject({ message: expect.stringContaining('remote:') })
  })

  test('a push that races with a person’s loses, and says where the head is', async () => {
    const one = store()
    const head = await one.head()
    let theirs = ''
    server.beforeNextPush(async () => {
      theirs = await server.pushFromElsewhere('lab/campaigns', 'a.md', () => 'theirs\n')
    })
    expect(await one.commit(head, 'Tick\n', CHANGE)).toEqual({ kind: 'moved', head: theirs })
    expect(await server.read('lab/campaigns', 'a.md')).toBe('theirs\n')
  })

  test('answers lost again and again are found by looking: one push, one commit', async () => {
    server.loseAnswers(5)
    const one = store()
    expect((await one.commit(await one.head(), 'Tick\n', CHANGE)).kind).toBe('committed')
    expect(server.pushes).toBe(1)
    expect((await server.messages('lab/campaigns')).filter((message) => message === 'Tick')).toHaveLength(1)
  })

  test('a server that is not there is unreachable, not refused', async () => {
    const one = store({ limit: 5 })
    await one.head()
    await person(folder, 'remote', 'set-url', 'origin', 'http://127.0.0.1:1/lab/campaigns.git')
    await expect(store({ limit: 5 }).head()).rejects.toMatchObject({ code: 'UNREACHABLE' })
  })

  test('a server that does not answer in time is unreachable', async () => {
    server.delayAnswers(60_000)
    await expect(store({ limit: 1 }).head()).rejects.toMatchObject({
      code: 'UNREACHABLE',
      message: expect.stringContaining('no answer in time'),
    })
  })

  test('a shallow checkout stays shallow: commits are fetched, history is not', async () => {
    await server.pushFromElsewhere('lab/campaigns', 'b.md', () => 'b\n')
    await rm(folder, { recursive: true })
    await runnerCheckout(folder, url, TOKEN)
    const one = store()
    const theirs = await server.pushFromElsewhere('lab/campaigns', 'c.md', () => 'c\n')
    expect(await one.head()).toBe(theirs)
    expect((await one.commit(theirs, 'Tick\n', CHANGE)).kind).toBe('committed')
    expect(await person(folder, 'rev-parse', '--is-shallow-repository')).toBe('true')
    expect((await server.messages('lab/campaigns')).slice(0, 2)).toEqual(['Tick', 'Edit c.md'])
  })
})
