import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mismatch } from './schema.ts'
import { graphqlErrors, type Lab, NAME, openLab, REPO, refusal } from './setup.ts'

let lab: Lab
const open = async (limits: Parameters<typeof openLab>[0] = {}) => {
  lab = await openLab(limits)
}
beforeEach(() => open())
afterEach(async () => {
  expect(lab.github.schemaErrors).toEqual([])
  await lab.stop()
})

describe('limits', () => {
  test('80 writes a minute, the 81st waits for Retry-After; reads go on', async () => {
    const client = lab.action()
    const create = () => client.rest.issues.create({ ...REPO, title: 'x' })
    for (let at = 0; at < 80; at += 1) await create()
    const refused = await refusal(create())
    expect(refused).toMatchObject({ status: 403, headers: { 'retry-after': '60' } })
    expect(refused.message).toContain('exceeded a secondary rate limit')
    await client.rest.issues.listForRepo(REPO)
    lab.github.clock.advance(60_001)
    expect((await create()).status).toBe(201)
  })

  test('500 writes an hour, over GraphQL too', async () => {
    await lab.stop()
    await open({ limits: { writesPerMinute: 10_000, writesPerHour: 3, status: 429, retryAfter: null } })
    const client = lab.action()
    for (let at = 0; at < 3; at += 1) await client.rest.issues.create({ ...REPO, title: 'x' })
    const { node_id } = (await client.rest.issues.get({ ...REPO, issue_number: 1 })).data
    const query = 'mutation($id: ID!) { pinIssue(input: {issueId: $id}) { clientMutationId } }'
    const refused = await refusal(client.graphql(query, { id: node_id }))
    expect(refused.status).toBe(429)
  })

  test('the primary limit is told by headers and ends in a refusal until the reset', async () => {
    await lab.stop()
    await open({ limits: { primaryApp: 2 } })
    const client = lab.action()
    const { headers } = await client.rest.repos.get(REPO)
    expect(headers).toMatchObject({ 'x-ratelimit-limit': '2', 'x-ratelimit-remaining': '1', 'x-ratelimit-resource': 'core' })
    await client.rest.repos.get(REPO)
    expect(await refusal(client.rest.repos.get(REPO))).toMatchObject({ status: 403, headers: { 'x-ratelimit-remaining': '0' } })
    lab.github.clock.advance(3_600_000)
    expect((await client.rest.repos.get(REPO)).status).toBe(200)
  })

  test('GraphQL says RATE_LIMITED with status 200', async () => {
    await lab.stop()
    await open({ limits: { graphqlPoints: 1 } })
    await lab.action().graphql('query { viewer { login } }')
    expect(await graphqlErrors(lab.action().graphql('query { viewer { login } }'))).toMatchObject([{ type: 'RATE_LIMITED' }])
  })

  test('an unchanged answer is 304, costs nothing, and changes with the state', async () => {
    const client = lab.action()
    const first = await client.rest.issues.listForRepo(REPO)
    const again = () =>
      client.request('GET /repos/{owner}/{repo}/issues', { ...REPO, headers: { 'if-none-match': String(first.headers.etag) } })
    const unchanged = await refusal(again())
    expect(unchanged).toMatchObject({ status: 304, headers: { 'x-ratelimit-used': '1' } })
    lab.github.issue(NAME, 'ada', { title: 'new' })
    expect((await again()).status).toBe(200)
  })
})

describe('faults', () => {
  test('an injected 502 hits the named operation once', async () => {
    lab.github.faults.add({ operation: 'issues/create', status: 502 })
    const client = lab.action()
    await client.rest.repos.get(REPO)
    expect((await refusal(client.rest.issues.create({ ...REPO, title: 'x' }))).status).toBe(502)
    expect((await client.rest.issues.create({ ...REPO, title: 'x' })).data.number).toBe(1)
    expect(lab.github.faults.pending).toBe(0)
  })

  test('a lost answer was performed, a cut request was not', async () => {
    const client = lab.action()
    lab.github.faults.add({ method: 'POST', cut: 'after' })
    lab.github.faults.add({ method: 'POST', cut: 'before' })
    await expect(client.rest.issues.create({ ...REPO, title: 'lost' })).rejects.toThrow()
    await expect(client.rest.issues.create({ ...REPO, title: 'cut' })).rejects.toThrow()
    expect([...lab.github.repo(NAME).issues.values()].map(({ title }) => title)).toEqual(['lost'])
    expect(lab.github.requests.map(({ status, lost }) => [status, lost])).toEqual([
      [201, true],
      [0, false],
    ])
  })

  test('somebody may act just before the request is performed', async () => {
    lab.github.issue(NAME, 'ada', { title: 'x' })
    lab.github.faults.add({ operation: 'issues/get', meanwhile: () => void lab.github.closeIssue(NAME, 1, 'mia') })
    expect((await lab.action().rest.issues.get({ ...REPO, issue_number: 1 })).data.state).toBe('closed')
  })

  test('a GraphQL operation is hit by its name', async () => {
    lab.github.faults.add({ operation: 'tick', status: 503, body: { message: 'Service Unavailable' } })
    await lab.action().graphql('query other { viewer { login } }')
    expect((await refusal(lab.action().graphql('query tick { viewer { login } }'))).status).toBe(503)
  })

  test('the clock stands still until it is moved', async () => {
    const { headers } = await lab.action().rest.repos.get(REPO)
    expect(headers.date).toBe('Fri, 20 Nov 2026 10:00:00 GMT')
  })
})

describe('the description', () => {
  test('catches a missing field, a wrong type and an unknown success', () => {
    expect(mismatch('issues/get-label', 200, { id: 1 })).toContain('must have required property')
    expect(mismatch('issues/list-for-repo', 200, {})).toContain('must be array')
    expect(mismatch('issues/get', 202, {})).toContain('knows no answer 202')
    expect(mismatch('issues/lock', 204, { odd: true })).toContain('should have no body')
  })
})
