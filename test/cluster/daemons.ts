/** The cluster's daemons: how each is started, when it answers, how it ends. Works from any process that knows the cluster's folder. */
import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { type ClusterFacts, layout, NODES, type Node, ports } from './facts.ts'
import { commandName, end, launch, must, parentOf, processes, recorded, run, signal, waitFor } from './processes.ts'

export type Daemon = 'munged' | 'sshd' | 'mariadbd' | 'slurmdbd' | 'slurmctld' | `slurmd-${Node}`

/** In the order in which they may be stopped: clients before those they talk to. */
export const DAEMONS: readonly Daemon[] = [
  ...NODES.map((node) => `slurmd-${node}` as const),
  'slurmctld',
  'slurmdbd',
  'mariadbd',
  'sshd',
  'munged',
]

function commandOf(facts: ClusterFacts, daemon: Daemon): string[] {
  const at = layout(facts.dir)
  switch (daemon) {
    case 'munged':
      // biome-ignore format: one option list
      return ['munged', '--foreground', '--force', `--key-file=${at.etc}/munge/munge.key`, `--socket=${at.munge}`, `--pid-file=${at.run}/munged.own`,
        `--seed-file=${at.state}/munge.seed`, `--log-file=${at.log}/munged.log`]
    case 'sshd':
      return ['/usr/sbin/sshd', '-D', '-e', '-f', `${at.etc}/sshd_config`]
    case 'mariadbd':
      return ['mariadbd', `--defaults-file=${at.etc}/my.cnf`]
    case 'slurmdbd':
      return ['slurmdbd', '-D']
    case 'slurmctld': // -i: a first start has no state to recover
      return ['slurmctld', '-D', ...(existsSync(`${at.state}/ctld/clustername`) ? [] : ['-i'])]
    default:
      return ['slurmd', '-D', '-N', daemon.slice('slurmd-'.length)]
  }
}

async function answers(facts: ClusterFacts, daemon: Daemon): Promise<boolean> {
  const at = layout(facts.dir)
  const env = { SLURM_CONF: facts.slurmConf }
  switch (daemon) {
    case 'munged':
      return (await run(['sh', '-c', `munge -n -S ${at.munge} | unmunge -S ${at.munge}`], { timeoutMs: 5000 })).code === 0
    case 'sshd':
      return listening(facts.port)
    case 'mariadbd':
      return (await run(['mariadb', '--no-defaults', '-uroot', '-S', at.mysql, '-e', 'select 1'], { timeoutMs: 5000 })).code === 0
    case 'slurmdbd':
      return (
        (await listening(ports(facts.port).dbd)) &&
        (await run(['sacctmgr', '-nP', 'list', 'cluster'], { env, timeoutMs: 10_000 })).code === 0
      )
    case 'slurmctld':
      return (await run(['scontrol', 'ping'], { env, timeoutMs: 30_000 })).stdout.includes('is UP')
    default:
      return nodeIsUp(facts, daemon.slice('slurmd-'.length))
  }
}

async function nodeIsUp(facts: ClusterFacts, node: string): Promise<boolean> {
  const seen = await run(['sinfo', '-h', '-N', '-n', node, '-o', '%t'], { env: { SLURM_CONF: facts.slurmConf }, timeoutMs: 15_000 })
  const states = seen.stdout.split('\n').filter((line) => line !== '')
  return states.length > 0 && states.every((state) => /^(idle|mix|alloc)$/.test(state))
}

function listening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() !== undefined))
    socket.once('error', () => resolve(false))
  })
}

/** Starts a daemon unless it runs, and waits until it answers. @throws Error naming the daemon and the last lines it wrote. */
export async function startDaemon(facts: ClusterFacts, daemon: Daemon): Promise<void> {
  const at = layout(facts.dir)
  if (recorded(at.pid(daemon)) === undefined) {
    launch(commandOf(facts, daemon), at.pid(daemon), at.out(daemon), { SLURM_CONF: facts.slurmConf })
  }
  try {
    await waitFor(`${daemon} to answer`, () => answers(facts, daemon))
  } catch (error) {
    const said = await run(['tail', '-n', '5', at.out(daemon)])
    throw new Error(`${(error as Error).message}; it said: ${said.stdout.trim() || 'nothing'}`)
  }
}

/** Starts, thaws and resumes whatever of a cluster does not run, does not move or is down. */
export async function startAll(facts: ClusterFacts): Promise<void> {
  const wanted = DAEMONS.filter((daemon) => facts.accounting === 'dbd' || (daemon !== 'slurmdbd' && daemon !== 'mariadbd')).toReversed()
  for (const daemon of wanted) {
    if (recorded(layout(facts.dir).pid(daemon)) !== undefined) signalDaemon(facts, daemon, 'SIGCONT')
    if (daemon.startsWith('slurmd-')) await resumeNode(facts, daemon.slice('slurmd-'.length))
    await startDaemon(facts, daemon)
  }
}

/** Brings a node that was set down back to work; does nothing where it is up. */
export async function resumeNode(facts: ClusterFacts, node: string): Promise<void> {
  if (await nodeIsUp(facts, node)) return
  await run(['scontrol', 'update', `NodeName=${node}`, 'State=RESUME'], { env: { SLURM_CONF: facts.slurmConf } }) // refused where there is nothing to resume
}

/** Ends a daemon; with sshd its open sessions too, as when a login node goes down. */
export async function stopDaemon(facts: ClusterFacts, daemon: Daemon): Promise<void> {
  const pidFile = layout(facts.dir).pid(daemon)
  const pid = recorded(pidFile)
  const sessions = pid !== undefined && daemon === 'sshd' ? sessionsBelow(pid) : []
  await end(pidFile)
  for (const session of sessions) signal(session, 'SIGKILL')
}

/** A session is two sshd, parent and child, and the child holds the connection; what it started runs on, as after a real loss. */
function sessionsBelow(pid: number): number[] {
  const children = processes((other) => parentOf(other) === pid && commandName(other) === 'sshd')
  return children.flatMap((child) => [child, ...sessionsBelow(child)])
}

/** Stops a daemon in its tracks (SIGSTOP) or lets it go on (SIGCONT). @throws when it does not run. */
export function signalDaemon(facts: ClusterFacts, daemon: Daemon, name: 'SIGSTOP' | 'SIGCONT'): void {
  const pid = recorded(layout(facts.dir).pid(daemon))
  if (pid === undefined) throw new Error(`${daemon} does not run`)
  signal(pid, name)
}

/** Runs one of SLURM's administration commands as root. */
export const administer = (facts: ClusterFacts, argv: readonly string[]): Promise<string> =>
  must(argv, { env: { SLURM_CONF: facts.slurmConf }, timeoutMs: 60_000 })
