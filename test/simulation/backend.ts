/** The port over the simulated cluster: one conversation a command, which may be cut, run late, or outlive whoever began it. */
import type { Finding } from '../../src/core/evidence.ts'
import type { Backend, Deed, Outcome } from '../../src/ports/backend.ts'
import { type Act, cancel, cancelSurplus, deploy, enter, giveUp, letGo, overwriteInFlight, submit } from './deeds.ts'
import { findOutput } from './outputs.ts'
import { DESK, inFlight, look, lookAround, type Place, type Step } from './remote.ts'
import type { Thread, Threads } from './threads.ts'

/** A command at work on the cluster, as the world may interfere with it. */
export interface Talk {
  run: Thread
  remote: Thread
  /** The owner hears no more of it; `answer: false` loses also what was said so far. */
  end: (how: 'cut' | 'late') => void
  dirs: string[]
}

export interface Wire {
  threads: Threads
  place: Place
  talks: Set<Talk>
  /** Why no connection can be made now. */
  unreachable: () => string | undefined
  /** A finding that could not be looked at, now and then. */
  slowFile: () => boolean
  bug: (error: unknown) => void
  /** What comes of bytes that are copied, on their way. */
  arrived: (bytes: Uint8Array) => Uint8Array
  /** A run looks. */
  looking: (run: Thread) => void
  /** A run is about to submit. */
  submitting: (run: Thread) => void
}

type Heard<T> = { kind: 'whole'; value: T } | { kind: 'late' } | { kind: 'cut' }

const converse = <T>(wire: Wire, run: Thread, name: string, dirs: string[], body: (step: Step) => Promise<T>): Promise<Heard<T>> =>
  new Promise((resolve) => {
    const over = (heard: Heard<T>): void => {
      wire.talks.delete(talk)
      // a command that outlives its owner tells nobody
      if (!run.ended) resolve(heard)
    }
    const remote = wire.threads.start(
      `${run.name} ${name}`,
      'remote',
      async (thread) => over({ kind: 'whole', value: await body((label) => wire.threads.step(thread, label)) }),
      wire.bug,
    )
    const talk: Talk = { run, remote, dirs, end: (how) => over({ kind: how }) }
    wire.talks.add(talk)
  })

const actOne = async (act: Act, deed: Deed): Promise<'on' | 'stop'> => {
  switch (deed.kind) {
    case 'deploy':
      return deploy(act, deed)
    case 'submit':
      return submit(act, deed)
    case 'release':
      return letGo(act, deed)
    case 'void':
      return giveUp(act, deed)
    case 'cancel-surplus':
      return cancelSurplus(act, deed)
    case 'cancel':
      return cancel(act, deed.job)
  }
}

const asksQueue = (deed: Deed): boolean =>
  (deed.kind === 'submit' && deed.start.kind === 'sbatch') || deed.kind === 'void' || deed.kind === 'cancel-surplus'

/** All deeds of one command; what is said goes into `said`, whoever may still listen. */
const actAll = async (
  wire: Wire,
  step: Step,
  deeds: readonly Deed[],
  silent: { now: boolean },
  said: Map<number, Outcome>,
  kind: Backend['kind'],
): Promise<void> => {
  const { place } = wire
  if (kind === 'slurm' && deeds.some(asksQueue)) await step('act: squeue')
  const snapshot = place.slurm.ctl === 'up' ? place.slurm.squeue() : undefined
  const host = kind === 'local' ? DESK : place.hostFor()
  const sites = [...new Set(deeds.map(({ site }) => site.remoteDir))]
  for (const dir of sites) {
    const own = deeds.map((deed, index) => ({ deed, index })).filter(({ deed }) => deed.site.remoteDir === dir)
    const make = own.some(({ deed }) => deed.kind === 'deploy' || deed.kind === 'submit' || deed.kind === 'void')
    let entered = false
    for (const { deed, index } of own) {
      const act: Act = {
        place,
        step,
        snapshot,
        host,
        silent,
        folder: place.folder(dir),
        site: deed.site,
        say: (outcome) => said.set(index, outcome),
      }
      // a bare cancellation does without the folder
      const free = own.every(({ deed: one }) => one.kind === 'cancel' && /^[0-9]/.test(one.job))
      if (!entered && !free && enter(act, make) === 'stop') break
      entered = true
      if ((await actOne(act, deed)) === 'stop') break
    }
  }
}

/** One run's way to the cluster. */
export const simulatedBackend = (wire: Wire, run: Thread, kind: 'slurm' | 'local'): Backend => {
  const usage = { connections: 0, commands: 0, schedulerCalls: 0 }
  const silent = { now: false }
  const connect = async (label: string): Promise<string | undefined> => {
    usage.connections = 1
    usage.commands += 1
    await wire.threads.step(run, label)
    return kind === 'local' ? undefined : wire.unreachable()
  }
  return {
    name: kind === 'local' ? 'lap' : 'hpc',
    kind,
    usage,
    look: async (watched) => {
      const why = await connect('ssh: look')
      if (why !== undefined) return { kind: 'unobserved', code: 'UNREACHABLE', why }
      if (wire.place.mutated('deploy-in-flight'))
        for (const site of watched) if (inFlight(wire.place.slurm, site.remoteDir)) overwriteInFlight(wire.place, site)
      wire.looking(run)
      const heard = await converse(wire, run, 'look', [], (step) => (kind === 'local' ? lookAround : look)(wire.place, step, watched))
      return heard.kind === 'whole'
        ? heard.value
        : { kind: 'unobserved', code: 'CUT', why: 'the connection ended before the answer was complete' }
    },
    gather: async (asked) => {
      const why = await connect('ssh: gather')
      return asked.map(({ site, need }): Finding => {
        if (why !== undefined || wire.slowFile()) return { kind: 'unobserved', why: why ?? 'no answer in time' }
        const folder = wire.place.folder(site.remoteDir)
        return findOutput(folder, need, wire.arrived) ?? folder.find(need)
      })
    },
    act: async (deeds) => {
      const unknown = (message: string): Outcome[] => deeds.map(() => ({ kind: 'unknown', message }))
      const why = await connect('ssh: act')
      if (why !== undefined) return unknown(why)
      if (deeds.some(({ kind }) => kind === 'submit')) wire.submitting(run)
      const said = new Map<number, Outcome>()
      const heard = await converse(wire, run, 'act', [...new Set(deeds.map(({ site }) => site.remoteDir))], (step) =>
        actAll(wire, step, deeds, silent, said, kind),
      )
      silent.now ||= heard.kind !== 'whole'
      if (heard.kind === 'cut') return unknown('the connection ended before the answer was complete')
      const so = new Map(said)
      return deeds.map((_, index) => so.get(index) ?? { kind: 'unknown', message: 'no answer in time' })
    },
    close: async () => undefined,
  }
}
