import { PortError } from '../ports/error.ts'
import { speakLast } from './converse.ts'
import { addProblems, anotherPoll, begun, type Journal, type Options, problemsIn } from './journal.ts'
import { pauseBefore } from './linger.ts'
import type { Surroundings } from './load.ts'
import { pause } from './pause.ts'
import { inFull } from './permission.ts'
import { askPlatform } from './platform.ts'
import type { Report } from './report.ts'
import { round } from './round.ts'
import { reportOfRun } from './sum-up.ts'

export type { Options }

/** A run with instant stages makes a commit for each; more than this many is somebody's loop. */
const MAX_ROUNDS = 40

const NOT_IN_GIT =
  'What happened in this run is not in git yet: its jobs are noted on the cluster, and the next run that may write finds them, records them, and submits none twice.'

/** Whether this poll saw or did something that no commit tells. */
const unrecorded = ({ told, committed }: Journal): boolean =>
  [...told].some(([file, { events }]) => events.length > 0 && !committed.has(file))

/** Hears people, then rounds until nothing moves at once, then tells people. */
const poll = async (around: Surroundings, options: Options, journal: Journal, end: number): Promise<Report> => {
  try {
    for (let i = 0; i < (options.rounds ?? MAX_ROUNDS) && options.now() < end && !options.signal?.aborted; i++)
      if (!(await round(around, options, journal))) break
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    journal.failed = `${inFull(error)}${unrecorded(journal) ? ` ${NOT_IN_GIT}` : ''}`
  }
  await askPlatform(around, options, journal)
  const { report, problems } = await speakLast(around, options, journal, reportOfRun(around, options, journal))
  addProblems(journal, problems)
  return report
}

/** Whether a run that lingered may look again: not when it is to end, nor under a configuration that is not the branch's any more. */
const mayGoOn = async ({ store, outdated }: Surroundings, { signal, now }: Options, end: number): Promise<boolean> => {
  // the machine may have slept for longer than it was asked to
  if (signal?.aborted || now() >= end) return false
  try {
    return !(await outdated?.(await store.head()))
  } catch (error) {
    if (!(error instanceof PortError)) throw error
    // what was done is recorded; the next run tells whether the repository is really gone
    return false
  }
}

/**
 * One execution: read → observe → decide → act → record, again while instant stages move, and once more after a pause for as long as it
 * lingers. Never throws for what the outside does.
 */
export const run = async (around: Surroundings, options: Options): Promise<Report> => {
  const start = options.now()
  const end = start + options.seconds
  let journal = begun(start)
  for (;;) {
    const report = await poll(around, options, journal, end)
    const seconds = pauseBefore(journal, options, start, around.hosted)
    if (seconds !== undefined) {
      options.say?.(`a short stage is about to end: looking again in ${seconds} s`)
      await pause(options, seconds)
    }
    if (seconds === undefined || !(await mayGoOn(around, options, end))) {
      await Promise.all([...around.backends.values()].map((backend) => backend.close()))
      return { ...report, problems: problemsIn(journal) }
    }
    journal = anotherPoll(journal)
  }
}
