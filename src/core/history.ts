import type { CampaignSpec, CampaignState, Instant, Seconds, StageState, Status } from './model.ts'
import { own } from './own.ts'
import { stageOf } from './state.ts'

/** The campaign's document at one commit that changed it. */
export interface Snapshot {
  sha: string
  /** When it was committed. */
  at: Instant
  by: string
  /** Our own commits name the run that made them; undefined: a person's. */
  run?: string
  /** What our commit says of this campaign, line by line. */
  said: readonly string[]
  /** Ends of attempts (`stage.attempt`) as the commit tells them. */
  endings: ReadonlyMap<string, Ending>
  /** Undefined: the document could not be read at this commit. */
  read?: { spec: CampaignSpec; state: CampaignState; instantOf: (cell: string) => Instant | undefined }
}

/** What a commit keeps of an attempt's end: times by the cluster's clock and its own word; null: it never began, or nobody knows. */
export interface Ending {
  times?: { submitted: Instant | null; started: Instant | null; ended: Instant; state: string }
  cost?: { core_hours: number; usd: number }
}

export interface Change {
  stage: string
  from: Status | null
  to: Status
  attempt: number
  job: string | null
}

/** One commit in which something moved. */
export interface Entry {
  at: Instant
  sha: string
  by: string
  /** Null: by hand. */
  run: string | null
  changes: Change[]
  said: string[]
}

export interface AttemptLine {
  attempt: number
  job: string | null
  submitted: Instant | null
  /** When its end was seen. */
  ended: Instant | null
  outcome: 'open' | 'done' | 'failed' | 'unknown'
  /** The failure's class, where the file tells it. */
  class: string | null
  /** The cluster's word for how its job ended: `TIMEOUT`. */
  state: string | null
  /** By the cluster's clock, as against `submitted` and `ended`: when the job began and ended. */
  began: Instant | null
  finished: Instant | null
  queued: Seconds | null
  ran: Seconds | null
  core_hours: number | null
  usd: number | null
}

export interface StageLine {
  stage: string
  name: string
  status: Status
  retries: number
  links: number
  completed: Instant | null
  attempts: AttemptLine[]
}

export interface History {
  entries: Entry[]
  stages: StageLine[]
  /** From the first submission to the last end; `queued` and `ran` only over attempts whose times are known. */
  totals: { attempts: number; retries: number; elapsed: Seconds | null; timed: number; queued: Seconds | null; ran: Seconds | null }
  cost: { usd: number; core_hours: number }
}

type Known = Snapshot & { read: NonNullable<Snapshot['read']> }

const changesBetween = (before: CampaignState | undefined, { read }: Known): Change[] =>
  read.spec.stages.flatMap(({ slug }) => {
    const was = own(before?.stages, slug)
    const is = stageOf(read.state, slug)
    const moved = was === undefined ? is.status !== 'pending' : was.status !== is.status || was.attempt !== is.attempt || was.job !== is.job
    return moved ? [{ stage: slug, from: was?.status ?? null, to: is.status, attempt: is.attempt, job: is.job ?? null }] : []
  })

const entriesOf = (snapshots: readonly Known[]): Entry[] =>
  snapshots.flatMap((snapshot, i) => {
    const changes = changesBetween(snapshots[i - 1]?.read.state, snapshot)
    const { at, sha, by, run, said } = snapshot
    return changes.length === 0 && said.length === 0 ? [] : [{ at, sha, by, run: run ?? null, changes, said: [...said] }]
  })

const opened = (snapshot: Known, attempt: number, at: StageState | undefined): AttemptLine => ({
  attempt,
  job: at?.job ?? null,
  submitted: at?.started === undefined ? (at ? snapshot.at : null) : (snapshot.read.instantOf(at.started) ?? snapshot.at),
  ended: null,
  outcome: at ? 'open' : 'unknown',
  ...{ class: null, state: null, began: null, finished: null },
  ...{ queued: null, ran: null, core_hours: null, usd: null },
})

const close = (line: AttemptLine | undefined, at: Instant, outcome: 'done' | 'failed', failure: string | undefined): void => {
  if (line?.outcome !== 'open') return
  line.outcome = outcome
  line.ended = at
  line.class = outcome === 'failed' ? (failure ?? null) : null
}

/** `stage: class: reason`, as an escalation is written. */
const escalatedClass = ({ read }: Known, slug: string): string | undefined => {
  const [stage, kind] = read.state.escalation?.reason.split(': ') ?? []
  return stage === slug ? kind : undefined
}

/** What one more snapshot says of a stage's attempts. */
const follow = (lines: AttemptLine[], snapshot: Known, slug: string): void => {
  const at = stageOf(snapshot.read.state, slug)
  const newest = lines.at(-1)
  const failure = at.failures.at(-1)
  if (at.attempt > (newest?.attempt ?? 0)) {
    const next = opened(snapshot, at.attempt, at)
    // one commit may tell of an end and of the next submission: the end came first
    close(newest, Math.min(snapshot.at, next.submitted ?? snapshot.at), 'failed', failure)
    for (let missed = (newest?.attempt ?? 0) + 1; missed < at.attempt; missed++) lines.push(opened(snapshot, missed, undefined))
    lines.push(next)
  }
  const line = lines.at(-1)
  if (line && line.job === null && at.job !== undefined) line.job = at.job
  const completed = at.completed === undefined ? undefined : snapshot.read.instantOf(at.completed)
  if (at.status === 'done') close(line, completed ?? snapshot.at, 'done', undefined)
  if (at.status === 'failed' || at.status === 'escalated') close(line, snapshot.at, 'failed', escalatedClass(snapshot, slug) ?? failure)
  // a retry that waits for the next run: the attempt is over, its successor has no number yet
  if (at.status === 'ready' || at.status === 'pending') close(line, snapshot.at, 'failed', failure)
}

const between = (from: Instant | null, to: Instant): Seconds | null => (from === null ? null : Math.max(0, to - from))

/** A job that was cancelled while it waited has only waited. */
const withEnding = (line: AttemptLine, { times, cost }: Ending = {}): AttemptLine => ({
  ...line,
  ...(times === undefined
    ? {}
    : {
        ...{ state: times.state, began: times.started, finished: times.ended },
        ...{
          queued: between(times.submitted, times.started ?? times.ended),
          ran: times.started === null ? 0 : between(times.started, times.ended),
        },
      }),
  ...cost,
})

const stagesOf = (snapshots: readonly Known[], last: Known): StageLine[] => {
  const endings = new Map(snapshots.flatMap((snapshot) => [...snapshot.endings]))
  return last.read.spec.stages.map(({ slug, name }) => {
    const lines: AttemptLine[] = []
    for (const snapshot of snapshots) follow(lines, snapshot, slug)
    const at = stageOf(last.read.state, slug)
    return {
      stage: slug,
      name,
      status: at.status,
      retries: at.retries,
      links: at.links,
      completed: at.completed === undefined ? null : (last.read.instantOf(at.completed) ?? null),
      attempts: lines.map((line) => withEnding(line, endings.get(`${slug}.${line.attempt}`))),
    }
  })
}

const sum = (all: readonly (Seconds | null)[]): Seconds | null => {
  const known = all.filter((one) => one !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

const totalsOf = (stages: readonly StageLine[]): History['totals'] => {
  const lines = stages.flatMap(({ attempts }) => attempts)
  const begins = lines.flatMap(({ submitted }) => (submitted === null ? [] : [submitted]))
  const ends = [...lines.map(({ ended }) => ended), ...stages.map(({ completed }) => completed)].filter((at) => at !== null)
  return {
    attempts: lines.length,
    retries: stages.reduce((n, { retries }) => n + retries, 0),
    // as long as something is open, its end is not the last one
    elapsed:
      begins.length === 0 || ends.length === 0 || lines.some(({ outcome }) => outcome === 'open')
        ? null
        : Math.max(0, Math.max(...ends) - Math.min(...begins)),
    timed: lines.filter(({ ran }) => ran !== null).length,
    queued: sum(lines.map(({ queued }) => queued)),
    ran: sum(lines.map(({ ran }) => ran)),
  }
}

/** A campaign's past from the commits that changed its document, oldest first. Undefined: no commit held one that can be read. Pure. */
export const historyOf = (snapshots: readonly Snapshot[]): History | undefined => {
  const known = snapshots.filter((snapshot): snapshot is Known => snapshot.read !== undefined)
  const last = known.at(-1)
  if (!last) return undefined
  const stages = stagesOf(known, last)
  const { budget } = last.read.spec
  return { entries: entriesOf(known), stages, totals: totalsOf(stages), cost: { usd: budget.spentUsd, core_hours: budget.spentCoreHours } }
}
