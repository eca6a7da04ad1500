import type { JournalCommit } from '../../adapters/git/journal.ts'
import type { Ending, Snapshot } from '../../core/history.ts'
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

const TIMES = /^Job-Times: (\S+) (\S+) (\S+) (\S+) ([A-Z_]+)$/
const COST = /^Job-Cost: (\S+) (\d+(?:\.\d+)?) core-hours(?:, (\d+(?:\.\d+)?) USD)?$/

/** What src/shell/message.ts writes of an attempt's end, by `stage.attempt`. A line that is not exactly so says nothing. */
const endingsIn = (section: readonly string[]): Map<string, Ending> => {
  const found = new Map<string, Ending>()
  for (const line of section) {
    const [, timed, submitted, started, ended, state] = TIMES.exec(line) ?? []
    const [, paid, coreHours, usd] = COST.exec(line) ?? []
    const [begin, start, end] = [submitted, started, ended].map((cell) => instantOf(cell ?? '') ?? null)
    if (timed !== undefined && state !== undefined && end !== null && end !== undefined)
      found.set(timed, { ...found.get(timed), times: { submitted: begin ?? null, started: start ?? null, ended: end, state } })
    if (paid !== undefined) found.set(paid, { ...found.get(paid), cost: { core_hours: Number(coreHours), usd: Number(usd ?? 0) } })
  }
  return found
}

/** Our own commits bear the trailers `Campaign` and `Run`; any other is a person's, and its message is not taken for a report. */
export const snapshotOf = ({ sha, at, by, message, content }: JournalCommit, file: string, campaign: string): Snapshot => {
  const trailers = trailersOf(message)
  const run = trailers.findLast((line) => line.startsWith('Run: '))?.slice('Run: '.length)
  const ours = run !== undefined && trailers.includes(`Campaign: ${campaign}`)
  const prefix = `- ${campaign}: `
  const said = ours ? message.split('\n').flatMap((line) => (line.startsWith(prefix) ? [line.slice(prefix.length)] : [])) : []
  const workflow = content === undefined ? undefined : readWorkflow(content, file).workflow
  return {
    ...{ sha, at, by, said, endings: ours ? endingsIn(sectionOf(trailers, campaign)) : new Map() },
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
