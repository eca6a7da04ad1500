/** The configuration files of a cluster as text. Every line here was needed on one machine without systemd, loopback only. */
import { type ClusterFacts, layout, NODES, ports } from './facts.ts'

const ACCOUNTING = {
  dbd: (facts: ClusterFacts) => `AccountingStorageType=accounting_storage/slurmdbd
AccountingStorageHost=127.0.0.1
AccountingStoragePort=${ports(facts.port).dbd}
AccountingStoragePass=${layout(facts.dir).munge}
AccountingStorageEnforce=associations,limits,qos
AccountingStoreFlags=job_comment
AccountingStorageTRES=gres/gpu`,
  none: () => 'AccountingStorageType=accounting_storage/none',
} as const

// cgroup v1 gives real out-of-memory kills; SLURM 22.05 does not run on v2 without systemd
const CONFINED = 'ProctrackType=proctrack/cgroup\nTaskPlugin=task/cgroup\nJobAcctGatherType=jobacct_gather/cgroup'
const LOOSE = 'ProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\nJobAcctGatherType=jobacct_gather/linux'

// config_overrides makes slurmd believe these; g* pretend four GPUs
const SHAPE = {
  c: 'CPUs=64 Boards=1 SocketsPerBoard=1 CoresPerSocket=64 ThreadsPerCore=1 RealMemory=16000',
  g: 'CPUs=72 Boards=1 SocketsPerBoard=1 CoresPerSocket=72 ThreadsPerCore=1 RealMemory=16000 Gres=gpu:gh200:4',
} as const

const PARTITIONS = `PartitionName=DEFAULT State=UP DefMemPerCPU=64 PriorityTier=10 PreemptMode=OFF
PartitionName=cpu Nodes=c[1-2] Default=YES MaxTime=1-00:00:00 DefaultTime=10
PartitionName=gh200 Nodes=g[1-2] MaxTime=12:00:00 DefaultTime=10
PartitionName=debug Nodes=c[1-2] MaxTime=5 DefaultTime=1 MaxNodes=1
PartitionName=requeue Nodes=c[1-2] MaxTime=1-00:00:00 DefaultTime=10 PriorityTier=1 PreemptMode=REQUEUE
PartitionName=spot Nodes=c[1-2] MaxTime=1-00:00:00 DefaultTime=10 PriorityTier=1 PreemptMode=CANCEL`

/** slurm.conf. `hostname` is the machine's short name; it must resolve to 127.x. */
export function slurmConf(facts: ClusterFacts, hostname: string): string {
  const at = layout(facts.dir)
  const port = ports(facts.port)
  const node = (name: (typeof NODES)[number]) =>
    `NodeName=${name} NodeHostname=${hostname} NodeAddr=127.0.0.1 Port=${port.node(name)} ${SHAPE[name.startsWith('g') ? 'g' : 'c']} State=UNKNOWN`
  return `ClusterName=lab
SlurmctldHost=${hostname}(127.0.0.1)
SlurmctldPort=${port.ctld}
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=${at.munge}
CredType=cred/munge
CommunicationParameters=NoCtldInAddrAny,NoInAddrAny
StateSaveLocation=${at.state}/ctld
SlurmdSpoolDir=${at.state}/%n
SlurmctldPidFile=${at.run}/slurmctld.own
SlurmdPidFile=${at.run}/slurmd-%n.own
SlurmctldLogFile=${at.log}/slurmctld.log
SlurmdLogFile=${at.log}/slurmd-%n.log
SwitchType=switch/none
MpiDefault=none
${facts.enforcesMemory ? CONFINED : LOOSE}
JobAcctGatherFrequency=5
JobCompType=jobcomp/none
PropagateResourceLimits=NONE
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU_Memory
SlurmdParameters=config_overrides
GresTypes=gpu
SchedulerType=sched/backfill
SchedulerParameters=bf_interval=1,batch_sched_delay=0,sched_interval=1,sched_min_interval=0,default_queue_depth=1000
PriorityType=priority/basic
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
ReturnToService=1
FirstJobId=${facts.firstJobId}
MinJobAge=${facts.minJobAge}
MaxJobCount=20000
MaxArraySize=2001
OverTimeLimit=0
KillWait=2
CompleteWait=0
SlurmctldTimeout=30
SlurmdTimeout=20
InactiveLimit=0
MessageTimeout=10
${ACCOUNTING[facts.accounting](facts)}
${NODES.map(node).join('\n')}
${PARTITIONS}
`
}

/** gres.conf: without `File=` SLURM counts no GPU at all; plain files will do while devices are not confined. */
export const gresConf = (facts: ClusterFacts): string => `NodeName=g[1-2] Name=gpu Type=gh200 File=${layout(facts.dir).state}/gpu[0-3]\n`

export const CGROUP_CONF = `CgroupPlugin=cgroup/v1
CgroupAutomount=no
ConstrainRAMSpace=yes
ConstrainSwapSpace=no
ConstrainCores=no
ConstrainDevices=no
`

/** slurmdbd.conf (holds a password: keep it at mode 600, slurmdbd insists). */
export function slurmdbdConf(facts: ClusterFacts, hostname: string): string {
  const at = layout(facts.dir)
  const port = ports(facts.port)
  return `AuthType=auth/munge
AuthInfo=socket=${at.munge}
DbdHost=${hostname}
DbdAddr=127.0.0.1
DbdPort=${port.dbd}
SlurmUser=root
LogFile=${at.log}/slurmdbd.log
PidFile=${at.run}/slurmdbd.own
CommunicationParameters=NoInAddrAny
StorageType=accounting_storage/mysql
StorageHost=127.0.0.1
StoragePort=${port.db}
StorageUser=slurm
StoragePass=slurm
StorageLoc=slurm_acct
`
}

/** MariaDB's own file; the sizes are the least that slurmdbd does not complain about. */
export function mariadbConf(facts: ClusterFacts): string {
  const at = layout(facts.dir)
  return `[mariadbd]
datadir=${at.state}/db
socket=${at.mysql}
pid-file=${at.run}/mysql.own
bind-address=127.0.0.1
port=${ports(facts.port).db}
user=mysql
skip-name-resolve
skip-log-bin
innodb_buffer_pool_size=128M
innodb_log_file_size=64M
innodb_lock_wait_timeout=900
innodb_flush_log_at_trx_commit=0
max_allowed_packet=64M
log-error=${at.log}/mariadb.log
`
}

/** sshd_config: keys only; SLURM_CONF and the shims for every session. */
export function sshdConf(facts: ClusterFacts): string {
  const at = layout(facts.dir)
  return `ListenAddress 127.0.0.1:${facts.port}
HostKey ${at.etc}/host_key
PidFile none
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
AuthenticationMethods publickey
PermitRootLogin no
AllowUsers ${facts.user}
AuthorizedKeysFile .ssh/authorized_keys
UseDNS no
SetEnv SLURM_CONF=${facts.slurmConf} PATH=${facts.env.PATH ?? ''}
Subsystem sftp internal-sftp
`
}

/** /etc/profile resets PATH in a login shell, so the user's profile puts the shims in front again. */
export const userProfile = (facts: ClusterFacts): string => `PATH="${layout(facts.dir).shims}:$PATH"\nexport PATH\n`
