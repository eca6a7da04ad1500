import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect } from 'vitest'
import { oneLine } from '../../src/shell/inert.ts'
import { messageOf } from '../../src/shell/message.ts'
import { state } from '../unit/core/support.ts'
import { fuzz, json } from './harness.ts'
import { UNSEEN } from './hostile.ts'
import { BENIGN, eventsOf, type Said, said } from './pages.ts'

const REPOSITORY = mkdtempSync(join(tmpdir(), 'escapement-fuzz-'))
afterAll(() => rmSync(REPOSITORY, { recursive: true, force: true }))

const NOBODY = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' }
const ENV = { PATH: process.env.PATH ?? '', HOME: REPOSITORY, GIT_CONFIG_NOSYSTEM: '1', ...NOBODY }

const git = (input: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync('git', ['-C', REPOSITORY, ...args], { input, env: ENV, encoding: 'utf8' })
  expect(status, stderr).toBe(0)
  return stdout
}

git('', 'init', '-q')
const TREE = git('', 'mktree').trim()

/** One event alone has a subject of its own; all together are told in the body. */
const messagesOf = (words: Said): string[] => {
  // an id that is none is refused where it is read
  const around = { campaign: 'melt', before: state({}), after: state({ smoke: { status: 'running', attempt: 1, job: '77' } }) }
  const all = eventsOf(words)
  const trailers = ['Issue: #5', 'Approved-By: mia']
  const told = { ...around, events: all }
  const alone = all.map((event) => messageOf([{ ...around, events: [event] }], 'run-1', trailers))
  return [messageOf([told], 'run-1', trailers), messageOf([told, { ...told, campaign: 'heat' }], 'run-1', trailers), ...alone]
}

/** Of what a cluster says only a word for a job's end is in a trailer, in capitals. */
const wordless = (trailers: string): string => trailers.trimEnd().replace(/^(Job-Times: .*) [A-Z_]+$/gm, '$1 …')

const HARMLESS = messagesOf(BENIGN)
/** Below the subject and the empty line. */
const LINES = HARMLESS.map((text) => text.trimEnd().split('\n').length - 2)
const TWINS = HARMLESS.map((text) => wordless(git(text, 'interpret-trailers', '--parse')))

const ALIVE = /@[a-z0-9]|(?<!^Issue: )#[0-9]|(?<![a-z0-9])GH-[0-9]|:\/\//im

fuzz({
  target: 'messages',
  holds: 'have the subject, the lines and the trailers that we gave them, as git reads them',
  codec: json<Said & { which: number }>(),
  runs: 150,
  input: fc.tuple(said, fc.nat(TWINS.length - 1)).map(([words, which]) => ({ ...words, which })),
  check: ({ which, ...words }) => {
    if (Object.values(words).some((text) => oneLine(text) === '')) return
    const message = messagesOf(words)[which] ?? ''
    expect(wordless(git(message, 'interpret-trailers', '--parse'))).toBe(TWINS[which])
    const sha = git(message, 'commit-tree', TREE, '-F', '-').trim()
    const [subject, body = '', trailers = ''] = git('', 'log', '-1', '--format=%s%x00%b%x00%(trailers:only,unfold)', sha).split('\0')
    expect(subject).toBe(message.split('\n')[0])
    expect(wordless(trailers)).toBe(TWINS[which])
    expect(body.trimEnd().split('\n').length).toBe(LINES[which])
    expect(message.replace(/\u2060/g, '')).not.toMatch(UNSEEN)
    expect(message).not.toMatch(ALIVE)
  },
})
