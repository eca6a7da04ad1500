import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coresOf, nodesOf, readDirectives } from '../../../src/core/script.ts'

const options = (...lines: string[]) => readDirectives(['#!/bin/bash', ...lines].join('\n')).options

describe('#SBATCH lines', () => {
  test.each([
    ['--partition=aa100 --qos=gpu-normal --time=12:00:00', { partition: 'aa100', qos: 'gpu-normal', time: '12:00:00' }],
    ['-p aa100 -N1 -n 8', { partition: 'aa100', nodes: '1', ntasks: '8' }],
    ['--time 30 # half an hour', { time: '30' }],
    ['--comment="hello # world" -J \'a b\'', { comment: 'hello # world', 'job-name': 'a b' }],
    ['--job-name=a\\ b', { 'job-name': 'a b' }],
    ['--exclusive --mem=4G', { exclusive: '', mem: '4G' }],
    ['--exclusive=user -HQ', { exclusive: 'user', hold: '', quiet: '' }],
    ['--part=x', { partition: 'x' }],
    ['--export=ALL,A=1', { export: 'ALL,A=1' }],
    ['--signal=B:USR1@120', { signal: 'B:USR1@120' }],
  ])('%s', (line, expected) => expect(options(`#SBATCH ${line}`)).toEqual(expected))

  test('are read until the first command, past comments and empty lines', () => {
    expect(options('# a comment', '', '#SBATCH -t 5', '  # indented', '#SBATCH -t 6', 'module load x', '#SBATCH -t 7')).toEqual({
      time: '6',
    })
  })

  test('count only at the very beginning of a line, and commented out not at all', () => {
    expect(options(' #SBATCH -t 5', '##SBATCH -n 2', '# SBATCH -N 3')).toEqual({})
  })

  test('have their places, and what is no option is reported', () => {
    const read = readDirectives('#!/bin/sh -l\n#SBATCH -t 5\n#SBATCH --nosuch=1 word\n')
    expect(read).toMatchObject({ interpreter: '/bin/sh -l', lines: { time: 2 }, held: false })
    expect(read.unknown).toEqual([
      { line: 3, text: '--nosuch=1' },
      { line: 3, text: 'word' },
    ])
  })

  test.each(['-H', '--hold', '-t 5 -H', '--hol'])('%s holds the job', (line) => {
    expect(readDirectives(`#!/bin/sh\n#SBATCH ${line}\n`).held).toBe(true)
  })

  test('may have Windows line ends', () => {
    expect(readDirectives('#!/bin/bash\r\n#SBATCH -t 5\r\n')).toMatchObject({ interpreter: '/bin/bash', options: { time: '5' } })
  })

  test('never throw, whatever stands in the script', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => readDirectives(`#!/bin/sh\n#SBATCH ${text}`).held !== undefined))
  })
})

describe('cores', () => {
  test.each([
    [{}, 1],
    [{ ntasks: '8' }, 8],
    [{ ntasks: '8', 'cpus-per-task': '4' }, 32],
    [{ nodes: '2', 'ntasks-per-node': '16' }, 32],
    [{ nodes: '2-4', 'ntasks-per-node': '16' }, 64],
    [{ nodes: '3' }, 3],
    [{ ntasks: 'x' }, 1],
  ])('%j asks for %i', (asked: Record<string, string>, cores) => expect(coresOf(asked)).toBe(cores))
  test('nodes are the most that it may get', () =>
    expect([nodesOf({ nodes: '2-4' }), nodesOf({ nodes: '3' }), nodesOf({})]).toEqual([4, 3, 1]))
})
