import { expect, test } from 'vitest'
import { artifactsOf, peopleOf } from '../../src/wire.ts'
import { NAME } from '../github/setup.ts'
import { closeAfterEach, people } from './people-world.ts'

closeAfterEach()

const inputs = { root: '.', commit: 'api' as const, campaigns: [], author: { name: 'x', email: 'x@y.z' } }

test('through the action’s own client a look is one call, and what is not answered is never written twice', async () => {
  const { lab } = await people()
  const { github } = lab
  const token = github.token('github-actions[bot]', { contents: 'write', issues: 'write' }, { repository: NAME })
  const made = await peopleOf({ ...inputs, token, repository: NAME, serverUrl: github.serverUrl, apiUrl: github.apiUrl }, 'run')
  if (!made) throw new Error('no forge')
  expect(await made.forge.read({ after: new Map([[7, 0]]) })).toMatchObject({ kind: 'seen', isPublic: false, gone: [7] })
  github.faults.add({ operation: 'issues/create', cut: 'after' })
  expect(await made.forge.write([{ kind: 'create', title: 'once', body: 'x', labels: ['escapement'] }])).toMatchObject([
    { kind: 'unknown' },
  ])
  expect([...github.repo(NAME).issues.values()]).toHaveLength(1)
  expect(made.forge.usage).toEqual({ calls: 2, writes: 1, created: 1, commented: 0 })
  expect(github.requests).toHaveLength(2)
})

test('without a token, or where nothing is recorded, there is nobody to ask', async () => {
  expect(await peopleOf({ ...inputs, repository: NAME }, 'run')).toBeUndefined()
  expect(await peopleOf({ ...inputs, commit: 'none', token: 't', repository: NAME }, 'run')).toBeUndefined()
})

test('an artifact is there, is not, or could not be looked for', async () => {
  const { lab } = await people()
  const { github } = lab
  const seenWith = async (permissions: Parameters<typeof github.token>[1]) => {
    const token = github.token('github-actions[bot]', permissions, { repository: NAME })
    const made = await artifactsOf({ ...inputs, token, repository: NAME, apiUrl: github.apiUrl })
    if (!made) throw new Error('nobody to ask')
    return made
  }
  const artifacts = await seenWith({ contents: 'write', issues: 'write', actions: 'read' })
  github.upload(NAME, 'escapement-1-1-ab')
  expect(await artifacts.find('escapement-1-1-ab')).toEqual({ kind: 'there' })
  expect(await artifacts.find('escapement-1-1-cd')).toEqual({ kind: 'absent' })
  // one artifact holds the outputs of all campaigns of a run: each is asked for once
  expect(await artifacts.find('escapement-1-1-ab')).toEqual({ kind: 'there' })
  for (let more = 0; more < 3; more++) await artifacts.find(`escapement-1-${more}-ef`)
  expect(await artifacts.find('escapement-9-1-ab')).toMatchObject({ kind: 'unobserved' })
  expect(github.requests).toHaveLength(5)
  const blind = await seenWith({ contents: 'write', issues: 'write' })
  expect(await blind.find('escapement-1-1-ab')).toMatchObject({ kind: 'unobserved', why: expect.stringContaining('`actions: read`') })
})
