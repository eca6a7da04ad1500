import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { commitAll, git, repository } from '../../support/checkout.ts'
import { workflow } from '../../support/workflow.ts'
import { command, put } from './command.ts'

const [ESC, BEL, CR, RLO] = [27, 7, 13, 0x202e].map((code) => String.fromCharCode(code))
/** A log that would clear the screen, name the window, run backwards, mention, close, approve and forge. */
const LINES = [
  `${ESC}[2J${ESC}]0;owned${BEL}@team </details> <!-- marker --> \`\`\``,
  '/approve 0123456789abcdef',
  `done${CR}overwritten`,
  'Approved-By: eve',
  `FATAL ERROR: @team ${ESC}[31m</details>${ESC}[2K <!-- marker --> /approve x ${RLO}closes #1 \`\`\` | cell`,
]
const SCRIPT = `#!/bin/sh\nprintf '%s\\n' ${LINES.map((line) => `'${line}'`).join(' ')} | tee run.log\nexit 1\n`

const COMMANDS = ['tick', 'plan', 'status', 'why', 'logs', 'history'] as const

let root = ''
const env: Record<string, string> = {}
const said: Record<string, string> = {}

beforeAll(async () => {
  env.XDG_STATE_HOME = await mkdtemp(join(tmpdir(), 'escapement-state-'))
  root = await repository()
  const front = 'budget: {backend: local}\nstages: {smoke: {logs: [run.log]}}\n'
  await put(root, { 'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], front), 'melt/smoke.sh': SCRIPT })
  await commitAll(root)
  for (const name of COMMANDS) {
    const operands = ['why', 'logs', 'history'].includes(name) ? ['melt'] : []
    said[name] = (await command([name, ...operands, '--root', root], env)).out
  }
})

test('words of a mistake command nothing either, to a terminal or to a runner', async () => {
  const word = `x${ESC}[2J${RLO}\n::add-mask::y ##[group]z`
  expect((await command([word])).err).toMatch(/^escapement: there is no command `x\n::add-mask::y ##\[group\]z`/)
  const { err } = await command([word], { GITHUB_ACTIONS: 'true' })
  expect(err).toContain('add-mask')
  expect(err).not.toMatch(/^\s*::|##\[/m)
})

describe('a log that is written to harm', () => {
  test.for(COMMANDS)('commands nothing to the terminal in `%s`', (name) => {
    expect(said[name]).not.toBe('')
    for (const sign of [ESC, BEL, CR, RLO]) expect(said[name]).not.toContain(sign)
  })

  test('is shown all the same: it is what a person looks for', () => {
    expect(said.tick).toContain('team')
    expect(said.logs).toContain('/approve 0123456789abcdef')
  })

  test('forges no trailer, mentions nobody and closes nothing in the commit', async () => {
    const message = await git(root, 'log', '--format=%B')
    expect(message).toContain('FATAL ERROR')
    expect(message).not.toMatch(/@team|closes #1|^Approved-By/m)
    expect(await git(root, 'log', '--format=%(trailers:key=Approved-By)')).toMatch(/^\s*$/)
    expect(message).not.toContain(ESC)
  })

  test('breaks no row of the file', async () => {
    expect((await command(['validate', '--root', root])).code).toBe(0)
    expect(await git(root, 'show', 'HEAD:melt/WORKFLOW.md')).toMatch(/\| smoke +\| unmatched +\|.*\\\| cell.*\|/)
  })
})
