import { expect, test } from 'vitest'
import { authentication, folderOfRemote, nameOfRemote } from '../../../../src/adapters/git/identity.ts'

test.each([
  ['https://github.com/lab/campaigns.git', 'lab/campaigns'],
  ['https://github.com/lab/campaigns/', 'lab/campaigns'],
  ['https://user:pw@host:8443/group/sub/lab/campaigns', 'lab/campaigns'],
  ['git@github.com:lab/campaigns.git', 'lab/campaigns'],
  ['ssh://git@host:2222/lab/campaigns.git', 'lab/campaigns'],
  ['host:~/lab/campaigns.git', 'lab/campaigns'],
  ['file:///srv/git/lab/campaigns.git', 'lab/campaigns'],
  ['/srv/git/lab/campaigns.git', 'lab/campaigns'],
  ['../lab/campaigns', 'lab/campaigns'],
  ['https://host/', undefined],
  ['host:campaigns.git', undefined],
])('%s is %s', (url, name) => {
  expect(nameOfRemote(url)).toBe(name)
})

test('only paths and file addresses are folders', () => {
  expect(folderOfRemote('/srv/x.git')).toBe('/srv/x.git')
  expect(folderOfRemote('file:///srv/two%20words.git')).toBe('/srv/two words.git')
  expect(folderOfRemote('git@host:x/y')).toBeUndefined()
  expect(folderOfRemote('https://host/x/y')).toBeUndefined()
})

test('a token goes to the origin of an http remote and nowhere else', () => {
  const pairs = authentication('https://me@github.com/lab/campaigns.git', 'hush')
  expect(pairs[0]).toEqual(['http.https://github.com/.extraheader', ''])
  expect(pairs[1]).toEqual([
    'http.https://github.com/.extraheader',
    `AUTHORIZATION: basic ${Buffer.from('x-access-token:hush').toString('base64')}`,
  ])
  expect(authentication('git@github.com:lab/campaigns.git', 'hush')).toEqual([])
  expect(authentication('/srv/x.git', 'hush')).toEqual([])
  expect(authentication('https://github.com/lab/campaigns', undefined)).toEqual([])
})
