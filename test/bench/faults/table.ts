import { SCHEDULER_PROGRAMS } from './gates.ts'
import type { Tally } from './tally.ts'

// biome-ignore format: the table's head as it is printed
const HEAD = ['fault', 'times', 'finished', 'executed', 'duplicates', 'orphans', 'false failures', 'by a person', 'ticks', 'connections', ...SCHEDULER_PROGRAMS, 'seconds']

const cells = (one: Tally): string[] => [
  one.row,
  String(one.faults),
  `${one.finished}/${one.campaigns}`,
  `${one.executed}/${one.stages}`,
  String(one.executed - one.attempts),
  String(one.orphans),
  String(one.falseFailures),
  String(one.humans),
  String(one.ticks),
  String(one.connections),
  ...SCHEDULER_PROGRAMS.map((program) => String(one.calls[program])),
  String(one.seconds),
]

/** The rows as a Markdown table, aligned for a terminal. */
export function tableOf(tallies: readonly Tally[]): string {
  const rows = [HEAD, ...tallies.map(cells)]
  const widths = HEAD.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, i) => (i === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  return [line(HEAD), rule, ...rows.slice(1).map(line)].join('\n')
}
