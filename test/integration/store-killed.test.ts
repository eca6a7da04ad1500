/** Processes that are killed in the middle of a commit, at moments that nobody chose. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { initRepository, openBox, openStore, person } from '../conformance/store-worlds.ts'

const COMMITTER = fileURLToPath(new URL('../conformance/store-committer.ts', import.meta.url))
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const ROUNDS = 12

let box: Awaited<ReturnType<typeof openBox>>
beforeEach(async () => {
  box = await openBox()
})
afterEach(() => box.close())

test('whenever a process is killed, the next one goes on, the checkout follows, and a person’s edit is kept', async () => {
  const folder = join(box.box, 'repo')
  const scratch = join(box.box, 'scratch')
  await mkdir(scratch)
  await initRepository(
    folder,
    ['a.md', 'b.md', 'mine.md'].map((path) => ({ path, content: bytes('first\n') })),
  )
  await writeFile(join(folder, 'mine.md'), 'edited, not committed\n')
  const store = openStore(folder)
  for (let round = 0; round < ROUNDS; round++) {
    const child = spawn(process.execPath, [COMMITTER, folder, scratch], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(child.stdout, 'data')
    await sleep((round * 37) % 200)
    child.kill('SIGKILL')
    await once(child, 'close')
    // a git that the dead process had started ends by itself
    await sleep(150)
    const head = await store.head()
    const text = `after round ${round}\n`
    const done = await store.commit(head, `Round ${round}\n`, [{ path: 'a.md', content: bytes(text) }])
    expect(done.kind).toBe('committed')
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe(text)
    expect(await person(folder, 'status', '--porcelain')).toBe(' M mine.md')
    expect(await readFile(join(folder, 'mine.md'), 'utf8')).toBe('edited, not committed\n')
    const left = (await readdir(folder, { recursive: true })).filter((path) => /\.lock|escapement/.test(path))
    expect(left).toEqual([])
  }
})
