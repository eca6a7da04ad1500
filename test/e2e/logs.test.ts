import { expect, test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, repository } from '../support/checkout.ts'
import { workflow } from '../support/workflow.ts'
import { command, put } from '../unit/cli/command.ts'

const SCRIPT = `#!/bin/sh
#SBATCH --partition=cpu --time=00:05:00 --mem=16M --output=logs/%x_%j.out
seq 1 90
printf '\\033]0;owned\\007\\033[2Jpainted\\n'
`

describeCluster('logs', () => {
  test('the end of the newest attempt’s log comes in one command, and nothing in it is obeyed', async () => {
    const lab = await cluster('dbd')
    const root = await repository()
    const scratch = await lab.folder('logs')
    await put(root, {
      '.github/escapement.yml': `backends:\n  lab: {kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${scratch}}\n`,
      'melt/WORKFLOW.md': workflow(
        'melt',
        [
          ['smoke', 'always', 'exit=0'],
          ['hello', 'stage 0 done', 'exit=0'],
        ],
        'budget: {backend: lab}\nstages:\n  hello: {command: "echo hello; sleep 1"}\n',
      ),
      'melt/smoke.sbatch': SCRIPT,
      'melt/logs/README': 'the scheduler makes no folders\n',
    })
    await commitAll(root)
    const env = { ESCAPEMENT_SSH_PRIVATE_KEY: lab.privateKey, ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts }
    expect(await command(['logs', 'melt', '--root', root], env)).toMatchObject({ code: 1, err: expect.stringContaining('has run yet') })
    const ticked = await command(['tick', '--json', '--root', root], env)
    const job = (JSON.parse(ticked.out) as { campaigns: { stages: { job: string }[] }[] }).campaigns[0]?.stages[0]?.job ?? ''
    await lab.reaches(job, ['COMPLETED'])

    const { code, out } = await command(['logs', 'melt', '-n', '3', '--root', root], env)
    expect(code).toBe(0)
    expect(out).toBe(`==> logs/smoke.sbatch_${job}.out (smoke, attempt 1, job ${job})\n89\n90\npainted\n`)
    expect(JSON.parse((await command(['logs', 'melt', '--stage', '0', '-n', '1', '--json', '--root', root], env)).out)).toMatchObject({
      stage: 'smoke',
      job,
      logs: [{ text: 'painted', truncated: true }],
    })

    await command(['tick', '--root', root], env)
    const own = await command(['logs', 'melt', '--stage', 'hello', '--root', root], env)
    expect(own.out).toMatch(/ledger\/hello\.1\/out[\s\S]*\nhello\n$/)
    expect(await command(['logs', 'melt', '--stage', 'nope', '--root', root], env)).toMatchObject({ code: 2 })
    const silent = await command(['logs', 'melt', '--root', root], { ...env, ESCAPEMENT_SSH_KNOWN_HOSTS: '' })
    expect(silent).toMatchObject({ code: 1, err: expect.stringMatching(/host|key/i) })
  })
})
