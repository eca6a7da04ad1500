/** Many owners, random deaths, a scheduler that freezes: every key is executed once, and nothing is left over. */
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { execTransport } from '../../src/adapters/remote/exec.ts'
import { slurmBackend } from '../../src/adapters/slurm/backend.ts'
import type { Deed, Outcome, Site } from '../../src/ports/backend.ts'
import type { Cluster } from '../cluster/cluster.ts'
import { cluster, describeCluster } from '../cluster/fixture.ts'
import { waitFor } from '../cluster/processes.ts'
import { environmentOf, mortalTransport, shellOf } from '../conformance/backend-worlds.ts'

const SITES = 3
const KEYS = 10
const OWNERS = 4
const ROUNDS = 3

const submitAll = (sites: readonly Site[], round: number): Deed[] =>
  sites.flatMap((site) =>
    Array.from(
      { length: KEYS },
      (_, n): Deed => ({
        kind: 'submit',
        site,
        key: { campaign: site.campaign, stage: `s${n}`, attempt: round + 1 },
        start: { kind: 'sbatch', script: `s${n}.${round}.sbatch`, options: { time: '5' } },
      }),
    ),
  )

/** An owner that lives to its end, or one that is killed somewhere within a submission. */
function owner(lab: Cluster, lifetimeMs: number | undefined) {
  const env = environmentOf(lab)
  const transport = lifetimeMs === undefined ? execTransport({ shell: shellOf(lab), env }) : mortalTransport(shellOf(lab), env, lifetimeMs)
  return slurmBackend({ name: 'lab', transport, token: 'comment', loginShell: false })
}

const shuffled = <T>(list: readonly T[]): T[] =>
  list
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item)

async function prepare(lab: Cluster): Promise<Site[]> {
  const folder = await lab.folder('stress')
  const sites = Array.from({ length: SITES }, (_, n) => ({
    campaign: `c${n}`,
    remoteDir: `${folder}/c${n}`,
    owner: `me/repo c${n}`,
    ownerHash: folder.replace(/\W/g, '').slice(-12),
  }))
  for (const site of sites) {
    await lab.asUser(`mkdir -p ${site.remoteDir}`)
    for (let n = 0; n < KEYS * ROUNDS; n++) {
      const name = `${n % KEYS}.${Math.floor(n / KEYS)}`
      await lab.put(
        `${site.remoteDir}/s${name}.sbatch`,
        `#!/bin/sh\n#SBATCH -o /dev/null\necho $SLURM_JOB_ID >> ${site.remoteDir}/runs.${name}\n`,
      )
    }
  }
  return sites
}

describeCluster(
  'many owners of the same attempts',
  () => {
    test.each(['dbd', 'none'] as const)(
      'every key runs once, none is left held (accounting: %s)',
      async (accounting) => {
        const lab = await cluster(accounting)
        const sites = await prepare(lab)
        const counted = { submitted: 0, adopted: 0, unknown: 0, refused: 0, killed: 0 }
        const count = (outcomes: readonly Outcome[]): void => {
          for (const outcome of outcomes) {
            if (outcome.kind === 'submitted') counted[outcome.adopted ? 'adopted' : 'submitted'] += 1
            else if (outcome.kind === 'unknown' || outcome.kind === 'refused') counted[outcome.kind] += 1
          }
        }
        for (let round = 0; round < ROUNDS; round++) {
          const owners = Array.from({ length: OWNERS }, async (_, n) => {
            await sleep(Math.random() * 400)
            const dies = n % 2 === 0
            if (dies) counted.killed += 1
            count(await owner(lab, dies ? 100 + Math.random() * 2000 : undefined).act(shuffled(submitAll(sites, round))))
          })
          if (round === 1) {
            await sleep(700)
            lab.freezeController()
            await sleep(14_000)
            lab.thawController()
          }
          await Promise.all(owners)
        }
        for (let round = 0; round < ROUNDS; round++) {
          const last = await owner(lab, undefined).act(submitAll(sites, round))
          count(last)
          expect(last.filter((outcome) => outcome.kind !== 'submitted')).toEqual([])
        }

        const queue = async () =>
          (await lab.asUser("squeue -h -t PD,R,CG --me -o '%i|%T|%r|%k'")).stdout
            .split('\n')
            .filter((line) => line.includes(sites[0]?.ownerHash ?? '?'))
        await waitFor('the jobs to end', async () => (await queue()).length === 0, 90)
        const counts = (await lab.asUser(`wc -l ${sites.map((site) => `${site.remoteDir}/runs.*`).join(' ')} | grep -v total`)).stdout
        const runs = [...counts.matchAll(/^ *(\d+) /gm)].map((match) => Number(match[1]))
        const everTaken = (await lab.asUser("squeue -h -t all --me -o '%k'")).stdout
          .split('\n')
          .filter((line) => line.includes(sites[0]?.ownerHash ?? '?')).length
        console.info(
          `${SITES * KEYS * ROUNDS} keys, ${ROUNDS} rounds of ${OWNERS} owners: executions ${runs.reduce((a, b) => a + b, 0)}, jobs ever taken ${everTaken}`,
          counted,
        )
        expect(runs).toEqual(Array.from({ length: SITES * KEYS * ROUNDS }, () => 1))
      },
      400_000,
    )
  },
  { exclusive: true },
)
