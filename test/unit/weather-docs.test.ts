import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const PAGES = join(ROOT, 'test', 'fixtures', 'weather')

/** Markdown as it is read: without the escapes and tags that keep untrusted words inert. */
const plain = (text: string): string => text.replace(/\\(?=[^\w\s])/g, '').replace(/<\/?code>/g, '`')

const section =
  /## When something is wrong\n([\s\S]*?)\n## /.exec(readFileSync(join(ROOT, '.github', 'docs', 'operations.md'), 'utf8'))?.[1] ?? ''
const quoted = [...section.matchAll(/“([^”]+)”/g)].map(([, words = '']) => words)

test('the page about what is wrong quotes something in each row', () => {
  const rows = section.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| cause'))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows.filter((row) => !row.includes('“'))).toEqual([])
})

test('every message that it quotes is what a pinned page shows', () => {
  const pages = readdirSync(PAGES).map((name) => plain(readFileSync(join(PAGES, name), 'utf8')))
  expect(quoted.filter((words) => !pages.some((page) => page.includes(words)))).toEqual([])
})
