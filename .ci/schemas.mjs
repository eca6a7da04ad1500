// node .ci/schemas.mjs: writes the published JSON Schemas anew from what the readers check. The report's is written by hand.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

const at = (...parts) => join(import.meta.dirname, '..', ...parts)
const { workflowJsonSchema } = await import(at('src/document/schemas.ts'))
const { configJsonSchema } = await import(at('src/document/config.ts'))
const { catalogJsonSchema } = await import(at('src/catalog/failures/schema.ts'))

const schemas = { workflow: workflowJsonSchema(), escapement: configJsonSchema(), 'failure-catalog': catalogJsonSchema() }
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(at('templates/schemas', `${name}.schema.json`), `${JSON.stringify(schema)}\n`)
