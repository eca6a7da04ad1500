import type { Profile } from '../../core/failure/profile.ts'

const HOUR = 3_600
const DAY = 24 * HOUR

/**
 * CU Boulder's Alpine as documented in August 2026. Names age: `sinfo` and `sacctmgr` on the cluster have the last word,
 * so an unknown name is a warning, never an error. Memory of the nodes is not documented there and bounds nothing.
 */
export const ALPINE: Profile = {
  name: 'alpine',
  asOf: 'August 2026',
  partitions: [
    { name: 'acpu' },
    { name: 'amem' },
    { name: 'aa100', gres: ['a100_3g.20gb', 'a100-40gb', 'a100_80gb'] },
    { name: 'al40', gres: ['l40'] },
    { name: 'ami100', gres: ['mi100'] },
    { name: 'ah200', gres: ['h200'] },
    { name: 'artxpro6000', gres: ['rtx_pro_6000'] },
    { name: 'gh200', note: 'by request' },
    { name: 'atesting', maxTime: HOUR },
    { name: 'acompile', maxTime: 12 * HOUR },
  ],
  qos: [
    { name: 'cpu-normal', maxTime: DAY, maxJobs: 1000 },
    { name: 'cpu-long', maxTime: 7 * DAY, maxJobs: 200 },
    { name: 'mem-normal', minMemory: '256G' },
    { name: 'mem-long', minMemory: '256G' },
    { name: 'gpu-normal', maxTime: DAY, maxJobs: 1000 },
    { name: 'gpu-long', maxTime: 7 * DAY, maxJobs: 200 },
    { name: 'gpu-testing', maxTime: HOUR, maxJobs: 5 },
    { name: 'testing', maxTime: HOUR, maxJobs: 5 },
    { name: 'compile', maxTime: 12 * HOUR, maxJobs: 4 },
    { name: 'gh200', maxTime: 7 * DAY, maxJobs: 1 },
  ],
  required: ['partition', 'qos', 'time'],
}
