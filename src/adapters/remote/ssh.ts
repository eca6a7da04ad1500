import type { NodeSSH } from 'node-ssh'
import { PortError } from '../../ports/error.ts'
import { algorithmsFor, fingerprint, isPinned, namesIn, type Pins, pinsFor } from './known-hosts.ts'
import type { Said, Transport } from './transport.ts'

export interface SshOptions {
  /** The backend's name, for messages. */
  name: string
  host: string
  port?: number | undefined
  user: string
  /** Text of the private key. */
  privateKey: string | undefined
  /** Text of a known_hosts file: only what it pins is trusted. */
  knownHosts: string | undefined
}

/** Seconds for the connection to stand. */
const CONNECT_SECONDS = 20
/** A silent line is called dead after three of these, seconds. */
const KEEPALIVE_SECONDS = 15

/** A shell over ssh: one connection, opened when first used, to a host whose key is pinned. */
export function sshTransport(options: SshOptions): Transport {
  const port = options.port ?? 22
  const where = `${options.user}@${options.host}:${port}`
  let link: Promise<Link> | undefined
  const transport = {
    where,
    connections: 0,
    async run(script: string, seconds: number): Promise<Said> {
      link ??= connect(options, port, where, () => {
        transport.connections += 1
      })
      try {
        return await converse(await link, script, seconds, where)
      } catch (error) {
        const broken = await link.catch(() => undefined)
        link = undefined // the next command, if there is one, opens a new connection
        broken?.ssh.dispose()
        throw error
      }
    },
    async close(): Promise<void> {
      const open = await link?.catch(() => undefined)
      link = undefined
      open?.ssh.dispose()
    },
  }
  return transport
}

/** An open connection, and a promise that never resolves and rejects when the connection dies. */
interface Link {
  ssh: NodeSSH
  lost: Promise<never>
}

async function connect(options: SshOptions, port: number, where: string, count: () => void): Promise<Link> {
  if (options.privateKey === undefined || options.privateKey.trim() === '') {
    throw new PortError('MISCONFIGURED', `${where}: no private key for backend \`${options.name}\``, {
      hint: 'on GitHub: `gh secret set ESCAPEMENT_SSH_KEY < ~/.ssh/escapement`, as `ssh-private-key` of the workflow; elsewhere `identity_file:` of the backend, or ESCAPEMENT_SSH_PRIVATE_KEY',
    })
  }
  for (const key of ['host', 'user'] as const) {
    // an empty name would be refused by the other side, for a reason that is not the cause
    if (options[key] === '')
      throw new PortError('MISCONFIGURED', `backend \`${options.name}\` has no \`${key}\``, {
        hint: `write \`${key}:\` for it in .github/escapement.yml`,
      })
  }
  const pins = pinsFor(options.knownHosts ?? '', options.host, port)
  const algorithms = algorithmsFor(pins)
  let seen: Buffer | undefined
  const { NodeSSH } = await import('node-ssh')
  const ssh = new NodeSSH()
  try {
    await ssh.connect({
      host: options.host,
      port,
      username: options.user,
      privateKey: options.privateKey.endsWith('\n') ? options.privateKey : `${options.privateKey}\n`,
      readyTimeout: CONNECT_SECONDS * 1000,
      keepaliveInterval: KEEPALIVE_SECONDS * 1000,
      keepaliveCountMax: 3,
      // without a pin the handshake goes on only until the key is seen, so that the message can show it
      ...(algorithms.length === 0 ? {} : { algorithms: { serverHostKey: algorithms } }),
      hostVerifier: (key: Buffer) => {
        seen = Buffer.from(key)
        return isPinned(pins, seen)
      },
    })
  } catch (cause) {
    ssh.dispose()
    throw explain(cause, { options, where, pins, seen, port })
  }
  count()
  return { ssh, lost: lost(ssh, where) }
}

async function converse(link: Link, script: string, seconds: number, where: string): Promise<Said> {
  const out: Buffer[] = []
  const err: Buffer[] = []
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PortError('CUT', `${where}: no answer in ${seconds} s`)), seconds * 1000)
  })
  const options = {
    stdin: script,
    noTrim: true,
    onStdout: (chunk: Buffer) => void out.push(chunk),
    onStderr: (chunk: Buffer) => void err.push(chunk),
  }
  try {
    // `exec` also in csh and fish: no second shell stays in between
    const ended = await Promise.race([link.ssh.execCommand('exec sh -s', options), link.lost, late])
    return { stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), code: ended.code ?? undefined }
  } catch (cause) {
    if (cause instanceof PortError) throw cause
    throw new PortError('CUT', `${where}: the connection was lost: ${messageOf(cause)}`, { cause })
  } finally {
    clearTimeout(timer)
  }
}

function lost(ssh: NodeSSH, where: string): Promise<never> {
  const line = ssh.connection as { on(name: 'close' | 'error', then: (error?: unknown) => void): void } | null
  const never = new Promise<never>((_, reject) => {
    const cut = (error?: unknown) =>
      reject(new PortError('CUT', `${where}: the connection was lost${error instanceof Error ? `: ${error.message}` : ''}`))
    if (line === null) cut()
    // node-ssh takes its own listener away; without one, a connection that dies later would end the whole program
    line?.on('error', cut)
    line?.on('close', () => setImmediate(cut)) // the last bytes of a finished command come first
  })
  never.catch(() => undefined) // between two commands nobody listens
  return never
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

interface Scene {
  options: SshOptions
  where: string
  pins: Pins
  seen: Buffer | undefined
  port: number
}

/** Says which of the ways to fail it was, and the way out. */
function explain(cause: unknown, scene: Scene): PortError {
  const message = messageOf(cause)
  const level = typeof cause === 'object' && cause !== null && 'level' in cause ? String(cause.level) : ''
  const { options, port, where, seen, pins } = scene
  if (seen !== undefined && !isPinned(pins, seen)) return wrongKey(scene, seen, cause)
  if (message.includes('no matching host key format')) {
    return new PortError(
      'HOST_KEY',
      `${where} has no host key of a kind that is pinned (${pins.trusted.map((pin) => pin.type).join(', ')})`,
      { cause },
    )
  }
  if (level === 'client-authentication') {
    return new PortError('AUTH', `${where} refused our key`, {
      cause,
      hint: `\`ssh-copy-id -i ~/.ssh/escapement.pub${port === 22 ? '' : ` -p ${port}`} ${options.user}@${options.host}\` puts its public half there; is \`user: ${options.user}\` right, and does the site take keys without a second factor?`,
    })
  }
  if (/privateKey|private key|passphrase/i.test(message)) return unreadable(message, scene, cause)
  return unreachable(message, scene, cause)
}

function unreadable(message: string, { options }: Scene, cause: unknown): PortError {
  const about = `the private key for backend \`${options.name}\``
  if (/encrypted|passphrase/i.test(message))
    return new PortError('MISCONFIGURED', `${about} has a passphrase, and nobody is there to type it`, {
      cause,
      hint: "make one for Escapement alone: `ssh-keygen -t ed25519 -N '' -C escapement -f ~/.ssh/escapement`",
    })
  if (/^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(options.privateKey?.trim() ?? ''))
    return new PortError('MISCONFIGURED', `what was given as ${about} is its public half`, {
      cause,
      hint: 'give the file without `.pub`: `gh secret set ESCAPEMENT_SSH_KEY < ~/.ssh/escapement`',
    })
  return new PortError('MISCONFIGURED', `${about} can't be read: ${message}`, {
    cause,
    hint: 'an OpenSSH or PEM key without a passphrase is needed, with all its lines: `gh secret set ESCAPEMENT_SSH_KEY < ~/.ssh/escapement`',
  })
}

const MAINTENANCE = 'mostly that is maintenance; if it lasts, see whether `host` and `port` in .github/escapement.yml are still right'
const FIREWALL =
  'mostly that is maintenance; if it never answers, a firewall may keep this machine out (GitHub’s own machines have no fixed address)'

/** How a network says no, and what a person would call it. */
const WAYS: readonly (readonly [RegExp, (scene: Scene) => string, string])[] = [
  [/ECONNREFUSED/, ({ where }) => `${where} refused the connection`, MAINTENANCE],
  [
    /ENOTFOUND|EAI_AGAIN/,
    ({ where, options }) => `${where}: nobody knows the name ${options.host} (DNS)`,
    'see whether `host` in .github/escapement.yml is right; some names are known only inside of the site’s own network',
  ],
  [/timed out|ETIMEDOUT/i, ({ where }) => `${where} did not answer in ${CONNECT_SECONDS} s`, FIREWALL],
  [/EHOSTUNREACH|ENETUNREACH/, ({ where }) => `there is no way through the network to ${where}`, FIREWALL],
  [/ECONNRESET|connection lost|closed/i, ({ where }) => `${where} took the connection and closed it again`, MAINTENANCE],
]

function unreachable(message: string, scene: Scene, cause: unknown): PortError {
  const [, words, hint] = WAYS.find(([pattern]) => pattern.test(message)) ?? []
  if (words === undefined || hint === undefined) return new PortError('UNREACHABLE', `${scene.where}: ${message}`, { cause })
  return new PortError('UNREACHABLE', words(scene), { cause, hint })
}

function wrongKey({ options, where, port, pins }: Scene, seen: Buffer, cause: unknown): PortError {
  const shown = fingerprint(seen)
  if (pins.revoked.some((pin) => pin.key.equals(seen)))
    return new PortError('HOST_KEY', `${where} showed the key ${shown}, which is revoked`, { cause })
  const pinned = pins.trusted.map((pin) => fingerprint(pin.key)).join(', ') || 'none'
  const name = port === 22 ? options.host : `[${options.host}]:${port}`
  const others = pins.trusted.length + pins.unreadable > 0 ? [] : namesIn(options.knownHosts ?? '')
  const unreadable = pins.unreadable === 0 ? '' : '; a line for it holds no key that can be read'
  const given = others.length === 0 ? unreadable : `; the lines that were given are for ${others.join(', ')}`
  return new PortError('HOST_KEY', `${where} showed the key ${shown}; pinned for ${name}: ${pinned}${given}`, {
    cause,
    hint: `if the site publishes this fingerprint, pin it: \`ssh-keyscan${port === 22 ? '' : ` -p ${port}`} ${options.host} > ~/.ssh/known_hosts.cluster\`, then \`gh variable set ESCAPEMENT_KNOWN_HOSTS < ~/.ssh/known_hosts.cluster\` (elsewhere \`known_hosts_file:\`); if it does not, somebody may be listening`,
  })
}
