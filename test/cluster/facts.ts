/** What a running cluster is made of; plain data, so that vitest can hand it to its workers, and any process can find it again on disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export const NODES = ['c1', 'c2', 'g1', 'g2'] as const
export type Node = (typeof NODES)[number]
export type Accounting = 'dbd' | 'none'

/** SLURM's programs that a test may put a shim in front of. */
export type Tool = 'sbatch' | 'squeue' | 'sacct' | 'scontrol' | 'scancel' | 'sinfo' | 'srun'

export interface ClusterFacts {
  readonly accounting: Accounting
  /** Everything of this cluster is below this folder. */
  readonly dir: string
  readonly host: '127.0.0.1'
  /** sshd's port; the daemons' follow it. */
  readonly port: number
  readonly user: string
  readonly uid: number
  readonly gid: number
  readonly home: string
  readonly identityFile: string
  readonly privateKey: string
  readonly knownHostsFile: string
  readonly knownHosts: string
  readonly slurmConf: string
  /** SLURM_CONF and PATH (shims first): the environment of a program that talks to this cluster by direct execution. */
  readonly env: Readonly<Record<string, string>>
  /** True where jobs really are killed for using more memory than they asked for (cgroup v1). */
  readonly enforcesMemory: boolean
  /** Seconds for which slurmctld remembers an ended job. */
  readonly minJobAge: number
  /** Job ids start here: two clusters on one machine share cgroup names (slurm_c1/…/job_N), so their ids must differ. */
  readonly firstJobId: number
}

/** Where things are below a cluster's folder. */
export function layout(dir: string) {
  return {
    etc: join(dir, 'etc'),
    run: join(dir, 'run'),
    state: join(dir, 'state'),
    log: join(dir, 'log'),
    shims: join(dir, 'shims'),
    calls: join(dir, 'calls'),
    home: join(dir, 'home'),
    facts: join(dir, 'facts.json'),
    owner: join(dir, 'owner'),
    slurmConf: join(dir, 'etc', 'slurm.conf'),
    munge: join(dir, 'run', 'munge.sock'),
    mysql: join(dir, 'run', 'mysql.sock'),
    pid: (daemon: string) => join(dir, 'run', `${daemon}.pid`),
    out: (daemon: string) => join(dir, 'log', `${daemon}.out`),
  } as const
}

/** A block of ten ports belongs to each cluster. */
export function ports(base: number) {
  return { ssh: base, ctld: base + 1, dbd: base + 2, db: base + 3, node: (node: Node) => base + 4 + NODES.indexOf(node) } as const
}

/** Reads the facts of the cluster in a folder. @throws when there is none. */
export function readFacts(dir: string): ClusterFacts {
  return JSON.parse(readFileSync(layout(dir).facts, 'utf8')) as ClusterFacts
}
