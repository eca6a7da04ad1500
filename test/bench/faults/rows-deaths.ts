/** Rows in which a run, its connection or its remote shell dies. */
import { setTimeout as pause } from 'node:timers/promises'
import { waitFor } from '../../cluster/processes.ts'
import type { Run } from './child.ts'
import type { Gate } from './gates.ts'
import type { Row } from './row.ts'
import { atGate } from './rows-scheduler.ts'
import type { World } from './world.ts'

/** Every place at which a tick touches the outside, in the order in which a tick comes to them. */
const EFFECTS: readonly (Gate | 'push.before' | 'push.after')[] = [
  'squeue.before',
  'sacct.before',
  'mv.before',
  'sbatch.before',
  'sbatch.after',
  'ln.before',
  'ln.after',
  'scontrol.before',
  'scontrol.after',
  'push.before',
  'push.after',
]

/** `run`: the process alone, its remote shell goes on. `all`: the login node's shells with it. */
type Victim = 'run' | 'all'

/** A spread of places among the campaigns, the same in each run of the benchmark. */
const somewhere = (n: number, world: World): number => (n * 7) % world.setting.size.campaigns

function strike(world: World, run: Run, of: Victim): void {
  world.accidents += 1
  run.kill()
  if (of === 'all') world.endShells()
}

async function dieAtGate(world: World, gate: Gate, skip: number, of: Victim): Promise<boolean> {
  world.gates.arm(gate, skip)
  const run = await world.start()
  const reached = await world.gates.reached(gate, run.ended)
  if (reached) strike(world, run, of)
  world.gates.disarm(gate)
  await run.ended
  return reached
}

async function dieAtPush(world: World, at: 'push.before' | 'push.after', of: Victim): Promise<boolean> {
  const before = world.server.pushes
  let run: Run | undefined
  let struck = false
  const now = (): void => {
    struck = true
    if (run) strike(world, run, of)
  }
  if (at === 'push.before') world.server.beforeNextPush(async () => now())
  else world.server.loseAnswers(1)
  run = await world.start()
  let over = false
  const ended = run.ended.then(() => {
    over = true
  })
  if (at === 'push.after') {
    await waitFor('a push, or the end of the run', () => over || world.server.pushes > before, 120)
    if (!over) now()
  }
  await ended
  world.server.beforeNextPush(async () => undefined)
  world.server.loseAnswers(0)
  return struck
}

async function killed(world: World, of: Victim): Promise<void> {
  const due = EFFECTS.map((at) => ({ at, tries: 0 }))
  await world.finish(async (n) => {
    const death = due.shift()
    if (death === undefined) return world.tick()
    const { at, tries } = death
    const happened =
      at === 'push.before' || at === 'push.after'
        ? await dieAtPush(world, at, of)
        : await dieAtGate(world, at, at === 'squeue.before' || at === 'sacct.before' ? 0 : somewhere(n, world), of)
    // a tick that had nothing of the kind to do: later ones will
    if (!happened && tries < 3) due.push({ at, tries: tries + 1 })
  })
}

async function cut(world: World): Promise<void> {
  await world.finish(async (n) => {
    if (world.accidents >= 6) return world.tick()
    const shellsToo = n % 2 === 1
    return atGate(world, 'sbatch.after', somewhere(n, world), async () => {
      await world.lab.stopSshd()
      if (shellsToo) world.endShells()
      await world.lab.startSshd()
    })
  })
}

const HOLDING: readonly Gate[] = ['sbatch.before', 'ln.before', 'sbatch.after', 'scontrol.before']

/** The old shell stands still while a whole new run goes by, and then does what it was about to do. */
async function outlive(world: World, gate: Gate, n: number): Promise<void> {
  world.gates.arm(gate, somewhere(n, world))
  const first = await world.start()
  if (await world.gates.reached(gate, first.ended)) {
    world.accidents += 1
    first.kill()
    await first.ended
    await world.tick()
    world.gates.open(gate)
    await pause(2000)
  }
  await first.ended
  world.gates.disarm(gate)
}

async function outlived(world: World): Promise<void> {
  await world.finish(async (n) => {
    const gate = HOLDING[world.accidents % HOLDING.length]
    if (gate === undefined || world.accidents >= 8) return world.tick()
    return outlive(world, gate, n)
  })
}

/**
 * A run that has read git stands still before its look, while a second one submits and records; it looks when a third one has seen those
 * jobs end and is just about to start the next stage. On the old text the ended attempt looks as if git had been rolled back.
 */
async function lateLook(world: World): Promise<void> {
  await world.finish(async () => {
    if (world.accidents >= 2) return world.tick()
    world.gates.arm('login.before')
    const late = await world.start()
    if (!(await world.gates.reached('login.before', late.ended))) return
    await world.tick()
    await pause(3000)
    world.gates.arm('sbatch.before')
    const third = await world.start()
    if (await world.gates.reached('sbatch.before', third.ended)) world.accidents += 1
    world.gates.open('login.before')
    await late.ended
    world.gates.disarm('sbatch.before')
    await third.ended
  })
}

export const DEATH_ROWS: readonly Row[] = [
  { name: 'ssh-cut', fault: 'ssh cut after sbatch ran, the remote shell living on or not', story: cut },
  { name: 'killed', fault: 'the process killed at each effect in turn', story: (world) => killed(world, 'run') },
  { name: 'killed-all', fault: 'the process and its remote shells killed at each effect in turn', story: (world) => killed(world, 'all') },
  { name: 'outlived', fault: 'a remote shell that outlives its killed runner (exec)', transport: 'exec', story: outlived },
  { name: 'outlived-ssh', fault: 'a remote shell that outlives its killed runner (ssh)', story: outlived },
  { name: 'late-look', fault: 'a run that stands still between reading git and looking, while others go by', story: lateLook },
]
