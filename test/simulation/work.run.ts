/**
 * `npx node test/simulation/work.run.ts --from N --seeds COUNT [--ticks MOST] [--seconds MOST] [--mutation NAME] [--plain]`: many worlds in one process.
 * One line of JSON for each world that broke a rule, and one at the end.
 */
import './instruments/install.ts'
import { parseArgs } from 'node:util'
import type { Mutation } from './mutations.ts'

const { values } = parseArgs({
  options: {
    from: { type: 'string' },
    seeds: { type: 'string' },
    ticks: { type: 'string' },
    mutation: { type: 'string' },
    every: { type: 'string' },
    seconds: { type: 'string' },
    progress: { type: 'boolean' },
    plain: { type: 'boolean' },
  },
})
const { episode } = await import('./episode.ts')
const { mutant } = await import('./instruments/mutant.ts')
mutant.mutation = values.mutation as Mutation | undefined

const began = performance.now()
const [from, seeds, most] = [
  Number(values.from ?? 1),
  Number(values.seeds ?? Number.MAX_SAFE_INTEGER),
  Number(values.ticks ?? Number.MAX_SAFE_INTEGER),
]
const every = Number(values.every ?? 1)
const end = began + 1000 * Number(values.seconds ?? Number.MAX_SAFE_INTEGER)
const total = { worlds: 0, runs: 0, steps: 0, broken: 0 }
for (let n = 0; n < seeds && mutant.ticks < most && performance.now() < end; n++) {
  const result = await episode(from + n * every, { mutation: mutant.mutation, plain: values.plain ?? false })
  total.worlds += 1
  total.runs += result.runs
  total.steps += result.steps
  const [first] = result.violations
  if (values.progress && total.worlds % 20 === 0) process.stderr.write(`${JSON.stringify({ ...total, ticks: mutant.ticks })}\n`)
  if (!first) continue
  total.broken += 1
  process.stdout.write(`${JSON.stringify({ seed: result.seed, ticks: mutant.ticks, rule: first.rule, detail: first.detail })}\n`)
  if (mutant.mutation !== undefined) break
}
const seconds = (performance.now() - began) / 1000
process.stdout.write(`${JSON.stringify({ total: { ...total, ticks: mutant.ticks, seconds } })}\n`)
