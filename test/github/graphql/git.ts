import { Buffer } from 'node:buffer'
import { git, line, readCommit, resolve } from '../git.ts'
import { isSigned } from '../gitdata.ts'
import { fullName, type Repository } from '../model.ts'
import { emailOf } from '../users.ts'
import { actorView } from './issues.ts'
import { type Args, type Context, connection, field, PAGING, type View } from './view.ts'

export async function commitView(context: Context, repo: Repository, sha: string): Promise<View> {
  const commit = await readCommit(repo.gitDir, sha)
  const [headline = '', ...rest] = commit.message.split('\n')
  const url = `${context.urls.server}/${fullName(repo)}/commit/${sha}`
  const person = ({ name, email, date }: typeof commit.author): View => {
    const user = [...context.world.users.values()].find((candidate) => candidate.type === 'User' && emailOf(candidate) === email)
    return { __typename: 'GitActor', name, email, date, user: user === undefined ? null : actorView(context, user) }
  }
  const signed = isSigned(commit)
  return {
    __typename: 'Commit',
    id: `C_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    url,
    commitUrl: url,
    message: commit.message,
    messageHeadline: headline,
    messageBody: rest.join('\n').trim(),
    committedDate: commit.committer.date,
    authoredDate: commit.author.date,
    author: () => person(commit.author),
    committer: () => person(commit.committer),
    signature: signed ? { __typename: 'GpgSignature', isValid: true, wasSignedByGitHub: true, state: 'VALID' } : null,
    parents: field([...PAGING], async (args) => {
      const views = await Promise.all(commit.parents.map((parent) => commitView(context, repo, parent)))
      return connection('Commit', views, args, (view) => view)
    }),
    history: field([...PAGING, 'path', 'since'], (args) => history(context, repo, sha, args)),
  }
}

async function history(context: Context, repo: Repository, sha: string, args: Args): Promise<View> {
  const since = typeof args.since === 'string' ? [`--since=${args.since}`] : []
  const path = typeof args.path === 'string' ? ['--', args.path] : []
  const shas = (await line(repo.gitDir, ['rev-list', ...since, sha, ...path])).split('\n').filter(Boolean)
  const views = await Promise.all(shas.map((one) => commitView(context, repo, one)))
  return { ...connection('Commit', views, args, (view) => view), __typename: 'CommitHistoryConnection' }
}

export async function refView(context: Context, repo: Repository, qualified: string): Promise<View | null> {
  const name = qualified.startsWith('refs/') ? qualified : `refs/heads/${qualified}`
  const sha = await resolve(repo.gitDir, name, 'commit')
  if (sha === undefined) return null
  return {
    __typename: 'Ref',
    id: `REF_${Buffer.from(`${repo.id}:${name}`).toString('base64url')}`,
    name: name.replace(/^refs\/[^/]+\//, ''),
    prefix: `${name.split('/').slice(0, 2).join('/')}/`,
    target: () => commitView(context, repo, sha),
  }
}

/** `object(expression:)`: a commit, or the blob of `ref:path`. Trees are not modelled. */
export async function objectView(context: Context, repo: Repository, expression: string): Promise<View | null> {
  const sha = await resolve(repo.gitDir, expression)
  if (sha === undefined) return null
  const type = await line(repo.gitDir, ['cat-file', '-t', sha])
  if (type === 'commit') return commitView(context, repo, sha)
  if (type !== 'blob') return { __typename: 'Tree', id: `T_${sha}`, oid: sha, abbreviatedOid: sha.slice(0, 7) }
  const content = await git(repo.gitDir, ['cat-file', 'blob', sha])
  const isBinary = content.includes(0)
  const text = isBinary ? null : content.toString()
  return {
    __typename: 'Blob',
    id: `B_${sha}`,
    oid: sha,
    abbreviatedOid: sha.slice(0, 7),
    byteSize: content.length,
    isBinary,
    isTruncated: false,
    text,
  }
}
