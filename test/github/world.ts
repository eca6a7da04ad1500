import { notFound, Refusal } from './errors.ts'
import { fullName, type Repository, type User, type Viewer } from './model.ts'

/** The bot account behind every workflow's GITHUB_TOKEN. */
export const ACTIONS_BOT: User = { id: 41898282, login: 'github-actions[bot]', type: 'Bot' }
/** The account that GitHub shows for authors who are gone. */
const GHOST: User = { id: 10137, login: 'ghost', type: 'User' }

/** The double's clock: the real one until a test sets it; then it stands still until it is moved. */
export class Clock {
  #frozen: number | undefined
  now(): Date {
    return new Date(this.#frozen ?? Date.now())
  }
  set(at: Date | string): void {
    this.#frozen = new Date(at).getTime()
  }
  /** Moves a standing clock; `ms` in milliseconds. */
  advance(ms: number): void {
    this.#frozen = this.now().getTime() + ms
  }
  real(): void {
    this.#frozen = undefined
  }
}

/** Everything that persists between two requests. Lookups throw GitHub's refusal. */
export class World {
  readonly clock = new Clock()
  readonly users = new Map<string, User>()
  readonly repositories = new Map<string, Repository>()
  readonly tokens = new Map<string, Viewer>()
  #nextId = 1000

  constructor() {
    this.reset()
  }

  reset(): void {
    this.users.clear()
    this.repositories.clear()
    this.tokens.clear()
    this.#nextId = 1000
    this.clock.real()
    for (const user of [ACTIONS_BOT, GHOST]) this.users.set(user.login.toLowerCase(), user)
  }

  id(): number {
    this.#nextId += 1
    return this.#nextId
  }

  /** An existing account; its login's case does not matter. */
  user(login: string): User {
    const user = this.users.get(login.toLowerCase())
    if (user === undefined) throw new Error(`the double has no user '${login}': create it with user('${login}')`)
    return user
  }

  repository(owner: string, name: string): Repository | undefined {
    return this.repositories.get(`${owner}/${name}`.toLowerCase())
  }

  repositoryById(id: number): Repository {
    for (const repo of this.repositories.values()) if (repo.id === id) return repo
    throw notFound()
  }

  addRepository(repo: Repository): void {
    const key = fullName(repo).toLowerCase()
    if (this.repositories.has(key)) throw new Refusal(422, 'name already exists on this account')
    this.repositories.set(key, repo)
  }
}

/** GitHub's timestamps have whole seconds. */
export const iso = (at: Date): string => `${at.toISOString().slice(0, 19)}Z`
export const isoOrNull = (at: Date | null | undefined): string | null => (at ? iso(at) : null)
