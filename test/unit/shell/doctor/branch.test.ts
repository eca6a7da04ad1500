import { expect, test } from 'vitest'
import { CLOSING, FITTING } from '../../../../src/core/platform/rules.ts'
import type { BranchSeen, ProtectionSeen, RuleSeen } from '../../../../src/ports/platform.ts'
import { commitFindings } from '../../../../src/shell/doctor/branch.ts'

const OPEN: BranchSeen = { name: 'main', isProtected: false }
const FREE: ProtectionSeen = { reviews: false, statusChecks: false, signatures: false, restricted: false, locked: false }
const US = { branch: 'main', signed: true, refused: false }

const found = (rules: readonly RuleSeen[], over: Partial<typeof US> = {}, branch: BranchSeen = OPEN): string[] =>
  commitFindings({ rules: { kind: 'told', value: [...rules] }, branch: { kind: 'told', value: branch } }, { ...US, ...over }).map(
    ({ check, level }) => `${check} ${level}`,
  )

test.each(Object.keys(CLOSING))('%s is a problem for whoever may not bypass it, and nothing to whoever may', (type) => {
  expect(found([{ type, bypass: 'may-not' }])).toEqual(['rules problem'])
  expect(found([{ type, bypass: 'may' }])).toEqual(['rules ok'])
})

test('what is not told is a warning, never taken for leave', () => {
  expect(found([{ type: 'pull_request', bypass: 'unknown' }])).toEqual(['rules warning'])
  const silent = commitFindings({ rules: { kind: 'refused', why: '' }, branch: { kind: 'told', value: OPEN } }, US)
  expect(silent).toMatchObject([{ check: 'rules', level: 'warning' }])
})

test.each(Object.keys(FITTING))('%s may refuse a commit', (type) => expect(found([{ type, bypass: 'may-not' }])).toEqual(['rules warning']))

test('rules that our commits keep are none', () => {
  expect(
    found([
      { type: 'non_fast_forward', bypass: 'may-not' },
      { type: 'deletion', bypass: 'may-not' },
    ]),
  ).toEqual(['rules ok'])
  expect(found([{ type: 'required_signatures', bypass: 'may-not' }])).toEqual(['rules ok'])
  expect(found([{ type: 'required_signatures', bypass: 'may-not' }], { signed: false })).toEqual(['rules problem'])
})

test('what the check of writing has said is not said twice', () => {
  expect(found([{ type: 'update', bypass: 'may-not' }], { refused: true })).toEqual([])
})

test('classic protection is a problem where it bars a push, and only there', () => {
  const protectedBy = (over: Partial<ProtectionSeen>): BranchSeen => ({
    ...{ name: 'main', isProtected: true },
    protection: { kind: 'told', value: { ...FREE, ...over } },
  })
  for (const bar of ['reviews', 'statusChecks', 'restricted', 'locked'])
    expect(found([], {}, protectedBy({ [bar]: true }))).toEqual(['protection problem'])
  expect(found([], {}, protectedBy({ signatures: true }))).toEqual(['rules ok'])
  expect(found([], { signed: false }, protectedBy({ signatures: true }))).toEqual(['protection problem'])
  expect(found([], {}, protectedBy({}))).toEqual(['rules ok'])
})

test('a branch that is not on GitHub is named', () => {
  const findings = commitFindings({ rules: { kind: 'told', value: [] }, branch: { kind: 'missing' } }, US)
  expect(findings).toMatchObject([{ check: 'branch', level: 'problem', fix: '`git push -u origin main`' }])
})
