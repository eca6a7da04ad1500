import type { Instant } from '../core/model.ts'
import type { Problem } from '../core/problem.ts'
import type { Progress } from './decide.ts'
import { tell } from './narrate.ts'
import type { Heard } from './people.ts'
import type { Report } from './report.ts'

export interface Options {
  mode: 'tick' | 'plan'
  now: () => Instant
  /** Names this run in commits. */
  run: string
  /** A run does not outlast this. */
  seconds: number
  /** Seconds to wait before a backend that did not answer is asked again, one for each time; default: it is not. */
  patience?: readonly number[]
  /** At most so many rounds, each with its commit; default: as long as instant stages move. */
  rounds?: number
}

/** One campaign over all rounds of a run. */
export interface Told {
  progress: Progress
  events: Report['campaigns'][number]['events']
}

/** What one run has come to so far, over its rounds. */
export interface Journal {
  read?: string
  commits: string[]
  /** By file: the newest progress, with the events of all rounds. */
  told: Map<string, Told>
  troubles: Map<string, string>
  problems: Map<string, Problem>
  submissions: number
  /** Bytes of outputs that this run has fetched. */
  copied: number
  failed?: string
  heard?: Heard
  /** Files whose changes reached git in this run. */
  committed: Set<string>
  /** By file: what the cluster said of a failure. */
  evidence: Map<string, { error?: string; tail?: string }>
}

/** Takes down what a round came to. */
export const note = (journal: Journal, all: readonly Progress[]): void => {
  for (const progress of all) {
    const events = progress.ticked.events.map((event) => ({ text: tell(event), event }))
    const said = (journal.heard?.events.get(progress.campaign.file) ?? []).map((event) => ({ text: tell(event), event }))
    const before = journal.told.get(progress.campaign.file)?.events ?? said
    journal.evidence.set(progress.campaign.file, { ...journal.evidence.get(progress.campaign.file), ...evidenceOf(progress) })
    journal.told.set(progress.campaign.file, { progress, events: [...before, ...events] })
    const { sight, campaign, bug } = progress
    if (sight.kind === 'unobserved' && campaign.backend && sight.code !== 'NOT_ASKED')
      journal.troubles.set(campaign.backend.name, sight.why)
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
