import { schema as published } from '@octokit/graphql-schema'
import {
  buildSchema,
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLSchema,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql'
import { Refusal, Unmodelled } from '../errors.ts'
import type { Answer } from '../route.ts'
import { measure } from './cost.ts'
import { mutations } from './mutations.ts'
import { queries } from './queries.ts'
import { type Context, GraphqlRefusal, refused, resolveView } from './view.ts'

let built: GraphQLSchema | undefined
/** GitHub's published schema; parsing its 70,000 lines takes a moment, so once per process. */
function githubSchema(): GraphQLSchema {
  built ??= buildSchema(published.idl, { assumeValidSDL: true })
  return built
}

export type GraphqlRequest = { query: string; variables?: Record<string, unknown>; operationName?: string }
/** A document that could be read: which operation it asks for. */
export type Prepared = { document: DocumentNode; operation: OperationDefinitionNode }

/** GraphQL's errors are all answered with status 200. */
const errors = (list: readonly object[], data?: unknown): Answer => ({
  status: 200,
  body: data === undefined ? { errors: list } : { data, errors: list },
})

const place = (error: GraphQLError) => (error.locations ?? []).map(({ line, column }) => ({ line, column }))

/** Finds the operation, or answers with a parse error. */
export function prepare(request: GraphqlRequest): Prepared | Answer {
  try {
    const document = parse(request.query)
    const operations = document.definitions.filter((one) => one.kind === 'OperationDefinition')
    const operation =
      request.operationName === undefined ? operations[0] : operations.find(({ name }) => name?.value === request.operationName)
    if (operation === undefined) return errors([{ message: `No operation named "${request.operationName ?? ''}"` }])
    return { document, operation }
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    return errors([{ message: error.message, locations: place(error) }])
  }
}

/** Words the commonest validation errors as GitHub does. */
function validationError(error: GraphQLError): object {
  const unknown = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message)
  if (!unknown) return { message: error.message, locations: place(error) }
  const [, fieldName, typeName] = unknown
  return {
    path: ['query', fieldName],
    extensions: { code: 'undefinedField', typeName, fieldName },
    locations: place(error),
    message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
  }
}

const variableError = (error: GraphQLError): object => {
  const missing =
    /^Variable "\$(\w+)" (?:of required type "(\S+)" was not provided|got invalid value .*?; Field "(\w+)" of required type)/.exec(
      error.message,
    )
  if (!missing) return { message: error.message, locations: place(error) }
  const [, name, type, inner] = missing
  const what = inner === undefined ? 'invalid value' : `invalid value for ${inner} (Expected value to not be null)`
  return { message: `Variable $${name} of type ${type ?? 'input'} was provided ${what}`, locations: place(error) }
}

function executionError(error: GraphQLError): object {
  const cause = error.originalError
  if (cause instanceof GraphqlRefusal) return { type: cause.type, path: error.path, locations: place(error), message: cause.message }
  if (cause instanceof Refusal)
    return { type: refused(cause).type, path: error.path, locations: place(error), message: refused(cause).message }
  // Neither GitHub's refusal nor a fault of the document: the double itself.
  if (cause !== undefined && cause !== null && !(cause instanceof GraphQLError)) throw cause
  return variableError(error)
}

/** Executes one document against GitHub's schema. @throws Unmodelled for fields that the double does not have. */
export async function answerGraphql(
  base: Omit<Context, 'cost' | 'nodes'>,
  request: GraphqlRequest,
  { document, operation }: Prepared,
): Promise<Answer> {
  const schema = githubSchema()
  const faults = validate(schema, document)
  if (faults.length > 0) return errors(faults.map(validationError))
  try {
    const context: Context = { ...base, ...measure(schema, document, operation, request.variables ?? {}) }
    base.limits.spend(base.viewer, 'graphql', context.cost)
    const result = await execute({
      schema,
      document,
      contextValue: context,
      rootValue: operation.operation === 'mutation' ? mutations(context) : queries(context),
      variableValues: request.variables ?? {},
      operationName: request.operationName ?? null,
      fieldResolver: resolveView,
    })
    const unmodelled = result.errors?.find(({ originalError }) => originalError instanceof Unmodelled)
    if (unmodelled?.originalError) throw unmodelled.originalError
    if (result.errors) return errors(result.errors.map(executionError), result.data)
    return { status: 200, body: { data: result.data } }
  } catch (error) {
    if (error instanceof GraphqlRefusal) return errors([{ type: error.type, message: error.message }])
    if (error instanceof Refusal) return errors([{ type: 'RATE_LIMITED', message: error.message }])
    throw error
  }
}
