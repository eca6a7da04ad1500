import { Buffer } from 'node:buffer'
import type { Octokit } from '@octokit/rest'
import { expect } from 'vitest'
import { refusal } from './setup.ts'

/** Something that claims to behave like GitHub, with a repository whose `main` has one commit. */
export type Target = {
  /** Authenticated as somebody who may write. */
  client: Octokit
  anonymous: Octokit
  at: { owner: string; repo: string }
  stop: () => Promise<void>
}

/** One behaviour and the page of docs.github.com that promises it. */
export type Behaviour = { fact: string; docs: string; run: (target: Target) => Promise<void> }

const statusOf = async (promise: Promise<unknown>): Promise<number> => (await refusal(promise)).status
const issue = async ({ client, at }: Target, more: object = {}) =>
  (await client.rest.issues.create({ ...at, title: 'A title', ...more })).data
const head = async ({ client, at }: Target) => (await client.rest.git.getRef({ ...at, ref: 'heads/main' })).data.object.sha

const issues: Behaviour[] = [
  {
    fact: 'issues are numbered one by one and start open',
    docs: 'rest/issues/issues#create-an-issue',
    async run(target) {
      const [first, second] = [await issue(target), await issue(target)]
      expect(second.number).toBe(first.number + 1)
      expect(second).toMatchObject({ state: 'open', locked: false, comments: 0, closed_at: null })
    },
  },
  {
    fact: 'an issue that does not exist is 404',
    docs: 'rest/issues/issues#get-an-issue',
    run: async ({ client, at }) => expect(await statusOf(client.rest.issues.get({ ...at, issue_number: 4040 }))).toBe(404),
  },
  {
    fact: 'closing keeps the reason and the time; reopening clears the time',
    docs: 'rest/issues/issues#update-an-issue',
    async run(target) {
      const { number: issue_number } = await issue(target)
      const closed = await target.client.rest.issues.update({ ...target.at, issue_number, state: 'closed', state_reason: 'not_planned' })
      expect(closed.data).toMatchObject({ state: 'closed', state_reason: 'not_planned', closed_at: expect.any(String) })
      const open = await target.client.rest.issues.update({ ...target.at, issue_number, state: 'open' })
      expect(open.data).toMatchObject({ state: 'open', closed_at: null })
    },
  },
  {
    fact: 'lists show open issues unless asked for others, and filter by all of the labels',
    docs: 'rest/issues/issues#list-repository-issues',
    async run(target) {
      const { client, at } = target
      const both = await issue(target, { labels: ['one', 'two'] })
      await issue(target, { labels: ['one'] })
      const shut = await issue(target, { labels: ['one', 'two'] })
      await client.rest.issues.update({ ...at, issue_number: shut.number, state: 'closed' })
      const numbers = async (more: object) =>
        (await client.rest.issues.listForRepo({ ...at, labels: 'one,two', ...more })).data.map(({ number }) => number)
      expect(await numbers({})).toEqual([both.number])
      expect(await numbers({ state: 'all' })).toEqual([shut.number, both.number])
    },
  },
  {
    fact: 'pages are linked by a Link header that the client follows',
    docs: 'rest/using-the-rest-api/using-pagination-in-the-rest-api',
    async run(target) {
      const { client, at } = target
      for (let made = 0; made < 5; made += 1) await issue(target)
      const { headers } = await client.rest.issues.listForRepo({ ...at, per_page: 2 })
      expect(headers.link).toMatch(/rel="next".*rel="last"/)
      expect(await client.paginate(client.rest.issues.listForRepo, { ...at, per_page: 2 })).toHaveLength(5)
    },
  },
  {
    fact: 'nobody may write without a token',
    docs: 'rest/authentication/authenticating-to-the-rest-api',
    run: async ({ anonymous, at }) => expect(await statusOf(anonymous.rest.issues.create({ ...at, title: 'x' }))).toBe(401),
  },
]

const labels: Behaviour[] = [
  {
    fact: 'a label’s name is taken once',
    docs: 'rest/issues/labels#create-a-label',
    async run({ client, at }) {
      const create = () => client.rest.issues.createLabel({ ...at, name: 'taken', color: 'ff0000' })
      expect((await create()).data).toMatchObject({ name: 'taken', color: 'ff0000' })
      expect(await statusOf(create())).toBe(422)
    },
  },
  {
    fact: 'labels are added to, set on and removed from an issue',
    docs: 'rest/issues/labels',
    async run(target) {
      const { client, at } = target
      for (const name of ['l1', 'l2', 'l3']) await client.rest.issues.createLabel({ ...at, name, color: 'cccccc' })
      const on = { ...at, issue_number: (await issue(target, { labels: ['l1'] })).number }
      const names = (list: { name: string }[]) => list.map(({ name }) => name).sort()
      expect(names((await client.rest.issues.addLabels({ ...on, labels: ['l2'] })).data)).toEqual(['l1', 'l2'])
      expect(names((await client.rest.issues.removeLabel({ ...on, name: 'l1' })).data)).toEqual(['l2'])
      expect(names((await client.rest.issues.setLabels({ ...on, labels: ['l3'] })).data)).toEqual(['l3'])
      expect(await statusOf(client.rest.issues.removeLabel({ ...on, name: 'l1' }))).toBe(404)
    },
  },
]

const comments: Behaviour[] = [
  {
    fact: 'comments are made, listed in order, changed and deleted, and the issue counts them',
    docs: 'rest/issues/comments',
    async run(target) {
      const { client, at } = target
      const on = { ...at, issue_number: (await issue(target)).number }
      const first = (await client.rest.issues.createComment({ ...on, body: 'first' })).data
      await client.rest.issues.createComment({ ...on, body: 'second' })
      await client.rest.issues.updateComment({ ...at, comment_id: first.id, body: 'edited' })
      expect((await client.rest.issues.listComments(on)).data.map(({ body }) => body)).toEqual(['edited', 'second'])
      expect((await client.rest.issues.get(on)).data.comments).toBe(2)
      expect((await client.rest.issues.deleteComment({ ...at, comment_id: first.id })).status).toBe(204)
      expect(await statusOf(client.rest.issues.getComment({ ...at, comment_id: first.id }))).toBe(404)
    },
  },
  {
    fact: 'a comment on an issue that does not exist is 404',
    docs: 'rest/issues/comments#create-an-issue-comment',
    run: async ({ client, at }) =>
      expect(await statusOf(client.rest.issues.createComment({ ...at, issue_number: 4040, body: 'x' }))).toBe(404),
  },
]

const git: Behaviour[] = [
  {
    fact: 'blob, tree, commit and reference make a commit that the contents show',
    docs: 'rest/guides/using-the-rest-api-to-interact-with-your-git-database',
    async run(target) {
      const { client, at } = target
      const parent = await head(target)
      const base_tree = (await client.rest.git.getCommit({ ...at, commit_sha: parent })).data.tree.sha
      const { sha } = (await client.rest.git.createBlob({ ...at, content: 'four\n', encoding: 'utf-8' })).data
      const tree = (await client.rest.git.createTree({ ...at, base_tree, tree: [{ path: 'a/b.txt', mode: '100644', type: 'blob', sha }] }))
        .data.sha
      const commit = (await client.rest.git.createCommit({ ...at, message: 'm', tree, parents: [parent] })).data.sha
      await client.rest.git.updateRef({ ...at, ref: 'heads/main', sha: commit })
      const { data } = await client.rest.repos.getContent({ ...at, path: 'a/b.txt' })
      expect(data).toMatchObject({ type: 'file', sha, size: 5 })
      expect('content' in data && Buffer.from(data.content, 'base64').toString()).toBe('four\n')
    },
  },
  {
    fact: 'object ids are git’s own',
    docs: 'rest/git/blobs#create-a-blob',
    run: async ({ client, at }) =>
      // `printf a | git hash-object --stdin`
      expect((await client.rest.git.createBlob({ ...at, content: 'a', encoding: 'utf-8' })).data.sha).toBe(
        '2e65efe2a145dda7ee51d1741299f848e5bf752e',
      ),
  },
  {
    fact: 'a reference is created once',
    docs: 'rest/git/refs#create-a-reference',
    async run(target) {
      const create = async () => target.client.rest.git.createRef({ ...target.at, ref: 'refs/heads/state', sha: await head(target) })
      expect((await create()).status).toBe(201)
      expect(await statusOf(create())).toBe(422)
    },
  },
  {
    fact: 'a reference moves forward only, unless forced',
    docs: 'rest/git/refs#update-a-reference',
    async run(target) {
      const { client, at } = target
      const tree = (await client.rest.git.getCommit({ ...at, commit_sha: await head(target) })).data.tree.sha
      const { sha } = (await client.rest.git.createCommit({ ...at, message: 'other root', tree, parents: [] })).data
      expect(await statusOf(client.rest.git.updateRef({ ...at, ref: 'heads/main', sha }))).toBe(422)
      await client.rest.git.updateRef({ ...at, ref: 'heads/main', sha, force: true })
      expect(await head(target)).toBe(sha)
    },
  },
  {
    fact: 'a file is created with 201, and overwritten only with the id of the blob it replaces',
    docs: 'rest/repos/contents#create-or-update-file-contents',
    async run({ client, at }) {
      const put = (text: string, more: object = {}) =>
        client.rest.repos.createOrUpdateFileContents({
          ...at,
          path: 'note.md',
          message: 'm',
          content: Buffer.from(text).toString('base64'),
          ...more,
        })
      const created = await put('one')
      expect(created.status).toBe(201)
      expect(await statusOf(put('two', { sha: '0'.repeat(40) }))).toBe(409)
      expect((await put('two', { sha: created.data.content?.sha ?? '' })).status).toBe(200)
    },
  },
  {
    fact: 'a path that is not there is 404',
    docs: 'rest/repos/contents#get-repository-content',
    run: async ({ client, at }) => expect(await statusOf(client.rest.repos.getContent({ ...at, path: 'no/such/file' }))).toBe(404),
  },
]

/** What both the double and the emulator of vercel-labs cover. */
export const BEHAVIOURS: readonly Behaviour[] = [...issues, ...labels, ...comments, ...git]
