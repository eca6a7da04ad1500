/** The GitHub store against the double: git reads, the API writes. */

import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { getOctokit } from '@actions/github'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { githubClient } from '../../src/adapters/github/client.ts'
import { githubStore } from '../../src/adapters/github/store.ts'
import type { Store } from '../../src/ports/store.ts'
import { exerciseStore, type SeedFile, type StoreWorld } from '../conformance/store.ts'
import { fill, initRepository, openBox, openStore, person, runnerCheckout, showCommit } from '../conformance/store-worlds.ts'
import { type GitHubDouble, startGitHub } from '../github/double.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const NAME = 'lab/campaigns'
const log = { debug() {}, info() {}, warn() {}, error() {} }

const openWorld = async (files: readonly SeedFile[]): Promise<StoreWorld & { github: GitHubDouble; token: string; bare: string }> => {
  const { box, watch, residue, close } = await openBox()
  const github = await startGitHub()
  const bare = join(box, 'campaigns.git')
  await initRepository(join(box, 'first'), files)
  await person(box, 'clone', '-q', '--bare', join(box, 'first'), bare)
  await github.repository(NAME, { gitDir: bare, permissions: { ada: 'admin' } })
  const token = github.token('github-actions[bot]', { contents: 'write', issues: 'write' }, { repository: NAME })
  const api = getOctokit(token, { baseUrl: github.apiUrl, log })
  const url = `${github.serverUrl}/${NAME}.git`
  const checkouts: string[] = []
  const open = async (): Promise<Store> => {
    const folder = join(box, `runner-${checkouts.length}`)
    checkouts.push(folder)
    await runnerCheckout(folder, url, token)
    return githubStore({ api, owner: 'lab', name: 'campaigns', branch: 'main', local: openStore(folder, { branch: 'main', token }) })
  }
  const store = await open()
  return {
    github,
    token,
    bare,
    store,
    another: open,
    pushFromElsewhere: async (path, content) => {
      const at = join(box, 'elsewhere')
      await person(box, 'clone', '-q', bare, at)
      await fill(at, [{ path, content: bytes(content) }])
      await person(at, 'add', '-A')
      await person(at, 'commit', '-qm', `Edit ${path}`)
      await person(at, 'push', '-q')
      await rm(at, { recursive: true })
      return person(bare, 'rev-parse', 'main')
    },
    show: (sha) => showCommit(bare, sha),
    refuse: async (times) => {
      const repo = github.repo(NAME)
      repo.rulesets.length = 0
      if (times > 0) github.ruleset(NAME)
    },
    loseAnswer: async () => github.faults.add({ operation: 'createCommit', cut: 'after' }),
    residue: async () => {
      watch()
      return residue(checkouts)
    },
    close: async () => {
      await github.stop()
      await close()
    },
  }
}

exerciseStore('GitHub', openWorld, { losesAnswers: true })

describe('the GitHub store', () => {
  const RUN = 'co: smoke done\n\nCampaign: co\nRun: 77-1\n'
  const CHANGE = [{ path: 'a.md', content: bytes('b\n') }]
  let world: Awaited<ReturnType<typeof openWorld>>
  let head: string

  beforeEach(async () => {
    world = await openWorld([
      { path: 'a.md', content: bytes('a\n') },
      { path: 'run.sh', content: bytes('#!/bin/sh\n'), executable: true },
    ])
    head = await world.store.head()
    world.github.requests.length = 0
  })
  afterEach(async () => {
    expect(world.github.faults.pending).toBe(0)
    await world.close()
  })

  const apiCalls = () =>
    world.github.requests.filter(({ operation }) => !/-pack/.test(operation)).map(({ operation, name }) => name ?? operation)

  test('a usual commit is one call, and signed by GitHub', async () => {
    const done = await world.store.commit(head, RUN, CHANGE)
    expect(done.kind).toBe('committed')
    expect(apiCalls()).toEqual(['createCommit'])
    expect(await person(world.bare, 'show', '-s', '--format=%ce', 'main')).toBe('noreply@github.com')
    expect(world.github.schemaErrors).toEqual([])
  })

  test('an executable file keeps its bit, by another way of five calls', async () => {
    const done = await world.store.commit(head, RUN, [{ path: 'run.sh', content: bytes('#!/bin/sh\nexit 0\n') }])
    expect(done.kind).toBe('committed')
    expect((await world.store.files(await world.store.head())).find(({ path }) => path === 'run.sh')?.mode).toBe('100755')
    expect(apiCalls()).toEqual(['git/get-commit', 'git/create-blob', 'git/create-tree', 'git/create-commit', 'git/update-ref'])
    expect(world.github.schemaErrors).toEqual([])
  })

  test('the way of five calls loses a race too, and finds a lost answer', async () => {
    const script = [{ path: 'run.sh', content: bytes('#!/bin/sh\nexit 0\n') }]
    let theirs = ''
    world.github.faults.add({
      operation: 'git/update-ref',
      meanwhile: async () => {
        theirs = await world.pushFromElsewhere('notes.md', 'mine\n')
      },
    })
    expect(await world.store.commit(head, RUN, script)).toEqual({ kind: 'moved', head: theirs })
    world.github.faults.add({ operation: 'git/update-ref', cut: 'after' })
    const done = await world.store.commit(theirs, RUN, script)
    expect(done).toEqual({ kind: 'committed', sha: await world.store.head() })
  })

  test('the client repeats what got no answer, and the repetition is seen to be ours: one commit', async () => {
    const folder = join(world.bare, '../client')
    await runnerCheckout(folder, `${world.github.serverUrl}/${NAME}.git`, world.token)
    const api = githubClient({ token: world.token, apiUrl: world.github.apiUrl })
    const local = openStore(folder, { branch: 'main', token: world.token })
    const store = githubStore({ api, owner: 'lab', name: 'campaigns', branch: 'main', local })
    world.github.faults.add({ operation: 'createCommit', cut: 'after' })
    const done = await store.commit(head, RUN, CHANGE)
    expect(done).toEqual({ kind: 'committed', sha: await store.head() })
    expect(await person(world.bare, 'rev-list', '--count', `${head}..main`)).toBe('1')
    expect(apiCalls().filter((call) => call === 'createCommit')).toHaveLength(2)
  })

  test('a lost answer is found below what a person pushed on top of it', async () => {
    world.github.faults.add({ operation: 'createCommit', cut: 'after' })
    let ours = ''
    world.github.faults.add({
      operation: 'git/upload-pack',
      path: /info\/refs/,
      meanwhile: async () => {
        ours = await person(world.bare, 'rev-parse', 'main')
        await world.pushFromElsewhere('notes.md', 'mine\n')
      },
    })
    const done = await world.store.commit(head, RUN, CHANGE)
    expect(ours).not.toBe(head)
    expect(done).toEqual({ kind: 'committed', sha: ours })
  })

  test("another run's commit on the same parent is not taken for ours, though the text is the same", async () => {
    const two = await world.another()
    expect((await two.commit(head, RUN, CHANGE)).kind).toBe('committed')
    const done = await world.store.commit(head, RUN.replace('77-1', '78-1'), CHANGE)
    expect(done).toEqual({ kind: 'moved', head: await world.store.head() })
  })

  test('a 502 before anything was done is unreachable, and nothing is written', async () => {
    world.github.faults.add({ operation: 'createCommit', status: 502, body: 'Bad gateway' })
    await expect(world.store.commit(head, RUN, CHANGE)).rejects.toMatchObject({ code: 'UNREACHABLE' })
    expect(await world.store.head()).toBe(head)
  })

  test('a ruleset is named, with the way out', async () => {
    world.github.ruleset(NAME)
    await expect(world.store.commit(head, RUN, CHANGE)).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('pull request'),
      hint: expect.stringContaining('App token'),
    })
  })

  test('a workflow file is refused with what a token can never do', async () => {
    const change = [{ path: '.github/workflows/x.yml', content: bytes('on: push\n') }]
    await expect(world.store.commit(head, RUN, change)).rejects.toMatchObject({
      code: 'REFUSED',
      hint: expect.stringContaining('.github/workflows'),
    })
  })

  test('a token that may only read is told so before anything is done', async () => {
    const token = world.github.token('github-actions[bot]', { contents: 'read' }, { repository: NAME })
    const folder = join(world.bare, '../reader')
    await mkdir(folder)
    await runnerCheckout(folder, `${world.github.serverUrl}/${NAME}.git`, token)
    const api = getOctokit(token, { baseUrl: world.github.apiUrl, log })
    const store = githubStore({ api, owner: 'lab', name: 'campaigns', branch: 'main', local: openStore(folder, { branch: 'main', token }) })
    await expect(store.mayWrite()).rejects.toMatchObject({ code: 'REFUSED' })
    await expect(store.commit(head, RUN, CHANGE)).rejects.toMatchObject({ code: 'REFUSED' })
  })
})
