/** What GitHub's refusals mean for a commit, and what its rules tell beforehand. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Octokit } from '@octokit/rest'
import { afterEach, describe, expect, test } from 'vitest'
import { sameMessage } from '../../src/adapters/github/store.ts'
import { failureOf } from '../../src/adapters/github/store-failure.ts'
import { askRules } from '../../src/adapters/github/store-rules.ts'
import { splitMessage } from '../../src/adapters/github/store-write.ts'

const graphql = (message: string, type?: string) => ({ message, errors: [type === undefined ? { message } : { type, message }] })

test.each([
  [graphql('Expected branch to point to "a" but it did not.  Pull and try again.', 'STALE_DATA'), 'stale', undefined],
  [graphql('Repository rule violations found\n\nChanges must be made through a pull request.', 'UNPROCESSABLE'), 'refused', 'REFUSED'],
  [graphql('Resource not accessible by integration', 'FORBIDDEN'), 'refused', 'REFUSED'],
  [graphql('API rate limit exceeded', 'RATE_LIMITED'), 'refused', 'LIMIT'],
  [graphql('Something went wrong while executing your query.'), 'silent', 'UNREACHABLE'],
  [{ status: 422, message: 'Update is not a fast forward' }, 'stale', undefined],
  [{ status: 409, message: 'Conflict' }, 'stale', undefined],
  [{ status: 401, message: 'Bad credentials' }, 'refused', 'REFUSED'],
  [{ status: 404, message: 'Not Found' }, 'refused', 'REFUSED'],
  [{ status: 403, message: 'You have exceeded a secondary rate limit' }, 'refused', 'LIMIT'],
  [{ status: 429, message: 'slow down' }, 'refused', 'LIMIT'],
  [{ status: 502, message: 'Bad Gateway' }, 'silent', 'UNREACHABLE'],
  [new Error('fetch failed'), 'silent', 'UNREACHABLE'],
])('%j is %s', (raised, kind, code) => {
  const failure = failureOf(raised)
  expect(failure.kind).toBe(kind)
  expect(failure.kind === 'stale' ? undefined : failure.error.code).toBe(code)
})

test('a message is split at its first line', () => {
  expect(splitMessage('co: done\n\nBody\n\nRun: 1\n')).toEqual({ headline: 'co: done', body: 'Body\n\nRun: 1' })
  expect(splitMessage('co: done\n')).toEqual({ headline: 'co: done' })
})

test('a commit is ours by its run, and without one by its text', () => {
  expect(sameMessage('a\n\nRun: 1', 'a\n\nRun: 1\nSigned-off-by: x\n')).toBe(true)
  // one run makes several commits
  expect(sameMessage('a\n\nRun: 1', 'b\n\nRun: 1\n')).toBe(false)
  expect(sameMessage('a\n\nRun: 1', 'a\n\nRun: 2')).toBe(false)
  expect(sameMessage('a\n\nRun: 1', 'a')).toBe(false)
  expect(sameMessage('a\n\nb', 'a\nb\n')).toBe(true)
  expect(sameMessage('a', 'b')).toBe(false)
})

describe('rules asked for beforehand', () => {
  let stop = () => {}
  afterEach(() => stop())

  /** A server that answers what stands under each path, and 404 for anything else. */
  const serving = async (answers: Record<string, unknown>) => {
    const server = createServer((request, response) => {
      const answer = answers[request.url ?? '']
      response
        .writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify(answer ?? { message: 'Not Found' }))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    stop = () => {
      server.closeAllConnections()
      server.close()
    }
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const log = { debug() {}, info() {}, warn() {}, error() {} }
    return { api: new Octokit({ baseUrl, log }), owner: 'lab', name: 'campaigns', branch: 'main' }
  }
  const RULES = '/repos/lab/campaigns/rules/branches/main'
  const SET = '/repos/lab/campaigns/rulesets/7'

  test.each(['never', 'pull_requests_only'])('a rule that we may bypass %s is named before anything is done', async (bypass) => {
    const at = await serving({ [RULES]: [{ type: 'pull_request', ruleset_id: 7 }], [SET]: { current_user_can_bypass: bypass } })
    await expect(askRules(at)).rejects.toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('pull_request'),
      hint: expect.stringContaining('App token'),
    })
  })

  test.each([
    ['a rule that we may always bypass', { [RULES]: [{ type: 'update', ruleset_id: 7 }], [SET]: { current_user_can_bypass: 'always' } }],
    ['a rule of which nobody tells us', { [RULES]: [{ type: 'update', ruleset_id: 7 }] }],
    [
      'a rule that does not close the branch',
      { [RULES]: [{ type: 'required_signatures', ruleset_id: 7 }], [SET]: { current_user_can_bypass: 'never' } },
    ],
    ['no rule', { [RULES]: [] }],
    ['rules that this token may not read', {}],
  ])('%s holds nothing up', async (_, answers) => {
    await expect(askRules(await serving(answers))).resolves.toBeUndefined()
  })
})
