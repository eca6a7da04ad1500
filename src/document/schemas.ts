import * as z from 'zod'
import { described } from './descriptions/describe.ts'
import { WORKFLOW_WORDS } from './descriptions/workflow.ts'
import { frontmatterSchema } from './schema.ts'
import { knownKeys } from './validate.ts'

const base = 'https://json-schema.org/draft/2020-12/schema'

/** The JSON Schema of WORKFLOW.md's frontmatter, as editors use it. */
export const workflowJsonSchema = (): Record<string, unknown> => ({
  ...described(z.toJSONSchema(frontmatterSchema, { io: 'input', unrepresentable: 'any' }), WORKFLOW_WORDS),
  $schema: base,
  title: "Frontmatter of an Escapement campaign's WORKFLOW.md",
})

let cached: Record<string, unknown> | undefined
/** Keys that may stand at a path of the frontmatter. */
export const frontmatterKeys = knownKeys(() => {
  cached ??= workflowJsonSchema()
  return cached
})
