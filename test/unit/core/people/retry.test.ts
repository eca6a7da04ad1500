import { describe, expect, test } from 'vitest'
import type { Profile } from '../../../../src/core/failure/profile.ts'
import { optionsOf } from '../../../../src/core/people/retry.ts'

const HOUR = 3600
const PROFILE: Profile = {
  name: 'lab',
  asOf: '2026-11',
  partitions: [
    { name: 'short', maxTime: HOUR },
    { name: 'long', maxTime: 24 * HOUR },
  ],
  qos: [],
  required: [],
}
const IN_FORCE = { time: '00:40:00', mem: '4G', partition: 'short' }
const of = (text: string, profile: Profile | undefined = PROFILE) => optionsOf(text.split(' ').filter(Boolean), IN_FORCE, profile)

describe('/retry with other options', () => {
  test('none changes nothing', () => expect(of('')).toEqual({ set: {}, text: '' }))
  test('a factor multiplies what is in force', () => expect(of('mem=2x')).toEqual({ set: { mem: '8G' }, text: 'mem 4G → 8G' }))
  test('no further than the profile allows', () => expect(of('time=2x')).toMatchObject({ set: { time: '01:00:00' } }))
  test('and by the limits of the partition that is asked for with it, in any order', () => {
    expect(of('time=2x partition=long')).toMatchObject({ set: { partition: 'long', time: '01:20:00' } })
  })
  test('a time above the limit is refused', () =>
    expect(of('time=02:00:00')).toMatchObject({ impossible: expect.stringContaining('above the limit') }))

  test.each([
    'output=/etc/passwd',
    'export=ALL',
    'wrap=x',
    'chdir=/',
    'time=soon',
    'mem=lots',
    'mem=0x',
    'mem=99x',
    'partition=2x',
    'partition=-x',
    'partition=a;b',
    'partition=$(id)',
    'time',
    'mem=2x mem=3x',
  ])('%s is refused', (text) => expect(of(text)).toHaveProperty('impossible'))
})
