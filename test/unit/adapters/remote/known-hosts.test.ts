import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { algorithmsFor, fingerprint, isPinned, pinsFor } from '../../../../src/adapters/remote/known-hosts.ts'

const KEY = Buffer.from('AAAAC3NzaC1lZDI1NTE5AAAAIA4PMwKr8mc7JmmFmZ1fJ3pyQJSpB6vSVhGnFGLPyZ0n', 'base64')
const text = KEY.toString('base64')
const part = (text: string): Buffer => Buffer.concat([Buffer.from([0, 0, 0, text.length]), Buffer.from(text)])
/** Of any kind: its name, then whatever. */
const keyOf = (type: string): string => Buffer.concat([part(type), part('whatever')]).toString('base64')
const hashed = (name: string): string => {
  const salt = Buffer.from('01234567890123456789')
  return `|1|${salt.toString('base64')}|${createHmac('sha1', salt).update(name).digest('base64')}`
}

describe('known hosts', () => {
  test.each([
    ['login.lab.example.edu', 22],
    ['a,login.lab.example.edu,b', 22],
    ['*.lab.example.edu', 22],
    ['login.l?b.example.edu', 22],
    ['LOGIN.lab.example.edu', 22],
    [hashed('login.lab.example.edu'), 22],
    ['[login.lab.example.edu]:2222', 2222],
    [hashed('[login.lab.example.edu]:2222'), 2222],
  ])('%s is this host', (names, port) => {
    expect(isPinned(pinsFor(`# comment\n${names} ssh-ed25519 ${text} remark\n`, 'login.lab.example.edu', port), KEY)).toBe(true)
  })

  test.each([
    ['login.lab.example.edu', 2222],
    ['[login.lab.example.edu]:2222', 22],
    ['*.lab.example.edu,!login.lab.example.edu', 22],
    ['lab.example.edu', 22],
    [hashed('other.example.edu'), 22],
    ['@cert-authority *', 22],
  ])('%s is not', (names, port) => {
    expect(isPinned(pinsFor(`${names} ssh-ed25519 ${text}\n`, 'login.lab.example.edu', port), KEY)).toBe(false)
  })

  test('a revoked key is refused though another line trusts it', () => {
    expect(isPinned(pinsFor(`h ssh-ed25519 ${text}\n@revoked * ssh-ed25519 ${text}\n`, 'h', 22), KEY)).toBe(false)
  })

  test('another key of the same host is not the pinned one', () => {
    const other = Buffer.from(KEY)
    other[40] = (other[40] ?? 0) ^ 1
    expect(isPinned(pinsFor(`h ssh-ed25519 ${text}\n`, 'h', 22), other)).toBe(false)
  })

  test('only kinds that are pinned are negotiated, RSA never with SHA-1', () => {
    const pins = pinsFor(`h ssh-ed25519 ${text}\nh ssh-rsa ${keyOf('ssh-rsa')}\nh ssh-dss ${keyOf('ssh-dss')}\n`, 'h', 22)
    expect(algorithmsFor(pins)).toEqual(['ssh-ed25519', 'rsa-sha2-512', 'rsa-sha2-256'])
  })

  test.each(['A', '====', 'AAAA', text.slice(0, -8), `${text}!`, keyOf('ssh-rsa')])(
    'a line with %s for a key pins nothing, and is counted',
    (key) => {
      expect(pinsFor(`h ssh-ed25519 ${key}\n`, 'h', 22)).toEqual({ trusted: [], revoked: [], unreadable: 1 })
    },
  )

  test('nothing pinned trusts nobody', () => {
    expect(isPinned(pinsFor('', 'h', 22), KEY)).toBe(false)
  })

  test('a fingerprint reads as ssh-keygen prints it', () => {
    expect(fingerprint(KEY)).toMatch(/^SHA256:[A-Za-z0-9+/]{43}$/)
  })
})
