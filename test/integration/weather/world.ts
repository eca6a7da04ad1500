/** A repository on the double of GitHub, a real SLURM behind sshd, and runs of the action over them; what a person sees is taken down. */
import { spawn } from 'node:child_process'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, vi } from 'vitest'
import { clock } from '../../../src/cli/setup.ts'
import type { Options } from '../../../src/shell/run.ts'
import type { Cluster } from '../../cluster/cluster.ts'
import { waitFor } from '../../cluster/processes.ts'
import type { Permissions } from '../../github/model.ts'
import { type Lab, openLab } from '../../github/setup.ts'
import { checkout, git } from '../../support/checkout.ts'
import { actionFile, inputVariables } from '../../support/runner.ts'
import { workflow } from '../../support/workflow.ts'
import { runEntry } from './entry.ts'
import type { Known } from './mask.ts'
import { Page } from './page.ts'

/** A machine that does much else at the same time is slow. */
vi.setConfig({ testTimeout: 300_000 })

export interface Setting {
  /** Campaigns, each with a smoke and a production stage; default: melt and glass. */
  readonly campaigns?: readonly string[]
  /** Further lines that the login shell executes first. */
  readonly setup?: string
  /** Lines of each campaign's frontmatter. */
  readonly front?: string
  /** What the job of each stage does; default: it is still at work when the test ends. */
  readonly job?: string
  /** What the run's token may do. */
  readonly token?: Permissions
}

/** What differs for one run. */
export interface Over extends Partial<Options> {
  /** Seconds that have passed since the run before, by this machine's clock. */
  readonly later?: number
  readonly key?: string
  readonly knownHosts?: string
  /** Whether the page tells of it; default: it does. */
  readonly told?: boolean
}

const MAIN = join(import.meta.dirname, '../../../src/main.ts')

/** Jobs that live, by the folder that they run in. */
const OWN = `squeue -h --me -t PD,R,CG,CF -o '%i %Z' | grep`

const WAITS = 'sleep 600\n'

export const script = (body: string): string => `#!/bin/sh\n#SBATCH --partition=cpu --time=00:20:00 --mem=16M --output=run.log\n${body}`

export class World {
  readonly lab: Cluster
  readonly hub: Lab
  /** Campaigns' folders on the cluster are below it. */
  readonly root: string
  readonly page: Page
  /** `owner/name`. */
  readonly repository: string
  readonly #token: string
  readonly #seed: string
  readonly #clones: string[] = []
  #runs = 0
  #shift = 0

  /** @param name of the page */
  static async open(name: string, lab: Cluster, setting: Setting = {}): Promise<World> {
    // a name of its own: two campaigns of one repository and name would find each other's jobs on the cluster
    const repository = `lab/${name}`
    const hub = await openLab({ name: repository, private: true })
    hub.github.clock.real()
    const token = hub.github.token('github-actions[bot]', setting.token ?? { contents: 'write', issues: 'write' }, { repository })
    const address = addressOf(hub, repository, hub.github.token('ada'))
    const seed = await checkout(address)
    const world = new World(name, lab, hub, await lab.folder(name), token, seed)
    await world.change('Add campaigns', {
      'campaigns/co/WORKFLOW.md': undefined,
      'campaigns/co/run.sh': undefined,
      'campaigns/latest': undefined,
      ...world.#files(setting),
    })
    return world
  }

  private constructor(name: string, lab: Cluster, hub: Lab, root: string, token: string, seed: string) {
    this.lab = lab
    this.hub = hub
    this.root = root
    this.page = new Page(name)
    this.repository = `lab/${name}`
    this.#token = token
    this.#seed = seed
    this.#clones.push(seed)
  }

  #files({ campaigns = ['melt', 'glass'], setup = '', front = '', job = WAITS }: Setting): Record<string, string> {
    const rows = [
      ['smoke', 'always', 'exit=0'],
      ['prod', 'stage 0 done', 'exit=0'],
    ] as const
    const folders = campaigns.flatMap((name) => [
      [`campaigns/${name}/WORKFLOW.md`, workflow(name, rows, `budget: {backend: hpc}\n${front}`)],
      [`campaigns/${name}/smoke.sbatch`, script(job)],
      [`campaigns/${name}/prod.sbatch`, script(WAITS)],
    ])
    return { ...this.backend({ setup }), ...Object.fromEntries(folders) }
  }

  /** The configuration, for `change`. @param to where it connects, if elsewhere than to the cluster */
  backend({
    setup = '',
    host = this.lab.host,
    port = this.lab.port,
  }: {
    setup?: string
    host?: string
    port?: number
  }): Record<string, string> {
    const lines = [`export PATH=${this.root}/bin:$PATH`, ...(setup === '' ? [] : [setup])].join('; ')
    const keys = `kind: slurm, host: ${host}, port: ${port}, user: ${this.lab.user}, root: ${this.root}`
    return { '.github/escapement.yml': `backends:\n  hpc:\n    {${keys}}\n`.replace('}', `, setup: '${lines.replaceAll("'", "''")}'}`) }
  }

  /** A POSIX sh script in front of a program on the cluster, for this world alone; `$REAL` is the real one. Undefined takes it away. */
  async tool(name: string, body: string | undefined): Promise<void> {
    await this.lab.asUser(`mkdir -p ${this.root}/bin && rm -f ${this.root}/bin/${name}`)
    if (body !== undefined) await this.lab.put(`${this.root}/bin/${name}`, `#!/bin/sh\nREAL=/usr/bin/${name}\n${body}\n`, 0o755)
  }

  /** A person's commit on top of the branch. Undefined content deletes. */
  async change(message: string, files: Readonly<Record<string, string | ((text: string) => string) | undefined>>): Promise<void> {
    const address = addressOf(this.hub, this.repository, this.hub.github.token('ada'))
    await git(this.#seed, 'fetch', '--quiet', address, 'main')
    await git(this.#seed, 'reset', '--quiet', '--hard', 'FETCH_HEAD')
    for (const [path, content] of Object.entries(files)) {
      const file = join(this.#seed, path)
      await mkdir(dirname(file), { recursive: true })
      if (content === undefined) await rm(file)
      else await writeFile(file, typeof content === 'string' ? content : content(await this.read(path)))
      await git(this.#seed, 'add', '--all', path)
    }
    await git(this.#seed, 'commit', '--quiet', '--message', message)
    await git(this.#seed, 'push', '--quiet', address, 'HEAD:main')
  }

  /** A file at the branch's head. */
  read(path: string): Promise<string> {
    return git(this.bare, 'show', `main:${path}`)
  }

  get bare(): string {
    return join(this.hub.folder, 'campaigns.git')
  }

  /** One run of the workflow. @param label of its part of the page @returns the jobs that the campaigns' current stages name */
  async run(label: string, over: Over = {}): Promise<string[]> {
    const { later = 0, key, knownHosts, told = true, ...options } = over
    this.#shift += later
    const before = await this.#sees()
    const workspace = await checkout(addressOf(this.hub, this.repository, this.#token))
    this.#clones.push(workspace)
    const env = await this.#environment(workspace, key ?? this.lab.privateKey, knownHosts ?? this.lab.knownHosts)
    const said = await runEntry(env, { now: () => clock() + this.#shift, patience: [], ...options })
    const seen = { label, said, before, after: await this.#sees(), bare: this.bare, known: this.#known() }
    await this.page.take(seen, told)
    return (said.report?.campaigns ?? []).flatMap(({ stages }) =>
      stages.flatMap(({ job, status }) => (job && status !== 'done' ? [job] : [])),
    )
  }

  /** A run in a process of its own, which dies by SIGKILL as soon as `when` holds. */
  async killed(when: () => Promise<boolean>): Promise<void> {
    const workspace = await checkout(addressOf(this.hub, this.repository, this.#token))
    this.#clones.push(workspace)
    const env = await this.#environment(workspace, this.lab.privateKey, this.lab.knownHosts)
    const files = { GITHUB_STEP_SUMMARY: join(workspace, '.summary'), GITHUB_OUTPUT: join(workspace, '.output'), RUNNER_TEMP: workspace }
    for (const file of [files.GITHUB_STEP_SUMMARY, files.GITHUB_OUTPUT]) await writeFile(file, '')
    const child = spawn(process.execPath, ['--eval', `import(${JSON.stringify(MAIN)}).then(({ action }) => action())`], {
      env: { ...env, ...files },
      stdio: 'ignore',
    })
    const gone = new Promise((resolve) => child.once('close', resolve))
    await waitFor('the run to come to where it dies', when)
    child.kill('SIGKILL')
    await gone
  }

  /** A run before the weather turns: the page does not show it. @returns jobs, which run */
  async calm(): Promise<string[]> {
    const jobs = await this.run('calm', { told: false })
    for (const job of jobs) await this.lab.reaches(job, ['RUNNING'])
    return jobs
  }

  async #environment(workspace: string, key: string, knownHosts: string): Promise<Record<string, string>> {
    const { github } = this.hub
    const inputs = inputVariables(await actionFile(), { 'ssh-private-key': key, 'ssh-known-hosts': knownHosts }, this.#token)
    this.#runs += 1
    return {
      PATH: process.env.PATH ?? '',
      HOME: workspace,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: this.repository,
      GITHUB_REF_NAME: 'main',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_EVENT_NAME: 'schedule',
      GITHUB_RUN_ID: String(100 + this.#runs),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SERVER_URL: github.serverUrl,
      GITHUB_API_URL: github.apiUrl,
      GITHUB_GRAPHQL_URL: github.graphqlUrl,
      RUNNER_ENVIRONMENT: 'self-hosted',
      ...inputs,
    }
  }

  async #sees(): Promise<{ head: string; issues: Map<number, string[]> }> {
    const issues = [...this.hub.github.repo(this.repository).issues.values()].map((issue) => [issue.number, issueTexts(issue)] as const)
    return { head: (await git(this.bare, 'rev-parse', 'main')).trim(), issues: new Map(issues) }
  }

  #known(): Known {
    const { host, port, user, home } = this.lab
    return [
      [this.hub.github.serverUrl, 'https://github.com'],
      [this.repository, 'lab/campaigns'],
      [this.root, '/scratch/you'],
      [home, '/home/you'],
      [user, 'you'],
      [host, 'login.lab'],
      [`:${port}`, ':22'],
    ]
  }

  /** Waits until none of this world's jobs is queued or runs. */
  async jobsEnded(): Promise<void> {
    await waitFor('the jobs to end', async () => (await this.lab.asUser(`${OWN} ${this.root}/`)).stdout === '')
  }

  /** Cancels what this world's campaigns have in the queue, and nobody else's. */
  async cancel(): Promise<void> {
    await this.lab.asUser(`scancel $(${OWN} ${this.root}/ | cut -d' ' -f1) 2>/dev/null`)
  }

  /** Compares the page with its file, and ends all that was started. */
  async close(title: string, story: string): Promise<void> {
    await this.cancel()
    await this.hub.stop()
    for (const folder of this.#clones) await rm(folder, { recursive: true, force: true })
    expect(this.hub.github.schemaErrors).toEqual([])
    await this.page.expectPinned(expect, title, story)
  }
}

const addressOf = ({ github }: Lab, repository: string, token: string): string =>
  `${github.serverUrl.replace('//', `//x-access-token:${token}@`)}/${repository}.git`

/** What of an issue a person would see change: its head, its body, each comment. */
const issueTexts = (issue: {
  title: string
  state: string
  labels: { name: string }[]
  body: string
  comments: { body: string; author: { login: string } }[]
}): string[] => [
  `${issue.title} (${issue.state}; ${issue.labels.map(({ name }) => name).join(', ')})`,
  issue.body,
  ...issue.comments.map(({ body, author }) => `${author.login}: ${body}`),
]
