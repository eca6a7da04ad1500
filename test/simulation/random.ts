/** Random numbers from a seed (sfc32): the same seed gives the same world, on every machine. */
export class Random {
  private a: number
  private b = 0x9e3779b9
  private c = 0x243f6a88
  private d = 1

  private readonly seed: number

  constructor(seed: number) {
    this.seed = seed
    this.a = seed | 0
    this.c ^= Math.trunc(seed / 0x1_0000_0000)
    for (let i = 0; i < 12; i++) this.next()
  }

  /** Another stream of the same seed: drawing from it changes nothing in this one. */
  fork(name: string): Random {
    let hash = 0x811c9dc5
    for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
    return new Random((this.seed ^ hash) >>> 0)
  }

  /** From 0, below 1. */
  next(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + t) | 0
    return (t >>> 0) / 0x1_0000_0000
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  /** Whole, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1))
  }

  /** @throws Error on an empty list */
  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }

  /** By weight; a weight of 0 is never picked. */
  weighted<T>(items: readonly (readonly [weight: number, item: T])[]): T {
    let rest = this.next() * items.reduce((sum, [weight]) => sum + weight, 0)
    for (const [weight, item] of items) {
      rest -= weight
      if (rest < 0 && weight > 0) return item
    }
    return this.pick(items.filter(([weight]) => weight > 0))[1]
  }
}
