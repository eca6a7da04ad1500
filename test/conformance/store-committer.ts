/** Run as a process of its own: commits to one file again and again until it is killed. Arguments: folder, temporary folder. */
import { gitStore } from '../../src/adapters/git/store.ts'

const [root = '.', tmp = '/tmp'] = process.argv.slice(2)
process.env.TMPDIR = tmp
const env = { PATH: process.env.PATH, HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' }
const store = gitStore({ root, author: { name: 'Escapement', email: 'escapement@example.org' }, env })
for (let n = 0; ; n++) {
  const head = await store.head()
  const content = new TextEncoder().encode(`by ${process.pid}, number ${n}\n`)
  const done = await store.commit(
    head,
    `Tick ${n}\n`,
    ['a.md', 'b.md'].map((path) => ({ path, content })),
  )
  process.stdout.write(`${done.kind}\n`)
}
