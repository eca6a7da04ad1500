/** Rows in which the repository refuses, loses answers, or moves. */
import { setTimeout as pause } from 'node:timers/promises'
import { campaignNames, documentOf } from './repository.ts'
import type { Row } from './row.ts'
import type { World } from './world.ts'

/** Runs that a refusal for ever is shown for. */
const REFUSED_RUNS = 5

/** Alternates a token without permission (403 before anything is sent) and a rule that declines what was sent. */
async function refusedOnce(world: World): Promise<void> {
  await world.finish(async (n) => {
    const pushes = world.server.pushes
    if (n % 3 === 0) world.server.refusePushes(1)
    else if (n % 3 === 1) world.server.rejectPushes(world.repository)
    const { report } = await world.tick()
    world.server.acceptPushes(world.repository)
    world.server.refusePushes(0)
    if (report?.failed || world.server.pushes > pushes + 1) world.accidents += 1
  })
}

/** While it lasts nothing new starts, and every run names the one reason; then a person gives the right back. */
async function refusedForEver(world: World, refuse: () => void, allow: () => void): Promise<void> {
  await world.tick()
  refuse()
  await pause(3000)
  await world.tick()
  const started = world.gates.calls('sbatch')
  const reasons = new Set<string>()
  for (let n = 0; n < REFUSED_RUNS; n++) {
    const { report, failed } = await world.tick()
    reasons.add(report?.failed ?? failed ?? 'no reason was given')
    world.accidents += 1
    await pause(500)
  }
  const more = world.gates.calls('sbatch') - started
  if (more > 0) world.broken.push(`${more} submissions while nothing could be recorded`)
  if (reasons.size !== 1 || reasons.has('no reason was given')) world.broken.push(`not one named reason: ${[...reasons].join(' | ')}`)
  allow()
  world.humans += 1
  await world.finish()
}

async function answersLost(world: World): Promise<void> {
  await world.finish(async () => {
    const pushes = world.server.pushes
    world.server.loseAnswers(1)
    await world.tick()
    world.server.loseAnswers(0)
    if (world.server.pushes > pushes) world.accidents += 1
  })
}

async function twins(world: World): Promise<void> {
  await world.finish(async () => {
    await Promise.all([world.tick(), world.tick()])
    world.accidents += 1
  })
}

const HEADING = '## Lessons learned\n'

/** Somebody writes into the file between our read and our push; every line of theirs must stand at the end. */
async function movedHead(world: World): Promise<void> {
  const names = campaignNames(world.setting.row, world.setting.size)
  const written: { path: string; line: string }[] = []
  await world.finish(async (n) => {
    const path = documentOf(names[n % names.length] ?? '')
    const line = `- A person wrote lesson ${n}.`
    world.server.beforeNextPush(async () => {
      await world.server.pushFromElsewhere(world.repository, path, (text) => text?.replace(HEADING, `${HEADING}\n${line}\n`))
      written.push({ path, line })
      world.accidents += 1
    })
    await world.tick()
  })
  for (const { path, line } of written) {
    if (!(await world.server.read(world.repository, path)).includes(line)) world.broken.push(`a person's line is lost from ${path}`)
  }
}

export const GIT_ROWS: readonly Row[] = [
  { name: 'push-refused-once', fault: 'push refused once, by permission or by a rule', story: refusedOnce },
  {
    name: 'push-refused',
    fault: 'push refused for ever (403), until a person allows it',
    humans: 1,
    story: (world) =>
      refusedForEver(
        world,
        () => world.server.refusePushes(Number.POSITIVE_INFINITY),
        () => world.server.refusePushes(0),
      ),
  },
  {
    name: 'push-declined',
    fault: 'push declined for ever by a branch rule, until a person allows it',
    humans: 1,
    story: (world) =>
      refusedForEver(
        world,
        () => world.server.rejectPushes(world.repository),
        () => world.server.acceptPushes(world.repository),
      ),
  },
  { name: 'push-answer-lost', fault: 'push accepted, its answer lost', story: answersLost },
  { name: 'two-at-once', fault: 'two ticks at the same instant, each time', story: twins },
  { name: 'head-moved', fault: 'the head moved by an edit of the same file, each time', story: movedHead },
]
