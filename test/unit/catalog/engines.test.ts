import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ENGINES, engineIn, engineNamed, engineOf } from '../../../src/catalog/engines.ts'
import { PatternError, patternProblem, search } from '../../../src/catalog/search.ts'
import { readValue } from '../../../src/core/condition/checks/reading.ts'
import type { EngineDefaults } from '../../../src/core/engine.ts'
import { said } from '../core/condition/world.ts'

const folder = new URL('../../fixtures/engine-logs/', import.meta.url)
const log = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const engine = (name: string): EngineDefaults => {
  const found = engineNamed(name)
  if (!found) throw new Error(`no engine ${name}`)
  return found
}
const value = (name: string, file: string, quantity: string): number | undefined =>
  readValue(engine(name).values[quantity] ?? '', log(file), search)

describe('an engine gives itself away', () => {
  const files = readdirSync(folder).filter(
    (file) =>
      /\.(?:log|out)$/.test(file) &&
      !['gromacs-energy.out', 'gromacs-lincs.out', 'gromacs-fatal.out', 'lammps-unknown-style.log'].includes(file),
  )
  test.each(files)('in %s', (file) => expect(engineIn(log(file))?.name).toBe(file.split('-')[0]))

  test('a log of nobody is nobody’s', () => expect(engineIn('hello world\nStep by step\n')).toBeUndefined())
  test('two engines in one log are no answer', () => expect(engineIn(log('qe-scf.out') + log('lammps-npt.log'))).toBeUndefined())
  test('a name goes before what the log shows, and an unknown one is not replaced', () => {
    expect(engineOf('NAMD', log('qe-scf.out'))?.name).toBe('namd')
    expect(engineOf('cp2k', log('qe-scf.out'))).toBeUndefined()
    expect(engineOf(undefined, log('qe-scf.out'))?.name).toBe('qe')
    expect(engineNamed('gmx')?.name).toBe('gromacs')
  })
})

describe('values in the logs of real engines', () => {
  test.each([
    ['lammps', 'lammps-npt.log', 'density', 8.7],
    ['lammps', 'lammps-npt.log', 'step', 1000],
    ['lammps', 'lammps-npt.log', 'timestep_fs', 1],
    ['lammps', 'lammps-walltime.log', 'density', 8.8092088],
    ['lammps', 'lammps-walltime.log', 'temperature', 305.39226],
    ['gromacs', 'gromacs-npt.log', 'energy', -7790.47],
    ['gromacs', 'gromacs-npt.log', 'temperature', 319.277],
    ['gromacs', 'gromacs-walltime.log', 'step', 9640],
    ['gromacs', 'gromacs-walltime.log', 'pressure', 635.589],
    ['gromacs', 'gromacs-energy.out', 'density', 942.038],
    ['qe', 'qe-scf.out', 'energy', -2.21105913],
    ['qe', 'qe-md.out', 'temperature', 278.61878171],
    ['qe', 'qe-md.out', 'step', 5],
    ['namd', 'namd-npt.log', 'density', 1.03352],
    ['namd', 'namd-npt.log', 'temperature', 299.4],
    ['vasp', 'vasp-outcar.log', 'energy', -14.88211034],
    ['vasp', 'vasp-zbrent.log', 'energy', -14.88211],
  ])('%s: %s shows a %s near %d', (name, file, quantity, expected) => {
    const found = value(name, file, quantity) ?? Number.NaN
    expect(Math.abs(found - expected)).toBeLessThan(Math.abs(expected) * 0.02)
  })
  test('a scf that did not converge has no final energy', () => expect(value('qe', 'qe-not-converged.out', 'energy')).toBeUndefined())
  test('the header of a LAMMPS table is enough, wherever its column stands', () => {
    expect(readValue('column:Temp', 'Step Temp Press\n 0 300 1\n 10 310 2\nLoop time of 1\n', search)).toBe(310)
    expect(readValue('column:Temp', 'Step Temp Press\n 0 300 1\n 10 -nan 2\n', search)).toBeNaN()
    expect(readValue('column:Temp', ' 0 300 1\n', search)).toBeUndefined()
  })
})

describe('fatal words', () => {
  const broken = [
    'lammps-lost-atoms.log',
    'lammps-bond-missing.log',
    'lammps-non-numeric.log',
    'lammps-unknown-style.log',
    'gromacs-lincs.out',
    'gromacs-fatal.out',
    'qe-not-converged.out',
    'qe-no-pseudo.out',
    'qe-bad-input.out',
    'namd-velocity.log',
    'vasp-zbrent.log',
  ]
  const good = [
    'lammps-npt.log',
    'lammps-walltime.log',
    'gromacs-npt.log',
    'gromacs-walltime.log',
    'qe-scf.out',
    'qe-md.out',
    'qe-walltime.out',
    'namd-npt.log',
    'vasp-outcar.log',
  ]
  const judged = (file: string): string => said('no FATAL in log', { engine: file.split('-')[0] ?? '', files: { 'npt.log': log(file) } })

  test.each(broken)('%s is fatal', (file) => expect(judged(file)).toMatch(/→ fails$/))
  test.each(good)('%s is not', (file) => expect(judged(file)).toBe('no FATAL in the log → holds'))
  test('QE’s JOB DONE is printed even when nothing converged, so it is no proof', () =>
    expect(log('qe-not-converged.out')).toContain('JOB DONE'))
  test.each(['gromacs-lincs.out'])('%s shows nan', (file) =>
    expect(said('no NaN', { files: { 'npt.log': log(file) } })).toMatch(/→ fails$/),
  )
  test.each(good)('%s shows no nan', (file) => expect(said('no NaN', { files: { 'npt.log': log(file) } })).toMatch(/→ holds$/))
})

describe('an engine that stopped because its own time was up', () => {
  const says = (name: string, file: string): boolean => engine(name).walltime.some((pattern) => search(pattern, log(file)))
  test.each([
    ['lammps', 'lammps-walltime.log', 'lammps-npt.log'],
    ['gromacs', 'gromacs-walltime.log', 'gromacs-npt.log'],
    ['qe', 'qe-walltime.out', 'qe-scf.out'],
  ])('%s', (name, stopped, finished) => {
    expect(says(name, stopped)).toBe(true)
    expect(says(name, finished)).toBe(false)
  })
})

describe('simulated time from the engine’s own log', () => {
  test.each([
    ['lammps', 'lammps-npt.log', 1],
    ['lammps', 'lammps-walltime.log', 27.7],
    ['gromacs', 'gromacs-npt.log', 2],
    ['gromacs', 'gromacs-walltime.log', 19.28],
    ['qe', 'qe-md.out', 0.0048],
    ['namd', 'namd-npt.log', 100_000],
  ])('%s: %s is %d ps long', (name, file, picoseconds) => {
    const world = { engine: name, files: { 'npt.log': log(file), 'randomize_1000K.dcd': 'x' } }
    const cell = (ps: number): string => (name === 'namd' ? `\`randomize_1000K.dcd\` reaches ${ps} ps` : `trajectory reaches ${ps} ps`)
    expect(said(cell(picoseconds), world)).toMatch(/→ holds$/)
    expect(said(cell(picoseconds * 1.01), world)).toMatch(/→ fails$/)
  })
  test('Lennard-Jones units have no seconds, so nobody is told any', () => {
    expect(said('trajectory reaches 1 ps', { engine: 'lammps', files: { 'npt.log': log('lammps-lost-atoms.log') } })).toMatch(
      /→ cannot-tell$/,
    )
  })
  test('an .xsc is enough with the time step of the log', () => {
    const files = { 'npt.dcd': 'x', 'npt.log': 'Info: TIMESTEP               4\n', 'npt.restart.xsc': log('namd-npt.restart.xsc') }
    expect(said('npt.dcd reaches 100 ns', { engine: 'namd', files })).toBe('100 ns of 100 ns → holds')
  })
})

describe('patterns', () => {
  const patterns = ENGINES.flatMap((one) => [
    ...one.recognise,
    ...one.walltime,
    ...Object.values(one.values),
    ...one.progress.map((p) => p.pattern),
  ])
  const plain = patterns
    .flatMap((notation) => notation.split(' || '))
    .filter((pattern) => !/^(?:column|fixed15|product|if)\b/.test(pattern))
  test.each(plain)('%s can be used', (pattern) => expect(patternProblem(pattern)).toBeUndefined())

  test('the last match counts, with its groups', () => expect(search('a(\\d)(x)?', 'a1 a2')).toEqual(['a2', '2', undefined]))
  test('none is undefined', () => expect(search('b', 'a')).toBeUndefined())
  test('lines have beginnings and ends', () => expect(search('^b$', 'a\nb\nc')).toEqual(['b']))
  test('one that can match nothing ends', () => expect(search('x*', 'abc')).toEqual(['']))
  test('a bad one says why', () => {
    expect(patternProblem('(')).toContain('missing closing )')
    expect(patternProblem('(?=a)')).toBeDefined()
    expect(patternProblem('a'.repeat(2000))).toContain('1000')
    expect(() => search('(', 'a')).toThrow(PatternError)
  })
  test('(a+)+$ hangs nobody', () => expect(search('(a+)+$', `${'a'.repeat(50_000)}!`)).toBeUndefined(), 60_000)
})
