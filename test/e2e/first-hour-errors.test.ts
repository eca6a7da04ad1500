import { chmod, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { commitAll, git } from '../support/checkout.ts'
import { masked, withoutRest } from '../support/newcomer/masked.ts'
import { detached, keyPair, type Mistake, made, SCRIPT } from '../support/newcomer/mistakes.ts'
import { workflow } from '../support/workflow.ts'
import { put } from '../unit/cli/command.ts'

const SHOWN = '../fixtures/first-hour'

const ONE = [['smoke', 'always', 'exit=0']] as const

const ACCESS: Mistake[] = [
  { name: 'secret-not-set', wrong: 'no key was given', env: { ESCAPEMENT_SSH_PRIVATE_KEY: '' } },
  {
    name: 'wrong-key',
    wrong: 'the key is not in authorized_keys of the cluster',
    prepare: async () => ({ env: { ESCAPEMENT_SSH_PRIVATE_KEY: (await keyPair()).secret } }),
  },
  {
    name: 'key-with-passphrase',
    wrong: 'the key has a passphrase',
    prepare: async () => ({ env: { ESCAPEMENT_SSH_PRIVATE_KEY: (await keyPair('secret')).secret } }),
  },
  {
    name: 'public-half',
    wrong: 'the public half was given for the private key',
    prepare: async () => ({ env: { ESCAPEMENT_SSH_PRIVATE_KEY: (await keyPair()).open } }),
  },
  {
    name: 'wrong-host-key',
    wrong: 'another host key is pinned',
    prepare: async ({ port }) => {
      const [type, key] = (await keyPair()).open.split(' ')
      return { env: { ESCAPEMENT_SSH_KNOWN_HOSTS: `[127.0.0.1]:${port} ${type} ${key}\n` } }
    },
  },
  { name: 'no-host-key', wrong: 'no host key is pinned', env: { ESCAPEMENT_SSH_KNOWN_HOSTS: '' } },
  {
    name: 'host-key-of-another-port',
    wrong: 'the pinned line is for port 22, the cluster listens on another',
    prepare: async ({ knownHosts }) => ({ env: { ESCAPEMENT_SSH_KNOWN_HOSTS: knownHosts.replace(/^\S+/, '127.0.0.1') } }),
  },
  { name: 'wrong-user', wrong: '`user` is not ours', backend: { user: 'nobody' } },
  { name: 'host-name-wrong', wrong: '`host` does not exist', backend: { host: 'login.lab.invalid' } },
  { name: 'port-closed', wrong: 'nobody listens on `port`', backend: { port: 9 } },
]

const FOLDERS: Mistake[] = [
  { name: 'scratch-not-writable', wrong: '`root` belongs to root', backend: { root: '/root/campaigns' } },
  { name: 'scratch-that-cannot-be', wrong: '`root` is where nobody can make folders', backend: { root: '/proc/campaigns' } },
  {
    name: 'remote-dir-of-somebody-else',
    wrong: '`remote_dir` is a folder of somebody else',
    front: 'deploy: {remote_dir: /usr/share/melt}\n',
  },
  { name: 'no-scratch', wrong: '`root` is not given', backend: { root: undefined } },
  {
    name: 'scratch-below-a-file',
    wrong: '`root` is below what is no folder',
    backend: { root: '/dev/full/x' },
  },
]

const REQUESTS: Mistake[] = [
  { name: 'partition-missing', wrong: 'the script asks for a partition that is not there', script: SCRIPT.replace('=cpu', '=gpu') },
  { name: 'wrong-account', wrong: 'the script names an account of others', script: SCRIPT.replace('=cpu', '=cpu --account=theirs') },
  { name: 'wrong-qos', wrong: 'the script names a QOS that is not granted', script: SCRIPT.replace('=cpu', '=cpu --qos=gold') },
  { name: 'too-long', wrong: 'the script asks for more time than the partition has', script: SCRIPT.replace('00:05:00', '9-00:00:00') },
  { name: 'script-missing', wrong: 'there is no script', script: '' },
  {
    name: 'script-misnamed',
    wrong: 'the script is called otherwise than the stage',
    script: '',
    files: { 'melt/run.sbatch': SCRIPT },
  },
  { name: 'bound-script-missing', wrong: '`script:` names a file that is not there', front: 'stages: {smoke: {script: jobs/smoke.sh}}\n' },
  {
    name: 'script-not-executable',
    wrong: 'the script is not executable',
    after: async (root) => {
      await chmod(join(root, 'melt/smoke.sbatch'), 0o644)
      await commitAll(root)
    },
  },
  { name: 'script-without-shebang', wrong: 'the script has no first line with an interpreter', script: SCRIPT.replace('#!/bin/sh\n', '') },
  { name: 'script-with-crlf', wrong: 'the script was saved by Windows', script: SCRIPT.replaceAll('\n', '\r\n') },
]

const FILES: Mistake[] = [
  {
    name: 'campaign-elsewhere',
    wrong: 'the configuration names another folder than the campaign lies in',
    files: { '.github/escapement.yml': 'campaigns: ["campaigns/*/WORKFLOW.md"]\n' },
  },
  {
    name: 'campaign-of-another-name',
    wrong: '`campaign:` is not the name of the folder',
    files: { 'melt/WORKFLOW.md': workflow('quench', ONE, 'budget: {backend: lab}\n') },
  },
  {
    name: 'tab-in-frontmatter',
    wrong: 'the frontmatter is indented with a tab',
    files: { 'melt/WORKFLOW.md': workflow('melt', ONE, 'budget:\n\tbackend: lab\n') },
  },
  {
    name: 'frontmatter-missing',
    wrong: 'WORKFLOW.md has no frontmatter',
    files: { 'melt/WORKFLOW.md': workflow('melt', ONE).replace(/^---[\s\S]*?\n---\n\n/, '') },
  },
  {
    name: 'table-missing',
    wrong: 'WORKFLOW.md has no table of stages',
    files: { 'melt/WORKFLOW.md': workflow('melt', ONE, 'budget: {backend: lab}\n').replace(/## Stages[\s\S]*?## Action/, '## Action') },
  },
  {
    name: 'two-of-one-name',
    wrong: 'two campaigns have one name',
    files: {
      'old/melt/WORKFLOW.md': workflow('melt', ONE, 'budget: {backend: lab}\n'),
      'old/melt/smoke.sbatch': SCRIPT,
    },
  },
  {
    name: 'condition-not-understood',
    wrong: 'an exit condition is not understood',
    files: { 'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0, looks good']], 'budget: {backend: lab}\n') },
  },
  {
    name: 'unknown-backend',
    wrong: 'the campaign names a backend that is not configured',
    files: { 'melt/WORKFLOW.md': workflow('melt', ONE, 'budget: {backend: labb}\n') },
  },
  {
    name: 'vast-ai',
    wrong: 'the campaign wants a backend that is not there yet',
    files: { 'melt/WORKFLOW.md': workflow('melt', ONE, 'budget: {backend: vast-ai, cap_usd: 10}\n') },
  },
  {
    name: 'configuration-with-a-tab',
    wrong: 'the configuration is indented with a tab',
    files: { '.github/escapement.yml': 'backends:\n\tlab: {kind: slurm}\n' },
  },
  {
    name: 'configuration-misspelt',
    wrong: 'a key of the backend is misspelt',
    backend: { user: undefined, usr: 'ada' },
  },
].map((mistake) => ({ ...mistake, commands: [['validate'], ['tick'], ['doctor']] }))

/** What GitHub says to a push against a ruleset. */
const DECLINES = `#!/bin/sh
echo "error: GH013: Repository rule violations found for refs/heads/main." >&2
echo "- Changes must be made through a pull request." >&2
exit 1
`

const GIT: Mistake[] = [
  { name: 'detached-head', wrong: 'no branch is checked out', after: detached },
  {
    name: 'outside-a-repository',
    wrong: 'the folder is no repository',
    after: (root) => rm(join(root, '.git'), { recursive: true }),
  },
  {
    name: 'nothing-committed',
    wrong: 'nothing has been committed',
    after: async (root) => {
      await rm(join(root, '.git'), { recursive: true })
      await git(root, 'init', '--quiet')
    },
  },
  {
    name: 'campaign-not-committed',
    wrong: 'a campaign was written and not committed',
    after: (root) =>
      put(root, { 'quench/WORKFLOW.md': workflow('quench', ONE, 'budget: {backend: lab}\n'), 'quench/smoke.sbatch': SCRIPT }),
  },
  {
    name: 'change-not-committed',
    wrong: 'WORKFLOW.md was changed and not committed',
    after: (root) =>
      put(root, { 'melt/WORKFLOW.md': workflow('melt', [['smoke', 'always', 'exit=0, no NaN']], 'budget: {backend: lab}\n') }),
  },
  {
    name: 'shallow-clone',
    wrong: 'the clone is shallow',
    after: async (root) => {
      await git(root, 'commit', '--quiet', '--allow-empty', '--message', 'More')
      await git(root, 'clone', '--quiet', '--bare', '.', `${root}.git`)
      await git(root, 'remote', 'add', 'origin', `file://${root}.git`)
      await rm(join(root, '.git/objects'), { recursive: true })
      await git(root, 'init', '--quiet')
      await git(root, 'fetch', '--quiet', '--depth=1', 'origin', 'main')
    },
    commands: [['tick'], ['history', 'melt'], ['doctor']],
  },
  {
    name: 'protected-branch',
    wrong: 'the branch takes changes by pull request only',
    after: async (root) => {
      await git(root, 'clone', '--quiet', '--bare', '.', `${root}.git`)
      await writeFile(`${root}.git/hooks/pre-receive`, DECLINES, { mode: 0o755 })
      await git(root, 'remote', 'add', 'origin', `file://${root}.git`)
      await git(root, 'fetch', '--quiet')
      await git(root, 'branch', '--quiet', '--set-upstream-to=origin/main')
    },
  },
]

describeCluster('the first hour', () => {
  test.for([...ACCESS, ...FOLDERS, ...REQUESTS, ...FILES, ...GIT])('$name: $wrong', async (mistake) => {
    const lab = await cluster('dbd')
    const { root, scratch, said } = await made(lab, mistake)
    const page = said.map(({ line, code, out, err }) => `$ escapement ${line}\n${withoutRest(out + err)}\n(exit ${code})\n`)
    await expect(masked([`${mistake.wrong}\n`, ...page].join('\n'), lab, root, scratch)).toMatchFileSnapshot(`${SHOWN}/${mistake.name}.txt`)
  })
})
