import { describe, expect, test } from 'vitest'
import { NAME } from '../github/setup.ts'
import { closeAfterEach, escalated, people, stateOf, type World } from './people-world.ts'

closeAfterEach()

/** Escalated for a file that somebody edited on the cluster: it fails in the same way each time, before anything is submitted. */
const drifted = async (config = ''): Promise<World> => {
  const w = await people({ config })
  w.cluster.write('/scratch/melt/smoke.sbatch', new TextEncoder().encode('by hand\n'))
  await w.tick()
  expect(w.issues()).toMatchObject([{ title: 'melt: smoke needs a decision (deploy)', state: 'open' }])
  return w
}

const granted = (w: World): number => w.log().filter((message) => message.includes('Approved-By: mia')).length

describe('what people said takes effect once', () => {
  test('although the same failure comes back before its issue is closed, and the issue is taken up again', async () => {
    const w = await drifted()
    w.say('mia', 1, '/retry')
    for (let i = 0; i < 3; i++) await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', issue: 1, retries: 1 })
    expect(w.issues()).toMatchObject([{ state: 'open' }])
    expect(granted(w)).toBe(1)
    // and what is said there anew is heard
    w.say('mia', 1, '/retry')
    await w.tick()
    expect(stateOf(w).stages.smoke?.retries).toBe(2)
  })

  test('although another run has followed it, with all that came of it, while this one stood still', async () => {
    const w = await drifted()
    w.say('mia', 1, '/retry')
    w.lab.github.faults.add({
      operation: 'reactions/create-for-issue-comment',
      meanwhile: async () => {
        await w.tick({ run: 'other' })
      },
    })
    await w.tick({ run: 'slow' })
    expect(w.lab.github.faults.pending).toBe(0)
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', retries: 1 })
    expect(granted(w)).toBe(1)
  })

  test.each(['/retry', '/restart', '/skip', '/cancel'])('and %s to one failure is not taken for a yes to the next', async (words) => {
    const w = await people({ front: 'stages:\n  smoke: {command: ./smoke.sh}\n', program: () => ({ seconds: 0, code: 1 }) })
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 1, issue: 1 })
    w.say('mia', 1, '/retry')
    const said: number[] = []
    // while mia's answer is being followed, nobody has heard will's yet
    w.lab.github.faults.add({
      operation: 'reactions/create-for-issue-comment',
      meanwhile: async () => {
        said.push(w.say('will', 1, words))
        w.cluster.pass(1)
      },
    })
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 2, issue: 1 })
    await w.tick()
    expect(said.flatMap(w.reactions)).toEqual(['confused'])
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 2 })
    expect(w.issues()[0]?.comments.at(-1)?.body).toContain('it was said before attempt 2 of smoke began')
  })

  test.each(['/retry', 'closed'])(
    'nor is what was done (%s) between its start and the time at which it is known to have failed',
    async (deed) => {
      const w = await people({ front: 'stages:\n  smoke: {command: ./smoke.sh}\n', program: () => ({ seconds: 0, code: 1 }) })
      await w.tick()
      const cleared = w.text().replace('escalation_required: true', 'escalation_required: false')
      w.branch.push('By hand', [{ path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(cleared) }])
      w.cluster.pass(60)
      // the attempt is started, and its start is being written down
      w.branch.meanwhile = () => {
        w.cluster.pass(1)
        if (deed === 'closed') w.lab.github.closeIssue(NAME, 1, 'mia')
        else w.say('mia', 1, deed)
        w.cluster.pass(1)
      }
      await w.tick()
      expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 2, issue: 1 })
      w.cluster.pass(60)
      await w.tick()
      expect(stateOf(w).stages.smoke).toMatchObject({ status: 'escalated', attempt: 2 })
      expect(w.issues()[0]?.state).toBe('open')
      expect(w.issues()[0]?.comments.at(-1)?.body).toMatch(
        deed === 'closed' ? /closed before this came about/ : /said before smoke came to wait/,
      )
    },
  )

  test('and what was taken as given for one attempt is not for the next', async () => {
    const w = await escalated()
    w.say('mia', w.issue, '/skip')
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'done', accepted: [{ predicate: 'exit=0', by: 'mia' }] })
    expect(w.text()).toMatch(/\| smoke \| walltime .*\| escalated +\| skipped by mia \|/)
    const again = w.text().replace(/\| smoke \|(.*?)\| done +\|/, '| smoke |$1| ready |')
    w.branch.push('By hand', [{ path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(again) }])
    for (const job of w.cluster.jobs.keys()) w.cluster.end(job, 'COMPLETED')
    await w.tick()
    await w.tick()
    expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 2, accepted: [] })
    w.cluster.end([...w.cluster.jobs.keys()].at(-1) ?? '', 'FAILED')
    await w.tick()
    expect(stateOf(w).stages.smoke?.status).toBe('escalated')
  })
})

test('an act that has changed before its proposal was written is not proposed', async () => {
  const w = await escalated({ front: 'stages:\n  smoke: {sbatch: {time: "00:10:00"}, logs: [run.log], checkpoint: "*.restart"}\n' })
  // the retry makes attempt 2, and a restart would then be attempt 3: the digest is of 2
  w.say('mia', w.issue, '/restart')
  w.say('mia', w.issue, '/retry')
  await w.tick()
  expect(stateOf(w).stages.smoke).toMatchObject({ attempt: 2 })
  // the decision stays open until the attempt has passed
  expect(w.issues().filter(({ state }) => state === 'open')).toMatchObject([{ number: w.issue }])
  await w.tick()
  expect(stateOf(w).stages.smoke?.approval).toBeUndefined()
  expect(w.issues()).toHaveLength(1)
})

describe('two runs at once', () => {
  test('leave one dashboard, and one issue for a backend', async () => {
    const w = await people({ config: 'dashboard: true\n' })
    w.cluster.silence = 'no route to host'
    w.lab.github.faults.add({
      operation: 'issues/create',
      meanwhile: async () => {
        await w.tick({ run: 'other' })
      },
    })
    await w.tick({ run: 'slow' })
    expect(w.issues()).toHaveLength(4)
    await w.tick()
    const open = w.issues().filter(({ state }) => state === 'open')
    expect(open.map(({ title }) => title).sort()).toEqual(['Backend lab does not answer', 'Escapement: all campaigns'])
  })

  test('leave one issue for a backend that nobody can look at meanwhile', async () => {
    const w = await people()
    w.cluster.silence = 'no route to host'
    w.lab.github.faults.add({
      operation: 'issues/create',
      meanwhile: async () => {
        await w.tick({ run: 'other' })
      },
    })
    await w.tick({ run: 'slow' })
    const text = w.text().replace('| always |', '| always | too many cells |')
    w.branch.push('By hand', [{ path: 'melt/WORKFLOW.md', content: new TextEncoder().encode(text) }])
    await w.tick()
    expect(w.issues().filter(({ state }) => state === 'open')).toMatchObject([{ number: 1 }])
  })

  test('open nothing where the second look fails: the other may have, by now', async () => {
    const w = await people({ config: 'dashboard: true\n' })
    w.cluster.silence = 'no route to host'
    w.lab.github.faults.add({ operation: 'graphql', status: 503, after: 1, times: 20 })
    await w.tick()
    expect(w.issues()).toEqual([])
    w.lab.github.faults.clear()
    await w.tick()
    expect(w.issues()).toHaveLength(2)
  })
})

describe('the caps of one run', () => {
  test('hold for refusals and backends, too', async () => {
    const w = await drifted('limits: {issues_per_tick: 1, comments_per_tick: 2}\ndashboard: true\n')
    await w.tick()
    expect(w.issues()).toHaveLength(2)
    const asked = ['/skip unless it fails again', '/hold on', '/confirm', '/deny', '/confirm'].map((body) => w.say('mia', 1, body))
    const before = w.issues()[0]?.comments.length ?? 0
    const report = await w.tick()
    expect(w.issues()[0]?.comments.length).toBe(before + 2)
    expect(report.problems).toMatchObject([{ code: 'CAPPED', message: '3 × comment put off: one run makes 2' }])
    // each is told by a reaction at least
    expect(asked.flatMap(w.reactions)).toEqual(['confused', 'confused', 'confused', 'confused', 'confused'])
  })
})

test('a deleted issue that another run has replaced already is not replaced twice', async () => {
  const w = await escalated()
  w.lab.github.deleteIssue(NAME, w.issue)
  w.lab.github.faults.add({
    operation: 'graphql',
    after: 1,
    meanwhile: async () => {
      await w.tick({ run: 'other' })
    },
  })
  await w.tick({ run: 'slow' })
  expect(w.issues().filter(({ number }) => number !== w.issue)).toHaveLength(1)
})

test('a branch that never stands still ends the run with a reason, and the next run records what was done', async () => {
  const w = await people()
  let n = 0
  const moves = (): void => {
    w.branch.push('By hand', [{ path: 'notes.md', content: new TextEncoder().encode(String(++n)) }])
    if (n < 100) w.branch.meanwhile = moves
  }
  w.branch.meanwhile = moves
  const report = await w.tick()
  expect(report.failed).toContain('the branch moved 6 times while one commit was being made')
  w.branch.meanwhile = undefined
  await w.tick()
  expect(stateOf(w).stages.smoke).toMatchObject({ status: 'running', attempt: 1, job: '101' })
  expect(w.cluster.jobs.size).toBe(1)
})
