import { expect, test } from 'vitest'
import { conflicting, decide } from '../../../../src/adapters/git/decide.ts'
import { type Look, parseDiff, parseIndex } from '../../../../src/adapters/git/looks.ts'
import { checkPlaces, parseBatch, parseTree } from '../../../../src/adapters/git/objects.ts'
import { environment } from '../../../../src/adapters/git/process.ts'

const A = 'a'.repeat(40)
const B = 'b'.repeat(40)
const C = 'c'.repeat(40)
const D = 'd'.repeat(40)

test('a tree is read with tabs, line ends and spaces in its names', () => {
  const listing = `100644 blob ${A}      12\tplain\x00160000 commit ${B}       -\tsub\x00100755 blob ${C} 1234567\twith\ttab and\nline\0`
  expect(parseTree(Buffer.from(listing))).toEqual([
    { path: 'plain', mode: '100644', size: 12, oid: A },
    { path: 'sub', mode: '160000', size: 0, oid: B },
    { path: 'with\ttab and\nline', mode: '100755', size: 1234567, oid: C },
  ])
})

test('a batch is read by its lengths, whatever the contents look like', () => {
  const answer = Buffer.from(`${A} blob 9\nx blob 3\n\n${B} missing\n${C} blob 0\n\n${D} blob 1\n\n\n`)
  expect(parseBatch(answer).map((content) => content?.toString())).toEqual(['x blob 3\n', undefined, '', '\n'])
})

test('a diff and an index are read', () => {
  const zero = '0'.repeat(40)
  expect(parseDiff(`:100644 100755 ${A} ${B} M\0a b\x00:000000 100644 ${zero} ${C} A\0c\0`)).toEqual([
    { path: 'a b', old: { mode: '100644', oid: A }, new: { mode: '100755', oid: B } },
    { path: 'c', old: undefined, new: { mode: '100644', oid: C } },
  ])
  const index = parseIndex(`100644 ${A} 0\ta\x00100644 ${A} 1\tb\x00100644 ${B} 2\tb\x00100644 ${C} 3\tb\x00100644 ${C} 2\tc\0`)
  expect(index.get('a')).toEqual({ kind: 'entry', blob: { mode: '100644', oid: A } })
  expect(index.get('b')).toEqual({ kind: 'unmerged', base: { mode: '100644', oid: A } })
  expect(index.get('c')).toEqual({ kind: 'unmerged', base: undefined })
})

const blob = (oid: string, mode = '100644') => ({ oid, mode })
const file = (oid: string) => ({ kind: 'file', oid, stat: undefined as never }) as const
const entry = (oid: string) => ({ kind: 'entry', blob: blob(oid) }) as const
const absent = { kind: 'absent' } as const

// old → new, index, work tree: what happens
test.each<[string, Partial<Look>, string]>([
  ['untouched', { index: entry(A), work: file(A) }, 'write'],
  ['the index already followed', { index: entry(B), work: file(A) }, 'write'],
  ['everything already followed', { index: entry(B), work: file(B) }, 'index'],
  ['edited', { index: entry(A), work: file(C) }, 'merge'],
  ['staged', { index: entry(C), work: file(C) }, 'merge'],
  ['staged, then set back in the work tree', { index: entry(C), work: file(A) }, 'merge'],
  ['deleted by its person', { index: entry(A), work: absent }, 'index'],
  ['deleted and staged', { index: absent, work: absent }, 'leave'],
  ['removed from the index, still there', { index: absent, work: file(A) }, 'merge'],
  ['new, nothing there', { old: undefined, index: absent, work: absent }, 'write'],
  ['new, and something else is there', { old: undefined, index: absent, work: file(C) }, 'conflict'],
  ['new, and the same is there', { old: undefined, index: absent, work: file(B) }, 'index'],
  ['gone, untouched', { new: undefined, index: entry(A), work: file(A) }, 'remove'],
  ['gone, edited', { new: undefined, index: entry(A), work: file(C) }, 'conflict'],
  ['gone, and deleted here', { new: undefined, index: entry(A), work: absent }, 'index'],
  ['a link in the work tree', { index: entry(A), work: { kind: 'odd' } }, 'conflict'],
  ['a link in git', { new: blob(B, '120000'), index: entry(A), work: file(A) }, 'conflict'],
  ['in conflict since an earlier run', { index: { kind: 'unmerged', base: blob(A) }, work: file(C) }, 'merge'],
  ['in conflict without a base', { index: { kind: 'unmerged', base: undefined }, work: file(C) }, 'conflict'],
])('%s', (_, look, decision) => {
  expect(decide({ path: 'p', old: blob(A), new: blob(B), index: entry(A), work: file(A), ...look })).toBe(decision)
})

test('a conflict is recorded with base, ours and the person’s', () => {
  const look: Look = { path: 'p', old: blob(A), new: blob(B), index: entry(A), work: file(C) }
  const lines = conflicting(look, C).split('\0').slice(1, -1)
  expect(lines).toEqual([`100644 ${A} 1\tp`, `100644 ${B} 2\tp`, `100644 ${C} 3\tp`])
})

test.each(['a/b', 'folder', '../x', 'x/../y', '/x', 'x//y', '.git/config', 'x/.GIT/y', './x', ''])('no file is put at %j', (path) => {
  const tree = ['a', 'folder/c'].map((at) => ({ path: at, mode: '100644', size: 1, oid: A }))
  expect(() => checkPlaces([path], tree)).toThrow(expect.objectContaining({ code: 'REFUSED' }))
})

test('a child sees where things are, and neither our secrets nor a surrounding git', () => {
  const env = environment({ PATH: '/bin', GITHUB_TOKEN: 'hush', GIT_DIR: '/x', GIT_INDEX_FILE: '/y', HTTPS_PROXY: 'p' }, { OWN: '1' })
  expect(env).toMatchObject({ PATH: '/bin', HTTPS_PROXY: 'p', OWN: '1', LC_ALL: 'C' })
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['GITHUB_TOKEN']))
  expect(env.GIT_DIR).toBeUndefined()
  expect(env.GIT_INDEX_FILE).toBeUndefined()
})
