import fc from 'fast-check'

/** One random document with what it holds, so that tests know what to edit and what must stay. */
export interface Sample {
  text: string
  names: string[]
  hasMap: boolean
}

const HEADERS = ['#', 'Name', 'Entry condition', 'Exit condition', 'Status', 'JobID', 'Started', 'Completed', 'Retries']
const STATUSES = ['pending', 'ready', 'running', 'done', 'failed', 'escalated']

const filler = fc.constantFrom(
  '',
  '—',
  '🧪 emoji',
  'a \\| b',
  '`x \\| y`',
  'ρ ≈ ρ*',
  'tab\there',
  '**bold**',
  '\\\\',
  '[link](http://x.y)',
  '<b>',
  '-',
)
const pad = fc.constantFrom('', ' ', '  ', '\t', '      ')
const comment = fc.constantFrom('', ' # a remark', '   # ρ: "x"')
const prose = fc.constantFrom(
  '',
  'Some *prose*.  ',
  '> quote\n> more',
  '```\n| not | a | table |\n```',
  '- bullet\n  * inner 🧊',
  '<!-- html -->',
  'a\\|b',
)

const row = (cells: [string, string, string][], pipes: boolean): string => {
  const inner = cells.map(([value, left, right]) => `${left}${value}${right}`).join('|')
  return pipes ? `|${inner}|` : inner
}

const valueFor = (header: string, index: number): fc.Arbitrary<string> => {
  switch (header) {
    case '#':
      return fc.constant(String(index))
    case 'Name':
      return fc.constantFrom(`stage-${index}`, `s${index}.x_y`, `1000K-${index}`)
    case 'Entry condition':
      return fc.constant('always')
    case 'Exit condition':
      return fc.constantFrom('exit=0', 'manifest OK', 'exit=0, `a \\| b` exits 0')
    case 'Status':
      return fc.constantFrom(...STATUSES, '`done`', 'Running')
    case 'JobID':
      return fc.constantFrom('—', '', '12345', 'n/a')
    case 'Retries':
      return fc.constantFrom('0', '3', '—')
    case 'Started':
    case 'Completed':
      return fc.constantFrom('—', '2026-05-05', '2026-05-05T20:10:00Z', '-')
    default:
      return filler
  }
}

const tableOf = (stages: number): fc.Arbitrary<{ lines: string[]; names: string[] }> =>
  fc.shuffledSubarray([...HEADERS, 'Owner', 'Remark'], { minLength: 11, maxLength: 11 }).chain((headers) =>
    fc
      .tuple(
        fc.tuple(
          ...Array.from({ length: stages }, (_, i) => fc.tuple(...headers.map((header) => fc.tuple(valueFor(header, i), pad, pad)))),
        ),
        fc.boolean(),
      )
      .map(([rows, wide]) => {
        const separator = headers.map(() => (wide ? ':-------------' : '---'))
        return {
          names: rows.map((cells) => (cells[headers.indexOf('Name')] as [string, string, string])[0]),
          lines: [
            `| ${headers.join(' | ')} |`,
            `|${separator.join('|')}|`,
            ...rows.map((cells) => row(cells as [string, string, string][], true)),
          ],
        }
      }),
  )

const frontOf = (names: readonly string[]): fc.Arbitrary<string[]> =>
  fc
    .record({
      remark: comment,
      quote: fc.constantFrom('', '"', "'"),
      stages: fc.constantFrom('none', 'empty', 'braces', 'block', 'flow', 'deep'),
      blank: fc.boolean(),
      list: fc.constantFrom('references: []', 'references:\n- path: A.md\n  section: x # why', 'references:\n    - {path: "B.md"}'),
      last: fc.constantFrom('status: ready', "status:   'ready'", 'status: "ready" # s', 'status:'),
    })
    .map(({ remark, quote, stages, blank, list, last }) => {
      const first = names[0] ?? ''
      const entry = {
        none: [],
        empty: [`stages:${remark}`],
        braces: [`stages: {}${remark}`],
        block: ['stages:', `  ${first}:${remark}`, '    held: true  # by me', '    failures:', '      - walltime', '  # below'],
        flow: [`stages: {${quote}${first}${quote}: {held: true}}${remark}`],
        deep: ['stages:', `    "0":${remark}`, '        attempt: 4', '        overrides: {time: "01:00:00"}  # doubled'],
      }[stages]
      return [
        `campaign: ${quote}x${quote}${remark}`,
        ...(blank ? ['', '# a comment of its own'] : []),
        `escalation_required: false${remark}`,
        `escalation_reason: ${quote || '"'}${quote || '"'}${remark}`,
        ...list.split('\n'),
        ...entry,
        last,
        'notify:',
        '  on_advance: false',
      ]
    })

/** Documents in every dress: CRLF, byte-order mark, emoji, escaped pipes, columns in any order, comments, quotes, no final newline. */
export const samples: fc.Arbitrary<Sample> = fc
  .record({
    stages: fc.integer({ min: 1, max: 4 }),
    bom: fc.boolean(),
    crlf: fc.boolean(),
    newline: fc.boolean(),
    before: prose,
    after: prose,
  })
  .chain(({ stages, ...dress }) => tableOf(stages).chain((table) => frontOf(table.names).map((front) => ({ table, front, ...dress }))))
  .map(({ table, front, bom, crlf, newline, before, after }) => {
    const lines = [
      '---',
      ...front,
      '---',
      '',
      '# Title 🧪',
      '',
      ...before.split('\n'),
      '',
      '## Stages',
      '',
      ...table.lines,
      '',
      '## Lessons learned',
      '',
      ...after.split('\n'),
    ]
    const body = lines.join('\n') + (newline ? '\n' : '')
    return {
      text: (bom ? '\uFEFF' : '') + (crlf ? body.replaceAll('\n', '\r\n') : body),
      names: table.names,
      hasMap: front.some((line) => line.startsWith('stages:')),
    }
  })
