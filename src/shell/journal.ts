import type { Instant } from '../core/model.ts'
import type { Sight } from '../core/observation.ts'
import type { Outage } from '../core/outage.ts'
import type { Problem } from '../core/problem.ts'
import type { PortErrorCode } from '../ports/error.ts'
import type { Progress } from './decide.ts'
import { tell } from './narrate.ts'
import type { Heard } from './people.ts'
import type { PlatformReport } from './platform.ts'
import type { Report } from './report.ts'

export interface Options {
  mode: 'tick' | 'plan'
  now: () => Instant
  /** Names this run in commits. */
  run: string
  /** The commit that the configuration was read at: the first round reads the campaigns there; default: the newest one. */
  from?: string
  /** A run does not outlast this. */
  seconds: number
  /** Seconds to wait before a backend that did not answer is asked again, one for each time; default: it is not. */
  patience?: readonly number[]
  /** At most so many rounds, each with its commit; default: as long as instant stages move. */
  rounds?: number
  /** Seconds from the run's start in which it looks again while a short stage is about to end; default: it does not stay. */
  linger?: number
  /** Waits so many seconds; default: by the machine's own clock. */
  sleep?: (seconds: number) => Promise<void>
  /** Told, for whoever looks on, why nothing seems to happen. */
  say?: (text: string) => void
  /** The run is to end between two rounds, and waits no longer. */
  signal?: AbortSignal
}

/** One campaign over all rounds of a run. */
export interface Told {
  progress: Progress
  events: Report['campaigns'][number]['events']
}

/** What one run has come to so far, over its rounds; a run that lingers has one for each poll, which goes on from the one before. */
export interface Journal {
  /** When the run began. */
  began: Instant
  /** Which poll of the run it is, from 1. */
  poll: number
  read?: string
  commits: string[]
  /** By file: the newest progress, with the events of all rounds of this poll. */
  told: Map<string, Told>
  /** By file: the same of the polls before. */
  earlier: ReadonlyMap<string, Told>
  /** By backend: why it could not be looked at. */
  troubles: Map<string, Outage>
  /** Backends that no later look will reach as things are set up: only somebody can mend that. */
  denied: Set<string>
  problems: Map<string, Problem>
  submissions: number
  /** Bytes of outputs that this run has fetched. */
  copied: number
  /** Bytes of outputs that this run has taken out of the repository's reach: to folders, to its artifact. */
  kept: number
  failed?: string
  heard?: Heard
  /** What is wrong in the files, as they were read last: after a commit of ours the same fault stands on another line. */
  files: readonly Problem[]
  /** Files whose changes reached git in this poll. */
  committed: Set<string>
  /** What GitHub told of the workflow that ticks: asked once a run. */
  platform?: PlatformReport
  /** By file: what the cluster said of a failure. */
  evidence: Map<string, { error?: string; tail?: string }>
  /** Files of campaigns for which nothing more is submitted in this run: what was in the way needs time. */
  postponed: Set<string>
}

export const begun = (began: Instant): Journal => ({
  began,
  poll: 1,
  commits: [],
  told: new Map(),
  earlier: new Map(),
  troubles: new Map(),
  denied: new Set(),
  problems: new Map(),
  files: [],
  submissions: 0,
  copied: 0,
  kept: 0,
  committed: new Set(),
  evidence: new Map(),
  postponed: new Set(),
})

/** All polls together: by file the newest progress, with every event. */
export const whole = ({ told, earlier }: Pick<Journal, 'told' | 'earlier'>): Map<string, Told> => {
  const all = new Map(earlier)
  for (const [file, { progress, events }] of told) all.set(file, { progress, events: [...(earlier.get(file)?.events ?? []), ...events] })
  return all
}

/** The journal of the next poll: bounds and commits go on, people are heard and told anew. */
export const anotherPoll = ({ heard: _, ...before }: Journal): Journal => ({
  ...before,
  poll: before.poll + 1,
  told: new Map(),
  earlier: whole(before),
  committed: new Set(),
  evidence: new Map(),
})

/** A remedy is to wait, or the scheduler takes no more jobs now: asking again in the same run would be no new try. */
const mustWait = ({ ticked, outcomes }: Progress): boolean =>
  ticked.events.some((event) => event.type === 'stage-retried' && event.later === true) ||
  (ticked.waiting.some(({ on }) => on === 'limit') && [...outcomes.values()].some(({ kind }) => kind === 'refused'))

/** What waiting does not mend: a key, a host key, a module, a line of the configuration. */
const DENIED: readonly string[] = ['AUTH', 'HOST_KEY', 'MISCONFIGURED', 'NO_SCHEDULER'] satisfies PortErrorCode[]

/** Whether the other side was there and did not let us in, or we had nothing to ask it with. */
const isDenied = (sight: Sight): boolean => sight.kind === 'unobserved' && DENIED.includes(sight.code)

/** Takes down what a round came to. */
export const note = (journal: Journal, all: readonly Progress[]): void => {
  for (const progress of all) {
    const events = progress.ticked.events.map((event) => ({ text: tell(event), event }))
    const said = (journal.heard?.events.get(progress.campaign.file) ?? []).map((event) => ({ text: tell(event), event }))
    const before = journal.told.get(progress.campaign.file)?.events ?? said
    journal.evidence.set(progress.campaign.file, { ...journal.evidence.get(progress.campaign.file), ...evidenceOf(progress) })
    journal.told.set(progress.campaign.file, { progress, events: [...before, ...events] })
    const { sight, campaign, bug } = progress
    if (sight.kind === 'seen' && campaign.backend) {
      journal.troubles.delete(campaign.backend.name)
      journal.denied.delete(campaign.backend.name)
    }
    if (sight.kind === 'unobserved' && campaign.backend && sight.code !== 'NOT_ASKED') {
      journal.troubles.set(campaign.backend.name, sight)
      if (isDenied(sight)) journal.denied.add(campaign.backend.name)
    }
    if (mustWait(progress)) journal.postponed.add(campaign.file)
    if (bug !== undefined) {
      const message = `a fault of Escapement itself, in this campaign only: ${bug.split('\n')[0]}`
      addProblems(journal, [
        { code: 'INTERNAL', severity: 'error', file: campaign.file, line: 1, column: 1, message, hint: 'please report it with the file' },
      ])
    }
  }
}

/** The failure's own words, and the logs that were looked at to judge it. */
const evidenceOf = ({ ticked, findings }: Progress): { error?: string; tail?: string } => {
  const error = ticked.events.flatMap((event) => (event.type === 'attempt-failed' ? [event.error] : [])).at(-1)
  const tails = [...findings].flatMap(([id, finding]) => (finding.kind === 'text' && id.includes('"kind":"tail"') ? [finding.text] : []))
  return { ...(error === undefined ? {} : { error }), ...(error === undefined || tails.length === 0 ? {} : { tail: tails.join('\n') }) }
}

/** Each fault once, however many rounds met it. */
export const addProblems = (journal: Journal, problems: readonly Problem[]): void => {
  for (const problem of problems)
    journal.problems.set(`${problem.code} ${problem.file} ${problem.line}:${problem.column} ${problem.message}`, problem)
}

/** All that is wrong, the files first. */
export const problemsIn = ({ files, problems }: Journal): Problem[] => [...files, ...problems.values()]
