/** A run that dies before any of its steps on this machine: the runs after it bring every file home whole, and leave nothing over. */
import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderKeeper } from '../../../src/adapters/keep/keeper.ts'
import { readIndex } from '../../../src/core/kept.ts'
import type { Draft, Keeper } from '../../../src/ports/keeper.ts'
import { world } from './support.ts'

const MIB = 1024 * 1024
const FILES = { 'a.dcd': 'a'.repeat(3 * MIB), 'b.dcd': 'b'.repeat(MIB), 'c.dcd': '' }
const ROWS = [['smoke', 'always', 'exit=0, DCDs synced']] as const

class Death extends Error {}

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'escapement-deaths-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Dies before the step of this number; what it held open is closed by `bury`, its locks stay as those of a dead process. */
const mortal = (inner: Keeper, steps: number) => {
  const open = new Map<string, Draft>()
  let left = steps
  const step = async <T>(deed: () => Promise<T>): Promise<T> => {
    left -= 1
    if (left < 0) throw new Death()
    return deed()
  }
  const draftOf = (path: string, draft: Draft): Draft => ({
    get length() {
      return draft.length
    },
    hash: () => step(() => draft.hash()),
    add: (content) => step(() => draft.add(content)),
    clear: () => step(() => draft.clear()),
    finish: (...about) => step(() => draft.finish(...about)),
    close: (discard) =>
      step(async () => {
        open.delete(path)
        await draft.close(discard)
      }),
  })
  const keeper: Keeper = {
    artifact: inner.artifact,
    stands: (place) => step(() => inner.stands(place)),
    hash: (place) => step(() => inner.hash(place)),
    open: (place, size) =>
      step(async () => {
        const draft = await inner.open(place, size)
        open.set(place.path, draft)
        return draftOf(place.path, draft)
      }),
  }
  const bury = async (): Promise<void> => {
    for (const [path, draft] of open) {
      await draft.close()
      const [folder, name] = [join(path, '..'), path.split('/').at(-1)]
      await symlink(`escapement ${hostname()} 4194304 x`, join(folder, `.${name}.part.lock`))
    }
  }
  return { keeper, bury }
}

test('whichever step it dies before, once and again', async () => {
  const inner = folderKeeper({ roots: [root] })
  let deaths = 0
  for (let steps = 0; ; steps++) {
    await rm(join(root, 'melt'), { recursive: true, force: true })
    let keeper: Keeper = inner
    const w = world(ROWS, {
      front: `stages:\n  smoke: {sync: {"*.dcd": ${root}/melt}}\n`,
      program: () => ({ seconds: 60, code: 0, appends: FILES }),
      config: `sync_root: ${root}\nlimits: {sync_mib_per_run: 2}\n`,
      keeper: {
        get artifact() {
          return keeper.artifact
        },
        stands: (place) => keeper.stands(place),
        hash: (place) => keeper.hash(place),
        open: (place, size) => keeper.open(place, size),
      },
    })
    await w.tick()
    w.cluster.pass(60)
    w.cluster.pass(3600)
    // the same step of two runs in a row
    let died = false
    for (let twice = 0; twice < 2; twice++) {
      const mine = mortal(inner, steps)
      keeper = mine.keeper
      await w.tick().catch((error: unknown) => {
        if (!(error instanceof Death)) throw error
        died = true
        deaths += 1
      })
      await mine.bury()
    }
    keeper = inner
    for (let runs = 0; runs < 5; runs++) await w.tick()
    const found = Object.fromEntries(
      await Promise.all(
        (await readdir(join(root, 'melt'))).map(async (name) => [name, await readFile(join(root, 'melt', name), 'utf8')] as const),
      ),
    )
    expect(Object.keys(found).toSorted(), `died before step ${steps}`).toEqual(Object.keys(FILES))
    expect(Object.entries(FILES).every(([name, text]) => found[name] === text)).toBe(true)
    expect(
      readIndex(w.text('melt/results/kept.tsv'))
        ?.map(({ from }) => from)
        .toSorted(),
    ).toEqual(Object.keys(FILES))
    expect(w.text()).toMatch(/\| smoke \|.*\| done +\|/)
    if (!died) break
  }
  expect(deaths).toBeGreaterThan(10)
})
