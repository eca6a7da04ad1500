import { spawn } from 'node:child_process'
import { PortError } from '../../ports/error.ts'
import { allowedEnvironment } from './environment.ts'
import type { Said, Transport } from './transport.ts'

/**
 * A shell on this machine, as on a self-hosted runner inside the cluster's network.
 * @param options.env what is filtered for the child (default: our own environment); `cwd` default: the root folder;
 * `shell` is what reads the script (default: `sh -s`)
 */
export function execTransport(
  options: { env?: Readonly<Record<string, string | undefined>>; cwd?: string; shell?: readonly [string, ...string[]] } = {},
): Transport {
  const env = allowedEnvironment(options.env ?? process.env)
  return {
    where: 'this machine',
    connections: 0,
    run: (script, seconds) => runHere(script, seconds, { env, cwd: options.cwd ?? '/', shell: options.shell ?? ['sh', '-s'] }),
    close: async () => undefined,
  }
}

interface Here {
  env: Record<string, string>
  cwd: string
  shell: readonly [string, ...string[]]
}

function runHere(script: string, seconds: number, here: Here): Promise<Said> {
  return new Promise((resolve, reject) => {
    // a session of its own: Ctrl-C ends us, not a submission in the middle
    const [program, ...args] = here.shell
    const child = spawn(program, args, { env: here.env, cwd: here.cwd, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
    const out: Buffer[] = []
    const err: Buffer[] = []
    const timer = setTimeout(() => {
      child.kill('SIGTERM')
      child.stdout.destroy()
      child.stderr.destroy()
      reject(new PortError('CUT', `the shell did not answer in ${seconds} s`))
    }, seconds * 1000)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk))
    child.stdin.on('error', () => undefined) // a shell that ends early shows in its answer
    child.stdin.end(script)
    child.on('error', (cause) => {
      clearTimeout(timer)
      reject(new PortError('UNREACHABLE', `no shell could be started: ${cause.message}`, { cause }))
    })
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8'), code: code ?? undefined })
    })
  })
}
