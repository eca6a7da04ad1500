/**
 * Detached runners on login nodes, as src/adapters/remote/process.ts starts them: who takes the claim runs the command, a bound ends it,
 * and an exit link says how. A machine that goes down takes them along.
 */
import { entryName } from '../../src/core/keys.ts'
import type { Deed } from '../../src/ports/backend.ts'
import type { Folder } from './folder.ts'
import type { Random } from './random.ts'
import { DESK } from './remote.ts'
import type { Element, Fate, Job, Slurm } from './slurm.ts'
import type { Thread, Threads } from './threads.ts'

type Submit = Extract<Deed, { kind: 'submit' }>

export interface Process {
  job: Job
  host: string
  kind: 'command' | 'deploy-script' | 'script'
  folder: Folder
  entry: string
  bound: number
  thread: Thread | undefined
  /** Once the child runs. */
  child: { due: number; fate: Fate; submitted: Job | undefined } | undefined
}

export interface ProcessWorld {
  threads: Threads
  slurm: Slurm
  random: Random
  now: () => number
  quiet: () => boolean
  begun: (process: Process) => void
  ended: (process: Process, element: Element) => void
  bug: (error: unknown) => void
}

const fateOf = (random: Random, quiet: boolean): Fate => {
  const seconds = random.weighted([
    [6, random.between(0, 3)],
    [3, random.between(5, 300)],
    [1, random.between(300, 900)],
  ])
  const code = quiet
    ? 0
    : random.weighted([
        [80, 0],
        [12, 1],
        [4, 127],
        [4, 137],
      ] as const)
  return { seconds: quiet ? Math.min(seconds, 300) : seconds, state: code === 0 ? 'COMPLETED' : 'FAILED', code }
}

export class Processes {
  readonly live = new Set<Process>()
  private pids = 100
  private readonly world: ProcessWorld

  constructor(world: ProcessWorld) {
    this.world = world
  }

  /** `setsid nohup sh -c runner`: its id, once it has begun to live. */
  start(deed: Submit, folder: Folder, host: string, bound: number, by: string): Process {
    this.pids += this.world.random.between(1, 40)
    const id = `p${this.pids}.${this.pids * 7}.${host}`
    const { campaign, stage, attempt } = deed.key
    // without a scheduler a number on standard output is no job's id
    const kind = deed.start.kind === 'sbatch' ? 'script' : host === DESK ? 'command' : deed.start.kind
    const script = deed.start.kind === 'sbatch' ? deed.start.script : deed.start.command
    const job = this.world.slurm.foreign({ id, campaign, stage, attempt, dir: deed.site.remoteDir, script, by })
    const process: Process = { job, host, kind, folder, entry: entryName(deed.key), bound, thread: undefined, child: undefined }
    this.live.add(process)
    this.act(process, 'begins', (step) => this.begin(process, step))
    return process
  }

  private act(process: Process, name: string, body: (step: (label: string) => Promise<void>) => Promise<void>): void {
    const label = `runner ${process.job.id} ${name}`
    process.thread = this.world.threads.start(
      label,
      'process',
      (thread) => body((at) => this.world.threads.step(thread, at)),
      this.world.bug,
    )
  }

  private async begin(process: Process, step: (label: string) => Promise<void>): Promise<void> {
    const { folder, entry, job, kind } = process
    await step('runner: claim')
    if (!folder.once(entry, 'claim', job.id, this.world.now())) return this.gone(process)
    if (kind !== 'deploy-script') {
      await step('runner: id')
      folder.once(entry, 'id', job.id, this.world.now())
      if (folder.link(entry, 'id') !== job.id) return this.gone(process)
    }
    await step('runner: child')
    const fate = fateOf(this.world.random, this.world.quiet())
    const [element] = job.elements
    if (element) Object.assign(element, { phase: 'running', state: 'RUNNING', started: this.world.now(), starts: 1 })
    process.child = {
      due: this.world.now() + (process.bound === 0 ? 10 * fate.seconds : Math.min(fate.seconds, process.bound)),
      fate,
      submitted: undefined,
    }
    this.world.begun(process)
  }

  private gone(process: Process): void {
    this.live.delete(process)
    const [element] = process.job.elements
    if (element) Object.assign(element, { phase: 'ended', state: 'NEVER', ended: this.world.now() })
  }

  /** Whether a claim's process lives, as a shell on that host would say. */
  alive(claim: string, host: string): 'yes' | 'no' | 'unknown' {
    const [, , on] = claim.split('.')
    if (on !== host) return 'unknown'
    return [...this.live].some(({ job }) => job.id === claim) ? 'yes' : 'no'
  }

  /** Children that are over write down how. */
  pass(now: number): void {
    for (const process of this.live) {
      const { child } = process
      if (!child || child.due > now || (process.thread && !process.thread.ended)) continue
      this.act(process, 'ends', (step) => this.end(process, step))
    }
  }

  private async end(process: Process, step: (label: string) => Promise<void>): Promise<void> {
    const { folder, entry, job, kind, child, bound } = process
    if (!child) return
    const timedOut = bound > 0 && child.fate.seconds >= bound
    const code = timedOut ? 124 : folder.link(entry, 'cancelled') === undefined ? child.fate.code : 143
    if (kind === 'deploy-script') {
      await step('runner: sbatch')
      // most deploy scripts submit something and print its id; one that fails may have submitted all the same
      const submits = code === 0 ? this.world.random.chance(0.8) : this.world.random.chance(0.4)
      if (submits && this.world.slurm.ctl === 'up') child.submitted = this.world.slurm.byScript(job)
      await step('runner: id')
      const printed = code === 0 ? child.submitted?.id : undefined
      if (printed === undefined) folder.once(entry, 'id', job.id, this.world.now())
      else if (!folder.once(entry, 'id', printed, this.world.now())) folder.once(entry, 'follows', printed, this.world.now())
    }
    await step('runner: exit')
    const cancelled = folder.link(entry, 'cancelled') !== undefined
    this.finish(process, timedOut ? 'TIMEOUT' : cancelled ? 'CANCELLED' : code === 0 ? 'COMPLETED' : 'FAILED', code)
    folder.once(entry, 'exit', `${code}.${cancelled ? 'CANCELLED' : timedOut ? 'TIMEOUT' : 'EXITED'}`, this.world.now())
  }

  private finish(process: Process, state: string, code: number): void {
    this.live.delete(process)
    const [element] = process.job.elements
    if (!element) return
    Object.assign(element, { phase: 'ended', state, code, ended: this.world.now() })
    this.world.ended(process, element)
  }

  /** kill -TERM by us: its runner forwards it and writes the exit. */
  terminate(id: string): void {
    for (const process of this.live) {
      if (process.job.id !== id || !process.child) continue
      process.child.due = this.world.now()
    }
  }

  private kill(process: Process): void {
    if (process.thread) this.world.threads.kill(process.thread)
    this.finish(process, 'INTERRUPTED', 0)
  }

  /** The machine goes down. `gently`: everybody is asked to end first, and runners still write `143`. */
  reboot(host: string, gently: boolean): void {
    for (const process of [...this.live].filter((one) => one.host === host)) {
      if (gently && process.child) {
        const { folder, entry } = process
        if (process.kind === 'deploy-script') folder.once(entry, 'id', process.job.id, this.world.now())
        folder.once(entry, 'exit', '143.EXITED', this.world.now())
      }
      this.kill(process)
    }
  }

  /** Whether any process below a folder could be reading its files. */
  inFlight(dir: string): boolean {
    return [...this.live].some(({ job, child }) => job.dir === dir && child !== undefined)
  }
}
