import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readCatalog } from '../../../src/catalog/failures/read.ts'
import { readConfig } from '../../../src/document/config.ts'
import { CONFIG_WORDS } from '../../../src/document/descriptions/config.ts'
import { WORKFLOW_WORDS } from '../../../src/document/descriptions/workflow.ts'

const ROOT = new URL('../../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8')

type Schema = { [key: string]: unknown } & {
  description?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  $defs?: Record<string, Schema>
}
const schemaOf = (name: string): Schema => JSON.parse(read(`templates/schemas/${name}.schema.json`)) as Schema

const branches = (schema: Schema): Schema[] => [
  schema,
  ...['anyOf', 'oneOf', 'allOf'].flatMap((kind) => ((schema[kind] as Schema[] | undefined) ?? []).flatMap(branches)),
]

/** Every key that a schema knows, by path, with its description. */
const keysIn = (schema: Schema, path = ''): { path: string; description: string | undefined }[] => {
  const own = branches(schema).flatMap(({ properties = {}, additionalProperties, items }) => [
    ...Object.entries(properties).flatMap(([key, inner]) => {
      const at = path === '' ? key : `${path}.${key}`
      return [{ path: at, description: inner.description }, ...keysIn(inner, at)]
    }),
    ...[additionalProperties, items].flatMap((inner) => (typeof inner === 'object' ? keysIn(inner, `${path}.*`) : [])),
  ])
  return [...own, ...Object.entries(schema.$defs ?? {}).flatMap(([name, inner]) => keysIn(inner, `$${name}`))]
}

describe.each(['workflow', 'escapement', 'failure-catalog', 'report'])('%s.schema.json', (name) => {
  test('describes every key, in a sentence, as an editor shows it', () => {
    const keys = keysIn(schemaOf(name))
    expect(keys.length).toBeGreaterThan(20)
    expect(keys.filter(({ description = '' }) => !/\S{2}/.test(description)).map(({ path }) => path)).toEqual([])
    for (const { path, description } of keys) expect(description?.length, path).toBeLessThan(200)
  })

  test('is a JSON Schema', () => {
    expect(() => new Ajv2020({ strict: false }).compile(schemaOf(name))).not.toThrow()
  })
})

test('nothing is described that there is not', () => {
  for (const [name, words] of [
    ['workflow', WORKFLOW_WORDS],
    ['escapement', CONFIG_WORDS],
  ] as const) {
    const known = keysIn(schemaOf(name)).map(({ path }) => path)
    expect(Object.keys(words).filter((path) => !known.includes(path))).toEqual([])
  }
})

test('a key of one’s own, `x-…`, is no fault for an editor either', () => {
  const validate = new Ajv2020({ strict: false }).compile(schemaOf('workflow'))
  expect(validate({ campaign: 'melt', 'x-owner': 'Ada', stages: { heat: { 'x-note': 1 } } })).toBe(true)
  expect(validate({ campaign: 'melt', stagse: {} })).toBe(false)
})

describe('the line by which an editor finds the schema', () => {
  const PUBLISHED =
    /\$schema=https:\/\/raw\.githubusercontent\.com\/escapement\/escapement\/main\/(templates\/schemas\/[a-z-]+\.schema\.json)/g

  test.each([
    ['templates/WORKFLOW.template.md', 'workflow'],
    ['templates/WORKFLOW.namd-ensemble.md', 'workflow'],
    ['templates/escapement.yml', 'escapement'],
    ['templates/failure-catalog.yml', 'failure-catalog'],
  ])('stands in %s', (path, name) => {
    const [[, schema] = []] = [...read(path).matchAll(PUBLISHED)]
    expect(schema).toBe(`templates/schemas/${name}.schema.json`)
  })

  test('and what it stands in is what the readers take', () => {
    expect(readConfig(read('templates/escapement.yml'), 'escapement.yml').problems).toEqual([])
    const { entries, problems } = readCatalog(read('templates/failure-catalog.yml'), 'failure-catalog.yml', 'repository')
    expect(problems).toEqual([])
    expect(entries.map((entry) => entry.class)).toEqual(['snapshot-extraction'])
  })

  test('names a schema that is there, in what this repository says to itself', () => {
    for (const path of ['.github/escapement.yml', '.github/example/pendulum/WORKFLOW.md']) {
      const [, schema = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(read(path)) ?? []
      expect(() => readFileSync(new URL(schema, new URL(path, ROOT)))).not.toThrow()
    }
  })
})
