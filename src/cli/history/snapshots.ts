import type { JournalCommit } from '../../adapters/git/journal.ts'
import type { JobTimes, Snapshot } from '../../core/history.ts'
import { instantOf } from '../../document/duration.ts'
import { readWorkflow } from '../../document/read.ts'
import type { Inputs } from '../../wire.ts'

/** The last paragraph of a message, where trailers stand. */
const trailersOf = (message: string): string[] =>
  message
    .trimEnd()
    .split(/\n\s*\n/)
    .at(-1)
    ?.split('\n') ?? []

/** A commit for several campaigns has a section of trailers for each. */
const sectionOf = (trailers: readonly string[], campaign: string): string[] => {
  const begin = trailers.indexOf(`Campaign: ${campaign}`)
  if (begin < 0) return []
  const rest = trailers.slice(begin + 1)
  const end = rest.findIndex((line) => /^(Campaign|Run): /.test(line))
  return end < 0 ? rest : rest.slice(0, end)
}

/** `Job-Times: smoke.1 1767225600 1767225700 1767229300`: submitted, started, ended. */
const timesIn = (section: readonly string[]): Map<string, JobTimes> =>
  new Map(
    section.flatMap((line) => {
      const [, key, submitted, started, ended] = /^Job-Times: (\S+) (\d{1,12}) (\d{1,12}) (\d{1,12})$/.exec(line) ?? []
      return key === undefined ? [] : [[key, { submitted: Number(submitted), started: Number(started), ended: Number(ended) }] as const]
    }),
  )

/** Our own commits bear the trailers `Campaign` and `Run`; any other is a person's, and its message is not taken for a report. */
export const snapshotOf = ({ sha, at, by, message, content }: JournalCommit, file: string, campaign: string): Snapshot => {
  const trailers = trailersOf(message)
  const run = trailers.findLast((line) => line.startsWith('Run: '))?.slice('Run: '.length)
  const ours = run !== undefined && trailers.includes(`Campaign: ${campaign}`)
  const prefix = `- ${campaign}: `
  const said = ours ? message.split('\n').flatMap((line) => (line.startsWith(prefix) ? [line.slice(prefix.length)] : [])) : []
  const workflow = content === undefined ? undefined : readWorkflow(content, file).workflow
  return {
    ...{ sha, at, by, said, times: ours ? timesIn(sectionOf(trailers, campaign)) : new Map() },
    ...(ours ? { run } : {}),
    ...(workflow ? { read: { spec: workflow.spec, state: workflow.state, instantOf } } : {}),
  }
}

/** The campaign's document at every commit that changed it, oldest first. Throws PortError. */
export const snapshotsOf = async (
  inputs: Inputs,
  sha: string,
  file: string,
  campaign: string,
): Promise<{ snapshots: Snapshot[]; shallow: boolean }> => {
  const { journalOf } = await import('../../adapters/git/journal.ts')
  const { root, author, branch } = inputs
  const { commits, shallow } = await journalOf({ root, author, ...(branch === undefined ? {} : { branch }) }, sha, file)
  return { snapshots: commits.map((commit) => snapshotOf(commit, file, campaign)), shallow }
}
