/** The suite that every store passes: what the shell relies on, whichever way a commit travels. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PortError } from '../../src/ports/error.ts'
import type { Store } from '../../src/ports/store.ts'

export interface SeedFile {
  path: string
  content: Uint8Array
  executable?: boolean
}

/** A store with what a test does behind its back. */
export interface StoreWorld {
  store: Store
  /** Another process on the same branch, in a checkout of its own where there are checkouts. */
  another(): Promise<Store>
  /** Somebody else's commit on the branch. @returns its id */
  pushFromElsewhere(path: string, content: string): Promise<string>
  /** A commit's parents and its message. */
  show(sha: string): Promise<{ parents: string[]; message: string }>
  /** The next writes are refused; Infinity for ever. */
  refuse(times: number): Promise<void>
  /** The next write is done, its answer lost. Absent where no answer can be lost. */
  loseAnswer?(): Promise<void>
  /** Files that a run left where it should not: temporary files, locks. */
  residue(): Promise<string[]>
  close(): Promise<void>
}

export type MakeStoreWorld = (files: readonly SeedFile[]) => Promise<StoreWorld>

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = (content: Uint8Array | undefined): string | undefined => content && new TextDecoder().decode(content)

const BINARY = Uint8Array.from({ length: 3000 }, (_, n) => (n * 7) % 256)
const ODD = ['campaigns/two words/WORKFLOW.md', 'campaigns/Γ-point/ρ ≈ ρ*.txt', 'campaigns/a"quote\'s/tab\there.md', '-dash.md']
const DOCUMENT = 'campaigns/co/WORKFLOW.md'

const SEED: SeedFile[] = [
  { path: DOCUMENT, content: bytes('first\n') },
  { path: 'campaigns/co/run.sh', content: bytes('#!/bin/sh\n'), executable: true },
  { path: 'campaigns/co/restart.bin', content: BINARY },
  { path: 'campaigns/co/empty', content: new Uint8Array() },
  ...ODD.map((path) => ({ path, content: bytes(`of ${path}`) })),
]

const MESSAGE = 'co: smoke done, npt submitted as 12345700\n\nBecause ρ holds.\n\nCampaign: co\nRun: 20261120T100000Z-1\n'
const run = (n: number): string => `co: tick ${n}\n\nRun: run-${n}\n`

const rejection = async (promise: Promise<unknown>): Promise<PortError> => {
  const error = await promise.then(
    () => undefined,
    (raised: unknown) => raised,
  )
  expect(error).toBeInstanceOf(PortError)
  return error as PortError
}

/** Runs the suite on one kind of store. @param options.losesAnswers whether `loseAnswer` can be ordered */
export const exerciseStore = (name: string, make: MakeStoreWorld, options: { losesAnswers: boolean }): void => {
  describe(`${name} as a store`, () => {
    let world: StoreWorld
    let store: Store
    let head: string

    beforeEach(async () => {
      world = await make(SEED)
      store = world.store
      head = await store.head()
    })
    afterEach(async () => {
      expect(await world.residue()).toEqual([])
      await world.close()
    })

    const readText = async (sha: string, path: string) => text((await store.read(sha, [path]))[0])

    test('files are listed with path, mode and size', async () => {
      const files = await store.files(head)
      expect(files.map(({ path, mode, size }) => [path, mode, size]).sort()).toEqual(
        SEED.map(({ path, content, executable }) => [path, executable ? '100755' : '100644', content.length]).sort(),
      )
      expect(files.every(({ oid }) => /^[0-9a-f]{40}$/.test(oid))).toBe(true)
    })

    test('contents come byte for byte and in the order asked, also of odd names, and nothing where there is no file', async () => {
      const paths = [...SEED.map(({ path }) => path).reverse(), 'no/such/file', 'campaigns', DOCUMENT, DOCUMENT]
      const got = await store.read(head, paths)
      const wanted = paths.map((path) => SEED.find((file) => file.path === path)?.content)
      expect(got.map((content) => content && [...content])).toEqual(wanted.map((content) => content && [...content]))
    })

    test('a commit changes and adds what it names, keeps the rest and every mode', async () => {
      const before = await store.files(head)
      const done = await store.commit(head, MESSAGE, [
        { path: DOCUMENT, content: bytes('second\n') },
        { path: 'campaigns/co/run.sh', content: bytes('#!/bin/sh\nexit 0\n') },
        { path: 'campaigns/new folder/ρ.bin', content: BINARY },
      ])
      expect(done.kind).toBe('committed')
      const sha = await store.head()
      expect(done).toEqual({ kind: 'committed', sha })
      const after = await store.files(sha)
      expect(after.find(({ path }) => path === 'campaigns/co/run.sh')?.mode).toBe('100755')
      expect(after.find(({ path }) => path === 'campaigns/new folder/ρ.bin')?.mode).toBe('100644')
      const untouched = (files: typeof before) =>
        files.filter(({ path }) => ![DOCUMENT, 'campaigns/co/run.sh', 'campaigns/new folder/ρ.bin'].includes(path))
      expect(untouched(after)).toEqual(untouched(before))
      expect(await readText(sha, DOCUMENT)).toBe('second\n')
      expect([...((await store.read(sha, ['campaigns/new folder/ρ.bin']))[0] ?? [])]).toEqual([...BINARY])
      expect(await readText(head, DOCUMENT)).toBe('first\n')
    })

    test('a commit has one parent and its message as it was given', async () => {
      const done = await store.commit(head, MESSAGE, [{ path: DOCUMENT, content: bytes('second\n') }])
      const shown = await world.show(done.kind === 'committed' ? done.sha : '')
      expect(shown.parents).toEqual([head])
      expect(shown.message.trim()).toBe(MESSAGE.trim())
    })

    test('changes of odd names are committed as they are', async () => {
      const done = await store.commit(
        head,
        MESSAGE,
        ODD.map((path) => ({ path, content: bytes(`new ${path}`) })),
      )
      const sha = done.kind === 'committed' ? done.sha : ''
      expect((await store.read(sha, ODD)).map(text)).toEqual(ODD.map((path) => `new ${path}`))
    })

    test('when the head has moved, nothing is written and the new head is told', async () => {
      const theirs = await world.pushFromElsewhere('notes.md', 'mine\n')
      const done = await store.commit(head, MESSAGE, [{ path: DOCUMENT, content: bytes('second\n') }])
      expect(done).toEqual({ kind: 'moved', head: theirs })
      expect(await store.head()).toBe(theirs)
      expect(await readText(theirs, 'notes.md')).toBe('mine\n')
      expect(await readText(theirs, DOCUMENT)).toBe('first\n')
      const again = await store.commit(theirs, MESSAGE, [{ path: DOCUMENT, content: bytes('second\n') }])
      expect(again.kind).toBe('committed')
    })

    test('of four that commit at the same instant one wins, and the others are told its commit', async () => {
      const stores = [store, await world.another(), await world.another(), await world.another()]
      await Promise.all(stores.map((one) => one.head()))
      const done = await Promise.all(
        stores.map((one, n) => one.commit(head, run(n), [{ path: `campaigns/co/by-${n}`, content: bytes(`${n}\n`) }])),
      )
      const winners = done.filter(({ kind }) => kind === 'committed')
      const sha = await store.head()
      expect(winners).toEqual([{ kind: 'committed', sha }])
      expect(done.filter(({ kind }) => kind === 'moved')).toEqual(Array(3).fill({ kind: 'moved', head: sha }))
      expect((await world.show(sha)).parents).toEqual([head])
    })

    test('commits follow each other without a look in between', async () => {
      let at = head
      for (const n of [1, 2, 3]) {
        const done = await store.commit(at, run(n), [{ path: DOCUMENT, content: bytes(`${n}\n`) }])
        expect(done.kind).toBe('committed')
        if (done.kind === 'committed') at = done.sha
      }
      expect(await store.head()).toBe(at)
      expect(await readText(at, DOCUMENT)).toBe('3\n')
    })

    test('a refusal is a PortError with a reason and a way out, and once it is lifted the same commit goes through', async () => {
      await world.refuse(1)
      const error = await rejection(store.commit(head, MESSAGE, [{ path: DOCUMENT, content: bytes('second\n') }]))
      expect(error.code).toBe('REFUSED')
      expect(error.message.length).toBeGreaterThan(10)
      expect(error.hint).toBeTruthy()
      await world.refuse(0)
      expect(await store.head()).toBe(head)
      expect((await store.commit(head, MESSAGE, [{ path: DOCUMENT, content: bytes('second\n') }])).kind).toBe('committed')
    })

    test('a refusal for ever leaves the branch where it was', async () => {
      await world.refuse(Number.POSITIVE_INFINITY)
      for (const n of [1, 2]) {
        const error = await rejection(store.commit(head, run(n), [{ path: DOCUMENT, content: bytes('second\n') }]))
        expect(error.code).toBe('REFUSED')
      }
      await world.refuse(0)
      expect(await store.head()).toBe(head)
    })

    test('whoever may write is told so without a word being written', async () => {
      await store.mayWrite()
      expect(await store.head()).toBe(head)
    })

    if (options.losesAnswers)
      test('an answer that was lost is found, and nothing is written twice', async () => {
        await world.loseAnswer?.()
        const done = await store.commit(head, MESSAGE, [{ path: DOCUMENT, content: bytes('second\n') }])
        const sha = await store.head()
        expect(done).toEqual({ kind: 'committed', sha })
        expect((await world.show(sha)).parents).toEqual([head])
      })

    test('one identity, however often asked and by whomever', async () => {
      const identity = await store.identity()
      expect(identity).toMatch(/^(local:\/|[^/]+\/[^/]+$)/)
      expect(await store.identity()).toBe(identity)
    })
  })
}
