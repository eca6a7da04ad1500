/** What people's words may do, judged from the board's truth and the texts in git alone. */
import { createHash } from 'node:crypto'
import { LABEL } from '../../src/ports/forge.ts'
import { mayWrite, VIEWER } from './accounts.ts'
import { type Board, type Remark, type Ticket, urlOf } from './board.ts'
import { STAGES } from './campaigns.ts'
import { digestIn, roleOf } from './crowd.ts'
import type { Fields } from './fields.ts'

export interface WitnessTruth {
  board: Board
  broken: (rule: string, detail: string) => void
  /** Messages of a commit's ancestors, newest first. */
  ancestors: (sha: string) => Iterable<string>
}

/** A commit of ours in one campaign's document. */
export interface Told {
  campaign: string
  /** What the run decided on. */
  read: Fields | undefined
  parent: Fields
  next: Fields
  message: string
  /** The commit below it. */
  base: string
  /** Beat of the run's look at the forge; undefined: it has not looked. */
  heard: number | undefined
  now: number
}

const WEEK = 7 * 86_400
/** Clocks of runs may be wrong by a day. */
const SKEW = 90_000

const cited = (board: Board, message: string): { url: string; remark: Remark | undefined }[] =>
  [...message.matchAll(/^Comment: (\S+)$/gm)].map(([, url = '']) => ({ url, remark: board.remarks.get(Number(/-(\d+)$/.exec(url)?.[1])) }))

const campaignOf = ({ key }: Ticket): string => key?.split('/')[1] ?? ''
const stageIn = ({ key }: Ticket): string => key?.split('/')[2] ?? ''

/** Roles of issues that are about one campaign. */
const OF_CAMPAIGNS = ['escalation', 'question', 'approval', 'progress']

/** Jobs that an approval would cancel, as its issue shows them. */
const proposedJobs = (body: string): string[] =>
  [...body.matchAll(/\b([0-9]+|p[0-9]+\.[0-9]+\.[A-Za-z0-9]+) \([a-z]+\)/g)].map(([, id = '']) => id)

/** Digest of the act that an approval's issue shows in words, reckoned from these words. */
const shownDigest = (body: string, campaign: string, stage: string): string | undefined => {
  const [, attempt] = /^run \S+ again as a whole, as attempt ([0-9]+) /m.exec(body) ?? []
  const jobs = /^cancel [0-9]+ jobs: (.*)$/m.exec(body)?.[1]?.split(', ') ?? []
  const pairs = jobs.map((each) => JSON.stringify(/^(\S+) \((\S+)\)$/.exec(each)?.slice(1).reverse())).sort()
  const act = attempt === undefined ? ['cancel', campaign, ...pairs] : ['restart', campaign, stage, Number(attempt)]
  return createHash('sha256').update(JSON.stringify(act)).digest('hex').slice(0, 16)
}

/** @param settled stages that are taken as done although the row does not say so yet */
const jobsIn = (fields: Fields, settled: ReadonlySet<string>): string[] =>
  STAGES.flatMap((stage) => {
    const job = fields.values.get(`cell ${stage} JobID`) ?? '—'
    return job === '—' || settled.has(stage) || fields.values.get(`cell ${stage} Status`) === 'done' ? [] : [job]
  })

/** Stages that these words took as done before `last` was said. */
const skippedBefore = (words: readonly Remark[], last: Remark): Set<string> =>
  new Set(
    words
      .filter(({ id, means, edited }) => id < last.id && (edited !== undefined || means?.command === 'skip'))
      .map(({ ticket }) => stageIn(ticket)),
  )

export class Witness {
  /** Stages whose newest attempt one comment granted. */
  private readonly granted = new Map<string, string>()
  /** By digest: when an act was last proposed. The issue of an earlier proposal of the same serves again. */
  private readonly proposed = new Map<string, number>()
  private readonly truth: WitnessTruth

  constructor(truth: WitnessTruth) {
    this.truth = truth
  }

  /** One commit: what it cites must count, and what it changes must have been asked for. */
  committed(told: Told): void {
    const { board } = this.truth
    const all = cited(board, told.message)
    for (const { url, remark } of all) this.counts(told, url, remark)
    // the same may be proposed anew, and agreed to, between two looks
    if (all.some(({ remark }) => ['cancel', 'restart'].includes(remark?.means?.command ?? '')))
      for (const { remark } of all) if (remark?.means?.command === 'approve') this.proposed.set(remark.means.args[0] ?? '', told.now)
    const words = all.flatMap(({ remark }) => (remark && campaignOf(remark.ticket) === told.campaign ? [remark] : []))
    this.once(told, words)
    for (const stage of STAGES) this.stage(told, stage, words)
    this.whole(told, words)
  }

  /** Stages that people took as done in this commit. */
  skipped(campaign: string, message: string): Set<string> {
    const words = cited(this.truth.board, message).flatMap(({ remark }) => remark ?? [])
    const skips = words.filter(
      ({ ticket, means, edited }) => campaignOf(ticket) === campaign && (edited !== undefined || means?.command === 'skip'),
    )
    return new Set(skips.flatMap(({ ticket }) => (roleOf(ticket) === 'progress' ? [...STAGES] : [stageIn(ticket)])))
  }

  private counts({ heard = 0 }: Told, url: string, remark: Remark | undefined): void {
    const rule = 'only what people with write access wrote counts'
    if (!remark || urlOf(remark) !== url) {
      this.truth.broken(rule, `${url} is nobody's`)
      return
    }
    if (!mayWrite(remark.author)) this.truth.broken(rule, `${url} is ${remark.author.login}'s`)
    if (remark.posted > heard) this.truth.broken(rule, `${url} was not there when the run looked`)
    if (remark.edited !== undefined && remark.edited < heard) this.truth.broken(rule, `${url} was edited`)
    // what it means is not known any more once it was edited
    if (remark.edited === undefined && remark.means === undefined) this.truth.broken(rule, `${url} is no command`)
  }

  private once({ base, message, campaign }: Told, words: readonly Remark[]): void {
    if (words.length === 0) return
    const [first] = words
    const urls = words.map(urlOf)
    let newest = 0
    for (const earlier of this.truth.ancestors(base)) {
      for (const { url, remark } of cited(this.truth.board, earlier)) {
        if (urls.includes(url)) this.truth.broken('a comment takes effect once', url)
        if (remark && campaignOf(remark.ticket) === campaign) newest = Math.max(newest, remark.id)
      }
    }
    if (first && new Set(urls).size < urls.length) this.truth.broken('a comment takes effect once', message)
  }

  private stage(told: Told, stage: string, words: readonly Remark[]): void {
    const { read, parent, next } = told
    const at = (fields: Fields, name: string): string => fields.values.get(name) ?? ''
    const [was, is] = [at(parent, `cell ${stage} Status`), at(next, `cell ${stage} Status`)]
    // a branch that was put back meanwhile may show a flag again that somebody had cleared
    const flagged = [parent, read ?? parent].every((fields) => at(fields, 'top escalation_required') === 'true')
    if (flagged && is === 'ready' && (was === 'escalated' || was === 'failed') && !this.mayGoOn(told, stage, words))
      this.truth.broken('nobody but a person clears an escalation', `${told.campaign}.${stage}: ${was} → ready`)
    const grown = at(next, `stage ${stage} accepted`).length > at(parent, `stage ${stage} accepted`).length
    if (grown && !this.says(words, ['confirm', 'skip']))
      this.truth.broken('nothing is taken as given unasked', `${told.campaign}.${stage}: ${at(next, `stage ${stage} accepted`)}`)
    const cancel = at(next, `stage ${stage} cancel`)
    if (cancel !== '' && cancel !== at(parent, `stage ${stage} cancel`)) this.cancels(told, cancel.replaceAll('"', ''), words)
    const proposed = at(next, `stage ${stage} approval`)
    const [, digest] = /\bdigest: *"?([0-9a-f]+)/.exec(proposed) ?? []
    if (digest !== undefined && proposed !== at(parent, `stage ${stage} approval`)) this.proposed.set(digest, told.now)
    if (proposed !== '' && at(parent, `stage ${stage} approval`) === '' && !this.says(words, ['cancel', 'restart']))
      this.truth.broken('nothing is proposed unasked', `${told.campaign}.${stage}: ${proposed}`)
    this.grants(told, stage, words, { was, is })
  }

  /** `/retry` is one attempt: what fails then is a person's again. */
  private grants(told: Told, stage: string, words: readonly Remark[], { was, is }: { was: string; is: string }): void {
    const name = `${told.campaign}.${stage}`
    const retry = words.find(({ means, ticket }) => means?.command === 'retry' && stageIn(ticket) === stage)
    const retries = (fields: Fields): number => Number(fields.values.get(`cell ${stage} Retries`))
    if (retry && is === 'ready') this.granted.set(name, urlOf(retry))
    else if (is === 'escalated' || is === 'done' || is === 'pending') this.granted.delete(name)
    else if (this.granted.has(name) && was === 'running' && is === 'ready' && retries(told.next) > retries(told.parent))
      this.truth.broken('a retry grants one attempt', `${name}: ${this.granted.get(name)}`)
  }

  /** A person has changed the row or the flag: what was granted before is settled. */
  touched(campaign: string): void {
    for (const stage of STAGES) this.granted.delete(`${campaign}.${stage}`)
  }

  private says(words: readonly Remark[], commands: readonly string[]): boolean {
    return words.some(({ means, edited }) => edited !== undefined || commands.includes(means?.command ?? ''))
  }

  /** Whether a stage that waited for a person may go on. */
  private mayGoOn({ parent, heard = 0, now }: Told, stage: string, words: readonly Remark[]): boolean {
    const own = words.filter(({ ticket }) => stageIn(ticket) === stage || roleOf(ticket) === 'progress')
    const asks = parent.values.has(`stage ${stage} asked`)
    const number = Number(parent.values.get(`stage ${stage} issue`))
    const closed = this.truth.board.tickets.get(number)?.closings.some(({ by, beat }) => mayWrite(by) && beat < heard)
    if (closed && !asks) return true
    return own.some((remark) => {
      if (remark.edited !== undefined) return true
      if (remark.means?.command === 'retry') return true
      // where a checkpoint is thrown away an approval is asked for
      if (remark.means?.command === 'restart') return stage !== 'prod'
      return remark.means?.command === 'approve' && this.approves(remark, now, 'run ')
    })
  }

  /** Whether the words are exactly the yes that the issue asks for, in time. */
  private approves({ ticket, means }: Remark, now: number, act: string): boolean {
    const { firstBody } = ticket
    return (
      roleOf(ticket) === 'approval' &&
      means?.args.length === 1 &&
      means.args[0] === digestIn(firstBody) &&
      firstBody.includes(`\n${act}`) &&
      now < Math.max(ticket.at, this.proposed.get(means.args[0] ?? '') ?? 0) + WEEK + SKEW
    )
  }

  private cancels({ campaign, parent, now }: Told, job: string, words: readonly Remark[]): void {
    // what one commit heard took effect in the order in which it was said: a stage that was skipped first has no job any more
    const alone = words.some((remark) => {
      if (remark.edited === undefined && remark.means?.command !== 'cancel') return false
      const jobs = jobsIn(parent, skippedBefore(words, remark))
      return jobs.length <= 1 && jobs.includes(job)
    })
    if (alone) return
    const yes = words.find(
      (remark) => remark.edited !== undefined || (remark.means?.command === 'approve' && this.approves(remark, now, 'cancel ')),
    )
    if (yes && (yes.edited !== undefined || proposedJobs(yes.ticket.firstBody).includes(job))) return
    this.truth.broken('nothing destructive', `${campaign}: job ${job} is to be cancelled, and nobody with the right to said so`)
  }

  private whole({ campaign, parent, next }: Told, words: readonly Remark[]): void {
    const held = (fields: Fields): boolean => fields.values.get('top held') === 'true'
    if (held(parent) !== held(next) && !this.says(words, [held(next) ? 'hold' : 'resume']))
      this.truth.broken('nobody but a person holds a campaign', `${campaign}: held: ${held(next)}`)
  }

  /** Whether another issue of the same cause could be seen when this one was opened. */
  opened(ticket: Ticket, looked: number, lookedAt: number): void {
    const { key } = ticket
    if (key === undefined) {
      this.truth.broken('every issue of ours says what it is about', ticket.title)
      return
    }
    const other = this.truth.board.all().find(
      (one) =>
        one !== ticket &&
        one.key === key &&
        one.open &&
        // one that somebody has reopened since the look was closed in it
        one.openSince < looked &&
        one.listedFrom <= lookedAt &&
        one.labels.has(LABEL) &&
        stands(one),
    )
    if (other) this.truth.broken('one cause has one issue', `${key}: #${other.number} and #${ticket.number}`)
  }

  /** People say yes to words: the digest beside them must stand for exactly these. @param body as it is written now */
  shows(ticket: Ticket, body: string): void {
    if (roleOf(ticket) !== 'approval') return
    if (shownDigest(body, campaignOf(ticket), stageIn(ticket)) !== digestIn(body))
      this.truth.broken('what is approved is what is shown', `#${ticket.number}: ${ticket.key}`)
  }

  /** Writes go to what we have opened ourselves, and to nothing else. */
  wrote(kind: string, ticket: Ticket | undefined): void {
    if (ticket && kind !== 'react' && ticket.author !== VIEWER)
      this.truth.broken("nobody else's issue is written to", `${kind}: #${ticket.number} of ${ticket.author.login}`)
  }

  /** When everything has come to rest: what is open is what git asks for, and nobody's word is lost. */
  rest(documents: ReadonlyMap<string, Fields>, message: Iterable<string>): void {
    // without its label and its first line nobody finds it again
    const open = this.truth.board
      .all()
      .filter((ticket) => ticket.open && ticket.key !== undefined && ticket.labels.has(LABEL) && stands(ticket))
    // nobody closes the twin of an issue for a file that cannot be read
    const judged = open.filter((ticket) => !OF_CAMPAIGNS.includes(roleOf(ticket)) || documents.has(campaignOf(ticket)))
    const handled = new Set([...message].flatMap((one) => cited(this.truth.board, one).map(({ url }) => url)))
    for (const ticket of judged) this.oneForEach(ticket, judged)
    for (const [campaign, fields] of documents) {
      const numbers = numbersIn(fields)
      const own = open.filter((ticket) => campaignOf(ticket) === campaign)
      for (const ticket of own)
        if (!numbers.has(ticket.number)) this.truth.broken('an issue closes when its cause is gone', `#${ticket.number}: ${ticket.key}`)
      this.unheard(own, handled)
    }
  }

  private oneForEach(ticket: Ticket, open: readonly Ticket[]): void {
    const twin = open.find((other) => other !== ticket && other.key === ticket.key)
    if (twin && twin.number > ticket.number)
      this.truth.broken('one cause has one issue', `${ticket.key}: #${ticket.number}, #${twin.number}`)
  }

  private unheard(own: readonly Ticket[], handled: ReadonlySet<string>): void {
    for (const remark of own.flatMap(({ remarks }) => remarks)) {
      const counts = mayWrite(remark.author) && remark.edited === undefined && !remark.deleted && remark.means !== undefined
      if (counts && !handled.has(urlOf(remark)) && !this.truth.board.judged.has(remark.id))
        this.truth.broken('no comment is lost', `${urlOf(remark)}: ${remark.body}`)
    }
  }
}

/** Issues that a document names. */
const numbersIn = ({ values }: Fields): Set<number> =>
  new Set([
    Number(values.get('top issue')),
    ...STAGES.flatMap((stage) => [
      Number(values.get(`stage ${stage} issue`)),
      Number(/\bissue: *([0-9]+)/.exec(values.get(`stage ${stage} approval`) ?? '')?.[1]),
    ]),
  ])

/** Whether its first line still says what it is about. */
const stands = ({ body, firstBody }: Ticket): boolean => body.split('\n')[0]?.split(' ')[2] === firstBody.split('\n')[0]?.split(' ')[2]
