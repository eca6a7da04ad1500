import { expect, test } from 'vitest'
import { readLook } from '../../../../src/adapters/slurm/look.ts'

const part = (text: string) => ({ kind: 'ended' as const, code: 0, out: Buffer.from(text), err: '' })
const SITE = { campaign: 'co', remoteDir: '/x', owner: 'o/r co/WORKFLOW.md', ownerHash: 'abcd', recorded: [], jobs: [] }

test('live jobs that bear the token of a campaign nobody asked about are told apart', () => {
  const queue = [
    '1795471900',
    '43|RUNNING|1|2|3|10:00|cpu|1|c1|None|co.smoke.1.abcd',
    '44|RUNNING|1|2|3|10:00|cpu|1|c1|None|gone.smoke.1.1234',
    '45_[2-3]|PENDING|N/A|N/A|3|10:00|cpu|1||Priority|gone.array.1.1234',
    '45_1|RUNNING|1|2|3|10:00|cpu|1|c1|None|gone.array.1.1234',
    '46|COMPLETED|1|2|3|10:00|cpu|1|c1|None|gone.old.1.1234',
    '47|RUNNING|1|2|3|10:00|cpu|1|c1|None|my own remark',
  ].join('\n')
  const { sight } = readLook({ parts: [part(queue), part('\n'), part('idle\n')], calls: 1, noise: '' }, [SITE])
  if (sight.kind !== 'seen') throw new Error(sight.why)
  expect([...sight.jobs.keys()]).toEqual(['43'])
  expect(sight.strays?.map(({ id, token }) => [id, token])).toEqual([
    ['44', 'gone.smoke.1.1234'],
    ['45', 'gone.array.1.1234'],
  ])
})
