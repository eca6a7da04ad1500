import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ledgerScript, parseLedger } from '../../../../src/adapters/remote/ledger.ts'
import { LIBRARY } from '../../../../src/adapters/remote/library.ts'

let box = ''
beforeEach(() => {
  box = mkdtempSync(join(tmpdir(), 'ledger-'))
})
afterEach(() => rmSync(box, { recursive: true }))

const entry = (name: string, links: Record<string, string>): void => {
  const folder = join(box, '.escapement/ledger', name)
  mkdirSync(folder, { recursive: true })
  for (const [link, to] of Object.entries(links)) symlinkSync(to, join(folder, link))
}

const look = (jobs: string[]): string => {
  const site = { campaign: 'co', remoteDir: box, owner: 'me/repo co', ownerHash: 'abc', recorded: [], jobs }
  return spawnSync('sh', ['-s'], { input: `${LIBRARY}\n${ledgerScript(site)}`, encoding: 'utf8' }).stdout
}

test('accounting is asked for the job that a deploy script submitted late, as long as git follows the script', () => {
  mkdirSync(join(box, '.escapement'), { recursive: true })
  writeFileSync(join(box, '.escapement/owner'), 'me/repo co\n')
  entry('post.1', { claim: 'p1.2.host', id: 'p1.2.host', follows: '70', exit: '0.EXITED', recorded: '1' })
  entry('post.2', { claim: 'p3.4.host', id: 'p3.4.host', follows: '71', exit: '0.EXITED' })
  entry('post.3', { claim: 'p33.4.host', id: 'p33.4.host', follows: '72', exit: '0.EXITED', recorded: '1' })
  const asked = (jobs: string[]): string[] => [...look(jobs).matchAll(/^ask ([0-9]+)$/gm)].map(([, id = '']) => id)
  expect(asked(['p1.2.host', '12'])).toEqual(['70', '71'])
  expect(asked(['p33.4.host'])).toEqual(['71', '72'])
  // what is over and known to git is not asked for in every look
  expect(asked([])).toEqual(['71'])
  expect(parseLedger(look(['p1.2.host'])).map(({ attempt }) => attempt)).toEqual([1, 2, 3])
})
