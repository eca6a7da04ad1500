import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { CampaignState, StageState } from '../../../src/core/model.ts'
import { applyEdits, type FieldEdit } from '../../../src/document/apply.ts'
import { editsFor } from '../../../src/document/edits.ts'
import { readWorkflow } from '../../../src/document/read.ts'

const textOf = (name: string): string => readFileSync(new URL(`../../fixtures/examples/${name}/WORKFLOW.md`, import.meta.url), 'utf8')
const read = (text: string, name: string) => {
  const { workflow, problems } = readWorkflow(new TextEncoder().encode(text), `c/${name}/WORKFLOW.md`)
  if (!workflow) throw new Error(JSON.stringify(problems))
  return workflow
}
const stageAfter = (state: CampaignState, slug: string, change: Partial<StageState>): CampaignState => {
  const stage = state.stages[slug]
  if (!stage) throw new Error(slug)
  return { ...state, stages: { ...state.stages, [slug]: { ...stage, ...change } } }
}
const diff = (a: string, b: string): string[] => {
  const before = a.split('\n')
  return b.split('\n').filter((line) => !before.includes(line))
}

describe('editsFor', () => {
  test('equal states give no edit', () => {
    const { spec, state } = read(textOf('co-diffusion'), 'co-diffusion')
    expect(editsFor(spec, state, structuredClone(state))).toEqual([])
  })

  test('what is written is read back as the same state, and only the meant lines change', () => {
    const text = textOf('npt-ensemble')
    const { spec, state } = read(text, 'npt-ensemble')
    const done = stageAfter(state, 'dry-run', {
      status: 'done',
      started: '2026-11-23T20:00:00Z',
      completed: '2026-11-23T20:01:00Z',
      attempt: 1,
    })
    const running = stageAfter(done, 'smoke', {
      status: 'running',
      job: '98',
      started: '2026-11-23T20:02:00Z',
      attempt: 2,
      retries: 1,
      overrides: { time: '01:00:00' },
      failures: ['walltime'],
      links: 1,
      preemptions: 2,
      missingSince: 1_800_000_000,
      elements: '1-3',
      issue: 7,
      accepted: [{ predicate: 'ρ ≈ ρ*', by: 'ann', at: '2026-11-23T20:02:00Z' }],
    })
    const after: CampaignState = { ...running, status: 'running', currentStage: 'smoke', escalation: { reason: 'smoke: "odd" # no' } }
    const edited = applyEdits(text, editsFor(spec, state, after))
    expect(edited.conflicts).toEqual([])
    expect(read(edited.text, 'npt-ensemble').state).toEqual(after)
    expect(diff(text, edited.text)).toMatchInlineSnapshot(`
      [
        "status: running",
        "current_stage: 1-smoke",
        "escalation_required: true",
        "escalation_reason: "smoke: \\"odd\\" # no"",
        "stages:",
        "  dry-run:",
        "    attempt: 1",
        "  smoke:",
        "    attempt: 2",
        "    overrides: {time: "01:00:00"}",
        "    accepted: [{predicate: "ρ ≈ ρ*", by: ann, at: 2026-11-23T20:02:00Z}]",
        "    missing_since: 2027-01-15T08:00:00Z",
        "    failures: [walltime]",
        "    links: 1",
        "    preemptions: 2",
        "    elements: 1-3",
        "    issue: 7",
        "| 0 | dry-run           | always          | \`deploy_hpc.sh --dry-run --npt\` exits 0                       | done    | —     | 2026-11-23T20:00:00Z | 2026-11-23T20:01:00Z | 0       |",
        "| 1 | smoke             | stage 0 done    | smoke job exit=0, restart written, no FATAL in log            | running | 98    | 2026-11-23T20:02:00Z | —         | 1       |",
      ]
    `)
    // and back again
    const back = applyEdits(edited.text, editsFor(spec, after, state))
    expect(back.conflicts).toEqual([])
    expect(read(back.text, 'npt-ensemble').state).toEqual(state)
    expect(back.text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-')).toBe(text.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-'))
  })

  test('a row keeps its width where the new value fits', () => {
    const text = textOf('co-diffusion')
    const { text: edited } = applyEdits(text, [{ kind: 'cell', stage: 'npt-prod', column: 'Status', from: 'running', to: 'done' }])
    expect(edited.length).toBe(text.length)
    expect(edited).toContain('| done     | 12345700 |')
  })
})

test('blanks behind the last pipe of a row belong to nobody', () => {
  const text = textOf('co-diffusion').replaceAll(/\|$/gm, '|  ')
  const { spec, state } = read(text, 'co-diffusion')
  const after = stageAfter(state, 'npt-prod', { retries: 3 })
  const { text: edited, conflicts } = applyEdits(text, editsFor(spec, state, after))
  expect(conflicts).toEqual([])
  expect(read(edited, 'co-diffusion').state).toEqual(after)
  expect(diff(text, edited)).toEqual([expect.stringMatching(/\| 3 +\| {2}$/)])
})

describe('a person’s edit of the same field', () => {
  const text = textOf('co-diffusion')
  const conflictOf = (edit: FieldEdit, from: string = text) => {
    const result = applyEdits(from, [edit])
    return { conflicts: result.conflicts.length, same: result.text === from }
  }

  test.each<[string, FieldEdit]>([
    ['a cell', { kind: 'cell', stage: 'npt-prod', column: 'Status', from: 'ready', to: 'done' }],
    ['a job', { kind: 'cell', stage: 'npt-prod', column: 'JobID', from: '', to: '5' }],
    ['a scalar', { kind: 'scalar', path: ['status'], from: 'ready', to: 'done' }],
    ['the current stage', { kind: 'current-stage', from: 'smoke', to: 'analysis' }],
    ['a list', { kind: 'value', path: ['references'], from: [], to: ['x'] }],
    ['a stage that is gone', { kind: 'cell', stage: 'gone', column: 'Status', to: 'done' }],
    [
      'a row that is gone',
      { kind: 'row-cell', section: 'Failure log', match: [{ column: 'Stage', equals: 'gone' }], column: 'Result', to: 'RESOLVED' },
    ],
    ['an item that is gone', { kind: 'check-item', section: 'Action queue', text: 'gone' }],
  ])('goes before ours: %s', (_, edit) => {
    expect(conflictOf(edit)).toEqual({ conflicts: 1, same: true })
  })

  test('that came to the same result is no conflict', () => {
    expect(conflictOf({ kind: 'cell', stage: 'npt-prod', column: 'Status', from: 'ready', to: 'running' })).toEqual({
      conflicts: 0,
      same: true,
    })
    expect(conflictOf({ kind: 'scalar', path: ['status'], from: 'done', to: 'running' })).toEqual({ conflicts: 0, same: true })
  })

  test('broken YAML leaves the text alone', () => {
    expect(conflictOf({ kind: 'scalar', path: ['status'], to: 'done' }, text.replace('status:', 'status: [')).conflicts).toBe(1)
  })
})

describe('sections', () => {
  const text = textOf('co-diffusion')
  test('the failure log gets a row, and later its result', () => {
    const cells = ['2026-11-23', 'npt-prod', 'walltime', 'DUE TO TIME | LIMIT', 'time x2', '—']
    const logged = applyEdits(text, [{ kind: 'append-row', section: 'Failure log', cells }]).text
    expect(diff(text, logged)).toEqual(['| 2026-11-23 | npt-prod | walltime    | DUE TO TIME \\| LIMIT | time x2      | —      |'])
    const match = [
      { column: 'Stage', equals: 'npt-prod' },
      { column: 'Result', equals: '—' },
    ]
    const resolved = applyEdits(logged, [{ kind: 'row-cell', section: 'Failure log', match, column: 'Result', to: 'RESOLVED' }])
    expect(resolved.conflicts).toEqual([])
    expect(diff(logged, resolved.text)).toEqual([
      '| 2026-11-23 | npt-prod | walltime    | DUE TO TIME \\| LIMIT | time x2      | RESOLVED |',
    ])
  })

  test('a new item gets the box of its list, and is ticked off by its words', () => {
    const added = applyEdits(text, [{ kind: 'append-item', section: 'Action queue', text: 'look\nagain' }]).text
    expect(diff(text, added)).toEqual(['- [ ] look again'])
    const ticked = applyEdits(added, [{ kind: 'check-item', section: 'Action queue', text: 'look again' }]).text
    expect(diff(added, ticked)).toEqual(['- [x] look again'])
    expect(applyEdits(ticked, [{ kind: 'check-item', section: 'Action queue', text: 'look again' }])).toEqual({
      text: ticked,
      conflicts: [],
    })
  })

  test('`(none yet)` gives way to the first lesson', () => {
    const edited = applyEdits(textOf('npt-ensemble'), [{ kind: 'append-item', section: 'Lessons learned', text: 'more memory' }]).text
    expect(edited).toContain('## Lessons learned\n\n- more memory\n\n## References')
  })
})
