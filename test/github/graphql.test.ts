import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { dig, graphqlErrors, type Lab, NAME, openLab, REPO } from './setup.ts'

let lab: Lab
beforeEach(async () => {
  lab = await openLab()
})
afterEach(async () => {
  await lab.stop()
})
const clean = () => expect(lab.github.schemaErrors).toEqual([])

const TICK_QUERY = `
  fragment who on Actor { __typename login ... on User { databaseId } ... on Bot { databaseId } }
  fragment all on Issue {
    number title body state stateReason closedAt lastEditedAt viewerDidAuthor isPinned author { ...who }
    labels(first: 20) { nodes { name } }
    timelineItems(last: 1, itemTypes: [CLOSED_EVENT]) { nodes { ... on ClosedEvent { createdAt actor { ...who } } } }
    comments(last: 20) {
      totalCount pageInfo { hasPreviousPage startCursor }
      nodes { databaseId body createdAt lastEditedAt authorAssociation viewerDidAuthor author { ...who }
        reactions(first: 10) { nodes { content user { databaseId } } } }
    }
  }
  query tick($owner: String!, $repo: String!) {
    viewer { login databaseId }
    rateLimit { cost remaining resetAt }
    repository(owner: $owner, name: $repo) {
      visibility isPrivate defaultBranchRef { name target { oid } }
      i1: issue(number: 1) { ...all }
      open: issues(first: 50, labels: ["escapement"], states: [OPEN]) { nodes { ...all } }
      file: object(expression: "main:campaigns/co/WORKFLOW.md") { ... on Blob { text } }
    }
  }`

describe('one read for a tick', () => {
  test('shows issue, closer, comments, authors by number, edits and reactions', async () => {
    const { github } = lab
    github.issue(NAME, 'github-actions[bot]', { title: 'Stage failed', body: 'why', labels: ['escapement'] })
    const comment = github.comment(NAME, 1, 'mia', '/approve')
    github.clock.advance(5000)
    github.editComment(NAME, comment.id, 'will', '/approve x')
    github.react(NAME, comment.id, 'rob', 'eyes')
    github.closeIssue(NAME, 1, 'tess')
    const data: unknown = await lab.action().graphql(TICK_QUERY, { owner: 'lab', repo: 'campaigns' })
    expect(dig(data, 'viewer')).toEqual({ login: 'github-actions[bot]', databaseId: 41898282 })
    expect(dig(data, 'repository.defaultBranchRef')).toEqual({ name: 'main', target: { oid: lab.head } })
    expect(dig(data, 'repository.file.text')).toBe('---\ncampaign: co\n---\n')
    expect(dig(data, 'repository.open.nodes')).toEqual([])
    const issue = dig(data, 'repository.i1')
    // GraphQL drops [bot]: only the number identifies the account.
    expect(issue).toMatchObject({
      state: 'CLOSED',
      viewerDidAuthor: true,
      author: { __typename: 'Bot', login: 'github-actions', databaseId: 41898282 },
    })
    expect(dig(issue, 'timelineItems.nodes')).toMatchObject([{ actor: { login: 'tess', databaseId: lab.github.user('tess').id } }])
    expect(dig(issue, 'comments.nodes')).toMatchObject([
      {
        body: '/approve x',
        createdAt: '2026-11-20T10:00:00Z',
        lastEditedAt: '2026-11-20T10:00:05Z',
        authorAssociation: 'COLLABORATOR',
        reactions: { nodes: [{ content: 'EYES' }] },
      },
    ])
    expect(github.requests.map(({ operation, name, kind }) => [operation, name, kind])).toEqual([['graphql', 'tick', 'read']])
    clean()
  })

  test('an issue that is not there is an error beside the rest of the data', async () => {
    const error: unknown = await lab
      .action()
      .graphql(TICK_QUERY, { owner: 'lab', repo: 'campaigns' })
      .catch((caught: unknown) => caught)
    expect(dig(error, 'errors')).toMatchObject([
      { type: 'NOT_FOUND', path: ['repository', 'i1'], message: 'Could not resolve to an Issue with the number of 1.' },
    ])
    expect(dig(error, 'data.repository')).toMatchObject({ visibility: 'PUBLIC', i1: null })
    clean()
  })

  test('pages of comments continue from the cursor', async () => {
    lab.github.issue(NAME, 'ada', { title: 'x' })
    for (let at = 0; at < 5; at += 1) lab.github.comment(NAME, 1, 'rob', `c${at}`)
    const page = async (after: string | null): Promise<unknown> => {
      const query =
        'query($after: String) { repository(owner: "lab", name: "campaigns") { issue(number: 1) { comments(first: 2, after: $after) { nodes { body } pageInfo { endCursor hasNextPage } } } } }'
      const data: unknown = await lab.action().graphql(query, { after })
      return dig(data, 'repository.issue.comments')
    }
    const first = await page(null)
    const second = await page(String(dig(first, 'pageInfo.endCursor')))
    expect([first, second].map((one) => dig(one, 'nodes'))).toEqual([
      [{ body: 'c0' }, { body: 'c1' }],
      [{ body: 'c2' }, { body: 'c3' }],
    ])
    expect(dig(second, 'pageInfo.hasNextPage')).toBe(true)
    clean()
  })
})

describe('what GitHub refuses in a document', () => {
  const ask = (inner: string) => graphqlErrors(lab.action().graphql(`query { repository(owner: "lab", name: "campaigns") { ${inner} } }`))

  test('fields that are not in the published schema', async () => {
    expect(await ask('colour')).toMatchObject([
      {
        message: "Field 'colour' doesn't exist on type 'Repository'",
        extensions: { code: 'undefinedField', typeName: 'Repository', fieldName: 'colour' },
      },
    ])
    clean()
  })

  test('pages without a size, and over 100', async () => {
    expect(await ask('issues { totalCount }')).toMatchObject([{ type: 'MISSING_PAGINATION_BOUNDARIES' }])
    expect(await ask('issues(first: 101) { totalCount }')).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }])
    clean()
  })

  test('more than 500,000 possible nodes, counted before anything is read', async () => {
    const errors = await ask('issues(first: 100) { nodes { comments(first: 100) { nodes { reactions(first: 100) { totalCount } } } } }')
    expect(errors).toMatchObject([{ type: 'MAX_NODE_LIMIT_EXCEEDED' }])
    expect(errors[0]?.message).toContain('1,010,100')
    clean()
  })

  test('repositories that the token does not see look like those that are not there', async () => {
    lab.github.setPrivate(NAME, true)
    expect(await graphqlErrors(lab.person('eve').graphql('query { repository(owner: "lab", name: "campaigns") { id } }'))).toMatchObject([
      { type: 'NOT_FOUND', message: "Could not resolve to a Repository with the name 'lab/campaigns'." },
    ])
    clean()
  })

  test('a private repository shows no issues to a token without issues: read', async () => {
    lab.github.setPrivate(NAME, true)
    const query = 'query { repository(owner: "lab", name: "campaigns") { issues(first: 1) { totalCount } } }'
    expect(await graphqlErrors(lab.action({ contents: 'read' }).graphql(query))).toMatchObject([
      { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
    ])
    clean()
  })
})

describe('what the double does not model', () => {
  test('a field is a loud error, never a silent null', async () => {
    const error = await lab
      .action()
      .graphql('query { repository(owner: "lab", name: "campaigns") { stargazerCount } }')
      .catch((caught: Error) => caught)
    expect(String(error)).toContain('does not model Repository.stargazerCount')
    expect(lab.github.schemaErrors).toEqual(['the GitHub double does not model Repository.stargazerCount'])
  })

  test('an argument and a REST path likewise', async () => {
    await lab
      .action()
      .graphql('query { repository(owner: "lab", name: "campaigns") { labels(first: 1, query: "x") { totalCount } } }')
      .catch(() => {})
    await lab
      .action()
      .rest.repos.listForks(REPO)
      .catch(() => {})
    expect(lab.github.schemaErrors).toEqual([
      'the GitHub double does not model the argument query of Repository.labels',
      'the GitHub double does not model GET /repos/lab/campaigns/forks',
    ])
  })
})

describe('pins', () => {
  const PIN = 'mutation($id: ID!) { pinIssue(input: {issueId: $id}) { issue { number isPinned } } }'
  const pin = async (number: number): Promise<unknown> => {
    const { data } = await lab.action().rest.issues.get({ ...REPO, issue_number: number })
    return lab.action().graphql(PIN, { id: data.node_id })
  }

  test('three issues can be pinned, a fourth is refused', async () => {
    for (let at = 1; at <= 4; at += 1) lab.github.issue(NAME, 'ada', { title: `t${at}` })
    for (let at = 1; at <= 3; at += 1) expect(dig(await pin(at), 'pinIssue.issue')).toEqual({ number: at, isPinned: true })
    expect(await graphqlErrors(pin(4))).toMatchObject([{ type: 'UNPROCESSABLE' }])
    clean()
  })
})
