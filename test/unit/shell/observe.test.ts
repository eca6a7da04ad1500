import { expect, test } from 'vitest'
import type { JobSeen, Sight } from '../../../src/core/observation.ts'
import type { Backend } from '../../../src/ports/backend.ts'
import type { Campaign } from '../../../src/shell/campaign.ts'
import { sightOf } from '../../../src/shell/observe.ts'
import { spec } from '../core/support.ts'

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
