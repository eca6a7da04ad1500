import { access, mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readConfig } from '../../../src/document/config.ts'
import { commitAll, repository } from '../../support/checkout.ts'
import { workflow } from '../../support/workflow.ts'
import { command, put } from './command.ts'

const DOCS = join(import.meta.dirname, '..', '..', '..', '.github', 'docs')
const DOCUMENTS = ['concepts.md', 'backends.md', 'operations.md', 'editor.md']
const OURS = 'node dist/cli.js '
/** Programs that act on GitHub or on a cluster that is not here. */
const OTHERS = /^(gh|ssh-keygen) /

const read = (name: string): Promise<string> => readFile(join(DOCS, name), 'utf8')

const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\`$`, 'gm'))].map(([, indent = '', body = '']) =>
    body.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  )

const linesOf = async (name: string): Promise<string[]> => blocks(await read(name), 'sh').flatMap((block) => block.trim().split('\n'))

/** As a shell would split these simple lines. */
const words = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')

let finished = ''
const env: Record<string, string> = {}

beforeAll(async () => {
  finished = await repository()
  env.XDG_STATE_HOME = await mkdtemp(join(tmpdir(), 'escapement-state-'))
  await put(finished, {
    'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], 'budget: {backend: local}\n'),
    'melt/smoke.sh': '#!/bin/sh\necho ok\n',
  })
  await commitAll(finished)
  for (let ticks = 0; ticks < 20; ticks++) {
    const { out } = await command(['tick', '--json', '--root', finished], env)
    if ((JSON.parse(out) as { campaigns: { status: string }[] }).campaigns[0]?.status === 'done') break
  }
})

test('no document with commands is left out here', async () => {
  const all = await readdir(DOCS)
  const withCommands = await Promise.all(all.map(async (name) => ((await linesOf(name)).length > 0 ? [name] : [])))
  expect(withCommands.flat().filter((name) => !DOCUMENTS.includes(name))).toEqual([])
})

test.for(DOCUMENTS)('every command of %s runs', async (name) => {
  const lines = await linesOf(name)
  expect(lines.filter((line) => !line.startsWith(OURS) && !OTHERS.test(line))).toEqual([])
  for (const line of lines.filter((each) => each.startsWith(OURS))) {
    const argv = words(line.slice(OURS.length))
    const root = argv[0] === 'init' ? await repository() : finished
    const { code, out, err } = await command([...argv, '--root', root], env)
    expect(code, `${line}\n${out}${err}`).toBe(0)
    if (argv[0] === 'init') expect(await command(['validate', '--root', root])).toMatchObject({ code: 0 })
  }
})

test('every configuration in the documents is one', async () => {
  for (const name of DOCUMENTS) {
    for (const block of blocks(await read(name), 'yaml')) expect(readConfig(block, name).problems, block).toEqual([])
  }
})

test('the backends of the documents are those that the program writes for them', async () => {
  const line = (await linesOf('backends.md')).find((each) => each.includes('--profile alpine')) ?? ''
  const root = await repository()
  await command([...words(line.slice(OURS.length)), '--root', root])
  const config: unknown = parse(await readFile(join(root, '.github/escapement.yml'), 'utf8'))
  expect(config).toMatchObject({
    backends: { alpine: { kind: 'slurm', transport: 'exec', profile: 'alpine', setup: 'module load slurm/alpine' } },
  })
  expect(await readFile(join(root, '.github/workflows/escapement.yml'), 'utf8')).toContain('runs-on: self-hosted')
})

test('links in the documents lead to files that are there', async () => {
  for (const name of DOCUMENTS) {
    for (const [, path = ''] of (await read(name)).matchAll(/\]\((?!https?:)([^)#]+)\)/g))
      await expect(access(join(DOCS, path)), `${name} → ${path}`).resolves.toBeUndefined()
  }
})

test('the editor’s task finds file, line, column and severity in what validate prints', async () => {
  const [task = ''] = blocks(await read('editor.md'), 'json')
  const { problemMatcher } =
    (JSON.parse(task) as { tasks: { problemMatcher: { pattern: Record<string, string | number> } }[] }).tasks[0] ?? {}
  const { regexp = '', file, line, column, severity, message } = problemMatcher?.pattern ?? {}
  const root = await repository()
  await put(root, { 'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'the moon is full']]) })
  const { out } = await command(['validate', '--root', root])
  const found = new RegExp(String(regexp), 'm').exec(out) ?? []
  expect([file, line, column, severity, message].map((group) => found[Number(group)])).toEqual([
    ...['melt/WORKFLOW.md', expect.stringMatching(/^\d+$/), expect.stringMatching(/^\d+$/), 'warning'],
    expect.stringContaining('the moon is full'),
  ])
})
