import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import type { History } from '../../src/core/history.ts'
import { commitAll, git, repository } from '../support/checkout.ts'
import { workflow } from '../support/workflow.ts'
import { command, put } from '../unit/cli/command.ts'

const CATALOG = `failures:
  - class: licence-server
    title: The licence server hung up
    match:
      - log: ["licence server: connection closed"]
    remedy: {kind: resubmit}
    approval: pre-approved
    advice: It is busy in the first minutes of an hour.
`

type Told = History & { complete: boolean }

const told = async (root: string): Promise<Told> => JSON.parse((await command(['history', 'melt', '--json', '--root', root])).out) as Told

describe('a campaign that failed once', () => {
  let root = ''
  beforeAll(async () => {
    root = await repository()
    await put(root, {
      'melt/WORKFLOW.md': workflow(
        'melt',
        [
          ['check', 'always', 'manifest OK'],
          ['heat', 'stage 0 done', 'exit=0'],
        ],
        'budget: {backend: local}\n',
      ),
      'melt/heat.sh': '#!/bin/sh\nif [ ! -e warm ]; then : > warm; echo "licence server: connection closed"; exit 1; fi\necho ok\n',
      'melt/failure-catalog.yml': CATALOG,
    })
    await commitAll(root)
    const env = { XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'escapement-state-')) }
    for (let ticks = 0; ticks < 30; ticks++) {
      const { out } = await command(['tick', '--json', '--root', root], env)
      if ((JSON.parse(out) as { campaigns: { status: string }[] }).campaigns[0]?.status === 'done') break
      await pause(300)
    }
  })

  test('its attempts, retries and outcomes are rebuilt from git alone', async () => {
    const { stages, totals, complete, entries } = await told(root)
    expect(complete).toBe(true)
    expect(stages).toMatchObject([
      { stage: 'check', status: 'done', attempts: [] },
      {
        stage: 'heat',
        status: 'done',
        retries: 1,
        attempts: [
          { attempt: 1, outcome: 'failed', class: 'licence-server', state: 'EXITED', ran: expect.any(Number) },
          { attempt: 2, outcome: 'done', state: 'EXITED', finished: expect.stringMatching(/Z$/), ran: expect.any(Number) },
        ],
      },
    ])
    expect(totals).toMatchObject({ attempts: 2, retries: 1, timed: 2 })
    expect(entries.flatMap(({ said }) => said)).toContainEqual(expect.stringMatching(/^heat failed: licence-server/))
    expect(entries.every(({ run }) => run !== null)).toBe(true)
  })

  test('people read a timeline and a table, Mermaid draws a bar for each attempt', async () => {
    const { out } = await command(['history', 'melt', '--root', root])
    expect(out).toMatch(/heat +1 .*failed: licence-server\n/)
    expect(out).toMatch(/2 attempts, 1 retry, /)
    const chart = (await command(['history', '--mermaid', '--root', root])).out
    expect(chart).toMatch(/^gantt\n {4}title melt\n {4}dateFormat X\n/)
    expect(chart).toMatch(/section heat\n {4}attempt 1 licence-server :crit, s1a1, \d+, \d+\n {4}attempt 2 :done, s1a2, \d+, \d+\n/)
  })

  test('a person’s edit is told as one, and a message that only looks like ours is not believed', async () => {
    const path = join(root, 'melt/WORKFLOW.md')
    await writeFile(path, (await readFile(path, 'utf8')).replace(/(\| heat .*\| )done( +\|)/, '$1ready$2'))
    await commitAll(root, 'Again\n\n- melt: heat done by magic')
    const last = (await told(root)).entries.at(-1)
    expect(last).toMatchObject({ run: null, by: 'Ada', said: [], changes: [{ stage: 'heat', from: 'done', to: 'ready' }] })
    expect((await command(['history', 'melt', '--root', root])).out).toMatch(/by hand, Ada: heat: done → ready/)
  })

  test('a shallow clone says that it does not know the beginning', async () => {
    const clone = await mkdtemp(join(tmpdir(), 'escapement-shallow-'))
    await git(clone, 'clone', '--quiet', '--depth=1', `file://${root}`, '.')
    expect((await told(clone)).complete).toBe(false)
    expect((await command(['history', 'melt', '--root', clone])).out).toContain('git fetch --unshallow')
  })

  test('where a commit tells the times of a job, waiting is told from running, and what it cost', async () => {
    const clone = await mkdtemp(join(tmpdir(), 'escapement-times-'))
    await git(clone, 'clone', '--quiet', `file://${root}`, '.')
    await git(clone, 'remote', 'remove', 'origin')
    const path = join(clone, 'melt/WORKFLOW.md')
    const later = async (note: string, trailers: string): Promise<void> => {
      await writeFile(path, `${await readFile(path, 'utf8')}\n${note}\n`)
      await commitAll(clone, `melt: looked\n\n${trailers}`)
    }
    const times = 'Job-Times: heat.1 2026-01-01T00:00:00Z 2026-01-01T01:00:00Z 2026-01-01T02:30:00Z TIMEOUT'
    await later('A note.', `Campaign: melt\nStage: heat\n${times}\nJob-Cost: heat.1 12.5 core-hours, 3.2 USD\nRun: r1`)
    await later('Another.', `Campaign: melt\n${times.replace('heat.1', 'heat.2')}`)
    await later('A third.', `Campaign: melt\nJob-Times: heat.2 - then later NEVER\nJob-Cost: heat.2 much\nRun: r2`)
    const { stages, totals } = await told(clone)
    expect(stages[1]?.attempts[0]).toMatchObject({ state: 'TIMEOUT', queued: 3600, ran: 5400, core_hours: 12.5, usd: 3.2 })
    expect(stages[1]?.attempts[1]).toMatchObject({ state: 'EXITED', core_hours: null })
    expect(totals).toMatchObject({ timed: 2, queued: 3600 })
    const { out } = await command(['history', 'melt', '--root', clone])
    expect(out).toMatch(/SUBMITTED +QUEUED +RAN +UNTIL SEEN +CORE-HOURS +OUTCOME\n/)
    expect(out).toMatch(/heat +1 .* 1 h +1 h 30 min .* 12\.5 +failed: licence-server \(TIMEOUT\)\n/)
    expect(out).toMatch(/queued 1 h \(40 %\), ran 1 h 30 min \(60 %\)\n/)
    const chart = (await command(['history', '--mermaid', '--root', clone])).out
    expect(chart).toContain(
      'attempt 1 queued :s1q1, 1767225600, 1767229200\n    attempt 1 licence-server :crit, s1a1, 1767229200, 1767234600\n',
    )
  })
})
