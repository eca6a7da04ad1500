import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryOf, memoryText, secondsOf } from '../../../src/core/failure/amount.ts'
import { applyRemedy, type RemedyContext } from '../../../src/core/failure/apply.ts'
import { chooseRemedy } from '../../../src/core/failure/choose.ts'
import type { CatalogEntry } from '../../../src/core/failure/entry.ts'
import { isOwnItem, OWN_MARK, queueFallbacks } from '../../../src/core/failure/fallback.ts'
import type { Profile } from '../../../src/core/failure/profile.ts'
import type { Remedy } from '../../../src/core/failure/remedy.ts'
import type { StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'

const stage: StageSpec = {
  number: '1',
  name: 'smoke',
  slug: 'smoke',
  entry: [],
  exit: [],
  work: { kind: 'script', path: 'smoke.sbatch' },
  sbatch: {},
  logs: [],
  maxLinks: 15,
  maxPreemptions: 15,
  sync: {},
  fallback: [],
  expect: {},
  idempotent: false,
  timeout: 600,
  held: false,
  production: false,
}
const lab: Profile = {
  name: 'lab',
  asOf: 'today',
  partitions: [{ name: 'cpu', nodeMemory: '10G', memoryPerCore: '1G', coresPerNode: 8, maxTime: 7200 }],
  qos: [{ name: 'short', maxTime: 3600 }],
  required: [],
}
const apply = (remedy: Remedy, part: Partial<RemedyContext> = {}) =>
  applyRemedy(remedy, { stage, class: 'host-oom', overrides: {}, requested: {}, fallbacks: [], now: 1000, ...part })
const scale = (option: 'mem' | 'mem-per-cpu' | 'time' | 'cpus-per-task', factor = 1.5, max?: string): Remedy => ({
  kind: 'scale-option',
  option,
  factor,
  ...(max === undefined ? {} : { max }),
})
const job = (part: Partial<JobSeen>): JobSeen => ({ id: '1', phase: 'ended', state: 'NODE_FAIL', reason: '', ...part })

describe('more memory', () => {
  test.each([
    ['4G', '6G'],
    ['3G', '4608M'],
    ['4000M', '6000M'],
    ['100', '150M'],
  ])('mem %s → %s', (before, after) => {
    expect(apply(scale('mem'), { requested: { mem: before } })).toMatchObject({
      overrides: { mem: after },
      text: `mem ${before} → ${after}`,
    })
  })

  test('goes on from what was raised before, and keeps other overrides', () => {
    const plan = apply(scale('mem'), { requested: { mem: '4G' }, overrides: { mem: '6G', exclude: 'c1' } })
    expect(plan).toMatchObject({ overrides: { mem: '9G', exclude: 'c1' } })
  })

  test("ends at the node's, and is impossible from there", () => {
    const requested = { mem: '8G', partition: 'cpu' }
    expect(apply(scale('mem'), { requested, profile: lab })).toMatchObject({ overrides: { mem: '10G' } })
    expect(apply(scale('mem'), { requested, overrides: { mem: '10G' }, profile: lab })).toEqual({
      impossible: "`mem` 10G is at the node's memory already (10G)",
    })
  })

  test('scales mem-per-cpu where that is asked for, within what the cores share', () => {
    const requested = { 'mem-per-cpu': '2G', ntasks: '4', partition: 'cpu' }
    expect(apply(scale('mem'), { requested, profile: lab })).toMatchObject({ overrides: { 'mem-per-cpu': '2560M' } })
    expect(apply(scale('mem'), { requested })).toMatchObject({ overrides: { 'mem-per-cpu': '3G' } })
    expect(apply(scale('mem'), { requested: { 'mem-per-gpu': '8G' } })).toMatchObject({ overrides: { 'mem-per-gpu': '12G' } })
  })

  test('begins from the default of the partition where nothing is asked for; unknown, it is impossible', () => {
    expect(apply(scale('mem'), { requested: { partition: 'cpu' }, profile: lab })).toMatchObject({ overrides: { 'mem-per-cpu': '1536M' } })
    expect(apply(scale('mem'))).toEqual({ impossible: expect.stringContaining('asks for no `mem`') })
  })

  test('is impossible where all is asked for, or what is asked for is no amount', () => {
    expect(apply(scale('mem'), { requested: { mem: '0' } })).toHaveProperty('impossible')
    expect(apply(scale('mem'), { requested: { mem: 'lots' } })).toHaveProperty('impossible')
  })

  test("heeds the remedy's own maximum", () => {
    expect(apply(scale('mem', 2, '5G'), { requested: { mem: '4G' } })).toMatchObject({ overrides: { mem: '5G' } })
    expect(apply(scale('mem', 2, '4G'), { requested: { mem: '4G' } })).toHaveProperty('impossible')
  })

  test('never asks for less than before or more than the bound, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1024, max: 20 * 1024 ** 2 }), fc.double({ min: 1.01, max: 10, noNaN: true }), (kib, factor) => {
        const requested = { mem: memoryText(kib), partition: 'cpu' }
        const plan = apply(scale('mem', factor), { requested, profile: lab })
        if ('impossible' in plan) return kib >= 10 * 1024 ** 2
        const after = memoryOf(plan.overrides.mem ?? '') ?? 0
        return after > kib && after <= 10 * 1024 ** 2
      }),
    )
  })
})

describe('more time', () => {
  test('is doubled, up to the lower of partition and QOS', () => {
    expect(apply(scale('time', 2), { requested: { time: '30' } })).toMatchObject({
      overrides: { time: '01:00:00' },
      text: 'time 30 → 01:00:00',
    })
    expect(apply(scale('time', 2), { requested: { time: '12:00:00' } })).toMatchObject({ overrides: { time: '1-00:00:00' } })
    const requested = { time: '50', partition: 'cpu', qos: 'short' }
    expect(apply(scale('time', 2), { requested, profile: lab })).toMatchObject({ overrides: { time: '01:00:00' } })
    expect(apply(scale('time', 2), { requested: { ...requested, time: '1:00:00' }, profile: lab })).toHaveProperty('impossible')
    expect(apply(scale('time', 2), { requested: { time: 'UNLIMITED' } })).toHaveProperty('impossible')
  })

  test('is whole minutes, for any time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (minutes) => {
        const plan = apply(scale('time'), { requested: { time: String(minutes) } })
        if ('impossible' in plan) return false
        const after = secondsOf(plan.overrides.time ?? '') ?? 0
        return after % 60 === 0 && after >= minutes * 90 && after < minutes * 90 + 60
      }),
    )
  })

  test('of 100 cores 1.1 times are 110', () => {
    expect(apply(scale('cpus-per-task', 1.1), { requested: { 'cpus-per-task': '100' } })).toMatchObject({
      overrides: { 'cpus-per-task': '110' },
    })
  })
})

describe('another node', () => {
  const exclude: Remedy = { kind: 'exclude-node' }
  test('is found by excluding the one that died, beside those excluded before', () => {
    expect(apply(exclude, { job: job({ node: 'c2' }) })).toMatchObject({ overrides: { exclude: 'c2' }, text: 'excluded c2' })
    expect(apply(exclude, { job: job({ node: 'c2' }), requested: { exclude: 'g[1-2]' } })).toMatchObject({
      overrides: { exclude: 'g[1-2],c2' },
    })
  })

  test('is a plain resubmission where it is excluded already, unknown, or one of many', () => {
    for (const one of [job({ node: 'g2' }), job({}), job({ node: 'None assigned' }), job({ node: 'c[1-9]' })])
      expect(apply(exclude, { job: one, requested: { exclude: 'g[1-2]' } })).toMatchObject({ overrides: {} })
  })

  test('is impossible once a whole cluster is excluded', () => {
    expect(apply(exclude, { job: job({ node: 'x1' }), overrides: { exclude: 'c[1-16]' } })).toHaveProperty('impossible')
  })
})

describe('other remedies', () => {
  const elements = [1, 2, 3, 4].map((index) => ({
    index,
    phase: 'ended' as const,
    state: index % 2 ? 'COMPLETED' : 'FAILED',
    node: `c${index}`,
  }))

  test('resubmit only the failed elements of an array', () => {
    expect(apply({ kind: 'resubmit' }, { job: job({ elements }) })).toMatchObject({
      elements: '2,4',
      text: 'resubmitted, elements 2,4 only',
    })
    expect(apply({ kind: 'exclude-node' }, { job: job({ elements }) })).toMatchObject({ overrides: { exclude: 'c2,c4' }, elements: '2,4' })
    expect(apply({ kind: 'resubmit' })).not.toHaveProperty('elements')
    expect(apply({ kind: 'resubmit' }, { job: job({ elements }), elements: '1-6' })).toMatchObject({ elements: '2,4-6' })
  })

  test('wait from now on', () => expect(apply({ kind: 'wait', minutes: 30 })).toMatchObject({ waitUntil: 2800 }))
  test('resume from the checkpoint', () => expect(apply({ kind: 'resume-from-checkpoint' })).toMatchObject({ resume: true, overrides: {} }))
  test('hand on an edit', () => {
    const edits = [{ before: '^a$', after: 'b' }]
    expect(apply({ kind: 'edit-input', file: '*.in', edits })).toMatchObject({ edit: { file: '*.in', edits }, text: 'b' })
  })
  test('set options, but not twice', () => {
    const set: Remedy = { kind: 'set-options', set: { partition: 'gh200' } }
    expect(apply(set, { requested: { partition: 'aa100' } })).toMatchObject({
      overrides: { partition: 'gh200' },
      text: 'partition aa100 → gh200',
    })
    expect(apply(set, { overrides: { partition: 'gh200' } })).toHaveProperty('impossible')
  })
  test('use the fallback that names the class, once', () => {
    const fallbacks = [{ on: 'gpu-oom', set: { partition: 'gh200' } }]
    expect(apply({ kind: 'use-fallback' }, { class: 'gpu-oom', fallbacks })).toMatchObject({ overrides: { partition: 'gh200' } })
    expect(apply({ kind: 'use-fallback' }, { class: 'gpu-oom', fallbacks, overrides: { partition: 'gh200' } })).toHaveProperty('impossible')
    expect(apply({ kind: 'use-fallback' }, { class: 'queue-jam', fallbacks })).toHaveProperty('impossible')
  })
  test('none is impossible', () => expect(apply({ kind: 'none' })).toHaveProperty('impossible'))
})

describe('what may be done without asking', () => {
  const entry = (part: Partial<CatalogEntry>): CatalogEntry => ({
    class: 'walltime',
    title: '',
    match: [],
    remedy: { kind: 'resubmit' },
    approval: 'pre-approved',
    scope: 'physics',
    advice: '',
    source: { origin: 'built-in' },
    ...part,
  })
  const choose = (part: Partial<CatalogEntry>, fallbacks: { on: string; set: Record<string, string> }[] = [], options = {}) =>
    chooseRemedy({ entry: entry(part), approval: part.approval ?? 'pre-approved' }, fallbacks, options)
  const named = [{ on: 'walltime', set: { partition: 'long' } }]

  test('is what the catalog pre-approves', () => expect(choose({})).toMatchObject({ kind: 'remedy', remedy: { kind: 'resubmit' } }))
  test('is not what is left to people, nor what has no remedy', () => {
    expect(choose({ approval: 'never' })).toMatchObject({ kind: 'ask' })
    expect(choose({ remedy: { kind: 'none' } })).toMatchObject({ kind: 'ask' })
    expect(choose({ approval: 'if-named' })).toMatchObject({ kind: 'ask' })
  })
  test('is first of all what people named beforehand, until it is in force', () => {
    expect(choose({ approval: 'never' }, named)).toMatchObject({ kind: 'remedy', remedy: { kind: 'use-fallback' } })
    expect(choose({}, named, { partition: 'long' })).toMatchObject({ remedy: { kind: 'resubmit' } })
    expect(choose({ approval: 'never' }, named, { partition: 'long' })).toMatchObject({ kind: 'ask' })
    expect(choose({ approval: 'if-named', remedy: { kind: 'use-fallback' } }, named, { partition: 'long' })).toMatchObject({ kind: 'ask' })
  })
  test('is the entry itself where a fallback names it and sets nothing', () => {
    expect(choose({ approval: 'if-named' }, [{ on: 'walltime', set: {} }])).toMatchObject({ remedy: { kind: 'resubmit' } })
  })
})

describe('items of the action queue', () => {
  const SEED = 'If job fails with "OOM": switch to gh200 partition. (Pre-approved fallback.)'
  const read = (text: string, done = false) => queueFallbacks([{ text, done }]).map(({ on, set }) => `${on} → ${set.partition}`)

  test.each([
    [SEED, ['gpu-oom → gh200', 'host-oom → gh200']],
    [`[ ] ${SEED}`, ['gpu-oom → gh200', 'host-oom → gh200']],
    ['If the job hits walltime: move to the `long` partition. (Pre-approved fallback.)', ['walltime → long']],
    ['If queue jam > 4 h: go to `amilan-2` partition (pre-approved fallback)', ['queue-jam → amilan-2']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected))

  test.each([
    'If job fails with "OOM": switch to gh200 partition.',
    'If job fails with "OOM": do not switch to gh200 partition. (Pre-approved fallback.)',
    "If job fails with OOM: don't switch to gh200 partition. (Pre-approved fallback.)",
    'If job fails: switch to gh200 partition. (Pre-approved fallback.)',
    'If OOM: switch to $(reboot) partition. (Pre-approved fallback.)',
    'If OOM: switch to -x partition. (Pre-approved fallback.)',
    'Switch to gh200 partition. (Pre-approved fallback.)',
    'If OOM: switch to gh200 partition. (Pre-approved fallback.) Ask first.',
    `${SEED} ${OWN_MARK}`,
    `${OWN_MARK} ${SEED}`,
    SEED.replace('OOM', `OOM ${'x'.repeat(100_000)}`),
  ])('authorises nothing (%#)', (text) => expect(read(text)).toEqual([]))

  test('authorises nothing once ticked off', () => expect(read(SEED, true)).toEqual([]))
  test('of our own are told by their mark', () => {
    expect(isOwnItem(`Job 12 submitted ${OWN_MARK}`)).toBe(true)
    expect(isOwnItem('Job 12 submitted')).toBe(false)
  })
})
