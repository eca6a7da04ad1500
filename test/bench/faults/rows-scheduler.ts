/** Rows in which SLURM itself misbehaves. */
import { setTimeout as pause } from 'node:timers/promises'
import { waitFor } from '../../cluster/processes.ts'
import type { Gate } from './gates.ts'
import type { Row } from './row.ts'
import type { World } from './world.ts'

/** How long an outage lasts, seconds. */
const OUTAGE = 40

const LOST_ANSWER = `said=$("$REAL" "$@"); rc=$?
if [ $((CALL % 5)) = 0 ]; then
  fault; echo 'sbatch: error: Batch job submission failed: Socket timed out on send/recv operation' >&2; exit 1
fi
printf '%s\\n' "$said"`

const UNREACHABLE = `if [ -e "$G/down" ]; then
  fault; echo 'slurm_load_jobs error: Unable to contact slurm controller (connect failure)' >&2; exit 1
fi
"$REAL" "$@"; rc=$?`

/** Breaks something when a run comes to a gate, lets it go on, and gives back the run. */
export async function atGate(world: World, gate: Gate, skip: number, harm: () => Promise<void> | void): Promise<boolean> {
  world.gates.arm(gate, skip)
  const run = await world.start()
  const reached = await world.gates.reached(gate, run.ended)
  if (reached) {
    world.accidents += 1
    await harm()
  }
  world.gates.disarm(gate)
  await run.ended
  return reached
}

async function controllerGoes(world: World): Promise<void> {
  await world.tick()
  world.accidents += 1
  await world.lab.stopController()
  await world.tickFor(15)
  await world.lab.startController()
  // once more, while a run stands before an sbatch
  const middle = Math.floor(world.setting.size.campaigns / 2)
  await world.finish(async () => {
    if (world.accidents > 1) return world.tick()
    await atGate(world, 'sbatch.before', middle, () => world.lab.stopController())
    return world.lab.startController()
  })
}

/** @param killed whether the run that asked is gone when the scheduler comes back */
async function freeze(world: World, killed: boolean, seconds: number): Promise<void> {
  world.gates.arm('sbatch.before', Math.floor(world.setting.size.campaigns / 2))
  const first = await world.start()
  const reached = await world.gates.reached('sbatch.before', first.ended)
  if (!reached) return void (await first.ended)
  world.accidents += 1
  world.lab.freezeController()
  world.gates.open('sbatch.before')
  await pause(1000)
  if (killed) first.kill()
  const second = await world.start()
  await pause(seconds * 1000)
  world.lab.thawController()
  await Promise.all([first.ended, second.ended])
}

async function frozen(world: World): Promise<void> {
  const ways = [
    { killed: false, seconds: 5 },
    { killed: true, seconds: 5 },
    { killed: false, seconds: 14 },
    { killed: true, seconds: 14 },
  ]
  await world.finish(async () => {
    const way = ways[world.accidents]
    if (way === undefined) return world.tick()
    await freeze(world, way.killed, way.seconds)
    world.gates.disarm('sbatch.before')
  })
}

async function databaseGoes(world: World): Promise<void> {
  await world.tick()
  world.accidents += 1
  await world.lab.stopDbd()
  await world.tickFor(OUTAGE)
  await world.lab.startDbd()
  await world.finish()
}

async function queueDown(world: World): Promise<void> {
  await world.tick()
  world.gates.down = true
  await world.tickFor(OUTAGE)
  world.gates.down = false
  await world.finish()
}

/** Without accounting nobody but the job itself can tell how it ended, once slurmctld has forgotten it. */
async function forgotten(world: World): Promise<void> {
  await world.tick()
  await waitFor('slurmctld to forget the jobs', async () => (await world.lab.asRoot('squeue -h -t all')).stdout === '', 120)
  world.accidents += 1
  await world.finish()
}

export const SCHEDULER_ROWS: readonly Row[] = [
  {
    name: 'lost-answer',
    fault: 'every 5th sbatch accepted, its answer lost',
    scripts: { sbatch: LOST_ANSWER },
    story: (world) => world.finish(),
  },
  { name: 'squeue-down', fault: `squeue down ${OUTAGE} s`, scripts: { squeue: UNREACHABLE }, story: queueDown },
  { name: 'ctld-restart', fault: 'slurmctld stopped and started', story: controllerGoes },
  { name: 'ctld-frozen', fault: 'slurmctld frozen while sbatch waits, thawed after the next tick began', story: frozen },
  { name: 'dbd-stopped', fault: `slurmdbd stopped ${OUTAGE} s`, story: databaseGoes },
  { name: 'no-accounting', fault: 'no accounting at all, jobs forgotten', accounting: 'none', story: forgotten },
]
