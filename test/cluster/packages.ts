/** What the test cluster needs from the machine: root, Debian's packages, and a host name that resolves to loopback. */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { run } from './processes.ts'

// biome-ignore format: a list of words
const PACKAGES = [
  'slurm-client', 'slurmctld', 'slurmd', 'slurmdbd', 'slurm-wlm-mysql-plugin', 'slurm-wlm-basic-plugins', 'munge', 'mariadb-server',
  'openssh-server', 'openssh-client', 'lammps', 'quantum-espresso', 'git', 'util-linux',
]

// biome-ignore format: a list of words
const PROGRAMS = [
  'sbatch', 'scontrol', 'sacct', 'sacctmgr', 'slurmctld', 'slurmd', 'slurmdbd', 'munged', 'munge', 'mariadbd', 'mariadb-install-db', 'mariadb',
  'sshd', 'ssh', 'ssh-keygen', 'lmp', 'pw.x', 'ld1.x', 'git', 'setpriv', 'flock', 'useradd',
]

/** Plugins are not programs: a slurmdbd without its MySQL plugin starts and then says nothing useful. */
const PLUGINS = ['accounting_storage_mysql.so', 'select_cons_tres.so']

/**
 * Makes sure that a cluster can be started here; installs the packages with apt where they are missing. No service is started by that.
 * @returns undefined when all is there, else the reason why not, for people.
 */
export async function ensurePackages(): Promise<string | undefined> {
  if (process.platform !== 'linux') return `the test cluster needs Linux, this is ${process.platform}`
  if (process.getuid?.() !== 0) return 'the test cluster needs root (it starts daemons, makes a user and switches to it)'
  const wanting = await missing()
  if (wanting.length > 0) {
    if ((await run(['sh', '-c', 'command -v apt-get'])).code !== 0)
      return `missing ${wanting.join(', ')}, and there is no apt-get to install them`
    const refusal = await install(PACKAGES)
    if (refusal !== undefined) return refusal
    const still = await missing()
    if (still.length > 0) return `apt-get installed the packages, but ${still.join(', ')} is still missing`
  }
  return ensureHostName()
}

/** Makes sure that shells are here which the exit record must work under. @throws Error when one is missing and cannot be installed. */
export async function ensureShells(names: readonly string[]): Promise<void> {
  const here = async (name: string) => (await run(['sh', '-c', 'command -v "$0"', name])).code === 0
  const wanting = async () => (await Promise.all(names.map(here))).flatMap((found, i) => (found ? [] : (names[i] ?? [])))
  const absent = await wanting()
  const refusal = absent.length === 0 ? undefined : await install(absent)
  if (refusal !== undefined) throw new Error(`${absent.join(', ')}: ${refusal}`)
}

async function missing(): Promise<string[]> {
  const found = await Promise.all(PROGRAMS.map(async (name) => (await run(['sh', '-c', 'command -v "$0"', name])).code === 0))
  const programs = PROGRAMS.filter((_, index) => !found[index])
  const plugins = (await run(['sh', '-c', 'ls /usr/lib/*/slurm-wlm /usr/lib/*/slurm 2>/dev/null'])).stdout.split('\n')
  return [...programs, ...PLUGINS.filter((plugin) => !plugins.includes(plugin))]
}

async function install(packages: readonly string[]): Promise<string | undefined> {
  const policy = '/usr/sbin/policy-rc.d'
  const ours = !existsSync(policy)
  // 101 = "action forbidden": packages must not start the services they bring
  if (ours) writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    // a mirror that does not answer must end in a reason, not in a test run that hangs
    const env = { DEBIAN_FRONTEND: 'noninteractive', ...proxies() }
    const steps = [['update'], ['install', '-y', '--no-install-recommends', ...packages]]
    for (const step of steps) {
      const ran = await run(['apt-get', '-q', '-o', 'DPkg::Lock::Timeout=120', ...step], { env, timeoutMs: 600_000 })
      if (ran.code !== 0) return `apt-get ${step[0]} → exit ${ran.code}: ${lastLine(ran.stderr || ran.stdout)}`
    }
    return undefined
  } finally {
    if (ours) rmSync(policy, { force: true })
  }
}

const lastLine = (output: string): string => output.trim().split('\n').at(-1) ?? ''

/** apt may need the machine's proxy; nothing else of the environment reaches it. */
function proxies(): Record<string, string> {
  const names = ['http_proxy', 'https_proxy', 'no_proxy', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY']
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])))
}

/** With NoInAddrAny the daemons listen on the host name's address, which in a container is not loopback. */
async function ensureHostName(): Promise<string | undefined> {
  const name = hostname().split('.')[0] ?? 'localhost'
  const onLoopback = async () => /^127\./m.test((await run(['getent', 'ahostsv4', name])).stdout.split('\n')[0] ?? '')
  if (await onLoopback()) return undefined
  writeFileSync('/etc/hosts', `127.0.0.1 ${name}\n${readFileSync('/etc/hosts', 'utf8')}`) // the first line that names a host wins
  return (await onLoopback()) ? undefined : `${name} does not resolve to 127.x, not even with a line in /etc/hosts`
}
