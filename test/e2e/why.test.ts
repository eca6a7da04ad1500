import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, git, repository } from '../support/checkout.ts'
import { workflow } from '../support/workflow.ts'
import { command, put } from '../unit/cli/command.ts'

const own = async (): Promise<Record<string, string>> => ({ XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'escapement-state-')) })

const local = async (exit: string, front = ''): Promise<string> => {
  const root = await repository()
  await put(root, {
    'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', exit]], `budget: {backend: local}\n${front}`),
    'melt/smoke.sh': '#!/bin/sh\necho ok\n',
  })
  await commitAll(root)
  return root
}

test('what nothing can check waits for a person, and why names the words and both ways on', async () => {
  const env = await own()
  const root = await local('exit=0, the moon is full')
  await command(['tick', '--root', root], env)
  const { out } = await command(['why', 'melt', '--root', root], env)
  expect(out).toMatch(/stage +0 smoke: running, attempt 1/)
  expect(out).toMatch(/✔ exit=0/)
  expect(out).toMatch(/\? the moon is full/)
  expect(out).toMatch(/a person confirms that `the moon is full` holds/)
  expect(out).toMatch(/bound under `stages\.smoke`/)
  expect(out).toMatch(/who acts +a person/)
})

test('before the first tick Escapement itself must act, and looking changes nothing', async () => {
  const env = await own()
  const root = await local('exit=0')
  const head = await git(root, 'rev-parse', 'HEAD')
  const { out } = await command(['why', '--json', '--root', root], env)
  expect(JSON.parse(out)).toMatchObject({
    actor: 'tick',
    stage: { name: 'smoke', status: 'pending' },
    condition: { which: 'entry' },
    would: expect.arrayContaining([expect.stringContaining('attempt 1')]),
  })
  expect(await git(root, 'rev-parse', 'HEAD')).toBe(head)
})

test('a held campaign waits for whoever holds it', async () => {
  const { out } = await command(['why', 'melt', '--root', await local('exit=0', 'held: true\n')], await own())
  expect(out).toMatch(/moves it +take `held: true` out of the frontmatter/)
})

test('a finished campaign needs nobody', async () => {
  const env = await own()
  const root = await local('exit=0')
  for (let ticks = 0; ticks < 20; ticks++) {
    const { out } = await command(['tick', '--json', '--root', root], env)
    if ((JSON.parse(out) as { campaigns: { status: string }[] }).campaigns[0]?.status === 'done') break
  }
  expect((await command(['why', 'melt', '--root', root], env)).out).toMatch(/all stages are done[\s\S]*nobody: it is finished/)
  const watched = await command(['watch', '--root', root], env)
  expect(watched).toMatchObject({ code: 0, out: expect.stringMatching(/melt +✔ .*finished/) })
})

test('a name that is none is answered with those that there are', async () => {
  const root = await local('exit=0')
  expect(await command(['why', 'melts', '--root', root], await own())).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no campaign `melts`[\s\S]*melt/),
  })
  expect(await command(['why', 'a', 'b', '--root', root])).toMatchObject({ code: 2 })
  expect(await command(['status', '--mermaid', '--root', root])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--mermaid means nothing to `status`'),
  })
})

describeCluster('why, over a real cluster', () => {
  const running = async (lab: Cluster, exit = 'exit=0, `out.xyz` exists'): Promise<{ root: string; env: Record<string, string> }> => {
    const root = await repository()
    const backend = `{kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${await lab.folder('why')}}`
    await put(root, {
      '.github/escapement.yml': `backends:\n  lab: ${backend}\n`,
      'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', exit]], 'budget: {backend: lab}\n'),
      'melt/smoke.sbatch': '#!/bin/sh\n#SBATCH --partition=cpu --time=00:10:00 --mem=16M\necho begun\nsleep 300\n',
    })
    await commitAll(root)
    return { root, env: { ESCAPEMENT_SSH_PRIVATE_KEY: lab.privateKey, ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts } }
  }

  test('a job that runs is told with the scheduler’s own times, and what its condition still lacks', async () => {
    const lab = await cluster('dbd')
    const { root, env } = await running(lab)
    const ticked = await command(['tick', '--json', '--root', root], env)
    const job = (JSON.parse(ticked.out) as { campaigns: { stages: { job: string }[] }[] }).campaigns[0]?.stages[0]?.job ?? ''
    await lab.reaches(job, ['RUNNING'])
    const { out } = await command(['why', 'melt', '--json', '--root', root], env)
    expect(JSON.parse(out)).toMatchObject({
      actor: 'time',
      job: { id: job, state: 'RUNNING', time_limit_seconds: 600, queued_seconds: expect.any(Number), ran_seconds: expect.any(Number) },
      condition: { which: 'exit', verdicts: [{ text: 'exit=0' }, { result: 'fails', saw: expect.stringContaining('out.xyz') }] },
      moves: [`the end of job ${job}`],
    })
    await lab.cancelAs('user', job)
  })

  test('a cluster that is not reached is nobody’s failure', async () => {
    const lab = await cluster('dbd')
    const { root, env } = await running(lab)
    const { code, out } = await command(['why', 'melt', '--root', root], { ...env, ESCAPEMENT_SSH_KNOWN_HOSTS: '' })
    expect(code).toBe(0)
    expect(out).toMatch(/an answer of the backend `lab`; `escapement doctor` says/)
    expect(out).toMatch(/who acts +nobody, unless the backend stays silent/)
  })
})
