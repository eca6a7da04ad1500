/** The simulated scheduler: slurmctld, slurmdbd and nodes as far as sbatch, squeue, sacct, scontrol and scancel show them. */
import type { Row } from '../../src/adapters/slurm/rows.ts'
import { parseToken } from '../../src/core/keys.ts'
import type { Random } from './random.ts'

/** How one element will go, drawn when it starts. */
export interface Fate {
  seconds: number
  state: string
  code: number
}

export interface Element {
  index: number | undefined
  phase: 'pending' | 'running' | 'ended'
  state: string
  code: number
  due: number
  started?: number
  ended?: number
  restarts: number
  fate?: Fate
  starts: number
}

export interface Job {
  uid: number
  id: string
  token: string
  campaign: string
  stage: string
  attempt: number
  dir: string
  /** What the script said when it was accepted. */
  script: string
  held: boolean
  /** Was able to run at any time. */
  letGo: boolean
  /** The run that let it go. */
  by?: string
  submitted: number
  elements: Element[]
  /** When slurmctld forgets it. */
  forgotten: boolean
}

/** What the world wants to know of the scheduler's doings. */
export interface Watcher {
  letGo(job: Job): void
  started(job: Job, element: Element): void
  ended(job: Job, element: Element): void
  cancelledByUs(job: Job): void
}

/** Minutes that slurmctld remembers an ended job. */
const MIN_JOB_AGE = 300

/** Seconds after which an id may be given out again. */
const COMES_ROUND = 4 * 86_400

export class Slurm {
  ctl: 'up' | 'down' | 'frozen' = 'up'
  dbd: 'up' | 'down' = 'up'
  accounting: 'present' | 'absent' = 'present'
  /** Seconds by which slurmdbd is behind. */
  lag = 0
  readonly all: Job[] = []
  private readonly live = new Set<Job>()
  private readonly remembered = new Map<string, Job>()
  private readonly byId = new Map<string, Job[]>()
  private frozenRequests: (() => void)[] = []
  private nextId: number
  private readonly random: Random
  private readonly watcher: Watcher
  private readonly fate: (job: Job, random: Random) => Fate
  now = 0

  constructor(random: Random, watcher: Watcher, fate: (job: Job, random: Random) => Fate) {
    this.random = random
    this.watcher = watcher
    this.fate = fate
    this.nextId = random.between(100, 5000)
  }

  /** The next ids are low again: MaxJobId was reached, or the state was lost. */
  wrap(): void {
    this.nextId = 100
  }

  thaw(): void {
    const requests = this.frozenRequests
    this.frozenRequests = []
    this.ctl = 'up'
    for (const request of requests) request()
  }

  /** A request that a frozen slurmctld will carry out when it goes on. */
  later(request: () => void): void {
    this.frozenRequests.push(request)
  }

  accept(token: string, dir: string, script: string, tasks: readonly number[], held: boolean): Job {
    while (this.recent(String(this.nextId))) this.nextId += 1
    const id = String(this.nextId++)
    const key = parseToken(token)
    const indices = tasks.length === 0 ? [undefined] : tasks
    const job: Job = {
      uid: this.all.length + 1,
      id,
      token,
      campaign: key?.campaign ?? '',
      stage: key?.stage ?? '',
      attempt: key?.attempt ?? 0,
      dir,
      script,
      held,
      letGo: false,
      submitted: this.now,
      elements: indices.map((index) => ({ index, phase: 'pending', state: 'PENDING', code: 0, due: 0, restarts: 0, starts: 0 })),
      forgotten: false,
    }
    this.all.push(job)
    this.live.add(job)
    this.remembered.set(id, job)
    this.byId.set(id, [...(this.byId.get(id) ?? []), job])
    if (!held) this.free(job)
    return job
  }

  /** A job that a deploy script submitted: it bears no token, and nobody holds it. */
  byScript({ campaign, stage, attempt, dir, script }: Job): Job {
    const job = this.accept('', dir, script, [], true)
    Object.assign(job, { campaign, stage, attempt })
    this.free(job)
    return job
  }

  /** Something that is no job of this scheduler's, but is followed like one. */
  foreign(about: Pick<Job, 'id' | 'campaign' | 'stage' | 'attempt' | 'dir' | 'script' | 'by'>): Job {
    const job: Job = {
      ...about,
      uid: this.all.length + 1,
      token: `${about.campaign}.${about.stage}.${about.attempt}`,
      held: false,
      letGo: true,
      submitted: this.now,
      elements: [{ index: undefined, phase: 'pending', state: 'PENDING', code: 0, due: 0, restarts: 0, starts: 0 }],
      forgotten: false,
    }
    this.all.push(job)
    return job
  }

  /** `scancel` of a job that may be running, asked for by a person. */
  cancel(id: string): void {
    const job = this.remembered.get(id)
    if (job && !isEnded(job)) this.finish(job, 'CANCELLED')
  }

  /** Ids come round again after a long time only, never while their job is still in anybody's mind. */
  private recent(id: string): boolean {
    const last = this.byId.get(id)?.at(-1)
    return (
      last !== undefined &&
      (this.remembered.has(id) || !isEnded(last) || Math.max(...last.elements.map(({ ended }) => ended ?? 0)) + COMES_ROUND > this.now)
    )
  }

  private free(job: Job): void {
    job.held = false
    if (!job.letGo) {
      job.letGo = true
      this.watcher.letGo(job)
    }
    for (const element of job.elements) if (element.phase === 'pending') element.due = this.now + this.random.between(0, 900)
  }

  /** `scontrol release`: whether there was something to say against it. */
  release(id: string, by: string): string | undefined {
    const job = this.remembered.get(id)
    if (!job) return 'Invalid job id specified'
    if (isEnded(job)) return 'Job has already finished'
    if (!job.letGo) job.by = by
    if (job.held) this.free(job)
    return undefined
  }

  /** `scontrol hold` by a person. */
  hold(job: Job): void {
    if (job.elements.every(({ phase }) => phase === 'pending')) job.held = true
  }

  unhold(job: Job): void {
    if (job.held && job.letGo) job.held = false
  }

  /** `scancel --state=PENDING`, by us. */
  cancelPending(id: string): void {
    const job = this.remembered.get(id)
    if (!job || isEnded(job) || job.elements.some(({ phase }) => phase !== 'pending')) return
    this.watcher.cancelledByUs(job)
    this.finish(job, 'CANCELLED')
  }

  /** Everything of the job that lives ends now, by somebody else's hand. */
  finish(job: Job, state: string): void {
    for (const element of job.elements) if (element.phase !== 'ended') this.end(job, element, state, 0)
  }

  /** Started elements go back into the queue, as after a preemption or a node's death. */
  requeue(job: Job): void {
    for (const element of job.elements) {
      if (element.phase !== 'running') continue
      Object.assign(element, {
        phase: 'pending',
        state: 'PENDING',
        restarts: element.restarts + 1,
        due: this.now + this.random.between(60, 1800),
      })
    }
  }

  private end(job: Job, element: Element, state: string, code: number): void {
    Object.assign(element, { phase: 'ended', state, code, ended: this.now })
    this.watcher.ended(job, element)
  }

  /** Lets the clock go on; a slurmctld that is away starts nothing, but what runs goes on. */
  pass(now: number): void {
    this.now = now
    for (const job of this.live) {
      for (const element of job.elements) this.advance(job, element)
      if (!isEnded(job)) continue
      const ended = Math.max(...job.elements.map((element) => element.ended ?? 0))
      if (this.ctl !== 'up' || ended + MIN_JOB_AGE > now) continue
      job.forgotten = true
      this.live.delete(job)
      if (this.remembered.get(job.id) === job) this.remembered.delete(job.id)
    }
  }

  private advance(job: Job, element: Element): void {
    if (element.phase === 'pending' && !job.held && element.due <= this.now && this.ctl === 'up') {
      element.fate = this.fate(job, this.random)
      Object.assign(element, {
        phase: 'running',
        state: 'RUNNING',
        started: Math.max(element.due, job.submitted),
        starts: element.starts + 1,
      })
      this.watcher.started(job, element)
    }
    const { fate } = element
    if (element.phase === 'running' && fate && (element.started ?? 0) + fate.seconds <= this.now)
      this.end(job, element, fate.state, fate.code)
  }

  alive(): Job[] {
    return [...this.live].filter((job) => !isEnded(job))
  }

  /** Whether any source could still tell of this very job. */
  knowable(job: Job): boolean {
    return !job.forgotten || (this.accounting === 'present' && this.byId.get(job.id)?.at(-1) === job)
  }

  /** The jobs that squeue shows, with their tokens. */
  queue(): Job[] {
    return [...this.remembered.values()]
  }

  squeue(): Row[] {
    return this.queue().flatMap((job) => job.elements.map((element) => this.row(job, element, { token: true, exit: false })))
  }

  scontrol(ids: readonly string[]): Row[] {
    return ids.flatMap((id) => {
      const job = this.remembered.get(id)
      return job ? job.elements.map((element) => this.row(job, element, { token: false, exit: true })) : []
    })
  }

  /** The newest job of each id, as far as the database has heard. */
  sacct(ids: readonly string[]): Row[] {
    return ids.flatMap((id) => {
      const heard = (this.byId.get(id) ?? []).filter((job) => job.submitted <= this.now - this.lag).at(-1)
      return heard ? heard.elements.map((element) => this.row(heard, this.asHeard(element), { token: false, exit: true })) : []
    })
  }

  private asHeard(element: Element): Element {
    const until = this.now - this.lag
    if (element.phase !== 'ended' || (element.ended ?? 0) <= until) return element
    const running = element.starts > 0
    return { ...element, phase: running ? 'running' : 'pending', state: running ? 'RUNNING' : 'PENDING' }
  }

  private row(job: Job, element: Element, show: { token: boolean; exit: boolean }): Row {
    const phase = element.phase === 'pending' ? (job.held ? 'held' : 'queued') : element.phase
    const exit = phase === 'ended' && (show.exit || element.state === 'COMPLETED')
    return {
      id: job.id,
      ...(element.index === undefined ? {} : { indices: [element.index] }),
      phase,
      state: element.state,
      reason: phase === 'held' ? 'JobHeldUser' : phase === 'queued' ? 'Priority' : '',
      ...(exit ? { exit: { code: element.code, signal: 0 } } : {}),
      submitted: job.submitted,
      ...(element.started === undefined || phase === 'held' || phase === 'queued' ? {} : { started: element.started }),
      ...(phase === 'ended' && element.ended !== undefined ? { ended: element.ended } : {}),
      node: element.starts > 0 ? 'n1' : '',
      ...(show.token ? { token: job.token } : {}),
    }
  }
}

export const isEnded = (job: Job): boolean => job.elements.every(({ phase }) => phase === 'ended')

/** Whether everything of the job went well, whoever may look. */
export const wentWell = (job: Job): boolean => job.elements.every(({ state, code }) => state === 'COMPLETED' && code === 0)
