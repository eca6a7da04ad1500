import { isoOf } from '../core/state.ts'
import type { Actor } from '../core/why.ts'
import { oneLine, printable } from '../shell/inert.ts'
import { type Explanation, inspect, spans } from '../shell/inspect.ts'
import type { Args } from './args.ts'
import { CONFIG_PATH, clock, inputsFrom, prepare } from './setup.ts'
import { terminalWidth, wrapped } from './terminal.ts'
import { campaignNamed, campaignsHere, chosen, length, type Paint, painter } from './words.ts'

const WHO: Record<Actor, string> = {
  nobody: 'nobody: it is finished',
  person: 'a person',
  time: 'nobody: time will do',
  backend: 'nobody, unless the backend stays silent',
  tick: 'Escapement, at its next tick',
}

const MARK = { holds: '✔', fails: '✘', 'cannot-tell': '?' } as const
const STYLE = { holds: 'green', fails: 'red', 'cannot-tell': 'yellow' } as const

const conditionLines = ({ condition }: Explanation, paint: Paint): string[] =>
  condition === undefined
    ? []
    : [
        `${condition.which} condition`,
        ...condition.verdicts.flatMap(({ text, result, saw, hint }) => [
          `  ${paint(STYLE[result], MARK[result])} ${printable(text)}${saw === '' ? '' : `: ${printable(saw)}`}`,
          ...(hint === undefined ? [] : hint.split('\n').map((line) => `      ${paint('dim', printable(line))}`)),
        ]),
      ]

const jobLine = ({ standing }: Explanation, now: number): string[] => {
  const job = standing?.job
  if (!job) return standing?.at.job === undefined ? [] : [`job        ${printable(standing.at.job)}`]
  const { queued, ran } = spans(job, now)
  const words = [
    `${job.state.toLowerCase()}${job.reason !== '' && job.reason !== 'None' && job.phase !== 'running' ? ` (${job.reason})` : ''}`,
    ...(job.node === undefined || job.node === '' ? [] : [`on ${job.node}`]),
    ...(queued === undefined ? [] : [`waited ${length(queued)}`]),
    ...(ran === undefined ? [] : [`ran ${length(ran)}${job.timeLimit === undefined ? '' : ` of ${length(job.timeLimit)}`}`]),
  ]
  return [`job        ${job.id}: ${oneLine(words.join(', '))}`]
}

/** `first` on the label's line, the rest below it. */
const list = (label: string, items: readonly string[]): string[] =>
  items.map((item, i) => `${(i === 0 ? label : '').padEnd(10)} ${printable(item)}`)

const lines = (why: Explanation, now: number, paint: Paint): string[] => {
  const { standing } = why
  const stage = standing ? `${oneLine(`${standing.stage.number} ${standing.stage.name}`)}: ${standing.at.status}` : 'all stages are done'
  return [
    `${paint('bold', why.campaign)} ${paint('dim', why.file)}`,
    `stage      ${stage}${standing && standing.at.attempt > 0 ? `, attempt ${standing.at.attempt}` : ''}`,
    ...jobLine(why, now),
    ...list(
      'waits for',
      why.waiting.map(({ why: reason }) => reason),
    ),
    ...(why.outage ? list('because', [why.outage.why, ...(why.outage.hint === undefined ? [] : [why.outage.hint])]) : []),
    ...conditionLines(why, paint),
    ...list(
      'now',
      why.would.map((text) => `${text}`),
    ),
    ...list('moves it', why.moves),
    `who acts   ${paint(why.actor === 'person' ? 'red' : 'green', WHO[why.actor])}`,
    `next look  ${why.standing === undefined ? 'none is needed' : `${isoOf(now + why.nextLook)} (in ${length(why.nextLook)})`}`,
  ]
}

const asJson = (why: Explanation, now: number): object => {
  const { standing, nextLook, condition, ...rest } = why
  const job = standing?.job
  const at = (instant: number | undefined): string | null => (instant === undefined ? null : isoOf(instant))
  const { queued = null, ran = null } = job ? spans(job, now) : {}
  return {
    ...rest,
    stage: standing
      ? { number: standing.stage.number, name: standing.stage.name, status: standing.at.status, attempt: standing.at.attempt }
      : null,
    job: job
      ? {
          ...{ id: job.id, phase: job.phase, state: job.state, reason: job.reason, node: job.node ?? null },
          ...{ submitted: at(job.submitted), started: at(job.started), ended: at(job.ended), queued_seconds: queued, ran_seconds: ran },
          time_limit_seconds: job.timeLimit ?? null,
        }
      : null,
    condition: condition ?? null,
    next_look: standing === undefined ? null : isoOf(now + nextLook),
  }
}

/** `why CAMPAIGN`: the stage, its condition with what was seen, its job, what it waits for, who must act. Reads only. */
export const whyCommand = async (args: Args, env: NodeJS.ProcessEnv, print: (line: string) => void, colour: boolean): Promise<number> => {
  const { around } = await prepare(inputsFrom(env, args.root, args.commit, []), env.ESCAPEMENT_CONFIG ?? CONFIG_PATH)
  const { campaign } = chosen(args, campaignNamed(args), await campaignsHere(around), (one) => one.campaign)
  const { at, campaigns } = await inspect({ ...around, only: [campaign] }, clock, true)
  const { explanation } = chosen(args, campaign, campaigns, ({ report }) => report.campaign)
  if (args.json) print(JSON.stringify(asJson(explanation, at), null, 2))
  else for (const line of lines(explanation, at, painter(colour))) for (const part of wrapped(line, terminalWidth())) print(part)
  return 0
}
