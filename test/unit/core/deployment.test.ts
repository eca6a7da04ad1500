import { describe, expect, test } from 'vitest'
import { planDeployment } from '../../../src/core/deployment.ts'
import type { ManifestEntry } from '../../../src/core/evidence.ts'

const OWNER = 'me/repo melt/WORKFLOW.md'
const file = (path: string, sha256: string, mode: '644' | '755' = '644'): ManifestEntry => ({ path, sha256, mode, size: 1 })
const seen = (deployed: ManifestEntry[], actual: Record<string, string>, owner: string | null = OWNER, intended: ManifestEntry[] = []) =>
  ({ kind: 'deployment', deployed, intended, actual, ...(owner === null ? {} : { owner }) }) as const

describe('what is written to the cluster', () => {
  test('equal files are left alone', () => {
    expect(planDeployment(OWNER, [file('a', '1')], seen([file('a', '1')], { a: '1' }))).toEqual({ kind: 'equal' })
  })

  test('only what changed in git is written, and what must still stand there is said', () => {
    const plan = planDeployment(OWNER, [file('a', '1'), file('b', '2')], seen([file('a', '1'), file('b', '0')], { a: '1', b: '0' }))
    expect(plan).toEqual({ kind: 'due', uploads: ['b'], remove: [], expect: { b: '0' } })
  })

  test('a changed mode is a change', () => {
    expect(planDeployment(OWNER, [file('a', '1', '755')], seen([file('a', '1')], { a: '1' }))).toMatchObject({ uploads: ['a'] })
  })

  test('a purged file is written again', () => {
    expect(planDeployment(OWNER, [file('a', '1')], seen([file('a', '1')], { a: 'missing' }))).toMatchObject({
      uploads: ['a'],
      expect: { a: 'missing' },
    })
  })

  test('a file edited by hand on the cluster stops the deployment', () => {
    expect(planDeployment(OWNER, [file('a', '2')], seen([file('a', '1')], { a: 'hand' }))).toEqual({ kind: 'drift', paths: ['a'] })
    expect(planDeployment(OWNER, [file('a', '1')], seen([], { a: 'hand' }))).toEqual({ kind: 'drift', paths: ['a'] })
  })

  test('what a deployment that died half-way wrote is ours, and is brought to what git has now', () => {
    const half = seen([file('a', '1')], { a: '2', new: '5' }, OWNER, [file('a', '2'), file('new', '5')])
    expect(planDeployment(OWNER, [file('a', '3')], half)).toEqual({
      kind: 'due',
      uploads: ['a'],
      remove: ['new'],
      expect: { a: '2', new: '5' },
    })
    const edited = seen([file('a', '1')], { a: 'hand' }, OWNER, [file('a', '2')])
    expect(planDeployment(OWNER, [file('a', '3')], edited)).toEqual({ kind: 'drift', paths: ['a'] })
  })

  test('an edit on the cluster that git has caught up with is no drift', () => {
    expect(planDeployment(OWNER, [file('a', '2')], seen([file('a', '1')], { a: '2' }))).toMatchObject({ kind: 'due' })
  })

  test('what git dropped goes only if it is still what we deployed; what a job made stays', () => {
    const plan = planDeployment(OWNER, [], seen([file('old', '1'), file('touched', '1')], { old: '1', touched: 'hand', result: 'x' }))
    expect(plan).toMatchObject({ kind: 'due', remove: ['old'] })
  })

  test('another campaign’s folder and links are never written to', () => {
    expect(planDeployment(OWNER, [file('a', '1')], seen([], {}, 'fork/repo melt/WORKFLOW.md'))).toMatchObject({ kind: 'foreign' })
    expect(planDeployment(OWNER, [file('a', '1')], seen([], { a: 'link' }))).toEqual({ kind: 'unsafe', paths: ['a'] })
  })

  test('a folder that nobody owns yet is taken, even with nothing to write', () => {
    expect(planDeployment(OWNER, [], seen([], {}, null))).toEqual({ kind: 'due', uploads: [], remove: [], expect: {} })
  })
})
