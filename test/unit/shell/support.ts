import { type Config, readConfig } from '../../../src/document/config.ts'
import type { Artifacts } from '../../../src/ports/artifacts.ts'
import type { Backend } from '../../../src/ports/backend.ts'
import type { Keeper } from '../../../src/ports/keeper.ts'
import type { Report } from '../../../src/shell/report.ts'
import { type Options, run } from '../../../src/shell/run.ts'
import { MemoryCluster, memoryBackend, type Program } from '../../support/memory-backend.ts'
import { MemoryBranch, memoryStore } from '../../support/memory-store.ts'
import { workflow } from '../../support/workflow.ts'

export const FILE = 'melt/WORKFLOW.md'
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const LAB = 'backends:\n  lab: {kind: slurm, host: lab, user: me, root: /scratch}\n'

export interface World {
  branch: MemoryBranch
  cluster: MemoryCluster
  tick: (over?: Partial<Options>) => Promise<Report>
  /** A file of the newest commit. */
  text: (path?: string) => string | undefined
}

export interface WorldOptions {
  front?: string
  program?: Program
  files?: Record<string, string>
  price?: { usdPerHour: number }
  budget?: string
  /** Lines of the configuration beside the backend. */
  config?: string
  keeper?: Keeper
  hosted?: boolean
  artifacts?: Artifacts
  /** The cluster as this run meets it. */
  met?: (backend: Backend) => Backend
  /** Whether the configuration has changed under the run. */
  outdated?: () => Promise<boolean>
}

/** One campaign with a script for each stage, on a cluster in memory; every tick is a new run. `front`: lines of the frontmatter beside the budget's. */
export const world = (rows: readonly (readonly [string, string, string])[], options: WorldOptions = {}): World => {
  const front = `budget: {backend: lab${options.budget ?? ''}}\n${options.front ?? ''}`
  const scripts = rows.map(([name]) => [`melt/${name}.sbatch`, '#!/bin/sh\n#SBATCH --time=60\n'] as const)
  const files = [[FILE, workflow('melt', rows, front)] as const, ...scripts, ...Object.entries(options.files ?? {})]
  const branch = new MemoryBranch(files.map(([path, text]) => ({ path, content: bytes(text) })))
  const cluster = new MemoryCluster(options.program ?? (() => ({ seconds: 60, code: 0 })))
  const config: Config = readConfig(`${LAB}${options.config ?? ''}`, 'escapement.yml').config
  const { keeper, artifacts, hosted = false } = options
  let runs = 0
  return {
    branch,
    cluster,
    text: (path = FILE) => {
      const content = branch.at(branch.head).files.get(path)?.content
      return content && new TextDecoder().decode(content)
    },
    tick: (over = {}) => {
      const plain = memoryBackend(cluster, { name: 'lab', ...(options.price ? { price: options.price } : {}) })
      const backend = options.met?.(plain) ?? plain
      const backends = new Map<string, Backend>([['lab', backend]])
      const around = {
        store: memoryStore(branch),
        config,
        backends,
        rootOf: () => '/scratch',
        only: [],
        hosted,
        ...(keeper ? { keeper } : {}),
        ...(artifacts ? { artifacts } : {}),
        ...(options.outdated ? { outdated: options.outdated } : {}),
      }
      return run(around, { mode: 'tick', now: () => cluster.clock, run: `run-${++runs}`, seconds: 600, ...over })
    },
  }
}
