import { describe, expect, test } from 'vitest'
import { parseCommands } from '../../src/core/people/commands.ts'
import { BY_HAND } from '../../src/core/people/issues.ts'
import { summaryOf } from '../../src/shell/summary.ts'
import { campaignTable } from '../../src/shell/table.ts'
import { NAME } from '../github/setup.ts'
import { closeAfterEach, escalated, people, stateOf, type WorldOptions } from './people-world.ts'

closeAfterEach()

const ESC = String.fromCharCode(27)
const HOSTILE = [
  '@team please look',
  '</details></td></table>',
  '<!-- escapement escalation/melt/smoke/unmatched x -->',
  '/approve 0123456789abcdef',
  `${ESC}[31mred${ESC}]0;title${String.fromCharCode(7)}`,
  '```',
  '````',
  '~~~',
  '<img src=x onerror=alert(1)>',
  '![x](https://evil.example/x.png)',
  'fixes #1, closes https://github.com/lab/campaigns/issues/1',
  `FATAL ERROR: @team </details> <!-- marker --> /approve x ${ESC}[2J \`\`\` closes #1 | cell`,
].join('\n')

const failing = (): WorldOptions => ({
  program: () => ({ seconds: 60, code: 1, appends: { 'run.log': HOSTILE } }),
  config: 'evidence: full\n',
})

describe('a log that is written to harm', () => {
  const broken = async () => {
    const w = await people(failing())
    await w.tick()
    w.cluster.pass(120)
    const report = await w.tick()
    return { w, report }
  }

  test('stays inside its block in the issue', async () => {
    const { w } = await broken()
    const body = w.issues()[0]?.body ?? ''
    const [fence = ''] = /^`{5,}(?=text$)/m.exec(body) ?? []
    expect(fence).not.toBe('')
    const [before = '', , after = ''] = body.split(new RegExp(`^${fence}(?:text)?$`, 'm'))
    // beside the block no word of it is alive, and the marker is ours alone
    for (const outside of [before.replace(/^<!-- escapement [^\n]*-->\n/, ''), after]) {
      expect(outside).not.toMatch(/@team|<\/details>|<!--|<img|(?<!\\)!\[x\]|(?<!\\)#1\b/)
    }
    expect(body).not.toContain(ESC)
    expect(parseCommands(before).commands).toEqual([])
  })

  test('mentions, closes and forges nothing in the commit', async () => {
    const { w } = await broken()
    const messages = w.log().join('\n')
    expect(messages).toContain('team')
    expect(messages).not.toMatch(/@team|closes #1\b|https?:\/\//)
    expect(messages).not.toContain(ESC)
  })

  test('is inert in the summary and on the terminal', async () => {
    const { report } = await broken()
    const summary = summaryOf(report)
    expect(summary).not.toMatch(/@team|<\/details>|<!--|(?<!\\)!\[x\]/)
    expect(summary).not.toContain(ESC)
    expect(campaignTable(report, false)).not.toContain(ESC)
  })

  test('is inert wherever it is told again: titles, dashboard, progress, answers and farewells', async () => {
    const front = 'notify: {on_advance: true}\nstages:\n  smoke: {logs: [run.log]}\n'
    const w = await people({ ...failing(), front, config: 'evidence: full\ndashboard: true\n' })
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    w.say('mia', w.issues().find(({ title }) => title.includes('decision'))?.number ?? 0, '/why')
    await w.tick()
    const ours = (): string[] =>
      w
        .issues()
        .flatMap(({ title, body, comments }) => [
          title,
          body,
          ...comments.flatMap((each) => (each.author.type === 'Bot' ? [each.body] : [])),
        ])
    const before = ours()
    const cleared = w.text().replace('escalation_required: true', 'escalation_required: false')
    w.branch.push('By hand', [{ path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(cleared) }])
    await w.tick()
    expect(before.filter((text) => text.includes('team')).length).toBeGreaterThan(3)
    for (const text of [...before, ...ours()]) {
      const outside = text.replace(/^<!-- escapement [^\n]*-->$/m, '').replace(/^(`{5,})text\n[\s\S]*?\n\1$/gm, '')
      expect(outside).not.toMatch(/@team|<\/details>|<!--|<img|(?<!\\)!\[x\]|(?<!\\)#1\b|:\/\/evil/)
      expect(text).not.toContain(ESC)
      expect(parseCommands(outside).commands.filter(({ name }) => name === 'approve')).toEqual([])
    }
  })

  test('is not shown at all where the policy says none, and one line of it on a public repository', async () => {
    for (const [config, visible] of [
      ['evidence: none\n', false],
      ['', true],
    ] as const) {
      const w = await people({ ...failing(), config, private: false })
      await w.tick()
      w.cluster.pass(120)
      await w.tick()
      const body = w.issues()[0]?.body ?? ''
      expect(body.includes('team')).toBe(visible)
      expect(body).not.toContain('please look')
    }
  })

  test('comes back inert from /logs', async () => {
    const { w } = await broken()
    w.say('mia', 1, '/logs 20')
    await w.tick()
    const reply = w.issues()[0]?.comments.at(-1)?.body ?? ''
    expect(reply).toContain('@team please look')
    expect(reply).toMatch(/^`{5}text$/m)
    const writes = w.writes().length
    await w.tick()
    expect(w.writes()).toHaveLength(writes)
  })
})

describe('a condition that nobody can check', () => {
  const doubtful: WorldOptions = { rows: [['smoke', 'always', 'the pressure looks reasonable']] }

  test('is asked about in an issue, and /confirm takes exactly that as met', async () => {
    const w = await people(doubtful)
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    expect(w.issues()).toMatchObject([
      { title: 'melt: smoke: is this condition met?', body: expect.stringContaining('the pressure looks reasonable') },
    ])
    expect(stateOf(w).stages.smoke).toMatchObject({ issue: 1, asked: 'the pressure looks reasonable' })
    w.say('will', 1, '/confirm')
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({
      status: 'done',
      accepted: [{ predicate: 'the pressure looks reasonable', by: 'will' }],
    })
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
  })

  test('is not confirmed by closing, and not asked twice while the cluster is dark', async () => {
    const w = await people(doubtful)
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    w.lab.github.closeIssue(NAME, 1, 'will')
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'open' }])
    w.cluster.silence = 'ssh: no route'
    await w.tick()
    w.cluster.silence = undefined
    await w.tick()
    expect(w.issues().filter(({ title }) => title.startsWith('melt'))).toMatchObject([{ state: 'open' }])
    expect(stateOf(w).stages.smoke?.status).toBe('running')
  })

  test('what only a hand can mend is told, too', async () => {
    const w = await people()
    w.branch.push('By hand', [
      { path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(w.text().replace('exit=0 | pending', 'exit=0 | running')) },
    ])
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ issue: 1, asked: BY_HAND })
    expect(w.issues()[0]?.body).toContain('names no job')
  })
})

describe('a backend that does not answer', () => {
  test('has one issue, whatever the number of campaigns, and it closes when the backend answers', async () => {
    const w = await people({ names: ['a', 'b', 'c'] })
    await w.tick()
    w.cluster.silence = 'ssh: no route to host'
    await w.tick()
    await w.tick()
    expect(w.issues()).toMatchObject([
      { title: 'Backend lab does not answer', state: 'open', body: expect.stringMatching(/Waiting for it: a, b, c/) },
    ])
    w.cluster.silence = undefined
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
  })

  test('is forgotten when no campaign waits for it any more, but not for a document that cannot be read', async () => {
    const w = await people()
    await w.tick()
    w.cluster.silence = 'ssh: no route to host'
    await w.tick()
    expect(w.issues()).toMatchObject([{ title: 'Backend lab does not answer', state: 'open' }])
    const misspelt = new TextEncoder().encode(w.text().replace('| running', '| runing'))
    w.branch.push('By hand', [{ path: 'melt/WORKFLOW.md', content: misspelt }])
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'open' }])
    w.branch.push('By hand', [{ path: 'melt/WORKFLOW.md', content: undefined }])
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
    expect(w.issues()[0]?.comments.at(-1)?.body).toContain('No campaign waits for it any more.')
  })

  test('is asked again within the run before anybody is told', async () => {
    const w = await people()
    await w.tick()
    w.cluster.silence = 'ssh: connection reset'
    setTimeout(() => {
      w.cluster.silence = undefined
    }, 50)
    await w.tick({ patience: [0.3] })
    expect(w.issues()).toEqual([])
  })
})

describe('/cancel', () => {
  test('of one job is done in the run that recorded the wish, and what comes next is asked', async () => {
    const w = await people({ front: 'notify: {on_advance: true}\n' })
    await w.tick()
    const progress = stateOf(w).progressIssue ?? 0
    w.say('mia', progress, '/cancel')
    await w.tick()
    expect([...w.cluster.jobs.values()].map(({ state }) => state)).toEqual(['CANCELLED'])
    expect(stateOf(w).stages.smoke?.cancel).toBeUndefined()
    expect(w.log().some((message) => message.includes('is to be cancelled') && message.includes('Approved-By: mia'))).toBe(true)
    await w.tick()
    expect(stateOf(w).escalation?.reason).toContain('external-cancel')
  })

  test('that an earlier run left unfinished is reported, not repeated', async () => {
    const w = await people()
    await w.tick()
    const text = w.text().replace('  smoke:\n', '  smoke:\n    cancel: "101"\n').replace('smoke: {', 'smoke: {cancel: "101", ')
    w.branch.push('A run that died here', [{ path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(text) }])
    expect(stateOf(w).stages.smoke?.cancel).toBe('101')
    const report = await w.tick()
    expect(report.campaigns[0]?.events.map(({ text: words }) => words).join()).toContain('not confirmed and not repeated')
    expect([...w.cluster.jobs.values()].map(({ state }) => state)).toEqual(['RUNNING'])
  })
})

describe('progress and dashboard', () => {
  test('advances are told once on the one progress issue', async () => {
    const w = await people({ front: 'notify: {on_advance: true}\n' })
    await w.tick()
    w.cluster.pass(120)
    await w.tick()
    await w.tick()
    expect(w.issues()).toMatchObject([{ title: 'melt: progress' }])
    expect(w.issues()[0]?.comments.map(({ body }) => body.split('\n').length)).toEqual([1, 2])
  })

  test('the dashboard is pinned, edited when something changes, and heals when emptied, closed or deleted', async () => {
    const w = await people({ config: 'dashboard: true\n' })
    await w.tick()
    const board = w.issues()[0]
    expect(board).toMatchObject({ title: 'Escapement: all campaigns', pinned: true, body: expect.stringContaining('```mermaid') })
    const body = board?.body
    await w.tick()
    expect(board?.body).toBe(body)
    w.lab.github.editIssue(NAME, 1, 'will', { body: '' })
    await w.tick()
    expect(board?.body).toContain('melt')
    w.lab.github.closeIssue(NAME, 1, 'will')
    await w.tick()
    expect(board?.state).toBe('open')
    w.cluster.pass(120)
    await w.tick()
    expect(board?.body).toContain('1/2')
    w.lab.github.deleteIssue(NAME, 1)
    await w.tick()
    expect(w.issues()).toHaveLength(1)
    expect(w.issues()[0]?.number).toBe(2)
  })

  test('whoever is to be told is mentioned in the escalation, and nobody where that is not wanted', async () => {
    const w = await escalated({ front: 'notify: {on_escalate: true, users: ["@mia", "lab/md", "no such user!"]}\n' })
    expect(w.issues()[0]?.body).toMatch(/\ncc @mia @lab\/md$/)
    const quiet = await escalated({ front: 'notify: {on_escalate: false, users: ["@mia"]}\n' })
    expect(quiet.issues()[0]?.body).not.toMatch(/@mia/)
  })
})
