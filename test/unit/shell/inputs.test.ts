import { describe, expect, test } from 'vitest'
import { bytes, type World, world } from './support.ts'

const INPUT = 'melt/npt.namd'
const FAST = 'FATAL ERROR: Atoms moving too fast; simulation has become unstable\n'
const SCRIPT = '#!/bin/sh\n#SBATCH --time=60\nnamd3 npt.namd > run.log\n'

/** As an editor of another time wrote it: `Å` is one byte, and no UTF-8. */
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1')

/** A stage whose atoms move too fast, which the catalog mends with an edit of its input. */
const failing = (input: Uint8Array, more: Record<string, Uint8Array> = {}): World => {
  const w = world([['npt', 'always', 'exit=0']], {
    front: 'engine: namd\nstages: {npt: {logs: [run.log]}}\n',
    program: () => ({ seconds: 60, code: 1, appends: { 'run.log': FAST } }),
  })
  const files = { [INPUT]: input, 'melt/npt.sbatch': bytes(SCRIPT), ...more }
  w.branch.push(
    'Add the input',
    Object.entries(files).map(([path, content]) => ({ path, content })),
  )
  return w
}

const ended = async (w: World): Promise<void> => {
  await w.tick()
  w.cluster.pass(120)
  expect((await w.tick()).failed).toBeNull()
}

const inputOf = ({ branch }: World, path = INPUT): Uint8Array | undefined => branch.at(branch.head).files.get(path)?.content

describe('an input file that a remedy edits', () => {
  test('is written back with all its other bytes', async () => {
    const w = failing(bytes('\tminimize 1000\r\n# cutoff 12 Å\r\n'))
    await ended(w)
    expect(inputOf(w)).toEqual(bytes('\tminimize 10000\r\n# cutoff 12 Å\r\n'))
  })

  test('keeps the byte-order mark that it begins with', async () => {
    const w = failing(bytes('\uFEFF# cutoff 12 Å\nminimize 1000\n'))
    await ended(w)
    expect(inputOf(w)).toEqual(bytes('\uFEFF# cutoff 12 Å\nminimize 10000\n'))
  })

  test('and is not UTF-8 stays as it is: a person is told so, and what to write where', async () => {
    const before = latin('# cutoff 12 Å\nminimize 1000\n')
    const w = failing(before)
    await ended(w)
    expect(inputOf(w)).toEqual(before)
    expect(w.text()).toMatch(/\| 0 \| npt \| always \| exit=0 \| escalated \|/)
    expect(w.text()).toContain(
      '`npt.namd` is not UTF-8 text, so it is left as it is: write `minimize 10000` as its line 2 yourself, or convert the file (`iconv -f latin1 -t utf-8`).',
    )
  })

  test('of the stage, though not UTF-8, is not passed over for one of another stage', async () => {
    const w = failing(latin('# 12 Å\nminimize 1000\n'), { 'melt/nvt.namd': bytes('minimize 1000\n') })
    await ended(w)
    expect(inputOf(w, 'melt/nvt.namd')).toEqual(bytes('minimize 1000\n'))
    expect(w.text()).toMatch(/\| npt .*\| escalated \|/)
  })

  test('is found by a script that is not UTF-8 itself', async () => {
    const script = latin(`${SCRIPT}# von Jörg\n`)
    const w = failing(bytes('minimize 1000\n'), { 'melt/nvt.namd': bytes('minimize 1000\n'), 'melt/npt.sbatch': script })
    await ended(w)
    expect(inputOf(w)).toEqual(bytes('minimize 10000\n'))
    expect(inputOf(w, 'melt/nvt.namd')).toEqual(bytes('minimize 1000\n'))
  })

  test('is none where it is no text at all', async () => {
    const w = failing(Buffer.from('\xff\0minimize 1000\n', 'latin1'))
    await ended(w)
    expect(w.text()).toContain('No input file was found to edit')
  })
})
