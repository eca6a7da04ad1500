import { Buffer } from 'node:buffer'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Permissions } from './model.ts'
import { type Lab, NAME, openLab, REPO, refusal, runGit } from './setup.ts'

let lab: Lab
beforeEach(async () => {
  lab = await openLab()
})
afterEach(async () => {
  expect(lab.github.schemaErrors).toEqual([])
  await lab.stop()
})

describe('contents and git data', () => {
  test('a file is base64, a folder a list, a symlink a target, and raw is raw', async () => {
    const client = lab.action()
    const file = await client.rest.repos.getContent({ ...REPO, path: 'campaigns/co/WORKFLOW.md' })
    expect(file.data).toMatchObject({
      type: 'file',
      encoding: 'base64',
      content: `${Buffer.from('---\ncampaign: co\n---\n').toString('base64')}\n`,
    })
    const folder = await client.rest.repos.getContent({ ...REPO, path: 'campaigns' })
    expect((folder.data as { name: string; type: string }[]).map(({ name, type }) => [name, type])).toEqual([
      ['co', 'dir'],
      ['latest', 'symlink'],
    ])
    expect((await client.rest.repos.getContent({ ...REPO, path: 'campaigns/latest' })).data).toMatchObject({ target: 'co' })
    const raw = await client.rest.repos.getContent({ ...REPO, path: 'README.md', mediaType: { format: 'raw' } })
    expect(raw.data).toBe('# Campaigns\n')
  })

  test('overwriting needs the blob id that was seen', async () => {
    const client = lab.action()
    const put = (sha?: string) =>
      client.rest.repos.createOrUpdateFileContents({
        ...REPO,
        path: 'README.md',
        message: 'm',
        content: Buffer.from('x').toString('base64'),
        ...(sha ? { sha } : {}),
      })
    expect((await refusal(put())).status).toBe(422)
    expect((await refusal(put('0'.repeat(40)))).status).toBe(409)
    const { data } = await client.rest.repos.getContent({ ...REPO, path: 'README.md' })
    expect((await put((data as { sha: string }).sha)).status).toBe(200)
  })

  test('a commit built from blob, tree and commit keeps the executable bit', async () => {
    const client = lab.action()
    const blob = await client.rest.git.createBlob({ ...REPO, content: 'echo', encoding: 'utf-8' })
    const entry = { path: 'run.sh', mode: '100755', type: 'blob', sha: blob.data.sha } as const
    const tree = await client.rest.git.createTree({ ...REPO, base_tree: lab.head, tree: [entry] })
    const commit = await client.rest.git.createCommit({ ...REPO, message: 'm', tree: tree.data.sha, parents: [lab.head] })
    expect(commit.data.verification.verified).toBe(false)
    await client.rest.git.updateRef({ ...REPO, ref: 'heads/main', sha: commit.data.sha })
    const read = await client.rest.git.getTree({ ...REPO, tree_sha: 'main', recursive: '1' })
    expect(read.data.tree.find(({ path }) => path === 'run.sh')?.mode).toBe('100755')
  })

  test('references: existing, absent, not fast forward', async () => {
    const client = lab.action()
    const orphan = await client.rest.git.createCommit({
      ...REPO,
      message: 'm',
      tree: (await client.rest.git.getCommit({ ...REPO, commit_sha: lab.head })).data.tree.sha,
      parents: [],
    })
    const messages = [
      await refusal(client.rest.git.createRef({ ...REPO, ref: 'refs/heads/main', sha: lab.head })),
      await refusal(client.rest.git.updateRef({ ...REPO, ref: 'heads/none', sha: lab.head })),
      await refusal(client.rest.git.updateRef({ ...REPO, ref: 'heads/main', sha: orphan.data.sha })),
    ].map(({ status, message }) => [status, message.split(' - ')[0]])
    expect(messages).toEqual([
      [422, 'Reference already exists'],
      [422, 'Reference does not exist'],
      [422, 'Update is not a fast forward'],
    ])
    expect((await client.rest.git.createRef({ ...REPO, ref: 'refs/heads/state', sha: lab.head })).status).toBe(201)
    expect((await client.rest.git.listMatchingRefs({ ...REPO, ref: 'heads/' })).data).toHaveLength(2)
  })

  test('a repository without commits is a conflict', async () => {
    await lab.github.repository('lab/empty', { gitDir: join(lab.folder, 'empty.git'), permissions: { will: 'write' } })
    expect(await refusal(lab.person('will').rest.git.getRef({ owner: 'lab', repo: 'empty', ref: 'heads/main' }))).toMatchObject({
      status: 409,
    })
  })
})

describe('git over http', () => {
  const remote = (token?: string) =>
    `${lab.github.serverUrl.replace('://', token === undefined ? '://' : `://x-access-token:${token}@`)}/${NAME}.git`
  const actionToken = (permissions: Permissions) => lab.github.token('github-actions[bot]', permissions, { repository: NAME })

  async function cloned(token: string, file = 'note.md'): Promise<string> {
    const work = join(lab.folder, `work-${file.replaceAll('/', '-')}`)
    await runGit(lab.folder, 'clone', '--quiet', remote(token), work)
    await runGit(work, 'checkout', '--quiet', 'main')
    await writeFile(join(work, file), 'x\n')
    await runGit(work, 'add', '.')
    await runGit(work, 'commit', '--quiet', '-m', 'note')
    return work
  }
  const push = (work: string, ...more: string[]) =>
    runGit(work, 'push', 'origin', 'HEAD:main', ...more).then(
      () => 'pushed',
      (error: { stderr: string }) => error.stderr,
    )

  test('anybody clones a public repository, nobody a private one', async () => {
    await runGit(lab.folder, 'clone', '--quiet', remote(), 'open')
    expect(await readFile(join(lab.folder, 'open/README.md'), 'utf8')).toBe('# Campaigns\n')
    lab.github.setPrivate(NAME, true)
    await expect(runGit(lab.folder, 'clone', '--quiet', remote(lab.github.token('eve')), 'closed')).rejects.toThrow(/Repository not found/)
  })

  test('contents: write pushes, and the API sees it', async () => {
    const work = await cloned(actionToken({ contents: 'write' }))
    expect(await push(work)).toBe('pushed')
    expect((await lab.action().rest.repos.getContent({ ...REPO, path: 'note.md' })).status).toBe(200)
    expect(lab.github.requests.filter(({ kind }) => kind === 'write').map(({ operation, who }) => [operation, who])).toEqual([
      ['git/receive-pack', 'github-actions[bot]'],
    ])
  })

  test('contents: read is denied by name', async () => {
    const work = await cloned(actionToken({ contents: 'read' }))
    expect(await push(work)).toMatch(/Permission to lab\/campaigns.git denied to github-actions\[bot\]/)
  })

  test('a ruleset refuses with GH013 and the reason that GitHub gives', async () => {
    const work = await cloned(actionToken({ contents: 'write' }))
    lab.github.ruleset(NAME)
    const said = await push(work)
    expect(said).toContain('remote: error: GH013: Repository rule violations found for refs/heads/main.')
    expect(said).toContain('- Changes must be made through a pull request.')
    expect(said).toContain('! [remote rejected] HEAD -> main (push declined due to repository rule violations)')
    expect((await lab.action().rest.git.getRef({ ...REPO, ref: 'heads/main' })).data.object.sha).toBe(lab.head)
  })

  test('required signatures refuse a push but not a commit of GitHub’s own', async () => {
    const work = await cloned(actionToken({ contents: 'write' }))
    lab.github.ruleset(NAME, { requirePullRequest: false, requireSignatures: true })
    expect(await push(work)).toContain('- Commits must have verified signatures.')
    const put = { ...REPO, path: 'signed.md', message: 'm', content: 'eA==' }
    expect((await lab.action().rest.repos.createOrUpdateFileContents(put)).data.commit.verification?.verified).toBe(true)
  })

  test('workflow files are not for GITHUB_TOKEN', async () => {
    const work = await cloned(actionToken({ contents: 'write' }), '.github/workflows/new.yml')
    expect(await push(work)).toContain(
      'refusing to allow a GitHub App to create or update workflow `.github/workflows/new.yml` without `workflows` permission',
    )
    const person = await cloned(lab.github.token('will'), '.github/workflows/mine.yml')
    expect(await push(person)).toBe('pushed')
  })

  test('a push whose answer is lost has moved the branch', async () => {
    const work = await cloned(actionToken({ contents: 'write' }))
    lab.github.faults.add({ operation: 'git/receive-pack', method: 'POST', cut: 'after' })
    expect(await push(work)).not.toBe('pushed')
    const pushed = await runGit(work, 'rev-parse', 'HEAD')
    expect((await lab.action().rest.git.getRef({ ...REPO, ref: 'heads/main' })).data.object.sha).toBe(pushed)
  })

  test('a head that moved is not a fast forward', async () => {
    const work = await cloned(actionToken({ contents: 'write' }))
    await lab.action().rest.repos.createOrUpdateFileContents({ ...REPO, path: 'other.md', message: 'm', content: 'eA==' })
    expect(await push(work)).toMatch(/\[rejected\].*fetch first/)
  })
})
