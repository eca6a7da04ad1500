import { randomInt } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { describe, expect, test } from 'vitest'
import { fleet, type Outcome, replayOf, speedOf } from './fleet.ts'
import { MUTATIONS, type Mutation } from './mutations.ts'

/** The first world that is played, with a planted fault and without. */
const FIRST = 1
/** The first of the worlds that nobody has played before; one that breaks a rule is printed with the command that replays it. */
const FRESH = randomInt(1_000_000, 2 ** 31)
const PROCESSES = Math.min(2, availableParallelism())

const say = (what: string, outcome: Outcome): string => {
  const broken = outcome.broken.map((one) => `\n  ${one.rule}: ${one.detail}\n  ${replayOf(one)}`).join('')
  return `${what}: ${outcome.ticks} ticks in ${outcome.runs} runs of ${outcome.worlds} worlds, ${speedOf(outcome)}${broken}`
}

describe('the whole program in bad weather', () => {
  test.each([
    ['worlds that are always tried', FIRST, 24],
    [`worlds that are new, from seed ${FRESH}`, FRESH, 12],
  ])('breaks no rule in %s', async (what, first, worlds) => {
    const outcome = await fleet(first, PROCESSES, ['--seeds', String(Math.ceil(worlds / PROCESSES))])
    process.stdout.write(`${say(what, outcome)}\n`)
    expect(outcome.ticks).toBeGreaterThan(1000)
    expect(outcome.broken.map((broken) => ({ ...broken, replay: replayOf(broken) }))).toEqual([])
  })
})

/** Most ticks until a planted fault must have been noticed. */
const CAUGHT_WITHIN = 10_000

describe('a planted fault is caught', () => {
  test.each(Object.entries(MUTATIONS))('%s: %s', async (name) => {
    const outcome = await fleet(FIRST, 1, ['--mutation', name satisfies string as Mutation, '--ticks', String(CAUGHT_WITHIN)])
    const [caught] = outcome.broken
    process.stdout.write(
      `${name}: ${caught ? `caught after ${caught.ticks} ticks by "${caught.rule}"` : `not caught in ${outcome.ticks} ticks`}\n`,
    )
    expect(caught?.ticks).toBeLessThan(CAUGHT_WITHIN)
  })
})
