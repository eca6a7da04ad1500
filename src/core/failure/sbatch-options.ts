/** sbatch's short options (man sbatch, 20.11 to 25.x). */
export const LONG_OF: Readonly<Record<string, string>> = {
  A: 'account',
  a: 'array',
  B: 'extra-node-info',
  b: 'begin',
  C: 'constraint',
  c: 'cpus-per-task',
  D: 'chdir',
  d: 'dependency',
  e: 'error',
  F: 'nodefile',
  G: 'gpus',
  H: 'hold',
  h: 'help',
  I: 'immediate',
  i: 'input',
  J: 'job-name',
  k: 'no-kill',
  L: 'licenses',
  M: 'clusters',
  m: 'distribution',
  N: 'nodes',
  n: 'ntasks',
  O: 'overcommit',
  o: 'output',
  p: 'partition',
  Q: 'quiet',
  q: 'qos',
  S: 'core-spec',
  s: 'oversubscribe',
  t: 'time',
  u: 'usage',
  V: 'version',
  v: 'verbose',
  W: 'wait',
  w: 'nodelist',
  x: 'exclude',
}

/** Flags, and options whose value may only follow a `=`. */
export const TAKES_NO_VALUE: ReadonlySet<string> = new Set([
  'contiguous',
  'exclusive',
  'get-user-env',
  'help',
  'hold',
  'ignore-pbs',
  'immediate',
  'nice',
  'no-kill',
  'no-requeue',
  'overcommit',
  'oversubscribe',
  'parsable',
  'propagate',
  'quiet',
  'reboot',
  'requeue',
  'spread-job',
  'test-only',
  'usage',
  'use-min-nodes',
  'verbose',
  'version',
  'wait',
])

const TAKES_VALUE: readonly string[] = (
  'acctg-freq batch bb bbf cluster-constraint comment container container-id core-spec cores-per-socket cpu-freq cpus-per-gpu deadline ' +
  'delay-boot export export-file extra gid gpu-bind gpu-freq gpus-per-node gpus-per-socket gpus-per-task gres gres-flags hint kill-on-invalid-dep ' +
  'mail-type mail-user mcs-label mem mem-bind mem-per-cpu mem-per-gpu mincpus network ntasks-per-core ntasks-per-gpu ntasks-per-node ' +
  'ntasks-per-socket open-mode power prefer priority profile resv-ports reservation segment signal sockets-per-node stepmgr switches ' +
  'thread-spec threads-per-core time-min tmp tres-bind tres-per-task uid wait-all-nodes wckey wrap'
).split(' ')

const LONG: readonly string[] = [...new Set([...Object.values(LONG_OF), ...TAKES_NO_VALUE, ...TAKES_VALUE])]

/** Whole name of a long option; a beginning that fits only one is taken, as getopt does. Undefined: no such option. */
export const resolveLong = (name: string): string | undefined => {
  if (LONG.includes(name)) return name
  // other names that sbatch still takes
  if (name === 'workdir') return 'chdir'
  if (name === 'share') return 'oversubscribe'
  const fits = name === '' ? [] : LONG.filter((option) => option.startsWith(name))
  return fits.length === 1 ? fits[0] : undefined
}
