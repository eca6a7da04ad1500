import { readFileSync } from 'node:fs'
import examples from '@octokit/webhooks-examples' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { evaluated } from '../../support/expressions.ts'
import { parsedByGitHub } from '../../support/workflow-parser.ts'

const ROOT = new URL('../../../', import.meta.url)
const FILES = ['escapement.yml', 'escapement-pr.yml']
const textOf = (name: string): string => readFileSync(new URL(`templates/workflows/${name}`, ROOT), 'utf8')

interface Step {
  id?: string
  if?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Workflow {
  on: Record<string, unknown>
  permissions: unknown
  jobs: Record<
    string,
    { if?: string; permissions: unknown; 'runs-on': string; 'timeout-minutes': number; concurrency?: unknown; steps: Step[] }
  >
}
const workflow = (name: string): Workflow => parse(textOf(name)) as Workflow

type Payload = Record<string, unknown> & {
  action?: string
  issue?: Record<string, unknown>
  comment?: Record<string, unknown>
  sender?: Record<string, unknown>
}

const payloadsOf = (event: string): Payload[] => {
  const found = (examples as unknown as { name: string; examples: Payload[] }[]).find(({ name }) => name === event)
  if (!found) throw new Error(`no example of ${event}`)
  return structuredClone(found.examples)
}

const starts = (event: string, payload: unknown): Promise<boolean> =>
  evaluated(workflow('escapement.yml').jobs.tick?.if ?? '', { github: { event_name: event, event: payload } }).then(
    (value) => value === 'true',
  )

const LABELS = [{ id: 1, name: 'escapement' }]
/** A comment as GitHub sends it, made ours where it is said. */
const comment = (over: { body?: string; labels?: readonly unknown[]; type?: string; association?: string; pull?: true } = {}): Payload => {
  const [payload] = payloadsOf('issue_comment')
  if (!payload) throw new Error('no example')
  payload.issue = { ...payload.issue, labels: over.labels ?? LABELS, ...(over.pull ? { pull_request: { url: 'x' } } : {}) }
  payload.comment = {
    ...payload.comment,
    body: over.body ?? '/retry',
    author_association: over.association ?? 'COLLABORATOR',
    user: { ...(payload.comment?.user as object), type: over.type ?? 'User' },
  }
  return payload
}

describe.each(FILES)('%s', (name) => {
  test('is what GitHub’s own parser takes', async () => {
    expect(await parsedByGitHub(name, textOf(name))).toEqual({ faults: [], jobs: 1 })
  })

  test('runs on the cheapest machine, and ends by itself before that is taken away', () => {
    for (const job of Object.values(workflow(name).jobs)) {
      expect(job['runs-on']).toBe('ubuntu-slim')
      expect(job['timeout-minutes']).toBeLessThan(15)
    }
  })

  test('gives nothing to everybody, and to its job only what it needs', () => {
    const { permissions, jobs } = workflow(name)
    expect(permissions).toEqual({})
    expect(Object.values(jobs).map((job) => job.permissions)).toEqual([
      name === 'escapement.yml' ? { contents: 'write', issues: 'write', actions: 'read' } : { contents: 'read' },
    ])
  })

  test('pins every action by a commit, keeps no credentials, runs no text of an event', () => {
    const steps = Object.values(workflow(name).jobs).flatMap(({ steps: all }) => all)
    for (const { uses = '' } of steps) expect(uses).toMatch(/@[0-9a-f]{40}$/)
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({ 'persist-credentials': false })
    expect(steps.filter(({ run }) => run !== undefined)).toEqual([])
  })

  test('names only inputs that the action has', () => {
    const { inputs } = parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as { inputs: Record<string, unknown> }
    const used = Object.values(workflow(name).jobs).flatMap(({ steps }) =>
      steps.filter(({ uses }) => uses?.startsWith('escapement/')).flatMap((step) => Object.keys(step.with ?? {})),
    )
    expect(used.filter((input) => !(input in inputs))).toEqual([])
  })
})

describe('the upload of outputs', () => {
  const expression = (text: string): string => `\${{ ${text} }}`
  const { steps } = workflow('escapement.yml').jobs.tick ?? { steps: [] }
  const upload = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))
  const { outputs } = parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as { outputs: Record<string, unknown> }

  test('takes folder and name from the tick, and fails where a file was promised and is not there', () => {
    expect(upload?.with).toMatchObject({
      name: expression('steps.tick.outputs.artifact-name'),
      path: expression('steps.tick.outputs.artifacts'),
      'if-no-files-found': 'error',
    })
    expect(Object.keys(outputs)).toEqual(expect.arrayContaining(['artifacts', 'artifact-name']))
    expect(steps.filter(({ id }) => id === 'tick').map(({ uses }) => uses?.split('@')[0])).toEqual(['escapement/escapement'])
  })

  test('happens also after a tick that failed or was cancelled, and not where there is nothing', () => {
    expect(upload?.if).toBe(expression("always() && steps.tick.outputs.artifacts != ''"))
  })
})

test('the pull-request check sees no secret and is not run with the target’s rights', () => {
  expect(textOf('escapement-pr.yml')).not.toMatch(/secrets\.|vars\./)
  expect(Object.keys(workflow('escapement-pr.yml').on)).toEqual(['pull_request'])
})

describe('the tick', () => {
  const { on, jobs } = workflow('escapement.yml')
  const steps = jobs.tick?.steps ?? []
  const given = steps.find(({ uses }) => uses?.startsWith('escapement/'))?.with ?? {}
  const inputOf = (name: string, inputs: unknown): Promise<string> =>
    evaluated(/^\$\{\{(.*)\}\}$/.exec(String(given[name]))?.[1] ?? '', { inputs, github: {}, secrets: {}, vars: {} })

  test('is scheduled off the hour, and not oftener than its minutes are worth', () => {
    const [{ cron = '' } = {}] = on.schedule as { cron: string }[]
    const minutes = (cron.split(' ')[0] ?? '').split(',').map(Number)
    expect(minutes).toHaveLength(2)
    for (const minute of minutes) expect(minute % 5).not.toBe(0)
  })

  test('is one at a time; those that wait are not dropped, and none is cancelled', () => {
    expect(jobs.tick?.concurrency).toEqual({ group: 'escapement', 'cancel-in-progress': false, queue: 'max' })
  })

  test('can be dispatched for some campaigns and in every mode that the action has, and is a tick of all without', async () => {
    const { inputs } = on.workflow_dispatch as { inputs: Record<string, { options?: string[]; default?: string }> }
    expect(Object.keys(inputs)).toEqual(['campaigns', 'mode'])
    const action = parse(readFileSync(new URL('action.yml', ROOT), 'utf8')) as { inputs: Record<string, { description: string }> }
    const modes = [...(action.inputs.mode?.description ?? '').matchAll(/`(\w+)`/g)].map(([, mode]) => mode)
    expect(inputs.mode?.options).toEqual(modes)
    expect(await inputOf('mode', null)).toBe('tick')
    expect(await inputOf('campaigns', null)).toBe('')
    for (const mode of modes) expect(await inputOf('mode', { mode, campaigns: 'melt' })).toBe(mode)
    expect(await inputOf('campaigns', { mode: 'tick', campaigns: 'melt, gas' })).toBe('melt, gas')
  })

  test('reads the branch, never the commit of an event that may have waited in line', () => {
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({ ref: '$' + '{{ github.ref_name }}' })
  })

  test('is what GitHub takes with its environment, too', async () => {
    const content = textOf('escapement.yml').replace('# environment:', 'environment:')
    expect(content).toContain('    environment: {name: escapement, deployment: false}')
    expect(await parsedByGitHub('escapement.yml', content)).toMatchObject({ faults: [] })
  })
})

describe('what starts a tick, on real payloads', () => {
  test('the clock and a person’s dispatch do', async () => {
    expect(await starts('schedule', { schedule: '17,47 * * * *' })).toBe(true)
    for (const payload of payloadsOf('workflow_dispatch')) expect(await starts('workflow_dispatch', payload)).toBe(true)
  })

  test('no example of GitHub’s own does: they are about other issues', async () => {
    for (const event of ['issue_comment', 'issues', 'pull_request', 'push']) {
      for (const payload of payloadsOf(event)) expect(await starts(event, payload)).toBe(false)
    }
  })

  test.each([
    ['a command in the first line', {}, true],
    ['a command in a later line', { body: 'More time.\r\n/retry time=2x' }, true],
    ['a comment without a command', { body: 'Looks like the disk, see a/b.' }, false],
    ['an issue that is not ours', { labels: [{ id: 2, name: 'bug' }] }, false],
    ['an issue whose label only begins like ours', { labels: [{ id: 3, name: 'escapement-wheel' }] }, false],
    ['a bot', { type: 'Bot' }, false],
    ['a stranger', { association: 'NONE' }, false],
    ['a first-time contributor', { association: 'FIRST_TIME_CONTRIBUTOR' }, false],
    ['a pull request', { pull: true }, false],
  ] as const)('%s', async (_, over, expected) => {
    expect(await starts('issue_comment', comment(over))).toBe(expected)
  })

  test('closing one of our issues does, unless a bot closed it', async () => {
    const [payload] = payloadsOf('issues')
    const closed = { ...payload, action: 'closed', issue: { ...payload?.issue, labels: LABELS } }
    expect(await starts('issues', closed)).toBe(true)
    expect(await starts('issues', { ...closed, sender: { ...payload?.sender, type: 'Bot' } })).toBe(false)
  })
})
