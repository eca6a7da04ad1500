import { setTimeout as pause } from 'node:timers/promises'
import { elementsOf } from '../core/failure/elements.ts'
import { isoOf } from '../core/state.ts'
import { PortError } from '../ports/error.ts'
import { printable } from '../shell/inert.ts'
import { type Explanation, type Inspected, inspect, spans } from '../shell/inspect.ts'
import { CLUSTER_FLOOR, LOCAL_FLOOR } from '../shell/linger.ts'
import type { CampaignReport } from '../shell/report.ts'
import { campaignTable } from '../shell/table.ts'
import { type Args, UsageError } from './args.ts'
import { CONFIG_PATH, clock, inputsFrom, prepare, type Ready } from './setup.ts'
import { untilSignalled } from './signals.ts'
import { shown, terminalWidth, wrapped } from './terminal.ts'
import { length, painter } from './words.ts'

const BAR = 24

/** Where frames go: redrawn in place on a terminal, one after the other when they change elsewhere. */
interface Screen {
  frame: (text: string) => void
  done: () => void
}

const screenFor = async (print: (line: string) => void, terminal: boolean): Promise<Screen> => {
  if (terminal) {
    const { default: update } = await import('log-update')
    return { frame: (text) => update(shown(text, { colour: true, runner: false })), done: update.done }
  }
  let last = ''
  const frame = (text: string): void => {
    if (text !== last) print(`${text}\n`)
    last = text
  }
  return { frame, done: () => undefined }
}

const bar = (part: number): string => {
  const full = Math.round(Math.min(1, Math.max(0, part)) * BAR)
  return '█'.repeat(full) + '░'.repeat(BAR - full)
}

type Stood = Pick<Explanation, 'campaign' | 'standing'>

/** Elements of an array that ended, else the time that has run against what is expected or allowed; nothing for what does not run. */
const progressOf = ({ campaign, standing }: Stood, now: number): { head: string; part: number; told: string }[] => {
  const job = standing?.job
  if (!standing || !job || (job.phase !== 'running' && !job.elements?.some(({ phase }) => phase === 'running'))) return []
  const { ran } = spans(job, now)
  const head = `${campaign} ${standing.stage.name}`
  if (job.elements !== undefined && job.elements.length > 1) {
    const ended = job.elements.filter(({ phase }) => phase === 'ended').length
    const running = job.elements.filter(({ phase }) => phase === 'running').length
    // a backend may show only the elements that have begun
    const all = Math.max(job.elements.length, elementsOf(standing.at.elements ?? standing.stage.array ?? '').length)
    return [{ head, part: ended / all, told: `${ended} of ${all} done${running > 0 ? `, ${running} running` : ''}` }]
  }
  const whole = standing.stage.expectedWalltime ?? job.timeLimit
  if (ran === undefined || whole === undefined || whole === 0) return []
  const kind = standing.stage.expectedWalltime === undefined ? 'its limit' : 'the expected'
  return [{ head, part: ran / whole, told: `${length(ran)} of ${kind} ${length(whole)}` }]
}

/** Progress of all that runs by the cluster's own numbers, bars below each other. */
export const progressLines = (all: readonly Stood[], now: number): string[] => {
  const found = all.flatMap((one) => progressOf(one, now))
  const width = Math.max(0, ...found.map(({ head }) => head.length))
  return found.map(({ head, part, told }) => printable(`${head.padEnd(width)}  ${bar(part)}  ${told}`))
}

/** `5 campaigns: 3 running, 1 done, 1 escalated`. */
const heading = (reports: readonly CampaignReport[]): string => {
  const states = reports.map(({ status, held }) => (held ? 'held' : status))
  const counts = [...new Set(states)].map((state) => `${states.filter((other) => other === state).length} ${state}`)
  return `${reports.length} campaign${reports.length === 1 ? '' : 's'}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`
}

const frameOf = ({ at, campaigns }: Inspected, every: number, colour: boolean, terminal: boolean): string => {
  const paint = painter(colour)
  const reports = campaigns.map(({ report }) => report)
  const progress = progressLines(
    campaigns.map(({ explanation }) => explanation),
    at,
  )
  const due = campaigns.flatMap(({ explanation: { campaign, would } }) =>
    would.flatMap((text) => wrapped(`  ${campaign}: ${printable(text)}`, terminalWidth())),
  )
  const note = `${isoOf(at)}, looked every ${length(every)}; nothing is changed${terminal ? '; Ctrl-C ends it' : ''}`
  const table = campaignTable({ campaigns: reports }, colour, terminalWidth())
  const would = due.length === 0 ? '' : [paint('green', 'A tick would now say'), ...due].join('\n')
  const dark = [...new Set(campaigns.flatMap(({ explanation: { outage } }) => (outage ? [printable(outage.why)] : [])))].join('\n')
  const parts = [paint('bold', heading(reports)), table, dark, progress.join('\n'), would].filter((part) => part !== '')
  return [...parts, ...(terminal ? [paint('dim', note)] : [])].join('\n\n')
}

const everyFor = (args: Args, { config }: Ready): number => {
  const remote = Object.values(config.backends).some(({ kind }) => kind !== 'local')
  const floor = remote ? CLUSTER_FLOOR : LOCAL_FLOOR
  if (args.given?.every === undefined) return remote ? 60 : LOCAL_FLOOR
  const wanted = Number(args.given.every)
  if (!Number.isFinite(wanted) || wanted <= 0) throw new UsageError(`--every is a number of seconds, not ${args.given.every}`)
  if (wanted < floor)
    throw new UsageError(`--every ${wanted} is too often: at least ${floor} s, so that the cluster's people stay friendly`)
  return wanted
}

const settled = ({ campaigns }: Inspected): boolean =>
  campaigns.length > 0 && campaigns.every(({ explanation }) => explanation.standing === undefined)

/** Until Ctrl-C, or until everything is done. A silence is shown and outlived. */
const follow = async (
  args: Args,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
  colour: boolean,
  signal: AbortSignal,
): Promise<void> => {
  const terminal = process.stdout.isTTY === true
  const screen = await screenFor(print, terminal)
  const ready = (): Promise<Ready> => prepare(inputsFrom(env, args.root, args.commit, args.campaigns), env.ESCAPEMENT_CONFIG ?? CONFIG_PATH)
  const every = everyFor(args, await ready())
  for (;;) {
    try {
      const { around } = await ready()
      // a look that hangs on a dead login node must not hold up Ctrl-C
      const hangUp = (): void => void Promise.all([...around.backends.values()].map((backend) => backend.close()))
      signal.addEventListener('abort', hangUp, { once: true })
      const seen = await inspect(around, clock, false).finally(() => signal.removeEventListener('abort', hangUp))
      if (signal.aborted) break
      screen.frame(
        args.json
          ? JSON.stringify({ at: isoOf(seen.at), campaigns: seen.campaigns.map(({ report }) => report) })
          : frameOf(seen, every, colour, terminal),
      )
      if (settled(seen)) break
    } catch (error) {
      if (!(error instanceof PortError)) throw error
      screen.frame(`${printable(error.message)}; looking again in ${length(every)}`)
    }
    await pause(every * 1000, undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
  }
  screen.done()
}

/** `watch`: what a plan sees, again and again. It changes nothing, here or there. */
export const watchCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  await untilSignalled((signal) => follow(args, env, print, colour, signal))
  return 0
}
