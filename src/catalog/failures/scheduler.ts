import { type BuiltIn, ENDED_BY_ITSELF } from './shape.ts'

/** What the scheduler and its nodes do to a job. States and codes as SLURM 22.05 printed them. */
export const SCHEDULER = [
  {
    class: 'walltime',
    title: 'Time limit reached',
    match: [{ states: ['TIMEOUT'] }, { states: ['TERMINATED'], reasons: ['DUE TO TIME LIMIT'] }],
    remedy: { kind: 'resume-from-checkpoint' },
    approval: 'pre-approved',
    provided: 'checkpoint-advanced',
    free: true,
    scope: 'infrastructure',
    advice:
      'The job ran into its time limit. It is resumed by itself as long as its checkpoint advanced; where it did not, ask for more time or write restarts more often.',
  },
  {
    class: 'host-oom',
    title: 'Out of memory on the node',
    match: [
      { states: ['OUT_OF_MEMORY'] },
      // a step killed for memory leaves the job COMPLETED 0:0; only its log tells
      {
        states: [...ENDED_BY_ITSELF, 'OUT_OF_MEMORY'],
        log: ['(?i)detected [0-9]+ oom[-_]kill event', '(?i)exceeded (job|step) memory limit', '(?i)oom[-_]kill'],
      },
      { signal: [125] },
    ],
    remedy: { kind: 'scale-option', option: 'mem', factor: 1.5 },
    approval: 'pre-approved',
    scope: 'infrastructure',
    advice:
      'The job used more memory than it asked for. It is given half as much again, up to what the node has; beyond that it needs more nodes or a leaner run.',
  },
  {
    class: 'gpu-oom',
    title: 'Out of memory on the GPU',
    match: [
      {
        states: [...ENDED_BY_ITSELF, 'OUT_OF_MEMORY'],
        log: [
          '(?i)cuda(_error)?[ _:]*(error:? *)?out[ _]of[ _]memory',
          '(?i)device[^\\n]{0,40}out of memory',
          '(?i)hip[_ ]?error[_ ]?out[_ ]?of[_ ]?memory',
        ],
      },
    ],
    remedy: { kind: 'use-fallback' },
    approval: 'if-named',
    scope: 'infrastructure',
    advice: 'The system does not fit into this GPU. Name a partition with larger ones as a `fallback`, or split the run over several GPUs.',
  },
  {
    class: 'node-death',
    title: 'The node died',
    match: [{ states: ['NODE_FAIL', 'BOOT_FAIL'] }],
    remedy: { kind: 'exclude-node' },
    approval: 'pre-approved',
    scope: 'infrastructure',
    advice: 'A node failed under the job. It is submitted again without that node.',
  },
  {
    class: 'preempted',
    title: 'Preempted by another job',
    match: [
      { states: ['PREEMPTED'] },
      // slurmstepd's word in the log, where SLURM itself has forgotten the job: counted, because a script could have written it
      { states: ['TERMINATED'], reasons: ['DUE TO PREEMPTION'] },
      // 143 = 128 + SIGTERM: what a script returns when it was asked to leave
      { states: ['FAILED', 'EXITED'], exit: [143] },
    ],
    remedy: { kind: 'resubmit' },
    approval: 'pre-approved',
    free: true,
    scope: 'infrastructure',
    advice:
      'The cluster needed the nodes for another job. SLURM requeues it by itself; where it did not, it is submitted again and Retries stay as they are.',
  },
  {
    class: 'terminated',
    title: 'Ended by SIGTERM, and nobody knows whose it was',
    // only where there is no accounting, SLURM has forgotten the job and its log says nothing
    match: [{ states: ['TERMINATED'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'infrastructure',
    advice:
      'Preemption, `scancel` and an administrator all end a job like this, and its log does not say which. Ask, then retry; a log that slurmstepd can write to (`--output`) would tell.',
  },
  {
    class: 'submit-cap',
    title: 'Too many jobs submitted',
    match: [
      { submit: ['(QOS|Assoc)[A-Za-z]*Max[A-Za-z]*Submit[A-Za-z]*', '(QOS|Assoc)GrpSubmit[A-Za-z]*'] },
      { submit: ['violates accounting/QOS policy'], notLog: ['(QOS|Assoc)[A-Za-z]*(Wall|Cpu|Node|GRES|TRES|Mem)[A-Za-z]*'] },
    ],
    // half an hour: long enough for jobs to end, short against a queue
    remedy: { kind: 'wait', minutes: 30 },
    approval: 'pre-approved',
    free: true,
    scope: 'infrastructure',
    advice: 'The limit of jobs in the queue is reached. It is tried again later; if it stays so, submit the array in smaller portions.',
  },
  {
    class: 'script-invalid',
    title: 'sbatch does not take the script',
    match: [{ submit: ['(?i)does not look like a batch script|dos line breaks|unable to open file', 'there is no script '] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'request',
    advice:
      "It must be in git beside WORKFLOW.md, begin with `#!/bin/sh` or another interpreter, and its lines must end as on Unix (`sed -i 's/\\r$//' FILE`). Correct it, commit it, and set the row to `ready` or answer `/retry`.",
  },
  {
    class: 'submit-invalid',
    title: 'sbatch refused the request',
    match: [
      {
        submit: [
          '(?i)invalid (partition|qos|account|node name|feature|license|job array|--[a-z-]+|generic resource|trackable)',
          '(?i)requested (node configuration is not available|partition|time limit)',
          '(?i)required partition not available',
          '(?i)memory specification can not be satisfied',
          '(?i)unrecognized option|invalid option',
          '(QOS|Assoc)[A-Za-z]*(Wall|Cpu|Node|GRES|TRES|Mem)[A-Za-z]*',
        ],
      },
      { states: ['FAILED'], reasons: ['^BadConstraints$'] },
      { states: ['PENDING'], reasons: ['^Partition(TimeLimit|NodeLimit|Config)$', '^(QOS|Assoc)[A-Za-z]*(WallDuration|Wall)[A-Za-z]*$'] },
    ],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'request',
    advice:
      'The scheduler does not accept what was asked for: partition, QOS, account, time, memory or gres. Correct it under `sbatch:` or in the script (`escapement doctor` tells what the cluster has), commit it, and set the row to `ready` or answer `/retry`.',
  },
  {
    class: 'queue-jam',
    title: 'Waiting for resources for over four hours',
    match: [{ signs: ['queue-jam'] }],
    remedy: { kind: 'use-fallback' },
    approval: 'if-named',
    scope: 'infrastructure',
    advice: 'The partition is full. Name another as a `fallback` for `queue-jam`, or wait.',
  },
  {
    class: 'dependency-never-satisfied',
    title: 'A dependency can never be met',
    match: [{ reasons: ['DependencyNeverSatisfied'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'request',
    advice: 'The job waits for another that failed or was cancelled. Cancel it, mend the other, and start the stage anew.',
  },
  {
    class: 'external-cancel',
    title: 'Cancelled by somebody else',
    match: [{ states: ['CANCELLED'] }, { states: ['TERMINATED'], reasons: ['CANCELLED AT \\S+ \\*\\*\\*'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'request',
    advice: 'A person or an administrator cancelled the job, and surely for a reason. Ask before it is started again.',
  },
  {
    class: 'lost',
    title: 'The job is forgotten by everything',
    match: [{ signs: ['lost'] }],
    remedy: { kind: 'none' },
    approval: 'never',
    scope: 'infrastructure',
    advice: 'Look at its output files before it is run again.',
  },
] as const satisfies readonly BuiltIn[]
