/**
 * Interleaving under control: whatever awaits something of the outside stands still at a named step until it is let go,
 * one at a time. A thread that dies simply never goes on.
 */
export interface Thread {
  name: string
  kind: 'run' | 'remote' | 'process'
  /** The step at which it stands; undefined while it waits for another thread. */
  at: string | undefined
  /** Not let go before so many further steps of the world: the owner is paused in the middle. */
  pausedUntil: number
  /** It has gone to sleep by its own clock, until then. */
  asleepUntil?: number
  ended: boolean
}

interface Parked {
  label: string
  go: () => void
}

export class Threads {
  /** Several of one thread where it asks two of the outside at once; they go on in their order. */
  private readonly parked = new Map<Thread, Parked[]>()
  /** The one that was let go last. */
  active: Thread | undefined
  /** Steps let go so far. */
  steps = 0

  /** Begins a thread. What it throws is handed to `failed`. */
  start(name: string, kind: Thread['kind'], body: (thread: Thread) => Promise<void>, failed: (error: unknown) => void): Thread {
    const thread: Thread = { name, kind, at: undefined, pausedUntil: 0, ended: false }
    body(thread).then(
      () => {
        thread.ended = true
      },
      (error: unknown) => {
        thread.ended = true
        failed(error)
      },
    )
    return thread
  }

  /** Stands still here until let go; whoever is dead stands for ever. */
  step(thread: Thread, label: string): Promise<void> {
    return new Promise((resolve) => {
      if (thread.ended) return
      const own = this.parked.get(thread) ?? []
      this.parked.set(thread, [...own, { label, go: resolve }])
      thread.at = own[0]?.label ?? label
    })
  }

  /** As a step, but for a while: whoever lets it go makes that time pass. */
  async sleep(thread: Thread, until: number): Promise<void> {
    thread.asleepUntil = until
    await this.step(thread, 'asleep')
    delete thread.asleepUntil
  }

  /** Those that could go on now. */
  ready(): Thread[] {
    const threads = [...this.parked.keys()]
    const awake = threads.filter((thread) => thread.pausedUntil <= this.steps)
    // when everybody sleeps, nobody does
    return awake.length > 0 ? awake : threads
  }

  /** Lets one thread take its next step, and returns when all stand still again. */
  async release(thread: Thread): Promise<void> {
    const [parked, ...others] = this.parked.get(thread) ?? []
    if (!parked) return
    if (others.length > 0) this.parked.set(thread, others)
    else this.parked.delete(thread)
    thread.at = others[0]?.label
    this.steps += 1
    this.active = thread
    parked.go()
    await settled()
  }

  /** It never goes on: killed, or its machine is gone. */
  kill(thread: Thread): void {
    this.parked.delete(thread)
    thread.ended = true
  }
}

/** All that can be done without the outside has been done: microtasks run before the event loop turns. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
