import { createRequire } from 'node:module'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EventRequest } from './events.ts'
import { type Lab, NAME, openLab } from './setup.ts'

let lab: Lab
beforeEach(async () => {
  lab = await openLab()
  lab.github.issue(NAME, 'ada', { title: 'Stage failed', labels: ['escapement'] })
})
afterEach(() => lab.stop())

type Shape = Record<string, unknown>
// The package is one JSON file of megabytes: required, so that tsc does not infer a type for each of its leaves.
const examples = createRequire(import.meta.url)('@octokit/webhooks-examples') as { name: string; examples: Shape[] }[]

/** The recorded payloads of real deliveries; where none of the action was recorded, all of the event. */
const recorded = (event: string, action: string | undefined): Shape[] => {
  const all = examples.find(({ name }) => name === event)?.examples ?? []
  const same = all.filter((example) => example.action === action)
  return same.length > 0 ? same : all
}

const kind = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value)

/** The places of `example` that every delivery has and our payload lacks, or has as another type. */
function differences(ours: Shape, samples: Shape[], path = ''): string[] {
  const [first = {}, ...others] = samples
  const everywhere = Object.keys(first).filter((key) => others.every((sample) => key in sample))
  return everywhere.flatMap((key) => {
    const place = `${path}${key}`
    if (!(key in ours)) return [`${place} is missing`]
    const kinds = samples.map((sample) => kind(sample[key]))
    const mine = kind(ours[key])
    if (mine !== 'null' && !kinds.includes('null') && !kinds.includes(mine)) return [`${place} is ${mine}, not ${kinds.join(' or ')}`]
    if (mine !== 'object' || !kinds.every((one) => one === 'object')) return []
    return differences(
      ours[key] as Shape,
      samples.map((sample) => sample[key] as Shape),
      `${place}.`,
    )
  })
}

/** Figures of a repository that no program of ours reads, and what only a pull request has. */
const IGNORED =
  /^issue\.draft|^(repository|organization)\.(?!id|name|full_name|private|owner|default_branch|html_url)|^organization|^installation/

describe('event payloads have the shape of recorded deliveries', () => {
  test.each<{ title: string; request: (comment: number) => EventRequest }>([
    { title: 'a comment', request: (comment) => ({ event: 'issue_comment', action: 'created', repo: NAME, comment, by: 'mia' }) },
    { title: 'an edited comment', request: (comment) => ({ event: 'issue_comment', action: 'edited', repo: NAME, comment, by: 'mia' }) },
    { title: 'an edited issue', request: () => ({ event: 'issues', action: 'edited', repo: NAME, issue: 1, by: 'ada' }) },
    { title: 'a closed issue', request: () => ({ event: 'issues', action: 'closed', repo: NAME, issue: 1, by: 'tess' }) },
    {
      title: 'a dispatch',
      request: () => ({
        event: 'workflow_dispatch',
        repo: NAME,
        by: 'will',
        workflow: '.github/workflows/tick.yml',
        inputs: { mode: 'tick' },
      }),
    },
  ])('$title', ({ request }) => {
    const { id } = lab.github.comment(NAME, 1, 'mia', '/approve')
    lab.github.editComment(NAME, id, 'mia', '/approve now')
    lab.github.editIssue(NAME, 1, 'ada', { body: 'more' })
    const asked = request(id)
    const samples = recorded(asked.event, 'action' in asked ? asked.action : undefined)
    expect(samples.length).toBeGreaterThan(0)
    expect(differences(lab.github.event(asked), samples).filter((place) => !IGNORED.test(place))).toEqual([])
  })

  test('the comment, its issue’s labels and the sender come from the state', () => {
    const { id } = lab.github.comment(NAME, 1, 'rob', '/retry')
    expect(lab.github.event({ event: 'issue_comment', action: 'created', repo: NAME, comment: id, by: 'rob' })).toMatchObject({
      comment: { id, body: '/retry', author_association: 'COLLABORATOR' },
      issue: { number: 1, labels: [{ name: 'escapement' }] },
      sender: { login: 'rob', id: lab.github.user('rob').id },
    })
  })

  test('an edit tells what stood there before', () => {
    const { id } = lab.github.comment(NAME, 1, 'mia', '/approve a')
    lab.github.editComment(NAME, id, 'will', '/approve b')
    expect(lab.github.event({ event: 'issue_comment', action: 'edited', repo: NAME, comment: id, by: 'will' })).toMatchObject({
      changes: { body: { from: '/approve a' } },
      comment: { body: '/approve b' },
    })
  })

  test('what GITHUB_TOKEN does starts no run', () => {
    const { id } = lab.github.comment(NAME, 1, 'github-actions[bot]', 'hello')
    const ask = () => lab.github.event({ event: 'issue_comment', action: 'created', repo: NAME, comment: id, by: 'github-actions[bot]' })
    expect(ask).toThrow('GitHub starts no run for issue_comment caused by GITHUB_TOKEN')
  })
})
