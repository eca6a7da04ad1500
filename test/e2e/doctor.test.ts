import { execFile } from 'node:child_process'
import { appendFile, chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { stringify } from 'yaml'
import type { Finding } from '../../src/shell/doctor/finding.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, git, repository } from '../support/checkout.ts'
import { startGitServer } from '../support/git-http.ts'
import { workflow } from '../support/workflow.ts'
import { command, put } from '../unit/cli/command.ts'

const exec = promisify(execFile)

/** What is wrong, on top of a set-up in which everything is right. */
interface Planted {
  /** Keys of the backend; undefined takes one away. */
  backend?: Record<string, unknown>
  front?: string
  /** Lines of the script. */
  sbatch?: string
  files?: Record<string, string>
  /** Environment of the command; an empty text takes a value away. */
  env?: Record<string, string>
  /** On the repository after its commit. */
  after?: (root: string) => Promise<unknown>
  args?: string[]
}

interface Case extends Planted {
  name: string
  /** On the cluster; returns how to undo it. */
  plant?: (lab: Cluster) => Promise<Planted & { undo?: () => Promise<unknown> }>
  accounting?: 'dbd' | 'none'
  level: Finding['level']
  check: string
  what: RegExp
  fix: RegExp
}

const ROWS = [['smoke', 'always', 'exit=0']] as const

const TICKS = `on: {schedule: [{cron: '7 * * * *'}]}
permissions: {}
jobs:
  tick: {runs-on: ubuntu-slim, permissions: {contents: write}, steps: [{uses: 'escapement/escapement@${'a1'.repeat(20)}'}]}
`

const repositoryFor = async (lab: Cluster, scratch: string, planted: Planted): Promise<string> => {
  const root = await repository()
  const backend = { kind: 'slurm', host: lab.host, port: lab.port, user: lab.user, root: scratch, ...planted.backend }
  const kept = Object.fromEntries(Object.entries(backend).filter(([, value]) => value !== undefined))
  await put(root, {
    '.github/escapement.yml': stringify({ backends: { lab: kept } }),
    '.github/workflows/escapement.yml': TICKS,
    'melt/WORKFLOW.md': workflow('melt', ROWS, planted.front ?? 'budget: {backend: lab}\n'),
    'melt/smoke.sbatch': `#!/bin/sh\n${planted.sbatch ?? '#SBATCH --partition=cpu --time=00:05:00 --mem=16M'}\necho ok\n`,
    ...planted.files,
  })
  await commitAll(root)
  await planted.after?.(root)
  return root
}

const examined = async (lab: Cluster, scratch: string, planted: Planted): Promise<{ code: number; findings: Finding[] }> => {
  const root = await repositoryFor(lab, scratch, planted)
  const env = { ESCAPEMENT_SSH_PRIVATE_KEY: lab.privateKey, ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts, ...planted.env }
  const { code, out, err } = await command(['doctor', '--json', '--root', root, ...(planted.args ?? [])], env)
  expect(err).toBe('')
  return { code, findings: (JSON.parse(out) as { findings: Finding[] }).findings }
}

/** A key that nobody knows, made for this one test. */
const freshKey = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'escapement-key-'))
  await exec('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(folder, 'key')])
  return readFile(join(folder, 'key'), 'utf8')
}

/** Text added to the account's profile, and taken out again. */
const inProfile = async (lab: Cluster, name: '.bashrc' | '.bash_profile', text: string): Promise<{ undo: () => Promise<unknown> }> => {
  const path = join(lab.home, name)
  const before = await readFile(path, 'utf8')
  await appendFile(path, text)
  return { undo: () => writeFile(path, before) }
}

const shimmed = (lab: Cluster, tool: 'squeue' | 'sacct' | 'sbatch' | 'scontrol', script: string): { undo: () => Promise<unknown> } => {
  lab.shim(tool, script)
  return { undo: async () => lab.unshim(tool) }
}

/** Every program of the machine but SLURM's. */
const withoutSlurm = async (lab: Cluster): Promise<Planted> => {
  const folder = await lab.folder('bin')
  await lab.asUser(`cd ${folder} && ln -s /usr/bin/* . 2>/dev/null; rm -f sbatch squeue sacct scontrol scancel sinfo sacctmgr srun salloc`)
  return { backend: { setup: `PATH=${folder}` } }
}

const skewed = async (lab: Cluster): Promise<Planted> => {
  const folder = await lab.folder('skew')
  await lab.put(`${folder}/date`, '#!/bin/sh\ncase $1 in +%s) echo $(($(/bin/date +%s) + 7200)) ;; *) exec /bin/date "$@" ;; esac\n', 0o755)
  return { backend: { setup: `PATH=${folder}:$PATH` } }
}

const taken = async (lab: Cluster): Promise<Planted> => {
  const folder = await lab.folder('taken')
  await lab.asUser(`mkdir -p ${folder}/.escapement && echo 'somebody/else a/WORKFLOW.md' > ${folder}/.escapement/owner`)
  return { front: `budget: {backend: lab}\ndeploy: {remote_dir: ${folder}}\n` }
}

const scratchLike = async (lab: Cluster): Promise<Planted> => {
  const folder = await lab.folder('purged')
  await lab.asUser(`mkdir -p ${folder}/scratch/you`)
  return { backend: { root: `${folder}/scratch/you` } }
}

const CASES: Case[] = [
  {
    name: 'a key that the cluster does not know',
    plant: async () => ({ env: { ESCAPEMENT_SSH_PRIVATE_KEY: await freshKey() } }),
    level: 'problem',
    check: 'key',
    what: /refused our key/,
    fix: /ssh-copy-id -i/,
  },
  {
    name: 'no key at all',
    env: { ESCAPEMENT_SSH_PRIVATE_KEY: '' },
    level: 'problem',
    check: 'access',
    what: /no private key/,
    fix: /ssh-private-key.*identity_file/,
  },
  {
    name: 'a key that is none',
    env: { ESCAPEMENT_SSH_PRIVATE_KEY: 'hunter2' },
    level: 'problem',
    check: 'access',
    what: /can't be read/,
    fix: /without a passphrase/,
  },
  {
    name: 'a key file that is not there',
    backend: { identity_file: '/nonexistent/key' },
    env: { ESCAPEMENT_SSH_PRIVATE_KEY: '' },
    level: 'problem',
    check: 'access',
    what: /\/nonexistent\/key can't be read/,
    fix: /identity_file/,
  },
  {
    name: 'a key file that everybody can read',
    plant: async (lab) => {
      const file = join(await mkdtemp(join(tmpdir(), 'escapement-key-')), 'key')
      await writeFile(file, lab.privateKey)
      await chmod(file, 0o644)
      return { backend: { identity_file: file }, env: { ESCAPEMENT_SSH_PRIVATE_KEY: '' } }
    },
    level: 'warning',
    check: 'key-file',
    what: /others on this machine/,
    fix: /^chmod 600 /,
  },
  {
    name: 'no pinned host key',
    env: { ESCAPEMENT_SSH_KNOWN_HOSTS: '' },
    level: 'problem',
    check: 'host-key',
    what: /showed the key SHA256:.*none/,
    fix: /ssh-keyscan -p \d+ \S+ > .*ESCAPEMENT_KNOWN_HOSTS/,
  },
  {
    name: 'another host key than the pinned one',
    plant: async (lab) => ({
      env: { ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts.replace(/(?<=AAAAC3NzaC1lZDI1NTE5AAAAI.)./, (sign) => (sign === 'x' ? 'y' : 'x')) },
    }),
    level: 'problem',
    check: 'host-key',
    what: /SHA256:.*SHA256:/,
    fix: /somebody may be listening/,
  },
  {
    name: 'a port on which nobody listens',
    backend: { port: 9 },
    level: 'problem',
    check: 'reach',
    what: /:9 refused the connection/,
    fix: /`host` and `port`/,
  },
  { name: 'somebody else’s account', backend: { user: 'root' }, level: 'problem', check: 'key', what: /root@/, fix: /`user: root`/ },
  {
    name: 'a profile that talks',
    plant: (lab) => inProfile(lab, '.bashrc', 'echo Welcome to the lab\n'),
    level: 'warning',
    check: 'login-shell',
    what: /Welcome to the lab/,
    fix: /interactive/,
  },
  {
    name: 'a profile that ends the shell',
    plant: (lab) => inProfile(lab, '.bash_profile', 'echo quota exceeded; exit 1\n'),
    level: 'problem',
    check: 'login-shell',
    what: /ended before our script began.*quota exceeded/,
    fix: /login_shell: false/,
  },
  {
    name: 'a module that is not there',
    backend: { setup: 'module load slurm' },
    level: 'problem',
    check: 'setup',
    what: /module: .*not found/,
    fix: /module spider/,
  },
  {
    name: 'no SLURM on the PATH',
    plant: withoutSlurm,
    level: 'problem',
    check: 'commands',
    what: /sbatch, squeue, scontrol, scancel are not found/,
    fix: /login_shell: false/,
  },
  {
    name: 'a controller that is down',
    plant: async (lab) =>
      shimmed(lab, 'squeue', 'echo "slurm_load_jobs error: Unable to contact slurm controller (connect failure)" >&2; exit 1'),
    level: 'problem',
    check: 'scheduler',
    what: /Unable to contact/,
    fix: /ask the site/,
  },
  {
    name: 'accounting that does not answer',
    plant: async (lab) => shimmed(lab, 'sacct', 'echo "sacct: error: Problem talking to the database: Connection refused" >&2; exit 1'),
    level: 'warning',
    check: 'accounting',
    what: /Connection refused/,
    fix: /slurmdbd is down/,
  },
  {
    name: 'no accounting',
    accounting: 'none',
    level: 'warning',
    check: 'accounting',
    what: /there is no accounting; the scheduler forgets a job 20 s/,
    fix: /record of its end/,
  },
  { name: 'a clock two hours ahead', plant: skewed, level: 'warning', check: 'clock', what: /7(199|2\d\d) s ahead/, fix: /synchronise/ },
  {
    name: 'a partition that is not there',
    sbatch: '#SBATCH --partition=gpu --time=00:05:00',
    level: 'problem',
    check: 'partition',
    what: /no partition `gpu`/,
    fix: /cpu, .*debug/,
  },
  {
    name: 'more time than the partition allows',
    sbatch: '#SBATCH --partition=debug --time=02:00:00',
    level: 'problem',
    check: 'time',
    what: /02:00:00 is over the 00:05:00/,
    fix: /less `--time`/,
  },
  {
    name: 'a QOS that is not granted',
    sbatch: '#SBATCH --partition=cpu --qos=gold --time=5',
    level: 'problem',
    check: 'qos',
    what: /QOS `gold`/,
    fix: /normal/,
  },
  {
    name: 'an account of somebody else',
    sbatch: '#SBATCH --partition=cpu --account=theirs --time=5',
    level: 'problem',
    check: 'account',
    what: /account `theirs`/,
    fix: /proj/,
  },
  {
    name: 'more nodes than there are',
    sbatch: '#SBATCH --partition=cpu --nodes=40 --time=5',
    level: 'problem',
    check: 'request',
    what: /sbatch would refuse it: .*/,
    fix: /#SBATCH/,
  },
  {
    name: 'a folder that cannot be written',
    backend: { root: '/root/campaigns' },
    level: 'problem',
    check: 'folder',
    what: /\/root\/campaigns .*cannot be written: .*denied/i,
    fix: /root:/,
  },
  {
    name: 'a folder that is a file',
    backend: { root: '/etc/passwd' },
    level: 'problem',
    check: 'folder',
    what: /\/etc\/passwd is a file/,
    fix: /another `root:`/,
  },
  {
    name: 'no folder at all',
    backend: { root: undefined },
    level: 'problem',
    check: 'no-remote-dir',
    what: /where on `lab`/,
    fix: /root:/,
  },
  {
    name: 'a folder of another campaign',
    plant: taken,
    level: 'problem',
    check: 'owner',
    what: /belongs to somebody\/else/,
    fix: /remote_dir/,
  },
  {
    name: 'a folder that will be purged',
    plant: scratchLike,
    level: 'warning',
    check: 'purge',
    what: /scratch\/you looks like scratch/,
    fix: /sync:/,
  },
  {
    name: 'a profile that does not ship',
    backend: { profile: 'alpin' },
    level: 'warning',
    check: 'profile',
    what: /`alpin`/,
    fix: /alpine/,
  },
  {
    name: 'a request that the profile forbids',
    backend: { profile: 'alpine' },
    level: 'problem',
    check: 'missing-option',
    what: /wants `--qos`/,
    fix: /#SBATCH --qos/,
  },
  {
    name: 'a site that eats comments',
    args: ['--submit'],
    plant: async (lab) =>
      shimmed(lab, 'sbatch', 'for a in "$@"; do shift; case $a in --comment=*) ;; *) set -- "$@" "$a" ;; esac; done; exec "$REAL" "$@"'),
    level: 'problem',
    check: 'comment',
    what: /drops the comment/,
    fix: /token: name/,
  },
  {
    name: 'a site that forbids to release',
    args: ['--submit'],
    plant: async (lab) =>
      shimmed(lab, 'scontrol', 'case $1 in release) echo "Access/permission denied" >&2; exit 1 ;; esac; exec "$REAL" "$@"'),
    level: 'problem',
    check: 'release',
    what: /denied/,
    fix: /scontrol release/,
  },
  {
    name: 'a missing script',
    files: { 'melt/smoke.sbatch': '' },
    after: async (root) => {
      await git(root, 'rm', '--quiet', 'melt/smoke.sbatch')
      await commitAll(root)
    },
    level: 'problem',
    check: 'script',
    what: /smoke: nothing says how/,
    fix: /smoke\.sbatch/,
  },
  {
    name: 'a backend that is not configured',
    front: 'budget: {backend: elsewhere}\n',
    level: 'warning',
    check: 'unknown-backend',
    what: /`elsewhere`/,
    fix: /backends:/,
  },
  {
    name: 'a mistake in the configuration',
    backend: { hosts: 'x' },
    level: 'warning',
    check: 'unknown-key',
    what: /escapement\.yml:\d+: .*hosts/,
    fix: /host/,
  },
  {
    name: 'a detached head',
    after: (root) => git(root, 'checkout', '--quiet', '--detach'),
    level: 'problem',
    check: 'branch',
    what: /detached HEAD/,
    fix: /git switch/,
  },
  {
    name: 'a remote that is not there',
    after: (root) => git(root, 'remote', 'add', 'origin', '/nonexistent/remote.git'),
    level: 'problem',
    check: 'branch',
    what: /nonexistent/,
    fix: /address of the remote/,
  },
  {
    name: 'a campaign that nobody has committed',
    after: (root) => put(root, { 'later/WORKFLOW.md': workflow('later', ROWS) }),
    level: 'warning',
    check: 'uncommitted',
    what: /later\/WORKFLOW\.md/,
    fix: /git add/,
  },
  {
    name: 'a workflow that still names zeros',
    files: { '.github/workflows/escapement.yml': TICKS.replace(/@[0-9a-f]+/, `@${'0'.repeat(40)}`) },
    level: 'problem',
    check: 'pin',
    what: /zeros/,
    fix: /commit of Escapement/,
  },
  {
    name: 'a workflow that may not write',
    files: { '.github/workflows/escapement.yml': TICKS.replace('contents: write', 'contents: read') },
    level: 'problem',
    check: 'permission',
    what: /may not write/,
    fix: /contents: write/,
  },
  {
    name: 'a cron that costs more than is free',
    files: { '.github/workflows/escapement.yml': TICKS.replace('7 *', '*/5 *') },
    level: 'warning',
    check: 'minutes',
    what: /8640 runs/,
    fix: /private/,
  },
  {
    name: 'no schedule',
    files: { '.github/workflows/escapement.yml': TICKS.replace(/^on:.*$/m, 'on: workflow_dispatch') },
    level: 'warning',
    check: 'schedule',
    what: /no workflow here ticks/,
    fix: /schedule:.* of \.github\/workflows\/escapement\.yml/,
  },
]

test('finds a branch to which it may not push, without pushing', async () => {
  const server = await startGitServer()
  try {
    const url = await server.createRepository('octo/campaigns', { files: { 'README.md': 'ours' } })
    const root = await mkdtemp(join(tmpdir(), 'escapement-clone-'))
    await git(root, 'clone', '--quiet', url, '.')
    server.refusePushes(Number.POSITIVE_INFINITY)
    const { code, out } = await command(['doctor', '--json', '--root', root])
    expect(code).toBe(1)
    expect((JSON.parse(out) as { findings: Finding[] }).findings).toContainEqual(
      expect.objectContaining({
        check: 'write',
        level: 'problem',
        what: expect.stringMatching(/denied/i),
        fix: expect.stringContaining('contents: write'),
      }),
    )
  } finally {
    await server.stop()
  }
})

describeCluster(
  'the doctor',
  () => {
    test('finds nothing wrong where nothing is, and leaves the cluster as it was', async () => {
      const lab = await cluster('dbd')
      const scratch = await lab.folder('doctor')
      const { code, findings } = await examined(lab, scratch, { args: ['--submit'] })
      expect(findings.filter(({ level }) => level === 'problem')).toEqual([])
      expect(code).toBe(0)
      const checks = findings.filter(({ level }) => level === 'ok').map(({ check }) => check)
      for (const check of [
        'write',
        'access',
        'login-shell',
        'commands',
        'scheduler',
        'accounting',
        'clock',
        'folder',
        'request',
        'comment',
        'release',
      ])
        expect(checks).toContain(check)
      expect((await lab.asUser(`ls -A ${scratch}; squeue -h -u $USER -n escapement-doctor`)).stdout).toBe('')
    })

    test('without --submit it submits nothing', async () => {
      const lab = await cluster('dbd')
      lab.shim('sbatch')
      try {
        await examined(lab, await lab.folder('doctor'), {})
        expect(lab.callLog('sbatch').filter((line) => !/--version|--test-only/.test(line))).toEqual([])
        expect(lab.callLog('sbatch').some((line) => line.includes('--test-only'))).toBe(true)
      } finally {
        lab.unshim('sbatch')
      }
    })

    test.for(CASES)('finds $name', async ({ name: _, plant, accounting, level, check, what, fix, ...own }) => {
      const lab = await cluster(accounting ?? 'dbd')
      const { undo, ...planted } = (await plant?.(lab)) ?? {}
      try {
        const { code, findings } = await examined(lab, await lab.folder('doctor'), { ...own, ...planted })
        const found = findings.find((finding) => finding.check === check && finding.level === level)
        expect(
          found,
          JSON.stringify(
            findings.filter((finding) => finding.level !== 'ok'),
            null,
            1,
          ),
        ).toMatchObject({
          what: expect.stringMatching(what),
          fix: expect.stringMatching(fix),
        })
        if (level === 'problem') expect(code).toBe(1)
        expect(findings.filter((finding) => finding.level !== 'ok' && !finding.fix)).toEqual([])
      } finally {
        await undo?.()
      }
    })
  },
  { exclusive: true },
)
