/** What must hold after every step of every world, whatever befell it. Each rule is judged from the world's own truth. */
import { entryName } from '../../src/core/keys.ts'
import type { Report } from '../../src/shell/report.ts'
import { dirOf, fileOf, type Make, STAGES } from './campaigns.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { type Folder, hashOf } from './folder.ts'
import { type Element, isEnded, type Job, type Slurm, wentWell } from './slurm.ts'

export interface Violation {
  rule: string
  detail: string
}

/** What the rules are judged on. */
export interface Truth {
  slurm: Slurm
  folder: (dir: string) => Folder
  campaigns: readonly string[]
  textAt: (sha: string, path: string) => string | undefined
  /** A campaign's document at the branch's head. */
  newest: (campaign: string) => string
  /** Whether two runs are at work now. */
  overlapping: () => boolean
  /** Steps of the world so far. */
  steps: () => number
  /** Steps at which a run began its newest look; undefined: nobody of that name has looked. */
  lookOf: (run: string) => number | undefined
  /** How a campaign's stages do their work. */
  make: (campaign: string) => Make
  /** Whether such content ever stood whole at a place outside of the repository. */
  hasStood: (place: string, sha256: string) => boolean
}

const known = new Map<string, Fields>()

const read = (text: string): Fields => {
  const before = known.get(text)
  if (before) return before
  const fields = fieldsOf(text)
  if (known.size > 2000) known.clear()
  known.set(text, fields)
  return fields
}

/** One document around a commit of ours: what was decided on, what it was put on, and what came of it. */
export interface Texts {
  read: string | undefined
  parent: string
  next: string
  /** Nobody but runs has committed between the two. */
  alone: boolean
  /** Files of the commit. */
  file: (path: string) => string | undefined
}

export class Invariants {
  readonly violations: Violation[] = []
  /** Tokens to which the scheduler or the ledger once said a definite no. */
  readonly refusals = new Set<string>()
  /** Folders of which the outputs are gone: what ended well may then fail its condition. */
  readonly purged = new Set<string>()
  /** Stages that a person once called failed. */
  readonly calledFailed = new Set<string>()
  /** Campaigns whose remote files somebody edited by hand. */
  readonly handEdited = new Set<string>()
  /** Jobs that could run, by token. */
  private readonly released = new Map<string, Job[]>()
  /** By campaign: such jobs of which git never heard, with the step at which each was let go. */
  private readonly unknownToGit = new Map<string, Map<Job, number>>()
  /** `<campaign> <job>` of all that git was ever told. */
  private readonly idsInGit = new Set<string>()
  /** Jobs of which a report said that nobody follows them. */
  private readonly leftToPeople = new Set<string>()
  private readonly deployed = new Set<string>()
  private readonly written = new Set<string>()
  /** `<path> <sha256>` of all that jobs ever wrote. */
  private readonly outputs = new Set<string>()
  /** Order of ends and of what people did. */
  private beat = 0
  private readonly ends = new Map<Job, number>()
  private readonly persons = new Map<string, number>()
  /** By campaign: when a person last did something, by the clock. */
  private readonly personsAt = new Map<string, number>()
  private readonly begins = new Map<Job, number>()
  /** By `<campaign> <stage>`: when a person set its row to run again. */
  private readonly reset = new Map<string, number>()
  private readonly cancelled = new Set<string>()
  private readonly truth: Truth

  constructor(truth: Truth) {
    this.truth = truth
  }

  broken(rule: string, detail: string): void {
    this.violations.push({ rule, detail })
  }

  letGo(job: Job): void {
    // what a deploy script submits bears no key of ours: its own execution does
    if (job.token === '') return
    const jobs = [...(this.released.get(job.token) ?? []), job]
    this.released.set(job.token, jobs)
    if (jobs.length > 1) this.broken('no key is submitted twice', `${job.token}: jobs ${jobs.map(({ id }) => id).join(', ')}`)
    const id = this.truth.folder(job.dir).link(entryName(job), isProcess(job) ? 'claim' : 'id')
    if (id !== job.id)
      this.broken('no job runs before the ledger names it', `${job.token}: job ${job.id}, the ledger says ${id ?? 'nothing'}`)
    this.missing(job)
    this.again(job)
  }

  /** Elements of an array that ended well are not run a second time, unless a person has done something since they were submitted. */
  private again(job: Job): void {
    this.beat += 1
    this.begins.set(job, this.beat)
    const since = this.personsAt.get(job.campaign) ?? 0
    const own = new Set(job.elements.flatMap(({ index }) => index ?? []))
    for (const earlier of this.truth.slurm.all) {
      if (earlier === job || earlier.campaign !== job.campaign || earlier.stage !== job.stage || !earlier.letGo || this.isBehind(earlier))
        continue
      const twice = earlier.elements.filter(({ index, state }) => index !== undefined && own.has(index) && state === 'COMPLETED')
      if (twice.length > 0 && earlier.submitted > since)
        this.broken(
          'what ended well is not run again unasked',
          `${job.token}[${twice.map(({ index }) => index).join()}], after ${earlier.token}`,
        )
    }
  }

  /**
   * What a run could see to be missing from git it records before it lets anything else go. Two runs that overlap may each let one
   * go, where the branch was put back between their looks: neither could see the other's.
   */
  private missing(job: Job): void {
    const others = this.unknownToGit.get(job.campaign) ?? new Map<Job, number>()
    const looked = this.truth.lookOf(job.by ?? '')
    // a process that has only claimed its attempt has no number yet by which it could be recorded
    const isNamed = (one: Job): boolean => !isProcess(one) || this.truth.folder(one.dir).link(entryName(one), 'id') !== undefined
    const seen = [...others].filter(([one, at]) => isNamed(one) && (looked === undefined || at < looked))
    if (!this.idsInGit.has(`${job.campaign} ${job.id}`)) others.set(job, this.truth.steps())
    this.unknownToGit.set(job.campaign, others)
    if (seen.length > 0 || others.size > 2)
      this.broken(
        'at most one submission is missing from git',
        [...others.keys()].map(({ token, id: one }) => `${token}=${one}`).join(', '),
      )
  }

  /** A command or a deploy script begins. */
  begun(job: Job): void {
    this.letGo(job)
    const earlier = this.truth.slurm.all.findLast(
      (one) => one !== job && isProcess(one) && one.campaign === job.campaign && one.stage === job.stage && one.attempt < job.attempt,
    )
    const ended = earlier && this.ends.get(earlier)
    if (!earlier || ended === undefined || ended < (this.persons.get(job.campaign) ?? 0) || this.isBehind(earlier)) return
    if (this.hasSubmitted(earlier) || this.isScript(job)) return
    // whoever sets the row back while it runs means: again, however it ends
    if ((this.reset.get(`${job.campaign} ${job.stage}`) ?? 0) > (this.begins.get(earlier) ?? 0)) return
    const state = earlier.elements[0]?.state ?? ''
    const { smoke } = this.truth.make(job.campaign)
    if (job.stage === 'post' ? state !== 'COMPLETED' : state === 'INTERRUPTED' && smoke !== 'idempotent')
      this.broken('what was interrupted is not run again unasked', `${job.token}, after ${earlier.token} ended as ${state}`)
  }

  /** Of a script without a scheduler the failure catalogs say what is tried again. */
  private isScript({ campaign, stage }: Job): boolean {
    const make = this.truth.make(campaign)
    return make.local && (stage === 'prod' || (stage === 'smoke' ? make.smoke : make.post) === 'script')
  }

  /** A deploy script's job is noted only once the script has come to a good end, also where its machine went down before that was noted. */
  private hasSubmitted(job: Job): boolean {
    const folder = this.truth.folder(job.dir)
    return ['id', 'follows'].some((name) => /^[0-9]+$/.test(folder.link(entryName(job), name) ?? ''))
  }

  /** Git knew it once, and the branch was put back to before it: then its stage runs anew, however it ended since. */
  private isBehind(job: Job): boolean {
    const counted = Number(read(this.truth.newest(job.campaign)).values.get(`stage ${job.stage} attempt`) ?? 0)
    return counted < job.attempt && this.truth.folder(job.dir).link(entryName(job), 'recorded') !== undefined
  }

  /** It has ended, or its machine has gone down. */
  over(job: Job): void {
    this.beat += 1
    this.ends.set(job, this.beat)
  }

  /** Somebody has edited a document. */
  edited(campaign: string, before: string, after: string): void {
    const [was, is] = [read(before), read(after)]
    for (const stage of STAGES) {
      const status = is.values.get(`cell ${stage} Status`) ?? ''
      if (status !== was.values.get(`cell ${stage} Status`) && ['ready', 'pending'].includes(status))
        this.reset.set(`${campaign} ${stage}`, this.beat)
    }
  }

  /** Somebody who may decide has done something about a campaign. */
  person(campaign: string): void {
    this.beat += 1
    this.persons.set(campaign, this.beat)
    this.personsAt.set(campaign, this.truth.slurm.now)
  }

  /** A job is about to be cancelled for a person. @param mandate the commit of the same run that says so */
  cancelling(job: string, run: string, mandate: string | undefined): void {
    if (mandate === undefined) this.broken('a cancellation is in git before it is done', `job ${job} by ${run}`)
    if (this.cancelled.has(`${mandate} ${job}`)) this.broken('a cancellation is done once', `job ${job} by ${run}`)
    this.cancelled.add(`${mandate} ${job}`)
  }

  started(job: Job, element: Element): void {
    if (element.starts > element.restarts + 1) this.broken('no key is executed twice', `${job.token}[${element.index ?? ''}]`)
  }

  cancelledByUs(job: Job): void {
    if (job.letGo) this.broken('nothing destructive', `job ${job.id} of ${job.token} had been released and was cancelled`)
    if (this.truth.folder(job.dir).link(entryName(job), 'id') === job.id)
      this.broken('nothing destructive', `job ${job.id}, which the ledger names for ${job.token}, was cancelled`)
  }

  /** A file below a campaign's folder was written by us. */
  overwritten(
    dir: string,
    path: string,
    before: { text: string; by: string } | undefined,
    after: string,
    meant: string | undefined,
    alive: boolean,
  ): void {
    this.deployed.add(dir)
    if (before && before.text !== after && before.by !== 'deploy')
      this.broken('nothing destructive', `${dir}/${path}, written by ${before.by}, was overwritten`)
    if (after !== meant) this.broken('what is deployed is the recorded commit', `${dir}/${path}`)
    if (alive && before?.text !== after && !this.truth.overlapping()) this.broken('no file changes under a job', `${dir}/${path}`)
  }

  wrote(dir: string, path: string, text: string): void {
    this.written.add(`${dir}/${path}`)
    this.outputs.add(`${dir}/${path} ${hashOf(text)}`)
  }

  /** One of our commits brings an output, or an index of those that are kept elsewhere. */
  copied(path: string, text: string): void {
    const rule = 'what is copied is what a job wrote'
    const [, campaign = '', name = ''] = /^campaigns\/([^/]+)\/results\/(.+)$/.exec(path) ?? []
    if (name !== 'kept.tsv') {
      if (!this.outputs.has(`${dirOf(campaign)}/${name} ${hashOf(text)}`)) this.broken(rule, `${path}: ${JSON.stringify(text)}`)
      return
    }
    for (const [hash, , , from, at = ''] of keptIn(text))
      if (!this.outputs.has(`${dirOf(campaign)}/${from} ${hash}`) || !this.truth.hasStood(at, hash ?? ''))
        this.broken(rule, `${path}: ${at}`)
  }

  /** A stage that copies is done only once its output is here, or in its folder. */
  private brought(campaign: string, stage: string, { file }: Texts): void {
    const output = `${stage}.done`
    if (!this.truth.make(campaign).copies || !['smoke', 'post'].includes(stage)) return
    if (this.truth.folder(dirOf(campaign)).files.get(output)?.by !== 'job') return
    const folder = `campaigns/${campaign}/results`
    const isHere =
      stage === 'smoke'
        ? file(`${folder}/${output}`) !== undefined
        : keptIn(file(`${folder}/kept.tsv`) ?? '').some(([, , , from]) => from === output)
    if (!isHere) this.broken('a stage is done only with its outputs', `${campaign}.${stage}: ${output}`)
  }

  /** Every commit, whoever made it: what git knows of jobs. */
  inGit(path: string, text: string): void {
    const campaign = this.truth.campaigns.find((name) => fileOf(name) === path)
    if (campaign === undefined) return
    const ids = new Set([...read(text).values].filter(([name]) => name.endsWith(' JobID')).map(([, value]) => value))
    for (const id of ids) this.isKnown(campaign, id)
  }

  /** What a commit's message tells of one campaign's jobs. */
  inMessage(campaign: string, message: string): void {
    const lines = message.split('\n').filter((line) => line.startsWith(`- ${campaign}: `))
    for (const [, id = ''] of lines.join('\n').matchAll(/\bas (?:job )?([0-9]+\b|p[0-9]+\.[0-9]+\.[a-z0-9]+)/g)) this.isKnown(campaign, id)
  }

  private isKnown(campaign: string, id: string): void {
    this.idsInGit.add(`${campaign} ${id}`)
    for (const job of this.unknownToGit.get(campaign)?.keys() ?? []) {
      // a deploy script is known by the job that it submitted, too
      const named = isProcess(job) ? this.truth.folder(job.dir).link(entryName(job), 'id') : undefined
      if (job.id === id || named === id) this.unknownToGit.get(campaign)?.delete(job)
    }
  }

  /** Jobs that could run and of which git never heard. */
  forgotten(): Job[] {
    return [...this.unknownToGit.values()].flatMap((jobs) => [...jobs.keys()]).filter(({ id }) => !this.leftToPeople.has(id))
  }

  /** A commit of ours: decided on `readText`, made on top of `parentText`. */
  committed(path: string, texts: Texts, began: number, skipped: readonly string[]): void {
    const campaign = this.truth.campaigns.find((name) => fileOf(name) === path)
    if (campaign === undefined) {
      this.broken('no byte of a person is lost', `${path} was changed`)
      return
    }
    const [parent, next] = [read(texts.parent), read(texts.next)]
    if (parent.rest !== next.rest) this.broken('no byte of a person is lost', `${path}: ${firstDifference(parent.rest, next.rest)}`)
    if (parent.log.some((row, i) => next.log[i] !== row && !resolves(row, next.log[i] ?? '')))
      this.broken('no byte of a person is lost', `${path}: a row of the failure log`)
    for (const [section, items] of parent.items) {
      if (items.some((item, i) => unticked(next.items.get(section)?.[i]) !== unticked(item)))
        this.broken('no byte of a person is lost', `${path}: an item of ${section}`)
    }
    const before = texts.read === undefined ? undefined : read(texts.read)
    for (const [name, value] of next.values) {
      const was = parent.values.get(name)
      if (was === value) continue
      const seen = before?.values.get(name)
      // the number of an issue is what a run has opened itself: it may come back where another run let it go, but not where a person did
      const again = was === undefined && / issue$/.test(name) && texts.alone
      if (before && seen !== was && !again && !['top last_tick', 'top escalation_reason'].includes(name))
        this.broken("a person's edit of the same field wins", `${path}: ${name}: ${seen} when read, ${was} before, ${value} after`)
      if (!(value === 'done' && skipped.includes(name.split(' ')[1] ?? ''))) this.judge(campaign, name, value, { parent, next }, began)
      if (name.endsWith(' Status') && value === 'done' && !skipped.includes(name.split(' ')[1] ?? ''))
        this.brought(campaign, name.split(' ')[1] ?? '', texts)
    }
  }

  private judge(campaign: string, name: string, value: string, { parent, next }: { parent: Fields; next: Fields }, began: number): void {
    const [kind, stage = '', field] = name.split(' ')
    if (kind === 'cell' && field === 'Status' && value === 'done') this.done(campaign, stage, next)
    const job = `cell ${stage} JobID`
    if (kind === 'stage' && field === 'attempt' && parent.values.get(job) !== next.values.get(job))
      this.adopted(campaign, stage, Number(value), next, began)
  }

  private jobIn(campaign: string, stage: string, id: string | undefined): Job | undefined {
    return this.followed(this.truth.slurm.all.findLast((job) => job.campaign === campaign && job.stage === stage && job.id === id))
  }

  /** A deploy script that submitted a job counts as that job, which bears no token; ids come round. */
  private followed(job: Job | undefined): Job | undefined {
    if (!job || !isProcess(job)) return job
    const id = this.truth.folder(job.dir).link(entryName(job), 'follows')
    return id === undefined
      ? job
      : this.truth.slurm.all.findLast((one) => one.id === id && one.campaign === job.campaign && one.token === '')
  }

  private done(campaign: string, stage: string, next: Fields): void {
    const rule = 'no stage is done without its condition seen to hold'
    if (stage === 'check') {
      if (!this.deployed.has(dirOf(campaign))) this.broken(rule, `${campaign}.check: nothing was ever deployed`)
      return
    }
    const id = next.values.get(`cell ${stage} JobID`)
    // where the row names no job, the ledger's of this attempt counts
    const attempt = Number(next.values.get(`stage ${stage} attempt`))
    const job =
      id === '—'
        ? this.truth.slurm.all.findLast((one) => one.letGo && one.campaign === campaign && one.stage === stage && one.attempt === attempt)
        : this.jobIn(campaign, stage, id)
    if (!job || !isEnded(job) || !wentWell(job))
      this.broken(rule, `${campaign}.${stage}: job ${id} ${job ? job.elements.map(({ state }) => state).join(' ') : 'is nobody'}`)
    if (stage === 'smoke' && !this.written.has(`${dirOf(campaign)}/smoke.done`))
      this.broken(rule, `${campaign}.smoke: smoke.done was never written`)
  }

  private adopted(campaign: string, stage: string, attempt: number, next: Fields, began: number): void {
    const job = this.jobIn(campaign, stage, next.values.get(`cell ${stage} JobID`))
    if (!job) return
    if (job.attempt !== attempt)
      this.broken('an attempt keeps its number', `${campaign}.${stage}: job ${job.id} is attempt ${job.attempt}, git says ${attempt}`)
    const facts = this.truth.folder(job.dir).ledger.get(entryName(job))
    // a process that went down with its machine may be at work there, for all that can be seen from another
    if (isProcess(job) && !facts?.has('exit')) return
    const recorded = facts?.get('recorded')?.at
    const ended = Math.max(...job.elements.map((element) => element.ended ?? Number.POSITIVE_INFINITY))
    if (recorded !== undefined && recorded < began && ended < began && job.letGo)
      this.broken('what git once knew and is over is not adopted', `${job.token}: job ${job.id}`)
  }

  /** A job whose record says that it was released can run: nobody would release it again. */
  marked(): void {
    for (const job of this.truth.slurm.alive())
      if (job.held && !job.letGo && this.truth.folder(job.dir).link(entryName(job), 'released') === job.id)
        this.broken('no orphan stays', `job ${job.id} of ${job.token} is held, and its record says that it was released`)
  }

  /** What a run told people must be true. */
  reported(report: Report): void {
    for (const { hint = '' } of report.problems) {
      const [, job] = /\bjob (\S+) is left to you/.exec(hint) ?? []
      if (job !== undefined) this.leftToPeople.add(job)
    }
    const clean = report.failed === null && report.problems.every(({ code }) => code !== 'EDITED_MEANWHILE')
    for (const { campaign, events } of report.campaigns)
      for (const { event } of events) {
        if (event.type === 'attempt-submitted' && clean && !this.idsInGit.has(`${campaign} ${event.job}`))
          this.broken('what is reported is recorded', `${campaign}: job ${event.job}`)
        if (event.type === 'attempt-failed') this.failed(campaign, event)
        if (event.type === 'stage-escalated' && event.class === 'deploy' && !this.handEdited.has(campaign))
          this.broken('what is said is true', `${campaign}.${event.stage}: ${event.reason}`)
      }
  }

  private failed(campaign: string, event: { stage: string; attempt: number; class: string; job?: string; error: string }): void {
    const rule = 'no attempt is called failed that did not fail'
    const what = `${campaign}.${event.stage}.${event.attempt}: ${event.class}: ${event.error}`
    if (event.job === undefined) {
      if (!this.refusals.has(`${campaign}.${event.stage}.${event.attempt}`)) this.broken(rule, what)
      return
    }
    const named = this.truth.slurm.all.findLast(
      (one) => one.campaign === campaign && one.stage === event.stage && one.attempt === event.attempt && one.id === event.job,
    )
    const job = this.followed(named)
    if (!job) return
    if (!isEnded(job)) this.broken(rule, `${what}; job ${job.id} lives`)
    else if (wentWell(job) && event.class !== 'lost' && !this.calledFailed.has(`${campaign}.${event.stage}`) && !this.purged.has(job.dir))
      this.broken(rule, `${what}; job ${job.id} went well`)
    else if (event.class === 'lost' && this.truth.slurm.knowable(job)) this.broken(rule, `${what}; job ${job.id} could have been known`)
  }

  /** The row is still to come to this attempt: its job is found and taken over then. */
  private isAwaited({ campaign, stage, attempt }: Job): boolean {
    const { values } = read(this.truth.newest(campaign))
    const status = values.get(`cell ${stage} Status`) ?? ''
    return ['pending', 'ready'].includes(status) && attempt > Number(values.get(`stage ${stage} attempt`) ?? 0)
  }

  /** Held jobs of ours that nobody will ever release or cancel. */
  orphans(jobs: readonly Job[], statusOf: (campaign: string) => string | undefined, isHeld: (campaign: string) => boolean): void {
    // no cluster is contacted for a campaign whose file cannot be read; what a person paused or must decide waits in the queue as in the file
    const left = (job: Job): boolean =>
      statusOf(job.campaign) === undefined || isHeld(job.campaign) || (statusOf(job.campaign) === 'escalated' && this.isAwaited(job))
    for (const job of jobs)
      if (job.held && !job.letGo && !left(job)) this.broken('no orphan stays', `job ${job.id} of ${job.token} is held`)
  }
}

/** A command or a deploy script on a login node, not a job of the scheduler's. */
export const isProcess = ({ id }: Job): boolean => id.startsWith('p')

/** Lines of an index of outputs that are kept elsewhere: hash, bytes, time, path on the cluster, place. */
const keptIn = (text: string): string[][] =>
  text
    .split('\n')
    .slice(1)
    .flatMap((line) => (line === '' ? [] : [line.split('\t')]))

const firstDifference = (a: string, b: string): string => {
  const [left, right] = [a.split('\n'), b.split('\n')]
  const at = right.findIndex((line, i) => line !== left[i])
  return `${JSON.stringify(left[at])} became ${JSON.stringify(right[at])}`
}

const unticked = (item: string | undefined): string => (item ?? '').replace('- [x]', '- [ ]')

const cellsOf = (row: string): string[] => row.split('|').map((cell) => cell.trim())

/** A row whose result was open and is filled in, and nothing else. */
const resolves = (before: string, after: string): boolean => {
  const [a, b] = [cellsOf(before), cellsOf(after)]
  return a.length === b.length && a.every((cell, i) => cell === b[i] || (i === a.length - 2 && cell === '—'))
}
