import type { Seconds } from './model.ts'
import { own } from './own.ts'

/** What a stage should do in a time: `stages.<name>.expected_rate`. */
export interface ExpectedRate {
  value: number
  unit: string
  /** A glob; undefined: the stage's logs. */
  file?: string
  /** One group, which shows a number in `unit`; undefined: the engine's own lines. */
  pattern?: string
  /** How long a job runs before it is judged; undefined: see `rules/slow.ts`. */
  after?: Seconds
}

const DAYS: Readonly<Record<string, number>> = {
  s: 1 / 86_400,
  sec: 1 / 86_400,
  second: 1 / 86_400,
  min: 1 / 1440,
  minute: 1 / 1440,
  h: 1 / 24,
  hour: 1 / 24,
  d: 1,
  day: 1,
}
const NANOSECONDS: Readonly<Record<string, number>> = { fs: 1e-6, ps: 1e-3, ns: 1, us: 1e3 }

const singular = (word: string): string => (word.length > 2 && word.endsWith('s') ? word.slice(0, -1) : word)

interface Unit {
  /** What is counted: `ns`, `step`, or the author's own word. */
  of: string
  /** How many of it per day are one of this unit; of an inverse unit: how many days per piece. */
  scale: number
  inverse: boolean
}

const counted = (word: string): { of: string; amount: number } => {
  const amount = own(NANOSECONDS, word)
  return amount === undefined ? { of: word === 'timestep' ? 'step' : word, amount: 1 } : { of: 'ns', amount }
}

/** `ns/day`, `days/ns`, `steps/s`, `iterations/h`: a count over a time, or the other way round. Undefined: neither. */
export const unitOf = (text: string): Unit | undefined => {
  const [above, below] = /^([a-z]{1,20})\/([a-z]{1,20})$/.exec(text.trim().toLowerCase())?.slice(1).map(singular) ?? []
  if (above === undefined || below === undefined) return undefined
  const [over, under] = [own(DAYS, above), own(DAYS, below)]
  if (over === undefined && under !== undefined) {
    const { of, amount } = counted(above)
    return { of, scale: amount / under, inverse: false }
  }
  if (over === undefined || under !== undefined) return undefined
  const { of, amount } = counted(below)
  return { of, scale: over / amount, inverse: true }
}

/** The figure as pieces per day; undefined where it is none. */
export const perDay = (value: number, { scale, inverse }: Unit): number | undefined => {
  const rate = inverse ? 1 / (value * scale) : value * scale
  return Number.isFinite(rate) && rate >= 0 ? rate : undefined
}
