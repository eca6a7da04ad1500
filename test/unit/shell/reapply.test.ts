import { expect, test } from 'vitest'
import { bytes, FILE, world } from './support.ts'

test('a file that a person breaks while a run is at work takes nothing of ours, and the run says so', async () => {
  const w = world([['smoke', 'always', 'exit=0']], { front: 'stages:\n  smoke: {command: ./smoke.sh}\n' })
  w.branch.meanwhile = () => {
    w.branch.push('By hand', [{ path: FILE, content: bytes((w.text() ?? '').replace('| pending |', '| pendign |')) }])
  }
  const report = await w.tick()
  expect(w.text()).toContain('pendign')
  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: 'EDITED_MEANWHILE', message: expect.stringContaining('is dropped') }),
  )
})

test('the flag is not raised for a row that a person has settled meanwhile, over that of another stage', async () => {
  const w = world(
    [
      ['smoke', 'always', 'exit=0'],
      ['prod', 'always', 'exit=0'],
    ],
    { front: 'stages:\n  smoke: {sbatch: {partition: nopart}}\n' },
  )
  const push = (change: (text: string) => string): void => {
    w.branch.push('By hand', [{ path: FILE, content: bytes(change(w.text() ?? '')) }])
  }
  await w.tick()
  expect(w.text()).toContain('escalation_reason: "smoke: submit-invalid: ')
  // the row stays escalated, so that another refusal changes nothing in it
  push((text) => text.replace('escalation_required: true', 'escalation_required: false'))
  w.branch.meanwhile = () =>
    push((text) =>
      text
        .replace('escalation_required: false', 'escalation_required: true')
        .replace(/escalation_reason: .*/, 'escalation_reason: "prod: by-hand: I look at it"')
        .replace('| escalated |', '| done |')
        .replace('| pending |', '| escalated |'),
    )
  const report = await w.tick()
  expect(w.text()).toContain('escalation_reason: "prod: by-hand: I look at it"')
  expect(report.problems).toContainEqual(expect.objectContaining({ code: 'EDITED_MEANWHILE' }))
})

test('a row is not set to escalated without the flag, where another row has moved', async () => {
  const w = world(
    [
      ['check', 'always', 'manifest OK'],
      ['smoke', 'always', 'exit=0'],
    ],
    { program: () => ({ seconds: 60, code: 3 }) },
  )
  const rowOf = (name: string): string => new RegExp(`^\\| \\S+ \\| ${name} \\|.*$`, 'm').exec(w.text() ?? '')?.[0] ?? ''
  const push = (from: string, to: string): void => {
    w.branch.push('Another run', [{ path: FILE, content: bytes((w.text() ?? '').replace(from, to)) }])
  }
  w.branch.push('A check needs no script', [{ path: 'melt/check.sbatch', content: undefined }])
  await w.tick()
  expect(rowOf('smoke')).toContain('| running |')
  // the branch was put back, and two runs find that the check holds
  const done = rowOf('check')
  push(done, done.replace(/\| done +\|.*/, '| pending | — | — | — | 0 |'))
  w.cluster.pass(3600)
  w.branch.meanwhile = () => push(rowOf('check'), done)
  await w.tick()
  expect(rowOf('smoke')).toContain('| escalated |')
  expect(w.text()).toContain('escalation_required: true')
  expect(w.text()).toMatch(/escalation_reason: "smoke: /)
  // nobody has cleared anything: nothing is run again
  await w.tick()
  expect(w.cluster.executions).toHaveLength(1)
})

test('a job of a campaign that is finished as the file stands now is named, for nobody looks there again', async () => {
  const w = world([['smoke', 'always', 'exit=0']], { front: 'stages:\n  smoke: {}\n' })
  w.branch.meanwhile = () => {
    const back = (w.text() ?? '').replace(
      /\| smoke \|(.*?)\| pending \|.*\| 0 \|/,
      '| smoke |$1| done | — | — | 2026-01-01T00:00:00Z | 0 |',
    )
    w.branch.push('Put back', [{ path: FILE, content: bytes(back) }])
  }
  const report = await w.tick()
  expect(w.text()).toContain('| done |')
  const [job] = w.cluster.jobs.keys()
  expect(report.problems).toContainEqual(
    expect.objectContaining({ code: 'EDITED_MEANWHILE', hint: expect.stringContaining(`job ${job} is left to you`) }),
  )
  // and the way out that it names works
  const again = (w.text() ?? '').replace('| done |', '| ready |').replace('2026-01-01T00:00:00Z', '—')
  w.branch.push('By hand', [{ path: FILE, content: bytes(again) }])
  await w.tick()
  expect(w.text()).toContain(`| ${job} |`)
  expect(w.cluster.jobs.size).toBe(1)
})

test('a submission is not written beside what people took as given for an earlier attempt', async () => {
  const w = world([['smoke', 'always', 'exit=0']], { front: 'stages:\n  smoke: {}\n' })
  const accepted = '{accepted: [{predicate: exit=0, by: mia, at: 2026-01-01T00:00:00Z}]}'
  // the branch is put back to the moment at which the row had just been set to run again
  w.branch.meanwhile = () => {
    const back = (w.text() ?? '')
      .replace('smoke: {}', `smoke: ${accepted}`)
      .replace(/(\| smoke \|.*\| )(—|-)?( *\| 0 \|)/, '$12026-01-01T00:00:00Z$3')
    w.branch.push('Put back', [{ path: FILE, content: bytes(back) }])
  }
  const report = await w.tick()
  expect(w.text()).toContain('2026-01-01T00:00:00Z | 0 |')
  expect(report.problems).toContainEqual(expect.objectContaining({ code: 'EDITED_MEANWHILE' }))
  expect(w.text()).not.toContain('| running |')
  await w.tick()
  await w.tick()
  expect(w.cluster.executions).toHaveLength(1)
  expect(w.text()).toContain('| running |')
  expect(w.text()).not.toContain('accepted')
})
