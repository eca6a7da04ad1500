import fc from 'fast-check'
import { expect, test } from 'vitest'
import { entryName, isSlug, parseEntryName, parseToken, slugOf, tokenOf } from '../../../src/core/keys.ts'

const slug = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,20}$/)
const key = fc.record({ campaign: slug, stage: slug, attempt: fc.integer({ min: 1, max: 9999 }) })

test('a token is read back as the key it was made of', () => {
  fc.assert(
    fc.property(key, (one) => {
      expect(parseToken(tokenOf(one, 'abcdef12'))).toEqual({ ...one, owner: 'abcdef12' })
    }),
  )
})

test('two keys never share a token, however their names are dotted', () => {
  fc.assert(
    fc.property(key, key, (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b))
      expect(tokenOf(a, 'x')).not.toBe(tokenOf(b, 'x'))
      if (a.campaign === b.campaign) expect(entryName(a)).not.toBe(entryName(b))
    }),
  )
  expect(tokenOf({ campaign: 'a.b', stage: 'c', attempt: 1 }, 'x')).not.toBe(tokenOf({ campaign: 'a', stage: 'b.c', attempt: 1 }, 'x'))
})

test('somebody else’s comment is no token', () => {
  for (const text of ['', 'my job', 'a.b.c.d', 'a.b.0.x', 'a.b.1', 'a.b.1.x.y', '..1.x']) expect(parseToken(text)).toBeUndefined()
  expect(parseEntryName('owner')).toBeUndefined()
})

test('a slug of any name is a slug, or nothing', () => {
  fc.assert(fc.property(fc.string(), (name) => slugOf(name) === '' || isSlug(slugOf(name))))
})
