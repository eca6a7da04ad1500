import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../src/document/config.ts'
import type { Campaign } from '../../../src/shell/campaign.ts'
import { type CampaignChange, changeOf, filesChanged, removedOf } from '../../../src/shell/compare.ts'
import { load } from '../../../src/shell/load.ts'
import { MemoryBranch, memoryStore } from '../../support/memory-store.ts'
import { workflow } from '../../support/workflow.ts'
import { bytes } from './support.ts'

const CONFIG = '.github/escapement.yml'
const FILE = 'melt/WORKFLOW.md'
const ROWS = [
  ['smoke', 'always', 'exit=0'],
  ['prod', 'stage 0 done', 'exit=0, no NaN'],
] as const
const SCRIPT = '#!/bin/sh\n#SBATCH --time=00:10:00\n'

const text = (rows: Parameters<typeof workflow>[1] = ROWS, front = ''): string => workflow('melt', rows, `budget: {backend: lab}\n${front}`)
const BASE: Record<string, string> = { [FILE]: text(), 'melt/smoke.sbatch': SCRIPT, 'melt/prod.sbatch': SCRIPT, 'other/notes.txt': 'x' }

const loaded = async (
  files: Readonly<Record<string, string>>,
): Promise<{ campaigns: Campaign[]; tree: Parameters<typeof filesChanged>[0] }> => {
  const branch = new MemoryBranch(Object.entries(files).map(([path, content]) => ({ path, content: bytes(content) })))
  const store = memoryStore(branch)
  const { config } = readConfig('backends:\n  lab: {kind: slurm, host: lab, user: me, root: /scratch}\n', CONFIG)
  const { campaigns } = await load({ store, config, backends: new Map(), rootOf: () => '/scratch', only: [], hosted: false }, branch.head)
  return { campaigns, tree: await store.files(branch.head) }
}

/** Given the base; when these files are so (undefined: gone); then this happens to the campaign. */
const when = async (over: Readonly<Record<string, string | undefined>>, base = BASE): Promise<CampaignChange | undefined> => {
  const [before, after] = [
    await loaded(base),
    await loaded(
      Object.fromEntries(Object.entries({ ...base, ...over }).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    ),
  ]
  const [campaign] = after.campaigns
  if (!campaign) throw new Error('the campaign could not be read')
  return changeOf(
    before.campaigns.find(({ file }) => file === campaign.file),
    campaign,
    filesChanged(before.tree, after.tree),
    CONFIG,
  )
}

describe('what a change does to a campaign', () => {
  test.for<[string, Record<string, string | undefined>, string[]]>([
    ['a condition', { [FILE]: text([['smoke', 'always', 'exit=0, no NaN'], ROWS[1]]) }, ['smoke changed: done when: exit=0 → exit=0, no NaN']],
    ['an entry condition', { [FILE]: text([ROWS[0], ['prod', 'always', 'exit=0, no NaN']]) }, ['prod changed: may start when: stage 0 done → always']],
    ['an option in the file', { [FILE]: text(ROWS, 'stages: {smoke: {sbatch: {time: "01:00:00", qos: gpu}}}\n') }, ['smoke changed: qos none → gpu; time 00:10:00 → 01:00:00']],
    ['an option in the script', { 'melt/smoke.sbatch': SCRIPT.replace('10', '20') }, ['smoke changed: time 00:10:00 → 00:20:00; its script changed']],
    ['words of the script', { 'melt/smoke.sbatch': `${SCRIPT}echo\n` }, ['smoke changed: its script changed']],
    ['another script', { [FILE]: text(ROWS, 'stages: {smoke: {script: prod.sbatch}}\n') }, ['smoke changed: sbatch smoke.sbatch → sbatch prod.sbatch']],
    ['a script that is gone', { 'melt/smoke.sbatch': undefined }, ['smoke changed: sbatch smoke.sbatch → nothing says how: add smoke.sbatch or smoke.slurm or smoke.sh or deploy_hpc.sh; time 00:10:00 → none']],
    ['a row that is set by hand', { [FILE]: text().replace('| smoke | always | exit=0 | pending |', '| smoke | always | exit=0 | done |') }, ['smoke changed: status pending → done']],
    ['a new stage', { [FILE]: text([...ROWS, ['analysis', 'stage 1 done', '`a.json` exists']]) }, ['analysis added: nothing says how: add analysis.sbatch or analysis.slurm or analysis.sh or deploy_hpc.sh']],
    ['prose only', { [FILE]: text().replace('A campaign of the tests.', 'Other words.') }, []],
  ])('%s', async ([, over, expected]) => {
    const change = await when(over)
    expect(change?.how).toBe('changed')
    expect(change?.stages.map(({ name, how, what }) => `${name} ${how}: ${what.join('; ')}`)).toEqual(expected)
  }) // biome-ignore format: a table

  test('a stage that is gone leaves its job alone, and says so', async () => {
    const running = { ...BASE, [FILE]: text().replace('| exit=0 | pending | — |', '| exit=0 | running | 4711 |') }
    const change = await when({ [FILE]: text([['prod', 'always', 'exit=0, no NaN']]) }, running)
    expect(change?.stages).toContainEqual({ number: '0', name: 'smoke', how: 'removed', what: ['job 4711 is left alone'] })
  })

  test('a new campaign is added, with its files', async () => {
    const { [FILE]: file = '', ...rest } = BASE
    expect(await when({ [FILE]: file }, rest)).toEqual({ how: 'added', files: [{ path: FILE, how: 'added' }], stages: [] })
  })

  test('a file of nobody’s does nothing; a shared one is everybody’s', async () => {
    expect(await when({ 'other/notes.txt': 'y' })).toBeUndefined()
    expect(await when({ [CONFIG]: 'dashboard: true\n' })).toMatchObject({ how: 'shared', files: [] })
    expect(await when({ 'failure-catalog.yml': 'entries: []\n' })).toMatchObject({ how: 'shared', files: [] })
  })

  test('what it refers to, and a folder elsewhere that it deploys, are its own', async () => {
    const refers = {
      ...BASE,
      [FILE]: text(ROWS, 'references: [{path: docs/PLAYBOOK.md}]\ndeploy: {local_dir: other}\n'),
      'docs/PLAYBOOK.md': 'x',
    }
    expect(await when({ 'docs/PLAYBOOK.md': 'y', 'other/notes.txt': 'y' }, refers)).toMatchObject({
      how: 'changed',
      files: [
        { path: 'docs/PLAYBOOK.md', how: 'changed' },
        { path: 'other/notes.txt', how: 'changed' },
      ],
    })
  })
})

test('files that differ, by content and by mode', () => {
  const file = (path: string, oid: string, mode = '100644') => ({ path, oid, mode, size: 1 })
  expect(
    filesChanged(
      [file('a', '1'), file('b', '1'), file('c', '1'), file('d', '1')],
      [file('a', '1'), file('b', '2'), file('c', '1', '100755'), file('e', '1')],
    ),
  ).toEqual([
    { path: 'b', how: 'changed' },
    { path: 'c', how: 'changed' },
    { path: 'd', how: 'removed' },
    { path: 'e', how: 'added' },
  ])
})

test('a campaign that is none any more names the jobs that are left', async () => {
  const { campaigns } = await loaded({ ...BASE, [FILE]: text().replace('| exit=0 | pending | — |', '| exit=0 | running | 4711 |') })
  expect(removedOf(campaigns, new Set([FILE]))).toEqual([])
  expect(removedOf(campaigns, new Set())).toEqual([{ campaign: 'melt', file: FILE, jobs: [{ stage: 'smoke', job: '4711' }] }])
})
