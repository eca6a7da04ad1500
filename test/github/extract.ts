/**
 * Cuts the operations that the double answers out of GitHub's published OpenAPI description, so that the tests do not need the
 * 400 MB package. Run it where `@octokit/openapi` is installed:
 *
 *   npx node test/github/extract.ts <folder of @octokit/openapi>
 *
 * OpenAPI 3.0 is not JSON Schema: `nullable` becomes a null type here, and prose and examples go. Objects are closed unless they
 * are a part of others, so that the double cannot invent fields. Format the result with `biome format --write`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OPERATIONS } from './operations.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Dict = { [key: string]: Json }

const PROSE = new Set(['description', 'title', 'example', 'examples', 'discriminator', 'externalDocs', 'deprecated', 'readOnly', 'default'])
const PARTS = ['allOf', 'anyOf', 'oneOf']
const isDict = (value: Json | undefined): value is Dict => typeof value === 'object' && value !== null && !Array.isArray(value)

function nullable(schema: Dict): Dict {
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...schema.enum.filter((v) => v !== null), null], type: types(schema) }
  if (typeof schema.type === 'string' && !schema.oneOf && !schema.anyOf && !schema.allOf) return { ...schema, type: types(schema) }
  return { anyOf: [schema, { type: 'null' }] }
}

const types = (schema: Dict): Json => (typeof schema.type === 'string' ? [schema.type, 'null'] : ['string', 'null'])

/** One schema of OpenAPI 3.0 as JSON Schema; under `properties` the keys are names, not keywords. */
function convert(value: Json, names = false): Json {
  if (Array.isArray(value)) return value.map((item) => convert(item))
  if (!isDict(value)) return value
  const out: Dict = {}
  for (const [key, item] of Object.entries(value)) {
    if (!names && (PROSE.has(key) || key.startsWith('x-') || key === 'nullable')) continue
    if (!names && key === '$ref' && typeof item === 'string') out[key] = item.replace('#/components/schemas/', '#/$defs/')
    else out[key] = convert(item, !names && key === 'properties')
  }
  return !names && value.nullable === true ? nullable(out) : out
}

function references(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) references(item, found)
  if (!isDict(value)) return
  if (typeof value.$ref === 'string') found.add(value.$ref.replace('#/$defs/', ''))
  for (const item of Object.values(value)) references(item, found)
}

/** The definitions that others are composed of: closing those would refuse the whole. */
function collectParts(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collectParts(item, found)
  if (!isDict(value)) return
  if (value.allOf !== undefined) references(value.allOf, found)
  for (const item of Object.values(value)) collectParts(item, found)
}

function close(value: Json | undefined): void {
  if (Array.isArray(value)) for (const item of value) close(item)
  if (!isDict(value)) return
  const whole = isDict(value.properties) && value.additionalProperties === undefined && !PARTS.some((part) => part in value)
  for (const [key, item] of Object.entries(value)) if (key !== 'allOf') close(item)
  if (whole) value.additionalProperties = false
}

function at(root: Json, path: string[]): Dict {
  let here: Json | undefined = root
  for (const key of path) here = isDict(here) ? here[key] : undefined
  if (!isDict(here)) throw new Error(`the description has no ${path.join(' › ')}`)
  return here
}

/** The schema of one answer, or true where the description has none (204, 304). */
function answerSchema(source: Dict, response: Dict): Json {
  const named = typeof response.$ref === 'string' ? at(source, response.$ref.slice(2).split('/')) : response
  const content = isDict(named.content) ? named.content : {}
  const media = content['application/json']
  return isDict(media) && media.schema !== undefined ? convert(media.schema) : true
}

function extract(source: Dict): Dict {
  const operations: Dict = {}
  const wanted = new Set<string>()
  for (const [id, [method, path]] of Object.entries(OPERATIONS)) {
    const operation = at(source, ['paths', path, method.toLowerCase()])
    if (operation.operationId !== id) throw new Error(`${method} ${path} is ${String(operation.operationId)}, not ${id}`)
    const answers: Dict = {}
    for (const [status, response] of Object.entries(at(operation, ['responses']))) answers[status] = answerSchema(source, response as Dict)
    operations[id] = answers
    references(answers, wanted)
  }
  const defs: Dict = {}
  for (const name of wanted) {
    defs[name] = convert(at(source, ['components', 'schemas', name]))
    // A Set visits what is added while it is walked.
    references(defs[name], wanted)
  }
  close(operations)
  const parts = new Set<string>()
  collectParts(defs, parts)
  for (const [name, schema] of Object.entries(defs)) if (!parts.has(name)) close(schema)
  return { operations, $defs: Object.fromEntries(Object.entries(defs).sort(([a], [b]) => (a < b ? -1 : 1))) }
}

const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: npx node test/github/extract.ts <folder of @octokit/openapi>')
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
const source = JSON.parse(readFileSync(join(folder, 'generated/api.github.com.json'), 'utf8')) as Dict
const text = JSON.stringify({ from: `@octokit/openapi ${version}, api.github.com`, ...extract(source) }, null, 2)
writeFileSync(new URL('./openapi/operations.json', import.meta.url), `${text}\n`)
