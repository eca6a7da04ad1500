import fc from 'fast-check'
import { expect } from 'vitest'
import { readWorkflow } from '../../src/document/read.ts'
import { samples } from '../unit/document/documents.ts'
import { BROKEN, DOCUMENTS, WORDS } from './documents.ts'
import { expectPlaced, linesOf, pristine } from './expect.ts'
import { BYTES, fuzz } from './harness.ts'
import { mutated, mutatedBytes } from './mutate.ts'

const FILE = 'campaigns/good/WORKFLOW.md'

fuzz({
  target: 'document',
  holds: 'is read to a campaign, or to problems each at its place',
  codec: BYTES,
  runs: 400,
  input: fc.oneof(
    { weight: 3, arbitrary: mutatedBytes(mutated([...DOCUMENTS, ...BROKEN], WORDS)) },
    { weight: 1, arbitrary: samples.chain(({ text }) => mutatedBytes(mutated([text], WORDS))) },
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 300 }) },
  ),
  check: (bytes) => {
    const { workflow, problems } = readWorkflow(bytes, FILE)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expectPlaced(problems, text, FILE)
    pristine()
    expect(workflow === undefined).toBe(problems.some(({ severity }) => severity === 'error'))
    if (!workflow) return
    expect(Buffer.from(workflow.text)).toEqual(Buffer.from(bytes))
    expect(Object.keys(workflow.state.stages)).toEqual(workflow.spec.stages.map(({ slug }) => slug))
    expect(new Set(workflow.spec.stages.map(({ slug }) => slug)).size).toBe(workflow.spec.stages.length)
    const lines = linesOf(text)
    for (const { slug, entry, exit } of workflow.spec.stages) {
      const places = [
        workflow.placeOf({ kind: 'cell', stage: slug, column: 'Status' }),
        ...entry.map(({ offset }) => workflow.placeOf({ kind: 'clause', stage: slug, side: 'entry', offset })),
        ...exit.map(({ offset }) => workflow.placeOf({ kind: 'clause', stage: slug, side: 'exit', offset })),
      ]
      for (const { line, column } of places) expect([...(lines[line - 1] ?? '')].length + 1).toBeGreaterThanOrEqual(column)
    }
  },
})
