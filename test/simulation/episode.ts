/** One world from its seed to its end: bad weather first, then calm, in which everything must come to rest. */

import { entryName } from '../../src/core/keys.ts'
import { dirOf, fileOf } from './campaigns.ts'
import { fieldsOf } from './fields.ts'
import { isProcess, type Violation } from './invariants.ts'
import { type Mutation, OF_PEOPLE, OF_SCHEDULERS } from './mutations.ts'
import { again, anyEdit, releaseAll, setStatus } from './people.ts'
import { DESK } from './remote.ts'
import { isEnded, type Job } from './slurm.ts'
import { MOST_CALLS } from './society.ts'
import type { Thread } from './threads.ts'
import { World } from './world.ts'

export interface Episode {
  seed: number
  runs: number
  steps: number
  violations: Violation[]
  trace: string[]
  /** Of all campaigns, as they stand at the end. */
  documents: string[]
}

export interface EpisodeOptions {
  mutation?: Mutation | undefined
  trace?: boolean
  /** Without all that castOf brings in: the worlds as they were before. */
  plain?: boolean
  /** Executions of the program in bad weather. */
  runs?: number
}

const RUNS = 150
/** Executions after which everything must have come to rest. */
const CALM_RUNS = 60

const edit = (world: World): void => {
  const campaign = world.random.pick(world.campaigns)
  const path = fileOf(campaign)
  if (world.random.chance(0.1)) {
    const script = `campaigns/${campaign}/${world.random.pick(['smoke.sh', 'in.txt', 'prod.sh'])}`
    const text = world.textAt(world.branch.head, script)
    if (text !== undefined) world.push(`edits ${script}`, script, `${text}# ${world.random.between(1, 9)}\n`)
    return
  }
  const text = world.document(campaign)
  const wanted = /^status: done$/m.test(text) && world.random.chance(0.5) ? again : anyEdit(world.random)
  const after = wanted.make(text)
  if (after !== text) world.push(`${campaign}: ${wanted.name}`, path, after)
  if (wanted.name.endsWith('→ failed')) world.invariants.calledFailed.add(`${campaign}.${wanted.name.split(' ')[0]}`)
}

/** What was edited by hand on the cluster is removed there, as the escalation asks. */
const putBack = (world: World, campaign: string): void => {
  const { files } = world.folder(dirOf(campaign))
  for (const [path, file] of files) if (file.by === 'hand') files.delete(path)
}

/** People whose campaign stands still look into it some day: they clear the flag, or start a finished one anew. */
const lookInto = (world: World): void => {
  for (const campaign of world.campaigns) {
    const text = world.document(campaign)
    if (world.random.chance(0.35)) putBack(world, campaign)
    if (!/^status: (done|escalated)$/m.test(text) || !world.random.chance(0.35)) continue
    const wanted = /^status: done$/m.test(text) ? again : releaseAll
    const after = wanted.make(text)
    if (after !== text) world.push(`${campaign}: ${wanted.name}`, fileOf(campaign), after)
  }
}

const troubleJob = (world: World): void => {
  const jobs = world.slurm.alive()
  if (jobs.length === 0) return
  const job = world.random.pick(jobs)
  const what = world.random.pick(['cancelled', 'requeued', 'held', 'unheld', 'node'] as const)
  world.note(`job ${job.id} of ${job.token}: ${what}`)
  if (what === 'cancelled') world.slurm.finish(job, 'CANCELLED')
  else if (what === 'requeued') world.slurm.requeue(job)
  else if (what === 'held' && job.letGo) world.slurm.hold(job)
  else if (what === 'unheld') world.slurm.unhold(job)
  else if (what === 'node' && job.letGo) world.slurm.finish(job, 'NODE_FAIL')
}

/** Whether git knows every attempt that the ledger counts: after the branch was put back it may not. */
const isCounted = (world: World, dir: string): boolean => {
  const { values } = fieldsOf(world.document(dir.slice(dir.lastIndexOf('/') + 1)))
  return world
    .folder(dir)
    .listed()
    .every(({ stage, attempt }) => Number(values.get(`stage ${stage} attempt`) ?? 0) >= attempt)
}

/** Both memories must not be lost at once: scratch goes only when git knows every attempt and job, and nobody is at work there. */
const purge = (world: World): void => {
  if (world.invariants.forgotten().length > 0 || world.talks.size > 0 || world.executions.size > 0 || world.slurm.ctl !== 'up') return
  if (world.slurm.alive().length > 0 || world.processes.live.size > 0) return
  const dir = world.random.pick(world.dirs())
  if (!isCounted(world, dir)) return
  world.note(`${dir} is purged`)
  world.folder(dir).purge()
  for (const job of world.slurm.all) if (job.dir === dir && job.id.startsWith('p')) job.forgotten = true
  world.invariants.purged.add(dir)
  world.purged = true
}

const turnWeather = (world: World): void => {
  const { weather, slurm } = world
  if (world.lucky(weather.unreachable)) world.unreachable = !world.unreachable
  else if (world.unreachable && world.lucky(30)) world.unreachable = false
  if (slurm.ctl === 'up') {
    if (world.lucky(weather.ctlDown)) slurm.ctl = 'down'
    else if (world.lucky(weather.ctlFrozen)) slurm.ctl = 'frozen'
    if (slurm.ctl !== 'up') world.note(`slurmctld ${slurm.ctl}`)
  } else if (world.lucky(40)) {
    slurm.thaw()
    world.note('slurmctld up')
  }
  if (slurm.dbd === 'up' && world.lucky(weather.dbdDown)) slurm.dbd = 'down'
  else if (slurm.dbd === 'down' && world.lucky(5)) slurm.dbd = 'up'
  if (weather.lag && world.lucky(10)) slurm.lag = world.random.pick([0, 0, 60, 600])
  if (world.lucky(weather.refusing)) world.branch.refusing = true
  else if (world.branch.refusing && world.lucky(20)) world.branch.refusing = false
}

const handEdit = (world: World): void => {
  const talk = [...world.talks].find(({ remote }) => remote.at?.startsWith('deploy:'))
  if (!world.lucky(talk ? world.weather.handEdits * 150 : world.weather.handEdits)) return
  const dir = talk?.dirs[0] ?? world.random.pick(world.dirs())
  const path = world.random.pick(['smoke.sh', 'prod.sh', 'post.sh', 'in.txt'])
  world.note(`a person edits ${dir}/${path} by hand`)
  world.folder(dir).files.set(path, { text: `# by hand ${world.random.between(1, 999)}\n`, by: 'hand', modified: world.now() })
  world.invariants.handEdited.add(dir.slice(dir.lastIndexOf('/') + 1))
}

const ambush = (world: World): void => {
  const talk = [...world.talks].find(({ remote }) => remote.at === 'submit: link')
  const [dir] = talk?.dirs ?? []
  if (!talk || dir === undefined || !world.lucky(world.weather.ambush)) return
  const job = world.heldJobs().find((one) => one.dir === dir && !one.letGo)
  if (!job) return
  talk.remote.pausedUntil = world.threads.steps + 400
  const text = world.document(job.campaign)
  const after = setStatus(job.stage, 'done').make(text)
  if (after === text) return
  world.push(`${job.campaign}: ${job.stage} → done`, fileOf(job.campaign), after)
}

/** An input is edited in git while an older one is about to be deployed. */
const editDeployed = (world: World): void => {
  const talk = [...world.talks].find(({ remote }) => remote.at === 'deploy: compare')
  const campaign = talk?.dirs[0]?.split('/').at(-1)
  if (campaign === undefined || !world.lucky(world.weather.edits * 15)) return
  for (const name of ['smoke.sh', 'prod.sh', 'in.txt']) {
    const path = `campaigns/${campaign}/${name}`
    world.push(`edits ${path}`, path, `${world.textAt(world.branch.head, path)}# ${world.random.between(1, 9)}\n`)
  }
}

/** A login node goes down, and what runs there with it. */
const reboot = (world: World): void => {
  const { cast, whim } = world
  if (cast.reboots === 0 || !whim.chance(cast.reboots / 1000)) return
  const host = whim.pick([...cast.hosts, ...(world.campaigns.some((name) => cast.make(name).local) ? [DESK] : [])])
  const gently = whim.chance(0.5)
  world.note(`${host} goes down${gently ? ' gently' : ''}`)
  world.processes.reboot(host, gently)
}

/** A run has read what people wrote, and has not yet written what follows. */
const isReading = (world: World): boolean =>
  [...world.executions].some(({ thread, forge }) => forge.heard !== undefined && /^(?:git|forge): /.test(thread.at ?? ''))

const disturb = (world: World): void => {
  const { weather, random, cast } = world
  world.society.disturb(isReading(world))
  reboot(world)
  turnWeather(world)
  handEdit(world)
  ambush(world)
  editDeployed(world)
  if (world.lucky(weather.edits)) edit(world)
  if (world.lucky(weather.rollback) && !world.purged) world.rollBack(random.between(1, 4))
  if (world.lucky(weather.jobTrouble)) troubleJob(world)
  if (world.lucky(weather.purge)) purge(world)
  if (weather.accounting === 'present' ? world.lucky(weather.wrap) : cast.wraps > 0 && world.whim.chance(cast.wraps / 1000))
    world.slurm.wrap()
  const [talk] = [...world.talks]
  if (talk && world.lucky(weather.talkCut)) {
    const outlives = random.chance(weather.outlives)
    world.note(`${talk.remote.name} is cut at ${talk.remote.at}${outlives ? ', and goes on' : ''}`)
    if (!outlives) world.threads.kill(talk.remote)
    talk.end(random.chance(0.5) ? 'cut' : 'late')
  }
  for (const execution of world.executions) {
    if (world.lucky(weather.runDies)) {
      world.kill(execution)
      for (const own of [...world.talks].filter(({ run }) => run === execution.thread)) {
        world.talks.delete(own)
        if (!random.chance(weather.outlives)) world.threads.kill(own.remote)
      }
    }
  }
}

const pause = (world: World): void => {
  const { weather, random, threads } = world
  for (const thread of threads.ready()) {
    const chance = thread.kind === 'run' ? weather.runPauses : weather.remotePauses
    // a detached runner's few instants are over long before anybody looks again
    if (thread.kind !== 'process' && world.lucky(chance)) thread.pausedUntil = threads.steps + random.between(5, 120)
  }
}

/** Runners of processes take their last few steps before the clock jumps. */
const processesOf = async (world: World): Promise<void> => {
  for (let n = 0; n < 200; n++) {
    const thread = world.threads.ready().find(({ kind }) => kind === 'process')
    if (!thread) return
    world.note(`  ${thread.name}: ${thread.at}`)
    await world.threads.release(thread)
  }
}

/** A run that sleeps wakes up when its time is over, for everybody. */
const step = async (world: World, thread: Thread): Promise<void> => {
  if (thread.asleepUntil !== undefined && thread.asleepUntil > world.now()) {
    await processesOf(world)
    world.pass(thread.asleepUntil - world.now())
  }
  world.note(`  ${thread.name}: ${thread.at}`)
  await world.threads.release(thread)
}

const moment = async (world: World): Promise<void> => {
  const { threads, random } = world
  const ready = threads.ready()
  const idle = world.executions.size === 0
  if (idle) await processesOf(world)
  if (idle || (world.executions.size < world.weather.overlap && world.lucky(60))) {
    if (idle)
      world.pass(
        random.weighted([
          [20, random.between(60, 900)],
          [6, random.between(900, 7200)],
          [1, random.between(7200, 90_000)],
        ]),
      )
    if (idle) {
      await processesOf(world)
      lookInto(world)
      world.society.disturb(false)
      if (world.cast.social && world.whim.chance(0.01)) world.pass(8 * 86_400)
    }
    world.begin()
    return
  }
  if (ready.length > 0) {
    await step(world, random.pick(ready))
  }
  world.pass(random.between(0, 2))
  disturb(world)
  pause(world)
}

const calm = (world: World): void => {
  world.quiet = true
  world.unreachable = false
  world.branch.refusing = false
  world.slurm.lag = 0
  world.slurm.dbd = 'up'
  world.slurm.thaw()
  for (const job of world.slurm.alive()) world.slurm.unhold(job)
}

const finishAll = async (world: World): Promise<void> => {
  for (let n = 0; n < 4000; n++) {
    const [thread] = world.threads.ready()
    if (!thread) {
      for (const { thread: left } of world.executions) world.invariants.broken('a run ends', `${left.name} waits for nobody`)
      return
    }
    await step(world, thread)
  }
  world.invariants.broken('a run ends', 'it was still at work after 4000 steps')
}

const atRest = (world: World): boolean =>
  world.told !== undefined &&
  world.told.failed === null &&
  world.told.campaigns.length + world.told.problems.length > 0 &&
  // what was put off is said by the next run
  !world.told.problems.some(({ code }) => code === 'CAPPED') &&
  (world.newest?.forge.calls() ?? 0) < MOST_CALLS &&
  world.told.campaigns.every(
    ({ status, waiting, events }) =>
      events.length === 0 && (status === 'done' || waiting.some(({ on, why }) => (on === 'person' || on === 'hold') && why !== '')),
  )

const settle = async (world: World, runs: number): Promise<boolean> => {
  for (let n = 0; n < runs; n++) {
    world.pass(1800)
    world.begin()
    await finishAll(world)
    if (atRest(world)) return true
  }
  return false
}

/** Nothing has changed, so nothing is said: not a word on the forge, not a commit but the daily one. */
const quietly = async (world: World): Promise<void> => {
  const { head } = world.branch
  world.pass(60)
  world.begin()
  await finishAll(world)
  const { newest, invariants } = world
  if (!newest || !atRest(world)) return
  if (newest.forge.writes > 0) invariants.broken('a quiet run writes nothing', `${newest.thread.name}: ${newest.forge.writes} to the forge`)
  const before = world.branch.at(world.branch.head)
  if (before.sha !== head && !/: looked$/m.test(before.message)) invariants.broken('a quiet run writes nothing', before.message)
}

const judgePeople = async (world: World): Promise<void> => {
  if (!world.cast.social) return
  // a file that cannot be read asks nobody, and hears nobody
  const readable = world.campaigns.filter((name) => world.told?.campaigns.some(({ campaign }) => campaign === name))
  const documents = new Map(readable.map((campaign) => [campaign, fieldsOf(world.document(campaign))]))
  world.society.witness.rest(documents, world.messages(world.branch.head))
  if (world.invariants.violations.length === 0) await quietly(world)
}

const judgeEnd = async (world: World, rested: boolean): Promise<void> => {
  const { told, invariants } = world
  if (rested) await judgePeople(world)
  for (const { campaign, status, waiting } of told?.campaigns ?? []) {
    const named = waiting.some(({ on, why }) => (on === 'person' || on === 'hold') && why !== '')
    if (status !== 'done' && !named)
      invariants.broken(
        'every campaign ends or waits for a named reason',
        `${campaign}: ${status}; ${waiting.map(({ why }) => why).join('; ')}`,
      )
  }
  if (told?.failed != null) invariants.broken('every campaign ends or waits for a named reason', told.failed)
  const toldOf = (name: string) => told?.campaigns.find(({ campaign }) => campaign === name)
  invariants.orphans(
    world.heldJobs(),
    (name) => toldOf(name)?.status,
    (name) => toldOf(name)?.held === true,
  )
  const words = JSON.stringify(told?.campaigns.map(({ waiting, events }) => [waiting, events]))
  // an entry of the ledger that is not marked yet is found by the next look that may go on with its stage
  // (of a deploy script the id may be the job's that it submitted, but its claim is its own)
  const open = (job: Job): boolean =>
    told?.campaigns.find(({ campaign }) => campaign === job.campaign)?.status !== 'done' &&
    world.folder(job.dir).link(entryName(job), isProcess(job) ? 'claim' : 'id') === job.id
  for (const job of invariants.forgotten())
    if (!words.includes(job.id) && !open(job)) invariants.broken('no job is forgotten', `${job.token}: job ${job.id}`)
}

/** Whether a planted fault could be seen in this world at all. */
const shows = ({ cast, campaigns }: World, mutation: Mutation): boolean =>
  (cast.social !== undefined || !OF_PEOPLE.has(mutation)) &&
  !(OF_SCHEDULERS.has(mutation) && campaigns.some((name) => cast.make(name).local))

/** Runs one world. It stops at the first broken rule. */
export const episode = async (seed: number, options: EpisodeOptions = {}): Promise<Episode> => {
  const world = new World(seed, options)
  const { violations } = world.invariants
  if (options.mutation && !shows(world, options.mutation)) return { seed, runs: 0, steps: 0, violations, trace: [], documents: [] }
  const steps = (options.runs ?? RUNS) * 60
  for (let n = 0; world.runs < (options.runs ?? RUNS) && n < steps && violations.length === 0; n++) await moment(world)
  if (violations.length === 0) {
    calm(world)
    await finishAll(world)
    // first as things stand, then with everything cleared that people had stopped
    const rested = await settle(world, CALM_RUNS)
    if (violations.length === 0) await judgeEnd(world, rested)
    for (const campaign of world.campaigns)
      world.push(`${campaign}: all released`, fileOf(campaign), releaseAll.make(world.document(campaign)))
    const again = violations.length === 0 && (await settle(world, CALM_RUNS))
    if (violations.length === 0) await judgeEnd(world, again)
  }
  const bad = world.slurm.all.filter((job) => !isEnded(job)).length
  world.note(`${world.runs} runs, ${world.slurm.all.length} jobs, ${bad} alive`)
  return {
    seed,
    runs: world.runs,
    steps: world.threads.steps,
    violations,
    trace: world.trace,
    documents: world.campaigns.map((campaign) => world.document(campaign)),
  }
}
