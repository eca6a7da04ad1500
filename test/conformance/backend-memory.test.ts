import { exerciseBackend } from './backend.ts'
import { memoryWorld } from './backend-worlds.ts'

exerciseBackend('a cluster in memory', () => memoryWorld('slurm'), { holds: true })
exerciseBackend('a machine in memory', () => memoryWorld('local'), { holds: false })
