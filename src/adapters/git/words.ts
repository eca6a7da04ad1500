import { PortError, type PortErrorCode } from '../../ports/error.ts'
import type { Ran } from './process.ts'

const ROOM = 2000

/** Text of another side, fit for a message: no control characters, no credentials of a URL, no `remote:` prefixes, bounded. */
export const cleaned = (text: string): string =>
  text
    .replace(/\p{Cc}\[[0-9;?]*[A-Za-z]/gu, '')
    .split(/[\r\n]+/)
    .map((line) =>
      line
        .replace(/^remote: ?/, '')
        .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
        .trimEnd(),
    )
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replace(/:\/\/[^/@\s]+@/g, '://')
    .slice(0, ROOM)

/** What the remote itself said among git's own words; git's words when the remote said nothing. */
export const remoteWords = (stderr: string): string => {
  const said = stderr.split(/[\r\n]+/).filter((line) => line.startsWith('remote:'))
  const words = cleaned(said.join('\n'))
  return words === '' ? cleaned(stderr) : words
}

const NO_RIGHT = 'give the token `contents: write`, or the key write access to the repository'
const RULE = 'let an App token that may bypass the rule write, or keep the campaigns on a branch without the rule'

/** The way out for a push that was refused, from the words of the refusal. */
export const hintFor = (words: string): string => {
  if (/GH013|rule violations|protected branch|GH006|Changes must be made through a pull request/i.test(words)) return RULE
  if (/hook declined/i.test(words)) return 'ask whoever runs the server what its hook wants'
  return NO_RIGHT
}

// In the order asked: the first that fits names the cause.
const CAUSES: readonly (readonly [RegExp, PortErrorCode, string])[] = [
  [/not a git repository/i, 'MISCONFIGURED', 'run it inside a clone of the repository, or name one with --root'],
  [/dubious ownership/i, 'MISCONFIGURED', 'the folder belongs to another user: git config --global --add safe.directory <folder>'],
  [/Host key verification failed/i, 'HOST_KEY', "add the server's key to known_hosts after checking it"],
  [/error: 429|Too Many Requests|rate limit/i, 'LIMIT', 'wait, and run less often'],
  [/error: 403|Write access to repository not granted|Permission to .{0,300} denied|insufficient permission/i, 'REFUSED', NO_RIGHT],
  [
    /error: 401|Authentication failed|could not read (Username|Password)|Permission denied \(/i,
    'REFUSED',
    'check the token or key; it may have expired',
  ],
  [
    /error: 404|Repository not found|does not appear to be a git repository/i,
    'REFUSED',
    'check the address of the remote, and that the token may see it',
  ],
]

/** A git command that talks to the outside and failed, as the error that people read. Silence is UNREACHABLE. */
export const asPortError = (doing: string, ran: Ran): PortError => {
  if (ran.timedOut) return new PortError('UNREACHABLE', `${doing}: no answer in time`, { hint: 'it is tried again by the next run' })
  const words = remoteWords(ran.stderr)
  // git's own line beside the remote's: `remote: Write access …` says why, `error: 403` says what
  const found = CAUSES.find(([pattern]) => pattern.test(ran.stderr))
  const message = `${doing}: ${words === '' ? `git ended with ${ran.code ?? 'a signal'}` : words}`
  return found ? new PortError(found[1], message, { hint: found[2] }) : new PortError('UNREACHABLE', message)
}

/** What a push came to, before anybody has looked at the remote again. */
export type Push =
  | { kind: 'accepted' }
  | { kind: 'stale' }
  | { kind: 'refused'; words: string; hint: string }
  | { kind: 'silent'; error: PortError }

// the remote's ref was elsewhere, or another writer held its lock at that instant: a look at the remote decides which
const STALE =
  /cannot lock ref|failed to update ref|failed to lock|reference already exists|non-fast-forward|fetch first|stale info|incorrect old value/i

/** Reads `git push --porcelain`: one line for our ref, if the remote came to say it. */
export const readPush = (ran: Ran): Push => {
  const line = ran.stdout
    .toString('utf8')
    .split('\n')
    .find((text) => /^[ +*=!-]\t/.test(text))
  if (line !== undefined && !line.startsWith('!')) return { kind: 'accepted' }
  const summary = line?.split('\t')[2] ?? ''
  // git also writes `[remote failure]` when the connection ended before the report
  if (line !== undefined && /^\[(remote )?rejected\]/.test(summary)) {
    if (STALE.test(summary)) return { kind: 'stale' }
    const words = cleaned(`${summary.replace(/^\[[^\]]*\] */, '')}\n${remoteWords(ran.stderr)}`)
    return { kind: 'refused', words, hint: hintFor(words) }
  }
  const error = asPortError('push', ran)
  return error.code === 'REFUSED' ? { kind: 'refused', words: error.message, hint: error.hint ?? NO_RIGHT } : { kind: 'silent', error }
}
