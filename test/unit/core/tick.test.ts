import { describe, expect, test } from 'vitest'
import { ALPINE } from '../../../src/catalog/profiles/alpine.ts'
import type { Effect, Outcome } from '../../../src/core/effect.ts'
import { effectId } from '../../../src/core/effect.ts'
import type { Finding } from '../../../src/core/evidence.ts'
import { needId } from '../../../src/core/evidence.ts'
import type { CampaignState } from '../../../src/core/model.ts'
import type { Sight } from '../../../src/core/observation.ts'
import type { Knowledge } from '../../../src/core/rules/context.ts'
import { GRACE_SECONDS } from '../../../src/core/rules/missing.ts'
import { type Ticked, tick } from '../../../src/core/tick.ts'
import { dark, ended, entry, job, knowledge, NOW, seen, spec, stage, state } from './support.ts'

const OWNER = 'me/repo campaigns/melt/WORKFLOW.md'
const equal: Finding = { kind: 'deployment', owner: OWNER, deployed: [], intended: [], actual: {} }

/** Answers what the tick asks for, the way a shell would, until it asks no more. */
const settleAll = (
  about: Knowledge,
  before: CampaignState,
  sight: Sight,
  answer: (effect: Effect) => Finding | Outcome | undefined,
  now = NOW,
): Ticked => {
  const findings = new Map<string, Finding>()
  const outcomes = new Map<string, Outcome>()
  for (let i = 0; i < 20; i++) {
    const ticked = tick(about, before, { now, sight, findings, outcomes })
    const open = ticked.effects.filter((effect) =>
      effect.type === 'gather' ? !findings.has(needId(effect.need)) : !outcomes.has(effectId(effect)),
    )
    const answered = open.flatMap((effect) => {
      const reply = answer(effect)
      return reply === undefined ? [] : [[effect, reply] as const]
    })
    if (answered.length === 0) return ticked
    for (const [effect, reply] of answered) {
      if (effect.type === 'gather') findings.set(needId(effect.need), reply as Finding)
      else outcomes.set(effectId(effect), reply as Outcome)
    }
  }
  throw new Error('the tick does not come to rest')
}

const obliging = (effect: Effect): Finding | Outcome | undefined => {
  if (effect.type === 'submit') return { kind: 'submitted', job: '42', adopted: false }
  if (effect.type !== 'gather') return { kind: 'done' }
  if (effect.need.kind === 'deployment') return equal
  if (effect.need.kind === 'files') return { kind: 'files', files: [{ path: 'x', size: 1, modified: NOW }], truncated: false }
  if (effect.need.kind === 'words') return { kind: 'words', filesLooked: 1 }
  return { kind: 'text', text: '', truncated: false }
}

const two = spec(stage('smoke'), stage('prod', { entryText: 'stage smoke done' }))
const types = (ticked: Ticked): string[] => ticked.events.map(({ type }) => type)

describe('the way of a stage', () => {
  test('a pending stage whose entry holds is submitted in the same tick', () => {
    const ticked = settleAll(knowledge(two), state({}), seen(), obliging)
    expect(types(ticked)).toEqual(['stage-ready', 'attempt-submitted'])
    expect(ticked.state.stages.smoke).toMatchObject({ status: 'running', job: '42', attempt: 1 })
    expect(ticked.mustRecord).toBe(true)
  })

  test('a finished job makes the stage done and submits its successor in the same tick', () => {
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
    const ticked = settleAll(knowledge(two), before, seen([ended('7')], [entry('smoke', 1, { job: '7' })]), obliging)
    expect(types(ticked)).toEqual(['stage-done', 'stage-ready', 'attempt-submitted'])
    expect(ticked.state).toMatchObject({ currentStage: 'prod', status: 'running' })
  })

  test('a job that runs changes nothing and says so', () => {
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
    const runs = [job('7', { node: 'c1', started: NOW - 300 })]
    const ticked = settleAll(knowledge(two), before, seen(runs, [entry('smoke', 1, { job: '7' })]), obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'time', why: 'job 7 runs on c1 since 5 min' })
    const purged = settleAll(knowledge(two), before, seen(runs), obliging)
    expect(purged.events).toEqual([])
    expect(purged.waiting[0]?.why).toMatch(/^job 7 runs on c1 since 5 min; its record .* is gone/)
  })

  test('a queue that was cut in the middle proves nothing by what is missing from it', () => {
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1, missingSince: NOW - 10_000 } })
    const ticked = settleAll(knowledge(two), before, { ...seen(), garbled: '7|RUNN' }, obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'backend', why: expect.stringContaining("can't be read") })
  })

  test('exit 0:0 with TIMEOUT is no success', () => {
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
    const ticked = settleAll(knowledge(two), before, seen([ended('7', 'TIMEOUT')]), obliging)
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
  })

  test('a row that a person set to done is taken as done, once', () => {
    const before = state({ smoke: { status: 'done' } })
    const ticked = settleAll(knowledge(spec(stage('smoke'))), before, seen(), obliging)
    expect(types(ticked)).toEqual(['stage-taken-as-done'])
    expect(types(settleAll(knowledge(spec(stage('smoke'))), ticked.state, seen(), obliging))).toEqual([])
  })

  test('a row is taken as done by hand only once the cluster was asked for jobs that git does not know', () => {
    const before = state({ smoke: { status: 'done' } })
    const only = knowledge(spec(stage('smoke')))
    expect(types(settleAll(only, before, dark, obliging))).toEqual([])
    expect(types(settleAll(only, before, { kind: 'unobserved', code: 'NO_BACKEND', why: 'none' }, obliging))).toEqual([
      'stage-taken-as-done',
    ])
    const found = settleAll(only, before, seen([job('9')], [entry('smoke', 3, { job: '9' })]), obliging)
    expect(found.events).toMatchObject([{ type: 'attempt-submitted', job: '9', adopted: true }, { type: 'stage-taken-as-done' }])
    expect(found.state.stages.smoke).toMatchObject({ status: 'done', attempt: 3, job: '9' })
    expect(found.mustRecord).toBe(true)
  })

  test('of a stage that could be done, a newer attempt that git does not know is taken over first: what comes of that counts', () => {
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
    const sight = seen(
      [ended('7'), ended('9', 'FAILED', 3)],
      [entry('smoke', 1, { job: '7', recorded: true }), entry('smoke', 2, { job: '9' })],
    )
    const ticked = settleAll(knowledge(two), before, sight, obliging)
    expect(ticked.events).toMatchObject([{ type: 'attempt-submitted', stage: 'smoke', attempt: 2, job: '9', adopted: true }])
    expect(ticked.mustRecord).toBe(true)
    expect(types(settleAll(knowledge(two), ticked.state, sight, obliging))).toEqual(['attempt-failed', 'stage-escalated'])
  })

  test('a failure is judged before the attempt that another run has started after it is taken over', () => {
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
    const sight = seen(
      [ended('7', 'OUT_OF_MEMORY'), job('9')],
      [entry('smoke', 1, { job: '7', recorded: true }), entry('smoke', 2, { job: '9' })],
    )
    const ticked = settleAll(knowledge(spec(stage('smoke', { sbatch: { mem: '1G' } }))), before, sight, obliging)
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-retried', 'attempt-submitted'])
    expect(ticked.state.stages.smoke).toMatchObject({ attempt: 2, job: '9', retries: 1 })
  })

  test('a row that is set to done by hand is whole: set back once, it runs with all its elements', () => {
    const before = state({ smoke: { status: 'done', attempt: 1, elements: '3', escalatedAt: NOW } })
    const ticked = settleAll(knowledge(spec(stage('smoke', { array: '1-4' }))), before, seen(), obliging)
    expect(ticked.state.stages.smoke).not.toHaveProperty('elements')
    expect(ticked.state.stages.smoke).not.toHaveProperty('escalatedAt')
  })

  test('a finished row that is set back loses its time in a commit, before anything is submitted', () => {
    const before = state({ smoke: { status: 'pending', completed: '2026-05-05T20:10:00Z', attempt: 1, job: '7' } })
    const ticked = settleAll(knowledge(two), before, seen([ended('7')]), obliging)
    expect(types(ticked)).toEqual(['stage-reopened'])
    expect(ticked.mustRecord).toBe(true)
    expect(types(settleAll(knowledge(two), ticked.state, seen([ended('7')]), obliging))).toEqual(['stage-ready', 'attempt-submitted'])
  })

  test('a condition that nobody understands never passes: a person is asked for exactly those words', () => {
    const odd = spec(stage('smoke', { exitText: 'exit=0, the moon is full' }))
    const before = state({ smoke: { status: 'running', job: '7', attempt: 1 } })
    const ticked = settleAll(knowledge(odd), before, seen([ended('7')]), obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'person', predicate: 'the moon is full' })
  })
})

describe('silence is not failure', () => {
  const running = state({ smoke: { status: 'running', job: '7', attempt: 1 } })

  test('an unreachable cluster changes nothing', () => {
    const ticked = settleAll(knowledge(two), running, dark, obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.state).toEqual(running)
    expect(ticked.waiting[0]?.on).toBe('backend')
  })

  test('nothing is deployed for a check while nobody can tell whether a job is in flight', () => {
    const wanted = [{ path: 'in.txt', mode: '644' as const, sha256: 'a', size: 1 }]
    const checked = spec(stage('dry-run', { work: { kind: 'check-only' }, exitText: 'manifest OK' }))
    const bare = { kind: 'deployment' as const, deployed: [], intended: [], actual: { 'in.txt': 'missing' } }
    const answer = (effect: Effect): Finding | Outcome | undefined => (effect.type === 'gather' ? bare : obliging(effect))
    const ticked = settleAll(knowledge(checked, { wanted }), state({ 'dry-run': { status: 'ready' } }), dark, answer)
    expect(ticked.effects).toEqual([])
    expect(ticked.waiting[0]?.on).toBe('backend')
  })

  test('absent from the queue while accounting is silent proves nothing', () => {
    expect(settleAll(knowledge(two), running, seen([], [], 'unobserved'), obliging).events).toEqual([])
  })

  test('a job that everybody forgot is lost only after the grace time', () => {
    const first = settleAll(knowledge(two), running, seen(), obliging)
    expect(types(first)).toEqual(['job-missed'])
    expect(types(settleAll(knowledge(two), first.state, seen(), obliging, NOW + GRACE_SECONDS - 1))).toEqual([])
    const late = settleAll(knowledge(two), first.state, seen(), obliging, NOW + GRACE_SECONDS)
    expect(types(late)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(late.events[0]).toMatchObject({ class: 'lost' })
  })

  test('a job that turns up again within the grace time is followed as before', () => {
    const missed = state({ smoke: { status: 'running', job: '7', attempt: 1, missingSince: NOW - 60 } })
    const ticked = settleAll(knowledge(two), missed, seen([job('7')]), obliging)
    expect(types(ticked)).toEqual(['job-found-again'])
    expect(ticked.state.stages.smoke?.missingSince).toBeUndefined()
  })
})

describe('exactly once', () => {
  test('an attempt that the cluster knows and git does not is adopted, not submitted', () => {
    const sight = seen([job('41')], [entry('smoke', 1, { job: '41' })])
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready' } }), sight, obliging)
    expect(ticked.events).toMatchObject([{ type: 'attempt-submitted', job: '41', attempt: 1, adopted: true }])
  })

  test('an attempt that was claimed without a job is continued under its own number', () => {
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready', attempt: 1 } }), seen([], [entry('smoke', 2)]), obliging)
    expect(ticked.events).toMatchObject([{ type: 'attempt-submitted', attempt: 2 }])
  })

  test('nothing is submitted while an earlier job of the stage is still there', () => {
    const sight = seen([job('7')], [entry('smoke', 1, { job: '7' })])
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready', attempt: 1, job: '7' } }), sight, obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]?.why).toContain('job 7')
  })

  test('nothing is submitted when the ledger could not be read', () => {
    const sight = {
      ...(seen() as Extract<Sight, { kind: 'seen' }>),
      ledgers: new Map([['melt', { kind: 'unobserved' as const, why: 'the file system did not answer' }]]),
    }
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready' } }), sight, obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.effects).toEqual([])
  })

  test('a folder on the cluster that is another campaign’s goes to a person, for no waiting will change it', () => {
    const foreign = { kind: 'unobserved' as const, why: '/scratch/melt belongs to fork/repo melt/WORKFLOW.md', foreign: true as const }
    const sight = { ...(seen() as Extract<Sight, { kind: 'seen' }>), ledgers: new Map([['melt', foreign]]) }
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready' } }), sight, obliging)
    expect(ticked.events).toMatchObject([{ type: 'stage-escalated', class: 'deploy', reason: expect.stringContaining('remote_dir') }])
  })

  test('an unanswered submission changes nothing in the file', () => {
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready' } }), seen(), (effect) =>
      effect.type === 'submit' ? { kind: 'unknown', message: 'Socket timed out' } : obliging(effect),
    )
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'backend' })
  })

  test('a surplus held job is cancelled, an unwanted one given up, our own released', () => {
    const held = (id: string, name: string): ReturnType<typeof job> =>
      job(id, { phase: 'held', state: 'PENDING', token: `melt.${name}.abcdef12` })
    const entries = [entry('smoke', 1, { job: '7', recorded: true }), entry('prod', 1, { job: '9', released: false })]
    const sight = seen([ended('7'), held('8', 'smoke.1'), held('9', 'prod.1'), held('10', 'smoke.2')], entries)
    const done = state({
      smoke: { status: 'done', job: '7', attempt: 1, completed: 'x' },
      prod: { status: 'running', job: '9', attempt: 1 },
    })
    const ticked = tick(knowledge(two), done, { now: NOW, sight, findings: new Map(), outcomes: new Map() })
    expect(ticked.effects.map(({ type }) => type).sort()).toEqual(['cancel-surplus', 'release', 'release', 'void'])
  })

  test("another repository's held job is nobody's business", () => {
    const gone = job('9', { phase: 'held', state: 'PENDING', token: 'melt.equil.1.abcdef12' })
    const deleted = tick(knowledge(spec(stage('smoke', { held: true }))), state({}), {
      now: NOW,
      sight: seen([gone], [entry('equil', 1, { job: '9', released: false })]),
      findings: new Map(),
      outcomes: new Map(),
    })
    // of a stage that is deleted from the table nothing is started
    expect(deleted.effects).toEqual([])
    const stranger = job('8', { phase: 'held', state: 'PENDING', token: 'melt.smoke.1.99999999' })
    const ticked = tick(knowledge(two), state({ smoke: { status: 'running', job: '7', attempt: 1 } }), {
      now: NOW,
      sight: seen([job('7'), stranger]),
      findings: new Map(),
      outcomes: new Map(),
    })
    expect(ticked.effects).toEqual([])
  })
})

describe('failures', () => {
  const running = (over = {}): CampaignState => state({ smoke: { status: 'running', job: '7', attempt: 1, ...over } })
  const oom = seen([ended('7', 'OUT_OF_MEMORY')], [entry('smoke', 1, { job: '7' })])
  const withMemory = spec(stage('smoke', { sbatch: { mem: '4G' } }))

  test('memory is raised once, by a recorded override, and the stage is tried again as a new attempt', () => {
    const ticked = settleAll(knowledge(withMemory), running(), oom, obliging)
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-retried', 'attempt-submitted'])
    expect(ticked.state.stages.smoke).toMatchObject({ attempt: 2, retries: 1, overrides: { mem: '6G' }, failures: ['host-oom'] })
  })

  test('the same failure twice in a row goes to a person', () => {
    const ticked = settleAll(knowledge(withMemory), running({ failures: ['host-oom'], overrides: { mem: '6G' } }), oom, obliging)
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(ticked.state).toMatchObject({ status: 'escalated', escalation: { reason: expect.stringContaining('twice in a row') } })
  })

  test('an unmatched failure escalates at once', () => {
    const sight = seen([ended('7', 'FAILED', 3)], [entry('smoke', 1, { job: '7' })])
    expect(types(settleAll(knowledge(two), running(), sight, obliging))).toEqual(['attempt-failed', 'stage-escalated'])
  })

  test('a walltime hit whose checkpoint advanced is free; one whose checkpoint did not goes to a person', () => {
    const chain = spec(stage('smoke', { checkpoint: '*.restart' }))
    const sight = seen([ended('7', 'TIMEOUT')], [entry('smoke', 1, { job: '7', checkpoint: 'aaa' })])
    const hash = (sha256: string) => (effect: Effect) =>
      effect.type === 'gather' && effect.need.kind === 'hash' ? ({ kind: 'hash', file: 'a.restart', sha256 } as const) : obliging(effect)
    const free = settleAll(knowledge(chain), running(), sight, hash('bbb'))
    expect(types(free)).toEqual(['attempt-failed', 'stage-retried', 'attempt-submitted'])
    expect(free.state.stages.smoke).toMatchObject({ retries: 0, links: 1, failures: [] })
    expect(types(settleAll(knowledge(chain), running(), sight, hash('aaa')))).toEqual(['attempt-failed', 'stage-escalated'])
  })

  test('a full queue waits and burns no attempt', () => {
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'ready' } }), seen(), (effect) =>
      effect.type === 'submit'
        ? { kind: 'refused', code: 'SUBMIT', message: 'sbatch: error: QOSMaxSubmitJobPerUserLimit' }
        : obliging(effect),
    )
    expect(ticked.events).toEqual([])
    expect(ticked.waiting[0]).toMatchObject({ on: 'limit' })
  })

  test('an array that no queue of its QOS can take does not wait for ever', () => {
    const wide = spec(stage('smoke', { array: '1-20%5', sbatch: { qos: 'gpu-testing' } }))
    const capped = (about: Knowledge) =>
      settleAll(about, state({ smoke: { status: 'ready' } }), seen(), (effect) =>
        effect.type === 'submit'
          ? { kind: 'refused', code: 'SUBMIT', message: 'sbatch: error: QOSMaxSubmitJobPerUserLimit' }
          : obliging(effect),
      )
    const ticked = capped(knowledge(wide, { profile: ALPINE }))
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(ticked.state.escalation?.reason).toMatch(/20 elements is more than the 5 jobs that QOS `gpu-testing` takes.*smaller portions/)
    expect(capped(knowledge(wide)).waiting[0]).toMatchObject({ on: 'limit' })
  })

  test('only the failed elements of an array are submitted again', () => {
    const array = spec(stage('smoke', { array: '1-4%2', sbatch: { mem: '1G' } }))
    const elements = [1, 2, 3, 4].map((index) => ({ index, phase: 'ended' as const, state: index === 3 ? 'OUT_OF_MEMORY' : 'COMPLETED' }))
    const sight = seen([{ ...ended('7', 'OUT_OF_MEMORY'), elements }], [entry('smoke', 1, { job: '7' })])
    let options: Record<string, string> = {}
    settleAll(knowledge(array), running(), sight, (effect) => {
      if (effect.type === 'submit') options = effect.options
      return obliging(effect)
    })
    expect(options.array).toMatch(/^3(%2)?$/)
  })

  test.each([
    ['all of them failed again', 'OUT_OF_MEMORY', '2,3'],
    ['one of them failed again', 'COMPLETED', '3'],
  ])('of an attempt that was only some elements no others are run again: %s', (_, second, wanted) => {
    const array = spec(stage('smoke', { array: '1-4', sbatch: { mem: '1G' } }))
    const elements = [2, 3].map((index) => ({ index, phase: 'ended' as const, state: index === 3 ? 'OUT_OF_MEMORY' : second }))
    const sight = seen([{ ...ended('8', 'OUT_OF_MEMORY'), elements }], [entry('smoke', 2, { job: '8' })])
    let options: Record<string, string> = {}
    settleAll(knowledge(array), state({ smoke: { status: 'running', attempt: 2, job: '8', elements: '2,3' } }), sight, (effect) => {
      if (effect.type === 'submit') options = effect.options
      return obliging(effect)
    })
    expect(options.array).toBe(wanted)
  })

  test('what a person lets run again after a failure that nobody knows is the failed elements', () => {
    const array = spec(stage('smoke', { array: '1-4%2' }))
    const elements = [1, 2, 3, 4].map((index) => ({ index, phase: 'ended' as const, state: index === 3 ? 'FAILED' : 'COMPLETED' }))
    const sight = seen([{ ...ended('7', 'FAILED', 1), elements }], [entry('smoke', 1, { job: '7', recorded: true })])
    const escalated = settleAll(knowledge(array), state({ smoke: { status: 'running', attempt: 1, job: '7' } }), sight, obliging)
    expect(escalated.state.stages.smoke).toMatchObject({ status: 'escalated', elements: '3%2' })
    let options: Record<string, string> = {}
    const { escalation: _, ...cleared } = escalated.state
    settleAll(knowledge(array), cleared, sight, (effect) => {
      if (effect.type === 'submit') options = effect.options
      return obliging(effect)
    })
    expect(options.array).toBe('3%2')
  })
})

describe('people', () => {
  test('a held campaign starts nothing, but its running job is still followed', () => {
    const held = { ...two, held: true }
    expect(settleAll(knowledge(held), state({ smoke: { status: 'ready' } }), seen(), obliging).waiting[0]?.on).toBe('hold')
    const ticked = settleAll(knowledge(held), state({ smoke: { status: 'running', job: '7', attempt: 1 } }), seen([ended('7')]), obliging)
    expect(types(ticked)).toEqual(['stage-done'])
  })

  test('the flag halts; clearing it makes the row ready as a new attempt', () => {
    const halted = state({ smoke: { status: 'escalated', attempt: 1, failures: ['x'] } }, 'smoke: x: y')
    expect(settleAll(knowledge(two), halted, seen(), obliging).events).toEqual([])
    const cleared = settleAll(knowledge(two), state({ smoke: { status: 'escalated', attempt: 1, failures: ['x'] } }), seen(), obliging)
    expect(types(cleared)).toEqual(['escalation-cleared', 'attempt-submitted'])
    expect(cleared.state.stages.smoke).toMatchObject({ attempt: 2, failures: [] })
  })

  test('clearing the row clears the flag, and the row keeps what the person wrote', () => {
    const ticked = settleAll(knowledge(two), state({ smoke: { status: 'pending', attempt: 1 } }, 'smoke: x: y'), seen(), obliging)
    expect(types(ticked)[0]).toBe('escalation-cleared')
    expect(ticked.state.escalation).toBeUndefined()
  })

  test('clearing the row that the flag is about begins no other one anew', () => {
    const done = { status: 'done', attempt: 1, completed: '2026-05-05T20:10:00Z' } as const
    const rows = { smoke: done, prod: { status: 'failed', attempt: 1, job: '8' }, post: { status: 'ready', attempt: 1 } } as const
    const three = spec(...two.stages, stage('post', { entryText: 'stage prod done' }))
    const ticked = settleAll(knowledge(three), state(rows, 'post: x: y'), seen([ended('8', 'FAILED', 3)]), obliging)
    // what a person has set to failed is judged as a failure
    expect(types(ticked)).toEqual(['escalation-cleared', 'attempt-failed', 'stage-escalated'])
    expect(ticked.events[0]).toMatchObject({ stage: 'post' })
    const waits = settleAll(knowledge(three), state({ ...rows, prod: { status: 'escalated', attempt: 1 } }, 'post: x: y'), seen(), obliging)
    expect(waits.events).toEqual([])
    expect(waits.waiting[0]).toMatchObject({ on: 'person', why: 'post: x: y' })
  })

  test('the flag of a last stage that a person has set to done goes down, too', () => {
    const ticked = settleAll(
      knowledge(spec(stage('smoke'))),
      state({ smoke: { status: 'done', attempt: 1 } }, 'smoke: x: y'),
      seen(),
      obliging,
    )
    expect(types(ticked)).toEqual(['stage-taken-as-done', 'escalation-cleared'])
    expect(ticked.state).toMatchObject({ status: 'done', stages: { smoke: { status: 'done' } } })
    expect(ticked.state.escalation).toBeUndefined()
  })

  test('a flag that a person has raised over a finished campaign stays, and is named', () => {
    const done = state({ smoke: { status: 'done', attempt: 1, completed: '2026-05-05T20:10:00Z' } }, 'I look at the density first')
    const ticked = settleAll(knowledge(spec(stage('smoke'))), done, seen(), obliging)
    expect(ticked.events).toEqual([])
    expect(ticked.waiting).toMatchObject([{ on: 'person', why: 'I look at the density first' }])
  })

  test('a stage without a script says which file would do, and goes on when it is there', () => {
    const missing = spec(stage('smoke', { work: { kind: 'missing', lookedFor: ['smoke.sbatch', 'smoke.sh'] } }))
    const asked = settleAll(knowledge(missing), state({}), seen(), obliging)
    expect(asked.state.escalation?.reason).toContain('smoke.sbatch')
    expect(types(settleAll(knowledge(spec(stage('smoke'))), asked.state, seen(), obliging))).toEqual([
      'escalation-cleared',
      'attempt-submitted',
    ])
  })
})
