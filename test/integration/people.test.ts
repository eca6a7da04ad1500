import { describe, expect, test } from 'vitest'
import { NAME } from '../github/setup.ts'
import { closeAfterEach, escalated, people, stateOf } from './people-world.ts'

closeAfterEach()

describe('a failure, told, decided and mended', () => {
  test('a reader is refused, a maintainer’s /retry is followed once, and the issue closes itself', async () => {
    const w = await escalated()
    expect(w.issues()).toMatchObject([{ title: 'melt: smoke needs a decision (walltime)', state: 'open' }])
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', issue: w.issue })
    expect(w.log()[0]).toContain(`Issue: #${w.issue}`)

    const reader = w.say('rob', w.issue, '/approve 0123456789abcdef')
    await w.tick()
    expect(w.reactions(reader)).toEqual(['confused'])
    expect(w.issues()[0]?.comments.at(-1)?.body).toContain('it takes write access')
    expect(stateOf(w).stages.smoke?.status).toBe('escalated')

    const maintainer = w.say('mia', w.issue, 'More time should do.\n\n/retry time=2x\n')
    await w.tick()
    expect(w.reactions(maintainer)).toEqual(['+1'])
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 2, overrides: { time: '00:20:00' }, granted: 'mia' })
    expect(w.log().find((message) => message.includes('granted'))).toMatch(
      /^melt: smoke: one more attempt granted by mia \(time 00:10:00 → 00:20:00\)[\s\S]*\nApproved-By: mia\n/,
    )
    const [issue] = w.issues()
    expect(issue).toMatchObject({ state: 'open' })
    expect(issue?.comments.at(-1)?.body).toMatch(
      /one more attempt granted by mia[\s\S]*closes by itself when the stage has passed[\s\S]*fallback/,
    )
    const writes = w.writes().length
    await w.tick()
    expect(w.writes()).toHaveLength(writes)

    w.cluster.pass(120)
    await w.tick()
    expect(stateOf(w).stages.smoke?.status).toBe('done')
    expect(stateOf(w).stages.smoke?.issue).toBeUndefined()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
    expect(w.issues()[0]?.comments.filter(({ body }) => body.startsWith('Closed: the cause is gone (smoke done'))).toHaveLength(1)
  })

  test('the same tick twice, and two at once, duplicate nothing', async () => {
    const w = await people()
    await w.tick()
    const [job] = w.cluster.jobs.keys()
    w.cluster.end(job ?? '', 'TIMEOUT')
    await Promise.all([w.tick({ run: 'a' }), w.tick({ run: 'b' })])
    await w.tick()
    expect(w.issues()).toHaveLength(1)
    const asked = w.say('mia', 1, '/retry')
    const refused = w.say('rob', 1, '/retry')
    await Promise.all([w.tick({ run: 'c' }), w.tick({ run: 'd' })])
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ attempt: 2, retries: 1 })
    expect(w.cluster.executions).toHaveLength(2)
    expect(w.reactions(asked)).toEqual(['+1'])
    expect(w.reactions(refused)).toEqual(['confused'])
    expect(w.issues()[0]?.comments.filter(({ body }) => body.includes('not done'))).toHaveLength(1)
    expect(w.log().filter((message) => message.includes('Approved-By: mia'))).toHaveLength(1)
  })

  test('what was granted is one attempt: when it fails, a person is asked again', async () => {
    const w = await escalated()
    w.say('mia', w.issue, '/retry')
    await w.tick()
    w.cluster.end([...w.cluster.jobs.keys()].at(-1) ?? '', 'NODE_FAIL')
    await w.tick()
    expect(stateOf(w)).toMatchObject({ escalation: { reason: expect.stringContaining('he one attempt that mia granted failed as well') } })
    // another class is another cause
    expect(w.issues()).toMatchObject([{ state: 'closed' }, { state: 'open', title: 'melt: smoke needs a decision (node-death)' }])
    expect(w.issues()[0]?.comments.at(-1)?.body).toContain('failed for another reason: #2')
    expect(stateOf(w).stages.smoke?.issue).toBe(2)
  })

  test('the same failure again is told in the same issue, which was never closed', async () => {
    const w = await escalated()
    w.say('mia', w.issue, '/retry')
    await w.tick()
    const again = w.say('mia', w.issue, '/retry')
    await w.tick()
    // it is being tried: nothing failed that could be tried again
    expect(w.reactions(again)).toEqual(['confused'])
    w.cluster.end([...w.cluster.jobs.keys()].at(-1) ?? '', 'TIMEOUT')
    await Promise.all([w.tick({ run: 'a' }), w.tick({ run: 'b' })])
    await w.tick()
    const [issue, ...others] = w.issues()
    expect(others).toEqual([])
    expect(issue).toMatchObject({ state: 'open', body: expect.stringContaining('mia granted failed as well') })
    expect(issue?.comments.filter(({ body }) => body.startsWith('It failed again: smoke needs a person: walltime'))).toHaveLength(1)
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', issue: w.issue })
    w.say('mia', w.issue, '/retry')
    await w.tick()
    w.cluster.pass(61)
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
  })

  test('five comments between two ticks are all handled, in order', async () => {
    const w = await escalated()
    const ids = [
      w.say('mia', w.issue, '/hold'),
      w.say('will', w.issue, '/resume'),
      w.say('rob', w.issue, '/skip'),
      w.say('ada', w.issue, '/why'),
      w.say('mia', w.issue, '/hold'),
    ]
    const report = await w.tick()
    expect(ids.map(w.reactions)).toEqual([['+1'], ['+1'], ['confused'], ['+1'], ['+1']])
    expect(report.campaigns[0]?.events.flatMap(({ event }) => ('by' in event ? [`${event.type} ${event.by}`] : []))).toEqual([
      'campaign-held mia',
      'campaign-resumed will',
      'campaign-held mia',
    ])
    expect(stateOf(w)).toMatchObject({ held: true, handled: { [w.issue]: ids[4] } })
    expect(
      w
        .issues()[0]
        ?.comments.map(({ body }) => body)
        .filter((body) => body.includes('**smoke** is escalated')),
    ).toHaveLength(1)
    const writes = w.writes().length
    await w.tick()
    expect(w.writes()).toHaveLength(writes)
  })
})

describe('the issue of a stage that is tried again', () => {
  const tried = async () => {
    const w = await escalated()
    w.say('mia', w.issue, '/retry')
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'open' }])
    return w
  }

  test('is closed by one of two runs that see the stage pass', async () => {
    const w = await tried()
    w.cluster.pass(61)
    await Promise.all([w.tick({ run: 'a' }), w.tick({ run: 'b' })])
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
    expect(w.issues()[0]?.comments.filter(({ body }) => body.startsWith('Closed:'))).toHaveLength(1)
  })

  test('is closed by the next run when GitHub did not take it', async () => {
    const w = await tried()
    w.cluster.pass(61)
    w.lab.github.faults.add({ operation: 'issues/update', status: 422 })
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'open' }])
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
  })

  test('may be closed by hand: the attempt goes on, and its failure opens another', async () => {
    const w = await tried()
    w.lab.github.closeIssue(NAME, w.issue, 'will')
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 2 })
    expect(w.cluster.executions).toHaveLength(2)
    w.cluster.end([...w.cluster.jobs.keys()].at(-1) ?? '', 'TIMEOUT')
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }, { state: 'open' }])
  })

  test('may be deleted: nothing is opened as long as nobody is needed', async () => {
    const w = await tried()
    w.lab.github.deleteIssue(NAME, w.issue)
    await w.tick()
    expect(w.issues().filter(({ state }) => state === 'open')).toEqual([])
    expect(stateOf(w).stages.smoke?.issue).toBeUndefined()
    w.cluster.pass(61)
    await w.tick()
    expect(stateOf(w).stages.smoke?.status).toBe('done')
  })

  test('another cause whose issue cannot be opened now: the old one stays until it can', async () => {
    const w = await tried()
    w.cluster.end([...w.cluster.jobs.keys()].at(-1) ?? '', 'NODE_FAIL')
    w.lab.github.faults.add({ operation: 'issues/create', status: 502 })
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'open' }])
    await w.tick()
    await w.tick()
    const open = w.issues().filter(({ state }) => state === 'open')
    expect(open).toMatchObject([{ title: 'melt: smoke needs a decision (node-death)', body: expect.stringContaining('failed as well') }])
    expect(stateOf(w).stages.smoke?.issue).toBe(open[0]?.number)
  })
})

describe('an issue that is closed', () => {
  test('by somebody who may write clears the flag, and the file says so', async () => {
    const w = await escalated()
    w.lab.github.closeIssue(NAME, w.issue, 'will')
    await w.tick()
    expect(stateOf(w).escalation).toBeUndefined()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 2, failures: [] })
    expect(w.log().some((message) => message.includes('escalation cleared by will'))).toBe(true)
    expect(w.log().some((message) => message.includes('Approved-By'))).toBe(false)
  })

  test('by triage or by another workflow’s bot is opened again, with a reason', async () => {
    for (const login of ['tess', 'github-actions[bot]']) {
      const w = await escalated()
      w.lab.github.closeIssue(NAME, w.issue, login)
      await w.tick()
      expect(w.issues()).toMatchObject([{ state: 'open', comments: [{ body: expect.stringContaining('write access') }] }])
      expect(stateOf(w).escalation).toBeDefined()
    }
  })

  test('closes by itself when the row is cleared in the file', async () => {
    const w = await escalated()
    w.branch.push('By hand', [
      {
        path: 'melt/WORKFLOW.md',
        content: new TextEncoder().encode(w.text().replace('escalation_required: true', 'escalation_required: false')),
      },
    ])
    await w.tick()
    expect(w.issues()).toMatchObject([{ state: 'closed' }])
    expect(stateOf(w).stages.smoke?.issue).toBeUndefined()
  })

  test('that was deleted is opened anew', async () => {
    const w = await escalated()
    w.lab.github.deleteIssue(NAME, w.issue)
    await w.tick()
    expect(w.issues()).toMatchObject([{ number: 2, state: 'open' }])
    expect(stateOf(w).stages.smoke?.issue).toBe(2)
  })
})

describe('GitHub at its worst', () => {
  test('an issue that could not be opened is opened by the next run', async () => {
    const w = await people()
    await w.tick()
    w.cluster.end([...w.cluster.jobs.keys()][0] ?? '', 'TIMEOUT')
    w.lab.github.faults.add({ operation: 'issues/create', status: 502 })
    const report = await w.tick()
    expect(report.problems).toMatchObject([{ code: 'NOT_WRITTEN' }])
    expect(w.issues()).toEqual([])
    await w.tick()
    expect(w.issues()).toHaveLength(1)
  })

  test('an issue whose creation was not answered is found again by its marker', async () => {
    const w = await people()
    await w.tick()
    w.cluster.end([...w.cluster.jobs.keys()][0] ?? '', 'TIMEOUT')
    w.lab.github.faults.add({ operation: 'issues/create', cut: 'after' })
    await w.tick()
    expect(stateOf(w).stages.smoke?.issue).toBeUndefined()
    await w.tick()
    expect(w.issues()).toHaveLength(1)
    expect(stateOf(w).stages.smoke?.issue).toBe(1)
  })

  test('a marker that somebody else wrote counts for nothing', async () => {
    const w = await escalated()
    const [ours] = w.issues()
    w.lab.github.deleteIssue(NAME, w.issue)
    const fake = w.lab.github.issue(NAME, 'will', { title: 'mine', body: ours?.body ?? '', labels: ['escapement'] })
    await w.tick()
    expect(stateOf(w).stages.smoke?.issue).toBe(fake.number + 1)
    expect(fake.state).toBe('open')
  })

  test('silence changes nothing and loses no comment', async () => {
    const w = await escalated()
    const comment = w.say('mia', w.issue, '/retry')
    w.lab.github.faults.add({ operation: 'graphql', status: 503 })
    const report = await w.tick()
    expect(report.problems).toMatchObject([{ code: 'FORGE_SILENT' }])
    expect(stateOf(w).stages.smoke?.status).toBe('escalated')
    await w.tick()
    expect(w.reactions(comment)).toEqual(['+1'])
  })

  test('a permission that nobody can tell keeps the order: nothing behind it is heard before it', async () => {
    const w = await escalated()
    const first = w.say('will', w.issue, '/hold')
    const second = w.say('mia', w.issue, '/resume')
    w.lab.github.faults.add({ operation: 'repos/get-collaborator-permission-level', status: 500 })
    await w.tick()
    expect([first, second].map(w.reactions)).toEqual([[], []])
    await w.tick()
    expect([first, second].map(w.reactions)).toEqual([['+1'], ['+1']])
    expect(stateOf(w).held).toBe(false)
  })

  test('a secondary limit puts off and is reported; the next run goes on', async () => {
    const w = await people()
    await w.tick()
    w.cluster.end([...w.cluster.jobs.keys()][0] ?? '', 'TIMEOUT')
    w.lab.github.limits.figures.writesPerMinute = 0
    expect((await w.tick()).problems).toMatchObject([{ code: 'NOT_WRITTEN', hint: 'the next run goes on' }])
    w.lab.github.limits.figures.writesPerMinute = 80
    await w.tick()
    expect(w.issues()).toHaveLength(1)
  })

  test('a hundred campaigns at work cost one call and no write', async () => {
    const names = Array.from({ length: 100 }, (_, i) => `c${i}`)
    const w = await people({ names, config: 'limits: {submissions_per_tick: 200}\n' })
    await w.tick()
    w.lab.github.requests.length = 0
    const head = w.branch.head
    await w.tick()
    expect(w.lab.github.requests.map(({ name }) => name)).toEqual(['sight'])
    expect(w.branch.head).toBe(head)
  })

  test('many campaigns that fail at once stay within the caps, and none is forgotten', async () => {
    const names = Array.from({ length: 14 }, (_, i) => `c${i}`)
    const w = await people({ names, config: 'limits: {issues_per_tick: 5}\n' })
    await w.tick()
    for (const id of w.cluster.jobs.keys()) w.cluster.end(id, 'TIMEOUT')
    w.lab.github.requests.length = 0
    const report = await w.tick()
    expect(w.issues()).toHaveLength(5)
    expect(report.problems).toMatchObject([{ code: 'CAPPED' }])
    expect(w.lab.github.requests.length).toBeLessThanOrEqual(40)
    await w.tick()
    await w.tick()
    expect(w.issues()).toHaveLength(14)
    expect(new Set(w.issues().map(({ title }) => title)).size).toBe(14)
  })
})
