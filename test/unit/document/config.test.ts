import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/document/config.ts'

const FILE = '.github/escapement.yml'
const told = (text: string) => readConfig(text, FILE).problems.map(({ code, severity, line, column }) => [code, severity, line, column])

describe('readConfig', () => {
  test.each([undefined, '', '# nothing yet\n'])('without a word every default holds', (text) => {
    expect(readConfig(text, FILE)).toEqual({
      problems: [],
      config: {
        campaigns: ['**/WORKFLOW.md'],
        backends: { local: { kind: 'local' } },
        limits: { submissionsPerTick: 20, issuesPerTick: 10, commentsPerTick: 20, syncBytesPerRun: 1024 ** 3 },
        syncRoots: [],
        dashboard: false,
      },
    })
  })

  test('a cluster is read with its defaults', () => {
    const text = [
      'campaigns: simulations/**/WORKFLOW.md',
      'backends:',
      '  alpine:',
      '    kind: slurm',
      '    host: login.example.org',
      '    user: ann',
      '    root: /scratch/ann/',
      '    setup: module load slurm/alpine',
      'limits: {submissions_per_tick: 3}',
      'evidence: tail',
    ].join('\n')
    const { config, problems } = readConfig(text, FILE)
    expect(problems).toEqual([])
    expect(config.campaigns).toEqual(['simulations/**/WORKFLOW.md'])
    expect(config.backends.alpine).toEqual({
      kind: 'slurm',
      transport: 'ssh',
      host: 'login.example.org',
      port: 22,
      user: 'ann',
      root: '/scratch/ann',
      setup: 'module load slurm/alpine',
      loginShell: true,
      token: 'comment',
    })
    expect(config).toMatchObject({ evidence: 'tail', limits: { submissionsPerTick: 3, issuesPerTick: 10 } })
  })

  test('where outputs may be kept, and how much of them one run copies', () => {
    const one = readConfig('sync_root: /data/archive/\nlimits: {sync_mib_per_run: 5}', FILE)
    expect(one).toMatchObject({ problems: [], config: { syncRoots: ['/data/archive'], limits: { syncBytesPerRun: 5 * 1024 ** 2 } } })
    expect(readConfig('sync_root: [/data/a, /data//b]', FILE).config.syncRoots).toEqual(['/data/a', '/data/b'])
  })

  test.each<[string, string, unknown[][]]>([
    ['everything as a place for outputs', 'sync_root: /', [['BAD_PATH', 'error', 1, 12]]],
    ['settings as a place for outputs', 'sync_root: [/data, /home/me/.ssh]', [['BAD_PATH', 'error', 1, 20]]],
    ['no folder as a place for outputs', 'sync_root: archive', [['BAD_PATH', 'error', 1, 12]]],
    ['an unknown key', 'backend: {}', [['UNKNOWN_KEY', 'warning', 1, 1]]],
    ['a backend of later', 'backends:\n  gpu:\n    kind: vast-ai', [['NOT_YET', 'error', 3, 11]]],
    ['a jump host', 'backends:\n  a: {kind: slurm, host: h, user: u, jump: j}', [['NOT_YET', 'error', 2, 38]]],
    ['a transport of later', 'backends:\n  a: {kind: slurm, host: h, user: u, transport: openssh}', [['NOT_YET', 'error', 2, 49]]],
    ['no host', 'backends:\n  a: {kind: slurm, user: u}', [['MISSING_KEY', 'error', 2, 3]]],
    [
      'a host that is an option',
      'backends:\n  a: {kind: slurm, host: -oProxyCommand=x, user: u}',
      [
        ['BAD_VALUE', 'error', 2, 26],
        ['MISSING_KEY', 'error', 2, 3],
      ],
    ],
    ['an unknown kind', 'backends:\n  a: {kind: pbs}', [['WRONG_TYPE', 'error', 2, 13]]],
    ['a word for a number', 'limits: {submissions_per_tick: many}', [['WRONG_TYPE', 'error', 1, 32]]],
    ['broken YAML', 'a: [', [['YAML', 'error', 1, 5]]],
    ['a list', '- a', [['WRONG_TYPE', 'error', 1, 1]]],
    ['a cluster called local', 'backends: {local: {kind: slurm, host: h, user: u}}', [['BAD_VALUE', 'error', 1, 12]]],
  ])('%s is a problem with a place', (_, text, problems) => {
    expect(told(text)).toEqual(problems.toSorted((a, b) => Number(a[2]) - Number(b[2]) || Number(a[3]) - Number(b[3])))
  })

  test('bytes that are no UTF-8 are a problem at their place, and every default holds', () => {
    const { config, problems } = readConfig(Buffer.from('backends:\n  h\u00f6he: {kind: local}\n', 'latin1'), FILE)
    expect(problems).toMatchObject([{ code: 'NOT_UTF8', severity: 'error', line: 2, column: 4, hint: 'save the file as UTF-8' }])
    expect(Object.keys(config.backends)).toEqual(['local'])
  })

  test.each([
    ['lists', '['],
    ['maps', '{a: '],
    ['bullets', '- '],
  ])('%s within others without end are a problem at their place', (_, nest) => {
    const { problems } = readConfig(`x-mine:\n  ${nest.repeat(50_000)}`, FILE)
    expect(problems).toMatchObject([{ code: 'YAML', severity: 'error', line: 2, message: 'maps and lists are nested more than 64 deep' }])
    expect(problems[0]?.column).toBeGreaterThan(64)
  })

  test('of a thousand problems the first are told, errors before warnings', () => {
    const { problems } = readConfig(`${Array.from({ length: 1000 }, (_, i) => `k${i}: 1\n`).join('')}dashboard: maybe\n`, FILE)
    expect(problems).toHaveLength(100)
    expect(problems.map(({ code }) => code)).toEqual([...Array<string>(98).fill('UNKNOWN_KEY'), 'WRONG_TYPE', 'MORE_PROBLEMS'])
    expect(problems.at(-1)?.message).toBe('902 more problems of this file are not listed')
  })
})
