import { spawn } from 'node:child_process'
import { PortError } from '../../ports/error.ts'

/** What a git child left behind. `code` is null when it was ended by a signal or by our deadline. */
export interface Ran {
  code: number | null
  stdout: Buffer
  stderr: string
  timedOut: boolean
}

export interface RunOptions {
  input?: Uint8Array | string
  env?: Record<string, string>
  /** Seconds; afterwards the child and its children are killed. */
  limit?: number
}

/** Runs git in one folder. Never throws for what git answers; throws PortError MISCONFIGURED when there is no git. */
export type Git = (args: readonly string[], options?: RunOptions) => Promise<Ran>

// What a child may see of our environment: where things are, who the person is, how to reach the outside. No secrets, and no GIT_* of a
// surrounding git (a hook that started us would otherwise redirect us to its own index).
const PASSED = [
  ...[
    'PATH',
    'HOME',
    'USER',
    'LOGNAME',
    'TMPDIR',
    'XDG_CONFIG_HOME',
    'SSH_AUTH_SOCK',
    'KRB5CCNAME',
    'GIT_SSH_COMMAND',
    'GIT_CONFIG_GLOBAL',
  ],
  ...['GIT_CONFIG_NOSYSTEM', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'GIT_SSL_CAINFO'],
  ...['http_proxy', 'https_proxy', 'no_proxy', 'all_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY'],
]

const FIXED = {
  // messages of git are read by machine in a few places
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_MERGE_AUTOEDIT: 'no',
}

/** The environment of every git child: allow-listed, plus what we set. */
export const environment = (outer: Record<string, string | undefined>, own: Record<string, string>): Record<string, string> => {
  const env: Record<string, string> = { ...FIXED }
  for (const name of PASSED) {
    const value = outer[name]
    if (value !== undefined) env[name] = value
  }
  return { ...env, ...own }
}

/** Configuration for a child by GIT_CONFIG_*: unlike `-c`, it does not show in the list of processes. */
export const configured = (pairs: readonly (readonly [string, string])[]): Record<string, string> => {
  const env: Record<string, string> = { GIT_CONFIG_COUNT: String(pairs.length) }
  for (const [at, [key, value]] of pairs.entries()) {
    env[`GIT_CONFIG_KEY_${at}`] = key
    env[`GIT_CONFIG_VALUE_${at}`] = value
  }
  return env
}

const kill = (pid: number | undefined): void => {
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended by itself
  }
}

/** A git bound to a folder and an environment. */
export const gitIn =
  (cwd: string, base: Record<string, string>): Git =>
  (args, options = {}) =>
    new Promise((resolve, reject) => {
      // a session of its own: no terminal from which ssh could ask for a passphrase, and one signal ends git with its helpers
      const child = spawn('git', args, { cwd, env: { ...base, ...options.env }, stdio: 'pipe', detached: true })
      const out: Buffer[] = []
      const err: Buffer[] = []
      let timedOut = false
      const onLimit = () => {
        timedOut = true
        kill(child.pid)
      }
      const timer = setTimeout(onLimit, (options.limit ?? 120) * 1000)
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
      // a child that ends before it has read everything says why on stderr
      child.stdin.on('error', () => {})
      child.on('error', (cause) => {
        clearTimeout(timer)
        reject(new PortError('MISCONFIGURED', `git could not be started in ${cwd}`, { cause, hint: 'install git and put it on the PATH' }))
      })
      const onEnd = (code: number | null) => {
        clearTimeout(timer)
        resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), timedOut })
      }
      child.on('close', onEnd)
      // a helper that stays behind (a credential daemon, an ssh master) may keep our pipes open
      child.on('exit', (code) => setTimeout(onEnd, 2000, code).unref())
      child.stdin.end(options.input ?? '')
    })
