import { describe, expect, test } from 'vitest'
import { world } from './support.ts'

const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const

const items = (text: string | undefined): string[] => (text ?? '').split('\n').filter((line) => /^- \[[ x]\]/.test(line))

describe('the action queue', () => {
  test('a submission adds one item; it is ticked off when the stage moves on', async () => {
    const w = world(ROWS)
    await w.tick()
    expect(items(w.text())).toEqual([
      expect.stringMatching(/^- \[ \] Job \d+ \(smoke\) submitted at 20.*Z\. Re-check\. <!-- escapement -->$/),
    ])
    w.cluster.pass(120)
    await w.tick()
    expect(items(w.text())).toEqual([
      expect.stringMatching(/^- \[x\] Job \d+ \(smoke\)/),
      expect.stringMatching(/^- \[ \] Job \d+ \(prod\)/),
    ])
    w.cluster.pass(120)
    await w.tick()
    expect(items(w.text())).toEqual([expect.stringMatching(/^- \[x\] /), expect.stringMatching(/^- \[x\] /)])
  })

  test("people's items are left alone, also one that says the same", async () => {
    const w = world(ROWS)
    await w.tick()
    const job = /Job (\d+)/.exec(w.text() ?? '')?.[1] ?? ''
    const theirs = `- [ ] Job ${job} looks odd to me.\n`
    const text = w.text() ?? ''
    w.branch.push('A person', [
      { path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(text.replace('## Action queue\n\n', `## Action queue\n\n${theirs}`)) },
    ])
    w.cluster.pass(120)
    const report = await w.tick()
    expect(w.text()).toContain(theirs)
    expect(report.problems).toEqual([])
  })

  test('a tick in which nothing moves adds nothing', async () => {
    const w = world(ROWS)
    await w.tick()
    const before = w.text()
    await w.tick()
    expect(w.text()).toBe(before)
  })
})

describe('budgets in the document', () => {
  const price = { usdPerHour: 30 }

  test('spending is written with the transition, the warning once, and at the cap nothing more is submitted', async () => {
    // each job lasts an hour, is asked for an hour and costs 30 $
    const program = () => ({ seconds: 3600, code: 0 })
    const three = [['one', 'always', 'exit=0'], ['two', 'stage 0 done', 'exit=0'], ['three', 'stage 1 done', 'exit=0']] as const // biome-ignore format: a table
    const w = world(three, { price, budget: ', cap_usd: 70, spent_usd: 0', program })
    for (let tick = 0; tick < 4; tick++) {
      await w.tick()
      w.cluster.pass(3600)
    }
    const text = w.text() ?? ''
    expect(text).toContain('spent_usd: 60')
    expect(items(text).filter((item) => item.includes('60 of 70 $ are spent'))).toHaveLength(1)
    expect(w.cluster.jobs.size).toBe(2)
    expect(text).toMatch(/escalation_reason: .*60 of 70 \$ are spent.*may cost 30 \$/)
    expect(text).toMatch(/\| three \|.*\| escalated \|/)
  })
})

describe('the failure log', () => {
  test('a resolution says by what, and is a lesson', async () => {
    const w = world([['smoke', 'always', 'exit=0']], { front: 'stages:\n  smoke: {sbatch: {mem: 4G}}\n' })
    await w.tick()
    const [first] = [...w.cluster.jobs.keys()]
    w.cluster.end(first ?? '', 'OUT_OF_MEMORY')
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    const text = w.text() ?? ''
    expect(text).toMatch(/\| smoke +\| host-oom +\|.*\| RESOLVED by mem 4G → 6G \|/)
    expect(text).toMatch(/## Lessons learned\n\n- \S+ smoke: host-oom resolved by mem 4G → 6G\n/)
  })
})
