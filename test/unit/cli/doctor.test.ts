import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { associationsIn, partitionsIn, settingsIn } from '../../../src/adapters/slurm/examine-parse.ts'
import { PORT_ERRORS, PortError, type PortErrorCode } from '../../../src/ports/error.ts'
import type { FolderSeen } from '../../../src/ports/examination.ts'
import { orRefusal, refusal } from '../../../src/shell/doctor/finding.ts'
import { folderFindings } from '../../../src/shell/doctor/folders.ts'
import { commitAll, repository } from '../../support/checkout.ts'
import { workflow } from '../../support/workflow.ts'
import { command, put } from './command.ts'

const FOLDER: FolderSeen = {
  path: '/data/ada',
  nearest: '/data/ada',
  isFolder: true,
  writable: true,
  links: true,
  executes: true,
  said: '',
  freeBytes: 1e12,
  freeInodes: 1e6,
}
const checks = (seen: Partial<FolderSeen>, path = '/data/ada'): string[] =>
  folderFindings({ path, subject: 'backend lab' }, { ...FOLDER, path, nearest: path, ...seen }).map(
    ({ check, level }) => `${check} ${level}`,
  )

test('a folder in order has room and is not purged', () => {
  expect(checks({})).toEqual(['folder ok', 'space ok'])
  expect(checks({}, '/home/ada/notscratch')).toEqual(['folder ok', 'space ok'])
})

test('each lack of a folder has its own finding', () => {
  expect(checks({ freeBytes: 1e9 })).toContain('space warning')
  expect(checks({ freeInodes: 12 })).toContain('space warning')
  expect(checks({ links: false })).toEqual(['links problem'])
  expect(checks({ executes: false })).toContain('execute warning')
  expect(checks({ nearest: '', isFolder: false, said: 'it did not answer in 30 s' })).toEqual(['folder problem'])
  expect(checks({}, '/scratch/alpine/ada')).toContain('purge warning')
  expect(checks({}, '/pl/active/work/ada')).toContain('purge warning')
})

test('a folder that is not there yet is judged by the one above it', () => {
  const [found] = folderFindings({ path: '/data/ada/new', subject: 'backend lab' }, { ...FOLDER, path: '/data/ada/new' })
  expect(found).toMatchObject({ level: 'ok', what: '/data/ada/new (it would be made below /data/ada) can be written' })
})

test('every refusal of the outside names a way out', () => {
  for (const code of Object.keys(PORT_ERRORS) as PortErrorCode[]) expect(refusal('x', new PortError(code, 'no')).fix, code).toMatch(/\w{4}/)
})

test('a bug is not a finding', async () => {
  await expect(orRefusal('x', () => Promise.reject(new TypeError('ours')))).rejects.toThrow('ours')
})

test('sinfo, sacctmgr and scontrol are read as they print', () => {
  expect(partitionsIn('cpu*|1-00:00:00|up\ncpu*|1-00:00:00|up\ndebug|5:00|down\nbig|infinite|up\n')).toEqual([
    { name: 'cpu', isDefault: true, up: true, maxTime: 86_400 },
    { name: 'debug', isDefault: false, up: false, maxTime: 300 },
    { name: 'big', isDefault: false, up: true },
  ])
  expect(associationsIn('proj||normal,one\n')).toEqual([{ account: 'proj', partition: '', qos: ['normal', 'one'] }])
  expect(settingsIn('Configuration data as of 2026\nMinJobAge               = 300 sec\nJobSubmitPlugins        = (null)\n')).toEqual({
    MinJobAge: '300 sec',
    JobSubmitPlugins: '(null)',
  })
})

test('a folder for outputs that is not on this machine is told, with what it may mean', async () => {
  const [root, archive] = [await repository(), await repository()]
  const front = `stages:\n  smoke: {sync: {"*.dcd": ${archive}/melt}}\n`
  await put(root, {
    '.github/escapement.yml': `sync_root: [${archive}, /never/named]\n`,
    'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], front),
    'melt/smoke.sh': '#!/bin/sh\n',
  })
  await commitAll(root)
  const found = async (): Promise<unknown[]> => {
    const { out } = await command(['doctor', '--json', '--root', root])
    const all = JSON.parse(out) as { findings: { check: string; level: string; what: string }[] }
    return all.findings.filter(({ check }) => check === 'sync-root').map(({ level, what }) => `${level}: ${what}`)
  }
  expect(await found()).toEqual([`ok: ${archive} can be written`])
  await rm(archive, { recursive: true })
  expect(await found()).toEqual([expect.stringMatching(/^warning: .*can't be written on this machine \(ENOENT\)/)])
})
