/** One simulated world: a cluster, a repository, runs of the real program, and everything that happens to them. */
import { entryName, parseToken } from '../../src/core/keys.ts'
import { readConfig } from '../../src/document/config.ts'
import type { Keeper } from '../../src/ports/keeper.ts'
import type { Report } from '../../src/shell/report.ts'
import { run } from '../../src/shell/run.ts'
import { MemoryBranch, type MemoryCommit } from '../support/memory-store.ts'
import { simulatedBackend, type Talk, type Wire } from './backend.ts'
import { dirOf, fateOf, fileOf, filesOf, outputOf } from './campaigns.ts'
import { type Cast, castOf } from './cast.ts'
import { fieldsOf } from './fields.ts'
import { Folder } from './folder.ts'
import { Invariants, type Texts } from './invariants.ts'
import { Archive, simulatedKeeper } from './keeper.ts'
import type { Mutation } from './mutations.ts'
import { Processes } from './processes.ts'
import { Random } from './random.ts'
import type { Place } from './remote.ts'
import { type Element, isEnded, type Job, Slurm } from './slurm.ts'
import { type Correspondence, Society, unheard } from './society.ts'
import { simulatedStore } from './store.ts'
import { type Thread, Threads } from './threads.ts'
import { type Weather, weatherOf } from './weather.ts'

const { config: plainConfig } = readConfig(
  'campaigns: ["campaigns/*/WORKFLOW.md"]\nsync_root: /keep\nbackends:\n  hpc: {kind: slurm, transport: exec, root: /scratch/you}\n  lap: {kind: local, root: /scratch/you}\n',
  '.github/escapement.yml',
)

const configOf = ({ social }: Cast, lax: boolean): typeof plainConfig =>
  social === undefined
    ? plainConfig
    : {
        ...plainConfig,
        dashboard: social.dashboard,
        limits: { ...plainConfig.limits, issuesPerTick: lax ? 20 : social.issues, commentsPerTick: lax ? 40 : social.replies },
        ...(social.evidence === undefined ? {} : { evidence: social.evidence }),
      }

/** One execution of the program. */
export interface Execution {
  thread: Thread
  /** The commit that it works from. */
  read: string
  began: number
  /** It asked, and was told or should have been told that it may not write. */
  barred: boolean
  /** Its own commits. */
  commits: string[]
  forge: Correspondence
}

const decoder = new TextDecoder()

export class World {
  readonly random: Random
  /** For all that castOf brings in: drawing from it leaves the rest of the world as it is. */
  readonly whim: Random
  readonly cast: Cast
  readonly society: Society
  readonly processes: Processes
  readonly weather: Weather
  readonly threads = new Threads()
  readonly branch: MemoryBranch
  readonly slurm: Slurm
  readonly invariants: Invariants
  readonly campaigns: readonly string[]
  readonly talks = new Set<Talk>()
  readonly archive = new Archive()
  readonly executions = new Set<Execution>()
  readonly trace: string[] = []
  quiet = false
  /** Scratch was lost once: git must not lose its memory too. */
  purged = false
  runs = 0
  unreachable = false
  /** By run, whether it lives or not: its commits. */
  private readonly commitsBy = new Map<string, string[]>()
  /** The newest report, for whoever asks what the program says. */
  told: Report | undefined
  /** The execution that made it. */
  newest: Execution | undefined
  private clock = 1_800_000_000
  /** Commits of runs. */
  private readonly ours = new Set<string>()
  /** Steps at which each run began its newest look. */
  private readonly looks = new Map<string, number>()
  private readonly folders = new Map<string, Folder>()
  private head: string
  private readonly wire: Wire
  private readonly mutation: Mutation | undefined
  private readonly tracing: boolean

  constructor(seed: number, options: { mutation?: Mutation | undefined; trace?: boolean; plain?: boolean } = {}) {
    this.random = new Random(seed)
    this.whim = this.random.fork('cast')
    this.cast = castOf(options.plain ? undefined : this.whim, this.random.fork('later'))
    this.weather = weatherOf(this.random)
    this.mutation = options.mutation
    this.tracing = options.trace ?? false
    this.campaigns = ['ice', 'melt', 'salt'].slice(0, this.random.between(1, 3))
    this.branch = new MemoryBranch(this.campaigns.flatMap((campaign) => filesOf(campaign, this.cast.make(campaign))))
    this.head = this.branch.head
    const watcher = {
      letGo: (job: Job) => this.invariants.letGo(job),
      started: (job: Job, element: Element) => this.invariants.started(job, element),
      ended: (job: Job, element: Element) => this.ended(job, element),
      cancelledByUs: (job: Job) => this.invariants.cancelledByUs(job),
    }
    this.slurm = new Slurm(this.random, watcher, () => fateOf(this.random, this.quiet))
    this.slurm.accounting = this.weather.accounting
    this.slurm.now = this.clock
    this.invariants = new Invariants({
      slurm: this.slurm,
      folder: (dir) => this.folder(dir),
      campaigns: this.campaigns,
      textAt: (sha, path) => this.textAt(sha, path),
      newest: (campaign) => this.document(campaign),
      overlapping: () => this.executions.size + this.abandoned() > 1,
      steps: () => this.threads.steps,
      lookOf: (run) => this.looks.get(run),
      make: this.cast.make,
      hasStood: (place, hash) => this.archive.stood.has(`${place} ${hash}`),
    })
    this.society = this.settle()
    this.processes = new Processes({
      threads: this.threads,
      slurm: this.slurm,
      random: this.whim,
      now: () => this.clock,
      quiet: () => this.quiet,
      begun: ({ job }) => this.invariants.begun(job),
      ended: ({ job }, element) => {
        this.ended(job, element)
        this.invariants.over(job)
      },
      bug: (error) => this.bug(error),
    })
    this.wire = {
      threads: this.threads,
      place: this.place(),
      talks: this.talks,
      unreachable: () => this.offline(),
      slowFile: () => this.lucky(this.weather.slowFiles),
      arrived: (bytes) => this.arrived(bytes),
      bug: (error) => this.bug(error),
      looking: (run) => {
        this.looks.set(run.name, this.threads.steps)
      },
      submitting: (run) => {
        if ([...this.executions].some(({ thread, barred }) => thread === run && barred))
          this.invariants.broken('nothing starts that cannot be recorded', run.name)
      },
    }
  }

  private settle(): Society {
    return new Society(this.cast.social, {
      random: this.whim,
      now: () => this.clock,
      lucky: (perMille) => !this.quiet && this.whim.chance(perMille / 1000),
      quiet: () => this.quiet,
      note: (what) => this.note(what),
      mutated: (mutation) => this.mutation === mutation,
      broken: (rule, detail) => this.invariants.broken(rule, detail),
      ancestors: (sha) => this.messages(sha),
      spoke: (campaign) => this.invariants.person(campaign),
    })
  }

  /** Messages of a commit and of all before it. */
  *messages(sha: string): Iterable<string> {
    for (let at = this.branch.commits.get(sha); at; at = at.parent === undefined ? undefined : this.branch.commits.get(at.parent))
      yield at.message
  }

  /** Commands that go on at the cluster although whoever began them is dead. */
  private abandoned(): number {
    const owned = (name: string): boolean => [...this.executions].some(({ thread }) => name.startsWith(`${thread.name} `))
    const { active } = this.threads
    const all = new Set([...this.threads.ready(), ...(active ? [active] : [])])
    return [...all].filter(({ kind, name }) => kind === 'remote' && !owned(name)).length
  }

  now(): number {
    return this.clock
  }

  folder(dir: string): Folder {
    const folder = this.folders.get(dir) ?? new Folder()
    this.folders.set(dir, folder)
    return folder
  }

  textAt(sha: string, path: string): string | undefined {
    const content = this.branch.commits.get(sha)?.files.get(path)?.content
    return content === undefined ? undefined : decoder.decode(content)
  }

  /** Whether something with so many chances in a thousand happens now. */
  lucky(perMille: number): boolean {
    return !this.quiet && this.random.chance(perMille / 1000)
  }

  note(what: string): void {
    if (this.tracing) this.trace.push(`${this.clock - 1_800_000_000} ${what}`)
  }

  pass(seconds: number): void {
    this.clock += seconds
    this.slurm.pass(this.clock)
    this.processes.pass(this.clock)
  }

  private offline(): string | undefined {
    return this.unreachable ? 'ssh: connect to host hpc: Connection timed out' : undefined
  }

  private place(): Place {
    return {
      slurm: this.slurm,
      random: this.random,
      processes: this.processes,
      hostFor: () => (this.cast.hosts.length > 1 ? this.whim.pick(this.cast.hosts) : (this.cast.hosts[0] ?? '')),
      broken: (rule, detail) => this.invariants.broken(rule, detail),
      acting: () => this.threads.active?.name.split(' ')[0] ?? '',
      cancelling: (job) => this.invariants.cancelling(job, this.threads.active?.name ?? '', this.mandate(job)),
      folder: (dir) => this.folder(dir),
      now: () => this.clock,
      mutated: (mutation) => this.mutation === mutation,
      refused: (key) => this.invariants.refusals.add(key),
      quiet: () => this.quiet,
      newest: (campaign) => this.inputs(campaign),
      overwritten: (dir, path, before, after, sha) => {
        const campaign = dir.slice(dir.lastIndexOf('/') + 1)
        const meant = sha === undefined ? after : this.textAt(sha, `campaigns/${campaign}/${path}`)
        const alive = this.slurm.alive().some((job) => job.dir === dir && job.letGo && this.isKnown(job)) || this.processes.inFlight(dir)
        this.invariants.overwritten(dir, path, before, after, meant, alive)
      },
    }
  }

  /** A deploy script may have died before it told which job it submitted. */
  private isKnown(job: Job): boolean {
    const entry = this.folder(job.dir).ledger.get(entryName(job))
    return parseToken(job.token) !== undefined || [entry?.get('id')?.to, entry?.get('follows')?.to].includes(job.id)
  }

  /** The commit that says that this job is to be cancelled, as the run that acts now knows it. */
  private mandate(job: string): string | undefined {
    const run = this.threads.active?.name.split(' ')[0]
    // what is asked of a remote shell is done there also after its run has died
    return this.commitsBy
      .get(run ?? '')
      ?.find((sha) =>
        this.campaigns.some((campaign) => new RegExp(`^    cancel: "?${job}"?$`, 'm').test(this.textAt(sha, fileOf(campaign)) ?? '')),
      )
  }

  private inputs(campaign: string): Map<string, string> {
    const folder = `campaigns/${campaign}/`
    const files = [...(this.branch.commits.get(this.branch.head)?.files ?? [])]
    return new Map(
      files
        .filter(([path]) => path.startsWith(folder) && !path.endsWith('.md') && !path.startsWith(`${folder}results/`))
        .map(([path, { content }]) => [path.slice(folder.length), decoder.decode(content)]),
    )
  }

  private ended(job: Job, element: Element): void {
    if (element.starts === 0) return
    const folder = this.folder(job.dir)
    for (const [path, text] of outputOf(job, element.state, element.index, this.random)) {
      folder.files.set(path, { text, by: 'job', modified: this.clock })
      this.invariants.wrote(job.dir, path, text)
    }
    const killed = ['TIMEOUT', 'OUT_OF_MEMORY', 'NODE_FAIL', 'CANCELLED', 'PREEMPTED'].includes(element.state)
    // without accounting a wrapper writes down how the script ended, unless it was killed together with it
    const name = `${job.stage}.${job.attempt}`
    if (this.slurm.accounting === 'absent' && !killed && folder.ledger.has(name) && parseToken(job.token) !== undefined)
      folder.once(name, `exit.${element.index ?? 'n'}.${element.restarts}`, `${element.code}.${element.started}.n1`, this.clock)
  }

  private bug(error: unknown): void {
    this.invariants.broken('the program does not break', error instanceof Error ? (error.stack ?? error.message) : String(error))
  }

  /** Begins one execution of the whole program. */
  begin(): Execution {
    this.runs += 1
    const id = `run${this.runs}`
    const skew = !this.quiet && this.weather.skew && this.random.chance(0.1) ? this.random.pick([-7200, 3600, 90_000]) : 0
    const execution: Execution = {
      thread: undefined as unknown as Thread,
      read: this.branch.head,
      began: this.clock,
      barred: false,
      commits: [],
      forge: unheard(),
    }
    const body = async (thread: Thread): Promise<void> => {
      execution.thread = thread
      const store = simulatedStore({
        branch: this.branch,
        step: (label) => this.threads.step(thread, label),
        pushFault: () => (this.lucky(this.weather.pushFaults) ? this.random.pick(['refused', 'cut before', 'cut after'] as const) : 'none'),
        unreachable: () => this.lucky(this.weather.slowFiles / 10),
        mutated: (mutation) => this.mutation === mutation,
        read: (sha) => {
          execution.read = sha
        },
        committed: (sha) => this.committed(execution, sha),
        asked: (refusing) => {
          execution.barred = refusing
        },
      })
      const people = this.society.peopleFor((label) => this.threads.step(thread, label), execution.forge)
      const config = configOf(this.cast, this.mutation === 'caps-ignored')
      const around = {
        store,
        config,
        backends: new Map([
          ['hpc', simulatedBackend(this.wire, thread, 'slurm')],
          ['lap', simulatedBackend(this.wire, thread, 'local')],
        ]),
        rootOf: () => '/scratch/you',
        only: [],
        hosted: false,
        ...people,
        ...(this.cast.copies ? { keeper: this.keeperFor(thread) } : {}),
      }
      const report = await run(around, {
        mode: 'tick',
        now: () => this.clock + skew,
        run: id,
        seconds: 600,
        patience: this.cast.patience,
        ...(this.cast.linger > 0 ? { linger: this.cast.linger } : {}),
        sleep: (seconds) => this.threads.sleep(thread, this.clock + seconds),
      })
      this.executions.delete(execution)
      this.told = report
      this.newest = execution
      this.invariants.reported(report)
      this.invariants.marked()
      this.note(
        `${id} ends: ${report.failed ?? ''} ${report.campaigns.map((one) => `${one.campaign} ${one.status} [${one.events.map(({ text }) => text).join('; ')}] waits: ${one.waiting.map(({ why }) => why).join('; ')}`).join(' | ')}`,
      )
    }
    const thread = this.threads.start(id, 'run', body, (error) => {
      this.executions.delete(execution)
      this.bug(error)
    })
    execution.thread = thread
    if (!thread.ended) this.executions.add(execution)
    return execution
  }

  /** A copy may end in the middle, or bring the bytes of another moment. */
  private arrived(bytes: Uint8Array): Uint8Array {
    if (this.quiet || !this.whim.chance(0.3)) return bytes
    return this.whim.chance(0.3) ? bytes.slice(0, bytes.length >> 1) : bytes.map((byte, i) => (i === 0 ? 88 : byte))
  }

  private keeperFor(thread: Thread): Keeper {
    const step = (label: string): Promise<void> => this.threads.step(thread, label)
    return simulatedKeeper(
      { archive: this.archive, step, refusing: () => this.lucky(this.weather.slowFiles), mutated: (name) => this.mutation === name },
      thread,
    )
  }

  private committed(execution: Execution, sha: string): void {
    const commit = this.branch.at(sha)
    const parent = commit.parent
    if (parent !== this.head)
      this.invariants.broken(
        'the branch only goes forward',
        `${execution.thread.name} put ${sha.slice(0, 8)} on ${parent?.slice(0, 8)}, the head was ${this.head.slice(0, 8)}`,
      )
    execution.commits.push(sha)
    this.commitsBy.set(execution.thread.name, execution.commits)
    this.ours.add(sha)
    const before = parent === undefined ? undefined : this.branch.commits.get(parent)
    for (const [path, { content }] of commit.files) {
      const old = before?.files.get(path)?.content
      if (old !== content && path.includes('/results/')) this.invariants.copied(path, decoder.decode(content))
      if (old === content || old === undefined) continue
      const [text, parentText] = [decoder.decode(content), decoder.decode(old)]
      if (text === parentText) continue
      if (path.includes('/results/')) continue
      const texts = {
        file: (name: string) => this.textAt(sha, name),
        read: this.textAt(execution.read, path),
        parent: parentText,
        next: text,
        alone: this.alone(execution.read, parent),
      }
      const skipped = this.campaigns
        .filter((campaign) => fileOf(campaign) === path)
        .flatMap((campaign) => [...this.society.witness.skipped(campaign, commit.message)])
      this.invariants.committed(path, texts, execution.began, skipped)
      this.invariants.inGit(path, text)
      this.witnessed(execution, commit, path, texts)
    }
    // a row that a person set to done meanwhile takes no job id any more; the commit's message still tells of the job
    for (const campaign of this.campaigns) this.invariants.inMessage(campaign, commit.message)
    this.head = sha
    execution.read = sha
    this.note(`${execution.thread.name} commits ${sha.slice(0, 8)}: ${commit.message.split('\n').slice(0, 4).join(' / ')}`)
  }

  /** Whether all commits from one to another are runs'; where the branch was put back, from where both have come. */
  private alone(from: string, to: string | undefined): boolean {
    const before = new Set<string>()
    for (let at: string | undefined = from; at !== undefined; at = this.branch.commits.get(at)?.parent) before.add(at)
    for (let at = to; at !== undefined; at = this.branch.commits.get(at)?.parent) {
      if (before.has(at)) return true
      if (!this.ours.has(at)) return false
    }
    return false
  }

  private witnessed(execution: Execution, { message, parent = '' }: MemoryCommit, path: string, texts: Texts): void {
    const campaign = this.campaigns.find((name) => fileOf(name) === path)
    if (campaign === undefined) return
    const fields = {
      read: texts.read === undefined ? undefined : fieldsOf(texts.read),
      parent: fieldsOf(texts.parent),
      next: fieldsOf(texts.next),
    }
    this.society.witness.committed({ campaign, ...fields, message, base: parent, heard: execution.forge.looked, now: this.clock })
  }

  /** Somebody's own commit. */
  push(what: string, path: string, text: string): void {
    this.note(`a person: ${what}`)
    for (const campaign of this.campaigns) {
      if (path.startsWith(`campaigns/${campaign}/`)) this.touched(campaign)
      if (path === fileOf(campaign)) this.invariants.edited(campaign, this.document(campaign), text)
    }
    this.head = this.branch.push(what, [{ path, content: new TextEncoder().encode(text) }])
    this.invariants.inGit(path, text)
  }

  /** A person has decided something about a campaign. */
  private touched(campaign: string): void {
    this.invariants.person(campaign)
    this.society.witness.touched(campaign)
  }

  /** Somebody puts the branch back to an older commit. */
  rollBack(commits: number): void {
    let sha = this.branch.head
    for (let i = 0; i < commits; i++) sha = this.branch.at(sha).parent ?? sha
    this.note(`a person: branch put back to ${sha.slice(0, 8)}`)
    this.branch.head = sha
    this.head = sha
    for (const campaign of this.campaigns) this.touched(campaign)
  }

  kill(execution: Execution): void {
    this.note(`${execution.thread.name} dies at ${execution.thread.at ?? 'a remote command'}`)
    this.threads.kill(execution.thread)
    this.executions.delete(execution)
  }

  document(campaign: string): string {
    return this.textAt(this.branch.head, fileOf(campaign)) ?? ''
  }

  dirs(): string[] {
    return this.campaigns.map(dirOf)
  }

  heldJobs(): Job[] {
    return this.slurm.all.filter((job) => job.held && !isEnded(job))
  }
}
