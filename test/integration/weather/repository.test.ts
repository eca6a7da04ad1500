import { test } from 'vitest'
import { cluster, describeCluster } from '../../cluster/fixture.ts'
import { World } from './world.ts'

const MELT = 'campaigns/melt/WORKFLOW.md'

describeCluster('a repository that refuses, loses or moves', () => {
  test('the commit is refused once', async () => {
    const w = await World.open('commit-refused-once', await cluster('dbd'))
    w.hub.github.faults.add({ operation: 'createCommit', status: 403, body: { message: 'Resource not accessible by integration' } })
    await w.run('The commit is refused')
    await w.run('The next run')
    await w.close(
      'The commit is refused once',
      'Two campaigns, nothing submitted yet. Their jobs are submitted, then GitHub refuses the commit that tells of it.',
    )
  })

  test('the branch is protected', async () => {
    const w = await World.open('branch-protected', await cluster('dbd'))
    await w.tool('sbatch', 'echo "sbatch: error: Batch job submission failed: Socket timed out on send/recv operation" >&2; exit 1')
    await w.run('calm', { told: false })
    await w.tool('sbatch', undefined)
    w.hub.github.ruleset(w.repository)
    await w.run('A ruleset closes the branch')
    await w.run('The next run')
    await w.close('The branch is protected', 'Two campaigns, nothing submitted yet. A new ruleset asks for pull requests on the branch.')
  })

  test('the branch is protected while jobs run', async () => {
    const w = await World.open('branch-protected-in-flight', await cluster('dbd'), { campaigns: ['melt'], job: 'sleep 2\n' })
    await w.run('calm', { told: false })
    await w.jobsEnded()
    w.hub.github.ruleset(w.repository)
    await w.run('A ruleset closes the branch')
    w.hub.github.repo(w.repository).rulesets.length = 0
    await w.run('It is open again')
    await w.close(
      'The branch is protected while a job runs',
      'A campaign whose smoke has ended well. A new ruleset asks for pull requests on the branch.',
    )
  })

  test('the answer to the commit is lost', async () => {
    const w = await World.open('commit-answer-lost', await cluster('dbd'), { campaigns: ['melt'] })
    w.hub.github.faults.add({ operation: 'createCommit', cut: 'after' })
    await w.run('The answer is lost')
    await w.run('The next run')
    await w.close('The commit is made, its answer is lost', 'A campaign with nothing submitted yet.')
  })

  test('a person edits the same row meanwhile', async () => {
    const w = await World.open('edited-meanwhile', await cluster('dbd'), { campaigns: ['melt'] })
    const edit = () => w.change('Skip the smoke', { [MELT]: (text) => text.replace('| exit=0 | pending |', '| exit=0 | done |') })
    w.hub.github.faults.add({ operation: 'createCommit', meanwhile: edit })
    await w.run('The row is set to done while the run submits its job')
    await w.run('The next run')
    await w.close(
      'A person edits the row that a run is about to write',
      'A campaign with nothing submitted yet. While a run submits the smoke, somebody sets its row to done.',
    )
  })

  test('two runs at once', async () => {
    const w = await World.open('two-runs', await cluster('dbd'))
    w.hub.github.faults.add({
      operation: 'createCommit',
      meanwhile: async () => void (await w.run('The second run, begun while the first had submitted and not yet recorded')),
    })
    await w.run('The first run')
    await w.close('Two runs at once', 'Two campaigns, nothing submitted yet. A second run begins and ends while the first is at work.')
  })

  test('a document that is broken beside a good one', async () => {
    const w = await World.open('document-broken', await cluster('dbd'))
    await w.change('Break melt', {
      [MELT]: (text) => text.replace('| exit=0 | pending |', '| exit=0 | runing |').replace('backend: hpc', 'backend: [hpc'),
    })
    await w.run('melt cannot be read')
    await w.change('Half mend it', { [MELT]: (text) => text.replace('backend: [hpc', 'backend: hpc') })
    await w.run('A word of its table is wrong')
    await w.close(
      'A document that is broken beside a good one',
      'Two campaigns, nothing submitted yet. Somebody has broken one of the files.',
    )
  })
})

describeCluster('GitHub’s API', () => {
  const READ = 'sight'
  test('it does not answer', async () => {
    const w = await World.open('github-away', await cluster('dbd'), { campaigns: ['melt'] })
    w.hub.github.faults.add({ operation: READ, times: 9, status: 502, body: { message: 'Bad Gateway' } })
    await w.run('Issues cannot be read')
    w.hub.github.faults.clear()
    await w.run('calm', { told: false })
    await w.close('GitHub’s API does not answer', 'A campaign with nothing submitted yet.')
  })

  test('it asks to slow down', async () => {
    const w = await World.open('github-rate-limit', await cluster('dbd'), {
      campaigns: ['melt'],
      front: 'stages:\n  smoke: {sbatch: {partition: gpu-large}}\n',
    })
    w.hub.github.faults.add({
      operation: 'issues/create',
      status: 403,
      body: { message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.' },
      headers: { 'retry-after': '3600' },
    })
    await w.run('The issue cannot be opened now')
    await w.run('The next run')
    await w.close('GitHub asks to slow down', 'A campaign whose smoke is refused by sbatch, so that a person must be asked.')
  })

  test('the token may not write issues', async () => {
    const w = await World.open('no-issues-permission', await cluster('dbd'), {
      campaigns: ['melt'],
      token: { contents: 'write' },
      front: 'stages:\n  smoke: {sbatch: {partition: gpu-large}}\n',
    })
    await w.run('A person must be asked')
    await w.run('The next run')
    await w.close('The token may not write issues', 'A campaign whose smoke is refused by sbatch, so that a person must be asked.')
  })
})
