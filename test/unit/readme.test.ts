import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

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

test('links in the documents lead to files that are there', async () => {
  const documents = ['README.md', '.github/CONTRIBUTING.md']
  for (const document of documents) {
    const links = [...(await read(document)).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path ?? '')
    for (const link of links) await expect(read(join(document, '..', link)), `${document} → ${link}`).resolves.toBeTypeOf('string')
  }
})

test('tests run on the Node that the action runs on', async () => {
  expect((parse(await read('action.yml')) as { runs: { using: string } }).runs.using).toBe('node24')
  expect(process.versions.node.split('.')[0]).toBe('24')
})
