import { type AttemptLine, type History, historyOf } from '../core/history.ts'
import { ganttOf } from '../core/history-chart.ts'
import { isoOf } from '../core/state.ts'
import { PortError } from '../ports/error.ts'
import { oneLine } from '../shell/inert.ts'
import type { Args } from './args.ts'
import { snapshotsOf } from './history/snapshots.ts'
import { CONFIG_PATH, clock, inputsFrom, prepare } from './setup.ts'
import { terminalWidth, wrapped } from './terminal.ts'
import { campaignNamed, campaignsHere, chosen, length, type Paint, painter } from './words.ts'

const OUTCOME = { open: 'open', done: 'done', failed: 'failed', unknown: 'not recorded' } as const

const timeline = ({ entries }: History, paint: Paint): string[] =>
  entries.flatMap(({ at, sha, by, run, said, changes }) => {
    const moved = changes.map(({ stage, from, to }) => `${stage}: ${from ?? 'new'} → ${to}`)
    const texts = said.length > 0 ? said : moved
    const who = run === null ? `by hand, ${oneLine(by, 40)}: ` : ''
    return texts.map(
      (text, i) =>
        `${i === 0 ? `${isoOf(at)}  ${paint('dim', sha.slice(0, 8))}` : ' '.repeat(30)}  ${i === 0 ? who : ''}${oneLine(text, 200)}`,
    )
  })

const columns = (rows: readonly (readonly string[])[]): string[] => {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

const known = <T>(value: T | null, say: (value: T) => string): string => (value === null ? '—' : say(value))

/** What the failure's class does not say already is added in the cluster's own word. */
const outcomeOf = ({ outcome, class: kind, state }: AttemptLine): string => {
  const word = outcome === 'done' || state === null || state === 'EXITED' ? '' : ` (${state})`
  return `${OUTCOME[outcome]}${kind === null ? '' : `: ${oneLine(kind, 60)}`}${word}`
}

const rowOf = (name: string, line: AttemptLine): string[] => [
  ...[name, String(line.attempt), line.job ?? '—', known(line.submitted, isoOf)],
  ...[known(line.queued, length), known(line.ran, length)],
  line.submitted === null ? '—' : known(line.ended, (ended) => length(ended - (line.submitted ?? ended))),
  ...[known(line.core_hours, String), outcomeOf(line)],
]

/** @returns a line for each attempt; what is known of none has no column */
const attempts = ({ stages }: History): string[] => {
  const rows = stages.flatMap(({ name, attempts: all }) => all.map((line) => rowOf(name, line)))
  if (rows.length === 0) return ['no stage has been submitted']
  const head = ['STAGE', 'TRY', 'JOB', 'SUBMITTED', 'QUEUED', 'RAN', 'UNTIL SEEN', 'CORE-HOURS', 'OUTCOME']
  const told = head.map((_, i) => i < 4 || rows.some((row) => row[i] !== '—'))
  return columns([head, ...rows].map((row) => row.filter((_, i) => told[i])))
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** Where the time went: a queue that takes longer than the jobs is a reason to ask for less. */
const split = ({ queued, ran, timed, attempts: all }: History['totals']): string[] => {
  if (ran === null) return []
  const share = (part: number): string =>
    queued === null || queued === 0 || ran === 0 ? '' : ` (${Math.round((100 * part) / (queued + ran))} %)`
  const parts = [...(queued === null ? [] : [`queued ${length(queued)}${share(queued)}`]), `ran ${length(ran)}${share(ran)}`]
  return [`${parts.join(', ')}${timed < all ? `; known for ${timed} of ${all}` : ''}`]
}

const summary = ({ totals, cost }: History): string[] => {
  const elapsed = totals.elapsed === null ? '' : `, ${length(totals.elapsed)} from the first submission to the last end`
  const spent = [...(cost.usd > 0 ? [`${cost.usd} USD`] : []), ...(cost.core_hours > 0 ? [`${cost.core_hours} core hours`] : [])]
  return [
    `${count(totals.attempts, 'attempt', 'attempts')}, ${count(totals.retries, 'retry', 'retries')}${elapsed}`,
    ...split(totals),
    ...(spent.length > 0 ? [`spent ${spent.join(' and ')}`] : []),
  ]
}

const INSTANTS = ['at', 'submitted', 'ended', 'completed', 'began', 'finished']
const inIso = (key: string, value: unknown): unknown => (INSTANTS.includes(key) && typeof value === 'number' ? isoOf(value) : value)

/** `history CAMPAIGN`: what happened, rebuilt from the commits of its document; no cluster is asked. */
export const historyCommand = async (
  args: Args,
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
  colour: boolean,
): Promise<number> => {
  const inputs = inputsFrom(env, args.root, args.commit, [])
  const { around } = await prepare(inputs, env.ESCAPEMENT_CONFIG ?? CONFIG_PATH)
  const { campaign, file } = chosen(args, campaignNamed(args), await campaignsHere(around), (one) => one.campaign)
  const { snapshots, shallow } = await snapshotsOf(inputs, await around.store.head(), file, campaign)
  const history = historyOf(snapshots)
  if (!history) throw new PortError('MISCONFIGURED', `no commit of ${file} can be read`, { hint: 'escapement validate' })
  const complete = !shallow
  if (args.given?.mermaid === true) print(ganttOf(campaign, history, clock()))
  else if (args.json) print(JSON.stringify({ campaign, file, complete, ...history }, inIso, 2))
  else {
    const paint = painter(colour)
    const note = complete ? [] : [paint('yellow', 'the clone is shallow, what came before is not here: git fetch --unshallow')]
    for (const line of [
      `${paint('bold', campaign)} ${paint('dim', file)}`,
      ...timeline(history, paint),
      '',
      ...attempts(history),
      '',
      ...summary(history),
      ...note,
    ])
      for (const part of wrapped(line, terminalWidth())) print(part)
  }
  return 0
}
