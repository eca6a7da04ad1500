import { wholeLine } from '../shell/inert.ts'
import { LINGER_IS, readLinger } from '../shell/linger.ts'
import { outageLines } from '../shell/outage.ts'
import type { Report } from '../shell/report.ts'
import type { Options } from '../shell/run.ts'
import { campaignTable } from '../shell/table.ts'
import { isVacant, vacantReport } from '../shell/vacant.ts'
import { type Args, UsageError } from './args.ts'
import { problemLines } from './problems.ts'
import { CONFIG_PATH, clock, inputsFrom, open, prepareAt, RUN_SECONDS, runId } from './setup.ts'
import { untilSignalled } from './signals.ts'
import { terminalWidth, wrapped } from './terminal.ts'

/** A reason of this length may be cut in the table. */
const ROOM = 40

/** Runs once over the repository in `--root`. Throws PortError for what keeps us from starting at all. */
export const once = async (
  args: Args,
  env: NodeJS.ProcessEnv,
  mode: Options['mode'],
  more: Pick<Options, 'rounds' | 'linger' | 'signal' | 'say'> = {},
): Promise<Report> => {
  const inputs = inputsFrom(env, args.root, args.commit, args.campaigns)
  const opened = await open(inputs, env.ESCAPEMENT_CONFIG ?? CONFIG_PATH)
  const options = { mode, now: clock, run: runId(), from: opened.sha, seconds: RUN_SECONDS, ...more }
  if (await isVacant(opened)) return vacantReport(opened, options)
  const { run } = await import('../shell/run.ts')
  const { around, problems } = await prepareAt(opened, inputs)
  const report = await run(around, options)
  return { ...report, problems: [...problems, ...report.problems] }
}

/** `--linger`, else ESCAPEMENT_LINGER. Throws UsageError. */
const lingerOf = (args: Args, env: NodeJS.ProcessEnv): number => {
  const [name, value] =
    args.given?.linger === undefined ? ['ESCAPEMENT_LINGER', env.ESCAPEMENT_LINGER ?? ''] : ['--linger', args.given.linger]
  const seconds = readLinger(String(value))
  if (seconds === undefined) throw new UsageError(`${name} is \`${value}\`: ${LINGER_IS}`)
  return seconds
}

/** Ctrl-C ends a run that lingers between two looks; one that does not stay ends at once, as any command does. */
const stayed = (args: Args, env: NodeJS.ProcessEnv): Promise<Report> => {
  const linger = lingerOf(args, env)
  const say = (text: string): void => void process.stderr.write(`${text}\n`)
  return linger === 0 ? once(args, env, 'tick') : untilSignalled((signal) => once(args, env, 'tick', { linger, signal, say }))
}

const happened = (report: Report): string[] =>
  report.campaigns.flatMap(({ campaign, events }) => events.map(({ text }) => `${campaign}: ${wholeLine(text)}`))

const recorded = ({ commit, failed, campaigns }: Report): string => {
  if (commit !== null) return `commit ${commit.slice(0, 12)}`
  if (!campaigns.some(({ events }) => events.length > 0)) return 'nothing changed, no commit'
  return failed === null ? 'no commit of this run' : 'no commit: git does not know what stands above; the next run finds it'
}

/** Why a backend could not be looked at is told once, above. */
const isTold = ({ backends }: Report, why: string): boolean =>
  backends.some(({ name, trouble }) => trouble !== null && (why === trouble || why.startsWith(`\`${name}\` could not be looked at`)))

/** Reasons that the table has no room for, whole; what the events say already, and what time mends, is left out. */
const reasons = (report: Report): string[] =>
  report.campaigns.flatMap(({ campaign, waiting, events }) =>
    waiting
      // what a person must do is told with the stage's name before it, here as in the event that asks for it
      .filter(({ on, why }) => on !== 'time' && on !== 'hold' && !events.some(({ text }) => text.includes(why.replace(/^\S+: /, ''))))
      .filter(({ why }) => why.length > ROOM && !report.failed?.includes(why) && !isTold(report, why))
      .map(({ why }) => `${campaign} waits: ${wholeLine(why)}`),
  )

/** A run as the terminal shows it: what is wrong in the files, where every campaign stands, what happened, when the next look is due. */
export const tickLines = (report: Report, colour: boolean, width?: number): string[] => {
  const said = [...happened(report), ...reasons(report)].flatMap((text) => wrapped(text, width))
  return [
    ...problemLines(report.problems, colour),
    campaignTable(report, colour, width),
    '',
    ...outageLines(report),
    ...(said.length > 0 ? [...said, ''] : []),
    `${recorded(report)}; next look ${report.next_tick}`,
    ...(report.failed === null ? [] : wrapped(wholeLine(report.failed), width)),
  ]
}

/** `tick`: exit 0 also when a campaign failed; 1 when Escapement itself could not do its work, or a file has errors. */
export const tickCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  const report = await stayed(args, env)
  if (args.json) print(JSON.stringify(report, null, 2))
  else for (const line of tickLines(report, colour, terminalWidth())) print(line)
  return report.failed !== null || report.problems.some(({ severity }) => severity === 'error') ? 1 : 0
}
