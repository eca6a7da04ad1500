/** Worlds for the backends' suite: this machine, a real SLURM by direct execution and over ssh. */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { localBackend } from '../../src/adapters/local/backend.ts'
import { allowedEnvironment } from '../../src/adapters/remote/environment.ts'
import { execTransport } from '../../src/adapters/remote/exec.ts'
import { sshTransport } from '../../src/adapters/remote/ssh.ts'
import type { Said, Transport } from '../../src/adapters/remote/transport.ts'
import { slurmBackend } from '../../src/adapters/slurm/backend.ts'
import type { TokenPlace } from '../../src/adapters/slurm/squeue.ts'
import type { Backend, Site } from '../../src/ports/backend.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { MemoryCluster, memoryBackend, memorySite, type Program } from '../support/memory-backend.ts'
import type { BackendWorld } from './backend.ts'

/** Environment of a child that is not a login: what the transport would let through, with shims in front. */
export type Shell = readonly [string, ...string[]]

/** Becomes the cluster's user without a login, so that the environment is exactly what the transport gave. */
export const shellOf = (cluster: Cluster): Shell => [
  'setpriv',
  '--reuid',
  String(cluster.facts.uid),
  '--regid',
  String(cluster.facts.gid),
  '--clear-groups',
  'sh',
  '-s',
]

export const environmentOf = (cluster: Cluster): Record<string, string> => ({
  ...cluster.facts.env,
  HOME: cluster.facts.home,
  USER: cluster.facts.user,
  LOGNAME: cluster.facts.user,
  SHELL: '/bin/bash',
})

/** A shell that is killed, with everything it started but detached, some time after it was given its script. */
export function mortalTransport(shell: Shell, env: Readonly<Record<string, string>>, lifetimeMs: number): Transport {
  return {
    where: 'a machine that dies',
    connections: 0,
    run: (script) => runMortal(shell, env, lifetimeMs, script),
    close: async () => undefined,
  }
}

function runMortal(shell: Shell, env: Readonly<Record<string, string>>, lifetimeMs: number, script: string): Promise<Said> {
  return new Promise((resolve) => {
    const [program, ...args] = shell
    const child = spawn(program, args, { env: allowedEnvironment(env), cwd: '/', detached: true, stdio: ['pipe', 'pipe', 'ignore'] })
    const out: Buffer[] = []
    const timer = setTimeout(() => killSession(child.pid), lifetimeMs)
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk))
    child.stdin.on('error', () => undefined)
    child.stdin.end(script)
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve({ stdout: Buffer.concat(out), stderr: '', code: code ?? undefined })
    })
  })
}

/** SIGKILL for every process of a session: what a machine that loses power does to them. */
export function killSession(session: number | undefined): void {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = stat(pid)
    if (session !== undefined && fields[3] === String(session)) kill(Number(pid))
  }
}

const stat = (pid: string): string[] => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
  } catch {
    return []
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // gone meanwhile
  }
}

/** A folder with an `ln` that kills its parent instead of writing an attempt's id: death between sbatch's answer and the ledger. */
export async function deadlyLn(folder: string): Promise<string> {
  const bin = join(folder, 'bin')
  await mkdir(bin, { recursive: true })
  await writeFile(join(bin, 'ln'), '#!/bin/sh\ncase "$3" in */id) kill -KILL $PPID; exit 1 ;; esac\nexec /bin/ln "$@"\n')
  await chmod(join(bin, 'ln'), 0o755)
  return bin
}

const newSite = (folder: string, campaign: string): Site => ({
  campaign,
  remoteDir: join(folder, `${campaign} dir`),
  owner: `me/repo campaigns/${campaign}/WORKFLOW.md`,
  ownerHash: randomBytes(4).toString('hex'),
})

/** Files of a world that are plain files of this machine. */
const onDisk = (own: (path: string) => Promise<void>) => ({
  async write(site: Site, path: string, content: string): Promise<void> {
    const file = join(site.remoteDir, path)
    await mkdir(dirname(file), { recursive: true })
    await own(site.remoteDir)
    await own(dirname(file))
    await writeFile(file, content)
    await own(file)
  },
  async link(site: Site, path: string, target: string): Promise<void> {
    await mkdir(dirname(join(site.remoteDir, path)), { recursive: true })
    await own(site.remoteDir)
    await symlink(target, join(site.remoteDir, path))
  },
  async read(site: Site, path: string): Promise<string | undefined> {
    const file = join(site.remoteDir, path)
    return existsSync(file) ? readFile(file, 'utf8') : undefined
  },
})

/** This machine as a backend. */
export async function localWorld(): Promise<BackendWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'backend-'))
  const at = (env: Readonly<Record<string, string | undefined>>): Backend =>
    localBackend({ name: 'here', transport: execTransport({ env }) })
  return {
    ...onDisk(async () => undefined),
    holds: false,
    site: (campaign) => newSite(folder, campaign),
    owner: () => at(process.env),
    kill: async (pid) => killSession(pid),
    pass: () => sleep(150),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

export interface SlurmWorldOptions {
  way: 'exec' | 'ssh'
  token: TokenPlace
}

/** A real SLURM. */
export async function slurmWorld(cluster: Cluster, options: SlurmWorldOptions): Promise<BackendWorld> {
  const folder = await cluster.folder('backend')
  const { facts } = cluster
  const bin = await deadlyLn(folder)
  const env = environmentOf(cluster)
  const open: Backend[] = []
  const keep = (backend: Backend): Backend => {
    open.push(backend)
    return backend
  }
  const exec = (more: Readonly<Record<string, string>> = {}) => execTransport({ shell: shellOf(cluster), env: { ...env, ...more } })
  const ssh = () =>
    sshTransport({
      name: 'lab',
      host: facts.host,
      port: facts.port,
      user: facts.user,
      privateKey: facts.privateKey,
      knownHosts: facts.knownHosts,
    })
  const slurm = (transport: Transport, loginShell: boolean): Backend =>
    keep(slurmBackend({ name: 'lab', transport, token: options.token, loginShell }))
  return {
    ...onDisk(async (path) => void (await cluster.asRoot(`chown ${facts.user}: '${path}'`))),
    holds: true,
    site: (campaign) => newSite(folder, campaign),
    owner: () => slurm(options.way === 'ssh' ? ssh() : exec(), true),
    dying: () => slurm(exec({ PATH: `${bin}:${env.PATH}` }), false),
    kill: async (pid) => killSession(pid),
    pass: () => sleep(300),
    async close() {
      for (const backend of open) await backend.close()
    },
  }
}

/** What the suite's scripts and commands do, as far as a world without a shell must know. */
const SUITE: Program = (text, { token, task }) => {
  const sleeps = /sleep (\d+)/.exec(text)?.[1]
  const appends: Record<string, string> = {}
  if (text.includes('echo run >> runs')) appends.runs = 'run\n'
  if (text.includes('SLURM_ARRAY_TASK_ID') && task !== undefined) appends.runs = `${task}\n`
  if (text.includes('"$SBATCH_JOB_NAME" > said')) appends.said = `${token}\n`
  if (text.includes('cat "snap 1.pdb"')) appends['/dev/stdout'] = 'x'
  const code = task === 2 && text.includes('!= 2') ? 1 : Number(/exit (\d+)/.exec(text)?.[1] ?? 0)
  return { seconds: Number(sleeps ?? 0), code, appends, early: true }
}

/** The cluster in memory that simulations run on. */
export async function memoryWorld(kind: 'slurm' | 'local'): Promise<BackendWorld> {
  const cluster = new MemoryCluster(SUITE)
  const path = (site: Site, name: string): string => `${site.remoteDir}/${name}`
  return {
    holds: kind === 'slurm',
    owner: () => memoryBackend(cluster, { kind }),
    dying: () => memoryBackend(cluster, { kind, dies: true }),
    site: memorySite,
    write: async (site, name, content) => cluster.write(path(site, name), new TextEncoder().encode(content)),
    link: async (site, name, target) => void cluster.files.set(path(site, name), { link: target }),
    async read(site, name) {
      const found = cluster.files.get(path(site, name))
      return found !== undefined && 'content' in found ? new TextDecoder().decode(found.content) : undefined
    },
    kill: async (pid) => cluster.end(`p${pid}.1.memory`, 'INTERRUPTED'),
    pass: async () => cluster.pass(1),
    close: async () => undefined,
  }
}
