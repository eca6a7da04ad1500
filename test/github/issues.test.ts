import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Lab, NAME, openLab, REPO, refusal } from './setup.ts'

let lab: Lab
beforeEach(async () => {
  lab = await openLab()
})
afterEach(async () => {
  expect(lab.github.schemaErrors).toEqual([])
  await lab.stop()
})

describe('issues', () => {
  test('are numbered from 1 and know their numeric author, the bot of every workflow', async () => {
    const { data } = await lab.action().rest.issues.create({ ...REPO, title: 'Stage failed', body: 'why', labels: ['escapement'] })
    expect(data).toMatchObject({ number: 1, state: 'open', user: { id: 41898282, login: 'github-actions[bot]', type: 'Bot' } })
  })

  test('labels that do not exist are created by being applied', async () => {
    await lab.action().rest.issues.create({ ...REPO, title: 'x', labels: ['brand-new'] })
    const { data } = await lab.person('rob').rest.issues.getLabel({ ...REPO, name: 'BRAND-new' })
    expect(data).toMatchObject({ name: 'brand-new', color: 'ededed' })
  })

  test('labels of people without push access are dropped without a word', async () => {
    const { data } = await lab.person('rob').rest.issues.create({ ...REPO, title: 'x', labels: ['escapement'] })
    expect(data.labels).toEqual([])
  })

  test('closing records who, when and why; reopening clears it', async () => {
    const number = lab.github.issue(NAME, 'rob', { title: 'x' }).number
    const closed = await lab
      .person('tess')
      .rest.issues.update({ ...REPO, issue_number: number, state: 'closed', state_reason: 'not_planned' })
    expect(closed.data).toMatchObject({ state_reason: 'not_planned', closed_at: '2026-11-20T10:00:00Z', closed_by: { login: 'tess' } })
    const open = await lab.person('tess').rest.issues.update({ ...REPO, issue_number: number, state: 'open' })
    expect(open.data).toMatchObject({ state: 'open', state_reason: 'reopened', closed_at: null, closed_by: null })
  })

  test('people with triage may close the issues of others but not rewrite them, readers neither', async () => {
    const number = lab.github.issue(NAME, 'ada', { title: 'x' }).number
    await lab.person('tess').rest.issues.update({ ...REPO, issue_number: number, state: 'closed' })
    expect((await refusal(lab.person('tess').rest.issues.update({ ...REPO, issue_number: number, body: 'new' }))).status).toBe(403)
    expect((await refusal(lab.person('rob').rest.issues.update({ ...REPO, issue_number: number, state: 'open' }))).status).toBe(403)
  })

  test('authors may close their own', async () => {
    const number = lab.github.issue(NAME, 'eve', { title: 'x' }).number
    await lab.person('eve').rest.issues.update({ ...REPO, issue_number: number, state: 'closed' })
    expect(lab.github.repo(NAME).issues.get(number)?.closedBy?.login).toBe('eve')
  })

  test('a deleted issue is gone (410), an unknown one not found (404)', async () => {
    const number = lab.github.issue(NAME, 'ada', { title: 'x' }).number
    lab.github.deleteIssue(NAME, number)
    expect(await refusal(lab.action().rest.issues.get({ ...REPO, issue_number: number }))).toMatchObject({ status: 410 })
    expect(await refusal(lab.action().rest.issues.get({ ...REPO, issue_number: 99 }))).toMatchObject({ status: 404 })
  })

  test('lists filter by all labels, state, creator and last update', async () => {
    const { github } = lab
    github.issue(NAME, 'ada', { title: 'both', labels: ['a', 'b'] })
    github.issue(NAME, 'rob', { title: 'one', labels: ['a'] })
    github.clock.advance(60_000)
    github.comment(NAME, github.issue(NAME, 'ada', { title: 'late', labels: ['a', 'b'] }).number, 'rob', 'hi')
    github.closeIssue(NAME, 2, 'ada')
    const titles = async (filter: object) =>
      (await lab.action().rest.issues.listForRepo({ ...REPO, ...filter })).data.map(({ title }) => title)
    expect(await titles({ labels: 'A,b' })).toEqual(['late', 'both'])
    expect(await titles({ state: 'all', creator: 'rob' })).toEqual(['one'])
    expect(await titles({ state: 'all', since: '2026-11-20T10:01:00Z' })).toEqual(['late', 'one'])
  })

  test('65,536 characters fit into a body, one more is refused', async () => {
    const client = lab.action()
    await client.rest.issues.create({ ...REPO, title: 'x', body: '🙂'.repeat(65_536) })
    const refused = await refusal(client.rest.issues.create({ ...REPO, title: 'x', body: 'x'.repeat(65_537) }))
    expect(refused.status).toBe(422)
    expect(refused.message).toContain('body is too long (maximum is 65536 characters)')
  })

  test('pages are linked by repository id, and paginate follows them', async () => {
    for (let at = 0; at < 7; at += 1) lab.github.issue(NAME, 'ada', { title: `t${at}` })
    const first = await lab.action().rest.issues.listForRepo({ ...REPO, per_page: 3 })
    expect(first.headers.link).toContain(`/repositories/${lab.github.repo(NAME).id}/issues?per_page=3&page=2>; rel="next"`)
    const client = lab.action()
    expect(await client.paginate(client.rest.issues.listForRepo, { ...REPO, per_page: 3 })).toHaveLength(7)
  })
})

describe('comments', () => {
  test('come back through since when they are edited', async () => {
    const { github } = lab
    const number = github.issue(NAME, 'ada', { title: 'x' }).number
    const old = github.comment(NAME, number, 'mia', '/approve a')
    github.clock.advance(10_000)
    github.comment(NAME, number, 'mia', 'second')
    github.clock.advance(10_000)
    github.editComment(NAME, old.id, 'will', '/approve b')
    const { data } = await lab.action().rest.issues.listComments({ ...REPO, issue_number: number, since: '2026-11-20T10:00:15Z' })
    expect(data.map(({ body, created_at, updated_at }) => [body, created_at, updated_at])).toEqual([
      ['/approve b', '2026-11-20T10:00:00Z', '2026-11-20T10:00:20Z'],
    ])
  })

  test('people with write access may edit those of others, triage may not', async () => {
    const number = lab.github.issue(NAME, 'ada', { title: 'x' }).number
    const { id } = lab.github.comment(NAME, number, 'rob', 'mine')
    await lab.person('will').rest.issues.updateComment({ ...REPO, comment_id: id, body: 'theirs' })
    expect((await refusal(lab.person('tess').rest.issues.updateComment({ ...REPO, comment_id: id, body: 'x' }))).status).toBe(403)
  })

  test('a locked conversation takes comments from people with write access only', async () => {
    const number = lab.github.issue(NAME, 'ada', { title: 'x' }).number
    lab.github.lockIssue(NAME, number)
    await lab.person('will').rest.issues.createComment({ ...REPO, issue_number: number, body: 'fine' })
    const refused = await refusal(lab.person('rob').rest.issues.createComment({ ...REPO, issue_number: number, body: 'no' }))
    expect(refused.message).toContain('Unable to create comment because issue is locked.')
  })

  test('too long ones are refused in the words of comments', async () => {
    const number = lab.github.issue(NAME, 'ada', { title: 'x' }).number
    const refused = await refusal(lab.action().rest.issues.createComment({ ...REPO, issue_number: number, body: 'x'.repeat(65_537) }))
    expect(refused).toMatchObject({ status: 422 })
    expect(refused.message).toContain('Body is too long (maximum is 65536 characters)')
  })

  test('one reaction of a kind per account: 201, then 200 with the same one', async () => {
    const number = lab.github.issue(NAME, 'ada', { title: 'x' }).number
    const { id } = lab.github.comment(NAME, number, 'mia', '/approve')
    const client = lab.action()
    const first = await client.rest.reactions.createForIssueComment({ ...REPO, comment_id: id, content: 'rocket' })
    const second = await client.rest.reactions.createForIssueComment({ ...REPO, comment_id: id, content: 'rocket' })
    expect([first.status, second.status, second.data.id]).toEqual([201, 200, first.data.id])
    expect((await client.rest.issues.getComment({ ...REPO, comment_id: id })).data.reactions).toMatchObject({ total_count: 1, rocket: 1 })
  })
})

describe('permissions', () => {
  test('the old field knows four words, role_name all six', async () => {
    const words = async (username: string) => {
      const { data } = await lab.action().rest.repos.getCollaboratorPermissionLevel({ ...REPO, username })
      return [data.permission, data.role_name]
    }
    expect(await words('ada')).toEqual(['admin', 'admin'])
    expect(await words('mia')).toEqual(['write', 'maintain'])
    expect(await words('tess')).toEqual(['read', 'triage'])
    expect(await words('eve')).toEqual(['read', 'read'])
    lab.github.setPrivate(NAME, true)
    expect(await words('eve')).toEqual(['none', 'none'])
  })

  test('nobody is not a user', async () => {
    const refused = await refusal(lab.action().rest.repos.getCollaboratorPermissionLevel({ ...REPO, username: 'nobody-here' }))
    expect(refused).toMatchObject({ status: 404 })
    expect(refused.message).toContain('nobody-here is not a user')
  })

  test('readers may not ask for the permission of others', async () => {
    expect((await refusal(lab.person('rob').rest.repos.getCollaboratorPermissionLevel({ ...REPO, username: 'ada' }))).status).toBe(403)
  })

  test('a token without issues: write is told which permission it lacks', async () => {
    const refused = await refusal(lab.action({ issues: 'read' }).rest.issues.create({ ...REPO, title: 'x' }))
    expect(refused).toMatchObject({ status: 403, headers: { 'x-accepted-github-permissions': 'issues=write' } })
    expect(refused.message).toContain('Resource not accessible by integration')
  })

  test('a private repository does not exist for strangers and for tokens of other repositories', async () => {
    lab.github.setPrivate(NAME, true)
    expect((await refusal(lab.person('eve').rest.repos.get(REPO))).status).toBe(404)
    expect((await refusal(lab.anonymous().rest.issues.listForRepo(REPO))).status).toBe(404)
    expect((await lab.action({}).rest.repos.get(REPO)).data).toMatchObject({ private: true, visibility: 'private' })
    expect((await refusal(lab.action({}).rest.issues.listForRepo(REPO))).status).toBe(403)
  })

  test('a bad token is 401 also where nobody needs one', async () => {
    const headers = { authorization: 'token ghp_wrong' }
    expect(await refusal(lab.anonymous().rest.repos.get({ ...REPO, headers }))).toMatchObject({ status: 401 })
  })

  test('GITHUB_TOKEN is nobody: GET /user is not for it', async () => {
    expect((await refusal(lab.action().rest.users.getAuthenticated())).status).toBe(403)
    expect((await lab.person('mia').rest.users.getAuthenticated()).data.login).toBe('mia')
  })
})
