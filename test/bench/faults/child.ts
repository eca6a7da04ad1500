/** A run of the program in a process group of its own, so that it can be killed as a machine kills: at once and with its children. */
import { type ChildProcess, spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Report } from '../../../src/shell/report.ts'
import type { Cluster } from '../../cluster/cluster.ts'
import { run } from '../../cluster/processes.ts'
import { checkout } from '../../support/checkout.ts'

const PROGRAM = join(import.meta.dirname, 'tick.run.ts')

/** What a run left: its report, or only the sentence with which it gave up, or (killed, crashed) neither. */
export interface Ended {
  readonly report?: Report
  readonly summary?: string
  readonly failed?: string
  /** The stack of a bug; undefined for a run that ended or was killed. */
  readonly crash?: string
  readonly killed: boolean
}

export interface Run {
  readonly ended: Promise<Ended>
  /** SIGKILL for the run and its git processes; what it started on the cluster is not touched. */
  kill(): void
}

/** Starts a run over a fresh checkout, as a workflow does. @param transport with `exec` it runs as the cluster's user */
export async function startRun(lab: Cluster, url: string, transport: 'ssh' | 'exec'): Promise<Run> {
  const folder = await checkout(url)
  if (transport === 'exec') await run(['chown', '-R', `${lab.facts.uid}:${lab.facts.gid}`, folder])
  const [program = '', ...args] = [...asUser(lab, transport), process.execPath, PROGRAM, folder]
  const child = spawn(program, args, { env: environment(lab, transport), cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let killed = false
  const kill = (): void => {
    killed = true
    if (child.exitCode === null && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  }
  const ended = outcome(child, () => killed).finally(() => rm(folder, { recursive: true, force: true }))
  return { ended, kill }
}

const asUser = (lab: Cluster, transport: 'ssh' | 'exec'): string[] =>
  transport === 'ssh' ? [] : ['setpriv', `--reuid=${lab.facts.uid}`, `--regid=${lab.facts.gid}`, '--clear-groups', '--']

function environment(lab: Cluster, transport: 'ssh' | 'exec'): Record<string, string> {
  const own = { ESCAPEMENT_BRANCH: 'main', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
  if (transport === 'exec') return { ...own, ...lab.facts.env, HOME: lab.home, USER: lab.user, LOGNAME: lab.user, SHELL: '/bin/bash' }
  const secrets = { ESCAPEMENT_SSH_PRIVATE_KEY: lab.privateKey, ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts }
  return { ...own, ...secrets, PATH: process.env.PATH ?? '', HOME: '/nonexistent' }
}

async function outcome(child: ChildProcess, wasKilled: () => boolean): Promise<Ended> {
  const text = async (stream: ChildProcess['stdout']): Promise<string> => Buffer.concat((await stream?.toArray()) ?? []).toString('utf8')
  const closed = new Promise<void>((resolve, reject) => child.once('error', reject).once('close', () => resolve()))
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed])
  if (wasKilled()) return { killed: true }
  if (stdout === '') return { killed: false, crash: stderr.trim() || 'a run ended without a word' }
  return { ...(JSON.parse(stdout) as Omit<Ended, 'killed'>), killed: false }
}
