import type { Octokit } from '@octokit/rest'
import type { ForgeDeed, ForgeOutcome } from '../../core/people/types.ts'
import { isLimit, isRefusal, wordsOf } from './forge-words.ts'

export interface Place {
  api: Octokit
  owner: string
  name: string
}

/** A second try could write a second issue or comment: what came of an unanswered first one is looked up in the next run instead. */
const ONCE = { request: { retries: 0 } }

const created = async (at: Place, deed: Extract<ForgeDeed, { kind: 'create' }>): Promise<ForgeOutcome> => {
  const { title, body, labels } = deed
  const { data } = await at.api.request('POST /repos/{owner}/{repo}/issues', {
    owner: at.owner,
    repo: at.name,
    title,
    body,
    labels,
    ...ONCE,
  })
  return { kind: 'done', issue: { number: data.number, node: data.node_id } }
}

const changed = async (at: Place, issue: number, fields: object): Promise<ForgeOutcome> => {
  await at.api.request('PATCH /repos/{owner}/{repo}/issues/{issue_number}', {
    owner: at.owner,
    repo: at.name,
    issue_number: issue,
    ...fields,
  })
  return { kind: 'done' }
}

const commented = async (at: Place, issue: number, body: string): Promise<ForgeOutcome> => {
  const place = { owner: at.owner, repo: at.name, issue_number: issue }
  await at.api.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', { ...place, body, ...ONCE })
  return { kind: 'done' }
}

const reacted = async (at: Place, deed: Extract<ForgeDeed, { kind: 'react' }>): Promise<ForgeOutcome> => {
  const place = { owner: at.owner, repo: at.name, comment_id: deed.comment }
  const { status } = await at.api.request('POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions', {
    ...place,
    content: deed.with,
  })
  // one of a kind per account: 201 the first time, then 200
  return (status as number) === 200 ? { kind: 'done', again: true } : { kind: 'done' }
}

const pinned = async (at: Place, node: string): Promise<ForgeOutcome> => {
  await at.api.graphql('mutation pin($issueId: ID!) { pinIssue(input: {issueId: $issueId}) { issue { number } } }', { issueId: node })
  return { kind: 'done' }
}

const perform = (at: Place, deed: ForgeDeed): Promise<ForgeOutcome> => {
  switch (deed.kind) {
    case 'create':
      return created(at, deed)
    case 'edit': {
      const { issue, title, body } = deed
      return changed(at, issue, { ...(title === undefined ? {} : { title }), ...(body === undefined ? {} : { body }) })
    }
    case 'comment':
      return commented(at, deed.issue, deed.body)
    case 'react':
      return reacted(at, deed)
    case 'close':
      return changed(at, deed.issue, { state: 'closed', state_reason: deed.reason })
    case 'reopen':
      return changed(at, deed.issue, { state: 'open' })
    case 'pin':
      return pinned(at, deed.node)
  }
}

/** Writes one thing. Never throws; `limited`: GitHub asks us to slow down. */
export const writeDeed = async (at: Place, deed: ForgeDeed): Promise<{ outcome: ForgeOutcome; limited: boolean }> => {
  try {
    return { outcome: await perform(at, deed), limited: false }
  } catch (raised) {
    const why = wordsOf(raised)
    if (isLimit(raised)) return { outcome: { kind: 'put-off', why }, limited: true }
    return { outcome: isRefusal(raised) ? { kind: 'refused', why } : { kind: 'unknown', why }, limited: false }
  }
}
