/** What a test lets go wrong. `times` requests that match are hit, then the fault is spent. */
export type Fault = {
  /** Matches the operation id (`issues/create`, `graphql`, `git/receive-pack`); a GraphQL operation's name also counts. */
  operation?: string | RegExp
  method?: string
  path?: RegExp
  /** How many requests; default 1. */
  times?: number
  /** How many matching requests pass unharmed first; default 0. */
  after?: number
  /** Milliseconds before the request is looked at. */
  latencyMs?: number
  /** Answers this instead of performing. */
  status?: number
  body?: unknown
  headers?: Record<string, string>
  /** `before`: cut unperformed. `after`: performed, and the answer lost. */
  cut?: 'before' | 'after'
  /** Called just before the request is performed: the moment at which somebody else moves the branch or edits the issue. */
  meanwhile?: () => void | Promise<void>
}

export type Asked = { operation: string; name: string | undefined; method: string; path: string }

const matches = (pattern: string | RegExp, text: string | undefined): boolean =>
  text !== undefined && (typeof pattern === 'string' ? pattern === text : pattern.test(text))

export class Faults {
  #waiting: { fault: Fault; skip: number; left: number }[] = []

  add(fault: Fault): void {
    this.#waiting.push({ fault, skip: fault.after ?? 0, left: fault.times ?? 1 })
  }

  clear(): void {
    this.#waiting = []
  }

  /** Faults that no request has met yet: a test that expects a fault asserts that this is 0. */
  get pending(): number {
    return this.#waiting.reduce((sum, { left }) => sum + left, 0)
  }

  /** The fault that hits this request, if any. */
  take(asked: Asked): Fault | undefined {
    for (const entry of this.#waiting) {
      if (!hits(entry.fault, asked)) continue
      if (entry.skip > 0) {
        entry.skip -= 1
        continue
      }
      entry.left -= 1
      this.#waiting = this.#waiting.filter(({ left }) => left > 0)
      return entry.fault
    }
    return undefined
  }
}

function hits(fault: Fault, asked: Asked): boolean {
  if (fault.operation !== undefined && !matches(fault.operation, asked.operation) && !matches(fault.operation, asked.name)) return false
  if (fault.method !== undefined && fault.method !== asked.method) return false
  return fault.path === undefined || fault.path.test(asked.path)
}
