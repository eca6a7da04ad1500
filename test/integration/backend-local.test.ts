import { exerciseBackend } from '../conformance/backend.ts'
import { localWorld } from '../conformance/backend-worlds.ts'

exerciseBackend('processes of this machine', localWorld, { holds: false })
