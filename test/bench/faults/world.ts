/** One row's world: a cluster with gates, a repository behind a git server, runs of the program, and everything that they said. */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster } from '../../cluster/cluster.ts'
import { layout } from '../../cluster/facts.ts'
import { commandName, ownedBy, parentOf, processes, signal } from '../../cluster/processes.ts'
import { type GitServer, startGitServer } from '../../support/git-http.ts'
import { type Ended, type Run, startRun } from './child.ts'
import { Gates, type Program } from './gates.ts'
import { filesOf, type Size } from './repository.ts'

export interface Setting {
  readonly row: string
  readonly size: Size
  readonly transport?: 'ssh' | 'exec'
  readonly scripts?: Partial<Record<Program, string>>
}

/** A row that has not come to its end after this long never will, seconds. */
const PATIENCE = 300

export class World {
  readonly lab: Cluster
  readonly setting: Setting
  readonly server: GitServer
  readonly url: string
  readonly root: string
  readonly gates: Gates
  /** Accidents that the story made; those of the shims are counted by the gates. */
  accidents = 0
  /** What a person had to do. */
  humans = 0
  /** What the story itself found broken. */
  readonly broken: string[] = []
  readonly ended: Ended[] = []
  readonly #connectionsBefore: number

  static async create(lab: Cluster, setting: Setting): Promise<World> {
    const root = await lab.folder(setting.row)
    const server = await startGitServer()
    const files = filesOf(lab, setting.row, setting.size, root, setting.transport ?? 'ssh')
    return new World(lab, setting, server, await server.createRepository(`bench/${setting.row}`, { files }), root)
  }

  private constructor(lab: Cluster, setting: Setting, server: GitServer, url: string, root: string) {
    this.lab = lab
    this.setting = setting
    this.server = server
    this.url = url
    this.root = root
    this.gates = new Gates(lab, setting.scripts)
    this.#connectionsBefore = accepted(lab)
  }

  get repository(): string {
    return `bench/${this.setting.row}`
  }

  /** sshd's own count. */
  get connections(): number {
    return accepted(this.lab) - this.#connectionsBefore
  }

  /** A run that goes on beside the story. */
  async start(): Promise<Run> {
    const run = await startRun(this.lab, this.url, this.setting.transport ?? 'ssh')
    const ended = run.ended.then((one) => {
      this.ended.push(one)
      return one
    })
    return { ...run, ended }
  }

  /** A run to its end. */
  async tick(): Promise<Ended> {
    return (await this.start()).ended
  }

  /** Whether the newest report calls every campaign done. */
  get isDone(): boolean {
    const report = this.ended.findLast((one) => one.report !== undefined && one.report.failed === null)?.report
    return report !== undefined && report.campaigns.length > 0 && report.campaigns.every(({ status }) => status === 'done')
  }

  /** Runs one after the other until all is done or patience ends. */
  async finish(tick: (n: number) => Promise<unknown> = () => this.tick()): Promise<void> {
    const end = performance.now() + PATIENCE * 1000
    for (let n = 0; !this.isDone && performance.now() < end; n++) {
      await tick(n)
      await pause(300)
    }
  }

  /** Runs for so many seconds, whatever comes of them. */
  async tickFor(seconds: number): Promise<void> {
    const end = performance.now() + seconds * 1000
    while (performance.now() < end) {
      await this.tick()
      await pause(1000)
    }
  }

  /** SIGKILL for every shell and connection of the cluster's user that belongs to no job: the login node has gone. */
  endShells(): void {
    const { uid } = this.lab.facts
    for (const pid of processes((one) => ownedBy(one, uid) && !belongsToJob(one))) signal(pid, 'SIGKILL')
  }

  async close(): Promise<void> {
    this.gates.remove()
    await this.server.stop()
  }
}

const accepted = (lab: Cluster): number =>
  (readFileSync(layout(lab.facts.dir).out('sshd'), 'utf8').match(/Accepted publickey/g) ?? []).length

/** A job's processes descend from its slurmstepd, which for a moment is one of the user's itself. */
function belongsToJob(pid: number): boolean {
  return pid > 1 && (commandName(pid) === 'slurmstepd' || belongsToJob(parentOf(pid)))
}
