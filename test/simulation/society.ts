/** The people of one world: the forge where they are asked, what they do there, and who watches that only their word counts. */
import type { ForgeDeed } from '../../src/core/people/types.ts'
import type { Forge } from '../../src/ports/forge.ts'
import type { People } from '../../src/shell/people.ts'
import { mayWrite } from './accounts.ts'
import { Board, type Ticket } from './board.ts'
import type { Social } from './cast.ts'
import { close, comment, type Place, tamper } from './crowd.ts'
import { simulatedForge } from './forge.ts'
import type { Mutation } from './mutations.ts'
import type { Random } from './random.ts'
import { Witness } from './witness.ts'

/** What one run has seen of the forge and done there. */
export interface Correspondence {
  /** Beat of its first look: what it heard is what there was then. */
  heard: number | undefined
  /** Beat and time of its newest look. */
  looked: number
  lookedAt: number
  created: number
  commented: number
  writes: number
  /** Calls made so far: a run that has made all that it may looks no second time. */
  calls: () => number
}

export interface SocietyWorld {
  random: Random
  now: () => number
  lucky: (perMille: number) => boolean
  quiet: () => boolean
  note: (what: string) => void
  mutated: (mutation: Mutation) => boolean
  broken: (rule: string, detail: string) => void
  ancestors: (sha: string) => Iterable<string>
  /** Somebody who may write has said or done something about a campaign. */
  spoke: (campaign: string) => void
}

export const unheard = (): Correspondence => ({
  heard: undefined,
  looked: 0,
  lookedAt: 0,
  created: 0,
  commented: 0,
  writes: 0,
  calls: () => 0,
})

/** Calls that a run may make when all is calm. */
export const MOST_CALLS = 30

export class Society {
  readonly board = new Board()
  readonly witness: Witness
  readonly social: Social | undefined
  private readonly world: SocietyWorld
  private readonly place: Place

  constructor(social: Social | undefined, world: SocietyWorld) {
    this.social = social
    this.world = world
    this.witness = new Witness({ board: this.board, broken: world.broken, ancestors: world.ancestors })
    this.place = { board: this.board, random: world.random, thoughts: world.random.fork('thoughts'), now: world.now, note: world.note }
  }

  /** One run's way to people; undefined where there is no forge. */
  peopleFor(step: (label: string) => Promise<void>, to: Correspondence): { people: People } | Record<string, never> {
    const { social } = this
    if (!social) return {}
    return {
      people: {
        forge: this.forge(social, step, to),
        links: { repository: 'https://github.com/lab/campaigns', run: 'https://github.com/run' },
      },
    }
  }

  private forge(social: Social, step: (label: string) => Promise<void>, to: Correspondence): Forge {
    const { random, lucky } = this.world
    const forge = simulatedForge({
      board: this.board,
      now: this.world.now,
      step,
      fault: () => (lucky(social.faults) ? random.pick(['lost before', 'lost after', 'refused', 'slow down'] as const) : 'none'),
      calls: this.world.quiet() ? MOST_CALLS : social.calls,
      lag: () => (this.world.quiet() ? 0 : random.between(0, social.lag)),
      isPublic: social.isPublic,
      mutated: this.world.mutated,
      looked: (beat) => {
        to.heard ??= beat
        to.looked = beat
        to.lookedAt = this.world.now()
      },
      wrote: (deed, ticket) => this.wrote(social, deed, ticket, to),
    })
    to.calls = () => forge.usage.calls
    return forge
  }

  private wrote(social: Social, deed: ForgeDeed, ticket: Ticket | undefined, to: Correspondence): void {
    to.writes += 1
    if (deed.kind === 'create') to.created += 1
    if (deed.kind === 'comment') to.commented += 1
    if (to.created > social.issues) this.world.broken('caps hold', `${to.created} issues in one run that may open ${social.issues}`)
    if (to.commented > social.replies)
      this.world.broken('caps hold', `${to.commented} comments in one run that may write ${social.replies}`)
    this.witness.wrote(deed.kind, ticket)
    if ((deed.kind === 'create' || deed.kind === 'edit') && ticket && deed.body !== undefined) this.witness.shows(ticket, deed.body)
    if (deed.kind === 'create' && ticket) this.witness.opened(ticket, to.looked, to.lookedAt)
  }

  /** Everything that people may do at this very moment. @param reading a run has read the forge, and has not written yet */
  disturb(reading: boolean): void {
    const { social, place, world } = this
    if (!social) return
    const before = this.board.beat
    if (world.lucky(social.comments) || (reading && world.lucky(social.ambush))) comment(place)
    if (world.lucky(social.closes)) close(place)
    if (world.lucky(social.tampers)) tamper(place)
    if (this.board.beat > before) this.tell(before)
  }

  private tell(since: number): void {
    for (const ticket of this.board.tickets.values()) {
      const said = ticket.remarks.some(({ posted, author }) => posted > since && mayWrite(author))
      const closed = ticket.closings.some(({ beat, by }) => beat > since && mayWrite(by))
      if (said || closed) this.world.spoke(ticket.key?.split('/')[1] ?? '')
    }
  }
}
