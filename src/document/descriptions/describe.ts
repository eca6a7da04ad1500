type Schema = Record<string, unknown>

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

const branches = (schema: Schema): Schema[] => [
  schema,
  ...['anyOf', 'oneOf', 'allOf'].flatMap((kind) => (Array.isArray(schema[kind]) ? schema[kind].filter(isSchema).flatMap(branches) : [])),
]

const own = (schema: Schema, path: string, words: Readonly<Record<string, string>>): void => {
  for (const [key, inner] of Object.entries(isSchema(schema.properties) ? schema.properties : {})) {
    const at = path === '' ? key : `${path}.${key}`
    if (!isSchema(inner)) continue
    if (words[at] !== undefined) inner.description = words[at]
    visit(inner, at, words)
  }
  // the reader passes over such keys in silence
  if (schema.additionalProperties === false) schema.patternProperties = { '^x-': {} }
  for (const inner of [schema.additionalProperties, schema.items]) if (isSchema(inner)) visit(inner, `${path}.*`, words)
}

const visit = (schema: Schema, path: string, words: Readonly<Record<string, string>>): void => {
  for (const branch of branches(schema)) own(branch, path, words)
}

/** A JSON Schema with what an editor shows beside each key. @param words by path; `*` stands for any name, and for an item of a list */
export const described = (schema: Schema, words: Readonly<Record<string, string>>): Schema => {
  visit(schema, '', words)
  return schema
}
