/** Brings up a real SLURM (slurmctld, four slurmd, with or without slurmdbd) and an sshd on loopback, in a folder and on ports of its own. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Cluster } from './cluster.ts'
import { administer, startDaemon } from './daemons.ts'
import { type Accounting, type ClusterFacts, layout, NODES } from './facts.ts'
import { must, record, run, waitFor } from './processes.ts'
import { CGROUP_CONF, gresConf, mariadbConf, slurmConf, slurmdbdConf, sshdConf, userProfile } from './settings.ts'
import { tearDown } from './tear-down.ts'

export const FOLDER_PREFIX = 'escapement-cluster-'

export interface ClusterOptions {
  readonly accounting: Accounting
  /** Seconds for which slurmctld remembers an ended job; SLURM's own default, 300, where not given. */
  readonly minJobAge?: number
  /** False: no cgroups, as on a machine without cgroup v1. Where not given they are used if there are any. */
  readonly enforceMemory?: boolean
  /** The folder in which the cluster makes its own; the system's temporary folder where not given. */
  readonly dir?: string
}

/**
 * Starts a cluster; needs root and the packages of `packages.ts`. About 6 s with slurmdbd, 2 s without.
 * @throws Error saying which daemon did not answer and what it last wrote; everything started until then has been ended.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dir = mkdtempSync(join(options.dir ?? tmpdir(), FOLDER_PREFIX))
  try {
    return new Cluster(await bringUp(dir, options))
  } catch (error) {
    await tearDown(dir)
    throw error
  }
}

async function bringUp(dir: string, options: ClusterOptions): Promise<ClusterFacts> {
  record(layout(dir).owner, process.pid)
  const facts = await furnish(dir, options)
  await Promise.all([
    startDaemon(facts, 'munged'),
    startDaemon(facts, 'sshd'),
    options.accounting === 'dbd' ? startDatabase(facts) : undefined,
  ])
  if (options.accounting === 'dbd') await startAccounting(facts)
  await startDaemon(facts, 'slurmctld')
  await Promise.all(NODES.map((node) => startDaemon(facts, `slurmd-${node}`)))
  return facts
}

/** Everything that lies on disk before a daemon starts: folders, user, keys, configuration. */
async function furnish(dir: string, options: ClusterOptions): Promise<ClusterFacts> {
  const at = layout(dir)
  await must(['chmod', '755', dir])
  for (const folder of [
    at.etc,
    at.run,
    at.log,
    at.shims,
    at.calls,
    at.home,
    `${at.state}/ctld`,
    ...NODES.map((node) => `${at.state}/${node}`),
  ]) {
    mkdirSync(folder, { recursive: true })
  }
  await must(['chmod', '1777', at.run]) // mysql makes its socket there
  mkdirSync('/run/sshd', { recursive: true })
  const port = await freePorts()
  const account = await createUser(`hpc${port}`, at.home)
  await createKeys(dir, account.user)
  const facts = describe(dir, port, account, options)
  writeSettings(facts)
  await must(['chown', '-R', `${facts.uid}:${facts.gid}`, at.home, at.calls])
  return facts
}

type Account = Pick<ClusterFacts, 'user' | 'uid' | 'gid'>

function describe(dir: string, port: number, account: Account, options: ClusterOptions): ClusterFacts {
  const at = layout(dir)
  return {
    ...account,
    accounting: options.accounting,
    dir,
    host: '127.0.0.1',
    port,
    home: at.home,
    identityFile: `${at.etc}/identity`,
    privateKey: readFileSync(`${at.etc}/identity`, 'utf8'),
    knownHostsFile: `${at.etc}/known_hosts`,
    knownHosts: `[127.0.0.1]:${port} ${readFileSync(`${at.etc}/host_key.pub`, 'utf8').split(' ').slice(0, 2).join(' ')}\n`,
    slurmConf: at.slurmConf,
    env: { SLURM_CONF: at.slurmConf, PATH: `${at.shims}:/usr/local/bin:/usr/bin:/bin` },
    enforcesMemory:
      options.enforceMemory !== false && ['freezer', 'memory', 'cpuacct'].every((one) => existsSync(`/sys/fs/cgroup/${one}/release_agent`)),
    minJobAge: options.minJobAge ?? 300,
    firstJobId: port * 1000, // stays below SLURM's greatest id, 67043328
  }
}

function writeSettings(facts: ClusterFacts): void {
  const at = layout(facts.dir)
  const host = hostname().split('.')[0] ?? 'localhost'
  const files: Record<string, string> = {
    'slurm.conf': slurmConf(facts, host),
    'gres.conf': gresConf(facts),
    'plugstack.conf': '',
    sshd_config: sshdConf(facts),
    known_hosts: facts.knownHosts,
    ...(facts.enforcesMemory ? { 'cgroup.conf': CGROUP_CONF } : {}),
    ...(facts.accounting === 'dbd' ? { 'my.cnf': mariadbConf(facts) } : {}),
  }
  for (const [name, content] of Object.entries(files)) writeFileSync(join(at.etc, name), content, { mode: 0o644 })
  if (facts.accounting === 'dbd') writeFileSync(join(at.etc, 'slurmdbd.conf'), slurmdbdConf(facts, host), { mode: 0o600 })
  for (const gpu of [0, 1, 2, 3]) writeFileSync(join(at.state, `gpu${gpu}`), '')
  for (const profile of ['.bash_profile', '.bashrc']) writeFileSync(join(at.home, profile), userProfile(facts))
  writeFileSync(at.facts, JSON.stringify(facts, null, 2), { mode: 0o600 })
}

async function createKeys(dir: string, user: string): Promise<void> {
  const at = layout(dir)
  mkdirSync(`${at.etc}/munge`, { mode: 0o700 })
  mkdirSync(`${at.home}/.ssh`, { mode: 0o700 })
  await Promise.all([
    must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'test-host', '-f', `${at.etc}/host_key`]),
    must(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', user, '-f', `${at.etc}/identity`]),
    must(['sh', '-c', 'umask 277; head -c 128 /dev/urandom > "$0"', `${at.etc}/munge/munge.key`]),
  ])
  writeFileSync(`${at.home}/.ssh/authorized_keys`, readFileSync(`${at.etc}/identity.pub`), { mode: 0o600 })
}

/** A user of the cluster's own; '*' as password, for without PAM sshd refuses an account that is locked ('!'). */
async function createUser(user: string, home: string): Promise<Account> {
  const add = ['useradd', '-M', '-U', '-d', home, '-s', '/bin/bash', '-p', '*', user]
  await waitFor(`the user ${user} (useradd)`, async () => (await run(add)).code === 0, 10) // /etc/passwd may be locked by the other cluster
  const [uid, gid] = (await must(['getent', 'passwd', user])).split(':').slice(2, 4).map(Number)
  if (uid === undefined || gid === undefined) throw new Error(`no account ${user}`)
  return { user, uid, gid }
}

/** The first of ten free ports in a row, below the range from which the kernel takes ports for outgoing connections. */
async function freePorts(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const base = 20_000 + 10 * Math.floor(Math.random() * 1200)
    const free = await Promise.all(Array.from({ length: 10 }, (_, index) => isFree(base + index)))
    // the user bears the port's number, so a leftover of a killed run keeps its block
    if (free.every(Boolean) && (await run(['getent', 'passwd', `hpc${base}`])).code !== 0) return base
  }
  throw new Error('no ten free ports in a row between 20000 and 32000')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function startDatabase(facts: ClusterFacts): Promise<void> {
  const at = layout(facts.dir)
  await must(['install', '-d', '-m', '700', '-o', 'mysql', '-g', 'mysql', `${at.state}/db`])
  await must(['install', '-m', '644', '-o', 'mysql', '/dev/null', `${at.log}/mariadb.log`])
  await must([
    'mariadb-install-db',
    '--no-defaults',
    `--datadir=${at.state}/db`,
    '--user=mysql',
    '--auth-root-authentication-method=normal',
    '--skip-test-db',
  ])
  await startDaemon(facts, 'mariadbd')
  const sql =
    "create database slurm_acct; create user slurm@'127.0.0.1' identified by 'slurm'; grant all on slurm_acct.* to slurm@'127.0.0.1'"
  await must(['mariadb', '--no-defaults', '-uroot', '-S', at.mysql, '-e', sql])
}

async function startAccounting(facts: ClusterFacts): Promise<void> {
  await startDaemon(facts, 'slurmdbd')
  const add = (...what: string[]) => administer(facts, ['sacctmgr', '-i', '-Q', 'add', ...what])
  await add('cluster', 'lab')
  await add('qos', 'one', 'set', 'MaxJobsPerUser=1', 'MaxSubmitJobsPerUser=2')
  await add('account', 'proj', 'cluster=lab')
  await add('user', facts.user, 'cluster=lab', 'account=proj', 'qos=normal,one', 'defaultqos=normal')
}
