import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parsedByGitHub } from '../../support/workflow-parser.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')
const FILES = (await readdir(join(ROOT, '.github/workflows'))).filter((name) => /\.ya?ml$/.test(name))

interface Step {
  uses?: string
  run?: string
  with?: Record<string, unknown>
}
interface Job {
  permissions?: Record<string, string>
  'timeout-minutes'?: number
  steps: Step[]
}
interface Workflow {
  on: Record<string, unknown>
  permissions: unknown
  jobs: Record<string, Job>
}
const workflow = async (name: string): Promise<Workflow> => parse(await read(`.github/workflows/${name}`)) as Workflow

test('the workflows of this repository are those that it is said to have', () => {
  expect(FILES.toSorted()).toEqual(['ci.yml', 'codeql.yml', 'release.yml', 'supervise.yml'])
})

describe.each(FILES)('%s', (name) => {
  test('is what GitHub’s own parser takes', async () => {
    const { jobs } = await workflow(name)
    expect(await parsedByGitHub(name, await read(`.github/workflows/${name}`))).toEqual({ faults: [], jobs: Object.keys(jobs).length })
  })

  test('gives nothing to everybody, and to each job only what it names; no job runs for ever', async () => {
    const { permissions, jobs } = await workflow(name)
    expect(permissions).toEqual({})
    for (const job of Object.values(jobs)) {
      expect(Object.keys(job.permissions ?? {}).length).toBeGreaterThan(0)
      expect(job['timeout-minutes']).toBeLessThanOrEqual(90)
    }
  })

  test('pins every action by a commit with its version beside it, keeps no credentials, runs no text of an event', async () => {
    const { jobs } = await workflow(name)
    for (const { uses, run, with: given } of Object.values(jobs).flatMap(({ steps }) => steps)) {
      if (uses !== undefined && uses !== './') expect(uses).toMatch(/@[0-9a-f]{40}$/)
      if (uses?.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false })
      expect(run ?? '').not.toContain('${' + '{')
    }
    for (const line of (await read(`.github/workflows/${name}`)).split('\n').filter((text) => /uses: (?!\.\/$)/.test(text)))
      expect(line).toMatch(/@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
  })

  test('never runs with the rights of a pull request’s target', async () => {
    expect(Object.keys((await workflow(name)).on)).not.toContain('pull_request_target')
  })
})

test('one action is pinned to one commit everywhere, in the templates too', async () => {
  const templates = (await readdir(join(ROOT, 'templates/workflows'))).map((name) => `templates/workflows/${name}`)
  const texts = await Promise.all([...templates, ...FILES.map((name) => `.github/workflows/${name}`)].map(read))
  const pins = new Map<string, Set<string>>()
  for (const [, action = '', sha = ''] of texts.join('\n').matchAll(/uses: ([^@\s]+)@([0-9a-f]{40})/g))
    pins.set(action, (pins.get(action) ?? new Set()).add(sha))
  expect([...pins].filter(([, shas]) => shas.size > 1)).toEqual([])
})

describe('what may write, and what may not', () => {
  test('nothing of other people’s runs where the release is signed and published', async () => {
    const { jobs } = await workflow('release.yml')
    expect(jobs.check?.permissions).toEqual({ contents: 'read' })
    expect(jobs.publish?.permissions).toEqual({ contents: 'write', 'id-token': 'write', attestations: 'write' })
    expect(jobs.publish?.steps.flatMap(({ run }) => run ?? []).join('\n')).not.toMatch(/npm|npx|build/)
  })

  test('the workflow that ticks this repository’s own campaigns uses the action as it stands', async () => {
    const { jobs } = await workflow('supervise.yml')
    expect(jobs.tick?.permissions).toEqual({ contents: 'write', issues: 'write' })
    expect(jobs.tick?.steps.at(-1)).toEqual({ uses: './' })
  })
})

describe('a release', () => {
  const release = async (files: Record<string, string>, tag: string): Promise<{ code: number; out: string }> => {
    const folder = await mkdtemp(join(tmpdir(), 'release-'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
    return promisify(execFile)(process.execPath, [join(ROOT, '.ci/release.mjs'), tag], { env: { RELEASE_ROOT: folder } })
      .then(({ stdout }) => ({ code: 0, out: stdout }))
      .catch(({ code, stderr }: { code: number; stderr: string }) => ({ code, out: stderr }))
  }
  const CHANGELOG =
    '# Changelog\n\n## Unreleased\n\n- Later.\n\n## 1.2.3 - 2026-11-25\n\n- This.\n- That.\n\n## 1.2.2 - 2026-11-01\n\n- Old.\n'
  const files = (version = '1.2.3', changelog = CHANGELOG): Record<string, string> => ({
    'package.json': JSON.stringify({ version }),
    'package-lock.json': JSON.stringify({ version }),
    'CHANGELOG.md': changelog,
  })

  test('takes its notes from the changelog', async () => {
    expect(await release(files(), 'v1.2.3')).toEqual({ code: 0, out: '- This.\n- That.\n' })
  })

  test.each([
    ['a tag that is no version', files(), '1.2.3', 'tagged v1.2.3'],
    ['another version in package.json', files('1.2.4'), 'v1.2.3', 'package.json says 1.2.4'],
    ['no word in the changelog', files('1.3.0'), 'v1.3.0', 'no section `## 1.3.0 - DATE`'],
    ['a section without a date', files('1.2.3', CHANGELOG.replace('- 2026-11-25', '- soon')), 'v1.2.3', 'has no date'],
    ['an empty section', files('1.2.3', CHANGELOG.replace('- This.\n- That.\n', '')), 'v1.2.3', 'says nothing of 1.2.3'],
  ])('is refused for %s', async (_, given, tag, why) => {
    expect(await release(given, tag)).toEqual({ code: 1, out: expect.stringContaining(why) })
  })

  test('the version of the program is one, and the changelog has a place for what comes', async () => {
    const { version } = JSON.parse(await read('package.json')) as { version: string }
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
    expect((JSON.parse(await read('package-lock.json')) as { version: string }).version).toBe(version)
    expect(await read('CHANGELOG.md')).toMatch(/^## Unreleased$/m)
  })
})

interface Form {
  name: string
  description: string
  body: { type: string; id?: string; attributes: Record<string, unknown>; validations?: { required: boolean } }[]
}

test('the issue form asks for what is needed to help', async () => {
  const form = parse(await read('.github/ISSUE_TEMPLATE/bug.yml')) as Form
  const required = form.body.filter(({ validations }) => validations?.required).map(({ id }) => id)
  expect(required).toEqual(['happened', 'version', 'backend', 'started', 'doctor'])
  const ids = form.body.flatMap(({ id }) => id ?? [])
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids).toContain('report')
  for (const { type, attributes } of form.body) {
    expect(['markdown', 'textarea', 'input', 'dropdown', 'checkboxes']).toContain(type)
    expect(type === 'markdown' ? attributes.value : attributes.label).toBeTypeOf('string')
  }
})

test('Dependabot looks after npm and after every pinned action, in groups', async () => {
  const { updates } = parse(await read('.github/dependabot.yml')) as {
    updates: { 'package-ecosystem': string; directory?: string; directories?: string[]; groups: Record<string, unknown> }[]
  }
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['npm', 'github-actions'])
  expect(updates[1]?.directories).toEqual(['/', '/templates/workflows'])
  for (const { groups } of updates) expect(Object.keys(groups).length).toBeGreaterThan(0)
})
