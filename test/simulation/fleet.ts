/** Worlds in several processes at once, each of which prints lines of JSON. */
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** One world that broke a rule. */
export interface Broken {
  seed: number
  /** Ticks of this process until then. */
  ticks: number
  rule: string
  detail: string
}

export interface Outcome {
  broken: Broken[]
  worlds: number
  runs: number
  ticks: number
  steps: number
  /** Of the slowest process. */
  seconds: number
}

const WORK = fileURLToPath(new URL('./work.run.ts', import.meta.url))

/** One process; throws when it ends without its last line. */
const work = async (args: readonly string[], heard: (broken: Broken) => void): Promise<Outcome> => {
  const child = spawn(process.execPath, [WORK, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  const outcome: Outcome = { broken: [], worlds: 0, runs: 0, ticks: 0, steps: 0, seconds: 0 }
  const errors = child.stderr.toArray()
  let [text, ended] = ['', false]
  for await (const chunk of child.stdout) {
    const lines = (text + String(chunk)).split('\n')
    text = lines.pop() ?? ''
    for (const line of lines) {
      const said = JSON.parse(line) as Broken | { total: Omit<Outcome, 'broken'> }
      if ('total' in said) {
        ended = true
        Object.assign(outcome, { ...said.total, broken: outcome.broken })
      } else {
        outcome.broken.push(said)
        heard(said)
      }
    }
  }
  if (!ended) throw new Error(`a process of worlds died: ${Buffer.concat(await errors).toString('utf8')}`)
  return outcome
}

/** Runs the same arguments in so many processes, each with every n-th seed from `from`. */
export const fleet = async (
  from: number,
  processes: number,
  args: readonly string[],
  heard: (broken: Broken) => void = () => undefined,
): Promise<Outcome> => {
  const own = (i: number): string[] => ['--from', String(from + i), '--every', String(processes), ...args]
  const all = await Promise.all(Array.from({ length: processes }, (_, i) => work(own(i), heard)))
  const sum = (of: (outcome: Outcome) => number): number => all.reduce((total, outcome) => total + of(outcome), 0)
  return {
    broken: all.flatMap(({ broken }) => broken),
    worlds: sum(({ worlds }) => worlds),
    runs: sum(({ runs }) => runs),
    ticks: sum(({ ticks }) => ticks),
    steps: sum(({ steps }) => steps),
    seconds: Math.max(...all.map(({ seconds }) => seconds)),
  }
}

export const replayOf = ({ seed }: Broken, mutation?: string): string =>
  `npx node test/simulation/replay.run.ts --seed ${seed}${mutation === undefined ? '' : ` --mutation ${mutation}`}`

export const speedOf = ({ ticks, runs, seconds }: Outcome): string =>
  `${Math.round(ticks / seconds)} ticks/s, ${Math.round(runs / seconds)} runs/s`
