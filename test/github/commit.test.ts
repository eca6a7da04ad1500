import { Buffer } from 'node:buffer'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listTree } from './git.ts'
import { dig, graphqlErrors, type Lab, NAME, openLab, REPO } from './setup.ts'

let lab: Lab
beforeEach(async () => {
  lab = await openLab()
})
afterEach(async () => {
  await lab.stop()
})
const clean = () => expect(lab.github.schemaErrors).toEqual([])

describe('createCommitOnBranch', () => {
  const COMMIT =
    'mutation commit($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid messageBody signature { isValid } } ref { name } } }'
  const base64 = (text: string) => Buffer.from(text).toString('base64')
  const input = (more: object = {}) => ({
    branch: { repositoryNameWithOwner: NAME, branchName: 'main' },
    message: { headline: 'Tick', body: 'Approved-By: mia' },
    expectedHeadOid: lab.head,
    fileChanges: { additions: [{ path: 'campaigns/co/WORKFLOW.md', contents: base64('new\n') }] },
    ...more,
  })

  test('writes several files as one signed commit of the token’s account', async () => {
    const fileChanges = { additions: [{ path: 'a/new.md', contents: base64('é\n') }], deletions: [{ path: 'README.md' }] }
    const data: unknown = await lab.action().graphql(COMMIT, { input: input({ fileChanges }) })
    expect(dig(data, 'createCommitOnBranch.commit')).toMatchObject({ messageBody: 'Approved-By: mia', signature: { isValid: true } })
    const oid = String(dig(data, 'createCommitOnBranch.commit.oid'))
    const paths = (await listTree(lab.github.repo(NAME).gitDir, oid, { recursive: true })).map(({ path }) => path)
    expect(paths).toContain('a/new.md')
    expect(paths).not.toContain('README.md')
    const { data: commit } = await lab.action().rest.git.getCommit({ ...REPO, commit_sha: oid })
    expect(commit).toMatchObject({
      parents: [{ sha: lab.head }],
      author: { name: 'github-actions[bot]', email: '41898282+github-actions[bot]@users.noreply.github.com' },
    })
    clean()
  })

  test('a head that moved is STALE_DATA, and nothing is written', async () => {
    await lab.action().graphql(COMMIT, { input: input() })
    const expected = `Expected branch to point to "${lab.head}" but it did not.  Pull and try again.`
    expect(await graphqlErrors(lab.action().graphql(COMMIT, { input: input() }))).toMatchObject([
      { type: 'STALE_DATA', path: ['createCommitOnBranch'], message: expected },
    ])
    clean()
  })

  test('of two at once exactly one is written', async () => {
    const client = lab.action()
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => client.graphql(COMMIT, { input: input() })))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    clean()
  })

  test('written files lose their executable bit and symlinks become files; files not named keep theirs', async () => {
    const rewrite = { additions: [{ path: 'campaigns/latest', contents: base64('co') }] }
    const data: unknown = await lab.action().graphql(COMMIT, { input: input({ fileChanges: rewrite }) })
    const modes = Object.fromEntries(
      (await listTree(lab.github.repo(NAME).gitDir, String(dig(data, 'createCommitOnBranch.commit.oid')), { recursive: true })).map(
        ({ path, mode }) => [path, mode],
      ),
    )
    expect(modes).toMatchObject({ 'campaigns/latest': '100644', 'campaigns/co/run.sh': '100755' })
    clean()
  })

  test('a missing branch is not created, a missing path not deleted', async () => {
    const elsewhere = input({ branch: { repositoryNameWithOwner: NAME, branchName: 'state' } })
    expect(await graphqlErrors(lab.action().graphql(COMMIT, { input: elsewhere }))).toMatchObject([{ message: 'Branch not found' }])
    const absent = input({ fileChanges: { deletions: [{ path: 'absent' }] } })
    expect((await graphqlErrors(lab.action().graphql(COMMIT, { input: absent })))[0]?.message).toContain(
      'A path was requested for deletion which does not exist',
    )
    clean()
  })

  test('paths given twice or with a slash in front, and sloppy base64, are refused; no changes make an empty commit', async () => {
    const twice = { additions: [{ path: 'a', contents: base64('x') }], deletions: [{ path: 'a' }] }
    const slash = { additions: [{ path: '/a', contents: base64('x') }] }
    const sloppy = { additions: [{ path: 'a', contents: 'eA' }] }
    for (const fileChanges of [twice, slash, sloppy]) {
      expect(await graphqlErrors(lab.action().graphql(COMMIT, { input: input({ fileChanges }) }))).toMatchObject([
        { type: 'UNPROCESSABLE' },
      ])
    }
    const data: unknown = await lab.action().graphql(COMMIT, { input: input({ fileChanges: {} }) })
    const { data: commit } = await lab
      .action()
      .rest.git.getCommit({ ...REPO, commit_sha: String(dig(data, 'createCommitOnBranch.commit.oid')) })
    expect(commit.tree.sha).toBe((await lab.action().rest.git.getCommit({ ...REPO, commit_sha: lab.head })).data.tree.sha)
    clean()
  })

  test('a ruleset stops it in words, classic protection with a type of its own; a bypass lets it through', async () => {
    const rules = lab.github.ruleset(NAME)
    const [error] = await graphqlErrors(lab.action().graphql(COMMIT, { input: input() }))
    expect(error?.message).toBe('Repository rule violations found\n\nChanges must be made through a pull request.\n\n')
    rules.bypass.push('github-actions[bot]')
    await lab.action().graphql(COMMIT, { input: input() })
    lab.github.protect(NAME)
    const { data } = await lab.action().rest.git.getRef({ ...REPO, ref: 'heads/main' })
    const again = input({ expectedHeadOid: data.object.sha })
    expect(await graphqlErrors(lab.action().graphql(COMMIT, { input: again }))).toMatchObject([
      { type: 'BRANCH_PROTECTION_RULE_VIOLATION' },
    ])
    clean()
  })

  test('GITHUB_TOKEN may not write workflow files, nor anything without contents: write', async () => {
    const fileChanges = { additions: [{ path: '.github/workflows/tick.yml', contents: base64('on: push') }] }
    const [error] = await graphqlErrors(lab.action().graphql(COMMIT, { input: input({ fileChanges }) }))
    expect(error?.message).toContain('without `workflows` permission')
    expect(await graphqlErrors(lab.action({ contents: 'read' }).graphql(COMMIT, { input: input() }))).toMatchObject([{ type: 'FORBIDDEN' }])
    clean()
  })

  test('an absent expectedHeadOid is refused before anything runs', async () => {
    const { expectedHeadOid: _, ...rest } = input()
    const [error] = await graphqlErrors(lab.action().graphql(COMMIT, { input: rest }))
    expect(error?.message).toContain('expectedHeadOid (Expected value to not be null)')
    clean()
  })
})
