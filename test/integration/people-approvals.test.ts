import { describe, expect, test } from 'vitest'
import { NAME } from '../github/setup.ts'
import { closeAfterEach, escalated, stateOf, type World } from './people-world.ts'

closeAfterEach()

const FRONT = 'stages:\n  smoke: {sbatch: {time: "00:10:00"}, logs: [run.log], checkpoint: "*.restart"}\n'

/** Escalated, and mia has asked to run the stage again as a whole: that takes a yes. */
const asked = async (): Promise<World & { escalation: number; approval: number; digest: string }> => {
  const w = await escalated({ front: FRONT, private: false })
  w.say('mia', w.issue, '/restart')
  await w.tick()
  const { approval } = stateOf(w).stages.smoke ?? {}
  if (!approval?.issue) throw new Error('nothing was asked for')
  return { ...w, escalation: w.issue, approval: approval.issue, digest: approval.digest }
}

const DAY = 86_400

describe('an approval', () => {
  test('is asked for in an issue that says exactly what would be done, and is consumed by a commit before the act', async () => {
    const w = await asked()
    const issue = w.issues().find(({ number }) => number === w.approval)
    expect(issue?.body).toContain('run smoke again as a whole, as attempt 2')
    expect(issue?.body).toContain(`/approve ${w.digest}`)
    w.say('will', w.approval, `Yes.\n\n/approve ${w.digest}`)
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 2, granted: 'will' })
    expect(stateOf(w).stages.smoke?.approval).toBeUndefined()
    const [submitted, consumed] = w.log().filter((message) => /submitted as|Approved-By/.test(message))
    expect(submitted).toContain('submitted as')
    expect(consumed).toMatch(new RegExp(`approval ${w.digest} given by will[\\s\\S]*\nApproved-By: will\n`))
    // that it is run again does not mean that its cause is gone
    expect(w.issues().map(({ state }) => state)).toEqual(['open', 'closed'])
    w.cluster.pass(61)
    await w.tick()
    expect(w.issues().map(({ state }) => state)).toEqual(['closed', 'closed'])
  })

  test('survives a replan that changes nothing', async () => {
    const w = await asked()
    w.cluster.pass(3 * DAY)
    await w.tick()
    await w.tick()
    expect(stateOf(w).stages.smoke?.approval?.digest).toBe(w.digest)
    expect(w.issues()).toHaveLength(2)
  })

  test('closing its issue says no', async () => {
    const w = await asked()
    w.lab.github.closeIssue(NAME, w.approval, 'will')
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 1 })
    expect(stateOf(w).stages.smoke?.approval).toBeUndefined()
    w.say('will', w.approval, `/approve ${w.digest}`)
    await w.tick()
    expect(stateOf(w).stages.smoke?.attempt).toBe(1)
  })

  test('/deny says no', async () => {
    const w = await asked()
    w.say('will', w.approval, '/deny')
    await w.tick()
    expect(stateOf(w).stages.smoke?.approval).toBeUndefined()
    expect(w.issues().find(({ number }) => number === w.approval)).toMatchObject({ state: 'closed', stateReason: 'not_planned' })
  })

  test('lapses after a week', async () => {
    const w = await asked()
    w.cluster.pass(7 * DAY)
    w.say('will', w.approval, `/approve ${w.digest}`)
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 1 })
  })

  test('that would do something else by the end of its run is not asked for: its words would not be what its digest stands for', async () => {
    const w = await escalated({ front: FRONT, private: false })
    w.say('mia', w.issue, '/restart')
    w.say('mia', w.issue, '/retry')
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 2 })
    expect(stateOf(w).stages.smoke?.approval).toBeDefined()
    expect(w.issues()).toHaveLength(1)
    await w.tick()
    expect(stateOf(w).stages.smoke?.approval).toBeUndefined()
    expect(w.issues()).toHaveLength(1)
  })

  test('is stale as soon as something else would be done', async () => {
    const w = await asked()
    w.branch.push('By hand', [
      { path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(w.text().replace('attempt: 1', 'attempt: 4')) },
    ])
    const comment = w.say('will', w.approval, `/approve ${w.digest}`)
    await w.tick()
    expect(w.reactions(comment)).toEqual(['confused'])
    expect(stateOf(w).stages.smoke?.status).toBe('escalated')
  })
})

const shifted = (digest: string): string => digest.replace(/[0-9a-f]/, (c) => (c === '0' ? '1' : '0'))

/** Who, where (`approval` unless said), and what. */
const WAYS: readonly [string, string, (digest: string) => string, 'escalation'?][] = [
  ['a reader', 'rob', (d) => `/approve ${d}`],
  ['somebody with triage', 'tess', (d) => `/approve ${d}`],
  ['a stranger', 'eve', (d) => `/approve ${d}`],
  ['a bot of another App', 'dependabot[bot]', (d) => `/approve ${d}`],
  ['our own account, by another workflow', 'github-actions[bot]', (d) => `/approve ${d}`],
  ['no digest', 'mia', () => '/approve'],
  ['another digest', 'mia', (d) => `/approve ${shifted(d)}`],
  ['the first half of it', 'mia', (d) => `/approve ${d.slice(0, 8)}`],
  ['more than it', 'mia', (d) => `/approve ${d}0`],
  ['it in capitals, with a letter', 'mia', (d) => `/approve ${d.toUpperCase()}A`],
  ['Cyrillic look-alikes', 'mia', (d) => `/approve ${d.slice(0, -1)}а`],
  ['two digests', 'mia', (d) => `/approve ${d} ${shifted(d)}`],
  ['a zero-width space in it', 'mia', (d) => `/approve ${d.slice(0, 8)}\u200b${d.slice(8)}`],
  ['a no-break space before it', 'mia', (d) => `/approve\u00a0${d}`],
  ['a quote', 'mia', (d) => `> /approve ${d}`],
  ['the line below a quote, which belongs to it', 'mia', (d) => `> mia wrote:\n/approve ${d}`],
  ['a fenced block', 'mia', (d) => `\`\`\`\n/approve ${d}\n\`\`\``],
  ['a fence of tildes that is never closed', 'mia', (d) => `~~~~\n/approve ${d}`],
  ['a fence closed by a shorter one', 'mia', (d) => `\`\`\`\`\nx\n\`\`\`\n/approve ${d}`],
  ['indented code', 'mia', (d) => `Like this:\n\n    /approve ${d}`],
  ['inline code', 'mia', (d) => `\`/approve ${d}\``],
  ['an HTML comment', 'mia', (d) => `<!--\n/approve ${d}\n-->`],
  ['an HTML comment that is never closed', 'mia', (d) => `<!-- hidden\n/approve ${d}`],
  ['a pre block', 'mia', (d) => `<pre>\n/approve ${d}\n</pre>`],
  ['the middle of a sentence', 'mia', (d) => `I would say /approve ${d} here`],
  ['a list item', 'mia', (d) => `- /approve ${d}`],
  ['a leading space', 'mia', (d) => ` /approve ${d}`],
  ['words behind it', 'mia', (d) => `/approve ${d} or not?`],
  ['capitals', 'mia', (d) => `/Approve ${d}`],
  ['a full-width slash', 'mia', (d) => `／approve ${d}`],
  ['yes and no at once', 'mia', (d) => `/approve ${d}\n/deny`],
  ['yes and something else at once', 'mia', (d) => `/approve ${d}\n/hold`],
  ['a mail that quotes the proposal', 'mia', (d) => `No!\n\nOn Mon, 23 Nov 2026, mia wrote:\n\n/approve ${d}`],
  ['the wrong issue', 'mia', (d) => `/approve ${d}`, 'escalation'],
]

describe(`${WAYS.length + 3} ways to approve without the right to, or by accident`, () => {
  test.each(WAYS)('%s', async (_, login, say, where) => {
    const w = await asked()
    w.lab.github.user(login)
    w.say(login, where === undefined ? w.approval : w.escalation, say(w.digest))
    const before = stateOf(w)
    await w.tick()
    expect(stateOf(w)).toEqual(before)
    expect(w.cluster.executions).toHaveLength(1)
  })

  test('a comment that was edited, by its author or by somebody else', async () => {
    const w = await asked()
    for (const editor of ['mia', 'will']) {
      const comment = w.say('mia', w.approval, 'Looks reasonable.')
      w.lab.github.clock.advance(1000)
      w.lab.github.editComment(NAME, comment, editor, `/approve ${w.digest}`)
      await w.tick()
      expect(w.reactions(comment)).toEqual(['confused'])
    }
    expect(stateOf(w).stages.smoke?.approval?.digest).toBe(w.digest)
  })

  test('somebody who has taken over the name of one who may', async () => {
    const w = await asked()
    const comment = w.say('eve', w.approval, `/approve ${w.digest}`)
    // eve's account is gone; the name now belongs to another account, which may write
    const eve = w
      .issues()
      .flatMap(({ comments }) => comments)
      .find(({ id }) => id === comment)
    if (eve) eve.author = { ...eve.author, id: eve.author.id + 5000, login: 'mia' }
    await w.tick()
    expect(w.reactions(comment)).toEqual(['confused'])
    expect(stateOf(w).stages.smoke?.approval?.digest).toBe(w.digest)
  })

  test('the same yes a second time', async () => {
    const w = await asked()
    w.say('will', w.approval, `/approve ${w.digest}`)
    await w.tick()
    w.say('will', w.approval, `/approve ${w.digest}`)
    await w.tick()
    expect(stateOf(w).stages.smoke?.attempt).toBe(2)
    expect(w.cluster.executions).toHaveLength(2)
  })
})
