import { cluster, describeCluster } from '../cluster/fixture.ts'
import { exerciseBackend } from '../conformance/backend.ts'
import { slurmWorld } from '../conformance/backend-worlds.ts'

describeCluster('a real SLURM', () => {
  exerciseBackend(
    'by direct execution, token in the comment, with accounting',
    async () => slurmWorld(await cluster('dbd'), { way: 'exec', token: 'comment' }),
    { holds: true },
  )
  exerciseBackend(
    'over ssh, token in the name, with accounting',
    async () => slurmWorld(await cluster('dbd'), { way: 'ssh', token: 'name' }),
    { holds: true },
  )
  exerciseBackend(
    'over ssh, token in the comment, without accounting',
    async () => slurmWorld(await cluster('none'), { way: 'ssh', token: 'comment' }),
    { holds: true },
  )
})
