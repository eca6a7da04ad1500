import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type GitServer, startGitServer } from './git-http.ts'

const TOKEN = 'ghs_test'
const ENV = {
  PATH: process.env.PATH,
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
}
const NAME = 'someone/campaigns'

let server: GitServer
let url: string
let work: string

beforeEach(async () => {
  server = await startGitServer({ token: TOKEN })
  url = await server.createRepository(NAME, { files: { 'a/WORKFLOW.md': 'first\n', 'run.sh': '#!/bin/sh\n' } })
  work = mkdtempSync(join(tmpdir(), 'escapement-git-client-'))
})

afterEach(async () => {
  await server.stop()
  rmSync(work, { recursive: true, force: true })
})

/** The exit status and everything that a git command of the client said. */
function git(...args: string[]): Promise<{ code: number; said: string }> {
  const header = `http.extraHeader=Authorization: Bearer ${TOKEN}`
  const who = ['-c', 'user.name=Bot', '-c', 'user.email=bot@example.org', '-c', header]
  return new Promise((resolve) => {
    execFile('git', [...who, ...args], { cwd: work, env: ENV }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), said: stdout + stderr })
    })
  })
}

async function cloneAndCommit(text: string): Promise<void> {
  expect((await git('clone', '-q', url, '.')).said).toBe('')
  writeFileSync(join(work, 'a/WORKFLOW.md'), text)
  await git('commit', '-qam', 'Tick')
}

describe('a real git server over HTTP', () => {
  test('a clone has the files with their modes, and a push moves the head', async () => {
    await cloneAndCommit('second\n')
    expect((await git('ls-files', '-s', 'run.sh')).said).toMatch(/^100755 /)
    expect(await git('push', '-q')).toEqual({ code: 0, said: '' })
    expect(await server.read(NAME, 'a/WORKFLOW.md')).toBe('second\n')
    expect(await server.messages(NAME)).toEqual(['Tick', 'Begin'])
    expect(server.pushes).toBe(1)
  })

  test('without the token nothing is served; with it as a password everything is', async () => {
    const bare = (address: string) =>
      new Promise<number>((resolve) => {
        execFile('git', ['ls-remote', address], { env: ENV }, (error) => resolve(error === null ? 0 : Number(error.code)))
      })
    expect(await bare(url)).toBe(128)
    expect(server.requests.at(-1)).toMatchObject({ status: 401, service: 'upload-pack' })
    expect(await bare(url.replace('http://', `http://x-access-token:${TOKEN}@`))).toBe(0)
  })

  test('as many pushes as told are refused with 403, then they are accepted', async () => {
    await cloneAndCommit('second\n')
    server.refusePushes(2)
    const codes = []
    for (const _ of [1, 2, 3]) codes.push((await git('push', '-q')).code)
    expect(codes).toEqual([128, 128, 0])
    expect(server.requests.filter((one) => one.status === 403)).toHaveLength(2)
  })

  test('a push whose answer is lost has happened all the same', async () => {
    await cloneAndCommit('second\n')
    server.loseAnswers(1)
    expect((await git('push', '-q')).code).not.toBe(0)
    expect(await server.read(NAME, 'a/WORKFLOW.md')).toBe('second\n')
    expect(server.requests.at(-1)).toMatchObject({ method: 'POST', status: 0 })
  })

  test('a commit from elsewhere makes a push stale, even when it comes while the push is under way', async () => {
    await cloneAndCommit('second\n')
    server.beforeNextPush(() => server.pushFromElsewhere(NAME, 'a/WORKFLOW.md', (text) => `${text}by hand\n`))
    const raced = await git('push')
    expect(raced.code).toBe(1)
    expect(raced.said).toContain('[remote rejected]')
    expect((await git('push')).said).toContain('[rejected]')
    expect(await server.read(NAME, 'a/WORKFLOW.md')).toBe('first\nby hand\n')
  })

  test('a ruleset declines pushes over HTTP and lets a person’s commit through', async () => {
    await cloneAndCommit('second\n')
    server.rejectPushes(NAME)
    const declined = await git('push')
    expect(declined).toMatchObject({ code: 1, said: expect.stringContaining('remote: error: GH013') })
    await server.pushFromElsewhere(NAME, 'b.txt', () => 'b\n')
    server.acceptPushes(NAME)
    await git('pull', '-q', '--rebase')
    expect((await git('push', '-q')).code).toBe(0)
    expect(await server.messages(NAME)).toEqual(['Tick', 'Edit b.txt', 'Begin'])
  })

  test('a delayed answer is an answer', async () => {
    server.delayAnswers(300)
    const before = performance.now()
    expect((await git('ls-remote', url)).said).toContain(await server.head(NAME))
    expect(performance.now() - before).toBeGreaterThanOrEqual(300)
  })
})
