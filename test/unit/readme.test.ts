import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { readArgs } from '../../src/cli/args.ts'
import { repository } from '../support/checkout.ts'
import { command } from './cli/command.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const read = (path: string): Promise<string> => readFile(join(ROOT, path), 'utf8')

interface Action {
  inputs: Record<string, { description: string; default?: string }>
  outputs: Record<string, { description: string }>
}

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim()
const byDefault = (value: string | undefined): string => (value === undefined || value === '' ? '' : `\`${value}\``)

/** The table as it must stand between its markers. */
const tables = ({ inputs, outputs }: Action): { inputs: string; outputs: string } => ({
  inputs: [
    '| input | default | what |',
    '|---|---|---|',
    ...Object.entries(inputs).map(
      ([name, { description, default: value }]) => `| \`${name}\` | ${byDefault(value)} | ${cell(description)} |`,
    ),
  ].join('\n'),
  outputs: [
    '| output | what |',
    '|---|---|',
    ...Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`),
  ].join('\n'),
})

test('the tables of inputs and outputs in the README are those of action.yml', async () => {
  const wanted = tables(parse(await read('action.yml')) as Action)
  const readme = await read('README.md')
  expect(readme).toContain(wanted.inputs)
  expect(readme).toContain(wanted.outputs)
})

test('action.yml has no key that GitHub does not know', async () => {
  const { inputs, outputs } = parse(await read('action.yml')) as Action
  const keys = (map: object): string[] => [...new Set(Object.values(map).flatMap((one: object) => Object.keys(one)))].sort()
  // in a flow map a comma of prose would begin another key
  expect(keys(outputs)).toEqual(['description'])
  expect(keys(inputs)).toEqual(['default', 'description'])
})

test('the README’s first two commands are the ones that CI runs', async () => {
  const [first, second] = [...(await read('README.md')).matchAll(/```sh\n(.*)\n```/g)].map(([, command]) => command)
  expect([first, second]).toEqual(['node dist/cli.js demo', 'npm cit'])
  const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> }
  expect(scripts.test).toBe('vitest run')
})

/** Lines of the shell blocks of a document, also of those within lists. */
const shellLines = (text: string): string[] =>
  [...text.matchAll(/^( *)```sh\n([\s\S]*?)^ *```$/gm)].flatMap(([, , body = '']) =>
    body
      .trim()
      .split('\n')
      .map((line) => line.trim()),
  )

const OURS = /^node (?:~\/escapement\/)?dist\/cli\.js (.+)$/
/** What somebody does who has nothing yet, and the two commands above. */
const FIRST = ['git clone https://github.com/escapement/escapement ~/escapement', 'cd your-repository', 'npm cit']

test('who follows the README’s set-up line by line gets a valid campaign, and does exactly what init tells', async () => {
  const lines = shellLines(await read('README.md'))
  const ours = lines.flatMap((line) => OURS.exec(line)?.[1] ?? [])
  expect(ours[0]).toBe('demo')
  expect(ours.slice(1).map((line) => line.split(' ')[0])).toEqual(['init', 'validate'])
  const root = await repository()
  const said: string[] = []
  for (const line of ours.slice(1)) {
    const { code, out, err } = await command([...line.split(' '), '--root', root])
    expect(code, `${line}\n${out}${err}`).toBe(0)
    said.push(out)
  }
  expect(said.at(-1)).toContain('1 file, 0 errors, 0 warnings')
  for (const line of lines.filter((each) => !OURS.test(each) && !FIRST.includes(each))) expect(said[0], line).toContain(line)
})

test('every command that is named in a sentence is one, with flags that it has', async () => {
  const docs = (await readdir(join(ROOT, '.github/docs'))).map((name) => `.github/docs/${name}`)
  const templates = (await readdir(join(ROOT, 'templates'))).filter((name) => /\.(md|yml)$/.test(name)).map((name) => `templates/${name}`)
  const { out: help } = await command(['--help'])
  const known = [...help.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name)
  expect(known).toContain('history')
  let found = 0
  for (const document of ['README.md', '.github/CONTRIBUTING.md', ...docs, ...templates]) {
    for (const [, words = ''] of (await read(document)).matchAll(/`(?:escapement|node (?:~\/escapement\/)?dist\/cli\.js) ([^`]+)`/g)) {
      const [name] = words.split(' ')
      if (name?.startsWith('-')) continue
      expect(known, `${document}: ${words}`).toContain(name)
      expect(() => readArgs(words.split(' '), '/'), `${document}: ${words}`).not.toThrow()
      found += 1
    }
  }
  expect(found).toBeGreaterThan(2)
})

test('links in the documents lead to files that are there', async () => {
  const documents = ['README.md', '.github/CONTRIBUTING.md', '.github/SECURITY.md']
  for (const document of documents) {
    const links = [...(await read(document)).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '')
    for (const link of links) await expect(read(join(document, '..', link)), `${document} → ${link}`).resolves.toBeTypeOf('string')
  }
})

test('tests run on the Node that the action runs on', async () => {
  expect((parse(await read('action.yml')) as { runs: { using: string } }).runs.using).toBe('node24')
  expect(process.versions.node.split('.')[0]).toBe('24')
})
