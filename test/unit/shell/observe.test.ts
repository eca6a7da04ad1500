import { expect, test } from 'vitest'
import type { JobSeen, Sight } from '../../../src/core/observation.ts'
import type { Backend, Watched } from '../../../src/ports/backend.ts'
import type { Campaign } from '../../../src/shell/campaign.ts'
import { observe, sightOf } from '../../../src/shell/observe.ts'
import { dark, spec, stage, state } from '../core/support.ts'

const job = (id: string, token?: string): JobSeen => ({ id, phase: 'running', state: 'RUNNING', reason: '', ...(token ? { token } : {}) })

test('a job that bears another campaign’s token is not this one’s, though its row names that id: ids come round', () => {
  const backend = {} as Backend
  const site = { campaign: 'melt', remoteDir: '/scratch/melt', owner: 'me/repo melt', ownerHash: 'abcdef12' }
  const campaign = { spec: spec(), site, backend } as unknown as Campaign
  const jobs = [
    job('1', 'melt.smoke.1.abcdef12'),
    job('2', 'ice.smoke.1.abcdef12'),
    job('3', 'melt.smoke.1.99999999'),
    job('4'),
    job('5', 'mine'),
  ]
  const sight: Sight = {
    kind: 'seen',
    clock: 0,
    jobs: new Map(jobs.map((one) => [one.id, one])),
    accounting: 'available',
    ledgers: new Map(),
    oddities: [],
  }
  const own = sightOf(campaign, new Map([[backend, sight]]))
  expect(own.kind === 'seen' && [...own.jobs.keys()]).toEqual(['1', '4', '5'])
})

/** Which campaigns are asked about, of one that runs, if any, and one that is done. */
const watchedBeside = async (names: readonly ('running' | 'done')[]): Promise<string[]> => {
  const asked: string[] = []
  const look = async (watched: readonly Watched[]): Promise<Sight> => {
    asked.push(...watched.map(({ campaign }) => campaign))
    return dark
  }
  const backend = { look } as unknown as Backend
  const campaigns = names.map((status) => {
    const one = spec(stage('smoke'))
    const site = { campaign: status, remoteDir: '/scratch', owner: 'me', ownerHash: 'abcdef12' }
    return {
      spec: one,
      knowledge: { spec: one },
      site,
      backend,
      state: state({ smoke: { status, completed: '2026-01-01T00:00:00Z', attempt: 1, job: '7' } }),
    } as unknown as Campaign
  })
  await observe(campaigns, false)
  return asked
}

test('a finished campaign is looked at along with another one: what was started since its branch was put back is found', async () => {
  expect(await watchedBeside(['running', 'done'])).toEqual(['running', 'done'])
})

test('for finished campaigns alone nobody is contacted', async () => {
  expect(await watchedBeside(['done'])).toEqual([])
})
