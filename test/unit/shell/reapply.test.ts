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
