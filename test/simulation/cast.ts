/**
 * What a world has beside a cluster and a repository: people on a forge, stages that are commands or deploy scripts, ids that come
 * round on a cluster without accounting. Drawn from a stream of its own, so that everything else of a seed's world stays as it is.
 */
import type { Make } from './campaigns.ts'
import type { Random } from './random.ts'

/** Chances in 1000 steps, unless said otherwise. */
export interface Social {
  comments: number
  /** Comments at the moment when a run has read and not yet written. */
  ambush: number
  closes: number
  /** Comments and bodies edited, issues and comments deleted, labels taken off. */
  tampers: number
  /** Of calls to the forge. */
  faults: number
  /** Seconds after which a new issue is listed, at most. */
  lag: number
  isPublic: boolean
  dashboard: boolean
  /** Caps of one run. */
  issues: number
  replies: number
  calls: number
  evidence: 'full' | 'tail' | 'line' | 'none' | undefined
}

export interface Cast {
  /** Undefined: nobody is asked anywhere, as on the command line. */
  social: Social | undefined
  make: (campaign: string) => Make
  /** Login nodes: where a connection ends up is chance. */
  hosts: readonly string[]
  /** A login node goes down. */
  reboots: number
  /** Ids come round although no accounting tells one life of an id from the other. */
  wraps: number
  /** Seconds for which runs stay for what is short; 0: not at all. */
  linger: number
  /** Outputs are copied into the repository, and to a folder of the machine that runs us. */
  copies: boolean
  /** Seconds after which a backend that did not answer is asked again within a run. */
  patience: readonly number[]
}

const NOTHING: Make = { smoke: 'script', post: 'script', asks: false, tells: false, expected: '20m', copies: false, local: false }

const socialOf = (random: Random): Social => {
  const some = (most: number): number => (random.chance(0.3) ? 0 : random.between(1, most))
  return {
    comments: random.between(4, 40),
    ambush: some(150),
    closes: some(8),
    tampers: some(8),
    faults: some(80),
    lag: random.pick([0, 0, 60, 300]),
    isPublic: random.chance(0.5),
    dashboard: random.chance(0.5),
    issues: random.pick([10, 1, 1]),
    replies: random.pick([20, 2, 1]),
    calls: random.pick([30, 30, 8]),
    evidence: random.pick([['full'], ['tail'], ['line'], ['none'], []] as const)[0],
  }
}

/**
 * @param random a stream that nobody else draws from; undefined: a world without any of it
 * @param later another one, for what runs do between two looks
 */
export const castOf = (random: Random | undefined, later: Random): Cast => {
  if (!random)
    return { social: undefined, make: () => NOTHING, hosts: ['login1'], reboots: 0, wraps: 0, linger: 0, copies: false, patience: [] }
  const social = random.chance(0.6) ? socialOf(random) : undefined
  const works = random.chance(0.5)
  const linger = later.chance(0.3) ? later.between(60, 600) : 0
  const copies = later.chance(0.3)
  const locals = later.chance(0.25)
  const makes = new Map<string, Make>()
  const make = (): Make => ({
    smoke: works ? random.pick(['script', 'command', 'idempotent']) : 'script',
    post: works ? random.pick(['script', 'deploy-script']) : 'script',
    asks: social !== undefined && random.chance(0.3),
    tells: social !== undefined && random.chance(0.4),
    expected: linger > 0 ? '6m' : '20m',
    copies,
    local: locals && later.chance(0.6),
  })
  return {
    social,
    make: (campaign) => {
      const made = makes.get(campaign) ?? make()
      makes.set(campaign, made)
      return made
    },
    hosts: random.chance(0.4) ? ['login1', 'login2'] : ['login1'],
    reboots: works && random.chance(0.7) ? random.between(1, 6) : locals ? later.between(0, 3) : 0,
    wraps: random.chance(0.6) ? random.between(1, 3) : 0,
    linger,
    copies,
    patience: later.chance(0.3) ? [later.between(1, 30)] : [],
  }
}
