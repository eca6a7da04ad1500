import { Octokit } from '@octokit/rest'
import { createEmulator } from 'emulate'
import { afterEach, describe, expect, test } from 'vitest'
import { BEHAVIOURS, type Target } from './conformance.ts'
import { openLab, REPO } from './setup.ts'

const log = { debug() {}, info() {}, warn() {}, error() {} }

async function ours(): Promise<Target> {
  const lab = await openLab()
  return {
    client: lab.person('will'),
    anonymous: lab.anonymous(),
    at: REPO,
    async stop() {
      expect(lab.github.schemaErrors).toEqual([])
      await lab.stop()
    },
  }
}

/** vercel-labs' emulator, in this process on a free port of the loopback. It has neither GraphQL nor
 * reactions nor permission levels, and it takes a token that nobody has. */
async function emulator(): Promise<Target> {
  const users = [{ login: 'lab', name: 'Lab', email: 'lab@example.org' }]
  const seed = {
    tokens: { ghp_lab: { login: 'lab', scopes: ['repo'] } },
    github: { users, repos: [{ owner: 'lab', name: 'campaigns', auto_init: true }] },
  }
  const { url, close } = await createEmulator({ service: 'github', port: 0, seed })
  const client = (auth: string | undefined) => new Octokit({ auth, baseUrl: url, log })
  return { client: client('ghp_lab'), anonymous: client(undefined), at: REPO, stop: close }
}

describe.each([
  { name: 'the double', start: ours },
  { name: 'emulate', start: emulator },
])('$name behaves like GitHub', ({ start }) => {
  let target: Target
  afterEach(() => target.stop())

  test.each(BEHAVIOURS)('$fact', async ({ run }) => {
    target = await start()
    await run(target)
  })
})
