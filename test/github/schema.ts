import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import description from './openapi/operations.json' with { type: 'json' }

const FORMATS: Record<string, RegExp> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  date: /^\d{4}-\d\d-\d\d$/,
  uri: /^[a-z][a-z0-9+.-]*:\S*$/i,
  url: /^[a-z][a-z0-9+.-]*:\S*$/i,
  email: /^[^@\s]+@[^@\s]+$/,
}

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
for (const [name, pattern] of Object.entries(FORMATS)) ajv.addFormat(name, pattern)
for (const name of ['int64', 'uri-template', 'timestamp']) ajv.addFormat(name, true)
ajv.addSchema({ $id: 'github', $defs: description.$defs })

type Answers = Record<string, boolean | object | undefined>
const operations: Record<string, Answers | undefined> = description.operations
const compiled = new Map<string, ValidateFunction>()

const absolute = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"github#/$defs/')) as object

/**
 * Holds one answer against GitHub's published description. Statuses that the description leaves out (it lists few refusals) pass
 * if they are refusals; a success it does not know is a mismatch.
 * @returns what is wrong, or undefined.
 */
export function mismatch(operation: string, status: number, body: unknown): string | undefined {
  const answers = operations[operation]
  if (answers === undefined) return `${operation}: not in the extracted description`
  const schema = answers[String(status)]
  if (schema === undefined)
    return status >= 400 || status === 304 ? undefined : `${operation}: GitHub's description knows no answer ${status}`
  if (typeof schema === 'boolean') return body === undefined || status >= 300 ? undefined : `${operation} ${status}: should have no body`
  const key = `${operation} ${status}`
  const validate = compiled.get(key) ?? ajv.compile(absolute(schema))
  compiled.set(key, validate)
  return validate(body) ? undefined : `${key}: ${ajv.errorsText(validate.errors, { dataVar: 'body', separator: '; ' })}`
}
