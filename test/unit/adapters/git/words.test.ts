import { expect, test } from 'vitest'
import type { Ran } from '../../../../src/adapters/git/process.ts'
import { asPortError, cleaned, readPush, remoteWords } from '../../../../src/adapters/git/words.ts'

const ran = (stdout: string, stderr = '', code: number | null = 1): Ran => ({ code, stdout: Buffer.from(stdout), stderr, timedOut: false })
const TO = 'To https://github.com/lab/campaigns.git\n'

test('words of a remote come without control characters, credentials and prefixes, and bounded', () => {
  expect(cleaned('remote: \x1b[31mno\x1b[0m\x07 entry\r\n\nfatal: https://me:hush@host/x\u202e')).toBe('no  entry\nfatal: https://host/x')
  expect(cleaned('x'.repeat(9000)).length).toBe(2000)
  expect(remoteWords('warning: local\nremote: Rule says no\n! [remote rejected]')).toBe('Rule says no')
})

test.each([
  [`${TO} \tabc:refs/heads/main\t1..2\nDone\n`, 'accepted'],
  [`${TO}=\tabc:refs/heads/main\t[up to date]\nDone\n`, 'accepted'],
  [`${TO}!\tabc:refs/heads/main\t[rejected] (stale info)\nDone\n`, 'stale'],
  [`${TO}!\tabc:refs/heads/main\t[rejected] (fetch first)\n`, 'stale'],
  [`${TO}!\tabc:refs/heads/main\t[remote rejected] (cannot lock ref 'refs/heads/main': is at 1 but expected 2)\n`, 'stale'],
  [`${TO}!\tabc:refs/heads/main\t[remote rejected] (pre-receive hook declined)\n`, 'refused'],
  [`${TO}!\tabc:refs/heads/main\t[remote rejected] (push declined due to repository rule violations)\n`, 'refused'],
  [`${TO}!\tabc:refs/heads/main\t[remote failure] (remote failed to report status)\n`, 'silent'],
  ['', 'silent'],
])('a push that says %j is %s', (stdout, kind) => {
  expect(readPush(ran(stdout)).kind).toBe(kind)
})

test.each([
  [
    "remote: Write access to repository not granted.\nfatal: unable to access 'https://x/': The requested URL returned error: 403",
    'REFUSED',
  ],
  ["fatal: Authentication failed for 'https://x/'", 'REFUSED'],
  ["fatal: could not read Username for 'https://x': terminal prompts disabled", 'REFUSED'],
  ['git@github.com: Permission denied (publickey).\nfatal: Could not read from remote repository.', 'REFUSED'],
  ['remote: Repository not found.\nfatal: repository not found', 'REFUSED'],
  ['Host key verification failed.\nfatal: Could not read from remote repository.', 'HOST_KEY'],
  ["fatal: unable to access 'https://x/': The requested URL returned error: 429", 'LIMIT'],
  ["fatal: unable to access 'https://x/': The requested URL returned error: 502", 'UNREACHABLE'],
  ["fatal: unable to access 'https://x/': Could not resolve host: x", 'UNREACHABLE'],
  ["fatal: detected dubious ownership in repository at '/x'", 'MISCONFIGURED'],
])('%j is %s', (stderr, code) => {
  const error = asPortError('push', ran('', stderr, 128))
  expect(error.code).toBe(code)
  if (code !== 'UNREACHABLE') expect(error.hint).toBeTruthy()
})

test('a rule is told with the way around it', () => {
  const refused = readPush(
    ran(
      `${TO}!\ta:refs/heads/main\t[remote rejected] (push declined due to repository rule violations)\n`,
      'remote: error: GH013: Repository rule violations\n',
    ),
  )
  expect(refused).toMatchObject({ kind: 'refused', words: expect.stringContaining('GH013'), hint: expect.stringContaining('App token') })
})
