import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, git, repository } from '../support/checkout.ts'
import { runCli } from '../support/runner.ts'
import { command } from '../unit/cli/command.ts'

const REACH = ['--host', 'login.lab.example.edu', '--user', 'ada', '--scratch', '/scratch/ada']

const ticksUntilDone = async (root: string, env: Record<string, string>): Promise<string | undefined> => {
  let status: string | undefined
  for (let ticks = 0; ticks < 60 && status !== 'done'; ticks++) {
    const { out } = await command(['tick', '--json', '--root', root], env)
    status = (JSON.parse(out) as { campaigns: { status: string }[] }).campaigns[0]?.status
    if (status !== 'done') await pause(500)
  }
  return status
}

test('what init writes is valid, and tells every step that is left with its command', async () => {
  const root = await repository()
  const { code, out } = await command([
    'init',
    '--root',
    root,
    ...REACH,
    '--name',
    'lab',
    '--campaign',
    'melt',
    '--engine',
    'lammps',
    '--partition',
    'cpu',
  ])
  expect(code).toBe(0)
  expect(out).toMatch(/gh secret set ESCAPEMENT_SSH_KEY/)
  expect(out).toMatch(/gh variable set ESCAPEMENT_KNOWN_HOSTS/)
  expect(out).toMatch(/ssh-copy-id .*ada@login\.lab\.example\.edu/)
  expect(out).toMatch(/contents: write/)
  const validated = await command(['validate', '--root', root])
  expect(validated).toMatchObject({ code: 0, out: expect.stringContaining('1 file, 0 errors, 0 warnings') })
  expect(parse(await readFile(join(root, '.github/escapement.yml'), 'utf8'))).toMatchObject({
    backends: { lab: { host: 'login.lab.example.edu', root: '/scratch/ada' } },
  })
  expect(await readFile(join(root, 'campaigns/melt/smoke.sbatch'), 'utf8')).toMatch(/#SBATCH --partition=cpu\n[\s\S]*lmp -in/)
})

test('it never overwrites, and says what it left alone', async () => {
  const root = await repository()
  await command(['init', '--root', root, ...REACH])
  const path = join(root, 'campaigns/first/WORKFLOW.md')
  await writeFile(path, 'mine')
  const again = await command(['init', '--root', root, ...REACH, '--name', 'other'])
  expect(again.out).toMatch(/left alone {2}campaigns\/first\/WORKFLOW\.md/)
  expect(again.out).toMatch(/see that it has a backend `other`/)
  expect(again.out).not.toMatch(/^wrote/m)
  expect(await readFile(path, 'utf8')).toBe('mine')
})

test('without a terminal it asks nobody, and names the flag that is missing', async () => {
  const root = await repository()
  const refused = async (...flags: string[]): Promise<string> => {
    const { code, err } = await command(['init', '--root', root, ...flags])
    expect(code).toBe(2)
    return err
  }
  expect(await refused()).toContain('--host HOST')
  expect(await refused('--host', 'x', '--user', 'me')).toContain('--scratch is needed')
  expect(await refused(...REACH, '--campaign', '../up')).toContain('--campaign')
  expect(await refused('--host', '-oProxyCommand=x', '--user', 'me', '--scratch', '/s')).toMatch(/--host/)
  expect(await refused('--host', 'x', '--user', 'me', '--scratch', '$HOME/x')).toContain('absolute')
  expect(await refused('--backend', 'vast')).toContain('ssh, exec, local')
  expect((await git(root, 'status', '--porcelain')).trim()).toBe('')
})

test('it belongs at the top of the repository', async () => {
  const root = await repository()
  await command(['init', '--root', root, '--backend', 'local'])
  expect(await command(['init', '--root', join(root, 'campaigns'), '--backend', 'local'])).toMatchObject({
    code: 1,
    err: expect.stringContaining(`--root ${root}`),
  })
})

test('without a cluster: init, commit, tick, and the first stage is done', async () => {
  const root = await repository()
  await command(['init', '--root', root, '--backend', 'local'])
  await commitAll(root)
  expect(await ticksUntilDone(root, { XDG_STATE_HOME: await mkdtemp(join(tmpdir(), 'escapement-state-')) })).toBe('done')
})

test('the program that is shipped finds its templates', async () => {
  const root = await repository()
  const { code, stdout, stderr } = await runCli(['init', '--root', root, ...REACH], { cwd: '/' })
  expect(code, stderr).toBe(0)
  expect(stdout).toContain('wrote       .github/workflows/escapement.yml')
  expect(await readFile(join(root, '.github/workflows/escapement.yml'), 'utf8')).toContain('ESCAPEMENT_SSH_KEY')
})

describeCluster('init, doctor, tick', () => {
  test('from nothing to a finished campaign on a real cluster', async () => {
    const lab = await cluster('dbd')
    const root = await repository()
    const reach = ['--host', lab.host, '--port', String(lab.port), '--user', lab.user, '--scratch', await lab.folder('init')]
    const files = ['--identity-file', lab.identityFile, '--known-hosts-file', lab.knownHostsFile]
    expect(await command(['init', '--root', root, ...reach, ...files, '--partition', 'cpu', '--backend', 'ssh'])).toMatchObject({ code: 0 })
    await commitAll(root)
    const { out } = await command(['doctor', '--json', '--root', root])
    const problems = (JSON.parse(out) as { findings: { level: string; check: string }[] }).findings.filter(
      ({ level }) => level === 'problem',
    )
    // the zeros stay where Escapement is not run from a clone of GitHub
    expect(problems.filter(({ check }) => check !== 'pin')).toEqual([])
    expect(await ticksUntilDone(root, {})).toBe('done')
  })
})
