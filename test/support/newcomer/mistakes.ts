/** A set-up in which everything is right, one thing that is then done wrong, and what the program says about it. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { stringify } from 'yaml'
import type { Cluster } from '../../cluster/cluster.ts'
import { command, put, type Said } from '../../unit/cli/command.ts'
import { commitAll, git, repository } from '../checkout.ts'
import { workflow } from '../workflow.ts'

export interface Mistake {
  /** Name of the fixture. */
  name: string
  /** What was done wrong, in words. */
  wrong: string
  /** Keys of the backend; undefined takes one away. */
  backend?: Record<string, unknown>
  /** Frontmatter of the campaign beside its `budget`. */
  front?: string
  /** The script of its one stage. */
  script?: string
  files?: Record<string, string>
  /** Environment of the commands; an empty text takes a value away. */
  env?: Record<string, string>
  /** Done to the repository after its commit. */
  after?: (root: string) => Promise<unknown>
  /** Done with the cluster before; returns more of the above. */
  prepare?: (lab: Cluster) => Promise<Partial<Mistake>>
  /** The commands that meet it; default: what ticks, and what looks. */
  commands?: string[][]
}

export const TICKS = `on:
  schedule:
    - cron: '17,47 * * * *'
permissions: {}
jobs:
  tick:
    runs-on: ubuntu-slim
    permissions: {contents: write, issues: write, actions: read}
    steps:
      - uses: 'escapement/escapement@${'a1'.repeat(20)}'
        with: {ssh-private-key: '\${{ secrets.ESCAPEMENT_SSH_KEY }}', ssh-known-hosts: '\${{ vars.ESCAPEMENT_KNOWN_HOSTS }}'}
`

export const SCRIPT = '#!/bin/sh\n#SBATCH --partition=cpu --time=00:05:00 --mem=16M\necho ok\n'

const ROWS = [['smoke', 'always', 'exit=0']] as const

export const keyPair = async (passphrase = ''): Promise<{ secret: string; open: string }> => {
  const path = join(await mkdtemp(join(tmpdir(), 'escapement-key-')), 'key')
  await promisify(execFile)('ssh-keygen', ['-q', '-t', 'ed25519', '-C', 'escapement', '-N', passphrase, '-f', path])
  return { secret: await readFile(path, 'utf8'), open: await readFile(`${path}.pub`, 'utf8') }
}

/** The files of the set-up with the mistake in them. */
export const filesWith = (reach: Record<string, unknown>, mistake: Partial<Mistake>): Record<string, string> => {
  const backend = Object.entries({ ...reach, ...mistake.backend }).filter(([, value]) => value !== undefined)
  return {
    '.github/escapement.yml': stringify({ backends: { lab: Object.fromEntries(backend) } }),
    '.github/workflows/escapement.yml': TICKS,
    'melt/WORKFLOW.md': workflow('melt', ROWS, `budget: {backend: lab}\n${mistake.front ?? ''}`),
    ...(mistake.script === '' ? {} : { 'melt/smoke.sbatch': mistake.script ?? SCRIPT }),
    ...mistake.files,
  }
}

/** Makes the mistake and types the commands. @returns each command with what was said */
export const made = async (lab: Cluster, given: Mistake): Promise<{ root: string; scratch: string; said: (Said & { line: string })[] }> => {
  const scratch = await lab.folder('first-hour')
  const mistake = { ...given, ...(await given.prepare?.(lab)) }
  const root = await repository()
  await put(root, filesWith({ kind: 'slurm', host: lab.host, port: lab.port, user: lab.user, root: scratch }, mistake))
  await commitAll(root)
  await mistake.after?.(root)
  const env = { ESCAPEMENT_SSH_PRIVATE_KEY: lab.privateKey, ESCAPEMENT_SSH_KNOWN_HOSTS: lab.knownHosts, ...mistake.env }
  const said: (Said & { line: string })[] = []
  for (const words of mistake.commands ?? [['tick'], ['doctor']])
    said.push({ line: words.join(' '), ...(await command([...words, '--root', root], env)) })
  return { root, scratch, said }
}

export const detached = (root: string): Promise<string> => git(root, 'checkout', '--quiet', '--detach')
