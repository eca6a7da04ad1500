/** `npx node test/simulation/long.run.ts --ticks 1000000 [--from SEED] [--processes 2] [--seconds MOST]`: until so many ticks were simulated. */
import { parseArgs } from 'node:util'
import { fleet, replayOf, speedOf } from './fleet.ts'

const { values } = parseArgs({
  options: {
    ticks: { type: 'string', default: '1000000' },
    from: { type: 'string', default: '1' },
    processes: { type: 'string', default: '2' },
    seconds: { type: 'string' },
  },
})
const processes = Number(values.processes)
const args = [
  '--ticks',
  String(Math.ceil(Number(values.ticks) / processes)),
  ...(values.seconds === undefined ? [] : ['--seconds', values.seconds]),
]
const outcome = await fleet(Number(values.from), processes, args, (broken) => {
  process.stdout.write(`BROKEN ${broken.rule}: ${broken.detail}\n  ${replayOf(broken)}\n`)
})
process.stdout.write(
  `${outcome.ticks} ticks in ${outcome.runs} runs of ${outcome.worlds} worlds, ${outcome.steps} steps: ${outcome.broken.length} worlds broke a rule. ${speedOf(outcome)}\n`,
)
process.exitCode = outcome.broken.length === 0 ? 0 : 1
