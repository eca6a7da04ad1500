import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderKeeper } from '../../../src/adapters/keep/keeper.ts'
import { readIndex } from '../../../src/core/kept.ts'
import type { ArtifactSight, Artifacts } from '../../../src/ports/artifacts.ts'
import { bytes, type World, type WorldOptions, world } from './support.ts'

const MIB = 1024 * 1024
const ROWS = [['smoke', 'always', 'exit=0, DCDs synced']] as const
const INDEX = 'melt/results/kept.tsv'
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const writes = (appends: Record<string, string>) => () => ({ seconds: 60, code: 0, appends })

let base: string
let root: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'escapement-kept-'))
  root = join(base, 'archive')
  await mkdir(root)
})
afterEach(() => rm(base, { recursive: true, force: true }))

const front = (to: string): string => `stages:\n  smoke: {sync: {"*.dcd": "${to}"}}\n`
const config = (more = ''): string => `sync_root: ${root}\n${more}`
const keeper = (name?: string) =>
  folderKeeper({ roots: [root], ...(name === undefined ? {} : { artifact: { folder: join(base, name), name } }) })
const here = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

/** A campaign whose first job has ended and left these files; `tick` is the next run. */
const ended = async (files: Record<string, string>, options: WorldOptions & { to?: string } = {}): Promise<World> => {
  const w = world(ROWS, {
    front: front(options.to ?? `${root}/melt`),
    program: writes(files),
    config: config(),
    keeper: keeper(),
    ...options,
  })
  await w.tick()
  w.cluster.pass(60)
  w.cluster.pass(3600)
  return w
}
const index = (w: World) => readIndex(w.text(INDEX)) ?? []

describe('a folder of this machine', () => {
  test('gets whole files, and the index comes with the very commit of the transition', async () => {
    const w = await ended({ 'a.dcd': 'frames', 'b.dcd': '' })
    const report = await w.tick()
    expect([await here('melt/a.dcd'), await here('melt/b.dcd')]).toEqual(['frames', ''])
    expect(index(w)).toMatchObject([
      { from: 'a.dcd', at: `${root}/melt/a.dcd`, sha256: sha256('frames'), size: 6, seen: true, run: 'run-2' },
      { from: 'b.dcd', sha256: sha256('') },
    ])
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
    expect(w.branch.at(report.commits[0] ?? '').message).toContain(`kept: ${root}/melt/a.dcd; ${root}/melt/b.dcd`)
  })

  test('is not written to a second time, nor the cluster asked for a byte', async () => {
    const w = await ended({ 'a.dcd': 'frames' }, { config: config(), to: `${root}/melt` })
    await w.tick()
    await writeFile(join(root, 'melt', 'marker'), '')
    // the stage is run again by hand; its output is the same file, untouched
    w.branch.push('A person', [
      { path: 'melt/WORKFLOW.md', content: bytes((w.text() ?? '').replace(/(\| smoke \|.*\| )done/, '$1running')) },
    ])
    const before = w.text(INDEX)
    await w.tick()
    expect(w.text(INDEX)).toBe(before)
    expect((await readdir(join(root, 'melt'))).toSorted()).toEqual(['a.dcd', 'marker'])
  })

  test('gets a large file over several runs, each as much as the bound says', async () => {
    const big = 'x'.repeat(5 * MIB)
    const w = await ended({ 'a.dcd': big }, { config: config('limits: {sync_mib_per_run: 2}\n') })
    const first = await w.tick()
    expect(first.commits).toEqual([])
    expect(first.campaigns[0]?.waiting[0]).toMatchObject({ on: 'limit', why: 'a.dcd: 2 MiB of 5 MiB are here; the next run goes on' })
    expect(await readdir(join(root, 'melt'))).toEqual(['.a.dcd.part'])
    await w.tick()
    await w.tick()
    expect((await here('melt/a.dcd')) === big).toBe(true)
    expect(await readdir(join(root, 'melt'))).toEqual(['a.dcd'])
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
  })

  test('never holds a mixture: a file that is written while it is copied is begun again', async () => {
    const w = await ended({ 'a.dcd': 'x'.repeat(3 * MIB) }, { config: config('limits: {sync_mib_per_run: 2}\n') })
    await w.tick()
    const [path] = [...w.cluster.files.keys()].filter((one) => one.endsWith('/a.dcd'))
    w.cluster.write(path ?? '', bytes('y'.repeat(3 * MIB)))
    await w.tick()
    await w.tick()
    expect((await here('melt/a.dcd')) === 'y'.repeat(3 * MIB)).toBe(true)
  })

  test('nor when it changes between two pieces of one run, in the same second and with the same length', async () => {
    const SIZE = 20 * MIB
    const inner = keeper()
    let change: (() => void) | undefined
    const w = await ended(
      { 'a.dcd': 'x'.repeat(SIZE) },
      {
        keeper: {
          ...inner,
          open: async (place, size) => {
            const draft = await inner.open(place, size)
            const add = async (content: Uint8Array): Promise<void> => {
              await draft.add(content)
              change?.()
              change = undefined
            }
            return Object.defineProperty({ ...draft, add }, 'length', { get: () => draft.length })
          },
        },
      },
    )
    const [path, old] = [...w.cluster.files].find(([one]) => one.endsWith('/a.dcd')) ?? ['', undefined]
    change = () => w.cluster.files.set(path, { content: bytes('y'.repeat(SIZE)), modified: old && 'modified' in old ? old.modified : 0 })
    const report = await w.tick()
    expect(report.campaigns[0]?.waiting[0]?.why).toContain('changed while it was copied')
    expect(await readdir(join(root, 'melt'))).toEqual([])
    await w.tick()
    expect((await here('melt/a.dcd')) === 'y'.repeat(SIZE)).toBe(true)
  })

  test('a file that somebody else has there is left, and a person is asked', async () => {
    const w = await ended({ 'a.dcd': 'frames' })
    await mkdir(join(root, 'melt'))
    await writeFile(join(root, 'melt', 'a.dcd'), 'mine')
    const report = await w.tick()
    expect(await here('melt/a.dcd')).toBe('mine')
    expect(report.campaigns[0]?.waiting[0]).toMatchObject({ on: 'person', why: expect.stringContaining('which Escapement did not write') })
    await writeFile(join(root, 'melt', 'a.dcd'), 'frames')
    await w.tick()
    expect(index(w)).toMatchObject([{ sha256: sha256('frames') }])
  })

  test('a newer version takes the place of what we wrote, and of nothing else', async () => {
    const w = await ended({ 'a.dcd': 'one' })
    await w.tick()
    const rerun = async (): Promise<void> => {
      w.branch.push('A person', [
        { path: 'melt/WORKFLOW.md', content: bytes((w.text() ?? '').replace(/(\| smoke \|.*\| )done/, '$1ready')) },
      ])
      await w.tick()
      w.cluster.pass(60)
      w.cluster.pass(3600)
    }
    await rerun()
    await w.tick()
    expect(await here('melt/a.dcd')).toBe('oneone')
    await writeFile(join(root, 'melt', 'a.dcd'), 'edited')
    await rerun()
    const report = await w.tick()
    expect(await here('melt/a.dcd')).toBe('edited')
    expect(report.campaigns[0]?.waiting[0]?.on).toBe('person')
  })

  test('a run whose commit was refused copies nothing twice: the next one finds the file', async () => {
    const w = await ended({ 'a.dcd': 'frames' })
    w.branch.faults.push('refuse')
    expect((await w.tick()).failed).toMatch(/refuses/)
    expect(await here('melt/a.dcd')).toBe('frames')
    await w.tick()
    expect(index(w)).toMatchObject([{ at: `${root}/melt/a.dcd` }])
  })

  test('what was submitted in the same round is in git before a copy begins', async () => {
    const w = await ended({ 'a.dcd': 'frames' })
    const other = (w.text() ?? '').replaceAll('melt', 'gas').replaceAll(/\| (running|done) +\|[^\n]*/g, '| pending | — | — | — | 0 |')
    w.branch.push('A person', [
      { path: 'gas/WORKFLOW.md', content: bytes(other.replace(/^stages:[\s\S]*?\n---/m, '---')) },
      { path: 'gas/smoke.sbatch', content: bytes('#!/bin/sh\n') },
    ])
    const report = await w.tick()
    expect(report.commits.map((sha) => w.branch.at(sha).message.split('\n')[0])).toEqual([
      expect.stringMatching(/^gas: smoke submitted/),
      expect.stringMatching(/^melt: /),
    ])
  })

  test('a person’s note in the index, written meanwhile, stays', async () => {
    const w = await ended({ 'a.dcd': 'frames', 'b.dcd': 'more' }, { config: config('limits: {sync_mib_per_run: 1}\n') })
    await w.tick()
    const noted = `${w.text(INDEX)}keep until the paper is out\n`
    w.branch.push('A person', [{ path: INDEX, content: bytes(noted) }])
    w.branch.push('A person', [{ path: 'melt/WORKFLOW.md', content: bytes((w.text() ?? '').replace(/(\| smoke \|.*\| )done/, '$1ready')) }])
    await w.tick()
    w.cluster.pass(60)
    w.cluster.pass(3600)
    await w.tick()
    expect(w.text(INDEX)).toContain('keep until the paper is out\n')
    expect(index(w)).toMatchObject([{ sha256: sha256('framesframes') }, { sha256: sha256('moremore') }])
  })

  test('a plan says what would be copied, and copies nothing', async () => {
    const w = await ended({ 'a.dcd': 'frames' })
    const report = await w.tick({ mode: 'plan' })
    expect(report.campaigns[0]?.due).toEqual([`copy a.dcd (1 KiB) to ${root}/melt/a.dcd`])
    expect(await readdir(root)).toEqual([])
  })

  test('a file in the place of the index that is not ours is not touched', async () => {
    const w = await ended({ 'a.dcd': 'frames' }, { files: { [INDEX]: 'my own table\n' } })
    const report = await w.tick()
    expect(w.text(INDEX)).toBe('my own table\n')
    expect(report.campaigns[0]?.waiting[0]).toMatchObject({ on: 'person', why: expect.stringContaining('move it away') })
  })
})

test('nothing is begun in the second half of a run, so that it ends in time', async () => {
  const w = await ended({ 'a.dcd': 'frames' })
  let looks = 0
  const now = (): number => w.cluster.clock + (looks++ === 0 ? 0 : 301)
  const report = await w.tick({ now })
  expect(report.campaigns[0]?.waiting[0]).toMatchObject({ on: 'limit', why: expect.stringContaining('follows in the next') })
  expect(await readdir(root)).toEqual([])
})

describe('where nothing may be kept', () => {
  test('a folder that the configuration does not allow is a problem with its place', async () => {
    const w = world(ROWS, { front: front('/etc/cron.d'), config: config(), keeper: keeper() })
    const report = await w.tick()
    expect(report.problems).toMatchObject([
      { code: 'SYNC_ROOT', severity: 'error', file: 'melt/WORKFLOW.md', line: 9, column: 27, hint: expect.stringContaining('sync_root') },
    ])
    expect(w.cluster.executions).toEqual([])
  })

  test('a folder that only begins like an allowed one is not allowed', async () => {
    const report = await world(ROWS, { front: front(`${root}2/x`), config: config(), keeper: keeper() }).tick()
    expect(report.problems).toMatchObject([{ code: 'SYNC_ROOT' }])
  })

  test('on GitHub’s own machine it would be gone with the run', async () => {
    const report = await world(ROWS, { front: front(`${root}/x`), config: config(), keeper: keeper(), hosted: true }).tick()
    expect(report.problems).toMatchObject([{ code: 'SYNC_ON_HOSTED', line: 9, hint: expect.stringContaining('`artifact`') }])
  })

  test('where the disk is not mounted the stage waits, and nothing is made', async () => {
    const w = await ended({ 'a.dcd': 'frames' })
    await rm(root, { recursive: true })
    const report = await w.tick()
    expect(report.campaigns[0]?.waiting[0]?.why).toContain('is its disk mounted?')
    expect(await readdir(base)).toEqual([])
  })

  test('an artifact is made only by a run on GitHub', async () => {
    const w = await ended({ 'a.dcd': 'frames' }, { to: 'artifact' })
    const report = await w.tick()
    expect(report.campaigns[0]?.waiting[0]).toMatchObject({ on: 'limit', why: expect.stringContaining('only by a run on GitHub') })
  })
})

describe('the run’s artifact', () => {
  const NAME = 'escapement-1-1-ab'
  const sees = (sight: ArtifactSight, asked: string[] = []): Artifacts => ({
    find: async (name) => {
      asked.push(name)
      return sight
    },
  })
  /** The same repository and cluster, seen by another run. */
  const again = (w: World, options: WorldOptions, rows: Parameters<typeof world>[0] = ROWS): World => {
    const next = world(rows, { front: front('artifact'), config: config(), ...options })
    for (const { path } of [{ path: 'melt/WORKFLOW.md' }, { path: INDEX }])
      next.branch.push('The same', [{ path, content: bytes(w.text(path) ?? '') }])
    for (const [path, each] of w.cluster.files) next.cluster.files.set(path, each)
    for (const [dir, ledger] of w.cluster.ledgers) next.cluster.ledgers.set(dir, ledger)
    for (const [id, job] of w.cluster.jobs) next.cluster.jobs.set(id, job)
    next.cluster.clock = w.cluster.clock
    return next
  }
  const first = async (files: Record<string, string> = { 'a.dcd': 'frames' }, more = ''): Promise<World> => {
    const w = await ended(files, { to: 'artifact', keeper: keeper(NAME), config: config(more) })
    await w.tick()
    return w
  }

  test('holds the files below the campaign’s name, and git says that nobody has seen them there yet', async () => {
    const w = await first()
    expect(await readFile(join(base, NAME, 'melt/a.dcd'), 'utf8')).toBe('frames')
    expect(index(w)).toMatchObject([{ at: `artifact:${NAME}/melt/a.dcd`, seen: false }])
    expect(w.text()).toMatch(/\| smoke \|.*\| running +\|/)
  })

  test('counts once a later run has seen it', async () => {
    const asked: string[] = []
    const w = again(await first(), { keeper: keeper('escapement-2-1-cd'), artifacts: sees({ kind: 'there' }, asked) })
    await w.tick()
    expect(asked).toEqual([NAME])
    expect(index(w)).toMatchObject([{ seen: true }])
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
    expect(await readdir(base)).not.toContain('escapement-2-1-cd')
  })

  test('that was not uploaded is asked about, and copied again when a person deletes its line', async () => {
    const w = again(await first(), { keeper: keeper('escapement-2-1-cd'), artifacts: sees({ kind: 'absent' }) })
    const report = await w.tick()
    expect(report.campaigns[0]?.waiting[0]).toMatchObject({ on: 'person', why: expect.stringContaining('delete its line') })
    w.branch.push('A person', [{ path: INDEX, content: bytes(`${w.text(INDEX)?.split('\n')[0]}\n`) }])
    await w.tick()
    expect(await readFile(join(base, 'escapement-2-1-cd', 'melt/a.dcd'), 'utf8')).toBe('frames')
    expect(index(w)).toMatchObject([{ at: 'artifact:escapement-2-1-cd/melt/a.dcd', seen: false }])
  })

  test('of a stage that does not ask for it is seen by a later run all the same, and by no other', async () => {
    const plain = [['smoke', 'always', 'exit=0']] as const
    const before = world(plain, { front: front('artifact'), config: config(), keeper: keeper(NAME), artifacts: sees({ kind: 'absent' }) })
    before.cluster.files.set('/scratch/melt/a.dcd', { content: bytes('frames'), modified: before.cluster.clock - 60 })
    await before.tick()
    before.cluster.pass(61)
    await before.tick()
    expect(before.text()).toMatch(/\| smoke \|.*\| done +\|/)
    expect(index(before)).toMatchObject([{ seen: false }])
    // the run that makes it cannot tell
    expect((await before.tick()).commit).toBeNull()
    const asked: string[] = []
    const after = again(before, { keeper: keeper('escapement-2-1-cd'), artifacts: sees({ kind: 'there' }, asked) }, plain)
    await after.tick()
    expect(index(after)).toMatchObject([{ seen: true }])
    expect((await after.tick()).commit).toBeNull()
    expect(asked).toEqual([NAME])
  })

  test('is not waited for within the run that makes it', async () => {
    const w = await ended({ 'a.dcd': 'frames' }, { to: 'artifact', keeper: keeper(NAME), artifacts: sees({ kind: 'absent' }) })
    await w.tick()
    const report = await w.tick()
    expect(report.campaigns[0]?.waiting[0]).toMatchObject({ on: 'time', why: expect.stringContaining('when this run ends') })
  })

  test('never holds half a file: what does not fit into this run follows in the next', async () => {
    const files = { 'a.dcd': 'x'.repeat(MIB), 'b.dcd': 'y'.repeat(MIB) }
    const w = await first(files, 'limits: {sync_mib_per_run: 1}\n')
    expect(await readdir(join(base, NAME, 'melt'))).toEqual(['a.dcd'])
    expect(index(w)).toMatchObject([{ from: 'a.dcd' }])
  })
})
