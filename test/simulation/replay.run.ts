/** `npx node test/simulation/replay.run.ts --seed N [--mutation NAME] [--plain] [--documents]`: one world again, step by step. */
import './instruments/install.ts'
import { parseArgs } from 'node:util'
import type { Mutation } from './mutations.ts'

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    mutation: { type: 'string' },
    steps: { type: 'boolean' },
    plain: { type: 'boolean' },
    documents: { type: 'boolean' },
  },
})
const { episode } = await import('./episode.ts')
const { mutant } = await import('./instruments/mutant.ts')
mutant.mutation = values.mutation as Mutation | undefined
const result = await episode(Number(values.seed), { mutation: mutant.mutation, trace: true, plain: values.plain ?? false })
const shown = values.steps ? result.trace : result.trace.filter((line) => !/^\d+ {3}/.test(line))
process.stdout.write(`${shown.join('\n')}\n`)
if (values.documents) for (const document of result.documents) process.stdout.write(`${document}\n`)
for (const { rule, detail } of result.violations) process.stdout.write(`BROKEN ${rule}: ${detail}\n`)
process.stdout.write(`seed ${result.seed}: ${result.runs} runs, ${mutant.ticks} ticks, ${result.violations.length} broken\n`)
process.exitCode = result.violations.length > 0 ? 1 : 0
