import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { search } from '../../../src/catalog/search.ts'
import { applyEdits, filesNamedIn } from '../../../src/core/failure/edit.ts'

const edit = { before: '^steps 10$', after: 'steps 20' }
const of = (...texts: string[]) => texts.map((text, i) => ({ path: `${i}.in`, text }))
const foreign = (...texts: string[]) => of(...texts).map((file) => ({ ...file, foreign: true as const }))

describe('an edit of an input file', () => {
  test('changes the one line that matches, keeps its indentation and line end, and says so', () => {
    expect(applyEdits(of('a\r\n\tsteps 10  \r\nb', 'other'), [edit], search)).toEqual([
      { file: { path: '0.in', text: 'a\r\n\tsteps 20\r\nb' }, changes: ['0.in:2: steps 10 → steps 20'] },
    ])
  })

  test.each([
    ['two lines match', of('steps 10\nsteps 10\n'), /2 lines match/],
    ['lines of two files match', of('steps 10\n', 'steps 10\n'), /2 lines match/],
    ['no line matches', of('steps 11\n'), /no line matches/],
    ['it is there already', of('steps 20\n'), /already/],
    ['there is no file', of(), /no input file/],
    ['the line is of a file that is not UTF-8', foreign('a\nsteps 10\n'), /^`0.in` is not UTF-8 .* `steps 20` as its line 2 yourself/],
    ['a line of a file that is not UTF-8 matches too', [...of('steps 10\n'), ...foreign('', 'steps 10\n').slice(1)], /2 lines match/],
  ])('is impossible when %s', (_, files, why) => {
    expect(applyEdits(files, [edit], search)).toEqual({ impossible: expect.stringMatching(why) })
  })

  test('applies all or nothing, but for the optional ones', () => {
    const second = { before: '^x$', after: 'y' }
    expect(applyEdits(of('steps 10\n'), [edit, second], search)).toHaveProperty('impossible')
    expect(applyEdits(of('steps 10\n'), [edit, { ...second, optional: true }], search)).toMatchObject([{ file: { text: 'steps 20\n' } }])
    expect(applyEdits(of('steps 9\n'), [{ ...second, optional: true }], search)).toHaveProperty('impossible')
  })

  test('inserts below an anchor, also at the end of a file without a last line end', () => {
    const insert = { ...edit, below: '^out x$', unless: '^steps' }
    expect(applyEdits(of(' out x\nrun'), [insert], search)).toMatchObject([
      { file: { text: ' out x\n steps 20\nrun' }, changes: ['0.in:2: + steps 20'] },
    ])
    expect(applyEdits(of('out x'), [insert], search)).toMatchObject([{ file: { text: 'out x\nsteps 20' } }])
    expect(applyEdits(of('out x\nsteps 5'), [insert], search)).toHaveProperty('impossible')
    expect(applyEdits(of('out x\nout x'), [insert], search)).toHaveProperty('impossible')
    expect(applyEdits(foreign('out x\n'), [insert], search)).toEqual({ impossible: expect.stringContaining('as its line 2') })
  })

  test('twice is impossible the second time, and leaves all other bytes alone', () => {
    const other = fc.string().filter((text) => !/steps|[\n\r]/.test(text))
    fc.assert(
      fc.property(fc.array(other), fc.array(other), (above, below) => {
        const text = [...above, 'steps 10', ...below].join('\n')
        const done = applyEdits(of(text), [edit], search)
        if ('impossible' in done) return false
        const after = done[0]?.file.text ?? ''
        return after === [...above, 'steps 20', ...below].join('\n') && 'impossible' in applyEdits(of(after), [edit], search)
      }),
    )
  })
})

describe("a stage's inputs", () => {
  test('are those that its script names, else all', () => {
    const paths = ['in/npt.namd', 'in/npt.namd.bak', 'min.namd']
    expect(filesNamedIn('namd3 in/npt.namd > npt.log', paths)).toEqual(['in/npt.namd'])
    expect(filesNamedIn('namd3 $INPUT', paths)).toEqual(paths)
  })
})
