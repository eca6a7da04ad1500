import { spawnSync } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect } from 'vitest'
import { algorithmsFor, fingerprint, isPinned, namesIn, pinsFor } from '../../src/adapters/remote/known-hosts.ts'
import { fuzz, json } from './harness.ts'
import { CONFUSABLE, mutated } from './mutate.ts'

const FOLDER = mkdtempSync(join(tmpdir(), 'escapement-hosts-'))
const FILE = join(FOLDER, 'known_hosts')
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

const field = (bytes: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}
const ed25519 = (byte: number): Buffer => Buffer.concat([field(Buffer.from('ssh-ed25519')), field(Buffer.alloc(32, byte))])
const rsa = Buffer.concat([
  field(Buffer.from('ssh-rsa')),
  field(Buffer.from([1, 0, 1])),
  field(Buffer.concat([Buffer.from([0]), Buffer.alloc(256, 0xb1)])),
])
const KEYS = [ed25519(1), ed25519(2), ed25519(3), rsa]
const [FIRST = '', SECOND = '', THIRD = '', RSA = ''] = KEYS.map((key) => key.toString('base64'))

const HOST = 'login.lab.example'
const hashed = (name: string): string => {
  const salt = Buffer.alloc(20, 7)
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`
}

const TEXTS = [
  `# ours\n${HOST} ssh-ed25519 ${FIRST} a remark\n[${HOST}]:2222 ssh-ed25519 ${SECOND}\nother.example ssh-ed25519 ${THIRD}\n`,
  `*.lab.example,!login.lab.example ssh-ed25519 ${FIRST}\nlogin?lab.example,other ssh-ed25519 ${SECOND}\n*.example ssh-rsa ${RSA}\r\n`,
  `@revoked * ssh-ed25519 ${FIRST}\n${HOST} ssh-ed25519 ${FIRST}\n@cert-authority *.lab.example ssh-ed25519 ${SECOND}\nLOGIN.lab.EXAMPLE ssh-rsa ${RSA}\n`,
  `${hashed(HOST)} ssh-ed25519 ${FIRST}\n${hashed(`[${HOST}]:2222`)} ssh-rsa ${RSA}\n@revoked ${hashed(HOST)} ssh-ed25519 ${SECOND}\n`,
]
const WORDS = [
  ...[
    HOST,
    `[${HOST}]:2222`,
    'other.example',
    '*',
    '?',
    '!',
    ',',
    '*.example',
    '|1|',
    '|',
    hashed(HOST),
    hashed('x'),
    '=',
    '@revoked ',
    '@cert-authority ',
    '@x ',
    '#',
    ' ',
    '\t',
    '\n',
    '\r',
  ],
  ...[
    FIRST,
    SECOND,
    THIRD,
    RSA,
    'ssh-ed25519',
    'ssh-rsa',
    'ecdsa-sha2-nistp256',
    'sk-ssh-ed25519@openssh.com',
    'AAAA',
    '====',
    '-',
    '_',
    '"',
    '\0',
    '1024 65537 1',
  ],
  ...CONFUSABLE,
]

/** Fingerprints that OpenSSH itself would accept for a host, by its own reading of the file. */
const accepted = (name: string): string[] => {
  const { stdout } = spawnSync('ssh-keygen', ['-l', '-F', name, '-f', FILE], { encoding: 'utf8' })
  const rows = stdout.split('\n').map((line) => ({ line, print: /SHA256:\S+/.exec(line)?.[0] }))
  const found: { mark: string; print: string }[] = []
  let mark = ''
  for (const { line, print } of rows) {
    if (line.startsWith('# Host ')) mark = / found: line \d+ ?(\S*)/.exec(line)?.[1] ?? ''
    else if (print !== undefined) found.push({ mark, print })
  }
  const revoked = found.filter((one) => one.mark === 'REVOKED').map(({ print }) => print)
  return found.filter((one) => one.mark === '' && !revoked.includes(one.print)).map(({ print }) => print)
}

fuzz({
  target: 'known-hosts',
  holds: 'trust no key that OpenSSH would not, whatever stands in them',
  codec: json<{ text: string; port: number }>(),
  runs: 250,
  input: fc.record({ text: mutated(TEXTS, WORDS), port: fc.constantFrom(22, 2222) }),
  check: ({ text, port }) => {
    // OpenSSH gives up on a name of more than a thousand letters
    if (/[^\s,]{1000}/.test(text)) return
    const pins = pinsFor(text, HOST, port)
    // an editor's mark before the first line is no part of it
    writeFileSync(FILE, text.replace(/^\uFEFF/, ''))
    const theirs = accepted(port === 22 ? HOST : `[${HOST}]:${port}`)
    for (const key of [...KEYS, ...pins.trusted.map((pin) => pin.key)]) if (isPinned(pins, key)) expect(theirs).toContain(fingerprint(key))
    const [first = Buffer.alloc(0)] = KEYS
    for (const at of [0, 20, first.length - 1]) {
      const other = Buffer.from(first)
      other[at] = (other[at] ?? 0) ^ 1
      expect(isPinned(pins, other)).toBe(false)
    }
    expect(
      algorithmsFor(pins).filter((name) => !/^(?:ssh-ed25519|ecdsa-sha2-nistp(?:256|384|521)|rsa-sha2-(?:256|512))$/.test(name)),
    ).toEqual([])
    expect(namesIn(text).length).toBeLessThanOrEqual(3)
  },
})

fuzz({
  target: 'known-hosts-whole',
  holds: 'trust every key that OpenSSH would, as long as nothing in them is damaged',
  codec: json<{ lines: string[]; port: number }>(),
  runs: 100,
  input: fc.record({
    lines: fc.subarray(TEXTS.flatMap((text) => text.split(/\r?\n/).filter((line) => line !== ''))),
    port: fc.constantFrom(22, 2222),
  }),
  check: ({ lines, port }) => {
    const text = lines.map((line) => `${line}\n`).join('')
    writeFileSync(FILE, text)
    const pins = pinsFor(text, HOST, port)
    const ours = KEYS.filter((key) => isPinned(pins, key)).map(fingerprint)
    expect(new Set(ours)).toEqual(new Set(accepted(port === 22 ? HOST : `[${HOST}]:${port}`)))
  },
})
