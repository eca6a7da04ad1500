import { expect, test } from 'vitest'
import { associationsIn, partitionsIn, settingsIn } from '../../../src/adapters/slurm/examine-parse.ts'
import { PORT_ERRORS, PortError, type PortErrorCode } from '../../../src/ports/error.ts'
import type { FolderSeen } from '../../../src/ports/examination.ts'
import { orRefusal, refusal } from '../../../src/shell/doctor/finding.ts'
import { folderFindings } from '../../../src/shell/doctor/folders.ts'

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
