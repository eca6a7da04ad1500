/** One run of the program, from its sources, as a process of its own: what the benchmark kills. Prints the report and the summary as JSON. */
import { readArgs } from '../../../src/cli/args.ts'
import { once } from '../../../src/cli/tick.ts'
import { PortError } from '../../../src/ports/error.ts'
import { summaryOf } from '../../../src/shell/summary.ts'

try {
  const args = readArgs(['tick', '--root', process.argv[2] ?? '.', '--commit', 'git'], process.cwd())
  const report = await once(args, process.env, 'tick')
  process.stdout.write(JSON.stringify({ report, summary: summaryOf(report) }))
} catch (error) {
  if (!(error instanceof PortError)) throw error
  process.stdout.write(JSON.stringify({ failed: error.hint === undefined ? error.message : `${error.message}: ${error.hint}` }))
  process.exitCode = 1
}
