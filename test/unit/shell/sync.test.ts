import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { localBackend } from '../../../src/adapters/local/backend.ts'
import type { Asked, Finding } from '../../../src/core/evidence.ts'
import type { CampaignSpec } from '../../../src/core/model.ts'
import { readConfig } from '../../../src/document/config.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import { sha256 } from '../../../src/shell/campaign.ts'
import { resultsOf, verified } from '../../../src/shell/sync.ts'
import { workflow } from '../../support/workflow.ts'
import { bytes, FILE, world } from './support.ts'

const ROWS = [
  ['smoke', 'always', 'exit=0, restart files synced locally'],
  ['prod', 'stage 0 done', 'exit=0'],
] as const
const SYNC = 'stages:\n  smoke: {sync: {"*.restart": results/}}\n'
const writes = (appends: Record<string, string>) => () => ({ seconds: 60, code: 0, appends })

describe('a run', () => {
  test('puts outputs into the very commit of the transition', async () => {
    const w = world(ROWS, { front: SYNC, program: writes({ 'a.restart': 'step 5\n' }) })
    await w.tick()
    w.cluster.pass(120)
    const report = await w.tick()
    expect(w.text('melt/results/a.restart')).toBe('step 5\n')
    const commit = w.branch.at(report.commits[0] ?? '')
    expect(commit.files.has('melt/results/a.restart')).toBe(true)
    expect(new TextDecoder().decode(commit.files.get(FILE)?.content)).toMatch(/\| smoke \|.*\| done +\|/)
    expect(commit.message).toContain('1 file copied here')
  })

  test('is quiet when all is here, and copies nothing that it has', async () => {
    const w = world([['smoke', 'always', 'exit=0, the moon is full']], { front: SYNC, program: writes({ 'a.restart': 'x' }) })
    await w.tick()
    w.cluster.pass(120)
    expect((await w.tick()).commits).toHaveLength(1)
    expect(w.text('melt/results/a.restart')).toBe('x')
    expect((await w.tick()).commits).toEqual([])
  })

  test('goes on where it stopped: what did not fit comes with the next run', async () => {
    const big = 'x'.repeat(2 * 1024 * 1024)
    const files = Object.fromEntries(Array.from({ length: 6 }, (_, i) => [`${i}.restart`, big]))
    const w = world(ROWS, { front: SYNC, program: writes(files) })
    const here = (): number => [...w.branch.at(w.branch.head).files.keys()].filter((path) => path.startsWith('melt/results/')).length
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    expect(here()).toBe(5)
    expect(w.text()).toMatch(/\| smoke \|.*\| running +\|/)
    await w.tick()
    expect(here()).toBe(6)
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
  })

  test('never writes over what somebody put there meanwhile', async () => {
    const w = world(ROWS, { front: SYNC, program: writes({ 'a.restart': 'theirs' }) })
    await w.tick()
    w.cluster.pass(120)
    w.branch.meanwhile = () => w.branch.push('A person', [{ path: 'melt/results/a.restart', content: bytes('mine') }])
    const report = await w.tick()
    expect(report.failed).toContain('melt/results/a.restart was edited')
    expect(w.text('melt/results/a.restart')).toBe('mine')
  })

  test('what another run has copied meanwhile is in nobody’s way', async () => {
    const w = world(ROWS, { front: SYNC, program: writes({ 'a.restart': 'theirs' }) })
    await w.tick()
    w.cluster.pass(120)
    w.branch.meanwhile = () => w.branch.push('Another run', [{ path: 'melt/results/a.restart', content: bytes('theirs') }])
    expect((await w.tick()).failed).toBeNull()
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
  })

  test('a stage is not done with outputs that are taken away meanwhile: they are copied again', async () => {
    // a first run copies, and waits for a person's word about the moon
    const w = world([['smoke', 'always', 'exit=0, the moon is full']], { front: SYNC, program: writes({ 'a.restart': 'step 5' }) })
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    const before = w.branch.at(w.branch.head).parent ?? ''
    expect(w.text('melt/results/a.restart')).toBe('step 5')
    const word = (w.text() ?? '').replace('the moon is full', 'always')
    w.branch.push('By hand', [{ path: FILE, content: bytes(word) }])
    w.branch.meanwhile = () =>
      w.branch.push('Put back', [
        { path: 'melt/results/a.restart', content: w.branch.at(before).files.get('melt/results/a.restart')?.content },
      ])
    expect((await w.tick()).failed).toContain('melt/results/a.restart was taken away')
    expect((await w.tick()).failed).toBeNull()
    expect(w.text('melt/results/a.restart')).toBe('step 5')
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
  })

  test('nor is it held up by outputs that another run has copied anew meanwhile', async () => {
    const w = world([['smoke', 'always', 'exit=0, the moon is full']], { front: SYNC, program: writes({ 'a.restart': 'step 5' }) })
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    w.branch.push('By hand', [{ path: FILE, content: bytes((w.text() ?? '').replace('the moon is full', 'always')) }])
    w.branch.meanwhile = () => w.branch.push('Another run', [{ path: 'melt/results/a.restart', content: bytes('step 6') }])
    expect((await w.tick()).failed).toBeNull()
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
  })

  test('a plan copies nothing', async () => {
    const w = world(ROWS, { front: SYNC, program: writes({ 'a.restart': 'x' }) })
    await w.tick()
    w.cluster.pass(120)
    const report = await w.tick({ mode: 'plan' })
    expect(report.campaigns[0]?.waiting[0]?.why).toContain('a plan copies nothing')
  })
})

describe('where nothing may be written', () => {
  const specOf = (front: string, file = FILE): CampaignSpec => {
    const { workflow: read, problems } = readWorkflow(bytes(workflow(file.split('/').at(-2) ?? '', ROWS, front)), file)
    if (!read) throw new Error(JSON.stringify(problems))
    return read.spec
  }
  const tree = (path: string, mode = '100644') => ({ path, mode, size: 1, oid: `oid of ${path}` })
  const { limits } = readConfig(undefined, '').config
  const own = specOf(SYNC)
  const refusing = (files: ReturnType<typeof tree>[], specs: CampaignSpec[] = [own], campaigns = ['**/WORKFLOW.md']) => {
    const results = resultsOf(own, { files, specs, config: { campaigns, limits }, contents: new Map() })
    if (!results) throw new Error('it copies something')
    return results
  }

  test('a campaign that copies nothing has no results', () => {
    const { spec } = { spec: specOf('') }
    expect(resultsOf(spec, { files: [], specs: [spec], config: { campaigns: [], limits }, contents: new Map() })).toBeUndefined()
  })

  test('what is there is known by git’s own ids', () => {
    const { oids } = refusing([tree('melt/results/a'), tree('melt/in.lmp'), tree('melt/results/link', '120000')])
    expect([...oids]).toEqual([['results/a', 'oid of melt/results/a']])
  })

  test.each([
    ['through a link', [tree('melt/results', '120000')], 'is no folder'],
    ['over a link', [tree('melt/results/a', '120000')], 'is a link'],
    ['over a folder', [tree('melt/results/a/b')], 'is a folder'],
  ])('%s', (_, files, why) => expect(refusing(files).refuses('results/a')).toContain(why))

  test('what would be read as a campaign', () => {
    expect(refusing([], [own], ['melt/results/*.md']).refuses('results/a.md')).toContain('as a campaign')
  })

  test('what another campaign deploys, or refers to', () => {
    const other = specOf('deploy: {local_dir: melt/results/inputs}\n', 'heat/WORKFLOW.md')
    expect(refusing([], [own, other]).refuses('results/inputs/in.lmp')).toContain('deployed by heat')
    const reader = specOf('references: [{path: melt/results/PLAYBOOK.md}]\n', 'heat/WORKFLOW.md')
    expect(refusing([], [own, reader]).refuses('results/PLAYBOOK.md')).toContain('failure catalog')
    expect(refusing([], [own, other, reader]).refuses('results/a.dat')).toBeUndefined()
  })
})

describe('the document', () => {
  const problemsOf = (sync: string) =>
    readWorkflow(bytes(workflow('melt', ROWS, `stages:\n  smoke:\n    sync: {${sync}}\n`)), FILE).problems

  test.each([
    '"*.restart": out/',
    '"*.restart": ../results',
    '"*.restart": results/../..',
    '"*.restart": /data/../etc',
    '"*.restart": /home/you/.ssh',
    '"*.restart": "/"',
    '"*.restart": "artifact:../x"',
    '"*.restart": artifacts',
    '"*.restart": results/.git',
    '"*.restart": results2',
  ])('sync: {%s} is a problem with its place', (sync) =>
    expect(problemsOf(sync)).toMatchObject([{ code: 'BAD_PATH', severity: 'error', line: 9 }]),
  )

  test.each(['"../*": results/', '"/etc/*": results/', '"**/x": results/'])('sync: {%s} looks where it must not', (sync) =>
    expect(problemsOf(sync)).toMatchObject([{ severity: 'error', line: 9 }]),
  )

  test.each([
    '"*.restart": results',
    '"*.restart": ./results/sub',
    '"*.restart": /data/archive/melt/',
    '"*.restart": artifact',
    '"*.restart": "artifact:runs/dcd"',
  ])('sync: {%s} is fine', (sync) => expect(problemsOf(sync)).toEqual([]))
})

describe('a real shell', () => {
  let dir: string
  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'escapement-sync-'))
    await mkdir(join(dir, 'out'))
    await writeFile(join(dir, 'out', 'a b.dat'), 'one\0two\n')
    await writeFile(join(dir, 'out', 'empty.dat'), '')
    await writeFile(join(dir, 'out', 'large.dat'), 'x'.repeat(5000))
    await writeFile(join(dir, 'secret'), 'secret')
    await symlink(join(dir, 'secret'), join(dir, 'out', 'link.dat'))
  })
  afterEach(() => rm(dir, { recursive: true, force: true }))

  const ask = async (need: Asked): Promise<Finding> => {
    const backend = localBackend({ name: 'local' })
    const site = { campaign: 'melt', remoteDir: dir, owner: 'me/repo melt/WORKFLOW.md', ownerHash: 'abcdef12' }
    const [finding] = await backend.gather([{ site, need }])
    return verified(need, finding ?? { kind: 'unobserved', why: 'no finding' })
  }

  test('hashes what matches, large files without a hash, and follows no link', async () => {
    const seen = await ask({ kind: 'hashes', glob: 'out/*.dat', upTo: 1000 })
    if (seen.kind !== 'hashes') throw new Error(JSON.stringify(seen))
    expect(seen.files.map(({ path, size, sha256: hash }) => [path, size, hash])).toEqual([
      ['out/a b.dat', 8, sha256('one\0two\n')],
      ['out/empty.dat', 0, sha256('')],
      ['out/large.dat', 5000, undefined],
    ])
    // what `git hash-object` says of an empty file
    expect(seen.files[1]?.oid).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391')
  })

  test('fetches bytes as they are; what is gone, a link, too large or not the expected is left out', async () => {
    const paths = ['out/a b.dat', 'out/none', 'out/link.dat', 'out/large.dat', 'out/empty.dat', 'secret']
    const hashes = [sha256('one\0two\n'), sha256(''), sha256('secret'), sha256('x'.repeat(5000)), sha256(''), sha256('another')]
    const seen = await ask({ kind: 'fetch', paths, sha256: hashes, bytes: 1000, total: 0 })
    if (seen.kind !== 'fetched') throw new Error(JSON.stringify(seen))
    expect(seen.contents.map((content) => content && new TextDecoder().decode(content))).toEqual([
      'one\0two\n',
      undefined,
      undefined,
      undefined,
      '',
      undefined,
    ])
  })

  test('a path that leads out of the folder is not fetched', async () => {
    expect(await ask({ kind: 'fetch', paths: ['../x'], sha256: ['a'], bytes: 10, total: 0 })).toMatchObject({ kind: 'unobserved' })
  })
})
