import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { engineNamed } from '../../../src/catalog/engines.ts'
import { judgeBlind } from '../../../src/core/rules/judge.ts'
import { readWorkflow } from '../../../src/document/read.ts'
import { knowledge } from '../core/support.ts'

describe.each(['WORKFLOW.template.md', 'WORKFLOW.namd-ensemble.md'])('%s', (name) => {
  const text = readFileSync(new URL(`../../../templates/${name}`, import.meta.url))
  const folder = /^campaign: *([\w-]+)/m.exec(text.toString())?.[1]
  const { workflow } = readWorkflow(text, `campaigns/${folder}/WORKFLOW.md`)
  if (!workflow) throw new Error(`${name} cannot be read`)
  const { spec, state } = workflow
  const engine = engineNamed(spec.engine ?? '')
  const known = knowledge(spec, engine ? { engine } : {})

  test.each(spec.stages.map((stage) => [stage.name, stage] as const))('asks nobody how %s ended: evidence alone decides', (_, stage) => {
    const asked = judgeBlind(known, state, stage).filter(({ result, unobserved }) => result === 'cannot-tell' && !unobserved)
    expect(asked.map(({ text, saw, hint }) => `${text}: ${saw} (${hint})`)).toEqual([])
  })
})
