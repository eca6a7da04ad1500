/** Ends everything that a cluster started (by recorded pid and start time) and removes its cgroups, its user and its folder. */
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { DAEMONS, signalDaemon, stopDaemon } from './daemons.ts'
import { type ClusterFacts, layout, NODES, readFacts } from './facts.ts'
import { commandName, holdsFileBelow, ownedBy, processes, recorded, run, signal } from './processes.ts'

const DAEMON_NAMES = new Set(['slurmstepd', 'slurmd', 'slurmctld', 'slurmdbd', 'mariadbd', 'munged', 'sshd'])

/** Takes down the cluster in a folder, whatever state it is in; silent when there is none. */
export async function tearDown(dir: string): Promise<void> {
  if (existsSync(layout(dir).facts)) await stopAll(readFacts(dir))
  rmSync(dir, { recursive: true, force: true })
}

async function stopAll(facts: ClusterFacts): Promise<void> {
  const pidFile = layout(facts.dir).pid
  for (const daemon of DAEMONS) if (recorded(pidFile(daemon)) !== undefined) signalDaemon(facts, daemon, 'SIGCONT')
  if (recorded(pidFile('slurmctld')) !== undefined) await cancelEverything(facts)
  await Promise.all(NODES.map((node) => stopDaemon(facts, `slurmd-${node}`)))
  for (const daemon of DAEMONS) await stopDaemon(facts, daemon)
  await killOrphans(facts)
  removeCgroups(facts)
  await run(['userdel', facts.user])
}

/** Lets SLURM end its own jobs first: a slurmstepd is no child of anything that was recorded. */
async function cancelEverything(facts: ClusterFacts): Promise<void> {
  const env = { SLURM_CONF: facts.slurmConf }
  const queued = async () => (await run(['squeue', '-h', '-o', '%i'], { env, timeoutMs: 5000 })).stdout.trim() !== ''
  if (!(await queued())) return
  for (const user of [facts.user, 'root']) await run(['scancel', '--quiet', `--user=${user}`], { env, timeoutMs: 10_000 })
  for (let tries = 0; tries < 50 && (await queued()); tries += 1) await sleep(100)
}

/** What is left: processes of the cluster's user, and SLURM's own that still hold our files open. */
export const orphans = (facts: Pick<ClusterFacts, 'uid' | 'dir'>): number[] =>
  processes((pid) => ownedBy(pid, facts.uid) || (DAEMON_NAMES.has(commandName(pid)) && holdsFileBelow(pid, facts.dir)))

async function killOrphans(facts: ClusterFacts): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) {
    const left = orphans(facts)
    if (left.length === 0) return
    for (const pid of left) signal(pid, tries < 5 ? 'SIGTERM' : 'SIGKILL')
    await sleep(100)
  }
}

/** Our jobs' cgroups; those of the nodes only when no other slurmd lives, for they bear the nodes' names and are shared. */
function removeCgroups(facts: ClusterFacts): void {
  const alone = processes((pid) => commandName(pid) === 'slurmd').length === 0
  for (const node of cgroupsOfNodes()) {
    removeTree(join(node, `uid_${facts.uid}`))
    if (alone) removeTree(node)
  }
}

/** The cgroups of our nodes' names that exist now (version 1). */
export function cgroupsOfNodes(): string[] {
  const root = '/sys/fs/cgroup'
  if (!existsSync(root)) return []
  return readdirSync(root).flatMap((controller) =>
    NODES.map((node) => join(root, controller, `slurm_${node}`)).filter((one) => existsSync(one)),
  )
}

/** A cgroup is removed by rmdir, innermost first; its files cannot be unlinked. */
function removeTree(group: string): void {
  if (!existsSync(group)) return
  for (const entry of readdirSync(group, { withFileTypes: true })) if (entry.isDirectory()) removeTree(join(group, entry.name))
  try {
    rmdirSync(group)
  } catch {
    // a process of another owner is in it: then it is not ours to remove
  }
}

/** Takes down clusters whose owner was killed before it could. */
export async function sweepLeftovers(prefix: string, parent = tmpdir()): Promise<string[]> {
  const left = readdirSync(parent)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(parent, name))
    .filter(isAbandoned)
  for (const dir of left) await tearDown(dir)
  return left
}

function isAbandoned(dir: string): boolean {
  const { owner } = layout(dir)
  // one without an owner has just been made by somebody, unless it is old
  if (!existsSync(owner)) return Date.now() - statSync(dir).mtimeMs > 600_000
  return readFileSync(owner, 'utf8').trim() !== '' && recorded(owner) === undefined
}
