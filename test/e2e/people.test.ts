import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Report } from '../../src/shell/report.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import type { Issue } from '../github/model.ts'
import { type Lab, NAME, openLab } from '../github/setup.ts'
import { checkout, commitAll, git } from '../support/checkout.ts'
import { evaluated } from '../support/expressions.ts'
import { runAction, type Step } from '../support/runner.ts'
import { workflow } from '../support/workflow.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const TEMPLATE = join(ROOT, 'templates/workflows/escapement.yml')

/** A script that tells the scheduler's own limit: it fails until it has the time that it needs. */
const NEEDS_TWO_MINUTES = `echo "$SLURM_JOB_ID" >> ran
limit=$(scontrol show job "$SLURM_JOB_ID" | sed -n 's/.*TimeLimit=\\([^ ]*\\).*/\\1/p')
[ "$limit" = 00:02:00 ] || { echo "FATAL: @team two minutes are needed, not $limit </details> <!-- x --> /approve x"; exit 3; }
`

interface Place {
  lab: Lab
  hpc: Cluster
  /** Where campaigns live on the cluster. */
  root: string
  /** One run of the workflow, as this event starts it. */
  tick: (event?: { name: string; payload: unknown }) => Promise<{ step: Step; report: Report }>
  /** A comment, and the run that its event starts. */
  say: (login: string, issue: number, body: string) => Promise<{ comment: number; step: Step; report: Report }>
  issues: () => Issue[]
  reactions: (comment: number) => string[]
  log: () => Promise<string[]>
  file: (path: string) => Promise<string>
  writes: () => number
  /** Waits until a job has left the queue. */
  ended: (job: string) => Promise<void>
  stop: () => Promise<void>
}

const reportOf = ({ outputs }: Step): Report => JSON.parse(outputs.report ?? '{}') as Report

/** The double of GitHub and a real cluster, with the workflow as it ships and these files; everything is done by the program as the runner starts it. */
const place = async (files: Record<string, string>): Promise<Place> => {
  const [lab, hpc] = [await openLab({ private: true }), await cluster('dbd')]
  const { github } = lab
  github.clock.real()
  const root = await hpc.folder('people')
  const addressFor = (token: string): string => `${github.serverUrl.replace('//', `//x-access-token:${token}@`)}/${NAME}.git`
  const token = github.token('github-actions[bot]', { contents: 'write', issues: 'write' }, { repository: NAME })
  const clones: string[] = []
  let runs = 0
  const clone = async (): Promise<string> => {
    const folder = await checkout(addressFor(token))
    clones.push(folder)
    return folder
  }
  const seed = await clone()
  const config = `backends:\n  hpc: {kind: slurm, host: ${hpc.host}, port: ${hpc.port}, user: ${hpc.user}, root: ${root}}\nevidence: tail\n`
  const all = { '.github/escapement.yml': config, '.github/workflows/escapement.yml': await readFile(TEMPLATE, 'utf8'), ...files }
  await rm(join(seed, 'campaigns/co'), { recursive: true })
  for (const [path, text] of Object.entries(all)) {
    await mkdir(dirname(join(seed, path)), { recursive: true })
    await writeFile(join(seed, path), text)
  }
  await commitAll(seed, 'Add campaigns')
  await git(seed, 'push', '--quiet', addressFor(github.token('ada')), 'HEAD:main')
  const tick: Place['tick'] = async (event = { name: 'schedule', payload: { schedule: '17,47 * * * *' } }) => {
    const step = await runAction({
      workspace: await clone(),
      token,
      repository: NAME,
      event,
      inputs: { 'ssh-private-key': hpc.privateKey, 'ssh-known-hosts': hpc.knownHosts },
      // a run is told from another by its number
      env: {
        GITHUB_RUN_ID: String(++runs),
        GITHUB_SERVER_URL: github.serverUrl,
        GITHUB_API_URL: github.apiUrl,
        GITHUB_GRAPHQL_URL: github.graphqlUrl,
      },
    })
    expect(step.code, step.stdout + step.stderr).toBe(0)
    return { step, report: reportOf(step) }
  }
  return {
    lab,
    hpc,
    root,
    tick,
    say: async (login, issue, body) => {
      const { id: comment } = github.comment(NAME, issue, login, body)
      const payload = github.event({ event: 'issue_comment', action: 'created', repo: NAME, comment, by: login })
      expect(await starts('issue_comment', payload)).toBe(true)
      return { comment, ...(await tick({ name: 'issue_comment', payload })) }
    },
    issues: () => [...github.repo(NAME).issues.values()],
    reactions: (comment) =>
      [...github.repo(NAME).issues.values()].flatMap(({ comments }) =>
        comments.filter(({ id }) => id === comment).flatMap(({ reactions }) => reactions.map(({ content }) => content)),
      ),
    log: async () => {
      const folder = await clone()
      await git(folder, 'fetch', '--quiet', '--unshallow', 'origin', 'main')
      return (await git(folder, 'log', '--format=%B%x00', 'FETCH_HEAD')).split('\0').map((message) => message.trim())
    },
    file: async (path) => readFile(join(await clone(), path), 'utf8'),
    writes: () => github.requests.filter(({ kind }) => kind === 'write').length,
    ended: async (job) => {
      for (let i = 0; i < 60; i++) {
        const { stdout } = await hpc.asUser(`squeue -h -j ${job} -t PD,R,CG,CF -o %T || :`)
        if (stdout.trim() === '') return
        await pause(500)
      }
      throw new Error(`job ${job} does not end`)
    },
    stop: async () => {
      expect(github.schemaErrors).toEqual([])
      await lab.stop()
      for (const folder of clones) await rm(folder, { recursive: true, force: true })
    },
  }
}

const starts = async (event: string, payload: unknown): Promise<boolean> => {
  const { jobs } = parse(await readFile(TEMPLATE, 'utf8')) as { jobs: { tick: { if: string } } }
  return (await evaluated(jobs.tick.if, { github: { event_name: event, event: payload } })) === 'true'
}

const script = (body: string): string => `#!/bin/sh\n#SBATCH --partition=cpu --time=00:01:00 --mem=16M --output=run.log\n${body}`
const front = (more = ''): string => `budget: {backend: hpc}\nstages: {smoke: {logs: [run.log]}}\n${more}`

const jobOf = ({ campaigns }: Report, stage = 0): string => campaigns[0]?.stages[stage]?.job ?? ''
const executions = async ({ hpc, root }: Place, campaign: string): Promise<string[]> =>
  (await hpc.asUser(`cat ${root}/${campaign}/ran`)).stdout.trim().split('\n')

describeCluster('people and a real SLURM, through the whole program as the runner starts it', () => {
  test('a failure is told once; a reader is refused; a maintainer’s retry is acknowledged, recorded and run; the issue closes itself', async () => {
    const at = await place({
      'campaigns/story/WORKFLOW.md': workflow('story', [['smoke', 'always', 'exit=0'], ['prod', 'stage 0 done', 'exit=0']], front()),
      'campaigns/story/smoke.sbatch': script(NEEDS_TWO_MINUTES),
      'campaigns/story/prod.sbatch': script('echo prod >> ran\n'),
    }) // biome-ignore format: a table
    const first = jobOf((await at.tick()).report)
    await at.ended(first)

    // two runs at once see the failure: one of them tells of it
    await Promise.all([at.tick(), at.tick()])
    await at.tick()
    expect(at.issues()).toMatchObject([{ title: 'story: smoke needs a decision (unmatched)', state: 'open' }])
    const [issue] = at.issues()
    const number = issue?.number ?? 0
    expect(issue?.body).toContain('two minutes are needed, not 00:01:00')
    expect(issue?.body).toMatch(/^\/retry$/m)
    expect((await at.log()).filter((message) => message.includes('smoke failed'))).toHaveLength(1)

    const reader = await at.say('rob', number, '/approve 0123456789abcdef')
    expect(at.reactions(reader.comment)).toEqual(['confused'])
    expect(issue?.comments.at(-1)?.body).toMatch(/: not done, .*write access/)
    expect(reader.report.campaigns[0]).toMatchObject({ status: 'escalated', stages: [{ attempt: 1 }, {}] })

    const comment = at.lab.github.comment(NAME, number, 'mia', 'It needs more time.\n\n/retry time=2x').id
    const runs = await Promise.all([at.tick(), at.tick()])
    await at.tick()
    expect(at.reactions(comment)).toEqual(['+1'])
    const granted = (await at.log()).filter((message) => message.includes('Approved-By: mia'))
    expect(granted).toHaveLength(1)
    expect(granted[0]).toMatch(/^story: smoke: one more attempt granted by mia \(time 00:01:00 → 00:02:00\)/)
    expect(granted[0]).toContain(`Comment: ${at.lab.github.serverUrl}/${NAME}/issues/${number}#issuecomment-${comment}`)
    expect(runs.flatMap(({ report }) => report.problems.filter(({ severity }) => severity === 'error'))).toEqual([])

    for (let i = 0; i < 40; i++) {
      if ((await at.tick()).report.campaigns[0]?.status === 'done') break
      await pause(1000)
    }
    expect(await at.file('campaigns/story/WORKFLOW.md')).toMatch(/^status: done$/m)
    const ran = await executions(at, 'story')
    expect(ran).toEqual([first, expect.stringMatching(/^\d+$/), 'prod'])
    expect(at.issues()).toMatchObject([{ state: 'closed', stateReason: 'completed', closedBy: { login: 'github-actions[bot]' } }])
    expect(issue?.comments.filter(({ body }) => body.startsWith('Closed: the cause is gone'))).toHaveLength(1)
    expect(issue?.comments.filter(({ body }) => body.includes('not done'))).toHaveLength(1)

    // nothing is left to say or do
    const [writes, log] = [at.writes(), await at.log()]
    await Promise.all([at.tick(), at.tick()])
    expect(at.writes()).toBe(writes)
    expect(await at.log()).toEqual(log)
    expect(log.join('\n')).not.toContain('@team')
    await at.stop()
  }, 600_000)

  test('five comments between two ticks are all handled, in order, by one commit; the same tick again does nothing', async () => {
    const at = await place({
      'campaigns/five/WORKFLOW.md': workflow('five', [['smoke', 'always', 'exit=0']], front()),
      'campaigns/five/smoke.sbatch': script('echo x >> ran\nexit 3\n'),
    })
    await at.ended(jobOf((await at.tick()).report))
    await at.tick()
    const number = at.issues()[0]?.number ?? 0
    const said = [['mia', '/hold'], ['will', '/resume'], ['rob', '/skip'], ['ada', '/why'], ['mia', '/skip']] as const // biome-ignore format: a table
    const ids = said.map(([login, body]) => at.lab.github.comment(NAME, number, login, body).id)
    const { report } = await at.tick()
    expect(ids.map(at.reactions)).toEqual([['+1'], ['+1'], ['confused'], ['+1'], ['+1']])
    expect(report.campaigns[0]?.events.flatMap(({ event }) => ('by' in event ? [`${event.type} ${event.by}`] : []))).toEqual([
      'campaign-held mia',
      'campaign-resumed will',
      'stage-skipped mia',
    ])
    expect(report.campaigns[0]?.status).toBe('done')
    const [newest = ''] = (await at.log()).filter((message) => message.includes('Approved-By'))
    const order = [...newest.matchAll(/#issuecomment-(\d+)/g)].map(([, id]) => Number(id))
    expect(order).toEqual(ids.filter((_, i) => i !== 2))
    expect(newest).toMatch(/Approved-By: mia\nApproved-By: will\n/)
    const [writes, log] = [at.writes(), await at.log()]
    await at.tick()
    expect(at.writes()).toBe(writes)
    expect(await at.log()).toEqual(log)
    expect(await executions(at, 'five')).toEqual(['x'])
    await at.stop()
  }, 300_000)

  test('a job of the cluster wakes the workflow up by the line of the documentation, and that run sees it done', async () => {
    const document = await readFile(join(ROOT, '.github/docs/operations.md'), 'utf8')
    const line = /^ *(trap '.*' EXIT)$/m.exec(document)?.[1] ?? ''
    const at = await place({
      'campaigns/melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0']], front()),
      'campaigns/melt/smoke.sbatch': script('true\n'),
    })
    const { github } = at.lab
    const called = line.replace('OWNER/NAME', NAME).replace('https://api.github.com', github.apiUrl)
    const seed = await checkout(`${github.serverUrl.replace('//', `//x:${github.token('ada')}@`)}/${NAME}.git`)
    await writeFile(join(seed, 'campaigns/melt/smoke.sbatch'), script(`${called}\nsleep 1\n`))
    await commitAll(seed, 'Call when it ends')
    await git(seed, 'push', '--quiet', 'origin', 'HEAD:main')
    const token = github.token('will', { actions: 'write' }, { repository: NAME })
    await at.hpc.asUser(`umask 077; printf 'Authorization: Bearer ${token}\\n' > ~/.escapement-wake`)
    await at.ended(jobOf((await at.tick()).report))
    const [run] = github.repo(NAME).runs
    expect(run).toMatchObject({ event: 'workflow_dispatch', inputs: { campaigns: 'melt' }, actor: { login: 'will' } })
    const payload = github.event({
      event: 'workflow_dispatch',
      repo: NAME,
      by: 'will',
      workflow: 'escapement.yml',
      inputs: run?.inputs ?? {},
    })
    expect(await starts('workflow_dispatch', payload)).toBe(true)
    const { report } = await at.tick({ name: 'workflow_dispatch', payload })
    expect(report.campaigns[0]?.status).toBe('done')
    await at.hpc.asUser('rm -f ~/.escapement-wake')
    await rm(seed, { recursive: true, force: true })
    await at.stop()
  }, 300_000)
})
