import { Refusal } from './errors.ts'
import type { Viewer } from './model.ts'
import type { Clock } from './world.ts'

/** GitHub's figures; `primary` counts requests an hour, the others content-creating requests. Times in seconds. */
export type LimitFigures = {
  primaryApp: number
  primaryUser: number
  primaryAnonymous: number
  graphqlPoints: number
  writesPerMinute: number
  writesPerHour: number
  /** GitHub answers 403 or 429 to either kind of limit. */
  status: 403 | 429
  /** null: GitHub does not always say how long to wait. */
  retryAfter: number | null
}

/** 1,000 an hour and repository for GITHUB_TOKEN, 5,000 for people, 60 for nobody; 80 writes a minute, 500 an hour. */
export const GITHUB_LIMITS: LimitFigures = {
  primaryApp: 1000,
  primaryUser: 5000,
  primaryAnonymous: 60,
  graphqlPoints: 5000,
  writesPerMinute: 80,
  writesPerHour: 500,
  status: 403,
  retryAfter: 60,
}

export type Bucket = { used: number; resetAt: number }
type Resource = 'core' | 'graphql'
const HOUR = 3_600_000
const MINUTE = 60_000
const SECONDARY =
  'You have exceeded a secondary rate limit and have been temporarily blocked from content creation. Please retry your request again later.'

/** Counts what every account has used, by the double's clock. */
export class Limits {
  figures: LimitFigures
  readonly #clock: Clock
  readonly #buckets = new Map<string, Bucket>()
  readonly #writes = new Map<string, number[]>()

  constructor(clock: Clock, figures: LimitFigures) {
    this.#clock = clock
    this.figures = figures
  }

  reset(figures: LimitFigures): void {
    this.figures = figures
    this.#buckets.clear()
    this.#writes.clear()
  }

  limit(viewer: Viewer, resource: Resource): number {
    if (resource === 'graphql') return this.figures.graphqlPoints
    if (viewer.kind === 'app') return this.figures.primaryApp
    return viewer.kind === 'user' ? this.figures.primaryUser : this.figures.primaryAnonymous
  }

  bucket(viewer: Viewer, resource: Resource): Bucket {
    const key = `${resource} ${viewer.kind} ${viewer.user?.id ?? ''}`
    const now = this.#clock.now().getTime()
    const known = this.#buckets.get(key)
    if (known !== undefined && known.resetAt > now) return known
    const fresh = { used: 0, resetAt: now + HOUR }
    this.#buckets.set(key, fresh)
    return fresh
  }

  /** Takes from the primary limit or refuses. */
  spend(viewer: Viewer, resource: Resource, points = 1): void {
    const bucket = this.bucket(viewer, resource)
    if (bucket.used + points > this.limit(viewer, resource)) {
      throw new Refusal(
        this.figures.status,
        `API rate limit exceeded for ${viewer.kind === 'app' ? 'installation' : 'user'} ID ${viewer.user?.id ?? 0}.`,
      )
    }
    bucket.used += points
  }

  /** A conditional request answered by 304 costs nothing. */
  giveBack(viewer: Viewer): void {
    const bucket = this.bucket(viewer, 'core')
    bucket.used = Math.max(0, bucket.used - 1)
  }

  /** Counts a write against the secondary limits or refuses with `retry-after`. */
  write(viewer: Viewer): void {
    const key = String(viewer.user?.id ?? 0)
    const now = this.#clock.now().getTime()
    const recent = (this.#writes.get(key) ?? []).filter((at) => at > now - HOUR)
    const lastMinute = recent.filter((at) => at > now - MINUTE).length
    if (recent.length >= this.figures.writesPerHour || lastMinute >= this.figures.writesPerMinute) throw this.secondary()
    this.#writes.set(key, [...recent, now])
  }

  secondary(): Refusal {
    const headers: Record<string, string> = this.figures.retryAfter === null ? {} : { 'retry-after': String(this.figures.retryAfter) }
    return new Refusal(this.figures.status, SECONDARY, { headers })
  }

  headers(viewer: Viewer, resource: Resource): Record<string, string> {
    const limit = this.limit(viewer, resource)
    const { used, resetAt } = this.bucket(viewer, resource)
    return {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-used': String(used),
      'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
      'x-ratelimit-resource': resource,
    }
  }
}
