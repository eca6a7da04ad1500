/** The cluster behind `memoryBackend`: its clock, files, ledgers and jobs. */
import type { JobSeen } from '../../src/core/observation.ts'
import type { Site } from '../../src/ports/backend.ts'

/** What a script or command does: after `seconds` it has written and ends. */
export interface Effect {
  seconds: number
  code: number
  /** path below the folder → text that is appended, at the end unless `early`. */
  appends?: Record<string, string>
  early?: boolean
}

/** @param task index of the array's element */
export type Program = (text: string, about: { token: string; job: string; task?: number }) => Effect

export interface Job {
  id: string
  token: string
  site: Site
  process: boolean
  phase: 'held' | 'running' | 'ended'
  state: string
  submitted: number
  started?: number
  ended?: number
  bound: number
  runs: { task?: number; effect: Effect; done: boolean }[]
}

export interface Entry {
  id?: string
  claim?: string
  since?: number
  released: boolean
  recorded: boolean
  checkpoint?: string
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

export class MemoryCluster {
  clock = 1_800_000_000
  /** Absolute path → bytes; a link has its target. */
  readonly files = new Map<string, { content: Uint8Array; modified: number } | { link: string }>()
  readonly ledgers = new Map<string, Map<string, Entry>>()
  readonly jobs = new Map<string, Job>()
  /** What is executed, in order: `<token>` or `<token>[<task>]`. */
  readonly executions: string[] = []
  /** Why nobody answers; undefined: all is well. */
  silence: string | undefined
  /** So many submissions die between the scheduler's answer and the ledger. */
  deaths = 0
  /** So many acts are done without their answers getting home. */
  lostAnswers = 0
  private readonly program: Program
  private next = 100

  constructor(program: Program) {
    this.program = program
  }

  /** Lets seconds pass on the cluster. */
  pass(seconds: number): void {
    this.clock += seconds
    for (const job of this.jobs.values()) this.advance(job)
  }

  /** Ends a job by the scheduler's own hand: `TIMEOUT`, `NODE_FAIL`, `CANCELLED`, … */
  end(id: string, state: string): void {
    const job = this.jobs.get(id)
    if (job === undefined || job.phase === 'ended') return
    Object.assign(job, { phase: 'ended', state, ended: this.clock })
  }

  /** What a command would do now, for an evidence command: its output is what it appends to `/dev/stdout`. */
  try(command: string, site: Site): Effect {
    return this.program(command, { token: `evidence of ${site.campaign}`, job: '' })
  }

  /** Everybody forgets a job. */
  forget(id: string): void {
    this.jobs.delete(id)
  }

  write(path: string, content: Uint8Array): void {
    this.files.set(path, { content, modified: this.clock })
  }

  entries(site: Pick<Site, 'remoteDir'>): Map<string, Entry> {
    const ledger = this.ledgers.get(site.remoteDir) ?? new Map<string, Entry>()
    this.ledgers.set(site.remoteDir, ledger)
    return ledger
  }

  /** A held job, or a process that runs at once. */
  take(site: Site, token: string, text: string, tasks: readonly number[], options: { process: boolean; bound: number }): Job {
    this.next += 1
    const id = options.process ? `p${this.next}.1.memory` : String(this.next)
    const runs = (tasks.length === 0 ? [undefined] : tasks).map((task) => ({
      ...(task === undefined ? {} : { task }),
      effect: this.program(text, { token, job: id, ...(task === undefined ? {} : { task }) }),
      done: false,
    }))
    const job: Job = {
      id,
      token,
      site,
      process: options.process,
      phase: 'held',
      state: 'PENDING',
      submitted: this.clock,
      bound: options.bound,
      runs,
    }
    this.jobs.set(id, job)
    return job
  }

  start(job: Job): void {
    if (job.phase !== 'held') return
    Object.assign(job, { phase: 'running', state: 'RUNNING', started: this.clock })
    for (const run of job.runs) {
      this.executions.push(run.task === undefined ? job.token : `${job.token}[${run.task}]`)
      if (run.effect.early) this.writeOf(job, run.effect)
    }
    this.advance(job)
  }

  private advance(job: Job): void {
    if (job.phase !== 'running' || job.started === undefined) return
    for (const run of job.runs) {
      if (run.done || job.started + run.effect.seconds > this.clock) continue
      run.done = true
      if (!run.effect.early) this.writeOf(job, run.effect)
    }
    if (job.runs.every((run) => run.done)) {
      const failed = job.runs.some((run) => run.effect.code !== 0)
      Object.assign(job, { phase: 'ended', state: job.process ? 'EXITED' : failed ? 'FAILED' : 'COMPLETED', ended: this.clock })
    } else if (job.bound > 0 && this.clock > job.started + job.bound) this.end(job.id, 'TIMEOUT')
  }

  private writeOf(job: Job, effect: Effect): void {
    for (const [path, text] of Object.entries(effect.appends ?? {})) this.append(`${job.site.remoteDir}/${path}`, text)
  }

  private append(path: string, text: string): void {
    const old = this.files.get(path)
    this.write(path, bytesOf(textOf(old !== undefined && 'content' in old ? old.content : undefined) + text))
  }

  seen(job: Job): JobSeen {
    const exit = job.runs.find((run) => run.effect.code !== 0)?.effect.code ?? 0
    const elements = job.runs.flatMap((run) =>
      run.task === undefined
        ? []
        : [
            {
              index: run.task,
              phase: run.done ? ('ended' as const) : job.phase,
              state: run.effect.code === 0 ? 'COMPLETED' : 'FAILED',
              exit: { code: run.effect.code, signal: 0 },
            },
          ],
    )
    return {
      id: job.id, phase: job.phase, state: job.state, reason: job.phase === 'held' ? 'JobHeldUser' : '', submitted: job.submitted, token: job.token,
      ...(job.started === undefined ? {} : { started: job.started }), ...(job.ended === undefined ? {} : { ended: job.ended }),
      ...(job.phase === 'ended' && ['EXITED', 'FAILED', 'COMPLETED'].includes(job.state) ? { exit: { code: exit, signal: 0 } } : {}), ...(elements.length === 0 ? {} : { elements }),
    } // biome-ignore format: one literal
  }
}
