import { createHash, createHmac } from 'node:crypto'

/** Keys that a known_hosts text pins for one host and port. */
export interface Pins {
  /** `revoked` keys are refused even if another line trusts them. */
  trusted: readonly PinnedKey[]
  revoked: readonly PinnedKey[]
  /** Lines for this host that hold no key of the kind that they name; they pin nothing. */
  unreadable: number
}

export interface PinnedKey {
  type: string
  key: Buffer
}

/** What a server may sign with, by the type of the pinned key; SHA-1 signatures are not accepted. */
const ALGORITHMS: Readonly<Record<string, readonly string[]>> = {
  'ssh-ed25519': ['ssh-ed25519'],
  'ecdsa-sha2-nistp256': ['ecdsa-sha2-nistp256'],
  'ecdsa-sha2-nistp384': ['ecdsa-sha2-nistp384'],
  'ecdsa-sha2-nistp521': ['ecdsa-sha2-nistp521'],
  'ssh-rsa': ['rsa-sha2-512', 'rsa-sha2-256'],
}

/**
 * Reads OpenSSH's known_hosts: plain, wildcard, negated and hashed names, `[host]:port`, several keys, `@revoked`.
 * Certificate authorities are not understood and pin nothing. Pure.
 */
export function pinsFor(knownHosts: string, host: string, port: number): Pins {
  const name = port === 22 ? host.toLowerCase() : `[${host.toLowerCase()}]:${port}`
  const trusted: PinnedKey[] = []
  const revoked: PinnedKey[] = []
  let unreadable = 0
  for (const fields of rowsOf(knownHosts)) {
    const marker = fields[0]?.startsWith('@') ? fields.shift() : undefined
    const [names, type, key] = fields
    if (!names || names.startsWith('#') || !type || !key || (marker !== undefined && marker !== '@revoked')) continue
    if (!matches(names, name)) continue
    const pinned = { type, key: Buffer.from(key, 'base64') }
    if (marker === '@revoked') revoked.push(pinned)
    else if (isKey(type, key)) trusted.push(pinned)
    else unreadable += 1
  }
  return { trusted, revoked, unreadable }
}

/** Fields of each line, as OpenSSH cuts them: at blanks and tabs only. A byte-order mark is an editor's. */
const rowsOf = (knownHosts: string): string[][] =>
  knownHosts
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.split(/[ \t]+/).filter((field) => field !== ''))

/** Whether the text is a key in full: parts with their length before each, the first of which names its kind. */
function isKey(type: string, text: string): boolean {
  const key = Buffer.from(text, 'base64')
  const parts: Buffer[] = []
  let at = 0
  while (at + 4 <= key.length) {
    const end = at + 4 + key.readUInt32BE(at)
    parts.push(key.subarray(at + 4, end))
    at = end
  }
  return at === key.length && parts.length > 1 && parts[0]?.toString() === type && key.toString('base64') === text
}

/** Names that a known_hosts text pins keys for, a few; hashed ones cannot be told. Pure. */
export const namesIn = (knownHosts: string): string[] => {
  const names = rowsOf(knownHosts).flatMap(([name = '', type]) => (type === undefined || /^[#@|]/.test(name) ? [] : [name]))
  return [...new Set(names)].slice(0, 3)
}

function matches(names: string, host: string): boolean {
  if (names.startsWith('|1|')) return matchesHash(names, host)
  let found = false
  for (const pattern of names.toLowerCase().split(',')) {
    if (pattern.startsWith('!')) {
      if (wildcard(pattern.slice(1), host)) return false
    } else found ||= wildcard(pattern, host)
  }
  return found
}

function matchesHash(names: string, host: string): boolean {
  const salt = Buffer.from(names.split('|')[2] ?? '', 'base64')
  return names === `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(host).digest('base64')}`
}

// one pass with a single point to come back to: linear enough for any line, unlike a pattern built from the text
function wildcard(pattern: string, text: string): boolean {
  let [p, t, star, mark] = [0, 0, -1, 0]
  while (t < text.length) {
    if (pattern[p] === '*') [star, mark, p] = [p, t, p + 1]
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) [p, t] = [p + 1, t + 1]
    else if (star >= 0) [p, t, mark] = [star + 1, mark + 1, mark + 1]
    else return false
  }
  while (pattern[p] === '*') p += 1
  return p === pattern.length
}

/** Whether a key that a server showed is the pinned one. */
export const isPinned = (pins: Pins, key: Buffer): boolean =>
  pins.trusted.some((pin) => pin.key.equals(key)) && !pins.revoked.some((pin) => pin.key.equals(key))

/** Host key algorithms to negotiate, so that the server shows a key of a kind that is pinned. */
export const algorithmsFor = (pins: Pins): string[] => [...new Set(pins.trusted.flatMap((pin) => ALGORITHMS[pin.type] ?? []))]

/** As `ssh-keygen -l` prints it. */
export const fingerprint = (key: Uint8Array): string => `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`
