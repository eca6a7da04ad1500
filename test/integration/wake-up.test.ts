import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Permissions } from '../github/model.ts'
import { type Lab, NAME, openLab, runGit } from '../github/setup.ts'
import { evaluated } from '../support/expressions.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const WORKFLOW = '.github/workflows/escapement.yml'

/** The only code block of this kind in the document: what a reader copies. */
const documented = async (language: string, about: string): Promise<string> => {
  const text = await readFile(join(ROOT, '.github/docs/operations.md'), 'utf8')
  const blocks = [...text.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map(([, body = '']) => body.trim())
  const [found, ...more] = blocks.filter((body) => body.includes(about))
  if (found === undefined || more.length > 0) throw new Error(`operations.md has not one block of ${language} with ${about}`)
  return found
}

let lab: Lab
let home: string
beforeEach(async () => {
  lab = await openLab({ private: true })
  home = await mkdtemp(join(tmpdir(), 'escapement-home-'))
  await mkdir(join(home, 'bin'))
  // the workflow as it ships, on the default branch
  const clone = join(home, 'clone')
  const url = `${lab.github.serverUrl.replace('//', `//x:${lab.github.token('ada')}@`)}/${NAME}.git`
  await runGit(home, 'clone', '--quiet', url, clone)
  await writeFile(join(clone, WORKFLOW), await readFile(join(ROOT, 'templates/workflows/escapement.yml')))
  await runGit(clone, 'add', '--all')
  await runGit(clone, 'commit', '--quiet', '-m', 'Add the workflow')
  await runGit(clone, 'push', '--quiet', 'origin', 'HEAD:main')
})
afterEach(async () => {
  expect(lab.github.schemaErrors).toEqual([])
  await lab.stop()
  await rm(home, { recursive: true, force: true })
})

interface Ended {
  code: number
  out: string
  err: string
}

const shell = (
  command: string,
  { sh = 'sh', input = '', env = {} }: { sh?: string; input?: string; env?: Record<string, string> } = {},
): Promise<Ended> =>
  new Promise((resolve) => {
    const environment = { PATH: `${home}/bin:${process.env.PATH}`, HOME: home, ...env }
    const child = execFile(sh, ['-c', command], { cwd: home, env: environment }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    )
    // a shell that reads nothing may be gone before
    child.stdin?.on('error', () => undefined).end(input)
  })

/** What a reader puts in the place of the names; the double stands where GitHub is. */
const adapted = (line: string): string => line.replace('OWNER/NAME', NAME).replace('https://api.github.com', lab.github.apiUrl)

const store = async (token: string): Promise<void> => {
  expect(await shell(await documented('bash', 'umask'), { input: `${token}\n` })).toMatchObject({ code: 0 })
}
/** A fine-grained token of a person who may write. */
const tokenWith = (permissions: Permissions, repository = NAME): string => lab.github.token('will', permissions, { repository })

const runs = () => lab.github.repo(NAME).runs.map(({ event, inputs, branch, actor }) => ({ event, inputs, branch, by: actor.login }))

const trailer = async (body = ''): Promise<string> => `${adapted(await documented('bash', 'trap'))}\n${body}\n`

describe('the token', () => {
  test('lies in a file that nobody else can read, in the form that curl sends', async () => {
    await store('github_pat_x')
    expect(((await stat(join(home, '.escapement-wake'))).mode & 0o777).toString(8)).toBe('600')
    expect(await readFile(join(home, '.escapement-wake'), 'utf8')).toBe('Authorization: Bearer github_pat_x\n')
  })

  test('does not show in the list of processes', async () => {
    await store(tokenWith({ actions: 'write' }))
    await writeFile(join(home, 'bin', 'curl'), '#!/bin/sh\nprintf "%s\\n" "$*"\n')
    await chmod(join(home, 'bin', 'curl'), 0o755)
    const { out } = await shell(await trailer())
    expect(out).toContain('dispatches')
    expect(out).not.toContain('Bearer')
  })
})

describe.each(['sh', 'bash'])('the line in a job script (%s)', (sh) => {
  test('starts a run for its campaign, which the workflow lets through', async () => {
    await store(tokenWith({ actions: 'write' }))
    expect(await shell(await trailer('echo computing'), { sh })).toMatchObject({ code: 0, out: 'computing\n', err: '' })
    expect(runs()).toEqual([{ event: 'workflow_dispatch', inputs: { campaigns: 'melt', mode: 'tick' }, branch: 'main', by: 'will' }])
    const payload = lab.github.event({
      event: 'workflow_dispatch',
      repo: NAME,
      by: 'will',
      workflow: WORKFLOW,
      inputs: { campaigns: 'melt' },
    })
    const { jobs } = parse(await readFile(join(ROOT, 'templates/workflows/escapement.yml'), 'utf8')) as { jobs: { tick: { if: string } } }
    expect(await evaluated(jobs.tick.if, { github: { event_name: 'workflow_dispatch', event: payload } })).toBe('true')
  })

  test('leaves the script’s end as it was, whatever becomes of the call', async () => {
    const unanswered = (await trailer()).replace(lab.github.apiUrl, 'http://127.0.0.1:1')
    for (const [line, ended] of [
      [await trailer(), 3],
      [unanswered, 3],
      [unanswered, 0],
    ] as const) {
      // biome-ignore format: a table
      expect((await shell(`${line}\nexit ${ended}`, { sh })).code).toBe(ended)
    }
    // a script that is strict with itself is it in its trap, too
    expect((await shell(`${unanswered}\nset -eu\nfalse\necho never`, { sh })).code).toBe(1)
    expect((await shell(`${unanswered}\nset -eu\ntrue`, { sh })).code).toBe(0)
  })

  test('is not called by each element of an array', async () => {
    await store(tokenWith({ actions: 'write' }))
    expect((await shell(await trailer(), { sh, env: { SLURM_ARRAY_TASK_ID: '7' } })).code).toBe(0)
    expect(runs()).toEqual([])
  })
})

describe('what GitHub refuses', () => {
  /** The status that curl tells, as the table of the document has it. */
  const status = async (line: string): Promise<string> => {
    const { err } = await shell(line)
    expect(runs()).toEqual([])
    return /error: (\d{3})/.exec(err)?.[1] ?? err
  }

  test('a token that is none, one without the right, and one for another repository', async () => {
    await store('github_pat_nonsense')
    expect(await status(await trailer())).toBe('401')
    await store(tokenWith({ actions: 'read', contents: 'write' }))
    expect(await status(await trailer())).toBe('403')
    await lab.github.repository('will/other', { gitDir: join(home, 'other.git') })
    await store(tokenWith({ actions: 'write' }, 'will/other'))
    expect(await status(await trailer())).toBe('404')
  })

  test('a workflow that is not there', async () => {
    await store(tokenWith({ actions: 'write' }))
    expect(await status((await trailer()).replace('escapement.yml', 'none.yml'))).toBe('404')
  })

  test('an unknown branch, an undeclared input, an unknown mode, and a disabled workflow', async () => {
    await store(tokenWith({ actions: 'write' }))
    expect(await status((await trailer()).replace('main', 'gone'))).toBe('422')
    expect(await status((await trailer()).replace('campaigns', 'campaign'))).toBe('422')
    expect(await status((await trailer()).replace('campaigns', 'mode'))).toBe('422')
    await lab.github.setWorkflowState(NAME, WORKFLOW, 'disabled_manually')
    expect(await status(await trailer())).toBe('422')
  })

  test('everything else but what the document says that the permission allows', async () => {
    const token = tokenWith({ actions: 'write' })
    const ask = async (method: string, path: string, body?: object): Promise<number> =>
      (
        await fetch(`${lab.github.apiUrl}/repos/${NAME}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}` },
          ...(body ? { body: JSON.stringify(body) } : {}),
        })
      ).status
    expect(await ask('PUT', '/actions/workflows/escapement.yml/disable')).toBe(204)
    expect(await ask('PUT', '/actions/workflows/escapement.yml/enable')).toBe(204)
    expect(await ask('POST', '/issues', { title: 'x' })).toBe(403)
    expect(await ask('POST', '/git/blobs', { content: 'x' })).toBe(403)
  })
})

describe('the entry of a crontab', () => {
  /** A squeue that tells what stands in a file; `undefined`: the controller does not answer. */
  const queue = async (...jobs: string[]): Promise<void> => {
    await writeFile(join(home, 'bin', 'squeue'), `#!/bin/sh\nprintf '%-20s\\n' ${jobs.join(' ')}\n`)
    await chmod(join(home, 'bin', 'squeue'), 0o755)
  }
  const tick = async (): Promise<Ended> => {
    const [, minute = '', command = ''] = /^(\S+(?: \S+){4}) (.*)$/.exec(adapted(await documented('crontab', 'squeue'))) ?? []
    expect(minute).toBe('*/5 * * * *')
    // cron takes a bare per cent sign for the end of the line
    expect(command).not.toContain('%')
    return shell(command)
  }

  test('calls when a job has left the queue, and for nothing else', async () => {
    await store(tokenWith({ actions: 'write' }))
    await queue('101', '102')
    expect(await tick()).toMatchObject({ code: 0, err: expect.stringContaining('.escapement-jobs: No such file') })
    await tick()
    await queue('101', '102', '103')
    expect(await tick()).toMatchObject({ code: 0, err: '' })
    expect(runs()).toEqual([])
    await queue('101', '103')
    await tick()
    await tick()
    expect(runs()).toEqual([{ event: 'workflow_dispatch', inputs: { campaigns: '', mode: 'tick' }, branch: 'main', by: 'will' }])
    await queue("''")
    await tick()
    expect(runs()).toHaveLength(2)
  })

  test('calls again after a call that was not answered, and never while squeue does not answer', async () => {
    await store(tokenWith({ actions: 'write' }))
    await queue('101')
    await tick()
    await writeFile(join(home, 'bin', 'squeue'), '#!/bin/sh\necho "slurm_load_jobs error: Socket timed out" >&2\nexit 1\n')
    await tick()
    expect(runs()).toEqual([])
    await queue('102')
    lab.github.faults.add({ operation: 'actions/create-workflow-dispatch', status: 502 })
    expect((await tick()).code).not.toBe(0)
    await tick()
    await tick()
    expect(runs()).toHaveLength(1)
  })
})
