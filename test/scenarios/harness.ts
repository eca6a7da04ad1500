/** One campaign on a real cluster, from its `before.md` to its `after.md`, tick by tick in this process. */
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { ExpectStatic } from 'vitest'
import { CONFIG_PATH, clock, prepare } from '../../src/cli/setup.ts'
import type { CampaignReport, StageReport } from '../../src/shell/report.ts'
import { run } from '../../src/shell/run.ts'
import type { Inputs } from '../../src/wire.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { waitFor } from '../cluster/processes.ts'
import { commitAll, git } from '../support/checkout.ts'

export interface Setting {
  /** Words of before.md and of the scripts that only the test knows (`@blocker@` → a job id); in after.md they stand as they did before. */
  readonly words?: Readonly<Record<string, string>>
}

/** What a scenario's folder holds beside the campaign itself. */
const EXPECTED = ['after.md', 'commits.txt']

const configuration = (lab: Cluster, root: string): string =>
  `backends:\n  lab: {kind: slurm, host: ${lab.host}, port: ${lab.port}, user: ${lab.user}, root: ${root}}\n`

export class Scenario {
  readonly name: string
  readonly lab: Cluster
  /** The campaign's folder on the cluster. */
  readonly remote: string
  readonly #repository: string
  readonly #words: Map<string, string>
  readonly #jobs: string[] = []
  #shift = 0

  private constructor(name: string, lab: Cluster, repository: string, root: string, words: Readonly<Record<string, string>>) {
    this.name = name
    this.lab = lab
    this.remote = `${root}/${name}`
    this.#repository = repository
    this.#words = new Map(Object.entries(words).map(([word, value]) => [value, word]))
    this.#words.set(root, '@root@')
  }

  /** A repository (no remote) with the scenario's folder as its only campaign, and a folder on the cluster for it. */
  static async open(name: string, lab: Cluster, { words = {} }: Setting = {}): Promise<Scenario> {
    const root = await lab.folder(name)
    const repository = await mkdtemp(join(tmpdir(), 'escapement-scenario-'))
    const folder = join(repository, name)
    cpSync(join(import.meta.dirname, name), folder, { recursive: true, filter: (from) => !EXPECTED.includes(basename(from)) })
    renameSync(join(folder, 'before.md'), join(folder, 'WORKFLOW.md'))
    const text = await readFile(join(folder, 'WORKFLOW.md'), 'utf8')
    writeFileSync(
      join(folder, 'WORKFLOW.md'),
      Object.entries(words).reduce((all, [word, value]) => all.replaceAll(word, value), text),
    )
    mkdirSync(join(repository, '.github'))
    writeFileSync(join(repository, CONFIG_PATH), configuration(lab, root))
    await git(repository, 'init', '--quiet')
    await commitAll(repository, 'Begin')
    return new Scenario(name, lab, repository, root, words)
  }

  /** Every job that was submitted, oldest first. */
  get jobs(): readonly string[] {
    return this.#jobs
  }

  /** Ticks once, `later` seconds after every tick before. The campaign's part of the report. */
  async tick(later = 0): Promise<CampaignReport> {
    this.#shift += later
    const { around } = await prepare(this.#inputs(), CONFIG_PATH)
    const report = await run(around, { mode: 'tick', now: () => clock() + this.#shift, run: 'scenario', seconds: 600 })
    const [campaign] = report.campaigns
    if (report.failed !== null || !campaign) throw new Error(`${this.name}: ${report.failed ?? JSON.stringify(report.problems)}`)
    for (const { event } of campaign.events) if (event.type === 'attempt-submitted') this.#jobs.push(event.job)
    return campaign
  }

  /** Ticks until the report is as wanted. @throws Error after `seconds`, with what was seen last. */
  async until(what: string, wanted: (campaign: CampaignReport) => boolean, seconds = 90): Promise<CampaignReport> {
    const end = performance.now() + seconds * 1000
    for (;;) {
      const seen = await this.tick()
      if (wanted(seen)) return seen
      if (performance.now() > end) {
        throw new Error(
          `${this.name}: waited ${seconds} s in vain for ${what}; last: ${JSON.stringify({ ...seen, file: undefined }, null, 1)}`,
        )
      }
      await pause(700)
    }
  }

  async untilDone(seconds?: number): Promise<void> {
    await this.until(
      'the campaign to be done or a person to be needed',
      ({ status }) => status === 'done' || status === 'escalated',
      seconds,
    )
  }

  /** Submits the stage, waits until its job runs (or is in another state), and says which job it is. */
  async submitted(states: readonly string[] = ['RUNNING']): Promise<string> {
    const seen = await this.until('a submission', ({ stages }) => stages.some(({ status }) => status === 'running'))
    const job = current(seen).job ?? ''
    await this.lab.reaches(job, states)
    return job
  }

  /** Waits until a job has written a file on the cluster: RUNNING alone says that its script may not have begun yet. */
  async written(path: string): Promise<void> {
    await waitFor(`${path} to be written`, async () => (await this.lab.asUser(`test -e ${this.remote}/${path}`)).code === 0)
  }

  /** A file of the campaign at the newest commit. */
  read(path: string): Promise<string> {
    return git(this.#repository, 'show', `HEAD:${this.name}/${path}`)
  }

  /**
   * Compares the whole document with after.md and all messages with commits.txt, and closes: what a person sees is pinned byte by byte,
   * with placeholders as wide as what they stand for, so that tables stay tables.
   */
  async expectAfter(expect: ExpectStatic, names: Readonly<Record<string, string>> = {}): Promise<void> {
    for (const [value, name] of Object.entries(names)) this.#words.set(value, name)
    const quiet = await this.tick()
    expect(quiet.events).toEqual([])
    const folder = join(import.meta.dirname, this.name)
    compare(expect, this.#normal(await this.read('WORKFLOW.md')), join(folder, 'after.md'))
    const messages = await git(this.#repository, 'log', '--reverse', '--format=%B----', `${await this.#first()}..HEAD`)
    compare(expect, this.#normal(messages), join(folder, 'commits.txt'))
    await rm(this.#repository, { recursive: true, force: true })
  }

  async #first(): Promise<string> {
    return (await git(this.#repository, 'rev-list', '--max-parents=0', 'HEAD')).trim()
  }

  #inputs(): Inputs {
    const author = { name: 'Escapement', email: 'escapement@localhost' }
    const { privateKey, knownHosts } = this.lab
    return { root: this.#repository, commit: 'git', campaigns: [], author, sshPrivateKey: privateKey, sshKnownHosts: knownHosts }
  }

  #normal(text: string): string {
    const jobs = [...new Set(this.#jobs)].map((job, i) => [job, `@job-${String(i + 1).padStart(2, '0')}@`] as const)
    const known = [...this.#words, ...jobs, [this.lab.home, '@home@'], [this.lab.user, '@user@']] as const
    return (
      known
        .toSorted(([a], [b]) => b.length - a.length)
        .reduce((all, [value, word]) => all.replaceAll(value, word), text)
        // seconds that jobs took, which only accounting knows
        .replace(/^( *spent_core_hours|Job-Cost): .*\n/gm, '')
        .replace(/\bslurmstepd-[cg][12]\b/g, 'slurmstepd-@node@')
        .replace(/^- \d{4}-\d\d-\d\d /gm, '- YYYY-MM-DD ')
        .replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'YYYY-MM-DDThh:mm:ssZ')
        .replace(/\bon [cg][12] and left\b/g, 'on @node@ and left')
        // slurmstepd's own, in the node's time
        .replace(/ON [cg][12] CANCELLED AT \d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\b/g, 'ON @node@ CANCELLED AT YYYY-MM-DDThh:mm:ss')
    )
  }
}

/** `UPDATE_SCENARIOS=1` writes what was seen, for a person to read and commit. */
const compare = (expect: ExpectStatic, seen: string, file: string): void => {
  if (process.env.UPDATE_SCENARIOS === '1') writeFileSync(file, seen)
  expect(seen).toBe(readFileSync(file, 'utf8'))
}

/** The stage that the campaign is at. */
export const current = (campaign: CampaignReport): StageReport => {
  const stage = campaign.stages.find(({ status }) => status !== 'done')
  if (!stage) throw new Error(`${campaign.campaign} is done`)
  return stage
}
