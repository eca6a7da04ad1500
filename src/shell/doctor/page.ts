import { inline } from '../inert.ts'
import type { Finding } from './finding.ts'

const ICON = { ok: '✅', warning: '⚠️', problem: '❌' } as const
const LEVELS = ['problem', 'warning', 'ok'] as const

const table = (findings: readonly Finding[]): string[] => [
  '| | About | Check | What | The way out |',
  '|---|---|---|---|---|',
  ...findings.map(
    ({ about, check, level, what, fix }) =>
      `| ${ICON[level]} | ${inline(about)} | ${inline(check)} | ${inline(what, 500)} | ${inline(fix ?? '', 500)} |`,
  ),
]

/** `2 problems · 1 warning · 14 in order`. */
const counts = (findings: readonly Finding[]): string => {
  const [problems = 0, warnings = 0, fine = 0] = LEVELS.map((level) => findings.filter((finding) => finding.level === level).length)
  return `**${problems} problem${problems === 1 ? '' : 's'}** · ${warnings} warning${warnings === 1 ? '' : 's'} · ${fine} in order`
}

/** A check-up as a page: what is wrong first, what is in order folded away below it. */
export const doctorPage = (findings: readonly Finding[]): string => {
  const bad = LEVELS.slice(0, 2).flatMap((level) => findings.filter((finding) => finding.level === level))
  const fine = findings.filter(({ level }) => level === 'ok')
  return [
    '## Escapement: check-up',
    '',
    counts(findings),
    '',
    ...(bad.length > 0 ? [...table(bad), ''] : []),
    ...(fine.length > 0 ? ['<details>', `<summary>${fine.length} in order</summary>`, '', ...table(fine), '', '</details>', ''] : []),
  ].join('\n')
}
