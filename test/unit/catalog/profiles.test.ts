import { describe, expect, test } from 'vitest'
import { ALPINE } from '../../../src/catalog/profiles/alpine.ts'
import { PROFILES, profileNamed } from '../../../src/catalog/profiles.ts'
import { requestProblems } from '../../../src/catalog/requests.ts'

const codes = (options: Record<string, string>) => requestProblems(options, ALPINE).map(({ code }) => code)
const cpu = { partition: 'acpu', qos: 'cpu-normal', time: '12:00:00' }
const gpu = { partition: 'aa100', qos: 'gpu-testing', time: '00:30:00', gres: 'gpu:a100_3g.20gb:1', ntasks: '8', nodes: '1' }

describe('a request on Alpine', () => {
  test('that is right has no problem', () => {
    expect(codes(cpu)).toEqual([])
    expect(codes(gpu)).toEqual([])
    expect(codes({ ...cpu, qos: 'mem-long', partition: 'amem', mem: '300G', time: '2-00' })).toEqual([])
  })

  test.each([
    ['nothing at all', {}, ['MISSING_OPTION', 'MISSING_OPTION', 'MISSING_OPTION']],
    ['an unknown partition', { ...cpu, partition: 'amilan' }, ['UNKNOWN_PARTITION']],
    ['one unknown partition of two', { ...cpu, partition: 'acpu,amilan' }, ['UNKNOWN_PARTITION']],
    ['an unknown QOS', { ...cpu, qos: 'normal' }, ['UNKNOWN_QOS']],
    ['more time than the QOS has', { ...cpu, time: '1-01' }, ['TIME_OVER_LIMIT']],
    ['more time than the partition has', { ...cpu, partition: 'atesting', time: '2:00:00' }, ['TIME_OVER_LIMIT']],
    ['no time that can be read', { ...cpu, time: 'a while' }, ['BAD_TIME']],
    ['too little memory for the QOS', { ...cpu, qos: 'mem-normal', mem: '100G' }, ['MEMORY_UNDER_MINIMUM']],
    ['a gres without its type', { ...gpu, gres: 'gpu:1' }, ['GRES_UNTYPED']],
    ['a type of another partition', { ...gpu, gres: 'gpu:l40:1' }, ['GRES_UNTYPED']],
    ['an array of six where five jobs may be', { ...gpu, qos: 'gpu-testing', time: '01:00:00', array: '1-6' }, ['ARRAY_OVER_LIMIT']],
    ['one of five', { ...gpu, qos: 'gpu-testing', time: '01:00:00', array: '1-5' }, []],
    ['two nodes of GPUs', { ...gpu, nodes: '2' }, ['GPU_NODES']],
    ['a GPU without tasks or memory', { ...gpu, ntasks: '' }, ['GPU_SIZE']],
  ])('%s is told', (_, options: Record<string, string>, expected) => expect(codes(options)).toEqual(expected))

  test('is only warned about names, which age', () => {
    const severities = requestProblems({ partition: 'new', qos: 'newer', time: '1' }, ALPINE).map(({ severity }) => severity)
    expect(severities).toEqual(['warning', 'warning'])
  })
})

describe('profiles', () => {
  test('are found by name, and only by their own', () => {
    expect(profileNamed('alpine')).toBe(ALPINE)
    expect(profileNamed('constructor')).toBeUndefined()
    expect(Object.entries(PROFILES).filter(([key, { name }]) => key !== name)).toEqual([])
  })
})
