import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readAnswer } from '../../src/adapters/remote/answer.ts'
import { siteScript } from '../../src/adapters/remote/deeds.ts'
import { needPart } from '../../src/adapters/remote/gather.ts'
import { ledgerScript } from '../../src/adapters/remote/ledger.ts'
import { staysBelow } from '../../src/adapters/remote/quote.ts'
import { assemble } from '../../src/adapters/remote/script.ts'
import { phrase } from '../../src/adapters/slurm/act.ts'
import type { Asked } from '../../src/core/evidence.ts'
import type { Deed, Site } from '../../src/ports/backend.ts'
import { fuzz, json } from './harness.ts'

/** Shells that a cluster's `sh` may be, as far as this machine has them. */
const SHELLS = ['dash', 'bash', 'busybox'].flatMap((name) => {
  const path = spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()
  return path === '' ? [] : [{ name, path }]
})

const FOLDER = mkdtempSync(join(tmpdir(), 'escapement-shells-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))
const RAN = join(FOLDER, 'ran')

/** A folder of programs for each: `sh` is that shell, and `pwn` leaves a trace of having been run. */
const binOf = ({ name, path }: (typeof SHELLS)[number]): string => {
  const bin = join(FOLDER, name)
  mkdirSync(bin)
  symlinkSync(path, join(bin, 'sh'))
  writeFileSync(join(bin, 'pwn'), `#!/bin/sh\necho "$0 $*" >>'${RAN}'\n`)
  chmodSync(join(bin, 'pwn'), 0o755)
  return bin
}
const BINS = SHELLS.map((shell) => ({ ...shell, bin: binOf(shell) }))

/** Takes the place of what a cluster would do: says word by word what it was called with. */
const recorder = (names: readonly string[]): string => {
  const functions = names.map((name) => `${name}() { rec ${name} "$@"; }\n`)
  return `rec() { for x in "$@"; do printf '%s\\001' "$x"; done; printf '\\002'; }
${functions.join('')}put() { rec put "$@" "$(base64 -d)"; }
grep() { while [ "$1" != -e ]; do shift; done; rec grep "$2"; }
timeout() { shift 3; rec "$@"; }
expected() { rec expected "$(cat)"; }
write_list() { rec list "$@" "$(cat)"; }
`
}

const LIBRARY = recorder([
  ...[
    'owned',
    'beside',
    'take_away',
    'submit',
    'start_process',
    'let_go',
    'void',
    'cancel',
    'cancel_surplus',
    'cancel_process',
    'no',
    'say',
  ],
  ...['forget_intents', 'mark', 'newest', 'stat', 'fetch', 'digest', 'piece', 'hashes', 'listed', 'list_ledger', 'await'],
])

/** Calls of each part, in their order. */
const callsOf = (shell: (typeof BINS)[number], bodies: readonly string[]): string[][][] => {
  const parts = bodies.map((body) => ({ body, seconds: 20, stage: 0 }))
  const script = assemble({ library: LIBRARY, setup: undefined, loginShell: false, parts })
  const env = { PATH: `${shell.bin}:${process.env.PATH ?? ''}`, LC_ALL: 'C.UTF-8' }
  const { stdout, stderr } = spawnSync('sh', ['-s'], { input: script.text, env, cwd: FOLDER })
  expect(stderr.toString()).toBe('')
  return readAnswer(stdout, script.nonce, parts.length).parts.map((part) => {
    if (part.kind !== 'ended') throw new Error('a part did not end')
    expect(part.err).toBe('')
    return Buffer.from(part.out)
      .toString()
      .split('\u0002')
      .slice(0, -1)
      .map((call) => call.split('\u0001').slice(0, -1))
  })
}

const PIECES = [
  ...[
    '$(pwn)',
    '`pwn`',
    '; pwn;',
    '\npwn\n',
    '| pwn',
    '&& pwn',
    '& pwn &',
    "'; pwn; '",
    '"; pwn; "',
    '$(pwn',
    `\${x:-$(pwn)}`,
    '<(pwn)',
    '>x',
    '<x',
  ],
  ...[
    "'",
    '"',
    "'\\''",
    "'\"'\"'",
    '\\',
    '\\\\',
    '$',
    '$$',
    '$1',
    '$x',
    '${',
    '}',
    '`',
    '!',
    '!!',
    '#',
    '~',
    '~root',
    '=',
    '%',
    '^',
    ':',
    ',',
  ],
  ...[
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '  ',
    '\u00a0',
    '\u2028',
    '*',
    '?',
    '[',
    ']',
    '[a-z]',
    '[!x]',
    '{a,b}',
    '(',
    ')',
    '()',
    '-',
    '--',
    '-rf',
    '-e',
    '-n',
  ],
  ...[
    '.',
    '..',
    '/',
    '//',
    'a',
    'b c',
    'é',
    '🙂',
    '\u001b[31m',
    '\u007f',
    '\u0003',
    '\\001',
    '\\n',
    '%s',
    '%n',
    'EOF',
    '.eof',
    'pwn',
    'if',
    'done',
    ';;',
    'esac',
  ],
]
/** Without the signs by which calls and words are told apart here, and without NUL, which no argument can carry. */
const text: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  )
  .map((raw) => Buffer.from([...raw].filter((c) => c > '\u0002').join('')).toString())

/** Where a campaign is at home; a log lies there, and a ledger. */
const homeOf = (name: string): string => {
  const home = join(FOLDER, 'home', name)
  mkdirSync(join(home, '.escapement/ledger'), { recursive: true })
  writeFileSync(join(home, 'log'), '')
  return home
}
mkdirSync(join(FOLDER, 'empty'))

const KEY = { campaign: 'melt', stage: 'smoke', attempt: 1 }
const [ENTRY, TOKEN] = ['smoke.1', 'melt.smoke.1.abcd']
const SHA = 'a'.repeat(64)
const OLD = 'b'.repeat(64)

interface Case {
  body: string
  calls: string[][]
}

/** A name that a folder may bear. */
const folderName = (said: string): string =>
  said === '.' || said === '..' ? 'dots' : Buffer.from(said.replaceAll('/', '-')).subarray(0, 100).toString()

const siteOf = (said: string): Site => ({ campaign: 'melt', remoteDir: homeOf(folderName(said)), owner: said, ownerHash: 'abcd' })

const deedCase = (deed: Deed, ...calls: string[][]): Case => ({
  body: siteScript(deed.site, [{ index: 0, deed }], (numbered) => phrase(numbered, { place: 'comment', mark: 'f00d' })),
  calls,
})

const deploying = (site: Site, path: string): Case => {
  const file = { path, sha256: SHA, mode: '644' as const, size: 1, content: Buffer.from(path) }
  const deed: Deed = {
    ...{ kind: 'deploy', site, sha: SHA, uploads: [file], remove: [`${path}.old`], manifest: [file], started: [ENTRY] },
    expect: { [path]: SHA, [`${path}.old`]: OLD },
  }
  const list = `${SHA}\n${SHA} 644 1 ${path}`
  return deedCase(
    deed,
    ['owned', site.owner, 'make'],
    ['beside', '0'],
    ['expected', `${SHA} ${path}`],
    ['list', '0', `intent.${SHA.slice(0, 40)}`, list],
    ['put', '0', SHA, SHA, '644', path, path],
    ['take_away', '0', `${path}.old`, OLD],
    ['list', '0', 'manifest', list],
    ['forget_intents'],
    ['say', '0', 'done'],
  )
}

/** Orders that somebody's words are part of. */
const deedCases = (said: string): Case[] => {
  const site = siteOf(said)
  const submit = { kind: 'submit' as const, site, key: KEY }
  const options: Record<string, string> = said === 'true' || /\p{Cc}/u.test(said) ? {} : { partition: said }
  const [made, looked] = [
    ['owned', said, 'make'],
    ['owned', said, 'look'],
  ]
  const arrived = Object.values(options).map((value) => `--partition=${value}`)
  return [
    deedCase({ ...submit, start: { kind: 'command', command: said, timeout: 5 } }, made, [
      'start_process',
      '0',
      ENTRY,
      TOKEN,
      'command',
      '5',
      '',
      said,
    ]),
    deedCase({ kind: 'release', site, key: KEY, job: said }, looked, ['let_go', '0', ENTRY, said]),
    {
      body: ledgerScript({ ...site, recorded: [{ stage: 'smoke', attempt: 1, job: said }], jobs: [] }),
      calls: [looked, ['mark', ENTRY, said], ['list_ledger']],
    },
    ...(staysBelow(said)
      ? [
          deploying(site, said),
          deedCase({ ...submit, start: { kind: 'sbatch', script: said, options } }, made, [
            ...['submit', '0', ENTRY, TOKEN, said, '', ...arrived, `--comment=${TOKEN}`],
          ]),
        ]
      : []),
  ]
}

/** Looks that somebody's words are part of. */
const needCases = (said: string): Case[] => {
  const site = siteOf(said)
  const look = (need: Asked, ...calls: string[][]): Case[] => {
    const part = needPart(need.kind === 'hash' ? { ...site, remoteDir: join(FOLDER, 'empty') } : site, need)
    return 'refused' in part ? [] : [{ body: part.body, calls }]
  }
  const glob = said.replace(/^(\.\/)+/, '')
  return [
    ...look({ kind: 'run', command: said, timeout: 5 }, ['0\nsh', '-c', said]),
    ...(said.includes('\n') ? [] : look({ kind: 'words', globs: ['log'], word: said, exact: true }, ['1\ngrep', said])),
    ...(/[*?[]/.test(said) ? [] : look({ kind: 'hash', glob: said }, ['newest', `./${glob}`])),
    ...look({ kind: 'fetch', paths: [said, 'x'], bytes: 1 } as Asked, ['fetch', said, '1'], ['fetch', 'x', '1']),
    ...look({ kind: 'digests', paths: [said], first: [], seconds: 9 } as Asked, ['digest', said, '-']),
    ...look({ kind: 'piece', path: said, offset: 0, bytes: 9 } as Asked, ['piece', said, '0', '9']),
  ]
}

for (const shell of BINS)
  fuzz({
    target: `shells-${shell.name}`,
    holds: 'get each word that somebody wrote byte for byte, and run none of it',
    codec: json<string[]>(),
    runs: 5,
    input: fc.array(text, { minLength: 4, maxLength: 8 }),
    check: (texts) => {
      const cases = texts.flatMap((said) => [...deedCases(said), ...needCases(said)])
      expect(
        callsOf(
          shell,
          cases.map(({ body }) => body),
        ),
      ).toEqual(cases.map(({ calls }) => calls))
      expect(existsSync(RAN)).toBe(false)
    },
  })

describe.each(BINS)('$name', (shell) => {
  test('runs what it is told to run, so that a trace would be seen', () => {
    callsOf(shell, ['pwn'])
    expect(existsSync(RAN)).toBe(true)
    rmSync(RAN)
  })
})
