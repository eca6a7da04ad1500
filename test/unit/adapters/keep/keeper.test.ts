import { createHash } from 'node:crypto'
import { link, lutimes, mkdir, mkdtemp, readdir, readFile, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderKeeper } from '../../../../src/adapters/keep/keeper.ts'
import type { Place } from '../../../../src/core/target.ts'
import { PortError } from '../../../../src/ports/error.ts'
import type { Draft, Keeper } from '../../../../src/ports/keeper.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const WHOLE = 'the whole trajectory'

let base: string
let root: string
let keeper: Keeper
const open: Draft[] = []

beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'escapement-keep-'))
  root = join(base, 'archive')
  await mkdir(root)
  keeper = folderKeeper({ roots: [root], artifact: { folder: join(base, 'up'), name: 'escapement-1-1-ab' } })
})
afterEach(async () => {
  for (const draft of open.splice(0)) await draft.close().catch(() => undefined)
  await rm(base, { recursive: true, force: true })
})

const at = (path: string): Place => ({ in: 'folder', path: join(root, path) })
const draft = async (place: Place, size = WHOLE.length): Promise<Draft> => {
  const made = await keeper.open(place, size)
  open.push(made)
  return made
}
const refusal = async (work: Promise<unknown>): Promise<PortError> => {
  const error = await work.then(() => undefined).catch((raised: unknown) => raised)
  if (!(error instanceof PortError)) throw new Error(`no refusal: ${String(error)}`)
  return error
}
/** Copies the whole of it and lets go. */
const copy = async (place: Place, text = WHOLE, replaces?: string): Promise<string> => {
  const made = await draft(place, text.length)
  if (made.length > 0) await made.clear()
  await made.add(bytes(text))
  const came = await made.finish(sha256(text), 1_700_000_000, replaces)
  await made.close()
  return came
}
const names = async (): Promise<string[]> => (await readdir(root, { recursive: true })).toSorted()

describe('a copy', () => {
  test('stands under its name only when it is whole, with the time of the file it was made from', async () => {
    const made = await draft(at('co/npt.dcd'))
    await made.add(bytes(WHOLE.slice(0, 5)))
    expect(await names()).toEqual(['co', 'co/.npt.dcd.part', 'co/.npt.dcd.part.lock'])
    expect(await keeper.stands(at('co/npt.dcd'))).toBeUndefined()
    await made.add(bytes(WHOLE.slice(5)))
    expect(await made.finish(sha256(WHOLE), 1_700_000_000)).toBe('done')
    await made.close()
    expect(await names()).toEqual(['co', 'co/npt.dcd'])
    expect(await readFile(join(root, 'co/npt.dcd'), 'utf8')).toBe(WHOLE)
    expect((await stat(join(root, 'co/npt.dcd'))).mtimeMs).toBe(1_700_000_000_000)
    expect(await keeper.hash(at('co/npt.dcd'))).toBe(sha256(WHOLE))
  })

  test('is gone on with by a later run, which knows what is here of it', async () => {
    const first = await draft(at('npt.dcd'))
    await first.add(bytes(WHOLE.slice(0, 7)))
    await first.close()
    const second = await draft(at('npt.dcd'))
    expect([second.length, await second.hash()]).toEqual([7, sha256(WHOLE.slice(0, 7))])
    await second.add(bytes(WHOLE.slice(7)))
    expect(await second.finish(sha256(WHOLE), 1)).toBe('done')
  })

  test('with other bytes than asked for gets no name', async () => {
    const made = await draft(at('npt.dcd'))
    await made.add(bytes('a mixture of two versions'))
    expect(await made.finish(sha256(WHOLE), 1)).toBe('other')
    expect(await keeper.stands(at('npt.dcd'))).toBeUndefined()
  })

  test('is thrown away when it is longer than the file', async () => {
    await writeFile(join(root, '.npt.dcd.part'), 'much longer than it may be')
    expect((await draft(at('npt.dcd'), 4)).length).toBe(0)
  })

  test('that is let go for good leaves nothing', async () => {
    const made = await draft(at('npt.dcd'))
    await made.add(bytes('x'))
    await made.close(true)
    expect(await names()).toEqual([])
  })

  test('goes into the artifact’s folder in the same way', async () => {
    expect(await copy({ in: 'artifact', path: 'co/npt.dcd' })).toBe('done')
    expect(await readFile(join(base, 'up/co/npt.dcd'), 'utf8')).toBe(WHOLE)
  })
})

describe('what stands there already', () => {
  test('with other bytes is left alone', async () => {
    await writeFile(join(root, 'npt.dcd'), 'somebody’s own')
    expect(await copy(at('npt.dcd'))).toBe('occupied')
    expect(await readFile(join(root, 'npt.dcd'), 'utf8')).toBe('somebody’s own')
  })

  test('with the same bytes is fine', async () => {
    await writeFile(join(root, 'npt.dcd'), WHOLE)
    expect(await copy(at('npt.dcd'))).toBe('done')
    expect(await names()).toEqual(['npt.dcd'])
  })

  test('is replaced only where it is still what we wrote', async () => {
    await copy(at('npt.dcd'), 'the first version')
    expect(await copy(at('npt.dcd'), WHOLE, sha256('the first version'))).toBe('done')
    await writeFile(join(root, 'npt.dcd'), 'edited by hand')
    expect(await copy(at('npt.dcd'), 'a third', sha256(WHOLE))).toBe('occupied')
    expect(await readFile(join(root, 'npt.dcd'), 'utf8')).toBe('edited by hand')
  })

  test('is never written through a link: neither a file, nor a folder, nor half a copy', async () => {
    const outside = join(base, 'outside')
    await mkdir(outside)
    await writeFile(join(outside, 'secret'), 'secret')
    await symlink(join(outside, 'secret'), join(root, 'a.dcd'))
    await symlink(outside, join(root, 'sub'))
    await symlink(join(outside, 'secret'), join(root, '.b.dcd.part'))
    const ways = [
      () => keeper.stands(at('a.dcd')),
      () => keeper.hash(at('a.dcd')),
      () => keeper.open(at('sub/a.dcd'), 1),
      () => keeper.open(at('b.dcd'), 1),
    ]
    for (const way of ways) expect(await refusal(way())).toMatchObject({ code: 'REFUSED', message: expect.stringContaining('is a link') })
    expect(await readFile(join(outside, 'secret'), 'utf8')).toBe('secret')
    expect(await readdir(outside)).toEqual(['secret'])
  })

  test('a copy that got its name before its run died is not emptied for the next version', async () => {
    await writeFile(join(root, '.npt.dcd.part'), WHOLE)
    await link(join(root, '.npt.dcd.part'), join(root, 'npt.dcd'))
    const made = await draft(at('npt.dcd'))
    expect(made.length).toBe(0)
    await made.add(bytes('x'))
    expect(await readFile(join(root, 'npt.dcd'), 'utf8')).toBe(WHOLE)
  })
})

test('a run that died right after naming leaves neither a lock nor a second name behind', async () => {
  await writeFile(join(root, '.npt.dcd.part'), WHOLE)
  await link(join(root, '.npt.dcd.part'), join(root, 'npt.dcd'))
  await symlink(`escapement ${hostname()} 4194304 abc`, join(root, '.npt.dcd.part.lock'))
  expect(await keeper.hash(at('npt.dcd'))).toBe(sha256(WHOLE))
  expect(await names()).toEqual(['npt.dcd'])
})

test('half a copy that lies beside another file of that name is nobody’s second name', async () => {
  await writeFile(join(root, '.npt.dcd.part'), WHOLE.slice(0, 4))
  await writeFile(join(root, 'npt.dcd'), WHOLE)
  await keeper.hash(at('npt.dcd'))
  expect(await names()).toEqual(['.npt.dcd.part', 'npt.dcd'])
})

describe('two runs', () => {
  const lock = (): string => join(root, '.npt.dcd.part.lock')

  test('never write one copy: the second is told who does', async () => {
    await draft(at('npt.dcd'))
    expect(await refusal(keeper.open(at('npt.dcd'), 3))).toMatchObject({
      code: 'LIMIT',
      message: expect.stringContaining(`process ${process.pid} on ${hostname()}`),
    })
  })

  test('one that was killed is not waited for', async () => {
    await symlink(`escapement ${hostname()} 4194304 abc`, lock())
    expect((await draft(at('npt.dcd'))).length).toBe(0)
    expect(await readlink(lock())).toContain(` ${process.pid} `)
  })

  test('one of another machine is, until it was not heard of for longer than any run lasts', async () => {
    await symlink('escapement elsewhere 1 abc', lock())
    expect(await refusal(keeper.open(at('npt.dcd'), 3))).toMatchObject({ code: 'LIMIT', message: expect.stringContaining('on elsewhere') })
    const before = new Date(Date.now() - 16 * 60 * 1000)
    await lutimes(lock(), before, before)
    expect((await draft(at('npt.dcd'))).length).toBe(0)
  })

  test('whose copy was taken over writes no byte more', async () => {
    const made = await draft(at('npt.dcd'))
    await rm(lock())
    await symlink('escapement elsewhere 1 abc', lock())
    expect(await refusal(made.add(bytes('x')))).toMatchObject({ code: 'LIMIT' })
    await made.close(true)
    expect(await names()).toEqual(['.npt.dcd.part', '.npt.dcd.part.lock'])
  })
})

describe('a place that is none', () => {
  test.each(['/etc/passwd', '/'])('%s is below no root', async (path) =>
    expect(await refusal(keeper.open({ in: 'folder', path }, 1))).toMatchObject({
      code: 'MISCONFIGURED',
      message: expect.stringContaining('sync_root'),
    }),
  )

  test.each(['../outside/x', 'a/../../x', './x', ''])('%j leads nowhere below a root', async (path) =>
    expect(['REFUSED', 'MISCONFIGURED']).toContain((await refusal(keeper.open({ in: 'folder', path: `${root}/${path}` }, 1))).code),
  )

  test('a folder whose name only begins like a root is none', async () => {
    await mkdir(`${root}2`)
    expect(await refusal(keeper.stands({ in: 'folder', path: `${root}2/x` }))).toMatchObject({ code: 'MISCONFIGURED' })
  })

  test('a root that is not there is not made: its disk may not be mounted', async () => {
    await rm(root, { recursive: true })
    expect(await refusal(keeper.open(at('x'), 1))).toMatchObject({ code: 'MISCONFIGURED', hint: expect.stringContaining('mounted') })
    expect(await readdir(base)).toEqual([])
  })

  test('without a run on GitHub there is no artifact', async () => {
    const bare = folderKeeper({ roots: [] })
    expect(await refusal(bare.open({ in: 'artifact', path: 'co/x' }, 1))).toMatchObject({ code: 'MISCONFIGURED' })
  })

  test('more than there is room for is refused before the first byte', async () => {
    expect(await refusal(keeper.open(at('npt.dcd'), 2 ** 60))).toMatchObject({
      code: 'REFUSED',
      message: expect.stringContaining('are free'),
    })
    expect(await names()).toEqual([])
  })
})
