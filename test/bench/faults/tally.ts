/** What came of a row, counted where it happened: on the cluster, in git, at sshd; never taken from the program's own word. */
import { existsSync, readFileSync } from 'node:fs'
import { SCHEDULER_PROGRAMS } from './gates.ts'
import { campaignNames, documentOf } from './repository.ts'
import type { World } from './world.ts'

export interface Tally {
  readonly row: string
  readonly faults: number
  readonly ticks: number
  /** Campaigns whose file in git says done. */
  readonly finished: number
  readonly campaigns: number
  /** Times a script ran. */
  readonly executed: number
  /** Different attempts among them. */
  readonly attempts: number
  /** Stages of all campaigns. */
  readonly stages: number
  /** Held jobs of ours that nobody will release. */
  readonly orphans: number
  /** Failures and escalations that were committed; no job ever failed. */
  readonly falseFailures: number
  readonly humans: number
  readonly calls: Readonly<Record<(typeof SCHEDULER_PROGRAMS)[number], number>>
  readonly connections: number
  readonly seconds: number
  /** Every target that was missed, in words; empty is success. */
  readonly missed: readonly string[]
}

/** Counts at the end of a row. @param humans how many deeds of a person the row is allowed */
export async function tally(world: World, seconds: number, humans: number): Promise<Tally> {
  const { setting, gates } = world
  const names = campaignNames(setting.row, setting.size)
  const files = await Promise.all(names.map((name) => world.server.read(world.repository, documentOf(name))))
  const runs = executions(world.root)
  const counted = {
    row: setting.row,
    faults: world.accidents + gates.faults,
    ticks: world.ended.length,
    finished: files.filter((text) => /^status: done$/m.test(text)).length,
    campaigns: names.length,
    executed: runs.length,
    attempts: new Set(runs.filter((key) => !key.endsWith('.'))).size,
    stages: names.length * setting.size.stages,
    orphans: await held(world),
    falseFailures: failures(await world.server.messages(world.repository)),
    humans: world.humans,
    calls: Object.fromEntries(SCHEDULER_PROGRAMS.map((program) => [program, gates.calls(program)])) as Tally['calls'],
    connections: world.connections,
    seconds: Math.round(seconds),
  }
  return { ...counted, missed: [...missedOf(counted, humans), ...surplus(world, runs), ...world.broken, ...crashes(world)] }
}

/** `campaign.stage.attempt` of each execution, without an attempt's name where the ledger names another job. */
function executions(root: string): string[] {
  if (!existsSync(`${root}/executions`)) return []
  const lines = readFileSync(`${root}/executions`, 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => line.split(' ')[0] ?? '')
}

async function held(world: World): Promise<number> {
  const queue = await world.lab.asRoot("squeue -h -t PD -o '%k|%r'")
  const ours = queue.stdout.split('\n').filter((line) => line.startsWith(`${world.setting.row}-`))
  return ours.filter((line) => /\|JobHeld/.test(line)).length
}

const failures = (messages: readonly string[]): number =>
  messages.flatMap((message) => message.match(/^- \S+: \S+ (failed: |needs a person: )/gm) ?? []).length

function crashes(world: World): string[] {
  const stacks = world.ended.flatMap(({ crash }) => crash ?? [])
  return stacks.length === 0 ? [] : [`${stacks.length} runs crashed, first: ${stacks[0]?.slice(0, 1500)}`]
}

/** For whoever has to find out why: one campaign that ran a second attempt, and what each run said of it. */
function surplus(world: World, runs: readonly string[]): string[] {
  const again = runs.find((key) => !/\.1?$/.test(key))
  if (again === undefined) return []
  const campaign = again.split('.')[0]
  const said = world.ended.map(({ report, killed }) => {
    const texts = report?.campaigns.find((one) => one.campaign === campaign)?.events.map(({ text }) => text)
    return killed ? 'killed' : `read ${report?.read?.slice(0, 7)}, committed ${report?.commit?.slice(0, 7)}: ${texts?.join(', ')}`
  })
  return [`${again} ran though nothing had failed; the runs said: ${said.join(' | ')}`]
}

function missedOf(it: Omit<Tally, 'missed'>, humans: number): string[] {
  const wrong: [boolean, string][] = [
    [it.executed !== it.attempts, `${it.executed - it.attempts} executions too many`],
    [it.attempts !== it.stages, `${it.attempts} attempts ran for ${it.stages} stages`],
    [it.orphans > 0, `${it.orphans} held jobs left`],
    [it.falseFailures > 0, `${it.falseFailures} false failures`],
    [it.finished !== it.campaigns, `${it.finished}/${it.campaigns} campaigns finished`],
    [it.humans !== humans, `${it.humans} deeds of a person, ${humans} expected`],
    [it.faults === 0 && it.row !== 'calm', 'the fault never happened'],
  ]
  return wrong.flatMap(([missed, words]) => (missed ? [words] : []))
}
