import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { grants, readTickWorkflow } from '../../../src/document/tick-workflow.ts'

const PIN = `escapement/escapement@${'a1'.repeat(20)}`
const read = (text: string) => readTickWorkflow(text) ?? expect.fail('it is no workflow that ticks')
const expression = (text: string): string => `$\{{ ${text} }}`
const job = (extra: string, on = 'workflow_dispatch') =>
  `on: ${on}\njobs:\n  lint: {steps: [{run: echo}], environment: other}\n  tick: {steps: [{uses: '${PIN}'${extra.includes('with:') ? `, ${extra}` : ''}}]${extra.includes('with:') || extra === '' ? '' : `, ${extra}`}}\n`

describe('a workflow that ticks', () => {
  test('is read as the template has it', () => {
    const text = readFileSync(new URL('../../../templates/workflows/escapement.yml', import.meta.url), 'utf8')
    expect(read(text)).toMatchObject({
      uses: [`escapement/escapement@${'0'.repeat(40)}`],
      scheduled: true,
      signed: true,
      selfHosted: false,
      secrets: ['ESCAPEMENT_SSH_KEY'],
      variables: ['ESCAPEMENT_KNOWN_HOSTS'],
    })
    expect(read(text).crons).toHaveLength(1)
    expect(text.split('\n')[read(text).line - 1]).toMatch(/schedule:/)
  })

  test.each(['name: x\non: push\njobs: {a: {steps: [{run: echo}]}}', 'a: [', '- 1', '', 'jobs: {a: null, b: {steps: 3}}', 'jobs: 7'])(
    '%j is none',
    (text) => expect(readTickWorkflow(text)).toBeUndefined(),
  )

  test('is also one that uses its own repository', () => {
    expect(read('jobs: {a: {steps: [{uses: ./}]}}').uses).toEqual(['./'])
    expect(readTickWorkflow('jobs: {a: {steps: [{uses: somebody/not-escapement@v1}]}}')).toBeUndefined()
  })

  test('has its job’s environment, not another job’s, and none that only the run knows', () => {
    expect(read(job('environment: cluster')).environment).toBe('cluster')
    expect(read(job('environment: {name: cluster, url: x}')).environment).toBe('cluster')
    expect(read(job(`environment: '${expression('inputs.where')}'`)).environment).toBeUndefined()
    expect(read(job(''))).not.toHaveProperty('environment')
  })

  test('has a schedule only when all of it is understood, and in UTC', () => {
    const crons = (entries: string): number => read(job('', `{schedule: [${entries}]}`)).crons.length
    expect(crons("{cron: '7 * * * *'}, {cron: '37 6 * * 1-5', timezone: Etc/UTC}")).toBe(2)
    expect(crons("{cron: '7 * * * *'}, {cron: '@hourly'}")).toBe(0)
    expect(crons("{cron: '7 * * * *', timezone: America/Denver}")).toBe(0)
    expect(read(job('', "{schedule: [{cron: '7 * * * *', timezone: America/Denver}]}")).scheduled).toBe(true)
  })

  test('names what it takes from the outside, each once, the token of the run left out', () => {
    const text = job(
      `with: {a: '${expression('secrets.KEY')}', b: '${expression('secrets.key')}', c: '${expression('secrets.GITHUB_TOKEN')}', d: '${expression('vars.HOSTS')}'}`,
    )
    expect(read(text)).toMatchObject({ secrets: ['KEY'], variables: ['HOSTS'] })
  })

  test('knows whose machine it runs on, and who signs its commits', () => {
    expect(read(job('runs-on: [self-hosted, linux]')).selfHosted).toBe(true)
    expect(read(job('runs-on: {group: hpc, labels: self-hosted}')).selfHosted).toBe(true)
    expect(read(job('runs-on: ubuntu-slim')).selfHosted).toBe(false)
    expect(read(job('with: {commit: git}')).signed).toBe(false)
  })
})

describe('what its token may do', () => {
  const may = (text: string) => (name: string, access: 'read' | 'write') => grants(read(text), name, access)

  test('is what its job says, and nothing else', () => {
    const asks = may(`permissions: write-all\n${job('permissions: {contents: write, issues: read}')}`)
    expect([asks('contents', 'read'), asks('issues', 'read'), asks('issues', 'write'), asks('actions', 'read')]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('is else what the workflow says, and else nobody knows', () => {
    expect(may(`permissions: read-all\n${job('')}`)('contents', 'write')).toBe(false)
    expect(may(`permissions: {}\n${job('')}`)('contents', 'read')).toBe(false)
    expect(may(job(''))('contents', 'write')).toBeUndefined()
  })
})
