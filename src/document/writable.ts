import { isMap, visit } from 'yaml'
import type { EditPath } from './edit.ts'
import { editYaml } from './edit-yaml.ts'
import { type Front, offsetOf } from './front.ts'
import type { Report } from './report.ts'
import type { Row } from './rows.ts'

/** YAML that can be read and need not be writable: what an alias repeats, and keys on lines of their own. */
const isUnusual = ({ doc }: Front): boolean => {
  let found = false
  visit(doc, {
    Alias: () => {
      found = true
      return visit.BREAK
    },
    Map: (_, map) => {
      found ||= isMap(map) && map.items.some(({ srcToken }) => srcToken?.start.some(({ type }) => type === 'explicit-key-ind'))
      return found ? visit.BREAK : undefined
    },
  })
  return found
}

/** What a run has to be able to note. */
const pathsFor = (rows: readonly Row[]): { path: EditPath; to: string | number }[] => [
  ...rows.map(({ name }) => ({ path: ['stages', name, 'attempt'], to: 1_000_000 })),
  { path: ['escalation_reason'], to: 'a reason' },
  { path: ['last_tick'], to: '2026-01-01T00:00:00Z' },
  { path: ['notify', 'issue'], to: 1_000_000 },
  { path: ['budget', 'spent_core_hours'], to: 1_000_000.5 },
  { path: ['handled', '1000000'], to: 1_000_000 },
]

/** Names the parts of the frontmatter that can be read but not written: a submission could not be recorded there. */
export const checkWritable = (text: string, front: Front, rows: readonly Row[], report: Report): void => {
  if (!isUnusual(front)) return
  const told = new Set<number>()
  for (const { path, to } of pathsFor(rows)) {
    if (editYaml(text, { kind: 'scalar', path, to }) !== undefined) continue
    const at = offsetOf(front, path, true)
    if (told.has(at)) continue
    told.add(at)
    report.error(
      'NOT_WRITABLE',
      at,
      `a run could not write \`${path.join('.')}\` here`,
      'write this part out: no alias (`*name`), no anchor that is used elsewhere (`&name`), keys as `key: value`',
    )
  }
}
