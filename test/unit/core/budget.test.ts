import { describe, expect, test } from 'vitest'
import { mergeJobs } from '../../../src/adapters/slurm/merge.ts'
import { parseSacct } from '../../../src/adapters/slurm/sacct.ts'
import { parseSqueue } from '../../../src/adapters/slurm/squeue.ts'
import { costOf, project } from '../../../src/core/budget.ts'
import type { CampaignSpec, CampaignState, StageSpec } from '../../../src/core/model.ts'
import type { JobSeen } from '../../../src/core/observation.ts'
import { ended, entry, knowledge, NOW, play, seen, spec, stage, state, types } from './support.ts'

const capped = (budget: Partial<CampaignSpec['budget']>, ...stages: StageSpec[]): CampaignSpec => ({
  ...spec(...stages),
  budget: { spentUsd: 0, spentCoreHours: 0, ...budget },
})
/** 4 cores for 2 hours: 8 core-hours. */
const smoke = stage('smoke', { sbatch: { ntasks: '4', time: '02:00:00' } })
const ready = (spent: Partial<CampaignState> = {}): CampaignState => ({ ...state({ smoke: { status: 'ready' } }), ...spent })
const running = (spent: Partial<CampaignState> = {}): CampaignState => ({
  ...state({ smoke: { status: 'running', job: '7', attempt: 1 } }),
  ...spent,
})
const sightOf = (job: JobSeen) => seen([job], [entry('smoke', 1, { job: '7' })])

describe('what an attempt cost', () => {
  test('a job that ended well adds its core-hours, as accounting has them', () => {
    const ticked = play(knowledge(spec(smoke)), running({ spentCoreHours: 1.5 }), sightOf({ ...ended('7'), coreSeconds: 9000 }))
    expect(types(ticked)).toEqual(['stage-done'])
    expect(ticked.state.spentCoreHours).toBe(4)
  })

  test('one that failed costs as much', () => {
    const ticked = play(knowledge(spec(smoke)), running(), sightOf({ ...ended('7', 'FAILED', 3), coreSeconds: 3600 }))
    expect(types(ticked)).toEqual(['attempt-failed', 'stage-escalated'])
    expect(ticked.state.spentCoreHours).toBe(1)
  })

  test('a process that nobody accounts for adds nothing', () => {
    const ticked = play(knowledge(spec(smoke)), running(), sightOf(ended('7', 'EXITED')))
    expect(types(ticked)).toEqual(['stage-done'])
    expect(ticked.state).not.toHaveProperty('spentCoreHours')
  })

  test('a backend with a price is paid by the hour', () => {
    expect(costOf({ ...ended('7'), started: NOW - 5400, ended: NOW }, { usdPerHour: 0.4 })).toEqual({ coreHours: 0, usd: 0.6 })
  })
})

describe('what an attempt may cost', () => {
  test('every element of an array counts', () => {
    const array = { ...smoke, array: '1-10%2' }
    const ticked = play(knowledge(capped({ capCoreHours: 79 }, array)), ready(), seen())
    expect(ticked.events).toMatchObject([
      { type: 'stage-escalated', class: 'budget', reason: expect.stringContaining('4 cores × 2 h × 10 elements') },
    ])
    expect(types(play(knowledge(capped({ capCoreHours: 80 }, array)), ready(), seen()))).toEqual(['attempt-submitted'])
  })

  test('what a remedy has set counts, and what the script says', () => {
    const bare = stage('smoke')
    const directives = { smoke: { options: { ntasks: '4', time: '2:00:00' }, lines: {}, held: false, unknown: [] } }
    const about = knowledge(capped({ capCoreHours: 10 }, bare), { directives })
    expect(types(play(about, ready(), seen()))).toEqual(['attempt-submitted'])
    const doubled = { ...ready(), ...state({ smoke: { status: 'ready', overrides: { time: '04:00:00' } } }) }
    expect(types(play(about, doubled, seen()))).toEqual(['stage-escalated'])
  })

  test('without a time limit the expected walltime is taken; with nothing at all nothing is bounded', () => {
    expect(project({ ntasks: '2' }, 1, undefined, 3600)).toEqual({ cores: 2, seconds: 3600, elements: 1 })
    expect(project({ ntasks: '2' }, 1, undefined, undefined)).toBeUndefined()
    expect(project({ time: 'UNLIMITED' }, 1, undefined, undefined)).toBeUndefined()
  })

  test('an exclusive job takes the whole node', () => {
    const profile = { name: 'x', asOf: '', partitions: [{ name: 'cpu', coresPerNode: 64 }], qos: [], required: [] }
    expect(project({ exclusive: '', nodes: '2', partition: 'cpu', time: '60' }, 1, profile, undefined)?.cores).toBe(128)
  })
})

describe('the cap', () => {
  test('over the cap nothing is submitted, and the document says the figures and the way out', () => {
    const asked: { type: string }[] = []
    const ticked = play(knowledge(capped({ capCoreHours: 100 }, smoke)), ready({ spentCoreHours: 95 }), seen(), undefined, asked as never)
    expect(asked.filter(({ type }) => type === 'submit' || type === 'deploy')).toEqual([])
    expect(ticked.state.status).toBe('escalated')
    const { reason } = ticked.state.escalation ?? { reason: '' }
    for (const words of ['95 of 100 core-hours', 'may take 8', '5 are left', 'raise `budget.cap_core_hours`'])
      expect(reason).toContain(words)
  })

  test('what fits is submitted, to the last core-hour', () => {
    const about = knowledge(capped({ capCoreHours: 100 }, smoke))
    expect(types(play(about, ready({ spentCoreHours: 92 }), seen()))).toEqual(['attempt-submitted'])
    expect(types(play(about, ready({ spentCoreHours: 92.1 }), seen()))).toEqual(['stage-escalated'])
  })

  test('a request that nothing bounds is not submitted under a cap', () => {
    const ticked = play(knowledge(capped({ capCoreHours: 100 }, stage('smoke'))), ready(), seen())
    expect(ticked.state.escalation?.reason).toContain('`time` under `stages.smoke.sbatch`')
    expect(types(play(knowledge(spec(stage('smoke'))), ready(), seen()))).toEqual(['attempt-submitted'])
  })

  test('a script that submits by itself stops when nothing is left; a command takes no cores', () => {
    const deploys = stage('smoke', { work: { kind: 'deploy-script', path: 'deploy_hpc.sh', flag: '--smoke' } })
    const command = stage('smoke', { work: { kind: 'command', command: 'true' } })
    const spent = ready({ spentCoreHours: 10 })
    expect(types(play(knowledge(capped({ capCoreHours: 10 }, deploys)), spent, seen()))).toEqual(['stage-escalated'])
    expect(types(play(knowledge(capped({ capCoreHours: 11 }, deploys)), spent, seen()))).toEqual(['attempt-submitted'])
    expect(types(play(knowledge(capped({ capCoreHours: 10 }, command)), spent, seen()))).toEqual(['attempt-submitted'])
  })

  test('an attempt that the cluster has already is adopted, whatever the cap says', () => {
    const sight = seen([{ id: '41', phase: 'running', state: 'RUNNING', reason: '' }], [entry('smoke', 1, { job: '41' })])
    expect(types(play(knowledge(capped({ capCoreHours: 1 }, smoke)), ready(), sight))).toEqual(['attempt-submitted'])
  })
})

describe('dollars', () => {
  const price = { usdPerHour: 0.5 }

  test('a cap of 0 means no paid spending; SLURM costs nothing and ignores it', () => {
    const free = capped({ capUsd: 0 }, smoke)
    expect(play(knowledge(free, { price }), ready(), seen()).state.escalation?.reason).toContain('allows no paid spending')
    expect(types(play(knowledge(free), ready(), seen()))).toEqual(['attempt-submitted'])
  })

  test('a paid backend without a cap is not used', () => {
    expect(play(knowledge(spec(smoke), { price }), ready(), seen()).state.escalation?.reason).toContain('does not say what may be spent')
  })

  test('time × price must fit into what is left', () => {
    const about = knowledge(capped({ capUsd: 5 }, smoke), { price })
    expect(types(play(about, ready({ spentUsd: 4 }), seen()))).toEqual(['attempt-submitted'])
    expect(play(about, ready({ spentUsd: 4.5 }), seen()).state.escalation?.reason).toContain('4.5 of 5 $ are spent')
  })

  test('spending accrues when the attempt ends', () => {
    const job = { ...ended('7'), started: NOW - 7200, ended: NOW }
    const ticked = play(knowledge(capped({ capUsd: 50 }, smoke), { price }), running({ spentUsd: 1 }), sightOf(job))
    expect(ticked.state.spentUsd).toBe(2)
  })
})

describe('the warning at 80 %', () => {
  const about = knowledge(capped({ capCoreHours: 100 }, smoke))
  const hours = (n: number) => sightOf({ ...ended('7'), coreSeconds: n * 3600 })

  test('is given in the tick that crosses it, and only there', () => {
    const ticked = play(about, running({ spentCoreHours: 79 }), hours(1))
    expect(ticked.events).toMatchObject([{ type: 'stage-done' }, { type: 'budget-warned', budget: 'cap_core_hours', spent: 80, cap: 100 }])
    expect(types(play(about, running({ spentCoreHours: 80 }), hours(1)))).toEqual(['stage-done'])
    expect(types(play(about, running({ spentCoreHours: 70 }), hours(1)))).toEqual(['stage-done'])
  })

  test('no cap, no warning', () => {
    expect(types(play(knowledge(spec(smoke)), running(), hours(1000)))).toEqual(['stage-done'])
  })
})

describe('core-seconds as SLURM tells them', () => {
  const acct = (id: string, state: string, cpuTime: string) => `${id}|${state}|0:0|100|200|500|60|cpu|4|c1|None|${cpuTime}`
  const sacct = (...lines: string[]) => parseSacct(lines.join('\n')).rows
  const queue = (id: string, state: string) => parseSqueue(`${id}|${state}|200|500|100|1:00:00|cpu|4|c1|None|`).rows

  test('all elements of an array count, as accounting has them', () => {
    const jobs = mergeJobs(['9'], { squeue: [], sacct: sacct(acct('9_1', 'COMPLETED', '1200'), acct('9_2', 'FAILED', '300')) })
    expect(jobs.get('9')).toMatchObject({ phase: 'ended', coreSeconds: 1500 })
  })

  test('accounting goes before what the clock says; where it lags or is absent, cores × time is taken', () => {
    expect(mergeJobs(['9'], { squeue: queue('9', 'COMPLETED'), sacct: sacct(acct('9', 'COMPLETED', '77')) }).get('9')?.coreSeconds).toBe(77)
    expect(mergeJobs(['9'], { squeue: queue('9', 'COMPLETED') }).get('9')?.coreSeconds).toBe(4 * 300)
  })

  test('a job that runs has not ended, and costs nothing yet', () => {
    expect(mergeJobs(['9'], { squeue: queue('9', 'RUNNING') }).get('9')).not.toHaveProperty('coreSeconds')
  })
})
